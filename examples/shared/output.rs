//! The option `--format`: a form for people, then formats of the library.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use silverbay::explain::Lang;
use silverbay::report::Format;
use silverbay::vocabulary::Word;

/// How to print.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// For people, at a terminal.
    Text,
    /// In a format of the library.
    As(Format),
}

/// Reads `--format`. `people` is the name of the form for people.
pub fn formats(
    people: &'static str,
    formats: &[Format],
) -> impl TypedValueParser<Value = Output> + use<> {
    let text = PossibleValue::new(people).help("For people");
    let others = formats
        .iter()
        .map(|format| PossibleValue::new(format.code()).help(format!("For {}", format.purpose())));
    PossibleValuesParser::new(std::iter::once(text).chain(others))
        .map(|name| name.parse().map_or(Output::Text, Output::As))
}

/// Reads `--lang`: any of the languages that ship.
pub fn languages() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::CODES).try_map(|code| code.parse::<Lang>())
}

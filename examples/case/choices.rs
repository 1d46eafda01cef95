//! What a person types, as a case file has it: words of a list by number or name in any
//! language, sums with their currency, places in any script.

use silverbay::catalog::read_fee;
use silverbay::explain::Lang;
use silverbay::facility::FeePart;
use silverbay::place::Gazetteer;
use silverbay::units::Currency;
use silverbay::vocabulary::Word;
use toml::Value;

/// A word of a list: by its number from 1, its code, or its name in any language, of which a
/// part is enough where no other word has it.
fn word<W: Word>(words: &[W], typed: &str) -> Option<W> {
    let number = typed.parse::<usize>().ok();
    if let Some(word) = number.and_then(|at| words.get(at.checked_sub(1)?)) {
        return Some(*word);
    }
    let typed = typed.to_lowercase();
    let names = |word: &W| {
        let names = Lang::ALL.iter().map(|lang| lang.word(*word).to_lowercase());
        names.chain([word.code().to_owned()]).collect::<Vec<_>>()
    };
    let whole = words.iter().find(|word| names(word).contains(&typed));
    if let Some(word) = whole {
        return Some(*word);
    }
    let has = |word: &&W| names(word).iter().any(|name| name.contains(&typed));
    let mut part = words.iter().filter(has);
    part.next().copied().filter(|_| part.next().is_none())
}

/// The parts of a list as people separate them.
pub fn parts(typed: &str) -> Vec<&str> {
    let is_numbers = typed.chars().all(|c| c.is_ascii_digit() || c == ' ');
    let ends = |c: char| ",，、;；".contains(c) || (is_numbers && c == ' ');
    let parts = typed.split(ends).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// A list of words, each once.
///
/// # Errors
///
/// The first part that is none of the words.
pub fn list<W: Word>(words: &[W], typed: &str) -> Result<Value, String> {
    let mut codes: Vec<Value> = Vec::new();
    for part in parts(typed) {
        let code = code(words, part)?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes.into())
}

/// The code of a word.
///
/// # Errors
///
/// The text where it is none of the words.
pub fn code<W: Word>(words: &[W], typed: &str) -> Result<Value, String> {
    let word = word(words, typed).ok_or_else(|| typed.to_owned())?;
    Ok(word.code().into())
}

/// A number, or the text where it is none.
pub fn number(typed: &str) -> Value {
    if let Ok(whole) = typed.parse::<i64>() {
        return whole.into();
    }
    typed
        .parse::<f64>()
        .map_or_else(|_| typed.into(), Value::from)
}

/// An age: `78`, `78歲`.
pub fn years(typed: &str) -> Value {
    number(typed.trim_end_matches(['歲', '岁']).trim())
}

/// A time of day, with the colon of a Chinese keyboard too.
pub fn clock(typed: &str) -> Value {
    typed.replace('：', ":").into()
}

/// One sum of Hong Kong dollars a month: `8000`, `HK$8,000`, `8000 港幣`.
pub fn sum(typed: &str) -> Option<Value> {
    let fee = read_fee(typed, FeePart::AllIn, true).ok()?;
    let is_hkd = matches!(fee.currency, None | Some(Currency::Hkd));
    let sum = number(&fee.range.to_string());
    Some(sum).filter(|sum| is_hkd && !sum.is_str())
}

/// The English name by which tables call a place that is named in any script.
pub fn place(gazetteer: &Gazetteer, typed: &str) -> Option<String> {
    let nearest = gazetteer.nearest_name(typed)?;
    let is_sure = !typed.is_ascii() || nearest.eq_ignore_ascii_case(typed);
    is_sure.then(|| nearest.to_owned())
}

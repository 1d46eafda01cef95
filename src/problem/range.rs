//! The range of a quantity in words.

use crate::text;
use crate::units::{Bounds, Unit, grouped};
use crate::vocabulary::Word;
use crate::words::{Lang, word_key};

/// From here on a number is written with an exponent.
const LONG: f64 = 1e15;
/// From here on the thousands of an end are set apart.
const GROUPED: f64 = 1000.0;

/// The range as it follows "must be": `-90 to 90 degrees`.
pub(super) fn range(lang: Lang, bounds: Bounds) -> String {
    // A year is written without a comma.
    let end = |number: f64| {
        if number >= GROUPED && bounds.unit != Unit::Year {
            grouped(number)
        } else {
            number.to_string()
        }
    };
    let with_unit = |number: f64| {
        let key = word_key("unit", bounds.unit.code());
        lang.text(&key, &[("number", end(number).into())])
    };
    if bounds.most >= LONG {
        return text!(lang, "range-from", least = with_unit(bounds.least));
    }
    let (least, most) = (end(bounds.least), with_unit(bounds.most));
    if bounds.above_least {
        text!(lang, "range-above", least = least, most = most)
    } else {
        text!(lang, "range-both", least = least, most = most)
    }
}

/// A number as it was given.
pub(super) fn given(value: f64) -> String {
    if value.is_finite() && value.abs() >= LONG {
        format!("{value:e}")
    } else {
        value.to_string()
    }
}

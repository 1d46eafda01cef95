//! Texts that a spreadsheet would take for a formula.
//!
//! A cell that starts like a formula gets a `'` in front when it is written and
//! loses it when it is read, so that writing and reading give the same text.

const RISKY: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text as it is safe in a spreadsheet. A number is left as it is.
pub(crate) fn guarded(text: String) -> String {
    if is_risky(&text) && text.parse::<f64>().is_err() {
        format!("'{text}")
    } else {
        text
    }
}

/// The text without the guard.
pub(crate) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(rest) => rest,
        _ => text,
    }
}

/// Whether the text, or what follows a guard, starts like a formula.
fn is_risky(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(RISKY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_guarded_and_comes_back_as_it_was() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("＠home", "'＠home"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"),
            ("-22.5", "-22.5"),
            ("- a note", "'- a note"),
            ("和園", "和園"),
            ("'quoted'", "'quoted'"),
            ("", ""),
        ] {
            assert_eq!(guarded(text.to_owned()), safe);
            assert_eq!(unguarded(safe), text);
        }
    }
}

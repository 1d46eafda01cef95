//! Whether a home fits.

use super::Lang;
use crate::text;
use crate::units::Share;

/// The chance that a home fits: `about 9 in 10`. A chance that is neither 0 nor 1 is not
/// rounded to one of them.
#[must_use]
pub fn fit(lang: Lang, chance: Share) -> String {
    let tenths = (chance.get() * 10.0).round();
    if chance.get() == 1.0 {
        text!(lang, "fit-certain")
    } else if tenths >= 10.0 {
        text!(lang, "fit-above")
    } else if tenths < 1.0 {
        text!(lang, "fit-below")
    } else {
        text!(lang, "fit-tenths", tenths = tenths)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_never_rounded_to_certainty() {
        let said = |chance| fit(Lang::EN, Share::trusted(chance));
        assert_eq!(said(1.0), "Nothing open: fits");
        assert_eq!(said(0.9), "Chance to fit: 9 in 10");
        assert_eq!(said(0.96), "Chance to fit: over 9 in 10");
        assert_eq!(said(0.03), "Chance to fit: under 1 in 10");
    }
}

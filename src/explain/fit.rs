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

//! Where a facility is reached.

use super::Lang;
use crate::facility::Facility;

/// The address in the writing that the reader knows best, else in the other one; empty
/// where none is known.
#[must_use]
pub fn address(lang: Lang, facility: &Facility) -> &str {
    let chinese = &facility.address_zh;
    lang.choose(&facility.address_en, chinese, chinese)
}

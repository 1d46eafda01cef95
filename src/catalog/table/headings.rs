//! Which column a heading names, as people write headings.
//!
//! The code of a column always names it. Else capitals, full-width letters,
//! spaces and signs do not matter, and for `facilities.csv`, which offices keep
//! themselves, there are headings in Traditional and Simplified Chinese.

use std::collections::HashMap;

use super::Headed;
use crate::catalog::cells::{folded, half_width, letters};

/// The column that a heading names, and the unit that every cell below it has.
pub(crate) fn column<C: Headed>(heading: &str) -> Option<(C, Option<String>)> {
    let heading = half_width(heading.trim());
    if let Some(column) = named(&heading) {
        return Some((column, None));
    }
    // 床位費（元/日）
    if let Some((name, unit)) = heading
        .strip_suffix([')', ']'])
        .and_then(|inside| inside.rsplit_once(['(', '[']))
        && let Some(column) = named::<C>(name)
    {
        return Some((column, column.takes_unit().then(|| folded(unit))));
    }
    // 類別 / Type, in two languages: the first that is known.
    let parts = heading.split(['/', '|', '\n', '\r', '(', ')', '・', '·']);
    let between = scripts(&heading);
    let mut found = parts.chain(between).filter_map(named);
    found.next().map(|column| (column, None))
}

/// A heading in two scripts, cut where they meet: `名稱 Name`.
fn scripts(heading: &str) -> Vec<&str> {
    let is_han = |c: char| !c.is_ascii() && c.is_alphabetic();
    let mut cut = None;
    let mut before: Option<bool> = None;
    for (at, c) in heading.char_indices().filter(|(_, c)| c.is_alphabetic()) {
        if before.is_some_and(|before| before != is_han(c)) {
            // Three stretches are no heading in two languages.
            if cut.is_some() {
                return Vec::new();
            }
            cut = Some(at);
        }
        before = Some(is_han(c));
    }
    cut.map_or_else(Vec::new, |at| {
        let (first, second) = heading.split_at(at);
        vec![first, second]
    })
}

/// How well a heading fits its column: its code, then its headings in their order.
pub(crate) fn rank<C: Headed>(column: C, heading: &str) -> usize {
    let wanted = letters(heading);
    if letters(column.code()) == wanted {
        return 0;
    }
    let known = column.headings().iter();
    let place = known
        .enumerate()
        .find(|(_, known)| letters(known) == wanted)
        .map(|(place, _)| place + 1);
    place.unwrap_or(usize::MAX)
}

fn named<C: Headed>(heading: &str) -> Option<C> {
    if let Ok(column) = C::from_code(heading) {
        return Some(column);
    }
    // Exactly first: 名稱 and 名称 are names in two scripts.
    let plain: String = heading
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    if plain.is_empty() {
        return None;
    }
    let known = C::known_headings();
    let found = known.exact.get(&plain);
    found
        .or_else(|| known.folded.get(&letters(heading)))
        .copied()
}

/// The headings of a table, each with its column: cells of many rows are compared with
/// them until the headings are found.
pub(crate) struct KnownHeadings<C> {
    /// As they stand; of two columns the first.
    exact: HashMap<String, C>,
    /// Folded, with the codes of the columns.
    folded: HashMap<String, C>,
}

impl<C: Headed> KnownHeadings<C> {
    pub(crate) fn new() -> Self {
        let (mut exact, mut folded) = (HashMap::new(), HashMap::new());
        for column in C::ALL {
            folded.entry(letters(column.code())).or_insert(*column);
            for heading in column.headings() {
                exact.entry((*heading).to_owned()).or_insert(*column);
                folded.entry(letters(heading)).or_insert(*column);
            }
        }
        Self { exact, folded }
    }
}

/// The column that is spelt most like a heading, if a typing error explains it.
pub(crate) fn nearest<C: Headed>(heading: &str) -> Option<&'static str> {
    let wanted = letters(heading);
    let near = C::CODES
        .iter()
        .map(|code| (distance(&letters(code), &wanted), *code))
        .min()?;
    (near.0 <= 1 + wanted.chars().count() / 6).then_some(near.1)
}

fn distance(a: &str, b: &str) -> usize {
    crate::place::edits(
        &a.chars().collect::<Vec<_>>(),
        &b.chars().collect::<Vec<_>>(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::rows::FacilityColumn;
    use crate::vocabulary::Word;

    fn found(heading: &str) -> Option<FacilityColumn> {
        column(heading).map(|(column, _)| column)
    }

    #[test]
    fn a_heading_is_known_in_three_languages_and_any_width() {
        use FacilityColumn as C;
        for (heading, expected) in [
            ("bed_fee", C::BedFee),
            (" Bed Fee ", C::BedFee),
            ("ＢＥＤ＿ＦＥＥ", C::BedFee),
            ("床位費", C::BedFee),
            ("床位费", C::BedFee),
            ("床 位 费", C::BedFee),
            ("名稱", C::NameZhHant),
            ("名称", C::NameZhHans),
            ("Latitude", C::Lat),
            ("护理等级", C::CareLevels),
            ("護理費（半自理）", C::CareFeePartial),
        ] {
            assert_eq!(found(heading), Some(expected), "{heading}");
        }
        for heading in ["", "  ", "傳真", "房型", "beds fee total"] {
            assert_eq!(found(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_unit_in_brackets_belongs_to_every_cell_of_a_fee() {
        let (found, unit) = column::<FacilityColumn>("床位費（元／日）").unwrap();
        assert_eq!(
            (found, unit.as_deref()),
            (FacilityColumn::BedFee, Some("元/日"))
        );
        // The unit of a count says nothing more.
        let beds = column::<FacilityColumn>("床位（張）");
        assert_eq!(beds, Some((FacilityColumn::Beds, None)));
    }

    #[test]
    fn a_heading_in_two_languages_is_the_column_that_either_names() {
        use FacilityColumn as C;
        for (heading, expected) in [
            ("類別\nType", C::Kind),
            ("Type/類別", C::Kind),
            ("院舍名稱/Name of Home", C::NameZhHant),
            ("城市 City", C::City),
            ("地址(Address)", C::AddressZh),
            ("Beds 床位數", C::Beds),
        ] {
            assert_eq!(found(heading), Some(expected), "{heading}");
        }
    }

    #[test]
    fn no_heading_names_two_columns() {
        let mut seen = std::collections::HashMap::new();
        for column in FacilityColumn::ALL {
            for heading in column.headings() {
                let before = seen.insert(*heading, column);
                assert_eq!(before, None, "{heading}");
                assert_eq!(found(heading), Some(*column), "{heading}");
            }
        }
    }

    #[test]
    fn a_slip_of_the_hand_is_told_with_the_column_meant() {
        assert_eq!(nearest::<FacilityColumn>("bed_fees"), Some("bed_fee"));
        assert_eq!(nearest::<FacilityColumn>("fax_number"), None);
    }
}

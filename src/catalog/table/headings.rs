//! Which column a heading names, as people write headings.
//!
//! The code of a column always names it. Else capitals, full-width letters,
//! spaces and signs do not matter, and for `facilities.csv`, which offices keep
//! themselves, there are headings in Traditional and Simplified Chinese.

use super::Headed;
use crate::catalog::cells::{folded, half_width, letters};

/// The column that a heading names, and the unit that every cell below it has.
pub(crate) fn column<C: Headed>(heading: &str) -> Option<(C, Option<String>)> {
    let heading = half_width(heading.trim());
    if let Some(column) = named(&heading) {
        return Some((column, None));
    }
    // 床位費（元/日）
    let (name, unit) = heading.strip_suffix(')')?.rsplit_once('(')?;
    let column = named::<C>(name).filter(|column| column.takes_unit())?;
    Some((column, Some(folded(unit))))
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
    let known = |heading: &&str| *heading == plain;
    let as_it_stands = |column: &&C| column.headings().iter().any(known);
    if let Some(column) = C::ALL.iter().find(as_it_stands) {
        return Some(*column);
    }
    let wanted = letters(heading);
    let folds_alike = |column: &&C| {
        letters(column.code()) == wanted
            || column
                .headings()
                .iter()
                .any(|heading| letters(heading) == wanted)
    };
    C::ALL
        .iter()
        .find(folds_alike)
        .copied()
        .filter(|_| !wanted.is_empty())
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
        for heading in ["", "  ", "收費", "電話", "beds fee total"] {
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
        assert_eq!(found_unit("床位（張）"), None);
    }

    fn found_unit(heading: &str) -> Option<FacilityColumn> {
        found(heading)
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

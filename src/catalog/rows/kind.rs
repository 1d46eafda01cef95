//! What kind of home a row is of: its cell, else its name, else what is stated of the list.

use super::{Around, FacilityColumn as C};
use crate::catalog::cells::{Spelt, is_by_day, kind_of_name};
use crate::catalog::table::Row;
use crate::facility::Kind;
use crate::problem::ProblemKind;
use crate::vocabulary::Word;

/// Reads the kind of a row. A word that is not known is asked about, and the home is kept:
/// what lists of homes hold are homes.
pub(super) fn kind(row: &mut Row<'_, C>, around: &mut Around<'_>) -> Kind {
    let cell = row.text(C::Kind);
    // Whoever writes the code of a kind has decided on it.
    if let Ok(kind) = Kind::from_code(cell) {
        return kind;
    }
    let names = [C::NameZhHant, C::NameZhHans, C::NameEn].map(|name| row.text(name));
    let stated = Kind::read(cell).ok().filter(|_| !cell.is_empty());
    if let Some(kind) = stated {
        row.note_normal(C::Kind, || kind.to_string());
    }
    if stated != Some(Kind::ServiceCentre)
        && let Some(name) = names.iter().find(|name| is_by_day(name))
    {
        let text = (*name).to_owned();
        row.report(C::Kind, ProblemKind::NameOfAService { text });
        return stated.unwrap_or(Kind::ServiceCentre);
    }
    if let Some(kind) = stated {
        return kind;
    }
    let by_name = || names.iter().find_map(|name| kind_of_name(name));
    if cell.is_empty() {
        if let Some(kind) = around.stated.kind {
            return kind;
        }
        let by_name = by_name();
        if by_name.is_none() || !row.has(C::Kind) {
            around.left.kind += 1;
        }
        return by_name.unwrap_or(Kind::CareHome);
    }
    let text = cell.to_owned();
    row.report(C::Kind, ProblemKind::UnknownKind { text });
    by_name().unwrap_or(Kind::CareHome)
}

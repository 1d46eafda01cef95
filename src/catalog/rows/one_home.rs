//! One home on several rows, a row a type of room, as lists of prices have it.

use std::collections::{HashMap, HashSet};

use super::{Around, FacilityColumn as C};
use crate::catalog::table::UNNAMED;
use crate::facility::{Facility, FeePart};
use crate::problem::{Problem, ProblemKind, Problems};
use crate::vocabulary::Word;

/// Joins rows without ids of their own that say the same of one home and differ in their
/// prices alone: it stands once, with the range of its prices. Where the price of one of the
/// rows could not be read, that of the home is unknown.
pub(super) fn joined(
    file: &str,
    homes: &mut Vec<Facility>,
    around: &Around<'_>,
    problems: &mut Problems,
) {
    // Rows with ids of their own are homes of their own, however many there are.
    if homes.iter().all(has_own_id) {
        return;
    }
    let mut firsts: HashMap<[String; 3], usize> = HashMap::new();
    let mut kept: Vec<Facility> = Vec::with_capacity(homes.len());
    let mut in_question: HashSet<usize> = HashSet::new();
    for home in std::mem::take(homes) {
        if has_own_id(&home) {
            kept.push(home);
            continue;
        }
        let name = [&home.names.zh_hant, &home.names.zh_hans, &home.names.en];
        let name = name.map(|name| &**name).join("|");
        let key = [
            name,
            home.city.code().to_owned(),
            home.address_zh.to_string(),
        ];
        let at = kept.len();
        let first = *firsts.entry(key).or_insert(at);
        let Some(before) = kept.get_mut(first).filter(|of| differs_in_price(of, &home)) else {
            kept.push(home);
            continue;
        };
        let line_of = |home: &Facility| around.ids.line(&home.id).unwrap_or(0);
        let (first_line, line) = (line_of(before), line_of(&home));
        let is_asked = |home: &Facility| {
            home.fees.is_none()
                && problems.has_at(line_of(home), |kind| {
                    matches!(kind, ProblemKind::FeeRefused { .. })
                })
        };
        if is_asked(before) || is_asked(&home) {
            in_question.insert(first);
        }
        problems.push(Problem {
            line,
            name: Some(C::AllInFee.code().into()),
            ..Problem::of_file(file, ProblemKind::RowOfTheSameHome { first_line })
        });
        if in_question.contains(&first) {
            before.fees = None;
        } else if before.fees.is_none() {
            before.fees = home.fees;
        } else {
            widen(before, &home);
        }
    }
    *homes = kept;
}

/// Whether a row has an id, and is not named by its line.
fn has_own_id(home: &Facility) -> bool {
    !home.id.starts_with(UNNAMED)
}

/// Whether two rows are alike in all but their prices.
fn differs_in_price(a: &Facility, b: &Facility) -> bool {
    let currency = |home: &Facility| home.fees.as_ref().map(|fees| fees.currency);
    let (of_a, of_b) = (currency(a), currency(b));
    let is_one = of_a == of_b || of_a.is_none() || of_b.is_none();
    let bare = |home: &Facility| Facility {
        id: Box::default(),
        fees: None,
        beds: None,
        notes: Box::default(),
        ..home.clone()
    };
    is_one && a.fees != b.fees && bare(a) == bare(b)
}

/// Widens the prices of a home by those of another row of it.
fn widen(home: &mut Facility, other: &Facility) {
    let (Some(fees), Some(others)) = (&mut home.fees, &other.fees) else {
        return;
    };
    for part in FeePart::ALL {
        let own = fees.part_mut(*part);
        *own = match (*own, others.part(*part)) {
            (Some(own), Some(other)) => Some(own.span(other)),
            (own, other) => own.or(other),
        };
    }
}

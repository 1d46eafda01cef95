//! The fees of a row of `facilities.csv`: six cells, their currency and how far
//! they can be trusted.

use super::FacilityColumn as C;
use crate::catalog::cells::{FeeReading, normal_fee, read_fee};
use crate::catalog::table::Row;
use crate::facility::{FeePart, FeeRange, FeeSchedule};
use crate::place::Side;
use crate::problem::ProblemKind;
use crate::units::Currency;
use crate::vocabulary::{Word, WordSet};

/// The columns of the parts, in the order of reading.
const FEES: [(C, FeePart); 6] = [
    (C::BedFee, FeePart::Bed),
    (C::CareFeeIndependent, FeePart::CareIndependent),
    (C::CareFeePartial, FeePart::CarePartial),
    (C::CareFeeFull, FeePart::CareFull),
    (C::MealFee, FeePart::Meal),
    (C::AllInFee, FeePart::AllIn),
];

/// Reads all that a row says of fees. `None` where it says nothing.
pub(super) fn read(row: &mut Row<'_, C>, side: Side) -> Option<FeeSchedule> {
    let stated: Option<Currency> = row.word(C::Currency);
    let mut cells = FeeCells {
        stated,
        currency: stated,
        dollars_are_hkd: side == Side::HongKong || stated == Some(Currency::Hkd),
        seen: Seen::Blank,
        taken: Vec::new(),
    };
    for (column, part) in FEES {
        cells.take(row, column, part);
    }
    let is_blank = row.text(C::Currency).is_empty();
    cells.note_normal(row, is_blank);
    let quality = row.word(C::FeeQuality);
    if cells.seen == Seen::Unnamed && is_blank {
        row.report(C::Currency, ProblemKind::FeeWithoutCurrency);
    }
    if quality.is_some() && cells.seen == Seen::Blank {
        let (given, wanted) = (C::FeeQuality.code(), "any fee");
        row.report(C::FeeQuality, ProblemKind::HalfAPair { given, wanted });
    }
    // A bare currency says nothing about a fee, and is kept all the same.
    if cells.seen < Seen::Named && cells.currency.is_none() {
        return None;
    }
    let mut fees = FeeSchedule::unpublished(cells.currency.unwrap_or(Currency::Hkd));
    for fee in cells.taken {
        *fees.part_mut(fee.part) = Some(fee.reading.range);
    }
    fees.quality = quality;
    Some(fees)
}

/// Reads one part by itself, with the currency that its text names.
pub(super) fn one(
    row: &mut Row<'_, C>,
    part: FeePart,
    dollars_are_hkd: bool,
) -> Option<(FeeRange, Option<Currency>)> {
    let (column, _) = FEES.into_iter().find(|(_, of)| *of == part)?;
    let cell = row.text(column);
    let reading = fee(row, column, part, cell, dollars_are_hkd)?;
    Some((reading.range, reading.currency))
}

/// The cell of one part in the normal form.
pub(super) fn written(fees: Option<&FeeSchedule>, part: FeePart) -> String {
    super::text(fees.and_then(|fees| fees.part(part)))
}

/// The fee cells of one row as far as they were read.
struct FeeCells<'t> {
    /// What the currency cell says.
    stated: Option<Currency>,
    /// The currency of the row: the stated one, else the first that a fee names.
    currency: Option<Currency>,
    /// Whether a bare `$` is the Hong Kong dollar.
    dollars_are_hkd: bool,
    seen: Seen,
    taken: Vec<Taken<'t>>,
}

/// What the fee cells of a row hold together; a later state outdoes an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    /// All of them are blank.
    Blank,
    /// Some are filled and none could be read.
    Refused,
    /// Some could be read, and each of these names its currency.
    Named,
    /// One that could be read names no currency.
    Unnamed,
}

/// A fee that is used.
struct Taken<'t> {
    column: C,
    part: FeePart,
    cell: &'t str,
    reading: FeeReading,
}

impl<'t> FeeCells<'t> {
    /// Reads the cell of one part. A fee in another currency than the row's is
    /// reported and not used.
    fn take(&mut self, row: &mut Row<'t, C>, column: C, part: FeePart) {
        let cell = row.text(column);
        if cell.is_empty() {
            return;
        }
        self.see(Seen::Refused);
        let Some(reading) = fee(row, column, part, cell, self.dollars_are_hkd) else {
            return;
        };
        self.see(match reading.currency {
            Some(_) => Seen::Named,
            None => Seen::Unnamed,
        });
        if let (Some(of_row), Some(named)) = (self.currency, reading.currency)
            && of_row != named
        {
            let kind = ProblemKind::OtherCurrency {
                text: cell.to_owned(),
                named,
                of_row,
            };
            row.report(column, kind);
            keep_words(row, column, cell);
            return;
        }
        self.currency = self.currency.or(reading.currency);
        self.taken.push(Taken {
            column,
            part,
            cell,
            reading,
        });
    }

    fn see(&mut self, seen: Seen) {
        self.seen = self.seen.max(seen);
    }

    /// Notes the normal form of the currency and of the fees that are used.
    fn note_normal(&self, row: &mut Row<'_, C>, is_blank: bool) {
        // A sum without a currency does not take that of another cell.
        let adopts = is_blank && self.seen != Seen::Unnamed && row.has(C::Currency);
        let adopted = self.currency.filter(|_| adopts);
        if let Some(currency) = adopted {
            row.note_normal(C::Currency, || currency.to_string());
        }
        for fee in &self.taken {
            // A sum whose currency no cell would hold keeps its words.
            let is_kept = self.stated.is_some() || adopted.is_some();
            if fee.reading.currency.is_none() || is_kept {
                row.note_normal(fee.column, || fee.reading.range.to_string());
            } else {
                keep_words(row, fee.column, fee.cell);
            }
        }
    }
}

/// Writes a fee as it was, with the unit of its heading, which the normal form of
/// the heading does not name.
fn keep_words(row: &mut Row<'_, C>, column: C, cell: &str) {
    let unit = row.unit(column).map(|unit| format!("{cell} {unit}"));
    row.note_normal(column, || unit.unwrap_or_else(|| cell.to_owned()));
}

/// Reads one fee, with the unit that its heading gives it.
fn fee(
    row: &mut Row<'_, C>,
    column: C,
    part: FeePart,
    cell: &str,
    dollars_are_hkd: bool,
) -> Option<FeeReading> {
    if let (None, Some(range)) = (row.unit(column), normal_fee(cell)) {
        return Some(FeeReading {
            range,
            currency: None,
            how: WordSet::EMPTY,
        });
    }
    let with_unit = row.unit(column).map(|unit| format!("{cell} {unit}"));
    let text = with_unit.as_deref().unwrap_or(cell);
    match read_fee(text, part, dollars_are_hkd) {
        Ok(reading) => {
            let FeeReading {
                range,
                currency,
                how,
            } = reading;
            let text = text.to_owned();
            let kind = ProblemKind::FeeRead {
                text,
                range,
                currency,
                how,
            };
            row.report(column, kind);
            Some(reading)
        }
        Err(refusal) => {
            let text = text.to_owned();
            // The unit must not be lost with the heading.
            row.note_normal(column, || text.clone());
            row.report(column, ProblemKind::FeeRefused { text, refusal });
            None
        }
    }
}

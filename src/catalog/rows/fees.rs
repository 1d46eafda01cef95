//! The fees of a row of `facilities.csv`: six cells, their currency and how far
//! they can be trusted.

use super::{Around, FacilityColumn as C};
use crate::catalog::cells::{FeeReading, names_yuan, normal_fee, read_fee};
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
///
/// A currency that the text of a fee names is that of this fee; 元 is the currency of the
/// side. Fees of two currencies are not added up: those with the one price for all count,
/// else those in the currency of the row, and the others are asked about.
pub(super) fn read(
    row: &mut Row<'_, C>,
    side: Side,
    around: &mut Around<'_>,
) -> Option<FeeSchedule> {
    let stated: Option<Currency> = row.word(C::Currency);
    let dollars_are_hkd = side == Side::HongKong || stated == Some(Currency::Hkd);
    let above = row.is_in_yuan().then(|| yuan(side)).flatten();
    let of_list = around.stated.currency.or(above);
    let is_blank = row.text(C::Currency).is_empty();
    let mut taken: Vec<Taken<'_>> = Vec::new();
    let (mut is_filled, mut lacks_currency) = (false, false);
    for (column, part) in FEES {
        let cell = row.text(column);
        if cell.is_empty() {
            continue;
        }
        is_filled = true;
        let Some(reading) = fee(row, column, part, cell, dollars_are_hkd, yuan(side)) else {
            continue;
        };
        let named = reading.currency;
        let Some(currency) = named.or(stated).or(of_list) else {
            lacks_currency = true;
            keep_words(row, column, cell);
            continue;
        };
        taken.push(Taken {
            column,
            part,
            cell,
            reading,
            currency,
        });
    }
    if lacks_currency && row.has(C::Currency) {
        row.report(C::Currency, ProblemKind::FeeWithoutCurrency);
    } else if lacks_currency {
        around.left.currency += 1;
    }
    let all_in = taken.iter().find(|fee| fee.part == FeePart::AllIn);
    let has = |currency| taken.iter().any(|fee| fee.currency == currency);
    let currency = all_in
        .map(|fee| fee.currency)
        .or(stated.filter(|stated| has(*stated)))
        .or_else(|| taken.first().map(|fee| fee.currency))
        .or(stated);
    let quality = row.word(C::FeeQuality);
    if quality.is_some() && !is_filled {
        let (given, wanted) = (C::FeeQuality.code(), "any fee");
        row.report(C::FeeQuality, ProblemKind::HalfAPair { given, wanted });
    }
    // A bare currency says nothing about a fee, and is kept all the same.
    let currency = currency?;
    let adopts = is_blank && row.has(C::Currency) && !lacks_currency;
    if adopts {
        row.note_normal(C::Currency, || currency.to_string());
    }
    let mut fees = FeeSchedule::unpublished(currency);
    for fee in taken {
        if fee.currency != currency {
            let kind = ProblemKind::OtherCurrency {
                text: fee.cell.to_owned(),
                named: fee.currency,
                of_row: currency,
            };
            row.report(fee.column, kind);
            keep_words(row, fee.column, fee.cell);
            continue;
        }
        // A sum whose currency no cell holds keeps its words.
        if fee.reading.currency.is_none() || adopts || stated == Some(currency) {
            row.note_normal(fee.column, || fee.reading.range.to_string());
        } else {
            keep_words(row, fee.column, fee.cell);
        }
        *fees.part_mut(fee.part) = Some(fee.reading.range);
    }
    fees.quality = quality;
    Some(fees)
}

/// What 元 is on a side, where that is one currency.
const fn yuan(side: Side) -> Option<Currency> {
    match side {
        Side::Mainland => Some(Currency::Cny),
        Side::HongKong => Some(Currency::Hkd),
        // Both patacas and Hong Kong dollars.
        Side::Macao => None,
    }
}

/// Reads one part by itself, with the currency that its text names.
pub(super) fn one(
    row: &mut Row<'_, C>,
    part: FeePart,
    side: Side,
    of_row: Option<Currency>,
) -> Option<(FeeRange, Option<Currency>)> {
    let (column, _) = FEES.into_iter().find(|(_, of)| *of == part)?;
    let cell = row.text(column);
    let dollars_are_hkd = side == Side::HongKong || of_row == Some(Currency::Hkd);
    let reading = fee(row, column, part, cell, dollars_are_hkd, yuan(side))?;
    Some((reading.range, reading.currency))
}

/// The cell of one part in the normal form.
pub(super) fn written(fees: Option<&FeeSchedule>, part: FeePart) -> String {
    super::text(fees.and_then(|fees| fees.part(part)))
}

/// A fee that could be read.
struct Taken<'t> {
    column: C,
    part: FeePart,
    cell: &'t str,
    reading: FeeReading,
    currency: Currency,
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
    yuan: Option<Currency>,
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
            let in_yuan = yuan.filter(|_| names_yuan(text));
            let FeeReading { range, how, .. } = reading;
            let currency = reading.currency.or(in_yuan);
            let text = text.to_owned();
            let kind = ProblemKind::FeeRead {
                text,
                range,
                currency,
                how,
            };
            row.report(column, kind);
            Some(FeeReading {
                range,
                currency,
                how,
            })
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

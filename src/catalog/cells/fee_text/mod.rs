//! What a fee says that was typed as a sentence.
//!
//! Every piece of the text must be understood, or the text is refused: a number
//! is never guessed, and a bound that is not stated is never filled in. A price
//! a day is taken times 30, which is noted; every other conversion is refused.

mod numeral;
mod words;

use super::fold::folded;
use crate::facility::{FeePart, FeeRange};
pub use crate::problem::{FeeNote, FeeRefusal};
use crate::units::{Amount, Currency};
use crate::vocabulary::WordSet;
use numeral::{Numeral, ONE, numeral};
use words::{NoSum, Sense, no_sum, word};

/// What a fee text says: a range a month and person.
///
/// # Example
///
/// ```
/// use silverbay::catalog::{FeeNote, FeeReading, FeeRefusal, read_fee};
/// use silverbay::facility::FeePart;
///
/// // What was done with the text is told, so that a clerk can look at it again.
/// let FeeReading { range, currency, how, .. } = read_fee("25-35元/天", FeePart::CarePartial, false)?;
/// assert_eq!(range.to_string(), "750-1050");
/// assert!(how.contains(FeeNote::PerDay));
/// // 元 is the currency of wherever it is paid.
/// assert_eq!(currency, None);
/// # Ok::<(), FeeRefusal>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FeeReading {
    /// The range.
    pub range: FeeRange,
    /// The currency, where the text names one.
    pub currency: Option<Currency>,
    /// What was done to get there, or left as it was said.
    pub how: WordSet<FeeNote>,
}

/// More than this a month is a policy, a membership or a typing error. The
/// dearest fee read so far is HK$45,600 (Tsang Shiu Tim, 2020s).
const MOST: i64 = 200_000;
const DAYS: i64 = 30;

/// Reads the text of one part of the fee. A bare `$` is Hong Kong's where
/// `dollars_are_hkd`.
///
/// # Errors
///
/// [`FeeRefusal`] where the text does not state a range of money a month and
/// person that needs no guess.
///
/// # Example
///
/// ```
/// use silverbay::catalog::{FeeRefusal, read_fee};
/// use silverbay::facility::FeePart;
///
/// let fee = read_fee("床位费/日 40元", FeePart::Bed, false)?;
/// assert_eq!(fee.range.to_string(), "1200");
/// assert_eq!(read_fee("面议", FeePart::Bed, false), Err(FeeRefusal::Negotiable));
/// # Ok::<(), FeeRefusal>(())
/// ```
pub fn read_fee(
    text: &str,
    part: FeePart,
    dollars_are_hkd: bool,
) -> Result<FeeReading, FeeRefusal> {
    if let Some(range) = normal_fee(text) {
        return Ok(FeeReading {
            range,
            currency: None,
            how: WordSet::EMPTY,
        });
    }
    // "元 / 间" and "元/间" are one.
    let mut text = folded(text).replace(" /", "/").replace("/ ", "/");
    // A spreadsheet writes a negative sum in brackets.
    let bare = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    if bare.is_some_and(|sum| {
        sum.bytes()
            .all(|byte| byte.is_ascii_digit() || b",.".contains(&byte))
    }) {
        return Err(FeeRefusal::Negative);
    }
    // 3000+ goes on, 3000+500 is a sum of two.
    if text.ends_with('+') {
        text.pop();
        text.push_str("以上");
    }
    let found = Pieces::of(&text);
    if found.sums.is_empty() {
        return match no_sum(&text) {
            NoSum::Free => Ok(FeeReading {
                range: FeeRange::exactly(Amount::ZERO),
                currency: None,
                how: [FeeNote::Free].into_iter().collect(),
            }),
            NoSum::Refused(refusal) => Err(refusal),
        };
    }
    found.meaning(part, dollars_are_hkd)
}

/// Whether a fee is in 元, which is the currency of the place where it is paid.
pub(crate) fn names_yuan(text: &str) -> bool {
    text.contains('元') && !text.contains(['美', '欧', '歐'])
}

/// Reads a fee in the normal form; `None` for any other text.
pub(crate) fn normal_fee(text: &str) -> Option<FeeRange> {
    let range = text.parse::<FeeRange>().ok()?;
    let most = range.high().unwrap_or(range.low());
    let low = range.low().cents();
    let has_lost_a_unit =
        range.high().is_some() && 0 < low && low < 10_000 && most.cents() >= 100_000;
    (most.cents() <= MOST * 100 && !has_lost_a_unit).then_some(range)
}

/// One sum or range of a text, its ends in ten-thousandths.
#[derive(Clone, Copy, Debug)]
struct Sum {
    low: Numeral,
    high: Option<Numeral>,
}

/// What was found in a text, piece by piece.
#[derive(Debug, Default)]
struct Pieces {
    sums: Vec<Sum>,
    senses: Vec<Sense>,
    /// How many share the room.
    sharing: Option<i64>,
    /// Something that is neither a number nor a known word.
    has_stranger: bool,
}

impl Pieces {
    fn of(text: &str) -> Self {
        let mut found = Self::default();
        let mut rest = text;
        // Whether a dash waits for the other end of a range.
        let mut is_open = false;
        while !rest.is_empty() {
            let mut skipped = 0;
            let length = if let Some((sense, length)) = word(rest) {
                match sense {
                    // A dash in front of the first number is a minus.
                    Sense::To if found.sums.is_empty() => found.senses.push(Sense::Minus),
                    Sense::To => is_open = true,
                    sense => found.senses.push(sense),
                }
                length
            } else if let Some((number, length)) = numeral(rest) {
                let behind = rest.get(length..).unwrap_or_default().trim_start();
                match (word(behind), found.sums.last_mut()) {
                    (Some((Sense::Person | Sense::Sharing, word)), _)
                        if number.value < 10 * ONE =>
                    {
                        // The people belong to the number: 3000元/2人 is not a price per person.
                        found.sharing = Some(number.value / ONE);
                        skipped = rest.len() - length - behind.len() + word;
                    }
                    (_, Some(sum @ Sum { high: None, .. })) if is_open => {
                        sum.high = Some(number);
                        is_open = false;
                    }
                    _ => found.sums.push(Sum {
                        low: number,
                        high: None,
                    }),
                }
                length
            } else {
                found.has_stranger = true;
                rest.chars().next().map_or(1, char::len_utf8)
            };
            rest = rest
                .get(length + skipped..)
                .unwrap_or_default()
                .trim_start();
        }
        // A dash with nothing behind it may be an open end or a lost number.
        found.has_stranger |= is_open;
        found
    }

    fn has(&self, sense: Sense) -> bool {
        self.senses.contains(&sense)
    }

    fn meaning(&self, part: FeePart, dollars_are_hkd: bool) -> Result<FeeReading, FeeRefusal> {
        if let Some(reading) = self.by_room(dollars_are_hkd) {
            return Ok(reading);
        }
        let [sum] = self.sums.as_slice() else {
            return Err(if self.has(Sense::Percent) {
                FeeRefusal::Percent
            } else {
                FeeRefusal::SeveralSums
            });
        };
        self.refusal(part)?;
        let currency = self.currency(dollars_are_hkd)?;
        let (low, high) = self.ends(*sum)?;
        let mut how = WordSet::EMPTY;
        if self.has(Sense::Day) {
            how.insert(FeeNote::PerDay);
        }
        if self.has(Sense::About) {
            how.insert(FeeNote::About);
        }
        let of_year = if self.has(Sense::Year) { 12 } else { 1 };
        if of_year > 1 {
            how.insert(FeeNote::PerYear);
        }
        let sharing = self.sharing.filter(|_| self.has(Sense::Room));
        if sharing.is_some() {
            how.insert(FeeNote::Shared);
        }
        let times = if self.has(Sense::Day) { DAYS } else { 1 };
        let share = sharing.unwrap_or(1) * of_year;
        // A cent that does not divide widens the range.
        let low = cents(low)?.saturating_mul(times) / share;
        let high = match high {
            Some(high) => Some((cents(high)?.saturating_mul(times) + share - 1) / share),
            None => None,
        };
        if low.max(high.unwrap_or(0)) > MOST * 100 {
            let is_run_together =
                sum.low.is_plain && high == Some(low) && splits(sum.low.value / ONE);
            return Err(if is_run_together {
                FeeRefusal::LostHyphen
            } else {
                FeeRefusal::TooMuch
            });
        }
        let amount = |cents| Amount::from_cents(cents).map_err(|_| FeeRefusal::Negative);
        let range = FeeRange::new(amount(low)?, high.map(amount).transpose()?);
        Ok(FeeReading {
            range: range.map_err(|_| FeeRefusal::EndsReversed)?,
            currency,
            how,
        })
    }

    fn has_several_periods(&self) -> bool {
        let periods = [Sense::Day, Sense::Month, Sense::Year];
        periods
            .into_iter()
            .filter(|period| self.has(*period))
            .count()
            > 1
    }

    /// Prices by the type of the room, one each, as one range; `None` for anything else.
    fn by_room(&self, dollars_are_hkd: bool) -> Option<FeeReading> {
        let is_of_rooms = |sense: &Sense| {
            matches!(
                sense,
                Sense::Nothing
                    | Sense::Currency(_)
                    | Sense::Dollars
                    | Sense::Month
                    | Sense::Person
                    | Sense::RoomType
                    | Sense::Separator
            )
        };
        let rooms = self
            .senses
            .iter()
            .filter(|of| **of == Sense::RoomType)
            .count();
        if self.sums.len() < 2
            || rooms != self.sums.len()
            || self.has_stranger
            || self.sharing.is_some()
            || !self.senses.iter().all(is_of_rooms)
        {
            return None;
        }
        let low = self.sums.iter().map(|sum| sum.low.value).min()?;
        let high = |sum: &Sum| sum.high.unwrap_or(sum.low).value;
        let high = self.sums.iter().map(high).max()?;
        let amount = |value| Amount::from_cents(cents(value).ok()?).ok();
        let range = FeeRange::new(amount(low)?, Some(amount(high)?)).ok()?;
        let is_plausible = range.high().is_some_and(|high| high.cents() <= MOST * 100);
        is_plausible.then_some(FeeReading {
            range,
            currency: self.currency(dollars_are_hkd).ok()?,
            how: [FeeNote::Rooms].into_iter().collect(),
        })
    }

    /// The first reason why a sum is not a fee of this part. The order of the reasons
    /// decides which one is given.
    fn refusal(&self, part: FeePart) -> Result<(), FeeRefusal> {
        let is_other_part = |sense: &Sense| matches!(sense, Sense::Part(of) if !of.is(part));
        let has_room = self.has(Sense::Room) || self.has(Sense::RoomType);
        let reasons = [
            (self.has(Sense::Foreign), FeeRefusal::ForeignCurrency),
            (self.has(Sense::Percent), FeeRefusal::Percent),
            (self.has(Sense::Plus), FeeRefusal::SeveralSums),
            (self.has(Sense::Deposit), FeeRefusal::Deposit),
            (self.has(Sense::OneOff), FeeRefusal::OneOff),
            (self.senses.iter().any(is_other_part), FeeRefusal::OtherPart),
            (
                self.has(Sense::OtherPeriod) || self.has_several_periods(),
                FeeRefusal::OtherPeriod,
            ),
            (self.has_stranger, FeeRefusal::NotUnderstood),
            (self.has(Sense::Minus), FeeRefusal::Negative),
            (
                self.has(Sense::Room) && self.sharing.is_none_or(|count| count == 0),
                FeeRefusal::PerRoom,
            ),
            (
                (has_room || self.sharing.is_some())
                    && !self.has(Sense::Room)
                    && !self.has(Sense::Person),
                FeeRefusal::RoomOrPerson,
            ),
        ];
        let first = reasons.into_iter().find(|(holds, _)| *holds);
        first.map_or(Ok(()), |(_, refusal)| Err(refusal))
    }

    fn currency(&self, dollars_are_hkd: bool) -> Result<Option<Currency>, FeeRefusal> {
        let mut named = None;
        for sense in &self.senses {
            let currency = match sense {
                Sense::Currency(currency) => *currency,
                Sense::Dollars if dollars_are_hkd => Currency::Hkd,
                Sense::Dollars => return Err(FeeRefusal::BareDollar),
                _ => continue,
            };
            if named.is_some_and(|before| before != currency) {
                return Err(FeeRefusal::TwoCurrencies);
            }
            named = Some(currency);
        }
        Ok(named)
    }

    /// The ends as the words open them, in ten-thousandths.
    fn ends(&self, sum: Sum) -> Result<(i64, Option<i64>), FeeRefusal> {
        let mut low = sum.low.value;
        let high = sum.high.map(|high| {
            // 15-30万 says 15万.
            if high.multiplier > 1 && sum.low.multiplier == 1 && low < 100 * ONE {
                low *= high.multiplier;
            }
            high.value
        });
        // 3-5000 has lost a unit, or a digit.
        if high.is_some_and(|high| 0 < low && low < 100 * ONE && high >= 1000 * ONE) {
            return Err(FeeRefusal::NotUnderstood);
        }
        // "from 3000 to 5000" is closed; "from 3000" is not.
        let is_up = self.has(Sense::Up) || (self.has(Sense::From) && high.is_none());
        match (is_up, self.has(Sense::UpTo), high) {
            // A range that is said to go on contradicts itself.
            (true, true, _) | (_, true, Some(_)) | (true, false, Some(_)) => {
                Err(FeeRefusal::NotUnderstood)
            }
            (true, false, None) => Ok((low, None)),
            (false, true, None) => Ok((0, Some(low))),
            (false, false, None) if self.has(Sense::About) => Err(FeeRefusal::About),
            (false, false, high) => Ok((low, Some(high.unwrap_or(low)))),
        }
    }
}

/// Whole cents of ten-thousandths; a fraction of a cent is not a price.
const fn cents(value: i64) -> Result<i64, FeeRefusal> {
    if value % 100 == 0 {
        Ok(value / 100)
    } else {
        Err(FeeRefusal::NotUnderstood)
    }
}

/// Whether digits are two sums a home may charge, the lower first, run together.
fn splits(value: i64) -> bool {
    let digits = value.to_string();
    (3..digits.len()).any(|at| {
        let halves = digits.split_at_checked(at);
        halves.is_some_and(|(low, high)| {
            let read = |text: &str| text.parse::<i64>().ok().filter(|sum| *sum <= MOST);
            !high.starts_with('0')
                && matches!((read(low), read(high)), (Some(low), Some(high)) if low < high)
        })
    })
}

#[cfg(test)]
mod tests;

//! What a facility charges a month, as far as it is published.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::CareLevel;
use crate::units::{Amount, Currency, EndsReversed, as_text};
use crate::vocabulary::vocabulary;

/// A published fee a month: from `low` up to `high`, or with no known end.
///
/// # Example
///
/// ```
/// use silverbay::facility::FeeRange;
///
/// let fee: FeeRange = "7000-8000".parse()?;
/// assert_eq!(fee.low().cents(), 700_000);
/// // Serialised as tables write it.
/// assert_eq!(serde_json::to_string(&fee)?, r#""7000-8000""#);
/// assert!(serde_json::from_str::<FeeRange>(r#""8000-7000""#).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FeeRange {
    low: Amount,
    high: Option<Amount>,
}

impl FeeRange {
    /// Nothing is known: from nothing up to any sum.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::FeeRange;
    ///
    /// assert_eq!(FeeRange::UNKNOWN.low(), silverbay::units::Amount::ZERO);
    /// assert_eq!(FeeRange::UNKNOWN.high(), None);
    /// // One sum is a range whose ends are equal.
    /// let meals = FeeRange::exactly("750".parse()?);
    /// assert_eq!(meals, "750".parse::<FeeRange>()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const UNKNOWN: Self = Self {
        low: Amount::ZERO,
        high: None,
    };

    /// One sum.
    #[must_use]
    pub const fn exactly(sum: Amount) -> Self {
        Self {
            low: sum,
            high: Some(sum),
        }
    }

    /// The range between two ends; an upper end of `None` is unpublished.
    ///
    /// # Errors
    ///
    /// [`EndsReversed`] when the ends are in the wrong order.
    pub fn new(low: Amount, high: Option<Amount>) -> Result<Self, EndsReversed> {
        if high.is_none_or(|high| low <= high) {
            Ok(Self { low, high })
        } else {
            Err(EndsReversed)
        }
    }

    /// The lower end.
    #[must_use]
    pub const fn low(self) -> Amount {
        self.low
    }

    /// The upper end, where published.
    #[must_use]
    pub const fn high(self) -> Option<Amount> {
        self.high
    }

    /// Both ends added. A sum beyond all money there is has no upper end.
    #[must_use]
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            low: self
                .low
                .checked_add(other.low)
                .unwrap_or(self.low.max(other.low)),
            high: self
                .high
                .zip(other.high)
                .and_then(|(a, b)| a.checked_add(b)),
        }
    }

    /// The least range that holds both.
    #[must_use]
    pub(crate) fn span(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.zip(other.high).map(|(a, b)| a.max(b)),
        }
    }
}

/// A text that is not a fee.
///
/// # Example
///
/// ```
/// use silverbay::facility::{FeeRange, NotAFee};
///
/// // Two mistakes that are put right differently.
/// assert_eq!("8000-7000".parse::<FeeRange>(), Err(NotAFee::EndsReversed));
/// assert_eq!("by agreement".parse::<FeeRange>(), Err(NotAFee::Shape));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotAFee {
    /// It does not read as one.
    Shape,
    /// Its ends are in the wrong order.
    EndsReversed,
}

/// `7000`, `7000-8000`, `2900 up`, `up to 21000`.
impl FromStr for FeeRange {
    type Err = NotAFee;

    fn from_str(text: &str) -> Result<Self, NotAFee> {
        let amount = |text: &str| text.trim().parse::<Amount>().map_err(|_| NotAFee::Shape);
        let (low, high) = if let Some(high) = text.strip_prefix("up to ") {
            (Amount::ZERO, Some(amount(high)?))
        } else if let Some(low) = text.strip_suffix(" up") {
            (amount(low)?, None)
        } else if let Some((low, high)) = text.split_once('-') {
            (amount(low)?, Some(amount(high)?))
        } else {
            let both = amount(text)?;
            (both, Some(both))
        };
        Self::new(low, high).map_err(|_| NotAFee::EndsReversed)
    }
}

as_text!(FeeRange);

/// The way it is read. A range from 0 prints as `up to`.
impl fmt::Display for FeeRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.low, self.high) {
            (low, None) => write!(f, "{low} up"),
            (low, Some(high)) if low == high => write!(f, "{low}"),
            (Amount::ZERO, Some(high)) => write!(f, "up to {high}"),
            (low, Some(high)) => write!(f, "{low}-{high}"),
        }
    }
}

vocabulary! {
    /// How far a published fee can be trusted.
    "fee quality": pub enum FeeQuality {
        /// A notice of a price authority.
        Official = "official",
        /// The operator's own tariff or page.
        Operator = "operator",
        /// A newspaper, a magazine or a broadcaster.
        Press = "press",
        /// A directory of homes.
        Directory = "directory",
        /// A page that gathers from others: low quality.
        Aggregator = "aggregator",
    }
}

vocabulary! {
    /// One of the sums a facility publishes.
    "part of the fee": pub enum FeePart {
        /// The bed or room.
        Bed = "bed_fee",
        /// Care of the independent, without the bed.
        CareIndependent = "care_fee_independent",
        /// Partial care, without the bed.
        CarePartial = "care_fee_partial",
        /// Full care, without the bed.
        CareFull = "care_fee_full",
        /// Meals.
        Meal = "meal_fee",
        /// One price for all of it.
        AllIn = "all_in_fee",
    }
}

/// The fees a month of one facility in one currency; an
/// unpublished part is absent.
///
/// # Example
///
/// ```
/// use silverbay::facility::{CareLevel, FeePart, FeeQuality, FeeRange, FeeSchedule};
/// use silverbay::units::Currency;
///
/// let mut fees = FeeSchedule::unpublished(Currency::Cny);
/// assert_eq!(fees.monthly(CareLevel::Moderate), FeeRange::UNKNOWN);
/// fees.bed = Some("1200-1650".parse()?);
/// fees.care_partial = Some("900".parse()?);
/// fees.meal = Some("750".parse()?);
/// fees.quality = Some(FeeQuality::Operator);
/// // Bed, care and meals together: what a month costs an elder of this level.
/// assert_eq!(fees.monthly(CareLevel::Moderate).to_string(), "2850-3300");
/// let parts: Vec<FeePart> = fees.parts_at(CareLevel::Moderate).collect();
/// assert_eq!(parts, [FeePart::Bed, FeePart::CarePartial, FeePart::Meal]);
/// # Ok::<(), silverbay::facility::NotAFee>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeeSchedule {
    /// The currency of every part.
    pub currency: Currency,
    /// The bed or room.
    pub bed: Option<FeeRange>,
    /// Care of the independent.
    pub care_independent: Option<FeeRange>,
    /// Partial care.
    pub care_partial: Option<FeeRange>,
    /// Full care.
    pub care_full: Option<FeeRange>,
    /// Meals.
    pub meal: Option<FeeRange>,
    /// One price for all of it.
    pub all_in: Option<FeeRange>,
    /// How far the fees can be trusted, where stated.
    pub quality: Option<FeeQuality>,
}

impl FeeSchedule {
    /// A schedule in which nothing is published yet.
    #[must_use]
    pub const fn unpublished(currency: Currency) -> Self {
        Self {
            currency,
            bed: None,
            care_independent: None,
            care_partial: None,
            care_full: None,
            meal: None,
            all_in: None,
            quality: None,
        }
    }

    /// One part as published.
    #[must_use]
    pub const fn part(&self, part: FeePart) -> Option<FeeRange> {
        match part {
            FeePart::Bed => self.bed,
            FeePart::CareIndependent => self.care_independent,
            FeePart::CarePartial => self.care_partial,
            FeePart::CareFull => self.care_full,
            FeePart::Meal => self.meal,
            FeePart::AllIn => self.all_in,
        }
    }

    /// The place of one part.
    pub(crate) const fn part_mut(&mut self, part: FeePart) -> &mut Option<FeeRange> {
        match part {
            FeePart::Bed => &mut self.bed,
            FeePart::CareIndependent => &mut self.care_independent,
            FeePart::CarePartial => &mut self.care_partial,
            FeePart::CareFull => &mut self.care_full,
            FeePart::Meal => &mut self.meal,
            FeePart::AllIn => &mut self.all_in,
        }
    }

    /// The care fee at a level: independent serves level 0, partial level 2,
    /// full levels 3 and 4; level 1 takes the span of independent and partial
    /// when both are published.
    #[must_use]
    pub fn care(&self, level: CareLevel) -> Option<FeeRange> {
        match level {
            CareLevel::Independent => self.care_independent,
            CareLevel::Mild => self
                .care_independent
                .zip(self.care_partial)
                .map(|(a, b)| a.span(b)),
            CareLevel::Moderate => self.care_partial,
            CareLevel::Severe | CareLevel::Complete => self.care_full,
        }
    }

    /// The parts that make up [`monthly`](Self::monthly) at a level, as far as they are
    /// published.
    pub fn parts_at(&self, level: CareLevel) -> impl Iterator<Item = FeePart> + '_ {
        let care: &[FeePart] = match level {
            CareLevel::Independent => &[FeePart::CareIndependent],
            CareLevel::Mild => &[FeePart::CareIndependent, FeePart::CarePartial],
            CareLevel::Moderate => &[FeePart::CarePartial],
            CareLevel::Severe | CareLevel::Complete => &[FeePart::CareFull],
        };
        let parts = [FeePart::AllIn, FeePart::Bed].iter().chain(care);
        let parts = parts.chain(&[FeePart::Meal]).copied();
        parts.filter(|part| match self.all_in {
            Some(_) => *part == FeePart::AllIn,
            None => self.part(*part).is_some(),
        })
    }

    /// What a month costs at a level: the all-in price where published,
    /// otherwise bed, care and meals together, an unpublished part from nothing
    /// up to any sum.
    #[must_use]
    pub fn monthly(&self, level: CareLevel) -> FeeRange {
        self.all_in.unwrap_or_else(|| {
            let part = |published: Option<FeeRange>| published.unwrap_or(FeeRange::UNKNOWN);
            part(self.bed)
                .plus(part(self.care(level)))
                .plus(part(self.meal))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fee(text: &str) -> FeeRange {
        text.parse().unwrap()
    }

    #[test]
    fn a_fee_is_written_the_way_it_is_read() {
        for text in [
            "7000",
            "7000-8000",
            "2900 up",
            "up to 21000",
            "0",
            "0 up",
            "40.50",
        ] {
            assert_eq!(fee(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_fee_is_refused_and_never_guessed() {
        for text in [
            "",
            "-5",
            "面议",
            "7,000",
            "7000-",
            "up",
            "up to",
            "7000-8000-9000",
            "2900up",
        ] {
            assert_eq!(text.parse::<FeeRange>(), Err(NotAFee::Shape), "{text}");
        }
        assert_eq!("8000-7000".parse::<FeeRange>(), Err(NotAFee::EndsReversed));
    }

    #[test]
    fn mild_care_spans_independent_and_partial_only_when_both_are_published() {
        let mut fees = FeeSchedule::unpublished(Currency::Cny);
        fees.care_independent = Some(fee("400-500"));
        assert_eq!(fees.care(CareLevel::Mild), None);
        fees.care_partial = Some(fee("900"));
        assert_eq!(fees.care(CareLevel::Mild), Some(fee("400-900")));
        assert_eq!(fees.care(CareLevel::Moderate), Some(fee("900")));
        assert_eq!(fees.care(CareLevel::Complete), None);
    }

    #[test]
    fn an_unpublished_part_leaves_the_sum_without_an_upper_end() {
        let mut fees = FeeSchedule::unpublished(Currency::Cny);
        fees.bed = Some(fee("1000-1200"));
        fees.care_partial = Some(fee("900"));
        assert_eq!(fees.monthly(CareLevel::Moderate), fee("1900 up"));
        fees.meal = Some(fee("600"));
        assert_eq!(fees.monthly(CareLevel::Moderate), fee("2500-2700"));
        fees.all_in = Some(fee("up to 3000"));
        assert_eq!(fees.monthly(CareLevel::Moderate), fee("up to 3000"));
    }
}

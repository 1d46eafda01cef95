//! Money in whole cents, and monthly amounts in Hong Kong dollars.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::quantity::as_number;
use super::{Bounds, NotInRange, OutOfRange, Quantity, Unit};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The three currencies in which homes publish fees, by ISO 4217 code.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::Currency;
    ///
    /// assert_eq!("CNY".parse(), Ok(Currency::Cny));
    /// assert_eq!(Currency::Mop.sign(), "MOP$");
    /// ```
    "currency": pub enum Currency {
        /// Hong Kong dollar.
        Hkd = "HKD",
        /// Renminbi.
        Cny = "CNY",
        /// Macao pataca.
        Mop = "MOP",
    }
}

impl Currency {
    /// The sign that cannot be mistaken for another currency's.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Hkd => "HK$",
            Self::Cny => "RMB ",
            Self::Mop => "MOP$",
        }
    }
}

/// An amount of some currency in whole cents, 0 or more.
///
/// # Example
///
/// ```
/// use silverbay::units::Amount;
///
/// let fee: Amount = "7000.50".parse()?;
/// assert_eq!(fee.cents(), 700_050);
/// // Exact in JSON too, as a text.
/// assert_eq!(serde_json::to_string(&fee).unwrap(), r#""7000.50""#);
/// assert!(Amount::from_cents(-1).is_err());
/// # Ok::<(), silverbay::units::NotAnAmount>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

impl Amount {
    /// Nothing to pay.
    pub const ZERO: Self = Self(0);

    /// The range of an amount.
    pub const BOUNDS: Bounds = Bounds::new(Quantity::Amount, Unit::Cents, 0.0, f64::MAX);

    /// An amount in cents.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] when it is negative.
    pub const fn from_cents(cents: i64) -> Result<Self, OutOfRange> {
        if cents >= 0 {
            return Ok(Self(cents));
        }
        #[expect(clippy::cast_precision_loss, reason = "shown in a message only")]
        let value = cents as f64;
        Err(OutOfRange {
            bounds: Self::BOUNDS,
            value,
        })
    }

    /// The amount in cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// The sum, or `None` when it is beyond all money there is.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::Amount;
    ///
    /// let (bed, meals): (Amount, Amount) = ("1650".parse()?, "750.50".parse()?);
    /// assert_eq!(bed.checked_add(meals), Some("2400.50".parse()?));
    /// let most = Amount::from_cents(i64::MAX)?;
    /// assert_eq!(most.checked_add(meals), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The amount in units of its currency, the nearest double.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "cents below 2^53 are exact, and no fee is larger"
    )]
    pub fn units(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

/// Digits with at most two decimals and no sign: `7000`, `7000.5`.
impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let error = || NotAnAmount {
            text: text.to_owned(),
        };
        let (whole, cents) = text.split_once('.').unwrap_or((text, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(cents) || cents.len() > 2 {
            return Err(error());
        }
        let whole: i64 = whole.parse().map_err(|_| error())?;
        let tens = if cents.len() == 1 { 10 } else { 1 };
        let cents: i64 = cents.parse().map_err(|_| error())?;
        whole
            .checked_mul(100)
            .and_then(|sum| sum.checked_add(cents * tens))
            .map(Self)
            .ok_or_else(error)
    }
}

/// A text that is not an amount.
///
/// # Example
///
/// ```
/// use silverbay::units::Amount;
///
/// let error = "9,8OO".parse::<Amount>().unwrap_err();
/// assert_eq!(error.text, "9,8OO");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnAmount {
    /// The text as found.
    pub text: String,
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 % 100 {
            0 => write!(f, "{}", self.0 / 100),
            cents => write!(f, "{}.{cents:02}", self.0 / 100),
        }
    }
}

as_text!(Amount);

/// An amount with its currency.
///
/// # Example
///
/// ```
/// use silverbay::units::{Amount, Currency, Money};
///
/// let fee = Money { amount: "7000".parse()?, currency: Currency::Cny };
/// assert_eq!(fee.to_string(), "RMB 7,000");
/// let json = serde_json::to_string(&fee).unwrap();
/// assert_eq!(json, r#"{"amount":"7000","currency":"CNY"}"#);
/// # Ok::<(), silverbay::units::NotAnAmount>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// How much.
    pub amount: Amount,
    /// Of what.
    pub currency: Currency,
}

/// As a person reads it, to the unit: `RMB 7,000`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}{}",
            self.currency.sign(),
            grouped(self.amount.units())
        )
    }
}

/// A number rounded to the unit with its thousands set apart: `12,345`.
#[must_use]
pub fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// An amount of Hong Kong dollars a month, 0 or more, in double precision and
/// not rounded; infinite where nothing bounds it.
///
/// # Example
///
/// ```
/// use silverbay::units::HkdPerMonth;
///
/// let budget = HkdPerMonth::new(8000.0)?;
/// assert_eq!(budget.to_string(), "HK$8,000");
/// assert_eq!(serde_json::to_string(&budget)?, r#"{"hkd_per_month":8000.0}"#);
/// // Where nothing bounds it there is no number.
/// assert_eq!(HkdPerMonth::UNBOUNDED.bounded(), None);
/// assert_eq!(serde_json::to_string(&HkdPerMonth::UNBOUNDED)?, r#"{"hkd_per_month":null}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct HkdPerMonth(f64);

impl HkdPerMonth {
    /// Nothing to pay.
    pub const ZERO: Self = Self(0.0);
    /// No upper end is known.
    pub const UNBOUNDED: Self = Self(f64::INFINITY);

    /// The range of an amount that somebody states. That the upper end is not known is
    /// said by [`Self::UNBOUNDED`] alone.
    pub const BOUNDS: Bounds = Bounds::new(Quantity::MonthlyAmount, Unit::Hkd, 0.0, 1e9);

    /// Takes Hong Kong dollars a month.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] when the number is outside [`Self::BOUNDS`].
    pub const fn new(value: f64) -> Result<Self, OutOfRange> {
        match Self::BOUNDS.check(value) {
            Ok(value) => Ok(Self(value)),
            Err(error) => Err(error),
        }
    }

    /// For sums that follow from published ones, however large.
    pub(crate) const fn trusted(value: f64) -> Self {
        debug_assert!(value >= 0.0);
        Self(value)
    }

    /// The dollars a month; infinite where no end is known.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The dollars a month, or `None` where no end is known.
    #[must_use]
    pub fn bounded(self) -> Option<f64> {
        self.0.is_finite().then_some(self.0)
    }

    /// What is left after `off` is taken away, not below 0.
    #[must_use]
    pub fn less(self, off: Self) -> Self {
        // Infinity less infinity has no value; an unbounded cost stays so.
        if self.0.is_infinite() {
            self
        } else {
            Self((self.0 - off.0).max(0.0))
        }
    }
}

as_number!(HkdPerMonth);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    hkd_per_month: Option<f64>,
}

impl Serialize for HkdPerMonth {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let hkd_per_month = self.bounded();
        Written { hkd_per_month }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for HkdPerMonth {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match Written::deserialize(from)?.hkd_per_month {
            None => Ok(Self::UNBOUNDED),
            Some(value) => Self::new(value).map_err(D::Error::custom),
        }
    }
}

/// As a person reads it: `HK$7,512`, or `HK$?` where no end is known.
impl fmt::Display for HkdPerMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.bounded() {
            Some(value) => write!(f, "HK${}", grouped(value)),
            None => f.write_str("HK$?"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_as_it_was_read() {
        for text in ["0", "7000", "7000.05", "2900.50"] {
            assert_eq!(text.parse::<Amount>().unwrap().to_string(), text);
        }
        assert_eq!("7000.5".parse::<Amount>().unwrap().cents(), 700_050);
        for text in [
            "",
            "-5",
            "7,000",
            "9,8OO",
            "1e3",
            ".5",
            "5.",
            "1.234",
            "99999999999999999999",
        ] {
            assert!(text.parse::<Amount>().is_err(), "{text}");
        }
    }

    #[test]
    fn money_names_its_currency_and_groups_thousands() {
        let money = |cents, currency| {
            Money {
                amount: Amount(cents),
                currency,
            }
            .to_string()
        };
        assert_eq!(money(700_000, Currency::Cny), "RMB 7,000");
        assert_eq!(money(123_456_700, Currency::Mop), "MOP$1,234,567");
        assert_eq!(money(99_949, Currency::Hkd), "HK$999");
    }

    #[test]
    fn what_is_left_never_falls_below_zero_and_the_unbounded_stays_so() {
        let hkd = |value| HkdPerMonth::new(value).unwrap();
        assert_eq!(hkd(3000.0).less(hkd(5000.0)), HkdPerMonth::ZERO);
        assert_eq!(
            HkdPerMonth::UNBOUNDED.less(hkd(5000.0)),
            HkdPerMonth::UNBOUNDED
        );
        assert_eq!(HkdPerMonth::UNBOUNDED.to_string(), "HK$?");
    }
}

//! Money in whole cents, and monthly amounts in Hong Kong dollars.

use std::fmt;
use std::str::FromStr;

use super::{Bounds, OutOfRange, Quantity, Unit};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The three currencies in which homes publish fees, by ISO 4217 code.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

impl Amount {
    /// Nothing to pay.
    pub const ZERO: Self = Self(0);

    /// An amount in cents; `None` when negative.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Option<Self> {
        if cents >= 0 { Some(Self(cents)) } else { None }
    }

    /// The amount in cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// The sum, or `None` when it is beyond all money there is.
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

/// An amount with its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug)]
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

impl PartialEq for HkdPerMonth {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for HkdPerMonth {}
impl PartialOrd for HkdPerMonth {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for HkdPerMonth {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
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

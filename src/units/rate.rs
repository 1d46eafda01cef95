//! Dated rates that turn money into Hong Kong dollars.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{AsOf, Currency, ExchangeRate};

/// A dated rate of exchange: Hong Kong dollars for one unit of a currency, in
/// billionths, so that it is written exactly as it was read.
///
/// # Example
///
/// ```
/// use silverbay::units::{AsOf, Currency, Rate};
///
/// let rate = Rate::new(Currency::Cny, "1.082884", AsOf::Year(2025), "")?;
/// assert_eq!(rate.hkd_per_unit().get(), 1.082_884);
/// assert!(Rate::new(Currency::Cny, "1,08", AsOf::Year(2025), "").is_err());
/// # Ok::<(), silverbay::units::NotARate>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    currency: Currency,
    billionths: i64,
    as_of: AsOf,
    source_url: Box<str>,
}

impl Rate {
    /// The most decimals a rate has.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::units::{AsOf, Currency, Rate};
    ///
    /// // A bank that prints ten digits must round: nothing is cut off unseen.
    /// let read = |text: &str| Rate::new(Currency::Cny, text, AsOf::Year(2026), "");
    /// let digits = "1".repeat(Rate::DECIMALS);
    /// assert!(read(&format!("1.{digits}")).is_ok());
    /// assert!(read(&format!("1.{digits}1")).is_err());
    /// ```
    pub const DECIMALS: usize = 9;

    /// Reads a rate such as `1.082884`.
    ///
    /// # Errors
    ///
    /// [`NotARate`] unless it is a positive decimal number below a million with at most
    /// nine decimals.
    pub fn new(
        currency: Currency,
        hkd_per_unit: &str,
        as_of: AsOf,
        source_url: &str,
    ) -> Result<Self, NotARate> {
        let billionths = Self::billionths(hkd_per_unit).ok_or_else(|| NotARate {
            text: hkd_per_unit.to_owned(),
        })?;
        Ok(Self {
            currency,
            billionths,
            as_of,
            source_url: source_url.into(),
        })
    }

    fn billionths(text: &str) -> Option<i64> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(decimals) || whole.len() > 6 || decimals.len() > Self::DECIMALS {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let decimals: i64 = format!("{decimals:0<9}").parse().ok()?;
        Some(whole * 1_000_000_000 + decimals).filter(|rate| *rate > 0)
    }

    /// The currency of the unit.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// Hong Kong dollars for one unit, the nearest double.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "below a million, billionths fit 2^53"
    )]
    pub fn hkd_per_unit(&self) -> ExchangeRate {
        ExchangeRate::trusted(self.billionths as f64 / 1e9)
    }

    /// The day, month or year the rate is of.
    #[must_use]
    pub const fn as_of(&self) -> AsOf {
        self.as_of
    }

    /// Where the rate was read.
    #[must_use]
    pub fn source_url(&self) -> &str {
        &self.source_url
    }
}

/// A text that is no rate.
///
/// # Example
///
/// ```
/// use silverbay::units::{AsOf, Currency, Rate};
///
/// let error = Rate::new(Currency::Cny, "-1", AsOf::Year(2026), "").unwrap_err();
/// assert_eq!(error.text, "-1");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotARate {
    /// The text as found.
    pub text: String,
}

/// The number, exactly as it was read but for zeros at its end: `1.082884`.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, decimals) = (
            self.billionths / 1_000_000_000,
            self.billionths % 1_000_000_000,
        );
        if decimals == 0 {
            return write!(f, "{whole}");
        }
        let decimals = format!("{decimals:09}");
        write!(f, "{whole}.{}", decimals.trim_end_matches('0'))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    currency: Currency,
    hkd_per_unit: String,
    as_of: AsOf,
    source_url: String,
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            currency: self.currency,
            hkd_per_unit: self.to_string(),
            as_of: self.as_of,
            source_url: self.source_url.to_string(),
        };
        written.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let of = Written::deserialize(from)?;
        Self::new(of.currency, &of.hkd_per_unit, of.as_of, &of.source_url).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_exact_to_nine_decimals() {
        let rate = |text| Rate::new(Currency::Cny, text, AsOf::Year(2025), "");
        assert_eq!(rate("1.082884").unwrap().hkd_per_unit().get(), 1.082_884);
        for text in ["0", "-1", "1.0000000001", "", "1000000", "1,08", "NaN"] {
            assert!(rate(text).is_err(), "{text}");
        }
    }
}

//! Dated rates that turn money into Hong Kong dollars.

use super::{AsOf, Currency, ExchangeRate};

/// A dated rate of exchange: Hong Kong dollars for one unit of a currency, in
/// billionths, so that it is written exactly as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    currency: Currency,
    billionths: i64,
    as_of: AsOf,
    source_url: Box<str>,
}

impl Rate {
    /// The most decimals a rate has.
    pub const DECIMALS: usize = 9;

    /// Reads a rate such as `1.082884`; `None` unless it is a positive decimal
    /// number below a million with at most nine decimals.
    #[must_use]
    pub fn new(
        currency: Currency,
        hkd_per_unit: &str,
        as_of: AsOf,
        source_url: &str,
    ) -> Option<Self> {
        Some(Self {
            currency,
            billionths: Self::billionths(hkd_per_unit)?,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_exact_to_nine_decimals() {
        let rate = |text| Rate::new(Currency::Cny, text, AsOf::Year(2025), "");
        assert_eq!(rate("1.082884").unwrap().hkd_per_unit().get(), 1.082_884);
        for text in ["0", "-1", "1.0000000001", "", "1000000", "1,08", "NaN"] {
            assert_eq!(rate(text), None, "{text}");
        }
    }
}

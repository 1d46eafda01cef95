//! Shares and weights as percentages, and the number of draws behind them.

use super::Lang;
use crate::firmness::Frequency;
use crate::text;
use crate::units::{Interval, Share, grouped};

/// A part of something in whole per cent; a change may be more than all of it.
pub(super) fn percent(part: f64) -> String {
    format!("{:.0}%", part * 100.0)
}

/// A share in per cent with one decimal.
///
/// # Example
///
/// ```
/// use silverbay::explain::percent_tenths;
/// use silverbay::units::Share;
///
/// assert_eq!(percent_tenths(Share::new(0.2)?), "20.0%");
/// # Ok::<(), silverbay::units::OutOfRange>(())
/// ```
#[must_use]
pub fn percent_tenths(share: Share) -> String {
    format!("{:.1}%", share.get() * 100.0)
}

/// Two ends of a range of shares.
pub(super) fn percent_range(lang: Lang, shares: Interval<Share>) -> String {
    let low = format!("{:.1}", shares.low().get() * 100.0);
    lang.range(&low, &percent_tenths(shares.high()))
}

/// A count with its thousands set apart.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub(super) fn grouped_count(count: usize) -> String {
    grouped(count as f64)
}

/// A share of the draws with its interval; empty where there is none.
pub(super) fn share(lang: Lang, of: Option<Frequency>) -> String {
    of.map_or_else(String::new, |of| {
        text!(
            lang,
            "firmness-share",
            share = percent_tenths(of.share),
            range = percent_range(lang, Interval::trusted(of.low, of.high)),
        )
    })
}

//! Shares and weights as percentages, and the number of draws behind them.

use super::Lang;
use crate::firmness::Share;
use crate::text;
use crate::units::grouped;

/// A share in whole per cent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// A share in per cent with one decimal.
#[must_use]
pub fn percent_tenths(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

/// Two ends of a range of shares.
pub(super) fn percent_range(lang: Lang, (from, to): (f64, f64)) -> String {
    lang.range(&format!("{:.1}", from * 100.0), &percent_tenths(to))
}

/// A count with its thousands set apart.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub(super) fn grouped_count(count: usize) -> String {
    grouped(count as f64)
}

/// A share of the draws with its interval; empty where there is none.
pub(super) fn share(lang: Lang, of: Option<Share>) -> String {
    of.map_or_else(String::new, |of| {
        text!(
            lang,
            "firmness-share",
            share = percent_tenths(of.share),
            range = percent_range(lang, (of.low, of.high)),
        )
    })
}

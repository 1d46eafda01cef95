//! Money, minutes and points as a reader of each language writes them.

use super::Lang;
use crate::facility::FeeRange;
use crate::text;
use crate::units::{Amount, Currency, HkdPerMonth, Interval, Minutes, Score, grouped};

/// A score in points of 100 with one decimal.
#[must_use]
pub fn points(score: f64) -> String {
    format!("{:.1}", score * 100.0)
}

/// Points of 100 from one end to the other.
///
/// # Example
///
/// ```
/// use silverbay::explain::points_range;
///
/// assert_eq!(points_range(0.648, 0.936), "64.8–93.6");
/// // What is known for certain is one number.
/// assert_eq!(points_range(0.648, 0.648), "64.8");
/// ```
#[must_use]
pub fn points_range(low: f64, high: f64) -> String {
    if low == high {
        points(low)
    } else {
        format!("{}–{}", points(low), points(high))
    }
}

/// A difference of scores in points of 100, with its sign.
pub(super) fn points_ahead(difference: f64) -> String {
    match format!("{:+.1}", difference * 100.0).as_str() {
        "+0.0" | "-0.0" => "0.0".to_owned(),
        signed => signed.to_owned(),
    }
}

/// A difference of scores in points of 100, rounded up, so that "at most" stays true.
pub(super) fn points_at_most(difference: Score) -> String {
    points((difference.get() * 1000.0).ceil() / 1000.0)
}

/// How many times as much, rounded down, so that "up to" stays true.
pub(super) fn times_at_least(times: f64) -> String {
    format!("{:.1}", (times * 10.0).floor() / 10.0)
}

/// What a month costs in Hong Kong dollars, rounded to the dollar.
#[must_use]
pub fn cost_range(lang: Lang, cost: Interval<HkdPerMonth>) -> String {
    let (low, high) = (cost.low(), cost.high());
    match high.bounded() {
        Some(_) if cost.is_point() => low.to_string(),
        Some(high) => lang.range(&low.to_string(), &grouped(high)),
        None if is_unknown(cost) => text!(lang, "fee-unknown"),
        None => text!(lang, "form-from", amount = low.to_string()),
    }
}

/// The cost of a month as a phrase: `HK$7,512–8,000 a month`, or that it is not known.
///
/// # Example
///
/// ```
/// use silverbay::explain::{cost_range, monthly_cost};
/// use silverbay::units::{HkdPerMonth, Interval};
/// use silverbay::words::Lang;
///
/// let from = HkdPerMonth::new(7512.4)?;
/// let cost = Interval::new(from, HkdPerMonth::new(8000.0)?)?;
/// assert_eq!(monthly_cost(Lang::EN, cost), "HK$7,512–8,000 a month");
/// // In a column whose head says that it is a month.
/// let open = Interval::new(from, HkdPerMonth::UNBOUNDED)?;
/// assert_eq!(cost_range(Lang::EN, open), "from HK$7,512");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn monthly_cost(lang: Lang, cost: Interval<HkdPerMonth>) -> String {
    let range = cost_range(lang, cost);
    if is_unknown(cost) {
        range
    } else {
        text!(lang, "form-a-month", cost = range)
    }
}

/// Whether nothing is known of a cost.
fn is_unknown(cost: Interval<HkdPerMonth>) -> bool {
    cost.low() == HkdPerMonth::ZERO && cost.high().bounded().is_none()
}

/// A published fee in its own currency.
///
/// # Example
///
/// ```
/// use silverbay::explain::published_range;
/// use silverbay::units::Currency;
/// use silverbay::words::Lang;
///
/// // As the home publishes it, whatever the rate of the day.
/// assert_eq!(published_range(Lang::EN, "7000-8000".parse()?, Currency::Cny), "RMB 7,000–8,000");
/// assert_eq!(published_range(Lang::EN, "2900 up".parse()?, Currency::Mop), "from MOP$2,900");
/// # Ok::<(), silverbay::facility::NotAFee>(())
/// ```
#[must_use]
pub fn published_range(lang: Lang, fee: FeeRange, currency: Currency) -> String {
    let sign = currency.sign();
    let low = format!("{sign}{}", grouped(fee.low().units()));
    match fee.high() {
        None => text!(lang, "form-from", amount = low),
        Some(high) if high == fee.low() => low,
        Some(high) => {
            let high = grouped(high.units());
            if fee.low() == Amount::ZERO {
                text!(lang, "form-up-to", amount = format!("{sign}{high}"))
            } else {
                lang.range(&low, &high)
            }
        }
    }
}

/// Journeys shorter than this many minutes are not told apart.
const NEAR: f64 = 10.0;

/// A journey in whole minutes. The estimate of a short one is not good to a minute, so an
/// end below ten minutes is not printed.
///
/// # Example
///
/// ```
/// use silverbay::explain::minutes_range;
/// use silverbay::units::{Interval, Minutes};
/// use silverbay::words::Lang;
///
/// let over = Interval::new(Minutes::new(47.2)?, Minutes::new(133.0)?)?;
/// assert_eq!(minutes_range(Lang::EN, over), "47–133 min");
/// let near = Interval::new(Minutes::new(3.0)?, Minutes::new(8.0)?)?;
/// assert_eq!(minutes_range(Lang::EN, near), "under 10 min");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn minutes_range(lang: Lang, minutes: Interval<Minutes>) -> String {
    let (low, high) = (minutes.low().get().round(), minutes.high().get().round());
    let written = |minutes: f64| format!("{minutes:.0}");
    if high < NEAR {
        return text!(lang, "form-minutes-under", minutes = written(NEAR));
    }
    if low < NEAR {
        return text!(lang, "form-minutes-up-to", minutes = written(high));
    }
    let minutes = if low == high {
        written(low)
    } else {
        lang.range(&written(low), &written(high))
    };
    text!(lang, "form-minutes", minutes = minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hkd(low: f64, high: f64) -> Interval<HkdPerMonth> {
        let end = |value: f64| {
            if value.is_finite() {
                HkdPerMonth::new(value).unwrap()
            } else {
                HkdPerMonth::UNBOUNDED
            }
        };
        Interval::new(end(low), end(high)).unwrap()
    }

    #[test]
    fn an_open_end_is_said_and_not_filled() {
        assert_eq!(cost_range(Lang::EN, hkd(7512.4, 8000.0)), "HK$7,512–8,000");
        assert_eq!(
            cost_range(Lang::EN, hkd(2900.0, f64::INFINITY)),
            "from HK$2,900"
        );
        assert_eq!(
            cost_range(Lang::ZH_HANT, hkd(0.0, f64::INFINITY)),
            "現時收費不詳"
        );
        assert_eq!(cost_range(Lang::EN, hkd(0.0, 0.0)), "HK$0");
        assert_eq!(
            monthly_cost(Lang::EN, hkd(0.0, f64::INFINITY)),
            "today's fee not known"
        );
        assert_eq!(monthly_cost(Lang::EN, hkd(0.0, 0.0)), "HK$0 a month");
    }

    #[test]
    fn a_short_journey_is_not_said_to_take_no_time() {
        let show = |low, high| {
            let ends = [low, high].map(|end| Minutes::new(end).unwrap());
            minutes_range(Lang::EN, Interval::new(ends[0], ends[1]).unwrap())
        };
        assert_eq!(show(0.0, 0.0), "under 10 min");
        assert_eq!(show(0.0, 9.4), "under 10 min");
        assert_eq!(show(0.0, 38.2), "up to 38 min");
        assert_eq!(show(12.0, 38.2), "12–38 min");
        assert_eq!(show(41.0, 41.2), "41 min");
    }

    #[test]
    fn at_most_is_rounded_up() {
        let show = |score| points_at_most(Score::trusted(score));
        assert_eq!(show(0.12345), "12.4");
        assert_eq!(show(0.25), "25.0");
    }

    #[test]
    fn a_difference_has_a_sign_unless_it_is_nothing() {
        assert_eq!(points_ahead(0.123), "+12.3");
        assert_eq!(points_ahead(-0.0004), "0.0");
    }

    #[test]
    fn a_published_fee_keeps_its_currency() {
        let show = |text: &str| published_range(Lang::EN, text.parse().unwrap(), Currency::Cny);
        assert_eq!(show("7000-8000"), "RMB 7,000–8,000");
        assert_eq!(show("2900 up"), "from RMB 2,900");
        assert_eq!(show("up to 21000"), "up to RMB 21,000");
    }
}

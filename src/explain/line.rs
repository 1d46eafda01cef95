//! A ranked facility in one line of English, for logs and first trials.

use std::fmt;

use super::{Lang, minutes_range, monthly_cost, points};
use crate::rank::RankedFacility;
use crate::score::Journey;
use crate::text;

/// One line in English: rank, name, city, points, cost, journey.
impl fmt::Display for RankedFacility<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (facility, score) = (self.facility(), self.score());
        let line = text!(
            Lang::EN,
            "line-place",
            rank = self.rank(),
            name = facility.name(),
            city = facility.city.to_string(),
            points = points(score.likely().get()),
            low = points(score.low().get()),
            high = points(score.high().get()),
            cost = monthly_cost(Lang::EN, self.cost_to_elder().range()),
        );
        let journeys: Vec<_> = self.journeys().collect();
        if journeys.is_empty() {
            return f.write_str(&line);
        }
        let of = |journey: &Journey<'_>| {
            let minutes = minutes_range(Lang::EN, journey.minutes);
            match journeys.len() {
                1 => minutes,
                _ => text!(
                    Lang::EN,
                    "journey-from",
                    home = &*journey.home.label,
                    minutes = minutes,
                ),
            }
        };
        let journey = Lang::EN.list(journeys.iter().map(of));
        let whole = text!(Lang::EN, "line-journey", place = line, journey = journey);
        f.write_str(&whole)
    }
}

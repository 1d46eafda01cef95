//! A ranked facility in one line of English, for logs and first trials.

use std::fmt;

use super::{Lang, minutes_range, monthly_cost, points};
use crate::rank::RankedFacility;
use crate::text;

/// One line in English: rank, name, city, points, cost, journey.
impl fmt::Display for RankedFacility<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (facility, score) = (self.facility(), self.score());
        let line = text!(
            Lang::EN,
            "line-place",
            rank = self.rank(),
            name = facility.name(),
            city = facility.city.to_string(),
            points = points(self.key().get()),
            low = points(score.low().get()),
            high = points(score.high().get()),
            cost = monthly_cost(Lang::EN, self.cost_to_elder().range()),
        );
        match self.minutes() {
            Some(minutes) => {
                let journey = minutes_range(Lang::EN, minutes.range());
                let whole = text!(Lang::EN, "line-journey", place = line, journey = journey);
                f.write_str(&whole)
            }
            None => f.write_str(&line),
        }
    }
}

//! A place of a ranking in one line, for logs and first trials.

use std::fmt;

use super::{Lang, cost_range, minutes_range, points};
use crate::rank::RankedFacility;

/// One line in English: rank, name, city, score in points of 100, cost, journey.
impl fmt::Display for RankedFacility<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (facility, score) = (self.facility(), self.score());
        write!(
            f,
            "{}. {} ({}): {} points ({}–{}), {} a month",
            self.rank(),
            facility.name(),
            facility.city,
            points(self.key().get()),
            points(score.low().get()),
            points(score.high().get()),
            cost_range(Lang::En, self.cost_to_elder().range()),
        )?;
        match self.minutes() {
            Some(minutes) => write!(f, ", {}", minutes_range(Lang::En, minutes.range())),
            None => Ok(()),
        }
    }
}

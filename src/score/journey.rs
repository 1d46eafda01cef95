//! Door to door from a family's home to a facility.

use crate::case::Home;
use crate::catalog::{Context, CrossingEnds};
use crate::facility::Facility;
use crate::place::{Crossing, Direction, Paces, Side, WayHome};
use crate::units::{Interval, Kilometres, Minutes};
use crate::vocabulary::Word;

/// One way from a home to a facility.
///
/// # Example
///
/// ```
/// use silverbay::place::Side;
/// use silverbay::score::Journey;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// // One home of the family is in Hong Kong and one in Shenzhen.
/// let mut homes = ranking.iter();
/// let home = homes.find(|of| of.facility().city.code() == "Shenzhen").ok_or("a home")?;
/// for Journey { home, via, minutes, .. } in home.journeys() {
///     let crossing = via.map(|crossing| &*crossing.name_en);
///     println!("{:.0} min at least, by {crossing:?}", minutes.low().get());
///     assert_eq!(via.is_some(), home.side() == Side::HongKong);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Journey<'a> {
    /// Where it starts.
    pub home: &'a Home,
    /// The crossing it leads over; `None` where both are on one side.
    pub via: Option<&'a Crossing>,
    /// Minutes door to door. The ends are least over the crossings separately;
    /// `via` has the least sum of both.
    pub minutes: Interval<Minutes>,
}

/// A journey without its names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Way {
    pub(crate) minutes: Interval<Minutes>,
    /// The place of the crossing in the context.
    pub(crate) via: Option<usize>,
}

/// From a home through one crossing up to its far end, in minutes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NearLeg {
    /// The place of the crossing in the context.
    pub(crate) crossing: usize,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

/// Minutes by which a crossing must be beaten to be left out: far above what
/// rounding can do to a journey.
const CLEARLY: f64 = 1e-6;

/// Leaves out the crossings that cannot be on the shortest way to anywhere on a side: going
/// through another one and riding on to their far end is shorter at both ends.
///
/// Riding time is concave in the distance and starts at 0, so two rides in a row
/// never take less than one ride over the sum, and no facility is nearer by the
/// longer way. The journeys keep every bit.
fn undominated(legs: &[NearLeg], side: Side, ends: &CrossingEnds) -> Vec<NearLeg> {
    let mut beaten = vec![false; legs.len()];
    for other in legs {
        let onward = ends.rides_from(side, other.crossing);
        for (leg, is_beaten) in legs.iter().zip(&mut beaten) {
            if let Some([low, high]) = onward.get(leg.crossing) {
                *is_beaten |= other.low + (low + CLEARLY) <= leg.low
                    && other.high + (high + CLEARLY) <= leg.high;
            }
        }
    }
    let kept = legs.iter().zip(beaten).filter(|(_, is_beaten)| !is_beaten);
    kept.map(|(leg, _)| *leg).collect()
}

/// A home with its legs to every crossing that can be used, once per case.
#[derive(Clone, Debug)]
pub(crate) struct HomeLegs {
    pub(crate) side: Side,
    pub(crate) at: Direction,
    /// Its share of all visits.
    pub(crate) share: f64,
    /// The legs towards each side, in the order of the crossings.
    legs: [Vec<NearLeg>; Side::ALL.len()],
    /// Its district, where it was given by one.
    pub(crate) district: Option<Box<str>>,
    /// When the visitors cross on the way home.
    way_home: WayHome,
}

impl HomeLegs {
    pub(crate) fn new(home: &Home, share: f64, context: &Context, way_home: WayHome) -> Self {
        let (paces, ends) = (context.paces(), context.crossing_ends());
        let at = home.position.direction();
        // To the near end of each crossing that can be used, in minutes up to its far end.
        let usable = context
            .crossings()
            .iter()
            .enumerate()
            .zip(ends.on(home.side));
        let near = usable.filter_map(|((crossing, of), near)| {
            let near = near.filter(|_| context.can_use(of, way_home))?;
            let distance = at.distance_to(near);
            Some(NearLeg {
                crossing,
                low: paces.low().ride(distance).get() + of.minutes.low().get(),
                high: paces.high().ride(distance).get() + of.minutes.high().get(),
            })
        });
        let near: Vec<NearLeg> = near.collect();
        let towards = |side: Side| {
            if side == home.side {
                return Vec::new();
            }
            let far = ends.on(side);
            let leads = |leg: &NearLeg| far.get(leg.crossing).is_some_and(Option::is_some);
            let legs: Vec<NearLeg> = near.iter().copied().filter(leads).collect();
            undominated(&legs, side, ends)
        };
        Self {
            side: home.side,
            at,
            share,
            legs: [Side::HongKong, Side::Macao, Side::Mainland].map(towards),
            district: home.district.clone(),
            way_home,
        }
    }

    pub(crate) fn towards(&self, side: Side) -> &[NearLeg] {
        self.legs.get(side.index()).map_or(&[], Vec::as_slice)
    }

    /// Fills in the far legs of a facility: kilometres to the far end of each crossing that
    /// the way there may lead over.
    pub(crate) fn fill_far_km(&self, facility: &Facility, ends: &CrossingEnds, km: &mut [f64]) {
        let side = facility.city.side();
        let far = ends.on(side);
        for leg in self.towards(side) {
            if let (Some(Some(end)), Some(km)) = (far.get(leg.crossing), km.get_mut(leg.crossing))
                && km.is_infinite()
            {
                *km = end
                    .distance_to(facility.location.position.direction())
                    .get();
            }
        }
    }

    /// The way to a facility whose far legs are `far_km`, or `None` when no
    /// crossing that can be used joins the sides. A measured journey wins over the
    /// estimate.
    pub(crate) fn way(
        &self,
        facility: &Facility,
        far_km: &[f64],
        context: &Context,
    ) -> Option<Way> {
        let estimate = self.estimate(facility, far_km, context.paces())?;
        Some(self.measured(facility, context).unwrap_or(estimate))
    }

    /// The measured journey to a facility; none where its crossing cannot be used.
    fn measured(&self, facility: &Facility, context: &Context) -> Option<Way> {
        let from = self.district.as_deref()?;
        let journeys = context.journeys();
        let row = journeys.find(from, &facility.id, facility.at_district())?;
        let via = match &row.crossing {
            None => None,
            Some(id) => {
                let crossings = context.crossings();
                let at = crossings.iter().position(|crossing| crossing.id == *id)?;
                crossings
                    .get(at)
                    .filter(|crossing| context.can_use(crossing, self.way_home))?;
                Some(at)
            }
        };
        Some(Way {
            minutes: row.minutes,
            via,
        })
    }

    fn estimate(&self, facility: &Facility, far_km: &[f64], paces: &Paces) -> Option<Way> {
        let side = facility.city.side();
        let radius = facility.location.precision.radius();
        if side == self.side {
            let there = facility.location.position.direction();
            let distance = self.at.distance_to(there);
            return Some(Way {
                minutes: paces.within(distance, radius),
                via: None,
            });
        }
        let mut best: Option<(f64, f64, f64, usize)> = None;
        for leg in self.towards(side) {
            let km = far_km.get(leg.crossing).copied().unwrap_or(f64::INFINITY);
            let far = paces.within(Kilometres::trusted(km), radius);
            let low = leg.low + far.low().get();
            let high = leg.high + far.high().get();
            let sum = low + high;
            best = Some(match best {
                None => (low, high, sum, leg.crossing),
                // Crossings come by ascending id, so an equal sum keeps the lesser.
                Some((least_low, least_high, least_sum, via)) => (
                    least_low.min(low),
                    least_high.min(high),
                    least_sum.min(sum),
                    if sum < least_sum { leg.crossing } else { via },
                ),
            });
        }
        best.map(|(low, high, _, via)| Way {
            minutes: Interval::trusted(Minutes::trusted(low), Minutes::trusted(high)),
            via: Some(via),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Lat, Lon, Paces, Position};

    fn leg(crossing: usize, low: f64, high: f64, lon: f64) -> (NearLeg, Position) {
        let far = Position::from_degrees(Lat(22.5), Lon(lon)).unwrap();
        let leg = NearLeg {
            crossing,
            low,
            high,
        };
        (leg, far)
    }

    fn kept(legs: &[(NearLeg, Position)]) -> Vec<usize> {
        let end = |_, crossing: usize| legs.get(crossing).map(|(_, far)| *far);
        let ends = CrossingEnds::between(legs.len(), end, &Paces::built_in());
        let legs: Vec<_> = legs.iter().map(|(leg, _)| *leg).collect();
        undominated(&legs, Side::Mainland, &ends)
            .iter()
            .map(|leg| leg.crossing)
            .collect()
    }

    #[test]
    fn a_crossing_is_left_out_only_when_another_is_shorter_at_both_ends() {
        // 0.1 degrees of longitude are some 40 minutes of riding here.
        let near = leg(0, 20.0, 20.0, 114.0);
        assert_eq!(kept(&[near, leg(1, 90.0, 90.0, 114.1)]), [0]);
        // Its low end may still be the least, and its high end likewise.
        assert_eq!(kept(&[near, leg(1, 25.0, 90.0, 114.1)]), [0, 1]);
        assert_eq!(kept(&[near, leg(1, 25.0, 30.0, 114.1)]), [0, 1]);
        assert_eq!(
            kept(&[leg(0, 20.0, 80.0, 114.0), leg(1, 90.0, 90.0, 114.1)]),
            [0, 1]
        );
    }

    #[test]
    fn two_crossings_alike_are_both_kept() {
        assert_eq!(
            kept(&[leg(0, 20.0, 30.0, 114.0), leg(1, 20.0, 30.0, 114.0)]),
            [0, 1]
        );
    }
}

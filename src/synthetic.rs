//! Catalogs of any size for benchmarks and trials: made up, and never to be
//! shown as facts.
//!
//! The same seed gives the same catalog on every machine: draws are portable,
//! and every number comes from sums and products, which round alike everywhere.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;

use crate::catalog::{Catalog, LoadError};
use crate::facility::{
    Facility, FeeQuality, FeeRange, FeeSchedule, Kind, Medical, Names, PlaceType, Provenance,
    Scheme, Service, Stars,
};
use crate::place::{District, Gazetteer, Lat, Location, Lon, Position, Precision, Side, Standing};
use crate::units::{Amount, AsOf, Currency};
use crate::vocabulary::{Word, WordSet};

/// A catalog of `count` made-up facilities with the districts, crossings, rates
/// and policies of `base`.
///
/// They gather around the districts' points. Fees are about log-normal and rise
/// with the stars and the medical model; 40 % of them are unknown and a tenth of
/// the others open-ended; 30 % of the stars are unknown. Positions are known to
/// every precision.
///
/// # Errors
///
/// Those of [`Catalog::new`]: `base` has no rate of exchange for a fee.
pub fn catalog(base: &Catalog, count: usize, seed: u64) -> Result<Catalog, LoadError> {
    catalog_of(base, facilities(base.gazetteer(), count, seed))
}

/// Made-up facilities as [`catalog`] has them.
#[must_use]
pub fn facilities(gazetteer: &Gazetteer, count: usize, seed: u64) -> Vec<Facility> {
    let mut draw = Draw::seeded(seed);
    (0..count)
        .filter_map(|i| draw.facility(gazetteer, i))
        .collect()
}

/// Random weights for the six criteria, one set after the other: the gaps between
/// sorted uniform draws, which is uniform on the simplex.
pub fn random_weights(seed: u64) -> impl FnMut() -> [f64; 6] {
    let mut draw = Draw::seeded(seed);
    move || {
        let mut cuts = [0.0; 5].map(|_: f64| draw.unit());
        cuts.sort_unstable_by(f64::total_cmp);
        let ends = cuts.into_iter().chain([1.0]);
        let starts = [0.0].into_iter().chain(cuts);
        let mut gaps = ends.zip(starts).map(|(end, start)| end - start);
        [(); 6].map(|()| gaps.next().unwrap_or_default())
    }
}

/// A catalog of these facilities with the districts, crossings, rates and policies
/// of `base`.
///
/// # Errors
///
/// Those of [`Catalog::new`].
pub fn catalog_of(base: &Catalog, facilities: Vec<Facility>) -> Result<Catalog, LoadError> {
    base.context().catalog(facilities)
}

struct Draw(Pcg64Mcg);

impl Draw {
    fn seeded(seed: u64) -> Self {
        Self(Pcg64Mcg::new((u128::from(seed) << 1) | 1))
    }

    /// Uniform in [0, 1).
    fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
        let bits = (self.0.next_u64() >> 11) as f64;
        bits / 9_007_199_254_740_992.0 // 2^53
    }

    /// Returns true with probability `share`.
    fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// One of the values, each with the same probability.
    fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place in a list of a few hundred"
        )]
        let at = (self.unit() * all.len() as f64) as usize;
        all.get(at).copied()
    }

    /// About normal, between -3 and 3: the sum of six uniforms.
    fn bell(&mut self) -> f64 {
        (0..6).map(|_| self.unit()).sum::<f64>() - 3.0
    }

    /// About log-normal around 1: a product of many near 1.
    fn spread(&mut self) -> f64 {
        (0..8).map(|_| 0.75 + 0.53 * self.unit()).product()
    }

    fn facility(&mut self, gazetteer: &Gazetteer, number: usize) -> Option<Facility> {
        let districts: Vec<&District> = gazetteer.districts().iter().collect();
        let district = self.one_of(&districts)?;
        let city = district.city.clone();
        let stars = (!self.chance(0.3))
            .then(|| self.one_of(&[1, 2, 2, 3, 3, 3, 4, 4, 5]))
            .flatten();
        let medical = self.one_of(Medical::ALL).filter(|_| !self.chance(0.4));
        let kind = self.kind(medical);
        let place_types = self.place_types(city.side());
        let as_of = self
            .one_of(&[2020, 2022, 2023, 2024, 2025, 2026])
            .map(AsOf::Year);
        let as_of = as_of.filter(|_| !self.chance(0.05));
        let id = format!("s{number:08}");
        let location = self.location(district)?;
        let fees = self.fees(city.side(), stars, medical);
        Some(Facility {
            names: Names {
                en: format!("Synthetic home {number}").into(),
                ..Names::default()
            },
            district: (!district.is_city()).then(|| district.name_en.clone()),
            scheme: Scheme {
                member: Some(!place_types.is_empty()),
                place_types,
                joined: None,
            },
            stars: stars.and_then(|stars| Stars::new(stars).ok()),
            medical,
            fees,
            services: self.services(0.3),
            provenance: Provenance {
                source_urls: Box::default(),
                as_of,
            },
            ..Facility::unknown(&id, kind, city, location)
        })
    }

    fn kind(&mut self, medical: Option<Medical>) -> Kind {
        match medical {
            Some(Medical::HospitalRun) => Kind::NursingHospital,
            Some(Medical::InHouseHospital | Medical::CoLocatedHospital) => Kind::Integrated,
            _ if self.chance(0.01) => Kind::ServiceCentre,
            _ => Kind::CareHome,
        }
    }

    fn place_types(&mut self, side: Side) -> WordSet<PlaceType> {
        let member = side == Side::Mainland && self.chance(0.05);
        let some: &[PlaceType] = if member { PlaceType::ALL } else { &[] };
        some.iter().copied().filter(|_| self.chance(0.6)).collect()
    }

    fn services(&mut self, share: f64) -> WordSet<Service> {
        Service::ALL
            .iter()
            .copied()
            .filter(|_| self.chance(share))
            .collect()
    }

    fn location(&mut self, district: &District) -> Option<Location> {
        let precision = self.one_of(Precision::ALL)?;
        let is_own = !matches!(precision, Precision::City | Precision::District);
        // A facility at its district's point is known to the district only.
        let (precision, spread) = if is_own {
            (precision, 0.04)
        } else {
            (Precision::District, 0.0)
        };
        let at = district.position;
        let (north, east) = (spread * self.bell(), spread * self.bell());
        let position = Position::from_degrees(Lat(at.lat() + north), Lon(at.lon() + east)).ok()?;
        let (precision, standing) = match (is_own, district.is_city()) {
            (true, _) => (precision, Standing::Own(position.into())),
            (false, true) => (Precision::City, Standing::City),
            (false, false) => (precision, Standing::District),
        };
        Some(Location {
            position,
            precision,
            standing,
        })
    }

    fn fees(
        &mut self,
        side: Side,
        stars: Option<u8>,
        medical: Option<Medical>,
    ) -> Option<FeeSchedule> {
        if self.chance(0.4) {
            return None;
        }
        let (currency, level) = match side {
            Side::HongKong => (Currency::Hkd, 14_000.0),
            Side::Macao => (Currency::Mop, 9_000.0),
            Side::Mainland => (Currency::Cny, 3_600.0),
        };
        let stars = f64::from(stars.unwrap_or(3));
        let medical = medical.map_or(0.5, crate::score::medical_known);
        let base = level * (0.7 + 0.1 * stars) * (0.8 + 0.5 * medical) * self.spread();
        let mut fees = FeeSchedule::unpublished(currency);
        fees.quality = self.one_of(FeeQuality::ALL);
        if self.chance(0.5) {
            fees.all_in = self.range(base);
        } else {
            fees.bed = self.range(base * 0.5);
            fees.care_independent = self.range(base * 0.1);
            fees.care_partial = self.range(base * 0.25);
            fees.care_full = self.range(base * 0.45);
            fees.meal = self.range(base * 0.2);
        }
        Some(fees)
    }

    /// A range from `low`, a tenth of the time without an upper end.
    fn range(&mut self, low: f64) -> Option<FeeRange> {
        let whole = |value: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a fee is far below 2^63 cents"
            )]
            let cents = (value / 10.0).round() as i64 * 1000;
            Amount::from_cents(cents).ok()
        };
        let width = 1.0 + 0.6 * self.unit();
        let high = if self.chance(0.1) {
            None
        } else {
            Some(whole(low * width)?)
        };
        FeeRange::new(whole(low)?, high).ok()
    }
}

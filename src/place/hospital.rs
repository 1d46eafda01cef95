//! Hospitals and clinics near homes, and which of them take the Elderly Health Care
//! Voucher of Hong Kong.
//!
//! They are shown beside homes and never scored.

use serde::Serialize;

use super::{City, Location, Side, addresses};
use crate::units::{AsOf, Interval, Kilometres};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What kind of place for treatment it is.
    #[non_exhaustive]
    "kind of hospital": pub enum HospitalKind {
        /// A hospital.
        Hospital = "hospital",
        /// A health centre without beds.
        HealthCentre = "health_centre",
        /// Dental care alone.
        Dental = "dental",
    }
}

/// A hospital or a clinic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Hospital {
    /// A short name that no other hospital has; decides ties.
    pub id: Box<str>,
    /// The name in English.
    pub name_en: Box<str>,
    /// The name in Traditional Chinese, or empty.
    pub name_zh_hant: Box<str>,
    /// The name in Simplified Chinese, or empty.
    pub name_zh_hans: Box<str>,
    /// What kind of place it is.
    pub kind: HospitalKind,
    /// The city.
    pub city: City,
    /// The district by its English name, where known.
    pub district: Option<Box<str>>,
    /// The address in Chinese, or empty.
    pub address_zh: Box<str>,
    /// The address in English, or empty.
    pub address_en: Box<str>,
    /// Where it is taken to be: its own position, else its district's or its city's.
    pub location: Location,
    /// Whether it takes the Elderly Health Care Voucher; `None` where that is not known.
    pub takes_voucher: Option<bool>,
    /// Since when it takes the voucher, where known.
    pub voucher_from: Option<AsOf>,
    /// Where this was read, addresses separated by `;`, or empty.
    pub source_urls: Box<str>,
    /// The date of the source.
    pub as_of: Option<AsOf>,
    /// What else is to be known, or empty.
    pub notes: Box<str>,
}

/// A hospital with its distance from a place.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Near<'h> {
    /// The hospital.
    pub hospital: &'h Hospital,
    /// The straight line to it: as near and as far as both positions leave open.
    pub distance: Interval<Kilometres>,
}

impl<'h> Near<'h> {
    /// Where the hospital was read.
    pub fn sources(&self) -> impl Iterator<Item = &'h str> + use<'h> {
        self.hospital.sources()
    }
}

impl Hospital {
    /// A hospital with all that may be left out unknown.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::place::{Hospital, HospitalKind, Location, Precision, Standing};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // A clinic of your own list: that it takes the voucher has to be said.
    /// let futian = catalog.gazetteer().district("Futian").ok_or("a district")?;
    /// let location = Location {
    ///     position: futian.position,
    ///     precision: Precision::District,
    ///     standing: Standing::District,
    /// };
    /// let (city, kind) = (futian.city.clone(), HospitalKind::HealthCentre);
    /// let mut clinic = Hospital::new("clinic", "A Clinic", kind, city, location);
    /// assert!(!clinic.is_voucher_point());
    /// clinic.takes_voucher = Some(true);
    /// assert!(clinic.is_voucher_point());
    /// clinic.kind = HospitalKind::Dental;
    /// assert!(!clinic.is_voucher_point());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn new(
        id: &str,
        name_en: &str,
        kind: HospitalKind,
        city: City,
        location: Location,
    ) -> Self {
        Self {
            id: id.into(),
            name_en: name_en.into(),
            name_zh_hant: Box::default(),
            name_zh_hans: Box::default(),
            kind,
            city,
            district: None,
            address_zh: Box::default(),
            address_en: Box::default(),
            location,
            takes_voucher: None,
            voucher_from: None,
            source_urls: Box::default(),
            as_of: None,
            notes: Box::default(),
        }
    }

    /// Where it was read, one address each.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        addresses(&self.source_urls)
    }

    /// Whether the voucher pays for more than teeth here.
    #[must_use]
    pub fn is_voucher_point(&self) -> bool {
        self.takes_voucher == Some(true) && self.kind != HospitalKind::Dental
    }

    /// The voucher point nearest to a place, among those on its side of the boundary: the
    /// one whose far end of the distance is least, of equal ones the first by id. Dental
    /// clinics do not count. `None` where the side has none.
    #[must_use]
    pub fn nearest_voucher_point(hospitals: &[Self], at: Location, side: Side) -> Option<Near<'_>> {
        let points = hospitals
            .iter()
            .filter(|of| of.is_voucher_point() && of.city.side() == side);
        points
            .map(|hospital| Near {
                hospital,
                distance: at.distance_to(hospital.location),
            })
            .min_by(|a, b| {
                let far = a.distance.high().cmp(&b.distance.high());
                far.then_with(|| a.hospital.id.cmp(&b.hospital.id))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Lat, Lon, Position, Precision, Standing};

    fn at(lat: f64, precision: Precision) -> Location {
        Location {
            position: Position::from_degrees(Lat(lat), Lon(114.0)).unwrap(),
            precision,
            standing: Standing::District,
        }
    }

    fn hospital(id: &str, lat: f64, precision: Precision) -> Hospital {
        Hospital {
            id: id.into(),
            name_en: id.into(),
            name_zh_hant: Box::default(),
            name_zh_hans: Box::default(),
            kind: HospitalKind::Hospital,
            city: City::named("Shenzhen", Side::Mainland),
            district: None,
            address_zh: Box::default(),
            address_en: Box::default(),
            location: at(lat, precision),
            takes_voucher: Some(true),
            voucher_from: None,
            source_urls: Box::default(),
            as_of: None,
            notes: Box::default(),
        }
    }

    fn nearest(hospitals: &[Hospital]) -> Option<&str> {
        let home = at(22.5, Precision::District);
        Hospital::nearest_voucher_point(hospitals, home, Side::Mainland)
            .map(|near| &*near.hospital.id)
    }

    #[test]
    fn the_point_that_is_surely_near_comes_before_one_that_may_be_nearer() {
        // At the same point but known by its city alone, against 5.6 km away and exact.
        let city = hospital("a", 22.5, Precision::City);
        let exact = hospital("b", 22.55, Precision::Exact);
        assert_eq!(nearest(&[city, exact]), Some("b"));
    }

    #[test]
    fn equal_distances_are_decided_by_the_id() {
        let (b, a) = (
            hospital("b", 22.5, Precision::Town),
            hospital("a", 22.5, Precision::Town),
        );
        assert_eq!(nearest(&[b, a]), Some("a"));
    }

    #[test]
    fn teeth_other_sides_and_hospitals_without_the_voucher_do_not_count() {
        let dental = Hospital {
            kind: HospitalKind::Dental,
            ..hospital("a", 22.5, Precision::Exact)
        };
        let over_there = Hospital {
            city: City::named("Hong Kong", Side::HongKong),
            ..hospital("b", 22.5, Precision::Exact)
        };
        let without = Hospital {
            takes_voucher: Some(false),
            ..hospital("c", 22.5, Precision::Exact)
        };
        let unknown = Hospital {
            takes_voucher: None,
            ..hospital("d", 22.5, Precision::Exact)
        };
        assert_eq!(nearest(&[dental, over_there, without, unknown]), None);
    }

    #[test]
    fn a_distance_is_as_wide_as_both_positions_leave_open() {
        let home = at(22.5, Precision::District);
        let wide = home.distance_to(at(22.6, Precision::Town));
        // 0.1 degree of latitude is 11.12 km; the radii are 8 and 3.
        assert_eq!(format!("{:.1}", wide.low().get()), "0.1");
        assert_eq!(format!("{:.1}", wide.high().get()), "22.1");
        assert_eq!(home.distance_to(home).low().get(), 0.0);
    }
}

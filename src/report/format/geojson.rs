//! A ranking on a map: homes, crossings and journeys as GeoJSON (RFC 7946).
//!
//! Positions are WGS 84, longitude first. A home whose place is known only by its
//! district or city has that point, and its precision in `radius_km`. Scores have four
//! digits behind the point, costs and minutes are whole.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rounded::{least_cost, likely_cost, most_cost, share, whole};
use crate::explain::{
    Lang, address, city, confirmation, crossing, facility_name, home, hospital_name, romanised,
};
use crate::place::{Crossing, Hospital, Position};
use crate::rank::{METHOD, RankedFacility, Ranking};
use crate::score::Journey;
use crate::vocabulary::Word;

/// A ranking as a `FeatureCollection`; serialise it as JSON.
///
/// Features come in this order: the family's homes, the crossings that a journey
/// uses (both ends in one `MultiPoint`), the voucher points that are nearest to one of the
/// facilities, then each facility behind its journeys. `kind`
/// among the properties tells them apart.
#[derive(Clone, Debug, Serialize)]
pub struct GeoJsonReport<'a> {
    r#type: &'static str,
    method: &'static str,
    date: Option<String>,
    features: Vec<Feature<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct Feature<'a> {
    r#type: &'static str,
    geometry: Geometry,
    properties: Properties<'a>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Point([f64; 2]),
    MultiPoint(Vec<[f64; 2]>),
    LineString(Vec<[f64; 2]>),
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Properties<'a> {
    Home {
        name: &'a str,
        visits_per_month: f64,
    },
    Crossing {
        id: &'a str,
        name: &'a str,
        minutes_low: f64,
        minutes_high: f64,
        as_of: Option<String>,
    },
    Journey {
        home: &'a str,
        facility: &'a str,
        rank: usize,
        via: Option<&'a str>,
        minutes_low: f64,
        minutes_high: f64,
    },
    Hospital {
        id: &'a str,
        name: &'a str,
        city: String,
        precision: &'static str,
        radius_km: f64,
        voucher_from: Option<String>,
        as_of: Option<String>,
        source_urls: &'a str,
    },
    Facility(Box<Place<'a>>),
}

/// What the point of a facility says.
#[derive(Clone, Debug, Serialize)]
struct Place<'a> {
    id: &'a str,
    rank: usize,
    name: &'a str,
    city: String,
    key: f64,
    low: f64,
    high: f64,
    evidence: f64,
    cost_low_hkd: Option<f64>,
    cost_high_hkd: Option<f64>,
    minutes_low: Option<f64>,
    minutes_high: Option<f64>,
    precision: &'static str,
    radius_km: f64,
    confirm: String,
    as_of: Option<String>,
    source_urls: &'a str,
    likely: f64,
    fit: f64,
    price_basis: &'static str,
    cost_likely_hkd: Option<f64>,
    address: &'a str,
    telephone: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name_romanised: Option<String>,
}

impl<'a> GeoJsonReport<'a> {
    /// The report of a ranking with at most `top` places, or all of them; names and
    /// questions are in `lang`.
    #[must_use]
    pub fn new(ranking: &'a Ranking<'a, 'a>, top: Option<usize>, lang: Lang) -> Self {
        let places: Vec<RankedFacility<'a, 'a>> = ranking.top(top.unwrap_or(usize::MAX)).collect();
        let gazetteer = ranking.catalog().gazetteer();
        let homes = ranking.case().homes().iter().map(|of| Feature {
            r#type: "Feature",
            geometry: Geometry::Point(degrees(of.position)),
            properties: Properties::Home {
                name: home(lang, of, gazetteer),
                visits_per_month: of.visits.get(),
            },
        });
        let mut features: Vec<Feature<'a>> = homes.collect();
        let used = used_crossings(ranking, &places);
        features.extend(used.into_iter().map(|of| Feature {
            r#type: "Feature",
            geometry: Geometry::MultiPoint(of.ends.map(|(_, end)| degrees(end)).to_vec()),
            properties: Properties::Crossing {
                id: &of.id,
                name: crossing(lang, of),
                minutes_low: of.minutes.low().get(),
                minutes_high: of.minutes.high().get(),
                as_of: of.as_of.map(|as_of| as_of.to_string()),
            },
        }));
        let near = near_hospitals(ranking, &places);
        features.extend(near.into_iter().map(|of| hospital(of, lang)));
        for place in &places {
            features.extend(journeys(place, ranking, lang));
            features.push(facility(place, lang));
        }
        Self {
            r#type: "FeatureCollection",
            method: METHOD,
            date: ranking.date().map(|date| date.to_string()),
            features,
        }
    }
}

/// The crossings that a journey to one of the places uses, by ascending id.
pub(in crate::report) fn used_crossings<'a>(
    ranking: &Ranking<'a, 'a>,
    places: &[RankedFacility<'a, 'a>],
) -> Vec<&'a Crossing> {
    let is_used = |of: &&Crossing| {
        let uses = |place: &RankedFacility<'_, '_>| place.journeys().any(|way| way.via == Some(of));
        places.iter().any(uses)
    };
    let crossings = ranking.catalog().crossings().iter();
    crossings.filter(is_used).collect()
}

/// The voucher points that are nearest to one of the places, by ascending id.
pub(in crate::report) fn near_hospitals<'a>(
    ranking: &Ranking<'a, 'a>,
    places: &[RankedFacility<'a, 'a>],
) -> Vec<&'a Hospital> {
    let near = |place: &RankedFacility<'a, 'a>| {
        let catalog = ranking.catalog();
        let near = catalog.nearest_voucher_point(place.facility())?;
        Some((&*near.hospital.id, near.hospital))
    };
    let by_id: BTreeMap<_, _> = places.iter().filter_map(near).collect();
    by_id.into_values().collect()
}

fn hospital(of: &Hospital, lang: Lang) -> Feature<'_> {
    let precision = of.location.precision;
    Feature {
        r#type: "Feature",
        geometry: Geometry::Point(degrees(of.location.position)),
        properties: Properties::Hospital {
            id: &of.id,
            name: hospital_name(lang, of),
            city: city(lang, &of.city),
            precision: precision.code(),
            radius_km: precision.radius().get(),
            voucher_from: of.voucher_from.map(|date| date.to_string()),
            as_of: of.as_of.map(|date| date.to_string()),
            source_urls: &of.source_urls,
        },
    }
}

/// The points that a journey leads over: the home, both ends of the crossing, the
/// facility.
pub(in crate::report) fn way(
    place: &RankedFacility<'_, '_>,
    journey: &Journey<'_>,
) -> Vec<Position> {
    let mut points = vec![journey.home.position];
    if let Some(via) = journey.via {
        let far = place.facility().city.side();
        points.extend(via.end_on(journey.home.side));
        points.extend(via.end_on(far));
    }
    points.push(place.facility().location.position);
    points
}

fn degrees(at: Position) -> [f64; 2] {
    [at.lon(), at.lat()]
}

fn journeys<'a>(
    place: &RankedFacility<'a, 'a>,
    ranking: &'a Ranking<'a, 'a>,
    lang: Lang,
) -> Vec<Feature<'a>> {
    let feature = |journey: Journey<'a>| Feature {
        r#type: "Feature",
        geometry: Geometry::LineString(way(place, &journey).into_iter().map(degrees).collect()),
        properties: Properties::Journey {
            home: home(lang, journey.home, ranking.catalog().gazetteer()),
            facility: &place.facility().id,
            rank: place.rank(),
            via: journey.via.map(|via| &*via.id),
            minutes_low: whole(journey.minutes.low().get()),
            minutes_high: whole(journey.minutes.high().get()),
        },
    };
    place.journeys().map(feature).collect()
}

fn facility<'a>(place: &RankedFacility<'a, 'a>, lang: Lang) -> Feature<'a> {
    let facility = place.facility();
    let minutes = place.minutes();
    let asked = place.confirmations();
    let asked = asked.iter().map(|question| confirmation(lang, question));
    let precision = facility.location.precision;
    Feature {
        r#type: "Feature",
        geometry: Geometry::Point(degrees(facility.location.position)),
        properties: Properties::Facility(Box::new(Place {
            id: &facility.id,
            rank: place.rank(),
            name: facility_name(lang, facility),
            city: city(lang, &facility.city),
            key: share(place.key().get()),
            low: share(place.score().low().get()),
            high: share(place.score().high().get()),
            evidence: share(place.evidence()),
            cost_low_hkd: least_cost(place),
            cost_high_hkd: most_cost(place),
            minutes_low: minutes.map(|of| whole(of.low().get())),
            minutes_high: minutes.map(|of| whole(of.high().get())),
            precision: precision.code(),
            radius_km: precision.radius().get(),
            confirm: lang.sentences(asked),
            as_of: facility.provenance.as_of.map(|as_of| as_of.to_string()),
            source_urls: &facility.provenance.source_urls,
            likely: share(place.score().likely().get()),
            fit: share(place.fit().get()),
            price_basis: place.cost().basis.code(),
            cost_likely_hkd: likely_cost(place),
            address: address(lang, facility),
            telephone: &facility.telephone,
            name_romanised: romanised(facility),
        })),
    }
}

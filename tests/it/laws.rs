//! Laws that hold for every catalog and every case.

use std::collections::HashMap;

use proptest::prelude::*;
use silverbay::belief::Beliefs;
use silverbay::case::{Case, Criterion, Home};
use silverbay::catalog::{ByteOrderMark, Catalog, Parts, Tables};
use silverbay::facility::{
    CareLevel, Facility, FacilityStatus, FeePart, FeeRange, FeeSchedule, Kind, Medical, Provenance,
    Service, Stars,
};
use silverbay::place::{
    Coordinates, Datum, Lat, Lon, MeasuredJourneys, Pace, Paces, Position, Precision, Standing,
};
use silverbay::rank::Ranking;
use silverbay::units::{Amount, AsOf, Currency, Weight};
use silverbay::vocabulary::{Word, WordSet};

use crate::strategies;
use crate::support::with_facilities;

fn ids(ranking: &Ranking<'_, '_>) -> Vec<String> {
    ranking
        .iter()
        .map(|place| place.facility().id.to_string())
        .collect()
}

fn ranked(catalog: &Catalog, case: &Case) -> Vec<(String, [u64; 4])> {
    let bits = |place: silverbay::rank::RankedFacility<'_, '_>| {
        let score = place.score();
        let numbers = [place.key(), score.low(), score.likely(), score.high()];
        let numbers = numbers.map(|number| number.get().to_bits());
        (place.facility().id.to_string(), numbers)
    };
    catalog.rank(case).unwrap().iter().map(bits).collect()
}

/// The key of the only facility of a catalog, or `None` when it is left out.
fn key(catalog: &Catalog, facility: Facility, case: &Case) -> Option<f64> {
    let alone = with_facilities(catalog, vec![facility]);
    let ranking = alone.rank(case).unwrap();
    ranking.top(1).next().map(|place| place.key().get())
}

/// The width of the score's interval, or `None` when it is left out.
fn width(catalog: &Catalog, facility: Facility, case: &Case) -> Option<f64> {
    let alone = with_facilities(catalog, vec![facility]);
    let ranking = alone.rank(case).unwrap();
    ranking
        .top(1)
        .next()
        .map(|place| place.score().high().get() - place.score().low().get())
}

/// The facilities of a catalog, each within its city, in any datum, and with texts
/// that a spreadsheet would run.
fn as_tables_have_them(catalog: &Catalog, texts: &[String]) -> Vec<Facility> {
    let mut facilities = catalog.facilities().to_vec();
    for (i, (home, text)) in facilities.iter_mut().zip(texts).enumerate() {
        // A bare sign says that nothing is stated.
        home.notes = format!("{} as it was", text.trim()).trim().into();
        // The columns of version 2 are not written yet.
        let base = Facility::unknown(&home.id, home.kind, home.city.clone(), home.location);
        home.status = base.status;
        home.residents = base.residents;
        home.min_age = base.min_age;
        home.care_levels_absent = base.care_levels_absent;
        home.fee_as_of = base.fee_as_of;
        home.stars = home.stars.filter(|stars| *stars != Stars::NONE);
        if home.location.standing == Standing::District {
            home.location.standing = Standing::Own(home.location.position.into());
        }
        home.district = None;
        if let Standing::Own(_) = home.location.standing {
            let centre = catalog.gazetteer().centre(&home.city).unwrap();
            let datums = [Datum::Wgs84, Datum::Gcj02, Datum::Bd09];
            let own = Coordinates::of(centre, datums[i % datums.len()]).unwrap();
            home.location.position = own.position();
            home.location.standing = Standing::Own(own);
        }
    }
    facilities
}

fn as_bytes(catalog: &Catalog) -> HashMap<&'static str, Vec<u8>> {
    use silverbay::catalog::TableKind;
    TableKind::ALL
        .iter()
        .map(|table| {
            let mut bytes = Vec::new();
            catalog
                .write(*table, ByteOrderMark::Without, &mut bytes)
                .unwrap();
            (table.code(), bytes)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_order_of_the_rows_changes_nothing(
        catalog in strategies::catalog(20),
        case in strategies::case(),
        seed in any::<prop::sample::Index>(),
    ) {
        let mut facilities = catalog.facilities().to_vec();
        if !facilities.is_empty() {
            let middle = seed.index(facilities.len());
            facilities.rotate_left(middle);
            facilities.reverse();
        }
        let turned = with_facilities(&catalog, facilities);
        prop_assert_eq!(ranked(&catalog, &case), ranked(&turned, &case));
    }

    #[test]
    fn taking_a_facility_away_swaps_no_two_others(
        catalog in strategies::catalog(20),
        case in strategies::case(),
        index in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!catalog.facilities().is_empty());
        let mut facilities = catalog.facilities().to_vec();
        let gone = facilities.remove(index.index(facilities.len()));
        let fewer = with_facilities(&catalog, facilities);
        let mut all = ids(&catalog.rank(&case).unwrap());
        all.retain(|id| **id != *gone.id);
        prop_assert_eq!(all, ids(&fewer.rank(&case).unwrap()));
    }

    #[test]
    fn the_order_is_by_key_and_then_by_id(
        catalog in strategies::catalog(20),
        case in strategies::case(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let places: Vec<_> = ranking.iter().collect();
        for pair in places.windows(2) {
            let (a, b) = (&pair[0], &pair[1]);
            let tied = a.key() == b.key() && a.facility().id < b.facility().id;
            prop_assert!(a.key() > b.key() || tied);
        }
        prop_assert_eq!(ranking.len() + ranking.excluded().count(), catalog.facilities().len());
        for out in ranking.excluded() {
            prop_assert!(!out.reasons().is_empty());
        }
    }

    #[test]
    fn contributions_add_up_to_the_score_bit_for_bit(
        catalog in strategies::catalog(20),
        case in strategies::case(),
    ) {
        for place in &catalog.rank(&case).unwrap() {
            let (mut low, mut likely, mut high) = (0.0_f64, 0.0_f64, 0.0_f64);
            for part in place.contributions() {
                low += part.contribution.low().get();
                likely += part.contribution.likely().get();
                high += part.contribution.high().get();
            }
            prop_assert_eq!(low.to_bits(), place.score().low().get().to_bits());
            prop_assert_eq!(likely.to_bits(), place.score().likely().get().to_bits());
            prop_assert_eq!(high.to_bits(), place.score().high().get().to_bits());
            prop_assert!(0.0 <= low && low <= likely && likely <= high && high <= 1.0 + 1e-12);
            // And the chance to fit is the product of what is open.
            let mut fit = 1.0_f64;
            for rule in place.open_rules() {
                fit *= rule.chance.get();
            }
            prop_assert_eq!(fit.to_bits(), place.fit().get().to_bits());
        }
    }

    #[test]
    fn scaling_all_weights_changes_nothing(
        catalog in strategies::catalog(20),
        case in strategies::case(),
    ) {
        // By a power of two, so that no rounding comes in.
        let mut scaled = case.clone().change();
        for criterion in Criterion::ALL {
            let weight = case.weights().get(*criterion).get() * 8.0;
            scaled = scaled.weigh(*criterion, Weight::new(weight).unwrap());
        }
        prop_assert_eq!(ranked(&catalog, &case), ranked(&catalog, &scaled.build().unwrap()));
    }

    #[test]
    fn a_cheaper_home_never_ranks_lower(
        catalog in strategies::catalog(0),
        facility in strategies::facility(),
        case in strategies::case(),
        part in prop::sample::select(FeePart::ALL),
        off in 1..3_i64,
    ) {
        let Some(fees) = &facility.fees else { return Ok(()) };
        let Some(fee) = fees.part(part) else { return Ok(()) };
        // A price of which the low end is published stays one, and the chance to keep within
        // a cap counts points, of which there may be fewer.
        prop_assume!(case.money().cap.is_none());
        let less = |amount: Amount| {
            let least = amount.cents().min(1);
            Amount::from_cents((amount.cents() - off * 50_000).max(least)).unwrap()
        };
        let cheaper = FeeRange::new(less(fee.low()), fee.high().map(less)).ok();
        let mut better = facility.clone();
        let fees = better.fees.as_mut().unwrap();
        match part {
            FeePart::Bed => fees.bed = cheaper,
            FeePart::CareIndependent => fees.care_independent = cheaper,
            FeePart::CarePartial => fees.care_partial = cheaper,
            FeePart::CareFull => fees.care_full = cheaper,
            FeePart::Meal => fees.meal = cheaper,
            FeePart::AllIn => fees.all_in = cheaper,
        }
        let before = key(&catalog, facility, &case);
        if let Some(before) = before {
            prop_assert!(key(&catalog, better, &case).is_some_and(|after| after >= before));
        }
    }

    #[test]
    fn a_nearer_home_never_ranks_lower(
        catalog in strategies::catalog(0),
        facility in strategies::facility(),
        case in strategies::case(),
        share in 0.0..1.0_f64,
    ) {
        // On the home's own side, part of the way along the meridian towards it.
        let Some(home) = case.homes().first().filter(|_| case.homes().len() == 1) else {
            return Ok(());
        };
        prop_assume!(facility.city.side() == home.side());
        let at = |lat: f64| Position::from_degrees(Lat(lat), Lon(home.position().lon())).unwrap();
        let (mut far, mut near) = (facility.clone(), facility);
        let (there, here) = (far.location.position.lat(), home.position().lat());
        far.location.position = at(there);
        near.location.position = at(there + (here - there) * share);
        if let Some(before) = key(&catalog, far, &case) {
            prop_assert!(key(&catalog, near, &case).is_some_and(|after| after >= before));
        }
    }

    #[test]
    fn a_better_equipped_home_never_ranks_lower(
        catalog in strategies::catalog(0),
        facility in strategies::facility(),
        case in strategies::case(),
    ) {
        let mut better = facility.clone();
        better.services = better.services.union(better.services_absent).union(case.elder().wishes);
        better.services_absent = better.services_absent.without(better.services);
        better.medical = Some(Medical::HospitalRun);
        better.stars = Some(Stars::new(5).unwrap());
        better.star_year = case.date().map(silverbay::units::Day::year);
        if let Some(levels) = better.care_levels {
            let all = silverbay::facility::CareLevel::ALL.iter().copied().collect();
            better.care_levels = Some(levels.union(all));
            better.care_levels_absent = WordSet::EMPTY;
        }
        if let Some(before) = key(&catalog, facility, &case) {
            let after = key(&catalog, better, &case);
            // Unknown stars and medicine may be hoped to be as good as the best.
            prop_assert!(after.is_some_and(|after| after >= before));
        }
    }

    #[test]
    fn one_better_fact_never_lowers_a_key(
        catalog in strategies::catalog(0),
        facility in strategies::facility(),
        case in strategies::case(),
        (fact, which) in (0..7_u8, any::<prop::sample::Index>()),
    ) {
        let mut better = facility.clone();
        match fact {
            0 => {
                let service = Service::ALL[which.index(Service::ALL.len())];
                better.services.insert(service);
                better.services_absent = better.services_absent.without(better.services);
            }
            1 => {
                let level = CareLevel::ALL[which.index(CareLevel::ALL.len())];
                let one: WordSet<CareLevel> = [level].into_iter().collect();
                better.care_levels = better.care_levels.map(|levels| levels.union(one));
                better.care_levels_absent = better.care_levels_absent.without(one);
            }
            // An aged model holds with the same chance whatever it is.
            2 => better.medical = better.medical.map(|_| Medical::InHouseHospital),
            3 => {
                let more = |stars: Stars| Stars::new(stars.get() + 1).unwrap_or(stars);
                better.stars = better.stars.map(more);
            }
            4 => better.status = FacilityStatus::Open,
            5 => better.residents = WordSet::EMPTY,
            _ => better.min_age = None,
        }
        let before = key(&catalog, facility, &case);
        if let Some(before) = before {
            let after = key(&catalog, better, &case);
            prop_assert!(after.is_some_and(|after| after >= before), "{before} became {after:?}");
        }
    }

    #[test]
    fn a_fact_becoming_known_never_widens_an_interval(
        catalog in strategies::catalog(0),
        facility in strategies::facility(),
        case in strategies::case(),
        fact in 0..6_u8,
        fee in strategies::fee(),
    ) {
        let mut known = facility.clone();
        match fact {
            0 => known.medical = known.medical.or(Some(Medical::InHouseClinic)),
            1 => {
                known.stars = known.stars.or(Stars::new(3).ok());
                // That the rating is older than the row would be another fact.
                known.star_year = known.star_year.or(case.date().map(silverbay::units::Day::year));
            }
            2 => {
                if let Some(fees) = &mut known.fees {
                    fees.meal = fees.meal.or(Some(fee));
                }
            }
            3 => known.location.precision = Precision::Exact,
            4 => {
                let open = case.elder().wishes.without(known.services_absent);
                known.services = known.services.union(open);
            }
            _ => {
                if known.care_levels.is_none() {
                    let all: WordSet<CareLevel> = CareLevel::ALL.iter().copied().collect();
                    known.care_levels = Some(all.without(known.care_levels_absent));
                }
            }
        }
        let before = width(&catalog, facility, &case);
        if let (Some(before), Some(after)) = (before, width(&catalog, known, &case)) {
            prop_assert!(after <= before + 1e-12, "{before} became {after}");
        }
    }

    #[test]
    fn beliefs_never_move_what_is_possible(
        catalog in strategies::catalog(12),
        case in strategies::case(),
        beliefs in strategies::beliefs(),
    ) {
        let ends = |case: &Case| -> HashMap<String, [u64; 2]> {
            let ranking = catalog.rank(case).unwrap();
            let ends = |place: silverbay::rank::RankedFacility<'_, '_>| {
                let score = [place.score().low(), place.score().high()];
                let bits = score.map(|number| number.get().to_bits());
                (place.facility().id.to_string(), bits)
            };
            ranking.iter().map(ends).collect()
        };
        let other = case.clone().change().believing(beliefs).build().unwrap();
        // The same facilities are left out, too.
        prop_assert_eq!(ends(&case), ends(&other));
    }

    #[test]
    fn with_every_fact_known_the_key_is_that_of_version_1(
        catalog in strategies::catalog(0),
        facility in strategies::facility(),
        case in strategies::case(),
        levels in prop::collection::vec(any::<bool>(), 5),
        (stars, fee) in (1..=5_u8, 0..20_i64),
    ) {
        // The journey is known where no boundary lies between.
        let homes: Vec<_> = case.homes().iter().map(|home| {
            Home::at(facility.city.side(), home.position()).visiting(home.visits())
        }).collect();
        let (elder, money) = (case.elder(), case.money());
        let plain = Case::for_elder("plain", elder.care_level, money.budget)
            .wishing(elder.wishes.iter())
            .homes(homes)
            .stance(case.stance())
            .on(case.date().unwrap());
        let plain = Criterion::ALL.iter().fold(plain, |plain, criterion| {
            plain.weigh(*criterion, *case.weights().get(*criterion))
        });
        let Ok(plain) = plain.build() else { return Ok(()) };
        let served: WordSet<CareLevel> = CareLevel::ALL
            .iter()
            .zip(levels)
            .filter(|(level, is_served)| *is_served || **level == elder.care_level)
            .map(|(level, _)| *level)
            .collect();
        let model = match facility.medical {
            None | Some(Medical::Stated) => Medical::InHouseClinic,
            Some(model) => model,
        };
        let date = case.date().unwrap();
        let mut location = facility.location;
        location.precision = Precision::Exact;
        let hkd = Amount::from_cents(fee * 100_000).unwrap();
        let mut fees = FeeSchedule::unpublished(Currency::Hkd);
        fees.all_in = Some(FeeRange::exactly(hkd));
        let known = Facility {
            stars: Stars::new(stars).ok(),
            star_year: Some(date.year()),
            medical: Some(model),
            fees: Some(fees),
            care_levels: Some(served),
            services: facility.services,
            services_absent: elder.wishes.without(facility.services),
            provenance: Provenance { as_of: Some(AsOf::Day(date)), ..Provenance::default() },
            ..Facility::unknown("x", Kind::CareHome, facility.city, location)
        };
        let pace = Pace::new(3.0, 1.2).unwrap();
        let catalog = Catalog::new(Parts {
            facilities: vec![known],
            paces: Paces::new(pace, pace).unwrap(),
            journeys: MeasuredJourneys::default(),
            ..catalog.into_parts()
        })
        .unwrap();
        let ranking = catalog.rank(&plain).unwrap();
        let place = ranking.top(1).next().unwrap();
        prop_assert_eq!(place.fit().get(), 1.0);
        let decline = |x: f64, half: f64| (1.0 - x / (2.0 * half)).clamp(0.0, 1.0);
        let above = CareLevel::ALL.iter().filter(|level| **level > elder.care_level);
        let (more, all) = above.fold((0.0, 0.0), |(more, all), level| {
            (more + f64::from(u8::from(served.contains(*level))), all + 1.0)
        });
        let room = if all == 0.0 { 1.0 } else { more / all };
        let wishes = elder.wishes;
        let offered = f64::from(wishes.intersection(facility.services).len());
        let mut key = 0.0;
        for (criterion, weight) in ranking.weights().iter() {
            key += weight * match criterion {
                Criterion::Visit => match place.minutes() {
                    Some(minutes) => decline(minutes.low().get(), 120.0),
                    None => 0.0,
                },
                Criterion::Cost => decline(hkd.units(), money.budget.get()),
                Criterion::Care => 0.5 + 0.5 * room,
                Criterion::Medical => match model {
                    Medical::HospitalRun | Medical::InHouseHospital => 1.0,
                    Medical::CoLocatedHospital => 0.9,
                    Medical::InHouseClinic => 0.7,
                    Medical::ContractedHospital | Medical::ResidentClinician => 0.5,
                    Medical::VisitingClinician => 0.3,
                    _ => 0.0,
                },
                Criterion::Quality => f64::from(stars) / 5.0,
                Criterion::Life if wishes.is_empty() => 0.0,
                _ => offered / f64::from(wishes.len()),
            };
        }
        prop_assert_eq!(place.key().get().to_bits(), key.to_bits());
    }

    #[test]
    fn reading_what_was_written_gives_the_same_catalog(
        catalog in strategies::catalog(20),
        texts in prop::collection::vec("'{0,2}[=＋@a-z\"\t和園, 0-9\n-]{0,6}", 40),
    ) {
        let catalog = Catalog::new(Parts {
            facilities: as_tables_have_them(&catalog, &texts),
            journeys: MeasuredJourneys::default(),
            beliefs: Beliefs::built_in().clone(),
            paces: Paces::built_in(),
            ..catalog.into_parts()
        })
        .unwrap();
        let bytes = as_bytes(&catalog);
        let source = |name: &str| Box::new(bytes[name].as_slice());
        let again = Catalog::read(Tables {
            facilities: source("facilities.csv"),
            districts: source("districts.csv"),
            crossings: source("crossings.csv"),
            rates: source("rates.csv"),
            policy: source("policy.csv"),
            beliefs: None,
            paces: None,
            journeys: None,
            hospitals: Some(source("hospitals.csv")),
            crossing_hours: Some(source("crossing_hours.csv")),
        });
        prop_assert_eq!(again.as_ref().map_err(ToString::to_string), Ok(&catalog));
    }
}

#[test]
fn reading_what_was_written_gives_the_shipped_catalog_again() {
    let catalog = crate::support::shipped();
    let folder = std::env::temp_dir().join(format!("silverbay-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    catalog.save(&folder).unwrap();
    let again = Catalog::load(&folder).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(again, catalog);
}

#[test]
fn a_catalog_can_be_shared_between_threads() {
    fn shareable<T: Send + Sync>() {}
    shareable::<Catalog>();
    shareable::<Case>();
    shareable::<Ranking<'static, 'static>>();
}

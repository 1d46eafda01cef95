//! Random facilities and cases of coarse values, so that ties happen.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use silverbay::answers::{Answer, AskedOf, Channel, Said};
use silverbay::belief::{Belief, BeliefFact, BeliefOverrides, Beliefs};
use silverbay::case::{Case, CaseError, Circumstance, Criterion, Funding, Home, Stance};
use silverbay::catalog::{Catalog, Parts};
use silverbay::facility::{
    CareLevel, Facility, FacilityStatus, FeeRange, FeeSchedule, Kind, Medical, Names, PlaceType,
    Provenance, Scheme, Service, Stars,
};
use silverbay::place::{
    City, Destination, Lat, Location, Lon, MeasuredJourney, MeasuredJourneys, North, Pace, Paces,
    Position, Precision, Side, Standing,
};
use silverbay::units::{
    Amount, AsOf, ClockTime, Currency, ExchangeRate, HkdPerMonth, Interval, Minutes, Share,
    VisitsPerMonth, Weight,
};
use silverbay::vocabulary::{Word, WordSet};

pub fn word<W: Word>() -> impl Strategy<Value = W> {
    select(W::ALL)
}

fn words<W: Word>(some: &'static [W]) -> impl Strategy<Value = WordSet<W>> {
    vec(any::<bool>(), some.len()).prop_map(move |chosen| {
        some.iter()
            .zip(chosen)
            .filter(|(_, chosen)| *chosen)
            .map(|(word, _)| *word)
            .collect()
    })
}

/// The shipped cities.
fn cities() -> Vec<City> {
    crate::support::shipped()
        .gazetteer()
        .cities()
        .cloned()
        .collect()
}

/// Few services, so that needs and wishes meet them.
const SERVICES: &[Service] = &[
    Service::Tcm,
    Service::Dementia,
    Service::Rehabilitation,
    Service::Hospice,
];

pub fn position() -> impl Strategy<Value = Position> {
    (0..6_i32, 0..6_i32).prop_map(|(north, east)| {
        let (lat, lon) = (
            22.1 + 0.2 * f64::from(north),
            113.2 + 0.25 * f64::from(east),
        );
        Position::from_degrees(Lat(lat), Lon(lon)).unwrap()
    })
}

pub fn fee() -> impl Strategy<Value = FeeRange> {
    (0..8_i64, option::weighted(0.8, 0..4_i64)).prop_map(|(low, width)| {
        let amount = |thousands: i64| Amount::from_cents(thousands * 100_000).unwrap();
        FeeRange::new(amount(low), width.map(|width| amount(low + width))).unwrap()
    })
}

fn fees() -> impl Strategy<Value = FeeSchedule> {
    let part = || option::of(fee());
    (
        word::<Currency>(),
        part(),
        part(),
        part(),
        part(),
        part(),
        part(),
    )
        .prop_map(
            |(currency, bed, care_independent, care_partial, care_full, meal, all_in)| {
                FeeSchedule {
                    bed,
                    care_independent,
                    care_partial,
                    care_full,
                    meal,
                    all_in,
                    ..FeeSchedule::unpublished(currency)
                }
            },
        )
}

fn location() -> impl Strategy<Value = Location> {
    (position(), word::<Precision>()).prop_map(|(position, precision)| Location {
        position,
        precision,
        standing: Standing::Own(position.into()),
    })
}

fn as_of() -> impl Strategy<Value = AsOf> {
    prop_oneof![
        (2019..=2027_i16).prop_map(AsOf::Year),
        (2019..=2027_i16, 1..=12_i8).prop_map(|(year, month)| AsOf::Month { year, month }),
        (2022..=2024_i16, 5..=6_i8, 1..=2_i8).prop_map(|(year, month, day)| {
            AsOf::Day(silverbay::units::Day::new(year, month, day).unwrap())
        }),
    ]
}

/// What a facility is since version 2 of the method: mostly open and for everyone.
fn access() -> impl Strategy<Value = (FacilityStatus, WordSet<Side>, Option<u8>)> {
    (
        prop_oneof![9 => Just(FacilityStatus::Open), 1 => word::<FacilityStatus>()],
        prop_oneof![9 => Just(WordSet::EMPTY), 1 => words(Side::ALL)],
        option::weighted(0.1, select(vec![60_u8, 80, 90])),
    )
}

/// A facility whose id is still to be given.
pub fn facility() -> impl Strategy<Value = Facility> {
    let gazetteer = crate::support::shipped().gazetteer().clone();
    let city_of = |name: &&'static str| (*name, gazetteer.district(name).unwrap().city.clone());
    let of_districts: Vec<(&str, City)> = DISTRICTS.iter().map(city_of).collect();
    let scheme =
        (option::of(any::<bool>()), words(PlaceType::ALL)).prop_map(|(member, place_types)| {
            Scheme {
                member,
                place_types,
                joined: None,
            }
        });
    let stars = option::of(0..=5_u8)
        .prop_map(|stars| stars.map(|stars| Stars::new(stars).unwrap_or(Stars::NONE)));
    (
        (
            word::<Kind>(),
            select(cities()),
            location(),
            scheme,
            access(),
            option::weighted(0.3, select(DISTRICTS)),
        ),
        (
            stars,
            option::of(2020..=2026_i16),
            option::of(word::<Medical>()),
            option::of(fees()),
            option::weighted(0.2, as_of()),
        ),
        (
            option::weighted(0.3, words(CareLevel::ALL)),
            option::weighted(0.2, words(CareLevel::ALL)),
            words(SERVICES),
            words(SERVICES),
            option::of(as_of()),
        ),
    )
        .prop_map(move |(place, quality, services)| {
            let (kind, city, location, scheme, (status, residents, min_age), district) = place;
            // A district is in one city.
            let own = of_districts
                .iter()
                .find(|(name, _)| Some(*name) == district);
            let city = own.map_or(city, |(_, city)| city.clone());
            let (stars, star_year, medical, fees, fee_as_of) = quality;
            let (care_levels, without, offered, absent, as_of) = services;
            let mut location = location;
            if district.is_some() {
                location.standing = Standing::District;
                location.precision = Precision::District;
            }
            Facility {
                id: "home".into(),
                names: Names {
                    en: "A home".into(),
                    ..Names::default()
                },
                status,
                residents,
                min_age,
                district: district.map(Into::into),
                scheme,
                stars,
                star_year,
                medical,
                fees,
                fee_as_of,
                care_levels: care_levels.filter(|levels| !levels.is_empty()),
                care_levels_absent: without
                    .unwrap_or(WordSet::EMPTY)
                    .without(care_levels.unwrap_or_default()),
                services: offered,
                services_absent: absent.without(offered),
                provenance: Provenance {
                    source_urls: Box::default(),
                    as_of,
                },
                ..Facility::unknown("", kind, city, location)
            }
        })
}

/// Facilities with ids of their own, some of them twins but for the id.
pub fn facilities(most: usize) -> impl Strategy<Value = Vec<Facility>> {
    (
        vec(facility(), 0..=most),
        vec(any::<prop::sample::Index>(), 0..=most / 4),
    )
        .prop_map(|(mut all, twins)| {
            for twin in twins.iter().filter(|_| !all.is_empty()).collect::<Vec<_>>() {
                all.push(all[twin.index(all.len())].clone());
            }
            for (i, facility) in all.iter_mut().enumerate() {
                facility.id = id(i);
            }
            all
        })
}

/// Districts from which some journeys are measured.
const DISTRICTS: &[&str] = &["Sha Tin", "Futian", "Nansha"];

fn home() -> impl Strategy<Value = Home> {
    let shipped = crate::support::shipped();
    let in_district = |name: &&str| Home::in_district(shipped.gazetteer(), name).unwrap();
    let by_district: Vec<Home> = DISTRICTS.iter().map(in_district).collect();
    let at = (word::<Side>(), position()).prop_map(|(side, position)| Home::at(side, position));
    let visits = prop_oneof![1 => Just(0), 6 => 1..4_i32];
    let name = option::weighted(0.1, "\\PC{0,8}");
    let home = prop_oneof![3 => at, 2 => select(by_district)];
    (home, visits, name).prop_map(|(home, visits, name)| {
        let home = name.map_or(home.clone(), |name| home.named(&name));
        home.visiting(VisitsPerMonth::new(f64::from(visits)).unwrap())
    })
}

fn measured() -> impl Strategy<Value = MeasuredJourney> {
    let to = prop_oneof![
        select(DISTRICTS).prop_map(|name| Destination::District(name.into())),
        (0..20_usize).prop_map(|i| Destination::Facility(id(i))),
    ];
    let crossing = option::weighted(0.5, select(vec!["lo_wu", "huanggang", "sha_tau_kok"]));
    (select(DISTRICTS), to, 1..30_i32, 0..4_i32, crossing).prop_map(
        |(from, to, low, width, crossing)| {
            let minutes = |tens: i32| Minutes::new(f64::from(tens) * 10.0).unwrap();
            MeasuredJourney {
                from: from.into(),
                to,
                minutes: Interval::new(minutes(low), minutes(low + width)).unwrap(),
                crossing: crossing.map(Into::into),
                modes: Box::default(),
                source_urls: Box::default(),
                as_of: None,
                notes: Box::default(),
            }
        },
    )
}

pub fn beliefs() -> impl Strategy<Value = BeliefOverrides> {
    let share = || (0..=4_i32).prop_map(|part| Share::new(f64::from(part) / 4.0).unwrap());
    (
        vec((word::<CareLevel>(), share()), 0..2),
        vec((word::<PlaceType>(), share()), 0..2),
        vec((select(SERVICES), share()), 0..2),
    )
        .prop_map(|(care, place_type, service)| BeliefOverrides {
            care,
            place_type,
            service,
            other_services: None,
        })
}

/// The id of the facility in this row: not in the order of the rows.
fn id(row: usize) -> Box<str> {
    format!("{:03}", (row * 7) % 997).into()
}

/// A case with limits that few homes keep within.
pub fn case_with_narrow_limits() -> impl Strategy<Value = Case> {
    let hundreds = |hundreds: i32| HkdPerMonth::new(f64::from(hundreds) * 100.0).unwrap();
    let limits = (
        words(SERVICES),
        option::weighted(0.7, 1..60_i32),
        option::weighted(0.5, 5..90_i32),
    );
    (case(), limits).prop_map(move |(case, (needs, cap, visit))| {
        let mut case = case.change().needing(needs.iter().take(2));
        if let Some(cap) = cap {
            case = case.costing_at_most(hundreds(cap));
        }
        if let Some(minutes) = visit {
            case = case.within(Minutes::new(f64::from(minutes)).unwrap());
        }
        case.build().unwrap()
    })
}

/// A case that the scheme does not refuse, on a day.
pub fn case() -> impl Strategy<Value = Case> {
    case_in(prop_oneof![3 => Just(Some(2026)), 1 => Just(Some(2023)), 1 => Just(Some(2030))])
}

/// The same with a day or without.
pub fn case_of_any_day() -> impl Strategy<Value = Case> {
    case_in(prop_oneof![2 => Just(None), 1 => Just(Some(2026)), 1 => Just(Some(2030))])
}

/// A case in one of some years, or without a day.
fn case_in(years: impl Strategy<Value = Option<i16>>) -> impl Strategy<Value = Case> {
    let hkd = |thousands: i32| HkdPerMonth::new(f64::from(thousands) * 1000.0).unwrap();
    let funding = prop_oneof![
        Just(Funding::SelfFunded),
        Just(Funding::SchemePlace),
        (1..6_i32).prop_map(move |thousands| Funding::PortableCssa(hkd(thousands))),
    ];
    let limits = (
        option::weighted(0.2, 1..20_i32),
        option::weighted(0.2, 30..240_i32),
        option::weighted(0.2, proptest::sample::subsequence(cities(), 0..=11)),
        option::weighted(0.2, select(vec!["05:00", "12:00", "22:00", "23:30"])),
    );
    (
        (
            word::<CareLevel>(),
            words(SERVICES),
            words(SERVICES),
            vec(home(), 0..=3),
        ),
        (1..20_i32, funding, limits),
        (vec(0..4_i32, 6), word::<Stance>(), any::<bool>()),
        (
            option::weighted(0.2, 1..4_i32),
            years,
            prop_oneof![3 => Just(BeliefOverrides::default()), 1 => beliefs()],
            prop_oneof![8 => Just(Side::HongKong), 1 => word::<Side>()],
            any::<prop::sample::Index>(),
        ),
    )
        .prop_map(
            move |(who, money, priorities, (rate, year, beliefs, resident_of, ill))| {
                let (level, needs, wishes, homes) = who;
                let (budget, funding, (cap, visit, cities, return_time)) = money;
                let (weights, stance, needy) = priorities;
                let scheme = funding == Funding::SchemePlace;
                let level = if scheme {
                    level.max(CareLevel::Moderate)
                } else {
                    level
                };
                let mut case = Case::for_elder("random", level, hkd(budget))
                    .aged(80)
                    .believing(beliefs)
                    .resident_of(resident_of)
                    .wishing(wishes.iter())
                    .homes(homes)
                    .funded(funding)
                    .stance(stance);
                if let Some(year) = year {
                    case = case.on(silverbay::units::Day::new(year, 6, 1).unwrap());
                }
                if !scheme && ill.index(10) == 0 {
                    case = case.circumstances([Circumstance::RenalDialysis]);
                }
                if let Some(rate) = rate {
                    let rate = ExchangeRate::new(f64::from(rate) / 2.0).unwrap();
                    case = case.at_rate(Currency::Cny, rate);
                }
                if needy {
                    case = case.needing(needs.iter().take(1));
                }
                if let Some(cap) = cap {
                    case = case.costing_at_most(hkd(cap));
                }
                if let Some(minutes) = visit {
                    case = case.within(Minutes::new(f64::from(minutes)).unwrap());
                }
                if let Some(cities) = cities {
                    case = case.in_cities(cities);
                }
                if let Some(time) = return_time {
                    case = case.returning_at(time.parse::<ClockTime>().unwrap());
                }
                for (criterion, weight) in Criterion::ALL.iter().zip(weights) {
                    case = case.weigh(*criterion, Weight::new(f64::from(weight)).unwrap());
                }
                case.clone().build().unwrap_or_else(|error| {
                    let case = case.weigh(Criterion::Medical, Weight::new(1.0).unwrap());
                    match error {
                        CaseError::NoVisits => case.homes([]).build().unwrap(),
                        _ => case
                            .clone()
                            .build()
                            .unwrap_or_else(|_| case.homes([]).build().unwrap()),
                    }
                })
            },
        )
}

/// Beliefs as they ship, or with other shares where a bound could slip.
fn tables_of_beliefs() -> impl Strategy<Value = Beliefs> {
    let shipped = Beliefs::built_in();
    let share = |share: f64| Share::new(share).unwrap();
    let mut rows = shipped.rows().to_vec();
    rows.retain(|row| row.fact != BeliefFact::OldPrice);
    for row in rows.iter_mut().filter(|row| row.fact == BeliefFact::Holds) {
        row.share = share(0.25);
    }
    let old = |factor, part| Belief::estimate(BeliefFact::OldPrice, factor, share(part));
    rows.extend([old("1", 0.5), old("3", 0.5)]);
    let other = Beliefs::new(rows).unwrap();
    select(vec![shipped.clone(), shipped.clone(), other])
}

fn paces() -> impl Strategy<Value = Paces> {
    let pace = |near, far| Pace::new(near, far).unwrap();
    let one = Paces::new(pace(3.0, 1.2), pace(3.0, 1.2)).unwrap();
    let wide = Paces::new(pace(0.5, 0.1), pace(5.0, 5.0)).unwrap();
    select(vec![Paces::built_in(), Paces::built_in(), one, wide])
}

/// A catalog of such facilities with the crossings and rates that ship, and some measured
/// journeys.
pub fn catalog(most: usize) -> impl Strategy<Value = Catalog> {
    let shipped = crate::support::shipped();
    let journeys = prop_oneof![2 => Just(Vec::new()), 1 => vec(measured(), 1..6)];
    (facilities(most), journeys, tables_of_beliefs(), paces()).prop_map(
        move |(facilities, journeys, beliefs, paces)| {
            Catalog::new(Parts {
                facilities,
                journeys: MeasuredJourneys::new(journeys),
                beliefs,
                paces,
                ..shipped.clone().into_parts()
            })
            .unwrap()
        },
    )
}

/// What may be said to a home, as far as it bears on a ranking.
fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        (word::<CareLevel>(), any::<bool>()).prop_map(|(level, yes)| Said::Serves(level, yes)),
        (select(SERVICES), any::<bool>()).prop_map(|(service, yes)| Said::Offers(service, yes)),
        words(CareLevel::ALL)
            .prop_filter("some level", |levels| !levels.is_empty())
            .prop_map(Said::CareLevels),
        word::<Medical>().prop_map(Said::Medical),
        (0..=5_u8).prop_map(|of| Said::Stars(Stars::new(of).unwrap_or(Stars::NONE))),
        (2020..=2026_i16).prop_map(Said::StarYear),
        (word(), fee(), option::of(word::<Currency>()))
            .prop_map(|(part, fee, currency)| Said::Fee(part, fee, currency)),
        word::<Currency>().prop_map(Said::Currency),
        word::<FacilityStatus>().prop_map(Said::Status),
        any::<bool>().prop_map(Said::SchemeMember),
        words(PlaceType::ALL).prop_map(Said::PlaceTypes),
        (0..6_i32).prop_map(|north| Said::North(North(22.1 + 0.2 * f64::from(north)))),
        word::<Precision>().prop_map(Said::Precision),
    ]
}

/// Answers to homes of a catalog; none where it has no homes.
pub fn answers(catalog: &Catalog, most: usize) -> impl Strategy<Value = Vec<Answer>> + use<> {
    let ids: Vec<Box<str>> = catalog
        .facilities()
        .iter()
        .map(|home| home.id.clone())
        .collect();
    let most = if ids.is_empty() { 0 } else { most };
    let one = (
        any::<prop::sample::Index>(),
        said(),
        option::weighted(0.8, Just(())),
        (2022..=2027_i16, 5..=6_i8, 1..=2_i8),
        (word::<AskedOf>(), word::<Channel>()),
    );
    vec(one, 0..=most).prop_map(move |all| {
        let answer = |(home, said, is_given, (year, month, day), (of, by)): (
            prop::sample::Index,
            Said,
            Option<()>,
            (i16, i8, i8),
            (AskedOf, Channel),
        )| {
            let on = silverbay::units::Day::new(year, month, day).unwrap();
            let id = &ids[home.index(ids.len())];
            match is_given {
                Some(()) => Answer::new(id, said, on, of, by),
                None => Answer::none(id, said.fact(), on, of, by),
            }
        };
        all.into_iter().map(answer).collect()
    })
}

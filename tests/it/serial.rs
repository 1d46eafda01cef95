//! What is serialised is the same when it is read back, and a value that no quantity has is
//! refused with the message of its constructor.

use std::fmt::{Debug, Display};

use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use silverbay::case::{Case, Criterion};
use silverbay::facility::{CareLevel, FeeRange, Service, Stars};
use silverbay::place::{Coordinates, Datum, East, Lat, Lon, North, Pace, Position};
use silverbay::units::{
    Amount, AsOf, ClockTime, Currency, Day, Estimate, ExchangeRate, HkdPerMonth, Hours, Interval,
    Kilometres, Minutes, Money, Rate, Score, Share, Utility, VisitsPerMonth, Weekday, Weight,
};
use silverbay::vocabulary::{Word, WordSet};

use crate::strategies;
use crate::support::{shipped, shipped_cases};

/// Reads what was written.
fn back<T: Serialize + DeserializeOwned>(of: &T) -> T {
    let json = serde_json::to_string(of).unwrap();
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

fn is_same<T: Serialize + DeserializeOwned + PartialEq + Debug>(of: &T) {
    assert_eq!(back(of), *of);
}

proptest! {
    #[test]
    fn a_quantity_is_the_same_after_it_was_written(
        number in 0.0..1.0_f64,
        large in 0.0..1e6_f64,
        cents in 0..i64::MAX,
        (year, month, day) in (1..=9999_i16, 1..=12_i8, 1..=31_i8),
        minutes in 0..=1440_u16,
    ) {
        is_same(&Utility::new(number).unwrap());
        is_same(&Share::new(number).unwrap());
        is_same(&Score::new(number).unwrap());
        is_same(&Weight::new(large).unwrap());
        is_same(&Kilometres::new(large).unwrap());
        is_same(&Minutes::new(large).unwrap());
        is_same(&HkdPerMonth::new(large).unwrap());
        is_same(&ExchangeRate::new(large + 0.5).unwrap_or(ExchangeRate::new(1.0).unwrap()));
        is_same(&VisitsPerMonth::new(large / 1000.0).unwrap());
        is_same(&Amount::from_cents(cents).unwrap());
        is_same(&Interval::new(Minutes::new(number).unwrap(), Minutes::new(1.0).unwrap()).unwrap());
        let (least, most) = (Utility::new(0.0).unwrap(), Utility::new(1.0).unwrap());
        is_same(&Estimate::new(least, Utility::new(number).unwrap(), most).unwrap());
        let byte = |number: u16| u8::try_from(number).unwrap();
        let time = ClockTime::from_hm(byte(minutes / 60), byte(minutes % 60)).unwrap();
        is_same(&time);
        is_same(&Hours { opens: time, closes: ClockTime::MIDNIGHT });
        is_same(&AsOf::Year(year));
        is_same(&AsOf::Month { year, month });
        if let Ok(day) = Day::new(year, month, day) {
            is_same(&day);
            is_same(&AsOf::Day(day));
        }
        // A number as text is the same number, too.
        let kilometres = Kilometres::new(large).unwrap();
        prop_assert_eq!(kilometres.to_string().parse(), Ok(kilometres));
        prop_assert_eq!(Kilometres::try_from(f64::from(kilometres)), Ok(kilometres));
    }

    #[test]
    fn a_position_is_the_same_after_it_was_written(
        (lat, lon) in (22.0..23.5_f64, 113.0..115.0_f64),
        datum in strategies::word::<Datum>(),
    ) {
        let position = Position::from_degrees(Lat(lat), Lon(lon)).unwrap();
        is_same(&position);
        if let Some(coordinates) = Coordinates::of(position, datum) {
            is_same(&coordinates);
        }
    }

    #[test]
    fn what_is_known_of_a_facility_is_the_same_after_it_was_written(
        facility in strategies::facility(),
    ) {
        let json = serde_json::to_value(&facility).unwrap();
        prop_assert_eq!(&json["city"], facility.city.code());
        is_same(&facility.names);
        is_same(&facility.scheme);
        is_same(&facility.fees);
        is_same(&facility.location);
        is_same(&facility.provenance);
        is_same(&facility.stars);
        is_same(&facility.services);
        is_same(&facility.care_levels);
    }
}

#[test]
fn every_table_but_those_with_cities_is_the_same_after_it_was_written() {
    let catalog = shipped();
    let parts = catalog.into_parts();
    is_same(&parts.crossings);
    is_same(&parts.rates);
    is_same(&parts.policies);
    is_same(&parts.beliefs.rows().to_vec());
    is_same(&parts.paces);
    is_same(&parts.journeys.rows().to_vec());
    is_same(&parts.crossing_hours);
    is_same(&Money {
        amount: "2900.50".parse().unwrap(),
        currency: Currency::Mop,
    });
    is_same(&HkdPerMonth::UNBOUNDED);
    is_same(&Stars::NONE);
    is_same(&Service::ALL.iter().copied().collect::<WordSet<_>>());
    is_same(&Weekday::ALL.to_vec());
    is_same(&Criterion::ALL.to_vec());
    is_same(&CareLevel::ALL.to_vec());
}

#[test]
fn a_case_is_serialised_as_it_is_sent_back() {
    let catalog = shipped();
    for (_, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        assert_eq!(
            serde_json::to_value(&case).unwrap(),
            serde_json::to_value(case.to_spec()).unwrap()
        );
    }
}

/// Refused as the constructor refuses it.
fn refused<T: DeserializeOwned + Debug>(json: &str, error: &impl Display) {
    let read = serde_json::from_str::<T>(json).unwrap_err().to_string();
    assert!(read.starts_with(&error.to_string()), "{read}");
}

#[test]
fn what_is_out_of_range_is_refused_with_the_message_of_the_constructor() {
    refused::<Kilometres>(r#"{"km":-1}"#, &Kilometres::new(-1.0).unwrap_err());
    refused::<Minutes>(r#"{"minutes":1e7}"#, &Minutes::new(1e7).unwrap_err());
    refused::<Utility>("1.5", &Utility::new(1.5).unwrap_err());
    refused::<ExchangeRate>(
        r#"{"hkd_per_unit":0}"#,
        &ExchangeRate::new(0.0).unwrap_err(),
    );
    refused::<HkdPerMonth>(
        r#"{"hkd_per_month":-1}"#,
        &HkdPerMonth::new(-1.0).unwrap_err(),
    );
    refused::<VisitsPerMonth>(
        r#"{"visits_per_month":1001}"#,
        &VisitsPerMonth::new(1001.0).unwrap_err(),
    );
    refused::<Amount>(r#""-5""#, &"-5".parse::<Amount>().unwrap_err());
    refused::<Day>(r#""2026-02-30""#, &Day::new(2026, 2, 30).unwrap_err());
    refused::<ClockTime>(r#""24:01""#, &ClockTime::from_hm(24, 1).unwrap_err());
    refused::<FeeRange>(
        r#""8000-7000""#,
        &"8000-7000".parse::<FeeRange>().unwrap_err(),
    );
    refused::<Interval<Utility>>(r#"{"low":1,"high":0.5}"#, &Interval::new(2, 1).unwrap_err());
    refused::<Stars>("6", &Stars::new(6).unwrap_err());
    refused::<CareLevel>(r#""medium""#, &CareLevel::from_code("medium").unwrap_err());
    refused::<Position>(
        r#"{"lat":114.19,"lon":22.38}"#,
        &Position::from_degrees(Lat(114.19), Lon(22.38)).unwrap_err(),
    );
    refused::<Coordinates>(
        r#"{"datum":"hk1980","north":-1,"east":830000}"#,
        &Coordinates::new(Datum::Hk1980, North(-1.0), East(830_000.0)).unwrap_err(),
    );
    refused::<Pace>(r#"{"near":1,"far":2}"#, &Pace::new(1.0, 2.0).unwrap_err());
    let as_of = AsOf::Year(2026);
    refused::<Rate>(
        r#"{"currency":"CNY","hkd_per_unit":"1,08","as_of":"2026","source_url":""}"#,
        &Rate::new(Currency::Cny, "1,08", as_of, "").unwrap_err(),
    );
    // An unknown key is no value either.
    assert!(serde_json::from_str::<Kilometres>(r#"{"km":1,"miles":1}"#).is_err());
}

#[test]
fn constructors_say_why_they_refuse_in_every_language() {
    use silverbay::explain::Lang;
    let told = [
        Lang::ALL
            .iter()
            .map(|lang| Amount::from_cents(-1).unwrap_err().told(*lang))
            .collect::<Vec<_>>(),
        Lang::ALL
            .iter()
            .map(|lang| Interval::new(2, 1).unwrap_err().told(*lang))
            .collect(),
        Lang::ALL
            .iter()
            .map(|lang| "x".parse::<Weight>().unwrap_err().told(*lang))
            .collect(),
        Lang::ALL
            .iter()
            .map(|lang| "x".parse::<FeeRange>().unwrap_err().told(*lang))
            .collect(),
        Lang::ALL
            .iter()
            .map(|lang| Day::new(0, 1, 1).unwrap_err().told(*lang))
            .collect(),
    ];
    for words in told {
        assert_eq!(words.len(), Lang::ALL.len());
        assert!(
            words.iter().all(|text| !text.is_empty()) && words[0] != words[1],
            "{words:?}"
        );
    }
    assert_eq!(
        Amount::from_cents(-1).unwrap_err().to_string(),
        "amount must be 0 cents or more, got -1"
    );
}

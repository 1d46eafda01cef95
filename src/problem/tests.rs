//! Every kind is said, whole, in every language.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::facility::{FeeRange, Stars};
use crate::place::{Coordinates, Datum, East, Lat, Lon, North, Position};
use crate::units::{
    ClockTime, Currency, Day, ExchangeRate, HkdPerMonth, Kilometres, Minutes, OutOfRange, Score,
    Utility, VisitsPerMonth, Weight,
};
use crate::vocabulary::{Allowed, UnknownWord, Word, WordSet};

/// One problem of every kind, and of every way in which a kind is said.
#[expect(clippy::too_many_lines, reason = "one row a kind")]
fn samples() -> Vec<ProblemKind> {
    use ProblemKind as K;
    let text = || "原文".to_owned();
    let wanted = Wanted::Level;
    let km = |length| Kilometres::new(length).unwrap();
    let fee: FeeRange = "7000-8000".parse().unwrap();
    let codes = Currency::CODES;
    let mut samples = vec![
        K::Unreadable {
            cause: Cause::told(&text()),
        },
        K::MissingColumn { columns: codes },
        K::ColumnsNotThere {
            columns: codes.to_vec(),
            others: 0,
        },
        K::ColumnsNotThere {
            columns: codes.to_vec(),
            others: 2,
        },
        K::NoIds,
        K::BuiltInTable,
        K::RowLength {
            found: 1,
            expected: 2,
        },
        K::RowTooLong { most: 1 << 20 },
        K::CellTooLong { most: 1 << 20 },
        K::UnknownFacility {
            text: text(),
            nearest: None,
        },
        K::UnknownFacility {
            text: text(),
            nearest: Some(text()),
        },
        K::UnknownFact { text: text() },
        K::LinesAbove { last: 2 },
        K::UnitAbove { text: text() },
        K::Damaged {
            cause: Cause::told(&text()),
        },
        K::Locked,
        K::FileTooLarge { megabytes: 32 },
        K::UnpacksTooMuch { megabytes: 256 },
        K::TooManyCells {
            cells: 4_000_000,
            megabytes: 48,
        },
        K::NoSuchSheet {
            text: text(),
            sheets: vec![text()],
        },
        K::OtherSheets {
            sheets: vec![text(), text()],
        },
        K::HiddenRows { rows: 3 },
        K::HiddenColumns { columns: 1 },
        K::ErrorCells { cells: 2 },
        K::CellsBeyond { cells: 2 },
        K::FormulaWithoutValue { cells: 2 },
        K::OtherFile {
            what: FileKind::Workbook,
        },
        K::ImplausibleRate {
            text: text(),
            currency: "CNY",
        },
        K::DateFarAfterOthers {
            date: "2062".parse().unwrap(),
            newest: "2026".parse().unwrap(),
        },
        K::RowOfTheSameHome { first_line: 2 },
        K::ListDoesNotSay {
            fact: ListFact::Kind,
            rows: 118,
        },
        K::PlaceFromAddress { rows: 3 },
        K::NotCompared {
            rows: 3,
            compared: 125_000,
        },
        K::ListWithoutCity { rows: 118 },
        K::UnknownKind { text: text() },
        K::NameOfAService { text: text() },
        K::MergedCell { above: text() },
        K::OtherHeading {
            text: text(),
            first: text(),
        },
        K::RowsLeftOut {
            what: RowKind::Total,
            rows: 3,
        },
        K::ShortRow {
            found: 3,
            expected: 8,
        },
        K::QuoteNotClosed,
        K::RoundedId { text: text() },
        K::AmbiguousDate { text: text() },
        K::DateRead {
            text: text(),
            date: "2025-03".parse().unwrap(),
        },
        K::UnknownListWord { text: text() },
        K::PersonInNote { text: text() },
        K::AnsweredTwice {
            text: text(),
            first_line: 2,
        },
        K::AnswerRepeated { first_line: 2 },
        K::AnswerOlderThanRow {
            row: "2026-11".to_owned(),
        },
        K::AnswerWithoutCurrency,
        K::UnseenCharacter {
            text: "A\u{202e}B".to_owned(),
        },
        K::Missing { wanted },
        K::NotANumber {
            text: text(),
            wanted,
        },
        K::BedsUnclear { text: text() },
        K::OutOfRange(Utility::new(2.0).unwrap_err()),
        K::UnknownWord("hotel".parse::<Currency>().unwrap_err()),
        K::RepeatedWord { text: text() },
        K::NotADay("soon".parse::<Day>().unwrap_err()),
        K::NotADay("2026-02-30".parse::<Day>().unwrap_err()),
        K::NotAClockTime("noon".parse::<ClockTime>().unwrap_err()),
        K::FeeRead {
            text: text(),
            range: fee,
            currency: Some(Currency::Cny),
            how: FeeNote::ALL.iter().copied().collect(),
        },
        K::OtherCurrency {
            text: text(),
            named: Currency::Hkd,
            of_row: Currency::Cny,
        },
        K::FeeWithoutCurrency,
        K::EndsReversed { text: text() },
        K::UnorderedGrades { text: text() },
        K::AmbiguousCare { text: text() },
        K::DementiaIsNoLevel { text: text() },
        K::UnknownCare { text: text() },
        K::DuplicateId {
            text: text(),
            first_line: 5,
        },
        K::DistrictOfAnotherCity {
            text: text(),
            of: "Shenzhen".to_owned(),
            city: "Guangzhou".to_owned(),
        },
        K::CityWithoutPoint {
            city: "Macao".to_owned(),
        },
        K::SwappedPosition {
            lat: 114.1,
            lon: 22.3,
        },
        K::PartOfAPosition,
        K::NoDatum,
        K::OutsideCity {
            of: text(),
            away: km(82.4),
            nearest: text(),
            nearest_away: km(0.2),
        },
        K::SameSide { side: "mainland" },
        K::HalfAPair {
            given: "star_rating",
            wanted: "star_year",
        },
        K::OfferedAndAbsent { text: text() },
        K::NoRate {
            currency: "MOP",
            fees: 1,
        },
        K::RateOfHkd,
        K::UnknownKey { allowed: codes },
        K::WrongType {
            found: text(),
            wanted,
        },
        K::HomeNowhere,
        K::ImplausibleBudget { hkd: 8.0 },
        K::ImplausibleAge { years: 12 },
        K::ImplausibleDate {
            date: "1990-01-01".parse().unwrap(),
            newest: "2026-02-02".parse().unwrap(),
        },
        K::More { count: 3 },
    ];
    samples.extend(FeeRefusal::ALL.iter().map(|refusal| K::FeeRefused {
        text: text(),
        refusal: *refusal,
    }));
    samples.extend(["text", ""].map(|first| K::NotATable { text: first.into() }));
    samples.extend(["text", ""].map(|at| K::NotToml {
        message: "expected a value".to_owned(),
        text: at.into(),
    }));
    samples.extend(["text", ""].map(|at| K::NotJson {
        message: "expected value".to_owned(),
        text: at.into(),
    }));
    samples.extend(["原文", "別名"].map(|first| K::DuplicateColumn {
        text: text(),
        first: first.into(),
    }));
    samples.extend([None, Some("bed_fee")].map(|nearest| K::UnknownColumn {
        text: text(),
        nearest,
    }));
    samples.extend(["和\u{fffd}園", "和\0園"].map(|damaged| K::Undecodable {
        text: damaged.into(),
        encoding: Encoding::Utf8,
    }));
    samples.extend([None, Some(text())].map(|nearest| K::UnknownDistrict {
        text: text(),
        nearest,
    }));
    samples.extend([false, true].map(|by_name| K::ProbableDuplicate {
        other: text(),
        first_line: 5,
        by_name,
    }));
    samples.extend(
        [
            CaseError::NoBudget,
            CaseError::NoWeight,
            CaseError::RateOfHkd,
            CaseError::NoVisits,
        ]
        .map(K::Case),
    );
    samples
}

fn parts(told: &Told) -> [&str; 3] {
    [&told.wrong, &told.expected, &told.remedy].map(String::as_str)
}

#[test]
fn every_kind_has_a_sample_and_every_message_a_kind() {
    let samples = samples();
    let codes: BTreeSet<&str> = samples.iter().map(ProblemKind::code).collect();
    let refusals = FeeRefusal::CODES.iter().copied();
    let kinds = ProblemKind::CODES.iter().copied();
    let kinds = kinds.filter(|code| *code != "fee_refused");
    assert_eq!(codes, kinds.chain(refusals).collect());

    let keys: BTreeSet<String> = samples.iter().map(ProblemKind::message).collect();
    let messages = include_str!("../words/en.ftl")
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, _)| key.to_owned())
        .filter(|key| key.starts_with("problem-") && key != "problem-fee_expected");
    assert_eq!(keys, messages.collect());
}

#[test]
fn every_kind_is_said_in_every_language_with_the_same_parts() {
    for kind in samples() {
        let english = kind.told(Lang::EN);
        for lang in Lang::ALL {
            let told = kind.told(*lang);
            for (theirs, ours) in parts(&told).into_iter().zip(parts(&english)) {
                assert_eq!(theirs.is_empty(), ours.is_empty(), "{lang}: {told:?}");
                assert!(
                    !theirs.contains("{$"),
                    "{lang}: lacks an argument: {theirs}"
                );
                assert!(!theirs.contains("problem-"), "{lang}: {theirs}");
            }
            assert_eq!(told.wrong == english.wrong, *lang == Lang::EN, "{told:?}");
        }
    }
}

/// A number out of range of every quantity.
fn out_of_range() -> Vec<OutOfRange> {
    let of = |datum, north, east| Coordinates::new(datum, North(north), East(east)).unwrap_err();
    let position = |lat, lon| Position::from_degrees(Lat(lat), Lon(lon)).unwrap_err();
    let year = crate::facility::Rating::YEARS.check(21.0).unwrap_err();
    vec![
        Kilometres::new(-1.0).unwrap_err(),
        Minutes::new(-1.0).unwrap_err(),
        Utility::new(1.5).unwrap_err(),
        crate::units::Share::new(1.5).unwrap_err(),
        Weight::new(-1.0).unwrap_err(),
        Score::new(-1.0).unwrap_err(),
        ExchangeRate::new(0.0).unwrap_err(),
        VisitsPerMonth::new(1e308).unwrap_err(),
        HkdPerMonth::new(-1.0).unwrap_err(),
        Stars::new(6).unwrap_err(),
        crate::units::Amount::from_cents(-1).unwrap_err(),
        crate::case::Elder::AGE.check(200.0).unwrap_err(),
        year,
        position(114.1, 22.3),
        position(22.3, 222.0),
        of(Datum::Hk1980, 0.0, 830_000.0),
        of(Datum::Macao, 0.0, -1.0),
    ]
}

#[test]
fn a_number_out_of_range_is_said_with_the_range_and_its_unit() {
    let english: Vec<String> = out_of_range().iter().map(ToString::to_string).collect();
    assert_eq!(
        english,
        [
            "length must be 0 km or more, got -1",
            "duration must be 0 to 1,000,000 minutes, got -1",
            "utility must be 0 to 1, got 1.5",
            "share of a whole must be 0 to 1, got 1.5",
            "weight must be 0 to 1,000,000, got -1",
            "score must be 0 or more, got -1",
            "rate for one unit must be above 0 and at most 1,000,000 HKD, got 0",
            "number of visits a month must be 0 to 1,000, got 1e308",
            "monthly amount must be 0 to 1,000,000,000 HKD, got -1",
            "star rating must be 1 to 5 stars, got 6",
            "amount must be 0 cents or more, got -1",
            "age must be 0 to 130 years, got 200",
            "year of the star rating must be 1990 to 2100, got 21",
            "latitude must be -90 to 90 degrees, got 114.1",
            "longitude must be -180 to 180 degrees, got 222",
            "northing must be 790,000 to 870,000 m, got 0",
            "easting must be 0 to 40,000 m, got -1",
        ]
    );
    let quantities: BTreeSet<_> = out_of_range().iter().map(|e| e.bounds.quantity).collect();
    assert_eq!(quantities.len(), crate::units::Quantity::ALL.len());
}

#[test]
fn a_number_out_of_range_is_said_in_chinese_without_a_word_of_english() {
    for lang in [Lang::ZH_HANT, Lang::ZH_HANS] {
        for error in out_of_range() {
            let told = ProblemKind::from(error).told(lang).to_string();
            let letters = told.chars().filter(char::is_ascii_alphabetic);
            assert!(letters.eq(told.chars().filter(|c| *c == 'e')), "{told}");
        }
    }
    let [.., latitude, _, _, _] = out_of_range()[..] else {
        panic!()
    };
    assert_eq!(
        ProblemKind::from(latitude).told(Lang::ZH_HANT).to_string(),
        "緯度須為-90至90度，現為114.1"
    );
}

#[test]
fn a_null_character_is_said_for_what_it_is() {
    let said = |text: &str| {
        let kind = ProblemKind::Undecodable {
            text: text.into(),
            encoding: Encoding::Utf8,
        };
        kind.told(Lang::EN).wrong
    };
    assert_eq!(
        said("a\0"),
        r#""a\u{0}" contains a null character, which is not text"#
    );
    assert_eq!(said("a\u{fffd}"), "\"a\u{fffd}\" is not UTF-8");
}

#[test]
fn a_word_is_refused_in_words_of_the_language() {
    let error = UnknownWord {
        what: "care level",
        text: "heavy".to_owned(),
        allowed: Allowed::Fixed(&["mild", "severe"]),
    };
    assert_eq!(
        error.to_string(),
        "\"heavy\" is not a level of care; allowed: mild, severe"
    );
    assert_eq!(
        ProblemKind::from(error).told(Lang::ZH_HANS).to_string(),
        "“heavy”不是照护等级；可用：mild、severe"
    );
}

#[test]
fn a_list_of_problems_is_printed_in_a_language_that_is_nothing_but_a_message_file() {
    let file = include_str!("../words/en.ftl")
        .replace(".tag = en", ".tag = en-GB")
        .replace("{ $place }, { $column }", "{ $place } / { $column }")
        .replace("form-clauses = { \"; \" }", "form-clauses = { \" -> \" }")
        .replace(".question = question", ".question = QUESTION")
        .replace(
            "is not a number of beds in use",
            "IS NOT A NUMBER OF BEDS IN USE",
        )
        .replace("latitude\n", "LATITUDE\n")
        .replace("must be", "MUST BE")
        .replace(".remedy = give", ".remedy = GIVE");
    let loud = Lang::from_messages(&file).unwrap();
    let problem = |kind: ProblemKind, name: &str| Problem {
        file: Arc::from("homes.csv"),
        within: Within::Text,
        line: 4,
        name: Some(name.into()),
        span: None,
        is_of_a_fact: false,
        kind,
    };
    let latitude = Position::from_degrees(Lat(114.1), Lon(22.3)).unwrap_err();
    let list = [
        problem(
            ProblemKind::BedsUnclear {
                text: "60套".into(),
            },
            "beds",
        ),
        problem(latitude.into(), "lat"),
        problem(
            ProblemKind::Missing {
                wanted: Wanted::City,
            },
            "city",
        ),
    ];
    assert_eq!(
        list.map(|problem| problem.line_in(loud)),
        [
            "homes.csv, line 4 / beds: QUESTION: \"60套\" IS NOT A NUMBER OF BEDS IN USE -> \
             ask how many beds are in use; households, suites and residents are not beds",
            "homes.csv, line 4 / lat: LATITUDE MUST BE -90 to 90 degrees, got 114.1",
            "homes.csv, line 4 / city: required, but missing -> GIVE the city",
        ]
    );
}

#[test]
fn a_fee_that_was_read_is_said_with_what_was_done() {
    let kind = |how: &[FeeNote]| ProblemKind::FeeRead {
        text: "40元/日".into(),
        range: "1200 up".parse().unwrap(),
        currency: None,
        how: how.iter().copied().collect::<WordSet<_>>(),
    };
    assert_eq!(
        kind(&[FeeNote::PerDay, FeeNote::About])
            .told(Lang::EN)
            .to_string(),
        "\"40元/日\" is read as from 1200 a month; daily price, multiplied by 30; the source calls \
         it approximate"
    );
    assert_eq!(
        kind(&[]).told(Lang::ZH_HANT).to_string(),
        "「40元/日」讀作每月 1200起"
    );
}

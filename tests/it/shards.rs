//! Facilities that are scored without a catalog, and catalogs in parts: the same bits as the
//! whole.

use proptest::prelude::*;
use silverbay::case::Case;
use silverbay::catalog::{
    ByteOrderMark, Catalog, CheckOptions, Context, FacilityColumn, FacilityRows, TableKind,
};
use silverbay::facility::Facility;
use silverbay::problem::{ProblemKind, Severity};
use silverbay::rank::{Ranking, merge, order};
use silverbay::score::{Evaluation, Exclusion};
use silverbay::units::{Day, Score};
use silverbay::vocabulary::Word;

use crate::strategies;
use crate::support::{sample, shipped, shipped_cases};

/// What must agree: the facility and every bit of its numbers.
type Place = (Score, Box<str>, Evaluation);

fn first(ranking: &Ranking<'_, '_>, k: usize) -> Vec<Place> {
    let places = ranking.top(k);
    places
        .map(|place| {
            let id = place.facility().id.clone();
            (place.key(), id, *place.evaluation())
        })
        .collect()
}

fn merged(shards: Vec<Vec<Place>>, k: usize) -> Vec<Place> {
    merge(shards, k, |(key, id, _)| (*key, &**id)).unwrap()
}

/// The facilities dealt out to shards as their numbers say.
fn dealt(facilities: &[Facility], shards: &[usize]) -> Vec<Vec<Facility>> {
    let count = shards.iter().max().map_or(1, |most| most + 1);
    let mut parts = vec![Vec::new(); count];
    for (i, home) in facilities.iter().enumerate() {
        parts[shards.get(i).copied().unwrap_or(0)].push(home.clone());
    }
    parts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_scorer_without_a_catalog_has_every_number_of_the_ranking(
        catalog in strategies::catalog(40),
        case in strategies::case_of_any_day(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        // The context as it arrives elsewhere.
        let context = Context::from_json(&catalog.context().to_json()).unwrap();
        let scorer = context.scorer(&case, catalog.newest()).unwrap();
        prop_assert_eq!(scorer.date(), ranking.date());
        let mut found: Vec<Place> = catalog
            .facilities()
            .iter()
            .filter_map(|home| scorer.score(home).map(|of| (of.key, home.id.clone(), of)))
            .collect();
        found.sort_by(|(key, id, _), (other, other_id, _)| order((*key, id), (*other, other_id)));
        prop_assert_eq!(found, first(&ranking, usize::MAX));
        for place in &ranking {
            prop_assert_eq!(scorer.open_rules(place.facility()), place.open_rules());
        }
        for home in catalog.facilities() {
            let own: Vec<Exclusion<'_>> = scorer.exclusions(home);
            prop_assert_eq!(Some(own), ranking.exclusions(&home.id));
        }
    }

    #[test]
    fn any_partition_of_a_catalog_merges_to_its_ranking(
        catalog in strategies::catalog(60),
        case in strategies::case_of_any_day(),
        shards in prop::collection::vec(0..5_usize, 80),
        k in prop_oneof![0..6_usize, Just(20), Just(1000)],
    ) {
        let today = catalog.newest();
        let parts = dealt(catalog.facilities(), &shards).into_iter().map(|part| {
            let shard = catalog.context().catalog(part).unwrap();
            first(&shard.rank_on(&case, today).unwrap(), k)
        });
        let whole = catalog.rank(&case).unwrap();
        prop_assert_eq!(merged(parts.collect(), k), first(&whole, k));
    }

    #[test]
    fn a_context_that_was_sent_is_the_same(catalog in strategies::catalog(2)) {
        let text = catalog.context().to_json();
        let again = Context::from_json(&text).unwrap();
        prop_assert_eq!(&again, catalog.context());
        prop_assert_eq!(again.to_json(), text);
    }
}

#[test]
fn shards_of_the_shipped_homes_merge_to_their_ranking_on_the_day_of_the_whole() {
    let catalog = shipped();
    let (mut by_year, years) = (Vec::new(), [2023, 2024, 2025, 2026, 2027]);
    for year in years {
        let of_year = |home: &&Facility| home.provenance.as_of.is_some_and(|of| of.year() == year);
        by_year.push(
            catalog
                .facilities()
                .iter()
                .filter(of_year)
                .cloned()
                .collect::<Vec<_>>(),
        );
    }
    let undated = |home: &&Facility| {
        let year = home.provenance.as_of.map(silverbay::units::AsOf::year);
        year.is_none_or(|year| !years.contains(&year))
    };
    by_year.push(
        catalog
            .facilities()
            .iter()
            .filter(undated)
            .cloned()
            .collect(),
    );
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let parts = by_year.iter().map(|part| {
            let shard = catalog.context().catalog(part.clone()).unwrap();
            let ranking = shard.rank_on(&case, catalog.newest()).unwrap();
            first(&ranking, 20)
        });
        let whole = catalog.rank(&case).unwrap();
        assert_eq!(merged(parts.collect(), 20), first(&whole, 20), "{name}");
    }
}

#[test]
fn an_id_in_two_shards_is_told() {
    let key = Score::new(0.5).unwrap();
    let error = merge([vec![(key, "a")], vec![(key, "b"), (key, "a")]], 1, |of| {
        *of
    })
    .unwrap_err();
    assert_eq!(&*error.id, "a");
    assert_eq!(error.to_string(), "the id \"a\" occurs in two shards");
}

#[test]
fn a_context_needs_no_facilities_and_a_folder_without_them_has_one() {
    let folder = tempfile::tempdir().unwrap();
    let catalog = shipped();
    catalog.save(folder.path()).unwrap();
    std::fs::remove_file(folder.path().join("facilities.csv")).unwrap();
    assert_eq!(Context::load(folder.path()).unwrap(), *catalog.context());
    // What would make a context of another machine another one is refused.
    for (text, part) in [
        ("", "EOF"),
        ("[]", "invalid type"),
        ("{}", "districts.csv: the file cannot be read"),
        (r#"{ "facilities.csv": "id" }"#, "facilities.csv"),
    ] {
        let error = Context::from_json(text).unwrap_err().to_string();
        assert!(error.contains(part), "{text}: {error}");
    }
    std::fs::remove_file(folder.path().join("rates.csv")).unwrap();
    let error = Context::load(folder.path()).unwrap_err().to_string();
    assert!(error.contains("rates.csv"), "{error}");
}

/// The cells of the shipped homes under their codes.
fn cells(homes: &Catalog) -> Vec<Vec<String>> {
    let mut csv = Vec::new();
    homes
        .write(TableKind::Facilities, ByteOrderMark::Without, &mut csv)
        .unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

fn options(context: &Context) -> CheckOptions<'_> {
    CheckOptions {
        gazetteer: Some(context.gazetteer()),
        ..CheckOptions::default()
    }
}

#[test]
fn rows_that_are_given_are_read_as_those_of_a_file() {
    let catalog = shipped();
    let options = options(catalog.context());
    let mut rows = FacilityRows::new("rows", FacilityColumn::CODES, &options).unwrap();
    for (number, (cells, home)) in (1..).zip(cells(&catalog).iter().zip(catalog.facilities())) {
        let read = rows.row(number, cells.iter().map(String::as_str)).unwrap();
        assert_eq!(read.facility, *home);
        let is_note = |of: &silverbay::problem::Problem| of.severity() == Severity::Note;
        assert!(read.problems.iter().all(is_note), "{:?}", read.problems);
    }
    assert_eq!(rows.finish(), []);
}

#[test]
fn no_column_changes_a_score_but_those_that_are_said_to() {
    let catalog = shipped();
    let options = options(catalog.context());
    let scored = |column: &FacilityColumn| FacilityColumn::SCORED.contains(column);
    let cases = shipped_cases();
    let cases: Vec<Case> = cases
        .iter()
        .map(|(_, text)| Case::from_toml_str(text, &catalog).unwrap())
        .collect();
    let headings: Vec<&str> = ["id"]
        .into_iter()
        .chain(FacilityColumn::SCORED.iter().map(|column| column.code()))
        .collect();
    let mut bare = FacilityRows::new("bare", &headings, &options).unwrap();
    let mut other = FacilityRows::new("other", FacilityColumn::CODES, &options).unwrap();
    for (number, (cells, home)) in (1..).zip(cells(&catalog).iter().zip(catalog.facilities())) {
        let of = FacilityColumn::ALL.iter().zip(cells);
        let kept = of.clone().filter(|(column, _)| scored(column));
        let kept = [&*home.id]
            .into_iter()
            .chain(kept.map(|(_, cell)| cell.as_str()));
        let bare = bare.row(number, kept).unwrap().facility;
        // Any text in every other column that has no form of its own.
        let changed = of.map(|(column, cell)| match column {
            FacilityColumn::Id => cell.as_str(),
            FacilityColumn::Beds => "7",
            FacilityColumn::SchemeJoined => "2020",
            FacilityColumn::FeeQuality => "",
            column if scored(column) => cell.as_str(),
            _ => "Other words",
        });
        let changed = other.row(number, changed).unwrap().facility;
        for case in &cases {
            let scorer = catalog.context().scorer(case, catalog.newest()).unwrap();
            let whole = scorer.score(home);
            assert_eq!(scorer.score(&bare), whole, "{}", home.id);
            assert_eq!(scorer.score(&changed), whole, "{}", home.id);
        }
    }
}

#[test]
fn every_column_that_is_said_to_changes_some_score() {
    // A home of which every fact that can be known is.
    let full = [
        ("id", "a", ""),
        ("kind", "care_home", "service_centre"),
        ("status", "open", "planned"),
        ("city", "Shenzhen", "Guangzhou"),
        ("district", "Nanshan", "Luohu"),
        ("lat", "22.53", "22.60"),
        ("lon", "113.93", "114.10"),
        ("datum", "wgs84", "gcj02"),
        ("position_precision", "exact", "city"),
        ("scheme_member", "yes", "no"),
        ("scheme_place_types", "C&A", "NH"),
        ("residents", "hong_kong", "mainland"),
        ("min_age", "60", "90"),
        ("star_rating", "4", "2"),
        ("star_year", "2025", "2001"),
        ("medical", "in_house_hospital", "none"),
        ("currency", "CNY", "HKD"),
        ("bed_fee", "3000", "4000"),
        ("care_fee_independent", "500", "900"),
        ("care_fee_partial", "1500", "1900"),
        ("care_fee_full", "2500", "2900"),
        ("meal_fee", "1000", "1200"),
        ("all_in_fee", "", "9000"),
        ("fee_as_of", "2026-01-01", "2001-01-01"),
        (
            "care_levels",
            "independent;mild;moderate;severe",
            "moderate",
        ),
        ("care_levels_absent", "complete", ""),
        ("services", "tcm", "rehabilitation"),
        ("services_absent", "dialysis", ""),
        ("as_of", "2026-05-01", "2001-05-01"),
    ];
    let catalog = shipped();
    let options = options(catalog.context());
    let text = |level: &str, money: &str| {
        format!(
            "date = 2026-06-01\n[elder]\nage = 80\ncare_level = \"{level}\"\n\
             wishes = [\"tcm\", \"dialysis\"]\n[[homes]]\ndistrict = \"Sha Tin\"\n\
             [money]\nbudget_hkd = 9000\n{money}\n"
        )
    };
    let cases: Vec<Case> = [
        text("independent", ""),
        text("mild", ""),
        text("moderate", "funding = \"scheme_place\""),
        text("severe", ""),
        text("complete", ""),
    ]
    .iter()
    .map(|text| Case::from_toml_str(text, &catalog).unwrap_or_else(|e| panic!("{e}")))
    .collect();
    let headings = full.map(|(column, ..)| column);
    // With a position of its own, and at the point of its district without a list of levels.
    let scores = |changed: Option<&str>| -> Vec<Option<Evaluation>> {
        let mut rows = FacilityRows::new("rows", &headings, &options).unwrap();
        let position = ["lat", "lon", "datum", "position_precision", "care_levels"];
        let mut found = Vec::new();
        for (number, has_position) in [(1, true), (2, false)] {
            let cells = full.map(|(column, cell, other)| match column {
                "id" if has_position => "a",
                "id" => "b",
                _ if !has_position && position.contains(&column) => "",
                _ if changed == Some(column) => other,
                _ => cell,
            });
            let home = rows.row(number, cells).unwrap_or_else(|e| panic!("{e:?}"));
            let scorers = cases
                .iter()
                .map(|case| catalog.context().scorer(case, None).unwrap());
            found.extend(scorers.map(|scorer| scorer.score(&home.facility)));
        }
        found
    };
    let before = scores(None);
    for column in FacilityColumn::SCORED {
        let is_listed = headings.contains(&column.code());
        assert!(is_listed, "{column} has no other cell here");
        assert_ne!(scores(Some(column.code())), before, "{column}");
    }
}

#[test]
fn a_row_that_is_given_is_refused_with_its_reasons() {
    let catalog = shipped();
    let options = options(catalog.context());
    let headings = ["id", "kind", "city", "district", "beds"];
    let mut rows = FacilityRows::new("rows", &headings, &options).unwrap();
    let good = ["a", "care_home", "Shenzhen", "Nanshan", "9"];
    assert!(rows.row(1, good).is_ok());
    let refused = |rows: &mut FacilityRows<'_>, number, cells: &[&str]| {
        let problems = rows.row(number, cells.iter().copied()).unwrap_err();
        assert!(!problems.is_empty());
        let lines = problems.iter().map(ToString::to_string);
        lines.collect::<Vec<_>>().join("\n")
    };
    for (number, cells, part) in [
        (
            2,
            vec!["a", "care_home", "Shenzhen", "Nanshan", ""],
            "rows, record 2, id",
        ),
        (
            3,
            vec!["", "care_home", "Shenzhen", "Nanshan", ""],
            "rows, record 3, id",
        ),
        (
            4,
            vec!["1E+05", "care_home", "Shenzhen", "Nanshan", ""],
            "record 4, id",
        ),
        (
            5,
            vec!["b", "care_home", "Atlantis", "", ""],
            "record 5, city",
        ),
        (
            6,
            vec!["c", "care_home", "Shenzhen", "Nanshan", "", ""],
            "record 6",
        ),
        (7, vec!["", "", "", "", ""], "record 7"),
        (8, vec!["Total", "", "", "", "77"], "rows"),
    ] {
        let told = refused(&mut rows, number, &cells);
        assert!(told.contains(part), "{told}");
    }
    // A fact that cannot be read is unknown, and the row is used.
    let read = rows
        .row(9, ["d", "care_home", "Shenzhen", "Nanshan", "many"])
        .unwrap();
    assert_eq!(read.facility.beds, None);
    assert_eq!(read.problems.len(), 1);
    let error = FacilityRows::new("rows", &["id", "city"], &options)
        .map(|_| ())
        .unwrap_err();
    let missing = |of: &silverbay::problem::Problem| {
        matches!(of.kind(), ProblemKind::MissingColumn { .. }) && of.column() == Some("kind")
    };
    assert_eq!(
        error.problems().iter().filter(|of| missing(of)).count(),
        1,
        "{error}"
    );
}

#[test]
fn parts_of_a_case_that_names_no_day_would_rank_on_other_days() {
    let catalog = shipped();
    let case = sample(&catalog);
    let today = Day::new(2026, 1, 1).ok();
    assert_eq!(case.clone().dated(today).date(), case.date().or(today));
    assert_eq!(catalog.rank_on(&case, None).unwrap().date(), case.date());
}

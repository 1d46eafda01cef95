//! What the data that ship must hold.

use silverbay::catalog::{
    BeliefColumn, Catalog, CrossingColumn, CrossingHoursColumn, DistrictColumn, FacilityColumn,
    HospitalColumn, JourneyColumn, PaceColumn, PolicyColumn, RateColumn, TableKind,
};
use silverbay::facility::{FacilityStatus, Kind};
use silverbay::place::{Side, Standing, Status};
use silverbay::vocabulary::Word;

use crate::support::shipped;

#[test]
fn all_26_homes_of_the_scheme_are_there_in_all_nine_mainland_cities() {
    let catalog = shipped();
    let members: Vec<_> = catalog
        .facilities()
        .iter()
        .filter(|home| home.scheme.is_member())
        .collect();
    assert_eq!(members.len(), 26);
    let mut cities: Vec<_> = members.iter().map(|home| home.city.code()).collect();
    cities.sort_unstable();
    cities.dedup();
    assert_eq!(cities.len(), 9);
    assert!(
        members
            .iter()
            .all(|home| home.city.side() == Side::Mainland)
    );
    assert!(members.iter().all(|home| home.scheme.joined.is_some()));
}

#[test]
fn every_row_has_a_source() {
    let catalog = shipped();
    assert_eq!(catalog.facilities().len(), 77);
    for home in catalog.facilities() {
        assert!(
            home.provenance.sources().all(|url| url.starts_with("http")),
            "{}",
            home.id
        );
        assert!(home.provenance.sources().count() > 0, "{}", home.id);
    }
    assert!(
        catalog
            .crossings()
            .iter()
            .all(|crossing| crossing.source_urls.starts_with("http"))
    );
    assert!(
        catalog
            .rates()
            .iter()
            .all(|rate| rate.source_url().starts_with("http"))
    );
    assert!(
        catalog
            .policies()
            .iter()
            .all(|policy| policy.source_url.starts_with("http"))
    );
    let districts = catalog.gazetteer().districts();
    assert!(
        districts
            .iter()
            .all(|district| district.source_url.starts_with("http"))
    );
}

#[test]
fn every_fee_says_how_far_it_can_be_trusted() {
    let catalog = shipped();
    let with_fees: Vec<_> = catalog
        .facilities()
        .iter()
        .filter_map(|home| home.fees.as_ref())
        .collect();
    assert_eq!(with_fees.len(), 23);
    assert!(with_fees.iter().all(|fees| fees.quality.is_some()));
}

#[test]
fn every_rating_says_its_year_and_no_position_is_claimed_that_was_not_published() {
    let catalog = shipped();
    for home in catalog.facilities() {
        assert_eq!(
            home.stars.is_some(),
            home.star_year.is_some(),
            "{}",
            home.id
        );
        assert!(
            !matches!(home.location.standing, Standing::Own(_)),
            "{}",
            home.id
        );
    }
    let centres = catalog
        .facilities()
        .iter()
        .filter(|home| home.kind == Kind::ServiceCentre);
    assert_eq!(centres.count(), 1);
}

#[test]
fn the_closed_crossing_stays_in_with_its_status() {
    let catalog = shipped();
    let closed: Vec<_> = catalog
        .crossings()
        .iter()
        .filter(|crossing| crossing.status == Status::Closed)
        .map(|crossing| &*crossing.id)
        .collect();
    assert_eq!(closed, ["sha_tau_kok"]);
    assert_eq!(catalog.crossings().len(), 22);
}

#[test]
fn a_crossing_that_closes_at_one_in_the_morning_is_open_past_midnight() {
    let catalog = shipped();
    let gongbei = catalog.crossings().iter().find(|of| &*of.id == "gongbei");
    let is_open = |time: &str| gongbei.unwrap().is_usable(time.parse().ok());
    assert!(is_open("23:59") && is_open("00:30") && is_open("01:00") && is_open("06:00"));
    assert!(!is_open("01:01") && !is_open("05:59"));
}

#[test]
fn macao_and_the_mainland_are_joined_without_a_way_over_hong_kong() {
    let catalog = shipped();
    let joins = |of: &&silverbay::place::Crossing| {
        of.end_on(Side::Macao).is_some() && of.end_on(Side::Mainland).is_some()
    };
    let ids: Vec<_> = catalog
        .crossings()
        .iter()
        .filter(joins)
        .map(|of| &*of.id)
        .collect();
    assert_eq!(ids, ["gongbei", "hengqin", "qingmao"]);
}

#[test]
fn cities_beyond_the_bay_are_there_without_homes() {
    let catalog = shipped();
    for code in ["Chaozhou", "Shaoguan"] {
        let city = catalog.gazetteer().city(code).unwrap();
        assert_eq!(city.side(), Side::Mainland);
        assert!(catalog.facilities().iter().all(|home| home.city != *city));
    }
}

#[test]
fn every_point_lies_in_the_box_of_its_city() {
    // The box of the eleven cities of the bay with its margin: section 2 of data/README.md.
    let beyond = ["Chaozhou", "Shaoguan"];
    let gazetteer = shipped().gazetteer().clone();
    let districts = gazetteer.districts().iter();
    for district in districts.filter(|of| !beyond.contains(&of.city.code())) {
        let (lat, lon) = (district.position.lat(), district.position.lon());
        assert!(
            (21.5..24.5).contains(&lat) && (111.3..115.5).contains(&lon),
            "{}",
            district.name_en
        );
    }
}

/// The columns that the page on the data describes below the heading of a table.
fn described(table: TableKind) -> Vec<String> {
    let page = include_str!("../../data/README.md");
    let section = page
        .split("\n## ")
        .find(|section| section.starts_with(table.code()));
    let first_cells = section
        .unwrap()
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    first_cells
        .flat_map(|cell| cell.split(','))
        .map(|name| name.trim_matches([' ', '`']).to_owned())
        .collect()
}

#[test]
fn the_page_on_the_data_describes_every_column_in_order() {
    for (table, columns) in [
        (TableKind::Facilities, FacilityColumn::CODES),
        (TableKind::Districts, DistrictColumn::CODES),
        (TableKind::Crossings, CrossingColumn::CODES),
        (TableKind::CrossingHours, CrossingHoursColumn::CODES),
        (TableKind::Rates, RateColumn::CODES),
        (TableKind::Policy, PolicyColumn::CODES),
        (TableKind::Beliefs, BeliefColumn::CODES),
        (TableKind::Paces, PaceColumn::CODES),
        (TableKind::Journeys, JourneyColumn::CODES),
        (TableKind::Hospitals, HospitalColumn::CODES),
    ] {
        assert_eq!(described(table), columns, "{table}");
    }
}

#[test]
fn every_city_says_its_side_and_every_place_has_its_three_names() {
    for district in shipped().gazetteer().districts() {
        let names = [
            &district.name_en,
            &district.name_zh_hant,
            &district.name_zh_hans,
        ];
        assert!(names.iter().all(|name| !name.is_empty()), "{district:?}");
    }
}

#[test]
fn the_beliefs_and_paces_that_ship_are_those_of_the_crate() {
    let catalog = shipped();
    assert_eq!(catalog.beliefs(), silverbay::belief::Beliefs::built_in());
    assert_eq!(catalog.paces(), &silverbay::place::Paces::built_in());
}

#[test]
fn whom_a_shipped_home_takes_is_a_fact_and_no_remark() {
    let catalog = shipped();
    let home = |id: &str| catalog.facility(id).unwrap();
    let macao: Vec<_> = [Side::Macao].into_iter().collect();
    for id in ["mo-odm-4", "mo-odm-5"] {
        assert_eq!(home(id).residents.iter().collect::<Vec<_>>(), macao);
    }
    assert_eq!(home("fs-taikang-chanyuan").status, FacilityStatus::Planned);
    assert_eq!(home("gz-nansha-home").min_age, Some(60));
}

#[test]
fn every_home_has_a_remark_for_the_family_in_each_language_or_in_none() {
    for home in shipped().facilities() {
        let of = &home.remarks;
        let said = [&of.en, &of.zh_hant, &of.zh_hans];
        let said = said.iter().filter(|remark| !remark.is_empty()).count();
        assert!(said == 3 || said == 0, "{}", home.id);
        assert_eq!(said == 3, !home.notes.is_empty(), "{}", home.id);
        // A remark in English names no Chinese sentence, and the other way round.
        let is_han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
        assert!(of.en.chars().filter(is_han).count() < 8, "{}", home.id);
        assert!(
            of.zh_hant.chars().any(|c| is_han(&c)) || said == 0,
            "{}",
            home.id
        );
    }
}

#[test]
fn the_directory_of_2020_can_be_read_and_names_no_home_that_ships() {
    use silverbay::catalog::{CheckOptions, Tables, check_table, probable_duplicates};
    use silverbay::problem::Severity;

    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/lists/directory_2020.csv");
    let bytes = std::fs::read(path).unwrap();
    let catalog = shipped();
    let options = CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        ..CheckOptions::default()
    };
    let checked = check_table("directory_2020.csv", bytes.as_slice(), &options);
    let is_note = |of: &silverbay::problem::Problem| of.severity() == Severity::Note;
    assert!(
        checked.problems.iter().all(is_note),
        "{:?}",
        checked.problems
    );
    assert_eq!(checked.source.unwrap().kept, 81);
    let source = |name: &str| {
        let path = format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"));
        Box::new(std::fs::File::open(path).unwrap()) as Box<dyn std::io::Read>
    };
    let list = Catalog::read(Tables {
        facilities: Box::new(bytes.as_slice()),
        districts: source("districts.csv"),
        crossings: source("crossings.csv"),
        rates: source("rates.csv"),
        policy: source("policy.csv"),
        beliefs: Some(source("beliefs.csv")),
        paces: Some(source("paces.csv")),
        journeys: None,
        hospitals: None,
        crossing_hours: None,
    });
    let mut homes = catalog.facilities().to_vec();
    homes.extend(list.unwrap().facilities().iter().cloned());
    assert_eq!(probable_duplicates(&homes), Vec::new());
}

#[test]
fn a_table_of_homes_says_how_many_stand_at_whose_point() {
    use silverbay::catalog::{CheckOptions, check_table};
    use silverbay::report::FileReport;

    let catalog = shipped();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/facilities.csv");
    let options = CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        ..CheckOptions::default()
    };
    let bytes = std::fs::read(path).unwrap();
    let source = check_table("facilities.csv", bytes.as_slice(), &options).source;
    let of = source.as_ref().unwrap().standings.unwrap();
    let count = |is: fn(&Standing) -> bool| {
        let homes = catalog.facilities().iter();
        homes.filter(|home| is(&home.location.standing)).count()
    };
    assert_eq!(of.own, count(|of| matches!(of, Standing::Own(_))));
    assert_eq!(of.district, count(|of| *of == Standing::District));
    assert_eq!(of.city, count(|of| *of == Standing::City));
    assert_eq!(of.own + of.district + of.city, 77);
    let json = serde_json::to_value(FileReport::new("f", source.as_ref(), &[])).unwrap();
    assert_eq!(json["source"]["standings"]["district"], of.district);
    // A table without homes says nothing of them.
    let rates = "currency,hkd_per_unit,as_of,source_url\nCNY,1.1,2026-01-01,x\n";
    let rates = check_table("rates.csv", rates.as_bytes(), &options)
        .source
        .unwrap();
    assert_eq!(rates.standings, None);
}

#[test]
fn a_home_of_the_mainland_without_an_english_name_has_one_in_letters() {
    use silverbay::explain::{Lang, name_to_say, romanised_name};

    let mut in_letters = 0;
    for home in shipped().facilities() {
        let letters = romanised_name(Lang::EN, home);
        let is_wanted = home.names.en.is_empty() && home.city.side() == Side::Mainland;
        assert_eq!(letters.is_some(), is_wanted, "{}", home.id);
        assert!(letters.iter().all(|of| of.is_ascii()), "{letters:?}");
        // Whoever reads Chinese needs none.
        assert_eq!(romanised_name(Lang::ZH_HANT, home), None);
        in_letters += usize::from(letters.is_some());
    }
    assert_eq!(in_letters, 57);
    let catalog = shipped();
    let home = catalog.facility("gz-panyu-welfare").unwrap();
    assert_eq!(
        name_to_say(Lang::EN, home),
        "廣州市番禺區社會福利院 (Guangzhou Shi Panyu Qu Shehui Fuliyuan)"
    );
}

#[test]
fn the_bundled_tables_are_those_of_the_folder() {
    assert_eq!(Catalog::bundled(), shipped());
}

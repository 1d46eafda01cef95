//! A small world with round numbers: every city stands at one point, so that
//! distances can be worked by hand.

use std::fs;
use std::path::{Path, PathBuf};

use silverbay::case::Case;
use silverbay::catalog::{Catalog, FacilityColumn, Parts, Tables};
use silverbay::vocabulary::Word;

pub const CITIES: [&str; 11] = [
    "Hong Kong",
    "Macao",
    "Guangzhou",
    "Shenzhen",
    "Zhuhai",
    "Foshan",
    "Huizhou",
    "Dongguan",
    "Zhongshan",
    "Jiangmen",
    "Zhaoqing",
];

/// The shipped city of this code.
pub fn city(code: &str) -> silverbay::place::City {
    shipped().gazetteer().city(code).unwrap().clone()
}

/// Districts: every city at 22 N 114 E, and `Home` with it.
pub fn districts() -> String {
    let mut text = "name_en,name_zh_hant,city,lat,lon,source_url\n".to_owned();
    for city in CITIES {
        text += &format!("{city},,{city},22,114,\n");
    }
    text + "Home,,Hong Kong,22,114,\nNorthside,,Shenzhen,22.1,114,\n"
}

pub const CROSSINGS_HEAD: &str = "id,name_en,name_zh_hant,side_a,lat_a,lon_a,side_b,lat_b,lon_b,\
    minutes_low,minutes_high,opens,closes,status,modes,source_urls,as_of\n";

/// One gate at the home's door: 10 to 20 minutes, open from 06:30 to 22:30.
pub fn gate() -> String {
    format!(
        "{CROSSINGS_HEAD}gate,Gate,,hong_kong,22,114,mainland,22,114,10,20,06:30,22:30,open,walk,,2026\n"
    )
}

pub const RATES: &str = "currency,hkd_per_unit,as_of,source_url\n\
    CNY,1.5,2024-01-01,\nCNY,1.25,2026-01-01,\nCNY,1.4,2020,\nMOP,1,2026,\n";

pub const POLICY: &str = "id,name_en,name_zh_hant,amount,currency,period,source_url,as_of,notes\n\
    portable_cssa_supplement,Supplement,,4000,HKD,month,,2025,\n\
    portable_cssa_supplement,Supplement,,5000,HKD,month,,2026,\n";

/// One row of facilities.csv: `id=x;kind=care_home` and the rest blank. A home in
/// Shenzhen at the gate, known exactly, unless the cells say otherwise.
pub fn row(cells: &[(&str, &str)]) -> String {
    let standard = [
        ("id", "x"),
        ("name_en", "A home"),
        ("kind", "care_home"),
        ("city", "Shenzhen"),
        ("lat", "22"),
        ("lon", "114"),
        ("datum", "wgs84"),
        ("position_precision", "exact"),
        ("scheme_member", "no"),
        ("as_of", "2026-01-01"),
    ];
    let mut out = csv::Writer::from_writer(Vec::new());
    let cell = |column: &&str| {
        let find = |list: &[(&str, &str)]| {
            list.iter()
                .find(|(name, _)| name == column)
                .map(|(_, value)| (*value).to_owned())
        };
        find(cells).or_else(|| find(&standard)).unwrap_or_default()
    };
    out.write_record(FacilityColumn::CODES.iter().map(cell))
        .unwrap();
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}

/// facilities.csv with these rows.
pub fn facilities(rows: &[String]) -> String {
    format!("{}\n{}", FacilityColumn::CODES.join(","), rows.concat())
}

/// The tables of the small world.
pub fn tables<'a>(facilities: &'a str, districts: &'a str, crossings: &'a str) -> Tables<'a> {
    Tables {
        facilities: Box::new(facilities.as_bytes()),
        districts: Box::new(districts.as_bytes()),
        crossings: Box::new(crossings.as_bytes()),
        rates: Box::new(RATES.as_bytes()),
        policy: Box::new(POLICY.as_bytes()),
        beliefs: None,
        paces: None,
        journeys: None,
        hospitals: None,
        crossing_hours: None,
    }
}

/// A catalog of the small world with these rows.
pub fn world(rows: &[String]) -> Catalog {
    Catalog::read(tables(&facilities(rows), &districts(), &gate()))
        .unwrap_or_else(|e| panic!("{e}"))
}

/// A catalog of the small world with one home.
pub fn one(cells: &[(&str, &str)]) -> Catalog {
    world(&[row(cells)])
}

/// A case in that world: moderate care, a budget of HK$8,000, the home at the
/// gate, ranked for 1 June 2026; with further lines of TOML for each section.
pub fn case(catalog: &Catalog, elder: &str, money: &str, rest: &str) -> Case {
    // A level among the further lines stands in for the usual one.
    let level = if elder.contains("care_level") {
        ""
    } else {
        "care_level = \"moderate\""
    };
    let text = format!(
        "name = \"case\"\ndate = 2026-06-01\n[elder]\n{level}\n{elder}\n\
         [[homes]]\ndistrict = \"Home\"\n[money]\nbudget_hkd = 8000\n{money}\n{rest}\n"
    );
    Case::from_toml_str(&text, catalog).unwrap_or_else(|e| panic!("{e}"))
}

/// The real data that ships with the crate.
pub fn shipped() -> Catalog {
    Catalog::load(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).unwrap_or_else(|e| panic!("{e}"))
}

/// The sample case that ships with the crate.
pub fn sample(catalog: &Catalog) -> Case {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/cases/sample.toml");
    Case::from_toml_str(&std::fs::read_to_string(path).unwrap(), catalog).unwrap()
}

/// The case files that ship with the crate, by name.
pub fn shipped_cases() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/cases");
    let mut cases: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.display().to_string(),
                std::fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    cases.sort();
    cases
}

/// A catalog with the same world and other facilities.
pub fn with_facilities(
    catalog: &Catalog,
    facilities: Vec<silverbay::facility::Facility>,
) -> Catalog {
    Catalog::new(Parts {
        facilities,
        ..catalog.clone().into_parts()
    })
    .unwrap()
}

/// A catalog with the same world and other hospitals.
pub fn with_hospitals(catalog: &Catalog, hospitals: Vec<silverbay::place::Hospital>) -> Catalog {
    Catalog::new(Parts {
        hospitals,
        ..catalog.clone().into_parts()
    })
    .unwrap()
}

/// The files below a folder with this ending, in a fixed order.
pub fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() && path.file_name().unwrap() != "target" {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|of| of == ending) {
            found.push(path);
        }
    }
}

/// The files of the project with this ending, in a fixed order.
pub fn sources(ending: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "examples", "tests", "benches"] {
        files(&root.join(folder), ending, &mut found);
    }
    found
}

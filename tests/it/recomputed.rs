//! The method once more, straight from METHOD.md and the bytes of the tables,
//! with none of the crate's types: what the engine says must agree with it.

use std::collections::HashMap;

use silverbay::case::Case;

use crate::support::{shipped, shipped_cases};

type Row = HashMap<String, String>;
type Range = (f64, f64);

fn table(name: &str) -> Vec<Row> {
    let path = format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path)
        .unwrap()
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

fn number(row: &Row, column: &str) -> Option<f64> {
    row[column].parse().ok()
}

fn list<'a>(row: &'a Row, column: &str) -> Vec<&'a str> {
    row[column]
        .split(';')
        .filter(|text| !text.is_empty())
        .collect()
}

fn fee(row: &Row, column: &str) -> Option<Range> {
    let text = row[column].as_str();
    let number = |text: &str| text.parse::<f64>().unwrap();
    Some(match text {
        "" => return None,
        _ if text.starts_with("up to ") => (0.0, number(&text[6..])),
        _ if text.ends_with(" up") => (number(&text[..text.len() - 3]), f64::INFINITY),
        _ => match text.split_once('-') {
            Some((low, high)) => (number(low), number(high)),
            None => (number(text), number(text)),
        },
    })
}

/// Year, month, day as one number, with a month or a year at its end.
fn day(text: &str) -> Option<i64> {
    let parts: Vec<i64> = text
        .split('-')
        .filter_map(|part| part.parse().ok())
        .collect();
    match parts.as_slice() {
        [year] => Some(year * 10_000 + 1231),
        // Every day of a month is below its 32nd.
        [year, month] => Some(year * 10_000 + month * 100 + 31),
        [year, month, day] => Some(year * 10_000 + month * 100 + day),
        _ => None,
    }
}

fn side(city: &str) -> &'static str {
    match city {
        "Hong Kong" => "hong_kong",
        "Macao" => "macao",
        _ => "mainland",
    }
}

fn km(a: Range, b: Range) -> f64 {
    let (lat_a, lat_b) = (a.0.to_radians(), b.0.to_radians());
    let (north, east) = ((lat_b - lat_a) / 2.0, (b.1 - a.1).to_radians() / 2.0);
    let h = north.sin().powi(2) + lat_a.cos() * lat_b.cos() * east.sin().powi(2);
    2.0 * 6371.0088 * h.sqrt().asin()
}

fn ride(km: f64) -> f64 {
    let road = 1.3 * km;
    if road <= 10.0 {
        3.0 * road
    } else {
        30.0 + 1.2 * (road - 10.0)
    }
}

fn decline(x: f64, half: f64) -> f64 {
    if x.is_infinite() {
        0.0
    } else {
        (1.0 - x / (2.0 * half)).clamp(0.0, 1.0)
    }
}

struct World {
    districts: HashMap<String, (String, Range)>,
    crossings: Vec<Row>,
    rates: Vec<Row>,
}

fn minutes(
    world: &World,
    home: (&str, Range),
    row: &Row,
    time: Option<&str>,
) -> Option<(Range, String)> {
    let (at, radius) = match row["district"].as_str() {
        "" => (world.districts[&row["city"]].1, 20.0),
        district => (world.districts[district].1, 8.0),
    };
    let to = side(&row["city"]);
    let span = |from: Range| {
        let d = km(from, at);
        (ride((d - radius).max(0.0)), ride(d + radius))
    };
    if home.0 == to {
        return Some((span(home.1), String::new()));
    }
    let mut best: Option<(Range, f64, String)> = None;
    for crossing in &world.crossings {
        let end = |which: &str| {
            let lat = number(crossing, &format!("lat_{which}")).unwrap();
            (lat, number(crossing, &format!("lon_{which}")).unwrap())
        };
        let (a, b) = (crossing["side_a"].as_str(), crossing["side_b"].as_str());
        let (near, far) = match (a == home.0 && b == to, b == home.0 && a == to) {
            (true, _) => (end("a"), end("b")),
            (_, true) => (end("b"), end("a")),
            _ => continue,
        };
        let (opens, closes) = (crossing["opens"].as_str(), crossing["closes"].as_str());
        let shut = time.is_some_and(|time| !opens.is_empty() && (time < opens || time > closes));
        if crossing["status"] != "open" || shut {
            continue;
        }
        let near = ride(km(home.1, near));
        let far = span(far);
        let low = near + number(crossing, "minutes_low").unwrap() + far.0;
        let high = near + number(crossing, "minutes_high").unwrap() + far.1;
        let id = crossing["id"].clone();
        best = Some(match best {
            None => ((low, high), low + high, id),
            Some((ends, sum, via)) => {
                let wins = low + high < sum || (low + high == sum && id < via);
                let (sum, via) = if wins { (low + high, id) } else { (sum, via) };
                ((ends.0.min(low), ends.1.min(high)), sum, via)
            }
        });
    }
    best.map(|(ends, _, via)| (ends, via))
}

fn served(row: &Row, level: usize) -> Option<bool> {
    const LEVELS: [&str; 5] = ["independent", "mild", "moderate", "severe", "complete"];
    let levels = list(row, "care_levels");
    if !levels.is_empty() {
        return Some(levels.contains(&LEVELS[level]));
    }
    let types = list(row, "scheme_place_types");
    let filled = |column: &str| !row[column].is_empty();
    let hospital = ["nursing_hospital", "rehabilitation_hospital"].contains(&row["kind"].as_str());
    let shown = match level {
        0 => filled("care_fee_independent"),
        1 => filled("care_fee_partial"),
        2 => filled("care_fee_partial") || types.contains(&"C&A"),
        3 => filled("care_fee_full") || types.contains(&"NH") || hospital,
        _ => false,
    };
    shown.then_some(true)
}

fn monthly(row: &Row, level: usize) -> Range {
    if let Some(all_in) = fee(row, "all_in_fee") {
        return all_in;
    }
    let care = match level {
        0 => fee(row, "care_fee_independent"),
        1 => fee(row, "care_fee_independent")
            .zip(fee(row, "care_fee_partial"))
            .map(|(a, b)| (a.0.min(b.0), a.1.max(b.1))),
        2 => fee(row, "care_fee_partial"),
        _ => fee(row, "care_fee_full"),
    };
    [fee(row, "bed_fee"), care, fee(row, "meal_fee")]
        .iter()
        .fold((0.0, 0.0), |sum, part| {
            let part = part.unwrap_or((0.0, f64::INFINITY));
            (sum.0 + part.0, sum.1 + part.1)
        })
}

/// Low, high and key of a row for a case, or `None` when it is not eligible.
fn score(world: &World, row: &Row, case: &toml::Table) -> Option<[f64; 3]> {
    let get = |section: &str, key: &str| case.get(section).and_then(|table| table.get(key));
    let real = |value: &toml::Value| value.as_float().or(value.as_integer().map(|n| n as f64));
    let texts = |section: &str, key: &str| -> Vec<String> {
        let list = get(section, key)
            .and_then(toml::Value::as_array)
            .cloned()
            .unwrap_or_default();
        list.iter()
            .map(|value| value.as_str().unwrap().to_owned())
            .collect()
    };
    let level = match get("elder", "care_level")?.as_str()? {
        "independent" => 0,
        "mild" => 1,
        "moderate" => 2,
        "severe" => 3,
        _ => 4,
    };
    let date = case["date"].to_string();
    let today = day(&date).unwrap();
    let funding = get("money", "funding")
        .and_then(toml::Value::as_str)
        .unwrap_or("self_funded");
    let member = row["scheme_member"] == "yes";
    let types = list(row, "scheme_place_types");
    let wanted = if level >= 3 { "NH" } else { "C&A" };
    let (offered, absent) = (list(row, "services"), list(row, "services_absent"));
    let needs = texts("elder", "needs");
    let cities = texts("limits", "cities");

    // Journey.
    let time = get("limits", "return_time").and_then(toml::Value::as_str);
    let mut total = (0.0, 0.0, 0.0);
    for home in case["homes"].as_array().unwrap() {
        let visits = home
            .get("visits_per_month")
            .map_or(1.0, |visits| real(visits).unwrap());
        let at = match home.get("district") {
            Some(name) => {
                let (city, at) = &world.districts[name.as_str().unwrap()];
                (side(city), *at)
            }
            None => (
                home["side"].as_str()?,
                (real(&home["lat"])?, real(&home["lon"])?),
            ),
        };
        let ((low, high), _) = minutes(world, at, row, time)?;
        total = (
            total.0 + visits * low,
            total.1 + visits * high,
            total.2 + visits,
        );
    }
    let visit = (total.0 / total.2, total.1 / total.2);

    // Cost.
    let rate = match row["currency"].as_str() {
        "" | "HKD" => 1.0,
        currency => {
            let rates = world
                .rates
                .iter()
                .filter(|rate| rate["currency"] == currency);
            number(
                rates.max_by_key(|rate| day(&rate["as_of"])).unwrap(),
                "hkd_per_unit",
            )
            .unwrap()
        }
    };
    let mut cost = monthly(row, level);
    let is_old = day(&row["as_of"]).is_none_or(|as_of| as_of + 30_000 < today);
    cost = (
        cost.0 * rate,
        if is_old { f64::INFINITY } else { cost.1 * rate },
    );
    if member && funding == "scheme_place" {
        cost = (0.0, 0.0);
    }
    if member && funding == "portable_cssa" {
        let off = real(get("money", "portable_cssa_hkd")?)?;
        cost = ((cost.0 - off).max(0.0), (cost.1 - off).max(0.0));
    }

    // Rules.
    let above = |low: f64, section: &str, key: &str| {
        get(section, key)
            .and_then(real)
            .is_some_and(|cap| low > cap)
    };
    if row["kind"] == "service_centre"
        || served(row, level) == Some(false)
        || needs.iter().any(|need| absent.contains(&need.as_str()))
        || (!cities.is_empty() && !cities.contains(&row["city"]))
        || above(cost.0, "money", "cap_hkd")
        || above(visit.0, "limits", "visit_minutes")
        || (funding == "scheme_place"
            && (!member || (!types.is_empty() && !types.contains(&wanted))))
    {
        return None;
    }

    // Utilities.
    let budget = real(get("money", "budget_hkd")?)?;
    let higher = level + 1..5;
    let count = higher.len() as f64;
    let share = |least: bool| {
        let open = |level: usize| served(row, level).unwrap_or(!least);
        if count == 0.0 {
            1.0
        } else {
            higher.clone().filter(|l| open(*l)).count() as f64 / count
        }
    };
    let care = match served(row, level) {
        Some(_) => (0.5 + 0.5 * share(true), 0.5 + 0.5 * share(false)),
        None => (0.0, 0.5 + 0.5 * share(false)),
    };
    let medical = match row["medical"].as_str() {
        "hospital_run" | "in_house_hospital" => (1.0, 1.0),
        "co_located_hospital" => (0.9, 0.9),
        "in_house_clinic" => (0.7, 0.7),
        "contracted_hospital" | "resident_clinician" => (0.5, 0.5),
        "visiting_clinician" => (0.3, 0.3),
        "none" => (0.0, 0.0),
        "stated" => (0.3, 1.0),
        _ => (0.0, 1.0),
    };
    let year = number(row, "star_year").or(day(&row["as_of"]).map(|day| (day / 10_000) as f64));
    let valid = year.is_some_and(|year| (today / 10_000) as f64 <= year + 3.0);
    let quality = match number(row, "star_rating") {
        Some(stars) if valid => (stars / 5.0, stars / 5.0),
        _ => (0.0, 1.0),
    };
    let wishes = texts("elder", "wishes");
    let wished = |yes: &dyn Fn(&str) -> bool| {
        wishes.iter().filter(|wish| yes(wish)).count() as f64 / wishes.len() as f64
    };
    let life = (
        wished(&|wish| offered.contains(&wish)),
        wished(&|wish| !absent.contains(&wish)),
    );
    let criteria = [
        (
            "visit",
            15.0,
            (decline(visit.1, 120.0), decline(visit.0, 120.0)),
        ),
        (
            "cost",
            25.0,
            (decline(cost.1, budget), decline(cost.0, budget)),
        ),
        ("care", 15.0, care),
        ("medical", 30.0, medical),
        ("quality", 5.0, quality),
        ("life", 10.0, life),
    ];
    let weight = |name: &str, default: f64| match get("priorities", name) {
        _ if name == "life" && wishes.is_empty() => 0.0,
        given => given.and_then(real).unwrap_or(default),
    };
    let sum: f64 = criteria
        .iter()
        .map(|(name, default, _)| weight(name, *default))
        .sum();
    let (mut low, mut high) = (0.0, 0.0);
    for (name, default, utility) in criteria {
        let weight = weight(name, default) / sum;
        if weight > 0.0 {
            low += weight * utility.0;
            high += weight * utility.1;
        }
    }
    let stance = match get("priorities", "stance").and_then(toml::Value::as_str) {
        Some("cautious") => 0.0,
        Some("hopeful") => 1.0,
        _ => 0.5,
    };
    Some([low, high, low + stance * (high - low)])
}

#[test]
fn every_shipped_case_agrees_with_the_method_worked_out_apart_from_the_engine() {
    let place = |row: &Row| {
        let at = (number(row, "lat").unwrap(), number(row, "lon").unwrap());
        (row["name_en"].clone(), (row["city"].clone(), at))
    };
    let world = World {
        districts: table("districts.csv").iter().map(place).collect(),
        crossings: table("crossings.csv"),
        rates: table("rates.csv"),
    };
    let rows = table("facilities.csv");
    let catalog = shipped();
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let plain: toml::Table = text.parse().unwrap();
        let ranking = catalog.rank(&case).unwrap();
        let expected: HashMap<_, _> = rows
            .iter()
            .filter_map(|row| Some((row["id"].as_str(), score(&world, row, &plain)?)))
            .collect();
        assert_eq!(ranking.len(), expected.len(), "{name}");
        let mut last = f64::INFINITY;
        for place in ranking.iter() {
            let id = &*place.facility().id;
            let score = place.score();
            let found = [score.low(), score.high(), place.key()].map(silverbay::units::Score::get);
            for (found, wanted) in found.iter().zip(expected[id]) {
                assert!(
                    (found - wanted).abs() < 1e-12,
                    "{name}, {id}: {found} {wanted}"
                );
            }
            let [.., key] = expected[id];
            assert!(key <= last + 1e-12, "{name}: {id} stands too low");
            last = key;
        }
    }
}

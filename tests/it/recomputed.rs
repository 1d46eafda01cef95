//! The method once more, straight from METHOD.md and the bytes of the tables,
//! with none of the crate's types: what the engine says must agree with it.

use std::collections::HashMap;

use silverbay::case::Case;
use silverbay::units::Score;

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
    cell(row, column).parse().ok()
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

/// Minutes over a great-circle distance at a pace: near and far.
fn ride(km: f64, pace: Range) -> f64 {
    let road = 1.3 * km;
    if road <= 10.0 {
        pace.0 * road
    } else {
        pace.0 * 10.0 + pace.1 * (road - 10.0)
    }
}

/// A column that a table may not have.
fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map_or("", String::as_str)
}

/// Points: values with shares.
type Points = Vec<(f64, f64)>;

fn five(a: f64, b: f64) -> Points {
    if a == b {
        return vec![(a, 1.0)];
    }
    let at = |k: i32| a + (b - a) * f64::from(2 * k - 1) / 10.0;
    (1..=5).map(|k| (at(k), 0.2)).collect()
}

fn mean(points: &Points, of: impl Fn(f64) -> f64) -> f64 {
    points.iter().map(|(value, share)| share * of(*value)).sum()
}

fn some(points: &Points, is_in: impl Fn(f64) -> bool) -> Option<Points> {
    let within: Points = points
        .iter()
        .copied()
        .filter(|(value, _)| is_in(*value))
        .collect();
    let sum: f64 = within.iter().map(|(_, share)| share).sum();
    let scaled = within
        .into_iter()
        .map(|(value, share)| (value, share / sum));
    (sum > 0.0).then(|| scaled.collect())
}

/// The chance that an open cap is kept.
fn kept(points: &Points, cap: f64) -> f64 {
    let all = points.len() as f64;
    let within: f64 = points
        .iter()
        .filter(|(x, _)| *x <= cap)
        .map(|(_, share)| share)
        .sum();
    (all * within + 0.5) / (all + 1.0)
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
    beliefs: Vec<Row>,
    /// The low and the high pace.
    paces: [Range; 2],
}

impl World {
    /// The share of a belief.
    fn belief(&self, fact: &str, value: &str) -> Option<f64> {
        let mut rows = self.beliefs.iter();
        let row = rows.find(|row| row["fact"] == fact && row["value"] == value)?;
        number(row, "share")
    }

    fn service(&self, service: &str) -> f64 {
        let own = self.belief("service", service);
        own.or_else(|| self.belief("service", "*")).unwrap()
    }

    /// The values and shares of a fact.
    fn believed(&self, fact: &str, of: impl Fn(&Row) -> f64) -> Points {
        let rows = self.beliefs.iter().filter(|row| row["fact"] == fact);
        rows.map(|row| (of(row), number(row, "share").unwrap()))
            .collect()
    }

    fn rate(&self, currency: &str) -> f64 {
        if currency == "HKD" {
            return 1.0;
        }
        let rates = self
            .rates
            .iter()
            .filter(|rate| rate["currency"] == currency);
        let newest = rates.max_by_key(|rate| day(&rate["as_of"])).unwrap();
        number(newest, "hkd_per_unit").unwrap()
    }
}

/// The chance of a fact that is known to be so, or not, or neither.
fn chance(known: Option<bool>, young: bool, p: f64, h: f64) -> f64 {
    match (known, young) {
        (Some(yes), true) => f64::from(u8::from(yes)),
        (Some(true), false) => h + (1.0 - h) * p,
        (Some(false), false) => (1.0 - h) * p,
        (None, _) => p,
    }
}

/// Low, likely and high of a fact of which the chance is known.
fn ends(known: Option<bool>, young: bool, chance: f64) -> [f64; 3] {
    match known {
        Some(yes) if young => [f64::from(u8::from(yes)); 3],
        _ => [0.0, chance, 1.0],
    }
}

fn mean_of(all: &[[f64; 3]]) -> [f64; 3] {
    if all.is_empty() {
        return [1.0; 3];
    }
    let part = |i: usize| all.iter().map(|ends| ends[i]).sum::<f64>() / all.len() as f64;
    [part(0), part(1), part(2)]
}

fn model(medical: &str) -> f64 {
    match medical {
        "hospital_run" | "in_house_hospital" => 1.0,
        "co_located_hospital" => 0.9,
        "in_house_clinic" => 0.7,
        "contracted_hospital" | "resident_clinician" => 0.5,
        "visiting_clinician" => 0.3,
        _ => 0.0,
    }
}

fn minutes(
    world: &World,
    home: (&str, Range),
    row: &Row,
    time: Option<&str>,
) -> Option<(Range, String)> {
    let own = number(row, "lat").zip(number(row, "lon"));
    let radius = match row["position_precision"].as_str() {
        "exact" => 0.0,
        "street" => 0.5,
        "town" => 3.0,
        "district" => 8.0,
        _ => 20.0,
    };
    let (at, radius) = match (own, row["district"].as_str()) {
        (Some(own), _) => (own, radius),
        (None, "") => (world.districts[&row["city"]].1, 20.0),
        (None, district) => (world.districts[district].1, 8.0),
    };
    let to = side(&row["city"]);
    let span = |from: Range| {
        let d = km(from, at);
        let [low, high] = world.paces;
        (ride((d - radius).max(0.0), low), ride(d + radius, high))
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
        let near = km(home.1, near);
        let [fast, slow] = world.paces;
        let far = span(far);
        let low = ride(near, fast) + number(crossing, "minutes_low").unwrap() + far.0;
        let high = ride(near, slow) + number(crossing, "minutes_high").unwrap() + far.1;
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
    if cell(row, "care_levels_absent")
        .split(';')
        .any(|level_absent| level_absent == LEVELS[level])
    {
        return Some(false);
    }
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

/// Low, likely, high, fit and key of a row for a case, or `None` when it is not eligible.
fn score(world: &World, row: &Row, case: &toml::Table) -> Option<[f64; 5]> {
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

    // Ages.
    let young_until =
        |date: &str, years: i64| day(date).is_some_and(|date| today <= date + years * 10_000);
    let young = young_until(&row["as_of"], 5);
    let fee_date = match cell(row, "fee_as_of") {
        "" => row["as_of"].as_str(),
        date => date,
    };
    let price_young = young_until(fee_date, 3);
    let hold = |fact: &str| world.belief("holds", fact).unwrap();

    // Cost.
    const LEVELS: [&str; 5] = ["independent", "mild", "moderate", "severe", "complete"];
    let here = side(&row["city"]);
    let typical: Points = world
        .beliefs
        .iter()
        .filter(|belief| {
            belief["fact"] == "price"
                && belief["side"] == here
                && belief["care_level"] == LEVELS[level]
        })
        .map(|belief| {
            let amount = number(belief, "value").unwrap();
            (
                amount * world.rate(&belief["currency"]),
                number(belief, "share").unwrap(),
            )
        })
        .collect();
    let rate = match row["currency"].as_str() {
        "" => 1.0,
        currency => world.rate(currency),
    };
    let published = monthly(row, level);
    let (a, b) = (published.0 * rate, published.1 * rate);
    let known = a > 0.0 || b.is_finite();
    let points = match (a > 0.0, b.is_finite()) {
        (false, false) => typical.clone(),
        (true, false) => some(&typical, |x| x > a)
            .unwrap_or_else(|| [1.1, 1.3, 1.6].map(|f| (f * a, 1.0 / 3.0)).to_vec()),
        (false, true) => some(&typical, |x| x <= b).unwrap_or_else(|| five(0.0, b)),
        (true, true) => five(a, b),
    };
    let points: Points = if known && !price_young {
        let factors = world.believed("old_price", |row| number(row, "value").unwrap());
        let times = |(x, share): &(f64, f64)| {
            let (x, share) = (*x, *share);
            factors
                .clone()
                .into_iter()
                .map(move |(f, of)| (x * f, share * of))
        };
        points.iter().flat_map(times).collect()
    } else {
        points
    };
    let off = if member && funding == "portable_cssa" {
        real(get("money", "portable_cssa_hkd")?)?
    } else {
        0.0
    };
    let paid_for = member && funding == "scheme_place";
    let paid = |x: f64| if paid_for { 0.0 } else { (x - off).max(0.0) };
    let cost = (paid(a), paid(if price_young { b } else { f64::INFINITY }));
    let points: Points = points
        .into_iter()
        .map(|(x, share)| (paid(x), share))
        .collect();

    // Rules.
    let mut fit = 1.0;
    let residents = cell(row, "residents");
    let resident_of = get("elder", "resident_of")
        .and_then(toml::Value::as_str)
        .unwrap_or("hong_kong");
    let too_young = number(row, "min_age").is_some_and(|least| {
        get("elder", "age")
            .and_then(real)
            .is_some_and(|age| age < least)
    });
    if row["kind"] == "service_centre"
        || !["", "open"].contains(&cell(row, "status"))
        || (!residents.is_empty() && !residents.split(';').any(|taken| taken == resident_of))
        || too_young
        || (!cities.is_empty() && !cities.contains(&row["city"]))
        || (funding == "scheme_place"
            && (!member || (!types.is_empty() && !types.contains(&wanted))))
    {
        return None;
    }
    let serves = |level: usize| {
        let (known, p) = (
            served(row, level),
            world.belief("care", LEVELS[level]).unwrap(),
        );
        let chance = chance(known, young, p, hold("care"));
        (known == Some(false) && young, ends(known, young, chance))
    };
    let offers = |service: &str| {
        let known = match (offered.contains(&service), absent.contains(&service)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        };
        let chance = chance(known, young, world.service(service), hold("service"));
        (known == Some(false) && young, ends(known, young, chance))
    };
    let mut required: Vec<String> = needs;
    if get("elder", "renal_dialysis").and_then(toml::Value::as_bool) == Some(true) {
        required.push("dialysis".to_owned());
    }
    let needed = required.iter().map(|need| offers(need));
    for (out, [_, likely, _]) in std::iter::once(serves(level)).chain(needed) {
        if out {
            return None;
        }
        fit *= likely;
    }
    let caps = [
        (get("money", "cap_hkd"), cost, points.clone()),
        (
            get("limits", "visit_minutes"),
            visit,
            five(visit.0, visit.1),
        ),
    ];
    for (cap, range, points) in caps {
        let Some(cap) = cap.and_then(real) else {
            continue;
        };
        if range.0 > cap {
            return None;
        }
        if cap < range.1 {
            fit *= kept(&points, cap);
        }
    }
    if funding == "scheme_place" && types.is_empty() {
        fit *= world.belief("place_type", wanted).unwrap();
    }

    // Utilities.
    let budget = real(get("money", "budget_hkd")?)?;
    let room: Vec<_> = (level + 1..5).map(|level| serves(level).1).collect();
    let care = mean_of(&room).map(|headroom| 0.5 + 0.5 * headroom);
    let models = world.believed("medical", |row| model(&row["value"]));
    let unknown = mean(&models, |u| u);
    let by_model = match row["medical"].as_str() {
        "" => [0.0, unknown, 1.0],
        "stated" => [0.3, mean(&some(&models, |u| u >= 0.3).unwrap(), |u| u), 1.0],
        medical => [model(medical); 3],
    };
    let medical = if young || row["medical"].is_empty() {
        by_model
    } else {
        let h = hold("medical");
        [0.0, h * by_model[1] + (1.0 - h) * unknown, 1.0]
    };
    let year = number(row, "star_year").or(day(&row["as_of"]).map(|day| (day / 10_000) as f64));
    let valid = year.is_some_and(|year| (today / 10_000) as f64 <= year + 3.0);
    let rated = |text: &str| match text {
        "none" => Some(0.0),
        stars => stars.parse::<f64>().ok().map(|stars| stars / 5.0),
    };
    let unknown = mean(
        &world.believed("stars", |row| rated(&row["value"]).unwrap()),
        |u| u,
    );
    let quality = match rated(&row["star_rating"]) {
        Some(u) if valid => [u; 3],
        Some(u) => [
            0.0,
            hold("stars") * u + (1.0 - hold("stars")) * unknown,
            1.0,
        ],
        None => [0.0, unknown, 1.0],
    };
    let wishes = texts("elder", "wishes");
    let wished: Vec<_> = wishes.iter().map(|wish| offers(wish).1).collect();
    let by_minutes = |minutes: f64| decline(minutes, 120.0);
    let by_cost = |hkd: f64| decline(hkd, budget);
    let journey = five(visit.0, visit.1);
    let criteria = [
        (
            "visit",
            15.0,
            [
                by_minutes(visit.1),
                mean(&journey, by_minutes),
                by_minutes(visit.0),
            ],
        ),
        (
            "cost",
            25.0,
            [by_cost(cost.1), mean(&points, by_cost), by_cost(cost.0)],
        ),
        ("care", 15.0, care),
        ("medical", 30.0, medical),
        ("quality", 5.0, quality),
        ("life", 10.0, mean_of(&wished)),
    ];
    let weight = |name: &str, default: f64| match get("priorities", name) {
        _ if name == "life" && wishes.is_empty() => 0.0,
        _ if name == "cost" && funding == "scheme_place" => 0.0,
        given => given.and_then(real).unwrap_or(default),
    };
    let sum: f64 = criteria
        .iter()
        .map(|(name, default, _)| weight(name, *default))
        .sum();
    let mut sums = [0.0; 3];
    for (name, default, utility) in criteria {
        let weight = weight(name, default) / sum;
        for (sum, utility) in sums.iter_mut().zip(utility) {
            *sum += weight * utility;
        }
    }
    let [low, likely, high] = sums;
    let v = match get("priorities", "stance").and_then(toml::Value::as_str) {
        Some("cautious") => f64::midpoint(low, likely),
        Some("hopeful") => f64::midpoint(likely, high),
        _ => likely,
    };
    Some([low, likely, high, fit, fit * v])
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
        beliefs: table("beliefs.csv"),
        paces: {
            let rows = table("paces.csv");
            ["low", "high"].map(|pace| {
                let row = rows.iter().find(|row| row["pace"] == pace).unwrap();
                (number(row, "near").unwrap(), number(row, "far").unwrap())
            })
        },
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
        for place in &ranking {
            let id = &*place.facility().id;
            let score = place.score();
            let [low, likely, high] = [score.low(), score.likely(), score.high()];
            let [low, likely, high, key] = [low, likely, high, place.key()].map(Score::get);
            let found = [low, likely, high, place.fit().get(), key];
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

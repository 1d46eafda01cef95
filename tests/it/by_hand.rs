//! Every utility and every rule with the numbers worked by hand.

use silverbay::case::{Criterion, PerCriterion};
use silverbay::catalog::{Catalog, Parts};
use silverbay::facility::{CareLevel, Facility, FacilityStatus, Stars};
use silverbay::place::{Destination, MeasuredJourney, MeasuredJourneys, Side};
use silverbay::rank::{RankedFacility, Ranking};
use silverbay::score::{Exclusion, PriceBasis, Rule};
use silverbay::units::{Interval, Minutes, Utility};

use crate::support::{
    CROSSINGS_HEAD, case, districts, facilities, one, row, tables, with_facilities, world,
};

/// One degree of latitude in kilometres on the sphere of the method.
const DEGREE: f64 = 6371.0088 * std::f64::consts::PI / 180.0;

fn near(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{a} is not {b}");
}

/// What `look` sees of the only home, eligible for the case.
fn only<T>(
    cells: &[(&str, &str)],
    elder: &str,
    money: &str,
    rest: &str,
    look: impl Fn(&RankedFacility<'_, '_>) -> T,
) -> T {
    let catalog = one(cells);
    let case = case(&catalog, elder, money, rest);
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.top(1).next().expect("the home is eligible");
    look(&place)
}

fn utility(criterion: Criterion, cells: &[(&str, &str)], elder: &str, money: &str) -> (f64, f64) {
    only(cells, elder, money, "", |place| {
        let utility = place.evaluation().utility(criterion);
        (utility.low().get(), utility.high().get())
    })
}

/// The low end, the likely value and the high end.
fn three(criterion: Criterion, cells: &[(&str, &str)], elder: &str, money: &str) -> [f64; 3] {
    only(cells, elder, money, "", |place| {
        let utility = place.evaluation().utility(criterion);
        [utility.low(), utility.likely(), utility.high()].map(Utility::get)
    })
}

fn all_near(found: [f64; 3], wanted: [f64; 3]) {
    for (found, wanted) in found.into_iter().zip(wanted) {
        near(found, wanted);
    }
}

/// The chance to fit of the only home, eligible for the case.
fn fit(cells: &[(&str, &str)], elder: &str, money: &str, rest: &str) -> f64 {
    only(cells, elder, money, rest, |place| place.fit().get())
}

/// The small world with one home that is changed after it was read.
fn changed(cells: &[(&str, &str)], change: impl Fn(&mut Facility)) -> Catalog {
    let catalog = one(cells);
    let mut facilities = catalog.facilities().to_vec();
    facilities.iter_mut().for_each(change);
    with_facilities(&catalog, facilities)
}

/// Riding minutes over more than ten road kilometres at the low pace, 1.5 and 0.9, and at
/// the high one, 2.7 and 1.5.
fn fast(km: f64) -> f64 {
    15.0 + 0.9 * (1.3 * km - 10.0)
}

fn slow(km: f64) -> f64 {
    27.0 + 1.5 * (1.3 * km - 10.0)
}

/// The rules that exclude and the rules that ask about the only home.
fn rules(cells: &[(&str, &str)], elder: &str, money: &str, rest: &str) -> (Vec<Rule>, Vec<Rule>) {
    let catalog = one(cells);
    let case = case(&catalog, elder, money, rest);
    let ranking = catalog.rank(&case).unwrap();
    let excluded = |ranking: &Ranking<'_, '_>| {
        ranking
            .excluded()
            .flat_map(|out| out.reasons())
            .map(|reason| reason.rule())
            .collect()
    };
    let asked = ranking.iter().flat_map(|place| place.confirmations());
    (
        excluded(&ranking),
        asked.map(|question| question.rule()).collect(),
    )
}

// Journeys

#[test]
fn a_home_at_the_gate_is_the_crossing_away() {
    // 10 to 20 minutes of 240: 1 - 20/240 and 1 - 10/240.
    let (low, high) = utility(Criterion::Visit, &[], "", "");
    near(low, 1.0 - 20.0 / 240.0);
    near(high, 1.0 - 10.0 / 240.0);
}

#[test]
fn a_tenth_of_a_degree_beyond_the_gate_adds_its_ride() {
    let minutes = only(&[("lat", "22.1")], "", "", "", |place| {
        place.minutes().unwrap()
    });
    // 11.1195 km are 14.4554 by road: 15 minutes and 4.4554 × 0.9 at the low pace, 27
    // minutes and 4.4554 × 1.5 at the high one.
    let (low, high) = (10.0 + fast(0.1 * DEGREE), 20.0 + slow(0.1 * DEGREE));
    near(fast(0.1 * DEGREE), 15.0 + 0.9 * (1.3 * 0.1 * DEGREE - 10.0));
    near(slow(0.1 * DEGREE), 27.0 + 1.5 * (1.3 * 0.1 * DEGREE - 10.0));
    near(minutes.low().get(), low);
    near(minutes.high().get(), high);
    near(minutes.likely().get(), f64::midpoint(low, high));
}

#[test]
fn a_position_known_to_the_town_may_be_three_kilometres_off() {
    let cells = [("lat", "22.1"), ("position_precision", "town")];
    let minutes = only(&cells, "", "", "", |place| place.minutes().unwrap());
    near(minutes.low().get(), 10.0 + fast(0.1 * DEGREE - 3.0));
    near(minutes.high().get(), 20.0 + slow(0.1 * DEGREE + 3.0));
}

#[test]
fn without_a_position_a_home_stands_at_its_district_or_its_city() {
    let blank = [
        ("lat", ""),
        ("lon", ""),
        ("datum", ""),
        ("position_precision", ""),
    ];
    let minutes = |district: &str| {
        let cells: Vec<_> = blank.into_iter().chain([("district", district)]).collect();
        only(&cells, "", "", "", |place| place.minutes().unwrap())
    };
    // Northside is a tenth of a degree north, give or take 8 km: 3.1195 km are
    // 4.0554 by road, 19.1195 km are 24.8554.
    let district = minutes("Northside");
    near(
        district.low().get(),
        10.0 + 1.5 * 1.3 * (0.1 * DEGREE - 8.0),
    );
    near(district.high().get(), 20.0 + slow(0.1 * DEGREE + 8.0));
    // The city stands at the gate, give or take 20 km: 26 km by road.
    let city = minutes("");
    near(city.low().get(), 10.0);
    near(city.high().get(), 20.0 + 27.0 + 1.5 * 16.0);
}

#[test]
fn the_journey_is_the_mean_over_the_homes_by_their_visits() {
    // At the gate 10 to 20 minutes, three times; on the home's side 0, once.
    let rest = "[[homes]]\nside = \"mainland\"\nlat = 22\nlon = 114\nvisits_per_month = 1";
    let catalog = one(&[]);
    let text = format!(
        "date = 2026-06-01\n[elder]\ncare_level = \"moderate\"\n[money]\nbudget_hkd = 8000\n\
         [[homes]]\ndistrict = \"Home\"\nvisits_per_month = 3\n{rest}\n"
    );
    let case = silverbay::case::Case::from_toml_str(&text, &catalog).unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let minutes = ranking.top(1).next().unwrap().minutes().unwrap();
    near(minutes.low().get(), 7.5);
    near(minutes.high().get(), 15.0);
}

fn with_crossings(rows: &str) -> Catalog {
    let home = facilities(&[row(&[])]);
    let (districts, crossings) = (districts(), format!("{CROSSINGS_HEAD}{rows}"));
    Catalog::read(tables(&home, &districts, &crossings)).unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn the_ends_are_least_over_the_crossings_apart_and_via_has_the_least_sum() {
    // Low is least over b (5), high over a (30); the sums are 50, 65 and 50, and
    // of the two equal ones the lesser id is named.
    let catalog = with_crossings(
        "c,C,,hong_kong,22,114,mainland,22,114,20,30,,,open,,,\n\
         b,B,,hong_kong,22,114,mainland,22,114,5,60,,,open,,,\n\
         a,A,,mainland,22,114,hong_kong,22,114,20,30,,,open,,,\n",
    );
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.top(1).next().unwrap();
    let journey = place.journeys().next().unwrap();
    assert_eq!(journey.minutes.low().get(), 5.0);
    assert_eq!(journey.minutes.high().get(), 30.0);
    assert_eq!(&*journey.via.unwrap().id, "a");
}

#[test]
fn a_closed_crossing_and_one_outside_its_hours_lead_nowhere() {
    let ways = |rows: &str, rest: &str| {
        let catalog = with_crossings(rows);
        let case = case(&catalog, "", "", rest);
        catalog.rank(&case).unwrap().len()
    };
    let closed = "a,A,,hong_kong,22,114,mainland,22,114,5,6,,,closed,,,\n";
    assert_eq!(ways(closed, ""), 0);
    let until_ten = "a,A,,hong_kong,22,114,mainland,22,114,5,6,07:00,22:00,open,,,\n";
    assert_eq!(ways(until_ten, ""), 1);
    assert_eq!(ways(until_ten, "[limits]\nreturn_time = \"22:00\""), 1);
    assert_eq!(ways(until_ten, "[limits]\nreturn_time = \"22:01\""), 0);
    let no_hours = "a,A,,hong_kong,22,114,mainland,22,114,5,6,,,open,,,\n";
    assert_eq!(ways(no_hours, "[limits]\nreturn_time = \"03:00\""), 1);
}

// Cost

#[test]
fn the_newest_rate_turns_the_fee_into_hong_kong_dollars() {
    // 4000 to 4800 at 1.25 are 5000 to 6000 of a budget of 8000.
    let cells = [("currency", "CNY"), ("all_in_fee", "4000-4800")];
    assert_eq!(
        utility(Criterion::Cost, &cells, "", ""),
        (1.0 - 6000.0 / 16000.0, 1.0 - 5000.0 / 16000.0)
    );
    // A rate that the case states wins: 8000 to 9600.
    let stated = "hkd_per_unit = { CNY = 2 }";
    assert_eq!(utility(Criterion::Cost, &cells, "", stated), (0.4, 0.5));
}

#[test]
fn bed_care_and_meals_add_up_and_a_missing_part_opens_the_end() {
    let mut cells = vec![
        ("currency", "HKD"),
        ("bed_fee", "1000-1200"),
        ("care_fee_partial", "900"),
        ("meal_fee", "600"),
    ];
    // 2500 to 2700 of 16000.
    let (low, high) = utility(Criterion::Cost, &cells, "", "");
    assert_eq!(
        (low, high),
        (1.0 - 2700.0 / 16000.0, 1.0 - 2500.0 / 16000.0)
    );
    cells.pop();
    assert_eq!(
        utility(Criterion::Cost, &cells, "", ""),
        (0.0, 1.0 - 1900.0 / 16000.0)
    );
}

#[test]
fn an_all_in_price_stands_above_its_parts() {
    let cells = [
        ("currency", "HKD"),
        ("bed_fee", "9000"),
        ("all_in_fee", "up to 4000"),
    ];
    assert_eq!(utility(Criterion::Cost, &cells, "", ""), (0.75, 1.0));
}

#[test]
fn a_price_is_a_price_for_three_years_and_then_a_floor() {
    // The ranking is for 2026-06-01.
    let low = |as_of: &'static str| {
        let cells = [
            ("currency", "HKD"),
            ("all_in_fee", "4000"),
            ("as_of", as_of),
        ];
        utility(Criterion::Cost, &cells, "", "")
    };
    assert_eq!(low("2023-06-01"), (0.75, 0.75));
    assert_eq!(low("2023-05-31"), (0.0, 0.75));
    assert_eq!(low("2023-06"), (0.75, 0.75));
    assert_eq!(low("2023-05"), (0.0, 0.75));
    assert_eq!(low("2023"), (0.75, 0.75));
    assert_eq!(low("2022"), (0.0, 0.75));
    assert_eq!(low(""), (0.0, 0.75));
}

#[test]
fn nothing_published_may_cost_anything() {
    assert_eq!(utility(Criterion::Cost, &[], "", ""), (0.0, 1.0));
}

#[test]
fn a_scheme_place_costs_nothing_and_portable_cssa_pays_a_part_at_members() {
    let fee = [
        ("currency", "HKD"),
        ("all_in_fee", "7000-9000"),
        ("scheme_member", "yes"),
    ];
    let place = |member: &'static str, elder: &str, money: &str| {
        let mut cells = fee.to_vec();
        cells[2] = ("scheme_member", member);
        utility(Criterion::Cost, &cells, elder, money)
    };
    assert_eq!(
        place("yes", "age = 70", "funding = \"scheme_place\""),
        (1.0, 1.0)
    );
    // 7000 to 9000 less 8000 is 0 to 1000.
    let portable = "funding = \"portable_cssa\"\nportable_cssa_hkd = 8000";
    assert_eq!(place("yes", "", portable), (1.0 - 1000.0 / 16000.0, 1.0));
    assert_eq!(
        place("no", "", portable),
        (1.0 - 9000.0 / 16000.0, 1.0 - 7000.0 / 16000.0)
    );
    // Without an amount the newest row of the policy counts: 5000.
    let (low, high) = place("yes", "", "funding = \"portable_cssa\"");
    assert_eq!(
        (low, high),
        (1.0 - 4000.0 / 16000.0, 1.0 - 2000.0 / 16000.0)
    );
}

// Care

#[test]
fn a_home_known_to_serve_the_need_scores_by_its_room_to_grow() {
    let care = |levels: &str| utility(Criterion::Care, &[("care_levels", levels)], "", "");
    assert_eq!(care("moderate"), (0.5, 0.5));
    assert_eq!(care("moderate;severe"), (0.75, 0.75));
    assert_eq!(care("moderate;severe;complete"), (1.0, 1.0));
}

#[test]
fn what_no_fact_shows_is_unknown_and_not_no() {
    // Partial care shows moderate; severe and complete stay open: 0.5 to 1.
    let cells = [("currency", "HKD"), ("care_fee_partial", "900")];
    assert_eq!(utility(Criterion::Care, &cells, "", ""), (0.5, 1.0));
    // Full care shows severe too: headroom is a half to one.
    let cells = [
        ("currency", "HKD"),
        ("care_fee_partial", "900"),
        ("care_fee_full", "1 up"),
    ];
    assert_eq!(utility(Criterion::Care, &cells, "", ""), (0.75, 1.0));
    // Nothing shown at all: that the need may not be served is in the chance to fit.
    assert_eq!(utility(Criterion::Care, &[], "", ""), (0.5, 1.0));
    assert_eq!(fit(&[], "", "", ""), 0.9);
    // A nursing hospital shows severe, and moderate not.
    let cells = [("kind", "nursing_hospital")];
    assert_eq!(utility(Criterion::Care, &cells, "", ""), (0.75, 1.0));
    assert_eq!(
        utility(Criterion::Care, &cells, "care_level = \"severe\"", ""),
        (0.5, 1.0)
    );
    // Place types show their levels.
    let cells = [("scheme_member", "yes"), ("scheme_place_types", "C&A;NH")];
    assert_eq!(utility(Criterion::Care, &cells, "", ""), (0.75, 1.0));
}

#[test]
fn above_the_heaviest_need_there_is_nothing_left_to_ask() {
    let cells = [("care_levels", "complete")];
    assert_eq!(
        utility(Criterion::Care, &cells, "care_level = \"complete\"", ""),
        (1.0, 1.0)
    );
    assert_eq!(
        utility(Criterion::Care, &[], "care_level = \"complete\"", ""),
        (1.0, 1.0)
    );
    assert_eq!(fit(&[], "care_level = \"complete\"", "", ""), 0.45);
}

// Medical, quality, life

#[test]
fn each_medical_model_has_its_anchor() {
    for (model, low, high) in [
        ("hospital_run", 1.0, 1.0),
        ("in_house_hospital", 1.0, 1.0),
        ("co_located_hospital", 0.9, 0.9),
        ("in_house_clinic", 0.7, 0.7),
        ("contracted_hospital", 0.5, 0.5),
        ("resident_clinician", 0.5, 0.5),
        ("visiting_clinician", 0.3, 0.3),
        ("none", 0.0, 0.0),
        ("stated", 0.3, 1.0),
        ("", 0.0, 1.0),
    ] {
        assert_eq!(
            utility(Criterion::Medical, &[("medical", model)], "", ""),
            (low, high),
            "{model}"
        );
    }
}

#[test]
fn stars_count_for_three_years_after_the_year_they_were_given() {
    let stars = |year: &'static str, as_of: &'static str| {
        let cells = [("star_rating", "4"), ("star_year", year), ("as_of", as_of)];
        utility(Criterion::Quality, &cells, "", "")
    };
    assert_eq!(stars("2023", "2026"), (0.8, 0.8));
    assert_eq!(stars("2022", "2026"), (0.0, 1.0));
    assert_eq!(stars("", "2023-02"), (0.8, 0.8));
    assert_eq!(stars("", "2022"), (0.0, 1.0));
    assert_eq!(stars("", ""), (0.0, 1.0));
    assert_eq!(utility(Criterion::Quality, &[], "", ""), (0.0, 1.0));
}

#[test]
fn each_wish_is_one_nought_or_open() {
    let wishes = "wishes = [\"tcm\", \"rehabilitation\", \"hospice\", \"day_care\"]";
    let cells = [
        ("services", "tcm;rehabilitation"),
        ("services_absent", "hospice"),
    ];
    assert_eq!(utility(Criterion::Life, &cells, wishes, ""), (0.5, 0.75));
}

// Score, key and order

#[test]
fn the_score_is_the_weighted_sum_and_the_key_follows_the_stance() {
    let cells = [
        ("currency", "HKD"),
        ("all_in_fee", "4000"),
        ("care_levels", "moderate"),
        ("medical", "in_house_clinic"),
    ];
    let scored = |stance: &str| {
        let rest = format!("[priorities]\nvisit = 0\nstance = \"{stance}\"");
        only(&cells, "", "", &rest, |place| {
            (
                place.score().low().get(),
                place.score().high().get(),
                place.key().get(),
                place.evidence(),
            )
        })
    };
    // Without wishes and with visit at 0: cost 25, care 15, medical 30, quality 5. Stars
    // are unknown: 0.12 × 0.6 + 0.12 × 0.8 + 0.16 × 1 = 0.328 is likely.
    let low = (25.0 * 0.75 + 15.0 * 0.5 + 30.0 * 0.7) / 75.0;
    let likely = low + 5.0 * 0.328 / 75.0;
    let high = low + 5.0 / 75.0;
    for (stance, key) in [
        ("cautious", f64::midpoint(low, likely)),
        ("balanced", likely),
        ("hopeful", f64::midpoint(likely, high)),
    ] {
        let found = scored(stance);
        near(found.0, low);
        near(found.1, high);
        near(found.2, key);
        near(found.3, 1.0 - 5.0 / 75.0);
    }
}

#[test]
fn a_criterion_that_cannot_apply_drops_out() {
    let catalog = one(&[]);
    let text = "[elder]\ncare_level = \"mild\"\n[money]\nbudget_hkd = 8000\n";
    let case = silverbay::case::Case::from_toml_str(text, &catalog).unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let criteria: Vec<_> = ranking
        .top(1)
        .next()
        .unwrap()
        .contributions()
        .map(|part| part.criterion)
        .collect();
    use Criterion::{Care, Cost, Medical, Quality};
    assert_eq!(criteria, [Cost, Care, Medical, Quality]);
    let weights = PerCriterion::from_fn(|criterion| *ranking.weights().get(criterion));
    near(weights.iter().map(|(_, weight)| weight).sum(), 1.0);
    assert_eq!(*weights.get(Criterion::Visit), 0.0);
}

#[test]
fn equal_keys_come_out_by_ascending_id_in_bytes() {
    let rows: Vec<_> = ["b", "a", "Z", "a1", "é"]
        .iter()
        .map(|id| row(&[("id", id)]))
        .collect();
    let catalog = world(&rows);
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let ids: Vec<_> = ranking
        .iter()
        .map(|place| place.facility().id.to_string())
        .collect();
    assert_eq!(ids, ["Z", "a", "a1", "b", "é"]);
}

#[test]
fn scores_that_overlap_are_not_apart() {
    let known = |id, fee| {
        let cells = [
            ("id", id),
            ("currency", "HKD"),
            ("all_in_fee", fee),
            ("care_levels", "moderate"),
            ("medical", "none"),
            ("star_rating", "3"),
        ];
        row(&cells)
    };
    let catalog = world(&[
        known("a", "1000"),
        known("b", "15000"),
        known("c", "1000-15000"),
    ]);
    let case = case(
        &catalog,
        "",
        "",
        "[priorities]\nvisit = 0\nstance = \"hopeful\"",
    );
    let ranking = catalog.rank(&case).unwrap();
    let places: Vec<_> = ranking.iter().collect();
    let ids: Vec<_> = places.iter().map(|place| &*place.facility().id).collect();
    assert_eq!(ids, ["a", "c", "b"]);
    assert!(places[0].is_above(&places[2]));
    for (one, other) in [(0, 1), (1, 0), (1, 2), (2, 1)] {
        assert!(!places[one].is_above(&places[other]));
    }
}

// Rules

#[test]
fn a_service_centre_is_never_ranked() {
    let (out, _) = rules(&[("kind", "service_centre")], "", "", "");
    assert_eq!(out, [Rule::Residence]);
}

#[test]
fn care_not_served_excludes_and_unknown_asks() {
    assert_eq!(
        rules(&[("care_levels", "mild;severe")], "", "", "").0,
        [Rule::Care]
    );
    assert_eq!(rules(&[], "", "", ""), (vec![], vec![Rule::Care]));
    assert_eq!(
        rules(&[("care_levels", "moderate")], "", "", ""),
        (vec![], vec![])
    );
}

#[test]
fn a_required_service_absent_excludes_and_unknown_asks() {
    let elder = "needs = [\"dementia\", \"oxygen\", \"tcm\"]";
    let levels = ("care_levels", "moderate");
    let offered = ("services", "tcm");
    assert_eq!(
        rules(
            &[levels, offered, ("services_absent", "oxygen")],
            elder,
            "",
            ""
        )
        .0,
        [Rule::RequiredServices]
    );
    assert_eq!(
        rules(&[levels, offered], elder, "", ""),
        (vec![], vec![Rule::RequiredServices, Rule::RequiredServices])
    );
}

#[test]
fn only_the_named_cities_will_do() {
    let limits = "[limits]\ncities = [\"Zhuhai\", \"Hong Kong\"]";
    assert_eq!(rules(&[], "", "", limits).0, [Rule::Cities]);
    assert_eq!(rules(&[("city", "Zhuhai")], "", "", limits).0, []);
}

#[test]
fn a_cap_below_the_least_excludes_and_a_cap_inside_asks() {
    let fee = [
        ("currency", "HKD"),
        ("all_in_fee", "6000-8000"),
        ("care_levels", "moderate"),
    ];
    let cap = |hkd: &str| rules(&fee, "", &format!("cap_hkd = {hkd}"), "");
    assert_eq!(cap("5999.99").0, [Rule::CostCap]);
    assert_eq!(cap("6000"), (vec![], vec![Rule::CostCap]));
    assert_eq!(cap("7999.99"), (vec![], vec![Rule::CostCap]));
    assert_eq!(cap("8000"), (vec![], vec![]));
    // The points are 6200, 6600, 7000, 7400 and 7800: of these 0, 1 and 5 are kept.
    let chance = |hkd: &str| fit(&fee, "", &format!("cap_hkd = {hkd}"), "");
    assert_eq!(chance("6000"), 0.5 / 6.0);
    near(chance("6200"), 1.5 / 6.0);
    near(chance("7900"), 5.5 / 6.0);
    // The journey takes 10 to 20 minutes.
    let limit = |minutes: &str| {
        rules(
            &[("care_levels", "moderate")],
            "",
            "",
            &format!("[limits]\nvisit_minutes = {minutes}"),
        )
    };
    assert_eq!(limit("9.5").0, [Rule::VisitCap]);
    for inside in ["10", "15", "19.9"] {
        assert_eq!(limit(inside), (vec![], vec![Rule::VisitCap]), "{inside}");
    }
    assert_eq!(limit("20"), (vec![], vec![]));
    // The points are 11, 13, 15, 17 and 19 minutes, of which three are within 15.
    let rest = "[limits]\nvisit_minutes = 15";
    near(fit(&[("care_levels", "moderate")], "", "", rest), 3.5 / 6.0);
}

#[test]
fn no_open_crossing_excludes() {
    assert_eq!(rules(&[("city", "Macao")], "", "", "").0, [Rule::Reachable]);
}

#[test]
fn a_scheme_place_wants_a_member_with_the_fitting_type() {
    let place = |member, types, level: &str| {
        let cells = [("scheme_member", member), ("scheme_place_types", types)];
        let elder = format!("age = 70\ncare_level = \"{level}\"");
        let (out, asked) = rules(&cells, &elder, "funding = \"scheme_place\"", "");
        (out, asked.contains(&Rule::SchemePlace))
    };
    assert_eq!(
        place("no", "", "moderate"),
        (vec![Rule::SchemePlace], false)
    );
    assert_eq!(place("", "", "moderate"), (vec![Rule::SchemePlace], false));
    assert_eq!(place("yes", "", "moderate"), (vec![], true));
    assert_eq!(place("yes", "C&A", "moderate"), (vec![], false));
    assert_eq!(
        place("yes", "NH", "moderate"),
        (vec![Rule::SchemePlace], false)
    );
    assert_eq!(place("yes", "NH", "severe"), (vec![], false));
    assert_eq!(
        place("yes", "C&A", "complete"),
        (vec![Rule::SchemePlace], false)
    );
}

#[test]
fn every_reason_is_reported_and_not_the_first_alone() {
    let cells = [
        ("kind", "service_centre"),
        ("care_levels", "independent"),
        ("services_absent", "tcm;hospice"),
        ("currency", "HKD"),
        ("all_in_fee", "9000"),
    ];
    let (out, _) = rules(
        &cells,
        "age = 70\nneeds = [\"tcm\", \"hospice\"]",
        "cap_hkd = 5000",
        "[limits]\ncities = [\"Zhuhai\"]\nvisit_minutes = 1",
    );
    use Rule::{Care, Cities, CostCap, RequiredServices, Residence, VisitCap};
    assert_eq!(
        out,
        [
            Residence,
            Care,
            RequiredServices,
            RequiredServices,
            Cities,
            CostCap,
            VisitCap
        ]
    );
}

#[test]
fn a_member_without_the_fitting_type_is_not_paid_for() {
    // It is out as a scheme place, and what it would cost is said too.
    let cells = [
        ("scheme_member", "yes"),
        ("scheme_place_types", "C&A"),
        ("currency", "HKD"),
        ("all_in_fee", "9000"),
    ];
    let elder = "age = 70\ncare_level = \"severe\"";
    let money = "funding = \"scheme_place\"\ncap_hkd = 5000";
    assert_eq!(
        rules(&cells, elder, money, "").0,
        [Rule::CostCap, Rule::SchemePlace]
    );
}

// What version 2 of the method adds

#[test]
fn an_unknown_price_is_the_typical_one_of_that_side_at_that_level() {
    // 2600, 4300, 4800, 6500 and 12000 renminbi at 1.25, a fifth each, of 16000.
    let typical = [2600.0, 4300.0, 4800.0, 6500.0, 12000.0].map(|price| price * 1.25);
    let likely = typical.iter().map(|hkd| 0.2 * (1.0 - hkd / 16000.0)).sum();
    all_near(three(Criterion::Cost, &[], "", ""), [0.0, likely, 1.0]);
    only(&[], "", "", "", |place| {
        assert_eq!(place.cost().basis, PriceBasis::Typical);
        near(place.cost_to_elder().likely().get(), 6040.0 * 1.25);
    });
}

#[test]
fn of_a_price_with_one_end_the_typical_ones_beyond_it_are_left() {
    let cost = |fee: &'static str| {
        let cells = [("currency", "CNY"), ("all_in_fee", fee)];
        three(Criterion::Cost, &cells, "", "")
    };
    let at = |cny: f64| 1.0 - cny * 1.25 / 16000.0;
    // Above 4800 there are 6500 and 12000, a half each.
    all_near(
        cost("4800 up"),
        [0.0, f64::midpoint(at(6500.0), at(12000.0)), at(4800.0)],
    );
    // Above 12000 there is none: 1.1, 1.3 and 1.6 times, and all but the first beyond 12800.
    all_near(cost("12500 up"), [0.0, 0.0, at(12500.0)]);
    // At most 4300 there are 2600 and 4300.
    all_near(
        cost("up to 4300"),
        [at(4300.0), f64::midpoint(at(2600.0), at(4300.0)), 1.0],
    );
    // At most 1000 there is none: 100, 300, 500, 700 and 900.
    all_near(cost("up to 1000"), [at(1000.0), at(500.0), 1.0]);
    all_near(cost("4000-5000"), [at(5000.0), at(4500.0), at(4000.0)]);
}

#[test]
fn an_old_price_is_a_floor_and_likely_has_risen() {
    let cells = [
        ("currency", "HKD"),
        ("all_in_fee", "4000"),
        ("as_of", "2022"),
    ];
    // 1, 1.1, 1.2, 1.3 and 1.5 times 4000, a fifth each: 1.22 times on average.
    all_near(
        three(Criterion::Cost, &cells, "", ""),
        [0.0, 1.0 - 1.22 * 4000.0 / 16000.0, 0.75],
    );
    only(&cells, "", "", "", |place| {
        assert_eq!(place.cost().basis, PriceBasis::Old);
    });
    // The fees may have a date of their own.
    let cells = [
        ("currency", "HKD"),
        ("all_in_fee", "4000"),
        ("as_of", "2022"),
    ];
    let catalog = changed(&cells, |home| home.fee_as_of = "2025".parse().ok());
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.top(1).next().unwrap();
    assert!(place.evaluation().utility(Criterion::Cost).is_point());
    assert_eq!(place.cost().basis, PriceBasis::Published);
}

#[test]
fn portable_cssa_is_taken_off_every_point() {
    let cells = [
        ("currency", "HKD"),
        ("all_in_fee", "3000-5000"),
        ("scheme_member", "yes"),
    ];
    let money = "funding = \"portable_cssa\"\nportable_cssa_hkd = 4000";
    // 3200, 3600, 4000, 4400 and 4800 less 4000: 0, 0, 0, 400 and 800.
    let likely = 1.0 - 0.2 * 1200.0 / 16000.0;
    all_near(
        three(Criterion::Cost, &cells, "", money),
        [1.0 - 1000.0 / 16000.0, likely, 1.0],
    );
}

#[test]
fn a_scheme_place_costs_nothing_anywhere_and_cost_drops_out() {
    let cells = [("scheme_member", "yes"), ("scheme_place_types", "C&A")];
    let money = "funding = \"scheme_place\"";
    only(&cells, "age = 70", money, "", |place| {
        assert!(
            place
                .contributions()
                .all(|part| part.criterion != Criterion::Cost)
        );
        assert_eq!(place.cost_to_elder().high().get(), 0.0);
    });
}

#[test]
fn what_was_known_long_ago_holds_with_a_chance() {
    // 2020 and five years have passed by June 2026.
    let old = ("as_of", "2020");
    let cells = [("care_levels", "moderate;severe"), old];
    // Severe was served: 0.8 + 0.2 × 0.75. Complete was not: 0.2 × 0.45.
    let likely = 0.5 + 0.5 * f64::midpoint(0.95, 0.09);
    all_near(three(Criterion::Care, &cells, "", ""), [0.5, likely, 1.0]);
    // Moderate was served: 0.8 + 0.2 × 0.9.
    near(fit(&cells, "", "", ""), 0.98);
    // An old list without the level does not exclude: 0.2 × 0.9.
    near(fit(&[("care_levels", "mild"), old], "", "", ""), 0.18);
    // 2021 counts to its last day and is young.
    let young = [("care_levels", "moderate;severe"), ("as_of", "2021")];
    all_near(three(Criterion::Care, &young, "", ""), [0.75; 3]);
}

#[test]
fn levels_that_are_known_not_to_be_served_need_no_complete_list() {
    let catalog = changed(&[("scheme_place_types", "C&A")], |home| {
        home.care_levels_absent = [CareLevel::Severe, CareLevel::Complete]
            .into_iter()
            .collect();
    });
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.top(1).next().unwrap();
    let care = place.evaluation().utility(Criterion::Care);
    assert_eq!((care.low().get(), care.high().get()), (0.5, 0.5));
}

#[test]
fn what_a_home_says_of_a_level_is_more_than_what_its_kind_suggests() {
    // A nursing hospital is taken to serve severe care, unless it says that it does not.
    let severe = [
        ("kind", "nursing_hospital"),
        ("care_levels_absent", "severe"),
    ];
    let eligible = |cells: &[(&str, &str)]| {
        let catalog = one(cells);
        let case = case(&catalog, "care_level = \"severe\"", "", "");
        catalog.rank(&case).unwrap().len()
    };
    assert_eq!(eligible(&severe), 0);
    assert_eq!(eligible(&severe[..1]), 1);
}

#[test]
fn a_medical_model_is_likely_what_models_are() {
    // 0.1 × 1 + 0.08 × 0.9 + 0.22 × 0.7 + 0.2 × 0.5 + 0.2 × 0.5 + 0.12 × 0.3.
    let unknown = 0.1 + 0.072 + 0.154 + 0.1 + 0.1 + 0.036;
    let medical = |model: &'static str, as_of: &'static str| {
        let cells = [("medical", model), ("as_of", as_of)];
        three(Criterion::Medical, &cells, "", "")
    };
    all_near(medical("", "2026"), [0.0, unknown, 1.0]);
    // Of those of 0.3 or more, which have 0.92 of the shares.
    all_near(medical("stated", "2026"), [0.3, unknown / 0.92, 1.0]);
    all_near(medical("in_house_clinic", "2026"), [0.7; 3]);
    // A page of 2016 is not full marks.
    let likely = 0.8 * 1.0 + 0.2 * unknown;
    all_near(medical("hospital_run", "2016"), [0.0, likely, 1.0]);
    let likely = 0.8 * unknown / 0.92 + 0.2 * unknown;
    all_near(medical("stated", "2016"), [0.0, likely, 1.0]);
}

#[test]
fn stars_that_lapsed_hold_with_a_chance_and_none_is_known_to_be_none() {
    let unknown = 0.12 * 0.6 + 0.12 * 0.8 + 0.16;
    all_near(three(Criterion::Quality, &[], "", ""), [0.0, unknown, 1.0]);
    let cells = [("star_rating", "4"), ("star_year", "2022")];
    let likely = 0.7 * 0.8 + 0.3 * unknown;
    all_near(
        three(Criterion::Quality, &cells, "", ""),
        [0.0, likely, 1.0],
    );
    let catalog = changed(&[], |home| home.stars = Some(Stars::NONE));
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let quality = ranking
        .top(1)
        .next()
        .unwrap()
        .evaluation()
        .utility(Criterion::Quality);
    assert_eq!((quality.low().get(), quality.high().get()), (0.0, 0.0));
}

#[test]
fn a_wish_of_which_nothing_is_known_is_likely_what_services_are() {
    let wishes = "wishes = [\"tcm\", \"rehabilitation\"]";
    let cells = [("services", "tcm")];
    all_near(
        three(Criterion::Life, &cells, wishes, ""),
        [0.5, f64::midpoint(1.0, 0.6), 1.0],
    );
}

#[test]
fn the_chance_to_fit_is_the_product_of_what_is_open() {
    // Nothing is known of moderate care, 0.9, of oxygen, 0.4, and of courses, 0.3.
    let elder = "needs = [\"oxygen\", \"learning\"]";
    near(fit(&[], elder, "", ""), 0.9 * 0.4 * 0.3);
    // An elder on dialysis needs it everywhere.
    near(fit(&[], "renal_dialysis = true", "", ""), 0.9 * 0.1);
    let places = [("scheme_member", "yes")];
    let money = "funding = \"scheme_place\"";
    near(fit(&places, "age = 70", money, ""), 0.9 * 0.9);
    // The key is fit times the likely score.
    only(&[], "", "", "", |place| {
        near(place.key().get(), 0.9 * place.score().likely().get());
    });
    // A case may state its own shares.
    let rest = "[beliefs.service]\noxygen = 0.8\n[beliefs.care]\nmoderate = 1";
    near(fit(&[], "needs = [\"oxygen\"]", "", rest), 0.8);
}

#[test]
fn a_home_that_is_not_open_or_not_for_this_elder_is_left_out() {
    let rule = |elder: &str, change: &dyn Fn(&mut Facility)| {
        let catalog = changed(&[("care_levels", "moderate")], change);
        let case = case(&catalog, elder, "", "");
        let ranking = catalog.rank(&case).unwrap();
        let reasons = ranking.exclusions("x").unwrap();
        reasons.iter().map(Exclusion::rule).collect::<Vec<_>>()
    };
    for status in [FacilityStatus::Planned, FacilityStatus::Closed] {
        assert_eq!(rule("", &|home| home.status = status), [Rule::Residence]);
    }
    let mainland_only = |home: &mut Facility| {
        home.residents = [Side::Mainland].into_iter().collect();
    };
    assert_eq!(rule("", &mainland_only), [Rule::Residents]);
    assert_eq!(rule("resident_of = \"mainland\"", &mainland_only), []);
    let from_seventy = |home: &mut Facility| home.min_age = Some(70);
    assert_eq!(rule("age = 69", &from_seventy), [Rule::Age]);
    assert_eq!(rule("age = 70", &from_seventy), []);
    assert_eq!(rule("", &from_seventy), []);
}

#[test]
fn a_measured_journey_wins_over_the_estimate() {
    let journey = |to: Destination, crossing: Option<&str>| MeasuredJourney {
        from: "Home".into(),
        to,
        minutes: Interval::new(Minutes::new(70.0).unwrap(), Minutes::new(90.0).unwrap()).unwrap(),
        crossing: crossing.map(Into::into),
        modes: Box::default(),
        source_urls: Box::default(),
        as_of: None,
        notes: Box::default(),
    };
    let low = |cells: &[(&str, &str)], rows: Vec<MeasuredJourney>| {
        let catalog = Catalog::new(Parts {
            journeys: MeasuredJourneys::new(rows),
            ..one(cells).into_parts()
        });
        let catalog = catalog.unwrap();
        let case = case(&catalog, "", "", "");
        let ranking = catalog.rank(&case).unwrap();
        ranking
            .top(1)
            .next()
            .unwrap()
            .minutes()
            .unwrap()
            .low()
            .get()
    };
    let to_home = || Destination::Facility("x".into());
    let to_district = || Destination::District("Northside".into());
    assert_eq!(low(&[], vec![]), 10.0);
    assert_eq!(low(&[], vec![journey(to_home(), Some("gate"))]), 70.0);
    assert_eq!(low(&[], vec![journey(to_home(), None)]), 70.0);
    // A district counts for a home without a position of its own.
    let blank = [
        ("lat", ""),
        ("lon", ""),
        ("datum", ""),
        ("position_precision", ""),
        ("district", "Northside"),
    ];
    assert_eq!(low(&blank, vec![journey(to_district(), None)]), 70.0);
    assert_eq!(
        low(
            &[("district", "Northside")],
            vec![journey(to_district(), None)]
        ),
        10.0
    );
    // Where only the city is known, the row of the city counts.
    let city = blank.map(|(column, cell)| match column {
        "district" => (column, ""),
        _ => (column, cell),
    });
    let to_city = journey(Destination::District("Shenzhen".into()), None);
    assert_eq!(low(&city, vec![to_city.clone()]), 70.0);
    assert_ne!(low(&blank, vec![to_city]), 70.0);
    // The row for the home comes before that for its district, and rows hold both ways.
    let back = MeasuredJourney {
        from: "Northside".into(),
        ..journey(Destination::District("Home".into()), None)
    };
    assert_eq!(low(&blank, vec![back]), 70.0);
}

#[test]
fn a_home_without_visits_counts_for_nothing_and_midnight_ends_the_day() {
    // No crossing leads to Macao, and nobody there visits.
    let catalog = one(&[]);
    let text = "date = 2026-06-01\n[elder]\ncare_level = \"moderate\"\n[money]\nbudget_hkd = 8000\n\
         [[homes]]\ndistrict = \"Home\"\n\
         [[homes]]\nside = \"macao\"\nlat = 22\nlon = 114\nvisits_per_month = 0\n";
    let case = silverbay::case::Case::from_toml_str(text, &catalog).unwrap();
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking
        .top(1)
        .next()
        .expect("reachable for those who visit");
    assert_eq!(place.minutes().unwrap().low().get(), 10.0);
    assert_eq!(place.journeys().count(), 1);
    let late = "[limits]\nreturn_time = \"00:00\"";
    let until = |rows: &str| {
        let catalog = with_crossings(rows);
        let case = crate::support::case(&catalog, "", "", late);
        catalog.rank(&case).unwrap().len()
    };
    let row = |closes: &str| {
        format!("a,A,,hong_kong,22,114,mainland,22,114,5,6,06:30,{closes},open,,,\n")
    };
    assert_eq!(until(&row("24:00")), 1);
    assert_eq!(until(&row("23:00")), 0);
}

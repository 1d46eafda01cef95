//! What is missing, worth most first.

use silverbay::calls::{CALL_COST, CallPlan, Gap, GapKind, gaps_over};
use silverbay::case::{Case, Criterion};
use silverbay::catalog::Catalog;
use silverbay::explain::{Block, Lang, explain_gaps};
use silverbay::firmness::Firmness;
use silverbay::report::GapsReport;
use silverbay::vocabulary::Word;

use crate::support::{case, one, row, shipped, shipped_cases, world};

fn gaps(catalog: &Catalog, case: &Case) -> Vec<Gap> {
    let ranking = catalog.rank(case).unwrap();
    CallPlan::new(&Firmness::new(&ranking), CALL_COST).gaps()
}

fn worth(gaps: &[Gap], facility: &str, kind: GapKind) -> f64 {
    let of = gaps
        .iter()
        .find(|of| &*of.facility == facility && of.kind == kind);
    of.map_or(0.0, |of| of.worth)
}

#[test]
fn of_the_home_that_is_rung_first_a_fact_is_worth_all_that_it_leaves_open() {
    let catalog = one(&[
        ("care_levels", "moderate;severe"),
        ("star_rating", "5"),
        ("star_year", "2026"),
    ]);
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.iter().next().unwrap();
    let width = |criterion| {
        let mut parts = place.contributions();
        let part = parts
            .find(|of| of.criterion == criterion)
            .unwrap()
            .contribution;
        part.high().get() - part.low().get()
    };
    let gaps = gaps(&catalog, &case);
    assert_eq!(worth(&gaps, "x", GapKind::Price), width(Criterion::Cost));
    assert_eq!(
        worth(&gaps, "x", GapKind::Medical),
        width(Criterion::Medical)
    );
    // The stars are known, and the position is exact.
    assert_eq!(worth(&gaps, "x", GapKind::Stars), 0.0);
    assert_eq!(worth(&gaps, "x", GapKind::Position), 0.0);
}

#[test]
fn what_decides_whether_a_home_fits_is_worth_the_chance_to_fail_times_the_likely_score() {
    let catalog = one(&[]);
    let case = case(&catalog, "needs = [\"dialysis\"]", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.iter().next().unwrap();
    let rules = place.open_rules();
    let dialysis = rules
        .iter()
        .find(|of| format!("{:?}", of.question).contains("Dialysis"));
    let fails = 1.0 - dialysis.unwrap().chance.get();
    let expected = fails * place.score().likely().get();
    let found = worth(&gaps(&catalog, &case), "x", GapKind::Services);
    assert!((found - expected).abs() < 1e-12, "{found} {expected}");
}

#[test]
fn a_home_that_is_rung_later_counts_by_the_chance_that_it_is_rung() {
    // Alike but for the stars that one has.
    let catalog = world(&[
        row(&[("id", "a"), ("star_rating", "5"), ("star_year", "2026")]),
        row(&[("id", "b"), ("name_en", "B")]),
    ]);
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let firmness = Firmness::new(&ranking);
    let plan = CallPlan::new(&firmness, CALL_COST);
    let ids: Vec<_> = plan
        .order()
        .iter()
        .map(|at| &*firmness.places()[*at].facility().id)
        .collect();
    let (first, second) = (ids[0], ids[1]);
    let goes_on = 1.0 - plan.stopped_by().next().unwrap();
    assert!(goes_on < 1.0);
    let gaps = plan.gaps();
    let of = |id: &str| worth(&gaps, id, GapKind::Medical);
    assert!((of(second) - goes_on * of(first)).abs() < 1e-12);
}

#[test]
fn a_position_is_worth_what_the_journeys_would_lose_in_width() {
    let blank = [
        ("lat", ""),
        ("lon", ""),
        ("datum", ""),
        ("position_precision", ""),
    ];
    let catalog = one(&[blank.as_slice(), &[("district", "Northside")]].concat());
    let case = case(&catalog, "", "", "");
    let found = worth(&gaps(&catalog, &case), "x", GapKind::Position);
    assert!(found > 0.0);
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.iter().next().unwrap();
    let visit = place
        .contributions()
        .find(|of| of.criterion == Criterion::Visit)
        .unwrap();
    // The paces stay open, so it is less than all that the journeys leave open.
    assert!(found < visit.contribution.high().get() - visit.contribution.low().get());
}

#[test]
fn cases_add_up_and_the_worthiest_is_first() {
    let gap = |facility: &str, kind, worth| Gap {
        facility: facility.into(),
        kind,
        worth,
        cases: 1,
    };
    let sum = gaps_over([
        vec![
            gap("b", GapKind::Price, 0.25),
            gap("a", GapKind::Stars, 0.5),
        ],
        vec![
            gap("b", GapKind::Price, 0.25),
            gap("a", GapKind::Care, 0.125),
        ],
    ]);
    let told: Vec<_> = sum
        .iter()
        .map(|of| (&*of.facility, of.kind, of.worth, of.cases))
        .collect();
    assert_eq!(
        told,
        [
            ("a", GapKind::Stars, 0.5, 1),
            ("b", GapKind::Price, 0.5, 2),
            ("a", GapKind::Care, 0.125, 1),
        ]
    );
}

#[test]
fn the_shipped_cases_name_facts_of_eligible_homes_and_where_to_get_them() {
    let catalog = shipped();
    let cases = shipped_cases();
    let all = cases.iter().map(|(_, text)| {
        let case = Case::from_toml_str(text, &catalog).unwrap();
        let found = gaps(&catalog, &case);
        let ranking = catalog.rank(&case).unwrap();
        for gap in &found {
            assert!(
                ranking
                    .iter()
                    .any(|place| place.facility().id == gap.facility)
            );
            assert!(gap.worth > 0.0 && gap.worth <= 2.0, "{gap:?}");
        }
        found
    });
    let sum = gaps_over(all.collect::<Vec<_>>());
    assert!(sum.windows(2).all(|pair| pair[0].worth >= pair[1].worth));
    let kinds: std::collections::BTreeSet<_> = sum.iter().map(|of| of.kind.code()).collect();
    assert_eq!(kinds.len(), GapKind::ALL.len());
    let told = Lang::ALL
        .iter()
        .map(|lang| explain_gaps(*lang, &catalog, &sum, cases.len(), 20));
    for page in told {
        let tables: Vec<_> = page
            .iter()
            .filter_map(|of| match of {
                Block::Table { rows, .. } => Some(rows),
                _ => None,
            })
            .collect();
        assert_eq!(tables[0].len(), 20);
        assert!(
            tables
                .iter()
                .all(|rows| rows.iter().flatten().all(|cell| !cell.is_empty()))
        );
    }
    let report =
        serde_json::to_value(GapsReport::new(&catalog, &sum, cases.len(), Lang::EN)).unwrap();
    let keys: Vec<_> = report["gaps"][0]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    assert_eq!(keys, ["cases", "facility", "kind", "source", "worth"]);
    assert_eq!(report["gaps"].as_array().unwrap().len(), sum.len());
}

#[test]
fn where_nothing_is_missing_the_page_says_so() {
    let catalog = shipped();
    let page = explain_gaps(Lang::EN, &catalog, &[], 0, 20);
    assert_eq!(page.len(), 3);
}

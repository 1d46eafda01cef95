//! What follows a list of homes: what is alike, what nobody publishes, what is certain,
//! who shares a place, and what to loosen where nobody is eligible.

use proptest::prelude::*;
use silverbay::case::{Case, Criterion};
use silverbay::catalog::Catalog;
use silverbay::explain::{
    Block, Lang, certainty, explain_place, explain_ranking, let_in_lines, order_warning,
    price_lines, rank_label, ranking_notes,
};
use silverbay::facility::Service;
use silverbay::firmness::Firmness;
use silverbay::place::Side;
use silverbay::rank::{LetIn, Loosening};
use silverbay::report::{Format, FormatSettings};
use silverbay::units::Score;
use silverbay::vocabulary::Word;

use crate::strategies;
use crate::support::{case, row, shipped, shipped_cases, with_facilities, world};

fn note(notes: &[(String, String)], head: &str) -> Option<String> {
    let found = notes.iter().find(|(of, _)| of == head);
    found.map(|(_, text)| text.clone())
}

fn shipped_case(catalog: &Catalog, name: &str) -> Case {
    let text = std::fs::read_to_string(format!("data/cases/{name}.toml")).unwrap();
    Case::from_toml_str(&text, catalog).unwrap()
}

#[test]
fn a_scheme_case_says_what_the_government_pays_what_it_leaves_out_and_how_to_apply() {
    let catalog = shipped();
    let case = shipped_case(&catalog, "sample");
    let ranking = catalog.rank(&case).unwrap();
    let notes = ranking_notes(Lang::EN, &ranking, 10);
    let alike = note(&notes, "Same at all").unwrap();
    assert!(
        alike.starts_with(&format!("HK$0 a month at all {} homes", ranking.len())),
        "{alike}"
    );
    assert!(alike.contains("They differ in: visiting, care"), "{alike}");
    let covers = note(&notes, "HK$0 covers").unwrap();
    assert!(covers.contains("Medical bills are not in it"), "{covers}");
    assert!(
        covers.contains("(Hong Kong Government, cross-boundary services, "),
        "{covers}"
    );
    let apply = note(&notes, "How to apply").unwrap();
    assert!(apply.contains("Central Waiting List"), "{apply}");
}

#[test]
fn what_no_home_publishes_is_said_once_and_what_one_publishes_is_not() {
    let silent = [("id", "a"), ("as_of", "2026-01-01")];
    let speaks = [
        ("id", "b"),
        ("services", "oxygen"),
        ("medical", "none"),
        ("currency", "HKD"),
        ("all_in_fee", "7000"),
    ];
    let said = |rows: &[String]| {
        let catalog = world(rows);
        let case = case(&catalog, "needs = [\"tube_feeding\", \"oxygen\"]", "", "");
        let ranking = catalog.rank(&case).unwrap();
        note(&ranking_notes(Lang::EN, &ranking, 3), "Not published").unwrap()
    };
    assert_eq!(
        said(&[row(&silent)]),
        "No home here says whether it takes people at this level of care (moderate). \
         No home here says anything about tube feeding and oxygen; ask each one. \
         No home here publishes its price, how residents see a doctor and a star rating."
    );
    assert_eq!(
        said(&[row(&silent), row(&speaks)]),
        "No home here says whether it takes people at this level of care (moderate). \
         No home here says anything about tube feeding; ask each one. \
         No home here publishes a star rating."
    );
}

/// Two homes with the same facts, and a worse one.
fn twins() -> Catalog {
    let twin = |id| {
        row(&[
            ("id", id),
            ("medical", "in_house_hospital"),
            ("care_levels", "moderate"),
        ])
    };
    let worse = row(&[
        ("id", "c"),
        ("medical", "none"),
        ("care_levels", "moderate"),
    ]);
    world(&[twin("b"), worse, twin("a")])
}

#[test]
fn places_that_are_equal_to_the_last_bit_are_shown_as_equal_however_many_are_asked_for() {
    let catalog = twins();
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let shared = |k| -> Vec<_> { ranking.top(k).map(|place| place.shared_rank()).collect() };
    assert_eq!(shared(3), [Some(1), Some(1), None]);
    // The second is not asked for, and still shares the place.
    assert_eq!(shared(1), [Some(1)]);
    let labels = |lang| -> Vec<_> {
        let places = ranking.iter();
        places.map(|place| rank_label(lang, &place)).collect()
    };
    assert_eq!(labels(Lang::EN), ["1=", "1=", "3"]);
    assert_eq!(labels(Lang::ZH_HANT), ["並列1", "並列1", "3"]);
    let blocks = explain_ranking(Lang::EN, &ranking, 3);
    let table = blocks.iter().find_map(|block| match block {
        Block::Table { rows, .. } => Some(rows),
        _ => None,
    });
    let rows = table.unwrap();
    assert_eq!(rows[1][0], "1=");
    let firmness = Firmness::new(&ranking);
    let title = |lang| match &explain_place(lang, &firmness, 1)[0] {
        Block::Title(title) => title.clone(),
        _ => panic!("a title"),
    };
    assert!(title(Lang::EN).ends_with("place 1 of 3, shared"));
    assert!(title(Lang::ZH_HANT).ends_with("3間中並列第1位"));
    let mut json = Vec::new();
    Format::Json
        .write(&ranking, FormatSettings::default(), &mut json)
        .unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["ranking"][1]["rank"], 2);
    assert_eq!(json["ranking"][1]["shared_rank"], 1);
    assert!(json["ranking"][2]["shared_rank"].is_null());
}

#[test]
fn an_order_led_by_a_home_of_which_little_is_known_says_so_before_the_list() {
    let catalog = shipped();
    let mut led = 0;
    for (name, text) in shipped_cases() {
        let case = Case::from_toml_str(&text, &catalog).unwrap();
        let Ok(ranking) = catalog.rank(&case) else {
            continue;
        };
        let Some(first) = ranking.top(1).next() else {
            continue;
        };
        let warning = order_warning(Lang::EN, &ranking);
        assert_eq!(warning.is_some(), first.evidence() < 0.5, "{name}");
        if let Some(warning) = warning {
            led += 1;
            let page = explain_ranking(Lang::EN, &ranking, 3);
            let at = |is_it: &dyn Fn(&Block) -> bool| page.iter().position(is_it).unwrap();
            let said = at(&|block| *block == Block::Paragraph(warning.clone()));
            assert!(said < at(&|block| matches!(block, Block::Table { .. })));
        }
    }
    assert!(led > 0);
}

#[test]
fn a_home_that_may_not_fit_is_guaranteed_nothing_and_the_confirmed_one_is_named() {
    // Open: the level of care of the better home.
    let open = row(&[("id", "a"), ("medical", "in_house_hospital")]);
    let sure = row(&[
        ("id", "b"),
        ("medical", "none"),
        ("care_levels", "moderate"),
        ("name_en", "Sure"),
    ]);
    let catalog = world(&[open, sure]);
    let case = case(&catalog, "", "", "[priorities]\nmedical = 90");
    let ranking = catalog.rank(&case).unwrap();
    let said = certainty(Lang::EN, &ranking, 10).unwrap();
    assert!(
        said.starts_with("Nothing is certain about the first home yet"),
        "{said}"
    );
    assert!(
        said.contains("Sure (place 2) is confirmed to fit and"),
        "{said}"
    );
}

#[test]
fn portable_cssa_is_said_to_pay_only_at_members() {
    let member = row(&[("id", "a"), ("scheme_member", "yes")]);
    let other = row(&[("id", "b"), ("scheme_member", "no")]);
    let catalog = world(&[member, other]);
    let case = case(&catalog, "", "funding = \"portable_cssa\"", "");
    let ranking = catalog.rank(&case).unwrap();
    for place in &ranking {
        let lines = price_lines(Lang::EN, &place, &ranking).join("\n");
        let is_member = &*place.facility().id == "a";
        assert_eq!(
            lines.contains("after the supplement of HK$5,000"),
            is_member,
            "{lines}"
        );
        assert_eq!(
            lines.contains("no supplement is paid here"),
            !is_member,
            "{lines}"
        );
    }
    let notes = ranking_notes(Lang::EN, &ranking, 2);
    let note = note(&notes, "Portable CSSA").unwrap();
    assert!(note.contains("The CSSA payment itself depends on the person"));
}

/// The ways out of a case in which the only homes are too dear, too far or elsewhere.
fn ways(rows: &[String], elder: &str, money: &str, rest: &str) -> (Vec<LetIn>, Vec<String>) {
    let catalog = world(rows);
    let case = case(&catalog, elder, money, rest);
    let ranking = catalog.rank(&case).unwrap();
    assert!(ranking.is_empty());
    (ranking.let_in(), let_in_lines(Lang::EN, &ranking))
}

fn priced(id: &str, fee: &str, more: &[(&str, &str)]) -> String {
    let cells = [
        ("id", id),
        ("currency", "HKD"),
        ("all_in_fee", fee),
        ("care_levels", "moderate"),
    ];
    row(&[&cells, more].concat())
}

#[test]
fn where_nobody_is_eligible_the_one_limit_to_loosen_is_named_with_how_much_and_how_many() {
    let homes = [
        priced("a", "9250", &[]),
        priced("b", "9300", &[]),
        priced("c", "12000", &[("services_absent", "tcm")]),
    ];
    let (ways, lines) = ways(&homes, "needs = [\"tcm\"]", "cap_hkd = 4000", "");
    // Raised to the next hundred, which the second home is within too.
    assert_eq!(ways.len(), 1);
    assert_eq!((ways[0].eligible, ways[0].confirmed), (2, 0));
    assert_eq!(
        lines,
        ["With a cap of HK$9,300 a month instead of HK$4,000, 2 homes could fit (ask first)."]
    );
}

#[test]
fn where_no_single_limit_is_enough_two_are_named() {
    let homes = [
        priced("a", "9250", &[("services_absent", "tcm")]),
        priced("b", "7000", &[("services_absent", "tcm;oxygen")]),
    ];
    let elder = "needs = [\"tcm\", \"oxygen\"]";
    let (ways, lines) = ways(&homes, elder, "cap_hkd = 8000", "");
    let services = |way: &LetIn| -> Vec<Service> {
        let of = |change: &Loosening| match change {
            Loosening::Service(service) => Some(*service),
            _ => None,
        };
        way.changes.iter().filter_map(of).collect()
    };
    assert_eq!(ways.len(), 2);
    assert_eq!(services(&ways[0]), [Service::Tcm]);
    assert_eq!(services(&ways[1]), [Service::Tcm, Service::Oxygen]);
    assert_eq!(
        lines[0],
        "With a cap of HK$9,300 a month instead of HK$8,000 and Chinese medicine no longer \
         required, one home could fit (ask first)."
    );
    assert_eq!(
        lines[1],
        "With Chinese medicine no longer required and oxygen no longer required, one home \
         could fit (1 confirmed)."
    );
}

#[test]
fn what_is_no_limit_of_the_case_is_not_offered_to_be_loosened() {
    let homes = [row(&[("id", "a"), ("care_levels", "mild")])];
    let (ways, lines) = ways(&homes, "", "", "");
    assert!(ways.is_empty());
    assert_eq!(lines.len(), 1);
    // Dialysis follows from the elder's health.
    let homes = [priced("a", "7000", &[("services_absent", "dialysis")])];
    let (ways, _) = self::ways(&homes, "renal_dialysis = true", "", "");
    assert!(ways.is_empty());
}

#[test]
fn a_family_that_wants_to_stay_in_hong_kong_is_told_where_its_homes_are_listed() {
    let catalog = shipped();
    let case = shipped_case(&catalog, "staying_in_hong_kong");
    let ranking = catalog.rank(&case).unwrap();
    let text = note(&ranking_notes(Lang::EN, &ranking, 10), "Hong Kong").unwrap();
    assert!(text.contains("elderlyinfo.swd.gov.hk"), "{text}");
    // And the more so where the data have none.
    let homes = catalog.facilities().to_vec().into_iter();
    let elsewhere = homes.filter(|home| home.city.side() != Side::HongKong);
    let catalog = with_facilities(&catalog, elsewhere.collect());
    let ranking = catalog.rank(&case).unwrap();
    assert!(ranking.is_empty());
    let lines = let_in_lines(Lang::EN, &ranking).join("\n");
    assert!(
        lines.starts_with("The data have no home in Hong Kong."),
        "{lines}"
    );
    assert!(lines.contains("elderlyinfo.swd.gov.hk"), "{lines}");
    let mut json = Vec::new();
    Format::Json
        .write(&ranking, FormatSettings::default(), &mut json)
        .unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert!(json["let_in"][0]["eligible"].as_u64().unwrap() > 0);
    assert!(json["let_in"][0]["changes"][0]["city"].is_string());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_guarantee_of_a_ranking_is_that_of_its_firmness(
        catalog in strategies::catalog(12),
        case in strategies::case(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let firmness = Firmness::new(&ranking);
        for (place, certain) in firmness.places().iter().zip(firmness.certainties()) {
            prop_assert_eq!(ranking.guarantee(place), certain.guarantee);
            // And it is the definition.
            let low = place.score().low().get();
            let others = firmness.places().iter().filter(|of| of.rank() != place.rank());
            let worst = others.map(|of| of.score().high().get() - low).fold(0.0, f64::max);
            let expected = place.evaluation().fits().then_some(worst);
            prop_assert_eq!(certain.guarantee.map(Score::get), expected);
        }
    }

    #[test]
    fn a_place_shares_its_rank_exactly_with_the_places_of_the_same_key(
        catalog in strategies::catalog(20),
        case in strategies::case(),
        k in 0_usize..22,
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let all: Vec<_> = ranking.scan(usize::MAX).collect();
        for place in ranking.top(k) {
            let bits = |of: &silverbay::rank::RankedFacility<'_, '_>| of.key().get().to_bits();
            let same: Vec<_> = all.iter().filter(|of| bits(of) == bits(&place)).collect();
            let expected = (same.len() > 1).then(|| same[0].rank());
            prop_assert_eq!(place.shared_rank(), expected);
        }
    }

    #[test]
    fn what_is_alike_at_all_homes_has_one_utility_and_what_differs_has_two(
        catalog in strategies::catalog(8),
        case in strategies::case(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let common = ranking.common();
        let places: Vec<_> = ranking.iter().collect();
        prop_assert_eq!(common.homes, places.len());
        for of in Criterion::ALL {
            let mut utilities: Vec<_> = places.iter().map(|p| p.evaluation().utility(*of)).collect();
            utilities.dedup();
            let counts = *ranking.weights().get(*of) > 0.0;
            prop_assert_eq!(common.differ.contains(of), counts && utilities.len() > 1);
            let is_alike = places.len() > 1 && utilities.len() == 1 && utilities[0].is_point();
            prop_assert_eq!(common.alike.contains(of), counts && is_alike);
        }
    }

    /// Every way that is offered lets in as many as it says, no step less of a cap would
    /// do, and where no single way is offered none is missed among the pairs of limits.
    #[test]
    fn every_way_to_let_a_home_in_is_exact(
        catalog in strategies::catalog(12),
        case in strategies::case_with_narrow_limits(),
    ) {
        let ranking = catalog.rank(&case).unwrap();
        let ways = ranking.let_in();
        if !ranking.is_empty() {
            prop_assert!(ways.is_empty());
            return Ok(());
        }
        let count = |changes: &[Loosening]| {
            let changed = changes.iter().fold(case.clone(), |case, change| change.made(case));
            let ranking = catalog.rank(&changed).unwrap();
            let all: Vec<_> = ranking.iter().collect();
            let sure = all.iter().filter(|place| place.evaluation().fits()).count();
            (all.len(), sure)
        };
        for way in &ways {
            prop_assert!(way.eligible > 0);
            prop_assert_eq!(count(&way.changes), (way.eligible, way.confirmed));
            prop_assert!(way.changes.len() == ways[0].changes.len());
            if let [one] = way.changes.as_slice() {
                let less = match one {
                    Loosening::CostCap(cap) => silverbay::units::HkdPerMonth::new(cap.get() - 100.0)
                        .ok()
                        .map(Loosening::CostCap),
                    Loosening::VisitCap(cap) => silverbay::units::Minutes::new(cap.get() - 5.0)
                        .ok()
                        .map(Loosening::VisitCap),
                    _ => None,
                };
                if let Some(less) = less {
                    prop_assert_eq!(count(&[less]).0, 0);
                }
            } else {
                // Neither of the two is enough by itself.
                for one in &way.changes {
                    prop_assert_eq!(count(std::slice::from_ref(one)).0, 0);
                }
            }
        }
        // None is missed: with every limit of one kind gone nobody is let in, unless a way says so.
        let cost = silverbay::units::HkdPerMonth::new(1e8).unwrap();
        let visit = silverbay::units::Minutes::new(10_000.0).unwrap();
        let mut single = vec![];
        if case.money().cap.is_some() { single.push(Loosening::CostCap(cost)); }
        if case.limits().visit.is_some() { single.push(Loosening::VisitCap(visit)); }
        if case.limits().return_time.is_some() { single.push(Loosening::AnyReturnTime); }
        single.extend(case.elder().needs.iter().map(Loosening::Service));
        let is_found = |changes: &[Loosening]| ways.iter().any(|way| {
            let kinds = |all: &[Loosening]| -> Vec<_> {
                let mut kinds: Vec<String> = all.iter().map(|of| match of {
                    Loosening::Service(service) => service.to_string(),
                    other => format!("{:?}", std::mem::discriminant(other)),
                }).collect();
                kinds.sort();
                kinds
            };
            kinds(&way.changes) == kinds(changes)
        });
        let mut any = false;
        for one in &single {
            let lets_in = count(std::slice::from_ref(one)).0 > 0;
            any |= lets_in;
            prop_assert_eq!(is_found(std::slice::from_ref(one)), lets_in, "{:?}", one);
        }
        if !any && ways.first().is_none_or(|way| way.changes.len() == 2) {
            for (at, one) in single.iter().enumerate() {
                for other in single.iter().skip(at + 1) {
                    let pair = [one.clone(), other.clone()];
                    prop_assert_eq!(is_found(&pair), count(&pair).0 > 0, "{:?}", pair);
                }
            }
        }
    }
}

//! Homes changed one by one: the answers of a catalog that is put together anew.

use proptest::prelude::*;
use proptest::sample::Index;
use silverbay::catalog::{Catalog, LoadError};
use silverbay::facility::{Facility, FacilityStatus, FeeSchedule};
use silverbay::place::{City, Side};
use silverbay::rank::RankedFacility;
use silverbay::synthetic;
use silverbay::units::Currency;

use crate::strategies;
use crate::support::{sample, shipped, shipped_cases, world};

fn numbers(place: &RankedFacility<'_, '_>) -> String {
    format!(
        "{} {:?} {:?} {:?}",
        place.rank(),
        place.shared_rank(),
        place.facility(),
        place.evaluation()
    )
}

fn all<'p>(places: impl Iterator<Item = RankedFacility<'p, 'p>>) -> Vec<String> {
    places.map(|place| numbers(&place)).collect()
}

/// The same homes and answers put together anew.
fn anew(catalog: &Catalog) -> Catalog {
    let anew = Catalog::new(catalog.clone().into_parts()).unwrap();
    anew.with_answers(catalog.answers().clone()).unwrap()
}

#[derive(Clone, Debug)]
enum Change {
    /// A home of the catalog known otherwise.
    Known(Index, Box<Facility>),
    /// A home with an id that may be new and may stand anywhere among the others.
    New(u8, Box<Facility>),
    Remove(Index),
    RemoveNew(u8),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let home = || strategies::facility().prop_map(Box::new);
    let change = prop_oneof![
        3 => (any::<Index>(), home()).prop_map(|(at, home)| Change::Known(at, home)),
        3 => (0..12_u8, home()).prop_map(|(id, home)| Change::New(id, home)),
        2 => any::<Index>().prop_map(Change::Remove),
        1 => (0..12_u8).prop_map(Change::RemoveNew),
    ];
    prop::collection::vec(change, 0..12)
}

fn new_id(number: u8) -> Box<str> {
    let before = ["", "f", "zz"][usize::from(number % 3)];
    format!("{before}{number}").into()
}

/// The catalog after the changes, made in edits of a few changes each.
fn changed(catalog: &Catalog, changes: &[Change], together: usize) -> Catalog {
    let ids: Vec<Box<str>> = catalog
        .facilities()
        .iter()
        .map(|home| home.id.clone())
        .collect();
    let known = |at: &Index| (!ids.is_empty()).then(|| ids[at.index(ids.len())].clone());
    let mut catalog = catalog.clone();
    for changes in changes.chunks(together) {
        let mut edit = catalog.edit();
        for change in changes {
            let (id, home) = match change {
                Change::Known(at, home) => (known(at), Some(home)),
                Change::New(number, home) => (Some(new_id(*number)), Some(home)),
                Change::Remove(at) => (known(at), None),
                Change::RemoveNew(number) => (Some(new_id(*number)), None),
            };
            let Some(id) = id else { continue };
            match home {
                Some(home) => edit
                    .upsert(Facility {
                        id,
                        ..(**home).clone()
                    })
                    .unwrap(),
                None => {
                    edit.remove(&id);
                }
            }
        }
        // What a home answered may contradict what is known of it now.
        match edit.finish() {
            Ok(edited) => catalog = edited,
            Err(error) => {
                let contradicted = ["care_levels_absent", "services_absent"];
                let is_one = |column: &&str| contradicted.contains(column);
                assert!(columns(&error).iter().all(is_one), "{error}");
            }
        }
    }
    catalog
}

fn asked() -> impl Strategy<Value = Catalog> {
    strategies::catalog(60).prop_flat_map(|catalog| {
        let answers = strategies::answers(&catalog, 3);
        answers.prop_map(move |answers| {
            let answered = catalog.clone().with_answers(answers.into_iter().collect());
            answered.unwrap_or_else(|_| catalog.clone())
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_changed_catalog_answers_as_one_put_together_anew(
        catalog in asked(),
        changes in changes(),
        together in 1..5_usize,
        case in strategies::case(),
        k in 0..12_usize,
    ) {
        let before = catalog.facilities().to_vec();
        let changed = changed(&catalog, &changes, together);
        let anew = anew(&changed);
        prop_assert_eq!(&changed, &anew);
        prop_assert_eq!(changed.newest(), anew.newest());
        let (here, there) = (changed.rank(&case).unwrap(), anew.rank(&case).unwrap());
        let scanned = all(there.scan(usize::MAX));
        prop_assert_eq!(all(here.scan(usize::MAX)), scanned.clone());
        prop_assert_eq!(all(here.iter()), scanned.clone());
        prop_assert_eq!(all(here.top(k)), scanned[..scanned.len().min(k)].to_vec());
        prop_assert_eq!(here.len(), there.len());
        let out = |ranking: &silverbay::rank::Ranking<'_, '_>| -> Vec<String> {
            ranking.excluded().map(|out| format!("{:?} {:?}", out.facility(), out.reasons())).collect()
        };
        prop_assert_eq!(out(&here), out(&there));
        // The catalog before goes on answering.
        prop_assert_eq!(catalog.facilities(), before.as_slice());
        for home in changed.facilities() {
            prop_assert_eq!(changed.facility(&home.id), Some(home));
        }
    }
}

#[test]
fn a_large_catalog_is_searched_after_each_of_many_changes_as_it_is_scanned() {
    let shipped = shipped();
    let mut catalog = synthetic::catalog(&shipped, 5_000, 7).unwrap();
    let others = synthetic::facilities(shipped.gazetteer(), 1_200, 8);
    let case = sample(&catalog);
    for (at, home) in others.into_iter().enumerate() {
        let mut edit = catalog.edit();
        match at % 4 {
            // Another home under a known id, new ids at the end and in the middle.
            0 | 1 => edit
                .upsert(Facility {
                    id: format!("s{:08}", at * 4).into(),
                    ..home
                })
                .unwrap(),
            2 => edit
                .upsert(Facility {
                    id: format!("s00002000-{at}").into(),
                    ..home
                })
                .unwrap(),
            _ => assert!(edit.remove(&format!("s{:08}", at * 4 + 1))),
        }
        catalog = edit.finish().unwrap();
        if at % 60 == 59 {
            let ranking = catalog.rank(&case).unwrap();
            assert_eq!(all(ranking.top(25)), all(ranking.scan(25)), "after {at}");
        }
    }
    let anew = anew(&catalog);
    assert_eq!(catalog, anew);
    for (name, text) in shipped_cases() {
        let case = silverbay::case::Case::from_toml_str(&text, &catalog).unwrap();
        let (here, there) = (catalog.rank(&case).unwrap(), anew.rank(&case).unwrap());
        assert_eq!(all(here.top(40)), all(there.top(40)), "{name}");
    }
}

/// The columns with a problem.
fn columns(error: &LoadError) -> Vec<&str> {
    let problems = error.problems().iter();
    problems
        .filter_map(silverbay::problem::Problem::column)
        .collect()
}

#[test]
fn a_home_that_no_table_could_have_is_refused_and_nothing_is_changed() {
    let catalog = shipped();
    let home = catalog.facilities()[0].clone();
    let mut edit = catalog.edit();
    let elsewhere = City::named("Atlantis", Side::Mainland);
    let refused = edit.upsert(Facility {
        city: elsewhere,
        ..home.clone()
    });
    assert_eq!(columns(&refused.unwrap_err()), ["city"]);
    let refused = edit.upsert(Facility {
        id: Box::default(),
        ..home.clone()
    });
    assert_eq!(columns(&refused.unwrap_err()), ["id"]);
    assert_eq!(edit.finish().unwrap(), catalog);

    let without = Catalog::new(silverbay::catalog::Parts {
        rates: Vec::new(),
        facilities: Vec::new(),
        ..catalog.clone().into_parts()
    });
    let fees = Some(FeeSchedule::unpublished(Currency::Mop));
    let refused = without.unwrap().edit().upsert(Facility { fees, ..home });
    assert_eq!(columns(&refused.unwrap_err()), ["currency"]);
}

#[test]
fn a_home_is_closed_taken_out_and_put_in_again() {
    let catalog = world(&[crate::support::row(&[("id", "x")])]);
    let home = catalog.facilities()[0].clone();
    let mut edit = catalog.edit();
    let closed = Facility {
        status: FacilityStatus::Closed,
        ..home.clone()
    };
    edit.upsert(closed.clone()).unwrap();
    let changed = edit.finish().unwrap();
    assert_eq!(changed.facility("x"), Some(&closed));
    let mut edit = changed.edit();
    assert!(edit.remove("x"));
    assert!(!edit.remove("x"));
    let empty = edit.finish().unwrap();
    assert_eq!(empty.facility("x"), None);
    assert!(empty.facilities().is_empty());
    assert_eq!(empty.newest(), None);
    let mut edit = empty.edit();
    edit.upsert(home).unwrap();
    assert_eq!(edit.finish().unwrap(), catalog);
}

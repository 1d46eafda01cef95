//! The rows of the lists, in an order in which it does not matter how the lists were given.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::home::Listed;
use super::keys::{Place, row_id};
use super::offer::{Offer, offers};
use super::{Decisions, List, Question};
use crate::facility::Facility;

/// A row of a list, with what somebody said of it.
pub(super) struct Row<'l> {
    pub(super) number: usize,
    /// Its list, by its number in the order of names.
    pub(super) list: usize,
    /// Its list and its id there, each row another.
    pub(super) listed: Listed,
    pub(super) offers: Vec<Offer>,
    pub(super) place: Place,
    /// How often it stands in the list, to the letter.
    pub(super) times: usize,
    /// The home that somebody said it is.
    pub(super) yes: Option<&'l Question>,
    /// The homes that somebody said it is not.
    pub(super) no: Vec<&'l Question>,
}

/// The rows of all lists, list by list in the order of their names. Lists of one name are one.
pub(super) fn rows<'l>(lists: &[List], decisions: &'l Decisions) -> Vec<Row<'l>> {
    let mut decided: HashMap<(&str, &str), Vec<&'l Question>> = HashMap::new();
    for of in decisions.decided.values() {
        decided.entry((&of.list, &of.row)).or_default().push(of);
    }
    let mut by_name: BTreeMap<&str, Vec<&Facility>> = BTreeMap::new();
    for list in lists {
        let homes = by_name.entry(&list.name).or_default();
        homes.extend(&list.homes);
    }
    let mut rows = Vec::new();
    for (number, (name, homes)) in by_name.into_iter().enumerate() {
        for (listed, offers, times) in told_apart(name, &homes) {
            let row = listed.row.to_string();
            let of_row = decided.get(&(name, row.as_str()));
            let of_row = of_row.map_or(&[][..], Vec::as_slice);
            let said = |is_same| {
                let homes = of_row.iter().copied();
                homes.filter(move |of| of.decision == Some(is_same))
            };
            rows.push(Row {
                number: rows.len(),
                list: number,
                listed,
                place: Place::of(&offers),
                offers,
                times,
                yes: said(true).next(),
                no: said(false).collect(),
            });
        }
    }
    rows
}

/// The rows of a list, each under an id of its own, with how often it stands there to the
/// letter.
fn told_apart(name: &str, homes: &[&Facility]) -> Vec<(Listed, Vec<Offer>, usize)> {
    let mut used: HashSet<String> = homes.iter().map(|of| row_id(of)).collect();
    let mut of_id: HashMap<String, Vec<usize>> = HashMap::new();
    let mut rows: Vec<(Listed, Vec<Offer>, usize)> = Vec::new();
    for facility in homes {
        let mut id = row_id(facility);
        let offers = offers(facility, name);
        let of_id = of_id.entry(id.clone()).or_default();
        let is_again = |at: &&usize| rows.get(**at).is_some_and(|row| row.1 == offers);
        let again = of_id.iter().find(is_again).copied();
        if let Some(row) = again.and_then(|at| rows.get_mut(at)) {
            row.2 += 1;
            continue;
        }
        if !of_id.is_empty() {
            let mut further = (2..).map(|n: u32| format!("{id}-{n}"));
            let free = further.find(|further| used.insert(further.clone()));
            id = free.unwrap_or(id);
        }
        of_id.push(rows.len());
        let listed = Listed {
            list: name.into(),
            row: id.into(),
            as_of: facility.provenance.as_of,
            sources: facility.provenance.source_urls.clone(),
        };
        rows.push((listed, offers, 1));
    }
    rows
}

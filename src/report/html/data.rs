//! What the script of the page calculates with, and the texts that it writes.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::choices::Choices;
use super::follow::{Follow, Record, Utilities, Values};
use super::languages::Languages;
use super::texts::texts;
use super::{MOST_BESIDE, PageError};
use crate::calls::CallPlan;
use crate::case::Stance;
use crate::explain::{self, stance};
use crate::firmness::Firmness;
use crate::rank::RankedFacility;
use crate::vocabulary::Word;

/// The data of the script.
#[derive(Serialize)]
pub(super) struct Data<'a> {
    top: usize,
    criteria: Vec<&'static str>,
    pub(super) weights: Vec<f64>,
    stance: usize,
    shares: Vec<[f64; 3]>,
    stances: Vec<Vec<String>>,
    most_beside: usize,
    languages: Vec<Classed>,
    texts: BTreeMap<&'static str, Vec<String>>,
    /// What can be tapped on the sheets of calls.
    choices: Choices,
    /// Hong Kong dollars a month.
    budget: f64,
    /// The cities of the homes, in each language.
    cities: Vec<Vec<String>>,
    follow: Follow,
    /// The utilities of the homes, each once.
    values: Vec<Utilities>,
    /// The shares of the points of unknown facts.
    points: Vec<Vec<f64>>,
    homes: Vec<Carried<'a>>,
    /// The lines of `answers.csv` that were there when the page was made: what the page saves
    /// has them too.
    earlier: Vec<[String; 7]>,
}

/// A language with the class of its texts.
#[derive(Serialize)]
struct Classed {
    tag: &'static str,
    class: String,
}

#[derive(Serialize)]
struct Carried<'a> {
    id: &'a str,
    /// Its place among the ids in ascending order, which decides ties.
    tie: usize,
    /// The chance that it fits.
    fit: f64,
    /// Its place among the cities.
    city: usize,
    /// What the elder likely pays a month, in Hong Kong dollars; `None` where nobody knows.
    cost: Option<f64>,
    /// The likely journey in minutes, the mean over the visits.
    minutes: Option<f64>,
    /// For each criterion the place of its utility.
    utilities: Vec<usize>,
    /// Whether it was asked before the page was made.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rung: bool,
    /// What is open of it, where it has a sheet for a call.
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<Record>,
}

impl<'a> Data<'a> {
    pub(super) fn new(
        firmness: &'a Firmness<'_>,
        plan: &CallPlan<'_>,
        (carried, top): (&'a [RankedFacility<'a, 'a>], usize),
        sheets: &[usize],
        languages: &Languages,
    ) -> Self {
        let case = firmness.ranking().case();
        let criteria = firmness.criteria();
        let mut ids: Vec<&str> = carried.iter().map(|place| &*place.facility().id).collect();
        ids.sort_unstable();
        let mut codes: Vec<&str> = Vec::new();
        for place in carried {
            let code = place.facility().city.code();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let cities = carried.iter().map(|place| &place.facility().city);
        let named = |code: &&str| {
            let city = cities.clone().find(|city| city.code() == *code)?;
            Some(languages.each(|lang| explain::city(lang, city)))
        };
        let names = codes.iter().filter_map(named).collect();
        let mut values = Values::default();
        let mut home = |n: usize, place: &'a RankedFacility<'a, 'a>| {
            let facility = place.facility();
            let utilities = criteria.iter().map(|(of, _)| values.place(place, *of));
            Carried {
                id: &facility.id,
                tie: ids.binary_search(&&*facility.id).unwrap_or_default(),
                fit: place.fit().get(),
                city: codes
                    .iter()
                    .position(|code| *code == facility.city.code())
                    .unwrap_or_default(),
                cost: place.cost().to_elder.likely().bounded().map(f64::round),
                minutes: place.minutes().map(|of| of.likely().get().round()),
                utilities: utilities.collect(),
                rung: place.is_rung(),
                open: (sheets.contains(&n))
                    .then(|| Record::new(place, &plan.facts_to_ask(n)))
                    .flatten(),
            }
        };
        let homes = carried.iter().enumerate();
        let homes = homes.map(|(n, place)| home(n, place)).collect();
        let (values, points) = values.into_all();
        let follow = Follow::new(firmness, plan, carried.len(), languages);
        Self {
            top,
            criteria: criteria.iter().map(|(of, _)| of.code()).collect(),
            weights: criteria
                .iter()
                .map(|(of, _)| case.weights().get(*of).get())
                .collect(),
            stance: case.stance().index(),
            shares: Stance::ALL.iter().map(|of| of.parts()).collect(),
            stances: Stance::ALL
                .iter()
                .map(|of| languages.each(|lang| stance(lang, *of)))
                .collect(),
            most_beside: MOST_BESIDE,
            languages: languages
                .classed()
                .map(|(class, lang)| Classed {
                    tag: lang.tag(),
                    class,
                })
                .collect(),
            choices: Choices::new(languages, follow.currencies()),
            budget: case.money().budget.get(),
            cities: names,
            texts: texts(languages),
            follow,
            values,
            points,
            homes,
            earlier: earlier(firmness),
        }
    }

    /// As JSON that no text in it can end early.
    pub(super) fn as_script(&self) -> Result<String, PageError> {
        use std::fmt::Write as _;
        let json = serde_json::to_string(self).map_err(io::Error::from)?;
        let mut out = String::with_capacity(json.len());
        for c in json.chars() {
            match c {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    // Writing into a string does not fail.
                    let _ = write!(out, "\\u{:04x}", u32::from(c));
                }
                other => out.push(other),
            }
        }
        Ok(out)
    }
}

/// The answers of the catalog, of whatever home and day, as their file has them.
fn earlier(firmness: &Firmness<'_>) -> Vec<[String; 7]> {
    let answers = firmness.ranking().catalog().answers().as_slice().iter();
    answers
        .map(|of| {
            [
                of.facility.to_string(),
                of.fact.to_string(),
                of.value(),
                of.asked_on.to_string(),
                of.asked_of.to_string(),
                of.channel.to_string(),
                of.note.to_string(),
            ]
        })
        .collect()
}

/// The end of the sliders: a round number at least twice the greatest weight.
pub(super) fn most_weight(weights: &[f64]) -> f64 {
    let greatest = weights.iter().copied().fold(0.0, f64::max);
    let rounds = (-6..8).flat_map(|power| [1.0, 2.0, 5.0].map(|step| step * 10_f64.powi(power)));
    let mut rounds = rounds.filter(|round| *round >= 2.0 * greatest);
    rounds.next().unwrap_or(100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sliders_have_room_above_the_greatest_weight() {
        assert_eq!(most_weight(&[15.0, 30.0]), 100.0);
        assert_eq!(most_weight(&[1.0, 2.5]), 5.0);
        assert_eq!(most_weight(&[0.0]), 1e-6);
        assert_eq!(most_weight(&[1e6]), 2e6);
    }
}

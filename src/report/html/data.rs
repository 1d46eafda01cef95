//! What the script of the page calculates with, and the texts that it writes.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::choices::Choices;
use super::languages::Languages;
use super::{MOST_BESIDE, PageError};
use crate::case::Stance;
use crate::explain::{self, stance};
use crate::firmness::Firmness;
use crate::rank::RankedFacility;
use crate::text;
use crate::units::Utility;
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
    homes: Vec<Carried<'a>>,
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
    utilities: Vec<Known>,
}

/// The utility of a criterion: low, likely and high, or one number where all are equal.
#[derive(Serialize)]
#[serde(untagged)]
enum Known {
    One(f64),
    Three([f64; 3]),
}

impl<'a> Data<'a> {
    pub(super) fn new(
        firmness: &'a Firmness<'_>,
        carried: &'a [RankedFacility<'a>],
        top: usize,
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
        let home = |place: &'a RankedFacility<'a>| {
            let facility = place.facility();
            let utilities = criteria.iter().map(|(of, _)| {
                let utility = place.evaluation().utility(*of);
                match [utility.low(), utility.likely(), utility.high()].map(Utility::get) {
                    [low, _, high] if low == high => Known::One(low),
                    three => Known::Three(three),
                }
            });
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
            }
        };
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
            choices: Choices::new(languages),
            budget: case.money().budget.get(),
            cities: names,
            texts: texts(languages),
            homes: carried.iter().map(home).collect(),
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

/// The texts that the script writes, in each language. It replaces the names in braces,
/// which are the arguments of the messages.
fn texts(languages: &Languages) -> BTreeMap<&'static str, Vec<String>> {
    BTreeMap::from([
        ("between", languages.each(|lang| text!(lang, "form-list"))),
        (
            "between_names",
            languages.each(|lang| text!(lang, "page-between-names")),
        ),
        (
            "shared",
            languages.each(|lang| text!(lang, "rank-shared", rank = "{rank}")),
        ),
        (
            "up",
            languages.each(|lang| text!(lang, "page-moved-up", count = "{count}")),
        ),
        (
            "down",
            languages.each(|lang| text!(lang, "page-moved-down", count = "{count}")),
        ),
        (
            "beyond_map",
            languages.each(|lang| text!(lang, "page-beyond-map", places = "{places}")),
        ),
        (
            "all_cities",
            languages.each(|lang| text!(lang, "page-all-cities")),
        ),
        (
            "sort_place",
            languages.each(|lang| text!(lang, "page-place")),
        ),
        ("sort_home", languages.each(|lang| text!(lang, "page-home"))),
        (
            "sort_points",
            languages.each(|lang| text!(lang, "page-score")),
        ),
        ("sort_cost", languages.each(|lang| text!(lang, "page-cost"))),
        (
            "sort_journey",
            languages.each(|lang| text!(lang, "page-journey")),
        ),
        (
            "sort_confirm",
            languages.each(|lang| text!(lang, "page-confirm")),
        ),
        (
            "shortlist",
            languages.each(|lang| text!(lang, "page-short-one")),
        ),
        (
            "matches",
            languages.each(|lang| text!(lang, "page-matches", count = "{count}")),
        ),
        ("date", languages.each(|lang| text!(lang, "page-date"))),
        (
            "asked_of",
            languages.each(|lang| text!(lang, "page-asked-of")),
        ),
        (
            "channel",
            languages.each(|lang| text!(lang, "page-asked-by")),
        ),
        (
            "saved",
            languages.each(|lang| text!(lang, "page-saved", count = "{count}")),
        ),
        (
            "on_paper",
            languages.each(|lang| text!(lang, "page-on-paper")),
        ),
        (
            "unchanged",
            languages.each(|lang| text!(lang, "page-unchanged")),
        ),
        (
            "changed",
            languages.each(|lang| text!(lang, "page-changed", homes = "{homes}")),
        ),
        (
            "nothing_counts",
            languages.each(|lang| text!(lang, "page-nothing-counts")),
        ),
    ])
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

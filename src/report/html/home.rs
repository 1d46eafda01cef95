//! A home as the page shows it: its row in the order and its explanation.

use minijinja::Value;
use serde::Serialize;

use super::languages::{Languages, markup};
use super::pool::Pool;
use super::said::{self, Reach, spread};
use super::{BESIDE, PODIUM, bars};
use crate::case::Criterion;
use crate::explain::{
    city, confirmation_brief, facility_name, fact, journeys_by_home, percent_tenths, points,
    points_range, publisher, rank_label, remarks, what_would_lead,
};
use crate::explain::{cost_range, fit, price_lines, year_cost};
use crate::firmness::{Certainty, Firmness};
use crate::rank::RankedFacility;
use crate::text;
use crate::units::{Estimate, Utility};
use crate::vocabulary::Word;

/// The row of a home.
#[derive(Serialize)]
pub(super) struct Home {
    n: usize,
    rank: usize,
    /// Its place in the order, as a label.
    place: Value,
    is_shared: bool,
    fits: bool,
    is_shown: bool,
    name: Value,
    city: Value,
    points: String,
    range: String,
    known: String,
    bar: Option<Value>,
    /// That it cannot be the best, where it is certain.
    mark: Option<Value>,
    cost: Value,
    /// The cost behind the word for a month, for the summary.
    month: Option<Value>,
    /// The same for twelve months.
    year: Option<Value>,
    cost_bar: Option<Value>,
    journey: Value,
    fit: Value,
    confirm: Value,
    reach: Option<Reach>,
    explained: Option<Explained>,
    pooled: Option<Pooled>,
}

/// Where the texts of a home stand that is not seen at first.
#[derive(Serialize)]
struct Pooled {
    city: usize,
    cost: usize,
    journey: usize,
    confirm: usize,
}

/// What only the first homes get.
#[derive(Serialize)]
struct Explained {
    facts: Vec<Scored>,
    speaks_for: Vec<Side>,
    speaks_against: Vec<Side>,
    /// What may speak for it or against it, and what to confirm.
    unknown: Vec<Side>,
    sum: String,
    to_lead: Vec<Value>,
    remarks: Value,
    as_of: Option<String>,
    sources: Vec<Source>,
    beds: Option<u32>,
    deposit: String,
}

/// A fact that speaks for a home or against it, or may do either.
#[derive(Serialize)]
struct Side {
    /// The criterion; `None` of a question that must be answered.
    code: Option<&'static str>,
    name: Value,
    text: Value,
}

#[derive(Serialize)]
struct Scored {
    code: &'static str,
    name: Value,
    /// Empty where the script takes it from what speaks for the home or against it.
    text: Option<Value>,
    worth: String,
    weight: String,
    points: String,
}

/// Who published a page on which a fact was read; a link only where its address leads to a
/// page of the web.
#[derive(Serialize)]
struct Source {
    text: Value,
    href: Option<String>,
}

impl Home {
    /// The row of a home; one that is seen at first has what is certain of it.
    pub(super) fn new(
        firmness: &Firmness<'_>,
        place: &RankedFacility<'_, '_>,
        n: usize,
        certain: Option<&Certainty>,
        languages: &Languages,
    ) -> Self {
        let is_shown = certain.is_some();
        let ranking = firmness.ranking();
        let (facility, score) = (place.facility(), place.score());
        let asked = place.confirmations();
        let brief = |lang| {
            let brief = asked.iter().map(|of| confirmation_brief(lang, of));
            brief.collect()
        };
        // Why a scheme place costs nothing is said once on the page.
        let price = |lang| {
            if ranking.case().applies(Criterion::Cost) {
                price_lines(lang, place, ranking)
            } else {
                vec![cost_range(lang, place.cost_to_elder().range())]
            }
        };
        Self {
            n,
            rank: place.rank(),
            place: languages.said(|lang| rank_label(lang, place)),
            is_shared: place.shared_rank().is_some(),
            fits: place.evaluation().fits(),
            is_shown,
            name: languages.said(|lang| facility_name(lang, facility)),
            city: languages.said(|lang| city(lang, &facility.city)),
            points: points(score.likely().get()),
            range: points_range(score.low().get(), score.high().get()),
            known: format!("{:.0}%", place.evidence() * 100.0),
            // The script draws the others when they come among the first.
            bar: is_shown.then(|| markup(bars::score(place))),
            mark: certain.and_then(|of| mark(of, languages)),
            cost: languages.lines(price),
            month: (n < PODIUM).then(|| {
                languages.lines(|lang| {
                    let cost = price(lang).join("\n");
                    vec![lang.labelled(&text!(lang, "page-a-month"), &cost)]
                })
            }),
            year: (n < PODIUM).then(|| {
                languages.said(|lang| {
                    lang.labelled(&text!(lang, "page-a-year"), &year_cost(lang, place))
                })
            }),
            cost_bar: ranking
                .case()
                .applies(Criterion::Cost)
                .then(|| bars::cost(&place.cost(), ranking.case().money().budget))
                // The script gives a home that is not seen what this leaves out.
                .map(|bar| if is_shown { bar } else { bars::brief(&bar) })
                .map(markup),
            journey: languages.lines(|lang| journeys_by_home(lang, place, ranking)),
            fit: languages.said(|lang| fit(lang, place.fit())),
            confirm: languages.lines(brief),
            reach: is_shown.then(|| Reach::new(place, languages)),
            explained: is_shown.then(|| Explained::new(firmness, place, n, languages)),
            pooled: None,
        }
    }

    /// Leaves the texts of a home that is not seen at first to the pool.
    pub(super) fn share(&mut self, pool: &mut Pool) {
        if self.is_shown {
            return;
        }
        let confirm = if self.fits {
            format!(
                "<span data-fit>{}</span><span data-confirm></span>",
                self.fit
            )
        } else {
            format!(
                "<span data-fit>{}</span><br><span data-confirm>{}</span>",
                self.fit, self.confirm
            )
        };
        self.pooled = Some(Pooled {
            city: pool.place(self.city.to_string()),
            cost: pool.place(self.cost.to_string()),
            journey: pool.place(self.journey.to_string()),
            confirm: pool.place(confirm),
        });
    }
}

/// That a home cannot be the best, or come near it.
fn mark(certain: &Certainty, languages: &Languages) -> Option<Value> {
    certain.cannot_be_best.then(|| {
        languages.said(|lang| {
            if certain.never_within_five_points {
                text!(lang, "page-mark-far")
            } else {
                text!(lang, "page-mark-no")
            }
        })
    })
}

impl Explained {
    fn new(
        firmness: &Firmness<'_>,
        place: &RankedFacility<'_, '_>,
        n: usize,
        languages: &Languages,
    ) -> Self {
        let ranking = firmness.ranking();
        let facility = place.facility();
        let speaking = |speaks| {
            let parts = place.contributions();
            let parts = parts.filter(move |part| Speaks::of(part.utility) == speaks);
            parts.map(|part| Side {
                code: Some(part.criterion.code()),
                name: languages.word(part.criterion),
                text: languages.said(|lang| fact(lang, place, part.criterion, ranking)),
            })
        };
        let to_confirm = place.confirmations().into_iter().map(|of| Side {
            code: None,
            name: languages.said(|lang| text!(lang, "page-confirm")),
            text: languages.said(|lang| confirmation_brief(lang, &of)),
        });
        let facts = place.contributions().map(|part| {
            let (utility, given) = (part.utility, part.contribution);
            Scored {
                code: part.criterion.code(),
                name: languages.word(part.criterion),
                text: (n < BESIDE)
                    .then(|| languages.said(|lang| fact(lang, place, part.criterion, ranking))),
                worth: spread(said::of_utility(utility)),
                weight: percent_tenths(part.weight),
                points: spread(said::of_score(given)),
            }
        });
        Self {
            facts: facts.collect(),
            speaks_for: speaking(Speaks::For).collect(),
            speaks_against: speaking(Speaks::Against).collect(),
            unknown: speaking(Speaks::Unsettled).chain(to_confirm).collect(),
            sum: spread(said::of_score(place.score())),
            to_lead: languages.items(|lang| what_would_lead(lang, firmness, n).unwrap_or_default()),
            remarks: languages.said(|lang| remarks(lang, place)),
            as_of: facility.provenance.as_of.map(|as_of| as_of.to_string()),
            sources: facility
                .provenance
                .sources()
                .map(|of| Source::new(of, languages))
                .collect(),
            beds: facility.beds,
            deposit: facility.deposit.to_string(),
        }
    }
}

/// On which side of the middle of its scale the utility of a fact is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaks {
    For,
    Against,
    /// On one or the other.
    Unsettled,
}

/// The middle of a scale of utilities.
const MIDDLE: f64 = 0.5;

impl Speaks {
    fn of(utility: Estimate<Utility>) -> Self {
        if utility.low().get() >= MIDDLE {
            Self::For
        } else if utility.high().get() < MIDDLE {
            Self::Against
        } else {
            Self::Unsettled
        }
    }
}

impl Source {
    fn new(address: &str, languages: &Languages) -> Self {
        let is_web = ["https://", "http://"].iter().any(|scheme| {
            let start = address.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        Self {
            text: languages.said(|lang| publisher(lang, address)),
            href: is_web.then(|| address.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::Lang;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        let languages = Languages::new(&[], Lang::EN);
        let of = |address| Source::new(address, &languages).href;
        assert!(of("https://example.org/").is_some());
        assert!(of("HTTP://example.org/").is_some());
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "see the notice",
            "https:",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}

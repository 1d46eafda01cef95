//! The page for the family: one HTML file to open, print and play with.
//!
//! The page shows what the ranking has worked out, in three languages at once, and
//! asks nothing of a network. It carries the utilities of its homes, and its script
//! does with them what `score` does: the order it shows for other weights is the order
//! that ranking anew gives. Without the script it is a page to read and print.

mod bars;
mod data;
mod labels;
mod map;
mod projection;
mod svg;
mod words;

use std::io::{self, Write};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Value};
use serde::Serialize;

use crate::explain::{
    Lang, case_summary, city, confirmation, confirmation_brief, cost_lines, criterion, data_age,
    estimates_warning, exclusion, facility_name, fact, family, journey_lines, lead_share,
    least_weight_change, points, points_range, question, ranking_notes, remarks, separation,
    stance, what_would_lead,
};
use crate::firmness::{Firmness, Question};
use crate::rank::{METHOD, RankedFacility};
use crate::vocabulary::Word;
use data::{Data, most_weight};
use words::{lines, markup, said, t, tag};

/// What a page shows, and in which language it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSettings {
    /// The language in which it opens; the others are one click away.
    pub lang: Lang,
    /// How many homes are shown and explained, in the order; at least one.
    pub top: usize,
    /// How many draws say how often the first comes first.
    pub draws: usize,
    /// Where the draws start.
    pub seed: u64,
}

impl Default for PageSettings {
    fn default() -> Self {
        Self {
            lang: Lang::En,
            top: 10,
            draws: 10_000,
            seed: 1,
        }
    }
}

/// Why a page was not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PageError {
    /// The template of the page does not fit what is put into it.
    #[error("the page cannot be put together: {0}")]
    Template(String),
    /// What the writer says.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Beside those explained, so many homes are carried at most: each may come among the
/// first when somebody moves a weight.
const CARRIED: usize = 70;
/// So many homes that are left out are named with their reasons.
const LEFT_OUT: usize = 100;
/// So many questions stand in the summary.
const ASKED: usize = 3;
/// So many homes are side by side before anybody chooses.
const BESIDE: usize = 3;

#[derive(Serialize)]
struct Page {
    tag: &'static str,
    lang: Lang,
    style: Value,
    script: Value,
    data: Value,
    name: String,
    summary: Value,
    family: Option<Value>,
    method: &'static str,
    top: usize,
    beside: usize,
    carried: usize,
    beyond: usize,
    firm: Option<Value>,
    apart: Option<Value>,
    share: Option<Value>,
    questions: Vec<Value>,
    criteria: Vec<Slider>,
    stance: usize,
    stance_name: Value,
    homes: Vec<Home>,
    map: Value,
    calls: Vec<Call>,
    left_out: Vec<LeftOut>,
    more_left_out: usize,
    notes: Vec<(Value, Value)>,
    age: Value,
    warning: Value,
}

/// A criterion with its weight in the case.
#[derive(Serialize)]
struct Slider {
    code: &'static str,
    name: Value,
    weight: f64,
    share: String,
    most: f64,
    step: f64,
}

#[derive(Serialize)]
struct Home {
    n: usize,
    rank: usize,
    is_shown: bool,
    name: Value,
    city: Value,
    points: String,
    range: String,
    known: String,
    bar: Value,
    cost: Value,
    cost_bar: Value,
    journey: Value,
    confirm: Value,
    explained: Option<Explained>,
}

/// What only the first homes get.
#[derive(Serialize)]
struct Explained {
    facts: Vec<Fact>,
    to_lead: Vec<Value>,
    remarks: Value,
    as_of: Option<String>,
    sources: Vec<Source>,
    beds: Option<u32>,
    deposit: String,
}

#[derive(Serialize)]
struct Fact {
    code: &'static str,
    name: Value,
    text: Value,
    worth: String,
    weight: String,
    points: String,
}

/// An address where a fact was read; a link only where it leads to a web page.
#[derive(Serialize)]
struct Source {
    text: String,
    href: Option<String>,
}

#[derive(Serialize)]
struct Call {
    n: usize,
    is_shown: bool,
    name: Value,
    ask: Vec<Value>,
    would_change: Vec<Value>,
}

#[derive(Serialize)]
struct LeftOut {
    name: Value,
    reasons: Vec<Value>,
}

/// Writes the page of a ranking: one file of HTML without anything outside it.
///
/// Shows the first `top` homes with their explanations and carries up to 70 more, so
/// that its order under other weights is right; where more homes are eligible than it
/// carries, it says so. What comes from a file is escaped, and only addresses of the
/// web become links.
///
/// # Errors
///
/// [`PageError`] when the writer fails.
///
/// # Example
///
/// ```
/// use silverbay::{case::Case, catalog::Catalog, firmness::Firmness};
/// use silverbay::report::{PageSettings, write_page};
///
/// let catalog = Catalog::load("data")?;
/// let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// let case = Case::from_toml_str(&text, &catalog)?;
/// let ranking = catalog.rank(&case)?;
/// let mut page = Vec::new();
/// write_page(&Firmness::new(&ranking), PageSettings::default(), &mut page)?;
/// assert!(page.starts_with(b"<!doctype html>") && page.len() < 400_000);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_page(
    firmness: &Firmness<'_>,
    settings: PageSettings,
    mut writer: impl Write,
) -> Result<(), PageError> {
    let template = |error: minijinja::Error| PageError::Template(format!("{error:#}"));
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    // A line with a tag of the template alone leaves nothing behind.
    syntax.trim_blocks(true).lstrip_blocks(true);
    environment.set_syntax(syntax.build().map_err(template)?);
    environment.add_function("t", |en: &str, zh_hant: &str, zh_hans: &str| {
        t(en, zh_hant, zh_hans)
    });
    let source = include_str!("page.html");
    environment
        .add_template("page.html", source)
        .map_err(template)?;
    let page = Page::new(firmness, settings)?;
    let page = environment
        .get_template("page.html")
        .and_then(|found| found.render(Serde(&page)))
        .map_err(template)?;
    writer.write_all(page.as_bytes())?;
    Ok(())
}

impl Page {
    fn new(firmness: &Firmness<'_>, settings: PageSettings) -> Result<Self, PageError> {
        let PageSettings {
            lang,
            top,
            draws,
            seed,
        } = settings;
        let ranking = firmness.ranking();
        let case = ranking.case();
        let all = firmness.places();
        let top = top.max(1).min(all.len());
        let carried = all.get(..(top + CARRIED).min(all.len())).unwrap_or(all);
        let shown = all.get(..top).unwrap_or(all);
        let asked = firmness.questions();
        let excluded: Vec<_> = ranking.excluded().collect();
        let left_out = excluded.iter().take(LEFT_OUT).map(|out| LeftOut {
            name: said(|lang| facility_name(lang, out.facility()).to_owned()),
            reasons: out
                .reasons()
                .iter()
                .map(|reason| said(|lang| exclusion(lang, reason)))
                .collect(),
        });
        let is_any = !all.is_empty();
        let notes =
            [Lang::En, Lang::ZhHant, Lang::ZhHans].map(|lang| ranking_notes(lang, ranking, top));
        let [en, zh_hant, zh_hans] = &notes;
        let notes = en.iter().zip(zh_hant).zip(zh_hans);
        let data = Data::new(firmness, carried, top);
        let most = most_weight(&data.weights);
        let criteria = firmness.criteria().iter().zip(&data.weights);
        Ok(Self {
            tag: tag(lang),
            lang,
            style: markup(include_str!("page.css").to_owned()),
            script: markup(include_str!("page.js").to_owned()),
            name: case.name().to_owned(),
            summary: said(|lang| case_summary(lang, ranking)),
            family: (!case.homes().is_empty())
                .then(|| said(|lang| family(lang, ranking).unwrap_or_default())),
            method: METHOD,
            top,
            beside: BESIDE,
            carried: carried.len(),
            beyond: all.len() - carried.len(),
            firm: is_any.then(|| said(|lang| least_weight_change(lang, firmness))),
            apart: all
                .first()
                .filter(|_| all.len() > 1)
                .map(|first| said(|lang| separation(lang, ranking, first))),
            share: lead_shares(firmness, draws, seed),
            questions: asked
                .iter()
                .take(ASKED)
                .map(|of| said(|lang| question(lang, firmness, of)))
                .collect(),
            criteria: criteria
                .map(|((of, share), weight)| Slider {
                    code: of.code(),
                    name: said(|lang| criterion(lang, *of).to_owned()),
                    weight: *weight,
                    share: format!("{:.1}%", share.get() * 100.0),
                    most,
                    step: most / 100.0,
                })
                .collect(),
            stance: case.stance().index(),
            stance_name: said(|lang| stance(lang, case.stance()).to_owned()),
            homes: carried
                .iter()
                .enumerate()
                .map(|(n, place)| Home::new(firmness, place, n, n < top))
                .collect(),
            map: markup(map::map(ranking, carried, top)),
            calls: calls(firmness, &asked, top),
            more_left_out: excluded.len().saturating_sub(LEFT_OUT),
            left_out: left_out.collect(),
            notes: notes
                .map(|((a, b), c)| (t(a.0, b.0, c.0), t(&a.1, &b.1, &c.1)))
                .collect(),
            age: said(|lang| data_age(lang, shown)),
            warning: said(|lang| estimates_warning(lang).to_owned()),
            data: markup(data.as_script()?),
        })
    }
}

/// What to ask each of the first homes, and those that the summary asks of further down.
fn calls(firmness: &Firmness<'_>, asked: &[Question], top: usize) -> Vec<Call> {
    let in_summary = |n: usize| asked.iter().take(ASKED).any(|of| of.place == n);
    let places = firmness.places().iter().enumerate();
    let called = places.filter(|(n, _)| *n < top || in_summary(*n));
    let calls = called.map(|(n, place)| Call {
        n,
        is_shown: n < top,
        name: said(|lang| facility_name(lang, place.facility()).to_owned()),
        ask: place
            .confirmations()
            .iter()
            .map(|of| said(|lang| confirmation(lang, of)))
            .collect(),
        would_change: asked
            .iter()
            .filter(|of| of.place == n)
            .map(|of| said(|lang| question(lang, firmness, of)))
            .collect(),
    });
    calls
        .filter(|call| !(call.ask.is_empty() && call.would_change.is_empty()))
        .collect()
}

/// How often the first comes first; drawn once for all languages.
fn lead_shares(firmness: &Firmness<'_>, draws: usize, seed: u64) -> Option<Value> {
    let share = lead_share(firmness, draws, seed)?;
    Some(said(|lang| share.said(lang)))
}

impl Home {
    fn new(firmness: &Firmness<'_>, place: &RankedFacility<'_>, n: usize, is_shown: bool) -> Self {
        let ranking = firmness.ranking();
        let (facility, score) = (place.facility(), place.score());
        let asked = place.confirmations();
        let brief = |lang| {
            let brief = asked.iter().map(|of| confirmation_brief(lang, of));
            brief.collect()
        };
        Self {
            n,
            rank: place.rank(),
            is_shown,
            name: said(|lang| facility_name(lang, facility).to_owned()),
            city: said(|lang| city(lang, facility.city).to_owned()),
            points: points(place.key().get()),
            range: points_range(score.low().get(), score.high().get()),
            known: format!("{:.0}%", place.evidence() * 100.0),
            // The script draws the others when they come among the first.
            bar: markup(if is_shown {
                bars::score(place)
            } else {
                bars::no_score()
            }),
            cost: lines(|lang| cost_lines(lang, place, ranking)),
            cost_bar: markup(bars::cost(
                place.cost_to_elder().range(),
                ranking.case().money().budget,
            )),
            journey: lines(|lang| journey_lines(lang, place, ranking)),
            confirm: lines(brief),
            explained: is_shown.then(|| Explained::new(firmness, place, n)),
        }
    }
}

impl Explained {
    fn new(firmness: &Firmness<'_>, place: &RankedFacility<'_>, n: usize) -> Self {
        let ranking = firmness.ranking();
        let facility = place.facility();
        let facts = place.contributions().map(|part| {
            let (utility, given) = (part.utility, part.contribution);
            Fact {
                code: part.criterion.code(),
                name: said(|lang| criterion(lang, part.criterion).to_owned()),
                text: said(|lang| fact(lang, place, part.criterion, ranking)),
                worth: points_range(utility.low().get(), utility.high().get()),
                weight: format!("{:.1}%", part.weight.get() * 100.0),
                points: points_range(given.low().get(), given.high().get()),
            }
        });
        let lead = [Lang::En, Lang::ZhHant, Lang::ZhHans]
            .map(|lang| what_would_lead(lang, firmness, n).unwrap_or_default());
        let [en, zh_hant, zh_hans] = &lead;
        let lead = en.iter().zip(zh_hant).zip(zh_hans);
        Self {
            facts: facts.collect(),
            to_lead: lead.map(|((a, b), c)| t(a, b, c)).collect(),
            remarks: said(|lang| remarks(lang, place)),
            as_of: facility.provenance.as_of.map(|as_of| as_of.to_string()),
            sources: facility.provenance.sources().map(Source::new).collect(),
            beds: facility.beds,
            deposit: facility.deposit.to_string(),
        }
    }
}

impl Source {
    fn new(address: &str) -> Self {
        let is_web = ["https://", "http://"].iter().any(|scheme| {
            let start = address.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        // Encoded Chinese makes addresses that nobody reads to their end.
        let text: String = address.chars().take(80).collect();
        let is_cut = text.len() < address.len();
        Self {
            text: if is_cut { format!("{text}…") } else { text },
            href: is_web.then(|| address.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        assert!(Source::new("https://example.org/").href.is_some());
        assert!(Source::new("HTTP://example.org/").href.is_some());
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "see the notice",
            "https:",
        ] {
            assert_eq!(Source::new(text).href, None, "{text}");
        }
    }
}

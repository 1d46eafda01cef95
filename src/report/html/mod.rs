//! The page for the family: one HTML file to open, print and play with.
//!
//! The page shows what the ranking has worked out, in several languages at once, and
//! loads nothing from a network. It carries the utilities of its homes, and its script
//! does with them what `score` does: the order that it shows for other weights is the
//! order of a new ranking with these weights, and with the answers that are entered in it.
//! Without the script it is a page to read and print.

mod bars;
mod call;
mod choices;
mod coast;
mod data;
mod follow;
mod home;
mod labels;
mod landmarks;
mod languages;
mod map;
mod pool;
mod projection;
mod said;
mod style;
mod svg;
mod texts;

use std::io::{self, Write};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde};
use minijinja::{Environment, Value};
use serde::Serialize;

use crate::calls::{CALL_COST, CallPlan};
use crate::case::{Criterion, Funding};
use crate::explain::{
    Lang, advice, basis_notes, case_summary, certainty_of_first, data_age, estimates_warning,
    exclusion, facility_name, family, lead_share, least_weight_change, let_in_lines, made_on,
    main_message, order_notes, order_warning, percent_tenths, question, review_by, trial_stays,
};
use crate::firmness::Firmness;
use crate::rank::{Excluded, METHOD, RankedFacility};
use crate::report::format::geojson::near_hospitals;
use crate::text;
use crate::units::Share;
use crate::vocabulary::Word;
use crate::words::visible;
use call::{Call, Ring, calls, ring};
use data::{Data, most_weight};
use home::Home;
use languages::{Choice, Languages, markup};
use pool::Pool;

/// What a page shows, and in which languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSettings<'a> {
    /// The languages of the page, in the order of its chooser.
    pub languages: &'a [Lang],
    /// The language in which the page opens; one of the page even where `languages` does
    /// not have it.
    pub lang: Lang,
    /// The number of homes that are shown and explained, in the order; at least one.
    pub top: usize,
    /// The number of draws behind the share in which the first home comes first.
    pub draws: usize,
    /// The seed of the draws.
    pub seed: u64,
}

impl Default for PageSettings<'_> {
    fn default() -> Self {
        Self {
            languages: Lang::ALL,
            lang: Lang::EN,
            top: 10,
            draws: 10_000,
            seed: 1,
        }
    }
}

/// Why a page was not written.
///
/// # Example
///
/// ```
/// use std::io;
///
/// use silverbay::report::{PageError, PageSettings, write_page};
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// # let firmness = silverbay::firmness::Firmness::new(&ranking);
/// /// A disk that is full.
/// struct Full;
/// # impl io::Write for Full {
/// #     fn write(&mut self, _: &[u8]) -> io::Result<usize> {
/// #         Err(io::ErrorKind::StorageFull.into())
/// #     }
/// #     fn flush(&mut self) -> io::Result<()> {
/// #         Ok(())
/// #     }
/// # }
/// // What the system says is handed on, so that a program can act on it.
/// match write_page(&firmness, PageSettings::default(), Full) {
///     Err(PageError::Io(error)) => assert_eq!(error.kind(), io::ErrorKind::StorageFull),
///     other => panic!("{other:?}"),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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

/// Maximum number of further homes that the page carries without an explanation. The
/// sliders can move them into the first places.
const CARRIED: usize = 64;
/// Maximum number of excluded homes that are named with their reasons.
const LEFT_OUT: usize = 100;
/// Maximum number of questions in the summary.
const ASKED: usize = 3;
/// Number of homes that are side by side before the reader chooses.
const BESIDE: usize = 3;
/// Number of homes in the summary.
const PODIUM: usize = 3;
/// Maximum number of homes side by side.
const MOST_BESIDE: usize = 4;

/// The script of the page: what it calculates, its words, its parts, and the page.
const SCRIPT: &str = concat!(
    include_str!("script/follow.js"),
    include_str!("script/words.js"),
    include_str!("script/rows.js"),
    include_str!("script/map.js"),
    include_str!("script/sheets.js"),
    include_str!("script/summary.js"),
    include_str!("script/message.js"),
    include_str!("script/beside.js"),
    include_str!("script/page.js"),
);

#[derive(Serialize)]
struct Page {
    tag: &'static str,
    languages: Vec<Choice>,
    style: Value,
    script: Value,
    data: Value,
    name: String,
    /// The name as markup, which says where it is English.
    heading: Value,
    summary: Value,
    family: Option<Value>,
    method: &'static str,
    top: usize,
    beside: usize,
    most_beside: usize,
    carried: usize,
    beyond: usize,
    firm: Option<Value>,
    /// What to read first where the first home is little known.
    little: Option<Value>,
    message: Value,
    /// What the list itself cannot say.
    list_notes: Vec<(Value, Value)>,
    /// What the funding pays and leaves out, and how to apply.
    advice: Vec<(Value, Value)>,
    trial: Value,
    made: Value,
    review: Value,
    /// What to loosen where no home is eligible.
    let_in: Vec<Value>,
    /// What to ask, each with the place of its home.
    questions: Vec<(usize, Value)>,
    criteria: Vec<Slider>,
    is_scheme: bool,
    has_fitting: bool,
    /// The first home of the second group.
    first_open: Option<usize>,
    has_open: bool,
    stance: usize,
    stance_name: Value,
    /// The homes in their groups, each with its place in the whole order.
    homes: Vec<Home>,
    /// The texts of the homes that are not seen at first.
    pool: Vec<Value>,
    podium: Vec<usize>,
    map: Value,
    /// What the crosses on the map are, where it has some.
    crosses: Option<Value>,
    calls: Vec<Call>,
    /// Whom to ring first.
    ring: Vec<Ring>,
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
struct LeftOut {
    name: Value,
    reasons: Vec<Value>,
}

/// Writes the page of a ranking: one file of HTML without anything outside it.
///
/// Shows the first `top` homes with their explanations and carries up to 64 more, so
/// that its order under other weights is right; where more homes are eligible than it
/// carries, it says so. Texts from files are escaped, and only addresses of the web
/// become links.
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
    settings: PageSettings<'_>,
    mut writer: impl Write,
) -> Result<(), PageError> {
    let template = |error: minijinja::Error| PageError::Template(format!("{error:#}"));
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    // A line with a tag of the template alone leaves nothing behind.
    syntax.trim_blocks(true).lstrip_blocks(true);
    environment.set_syntax(syntax.build().map_err(template)?);
    let languages = Languages::new(settings.languages, settings.lang);
    let texts = languages.clone();
    environment.add_function("t", move |key: &str, arguments: Kwargs| {
        texts.of_template(key, &arguments)
    });
    let source = include_str!("page.html");
    environment
        .add_template("page.html", source)
        .map_err(template)?;
    let page = Page::new(firmness, settings, &languages)?;
    let page = environment
        .get_template("page.html")
        .and_then(|found| found.render(Serde(&page)))
        .map_err(template)?;
    // A slash ends nothing, and addresses are full of them.
    let page = visible(page).replace("&#x2f;", "/");
    writer.write_all(page.as_bytes())?;
    Ok(())
}

impl Page {
    fn new(
        firmness: &Firmness<'_>,
        settings: PageSettings<'_>,
        languages: &Languages,
    ) -> Result<Self, PageError> {
        let ranking = firmness.ranking();
        let case = ranking.case();
        let all = firmness.places();
        let top = settings.top.max(1).min(all.len());
        let carried = all.get(..(top + CARRIED).min(all.len())).unwrap_or(all);
        let shown = all.get(..top).unwrap_or(all);
        let asked = firmness.questions();
        let excluded: Vec<_> = ranking.excluded().collect();
        let left_out = excluded.iter().take(LEFT_OUT);
        let share = firmness.lead_share(settings.draws, settings.seed);
        let plan = CallPlan::new(firmness, CALL_COST);
        let calls = calls(firmness, &plan, &asked, top, languages);
        let sheets: Vec<usize> = calls.iter().map(Call::place).collect();
        let data = Data::new(firmness, &plan, (carried, top), &sheets, languages);
        let certain = firmness.certainties();
        let mut pool = Pool::default();
        let homes = in_groups(carried)
            .into_iter()
            .map(|(n, place)| {
                let sure = certain.get(n).filter(|_| n < top);
                let mut home = Home::new(firmness, place, n, sure, languages);
                home.share(&mut pool);
                home
            })
            .collect();
        Ok(Self {
            tag: settings.lang.tag(),
            languages: languages.choices(settings.lang),
            style: markup(style::style(languages)),
            script: markup(without_indentation(SCRIPT)),
            name: case.name().to_owned(),
            heading: languages.said(|_| case.name()),
            summary: languages.said(|lang| case_summary(lang, ranking)),
            family: (!case.homes().is_empty())
                .then(|| languages.said(|lang| family(lang, ranking).unwrap_or_default())),
            method: METHOD,
            top,
            beside: BESIDE,
            most_beside: MOST_BESIDE,
            carried: carried.len(),
            beyond: all.len() - carried.len(),
            firm: (!all.is_empty()).then(|| {
                languages.said(|lang| {
                    let often = share.map(|share| lead_share(lang, &share));
                    let least = least_weight_change(lang, firmness);
                    lang.sentences(often.into_iter().chain([least]))
                })
            }),
            little: order_warning(settings.lang, ranking)
                .map(|_| languages.said(|lang| order_warning(lang, ranking).unwrap_or_default())),
            list_notes: if all.is_empty() {
                Vec::new()
            } else {
                languages.pairs(|lang| {
                    let notes = order_notes(lang, ranking, top).into_iter();
                    // What stands on top is not said again.
                    let on_top = certainty_of_first(lang, ranking).unwrap_or_default();
                    notes.filter(|(_, text)| *text != on_top).collect()
                })
            },
            message: languages.said(|lang| main_message(lang, firmness, &plan)),
            advice: languages.pairs(|lang| advice(lang, ranking)),
            trial: languages.said(|lang| trial_stays(lang, shown)),
            made: languages.said(|lang| made_on(lang, ranking)),
            review: languages.said(|lang| review_by(lang, ranking)),
            let_in: languages.items(|lang| let_in_lines(lang, ranking)),
            questions: asked
                .iter()
                .take(ASKED)
                .map(|of| {
                    let text = languages.said(|lang| question(lang, firmness, of));
                    (of.place, text)
                })
                .collect(),
            criteria: sliders(firmness, &data.weights, languages),
            is_scheme: matches!(case.money().funding, Funding::SchemePlace),
            has_fitting: shown.iter().any(|place| place.evaluation().fits()),
            first_open: carried.iter().position(|place| !place.evaluation().fits()),
            has_open: shown.iter().any(|place| !place.evaluation().fits()),
            stance: case.stance().index(),
            stance_name: languages.word(case.stance()),
            homes,
            pool: pool.into_texts(),
            podium: (0..carried.len().min(PODIUM)).collect(),
            map: markup(map::map(ranking, carried, top, languages)),
            crosses: (!near_hospitals(ranking, shown).is_empty())
                .then(|| languages.said(|lang| text!(lang, "page-map-hospitals"))),
            calls,
            ring: ring(firmness, &plan, languages),
            more_left_out: excluded.len().saturating_sub(LEFT_OUT),
            left_out: left_out.map(|out| LeftOut::new(out, languages)).collect(),
            notes: languages.pairs(|lang| basis_notes(lang, ranking)),
            age: languages.said(|lang| data_age(lang, shown)),
            warning: languages.said(estimates_warning),
            data: markup(data.as_script()?),
        })
    }
}

/// A script or a style without the spaces that its lines begin with, none of which is
/// within a string, and without lines of comment.
fn without_indentation(script: &str) -> String {
    let lines = script
        .lines()
        .map(str::trim_start)
        .filter(|line| !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The homes that are confirmed to fit before those that may, each group in the order of
/// the whole; with their places in it.
fn in_groups<'a>(places: &'a [RankedFacility<'a, 'a>]) -> Vec<(usize, &'a RankedFacility<'a, 'a>)> {
    let all = || places.iter().enumerate();
    let fitting = all().filter(|(_, place)| place.evaluation().fits());
    let open = all().filter(|(_, place)| !place.evaluation().fits());
    fitting.chain(open).collect()
}

/// A slider for each criterion that applies.
fn sliders(firmness: &Firmness<'_>, weights: &[f64], languages: &Languages) -> Vec<Slider> {
    let most = most_weight(weights);
    let criteria = firmness.criteria().iter().zip(weights);
    let slider = |((of, share), weight): (&(Criterion, Share), &f64)| Slider {
        code: of.code(),
        name: languages.word(*of),
        weight: *weight,
        share: percent_tenths(*share),
        most,
        step: most / 100.0,
    };
    criteria.map(slider).collect()
}

impl LeftOut {
    fn new(out: &Excluded<'_, '_>, languages: &Languages) -> Self {
        let reasons = out.reasons();
        let reasons = reasons.iter();
        Self {
            name: languages.said(|lang| facility_name(lang, out.facility())),
            reasons: reasons
                .map(|reason| languages.said(|lang| exclusion(lang, reason)))
                .collect(),
        }
    }
}

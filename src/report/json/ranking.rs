//! The order, what its homes have in common, and what to loosen where no home is eligible.

use std::collections::BTreeMap;

use serde::Serialize;

use super::answers::AnswersView;
use super::case::{BeliefView, CaseView, RateView};
use super::excluded::{ExcludedListed, ExcludedReport};
use super::place::PlaceReport;
use crate::case::{Criterion, FundingKind};
use crate::facility::Service;
use crate::place::City;
use crate::rank::{Common, LetIn, Loosening, METHOD, Ranking};
use crate::units::{Currency, Score};
use crate::vocabulary::{Word, WordSet};
use crate::words::Lang;

/// A ranking as programs read it; serialise it with any format of serde.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankingReport<'a> {
    method: &'static str,
    date: Option<String>,
    case: CaseView<'a>,
    weights: BTreeMap<&'static str, f64>,
    rates: Vec<RateView<'a>>,
    beliefs: Vec<BeliefView<'a>>,
    eligible: usize,
    /// What all eligible homes have in common.
    common: CommonView,
    /// By how much of the score the first home is at most worse than the best; `null` while
    /// its eligibility is open.
    guarantee: Option<f64>,
    /// What to loosen where no home is eligible.
    let_in: Vec<LetInView>,
    /// What homes answered; absent where no answer is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<AnswersView>,
    ranking: Vec<PlaceReport<'a>>,
    excluded: Vec<ExcludedReport<'a>>,
    /// How many excluded homes are not in `excluded`.
    excluded_beyond: usize,
    /// How many homes each rule excludes; one may break several.
    excluded_counts: BTreeMap<&'static str, usize>,
}

impl<'a> RankingReport<'a> {
    /// The report of a ranking with at most `top` places, or all of them, and with every
    /// excluded home. The sentences in it are in `lang`; everything else is the same in all.
    #[must_use]
    pub fn new(ranking: &'a Ranking<'a, 'a>, top: Option<usize>, lang: Lang) -> Self {
        Self::with_excluded(ranking, top, ExcludedListed::All, lang)
    }

    /// The same with as many of the excluded homes as are wanted: its size then depends on
    /// what is asked for and not on the catalog.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::report::{ExcludedListed, RankingReport};
    /// use silverbay::{case::Case, catalog::Catalog, words::Lang};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// let case = Case::from_toml_str(&text, &catalog)?;
    /// let ranking = catalog.rank(&case)?;
    /// let few = ExcludedListed::First(3);
    /// let report = RankingReport::with_excluded(&ranking, Some(5), few, Lang::EN);
    /// let json = serde_json::to_value(&report)?;
    /// let all = json["excluded_beyond"].as_u64().unwrap_or(0) as usize + 3;
    /// assert_eq!(all, catalog.facilities().len() - ranking.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_excluded(
        ranking: &'a Ranking<'a, 'a>,
        top: Option<usize>,
        listed: ExcludedListed,
        lang: Lang,
    ) -> Self {
        let case = ranking.case();
        let weights = ranking
            .weights()
            .iter()
            .filter(|(criterion, _)| case.applies(*criterion));
        Self {
            method: METHOD,
            date: ranking.date().map(|date| date.to_string()),
            case: CaseView::new(ranking),
            weights: weights
                .map(|(criterion, weight)| (criterion.code(), *weight))
                .collect(),
            rates: Currency::ALL
                .iter()
                .filter_map(|of| RateView::new(ranking, *of))
                .collect(),
            beliefs: ranking
                .beliefs_used()
                .into_iter()
                .map(BeliefView::new)
                .collect(),
            eligible: ranking.len(),
            common: CommonView::new(&ranking.common()),
            guarantee: ranking
                .top(1)
                .next()
                .and_then(|first| ranking.guarantee(&first))
                .map(Score::get),
            let_in: ranking.let_in().iter().map(LetInView::new).collect(),
            answers: AnswersView::new(ranking),
            ranking: ranking
                .top(top.unwrap_or(usize::MAX))
                .map(|place| PlaceReport::new(&place, lang))
                .collect(),
            excluded_beyond: ranking.excluded().skip(listed.most()).count(),
            excluded_counts: ranking
                .exclusion_counts()
                .into_iter()
                .map(|(rule, homes)| (rule.code(), homes))
                .collect(),
            excluded: ranking
                .excluded()
                .take(listed.most())
                .map(|out| ExcludedReport::new(&out, lang))
                .collect(),
        }
    }
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CommonView {
    alike: Vec<Criterion>,
    differ: Vec<Criterion>,
    unpublished: UnpublishedView,
}

impl CommonView {
    fn new(common: &Common) -> Self {
        let missing = common.unpublished;
        Self {
            alike: common.alike.clone(),
            differ: common.differ.clone(),
            unpublished: UnpublishedView {
                care: missing.care,
                services: missing.services,
                price: missing.price,
                medical: missing.medical,
                stars: missing.stars,
            },
        }
    }
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a key of the contract"
)]
struct UnpublishedView {
    care: bool,
    services: WordSet<Service>,
    price: bool,
    medical: bool,
    stars: bool,
}

/// One limit or two, loosened, and how many homes that lets in.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct LetInView {
    changes: Vec<ChangeView>,
    eligible: usize,
    confirmed: usize,
}

impl LetInView {
    fn new(way: &LetIn) -> Self {
        let change = |of: &Loosening| match of {
            Loosening::CostCap(cap) => ChangeView::CapHkd(cap.get()),
            Loosening::VisitCap(cap) => ChangeView::VisitMinutes(cap.get()),
            Loosening::AnyReturnTime => ChangeView::ReturnTime(None),
            Loosening::City(city) => ChangeView::City(city.clone()),
            Loosening::Service(service) => ChangeView::WithoutNeed(*service),
            Loosening::SelfFunded => ChangeView::Funding(FundingKind::SelfFunded),
        };
        Self {
            changes: way.changes.iter().map(change).collect(),
            eligible: way.eligible,
            confirmed: way.confirmed,
        }
    }
}

/// A limit by the key of a case file, with the value that would do.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum ChangeView {
    CapHkd(f64),
    VisitMinutes(f64),
    ReturnTime(Option<f64>),
    City(City),
    WithoutNeed(Service),
    Funding(FundingKind),
}

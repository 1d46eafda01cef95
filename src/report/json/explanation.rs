//! Why a facility is where it is in the order, or why it is excluded.

use std::collections::BTreeMap;

use serde::Serialize;

use super::excluded::ExcludedReport;
use super::place::PlaceReport;
use crate::case::Criterion;
use crate::explain::{Lang, fact};
use crate::firmness::{Difference, Firmness, Lead};
use crate::rank::METHOD;
use crate::units::HkdPerMonth;
use crate::vocabulary::Word;

/// One facility explained: its numbers, its facts in words, what would put it first,
/// and its difference from another; or why it is excluded.
#[derive(Clone, Debug, Serialize)]
pub struct ExplanationReport<'a> {
    method: &'static str,
    date: Option<String>,
    eligible: usize,
    place: Option<PlaceReport<'a>>,
    facts: BTreeMap<&'static str, String>,
    to_lead: Option<LeadView>,
    against: Option<AgainstView<'a>>,
    excluded: Option<ExcludedReport<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct LeadView {
    fee_cut_hkd: Option<f64>,
    weights: Vec<WeightView>,
}

#[derive(Clone, Debug, Serialize)]
struct WeightView {
    criterion: Criterion,
    weight: f64,
}

#[derive(Clone, Debug, Serialize)]
struct AgainstView<'a> {
    id: &'a str,
    rank: usize,
    key: f64,
    ahead: f64,
    apart: bool,
    criteria: Vec<AheadView>,
}

#[derive(Clone, Debug, Serialize)]
struct AheadView {
    criterion: Criterion,
    ahead: f64,
}

impl<'a> ExplanationReport<'a> {
    /// Explains the facility of this id, eligible or not, beside another eligible
    /// one where one is named; `None` where the catalog does not have it.
    #[must_use]
    pub fn new(
        firmness: &'a Firmness<'a>,
        id: &str,
        against: Option<usize>,
        lang: Lang,
    ) -> Option<Self> {
        let ranking = firmness.ranking();
        let mut report = Self {
            method: METHOD,
            date: ranking.date().map(|date| date.to_string()),
            eligible: firmness.places().len(),
            place: None,
            facts: BTreeMap::new(),
            to_lead: None,
            against: None,
            excluded: None,
        };
        let Some(at) = firmness.position(id) else {
            let mut excluded = ranking.excluded();
            let out = excluded.find(|out| &*out.facility().id == id)?;
            report.excluded = Some(ExcludedReport::new(&out, lang));
            return Some(report);
        };
        let place = firmness.places().get(at)?;
        report.place = Some(PlaceReport::new(place, lang));
        let facts = firmness
            .criteria()
            .iter()
            .map(|(of, _)| (of.code(), fact(lang, place, *of, ranking)));
        report.facts = facts.collect();
        report.to_lead = firmness.to_lead(at).map(LeadView::new);
        report.against = against.and_then(|other| AgainstView::new(firmness, at, other));
        Some(report)
    }
}

impl LeadView {
    fn new(lead: Lead) -> Self {
        let weights = lead.weights.into_iter();
        Self {
            fee_cut_hkd: lead.fee_cut.map(HkdPerMonth::get),
            weights: weights
                .map(|(criterion, weight)| WeightView {
                    criterion,
                    weight: weight.get(),
                })
                .collect(),
        }
    }
}

impl<'a> AgainstView<'a> {
    fn new(firmness: &'a Firmness<'a>, at: usize, other: usize) -> Option<Self> {
        let place = firmness.places().get(at)?;
        let rival = firmness.places().get(other)?;
        let criteria = firmness.differences(at, other).into_iter();
        Some(Self {
            id: &rival.facility().id,
            rank: rival.rank(),
            key: rival.key().get(),
            ahead: place.key().get() - rival.key().get(),
            apart: place.is_above(rival) || rival.is_above(place),
            criteria: criteria.map(AheadView::new).collect(),
        })
    }
}

impl AheadView {
    fn new(of: Difference) -> Self {
        Self {
            criterion: of.criterion,
            ahead: of.ahead,
        }
    }
}

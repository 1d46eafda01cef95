//! What is missing, worth most first.

use serde::Serialize;

use crate::calls::{Gap, GapKind};
use crate::catalog::Catalog;
use crate::explain::{Lang, gap_source};
use crate::rank::METHOD;

/// What is missing over cases; worth is a share of the score, summed over them.
#[derive(Clone, Debug, Serialize)]
pub struct GapsReport<'a> {
    method: &'static str,
    cases: usize,
    gaps: Vec<GapView<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct GapView<'a> {
    facility: &'a str,
    kind: GapKind,
    worth: f64,
    cases: usize,
    /// Where it may be asked for or downloaded, in the language.
    source: String,
}

impl<'a> GapsReport<'a> {
    /// The report of all that is missing over so many cases.
    #[must_use]
    pub fn new(catalog: &Catalog, gaps: &'a [Gap], cases: usize, lang: Lang) -> Self {
        let view = |gap: &'a Gap| {
            let facility = catalog.facility(&gap.facility)?;
            Some(GapView {
                facility: &gap.facility,
                kind: gap.kind,
                worth: gap.worth,
                cases: gap.cases,
                source: gap_source(lang, catalog, facility, gap.kind),
            })
        };
        Self {
            method: METHOD,
            cases,
            gaps: gaps.iter().filter_map(view).collect(),
        }
    }
}

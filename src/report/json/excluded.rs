//! The facilities that are excluded.

use serde::Serialize;

#[cfg(doc)]
use super::RankingReport;
use super::answers::{AnswerView, ConflictView};
use super::place::FindingView;
use crate::explain::{exclusion, romanised};
use crate::rank::Excluded;
use crate::words::Lang;

/// Which of the excluded homes a report lists with their reasons. How many there are, and how
/// many each rule excludes, is always in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ExcludedListed {
    /// All of them, by ascending id. Of a million homes that may be hundreds of megabytes.
    #[default]
    All,
    /// So many of the first.
    First(usize),
    /// None.
    Counts,
}

impl ExcludedListed {
    pub(super) const fn most(self) -> usize {
        match self {
            Self::All => usize::MAX,
            Self::First(most) => most,
            Self::Counts => 0,
        }
    }
}

/// One excluded home with its reasons as programs read it: an entry of `excluded` of a
/// [`RankingReport`].
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExcludedReport<'a> {
    id: &'a str,
    name_zh_hant: &'a str,
    name_zh_hans: &'a str,
    name_en: &'a str,
    /// The Chinese name in letters, by Silverbay; absent where there is an English one.
    #[serde(skip_serializing_if = "Option::is_none")]
    name_romanised: Option<String>,
    reasons: Vec<FindingView>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<AnswerView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    conflicts: Vec<ConflictView>,
}

impl<'a> ExcludedReport<'a> {
    /// The report of a home, with sentences in `lang`.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::report::ExcludedReport;
    /// use silverbay::words::Lang;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// // Why one home is not in the list, for a page about it.
    /// let home = ranking.excluded_home("gz-cixin").ok_or("excluded")?;
    /// let json = serde_json::to_value(ExcludedReport::new(&home, Lang::EN))?;
    /// assert_eq!(json["id"], "gz-cixin");
    /// let reasons = json["reasons"].as_array().ok_or("a list")?;
    /// assert_eq!(reasons.len(), home.reasons().len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn new(out: &Excluded<'a, 'a>, lang: Lang) -> Self {
        let facility = out.facility();
        let reasons = out.reasons();
        Self {
            id: &facility.id,
            name_zh_hant: &facility.names.zh_hant,
            name_zh_hans: &facility.names.zh_hans,
            name_en: &facility.names.en,
            name_romanised: romanised(facility),
            reasons: reasons
                .iter()
                .map(|reason| FindingView {
                    rule: reason.rule(),
                    text: exclusion(lang, reason),
                })
                .collect(),
            answers: AnswerView::all(&out.answers()),
            conflicts: ConflictView::all(&out.conflicts()),
        }
    }
}

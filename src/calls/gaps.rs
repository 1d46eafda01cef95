//! What is missing, worth most first: the to-do list of whoever keeps the data.

use std::collections::BTreeMap;

use super::CallPlan;
use crate::case::Criterion;
use crate::rank::RankedFacility;
use crate::score::Confirmation;
use crate::units::{Estimate, Score};
use crate::vocabulary::{Word, vocabulary};

vocabulary! {
    /// A kind of fact that a home may lack.
    "kind of missing fact": pub enum GapKind {
        /// The types of scheme places.
        PlaceTypes = "place_types",
        /// The levels of care.
        Care = "care",
        /// The services.
        Services = "services",
        /// The price.
        Price = "price",
        /// The medical model.
        Medical = "medical",
        /// The official stars.
        Stars = "stars",
        /// The position.
        Position = "position",
    }
}

/// A kind of fact that a home lacks, or that is old.
///
/// # Example
///
/// ```
/// use silverbay::calls::{CALL_COST, CallPlan, Gap, GapKind, gaps_over};
/// use silverbay::firmness::Firmness;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let sample = case;
/// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// # let two_visitors = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// // Which fact of which home a clerk should find out first, for two cases at once.
/// let mut missing = Vec::new();
/// for case in [&sample, &two_visitors] {
///     let ranking = catalog.rank(case)?;
///     missing.push(CallPlan::new(&Firmness::new(&ranking), CALL_COST).gaps());
/// }
/// let gaps: Vec<Gap> = gaps_over(missing);
/// assert!(gaps.is_sorted_by(|one, next| one.worth >= next.worth));
/// let prices = gaps.iter().filter(|gap| gap.kind == GapKind::Price);
/// // A scheme place has one price everywhere: only the other case asks for prices.
/// assert!(prices.clone().count() > 0 && prices.clone().all(|gap| gap.cases == 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The id of the home.
    pub facility: Box<str>,
    /// The kind of fact.
    pub kind: GapKind,
    /// What it is worth: for each case the chance that the home is rung, times the share of
    /// the score that the fact leaves open; summed over cases.
    pub worth: f64,
    /// The number of cases in which it is worth anything.
    pub cases: usize,
}

impl CallPlan<'_> {
    /// What is missing for this case, home by home in the order of the calls.
    ///
    /// A fact is worth the chance that its home is rung, which falls with the index, times
    /// what the fact leaves open: of a criterion the width of its contribution, of a rule
    /// the chance to fail it times the likely score; of a position what the width of the
    /// visits would lose if it were exact.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        // The first call is made for certain unless one may stop.
        let first = self.next().map(|_| 1.0);
        let chances = first
            .into_iter()
            .chain(self.stopped_by().map(|by| 1.0 - by));
        let mut gaps = Vec::new();
        for (place, chance) in self.order.iter().zip(chances) {
            let Some(place) = self.places.get(*place) else {
                continue;
            };
            let facility = &place.facility().id;
            for (kind, open) in open(place) {
                let worth = chance * open;
                if worth > 0.0 {
                    gaps.push(Gap {
                        facility: facility.clone(),
                        kind,
                        worth,
                        cases: 1,
                    });
                }
            }
        }
        gaps
    }
}

/// Adds up what is missing over cases, worth most first; of equal worth by id, then by kind.
#[must_use]
pub fn gaps_over(cases: impl IntoIterator<Item = Vec<Gap>>) -> Vec<Gap> {
    let mut sums: BTreeMap<(Box<str>, usize), Gap> = BTreeMap::new();
    for gap in cases.into_iter().flatten() {
        let key = (gap.facility.clone(), gap.kind.index());
        match sums.get_mut(&key) {
            Some(sum) => {
                sum.worth += gap.worth;
                sum.cases += gap.cases;
            }
            None => drop(sums.insert(key, gap)),
        }
    }
    let mut gaps: Vec<Gap> = sums.into_values().collect();
    // Stable: the map has them by id and kind.
    gaps.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    gaps
}

/// What each kind of fact leaves open of a home's score, each kind once.
fn open(place: &RankedFacility<'_, '_>) -> Vec<(GapKind, f64)> {
    let width = |of: Estimate<Score>| of.high().get() - of.low().get();
    let mut open: Vec<(GapKind, f64)> = Vec::new();
    let mut add = |kind, worth: f64| match open.iter_mut().find(|(of, _)| *of == kind) {
        Some((_, sum)) => *sum += worth,
        None => open.push((kind, worth)),
    };
    for part in place.contributions() {
        let wide = width(part.contribution);
        match part.criterion {
            Criterion::Cost => add(GapKind::Price, wide),
            Criterion::Care => add(GapKind::Care, wide),
            Criterion::Medical => add(GapKind::Medical, wide),
            Criterion::Quality => add(GapKind::Stars, wide),
            Criterion::Life => add(GapKind::Services, wide),
            Criterion::Visit => {
                let exact = place.visit_width_if_exact() * part.weight.get();
                add(GapKind::Position, (wide - exact).max(0.0));
            }
        }
    }
    let likely = place.score().likely().get();
    for rule in place.open_rules() {
        let kind = match rule.question {
            Confirmation::Care(_) => GapKind::Care,
            Confirmation::Service(_) => GapKind::Services,
            Confirmation::CostCap { .. } => GapKind::Price,
            Confirmation::PlaceType(_) => GapKind::PlaceTypes,
            Confirmation::VisitCap { .. } => GapKind::Position,
        };
        add(kind, (1.0 - rule.chance.get()) * likely);
    }
    open
}

//! One facility in a ranking, or left out of it.

use crate::case::{Case, Criterion};
use crate::catalog::Catalog;
use crate::facility::{Facility, Stars};
use crate::index::Row;
use crate::place::Precision;
use crate::score::{
    Confirmation, Cost, Evaluation, Exclusion, Fact, Finding, Journey, OpenRule, Prepared,
};
use crate::units::{Estimate, HkdPerMonth, Minutes, Points, Score, Share, Utility};

/// An eligible facility with its rank and its numbers.
///
/// `'c` is how long the catalog lives, which may be longer than the ranking: a function can
/// rank, and give back the facilities that it found.
///
/// # Example
///
/// ```
/// use silverbay::{case::{Case, Refused}, catalog::Catalog, facility::Facility};
///
/// fn best<'c>(catalog: &'c Catalog, case: &Case) -> Result<Option<&'c Facility>, Refused> {
///     Ok(catalog.rank(case)?.top(1).next().map(|home| home.facility()))
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RankedFacility<'r, 'c> {
    pub(super) prepared: &'r Prepared<'c, 'r>,
    pub(super) rank: usize,
    pub(super) shared_rank: Option<usize>,
    pub(super) row: Row,
    pub(super) facility: &'c Facility,
    pub(super) evaluation: Evaluation,
}

/// What one criterion adds to a score.
///
/// # Example
///
/// ```
/// use silverbay::case::Criterion;
/// use silverbay::rank::Contribution;
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// # let ranking = catalog.rank(&case)?;
/// let first = ranking.top(1).next().ok_or("a home")?;
/// for Contribution { criterion, weight, utility, contribution, .. } in first.contributions() {
///     let product = weight.get() * utility.high().get();
///     assert!((contribution.high().get() - product).abs() < 1e-12);
///     // The fact behind it, and what it may turn out to be worth.
///     println!("{criterion}: {:?}", first.fact(criterion));
///     assert!(first.points(criterion).iter().all(|(value, _)| utility.high().get() >= value - 1e-12));
/// }
/// // At a scheme place the elder pays nothing, so cost says nothing.
/// assert!(first.contributions().all(|part| part.criterion != Criterion::Cost));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Contribution {
    /// The criterion.
    pub criterion: Criterion,
    /// Its weight; the weights of all criteria that apply sum to 1.
    pub weight: Share,
    /// How good the facility is on it.
    pub utility: Estimate<Utility>,
    /// Weight times utility.
    pub contribution: Estimate<Score>,
}

impl<'r, 'c: 'r> RankedFacility<'r, 'c> {
    /// Its rank, from 1.
    #[must_use]
    pub const fn rank(&self) -> usize {
        self.rank
    }

    /// The first rank of all whose keys are equal to its own to the last bit; `None` when no
    /// other key is. Among them the ids decide.
    #[must_use]
    pub const fn shared_rank(&self) -> Option<usize> {
        self.shared_rank
    }

    /// The facility.
    #[must_use]
    pub const fn facility(&self) -> &'c Facility {
        self.facility
    }

    /// The catalog that it is of.
    #[must_use]
    pub const fn catalog(&self) -> &'c Catalog {
        self.prepared.catalog
    }

    /// The case it is ranked for.
    #[must_use]
    pub const fn case(&self) -> &'r Case {
        self.prepared.scorer.case
    }

    /// All its numbers.
    #[must_use]
    pub const fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }

    /// Its score: the sum of its contributions.
    #[must_use]
    pub const fn score(&self) -> Estimate<Score> {
        self.evaluation.score
    }

    /// What the order goes by.
    #[must_use]
    pub const fn key(&self) -> Score {
        self.evaluation.key
    }

    /// The share of the score that rests on known facts, 0 to 1.
    #[must_use]
    pub fn evidence(&self) -> f64 {
        self.evaluation.evidence()
    }

    /// How wide the utility of the visits would be if its position were exact; 0 where an
    /// exact position here would exclude it.
    pub(crate) fn visit_width_if_exact(&self) -> f64 {
        let mut exact = self.facility.clone();
        exact.location.precision = Precision::Exact;
        let prepared: &Prepared<'_, '_> = self.prepared;
        let evaluation = prepared.evaluate(self.row, &exact, |_| {});
        evaluation.map_or(0.0, |of| {
            let visit = of.utility(Criterion::Visit);
            visit.high().get() - visit.low().get()
        })
    }

    /// What each criterion that applies adds, in the order of the criteria.
    pub fn contributions(&self) -> impl Iterator<Item = Contribution> + use<'r, 'c> {
        let evaluation = self.evaluation;
        self.prepared
            .scorer
            .criteria()
            .map(move |(criterion, weight)| {
                let utility = evaluation.utility(criterion);
                Contribution {
                    criterion,
                    weight,
                    utility,
                    contribution: crate::score::contribution(weight.get(), utility),
                }
            })
    }

    /// The journey from each home.
    pub fn journeys(&self) -> impl Iterator<Item = Journey<'r>> {
        let catalog = self.prepared.catalog;
        let far_km = catalog.far_km(self.row);
        self.prepared
            .scorer
            .ways(self.facility, far_km)
            .filter_map(|(home, way)| {
                let way = way?;
                let via = way.via.and_then(|via| catalog.crossings().get(via));
                Some(Journey {
                    home,
                    via,
                    minutes: way.minutes,
                })
            })
    }

    /// The mean journey one way, weighted by visits; `None` without homes.
    #[must_use]
    pub const fn minutes(&self) -> Option<Estimate<Minutes>> {
        self.evaluation.minutes
    }

    /// What a month costs, from what is published to what the elder pays.
    #[must_use]
    pub fn cost(&self) -> Cost {
        self.prepared.scorer.cost(self.facility)
    }

    /// What a month costs the elder.
    #[must_use]
    pub const fn cost_to_elder(&self) -> Estimate<HkdPerMonth> {
        self.evaluation.cost
    }

    /// The fact behind the utility of a criterion, in its own unit.
    #[must_use]
    pub fn fact(&self, criterion: Criterion) -> Fact {
        let subject = self.prepared.subject(self.row, self.facility);
        criterion.measure().fact(&subject)
    }

    /// The utilities of a criterion that unknown facts may give, with their shares.
    #[must_use]
    pub fn points(&self, criterion: Criterion) -> Points {
        let subject = self.prepared.subject(self.row, self.facility);
        criterion.measure().points(&subject)
    }

    /// The chance that it turns out to be eligible; 1 when nothing about that is open.
    #[must_use]
    pub const fn fit(&self) -> Share {
        self.evaluation.fit
    }

    /// Whether what is known puts it above another: its score at the least is above the
    /// other's at the most, and nothing about its eligibility is open.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Criterion;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// // Which homes are farther off than the first, wherever exactly each of them is.
    /// let case = case.change().only(Criterion::Visit).build()?;
    /// let ranking = catalog.rank(&case)?;
    /// let first = ranking.top(1).next().ok_or("a home")?;
    /// let below: Vec<_> = ranking.iter().filter(|home| first.is_above(home)).collect();
    /// println!("{} of {} homes", below.len(), ranking.len());
    /// assert!(below.iter().all(|home| first.score().low() > home.score().high()));
    /// # assert!(!below.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn is_above(&self, other: &RankedFacility<'_, '_>) -> bool {
        let (own, other) = (self.score().range(), other.score().range());
        self.evaluation.fits() && own.is_above(&other)
    }

    /// The stars that count on the day of the ranking; a lapsed rating does not.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/almost_no_limits.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// // Five stars of 2018 have lapsed, five of 2023 have not.
    /// let stars = |id: &str| {
    ///     let mut homes = ranking.iter();
    ///     homes.find(|home| &*home.facility().id == id)?.valid_stars()
    /// };
    /// assert_eq!(stars("zh-city-elderly-centre").map(|stars| stars.get()), Some(5));
    /// assert_eq!(stars("gz-taikang-yueyuan"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn valid_stars(&self) -> Option<Stars> {
        match self.fact(Criterion::Quality) {
            Fact::Stars(stars) => stars,
            _ => None,
        }
    }

    /// The rules that are open, in their order, each with the chance that it passes. The
    /// product of the chances is [`fit`](Self::fit).
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::score::{Confirmation, OpenRule, Rule};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// let mut homes = ranking.iter();
    /// let home = homes.find(|home| !home.evaluation().fits()).ok_or("an open question")?;
    /// let open: Vec<OpenRule> = home.open_rules();
    /// let chance: f64 = open.iter().map(|of| of.chance.get()).product();
    /// assert!((chance - home.fit().get()).abs() < 1e-12);
    /// // A question about care is one that a call answers; a cap is checked by the family.
    /// let care = open.iter().filter(|of| matches!(of.question, Confirmation::Care(_)));
    /// assert!(care.into_iter().all(|of| of.question.rule() == Rule::Care));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn open_rules(&self) -> Vec<OpenRule> {
        let mut rules = Vec::new();
        self.prepared.evaluate(self.row, self.facility, |finding| {
            if let Finding::Open(rule) = finding {
                rules.push(rule);
            }
        });
        rules
    }

    /// What must be asked of the facility before it can be relied on.
    #[must_use]
    pub fn confirmations(&self) -> Vec<Confirmation> {
        let rules = self.open_rules().into_iter();
        rules.map(|rule| rule.question).collect()
    }
}

/// A facility that is not eligible.
#[derive(Clone, Copy, Debug)]
pub struct Excluded<'r, 'c> {
    pub(super) prepared: &'r Prepared<'c, 'r>,
    pub(super) row: Row,
    pub(super) facility: &'c Facility,
}

impl<'r, 'c: 'r> Excluded<'r, 'c> {
    /// The facility.
    #[must_use]
    pub const fn facility(&self) -> &'c Facility {
        self.facility
    }

    /// Every reason, in the order of the rules.
    #[must_use]
    pub fn reasons(&self) -> Vec<Exclusion<'r>> {
        let mut reasons = Vec::new();
        self.prepared.evaluate(self.row, self.facility, |finding| {
            if let Finding::Exclude(reason) = finding {
                reasons.push(reason);
            }
        });
        reasons
    }
}

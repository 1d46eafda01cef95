//! A case ready to score facilities, one after the other and without a catalog.

use std::borrow::Cow;
use std::sync::Arc;

use super::combine::{combine, key};
use super::criteria::utilities;
use super::journey::{HomeLegs, Way};
use super::prior::Prior;
use super::{Confirmation, Evaluation, Exclusion, Finding, OpenRule, Subject};
use crate::belief::Beliefs;
use crate::case::{Case, Criterion, Home, PerCriterion, Refused};
use crate::catalog::Context;
use crate::facility::Facility;
use crate::place::WayHome;
use crate::units::{Currency, Day, Estimate, Interval, Minutes, Points, Share};
use crate::vocabulary::Word;

/// A case bound to a context: scores one facility after the other, without a catalog and
/// without an index.
///
/// Every number of an [`Evaluation`] is that of [`Catalog::rank`](crate::catalog::Catalog::rank)
/// bit for bit, so facilities can be scored where they are, in a stream, in a database, on many
/// machines, and put in order by [`rank::order`](crate::rank::order). Whoever asks several
/// cases of the same facilities is faster with a catalog of them.
///
/// A facility is scored as it is given: its city must be one of the context, as in facilities
/// that were read with its gazetteer, and its answers, if it has any, are part of it already.
///
/// # Example
///
/// ```
/// use silverbay::{case::Case, catalog::{Catalog, Context}};
///
/// let context = Context::load("data")?;
/// let text = std::fs::read_to_string("data/cases/two_visitors.toml")?;
/// let case = Case::from_toml_str(&text, &context)?;
///
/// let catalog = Catalog::load("data")?;
/// let scorer = context.scorer(&case, catalog.newest())?;
/// for place in catalog.rank(&case)?.top(3) {
///     assert_eq!(scorer.score(place.facility()).as_ref(), Some(place.evaluation()));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Scorer<'a> {
    pub(crate) context: &'a Context,
    pub(crate) case: &'a Case,
    /// The day of the scores; `None` when nothing is dated.
    pub(crate) date: Option<Day>,
    pub(crate) weights: PerCriterion<f64>,
    pub(crate) homes: Arc<[HomeLegs]>,
    rates: [Option<f64>; Currency::ALL.len()],
    /// The beliefs with what the case states in place of theirs.
    pub(crate) beliefs: Cow<'a, Beliefs>,
    pub(crate) prior: Prior,
}

impl Context {
    /// Binds a case to this context. `today` is the day of the scores where the case names
    /// none; without either every fact is as old as it can be.
    ///
    /// # Errors
    ///
    /// [`Refused`] when the case asks for a scheme place and the scheme does not take the
    /// elder.
    pub fn scorer<'a>(&'a self, case: &'a Case, today: Option<Day>) -> Result<Scorer<'a>, Refused> {
        Scorer::new(self, case, today)
    }
}

impl<'a> Scorer<'a> {
    fn new(context: &'a Context, case: &'a Case, today: Option<Day>) -> Result<Self, Refused> {
        case.meets_scheme_conditions()?;
        let visits: f64 = case.homes().iter().map(|home| home.visits.get()).sum();
        let date = case.date().or(today);
        let limits = case.limits();
        let way_home = WayHome::new(limits.return_time, limits.visit_day, date);
        let homes = visiting(case).map(|home| {
            let share = home.visits.get() / visits;
            HomeLegs::new(home, share, context, way_home)
        });
        let stated = |currency| {
            let rates = &case.money().rates;
            rates
                .iter()
                .find(|(of, _)| *of == currency)
                .map(|(_, rate)| rate.get())
        };
        let rate = |currency| stated(currency).or_else(|| context.hkd_per_unit(currency));
        let beliefs = if case.beliefs().is_empty() {
            Cow::Borrowed(context.beliefs())
        } else {
            Cow::Owned(context.beliefs().with(case.beliefs()))
        };
        let prior = Prior::new(&beliefs, case.elder().care_level, rate);
        Ok(Self {
            beliefs,
            prior,
            context,
            case,
            date,
            weights: case.normalised_weights(),
            homes: homes.collect(),
            rates: [Currency::Hkd, Currency::Cny, Currency::Mop].map(rate),
        })
    }

    /// All numbers of a facility; `None` where a rule excludes it.
    #[must_use]
    pub fn score(&self, facility: &Facility) -> Option<Evaluation> {
        // What is found borrows from the facility, which may live shorter than the context.
        let scorer: &Scorer<'_> = self;
        scorer.evaluate(facility, &self.far_km(facility), |_| ())
    }

    /// Every reason why a facility is not eligible, in the order of the rules; none when it
    /// is.
    ///
    /// # Example
    ///
    /// ```
    /// # use silverbay::{case::Case, catalog::Catalog};
    /// # let catalog = Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = Case::from_toml_str(&text, &catalog)?;
    /// let scorer = catalog.context().scorer(&case, catalog.newest())?;
    /// for home in catalog.facilities() {
    ///     assert_eq!(scorer.exclusions(home).is_empty(), scorer.score(home).is_some());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn exclusions<'f>(&self, facility: &'f Facility) -> Vec<Exclusion<'f>>
    where
        'a: 'f,
    {
        let mut reasons = Vec::new();
        self.find(facility, |finding| {
            if let Finding::Exclude(reason) = finding {
                reasons.push(reason);
            }
        });
        reasons
    }

    /// The rules that are open for a facility, in their order, each with the chance that it
    /// passes.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// // Homes that somebody has to ring before they can be relied on.
    /// let scorer = catalog.context().scorer(&case, catalog.newest())?;
    /// for home in catalog.facilities() {
    ///     let Some(scored) = scorer.score(home) else { continue };
    ///     let open = scorer.open_rules(home);
    ///     assert_eq!(scored.fits(), open.is_empty());
    ///     assert!(open.iter().map(|of| of.question).eq(scorer.confirmations(home)));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn open_rules(&self, facility: &Facility) -> Vec<OpenRule> {
        let mut rules = Vec::new();
        self.find(facility, |finding| {
            if let Finding::Open(rule) = finding {
                rules.push(rule);
            }
        });
        rules
    }

    /// What must be asked of a facility before it can be relied on.
    #[must_use]
    pub fn confirmations(&self, facility: &Facility) -> Vec<Confirmation> {
        let rules = self.open_rules(facility).into_iter();
        rules.map(|rule| rule.question).collect()
    }

    fn find<'f>(&self, facility: &'f Facility, answer: impl FnMut(Finding<'f>))
    where
        'a: 'f,
    {
        let scorer: &Scorer<'f> = self;
        scorer.evaluate(facility, &self.far_km(facility), answer);
    }

    /// The context.
    #[must_use]
    pub const fn context(&self) -> &'a Context {
        self.context
    }

    /// The case.
    #[must_use]
    pub const fn case(&self) -> &'a Case {
        self.case
    }

    /// The day of the scores; `None` when neither the case nor the caller names one.
    #[must_use]
    pub const fn date(&self) -> Option<Day> {
        self.date
    }

    /// The criteria that apply with their weights.
    pub(crate) fn criteria(&self) -> impl Iterator<Item = (Criterion, Share)> + use<'a> {
        let (case, weights) = (self.case, self.weights);
        let criteria = Criterion::ALL.iter().copied();
        let applying = criteria.filter(move |criterion| case.applies(*criterion));
        applying.map(move |criterion| (criterion, Share::trusted(*weights.get(criterion))))
    }

    /// Hong Kong dollars for one unit, as the case or the context has it.
    pub(crate) fn rate(&self, currency: Currency) -> Option<f64> {
        self.rates.get(currency.index()).copied().flatten()
    }

    /// The same case at another rate of a currency.
    pub(crate) fn at_rate(&self, currency: Currency, rate: f64) -> Self {
        let mut changed = self.clone();
        if let Some(place) = changed.rates.get_mut(currency.index()) {
            *place = Some(rate);
        }
        let level = self.case.elder().care_level;
        changed.prior = Prior::new(&changed.beliefs, level, |currency| {
            changed.rates.get(currency.index()).copied().flatten()
        });
        changed
    }

    /// Kilometres from a facility to the far end of each crossing that a way there may lead
    /// over.
    fn far_km(&self, facility: &Facility) -> Vec<f64> {
        let mut km = vec![f64::INFINITY; self.context.crossings().len()];
        for home in self.homes.iter() {
            home.fill_far_km(facility, self.context.crossing_ends(), &mut km);
        }
        km
    }

    /// The way from each home that visits to a facility.
    pub(crate) fn ways<'s>(
        &'s self,
        facility: &'s Facility,
        far_km: &'s [f64],
    ) -> impl Iterator<Item = (&'a Home, Option<Way>)> + 's {
        let homes = visiting(self.case);
        homes
            .zip(self.homes.iter())
            .map(|(home, legs)| (home, legs.way(facility, far_km, self.context)))
    }

    /// The mean journey over the homes, weighted by their visits; `None` without
    /// homes or where one of them has no way.
    fn minutes(&self, facility: &Facility, far_km: &[f64]) -> Option<Interval<Minutes>> {
        if self.homes.is_empty() {
            return None;
        }
        let (mut low, mut high) = (0.0, 0.0);
        for home in self.homes.iter() {
            let minutes = home.way(facility, far_km, self.context)?.minutes;
            low += home.share * minutes.low().get();
            high += home.share * minutes.high().get();
        }
        Some(Interval::trusted(
            Minutes::trusted(low),
            Minutes::trusted(high),
        ))
    }

    /// A facility as the rules and the criteria see it.
    pub(crate) fn subject<'s>(&'s self, facility: &'s Facility, far_km: &'s [f64]) -> Subject<'s> {
        Subject {
            scorer: self,
            facility,
            far_km,
            serving: facility.serving(),
            minutes: self.minutes(facility, far_km),
            cost: self.cost(facility),
        }
    }

    /// Puts the rules to a facility at these distances from the far ends of the crossings
    /// and, where none excludes it, scores it.
    pub(crate) fn evaluate(
        &self,
        facility: &'a Facility,
        far_km: &[f64],
        mut answer: impl FnMut(Finding<'a>),
    ) -> Option<Evaluation> {
        let subject = self.subject(facility, far_km);
        let (mut eligible, mut fit) = (true, 1.0);
        self.rules(facility, &subject, |finding| {
            match &finding {
                Finding::Exclude(_) => eligible = false,
                Finding::Open(rule) => fit *= rule.chance.get(),
            }
            answer(finding);
        });
        if !eligible {
            return None;
        }
        let utilities = utilities(&subject);
        let score = combine(&self.weights, &utilities);
        let minutes = subject.minutes.map(|minutes| {
            let points = Points::five(minutes.low().get(), minutes.high().get());
            Estimate::trusted(minutes, Minutes::trusted(points.mean()))
        });
        Some(Evaluation {
            minutes,
            cost: subject.cost.to_elder,
            fit: Share::trusted(fit),
            utilities,
            score,
            key: key(fit, score, self.case.stance()),
        })
    }
}

/// The homes that visit; one without visits counts for nothing.
fn visiting(case: &Case) -> impl Iterator<Item = &Home> {
    case.homes().iter().filter(|home| home.visits.get() > 0.0)
}

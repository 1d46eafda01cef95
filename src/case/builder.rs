//! A case, and how one is put together.

use super::{
    CaseMoney, Circumstance, Criterion, Elder, Funding, Home, PerCriterion, Stance, Weights,
};
use crate::belief::BeliefOverrides;
use crate::facility::{CareLevel, Service};
use crate::place::{City, Side};
pub use crate::problem::CaseError;
use crate::units::{
    ClockTime, Currency, Day, ExchangeRate, HkdPerMonth, Minutes, Share, Weekday, Weight,
};
use crate::vocabulary::{Word, WordSet};

/// What a facility must keep within.
///
/// # Example
///
/// ```
/// use silverbay::case::Case;
/// use silverbay::facility::CareLevel;
/// use silverbay::units::{ClockTime, HkdPerMonth, Minutes};
///
/// let case = Case::for_elder("Mrs Chan", CareLevel::Mild, HkdPerMonth::new(8000.0)?)
///     .within(Minutes::new(150.0)?)
///     .returning_at(ClockTime::from_hm(21, 30)?)
///     .build()?;
/// assert_eq!(case.limits().visit, Some(Minutes::new(150.0)?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Limits {
    /// The longest journey one way, as the mean over the homes.
    pub visit: Option<Minutes>,
    /// The only cities that will do; empty for all.
    pub cities: Vec<City>,
    /// The time of day at which the visitors cross on the way home.
    pub return_time: Option<ClockTime>,
    /// The weekday on which the family visits; its hours of crossings count, where they
    /// are known apart.
    pub visit_day: Option<Weekday>,
}

/// One elder's case: what an adviser has on the desk.
///
/// # Example
///
/// ```
/// use silverbay::case::{Case, Criterion, Home};
/// use silverbay::catalog::Catalog;
/// use silverbay::facility::CareLevel;
/// use silverbay::units::{HkdPerMonth, VisitsPerMonth, Weight};
///
/// let catalog = Catalog::load("data")?;
/// let daughter = Home::in_district(catalog.gazetteer(), "Sha Tin")?;
/// let case = Case::for_elder("Mrs Chan", CareLevel::Moderate, HkdPerMonth::new(9000.0)?)
///     .home(daughter.visiting(VisitsPerMonth::new(4.0)?))
///     .weigh(Criterion::Visit, Weight::new(30.0)?)
///     .build()?;
/// # let _ = case;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    name: Box<str>,
    date: Option<Day>,
    elder: Elder,
    homes: Vec<Home>,
    money: CaseMoney,
    limits: Limits,
    weights: Weights,
    stance: Stance,
    beliefs: BeliefOverrides,
}

impl Case {
    /// Starts a case with what every case needs: a name for it, the level of
    /// care and the monthly budget. The rest is as in a file that says no more:
    /// self-funded, no homes, no limits, the weights of the method, balanced.
    #[must_use]
    pub fn for_elder(name: &str, care_level: CareLevel, budget: HkdPerMonth) -> CaseBuilder {
        CaseBuilder(Self {
            name: name.into(),
            date: None,
            elder: Elder {
                age: None,
                care_level,
                needs: WordSet::EMPTY,
                wishes: WordSet::EMPTY,
                circumstances: WordSet::EMPTY,
                resident_of: Side::HongKong,
            },
            homes: Vec::new(),
            money: CaseMoney {
                budget,
                funding: Funding::SelfFunded,
                cap: None,
                rates: Vec::new(),
            },
            limits: Limits::default(),
            weights: Weights::of_the_method(),
            stance: Stance::Balanced,
            beliefs: BeliefOverrides::default(),
        })
    }

    /// Starts from this case to make another.
    #[must_use]
    pub const fn change(self) -> CaseBuilder {
        CaseBuilder(self)
    }

    /// The case on a day, where it names none itself.
    ///
    /// A case that is sent to where the facilities are carries its day: elsewhere another day
    /// would be taken for today.
    ///
    /// # Example
    ///
    /// ```
    /// # use silverbay::{case::Case, facility::CareLevel, units::{Day, HkdPerMonth}};
    /// let case = Case::for_elder("case", CareLevel::Mild, HkdPerMonth::new(9000.0)?).build()?;
    /// let (monday, tuesday) = (Day::new(2026, 11, 23).ok(), Day::new(2026, 11, 24).ok());
    /// let dated = case.dated(monday);
    /// assert_eq!(dated.date(), monday);
    /// assert_eq!(dated.dated(tuesday).date(), monday);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn dated(mut self, today: Option<Day>) -> Self {
        self.date = self.date.or(today);
        self
    }

    /// What the case is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The day the ranking is for, where stated.
    #[must_use]
    pub const fn date(&self) -> Option<Day> {
        self.date
    }

    /// The elder.
    #[must_use]
    pub const fn elder(&self) -> &Elder {
        &self.elder
    }

    /// The family's homes.
    #[must_use]
    pub fn homes(&self) -> &[Home] {
        &self.homes
    }

    /// The money.
    #[must_use]
    pub const fn money(&self) -> &CaseMoney {
        &self.money
    }

    /// The limits.
    #[must_use]
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The weights as given.
    #[must_use]
    pub const fn weights(&self) -> &Weights {
        &self.weights
    }

    /// The point of an interval by which homes are ranked.
    #[must_use]
    pub const fn stance(&self) -> Stance {
        self.stance
    }

    /// Shares that stand in for those of the catalog's beliefs.
    #[must_use]
    pub const fn beliefs(&self) -> &BeliefOverrides {
        &self.beliefs
    }

    /// Whether a criterion can say anything about this case: `visit` needs
    /// homes, `life` needs wishes, `cost` an elder who pays.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::{Case, Criterion};
    /// use silverbay::facility::CareLevel;
    /// use silverbay::units::HkdPerMonth;
    ///
    /// // Nobody visits and nothing is wished for, so two of the weights say nothing.
    /// let case = Case::for_elder("Mr Wong", CareLevel::Mild, HkdPerMonth::new(9000.0)?).build()?;
    /// assert!(!case.applies(Criterion::Visit) && !case.applies(Criterion::Life));
    /// let weights = case.normalised_weights();
    /// assert_eq!(*weights.get(Criterion::Visit), 0.0);
    /// let sum: f64 = weights.iter().map(|(_, weight)| weight).sum();
    /// assert!((sum - 1.0).abs() < 1e-12);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn applies(&self, criterion: Criterion) -> bool {
        criterion.applies_to(self)
    }

    /// The weights of the criteria that apply, divided by their sum; 0 for the
    /// others.
    #[must_use]
    pub fn normalised_weights(&self) -> PerCriterion<f64> {
        let given = |criterion: Criterion| {
            if self.applies(criterion) {
                self.weights.get(criterion).get()
            } else {
                0.0
            }
        };
        let weights = PerCriterion::from_fn(given);
        let sum: f64 = weights.values().iter().sum();
        PerCriterion::from_fn(|criterion| weights.get(criterion) / sum)
    }
}

/// A case in the making. Every method takes what it is called by and gives the
/// builder back; checking is in [`CaseBuilder::build`].
///
/// # Example
///
/// ```
/// use silverbay::case::{Case, Criterion, Stance};
/// use silverbay::facility::{CareLevel, Service};
/// use silverbay::units::{HkdPerMonth, Weight};
///
/// let case = Case::for_elder("Mrs Chan", CareLevel::Severe, HkdPerMonth::new(12_000.0)?)
///     .aged(84)
///     .needing([Service::Dementia])
///     .weigh(Criterion::Cost, Weight::new(40.0)?)
///     .stance(Stance::Cautious)
///     .build()?;
/// let cheaper = case.change().budget(HkdPerMonth::new(9000.0)?).build()?;
/// assert_eq!(cheaper.elder().age, Some(84));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CaseBuilder(Case);

impl CaseBuilder {
    /// The day the ranking is for.
    #[must_use]
    pub fn on(mut self, date: Day) -> Self {
        self.0.date = Some(date);
        self
    }

    /// The elder's age in years.
    #[must_use]
    pub fn aged(mut self, years: u8) -> Self {
        self.0.elder.age = Some(years);
        self
    }

    /// The level of care needed, in place of the one the case started with.
    #[must_use]
    pub fn care_level(mut self, level: CareLevel) -> Self {
        self.0.elder.care_level = level;
        self
    }

    /// Services without which a home will not do, in place of earlier ones.
    #[must_use]
    pub fn needing(mut self, services: impl IntoIterator<Item = Service>) -> Self {
        self.0.elder.needs = services.into_iter().collect();
        self
    }

    /// Services that would be good to have, in place of earlier ones.
    #[must_use]
    pub fn wishing(mut self, services: impl IntoIterator<Item = Service>) -> Self {
        self.0.elder.wishes = services.into_iter().collect();
        self
    }

    /// What a scheme asks about, in place of earlier ones.
    #[must_use]
    pub fn circumstances(mut self, all: impl IntoIterator<Item = Circumstance>) -> Self {
        self.0.elder.circumstances = all.into_iter().collect();
        self
    }

    /// The side whose resident the elder is, in place of Hong Kong.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Case;
    /// use silverbay::facility::CareLevel;
    /// use silverbay::place::Side;
    /// use silverbay::units::HkdPerMonth;
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // A home of Macao that takes residents of Macao alone.
    /// let home = catalog.facility("mo-odm-4").ok_or("a home")?;
    /// let case = Case::for_elder("Mrs Lei", CareLevel::Mild, HkdPerMonth::new(9000.0)?)
    ///     .resident_of(Side::Macao)
    ///     .build()?;
    /// assert!(home.takes(case.elder().resident_of));
    /// assert!(!home.takes(Side::HongKong));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn resident_of(mut self, side: Side) -> Self {
        self.0.elder.resident_of = side;
        self
    }

    /// Shares that stand in for those of the catalog's beliefs, in place of earlier ones.
    /// Of two shares for one word the later counts.
    #[must_use]
    pub fn believing(mut self, beliefs: BeliefOverrides) -> Self {
        let BeliefOverrides {
            care,
            place_type,
            service,
            other_services,
        } = beliefs;
        self.0.beliefs = BeliefOverrides {
            care: in_order(&care),
            place_type: in_order(&place_type),
            service: in_order(&service),
            other_services,
        };
        self
    }

    /// One home more.
    #[must_use]
    pub fn home(mut self, home: Home) -> Self {
        self.0.homes.push(home);
        self
    }

    /// These homes in place of earlier ones.
    #[must_use]
    pub fn homes(mut self, homes: impl IntoIterator<Item = Home>) -> Self {
        self.0.homes = homes.into_iter().collect();
        self
    }

    /// The monthly budget, in place of the one the case started with.
    #[must_use]
    pub fn budget(mut self, budget: HkdPerMonth) -> Self {
        self.0.money.budget = budget;
        self
    }

    /// Who pays.
    #[must_use]
    pub fn funded(mut self, funding: Funding) -> Self {
        self.0.money.funding = funding;
        self
    }

    /// The most a place may cost the elder a month; without a bound it is no limit.
    #[must_use]
    pub fn costing_at_most(mut self, cap: HkdPerMonth) -> Self {
        self.0.money.cap = Some(cap).filter(|cap| cap.bounded().is_some());
        self
    }

    /// Sets a rate in place of the catalog's. One for the Hong Kong dollar is
    /// refused when the case is built.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Case;
    /// use silverbay::facility::CareLevel;
    /// use silverbay::units::{Currency, ExchangeRate, HkdPerMonth};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // What would the order be if the renminbi rose?
    /// let dear = ExchangeRate::new(1.3)?;
    /// let case = Case::for_elder("Mrs Chan", CareLevel::Mild, HkdPerMonth::new(9000.0)?)
    ///     .at_rate(Currency::Cny, dear)
    ///     .build()?;
    /// let ranking = catalog.rank(&case)?;
    /// assert_eq!(ranking.rate(Currency::Cny), Some(dear));
    /// let of_table = catalog.rate(Currency::Mop).map(|rate| rate.hkd_per_unit());
    /// assert_eq!(ranking.rate(Currency::Mop), of_table);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn at_rate(mut self, currency: Currency, rate: ExchangeRate) -> Self {
        self.0.money.rates.retain(|(other, _)| *other != currency);
        self.0.money.rates.push((currency, rate));
        self.0.money.rates.sort_by_key(|(currency, _)| *currency);
        self
    }

    /// The longest journey one way.
    #[must_use]
    pub fn within(mut self, minutes: Minutes) -> Self {
        self.0.limits.visit = Some(minutes);
        self
    }

    /// The only cities that will do, in place of earlier ones.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Case;
    /// use silverbay::facility::CareLevel;
    /// use silverbay::units::{HkdPerMonth, Weekday};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// let shenzhen = catalog.gazetteer().city("Shenzhen").ok_or("a city")?.clone();
    /// let cap = HkdPerMonth::new(12_000.0)?;
    /// let case = Case::for_elder("Mrs Chan", CareLevel::Mild, HkdPerMonth::new(9000.0)?)
    ///     .in_cities([shenzhen])
    ///     .costing_at_most(cap)
    ///     .visiting_on(Weekday::Sunday)
    ///     .build()?;
    /// for home in &catalog.rank(&case)? {
    ///     assert_eq!(home.facility().city.code(), "Shenzhen");
    ///     assert!(home.cost_to_elder().low() <= cap);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn in_cities(mut self, cities: impl IntoIterator<Item = City>) -> Self {
        self.0.limits.cities.clear();
        for city in cities {
            if !self.0.limits.cities.contains(&city) {
                self.0.limits.cities.push(city);
            }
        }
        self
    }

    /// The time of day at which the visitors cross on the way home; 00:00 is 24:00.
    #[must_use]
    pub fn returning_at(mut self, time: ClockTime) -> Self {
        let is_midnight = time.minutes() == 0;
        self.0.limits.return_time = Some(if is_midnight {
            ClockTime::MIDNIGHT
        } else {
            time
        });
        self
    }

    /// The weekday on which the family visits.
    #[must_use]
    pub fn visiting_on(mut self, day: Weekday) -> Self {
        self.0.limits.visit_day = Some(day);
        self
    }

    /// Any time of day on the way home, in place of an earlier one.
    ///
    /// # Example
    ///
    /// ```
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/tight_visit_limit.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// use silverbay::units::ClockTime;
    ///
    /// // Does it cost homes that the family drives back late?
    /// let late = case.clone().change().returning_at(ClockTime::MIDNIGHT).build()?;
    /// let any = case.change().returning_at_any_time().build()?;
    /// assert!(catalog.rank(&late)?.len() <= catalog.rank(&any)?.len());
    /// assert_eq!(any.limits().return_time, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn returning_at_any_time(mut self) -> Self {
        self.0.limits.return_time = None;
        self
    }

    /// How much a criterion counts.
    #[must_use]
    pub fn weigh(mut self, criterion: Criterion, weight: Weight) -> Self {
        *self.0.weights.get_mut(criterion) = weight;
        self
    }

    /// Lets one criterion alone count: `visit` for the nearest first, `cost` for the
    /// cheapest. What lies beyond the end of its scale (four hours, twice the
    /// budget) counts alike.
    #[must_use]
    pub fn only(mut self, criterion: Criterion) -> Self {
        self.0.weights = PerCriterion::from_fn(|other| {
            Weight::trusted(if other == criterion { 1.0 } else { 0.0 })
        });
        self
    }

    /// Sets the point of an interval by which homes are ranked.
    #[must_use]
    pub fn stance(mut self, stance: Stance) -> Self {
        self.0.stance = stance;
        self
    }

    /// Checks the case as a whole.
    ///
    /// # Errors
    ///
    /// [`CaseError`] when the budget is not above 0, no criterion that applies
    /// has a positive weight, there are homes and no visits, or an age or an amount is
    /// beyond what a case file may say. Whether the scheme takes the elder is not asked
    /// here but before ranking.
    pub fn build(self) -> Result<Case, CaseError> {
        let case = self.0;
        if case
            .money
            .budget
            .bounded()
            .is_none_or(|budget| budget <= 0.0)
        {
            return Err(CaseError::NoBudget);
        }
        if let Some(age) = case.elder.age {
            Elder::AGE.check(f64::from(age))?;
        }
        let portable_cssa = match case.money.funding {
            Funding::PortableCssa(amount) => Some(amount),
            Funding::SelfFunded | Funding::SchemePlace => None,
        };
        let amounts = [Some(case.money.budget), case.money.cap, portable_cssa];
        for amount in amounts.into_iter().flatten() {
            HkdPerMonth::BOUNDS.check(amount.get())?;
        }
        if !case.homes.is_empty() && case.homes.iter().all(|home| home.visits.get() == 0.0) {
            return Err(CaseError::NoVisits);
        }
        if case
            .money
            .rates
            .iter()
            .any(|(currency, _)| *currency == Currency::Hkd)
        {
            return Err(CaseError::RateOfHkd);
        }
        let sum: f64 = case
            .weights
            .iter()
            .filter(|(criterion, _)| case.applies(*criterion))
            .map(|(_, weight)| weight.get())
            .sum();
        if !(sum > 0.0 && sum.is_finite()) {
            return Err(CaseError::NoWeight);
        }
        Ok(case)
    }
}

/// The last share of each word, in the order of the vocabulary.
fn in_order<W: Word>(shares: &[(W, Share)]) -> Vec<(W, Share)> {
    let last = |word: &W| shares.iter().rev().find(|(of, _)| of == word).copied();
    W::ALL.iter().filter_map(last).collect()
}

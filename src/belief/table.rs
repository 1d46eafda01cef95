//! All beliefs of a catalog, checked to be complete.

use super::{Belief, BeliefFact, BeliefRowError};
use crate::facility::{CareLevel, Medical, PlaceType, Service, Stars};
use crate::place::Side;
use crate::units::{Currency, Share};
use crate::vocabulary::Word;

/// Why rows make no complete beliefs.
///
/// # Example
///
/// ```
/// use silverbay::belief::{Belief, BeliefError, BeliefFact, BeliefRowError, Beliefs};
/// use silverbay::units::Share;
///
/// let rows = Beliefs::built_in().rows().to_vec();
/// let with = |fact, value: &str| {
///     let mut rows = rows.clone();
///     rows.push(Belief::estimate(fact, value, Share::new(0.1)?));
///     Ok::<_, silverbay::units::OutOfRange>(Beliefs::new(rows))
/// };
/// assert!(matches!(with(BeliefFact::Service, "dialysis")?, Err(BeliefError::Twice(_))));
/// let heavy = BeliefRowError { fact: BeliefFact::Care, value: "heavy".into() };
/// assert_eq!(with(BeliefFact::Care, "heavy")?, Err(BeliefError::Value(heavy)));
/// // A belief that is missing would be a fact of which nothing could be taken.
/// assert!(matches!(Beliefs::new(rows[1..].to_vec()), Err(BeliefError::Missing(_))));
/// # Ok::<(), silverbay::units::OutOfRange>(())
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum BeliefError {
    /// A value is none that its fact takes.
    #[error(transparent)]
    Value(#[from] BeliefRowError),
    /// A belief is missing.
    #[error("the belief {0} is missing")]
    Missing(String),
    /// Two rows are about the same value.
    #[error("the belief {0} occurs twice")]
    Twice(String),
    /// The shares of a fact with several values do not sum to 1.
    #[error("the shares of {fact} sum to {sum} and not to 1")]
    Sum {
        /// Which fact.
        fact: String,
        /// Their sum.
        sum: f64,
    },
    /// A factor on an old price is below 1, though an old price is the least that is possible.
    #[error("the factor {0} on an old price is below 1")]
    FactorBelowOne(f64),
    /// A price has no side or no care level.
    #[error("the price {0} has no side or no care level")]
    NoSideOrLevel(String),
    /// A price has no currency.
    #[error("the price {0} has no currency")]
    NoCurrency(String),
}

/// Shares that a case states in place of those of the table.
///
/// # Example
///
/// ```
/// use silverbay::belief::BeliefOverrides;
/// use silverbay::case::Case;
/// use silverbay::facility::{CareLevel, Service};
/// use silverbay::units::{HkdPerMonth, Share};
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// // A social worker knows that few homes take elders with dementia.
/// let few = Share::new(0.2)?;
/// let stated = BeliefOverrides { service: vec![(Service::Dementia, few)], ..Default::default() };
/// let case = Case::for_elder("Mrs Chan", CareLevel::Severe, HkdPerMonth::new(9000.0)?)
///     .believing(stated)
///     .build()?;
/// let used = catalog.beliefs().with(case.beliefs());
/// assert_eq!(used.service(Service::Dementia), few);
/// assert_eq!(used.service(Service::Tcm), catalog.beliefs().service(Service::Tcm));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
pub struct BeliefOverrides {
    /// Chances that a care level is served.
    pub care: Vec<(CareLevel, Share)>,
    /// Chances that a member has a place type.
    pub place_type: Vec<(PlaceType, Share)>,
    /// Chances that a service is offered.
    pub service: Vec<(Service, Share)>,
    /// The chance for every service without a row of its own.
    pub other_services: Option<Share>,
}

impl BeliefOverrides {
    /// Whether nothing is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A price that a facility may have: an amount a month in its currency, and its share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PriceBelief {
    pub(crate) amount: f64,
    pub(crate) currency: Currency,
    pub(crate) share: f64,
}

/// How often something is so where nobody has said. Complete by construction.
#[derive(Clone, Debug, PartialEq)]
pub struct Beliefs {
    rows: Vec<Belief>,
    care: [f64; CareLevel::COUNT],
    place_types: [f64; PlaceType::ALL.len()],
    services: [Option<f64>; Service::ALL.len()],
    other_services: f64,
    medical: Vec<(Medical, f64)>,
    stars: Vec<(Stars, f64)>,
    prices: [[Vec<PriceBelief>; CareLevel::COUNT]; Side::ALL.len()],
    old_price: Vec<(f64, f64)>,
    holds: Holds,
}

/// The chances that an aged fact still holds, by kind of fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Holds {
    pub(crate) care: f64,
    pub(crate) service: f64,
    pub(crate) medical: f64,
    pub(crate) stars: f64,
}

/// How far a sum of shares may be from 1 by rounding of what was typed.
const SUM: f64 = 1e-9;

/// The shares of one fact as they are collected, each value once.
struct Group<'r> {
    rows: &'r [Belief],
    fact: BeliefFact,
}

impl<'r> Group<'r> {
    fn rows(&self) -> impl Iterator<Item = &'r Belief> {
        let fact = self.fact;
        self.rows.iter().filter(move |row| row.fact == fact)
    }

    /// The value of each row, read by `read`.
    fn read<T: PartialEq>(
        &self,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<(T, f64)>, BeliefError> {
        let mut all: Vec<(T, f64)> = Vec::new();
        for row in self.rows() {
            let value = read(&row.value).ok_or_else(|| row.refused())?;
            if all.iter().any(|(other, _)| *other == value) {
                return Err(BeliefError::Twice(self.named(&row.value)));
            }
            all.push((value, row.share.get()));
        }
        Ok(all)
    }

    fn named(&self, value: &str) -> String {
        format!("{} {value}", self.fact)
    }

    fn words<W: Word>(&self) -> Result<Vec<(W, f64)>, BeliefError> {
        self.read(|text| W::from_code(text).ok())
    }

    /// The share of each word; every word must have one.
    fn each<W: Word, const N: usize>(&self) -> Result<[f64; N], BeliefError> {
        let read = self.words::<W>()?;
        let mut all = [0.0; N];
        for (place, word) in all.iter_mut().zip(W::ALL) {
            let found = read.iter().find(|(other, _)| other == word);
            *place = found
                .map(|(_, share)| *share)
                .ok_or_else(|| BeliefError::Missing(self.named(word.code())))?;
        }
        Ok(all)
    }

    /// The value of each row, read by `read`; their shares must sum to 1.
    fn whole<T: PartialEq>(
        &self,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<(T, f64)>, BeliefError> {
        let shares = self.read(read)?;
        sums_to_one(self.fact.code(), shares.iter().map(|(_, share)| *share))?;
        Ok(shares)
    }
}

fn sums_to_one(what: &str, shares: impl Iterator<Item = f64>) -> Result<(), BeliefError> {
    let shares: Vec<f64> = shares.collect();
    if shares.is_empty() {
        return Err(BeliefError::Missing(what.to_owned()));
    }
    let sum: f64 = shares.iter().sum();
    if (sum - 1.0).abs() > SUM {
        let fact = what.to_owned();
        return Err(BeliefError::Sum { fact, sum });
    }
    Ok(())
}

fn number(text: &str) -> Option<f64> {
    let value: f64 = text.parse().ok()?;
    (value.is_finite() && value > 0.0).then_some(value)
}

fn stars(text: &str) -> Option<Stars> {
    match text {
        "none" => Some(Stars::NONE),
        _ => Stars::new(text.parse().ok()?).ok(),
    }
}

impl Beliefs {
    /// Takes the rows in the order of their table.
    ///
    /// # Errors
    ///
    /// [`BeliefError`] when a belief is missing or occurs twice, a value is not one of
    /// its fact, or shares that must sum to 1 do not.
    pub fn new(rows: Vec<Belief>) -> Result<Self, BeliefError> {
        let of = |fact| Group { rows: &rows, fact };
        let services = of(BeliefFact::Service).read(|text| match text {
            "*" => Some(None),
            _ => Service::from_code(text).ok().map(Some),
        })?;
        let service = |wanted: Option<Service>| {
            let found = services.iter().find(|(service, _)| *service == wanted);
            found.map(|(_, share)| *share)
        };
        let mut by_service = [None; Service::ALL.len()];
        for (place, word) in by_service.iter_mut().zip(Service::ALL) {
            *place = service(Some(*word));
        }
        let medical = of(BeliefFact::Medical).whole(|text| {
            // These two are never what an unknown model turns out to be.
            Medical::from_code(text)
                .ok()
                .filter(|model| !matches!(model, Medical::Stated | Medical::HospitalRun))
        })?;
        let holds = of(BeliefFact::Holds).read(|text| BeliefFact::from_code(text).ok())?;
        let hold = |fact: BeliefFact| {
            let found = holds.iter().find(|(other, _)| *other == fact);
            found
                .map(|(_, share)| *share)
                .ok_or_else(|| BeliefError::Missing(format!("holds {fact}")))
        };
        let factors = factors(&rows)?;
        if let Some((factor, _)) = factors.iter().find(|(factor, _)| *factor < 1.0) {
            return Err(BeliefError::FactorBelowOne(*factor));
        }
        Ok(Self {
            care: of(BeliefFact::Care).each::<CareLevel, _>()?,
            place_types: of(BeliefFact::PlaceType).each::<PlaceType, _>()?,
            services: by_service,
            other_services: service(None)
                .ok_or_else(|| BeliefError::Missing("service *".to_owned()))?,
            medical,
            stars: of(BeliefFact::Stars).whole(stars)?,
            prices: prices(&rows)?,
            old_price: factors,
            holds: Holds {
                care: hold(BeliefFact::Care)?,
                service: hold(BeliefFact::Service)?,
                medical: hold(BeliefFact::Medical)?,
                stars: hold(BeliefFact::Stars)?,
            },
            rows,
        })
    }

    /// The rows as given.
    #[must_use]
    pub fn rows(&self) -> &[Belief] {
        &self.rows
    }

    /// The row of one value; the side and the level are those of a price.
    #[must_use]
    pub fn row(&self, fact: BeliefFact, value: &str) -> Option<&Belief> {
        let mut rows = self.rows.iter();
        rows.find(|row| row.fact == fact && &*row.value == value)
    }

    /// These beliefs with the shares that a case states.
    #[must_use]
    pub fn with(&self, overrides: &BeliefOverrides) -> Self {
        let mut changed = self.clone();
        for (level, share) in &overrides.care {
            set(&mut changed.care, *level, share.get());
        }
        for (kind, share) in &overrides.place_type {
            set(&mut changed.place_types, *kind, share.get());
        }
        for (service, share) in &overrides.service {
            set(&mut changed.services, *service, Some(share.get()));
        }
        if let Some(share) = overrides.other_services {
            changed.other_services = share.get();
        }
        changed
    }

    /// The chance that a facility that does not say serves a level.
    #[must_use]
    pub fn care(&self, level: CareLevel) -> Share {
        Share::trusted(self.care.get(level.index()).copied().unwrap_or_default())
    }

    /// The chance that a member that does not say has places of a type.
    #[must_use]
    pub fn place_type(&self, kind: PlaceType) -> Share {
        let share = self.place_types.get(kind.index());
        Share::trusted(share.copied().unwrap_or_default())
    }

    /// The chance that a facility that does not say offers a service.
    #[must_use]
    pub fn service(&self, service: Service) -> Share {
        let own = self.services.get(service.index()).copied().flatten();
        Share::trusted(own.unwrap_or(self.other_services))
    }

    pub(crate) fn medical(&self) -> &[(Medical, f64)] {
        &self.medical
    }

    pub(crate) fn stars(&self) -> &[(Stars, f64)] {
        &self.stars
    }

    pub(crate) fn prices(&self, side: Side, level: CareLevel) -> &[PriceBelief] {
        let of_side = self.prices.get(side.index());
        of_side
            .and_then(|levels| levels.get(level.index()))
            .map_or(&[], Vec::as_slice)
    }

    pub(crate) fn old_price(&self) -> &[(f64, f64)] {
        &self.old_price
    }

    pub(crate) const fn holds(&self) -> Holds {
        self.holds
    }
}

fn set<W: Word, T>(all: &mut [T], word: W, share: T) {
    if let Some(place) = all.get_mut(word.index()) {
        *place = share;
    }
}

/// The factors on an old price, in the order of the table; one may occur twice.
fn factors(rows: &[Belief]) -> Result<Vec<(f64, f64)>, BeliefError> {
    let rows = rows.iter().filter(|row| row.fact == BeliefFact::OldPrice);
    let factor = |row: &Belief| {
        let factor = number(&row.value).ok_or_else(|| row.refused())?;
        Ok::<_, BeliefError>((factor, row.share.get()))
    };
    let factors: Vec<(f64, f64)> = rows.map(factor).collect::<Result<_, _>>()?;
    let what = BeliefFact::OldPrice.code();
    sums_to_one(what, factors.iter().map(|(_, share)| *share))?;
    Ok(factors)
}

fn prices(
    rows: &[Belief],
) -> Result<[[Vec<PriceBelief>; CareLevel::COUNT]; Side::ALL.len()], BeliefError> {
    let mut all = [const { [const { Vec::new() }; CareLevel::COUNT] }; Side::ALL.len()];
    for row in rows.iter().filter(|row| row.fact == BeliefFact::Price) {
        let amount = number(&row.value).ok_or_else(|| row.refused())?;
        let (Some(side), Some(level)) = (row.side, row.care_level) else {
            return Err(BeliefError::NoSideOrLevel(row.value.to_string()));
        };
        let currency = row
            .currency
            .ok_or_else(|| BeliefError::NoCurrency(row.value.to_string()))?;
        let of_side = all.get_mut(side.index());
        if let Some(list) = of_side.and_then(|levels| levels.get_mut(level.index())) {
            list.push(PriceBelief {
                amount,
                currency,
                share: row.share.get(),
            });
        }
    }
    for (side, levels) in Side::ALL.iter().zip(&all) {
        for (level, list) in CareLevel::ALL.iter().zip(levels) {
            let what = format!("price {side} {level}");
            sums_to_one(&what, list.iter().map(|price| price.share))?;
        }
    }
    Ok(all)
}

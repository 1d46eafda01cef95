//! What all eligible facilities have in common, which therefore tells none of them apart.

use super::{RankedFacility, Ranking};
use crate::case::Criterion;
use crate::facility::{CareLevel, Facility, Served, Service};
use crate::units::{Estimate, Utility};
use crate::vocabulary::WordSet;

/// What the eligible facilities of a ranking have in common.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Common {
    /// The number of eligible facilities.
    pub homes: usize,
    /// The criteria with a weight on which all are equally good and known to be so, where
    /// there are two facilities or more.
    pub alike: Vec<Criterion>,
    /// The criteria with a weight on which not all have the same utilities.
    pub differ: Vec<Criterion>,
    /// What none of them publishes.
    pub unpublished: Unpublished,
}

/// Facts that a case asks for and that no eligible facility publishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each fact is asked about on its own"
)]
#[non_exhaustive]
pub struct Unpublished {
    /// Whether it takes the needed level of care.
    pub care: bool,
    /// The required and the wished services of which none says anything.
    pub services: WordSet<Service>,
    /// The price, where the elder pays one.
    pub price: bool,
    /// How residents see a doctor.
    pub medical: bool,
    /// Official stars.
    pub stars: bool,
}

impl Unpublished {
    /// Whether each of these facts is published somewhere.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        !(self.care || self.price || self.medical || self.stars) && self.services.is_empty()
    }

    /// What is left when this facility is looked at too.
    fn after(self, place: &RankedFacility<'_, '_>, need: CareLevel) -> Self {
        let facility: &Facility = place.facility();
        let answered = facility.services.union(facility.services_absent);
        Self {
            care: self.care && facility.serving().of(need) == Served::Unknown,
            services: self.services.without(answered),
            price: self.price && place.cost().published.is_none(),
            medical: self.medical && facility.medical.is_none(),
            stars: self.stars && facility.rating().is_none(),
        }
    }
}

impl Ranking<'_, '_> {
    /// What all eligible facilities have in common. Looks at every facility.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::Criterion;
    /// use silverbay::facility::Served;
    /// use silverbay::rank::{Common, Unpublished};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// # let text = std::fs::read_to_string("data/cases/staying_in_hong_kong.toml")?;
    /// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
    /// # let ranking = catalog.rank(&case)?;
    /// let Common { homes, differ, unpublished, .. } = ranking.common();
    /// assert_eq!(homes, ranking.len());
    /// assert!(differ.contains(&Criterion::Visit));
    /// // What to ask every home, since none of them says it.
    /// let Unpublished { services, .. } = unpublished;
    /// assert!(!services.is_empty());
    /// for home in &ranking {
    ///     let said = services.iter().map(|service| home.facility().offers(service));
    ///     assert!(said.into_iter().all(|said| said == Served::Unknown));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn common(&self) -> Common {
        let mut places = self.scan(usize::MAX);
        let Some(first) = places.next() else {
            return Common::default();
        };
        let elder = self.case().elder();
        let counts = |of: &Criterion| *self.weights().get(*of) > 0.0;
        let criteria: Vec<Criterion> = self.criteria().map(|(of, _)| of).filter(counts).collect();
        let of = |place: &RankedFacility<'_, '_>, criterion| place.evaluation().utility(criterion);
        let asked = Unpublished {
            care: true,
            services: elder.required().union(elder.wishes),
            price: criteria.contains(&Criterion::Cost),
            medical: criteria.contains(&Criterion::Medical),
            stars: criteria.contains(&Criterion::Quality),
        };
        let mut unpublished = asked.after(&first, elder.care_level);
        let mut same: Vec<(Criterion, Estimate<Utility>)> = criteria
            .iter()
            .map(|criterion| (*criterion, of(&first, *criterion)))
            .collect();
        let mut homes = 1;
        for place in places {
            homes += 1;
            if !unpublished.is_empty() {
                unpublished = unpublished.after(&place, elder.care_level);
            }
            same.retain(|(criterion, utility)| of(&place, *criterion) == *utility);
        }
        let is_same = |of: &Criterion| same.iter().any(|(same, _)| same == of);
        let alike = same.iter().filter(|(_, utility)| utility.is_point());
        Common {
            homes,
            alike: if homes > 1 {
                alike.map(|(criterion, _)| *criterion).collect()
            } else {
                Vec::new()
            },
            differ: criteria.iter().copied().filter(|of| !is_same(of)).collect(),
            unpublished,
        }
    }
}

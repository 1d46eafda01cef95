//! From a case to what a case file says of it.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{BeliefsSpec, CaseSpec, ElderSpec, HomeSpec, LimitsSpec, MoneySpec, PrioritiesSpec};
use crate::belief::BeliefOverrides;
use crate::case::{Case, CaseMoney, Circumstance, Criterion, Elder, Funding, Home, Stance};
use crate::place::Side;
use crate::units::{HkdPerMonth, Minutes, Share, VisitsPerMonth};
use crate::vocabulary::{Word, WordSet};

impl Case {
    /// The case as a case file says it. What the file has anyway is left out: a weight of
    /// the method, the balanced stance, one visit a month.
    ///
    /// Reading it with a catalog of the same districts gives the same case.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{case::Case, catalog::Catalog};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// let case = Case::from_toml_str(&text, &catalog)?;
    /// let json = serde_json::to_string(&case.to_spec())?;
    /// assert_eq!(Case::from_json_str(&json, &catalog)?, case);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_spec(&self) -> CaseSpec {
        let limits = self.limits();
        CaseSpec {
            name: Some(self.name().to_owned()),
            date: self.date().map(|day| day.to_string()),
            elder: elder(self.elder()),
            homes: self.homes().iter().map(home).collect(),
            money: money(self.money()),
            limits: LimitsSpec {
                visit_minutes: limits.visit.map(Minutes::get),
                cities: limits.cities.iter().map(ToString::to_string).collect(),
                return_time: limits.return_time.map(|time| time.to_string()),
                visit_day: limits.visit_day.map(|day| day.to_string()),
            },
            priorities: priorities(self),
            beliefs: beliefs(self.beliefs()),
        }
    }

    /// The case file in TOML. Reading it with a catalog of the same districts gives the same
    /// case.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{case::Case, catalog::Catalog};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let text = std::fs::read_to_string("data/cases/sample.toml")?;
    /// let case = Case::from_toml_str(&text, &catalog)?;
    /// assert_eq!(Case::from_toml_str(&case.to_toml(), &catalog)?, case);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_toml(&self) -> String {
        self.to_spec().to_toml()
    }
}

/// As [`Case::to_spec`].
impl Serialize for Case {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_spec().serialize(serializer)
    }
}

fn elder(of: &Elder) -> ElderSpec {
    let mut spec = ElderSpec {
        age: of.age.map(i64::from),
        care_level: Some(of.care_level.to_string()),
        needs: codes(of.needs),
        wishes: codes(of.wishes),
        resident_of: (of.resident_of != Side::HongKong).then(|| of.resident_of.to_string()),
        ..ElderSpec::default()
    };
    for circumstance in of.circumstances.iter() {
        *match circumstance {
            Circumstance::ProvenNeed => &mut spec.proven_need,
            Circumstance::PublicGuardianship => &mut spec.public_guardianship,
            Circumstance::WelfareAppointee => &mut spec.welfare_appointee,
            Circumstance::PsychiatricFollowUp => &mut spec.psychiatric_follow_up,
            Circumstance::Dementia => &mut spec.dementia,
            Circumstance::RenalDialysis => &mut spec.renal_dialysis,
        } = true;
    }
    spec
}

fn codes<W: Word>(words: WordSet<W>) -> Vec<String> {
    words.iter().map(|word| word.code().to_owned()).collect()
}

fn home(of: &Home) -> HomeSpec {
    let visits = Some(of.visits()).filter(|visits| *visits != VisitsPerMonth::ONCE);
    let spec = HomeSpec {
        name: of.own_name().map(str::to_owned),
        visits_per_month: visits.map(VisitsPerMonth::get),
        ..HomeSpec::default()
    };
    match of.district() {
        Some(district) => HomeSpec {
            district: Some(district.to_owned()),
            ..spec
        },
        None => HomeSpec {
            side: Some(of.side().to_string()),
            lat: Some(of.position().lat()),
            lon: Some(of.position().lon()),
            ..spec
        },
    }
}

fn money(of: &CaseMoney) -> MoneySpec {
    MoneySpec {
        budget_hkd: Some(of.budget.get()),
        funding: match of.funding {
            Funding::SelfFunded => None,
            funding => Some(funding.kind().to_string()),
        },
        portable_cssa_hkd: match of.funding {
            Funding::PortableCssa(amount) => Some(amount.get()),
            Funding::SelfFunded | Funding::SchemePlace => None,
        },
        cap_hkd: of.cap.map(HkdPerMonth::get),
        hkd_per_unit: of
            .rates
            .iter()
            .map(|(currency, rate)| (currency.to_string(), rate.get()))
            .collect(),
    }
}

fn priorities(case: &Case) -> PrioritiesSpec {
    let mut spec = PrioritiesSpec {
        stance: Some(case.stance())
            .filter(|stance| *stance != Stance::Balanced)
            .map(|stance| stance.to_string()),
        ..PrioritiesSpec::default()
    };
    for (criterion, weight) in case.weights().iter() {
        if *weight != criterion.default_weight() {
            *match criterion {
                Criterion::Visit => &mut spec.visit,
                Criterion::Cost => &mut spec.cost,
                Criterion::Care => &mut spec.care,
                Criterion::Medical => &mut spec.medical,
                Criterion::Quality => &mut spec.quality,
                Criterion::Life => &mut spec.life,
            } = Some(weight.get());
        }
    }
    spec
}

fn beliefs(of: &BeliefOverrides) -> BeliefsSpec {
    let mut service = shares(&of.service);
    service.extend(of.other_services.map(|share| ("*".to_owned(), share.get())));
    BeliefsSpec {
        care: shares(&of.care),
        place_type: shares(&of.place_type),
        service,
    }
}

fn shares<W: Word>(of: &[(W, Share)]) -> BTreeMap<String, f64> {
    let share = |(word, share): &(W, Share)| (word.code().to_owned(), share.get());
    of.iter().map(share).collect()
}

//! A case as data: what a case file says, key by key, before anything of it is checked.
//!
//! The fields are the keys of the case file, in TOML and in JSON. What a key means and which
//! values it takes is known to the reader of case files alone; a [`CaseSpec`] becomes a
//! [`Case`](super::Case) through it.

mod keys;
mod written;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub(super) use keys::keys;

#[cfg(feature = "schema")]
use {
    super::{Elder, FundingKind, Stance},
    crate::facility::{CareLevel, PlaceType, Service},
    crate::place::Side,
    crate::units::{Currency, HkdPerMonth, Minutes, VisitsPerMonth, Weight},
    crate::vocabulary::{Word, WordSet},
};

/// A case as it is written: every key of a case file, none of them checked.
///
/// It serialises to what [`Case::from_json_str`](super::Case::from_json_str) and
/// [`Case::from_toml_str`](super::Case::from_toml_str) read, and can be part of the data of a
/// service. An unknown key is refused.
///
/// # Example
///
/// ```
/// use silverbay::case::{Case, CaseSpec};
/// use silverbay::catalog::Catalog;
///
/// let catalog = Catalog::load("data")?;
/// let mut spec: CaseSpec = serde_json::from_str(
///     r#"{ "elder": { "care_level": "mild" }, "money": { "budget_hkd": 8000 } }"#,
/// )?;
/// spec.limits.cities = vec!["Shenzhen".to_owned()];
/// let case = Case::from_spec(&spec, &catalog)?;
/// assert_eq!(case.limits().cities[0].code(), "Shenzhen");
/// // A value that no case may have is told as in a file, with its key.
/// spec.money.budget_hkd = Some(-1.0);
/// let error = Case::from_spec(&spec, &catalog).unwrap_err();
/// assert_eq!(error.problems()[0].column(), Some("money.budget_hkd"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["elder", "money"])))]
pub struct CaseSpec {
    /// What the case is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The day of the ranking, as `2026-11-22`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
    pub date: Option<String>,
    /// The elder.
    pub elder: ElderSpec,
    /// The homes of the family.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub homes: Vec<HomeSpec>,
    /// Who pays, and how much there is.
    pub money: MoneySpec,
    /// What a facility must keep within.
    #[serde(skip_serializing_if = "is_default")]
    pub limits: LimitsSpec,
    /// Weights and stance.
    #[serde(skip_serializing_if = "is_default")]
    pub priorities: PrioritiesSpec,
    /// Shares in place of those of the catalog's beliefs.
    #[serde(skip_serializing_if = "is_default")]
    pub beliefs: BeliefsSpec,
}

/// `elder` of a case file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a key of the case file"
)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["care_level"])))]
pub struct ElderSpec {
    /// Age in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = Elder::AGE.least, max = Elder::AGE.most)))]
    pub age: Option<i64>,
    /// The level of care, which every case needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "CareLevel"))]
    pub care_level: Option<String>,
    /// Services without which a home will not do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "WordSet<Service>"))]
    pub needs: Vec<String>,
    /// Services that would be good to have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "WordSet<Service>"))]
    pub wishes: Vec<String>,
    /// The side whose resident the elder is; Hong Kong by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Side>"))]
    pub resident_of: Option<String>,
    /// A need for residential care is proven before the age of 65.
    #[serde(skip_serializing_if = "is_default")]
    pub proven_need: bool,
    /// Under a guardianship order with the Director of Social Welfare as guardian.
    #[serde(skip_serializing_if = "is_default")]
    pub public_guardianship: bool,
    /// Needs a social worker as appointee for social security payments.
    #[serde(skip_serializing_if = "is_default")]
    pub welfare_appointee: bool,
    /// In regular psychiatric follow-up.
    #[serde(skip_serializing_if = "is_default")]
    pub psychiatric_follow_up: bool,
    /// Has dementia.
    #[serde(skip_serializing_if = "is_default")]
    pub dementia: bool,
    /// Needs renal dialysis.
    #[serde(skip_serializing_if = "is_default")]
    pub renal_dialysis: bool,
}

/// One of `homes` of a case file: by its district, or by side and position.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct HomeSpec {
    /// What the family calls it; by default its district or its position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A name of `districts.csv`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// The side of the boundary.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Side>"))]
    pub side: Option<String>,
    /// The latitude in degrees, WGS 84.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = -90, max = 90)))]
    pub lat: Option<f64>,
    /// The longitude in degrees, WGS 84.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = -180, max = 180)))]
    pub lon: Option<f64>,
    /// How often its people visit; once by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = VisitsPerMonth::BOUNDS.least, max = VisitsPerMonth::BOUNDS.most)))]
    pub visits_per_month: Option<f64>,
}

/// `money` of a case file, in Hong Kong dollars a month.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[cfg_attr(feature = "schema", schemars(extend("required" = ["budget_hkd"])))]
pub struct MoneySpec {
    /// The budget, which every case needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "f64", range(min = HkdPerMonth::BOUNDS.least, max = HkdPerMonth::BOUNDS.most)))]
    pub budget_hkd: Option<f64>,
    /// Who pays; the family by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<FundingKind>"))]
    pub funding: Option<String>,
    /// The amount of Portable CSSA; by default that of `policy.csv`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = HkdPerMonth::BOUNDS.least, max = HkdPerMonth::BOUNDS.most)))]
    pub portable_cssa_hkd: Option<f64>,
    /// The most a place may cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = HkdPerMonth::BOUNDS.least, max = HkdPerMonth::BOUNDS.most)))]
    pub cap_hkd: Option<f64>,
    /// Hong Kong dollars for one unit of a currency, in place of the catalog's rate.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(transform = keys_of::<Currency>))]
    pub hkd_per_unit: BTreeMap<String, f64>,
}

/// `limits` of a case file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct LimitsSpec {
    /// The longest journey one way in minutes, as the mean over the homes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = Minutes::BOUNDS.least, max = Minutes::BOUNDS.most)))]
    pub visit_minutes: Option<f64>,
    /// The only cities that will do; empty for all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cities: Vec<String>,
    /// The time of day at which the visitors cross on the way home, as `21:30`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub return_time: Option<String>,
    /// The weekday of the visits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visit_day: Option<String>,
}

/// `priorities` of a case file: weights, of which only proportions matter, and the stance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PrioritiesSpec {
    /// The weight of the journey of the family.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = Weight::BOUNDS.least, max = Weight::BOUNDS.most)))]
    pub visit: Option<f64>,
    /// The weight of what the elder pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = Weight::BOUNDS.least, max = Weight::BOUNDS.most)))]
    pub cost: Option<f64>,
    /// The weight of how far the home can go on caring as the need grows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = Weight::BOUNDS.least, max = Weight::BOUNDS.most)))]
    pub care: Option<f64>,
    /// The weight of how residents get to a doctor.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = Weight::BOUNDS.least, max = Weight::BOUNDS.most)))]
    pub medical: Option<f64>,
    /// The weight of the official stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = Weight::BOUNDS.least, max = Weight::BOUNDS.most)))]
    pub quality: Option<f64>,
    /// The weight of the share of the wished services that are offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = Weight::BOUNDS.least, max = Weight::BOUNDS.most)))]
    pub life: Option<f64>,
    /// The point of an interval by which homes are ranked; balanced by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Stance>"))]
    pub stance: Option<String>,
}

/// `beliefs` of a case file: shares of 0 to 1 by the word that they are about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct BeliefsSpec {
    /// Chances that a level of care is served.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(transform = keys_of::<CareLevel>))]
    pub care: BTreeMap<String, f64>,
    /// Chances that a member of the scheme has a place type.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(transform = keys_of::<PlaceType>))]
    pub place_type: BTreeMap<String, f64>,
    /// Chances that a service is offered; `*` stands for all others.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub service: BTreeMap<String, f64>,
}

/// Says which keys a table may have: the words of a vocabulary.
#[cfg(feature = "schema")]
fn keys_of<W: Word>(schema: &mut schemars::Schema) {
    let keys = schemars::json_schema!({ "enum": W::CODES });
    schema.insert("propertyNames".to_owned(), keys.to_value());
}

fn is_default<T: Default + PartialEq>(of: &T) -> bool {
    *of == T::default()
}

impl CaseSpec {
    /// The case file in TOML.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::{BeliefsSpec, Case, CaseSpec, ElderSpec, HomeSpec};
    /// use silverbay::case::{LimitsSpec, MoneySpec, PrioritiesSpec};
    ///
    /// # let catalog = silverbay::catalog::Catalog::load("data")?;
    /// // What a form has gathered, each part by itself, written as a case file.
    /// let (mut elder, mut money) = (ElderSpec::default(), MoneySpec::default());
    /// elder.care_level = Some("severe".to_owned());
    /// money.budget_hkd = Some(12_000.0);
    /// let (mut daughter, mut limits) = (HomeSpec::default(), LimitsSpec::default());
    /// daughter.district = Some("Sha Tin".to_owned());
    /// limits.visit_minutes = Some(150.0);
    /// let (mut priorities, mut beliefs) = (PrioritiesSpec::default(), BeliefsSpec::default());
    /// priorities.stance = Some("cautious".to_owned());
    /// beliefs.care.insert("complete".to_owned(), 0.3);
    /// let mut spec = CaseSpec::default();
    /// (spec.elder, spec.money, spec.limits) = (elder, money, limits);
    /// (spec.homes, spec.priorities, spec.beliefs) = (vec![daughter], priorities, beliefs);
    /// let file = spec.to_toml();
    /// assert!(file.contains("[[homes]]\ndistrict = \"Sha Tin\""));
    /// assert_eq!(Case::from_toml_str(&file, &catalog)?, Case::from_spec(&spec, &catalog)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_toml(&self) -> String {
        // Texts, numbers, lists and tables of them are all that TOML is asked to write.
        toml::to_string(self).unwrap_or_default()
    }
}

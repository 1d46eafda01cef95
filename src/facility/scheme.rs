//! Membership of the Residential Care Services Scheme in Guangdong.

use serde::{Deserialize, Serialize};

use super::CareLevel;
use crate::units::AsOf;
use crate::vocabulary::{WordSet, vocabulary};

vocabulary! {
    /// The type of a place that the scheme pays for.
    "place type": pub enum PlaceType {
        /// Care-and-attention place 護理安老宿位.
        CareAndAttention = "C&A",
        /// Nursing home place 護養院宿位.
        NursingHome = "NH",
    }
}

impl PlaceType {
    /// The type that a level of care is matched to: severe and complete to a
    /// nursing home place, the lighter ones to a care-and-attention place.
    #[must_use]
    pub fn fitting(level: CareLevel) -> Self {
        if level >= CareLevel::Severe {
            Self::NursingHome
        } else {
            Self::CareAndAttention
        }
    }
}

/// What is known of a facility's membership.
///
/// # Example
///
/// ```
/// use silverbay::facility::{CareLevel, PlaceType, Scheme};
///
/// let scheme = Scheme {
///     member: Some(true),
///     place_types: [PlaceType::CareAndAttention].into_iter().collect(),
///     joined: None,
/// };
/// assert_eq!(PlaceType::fitting(CareLevel::Severe), PlaceType::NursingHome);
/// assert!(scheme.may_fit(CareLevel::Moderate) && !scheme.may_fit(CareLevel::Severe));
/// // A member that does not publish its place types has to be asked.
/// let unknown = Scheme { member: Some(true), ..Scheme::default() };
/// assert!(unknown.may_fit(CareLevel::Severe));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Whether it is a member; `None` where the row does not say.
    pub member: Option<bool>,
    /// The place types it offers; empty where they are not known.
    pub place_types: WordSet<PlaceType>,
    /// When it joined, where known.
    pub joined: Option<AsOf>,
}

impl Scheme {
    /// Whether it is known to be a member. The list of members is complete and
    /// public, so a row that does not say counts as none.
    #[must_use]
    pub fn is_member(&self) -> bool {
        self.member == Some(true)
    }

    /// Whether it is a member that may have a place for a level of care: its
    /// place types fit, or are not known.
    #[must_use]
    pub fn may_fit(&self, level: CareLevel) -> bool {
        let fits = self.place_types.contains(PlaceType::fitting(level));
        self.is_member() && (fits || self.place_types.is_empty())
    }
}

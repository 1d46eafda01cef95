//! The one scale of care, and what shows that a facility serves a level.

use crate::vocabulary::{WordSet, vocabulary};

vocabulary! {
    /// How much care a person needs: the five levels of GB/T 42195-2022
    /// 老年人能力評估規範, lightest first.
    "care level": pub enum CareLevel {
        /// 能力完好, 自理; no impairment in Hong Kong's SCNAMES.
        Independent = "independent",
        /// 輕度失能, half care 半自理／介助; mild impairment.
        Mild = "mild",
        /// 中度失能, half care 半自理／介助; moderate impairment, which is
        /// matched to a care-and-attention place.
        Moderate = "moderate",
        /// 重度失能, full care 不能自理／介護／全護理; severe impairment, which
        /// is matched to a nursing home place by our approximation.
        Severe = "severe",
        /// 完全失能, special care 特級護理／專護.
        Complete = "complete",
    }
}

impl CareLevel {
    /// How many levels there are.
    pub const COUNT: usize = 5;

    /// The level of a result of Hong Kong's Standardised Care Need Assessment
    /// Mechanism for Elderly Services (SCNAMES): `none`, `mild`, `moderate` or
    /// `severe`. That severe means level 3 is our approximation.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::CareLevel;
    ///
    /// assert_eq!(CareLevel::from_scnames("moderate"), Some(CareLevel::Moderate));
    /// assert_eq!(CareLevel::from_scnames("grade 1"), None);
    /// ```
    #[must_use]
    pub fn from_scnames(impairment: &str) -> Option<Self> {
        match impairment {
            "none" => Some(Self::Independent),
            "mild" => Some(Self::Mild),
            "moderate" => Some(Self::Moderate),
            "severe" => Some(Self::Severe),
            _ => None,
        }
    }

    /// The levels meant by a mainland home's word for a care area, in
    /// Traditional or Simplified Chinese; empty for a word that is not known
    /// here.
    ///
    /// Numbered grades (一級護理 …) are never read: homes count them in both
    /// directions.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::CareLevel;
    ///
    /// assert_eq!(CareLevel::from_facility_word("半自理"), [CareLevel::Mild, CareLevel::Moderate]);
    /// assert!(CareLevel::from_facility_word("一级护理").is_empty());
    /// ```
    #[must_use]
    pub fn from_facility_word(word: &str) -> &'static [Self] {
        match word {
            "自理" | "全自理" => &[Self::Independent],
            "半自理" | "介助" | "半護理" | "半护理" => &[Self::Mild, Self::Moderate],
            "不能自理" | "介護" | "介护" | "全護理" | "全护理" => &[Self::Severe],
            "特級" | "特级" | "特護" | "特护" | "特級護理" | "特级护理" | "專護" | "专护" => {
                &[Self::Complete]
            }
            _ => &[],
        }
    }
}

/// Whether a facility serves a care level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Served {
    /// A published fact shows it.
    Yes,
    /// It is known not to.
    No,
    /// No fact shows it either way.
    Unknown,
}

/// Which levels a facility serves, as far as facts show it.
///
/// # Example
///
/// ```
/// use silverbay::facility::{CareLevel, Served, Serving};
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// // A home that lists its care areas lists them all.
/// let home = catalog.facility("gz-clifford-elderly").ok_or("a home")?;
/// let Serving { shown, complete, .. } = home.serving();
/// assert!(complete && shown.len() as usize == CareLevel::COUNT);
/// assert_eq!(home.serves(CareLevel::Complete), Served::Yes);
/// // One that says nothing of it must be asked.
/// let silent = catalog.facility("sz-city-nursing-home").ok_or("a home")?;
/// assert_eq!(silent.serves(CareLevel::Complete), Served::Unknown);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Serving {
    /// The levels that a fact shows.
    pub shown: WordSet<CareLevel>,
    /// The levels known not to be served.
    pub absent: WordSet<CareLevel>,
    /// Whether these are all it serves.
    pub complete: bool,
}

impl Serving {
    /// Whether a level is served. A level that a fact shows is served; one that is
    /// neither shown nor known to be absent is unknown, unless the list is complete.
    #[must_use]
    pub fn of(self, level: CareLevel) -> Served {
        if self.shown.contains(level) {
            Served::Yes
        } else if self.complete || self.absent.contains(level) {
            Served::No
        } else {
            Served::Unknown
        }
    }
}

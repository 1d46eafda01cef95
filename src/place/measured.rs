//! Journeys that somebody measured or published, which win over the estimate.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::units::{AsOf, Interval, Minutes};

/// Where a measured journey leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Destination {
    /// A facility, by its id.
    Facility(Box<str>),
    /// A district, by its English name.
    District(Box<str>),
}

/// A journey between a district and a facility or another district; it holds in both
/// directions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasuredJourney {
    /// The district at one end, by its English name.
    pub from: Box<str>,
    /// The other end.
    pub to: Destination,
    /// Minutes door to door.
    pub minutes: Interval<Minutes>,
    /// The id of the crossing it leads over; `None` where that is not known.
    pub crossing: Option<Box<str>>,
    /// How people travelled, in words.
    pub modes: Box<str>,
    /// Where this was read, addresses separated by `;`, or empty.
    pub source_urls: Box<str>,
    /// The date of the source.
    pub as_of: Option<AsOf>,
    /// What else is to be known, or empty.
    pub notes: Box<str>,
}

/// The measured journeys of a catalog, ready to be looked up.
///
/// # Example
///
/// ```
/// use silverbay::place::{Destination, MeasuredJourney, MeasuredJourneys};
/// use silverbay::units::{Interval, Minutes};
///
/// // Somebody looked at a watch: 95 to 120 minutes from Sha Tin to one home.
/// let minutes = Interval::new(Minutes::new(95.0)?, Minutes::new(120.0)?)?;
/// let timed = MeasuredJourney {
///     from: "Sha Tin".into(),
///     to: Destination::Facility("zh-heyuan".into()),
///     minutes,
///     crossing: Some("hzmb_zhuhai".into()),
///     modes: "bus".into(),
///     source_urls: "".into(),
///     as_of: None,
///     notes: "".into(),
/// };
/// let journeys = MeasuredJourneys::new(vec![timed]);
/// assert!(journeys.lead_to("zh-heyuan", None) && !journeys.lead_to("gz-cixin", None));
/// let found = journeys.find("Sha Tin", "zh-heyuan", None).ok_or("the journey")?;
/// assert_eq!(found.minutes, minutes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MeasuredJourneys {
    rows: Vec<MeasuredJourney>,
    /// From a district to a facility, and from a district to a district in both
    /// directions: the first row of each pair.
    to_facility: HashMap<(Box<str>, Box<str>), usize>,
    to_district: HashMap<(Box<str>, Box<str>), usize>,
    /// The ids and the districts at the ends of all rows.
    ends: HashSet<Box<str>>,
}

impl MeasuredJourneys {
    /// Takes the rows in the order of their table; of two for one pair the first counts.
    #[must_use]
    pub fn new(rows: Vec<MeasuredJourney>) -> Self {
        let (mut to_facility, mut to_district) = (HashMap::new(), HashMap::new());
        let mut ends = HashSet::new();
        for (i, row) in rows.iter().enumerate() {
            ends.insert(row.from.clone());
            let (Destination::Facility(name) | Destination::District(name)) = &row.to;
            ends.insert(name.clone());
            match &row.to {
                Destination::Facility(id) => {
                    let pair = (row.from.clone(), id.clone());
                    to_facility.entry(pair).or_insert(i);
                }
                Destination::District(name) => {
                    let (there, back) = ((row.from.clone(), name.clone()), (name, &row.from));
                    to_district.entry(there).or_insert(i);
                    let back = (back.0.clone(), back.1.clone());
                    to_district.entry(back).or_insert(i);
                }
            }
        }
        Self {
            rows,
            to_facility,
            to_district,
            ends,
        }
    }

    /// The rows as given.
    #[must_use]
    pub fn rows(&self) -> &[MeasuredJourney] {
        &self.rows
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether a row leads to a facility of this id, or to its district where it stands
    /// at the district's point.
    #[must_use]
    pub fn lead_to(&self, id: &str, at_district: Option<&str>) -> bool {
        self.ends.contains(id) || at_district.is_some_and(|name| self.ends.contains(name))
    }

    /// The journey from a district to a facility, else to its district where the facility
    /// stands at the district's point.
    #[must_use]
    pub fn find(
        &self,
        from: &str,
        id: &str,
        at_district: Option<&str>,
    ) -> Option<&MeasuredJourney> {
        if self.rows.is_empty() {
            return None;
        }
        let own = self.to_facility.get(&(from.into(), id.into()));
        let row = own.or_else(|| self.to_district.get(&(from.into(), at_district?.into())));
        self.rows.get(*row?)
    }
}

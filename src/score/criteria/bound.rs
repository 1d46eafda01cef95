//! What the search may assume of a criterion for facilities it has not looked at.

use crate::facility::Service;
use crate::index::Code;
use crate::units::{Interval, Utility};
use crate::vocabulary::WordSet;

/// From which columns of the index an upper bound of a utility follows.
pub(crate) enum Bound {
    /// From none: the criterion counts in full, which is always true.
    Full,
    /// From a fact with few values: the utility of each by its code.
    Coded(Code, Vec<Interval<Utility>>),
    /// From the distances: minutes above which no utility is left.
    Journey(f64),
    /// From the fees: dollars a month above which no utility is left.
    Cost(f64),
    /// From the services: the share of these that are offered.
    Offered(WordSet<Service>),
}

//! What the search may assume of a criterion for facilities it has not looked at.

use crate::facility::Served;
use crate::index::Code;

/// From which columns of the index an upper bound of a utility follows. Utilities are
/// given by their low end, their likely value and their high end.
pub(crate) enum Bound {
    /// From none: the criterion counts in full, which is always true.
    Full,
    /// From a fact with few values: the utility of each by its code, when it is young and
    /// when it is aged.
    Coded {
        code: Code,
        young: Vec<[f64; 3]>,
        aged: Vec<[f64; 3]>,
    },
    /// From the distances: minutes above which no utility is left.
    Journey(f64),
    /// From the fees: dollars a month above which no utility is left.
    Cost(f64),
    /// From yes-or-no facts: `base + (1 − base) ×` the mean over these.
    Mean { base: f64, bits: Vec<Bit> },
}

/// A yes-or-no fact: its bit in the index, and what it adds to a count when it is young and
/// when it is aged; each for known to be so, not known, and known not to be so.
#[derive(Clone, Copy)]
pub(crate) struct Bit {
    pub(crate) mask: u64,
    pub(crate) young: [[f64; 3]; 3],
    pub(crate) aged: [[f64; 3]; 3],
}

impl Bit {
    /// The fact with what `ends` gives for what is known and whether it is young.
    pub(crate) fn new(mask: u64, ends: impl Fn(Served, bool) -> [f64; 3]) -> Self {
        let all = [Served::Yes, Served::Unknown, Served::No];
        Self {
            mask,
            young: all.map(|known| ends(known, true)),
            aged: all.map(|known| ends(known, false)),
        }
    }
}

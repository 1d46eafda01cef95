//! Which row is which home: in what a row agrees with each home, and which of them it is for
//! certain.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Agreement;
use super::keys::{Place, Says};

/// Homes of one city that share a telephone or an address: beyond so many it is that of an
/// operator, or of a building, and says nothing.
const MOST_SHARING: usize = 3;
/// Homes of one city that share a name: beyond so many it is a word such as 敬老院, and says
/// nothing.
const MOST_NAMESAKES: usize = 10;

/// What is known of homes, to find them by.
#[derive(Default)]
pub(super) struct Homes {
    places: Vec<Place>,
    ids: HashMap<Box<str>, usize>,
    by: HashMap<(Agreement, String), Vec<usize>>,
}

/// A home that a row may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) at: usize,
    signs: Signs,
}

/// In what a row and a home agree, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
struct Signs(u8);

impl Signs {
    const ID: Self = Self(1);
    /// One id in one city, where the rest does not speak against it.
    const OWN_ID: Self = Self(1 | 2);
    const NAMESAKE: Self = Self(4);
    /// A namesake that is not in another district, and that no other row of the list is.
    const NAME: Self = Self(4 | 8);
    const TELEPHONE: Self = Self(16);
    const ADDRESS: Self = Self(32);

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// How certain it is that the row is the home, if it is.
    const fn strength(self) -> Option<Strength> {
        let reaches = self.has(Self::TELEPHONE) || self.has(Self::ADDRESS);
        Some(if self.has(Self::OWN_ID) && self.has(Self::NAME) {
            Strength::IdAndName
        } else if self.has(Self::OWN_ID) {
            Strength::Id
        } else if self.has(Self::NAME) && reaches {
            Strength::NameAndReach
        } else if self.has(Self::NAME) {
            Strength::Name
        } else if self.has(Self::TELEPHONE) && self.has(Self::ADDRESS) {
            Strength::Reach
        } else {
            return None;
        })
    }

    /// Whether a row may be another home with these signs although it agrees with one in the
    /// signs `of`. Not where that one agrees in all of them too, nor in a telephone or an
    /// address alone where that one agrees in two, id or name among them.
    fn speaks_against(self, of: Self) -> bool {
        let is_reach = self == Self::TELEPHONE || self == Self::ADDRESS;
        let is_two = matches!(
            of.strength(),
            Some(Strength::IdAndName | Strength::NameAndReach)
        ) || (of.has(Self::OWN_ID)
            && (of.has(Self::TELEPHONE) || of.has(Self::ADDRESS)));
        !(of.has(self) || is_reach && is_two)
    }

    /// The first in which they agree.
    const fn agreement(self) -> Agreement {
        if self.has(Self::ID) {
            Agreement::Id
        } else if self.has(Self::NAMESAKE) {
            Agreement::Name
        } else if self.has(Self::TELEPHONE) {
            Agreement::Telephone
        } else {
            Agreement::Address
        }
    }
}

/// By what a row is a home for certain, the strongest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Telephone and address.
    Reach,
    /// The name.
    Name,
    /// The name, and telephone or address.
    NameAndReach,
    /// The id.
    Id,
    /// The id and the name.
    IdAndName,
    /// Somebody said so.
    Answer,
    /// It was joined with the home before.
    Before,
}

impl Candidate {
    /// The first in which row and home agree.
    pub(super) const fn agreement(&self) -> Agreement {
        self.signs.agreement()
    }
}

/// The home that a row is for certain, among all with which it agrees: none of the others
/// speaks against it, and `may_be` does not exclude it.
pub(super) fn certain(
    candidates: &[Candidate],
    may_be: impl Fn(usize) -> bool,
) -> Option<(usize, Strength)> {
    let mut strong = candidates.iter().filter_map(|of| {
        let strength = of.signs.strength().filter(|_| may_be(of.at))?;
        let mut others = candidates.iter().filter(|other| other.at != of.at);
        let is_alone = !others.any(|other| other.signs.speaks_against(of.signs));
        is_alone.then_some((of.at, strength))
    });
    match (strong.next(), strong.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}

impl Homes {
    /// Learns a home under the next number.
    pub(super) fn push(&mut self, id: &str, place: &Place) {
        self.ids.insert(id.into(), self.places.len());
        self.places.push(Place::default());
        self.learn(self.places.len() - 1, place);
    }

    /// Learns by what else a home is found.
    pub(super) fn learn(&mut self, at: usize, place: &Place) {
        let Some(own) = self.places.get_mut(at) else {
            return;
        };
        own.learn(place);
        for key in own.keys() {
            let homes = self.by.entry(key).or_default();
            // What more have says nothing, whoever they are.
            if homes.len() <= MOST_NAMESAKES && !homes.contains(&at) {
                homes.push(at);
            }
        }
    }

    /// The home of this id.
    pub(super) fn of_id(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// What is known of a home.
    pub(super) fn place(&self, at: usize) -> Option<&Place> {
        self.places.get(at)
    }

    /// The homes with which a row agrees, by what they agree in first. Another row of its list
    /// is each home in `taken`: a list does not name one home twice under two names, so
    /// telephone and address say nothing of those, and nothing is certain.
    pub(super) fn candidates(
        &self,
        id: &str,
        row: &Place,
        taken: &HashSet<usize>,
    ) -> Vec<Candidate> {
        let mut signs: BTreeMap<usize, Signs> = BTreeMap::new();
        for key in row.keys() {
            let homes = self.by.get(&key).map_or(&[][..], Vec::as_slice);
            let (sign, most) = match key.0 {
                Agreement::Id | Agreement::Name => (Signs::NAMESAKE, MOST_NAMESAKES),
                Agreement::Telephone => (Signs::TELEPHONE, MOST_SHARING),
                Agreement::Address => (Signs::ADDRESS, MOST_SHARING),
            };
            let is_said = |at: &&usize| sign == Signs::NAMESAKE || !taken.contains(*at);
            if homes.len() > most {
                continue;
            }
            for at in homes.iter().filter(is_said) {
                let of = signs.entry(*at).or_default();
                *of = of.with(sign);
            }
        }
        for (at, of) in &mut signs {
            let home = self.place(*at).filter(|_| !taken.contains(at));
            if let Some(home) = home.filter(|_| of.has(Signs::NAMESAKE)) {
                *of = of.with(reach(row, home));
                if row.reaches(home) || !row.is_in_another_district(home) {
                    *of = of.with(Signs::NAME);
                }
            }
        }
        if let Some((at, sign)) = self.by_id(id, row, taken) {
            let of = signs.entry(at).or_default();
            *of = of.with(sign);
        }
        let candidates = signs.into_iter();
        let mut candidates: Vec<Candidate> = candidates
            .map(|(at, signs)| Candidate { at, signs })
            .collect();
        candidates.sort_by_key(|of| (of.agreement(), of.at));
        candidates
    }

    /// The home of the row's id, and in what they agree.
    fn by_id(&self, id: &str, row: &Place, taken: &HashSet<usize>) -> Option<(usize, Signs)> {
        let at = self.of_id(id)?;
        let home = self.place(at)?;
        let says = row.against(home);
        // The numbers of two lists mean nothing to each other.
        let is_number = !id.chars().any(char::is_alphabetic);
        if is_number && matches!(says, Says::Nothing | Says::Other) {
            return None;
        }
        if taken.contains(&at) || says == Says::Other || !row.is_in_the_city_of(home) {
            return Some((at, Signs::ID));
        }
        let name = match says {
            Says::Name => Signs::NAME,
            _ => Signs::default(),
        };
        let signs = Signs::OWN_ID.with(name).with(reach(row, home));
        Some((at, signs))
    }
}

/// Telephone and address, where they are the same.
fn reach(row: &Place, home: &Place) -> Signs {
    let signs = [
        (Agreement::Telephone, Signs::TELEPHONE),
        (Agreement::Address, Signs::ADDRESS),
    ];
    let same = signs.into_iter().filter(|of| row.shares(home, of.0));
    same.fold(Signs::default(), |all, of| all.with(of.1))
}

/// This id where it is free, else the first with a number behind it that is.
pub(super) fn free_id(id: &str, is_free: impl Fn(&str) -> bool) -> String {
    let with = |number: u32| format!("{id}-{number}");
    let numbered = (2..).map(with);
    let mut all = std::iter::once(id.to_owned()).chain(numbered);
    let free = all.find(|id| is_free(id));
    free.unwrap_or_else(|| id.to_owned())
}

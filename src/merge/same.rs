//! Which row is which home.

use std::collections::{HashMap, HashSet};

use super::Agreement;
use super::home::Home;
use super::offer::{Offer, Unit};
use crate::catalog::{FacilityColumn, letters};
use crate::facility::Facility;

use FacilityColumn as C;

/// Homes of one city that share a telephone or an address: beyond so many it is that of an
/// operator, or of a building, and says nothing.
const MOST_SHARING: usize = 3;
/// Homes of one city that share a name: beyond so many it is a word such as 敬老院, and says
/// nothing.
const MOST_NAMESAKES: usize = 10;
/// Digits of a telephone number, at least.
const LEAST_DIGITS: usize = 7;
/// Letters of an address that says where a home is, at least.
const LEAST_LETTERS: usize = 6;

/// What is known of homes, to find them by.
#[derive(Default)]
pub(super) struct Keys {
    ids: HashMap<Box<str>, usize>,
    by: HashMap<(Agreement, String), Vec<usize>>,
}

/// Which home a row is.
pub(super) enum Match {
    /// This one.
    Certain(usize),
    /// Perhaps one of these.
    Probable(Vec<(usize, Agreement)>),
    /// None that is known.
    New,
}

impl Keys {
    /// Learns the id of a home.
    pub(super) fn id(&mut self, at: usize, id: &str) {
        self.ids.insert(id.into(), at);
    }

    /// Learns by what else a home is found.
    pub(super) fn learn(&mut self, at: usize, city: &str, offer: &Offer) {
        for key in keys(city, offer) {
            let homes = self.by.entry(key).or_default();
            // What more have says nothing, whoever they are.
            if homes.len() <= MOST_NAMESAKES && !homes.contains(&at) {
                homes.push(at);
            }
        }
    }

    /// Finds the home that a row is. Telephone and address say nothing of the homes in
    /// `taken`: a list does not name one home twice under two names.
    pub(super) fn find(
        &self,
        facility: &Facility,
        offers: &[Offer],
        homes: &[Home],
        taken: &HashSet<usize>,
    ) -> Match {
        let city = facility.city.code();
        let row = Place::of(city, offers);
        let place = |at: usize| homes.get(at).map(|of| Place::of(&of.city, &of.offers));
        let mut found: [HashSet<usize>; 3] = Default::default();
        let [names, telephones, addresses] = &mut found;
        for key in &row.keys {
            let of_key = self.by.get(key).map_or(&[][..], Vec::as_slice);
            let (of, most) = match key.0 {
                Agreement::Id | Agreement::Name => (&mut *names, MOST_NAMESAKES),
                Agreement::Telephone => (&mut *telephones, MOST_SHARING),
                Agreement::Address => (&mut *addresses, MOST_SHARING),
            };
            let is_name = key.0 == Agreement::Name;
            let is_said = |at: &&usize| is_name || !taken.contains(*at);
            if of_key.len() <= most {
                of.extend(of_key.iter().filter(is_said));
            }
        }
        let both: Vec<usize> = telephones.intersection(addresses).copied().collect();
        // The numbers of two lists mean nothing to each other.
        let is_number = !facility.id.chars().any(char::is_alphabetic);
        let by_id = self.ids.get(&*row_id(facility)).copied();
        let by_id = by_id.and_then(|at| Some((at, row.against(&place(at)?))));
        if let Some((at, says)) = by_id
            && homes.get(at).is_some_and(|of| *of.city == *city)
        {
            let is_it = match says {
                Says::Name => true,
                Says::Reach => names.is_empty(),
                Says::Nothing => names.is_empty() && !is_number,
                Says::Other => false,
            };
            if is_it {
                return Match::Certain(at);
            }
        }
        let by_id = by_id.filter(|(_, says)| !(is_number && *says == Says::Other));
        let is_it = |at: &&usize| {
            let is_another = |of: Place<'_>| row.is_elsewhere(&of, taken.contains(*at));
            !place(**at).is_some_and(is_another)
        };
        let is_near = |at: &&usize| place(**at).is_some_and(|of| row.reaches(&of));
        let one = |mut of: Box<dyn Iterator<Item = &usize> + '_>| match (of.next(), of.next()) {
            (Some(at), None) => Some(*at),
            _ => None,
        };
        let near = one(Box::new(names.iter().filter(is_near)));
        if let Some(at) = near.or_else(|| one(Box::new(names.iter().filter(is_it)))) {
            return Match::Certain(at);
        }
        if let (true, [at]) = (names.is_empty(), both.as_slice()) {
            return Match::Certain(*at);
        }
        let mut candidates: Vec<(usize, Agreement)> = Vec::new();
        let kinds = [Agreement::Name, Agreement::Telephone, Agreement::Address];
        candidates.extend(by_id.map(|(at, _)| (at, Agreement::Id)));
        for (homes, agreement) in found.iter().zip(kinds) {
            let mut homes: Vec<usize> = homes.iter().copied().collect();
            homes.sort_unstable();
            candidates.extend(homes.into_iter().map(|at| (at, agreement)));
        }
        // A home is asked about once, by the first in which it agrees.
        let mut asked = HashSet::new();
        candidates.retain(|(at, _)| asked.insert(*at));
        if candidates.is_empty() {
            Match::New
        } else {
            Match::Probable(candidates)
        }
    }

    /// This id where no home has it, else the first with a number behind it that is free.
    pub(super) fn free_id(&self, id: &str) -> String {
        let with = |number: u32| format!("{id}-{number}");
        let numbered = (2..).map(with);
        let mut all = std::iter::once(id.to_owned()).chain(numbered);
        let free = all.find(|id| !self.ids.contains_key(id.as_str()));
        free.unwrap_or_else(|| id.to_owned())
    }
}

/// What is said of one home by which it is told from others.
struct Place<'o> {
    districts: Vec<&'o str>,
    keys: Vec<(Agreement, String)>,
}

/// What a row and a home say that have one id.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// A name is the same.
    Name,
    /// A telephone or an address is the same, and no name.
    Reach,
    /// There is nothing to compare: names of two scripts, for example.
    Nothing,
    /// Names of one script are others, and nothing is the same.
    Other,
}

impl<'o> Place<'o> {
    fn of(city: &str, offers: &'o [Offer]) -> Self {
        let districts = offers.iter().map(|of| match of.unit {
            Unit::Own(C::District) => of.cell(C::District),
            _ => "",
        });
        Self {
            // The city itself is no district of it.
            districts: districts
                .filter(|of| !of.is_empty() && *of != city)
                .collect(),
            keys: offers.iter().flat_map(|of| keys(city, of)).collect(),
        }
    }

    /// In another city the same texts are other keys, so the city is left out.
    fn texts(&self) -> Vec<(Agreement, &str)> {
        let keys = self.keys.iter();
        keys.map(|(agreement, key)| {
            let text = key.split_once(':').map_or("", |(_, text)| text);
            (*agreement, text)
        })
        .collect()
    }

    fn against(&self, other: &Self) -> Says {
        let (own, others) = (self.texts(), other.texts());
        let is_name = |key: &&(Agreement, &str)| key.0 == Agreement::Name;
        let scripts = |of: &[(Agreement, &str)]| -> HashSet<bool> {
            of.iter()
                .filter(is_name)
                .map(|key| key.1.is_ascii())
                .collect()
        };
        let mut same = own.iter().filter(|key| others.contains(key)).peekable();
        if same.peek().is_none() {
            let is_nothing = scripts(&own).is_disjoint(&scripts(&others));
            return if is_nothing {
                Says::Nothing
            } else {
                Says::Other
            };
        }
        if same.any(|key| is_name(&key)) {
            Says::Name
        } else {
            Says::Reach
        }
    }

    /// Whether telephone or address is the same.
    fn reaches(&self, other: &Self) -> bool {
        let mut reach = self.keys.iter().filter(|key| key.0 != Agreement::Name);
        reach.any(|key| other.keys.contains(key))
    }

    /// Whether a namesake is another home: neither telephone nor address is the same, and
    /// both say a district and it is another, or one list names both and they say other
    /// telephones or addresses.
    fn is_elsewhere(&self, other: &Self, is_of_one_list: bool) -> bool {
        if self.reaches(other) {
            return false;
        }
        let has = |of: &Self, agreement| of.keys.iter().any(|key| key.0 == agreement);
        let both = |agreement| has(self, agreement) && has(other, agreement);
        let mut districts = self.districts.iter();
        (!districts.as_slice().is_empty()
            && !other.districts.is_empty()
            && !districts.any(|of| other.districts.contains(of)))
            || (is_of_one_list && (both(Agreement::Telephone) || both(Agreement::Address)))
    }
}

/// The keys that an offer gives in a city.
fn keys(city: &str, offer: &Offer) -> Vec<(Agreement, String)> {
    let Unit::Own(column) = offer.unit else {
        return Vec::new();
    };
    let cell = offer.cell(column);
    let key = |agreement, text: String| (agreement, format!("{city}:{text}"));
    match column {
        C::Telephone => telephones(cell)
            .into_iter()
            .map(|number| key(Agreement::Telephone, number))
            .collect(),
        C::AddressZh | C::AddressEn => {
            let address = address(cell);
            let is_said = address.chars().count() >= LEAST_LETTERS;
            let one = is_said.then(|| key(Agreement::Address, address));
            one.into_iter().collect()
        }
        C::NameZhHant | C::NameZhHans | C::NameEn => {
            let name = name(cell);
            let one = (!name.is_empty()).then(|| key(Agreement::Name, name));
            one.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// A name without what only the register writes.
fn name(text: &str) -> String {
    let folded = letters(text);
    let ends = [
        "有限公司",
        "有限责任公司",
        "companylimited",
        "limited",
        "ltd",
    ];
    let bare = ends.iter().find_map(|end| folded.strip_suffix(end));
    bare.unwrap_or(&folded).to_owned()
}

/// An address without province and without what several write before the city.
fn address(text: &str) -> String {
    let folded = letters(text);
    let bare = folded.strip_prefix("中国").unwrap_or(&folded);
    let bare = bare.strip_prefix("广东省").unwrap_or(bare);
    bare.to_owned()
}

/// The numbers of a cell, without the code of a side and without a leading zero.
fn telephones(text: &str) -> Vec<String> {
    let parts = text.split([';', '；', '/', '、', ',', '，', '\n']);
    let number = |part: &str| {
        let folded = letters(part);
        let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
        let digits = digits.trim_start_matches('0');
        let bare = ["852", "853", "86"]
            .iter()
            .filter(|code| digits.len() >= LEAST_DIGITS + 1 + code.len())
            .find_map(|code| digits.strip_prefix(code));
        bare.unwrap_or(digits).trim_start_matches('0').to_owned()
    };
    parts
        .map(number)
        .filter(|digits| digits.len() >= LEAST_DIGITS)
        .collect()
}

/// The id of a row; one made from city, names, address, telephone and district where its list has none, so
/// that the row has the same on the next day.
pub(super) fn row_id(facility: &Facility) -> String {
    let is_numbered = facility
        .id
        .strip_prefix("row-")
        .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()));
    if !is_numbered {
        return facility.id.to_string();
    }
    let names = &facility.names;
    let said = [
        &names.zh_hant,
        &names.zh_hans,
        &names.en,
        &facility.address_zh,
        &facility.address_en,
        &facility.telephone,
    ];
    let mut said: Vec<String> = said.iter().map(|text| letters(text)).collect();
    said.extend(facility.district.as_deref().map(letters));
    let hash = fnv(&format!("{}:{}", facility.city.code(), said.join(":")));
    let city = letters(facility.city.code());
    format!("{city}-{:012x}", hash & 0xffff_ffff_ffff)
}

/// The hash of Fowler, Noll and Vo, 64 bits: the same on every machine.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Name, address and telephone as the first source says them.
pub(super) fn reach(offers: &[Offer]) -> [String; 3] {
    let first = |columns: &[C]| {
        let mut cells = columns.iter().filter_map(|column| {
            let mut of_column = offers.iter().map(|offer| offer.cell(*column));
            of_column.find(|cell| !cell.is_empty())
        });
        cells.next().unwrap_or_default().to_owned()
    };
    [
        first(&[C::NameZhHant, C::NameZhHans, C::NameEn]),
        first(&[C::AddressZh, C::AddressEn]),
        first(&[C::Telephone]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_is_the_same_with_and_without_the_code_of_its_side() {
        assert_eq!(telephones("+852 2671 1355"), telephones("2671-1355"));
        assert_eq!(telephones("0755 2563 1876；(86)755-25631876").len(), 2);
        let two = telephones("0755 2563 1876；(86)755-25631876");
        assert_eq!(two[0], two[1]);
        assert!(telephones("内线 123").is_empty());
    }

    #[test]
    fn names_and_addresses_are_compared_without_what_only_some_write() {
        assert_eq!(name("廣州頤康有限公司"), name("广州颐康"));
        assert_eq!(name("Yee Hong (HK) Ltd."), name("yee hong hk"));
        assert_eq!(
            address("广东省广州市白云区1号"),
            address("廣州市白雲區１號")
        );
    }
}

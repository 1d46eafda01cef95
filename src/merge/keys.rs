//! By what homes are told from each other: names, telephones and addresses as all lists write
//! them, and the id of a row.

use super::Agreement;
use super::offer::{Offer, Unit};
use crate::catalog::{FacilityColumn, UNNAMED, letters};
use crate::facility::Facility;

use FacilityColumn as C;

/// Digits of a telephone number, at least.
const LEAST_DIGITS: usize = 7;
/// Letters of an address that says where a home is, at least.
const LEAST_LETTERS: usize = 6;

/// All that sources say by which a row or a home is told from others.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    cities: Vec<String>,
    districts: Vec<String>,
    texts: Vec<(Agreement, String)>,
}

/// What a row and a home say that have one id.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// A name is the same.
    Name,
    /// A telephone or an address is the same, and no name.
    Reach,
    /// There is nothing to compare: names of two scripts, for example.
    Nothing,
    /// Names of one script are others, and nothing is the same.
    Other,
}

impl Place {
    pub(super) fn of(offers: &[Offer]) -> Self {
        let mut place = Self::default();
        for offer in offers {
            let named = match offer.unit {
                Unit::Own(column @ C::City) => Some((&mut place.cities, column)),
                Unit::Own(column @ C::District) => Some((&mut place.districts, column)),
                _ => None,
            };
            if let Some((names, column)) = named {
                add(names, offer.cell(column).to_owned());
            }
            for text in texts(offer) {
                add(&mut place.texts, text);
            }
        }
        place
    }

    /// Learns what another source says of the home.
    pub(super) fn learn(&mut self, other: &Self) {
        for city in &other.cities {
            add(&mut self.cities, city.clone());
        }
        for district in &other.districts {
            add(&mut self.districts, district.clone());
        }
        for text in &other.texts {
            add(&mut self.texts, text.clone());
        }
    }

    /// Each text in each city that a source names.
    pub(super) fn keys(&self) -> impl Iterator<Item = (Agreement, String)> {
        self.cities.iter().flat_map(|city| {
            let texts = self.texts.iter();
            texts.map(move |(agreement, text)| (*agreement, format!("{city}:{text}")))
        })
    }

    /// Whether both are in one city.
    pub(super) fn is_in_the_city_of(&self, other: &Self) -> bool {
        self.cities.iter().any(|city| other.cities.contains(city))
    }

    /// Whether both have the same name, telephone or address.
    pub(super) fn shares(&self, other: &Self, agreement: Agreement) -> bool {
        let mut own = self.texts.iter().filter(|text| text.0 == agreement);
        own.any(|text| other.texts.contains(text))
    }

    /// Whether it has a name that can be compared.
    pub(super) fn is_named(&self) -> bool {
        self.texts.iter().any(|text| text.0 == Agreement::Name)
    }

    /// Whether a source calls it by this name, or there is none.
    pub(super) fn is_called(&self, text: &str) -> bool {
        let name = (Agreement::Name, name(text));
        name.1.is_empty() || self.texts.contains(&name)
    }

    /// What both say, the city apart.
    pub(super) fn against(&self, other: &Self) -> Says {
        let scripts = |of: &Self, is_ascii: bool| {
            let mut names = of.texts.iter().filter(|text| text.0 == Agreement::Name);
            names.any(|name| name.1.is_ascii() == is_ascii)
        };
        let both = |is_ascii| scripts(self, is_ascii) && scripts(other, is_ascii);
        if self.shares(other, Agreement::Name) {
            Says::Name
        } else if self.reaches(other) {
            Says::Reach
        } else if both(true) || both(false) {
            Says::Other
        } else {
            Says::Nothing
        }
    }

    /// Whether telephone or address is the same.
    pub(super) fn reaches(&self, other: &Self) -> bool {
        self.shares(other, Agreement::Telephone) || self.shares(other, Agreement::Address)
    }

    /// Whether both say a district, and it is another.
    pub(super) fn is_in_another_district(&self, other: &Self) -> bool {
        // The city itself is no district of it.
        let districts = |of: &Self| -> Vec<String> {
            let names = of.districts.iter();
            names
                .filter(|of| !self.cities.contains(of))
                .cloned()
                .collect()
        };
        let (own, others) = (districts(self), districts(other));
        !own.is_empty() && !others.is_empty() && !own.iter().any(|of| others.contains(of))
    }
}

fn add<T: PartialEq>(to: &mut Vec<T>, one: T) {
    if !to.contains(&one) {
        to.push(one);
    }
}

/// The folded names, telephones and addresses that an offer says.
fn texts(offer: &Offer) -> Vec<(Agreement, String)> {
    let Unit::Own(column) = offer.unit else {
        return Vec::new();
    };
    let cell = offer.cell(column);
    match column {
        C::Telephone => telephones(cell)
            .into_iter()
            .map(|number| (Agreement::Telephone, number))
            .collect(),
        C::AddressZh | C::AddressEn => {
            let address = address(cell);
            let is_said = address.chars().count() >= LEAST_LETTERS;
            let one = is_said.then_some((Agreement::Address, address));
            one.into_iter().collect()
        }
        C::NameZhHant | C::NameZhHans | C::NameEn => {
            let name = name(cell);
            let one = (!name.is_empty()).then_some((Agreement::Name, name));
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

/// The id of a row; one made from city, names, address, telephone and district where its list
/// has none, so that the row has the same on the next day.
pub(super) fn row_id(facility: &Facility) -> String {
    let is_numbered = facility
        .id
        .strip_prefix(UNNAMED)
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

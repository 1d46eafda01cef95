//! A home as a list says it, and its line of a table.

use std::collections::BTreeMap;

use crate::catalog::{FacilityColumn, TableSettings, decoded, guarded, letters};
use crate::facility::Kind;
use crate::place::{Coordinates, Datum, East, Gazetteer, North, Precision};
use crate::units::AsOf;
use crate::vocabulary::Word;

use FacilityColumn as C;

/// The columns that lists say something of.
const COLUMNS: [C; 18] = [
    C::Id,
    C::NameZhHant,
    C::NameZhHans,
    C::NameEn,
    C::Kind,
    C::City,
    C::District,
    C::AddressZh,
    C::AddressEn,
    C::Telephone,
    C::Website,
    C::Lat,
    C::Lon,
    C::Datum,
    C::PositionPrecision,
    C::SourceUrls,
    C::AsOf,
    C::Notes,
];

/// A home of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    cells: BTreeMap<usize, String>,
}

impl Entry {
    /// States a cell; a blank one says nothing.
    pub(super) fn set(&mut self, column: C, cell: &str) {
        // A line break of a list is a space of a cell.
        let words: Vec<&str> = cell.split_whitespace().collect();
        if !words.is_empty() {
            self.cells.insert(column.index(), words.join(" "));
        }
    }

    pub(super) fn get(&self, column: C) -> &str {
        self.cells.get(&column.index()).map_or("", String::as_str)
    }

    /// States a name or an address by the script in which it is written.
    pub(super) fn set_by_script(&mut self, chinese: C, english: C, cell: &str) {
        self.set(if is_chinese(cell) { chinese } else { english }, cell);
    }

    /// States a position. Where it cannot be, the reader of the table asks about it.
    pub(super) fn place(&mut self, datum: Datum, north: f64, east: f64) {
        self.set(C::Lat, &north.to_string());
        self.set(C::Lon, &east.to_string());
        self.set(C::Datum, datum.code());
        self.set(C::PositionPrecision, Precision::Exact.code());
    }

    /// Fills in city and district, where the list leaves them out, by the nearest district.
    pub(super) fn located(mut self, gazetteer: &Gazetteer) -> Self {
        if !self.get(C::City).is_empty() {
            return self;
        }
        let number = |column| self.get(column).parse().unwrap_or(f64::NAN);
        let datum = self.get(C::Datum).parse();
        let (north, east) = (North(number(C::Lat)), East(number(C::Lon)));
        let Some(at) = datum
            .ok()
            .and_then(|of| Coordinates::new(of, north, east).ok())
        else {
            return self;
        };
        let away = |of: &&crate::place::District| of.position.distance_to(at.position());
        let districts = gazetteer.districts().iter();
        if let Some(nearest) = districts.filter(|of| !of.is_city()).min_by_key(away) {
            self.set(C::City, nearest.city.code());
            self.set(C::District, &nearest.name_en);
        }
        self
    }
}

/// A list in UTF-8, whatever it was saved in, without a byte order mark.
pub(super) fn utf8(bytes: &[u8]) -> Vec<u8> {
    let mut text = decoded(bytes, &TableSettings::default());
    let mark = "\u{feff}".as_bytes();
    if text.starts_with(mark) {
        text.drain(..mark.len());
    }
    text
}

/// Whether a text has a Chinese character.
pub(super) fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// The value of the first of these keys that is there, whatever capitals and signs it is
/// written with.
pub(super) fn first<'v, V>(
    of: &'v BTreeMap<String, V>,
    keys: &[&str],
    text: impl Fn(&'v V) -> &'v str,
) -> &'v str {
    let mut values = keys.iter().filter_map(|key| of.get(&letters(key)));
    let value = values.find(|value| !text(value).trim().is_empty());
    value.map_or("", text)
}

/// The lines of a table.
pub(super) fn written(
    entries: impl Iterator<Item = Entry>,
    as_of: Option<AsOf>,
) -> Result<Vec<u8>, csv::Error> {
    let entries: Vec<Entry> = entries.collect();
    // A list without ids has no column of ids; its rows get theirs from what they say.
    let has_ids = entries.iter().any(|entry| !entry.get(C::Id).is_empty());
    let columns = || COLUMNS.iter().filter(|column| has_ids || **column != C::Id);
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(columns().map(|column| column.code()))?;
    let date = as_of.map_or_else(String::new, |date| date.to_string());
    for entry in entries {
        out.write_record(columns().map(|column| {
            guarded(match column {
                C::Kind if entry.get(C::Kind).is_empty() => Kind::CareHome.code().to_owned(),
                C::AsOf => date.clone(),
                other => entry.get(*other).to_owned(),
            })
        }))?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

//! From the text of a cell to a fact, as offices write it.
//!
//! Knows nothing of tables, rows or columns.

mod care_words;
mod cities;
mod counts;
mod dates;
mod degrees;
mod fee_text;
mod fold;
mod headed_datum;
mod kinds;
mod not_stated;
mod person;
mod places;
mod spellings;
mod unit_above;
mod yes_no;

pub use care_words::GradeOne;
pub(crate) use care_words::care_levels;
pub(crate) use cities::city;
pub(crate) use counts::{beds, is_unrated, stars};
pub(crate) use dates::date;
pub(crate) use degrees::{degrees, pair};
pub use fee_text::{FeeNote, FeeReading, FeeRefusal, read_fee};
pub(crate) use fee_text::{names_yuan, normal_fee};
pub(crate) use fold::{folded, half_width, is_chinese, letters, letters_of};
pub(crate) use headed_datum::datum_of_heading;
pub(crate) use kinds::{is_by_day, kind_of_name};
pub(crate) use not_stated::{is_not_stated, is_nothing};
pub(crate) use person::of_a_person;
pub(crate) use places::{PlaceNames, located};
pub(crate) use spellings::Spelt;
pub(crate) use unit_above::unit_of_sums;
pub(crate) use yes_no::YesNo;

//! What is near a facility.

use serde::Serialize;

use super::{Ends, ends};
use crate::place::{City, Near};
use crate::units::Kilometres;
use crate::vocabulary::Word;

/// The nearest service point of the Elderly Health Care Voucher.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct VoucherPointView<'a> {
    id: &'a str,
    name_zh_hant: &'a str,
    name_zh_hans: &'a str,
    name_en: &'a str,
    city: &'a City,
    /// The straight line.
    distance_km: Ends,
    precision: &'static str,
    voucher_from: Option<String>,
    as_of: Option<String>,
    source_urls: Vec<&'a str>,
}

impl<'a> VoucherPointView<'a> {
    pub(super) fn new(near: Near<'a>) -> Self {
        let of = near.hospital;
        Self {
            id: &of.id,
            name_zh_hant: &of.name_zh_hant,
            name_zh_hans: &of.name_zh_hans,
            name_en: &of.name_en,
            city: &of.city,
            distance_km: ends(near.distance, Kilometres::get),
            precision: of.location.precision.code(),
            voucher_from: of.voucher_from.map(|date| date.to_string()),
            as_of: of.as_of.map(|date| date.to_string()),
            source_urls: of.sources().collect(),
        }
    }
}

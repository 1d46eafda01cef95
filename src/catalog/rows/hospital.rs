//! `hospitals.csv`: hospitals near homes, and which take the Elderly Health Care Voucher.

use std::borrow::Cow;

use super::location::{self, Placed};
use super::{Around, city, columns, text, unique};
use crate::catalog::cells::YesNo;
use crate::catalog::table::{Row, TableKind};
use crate::catalog::write::Records;
use crate::place::{
    City, Coordinates, Hospital, HospitalKind, Lat, Location, Lon, Position, Precision, Side,
    Standing,
};
use crate::problem::Wanted;

use HospitalColumn as C;

columns! {
    /// A column of `hospitals.csv`.
    "column of hospitals.csv": pub enum HospitalColumn of Hospital {
        /// Short unique name.
        Id = "id", EveryRow, [], with_row(|hospital| hospital.id.to_string());
        /// Name in English.
        NameEn = "name_en", EveryRow, [], with_row(|hospital| hospital.name_en.to_string());
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant", Usual, [], text(name_zh_hant);
        /// Name in Simplified Chinese.
        NameZhHans = "name_zh_hans", Usual, [], text(name_zh_hans);
        /// Kind of hospital.
        Kind = "kind", EveryRow, [], with_row(|hospital| hospital.kind.to_string());
        /// City.
        City = "city", EveryRow, [], with_row(|hospital| hospital.city.to_string());
        /// District.
        District = "district", Usual, [],
            with_row(|hospital| hospital.district.as_deref().unwrap_or_default().to_owned());
        /// Address in Chinese.
        AddressZh = "address_zh", Minor, [], text(address_zh);
        /// Address in English.
        AddressEn = "address_en", Minor, [], text(address_en);
        /// Degrees north.
        Lat = "lat", Minor, [],
            with_row(|hospital| text(hospital.location.own().map(Coordinates::north)));
        /// Degrees east.
        Lon = "lon", Minor, [],
            with_row(|hospital| text(hospital.location.own().map(Coordinates::east)));
        /// Datum of the position.
        Datum = "datum", Minor, [],
            with_row(|hospital| text(hospital.location.own().map(Coordinates::datum)));
        /// How well the position is known.
        PositionPrecision = "position_precision", Minor, [],
            with_row(|hospital| text(hospital.location.own().map(|_| hospital.location.precision)));
        /// Whether it takes the Elderly Health Care Voucher; blank where that is not known.
        Voucher = "voucher", Usual, [],
            own(read_voucher, |hospital| text(hospital.takes_voucher.map(YesNo::from)));
        /// Since when it takes the voucher.
        VoucherFrom = "voucher_from", Minor, [], date(voucher_from);
        /// Where it was read.
        SourceUrls = "source_urls", Usual, [], text(source_urls);
        /// Date of the source.
        AsOf = "as_of", Usual, [], date(as_of);
        /// Anything else.
        Notes = "notes", Minor, [], text(notes);
    }

    const KIND: TableKind = TableKind::Hospitals;

    fn begin(row: &mut Row<'_, C>, around: &mut Around<'_>) -> Option<Hospital> {
        let id = row.required(C::Id, Wanted::Id);
        if let Some(id) = id {
            unique(row, C::Id, id, &mut around.ids);
        }
        let name_en = row.required(C::NameEn, Wanted::NameEn);
        let kind = row.word_required(C::Kind, Wanted::HospitalKind);
        let city = city(row, C::City, around);
        let district = location::district(row, city.as_ref(), around);
        let location = location::location(row, city.as_ref(), district, around);
        let mut hospital = Hospital::new(id?, name_en?, kind?, city?, location?);
        hospital.district = district.map(|district| district.name_en.clone());
        Some(hospital)
    }

    fn stand_in() -> Option<Hospital> {
        let nowhere = Location {
            position: Position::from_degrees(Lat(0.0), Lon(0.0)).ok()?,
            precision: Precision::City,
            standing: Standing::City,
        };
        let city = City::named("", Side::Mainland);
        Some(Hospital::new("", "", HospitalKind::Hospital, city, nowhere))
    }

    fn records(of: Records<'_>) -> Cow<'_, [Hospital]> {
        of.context.hospitals().into()
    }
}

impl Placed for C {
    const DISTRICT: Self = Self::District;
    const LAT: Self = Self::Lat;
    const LON: Self = Self::Lon;
    const DATUM: Self = Self::Datum;
    const PRECISION: Self = Self::PositionPrecision;
}

fn read_voucher(row: &mut Row<'_, C>, _: &mut Around<'_>, hospital: &mut Hospital) {
    let answer: Option<YesNo> = row.word(C::Voucher);
    hospital.takes_voucher = answer.map(|answer| answer == YesNo::Yes);
}

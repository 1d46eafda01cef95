//! `districts.csv`.

use super::position;
use super::{Around, columns, unique};
use crate::catalog::Catalog;
use crate::catalog::table::{Row, TableKind};
use crate::place::{City, District};
use crate::problem::{Problem, ProblemKind, Problems, Wanted};
use crate::vocabulary::Word;

use DistrictColumn as C;

columns! {
    /// A column of `districts.csv`.
    "column of districts.csv": pub enum DistrictColumn of District {
        /// Name in English.
        NameEn = "name_en", EveryRow, [], with_row(|district| district.name_en.to_string());
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant", Usual, [], text(name_zh_hant);
        /// City.
        City = "city", EveryRow, [], with_row(|district| district.city.to_string());
        /// Degrees north.
        Lat = "lat", EveryRow, [], with_row(|district| district.position.lat().to_string());
        /// Degrees east.
        Lon = "lon", EveryRow, [], with_row(|district| district.position.lon().to_string());
        /// Where it was read.
        SourceUrl = "source_url", Usual, [], text(source_url);
    }

    const KIND: TableKind = TableKind::Districts;

    fn begin(row: &mut Row<'_, C>, around: &mut Around<'_>) -> Option<District> {
        let name_en = row.required(C::NameEn, Wanted::NameEn);
        let city = row.word_required::<City>(C::City, Wanted::City);
        let position = position::required(row, C::Lat, C::Lon);
        let name_en = name_en?;
        unique(row, C::NameEn, name_en, &mut around.ids);
        Some(District {
            name_en: name_en.into(),
            name_zh_hant: Box::default(),
            city: city?,
            position: position?,
            source_url: Box::default(),
        })
    }

    fn records(catalog: &Catalog) -> &[District] {
        catalog.gazetteer().districts()
    }

    fn review(
        file: &str,
        districts: &[District],
        _: &Around<'_>,
        problems: &mut Problems,
    ) {
        let lacks = |city: &&City| !districts.iter().any(|d| d.city == **city && d.is_city());
        for city in City::ALL.iter().filter(lacks) {
            let kind = ProblemKind::CityWithoutPoint { city: city.code() };
            problems.push(Problem::of_file(file, kind));
        }
    }
}

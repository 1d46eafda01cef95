//! Which column a heading names, as people write headings.
//!
//! The code of a column always names it. Else capitals, full-width letters,
//! spaces and signs do not matter, and for `facilities.csv`, which offices keep
//! themselves, there are headings in Traditional and Simplified Chinese.

use super::columns::{CrossingColumn, DistrictColumn, FacilityColumn, PolicyColumn, RateColumn};
use super::fold::{folded, half_width, letters};
use crate::vocabulary::Word;

/// A vocabulary of columns.
pub(super) trait Headed: Word {
    /// Further headings of the column.
    fn headings(self) -> &'static [&'static str] {
        &[]
    }

    /// Whether a unit in brackets behind the heading belongs to every cell.
    fn takes_unit(self) -> bool {
        false
    }

    /// How much the column is needed.
    fn need(self) -> Need;
}

/// How much a column is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// No row can be used without it.
    EveryRow,
    /// Without it, something that is usually there is unknown.
    Usual,
    /// Without it, rows are called by their lines.
    Name,
    /// Nobody misses it.
    Minor,
}

/// The column that a heading names, and the unit that every cell below it has.
pub(super) fn column<C: Headed>(heading: &str) -> Option<(C, Option<String>)> {
    let heading = half_width(heading.trim());
    if let Some(column) = named(&heading) {
        return Some((column, None));
    }
    // 床位費（元/日）
    let (name, unit) = heading.strip_suffix(')')?.rsplit_once('(')?;
    let column = named::<C>(name).filter(|column| column.takes_unit())?;
    Some((column, Some(folded(unit))))
}

fn named<C: Headed>(heading: &str) -> Option<C> {
    if let Ok(column) = C::from_code(heading) {
        return Some(column);
    }
    // As it stands first: 名稱 and 名称 are names in two scripts.
    let plain: String = heading
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    let known = |heading: &&str| *heading == plain;
    let as_it_stands = |column: &&C| column.headings().iter().any(known);
    if let Some(column) = C::ALL.iter().find(as_it_stands) {
        return Some(*column);
    }
    let wanted = letters(heading);
    let folds_alike = |column: &&C| {
        letters(column.code()) == wanted
            || column
                .headings()
                .iter()
                .any(|heading| letters(heading) == wanted)
    };
    C::ALL
        .iter()
        .find(folds_alike)
        .copied()
        .filter(|_| !wanted.is_empty())
}

/// The column that is spelt most like a heading, if a slip of the hand explains it.
pub(super) fn nearest<C: Headed>(heading: &str) -> Option<&'static str> {
    let wanted = letters(heading);
    let near = C::CODES
        .iter()
        .map(|code| (distance(&letters(code), &wanted), *code))
        .min()?;
    (near.0 <= 1 + wanted.chars().count() / 6).then_some(near.1)
}

fn distance(a: &str, b: &str) -> usize {
    crate::place::edits(
        &a.chars().collect::<Vec<_>>(),
        &b.chars().collect::<Vec<_>>(),
    )
}

impl Headed for FacilityColumn {
    #[rustfmt::skip]
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Id => &["編號", "编号", "代號", "代号", "院舍編號", "機構編號", "facilityid", "homeid"],
            Self::NameZhHant => &[
                "名稱", "院舍名稱", "機構名稱", "中文名稱", "中文名", "繁體名稱", "繁體中文名稱", "院舍",
                "traditionalchinesename", "nametraditionalchinese", "chinesename",
            ],
            Self::NameZhHans => &[
                "名称", "院舍名称", "机构名称", "中文名称", "简体名称", "簡體名稱", "简体中文名称",
                "養老機構名稱", "simplifiedchinesename", "namesimplifiedchinese",
            ],
            Self::NameEn => &["英文名稱", "英文名", "englishname", "nameenglish", "name", "homename"],
            Self::Kind => &["種類", "類別", "類型", "院舍種類", "院舍類型", "機構類型", "機構類別", "type", "facilitytype"],
            Self::City => &["城市", "所在城市", "市", "地級市"],
            Self::District => &["地區", "區", "行政區", "區縣", "所在區", "所在地區"],
            Self::AddressZh => &["地址", "中文地址", "院舍地址", "機構地址", "chineseaddress"],
            Self::AddressEn => &["英文地址", "address", "englishaddress"],
            Self::Lat => &["緯度", "北坐標", "北座標", "latitude", "northing"],
            Self::Lon => &["經度", "東坐標", "東座標", "longitude", "lng", "easting"],
            Self::Datum => &["坐標系", "座標系", "坐標系統", "座標系統", "基準面", "coordinatesystem"],
            Self::PositionPrecision => &["位置精度", "定位精度", "precision"],
            Self::Operator => &["營辦者", "營辦機構", "營運者", "營運機構", "運營方", "運營單位", "運營機構", "營運單位"],
            Self::HkPartner => &["香港合作機構", "香港合作夥伴", "香港合作方", "hongkongpartner"],
            Self::SchemeMember => &["計劃成員", "計劃院舍", "參與計劃", "是否參與計劃", "參加計劃"],
            Self::SchemePlaceTypes => &["宿位類別", "宿位種類", "計劃宿位類別", "placetypes"],
            Self::SchemeJoined => &["加入日期", "參與日期", "加入計劃日期", "datejoined"],
            Self::Beds => &["床位", "床位數", "床位數目", "床位數量", "宿位數目", "numberofbeds"],
            Self::StarRating => &["星級", "星級評定", "評級", "stars", "star"],
            Self::StarYear => &["星級年份", "評定年份", "評定年度", "yearofstars"],
            Self::Medical => &["醫療", "醫療模式", "醫療服務", "醫養結合模式", "medicalmodel"],
            Self::Currency => &["貨幣", "幣種", "收費貨幣"],
            Self::BedFee => &["床位費", "床費", "住房費", "房費", "roomfee"],
            Self::CareFeeIndependent => &["護理費自理", "自理護理費", "全自理護理費"],
            Self::CareFeePartial => &["護理費半自理", "半自理護理費", "半護理費", "介助護理費"],
            Self::CareFeeFull => &["護理費全護理", "全護理費", "不能自理護理費", "介護護理費"],
            Self::MealFee => &["伙食費", "膳食費", "餐費", "meals"],
            Self::AllInFee => &["總收費", "總費用", "每月總費用", "月費總額", "合計", "收費合計", "全包價", "全包收費", "allin"],
            Self::Deposit => &["押金", "按金", "保證金"],
            Self::CareLevels => &["護理等級", "護理級別", "護理程度", "照顧程度", "收住對象", "收住類型", "接收對象"],
            Self::Services => &["服務", "服務項目", "提供服務"],
            Self::ServicesAbsent => &["不提供服務", "不提供的服務", "沒有的服務"],
            Self::SourceUrls => &["來源", "資料來源", "網址", "來源網址", "source", "sources", "sourceurl", "url"],
            Self::AsOf => &["資料日期", "日期", "更新日期", "截至日期", "截至", "date", "updated"],
            Self::FeeQuality => &["收費來源", "價格來源", "收費可信度"],
            Self::Notes => &["備註", "附註", "備考", "說明", "remarks", "remark", "note", "comments"],
        }
    }

    fn takes_unit(self) -> bool {
        matches!(
            self,
            Self::BedFee
                | Self::CareFeeIndependent
                | Self::CareFeePartial
                | Self::CareFeeFull
                | Self::MealFee
                | Self::AllInFee
        )
    }

    fn need(self) -> Need {
        match self {
            Self::Kind | Self::City => Need::EveryRow,
            Self::Id => Need::Name,
            _ => Need::Usual,
        }
    }
}

impl Headed for DistrictColumn {
    fn need(self) -> Need {
        match self {
            Self::NameZhHant | Self::SourceUrl => Need::Usual,
            _ => Need::EveryRow,
        }
    }
}

impl Headed for CrossingColumn {
    fn need(self) -> Need {
        match self {
            Self::MinutesBasis | Self::NameZhHans | Self::Notes => Need::Minor,
            Self::NameZhHant | Self::Modes | Self::SourceUrls | Self::AsOf => Need::Usual,
            _ => Need::EveryRow,
        }
    }
}

impl Headed for RateColumn {
    fn need(self) -> Need {
        match self {
            Self::SourceUrl => Need::Usual,
            _ => Need::EveryRow,
        }
    }
}

impl Headed for PolicyColumn {
    fn need(self) -> Need {
        match self {
            Self::NameZhHant | Self::SourceUrl | Self::Notes => Need::Usual,
            _ => Need::EveryRow,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(heading: &str) -> Option<FacilityColumn> {
        column(heading).map(|(column, _)| column)
    }

    #[test]
    fn a_heading_is_known_in_three_languages_and_any_width() {
        use FacilityColumn as C;
        for (heading, expected) in [
            ("bed_fee", C::BedFee),
            (" Bed Fee ", C::BedFee),
            ("ＢＥＤ＿ＦＥＥ", C::BedFee),
            ("床位費", C::BedFee),
            ("床位费", C::BedFee),
            ("床 位 费", C::BedFee),
            ("名稱", C::NameZhHant),
            ("名称", C::NameZhHans),
            ("Latitude", C::Lat),
            ("护理等级", C::CareLevels),
            ("護理費（半自理）", C::CareFeePartial),
        ] {
            assert_eq!(found(heading), Some(expected), "{heading}");
        }
        for heading in ["", "  ", "收費", "電話", "beds fee total"] {
            assert_eq!(found(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_unit_in_brackets_belongs_to_every_cell_of_a_fee() {
        let (found, unit) = column::<FacilityColumn>("床位費（元／日）").unwrap();
        assert_eq!(
            (found, unit.as_deref()),
            (FacilityColumn::BedFee, Some("元/日"))
        );
        assert_eq!(found_unit("床位（張）"), None);
    }

    fn found_unit(heading: &str) -> Option<FacilityColumn> {
        found(heading)
    }

    #[test]
    fn no_heading_names_two_columns() {
        let mut seen = std::collections::HashMap::new();
        for column in FacilityColumn::ALL {
            for heading in column.headings() {
                let before = seen.insert(*heading, column);
                assert_eq!(before, None, "{heading}");
                assert_eq!(found(heading), Some(*column), "{heading}");
            }
        }
    }

    #[test]
    fn a_slip_of_the_hand_is_told_with_the_column_meant() {
        assert_eq!(nearest::<FacilityColumn>("bed_fees"), Some("bed_fee"));
        assert_eq!(nearest::<FacilityColumn>("telephone"), None);
    }
}

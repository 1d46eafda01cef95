//! `facilities.csv`.

use std::borrow::Cow;

use super::duplicates::probable_duplicates;
use super::location::Placed;
use super::{Around, columns, fees, kind, location, once, one_home, text};
use crate::catalog::cells::{YesNo, beds, care_levels, is_chinese, is_unrated, stars};
use crate::catalog::table::{Ids, Row, TableKind};
use crate::catalog::write::Records;
use crate::facility::{Facility, FacilityStatus, Kind, Rating};
use crate::place::{City, Coordinates, Lat, Location, Lon, Position, Precision, Side, Standing};
use crate::problem::{Problem, ProblemKind, Problems, Wanted};
use crate::units::{AsOf, Bounds, Quantity, Unit};
use crate::vocabulary::Word;

use FacilityColumn as C;

columns! {
    /// A column of `facilities.csv`.
    "column of facilities.csv": pub enum FacilityColumn of Facility, asks {
        /// Short unique name.
        Id = "id", Name, ["編號", "编号", "代號", "代号", "院舍編號", "機構編號", "facilityid", "homeid", "序號", "序号", "登記編號", "登记编号", "許可證號", "许可证号", "no", "code", "serialno"],
            with_row(|home| home.id.to_string());
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant", Usual, ["名稱", "院舍名稱", "機構名稱", "中文名稱", "中文名", "繁體名稱", "繁體中文名稱", "院舍", "traditionalchinesename", "nametraditionalchinese", "chinesename", "nametc", "namezh", "nametchi", "chinesenameofhome", "養老機構", "機構", "院舍中文名稱", "facilitynametc"],
            text(names.zh_hant);
        /// Name in Simplified Chinese.
        NameZhHans = "name_zh_hans", Usual, ["名称", "院舍名称", "机构名称", "中文名称", "简体名称", "簡體名稱", "简体中文名称", "養老機構名稱", "simplifiedchinesename", "namesimplifiedchinese", "namesc", "养老机构名称全称", "单位名称", "机构全称", "养老院名称", "院名", "facilitynamesc"],
            text(names.zh_hans);
        /// Name in English.
        NameEn = "name_en", Usual, ["英文名稱", "英文名", "englishname", "nameenglish", "name", "homename", "nameofhome", "nameofrche", "facilityname", "facility", "homenameen", "facilitynameen", "institution", "institutionname", "servicename"],
            own(read_name_en, |home| home.names.en.to_string());
        /// Kind of facility.
        Kind = "kind", EveryRow, ["種類", "類別", "類型", "院舍種類", "院舍類型", "機構類型", "機構類別", "type", "facilitytype", "性質", "性质", "機構性質", "机构种类", "homecategory", "category", "kindofhome", "typeofhome", "homekind"],
            with_row(|home| home.kind.to_string());
        /// Whether it is open, planned or closed; blank is open.
        Status = "status", Minor, ["狀態", "營運狀態"],
            own(read_status, status);
        /// City.
        City = "city", EveryRow, ["城市", "所在城市", "市", "地級市", "所在市", "所屬城市", "地市", "市州", "所属地市", "cityname", "municipality"],
            with_row(|home| home.city.to_string());
        /// District.
        District = "district", Usual, ["地區", "區", "行政區", "區縣", "所在區", "所在地區", "區域", "所屬區縣", "所屬區", "所屬地區", "縣區", "縣市區", "所在區縣", "districten", "districttc", "search01en", "search01tc", "districtname", "area", "region"],
            with_row(|home| home.district.as_deref().unwrap_or_default().to_owned());
        /// Address in Chinese.
        AddressZh = "address_zh", Usual, ["地址", "中文地址", "院舍地址", "機構地址", "chineseaddress", "詳細地址", "通訊地址", "聯絡地址", "addresstc", "addresszh", "addresssc", "院址", "地點", "所在地址", "服務地址"],
            text(address_zh);
        /// Address in English.
        AddressEn = "address_en", Usual, ["英文地址", "address", "englishaddress", "addressen", "addressenglish", "location", "streetaddress"],
            own(read_address_en, |home| home.address_en.to_string());
        /// Telephone numbers.
        Telephone = "telephone", Minor, ["聯絡電話", "查詢電話", "phone", "tel", "電話", "電話號碼", "聯繫電話", "聯絡方式", "聯繫方式", "telephonenumber", "telno", "phoneno", "phonenumber", "contactnumber", "tel1", "座機", "服務電話"], text(telephone);
        /// Website.
        Website = "website", Minor, ["網站", "官方網站", "homepage", "官網", "websiteen", "web"], text(website);
        /// Degrees north.
        Lat = "lat", Usual, ["緯度", "北坐標", "北座標", "latitude", "northing", "y", "ycoord", "北緯", "latitudewgs84", "gcj02lat", "纬度坐标", "坐標", "座標", "經緯度", "經緯度坐標", "位置坐標", "coordinates", "latlng"],
            with_row(|home| text(own_position(home).map(Coordinates::north)));
        /// Degrees east.
        Lon = "lon", Usual, ["經度", "東坐標", "東座標", "longitude", "lng", "easting", "x", "xcoord", "東經", "longitudewgs84", "gcj02lng", "lng坐标"],
            with_row(|home| text(own_position(home).map(Coordinates::east)));
        /// Datum of the position.
        Datum = "datum", Usual, ["坐標系", "座標系", "坐標系統", "座標系統", "基準面", "coordinatesystem", "坐標類型", "坐標來源", "座標類型", "地圖", "crs", "srs", "epsg", "coordinatetype"],
            with_row(|home| text(own_position(home).map(Coordinates::datum)));
        /// How well the position is known.
        PositionPrecision = "position_precision", Usual, ["位置精度", "定位精度", "precision"],
            with_row(|home| text(own_position(home).map(|_| home.location.precision)));
        /// Who runs it.
        Operator = "operator", Usual, ["營辦者", "營辦機構", "營運者", "營運機構", "運營方", "運營單位", "運營機構", "營運單位", "主辦單位", "舉辦單位", "開辦單位", "營運者名稱", "法人單位", "ngo", "operatorname", "operatedby", "provider", "providername"],
            text(operator);
        /// Partner in Hong Kong.
        HkPartner = "hk_partner", Usual, ["香港合作機構", "香港合作夥伴", "香港合作方", "hongkongpartner"],
            text(hk_partner);
        /// Member of the scheme: yes or no.
        SchemeMember = "scheme_member", Usual, ["計劃成員", "計劃院舍", "參與計劃", "是否參與計劃", "參加計劃"],
            own(read_member, |home| text(home.scheme.member.map(YesNo::from)));
        /// Place types under the scheme.
        SchemePlaceTypes = "scheme_place_types", Usual, ["宿位類別", "宿位種類", "計劃宿位類別", "placetypes"],
            words(scheme.place_types);
        /// When it joined the scheme.
        SchemeJoined = "scheme_joined", Usual, ["加入日期", "參與日期", "加入計劃日期", "datejoined"],
            date(scheme.joined);
        /// Beds in use.
        Beds = "beds", Usual, ["床位", "床位數", "床位數目", "床位數量", "宿位數目", "numberofbeds", "核定床位數", "核定床位", "總床位數", "總床位", "床位總數", "床位數張", "床數", "開放床位", "設計床位", "宿位總數", "totalbeds", "capacity", "places", "noofplaces", "numberofplaces", "bedcount", "residentialplaces", "名額"],
            own(read_beds, |home| text(home.beds));
        /// Sides whose residents it takes; blank is everyone.
        Residents = "residents", Minor, ["收住居民", "接收居民"], words(residents);
        /// Least age at which it takes somebody.
        MinAge = "min_age", Minor, ["最低年齡", "入住年齡"], own(read_min_age, |home| text(home.min_age));
        /// Vacancies in words.
        Vacancy = "vacancy", Minor, ["空位", "空置床位", "vacancies"], text(vacancy);
        /// Waiting time in months, in words.
        WaitingMonths = "waiting_months", Minor, ["輪候月數", "輪候時間"], text(waiting_months);
        /// Official stars, or none.
        StarRating = "star_rating", Usual, ["星級", "星級評定", "評級", "stars", "star", "評定星級", "星級評定結果", "等級", "機構等級", "評定等級", "養老機構等級", "starrating"],
            own(read_stars, |home| text(home.stars));
        /// Year of the stars.
        StarYear = "star_year", Usual, ["星級年份", "評定年份", "評定年度", "yearofstars"],
            own(read_star_year, |home| text(home.star_year));
        /// Medical model.
        Medical = "medical", Usual, ["醫療", "醫療模式", "醫療服務", "醫養結合模式", "medicalmodel", "醫療條件", "醫療資源", "醫養結合", "內設醫療機構", "醫療機構", "醫養結合方式"],
            word(medical);
        /// Currency of the fees.
        Currency = "currency", Usual, ["貨幣", "幣種", "收費貨幣", "幣別", "currencycode"],
            own(read_fees, |home| text(home.fees.as_ref().map(|fees| fees.currency)));
        /// Bed fee.
        BedFee = "bed_fee", Usual, ["床位費", "床費", "住房費", "房費", "roomfee", "床位收費", "床位費用", "房間費", "住宿費", "床位費標準", "bedfee", "accommodationfee"],
            fee(Bed);
        /// Care fee, independent.
        CareFeeIndependent = "care_fee_independent", Usual, ["護理費自理", "自理護理費", "全自理護理費"],
            fee(CareIndependent);
        /// Care fee, partial.
        CareFeePartial = "care_fee_partial", Usual, ["護理費半自理", "半自理護理費", "半護理費", "介助護理費", "護理費半護理"],
            fee(CarePartial);
        /// Care fee, full.
        CareFeeFull = "care_fee_full", Usual, ["護理費全護理", "全護理費", "不能自理護理費", "介護護理費", "護理費不能自理"],
            fee(CareFull);
        /// Meals.
        MealFee = "meal_fee", Usual, ["伙食費", "膳食費", "餐費", "meals", "伙食費標準", "膳食", "mealfee", "餐飲費"],
            fee(Meal);
        /// One price for all.
        AllInFee = "all_in_fee", Usual, ["總收費", "總費用", "每月總費用", "月費總額", "合計", "收費合計", "全包價", "全包收費", "allin", "收費", "收費標準", "收費區間", "收費範圍", "月收費", "每月收費", "費用", "價格", "月費", "收費情況", "收費水平", "monthlyfee", "fee", "fees", "price", "charges", "參考價格", "收費參考", "月均收費"],
            fee(AllIn);
        /// Date of the fees, where it is not that of the row.
        FeeAsOf = "fee_as_of", Minor, ["收費日期", "價格日期"], date(fee_as_of);
        /// What the fees include, in words.
        FeeIncludes = "fee_includes", Minor, ["收費包括", "費用包括"], text(fee_includes);
        /// Deposits in words.
        Deposit = "deposit", Usual, ["押金", "按金", "保證金"],
            text(deposit);
        /// Care levels served, when complete.
        CareLevels = "care_levels", Usual, ["護理等級", "護理級別", "護理程度", "照顧程度", "收住對象", "收住類型", "接收對象", "收住老人類型", "服務對象", "收住範圍", "收住老人", "護理類型"],
            own(read_care_levels, |home| text(home.care_levels));
        /// Care levels known not to be served, where the list is not complete.
        CareLevelsAbsent = "care_levels_absent", Minor, ["不接收程度", "不收住對象"],
            own(read_care_levels_absent, |home| home.care_levels_absent.to_string());
        /// Services offered.
        Services = "services", Usual, ["服務", "服務項目", "提供服務", "特色服務", "服務內容", "服務範圍", "提供的服務"],
            own(read_services, |home| home.services.to_string());
        /// Services known to be absent.
        ServicesAbsent = "services_absent", Usual, ["不提供服務", "不提供的服務", "沒有的服務"],
            own(read_services_absent, |home| home.services_absent.to_string());
        /// Where it was read.
        SourceUrls = "source_urls", Usual, ["來源", "資料來源", "網址", "來源網址", "source", "sources", "sourceurl", "url"],
            text(provenance.source_urls);
        /// Date of the source.
        AsOf = "as_of", Usual, ["資料日期", "日期", "更新日期", "截至日期", "截至", "date", "updated", "更新時間", "數據日期", "統計日期", "填報日期", "登記日期", "發布日期", "lastupdated", "asof", "updatedate"],
            own(read_as_of, |home| text(home.provenance.as_of));
        /// How far the fees can be trusted.
        FeeQuality = "fee_quality", Usual, ["收費來源", "價格來源", "收費可信度"],
            with_row(|home| text(home.fees.as_ref().and_then(|fees| fees.quality)));
        /// Anything else.
        Notes = "notes", Usual, ["備註", "附註", "備考", "說明", "remarks", "remark", "note", "comments", "其他", "補充說明"],
            text(notes);
        /// What the family should know, in English.
        NotesEn = "notes_en", Minor, ["備註英文", "英文備註"], text(remarks.en);
        /// What the family should know, in Traditional Chinese.
        NotesZhHant = "notes_zh_hant", Minor, ["備註繁體", "繁體備註"], text(remarks.zh_hant);
        /// What the family should know, in Simplified Chinese.
        NotesZhHans = "notes_zh_hans", Minor, ["備註簡體", "簡體備註"], text(remarks.zh_hans);
    }

    const KIND: TableKind = TableKind::Facilities;

    // All cells before the first `?`: a row with two bad cells reports both.
    fn begin(row: &mut Row<'_, C>, around: &mut Around<'_>) -> Option<Facility> {
        let own = own_id(row);
        if around.by_id && own.is_none() {
            let wanted = Wanted::ShortName;
            row.refuse(C::Id, ProblemKind::Missing { wanted });
        }
        let id: Box<str> = own.map_or_else(|| Ids::of_line(row.line()).into(), Box::from);
        let first_line = match own {
            Some(id) => around.ids.first_line(id, row.line()),
            None => around.ids.first_line_of_unnamed(row.line()),
        };
        once(row, C::Id, &id, first_line);
        let names = [C::NameZhHant, C::NameZhHans, C::NameEn];
        if !around.by_id && names.iter().all(|name| row.text(*name).is_empty()) {
            let wanted = Wanted::SomeName;
            row.refuse(C::NameZhHant, ProblemKind::Missing { wanted });
        }
        let kind = kind::kind(row, around);
        let (city, district) = location::place(row, around);
        let location = location::location(row, city.as_ref(), district, around);
        let mut home = Facility::unknown(&id, kind, city?, location?);
        home.district = district.map(|district| district.name_en.clone());
        home.provenance.as_of = around.stated.as_of;
        Some(home)
    }

    fn stand_in() -> Option<Facility> {
        let nowhere = Location {
            position: Position::from_degrees(Lat(0.0), Lon(0.0)).ok()?,
            precision: Precision::City,
            standing: Standing::City,
        };
        let city = City::named("", Side::Mainland);
        Some(Facility::unknown("", Kind::CareHome, city, nowhere))
    }

    fn standing(home: &Facility) -> Option<Standing> {
        Some(home.location.standing)
    }

    fn records(of: Records<'_>) -> Cow<'_, [Facility]> {
        of.facilities.into()
    }

    /// Names the facilities that an earlier row seems to describe too.
    fn review(
        file: &str,
        homes: &mut Vec<Facility>,
        around: &Around<'_>,
        problems: &mut Problems,
    ) {
        one_home::joined(file, homes, around, problems);
        far_after_others(file, homes, around, problems);
        for pair in probable_duplicates(homes) {
            let (Some(first), Some(second)) = (homes.get(pair.first), homes.get(pair.second))
            else {
                continue;
            };
            let line = |home: &Facility| around.ids.line(&home.id).unwrap_or(0);
            let kind = ProblemKind::ProbableDuplicate {
                other: first.id.to_string(),
                first_line: line(first),
                by_name: pair.by_name,
            };
            problems.push(Problem {
                line: line(second),
                ..Problem::of_file(file, kind)
            });
        }
    }
}

impl FacilityColumn {
    /// The columns that a score depends on; a name is not among them.
    ///
    /// They are all that a score needs of tables in the normal form that
    /// [`fix_table`](crate::catalog::fix_table) writes: a kind that is written otherwise may be
    /// read from the name, and a city or a district that is missing from the address.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::FacilityColumn;
    ///
    /// assert!(FacilityColumn::SCORED.contains(&FacilityColumn::AllInFee));
    /// assert!(!FacilityColumn::SCORED.contains(&FacilityColumn::NameEn));
    /// ```
    pub const SCORED: &'static [Self] = &[
        C::Kind,
        C::Status,
        C::City,
        C::District,
        C::Lat,
        C::Lon,
        C::Datum,
        C::PositionPrecision,
        C::SchemeMember,
        C::SchemePlaceTypes,
        C::Residents,
        C::MinAge,
        C::StarRating,
        C::StarYear,
        C::Medical,
        C::Currency,
        C::BedFee,
        C::CareFeeIndependent,
        C::CareFeePartial,
        C::CareFeeFull,
        C::MealFee,
        C::AllInFee,
        C::FeeAsOf,
        C::CareLevels,
        C::CareLevelsAbsent,
        C::Services,
        C::ServicesAbsent,
        C::AsOf,
    ];
}

impl Placed for C {
    const DISTRICT: Self = Self::District;
    const LAT: Self = Self::Lat;
    const LON: Self = Self::Lon;
    const DATUM: Self = Self::Datum;
    const PRECISION: Self = Self::PositionPrecision;
}

/// The years by which no source is newer than all others of its list.
const FAR_YEARS: i16 = 10;

/// Asks about a date that is years after every other: it would become the day of a ranking.
fn far_after_others(
    file: &str,
    homes: &mut [Facility],
    around: &Around<'_>,
    problems: &mut Problems,
) {
    // The two newest, whichever rows they are of.
    let (mut last, mut newest): (Option<AsOf>, Option<AsOf>) = (None, None);
    for date in homes.iter().filter_map(|home| home.provenance.as_of) {
        let is_after = |other: Option<AsOf>| other.is_none_or(|of| date.last_day() > of.last_day());
        if is_after(last) {
            newest = last.replace(date);
        } else if is_after(newest) {
            newest = Some(date);
        }
    }
    let (Some(last), Some(newest)) = (last, newest) else {
        return;
    };
    if last.year() - newest.year() <= FAR_YEARS {
        return;
    }
    let far = homes
        .iter_mut()
        .filter(|home| home.provenance.as_of == Some(last));
    for home in far {
        home.provenance.as_of = None;
        let kind = ProblemKind::DateFarAfterOthers { date: last, newest };
        problems.push(Problem {
            line: around.ids.line(&home.id).unwrap_or(0),
            name: Some(C::AsOf.code().into()),
            ..Problem::of_file(file, kind)
        });
    }
}

/// The position that the facility has of its own.
const fn own_position(home: &Facility) -> Option<Coordinates> {
    home.location.own()
}

/// The id of a row, where its cell has one. A number that a spreadsheet has rounded is none.
fn own_id<'t>(row: &mut Row<'t, C>) -> Option<&'t str> {
    let text = row.text(C::Id);
    let is_rounded = text.split_once(['E', 'e']).is_some_and(|(digits, power)| {
        let is_digit = |byte: u8| byte.is_ascii_digit();
        let power = power.strip_prefix('+').unwrap_or_default();
        !power.is_empty()
            && power.bytes().all(is_digit)
            && digits.bytes().any(is_digit)
            && digits.bytes().all(|byte| is_digit(byte) || byte == b'.')
    });
    if is_rounded {
        let text = text.to_owned();
        row.report(C::Id, ProblemKind::RoundedId { text });
    }
    Some(text).filter(|text| !text.is_empty() && !is_rounded)
}

fn read_as_of(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    // What is stated of the list stays where the row says nothing.
    let is_stated = home.provenance.as_of.is_some();
    if !is_stated || !row.text(C::AsOf).is_empty() {
        home.provenance.as_of = row.date(C::AsOf);
    }
}

/// Reads the name in English. Below a heading in two languages it may be in Chinese.
fn read_name_en(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    let text = row.text(C::NameEn);
    let names = &mut home.names;
    if !names.zh_hant.is_empty() || !names.zh_hans.is_empty() || !is_chinese(text) {
        names.en = text.into();
    } else if home.city.side() == Side::Mainland {
        names.zh_hans = text.into();
    } else {
        names.zh_hant = text.into();
    }
}

/// Reads the address in English. Below a heading in two languages it may be in Chinese.
fn read_address_en(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    let text = row.text(C::AddressEn);
    if home.address_zh.is_empty() && is_chinese(text) {
        home.address_zh = text.into();
    } else {
        home.address_en = text.into();
    }
}

fn read_member(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    let answer: Option<YesNo> = row.word(C::SchemeMember);
    home.scheme.member = answer.map(|answer| answer == YesNo::Yes);
}

fn read_beds(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    home.beds = row.read(C::Beds, beds);
}

fn read_stars(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    if is_unrated(row.text(C::StarRating)) {
        row.note_normal(C::StarRating, String::new);
        return;
    }
    home.stars = row.read(C::StarRating, stars);
}

fn read_status(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    home.status = row.word(C::Status).unwrap_or(FacilityStatus::Open);
}

/// The cell of the status; blank where it is open, which is what blank means.
fn status(home: &Facility) -> String {
    text(Some(home.status).filter(|status| *status != FacilityStatus::Open))
}

/// The range of the least age.
pub(in crate::catalog) const AGES: Bounds =
    Bounds::new(Quantity::Age, Unit::YearsOfAge, 0.0, 130.0);

fn read_min_age(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    let Some(age) = row.whole::<u8>(C::MinAge, Wanted::Years) else {
        return;
    };
    match AGES.check(f64::from(age)) {
        Ok(_) => home.min_age = Some(age),
        Err(error) => row.report(C::MinAge, error),
    }
}

fn read_star_year(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    let Some(year) = row.whole(C::StarYear, Wanted::Year) else {
        return;
    };
    match Rating::YEARS.check(f64::from(year)) {
        Ok(_) => home.star_year = Some(year),
        Err(error) => row.report(C::StarYear, error),
    }
}

fn read_fees(row: &mut Row<'_, C>, around: &mut Around<'_>, home: &mut Facility) {
    home.fees = fees::read(row, home.city.side(), around);
}

fn read_care_levels(row: &mut Row<'_, C>, around: &mut Around<'_>, home: &mut Facility) {
    let levels = row.read(C::CareLevels, |text| {
        care_levels(text, around.stated.grade_one)
    });
    home.care_levels = levels.filter(|levels| !levels.is_empty());
}

/// Reads the levels that are not served; none of them may be served too.
fn read_care_levels_absent(row: &mut Row<'_, C>, around: &mut Around<'_>, home: &mut Facility) {
    let absent = row.read(C::CareLevelsAbsent, |text| {
        care_levels(text, around.stated.grade_one)
    });
    let absent = absent.unwrap_or_default();
    let served = home.care_levels.unwrap_or_default();
    let both = served.intersection(absent);
    for level in both.iter() {
        let text = level.code().to_owned();
        row.report(C::CareLevelsAbsent, ProblemKind::RepeatedWord { text });
    }
    home.care_levels_absent = absent.without(both);
    if !both.is_empty() {
        // A list that contradicts itself is not complete.
        home.care_levels = None;
    }
}

fn read_services(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    home.services = row.known_words(C::Services);
}

fn read_services_absent(row: &mut Row<'_, C>, _: &mut Around<'_>, home: &mut Facility) {
    let absent = row.known_words(C::ServicesAbsent);
    let both = home.services.intersection(absent);
    for service in both.iter() {
        let text = service.code().to_owned();
        row.report(C::ServicesAbsent, ProblemKind::OfferedAndAbsent { text });
    }
    home.services_absent = absent.without(both);
    home.services = home.services.without(both);
}

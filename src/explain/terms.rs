//! The words of the domain: those of the Social Welfare Department in Hong Kong
//! and of the national standards on the mainland.

use super::Lang;
use crate::case::{Criterion, FundingKind, Home, Stance};
use crate::facility::{CareLevel, Facility, FeePart, FeeQuality, Medical, PlaceType, Service};
use crate::place::{City, Crossing, Gazetteer, Side};
use crate::score::Rule;

/// A facility's name in a language, else in whichever there is.
#[must_use]
pub fn facility_name(lang: Lang, facility: &Facility) -> &str {
    let names = &facility.names;
    let (en, hant, hans) = (&names.en, &names.zh_hant, &names.zh_hans);
    let order = lang.pick([en, hant, hans], [hant, hans, en], [hans, hant, en]);
    order
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or(&facility.id)
}

/// A criterion as a column head or in a list.
#[must_use]
pub fn criterion(lang: Lang, criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Visit => lang.pick("visiting", "探訪路程", "探访路程"),
        Criterion::Cost => lang.pick("cost", "每月費用", "每月费用"),
        Criterion::Care => lang.pick("care", "持續照顧能力", "持续照护能力"),
        Criterion::Medical => lang.pick("medical access", "醫療支援", "医疗服务"),
        Criterion::Quality => lang.pick("quality", "官方評級", "官方评级"),
        Criterion::Life => lang.pick("wishes", "生活所願", "生活意愿"),
    }
}

/// A city.
#[must_use]
pub fn city(lang: Lang, city: City) -> &'static str {
    match city {
        City::HongKong => lang.pick("Hong Kong", "香港", "香港"),
        City::Macao => lang.pick("Macao", "澳門", "澳门"),
        City::Guangzhou => lang.pick("Guangzhou", "廣州", "广州"),
        City::Shenzhen => lang.pick("Shenzhen", "深圳", "深圳"),
        City::Zhuhai => lang.pick("Zhuhai", "珠海", "珠海"),
        City::Foshan => lang.pick("Foshan", "佛山", "佛山"),
        City::Huizhou => lang.pick("Huizhou", "惠州", "惠州"),
        City::Dongguan => lang.pick("Dongguan", "東莞", "东莞"),
        City::Zhongshan => lang.pick("Zhongshan", "中山", "中山"),
        City::Jiangmen => lang.pick("Jiangmen", "江門", "江门"),
        City::Zhaoqing => lang.pick("Zhaoqing", "肇慶", "肇庆"),
    }
}

/// A side of a boundary.
#[must_use]
pub fn side(lang: Lang, side: Side) -> &'static str {
    match side {
        Side::HongKong => lang.pick("Hong Kong", "香港", "香港"),
        Side::Macao => lang.pick("Macao", "澳門", "澳门"),
        Side::Mainland => lang.pick("the mainland", "內地", "内地"),
    }
}

/// A crossing.
#[must_use]
pub fn crossing(lang: Lang, crossing: &Crossing) -> &str {
    let (en, hant, hans) = (
        &crossing.name_en,
        &crossing.name_zh_hant,
        &crossing.name_zh_hans,
    );
    let name = lang.pick(en, hant, hans);
    if name.is_empty() { en } else { name }
}

/// A home, by its district's name; in Simplified Chinese by the Traditional one, for
/// districts have no other.
#[must_use]
pub fn home<'a>(lang: Lang, home: &'a Home, gazetteer: &'a Gazetteer) -> &'a str {
    let district = gazetteer
        .district(&home.label)
        .map(|district| &*district.name_zh_hant);
    match (lang, district) {
        (Lang::ZhHant | Lang::ZhHans, Some(name)) if !name.is_empty() => name,
        _ => &home.label,
    }
}

/// A level of care, in the words of each place: impairment in Hong Kong, loss of
/// ability on the mainland.
#[must_use]
pub fn care_level(lang: Lang, level: CareLevel) -> &'static str {
    match level {
        CareLevel::Independent => lang.pick("independent", "能自理", "能力完好"),
        CareLevel::Mild => lang.pick("mild", "輕度缺損", "轻度失能"),
        CareLevel::Moderate => lang.pick("moderate", "中度缺損", "中度失能"),
        CareLevel::Severe => lang.pick("severe", "嚴重缺損", "重度失能"),
        CareLevel::Complete => lang.pick("complete", "完全依賴", "完全失能"),
    }
}

/// A medical model.
#[must_use]
pub fn medical(lang: Lang, medical: Medical) -> &'static str {
    match medical {
        Medical::HospitalRun => lang.pick("run by a hospital", "由醫院營辦", "由医院举办"),
        Medical::InHouseHospital => lang.pick("hospital inside", "院內設醫院", "内设医院"),
        Medical::CoLocatedHospital => {
            lang.pick("hospital on the site", "同址設有醫院", "同址设有医院")
        }
        Medical::InHouseClinic => lang.pick("clinic inside", "院內設診所", "内设诊所"),
        Medical::ContractedHospital => lang.pick(
            "agreement with a hospital",
            "與醫院簽約合作",
            "与医院签约合作",
        ),
        Medical::ResidentClinician => lang.pick(
            "doctors or nurses there all day",
            "駐院醫護人員",
            "常驻医护人员",
        ),
        Medical::VisitingClinician => lang.pick("visiting doctors", "到診醫生", "巡诊医生"),
        Medical::None => lang.pick("no medical service", "沒有醫療服務", "没有医疗服务"),
        Medical::Stated => lang.pick(
            "calls itself integrated, no more",
            "只稱醫養結合",
            "仅称医养结合",
        ),
    }
}

/// A place type of the scheme.
#[must_use]
pub fn place_type(lang: Lang, place: PlaceType) -> &'static str {
    match place {
        PlaceType::CareAndAttention => {
            lang.pick("care-and-attention place", "護理安老宿位", "护理安老宿位")
        }
        PlaceType::NursingHome => lang.pick("nursing home place", "護養院宿位", "护养院宿位"),
    }
}

/// Who pays.
#[must_use]
pub fn funding(lang: Lang, funding: FundingKind) -> &'static str {
    match funding {
        FundingKind::SelfFunded => lang.pick("self-funded", "自費", "自费"),
        FundingKind::SchemePlace => lang.pick("scheme place", "計劃宿位", "计划宿位"),
        FundingKind::PortableCssa => lang.pick(
            "Portable CSSA",
            "綜援長者廣東及福建省養老計劃",
            "综援长者广东及福建省养老计划",
        ),
    }
}

/// A stance.
#[must_use]
pub fn stance(lang: Lang, stance: Stance) -> &'static str {
    match stance {
        Stance::Cautious => lang.pick("cautious", "審慎", "审慎"),
        Stance::Balanced => lang.pick("balanced", "持平", "居中"),
        Stance::Hopeful => lang.pick("hopeful", "樂觀", "乐观"),
    }
}

/// A part of the fee.
#[must_use]
pub fn fee_part(lang: Lang, part: FeePart) -> &'static str {
    match part {
        FeePart::Bed => lang.pick("bed", "宿位", "床位"),
        FeePart::CareIndependent => lang.pick("care, independent", "護理（自理）", "护理（自理）"),
        FeePart::CarePartial => lang.pick("care, partial", "護理（半護理）", "护理（半护理）"),
        FeePart::CareFull => lang.pick("care, full", "護理（全護理）", "护理（全护理）"),
        FeePart::Meal => lang.pick("meals", "膳食", "膳食"),
        FeePart::AllIn => lang.pick("all in", "全包", "全包"),
    }
}

/// How far a fee can be trusted.
#[must_use]
pub fn fee_quality(lang: Lang, quality: FeeQuality) -> &'static str {
    match quality {
        FeeQuality::Official => lang.pick("official", "官方", "官方"),
        FeeQuality::Operator => lang.pick("operator", "營辦者", "运营方"),
        FeeQuality::Press => lang.pick("press", "報章", "媒体"),
        FeeQuality::Directory => lang.pick("directory", "名錄", "名录"),
        FeeQuality::Aggregator => lang.pick("low quality", "可信度低", "可信度低"),
    }
}

/// A rule of eligibility, as the reason why homes were left out.
#[must_use]
pub fn rule(lang: Lang, rule: Rule) -> &'static str {
    match rule {
        Rule::Residence => lang.pick("not a residence", "並非住宿院舍", "非住宿机构"),
        Rule::Residents => lang.pick("whose residents", "接收居民", "接收居民"),
        Rule::Age => lang.pick("least age", "最低年齡", "最低年龄"),
        Rule::Care => lang.pick("level of care", "護理程度", "照护等级"),
        Rule::RequiredServices => lang.pick("required services", "必需服務", "必需服务"),
        Rule::Cities => lang.pick("other city", "其他城市", "其他城市"),
        Rule::CostCap => lang.pick("cost cap", "費用上限", "费用上限"),
        Rule::VisitCap => lang.pick("visit limit", "路程上限", "路程上限"),
        Rule::Reachable => lang.pick("no open crossing", "沒有開放口岸", "没有开放口岸"),
        Rule::SchemePlace => lang.pick("scheme place", "計劃宿位", "计划宿位"),
    }
}

/// A service.
#[must_use]
pub fn service(lang: Lang, service: Service) -> &'static str {
    match service {
        Service::Rehabilitation => lang.pick("rehabilitation", "復康", "康复"),
        Service::Physiotherapy => lang.pick("physiotherapy", "物理治療", "物理治疗"),
        Service::Tcm => lang.pick("Chinese medicine", "中醫", "中医"),
        Service::Dementia => lang.pick("dementia care", "認知障礙症照顧", "失智照护"),
        Service::Stroke => lang.pick("stroke care", "中風照顧", "中风照护"),
        Service::Hospice => lang.pick("hospice care", "紓緩及臨終照顧", "安宁疗护"),
        Service::TubeFeeding => lang.pick("tube feeding", "導管餵飼", "鼻饲"),
        Service::Oxygen => lang.pick("oxygen", "氧氣治療", "供氧"),
        Service::WoundCare => lang.pick("wound care", "傷口護理", "伤口护理"),
        Service::Dialysis => lang.pick("dialysis", "透析", "透析"),
        Service::Outpatient => lang.pick("outpatient clinic", "門診", "门诊"),
        Service::Inpatient => lang.pick("inpatient wards", "住院病房", "住院"),
        Service::Telemedicine => lang.pick("telemedicine", "遙距診症", "远程医疗"),
        Service::Counselling => lang.pick("counselling", "心理輔導", "心理辅导"),
        Service::NursingCare => lang.pick("nursing care", "專業護理", "专业护理"),
        Service::FullNursingCare => lang.pick("full nursing care", "全護理", "全护理"),
        Service::HighCare => lang.pick("high care", "高度照顧", "高度照护"),
        Service::IndependentLiving => lang.pick("independent living", "獨立生活", "独立生活"),
        Service::AssistedLiving => lang.pick("assisted living", "協助生活", "协助生活"),
        Service::DayCare => lang.pick("day care", "日間護理", "日间照料"),
        Service::ShortStay => lang.pick("short stays", "短期住宿", "短期入住"),
        Service::TrialStay => lang.pick("trial stay", "試住", "试住"),
        Service::HkMacaoZone => {
            lang.pick("Hong Kong and Macao zone", "港澳長者專區", "港澳长者专区")
        }
        Service::Cantonese => lang.pick("Cantonese", "粵語服務", "粤语服务"),
        Service::Escort => lang.pick("escort", "陪診外出", "陪同外出"),
        Service::Learning => lang.pick("courses", "學習課程", "学习课程"),
        Service::GuangdongSchemeAdvice => lang.pick(
            "advice on Guangdong schemes",
            "廣東計劃諮詢",
            "广东计划咨询",
        ),
        Service::LegalAdvice => lang.pick("legal advice", "法律諮詢", "法律咨询"),
        Service::HealthAdvice => lang.pick("health advice", "健康諮詢", "健康咨询"),
        Service::Referral => lang.pick("referral", "轉介", "转介"),
    }
}

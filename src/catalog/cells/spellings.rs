//! Further spellings of the words in a table, as offices write them.
//!
//! Only spellings that can mean one word alone. Capitals, full-width letters,
//! spaces and the script do not matter.

use super::fold::letters;
use crate::answers::{AskedOf, Channel};
use crate::facility::{FacilityStatus, FeeQuality, Kind, Medical, PlaceType, Service};
use crate::place::{Datum, HospitalKind, MinutesBasis, Mode, Precision, Side, Status};
use crate::units::{Currency, Weekday};
use crate::vocabulary::{UnknownWord, Word};

/// A vocabulary whose words have further spellings.
pub(crate) trait Spelt: Word + std::fmt::Display {
    /// Spellings in Simplified Chinese and small letters, beside the codes.
    const ALSO: &'static [(Self, &'static [&'static str])] = &[];

    /// Reads a word in any of its spellings.
    fn read(text: &str) -> Result<Self, UnknownWord> {
        Self::from_code(text).or_else(|error| {
            // Signs such as √ are not letters and are compared as they are.
            let wanted = letters(text);
            let is_meant = |spelling: &&str| {
                *spelling == text || (!wanted.is_empty() && letters(spelling) == wanted)
            };
            let by_code = Self::ALL.iter().find(|word| is_meant(&word.code()));
            let also = || {
                Self::ALSO
                    .iter()
                    .find(|(_, also)| also.iter().any(is_meant))
            };
            let found = by_code.copied().or_else(|| also().map(|(word, _)| *word));
            found.ok_or(error)
        })
    }
}

impl Spelt for Side {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::HongKong, &["香港", "hk"]),
        (Self::Macao, &["澳门", "macau"]),
        (Self::Mainland, &["内地", "中国内地"]),
    ];
}

impl Spelt for FacilityStatus {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::Open, &["营运中", "运营中", "营业"]),
        (Self::Planned, &["筹建", "筹备中", "在建", "兴建中"]),
        (Self::Closed, &["停业", "已停业", "结业", "已结业"]),
    ];
}

impl Spelt for AskedOf {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::Admissions, &["入住部", "收住部", "入院处"]),
        (Self::Reception, &["前台", "接待", "接待处"]),
        (Self::Manager, &["院长", "经理", "主任"]),
        (Self::Nurse, &["护士", "护理员"]),
        (Self::SocialWorker, &["社工"]),
        (Self::Published, &["已公布", "公开资料"]),
    ];
}

impl Spelt for Channel {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::Document, &["文件", "书面"]),
        (Self::Visit, &["参观", "探访", "实地"]),
        (Self::Email, &["电邮", "邮件", "电子邮件"]),
        (Self::Message, &["短信", "微信", "讯息", "whatsapp"]),
        (Self::Telephone, &["电话", "致电", "phone"]),
    ];
}

impl Spelt for Weekday {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::Monday, &["星期一", "礼拜一", "周一", "mon"]),
        (Self::Tuesday, &["星期二", "礼拜二", "周二", "tue"]),
        (Self::Wednesday, &["星期三", "礼拜三", "周三", "wed"]),
        (Self::Thursday, &["星期四", "礼拜四", "周四", "thu"]),
        (Self::Friday, &["星期五", "礼拜五", "周五", "fri"]),
        (Self::Saturday, &["星期六", "礼拜六", "周六", "sat"]),
        (
            Self::Sunday,
            &[
                "星期日",
                "星期天",
                "礼拜日",
                "礼拜天",
                "周日",
                "周天",
                "sun",
            ],
        ),
    ];
}

impl Spelt for Status {}
impl Spelt for Mode {}
impl Spelt for MinutesBasis {}
impl Spelt for HospitalKind {}

impl Spelt for Kind {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (
            Self::CareHome,
            &[
                "养老院",
                "安老院",
                "敬老院",
                "老人院",
                "护老院",
                "护养院",
                "老年公寓",
                "养老机构",
                "elderly home",
                "福利院",
                "社会福利院",
                "颐养院",
                "颐养中心",
                "颐康中心",
                "养护院",
                "养护中心",
                "护老中心",
                "护养中心",
                "养老中心",
                "养老社区",
                "康养中心",
                "康养社区",
                "安养院",
                "安养中心",
                "老人之家",
                "老年之家",
                "老人福利院",
                "光荣院",
                "养老服务机构",
                "护理安老院",
                "护理安老院舍",
                "津贴安老院",
                "津助安老院",
                "合约安老院",
                "资助安老院",
                "私营安老院",
                "私家安老院",
                "自负盈亏安老院",
                "合约院舍",
                "安老院舍",
                "长者院舍",
                "nursing home",
                "care and attention home",
                "residential care home",
                "residential care home for the elderly",
                "residential care homes for the elderly",
                "rche",
                "old age home",
                "aged care home",
                "home for the aged",
                "home for the elderly",
            ],
        ),
        (
            Self::Integrated,
            &["医养结合", "医养结合机构", "医养结合型", "医养中心"],
        ),
        (
            Self::NursingHospital,
            &["护理院", "护理医院", "老年护理院", "老年病医院", "老年医院"],
        ),
        (Self::RehabilitationHospital, &["康复医院"]),
        (Self::ServiceCentre, &["服务中心", "service center"]),
    ];
}

impl Spelt for PlaceType {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (
            Self::CareAndAttention,
            &[
                "护理安老宿位",
                "护理安老",
                "care-and-attention",
                "care and attention",
            ],
        ),
        (Self::NursingHome, &["护养院宿位", "护养院", "nursing home"]),
    ];
}

impl Spelt for Medical {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::HospitalRun, &["医院主办", "医院开办"]),
        (Self::InHouseHospital, &["内设医院", "自设医院", "设有医院"]),
        (Self::CoLocatedHospital, &["毗邻医院"]),
        (
            Self::InHouseClinic,
            &[
                "内设诊所",
                "内设医务室",
                "医务室",
                "设有医务室",
                "设医务室",
                "自设医务室",
                "内设医疗机构",
                "设有诊所",
            ],
        ),
        (
            Self::ContractedHospital,
            &[
                "签约医院",
                "协议医院",
                "合作医院",
                "与医院签约",
                "与医院合作",
                "医院签约",
                "签约合作",
                "签约医疗机构",
            ],
        ),
        (Self::ResidentClinician, &["驻院医生", "驻院医护"]),
        (Self::VisitingClinician, &["到诊医生", "医生到诊"]),
        (Self::None, &["无", "没有"]),
        (Self::Stated, &["医养结合"]),
    ];
}

impl Spelt for Currency {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::Hkd, &["港元", "港币", "港纸", "hk$", "hkd$"]),
        (Self::Cny, &["人民币", "rmb", "¥", "￥", "renminbi", "yuan"]),
        (Self::Mop, &["澳门元", "澳门币", "葡币", "mop$"]),
    ];
}

impl Spelt for Datum {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (
            Self::Wgs84,
            &[
                "gps",
                "世界大地坐标系",
                "epsg4326",
                "4326",
                "cgcs2000",
                "2000国家大地坐标系",
                "国家2000",
                "天地图",
            ],
        ),
        (
            Self::Gcj02,
            &[
                "火星坐标",
                "火星坐标系",
                "高德",
                "高德地图",
                "高德坐标",
                "腾讯",
                "腾讯地图",
                "腾讯坐标",
                "国测局坐标",
                "国测局",
            ],
        ),
        (
            Self::Bd09,
            &["百度", "百度地图", "百度坐标", "百度坐标系", "bd09ll"],
        ),
        (
            Self::Hk1980,
            &[
                "香港1980",
                "香港1980方格网",
                "hk1980grid",
                "hk80",
                "hk80grid",
                "epsg2326",
                "2326",
            ],
        ),
        (Self::Macao, &["澳门坐标", "epsg8433"]),
    ];
}

impl Spelt for Precision {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::Exact, &["准确", "精确"]),
        (Self::Street, &["街道"]),
        (Self::Town, &["镇", "镇街"]),
        (Self::District, &["区", "区级"]),
        (Self::City, &["市", "市级"]),
    ];
}

impl Spelt for FeeQuality {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (Self::Official, &["官方", "政府"]),
        (Self::Operator, &["营办者", "营运者", "院舍"]),
        (Self::Press, &["报刊", "传媒", "新闻"]),
        (Self::Directory, &["名录", "目录"]),
        (Self::Aggregator, &["综合网站", "聚合网站"]),
    ];
}

impl Spelt for Service {
    const ALSO: &'static [(Self, &'static [&'static str])] = &[
        (
            Self::Rehabilitation,
            &["康复", "复康", "康复服务", "复康服务", "康复治疗"],
        ),
        (Self::Physiotherapy, &["物理治疗"]),
        (Self::Tcm, &["中医", "中医药"]),
        (
            Self::Dementia,
            &["失智", "失智照护", "认知症", "认知障碍", "认知障碍症"],
        ),
        (Self::Hospice, &["临终关怀", "安宁疗护", "纾缓治疗"]),
        (Self::TubeFeeding, &["鼻饲", "管饲"]),
        (Self::Oxygen, &["吸氧", "氧气"]),
        (Self::WoundCare, &["伤口护理"]),
        (Self::Dialysis, &["透析", "血液透析"]),
        (Self::Outpatient, &["门诊"]),
        (Self::Inpatient, &["住院"]),
        (Self::DayCare, &["日间照料", "日间护理", "日托"]),
        (
            Self::ShortStay,
            &["短期入住", "短住", "暂托", "respite", "respite care"],
        ),
        (Self::TrialStay, &["试住"]),
        (Self::Cantonese, &["粤语", "广东话"]),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::cells::YesNo;

    #[test]
    fn a_word_is_known_by_its_code_and_by_what_offices_write() {
        assert_eq!(Currency::read("人民幣"), Ok(Currency::Cny));
        assert_eq!(Currency::read("HK$"), Ok(Currency::Hkd));
        assert_eq!(Datum::read("WGS-84"), Ok(Datum::Wgs84));
        assert_eq!(Datum::read("百度"), Ok(Datum::Bd09));
        assert_eq!(YesNo::read("√"), Ok(YesNo::Yes));
        assert_eq!(PlaceType::read("c&a"), Ok(PlaceType::CareAndAttention));
        assert!(Currency::read("$").is_err());
    }

    #[test]
    fn no_spelling_means_two_words() {
        fn check<W: Spelt>() {
            for (word, also) in W::ALSO {
                for spelling in *also {
                    assert_eq!(W::read(spelling), Ok(*word), "{spelling}");
                }
            }
        }
        check::<Kind>();
        check::<Side>();
        check::<FacilityStatus>();
        check::<YesNo>();
        check::<PlaceType>();
        check::<Medical>();
        check::<Currency>();
        check::<Datum>();
        check::<Precision>();
        check::<FeeQuality>();
        check::<Service>();
        check::<AskedOf>();
        check::<Channel>();
    }
}

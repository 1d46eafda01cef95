//! Why a facility is left out, what to ask it, and why a scheme refuses.

use super::{Lang, care_level, city, cost_range, minutes_range, place_type, service, side};
use crate::case::SchemeCondition;
use crate::facility::CareLevel;
use crate::score::{Confirmation, Exclusion};

/// Why a facility is not eligible, as a whole sentence.
#[must_use]
pub fn exclusion(lang: Lang, reason: &Exclusion<'_>) -> String {
    match reason {
        Exclusion::NotAResidence => lang
            .pick(
                "Nobody lives there: it is a service centre.",
                "這是服務中心，並不提供住宿。",
                "这是服务中心，不提供住宿。",
            )
            .to_owned(),
        Exclusion::NotOpen(_) => lang
            .pick(
                "It is not open: it is planned or closed.",
                "尚未開業或已經停業。",
                "尚未开业或已经停业。",
            )
            .to_owned(),
        Exclusion::ResidentsNotTaken { resident_of, .. } => {
            let whose = side(lang, *resident_of);
            lang.pick(
                format!("It does not take residents of {whose}."),
                format!("不接收{whose}居民。"),
                format!("不接收{whose}居民。"),
            )
        }
        Exclusion::BelowItsAge { age, least } => lang.pick(
            format!("It takes people from the age of {least}; this elder is {age}."),
            format!("只接收 {least} 歲或以上人士；長者現年 {age} 歲。"),
            format!("只接收 {least} 岁或以上人士；长者现年 {age} 岁。"),
        ),
        Exclusion::CareNotServed(level) => {
            let level = care_level(lang, *level);
            lang.pick(
                format!("It does not serve the needed level of care ({level})."),
                format!("不接收所需護理程度（{level}）的長者。"),
                format!("不接收所需照护等级（{level}）的长者。"),
            )
        }
        Exclusion::ServiceAbsent(absent) => {
            let absent = service(lang, *absent);
            lang.pick(
                format!("A required service is not offered: {absent}."),
                format!("沒有提供必需的服務：{absent}。"),
                format!("没有提供必需的服务：{absent}。"),
            )
        }
        Exclusion::OtherCity(other) => {
            let other = city(lang, *other);
            lang.pick(
                format!("It is in {other}, which is not among the cities asked for."),
                format!("位於{other}，不在指定城市之列。"),
                format!("位于{other}，不在指定城市之列。"),
            )
        }
        Exclusion::TooDear { at_least, cap } => lang.pick(
            format!("It costs at least {at_least} a month, above the cap of {cap}."),
            format!("每月費用至少{at_least}，高於上限{cap}。"),
            format!("每月费用至少{at_least}，高于上限{cap}。"),
        ),
        Exclusion::TooFar { at_least, cap } => {
            let (at_least, cap) = (at_least.get(), cap.get());
            lang.pick(
                format!(
                    "The journey takes at least {at_least:.0} minutes, above the limit of {cap:.0}."
                ),
                format!("單程至少需時{at_least:.0}分鐘，超過上限{cap:.0}分鐘。"),
                format!("单程至少需时{at_least:.0}分钟，超过上限{cap:.0}分钟。"),
            )
        }
        Exclusion::Unreachable { home, side: to } => {
            let (from, to) = (&home.label, side(lang, *to));
            lang.pick(
                format!("No crossing known to be open leads from {from} to {to} as asked."),
                format!("由{from}前往{to}，沒有已知開放並合乎要求的口岸。"),
                format!("由{from}前往{to}，没有已知开放并符合要求的口岸。"),
            )
        }
        Exclusion::NotAMember => lang
            .pick(
                "It is not a member of the Residential Care Services Scheme in Guangdong.",
                "並非廣東院舍照顧服務計劃的認可服務機構。",
                "并非广东院舍照顾服务计划的认可服务机构。",
            )
            .to_owned(),
        Exclusion::NoFittingPlace { wanted, .. } => {
            let wanted = place_type(lang, *wanted);
            lang.pick(
                format!("Under the scheme it has no {wanted}, which this level of care needs."),
                format!("在計劃下沒有此護理程度所需的{wanted}。"),
                format!("在计划下没有此照护等级所需的{wanted}。"),
            )
        }
    }
}

/// What to ask a facility, as a question.
#[must_use]
pub fn confirmation(lang: Lang, question: &Confirmation) -> String {
    match question {
        Confirmation::Care(CareLevel::Independent) => lang
            .pick(
                "Do you take residents who look after themselves?",
                "貴院是否接收能自理的長者？",
                "贵院是否接收能自理的长者？",
            )
            .to_owned(),
        Confirmation::Care(level) => {
            let level = care_level(lang, *level);
            lang.pick(
                format!("Do you take residents who need {level} care?"),
                format!("貴院是否接收{level}的長者？"),
                format!("贵院是否接收{level}的长者？"),
            )
        }
        Confirmation::Service(wanted) => {
            let wanted = service(lang, *wanted);
            lang.pick(
                format!("Do you offer {wanted}?"),
                format!("貴院是否提供{wanted}？"),
                format!("贵院是否提供{wanted}？"),
            )
        }
        Confirmation::CostCap { cost, cap } => {
            let cost = cost_range(lang, *cost);
            lang.pick(
                format!("Does a month cost the elder no more than {cap}? Known so far: {cost}."),
                format!("長者每月自付是否不超過{cap}？現時所知：{cost}。"),
                format!("长者每月自付是否不超过{cap}？目前所知：{cost}。"),
            )
        }
        Confirmation::VisitCap { minutes, cap } => {
            let (minutes, cap) = (minutes_range(lang, *minutes), cap.get());
            lang.pick(
                format!("Is the journey within {cap:.0} minutes? Estimated: {minutes}."),
                format!("單程可否在{cap:.0}分鐘內？估計需時{minutes}。"),
                format!("单程能否在{cap:.0}分钟内？估计需时{minutes}。"),
            )
        }
        Confirmation::PlaceType(wanted) => {
            let wanted = place_type(lang, *wanted);
            lang.pick(
                format!("Do you have a {wanted} under the scheme?"),
                format!("貴院在計劃下是否設有{wanted}？"),
                format!("贵院在计划下是否设有{wanted}？"),
            )
        }
    }
}

/// What to ask a facility, in a word or two for a column of a table.
#[must_use]
pub fn confirmation_brief(lang: Lang, question: &Confirmation) -> String {
    match question {
        Confirmation::Care(level) => {
            let level = care_level(lang, *level);
            lang.pick(
                format!("{level} care?"),
                format!("{level}？"),
                format!("{level}？"),
            )
        }
        Confirmation::Service(wanted) => {
            let wanted = service(lang, *wanted);
            lang.pick(
                format!("{wanted}?"),
                format!("{wanted}？"),
                format!("{wanted}？"),
            )
        }
        Confirmation::CostCap { .. } => lang
            .pick("cost within cap?", "費用在上限內？", "费用在上限内？")
            .to_owned(),
        Confirmation::VisitCap { .. } => lang
            .pick("journey within limit?", "路程在上限內？", "路程在上限内？")
            .to_owned(),
        Confirmation::PlaceType(wanted) => {
            let name = place_type(lang, *wanted);
            lang.pick(
                format!("{wanted} place?"),
                format!("{name}？"),
                format!("{name}？"),
            )
        }
    }
}

/// Why the scheme does not take an elder, as a whole sentence.
#[must_use]
pub fn condition(lang: Lang, condition: &SchemeCondition) -> String {
    match condition {
        SchemeCondition::AgeNotStated => lang
            .pick(
                "The age is not stated: the scheme takes people from 65, or from 60 with a proven need.",
                "沒有填寫年齡：計劃接受65歲或以上人士，或60至64歲而有證明需要的人士。",
                "没有填写年龄：计划接受65岁或以上人士，或60至64岁而有证明需要的人士。",
            )
            .to_owned(),
        SchemeCondition::TooYoung(age) => lang.pick(
            format!("At {age} the elder is too young: the scheme takes people from 65, or from 60 with a proven need."),
            format!("現年{age}歲，未達計劃的年齡要求（65歲，或60歲而有證明需要）。"),
            format!("现年{age}岁，未达计划的年龄要求（65岁，或60岁而有证明需要）。"),
        ),
        SchemeCondition::NeedNotProven(age) => lang.pick(
            format!("At {age} the elder must prove a need for residential care, and none is stated."),
            format!("現年{age}歲，須證明有住宿照顧需要，但個案沒有註明。"),
            format!("现年{age}岁，须证明有住宿照顾需要，但个案没有注明。"),
        ),
        SchemeCondition::CareTooLight(level) => {
            let level = care_level(lang, *level);
            lang.pick(
                format!("The level of care ({level}) is below that of a care-and-attention place."),
                format!("護理程度（{level}）未達護理安老宿位的要求。"),
                format!("照护等级（{level}）未达护理安老宿位的要求。"),
            )
        }
        SchemeCondition::PublicGuardianship => lang
            .pick(
                "The scheme does not take people under public guardianship.",
                "計劃不接受以社會福利署署長為監護人的人士。",
                "计划不接受以社会福利署署长为监护人的人士。",
            )
            .to_owned(),
        SchemeCondition::WelfareAppointee => lang
            .pick(
                "The scheme does not take people whose payments go through a welfare appointee.",
                "計劃不接受由社工代領福利金的人士。",
                "计划不接受由社工代领福利金的人士。",
            )
            .to_owned(),
        SchemeCondition::PsychiatricFollowUp => lang
            .pick(
                "The scheme does not take people in regular psychiatric follow-up, dementia excepted.",
                "計劃不接受須定期覆診精神科的人士（認知障礙症除外）。",
                "计划不接受须定期复诊精神科的人士（认知障碍症除外）。",
            )
            .to_owned(),
        SchemeCondition::RenalDialysis => lang
            .pick(
                "The scheme does not take people who need renal dialysis.",
                "計劃不接受需要洗腎的人士。",
                "计划不接受需要透析的人士。",
            )
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::{PlaceType, Service};
    use crate::place::{City, Lat, Lon, Position, Side};
    use crate::units::{HkdPerMonth, Interval, Minutes};
    use crate::vocabulary::Word;

    fn all(lang: Lang) -> Vec<String> {
        let hkd = |value| HkdPerMonth::new(value).unwrap();
        let min = |value| Minutes::new(value).unwrap();
        let position = Position::from_degrees(Lat(22.0), Lon(114.0)).unwrap();
        let home = crate::case::Home::at(Side::HongKong, position);
        let offered = [PlaceType::CareAndAttention].into_iter().collect();
        let mut texts: Vec<String> = [
            Exclusion::NotAResidence,
            Exclusion::CareNotServed(CareLevel::Severe),
            Exclusion::ServiceAbsent(Service::Dialysis),
            Exclusion::OtherCity(City::Zhuhai),
            Exclusion::TooDear {
                at_least: hkd(9000.0),
                cap: hkd(8000.0),
            },
            Exclusion::TooFar {
                at_least: min(100.0),
                cap: min(90.0),
            },
            Exclusion::Unreachable {
                home: &home,
                side: Side::Macao,
            },
            Exclusion::NotAMember,
            Exclusion::NoFittingPlace {
                wanted: PlaceType::NursingHome,
                offered,
            },
        ]
        .iter()
        .map(|reason| exclusion(lang, reason))
        .collect();
        let cost = Interval::new(hkd(3000.0), HkdPerMonth::UNBOUNDED).unwrap();
        let minutes = Interval::new(min(80.0), min(130.0)).unwrap();
        texts.extend(
            [
                Confirmation::Care(CareLevel::Independent),
                Confirmation::Care(CareLevel::Moderate),
                Confirmation::Service(Service::Tcm),
                Confirmation::CostCap {
                    cost,
                    cap: hkd(8000.0),
                },
                Confirmation::VisitCap {
                    minutes,
                    cap: min(90.0),
                },
                Confirmation::PlaceType(PlaceType::NursingHome),
            ]
            .iter()
            .map(|question| confirmation(lang, question)),
        );
        texts.extend(
            [
                SchemeCondition::AgeNotStated,
                SchemeCondition::TooYoung(50),
                SchemeCondition::NeedNotProven(62),
                SchemeCondition::CareTooLight(CareLevel::Mild),
                SchemeCondition::PublicGuardianship,
                SchemeCondition::WelfareAppointee,
                SchemeCondition::PsychiatricFollowUp,
                SchemeCondition::RenalDialysis,
            ]
            .iter()
            .map(|refusal| condition(lang, refusal)),
        );
        texts
    }

    #[test]
    fn every_sentence_is_whole_in_every_language() {
        for lang in Lang::ALL {
            for text in all(*lang) {
                let end = text.chars().last().unwrap();
                assert!(".?。？".contains(end), "{text}");
                let chinese = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
                assert_eq!(chinese, *lang != Lang::En, "{text}");
            }
        }
    }

    #[test]
    fn each_script_keeps_to_its_own_characters() {
        for text in all(Lang::ZhHans) {
            assert!(
                !text.contains(['護', '費', '長', '須', '計', '劃', '鐘', '單', '歲']),
                "{text}"
            );
        }
        for text in all(Lang::ZhHant) {
            assert!(
                !text.contains(['护', '费', '长', '须', '计', '划', '钟', '单', '岁']),
                "{text}"
            );
        }
    }
}

//! A ranking in words: the case, what a row says, and what stands below the table.

use super::page::Block;
use super::{
    Lang, care_level, city, confirmation_brief, cost_range, criterion, crossing, facility_name,
    fee_part, fee_quality, funding, home, minutes_range, points, published_range, rule, stance,
};
use crate::case::Funding;
use crate::facility::FeePart;
use crate::place::Standing;
use crate::rank::{METHOD, RankedFacility, Ranking};
use crate::units::{AsOf, Currency};
use crate::vocabulary::Word;

/// How many places the note on separation speaks of.
const SEPARATION_OF: usize = 3;

/// The case in one line: level of care, who pays, budget, stance, date, method.
#[must_use]
pub fn case_summary(lang: Lang, ranking: &Ranking<'_>) -> String {
    let case = ranking.case();
    let level = care_level(lang, case.elder().care_level);
    let paying = funding(lang, case.money().funding.kind());
    let budget = case.money().budget;
    let date = ranking
        .date()
        .map_or_else(String::new, |date| date.to_string());
    let stance = stance(lang, case.stance());
    lang.pick(
        format!("{level} care · {paying} · budget {budget} a month · {stance} · as of {date} · method {METHOD}"),
        format!("護理程度：{level} · {paying} · 每月預算{budget} · {stance} · 截至{date} · 方法第{METHOD}版"),
        format!("照护等级：{level} · {paying} · 每月预算{budget} · {stance} · 截至{date} · 方法第{METHOD}版"),
    )
}

/// Where the family lives and how often it visits; `None` without homes.
#[must_use]
pub fn family(lang: Lang, ranking: &Ranking<'_>) -> Option<String> {
    let gazetteer = ranking.catalog().gazetteer();
    let homes = ranking.case().homes().iter().map(|of| {
        let (name, visits) = (home(lang, of, gazetteer), of.visits.get());
        let plural = if visits == 1.0 { "" } else { "s" };
        lang.pick(
            format!("{name} ({visits} visit{plural} a month)"),
            format!("{name}（每月探訪 {visits} 次）"),
            format!("{name}（每月探访 {visits} 次）"),
        )
    });
    let homes: Vec<String> = homes.collect();
    let homes = homes.join(lang.pick(" and ", "及", "及"));
    (!homes.is_empty()).then(|| {
        lang.pick(
            format!("The family lives in {homes}."),
            format!("家人居於{homes}。"),
            format!("家人居于{homes}。"),
        )
    })
}

/// What the elder pays, the price it comes from, and how old and good that is.
#[must_use]
pub fn cost_lines(lang: Lang, place: &RankedFacility<'_>, ranking: &Ranking<'_>) -> Vec<String> {
    let cost = place.cost();
    let mut lines = vec![cost_range(lang, cost.to_elder.range())];
    if cost.to_elder != cost.hkd {
        lines.push(match ranking.case().money().funding {
            Funding::SchemePlace => lang
                .pick("Government pays", "政府全額資助", "政府全额资助")
                .to_owned(),
            _ => lang
                .pick("after Portable CSSA", "已扣除綜援", "已扣除综援")
                .to_owned(),
        });
    }
    if let Some((range, currency)) = cost.published {
        let price = published_range(lang, range, currency);
        lines.push(lang.pick(
            format!("price {price}"),
            format!("價目{price}"),
            format!("价目{price}"),
        ));
        let facility = place.facility();
        let quality = facility.fees.as_ref().and_then(|fees| fees.quality);
        let dated = facility.provenance.as_of.map_or_else(
            || lang.pick("undated", "未註明日期", "未注明日期").to_owned(),
            |as_of| as_of.to_string(),
        );
        let quality = quality.map(|quality| format!(", {}", fee_quality(lang, quality)));
        lines.push(format!("{dated}{}", quality.unwrap_or_default()));
        if cost.is_floor {
            lines.push(
                lang.pick("old: no upper end", "舊價，不作上限", "旧价，不作上限")
                    .to_owned(),
            );
        }
    }
    lines
}

/// The journey from each home and the crossing it leads over, and how well the place
/// is known.
#[must_use]
pub fn journey_lines(lang: Lang, place: &RankedFacility<'_>, ranking: &Ranking<'_>) -> Vec<String> {
    let journeys: Vec<_> = place.journeys().collect();
    let mut lines = Vec::new();
    for journey in &journeys {
        let minutes = minutes_range(lang, journey.minutes);
        lines.push(match journeys.len() {
            1 => minutes,
            _ => format!(
                "{} {minutes}",
                home(lang, journey.home, ranking.catalog().gazetteer())
            ),
        });
        if let Some(by) = journey.via {
            let name = crossing(lang, by);
            lines.push(lang.pick(
                format!("via {name}"),
                format!("經{name}"),
                format!("经{name}"),
            ));
        }
    }
    let location = place.facility().location;
    let of = match location.standing {
        Standing::Own(_) => None,
        Standing::District => Some(lang.pick("district", "地區", "地区")),
        Standing::City => Some(lang.pick("city", "城市", "城市")),
    };
    if let Some(of) = of.filter(|_| !journeys.is_empty()) {
        let radius = location.precision.radius().get();
        lines.push(lang.pick(
            format!("{of} only, ±{radius} km"),
            format!("只知{of}，±{radius}公里"),
            format!("仅知{of}，±{radius}公里"),
        ));
    }
    lines
}

/// What stands below a ranking, each with its head: weights, rates, what is not
/// separated, what was left out.
#[must_use]
pub fn ranking_notes(lang: Lang, ranking: &Ranking<'_>, top: usize) -> Vec<(&'static str, String)> {
    let weights = ranking
        .criteria()
        .map(|(of, weight)| format!("{} {:.1}%", criterion(lang, of), weight.get() * 100.0));
    let mut notes = vec![
        (
            lang.pick("Weights", "比重", "权重"),
            weights.collect::<Vec<_>>().join(", "),
        ),
        (lang.pick("Rates", "匯率", "汇率"), rates(lang, ranking)),
    ];
    if let Funding::PortableCssa(amount) = ranking.case().money().funding {
        notes.push((
            lang.pick("Portable CSSA", "綜援", "综援"),
            amount.to_string(),
        ));
    }
    // One home alone has nobody to be told from.
    let few = if ranking.len() > 1 {
        top.min(SEPARATION_OF)
    } else {
        0
    };
    for place in ranking.top(few) {
        notes.push((
            lang.pick("Not separated", "未能分高下", "未能分出高下"),
            separation(lang, ranking, &place),
        ));
    }
    notes.push((
        lang.pick("Left out", "不合資格", "不符合条件"),
        left_out(lang, ranking),
    ));
    notes
}

/// What stands below every ranking.
#[must_use]
pub fn estimates_warning(lang: Lang) -> &'static str {
    lang.pick(
        "Journeys and undated or old prices are estimates. Check every fact at its source before anyone moves.",
        "路程屬估算，舊價或未註明日期的價目只供參考；入住前請向資料來源逐項核實。",
        "路程为估算，旧价或未注明日期的价目仅供参考；入住前请向资料来源逐项核实。",
    )
}

/// How old the facts of these places are.
#[must_use]
pub fn data_age(lang: Lang, places: &[RankedFacility<'_>]) -> String {
    let dated = places.iter().map(|place| place.facility().provenance.as_of);
    let undated = dated.clone().filter(Option::is_none).count();
    let known = || dated.clone().flatten();
    let (oldest, newest) = (
        known().min_by_key(|of| AsOf::last_day(*of)),
        known().max_by_key(|of| AsOf::last_day(*of)),
    );
    let mut said = match oldest.zip(newest) {
        Some((oldest, newest)) => lang.pick(
            format!("Facts read between {oldest} and {newest}."),
            format!("資料日期由 {oldest} 至 {newest}。"),
            format!("资料日期由 {oldest} 至 {newest}。"),
        ),
        None => String::new(),
    };
    if undated > 0 {
        let all = places.len();
        said += &lang.pick(
            format!(" {undated} of {all} homes have no date."),
            format!("{all} 間之中有 {undated} 間沒有日期。"),
            format!("{all} 间之中有 {undated} 间没有日期。"),
        );
    }
    said.trim().to_owned()
}

/// Age and sources of the row, the parts of the price, deposits and notes: shown
/// and never scored.
#[must_use]
pub fn remarks(lang: Lang, place: &RankedFacility<'_>) -> String {
    let facility = place.facility();
    let mut parts = vec![facility_name(lang, facility).to_owned()];
    let sources = facility.provenance.sources().count();
    let plural = if sources == 1 { "" } else { "s" };
    parts.push(match facility.provenance.as_of {
        Some(as_of) => lang.pick(
            format!("as of {as_of}, {sources} source{plural}"),
            format!("資料日期{as_of}，來源{sources}個"),
            format!("资料日期{as_of}，来源{sources}个"),
        ),
        None => lang.pick(
            format!("undated, {sources} source{plural}"),
            format!("資料未註明日期，來源{sources}個"),
            format!("资料未注明日期，来源{sources}个"),
        ),
    });
    if let Some(beds) = facility.beds {
        parts.push(lang.pick(
            format!("{beds} beds"),
            format!("{beds}個宿位"),
            format!("{beds}张床位"),
        ));
    }
    if let Some(fees) = &facility.fees {
        for part in FeePart::ALL.iter().filter(|part| **part != FeePart::AllIn) {
            if let Some(fee) = fees.part(*part) {
                parts.push(format!(
                    "{} {}",
                    fee_part(lang, *part),
                    published_range(lang, fee, fees.currency)
                ));
            }
        }
    }
    parts.push(facility.deposit.to_string());
    parts.push(facility.notes.to_string());
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// The rates of exchange that were used, with their dates.
fn rates(lang: Lang, ranking: &Ranking<'_>) -> String {
    let used = Currency::ALL
        .iter()
        .filter(|of| **of != Currency::Hkd)
        .filter_map(|of| {
            let rate = ranking.rate(*of)?.get();
            let stated = ranking
                .case()
                .money()
                .rates
                .iter()
                .any(|(stated, _)| stated == of);
            let dated = match ranking.catalog().rate(*of) {
                Some(rate) if !stated => rate.as_of().to_string(),
                _ => lang
                    .pick("stated by the case", "個案自訂", "个案自定")
                    .to_owned(),
            };
            Some(format!("{}1 = HK${rate} ({dated})", of.sign()))
        });
    used.collect::<Vec<_>>().join(", ")
}

/// The ranks whose score overlaps with that of a place.
#[must_use]
pub fn separation(lang: Lang, ranking: &Ranking<'_>, place: &RankedFacility<'_>) -> String {
    let others = ranking.not_apart_from(place);
    let rank = place.rank();
    if others.is_empty() {
        return lang.pick(
            format!("what is known sets {rank} apart from all others."),
            format!("現有資料足以將第{rank}位與其他分開。"),
            format!("现有资料足以将第{rank}位与其他分开。"),
        );
    }
    let (count, all) = (others.len(), ranking.len() - 1);
    let others = runs(&others);
    lang.pick(
        format!("what is known does not set {rank} apart from {count} of {all}: {others}."),
        format!("現有資料未能將第{rank}位與{all}間中的{count}間分開：第{others}位。"),
        format!("现有资料未能将第{rank}位与{all}家中的{count}家分开：第{others}位。"),
    )
}

/// So many runs of ranks are named; how many ranks there are stands before them.
const RUNS: usize = 12;

/// Ascending numbers with their runs drawn together: `2–5, 7`.
fn runs(numbers: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let show = |(first, last): &(usize, usize)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        }
    };
    let mut named: Vec<String> = runs.iter().take(RUNS).map(show).collect();
    if runs.len() > RUNS {
        named.push("…".to_owned());
    }
    named.join(", ")
}

/// How many homes each rule leaves out.
fn left_out(lang: Lang, ranking: &Ranking<'_>) -> String {
    let homes = ranking.excluded().count();
    let counts = ranking.exclusion_counts();
    let all = homes + ranking.len();
    let reasons = counts
        .iter()
        .map(|(of, count)| format!("{} {count}", rule(lang, *of)));
    let reasons = reasons.collect::<Vec<_>>().join(", ");
    match homes {
        0 => lang.pick(
            format!("none of {all}."),
            format!("{all}間均合資格。"),
            format!("{all}家均符合条件。"),
        ),
        _ => lang.pick(
            format!("{homes} of {all}. By rule (one home may break several): {reasons}."),
            format!("{all}間中有{homes}間（一間可有多於一個原因）：{reasons}。"),
            format!("{all}家中有{homes}家（一家可有多个原因）：{reasons}。"),
        ),
    }
}

/// A ranking as a page: its case, the first `top` places, what stands below them.
#[must_use]
pub fn explain_ranking(lang: Lang, ranking: &Ranking<'_>, top: usize) -> Vec<Block> {
    let mut page = vec![
        Block::Title(ranking.case().name().to_owned()),
        Block::Paragraph(case_summary(lang, ranking)),
    ];
    page.extend(family(lang, ranking).map(Block::Paragraph));
    if ranking.is_empty() {
        let none = lang.pick(
            "No facility is eligible.",
            "沒有合資格的院舍。",
            "没有符合条件的机构。",
        );
        page.push(Block::Paragraph(none.to_owned()));
    } else {
        page.push(table(lang, ranking, top));
    }
    let colon = lang.pick(": ", "：", "：");
    let notes = ranking_notes(lang, ranking, top).into_iter();
    page.push(Block::List(
        notes
            .map(|(head, text)| format!("{head}{colon}{text}"))
            .collect(),
    ));
    page.push(Block::Paragraph(estimates_warning(lang).to_owned()));
    if top > 0 && !ranking.is_empty() {
        let head = lang.pick("What is known of each", "各院舍備註", "各机构备注");
        page.push(Block::Heading(head.to_owned()));
        let known = ranking.top(top);
        page.push(Block::List(
            known
                .map(|place| format!("{}. {}", place.rank(), remarks(lang, &place)))
                .collect(),
        ));
    }
    page
}

fn table(lang: Lang, ranking: &Ranking<'_>, top: usize) -> Block {
    let head = match lang {
        Lang::En => [
            "#",
            "home",
            "city",
            "score",
            "range",
            "known",
            "monthly cost",
            "journey one way",
            "to confirm",
        ],
        Lang::ZhHant => [
            "#",
            "院舍",
            "城市",
            "評分",
            "範圍",
            "有據",
            "每月費用",
            "單程探訪",
            "待確認",
        ],
        Lang::ZhHans => [
            "#",
            "机构",
            "城市",
            "评分",
            "范围",
            "有据",
            "每月费用",
            "单程探访",
            "待确认",
        ],
    };
    let between = lang.pick("; ", "；", "；");
    let rows = ranking.top(top).map(|place| {
        let (facility, score) = (place.facility(), place.score());
        let asked = place.confirmations();
        let asked = asked.iter().map(|of| confirmation_brief(lang, of));
        vec![
            place.rank().to_string(),
            facility_name(lang, facility).to_owned(),
            city(lang, facility.city).to_owned(),
            points(place.key().get()),
            format!(
                "{}–{}",
                points(score.low().get()),
                points(score.high().get())
            ),
            format!("{:.0}%", place.evidence() * 100.0),
            cost_lines(lang, &place, ranking).join(between),
            journey_lines(lang, &place, ranking).join(between),
            asked.collect::<Vec<_>>().join(" "),
        ]
    });
    Block::Table {
        head: head.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_drawn_together_and_a_long_list_is_cut() {
        assert_eq!(runs(&[2, 3, 4, 5, 7]), "2–5, 7");
        let odd: Vec<usize> = (0..100).map(|n| 2 * n + 1).collect();
        assert!(runs(&odd).ends_with(", 21, 23, …"));
    }
}

//! A ranking as a page of at most 120 columns.

use std::fmt::Write;

use anstyle::Style;
use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets,
};
use silverbay::case::Funding;
use silverbay::explain::{
    Lang, care_level, city, confirmation_brief, cost_range, criterion, crossing as crossing_name,
    facility_name, fee_part, fee_quality, funding, home as home_name, minutes_range, points,
    published_range, rule, stance,
};
use silverbay::facility::FeePart;
use silverbay::place::{Gazetteer, Standing};
use silverbay::rank::{METHOD, Place, Ranking};
use silverbay::units::Currency;
use silverbay::vocabulary::Word;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// The columns that the page takes at most.
const WIDTH: u16 = 120;
/// Where the text of a note starts, and that of a place's remarks.
const HEAD: u16 = 16;
const RANK: u16 = 5;

/// How many places the note on separation speaks of.
const SEPARATION_OF: usize = 3;

/// The whole page.
pub fn page(ranking: &Ranking<'_>, top: usize, lang: Lang) -> String {
    let mut page = String::new();
    // Writing into a string does not fail.
    let _ = write_page(&mut page, ranking, top, lang);
    page
}

fn write_page(
    page: &mut String,
    ranking: &Ranking<'_>,
    top: usize,
    lang: Lang,
) -> std::fmt::Result {
    let case = ranking.case();
    let name: String = case
        .name()
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    writeln!(page, "{BOLD}{}{BOLD:#}", wrapped(&name, 0))?;
    writeln!(page, "{}\n", wrapped(&summary(ranking, lang), 0))?;
    if ranking.is_empty() {
        let none = lang.pick(
            "No facility is eligible.",
            "沒有合資格的院舍。",
            "没有符合条件的机构。",
        );
        writeln!(page, "{none}\n")?;
    } else {
        for line in table(ranking, top, lang).lines() {
            writeln!(page, "{}", line.trim_end())?;
        }
        writeln!(page)?;
    }
    notes(page, ranking, top, lang)
}

fn summary(ranking: &Ranking<'_>, lang: Lang) -> String {
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

fn table(ranking: &Ranking<'_>, top: usize, lang: Lang) -> String {
    let heads = lang.pick(
        [
            "#",
            "Home",
            "Score",
            "Known",
            "Monthly cost",
            "Journey one way",
            "To confirm",
        ],
        [
            "#",
            "院舍",
            "評分",
            "有據",
            "每月費用",
            "單程探訪",
            "待確認",
        ],
        [
            "#",
            "机构",
            "评分",
            "有据",
            "每月费用",
            "单程探访",
            "待确认",
        ],
    );
    let widths = [4, 30, 12, 6, 23, 24, 15];
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(WIDTH);
    table.set_header(heads);
    for (column, width) in table.column_iter_mut().zip(widths) {
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        column.set_padding((0, 1));
    }
    for place in ranking.top(top) {
        table.add_row([
            Cell::new(place.rank()).set_alignment(CellAlignment::Right),
            Cell::new(home(&place, lang)),
            Cell::new(score(&place)),
            Cell::new(format!("{:.0}%", place.evidence() * 100.0)),
            Cell::new(cost(&place, ranking, lang)),
            Cell::new(journeys(&place, ranking.catalog().gazetteer(), lang)),
            Cell::new(to_confirm(&place, lang)),
        ]);
    }
    table.to_string()
}

fn home(place: &Place<'_>, lang: Lang) -> String {
    let facility = place.facility();
    format!(
        "{}\n{}",
        facility_name(lang, facility),
        city(lang, facility.city)
    )
}

fn score(place: &Place<'_>) -> String {
    let score = place.score();
    let (low, high) = (points(score.low().get()), points(score.high().get()));
    format!("{}\n{low}–{high}", points(place.key().get()))
}

/// What the elder pays, the price it comes from, and how old and good that is.
fn cost(place: &Place<'_>, ranking: &Ranking<'_>, lang: Lang) -> String {
    let cost = place.cost();
    let mut lines = vec![cost_range(lang, cost.to_elder)];
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
    lines.join("\n")
}

fn journeys(place: &Place<'_>, gazetteer: &Gazetteer, lang: Lang) -> String {
    let journeys: Vec<_> = place.journeys().collect();
    let mut lines = Vec::new();
    for journey in &journeys {
        let minutes = minutes_range(lang, journey.minutes);
        lines.push(match journeys.len() {
            1 => minutes,
            _ => format!("{} {minutes}", home_name(lang, journey.home, gazetteer)),
        });
        if let Some(crossing) = journey.via {
            let name = crossing_name(lang, crossing);
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
    lines.join("\n")
}

fn to_confirm(place: &Place<'_>, lang: Lang) -> String {
    let questions = place.confirmations();
    let lines = questions
        .iter()
        .map(|question| confirmation_brief(lang, question));
    lines.collect::<Vec<_>>().join("\n")
}

fn notes(page: &mut String, ranking: &Ranking<'_>, top: usize, lang: Lang) -> std::fmt::Result {
    let mut note = |head: &str, text: String| {
        let text = wrapped(&text, HEAD);
        let head = format!(
            "{head}{:1$}",
            "",
            usize::from(HEAD).saturating_sub(width(head))
        );
        writeln!(page, "{BOLD}{head}{BOLD:#}{}", text.trim_start())
    };
    let weights = ranking
        .weights()
        .iter()
        .filter(|(of, _)| ranking.case().applies(*of));
    let weights =
        weights.map(|(of, weight)| format!("{} {:.1}%", criterion(lang, of), weight * 100.0));
    note(
        lang.pick("Weights:", "比重：", "权重："),
        weights.collect::<Vec<_>>().join(", "),
    )?;
    note(
        lang.pick("Rates:", "匯率：", "汇率："),
        rates(ranking, lang),
    )?;
    if let Funding::PortableCssa(amount) = ranking.case().money().funding {
        note(
            lang.pick("Portable CSSA:", "綜援：", "综援："),
            format!("{amount}"),
        )?;
    }
    // One home alone has nobody to be told from.
    let few = if ranking.len() > 1 {
        top.min(SEPARATION_OF)
    } else {
        0
    };
    for place in ranking.top(few) {
        note(
            lang.pick("Not separated:", "未能分高下：", "未能分出高下："),
            separation(ranking, &place, lang),
        )?;
    }
    note(
        lang.pick("Left out:", "不合資格：", "不符合条件："),
        left_out(ranking, lang),
    )?;
    let warning = lang.pick(
        "Journeys and undated or old prices are estimates. Check every fact at its source before anyone moves.",
        "路程屬估算，舊價或未註明日期的價目只供參考；入住前請向資料來源逐項核實。",
        "路程为估算，旧价或未注明日期的价目仅供参考；入住前请向资料来源逐项核实。",
    );
    writeln!(page, "{DIM}{}{DIM:#}", wrapped(warning, 0))?;
    if top > 0 && !ranking.is_empty() {
        let head = lang.pick("What is known of each", "各院舍備註", "各机构备注");
        writeln!(page, "\n{BOLD}{head}{BOLD:#}")?;
        for place in ranking.top(top) {
            let text = wrapped(&remarks(&place, lang), RANK);
            writeln!(page, "{:>3}  {}", place.rank(), text.trim_start())?;
        }
    }
    Ok(())
}

/// Age and sources of the row, the parts of the price, deposits and notes: shown
/// and never scored.
fn remarks(place: &Place<'_>, lang: Lang) -> String {
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

/// Columns of a terminal that a text takes: two for a Chinese character.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// A text in lines of at most [`WIDTH`] columns, indented.
fn wrapped(text: &str, indent: u16) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(WIDTH);
    table.add_row([text]);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((indent, 0));
    }
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}

fn rates(ranking: &Ranking<'_>, lang: Lang) -> String {
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
fn separation(ranking: &Ranking<'_>, place: &Place<'_>, lang: Lang) -> String {
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
    runs.iter().map(show).collect::<Vec<_>>().join(", ")
}

fn left_out(ranking: &Ranking<'_>, lang: Lang) -> String {
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

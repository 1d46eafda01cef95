//! Why a facility scores what it does, why it stands above another, why it is left
//! out, and what would put it first.

use super::page::Block;
use super::{
    Lang, care_level, city, confirmation, cost_range, criterion, crossing, exclusion,
    facility_name, fee_quality, medical, minutes_range, points, published_range, service,
};
use crate::case::Criterion;
use crate::facility::{CareLevel, Facility, Served};
use crate::firmness::{Firmness, Lead};
use crate::rank::{RankedFacility, Ranking};
use crate::score::Exclusion;
use crate::vocabulary::Word;

/// Points of 100 from one end to the other.
#[must_use]
pub fn points_range(low: f64, high: f64) -> String {
    if low == high {
        points(low)
    } else {
        format!("{}–{}", points(low), points(high))
    }
}

/// The fact that a criterion goes by, in words, with its date where it has one.
#[must_use]
pub fn fact(
    lang: Lang,
    place: &RankedFacility<'_>,
    of: Criterion,
    ranking: &Ranking<'_>,
) -> String {
    let facility = place.facility();
    let unknown = || {
        lang.pick("not published", "沒有公布", "没有公布")
            .to_owned()
    };
    match of {
        Criterion::Visit => {
            let Some(minutes) = place.minutes() else {
                return lang.pick("no journey", "沒有路程", "没有路程").to_owned();
            };
            let mean = minutes_range(lang, minutes.range());
            let mut via: Vec<&str> = place
                .journeys()
                .filter_map(|journey| journey.via)
                .map(|by| crossing(lang, by))
                .collect();
            via.dedup();
            if via.is_empty() {
                return lang.pick(
                    format!("{mean} one way"),
                    format!("單程{mean}"),
                    format!("单程{mean}"),
                );
            }
            lang.pick(
                format!("{mean} one way, via {}", via.join("; ")),
                format!("單程{mean}，經{}", via.join("、")),
                format!("单程{mean}，经{}", via.join("、")),
            )
        }
        Criterion::Cost => {
            let cost = place.cost();
            let to_elder = cost_range(lang, cost.to_elder.range());
            let Some((range, currency)) = cost.published else {
                return if cost.to_elder.is_point() {
                    to_elder
                } else {
                    unknown()
                };
            };
            let mut said = published_range(lang, range, currency);
            if let Some(quality) = facility.fees.as_ref().and_then(|fees| fees.quality) {
                said = format!(
                    "{said}{}{}",
                    lang.pick(", ", "，", "，"),
                    fee_quality(lang, quality)
                );
            }
            if let Some(as_of) = facility.provenance.as_of {
                said = format!("{said}{}{as_of}", lang.pick(", ", "，", "，"));
            }
            if cost.is_floor {
                said += lang.pick(
                    ", old or undated: a floor",
                    "，資料過舊或沒有日期，只作最低數",
                    "，资料过旧或没有日期，只作最低数",
                );
            }
            lang.pick(
                format!("{to_elder} a month ({said})"),
                format!("每月{to_elder}（{said}）"),
                format!("每月{to_elder}（{said}）"),
            )
        }
        Criterion::Care => care(lang, facility, ranking.case().elder().care_level),
        Criterion::Medical => facility
            .medical
            .map_or_else(unknown, |model| medical(lang, model).to_owned()),
        Criterion::Quality => match (place.valid_stars(), facility.rating()) {
            (Some(stars), Some(rating)) => {
                let (stars, year) = (stars.get(), rating.year);
                lang.pick(
                    format!("{stars} of 5 stars, {year}"),
                    format!("五星之中 {stars} 星（{year} 年）"),
                    format!("五星之中 {stars} 星（{year} 年）"),
                )
            }
            (None, Some(rating)) => {
                let year = rating.year;
                lang.pick(
                    format!("stars of {year} have lapsed"),
                    format!("{year} 年的星級已過有效期"),
                    format!("{year} 年的星级已过有效期"),
                )
            }
            _ => lang
                .pick("no stars known", "沒有已知星級", "没有已知星级")
                .to_owned(),
        },
        Criterion::Life => wishes(lang, facility, ranking),
    }
}

fn care(lang: Lang, facility: &Facility, need: CareLevel) -> String {
    let serving = facility.serving();
    let name = care_level(lang, need);
    let needed = match serving.of(need) {
        Served::Yes => lang.pick(
            format!("takes {name}"),
            format!("接收{name}長者"),
            format!("接收{name}长者"),
        ),
        _ => lang.pick(
            format!("{name} not shown"),
            format!("沒有資料顯示接收{name}長者"),
            format!("没有资料显示接收{name}长者"),
        ),
    };
    let above = CareLevel::ALL.iter().filter(|level| **level > need);
    let count = |wanted| {
        above
            .clone()
            .filter(|level| serving.of(**level) == wanted)
            .count()
    };
    let (all, yes, no) = (above.clone().count(), count(Served::Yes), count(Served::No));
    if all == 0 {
        return needed;
    }
    let open = all - yes - no;
    lang.pick(
        format!("{needed}; of {all} heavier levels {yes} shown, {open} not known"),
        format!("{needed}；{all} 個較重程度之中 {yes} 個有資料顯示接收，{open} 個不詳"),
        format!("{needed}；{all} 个较重程度之中 {yes} 个有资料显示接收，{open} 个不详"),
    )
}

fn wishes(lang: Lang, facility: &Facility, ranking: &Ranking<'_>) -> String {
    let wished = ranking.case().elder().wishes;
    let names = |of: crate::vocabulary::WordSet<crate::facility::Service>| {
        let names = of.iter().map(|wish| service(lang, wish));
        names.collect::<Vec<_>>().join(lang.pick(", ", "、", "、"))
    };
    let offered = wished.intersection(facility.services);
    let absent = wished
        .intersection(facility.services_absent)
        .without(offered);
    let open = wished.without(offered).without(absent);
    let parts = [
        (offered, lang.pick("offers ", "有", "有")),
        (absent, lang.pick("without ", "沒有", "没有")),
        (open, lang.pick("not known: ", "不詳：", "不详：")),
    ];
    let said = parts.into_iter().filter(|(of, _)| !of.is_empty());
    let said = said.map(|(of, head)| format!("{head}{}", names(of)));
    said.collect::<Vec<_>>().join(lang.pick("; ", "；", "；"))
}

/// What there is to say of an eligible facility: its points, criterion by criterion,
/// its sources, what to ask, and what would put it first.
#[must_use]
pub fn explain_place(lang: Lang, firmness: &Firmness<'_>, at: usize) -> Vec<Block> {
    let ranking = firmness.ranking();
    let Some(place) = firmness.places().get(at) else {
        return Vec::new();
    };
    let facility = place.facility();
    let (name, of) = (facility_name(lang, facility), firmness.places().len());
    let (rank, town) = (place.rank(), city(lang, facility.city));
    let score = place.score();
    let (key, range) = (
        points(place.key().get()),
        points_range(score.low().get(), score.high().get()),
    );
    let known = format!("{:.0}", place.evidence() * 100.0);
    let mut page = vec![
        Block::Title(lang.pick(
            format!("{name}, {town}: place {rank} of {of}"),
            format!("{name}（{town}）：{of} 間之中第 {rank} 位"),
            format!("{name}（{town}）：{of} 间之中第 {rank} 位"),
        )),
        Block::Paragraph(lang.pick(
            format!("It stands at {key} points of 100; what is known leaves {range}. {known} % of the score rests on known facts."),
            format!("排名所用分數為 {key} 分（滿分 100）；按已知資料，分數介乎 {range}。分數有 {known}% 以已知事實為據。"),
            format!("排名所用分数为 {key} 分（满分 100）；按已知资料，分数介乎 {range}。分数有 {known}% 以已知事实为据。"),
        )),
        Block::Heading(lang.pick("Why this score", "分數從何而來", "分数从何而来").to_owned()),
        points_table(lang, place, ranking),
    ];
    page.extend(sources(lang, facility));
    let asked = place.confirmations();
    if !asked.is_empty() {
        page.push(Block::Heading(
            lang.pick("To confirm with the home", "須向院舍查證", "须向机构查证")
                .to_owned(),
        ));
        page.push(Block::List(
            asked
                .iter()
                .map(|question| confirmation(lang, question))
                .collect(),
        ));
    }
    if let Some(said) = what_would_lead(lang, firmness, at) {
        page.push(Block::Heading(
            lang.pick(
                "What would put it first",
                "怎樣才會排第一",
                "怎样才会排第一",
            )
            .to_owned(),
        ));
        page.push(Block::List(said));
    }
    page
}

/// The points of each criterion; the last row is their sum.
fn points_table(lang: Lang, place: &RankedFacility<'_>, ranking: &Ranking<'_>) -> Block {
    let head = match lang {
        Lang::En => ["criterion", "fact", "worth", "weight", "points"],
        Lang::ZhHant => ["準則", "事實", "評價", "比重", "分數"],
        Lang::ZhHans => ["准则", "事实", "评价", "权重", "分数"],
    };
    let mut rows: Vec<Vec<String>> = place
        .contributions()
        .map(|part| {
            let (utility, given) = (part.utility, part.contribution);
            vec![
                criterion(lang, part.criterion).to_owned(),
                fact(lang, place, part.criterion, ranking),
                points_range(utility.low().get(), utility.high().get()),
                format!("{:.1}%", part.weight.get() * 100.0),
                points_range(given.low().get(), given.high().get()),
            ]
        })
        .collect();
    let score = place.score();
    rows.push(vec![
        lang.pick("sum", "總計", "总计").to_owned(),
        String::new(),
        String::new(),
        "100%".to_owned(),
        points_range(score.low().get(), score.high().get()),
    ]);
    Block::Table {
        head: head.map(str::to_owned).to_vec(),
        rows,
    }
}

fn sources(lang: Lang, facility: &Facility) -> Vec<Block> {
    let as_of = facility.provenance.as_of.map_or_else(
        || lang.pick("undated", "沒有日期", "没有日期").to_owned(),
        |as_of| as_of.to_string(),
    );
    let heading = lang.pick(
        format!("Where it was read ({as_of})"),
        format!("資料來源（{as_of}）"),
        format!("资料来源（{as_of}）"),
    );
    let urls: Vec<String> = facility.provenance.sources().map(str::to_owned).collect();
    vec![Block::Heading(heading), Block::List(urls)]
}

/// What would put a place first, a sentence each; `None` for the first itself.
#[must_use]
pub fn what_would_lead(lang: Lang, firmness: &Firmness<'_>, at: usize) -> Option<Vec<String>> {
    let lead: Lead = firmness.to_lead(at)?;
    let mut said = Vec::new();
    match lead.fee_cut {
        Some(cut) => said.push(lang.pick(
            format!(
                "It would lead if a month cost the elder {cut} less, and nothing else changed."
            ),
            format!("若長者每月少付{cut}而其他不變，便會排第一。"),
            format!("若长者每月少付{cut}而其他不变，便会排第一。"),
        )),
        None => said.push(
            lang.pick(
                "No cut of its fee alone would put it first.",
                "單憑減費不能令它排第一。",
                "单凭减费不能令它排第一。",
            )
            .to_owned(),
        ),
    }
    for (of, share) in &lead.weights {
        let now = firmness
            .criteria()
            .iter()
            .find(|(c, _)| c == of)
            .map_or(0.0, |(_, weight)| weight.get());
        let (name, now, then) = (criterion(lang, *of), now * 100.0, share.get() * 100.0);
        said.push(lang.pick(
            format!("It would lead if {name} weighed {then:.1} % instead of {now:.1} %, the others in proportion."),
            format!("若「{name}」的比重由 {now:.1}% 改為 {then:.1}%，其餘按比例調整，便會排第一。"),
            format!("若「{name}」的权重由 {now:.1}% 改为 {then:.1}%，其余按比例调整，便会排第一。"),
        ));
    }
    if lead.weights.is_empty() {
        said.push(
            lang.pick(
                "No change of one weight alone would put it first.",
                "單憑改變一項比重不能令它排第一。",
                "单凭改变一项权重不能令它排第一。",
            )
            .to_owned(),
        );
    }
    Some(said)
}

/// Why one facility stands above another, what decides first.
#[must_use]
pub fn explain_against(
    lang: Lang,
    firmness: &Firmness<'_>,
    one: usize,
    other: usize,
) -> Vec<Block> {
    let (one, other) = (one.min(other), one.max(other));
    let places = firmness.places();
    let (Some(above), Some(below)) = (places.get(one), places.get(other)) else {
        return Vec::new();
    };
    let ranking = firmness.ranking();
    let (a, b) = (
        facility_name(lang, above.facility()),
        facility_name(lang, below.facility()),
    );
    let gap = points(above.key().get() - below.key().get());
    let apart = above.is_above(below) || below.is_above(above);
    let firm = if apart {
        lang.pick(
            "Whatever is not known, the order of the two stays.",
            "無論未知資料如何，兩者次序不變。",
            "无论未知资料如何，两者次序不变。",
        )
    } else {
        lang.pick(
            "What is not known could turn the two round.",
            "未知資料或會令兩者次序對調。",
            "未知资料或会令两者次序对调。",
        )
    };
    let differences = firmness.differences(one, other);
    let decides = differences
        .first()
        .map(|difference| criterion(lang, difference.criterion));
    let rows = differences.iter().map(|difference| {
        let of = difference.criterion;
        vec![
            criterion(lang, of).to_owned(),
            format!("{:+.1}", difference.ahead * 100.0),
            fact(lang, above, of, ranking),
            fact(lang, below, of, ranking),
        ]
    });
    let decides = decides.unwrap_or_default();
    vec![
        Block::Heading(lang.pick(
            format!("Why {a} stands above {b}"),
            format!("為何{a}排在{b}之前"),
            format!("为何{a}排在{b}之前"),
        )),
        Block::Paragraph(lang.pick(
            format!("It is {gap} points ahead; {decides} decides most. {firm}"),
            format!("領先 {gap} 分，最主要的因素是「{decides}」。{firm}"),
            format!("领先 {gap} 分，最主要的因素是「{decides}」。{firm}"),
        )),
        Block::Table {
            head: vec![
                lang.pick("criterion", "準則", "准则").to_owned(),
                lang.pick("points ahead", "領先分數", "领先分数").to_owned(),
                a.to_owned(),
                b.to_owned(),
            ],
            rows: rows.collect(),
        },
    ]
}

/// Why a facility is left out, and the least change that would let it in.
#[must_use]
pub fn explain_exclusion(lang: Lang, facility: &Facility, reasons: &[Exclusion<'_>]) -> Vec<Block> {
    let name = facility_name(lang, facility);
    let town = city(lang, facility.city);
    let said = reasons.iter().map(|reason| {
        format!(
            "{}{}{}",
            exclusion(lang, reason),
            lang.pick(" ", "", ""),
            least_change(lang, reason)
        )
    });
    let mut page = vec![
        Block::Title(lang.pick(
            format!("{name}, {town}: left out"),
            format!("{name}（{town}）：不在排名之內"),
            format!("{name}（{town}）：不在排名之内"),
        )),
        Block::List(said.collect()),
    ];
    page.extend(sources(lang, facility));
    page
}

/// The least change to the case, or to the facts, that takes a reason away.
fn least_change(lang: Lang, reason: &Exclusion<'_>) -> String {
    match reason {
        Exclusion::NotAResidence
        | Exclusion::NotOpen(_)
        | Exclusion::ResidentsNotTaken { .. }
        | Exclusion::BelowItsAge { .. } => lang
            .pick(
                "Nothing in the case would change that.",
                "改變個案亦不能改變此點。",
                "改变个案亦不能改变此点。",
            )
            .to_owned(),
        Exclusion::CareNotServed(_) => lang
            .pick(
                "It would be in only if the home took that level.",
                "除非院舍接收此程度的長者，否則不能列入。",
                "除非机构接收此程度的长者，否则不能列入。",
            )
            .to_owned(),
        Exclusion::ServiceAbsent(absent) => {
            let absent = service(lang, *absent);
            lang.pick(
                format!("Without {absent} among the needs it would pass this rule."),
                format!("若不要求{absent}，便符合此項。"),
                format!("若不要求{absent}，便符合此项。"),
            )
        }
        Exclusion::OtherCity(other) => {
            let other = city(lang, *other);
            lang.pick(
                format!("With {other} among the cities it would pass this rule."),
                format!("若把{other}加入指定城市，便符合此項。"),
                format!("若把{other}加入指定城市，便符合此项。"),
            )
        }
        Exclusion::TooDear { at_least, .. } => {
            // Rounded up, so that what is written is enough.
            let cap = crate::units::grouped(at_least.get().ceil());
            lang.pick(
                format!("With a cap of HK${cap} a month it would pass this rule."),
                format!("若上限為每月 HK${cap}，便符合此項。"),
                format!("若上限为每月 HK${cap}，便符合此项。"),
            )
        }
        Exclusion::TooFar { at_least, .. } => {
            let limit = at_least.get().ceil();
            lang.pick(
                format!("With a limit of {limit} minutes it would pass this rule."),
                format!("若上限為 {limit} 分鐘，便符合此項。"),
                format!("若上限为 {limit} 分钟，便符合此项。"),
            )
        }
        Exclusion::Unreachable { .. } => lang
            .pick(
                "Another time of return, or a crossing that opens, would let it in.",
                "若改變回程時間，或有口岸開放，便可列入。",
                "若改变回程时间，或有口岸开放，便可列入。",
            )
            .to_owned(),
        Exclusion::NotAMember => lang
            .pick(
                "As a self-funded case it would pass this rule.",
                "若改為自費，便符合此項。",
                "若改为自费，便符合此项。",
            )
            .to_owned(),
        Exclusion::NoFittingPlace { .. } => lang
            .pick(
                "As a self-funded case, or with such a place at the home, it would pass this rule.",
                "若改為自費，或院舍設有此類宿位，便符合此項。",
                "若改为自费，或机构设有此类床位，便符合此项。",
            )
            .to_owned(),
    }
}

/// Several facilities side by side, a column each; what differs is marked.
#[must_use]
pub fn compare(lang: Lang, firmness: &Firmness<'_>, which: &[usize]) -> Vec<Block> {
    let ranking = firmness.ranking();
    let places: Vec<&RankedFacility<'_>> = which
        .iter()
        .filter_map(|at| firmness.places().get(*at))
        .collect();
    let mut head = vec![String::new()];
    head.extend(
        places
            .iter()
            .map(|place| facility_name(lang, place.facility()).to_owned()),
    );
    let row = |name: &str, of: &dyn Fn(&RankedFacility<'_>) -> String| {
        let cells: Vec<String> = places.iter().map(|place| of(place)).collect();
        let differs = cells.iter().skip(1).any(|cell| Some(cell) != cells.first());
        let mark = if differs { " *" } else { "" };
        let mut row = vec![format!("{name}{mark}")];
        row.extend(cells);
        row
    };
    let mut rows = vec![
        row(lang.pick("place", "名次", "名次"), &|place| {
            place.rank().to_string()
        }),
        row(lang.pick("points", "分數", "分数"), &|place| {
            points(place.key().get())
        }),
        row(lang.pick("range", "範圍", "范围"), &|place| {
            points_range(place.score().low().get(), place.score().high().get())
        }),
        row(lang.pick("city", "城市", "城市"), &|place| {
            city(lang, place.facility().city).to_owned()
        }),
    ];
    for (of, _) in firmness.criteria() {
        rows.push(row(criterion(lang, *of), &|place| {
            let part = place.contributions().find(|part| part.criterion == *of);
            let given = part.map_or_else(String::new, |part| {
                let given = part.contribution;
                points_range(given.low().get(), given.high().get())
            });
            format!(
                "{given}{}{}",
                lang.pick(" · ", "｜", "｜"),
                fact(lang, place, *of, ranking)
            )
        }));
    }
    rows.push(row(lang.pick("beds", "床位", "床位"), &|place| {
        place
            .facility()
            .beds
            .map_or_else(|| "–".to_owned(), |beds| beds.to_string())
    }));
    rows.push(row(lang.pick("deposit", "按金", "押金"), &|place| {
        let deposit = &place.facility().deposit;
        if deposit.is_empty() {
            "–".to_owned()
        } else {
            deposit.to_string()
        }
    }));
    rows.push(row(
        lang.pick("to confirm", "須查證", "须查证"),
        &|place| {
            let asked = place.confirmations();
            let asked = asked
                .iter()
                .map(|question| super::confirmation_brief(lang, question));
            asked.collect::<Vec<_>>().join(lang.pick(" ", "", ""))
        },
    ));
    vec![
        Block::Title(lang.pick("Side by side", "並列比較", "并列比较").to_owned()),
        Block::Table { head, rows },
        Block::Paragraph(
            lang.pick(
                "* differs between the homes. Points are of 100, with the range that the facts leave.",
                "* 表示各院舍不同。分數以 100 為滿分，範圍為已知資料所容許的上下限。",
                "* 表示各机构不同。分数以 100 为满分，范围为已知资料所容许的上下限。",
            )
            .to_owned(),
        ),
    ]
}

//! How firm an order is, in sentences and tables.

use super::Block;
use super::{Lang, criterion, facility_name, medical};
use crate::case::Criterion;
use crate::firmness::{
    Acceptability, Change, Draws, Effect, Firmness, Frequency, Question, RateRisk, Threshold,
    WeightDraws,
};
use crate::units::{Interval, Share};

/// How many homes a table of shares shows.
const SHOWN: usize = 10;
/// The spread of the draws around the case's own weights.
pub const SPREAD: Share = Share::trusted(0.3);

fn percent(share: Share) -> String {
    format!("{:.0}%", share.get() * 100.0)
}

fn share(of: Option<Frequency>) -> String {
    of.map_or_else(String::new, |of| {
        format!(
            "{:.1}% ({:.1}–{:.1})",
            of.share.get() * 100.0,
            of.low.get() * 100.0,
            of.high.get() * 100.0
        )
    })
}

fn name<'a>(lang: Lang, firmness: &'a Firmness<'_>, place: usize) -> &'a str {
    let place = firmness.places().get(place);
    place.map_or("–", |place| facility_name(lang, place.facility()))
}

/// How firm the order is: the leader and its weights, how often each home leads,
/// who can lead, what is beaten, what to ask, and the rates of exchange. Shares come
/// from so many draws from this seed.
#[must_use]
pub fn explain_firmness(
    lang: Lang,
    firmness: &Firmness<'_>,
    count: usize,
    seed: u64,
) -> Vec<Block> {
    if firmness.places().is_empty() {
        return vec![Block::Title(
            lang.pick(
                "No home is eligible.",
                "沒有合資格的院舍。",
                "没有符合资格的机构。",
            )
            .to_owned(),
        )];
    }
    let leader = name(lang, firmness, 0);
    let mut page = vec![Block::Title(lang.pick(
        format!("How firm is it that {leader} comes first?"),
        format!("{leader}排第一有多穩固？"),
        format!("{leader}排第一有多稳固？"),
    ))];
    page.push(Block::Paragraph(least_weight_change(lang, firmness)));
    page.extend(weights(lang, firmness));
    page.extend(shares(lang, firmness, count, seed));
    page.extend(winners(lang, firmness));
    page.extend(questions(lang, firmness));
    page.extend(rates(lang, firmness));
    page
}

/// The single number for the family: by how much of itself a weight may change before
/// another comes first.
#[must_use]
pub fn least_weight_change(lang: Lang, firmness: &Firmness<'_>) -> String {
    match firmness.least_weight_change() {
        Some((of, change)) => {
            let (of, change) = (criterion(lang, of), change * 100.0);
            lang.pick(
                format!("It stays first as long as no single weight changes by more than {change:.0} % of itself; {of} is the one that would unseat it soonest."),
                format!("只要沒有任何一項比重的改變超過其本身的 {change:.0}%，它仍排第一；最先動搖它的是「{of}」。"),
                format!("只要没有任何一项权重的改变超过其本身的 {change:.0}%，它仍排第一；最先动摇它的是「{of}」。"),
            )
        }
        None => lang
            .pick(
                "No change of any single weight would unseat it.",
                "改變任何一項比重都不會動搖它。",
                "改变任何一项权重都不会动摇它。",
            )
            .to_owned(),
    }
}

/// How often the first comes first in draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeadShare {
    draws: usize,
    share: Share,
}

/// How often the first comes first when the weights vary by [`SPREAD`] and unknown
/// facts between their ends, in so many draws from this seed; `None` without places
/// or draws.
#[must_use]
pub fn lead_share(firmness: &Firmness<'_>, draws: usize, seed: u64) -> Option<LeadShare> {
    let drawn = firmness.acceptability(Draws {
        count: draws,
        seed,
        weights: WeightDraws::Around { spread: SPREAD },
    });
    let share = drawn.first(0)?.share;
    Some(LeadShare { draws, share })
}

impl LeadShare {
    /// The share in a sentence.
    #[must_use]
    pub fn said(&self, lang: Lang) -> String {
        #[expect(clippy::cast_precision_loss, reason = "nobody draws 2^52 times")]
        let draws = crate::units::grouped(self.draws as f64);
        let (first, spread) = (percent(self.share), percent(SPREAD));
        lang.pick(
            format!("With weights up to {spread} off and unknown facts drawn between their ends, it comes first in {first} of {draws} draws."),
            format!("若比重上下變動 {spread}、未知資料在上下限之間抽取，{draws} 次抽樣之中有 {first} 由它排第一。"),
            format!("若权重上下变动 {spread}、未知资料在上下限之间抽取，{draws} 次抽样之中有 {first} 由它排第一。"),
        )
    }
}

fn weights(lang: Lang, firmness: &Firmness<'_>) -> Vec<Block> {
    let range = |shares: Interval<Share>| {
        let (low, high) = (shares.low().get(), shares.high().get());
        format!("{:.1}–{:.1}%", low * 100.0, high * 100.0)
    };
    let next = |place: Option<usize>| {
        place.map_or_else(
            || "–".to_owned(),
            |place| name(lang, firmness, place).to_owned(),
        )
    };
    let rows = firmness.weight_ranges().into_iter().map(|found| {
        vec![
            criterion(lang, found.criterion).to_owned(),
            format!("{:.1}%", found.weight.get() * 100.0),
            range(found.leader),
            next(found.below),
            next(found.above),
            range(found.first_three),
        ]
    });
    let head = lang.pick(
        [
            "criterion",
            "weight",
            "first place stays",
            "below: leads",
            "above: leads",
            "first three stay",
        ],
        [
            "準則",
            "比重",
            "首位不變",
            "低於此：首位",
            "高於此：首位",
            "首三位不變",
        ],
        [
            "准则",
            "权重",
            "首位不变",
            "低于此：首位",
            "高于此：首位",
            "首三位不变",
        ],
    );
    vec![
        Block::Heading(
            lang.pick(
                "If one weight changes, the others in proportion",
                "若改變一項比重，其餘按比例調整",
                "若改变一项权重，其余按比例调整",
            )
            .to_owned(),
        ),
        Block::Table {
            head: head.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        },
    ]
}

fn shares(lang: Lang, firmness: &Firmness<'_>, count: usize, seed: u64) -> Vec<Block> {
    let draw = |weights| {
        firmness.acceptability(Draws {
            count,
            seed,
            weights,
        })
    };
    let any = draw(WeightDraws::Any);
    let around = draw(WeightDraws::Around { spread: SPREAD });
    let winners = firmness.winners();
    // Homes that never lead and are not among the first are left to the JSON.
    let leads = |place: &usize| {
        let led = |of: &Acceptability| of.first(*place).is_some_and(|of| of.share.get() >= 0.01);
        *place < 3 || led(&any) || led(&around)
    };
    let shown: Vec<usize> = (0..firmness.places().len())
        .filter(leads)
        .take(SHOWN)
        .collect();
    let can = |place: usize| match winners.possible.get(place) {
        Some(Some(_)) => lang.pick("yes", "會", "会"),
        _ => lang.pick("no", "不會", "不会"),
    };
    let rows = shown.iter().map(|place| {
        vec![
            (place + 1).to_string(),
            name(lang, firmness, *place).to_owned(),
            share(around.first(*place)),
            share(around.first_three(*place)),
            share(any.first(*place)),
            can(*place).to_owned(),
        ]
    });
    let spread = percent(SPREAD);
    let head = lang.pick(
        vec![
            String::new(),
            "home".to_owned(),
            format!("first, weights ±{spread}"),
            format!("first three, ±{spread}"),
            "first, any weights".to_owned(),
            "can lead".to_owned(),
        ],
        vec![
            String::new(),
            "院舍".to_owned(),
            format!("首位，比重 ±{spread}"),
            format!("首三位，±{spread}"),
            "首位，任何比重".to_owned(),
            "可能排首位".to_owned(),
        ],
        vec![
            String::new(),
            "机构".to_owned(),
            format!("首位，权重 ±{spread}"),
            format!("首三位，±{spread}"),
            "首位，任何权重".to_owned(),
            "可能排首位".to_owned(),
        ],
    );
    vec![
        Block::Heading(lang.pick("If weights and unknown facts vary", "若比重及未知資料變動", "若权重及未知资料变动").to_owned()),
        Block::Table { head, rows: rows.collect() },
        Block::Paragraph(lang.pick(
            format!("Shares of {count} draws, with 95 % intervals; seed {seed}. Unknown facts are drawn evenly between their ends."),
            format!("抽樣 {count} 次的比例及 95% 區間；種子 {seed}。未知資料在上下限之間均勻抽取。"),
            format!("抽样 {count} 次的比例及 95% 区间；种子 {seed}。未知资料在上下限之间均匀抽取。"),
        )),
    ]
}

fn winners(lang: Lang, firmness: &Firmness<'_>) -> Vec<Block> {
    let winners = firmness.winners();
    let can = winners
        .possible
        .iter()
        .filter(|weights| weights.is_some())
        .count();
    let all = firmness.places().len();
    let beaten = firmness.dominated_by();
    let count = beaten.iter().filter(|by| by.is_some()).count();
    let must = match winners.necessary {
        Some(place) => {
            let name = name(lang, firmness, place);
            lang.pick(
                format!("{name} leads for all weights and all facts."),
                format!("無論比重及未知資料如何，{name}都排第一。"),
                format!("无论权重及未知资料如何，{name}都排第一。"),
            )
        }
        None => lang
            .pick(
                "None leads for all weights and all facts.",
                "沒有一間在所有比重及未知資料之下都排第一。",
                "没有一间在所有权重及未知资料之下都排第一。",
            )
            .to_owned(),
    };
    let mut said = vec![
        lang.pick(
            format!("{can} of {all} homes could lead for some weights, if what is not known turned out well for them and badly for the others. {must}"),
            format!("{all} 間之中有 {can} 間，在某些比重之下，若未知資料對它最有利而對其他最不利，可能排第一。{must}"),
            format!("{all} 间之中有 {can} 间，在某些权重之下，若未知资料对它最有利而对其他最不利，可能排第一。{must}"),
        ),
    ];
    if count > 0 {
        let pairs = beaten
            .iter()
            .enumerate()
            .filter_map(|(place, by)| Some((place, (*by)?)));
        let pairs = pairs.take(SHOWN).map(|(place, by)| {
            let (place, by) = (name(lang, firmness, place), name(lang, firmness, by));
            lang.pick(
                format!("{place} (by {by})"),
                format!("{place}（不及{by}）"),
                format!("{place}（不及{by}）"),
            )
        });
        let list = pairs.collect::<Vec<_>>().join(lang.pick("; ", "；", "；"));
        said.push(lang.pick(
            format!("{count} are beaten by another on every criterion, whatever the unknowns turn out to be: {list}."),
            format!("{count} 間無論未知資料如何，在每項準則上都不及另一間：{list}。"),
            format!("{count} 间无论未知资料如何，在每项准则上都不及另一间：{list}。"),
        ));
    }
    vec![
        Block::Heading(
            lang.pick("Who can lead at all", "誰可能排第一", "谁可能排第一")
                .to_owned(),
        ),
        Block::List(said),
    ]
}

fn questions(lang: Lang, firmness: &Firmness<'_>) -> Vec<Block> {
    let questions = firmness.questions();
    let heading = Block::Heading(
        lang.pick(
            "What to ask before deciding",
            "決定之前應查問甚麼",
            "决定之前应查问什么",
        )
        .to_owned(),
    );
    if questions.is_empty() {
        let none = lang.pick(
            "No single answer would change the leader or the first three.",
            "沒有任何單一答案會改變首位或首三位。",
            "没有任何单一答案会改变首位或首三位。",
        );
        return vec![heading, Block::Paragraph(none.to_owned())];
    }
    let more = questions.len().saturating_sub(SHOWN);
    let mut said: Vec<String> = questions
        .iter()
        .take(SHOWN)
        .map(|of| question(lang, firmness, of))
        .collect();
    if more > 0 {
        said.push(lang.pick(
            format!("… and {more} more that weigh less."),
            format!("……另有 {more} 項影響較小。"),
            format!("……另有 {more} 项影响较小。"),
        ));
    }
    vec![heading, Block::List(said)]
}

/// One question ready for a telephone call, and what its answer would change.
#[must_use]
pub fn question(lang: Lang, firmness: &Firmness<'_>, of: &Question) -> String {
    let home = name(lang, firmness, of.place);
    let fact = match of.criterion {
        Criterion::Visit => lang.pick("where exactly it stands", "確實位置", "确实位置"),
        Criterion::Cost => lang.pick(
            "what a month costs at this level of care",
            "此護理程度的每月費用",
            "此照护等级的每月费用",
        ),
        Criterion::Care => lang.pick(
            "which levels of care it takes",
            "接收哪些護理程度的長者",
            "接收哪些照护等级的长者",
        ),
        Criterion::Medical => lang.pick(
            "how residents get to a doctor",
            "住客如何求診",
            "住客如何就诊",
        ),
        Criterion::Quality => lang.pick(
            "which official stars it has now",
            "現有的官方星級",
            "现有的官方星级",
        ),
        Criterion::Life => lang.pick(
            "which of the wished services it offers",
            "提供哪些所希望的服務",
            "提供哪些所希望的服务",
        ),
    };
    // One answer may do two things: it is said once.
    let mut effects: Vec<(String, String)> = Vec::new();
    for Effect {
        threshold, change, ..
    } in &of.effects
    {
        let (when, then) = (when(lang, threshold), then(lang, *change));
        match effects.last_mut() {
            Some((before, said)) if *before == when => {
                said.push_str(lang.pick(" and ", "，", "，"));
                said.push_str(then);
            }
            _ => effects.push((when, then.to_owned())),
        }
    }
    let between = lang.pick(" ", "，", "，");
    let effects: Vec<String> = effects
        .into_iter()
        .map(|(when, then)| format!("{when}{between}{then}"))
        .collect();
    let effects = effects.join(lang.pick("; ", "；", "；"));
    lang.pick(
        format!("Ask {home} {fact}: {effects}."),
        format!("請向{home}查問{fact}：{effects}。"),
        format!("请向{home}查问{fact}：{effects}。"),
    )
}

fn when(lang: Lang, threshold: &Threshold) -> String {
    let minutes = |of: &crate::units::Minutes| format!("{:.0}", of.get());
    match threshold {
        Threshold::CostBelow(cost) => lang.pick(
            format!("below {cost} a month"),
            format!("若每月低於{cost}"),
            format!("若每月低于{cost}"),
        ),
        Threshold::CostAbove(cost) => lang.pick(
            format!("above {cost} a month"),
            format!("若每月高於{cost}"),
            format!("若每月高于{cost}"),
        ),
        Threshold::JourneyBelow(of) => lang.pick(
            format!("if the journey takes less than {} minutes", minutes(of)),
            format!("若單程少於 {} 分鐘", minutes(of)),
            format!("若单程少于 {} 分钟", minutes(of)),
        ),
        Threshold::JourneyAbove(of) => lang.pick(
            format!("if the journey takes more than {} minutes", minutes(of)),
            format!("若單程多於 {} 分鐘", minutes(of)),
            format!("若单程多于 {} 分钟", minutes(of)),
        ),
        Threshold::StarsAtLeast(stars) => lang.pick(
            format!("with {stars} stars or more"),
            format!("若有 {stars} 星或以上"),
            format!("若有 {stars} 星或以上"),
        ),
        Threshold::StarsBelow(stars) => lang.pick(
            format!("with fewer than {stars} stars"),
            format!("若少於 {stars} 星"),
            format!("若少于 {stars} 星"),
        ),
        Threshold::Medical(models) => {
            let names: Vec<String> = models.iter().map(|model| medical(lang, *model)).collect();
            lang.pick(
                format!("if the answer is “{}”", names.join("” or “")),
                format!("若答案是「{}」", names.join("」或「")),
                format!("若答案是「{}」", names.join("」或「")),
            )
        }
        Threshold::LevelsAtLeast(0) => lang
            .pick(
                "if it takes this level of care",
                "若接收此護理程度的長者",
                "若接收此照护等级的长者",
            )
            .to_owned(),
        Threshold::LevelsAtLeast(1) => lang
            .pick(
                "if it takes any heavier level too",
                "若也接收任何一個較重程度的長者",
                "若也接收任何一个较重程度的长者",
            )
            .to_owned(),
        Threshold::LevelsAtLeast(levels) => lang.pick(
            format!("if it takes {levels} or more of the heavier levels too"),
            format!("若也接收 {levels} 個或以上較重程度的長者"),
            format!("若也接收 {levels} 个或以上较重程度的长者"),
        ),
        Threshold::LevelsBelow(0) => lang
            .pick(
                "if it does not take this level of care",
                "若不接收此護理程度的長者",
                "若不接收此照护等级的长者",
            )
            .to_owned(),
        Threshold::LevelsBelow(1) => lang
            .pick(
                "if it takes none of the heavier levels",
                "若不接收任何較重程度的長者",
                "若不接收任何较重程度的长者",
            )
            .to_owned(),
        Threshold::LevelsBelow(levels) => lang.pick(
            format!("if it takes fewer than {levels} of the heavier levels"),
            format!("若接收的較重程度少於 {levels} 個"),
            format!("若接收的较重程度少于 {levels} 个"),
        ),
        Threshold::WishesAtLeast(wishes) => lang.pick(
            format!("with {wishes} or more of them"),
            format!("若有其中 {wishes} 項或以上"),
            format!("若有其中 {wishes} 项或以上"),
        ),
        Threshold::WishesBelow(wishes) => lang.pick(
            format!("with fewer than {wishes} of them"),
            format!("若少於其中 {wishes} 項"),
            format!("若少于其中 {wishes} 项"),
        ),
    }
}

fn then(lang: Lang, change: Change) -> &'static str {
    match change {
        Change::TakesTheLead => lang.pick("it takes the lead", "便升至首位", "便升至首位"),
        Change::LosesTheLead => lang.pick("it loses the lead", "便失去首位", "便失去首位"),
        Change::EntersFirstThree => {
            lang.pick("it enters the first three", "便進入首三位", "便进入首三位")
        }
        Change::LeavesFirstThree => {
            lang.pick("it leaves the first three", "便跌出首三位", "便跌出首三位")
        }
    }
}

fn rates(lang: Lang, firmness: &Firmness<'_>) -> Vec<Block> {
    let risks = firmness.rate_risks();
    let said: Vec<String> = risks.iter().map(|risk| rate(lang, risk)).collect();
    if said.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(
            lang.pick("If the rate of exchange moves", "若匯率變動", "若汇率变动")
                .to_owned(),
        ),
        Block::List(said),
    ]
}

fn rate(lang: Lang, risk: &RateRisk) -> String {
    let (sign, now) = (risk.currency.sign().trim(), risk.rate.get());
    let ends: Vec<String> = [risk.lower, risk.higher]
        .into_iter()
        .flatten()
        .map(|rate| format!("HK${:.4}", rate.get()))
        .collect();
    let leader = if ends.is_empty() {
        lang.pick(
            "the first place stays between half and twice the rate".to_owned(),
            "匯率減半至加倍之間，首位不變".to_owned(),
            "汇率减半至加倍之间，首位不变".to_owned(),
        )
    } else {
        let at = ends.join(lang.pick(" and ", " 及 ", " 及 "));
        lang.pick(
            format!("the first place changes at {at}"),
            format!("匯率到 {at} 時首位改變"),
            format!("汇率到 {at} 时首位改变"),
        )
    };
    let today = risk
        .steps
        .iter()
        .find(|step| step.factor == 1.0)
        .map(|step| &step.first_three);
    let moved: Vec<String> = risk
        .steps
        .iter()
        .filter(|step| Some(&step.first_three) != today)
        .map(|step| format!("{:+.0}%", (step.factor - 1.0) * 100.0))
        .collect();
    let three = if moved.is_empty() {
        lang.pick(
            "the first three stay in order at ±5 % and ±10 %".to_owned(),
            "±5% 及 ±10% 時首三位次序不變".to_owned(),
            "±5% 及 ±10% 时首三位次序不变".to_owned(),
        )
    } else {
        let at = moved.join(lang.pick(", ", "、", "、"));
        lang.pick(
            format!("the first three or their order change at {at}"),
            format!("{at} 時首三位或其次序改變"),
            format!("{at} 时首三位或其次序改变"),
        )
    };
    lang.pick(
        format!("{sign} 1 = HK${now:.4}: {leader}; {three}."),
        format!("{sign} 1 = HK${now:.4}：{leader}；{three}。"),
        format!("{sign} 1 = HK${now:.4}：{leader}；{three}。"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::Medical;
    use crate::units::{HkdPerMonth, Minutes};

    #[test]
    fn every_answer_and_every_change_is_said_in_every_language_in_its_own_words() {
        let hkd = HkdPerMonth::new(9200.0).unwrap();
        let minutes = Minutes::new(90.0).unwrap();
        let thresholds = [
            Threshold::CostBelow(hkd),
            Threshold::CostAbove(hkd),
            Threshold::JourneyBelow(minutes),
            Threshold::JourneyAbove(minutes),
            Threshold::StarsAtLeast(4),
            Threshold::StarsBelow(4),
            Threshold::Medical(vec![Medical::HospitalRun, Medical::InHouseClinic]),
            Threshold::LevelsAtLeast(0),
            Threshold::LevelsAtLeast(1),
            Threshold::LevelsAtLeast(2),
            Threshold::LevelsBelow(0),
            Threshold::LevelsBelow(1),
            Threshold::LevelsBelow(2),
            Threshold::WishesAtLeast(2),
            Threshold::WishesBelow(2),
        ];
        let changes = [
            Change::TakesTheLead,
            Change::LosesTheLead,
            Change::EntersFirstThree,
            Change::LeavesFirstThree,
        ];
        let mut said = std::collections::HashSet::new();
        for lang in [Lang::EN, Lang::ZH_HANT, Lang::ZH_HANS] {
            for threshold in &thresholds {
                let text = when(lang, threshold);
                assert!(!text.is_empty() && said.insert((lang, text)));
            }
            for change in changes {
                assert!(said.insert((lang, then(lang, change).to_owned())));
            }
        }
        assert_eq!(
            when(Lang::EN, &Threshold::CostAbove(hkd)),
            "above HK$9,200 a month"
        );
    }
}

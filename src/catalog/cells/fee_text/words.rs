//! What the words of a fee text say.

use super::FeeRefusal;
use crate::facility::FeePart;
use crate::units::Currency;

/// A piece of a fee text other than a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// Says nothing that changes the sum.
    Nothing,
    Currency(Currency),
    /// `$`, or dollars of no named country.
    Dollars,
    Month,
    Day,
    /// A year, of which a month is a twelfth.
    Year,
    /// A week, a meal, a session.
    OtherPeriod,
    Person,
    /// By the room, however many live there.
    Room,
    /// A kind of room, and no word on whose price it is.
    RoomType,
    /// 人住, behind the number of people who share.
    Sharing,
    /// 至, and every kind of dash.
    To,
    /// 起, 以上, 多: no upper end.
    Up,
    /// No upper end, unless one follows.
    From,
    /// A currency that no home here charges in.
    Foreign,
    /// 高达, 以下: no lower end.
    UpTo,
    /// 约, 左右.
    About,
    /// A dash before the first number.
    Minus,
    /// A sum that comes back, or does not, but is paid once.
    Deposit,
    OneOff,
    /// The part of the fee that the sum is for.
    Part(Part),
    Percent,
    Plus,
    Separator,
}

/// The part of the fee that a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Only(FeePart),
    /// Care at some level.
    Care,
    /// None of the parts that the tables have.
    Other,
}

impl Part {
    pub(super) fn is(self, part: FeePart) -> bool {
        match self {
            Self::Only(only) => only == part,
            Self::Care => matches!(
                part,
                FeePart::CareIndependent | FeePart::CarePartial | FeePart::CareFull
            ),
            Self::Other => false,
        }
    }
}

const BED: Sense = Sense::Part(Part::Only(FeePart::Bed));
const CARE: Sense = Sense::Part(Part::Care);
const INDEPENDENT: Sense = Sense::Part(Part::Only(FeePart::CareIndependent));
const PARTIAL: Sense = Sense::Part(Part::Only(FeePart::CarePartial));
const FULL: Sense = Sense::Part(Part::Only(FeePart::CareFull));
const MEAL: Sense = Sense::Part(Part::Only(FeePart::Meal));
const ALL_IN: Sense = Sense::Part(Part::Only(FeePart::AllIn));
const OTHER: Sense = Sense::Part(Part::Other);
const HKD: Sense = Sense::Currency(Currency::Hkd);
const CNY: Sense = Sense::Currency(Currency::Cny);
const MOP: Sense = Sense::Currency(Currency::Mop);

/// Words in Simplified Chinese and small letters. Of several that fit the
/// longest is meant.
const WORDS: &[(&str, Sense)] = &[
    ("hk$", HKD),
    ("hkd$", HKD),
    ("hkd", HKD),
    ("港元", HKD),
    ("港币", HKD),
    ("港纸", HKD),
    ("rmb", CNY),
    ("rmb¥", CNY),
    ("cny", CNY),
    ("yuan", CNY),
    ("renminbi", CNY),
    ("人民币", CNY),
    ("¥", CNY),
    ("日元", Sense::Foreign),
    ("日圆", Sense::Foreign),
    ("円", Sense::Foreign),
    ("美元", Sense::Foreign),
    ("美金", Sense::Foreign),
    ("us$", Sense::Foreign),
    ("usd", Sense::Foreign),
    ("台币", Sense::Foreign),
    ("nt$", Sense::Foreign),
    ("s$", Sense::Foreign),
    ("aud", Sense::Foreign),
    ("a$", Sense::Foreign),
    ("€", Sense::Foreign),
    ("欧元", Sense::Foreign),
    ("英镑", Sense::Foreign),
    ("mop$", MOP),
    ("mop", MOP),
    ("澳门元", MOP),
    ("澳门币", MOP),
    ("葡币", MOP),
    ("$", Sense::Dollars),
    ("dollars", Sense::Dollars),
    ("元", Sense::Nothing),
    ("块", Sense::Nothing),
    ("圆", Sense::Nothing),
    ("每个月", Sense::Month),
    ("个月", Sense::Month),
    ("每月", Sense::Month),
    ("按月", Sense::Month),
    ("月", Sense::Month),
    ("a month", Sense::Month),
    ("per month", Sense::Month),
    ("monthly", Sense::Month),
    ("month", Sense::Month),
    ("每日", Sense::Day),
    ("每天", Sense::Day),
    ("按日", Sense::Day),
    ("按天", Sense::Day),
    ("日", Sense::Day),
    ("天", Sense::Day),
    ("a day", Sense::Day),
    ("per day", Sense::Day),
    ("daily", Sense::Day),
    ("day", Sense::Day),
    ("每年", Sense::Year),
    ("年", Sense::Year),
    ("每周", Sense::OtherPeriod),
    ("周", Sense::OtherPeriod),
    ("星期", Sense::OtherPeriod),
    ("每季", Sense::OtherPeriod),
    ("季度", Sense::OtherPeriod),
    ("每餐", Sense::OtherPeriod),
    ("餐", Sense::OtherPeriod),
    ("含餐", Sense::Nothing),
    ("包餐", Sense::Nothing),
    ("不含餐", Sense::Nothing),
    ("每次", Sense::OtherPeriod),
    ("次", Sense::OtherPeriod),
    ("小时", Sense::OtherPeriod),
    ("per year", Sense::Year),
    ("a year", Sense::Year),
    ("per week", Sense::OtherPeriod),
    ("a week", Sense::OtherPeriod),
    ("year", Sense::Year),
    ("week", Sense::OtherPeriod),
    ("meal", Sense::OtherPeriod),
    ("per meal", Sense::OtherPeriod),
    ("一个人", Sense::Person),
    ("每个人", Sense::Person),
    ("每人", Sense::Person),
    ("一人", Sense::Person),
    ("每位", Sense::Person),
    ("一位", Sense::Person),
    ("人", Sense::Person),
    ("位", Sense::Person),
    // A bed is one person's.
    ("每床", Sense::Person),
    ("床", Sense::Person),
    ("per person", Sense::Person),
    ("a person", Sense::Person),
    ("per bed", Sense::Person),
    ("each", Sense::Person),
    ("person", Sense::Person),
    ("每间", Sense::Room),
    ("每房", Sense::Room),
    ("每套", Sense::Room),
    ("每户", Sense::Room),
    ("一间", Sense::Room),
    ("/间", Sense::Room),
    ("/房", Sense::Room),
    ("/套", Sense::Room),
    ("/户", Sense::Room),
    ("per room", Sense::Room),
    ("a room", Sense::Room),
    ("/room", Sense::Room),
    ("间", Sense::RoomType),
    ("房", Sense::RoomType),
    ("双人间", Sense::RoomType),
    ("双人房", Sense::RoomType),
    ("多人间", Sense::RoomType),
    ("多人房", Sense::RoomType),
    // One person's room is one person's price.
    ("单人间", Sense::Nothing),
    ("单人房", Sense::Nothing),
    ("单间", Sense::Nothing),
    ("人住", Sense::Sharing),
    ("人入住", Sense::Sharing),
    ("人同住", Sense::Sharing),
    ("people sharing", Sense::Sharing),
    ("-", Sense::To),
    ("–", Sense::To),
    ("—", Sense::To),
    ("~", Sense::To),
    ("〜", Sense::To),
    ("至", Sense::To),
    ("到", Sense::To),
    ("to", Sense::To),
    ("起", Sense::Up),
    ("以上", Sense::Up),
    ("多", Sense::Up),
    ("余", Sense::Up),
    ("+", Sense::Plus),
    ("=", Sense::Plus),
    ("最低", Sense::Up),
    ("最少", Sense::Up),
    ("不低于", Sense::Up),
    ("up", Sense::Up),
    ("from", Sense::From),
    ("start at", Sense::Up),
    ("starts at", Sense::Up),
    ("starting at", Sense::Up),
    ("at least", Sense::Up),
    ("高达", Sense::UpTo),
    ("最高", Sense::UpTo),
    ("最多", Sense::UpTo),
    ("不超过", Sense::UpTo),
    ("以下", Sense::UpTo),
    ("以内", Sense::UpTo),
    ("up to", Sense::UpTo),
    ("at most", Sense::UpTo),
    ("约", Sense::About),
    ("大约", Sense::About),
    ("左右", Sense::About),
    ("about", Sense::About),
    ("approximately", Sense::About),
    ("approx.", Sense::About),
    ("押金", Sense::Deposit),
    ("保证金", Sense::Deposit),
    ("按金", Sense::Deposit),
    ("退还", Sense::Deposit),
    ("deposit", Sense::Deposit),
    ("bond", Sense::Deposit),
    ("一次性", Sense::OneOff),
    ("购置费", Sense::OneOff),
    ("会员", Sense::OneOff),
    ("备用金", Sense::OneOff),
    ("储备金", Sense::OneOff),
    ("保险", Sense::OneOff),
    ("保单", Sense::OneOff),
    ("入会费", Sense::OneOff),
    ("one-off", Sense::OneOff),
    ("admission fee", Sense::OneOff),
    ("床位费", BED),
    ("住房费", BED),
    ("房费", BED),
    ("床费", BED),
    ("月租", BED),
    ("租金", BED),
    ("bed fee", BED),
    ("room fee", BED),
    ("rent", BED),
    ("护理费", CARE),
    ("护理", CARE),
    ("照护费", CARE),
    ("照顾费", CARE),
    ("care fee", CARE),
    ("全自理", INDEPENDENT),
    ("自理", INDEPENDENT),
    ("半自理", PARTIAL),
    ("半护理", PARTIAL),
    ("半护理费", PARTIAL),
    ("不能自理", FULL),
    ("全护理", FULL),
    ("全护理费", FULL),
    ("伙食费", MEAL),
    ("膳食费", MEAL),
    ("餐费", MEAL),
    ("伙食", MEAL),
    ("膳食", MEAL),
    ("meal fee", MEAL),
    ("meals", MEAL),
    ("合计", ALL_IN),
    ("总计", ALL_IN),
    ("全包", ALL_IN),
    ("all-in", ALL_IN),
    ("all in", ALL_IN),
    ("total", ALL_IN),
    ("空调费", OTHER),
    ("电费", OTHER),
    ("水费", OTHER),
    ("管理费", OTHER),
    ("服务费", OTHER),
    ("陪护费", OTHER),
    ("management fee", OTHER),
    ("基本收费", Sense::Nothing),
    ("收费", Sense::Nothing),
    ("费用", Sense::Nothing),
    ("月费", Sense::Month),
    ("价格", Sense::Nothing),
    ("就", Sense::Nothing),
    ("为", Sense::Nothing),
    ("fees", Sense::Nothing),
    ("fee", Sense::Nothing),
    ("price", Sense::Nothing),
    ("per", Sense::Nothing),
    ("%", Sense::Percent),
    ("‰", Sense::Percent),
    (",", Sense::Separator),
    ("、", Sense::Separator),
    (";", Sense::Separator),
    ("/", Sense::Nothing),
    (":", Sense::Nothing),
    ("(", Sense::Nothing),
    (")", Sense::Nothing),
    ("·", Sense::Nothing),
    ("*", Sense::Nothing),
    ("。", Sense::Nothing),
    (".", Sense::Nothing),
];

/// The longest word at the start of a text, and how many bytes it takes. A word
/// in letters ends where the letters end.
pub(super) fn word(text: &str) -> Option<(Sense, usize)> {
    let whole = |word: &str| {
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        !is_letter(word.chars().last()) || !is_letter(text.chars().nth(word.chars().count()))
    };
    WORDS
        .iter()
        .filter(|(word, _)| text.starts_with(word) && whole(word))
        .max_by_key(|(word, _)| word.len())
        .map(|(word, sense)| (*sense, word.len()))
}

/// What a text without any sum says instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoSum {
    Free,
    Refused(FeeRefusal),
}

/// Words anywhere in the text, the first list first.
const SPEAKING: &[(FeeRefusal, &[&str])] = &[
    (
        FeeRefusal::Negotiable,
        &[
            "面议",
            "面谈",
            "协商",
            "商议",
            "电询",
            "咨询",
            "negotia",
            "on request",
            "on application",
        ],
    ),
    (FeeRefusal::AtCost, &["据实", "实报实销", "按实", "at cost"]),
    (
        FeeRefusal::Vacancy,
        &[
            "宿位",
            "紧张",
            "满员",
            "满额",
            "轮候",
            "爆满",
            "waiting list",
            "vacan",
        ],
    ),
    (
        FeeRefusal::Waived,
        &["免费", "免收", "减免", "豁免", "waive", "free"],
    ),
    (FeeRefusal::Percent, &["%"]),
];
const FREE: &[&str] = &[
    "免费",
    "免收",
    "全免",
    "不收费",
    "free",
    "free of charge",
    "no charge",
];
const NOT_STATED: &[&str] = &[
    "未知",
    "不详",
    "未公布",
    "未公开",
    "不明",
    "暂无",
    "待定",
    "没有",
    "无",
    "unknown",
    "not stated",
    "not published",
    "n/a",
    "na",
    "nil",
    "none",
    "tbc",
    "-",
    "--",
    "–",
    "—",
    "——",
    "/",
    "?",
    "??",
    "xx元",
    "xx",
];

/// What a text without a number says.
pub(super) fn no_sum(text: &str) -> NoSum {
    if FREE.contains(&text) {
        return NoSum::Free;
    }
    if NOT_STATED.contains(&text) {
        return NoSum::Refused(FeeRefusal::NotStated);
    }
    let speaks = |(_, words): &&(_, &[&str])| words.iter().any(|word| text.contains(word));
    if let Some((refusal, _)) = SPEAKING.iter().find(speaks) {
        return NoSum::Refused(*refusal);
    }
    let mut rest = text;
    while !rest.is_empty() {
        match word(rest) {
            Some((_, length)) => rest = rest.get(length..).unwrap_or_default().trim_start(),
            None => return NoSum::Refused(FeeRefusal::NotUnderstood),
        }
    }
    NoSum::Refused(FeeRefusal::UnitAlone)
}

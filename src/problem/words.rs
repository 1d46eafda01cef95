//! Each kind of problem in words: what is wrong, what was expected, what to do.
//!
//! One place for all messages and all languages; nothing is decided here.

use std::fmt;

use super::ProblemKind;
use super::fee_words::{noted, refused};
use crate::case::CaseError;
use crate::lang::Lang;
use crate::units::NotADay;

/// A problem in words of one language.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Told {
    /// What is wrong.
    pub wrong: String,
    /// What was expected there, or empty.
    pub expected: String,
    /// What to do, or empty where there is nothing to do.
    pub remedy: String,
    separator: &'static str,
}

/// What is wrong, then what to do.
impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wrong)?;
        if self.remedy.is_empty() {
            Ok(())
        } else {
            write!(f, "{}{}", self.separator, self.remedy)
        }
    }
}

/// How much of a text a message quotes.
const QUOTED: usize = 120;

/// A text of the file as a message quotes it: on one line and not too long.
pub(super) fn quoted(lang: Lang, text: &str) -> String {
    let mut short: String = text.chars().take(QUOTED).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    match lang {
        Lang::En => format!("{short:?}"),
        Lang::ZhHant | Lang::ZhHans => format!("「{}」", short.replace(['\n', '\r'], " ")),
    }
}

impl ProblemKind {
    /// The text in question, where one is.
    #[must_use]
    #[expect(
        clippy::match_same_arms,
        reason = "one name of the field, then the others"
    )]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::DuplicateColumn { text, .. }
            | Self::UnknownColumn { text, .. }
            | Self::Undecodable { text, .. }
            | Self::NotANumber { text, .. }
            | Self::BedsUnclear { text }
            | Self::RepeatedWord { text }
            | Self::FeeRefused { text, .. }
            | Self::FeeRead { text, .. }
            | Self::OtherCurrency { text, .. }
            | Self::EndsReversed { text }
            | Self::UnorderedGrades { text }
            | Self::AmbiguousCare { text }
            | Self::DementiaIsNoLevel { text }
            | Self::UnknownCare { text }
            | Self::DuplicateId { text, .. }
            | Self::UnknownDistrict { text, .. }
            | Self::DistrictOfAnotherCity { text, .. }
            | Self::OfferedAndAbsent { text }
            | Self::NotATable { text }
            | Self::NotToml { text, .. } => Some(text),
            Self::WrongType { found, .. } => Some(found),
            Self::UnknownWord(error) => Some(&error.text),
            Self::NotADay(NotADay::Shape { text } | NotADay::NoSuchDay { text }) => Some(text),
            Self::NotAClockTime(error) => Some(&error.text),
            _ => None,
        }
    }

    /// What is wrong, what was expected and what to do.
    #[must_use]
    #[expect(
        clippy::too_many_lines,
        reason = "one table of messages, one row a kind"
    )]
    pub fn told(&self, lang: Lang) -> Told {
        let say = |en: String, zh_hant: String, zh_hans: String| lang.pick(en, zh_hant, zh_hans);
        let fixed =
            |en: &str, zh_hant: &str, zh_hans: &str| lang.pick(en, zh_hant, zh_hans).to_owned();
        let list = |words: &[&str]| words.join(lang.pick(", ", "、", "、"));
        let q = |text: &str| quoted(lang, text);
        let none = String::new;
        let (wrong, expected, remedy) = match self {
            Self::Unreadable { cause } => (
                say(
                    format!("the file cannot be read: {cause}"),
                    format!("無法讀取檔案：{cause}"),
                    format!("无法读取文件：{cause}"),
                ),
                none(),
                none(),
            ),
            Self::MissingColumn { columns } => (
                fixed("the column is missing", "缺少此欄", "缺少此列"),
                list(columns),
                say(
                    format!(
                        "the first line must name it, whichever other columns of {} it leaves out",
                        list(columns)
                    ),
                    format!("首行必須有此欄；其他欄可以不列：{}", list(columns)),
                    format!("首行必须有此列；其他列可以不列：{}", list(columns)),
                ),
            ),
            // Not how many others: a new column changes no message.
            Self::ColumnsNotThere { columns, others } => (
                say(
                    format!(
                        "the file has no columns {}{}; their facts are unknown",
                        list(columns),
                        if *others > 0 { " and others" } else { "" }
                    ),
                    format!(
                        "檔案沒有以下各欄：{}{}；有關資料當作不詳",
                        list(columns),
                        if *others > 0 { "等" } else { "" }
                    ),
                    format!(
                        "文件没有以下各列：{}{}；有关资料当作不详",
                        list(columns),
                        if *others > 0 { "等" } else { "" }
                    ),
                ),
                list(columns),
                none(),
            ),
            Self::NoIds => (
                fixed(
                    "the file has no column id; rows are called by their lines",
                    "檔案沒有 id 欄，各行以行號為代號",
                    "文件没有 id 列，各行以行号为代号",
                ),
                fixed(
                    "a short unique name in each row",
                    "每行一個簡短而不重複的代號",
                    "每行一个简短而不重复的代号",
                ),
                fixed(
                    "add the column to keep the names when rows move",
                    "加上此欄，移動各行後代號才不會改變",
                    "加上此列，移动各行后代号才不会改变",
                ),
            ),
            Self::DuplicateColumn { text, first } => (
                if text == first {
                    fixed("the column stands twice", "此欄重複出現", "此列重复出现")
                } else {
                    say(
                        format!("{} and {} mean the same column", q(first), q(text)),
                        format!("{}與{}是同一欄", q(first), q(text)),
                        format!("{}与{}是同一列", q(first), q(text)),
                    )
                },
                fixed("each column once", "每欄只出現一次", "每列只出现一次"),
                fixed("keep one", "只保留其中一個", "只保留其中一个"),
            ),
            Self::UnknownColumn { text, nearest } => (
                say(
                    format!("{} is not a column of this table and is not read", q(text)),
                    format!("{}不是此表的欄目，沒有讀取", q(text)),
                    format!("{}不是此表的列名，没有读取", q(text)),
                ),
                none(),
                nearest.map_or_else(none, |near| {
                    say(
                        format!("did you mean {near}?"),
                        format!("是否指 {near}？"),
                        format!("是否指 {near}？"),
                    )
                }),
            ),
            Self::RowLength { found, expected } => (
                say(
                    format!("the row has {found} cells where the first line has {expected}"),
                    format!("此行有 {found} 格，首行有 {expected} 格"),
                    format!("此行有 {found} 格，首行有 {expected} 格"),
                ),
                say(
                    format!("{expected} cells"),
                    format!("{expected} 格"),
                    format!("{expected} 格"),
                ),
                fixed(
                    "look for a lost or a bare comma, or a quote that is not closed",
                    "請檢查有沒有漏了或多了逗號，或引號未關上",
                    "请检查有没有漏了或多了逗号，或引号未关上",
                ),
            ),
            Self::RowTooLong { most } => (
                say(
                    format!("the row has more than {most} bytes; nothing below it was read"),
                    format!("此行超過 {most} 字節，其後的內容沒有讀取"),
                    format!("此行超过 {most} 字节，其后的内容没有读取"),
                ),
                say(
                    format!("at most {most} bytes"),
                    format!("最多 {most} 字節"),
                    format!("最多 {most} 字节"),
                ),
                fixed(
                    "look for a quote that is not closed",
                    "請檢查有沒有未關上的引號",
                    "请检查有没有未关上的引号",
                ),
            ),
            Self::CellTooLong { most } => (
                say(
                    format!("the cell has more than {most} bytes"),
                    format!("此格超過 {most} 字節"),
                    format!("此格超过 {most} 字节"),
                ),
                say(
                    format!("at most {most} bytes"),
                    format!("最多 {most} 字節"),
                    format!("最多 {most} 字节"),
                ),
                fixed(
                    "shorten it, or look for a quote that is not closed",
                    "請縮短內容，或檢查有沒有未關上的引號",
                    "请缩短内容，或检查有没有未关上的引号",
                ),
            ),
            Self::Undecodable { text, encoding } => (
                say(
                    format!("{} is not {}", q(text), encoding.label()),
                    format!("{}不是 {} 文字", q(text), encoding.label()),
                    format!("{}不是 {} 文字", q(text), encoding.label()),
                ),
                encoding.label().to_owned(),
                fixed(
                    "save the file as UTF-8, or state its encoding",
                    "請把檔案存為 UTF-8，或指明編碼",
                    "请把文件存为 UTF-8，或指明编码",
                ),
            ),
            Self::Missing { wanted } => (
                fixed("nothing is written here", "此處空白", "此处空白"),
                wanted.words(lang).to_owned(),
                say(
                    format!("give {}", wanted.words(lang)),
                    format!("請填寫{}", wanted.words(lang)),
                    format!("请填写{}", wanted.words(lang)),
                ),
            ),
            Self::NotANumber { text, wanted } => (
                say(
                    format!("{} is not {}", q(text), wanted.words(lang)),
                    format!("{}不是{}", q(text), wanted.words(lang)),
                    format!("{}不是{}", q(text), wanted.words(lang)),
                ),
                wanted.words(lang).to_owned(),
                none(),
            ),
            Self::BedsUnclear { text } => (
                say(
                    format!("{} is no count of beds in use", q(text)),
                    format!("{}不是使用中床位的數目", q(text)),
                    format!("{}不是使用中床位的数目", q(text)),
                ),
                fixed("a number of beds", "床位數目", "床位数目"),
                fixed(
                    "ask how many beds are in use; households, suites and residents are not beds",
                    "請查問使用中的床位數目；戶、套、住客人數都不是床位",
                    "请查问使用中的床位数目；户、套、住客人数都不是床位",
                ),
            ),
            Self::OutOfRange(error) => {
                let allowed = error
                    .allowed
                    .replace("a whole number from ", "")
                    .replace(" to ", " 至 ");
                (
                    say(
                        error.to_string(),
                        format!("數值 {} 不在範圍之內；應為 {allowed}", error.value),
                        format!("数值 {} 不在范围之内；应为 {allowed}", error.value),
                    ),
                    lang.pick(error.allowed.to_owned(), allowed.clone(), allowed),
                    none(),
                )
            }
            Self::UnknownWord(error) => (
                say(
                    error.to_string(),
                    format!(
                        "{}不是此處可用的詞；可用：{}",
                        q(&error.text),
                        error.allowed
                    ),
                    format!(
                        "{}不是此处可用的词；可用：{}",
                        q(&error.text),
                        error.allowed
                    ),
                ),
                error.allowed.to_string(),
                none(),
            ),
            Self::RepeatedWord { text } => (
                say(
                    format!("{} stands twice in the list", q(text)),
                    format!("{}在清單中重複", q(text)),
                    format!("{}在清单中重复", q(text)),
                ),
                none(),
                fixed("keep one", "只保留其中一個", "只保留其中一个"),
            ),
            Self::NotADay(NotADay::Shape { text }) => (
                say(
                    format!("{} is not a date", q(text)),
                    format!("{}不是日期", q(text)),
                    format!("{}不是日期", q(text)),
                ),
                fixed(
                    "a date such as 2026-11-22",
                    "日期，如 2026-11-22",
                    "日期，如 2026-11-22",
                ),
                fixed(
                    "write 2026-11-22 (of a source also 2026-11 or 2026)",
                    "請寫 2026-11-22（資料來源亦可寫 2026-11 或 2026）",
                    "请写 2026-11-22（资料来源亦可写 2026-11 或 2026）",
                ),
            ),
            Self::NotADay(NotADay::NoSuchDay { text }) => (
                say(
                    format!("{} is a date that does not exist", q(text)),
                    format!("{}這一天並不存在", q(text)),
                    format!("{}这一天并不存在", q(text)),
                ),
                fixed(
                    "a date such as 2026-11-22",
                    "日期，如 2026-11-22",
                    "日期，如 2026-11-22",
                ),
                none(),
            ),
            Self::NotAClockTime(error) => (
                say(
                    format!("{} is not a time of the day", q(&error.text)),
                    format!("{}不是時刻", q(&error.text)),
                    format!("{}不是时刻", q(&error.text)),
                ),
                fixed("a time such as 06:30", "時刻，如 06:30", "时刻，如 06:30"),
                fixed(
                    "write 06:30, up to 24:00",
                    "請寫 06:30，最遲 24:00",
                    "请写 06:30，最迟 24:00",
                ),
            ),
            Self::FeeRefused { text, refusal } => refused(lang, text, *refusal),
            Self::FeeRead {
                text,
                range,
                currency,
                how,
            } => {
                let sum = currency.map_or_else(
                    || range.to_string(),
                    |currency| format!("{currency} {range}"),
                );
                (
                    say(
                        format!("{} is read as {sum} a month", q(text)),
                        format!("{}讀作每月 {sum}", q(text)),
                        format!("{}读作每月 {sum}", q(text)),
                    ),
                    none(),
                    how.iter()
                        .map(|note| noted(lang, note))
                        .collect::<Vec<_>>()
                        .join(lang.pick("; ", "；", "；")),
                )
            }
            Self::OtherCurrency {
                text,
                named,
                of_row,
            } => (
                say(
                    format!("{} names {named} and the row says {of_row}", q(text)),
                    format!("{}指明 {named}，但此行的貨幣是 {of_row}", q(text)),
                    format!("{}指明 {named}，但此行的货币是 {of_row}", q(text)),
                ),
                of_row.to_string(),
                fixed(
                    "one row has one currency; find out which",
                    "每行只有一種貨幣，請查明是哪一種",
                    "每行只有一种货币，请查明是哪一种",
                ),
            ),
            Self::FeeWithoutCurrency => (
                fixed(
                    "a fee is given and no currency",
                    "有收費而沒有貨幣",
                    "有收费而没有货币",
                ),
                "HKD, CNY, MOP".to_owned(),
                fixed(
                    "write one of HKD, CNY, MOP",
                    "請寫 HKD、CNY、MOP 其中之一",
                    "请写 HKD、CNY、MOP 其中之一",
                ),
            ),
            Self::EndsReversed { text } => (
                say(
                    format!("{} runs from the higher to the lower", q(text)),
                    format!("{}由高至低", q(text)),
                    format!("{}由高至低", q(text)),
                ),
                fixed("the lower end first", "先寫較低的一端", "先写较低的一端"),
                fixed("turn the ends round", "請把兩端對調", "请把两端对调"),
            ),
            Self::UnorderedGrades { text } => (
                say(
                    format!(
                        "{} numbers grades of care, and homes count them in both directions",
                        q(text)
                    ),
                    format!("{}是按數字排列的護理等級，而各院舍的排法有兩種", q(text)),
                    format!("{}是按数字排列的护理等级，而各机构的排法有两种", q(text)),
                ),
                fixed(
                    "levels in words",
                    "以文字寫出的護理程度",
                    "以文字写出的护理程度",
                ),
                fixed(
                    "ask which end is heaviest, and state it in the file's settings (grade_one = \"heaviest\" or \"lightest\")",
                    "請查問一級是最重還是最輕，並在檔案設定中寫明（grade_one = \"heaviest\" 或 \"lightest\"）",
                    "请查问一级是最重还是最轻，并在文件设置中写明（grade_one = \"heaviest\" 或 \"lightest\"）",
                ),
            ),
            Self::AmbiguousCare { text } => (
                say(
                    format!("{} means other levels in other systems", q(text)),
                    format!("{}在不同分級制度中指不同程度", q(text)),
                    format!("{}在不同分级制度中指不同程度", q(text)),
                ),
                levels(),
                fixed(
                    "ask which is meant and write the levels",
                    "請查問所指為何，並寫出護理程度",
                    "请查问所指为何，并写出护理程度",
                ),
            ),
            Self::DementiaIsNoLevel { text } => (
                say(
                    format!("{} is a need and no level of care", q(text)),
                    format!("{}是一種需要，不是護理程度", q(text)),
                    format!("{}是一种需要，不是护理程度", q(text)),
                ),
                levels(),
                fixed(
                    "write dementia under services, and ask which levels are served",
                    "請在 services 寫 dementia，並查問接收哪些程度的長者",
                    "请在 services 写 dementia，并查问接收哪些程度的长者",
                ),
            ),
            Self::UnknownCare { text } => (
                say(
                    format!("{} names no level of care that is known here", q(text)),
                    format!("{}不是已知的護理程度", q(text)),
                    format!("{}不是已知的护理程度", q(text)),
                ),
                levels(),
                say(
                    format!("write {}", levels()),
                    format!("請寫 {}", levels()),
                    format!("请写 {}", levels()),
                ),
            ),
            Self::DuplicateId { text, first_line } => (
                say(
                    format!("{} stands in line {first_line} too", q(text)),
                    format!("{}在第 {first_line} 行已經出現", q(text)),
                    format!("{}在第 {first_line} 行已经出现", q(text)),
                ),
                fixed(
                    "another id in every row",
                    "每行代號各不相同",
                    "每行代号各不相同",
                ),
                fixed(
                    "every row needs its own",
                    "每行都要有自己的代號",
                    "每行都要有自己的代号",
                ),
            ),
            Self::ProbableDuplicate {
                other,
                first_line,
                by_name,
            } => (
                if *by_name {
                    say(
                        format!("the name is that of {} in line {first_line}", q(other)),
                        format!("名稱與第 {first_line} 行的{}相同", q(other)),
                        format!("名称与第 {first_line} 行的{}相同", q(other)),
                    )
                } else {
                    say(
                        format!(
                            "district, address and operator are those of {} in line {first_line}",
                            q(other)
                        ),
                        format!("地區、地址及營辦者與第 {first_line} 行的{}相同", q(other)),
                        format!("地区、地址及运营者与第 {first_line} 行的{}相同", q(other)),
                    )
                },
                none(),
                fixed(
                    "if it is one home, keep one row; nothing was merged",
                    "如屬同一院舍，請只保留一行；程式沒有合併",
                    "如属同一机构，请只保留一行；程序没有合并",
                ),
            ),
            Self::UnknownDistrict { text, nearest } => (
                say(
                    format!("{} is not a district of districts.csv", q(text)),
                    format!("{}不是 districts.csv 的地區", q(text)),
                    format!("{}不是 districts.csv 的地区", q(text)),
                ),
                fixed(
                    "a district of districts.csv",
                    "districts.csv 的地區",
                    "districts.csv 的地区",
                ),
                nearest.as_deref().map_or_else(none, |near| {
                    say(
                        format!("did you mean {near:?}?"),
                        format!("是否指「{near}」？"),
                        format!("是否指「{near}」？"),
                    )
                }),
            ),
            Self::DistrictOfAnotherCity { text, of, city } => (
                say(
                    format!("{} is a district of {of} and the row says {city}", q(text)),
                    format!("{}屬於 {of}，但此行的城市是 {city}", q(text)),
                    format!("{}属于 {of}，但此行的城市是 {city}", q(text)),
                ),
                say(
                    format!("a district of {city}"),
                    format!("{city} 的地區"),
                    format!("{city} 的地区"),
                ),
                none(),
            ),
            Self::CityWithoutPoint { city } => (
                say(
                    format!("districts.csv has no row named {city:?} for the city itself"),
                    format!("districts.csv 沒有代表城市本身的一行「{city}」"),
                    format!("districts.csv 没有代表城市本身的一行「{city}」"),
                ),
                none(),
                fixed(
                    "the one that comes with the program is used",
                    "採用程式附帶的一行",
                    "采用程序附带的一行",
                ),
            ),
            Self::SwappedPosition { lat, lon } => (
                say(
                    format!("latitude {lat} and longitude {lon} look swapped"),
                    format!("緯度 {lat} 與經度 {lon} 似乎對調了"),
                    format!("纬度 {lat} 与经度 {lon} 似乎对调了"),
                ),
                fixed("latitude first", "緯度在前", "纬度在前"),
                fixed(
                    "latitude comes first and lies between -90 and 90",
                    "緯度在前，介乎 -90 與 90 之間",
                    "纬度在前，介乎 -90 与 90 之间",
                ),
            ),
            Self::PartOfAPosition => (
                fixed(
                    "a position needs lat, lon, datum and position_precision together",
                    "位置要同時有 lat、lon、datum 及 position_precision",
                    "位置要同时有 lat、lon、datum 及 position_precision",
                ),
                none(),
                fixed(
                    "fill them all or none",
                    "請全部填寫或全部留空",
                    "请全部填写或全部留空",
                ),
            ),
            Self::NoDatum => (
                fixed(
                    "the position has no datum and is not used: Chinese maps are 300 to 1,200 m off",
                    "位置沒有註明坐標系，沒有採用：內地地圖的偏差達 300 至 1,200 米",
                    "位置没有注明坐标系，没有采用：内地地图的偏差达 300 至 1,200 米",
                ),
                "wgs84, gcj02, bd09, hk1980, macao".to_owned(),
                fixed(
                    "ask which map it was read from: GPS wgs84, Gaode or Tencent gcj02, Baidu bd09",
                    "請查問取自哪個地圖：GPS 為 wgs84，高德或騰訊為 gcj02，百度為 bd09",
                    "请查问取自哪个地图：GPS 为 wgs84，高德或腾讯为 gcj02，百度为 bd09",
                ),
            ),
            Self::OutsideCity {
                of,
                away,
                nearest,
                nearest_away,
            } => (
                say(
                    format!(
                        "the position is {:.0} km from {of} and {:.0} km from {nearest}; it is not used",
                        away.get(),
                        nearest_away.get()
                    ),
                    format!(
                        "位置距 {of} {:.0} 公里，距 {nearest} {:.0} 公里，沒有採用",
                        away.get(),
                        nearest_away.get()
                    ),
                    format!(
                        "位置距 {of} {:.0} 公里，距 {nearest} {:.0} 公里，没有采用",
                        away.get(),
                        nearest_away.get()
                    ),
                ),
                say(
                    format!("a position in {of}"),
                    format!("{of} 的位置"),
                    format!("{of} 的位置"),
                ),
                fixed(
                    "check district, city, position and datum",
                    "請檢查地區、城市、位置及坐標系",
                    "请检查地区、城市、位置及坐标系",
                ),
            ),
            Self::SameSide { side } => (
                say(
                    format!("both ends are on the side {side}"),
                    format!("兩端都在 {side}"),
                    format!("两端都在 {side}"),
                ),
                fixed("ends on two sides", "兩端分屬兩方", "两端分属两方"),
                fixed("a crossing joins two sides", "口岸連接兩方", "口岸连接两方"),
            ),
            Self::HalfAPair { given, wanted } => (
                say(
                    format!("{given} is filled and {wanted} is not"),
                    format!("已填 {given} 而未填 {wanted}"),
                    format!("已填 {given} 而未填 {wanted}"),
                ),
                none(),
                fixed(
                    "fill both or neither",
                    "請兩者都填或都留空",
                    "请两者都填或都留空",
                ),
            ),
            Self::OfferedAndAbsent { text } => (
                say(
                    format!(
                        "{} stands under services and under services_absent",
                        q(text)
                    ),
                    format!("{}同時列於 services 及 services_absent", q(text)),
                    format!("{}同时列于 services 及 services_absent", q(text)),
                ),
                none(),
                fixed("keep one", "只保留其中一個", "只保留其中一个"),
            ),
            Self::NoRate { currency, fees } => (
                say(
                    format!("there is no rate for {currency}, the currency of {fees} rows"),
                    format!("沒有 {currency} 的匯率，而有 {fees} 行用此貨幣"),
                    format!("没有 {currency} 的汇率，而有 {fees} 行用此货币"),
                ),
                none(),
                fixed(
                    "add one to rates.csv",
                    "請加到 rates.csv",
                    "请加到 rates.csv",
                ),
            ),
            Self::RateOfHkd => (
                fixed(
                    "a Hong Kong dollar is worth one Hong Kong dollar",
                    "一港元就是一港元",
                    "一港元就是一港元",
                ),
                none(),
                fixed("take the row out", "請刪去此行", "请删去此行"),
            ),
            Self::NotATable { text } => {
                let first = if text.is_empty() {
                    String::new()
                } else {
                    format!("{}{}", lang.pick(": ", "：", "："), q(text))
                };
                (
                    say(
                        format!("the first line names no column of the table{first}"),
                        format!("首行沒有此表的欄目{first}"),
                        format!("首行没有此表的列名{first}"),
                    ),
                    fixed(
                        "a first line of column names",
                        "首行為欄目名稱",
                        "首行为列名",
                    ),
                    fixed(
                        "the file may be empty, no table, or in an encoding that was not recognised",
                        "檔案可能是空的、不是表格，或編碼未能辨認",
                        "文件可能是空的、不是表格，或编码未能辨认",
                    ),
                )
            }
            Self::NotToml { message, text } => {
                let at = if text.is_empty() {
                    String::new()
                } else {
                    q(text)
                };
                (
                    say(
                        if at.is_empty() {
                            message.clone()
                        } else {
                            format!("{message} at {at}")
                        },
                        format!("不是 TOML：{message} {at}").trim_end().to_owned(),
                        format!("不是 TOML：{message} {at}").trim_end().to_owned(),
                    ),
                    "TOML".to_owned(),
                    fixed(
                        "a case file is TOML, and the README shows one",
                        "個案檔是 TOML，README 有例子",
                        "个案文件是 TOML，README 有例子",
                    ),
                )
            }
            Self::UnknownKey { allowed } => (
                fixed("the file has no such key", "檔案沒有此鍵", "文件没有此键"),
                list(allowed),
                say(
                    format!("allowed here: {}", list(allowed)),
                    format!("此處可用：{}", list(allowed)),
                    format!("此处可用：{}", list(allowed)),
                ),
            ),
            Self::WrongType { found, wanted } => (
                say(
                    format!("{found} stands where {} belongs", wanted.words(lang)),
                    format!("此處應為{}，而不是 {found}", wanted.words(lang)),
                    format!("此处应为{}，而不是 {found}", wanted.words(lang)),
                ),
                wanted.words(lang).to_owned(),
                none(),
            ),
            Self::HomeNowhere => (
                fixed(
                    "say where the home is by district alone, or by side, lat and lon together",
                    "請單以 district，或同時以 side、lat、lon 說明住處",
                    "请单以 district，或同时以 side、lat、lon 说明住处",
                ),
                none(),
                none(),
            ),
            Self::Case(error) => (case(lang, *error), none(), none()),
            Self::More { count } => (
                say(
                    format!("{count} more problems are not listed"),
                    format!("另有 {count} 個問題沒有列出"),
                    format!("另有 {count} 个问题没有列出"),
                ),
                none(),
                fixed(
                    "put these right first",
                    "請先處理以上問題",
                    "请先处理以上问题",
                ),
            ),
        };
        let separator = lang.pick("; ", "；", "；");
        Told {
            wrong,
            expected,
            remedy,
            separator,
        }
    }
}

fn levels() -> String {
    "independent, mild, moderate, severe, complete".to_owned()
}

fn case(lang: Lang, error: CaseError) -> String {
    match error {
        CaseError::NoBudget => lang.pick(
            error.to_string(),
            "預算必須大於 0：費用尺度以它的一半計".to_owned(),
            "预算必须大于 0：费用尺度以它的一半计".to_owned(),
        ),
        CaseError::NoWeight => lang.pick(
            error.to_string(),
            "沒有任何適用的準則有正數比重；visit 需要住處，life 需要願望".to_owned(),
            "没有任何适用的准则有正数权重；visit 需要住处，life 需要愿望".to_owned(),
        ),
        CaseError::RateOfHkd => lang.pick(
            error.to_string(),
            "一港元就是一港元，無須列出匯率".to_owned(),
            "一港元就是一港元，无须列出汇率".to_owned(),
        ),
        CaseError::NoVisits => lang.pick(
            error.to_string(),
            "每個住處的 visits_per_month 都是 0；請為其中一個填上大於 0 的數".to_owned(),
            "每个住处的 visits_per_month 都是 0；请为其中一个填上大于 0 的数".to_owned(),
        ),
    }
}

//! What belongs in a cell or under a key, in words of three languages.

use crate::words::Lang;

macro_rules! wanted {
    ($( $Name:ident: $en:literal, $zh_hant:literal, $zh_hans:literal; )+) => {
        /// What belongs in a cell or under a key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Wanted {
            $( #[doc = concat!("`", $en, "`")] $Name, )+
        }

        impl Wanted {
            /// All of them.
            pub const ALL: &'static [Self] = &[ $( Self::$Name, )+ ];

            /// What is wanted, in words that follow "give" or "is not".
            #[must_use]
            pub fn words(self, lang: Lang) -> &'static str {
                match self {
                    $( Self::$Name => lang.pick($en, $zh_hant, $zh_hans), )+
                }
            }
        }
    };
}

wanted! {
    Id: "a short unique name", "簡短而不重複的代號", "简短而不重复的代号";
    NameEn: "the name in English", "英文名稱", "英文名称";
    SomeName: "a name in some language", "任何一種語言的名稱", "任何一种语言的名称";
    Kind: "the kind of facility", "院舍種類", "机构种类";
    City: "the city", "城市", "城市";
    Latitude: "a latitude in degrees such as 22.3825", "以度計的緯度，如 22.3825", "以度计的纬度，如 22.3825";
    Longitude: "a longitude in degrees such as 114.1902", "以度計的經度，如 114.1902", "以度计的经度，如 114.1902";
    Northing: "a latitude in degrees such as 22.3825, or a northing in metres", "以度計的緯度（如 22.3825）或以米計的北坐標", "以度计的纬度（如 22.3825）或以米计的北坐标";
    Easting: "a longitude in degrees such as 114.1902, or an easting in metres", "以度計的經度（如 114.1902）或以米計的東坐標", "以度计的经度（如 114.1902）或以米计的东坐标";
    SideA: "the side of the first end", "第一端所在的一方", "第一端所在的一方";
    SideB: "the side of the second end", "第二端所在的一方", "第二端所在的一方";
    CrossingMinutes: "the minutes from end to end", "由一端到另一端的分鐘數", "由一端到另一端的分钟数";
    Minutes: "a number of minutes", "分鐘數", "分钟数";
    Status: "open or closed", "open 或 closed", "open 或 closed";
    Currency: "the currency", "貨幣", "货币";
    RateDate: "the date of the rate", "匯率日期", "汇率日期";
    HkdPerUnit: "Hong Kong dollars for one unit", "每單位兌多少港元", "每单位兑多少港元";
    Rate: "a rate; write Hong Kong dollars for one unit, above 0, with at most 9 decimals", "匯率；請寫每單位兌多少港元，大於 0，最多 9 位小數", "汇率；请写每单位兑多少港元，大于 0，最多 9 位小数";
    ShortName: "a short name", "簡短的代號", "简短的代号";
    TheAmount: "the amount", "金額", "金额";
    Amount: "an amount; write digits such as 5000", "金額；請寫數字，如 5000", "金额；请写数字，如 5000";
    Period: "month or year", "month 或 year", "month 或 year";
    AmountDate: "the date of the amount", "金額日期", "金额日期";
    Beds: "a number of beds; write digits only", "床位數目；請只寫數字", "床位数目；请只写数字";
    Stars: "a star rating; write 1 to 5", "星級；請寫 1 至 5", "星级；请写 1 至 5";
    Year: "a year; write four digits", "年份；請寫四位數字", "年份；请写四位数字";
    Budget: "the monthly budget in HKD", "每月預算（港元）", "每月预算（港元）";
    Level: "one of independent, mild, moderate, severe, complete", "independent、mild、moderate、severe、complete 其中之一", "independent、mild、moderate、severe、complete 其中之一";
    PortableCssa: "the monthly amount of Portable CSSA in HKD", "綜援長者廣東及福建省養老計劃的每月金額（港元）", "综援长者广东及福建省养老计划的每月金额（港元）";
    Table: "a table", "一個表", "一个表";
    Tables: "tables, each under [[homes]]", "多個表，每個在 [[homes]] 之下", "多个表，每个在 [[homes]] 之下";
    HomeTable: "a table under [[homes]]", "在 [[homes]] 之下的表", "在 [[homes]] 之下的表";
    Text: "a text in quotes", "放在引號內的文字", "放在引号内的文字";
    TrueOrFalse: "true or false", "true 或 false", "true 或 false";
    Number: "a number", "數字", "数字";
    List: "a list in [ ]", "放在 [ ] 內的清單", "放在 [ ] 内的清单";
    Years: "a whole number of years", "整數年歲", "整数年岁";
    Day: "a date such as 2026-11-22", "日期，如 2026-11-22", "日期，如 2026-11-22";
    TimeOfDay: "a time of the day such as \"21:30\"", "時刻，如 \"21:30\"", "时刻，如 \"21:30\"";
}

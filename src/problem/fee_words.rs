//! Why a text is no fee, and how one was read, in words.

use crate::catalog::{FeeNote, FeeRefusal};
use crate::words::Lang;

pub(super) fn noted(lang: Lang, note: FeeNote) -> &'static str {
    match note {
        FeeNote::PerDay => lang.pick(
            "a price a day, taken times 30",
            "按日收費，以 30 日計",
            "按日收费，以 30 日计",
        ),
        FeeNote::Shared => lang.pick(
            "the price of a room, divided by those who share it",
            "房間價格，按同住人數分攤",
            "房间价格，按同住人数分摊",
        ),
        FeeNote::About => lang.pick("the text calls it rough", "原文稱為約數", "原文称为约数"),
        FeeNote::Free => lang.pick("the text says it is free", "原文稱為免費", "原文称为免费"),
    }
}

/// Wrong, expected and remedy of a refused fee.
#[expect(
    clippy::too_many_lines,
    reason = "one table of messages, one row a refusal"
)]
pub(super) fn refused(lang: Lang, text: &str, refusal: FeeRefusal) -> (String, String, String) {
    let q = lang.quoted(text);
    let say = |wrong: [&str; 3], remedy: [&str; 3]| {
        let [en, zh_hant, zh_hans] = wrong;
        let wrong = lang.pick(
            format!("{q} {en}"),
            format!("{q}{zh_hant}"),
            format!("{q}{zh_hans}"),
        );
        let [en, zh_hant, zh_hans] = remedy;
        (wrong, lang.pick(en, zh_hant, zh_hans).to_owned())
    };
    let blank = [
        "ask the home for its price, and leave the cell blank until it is known",
        "請向院舍查詢價格，未知之前留空",
        "请向机构查询价格，未知之前留空",
    ];
    let (wrong, remedy) = match refusal {
        FeeRefusal::Negotiable => say(
            [
                "says that the price is to be agreed, which is not free and no number",
                "表示價格面議，既非免費也不是數目",
                "表示价格面议，既非免费也不是数目",
            ],
            blank,
        ),
        FeeRefusal::AtCost => say(
            [
                "says that it is charged at cost",
                "表示據實收取",
                "表示据实收取",
            ],
            [
                "ask what it comes to in a usual month",
                "請查問一般每月大約多少",
                "请查问一般每月大约多少",
            ],
        ),
        FeeRefusal::NotStated => say(
            [
                "says that nothing is stated",
                "表示沒有列明",
                "表示没有列明",
            ],
            [
                "leave the cell blank when nothing is published",
                "沒有公布就留空",
                "没有公布就留空",
            ],
        ),
        FeeRefusal::Vacancy => say(
            [
                "is about places and no price",
                "說的是宿位，不是價格",
                "说的是床位，不是价格",
            ],
            [
                "put it under notes, and ask for the price",
                "請移到 notes，並查詢價格",
                "请移到 notes，并查询价格",
            ],
        ),
        FeeRefusal::Waived => say(
            [
                "waives a fee for a time or for some, which is not free",
                "只在一段時間或對部分人豁免，不是免費",
                "只在一段时间或对部分人豁免，不是免费",
            ],
            [
                "ask what is charged after that; put the offer under notes",
                "請查問其後的收費，優惠寫在 notes",
                "请查问其后的收费，优惠写在 notes",
            ],
        ),
        FeeRefusal::UnitAlone => say(
            [
                "has a unit and no number",
                "只有單位而沒有數目",
                "只有单位而没有数目",
            ],
            [
                "write the number, or leave the cell blank",
                "請寫出數目，或留空",
                "请写出数目，或留空",
            ],
        ),
        FeeRefusal::Percent => say(
            [
                "is a share, and what it is a share of is not known here",
                "是百分比，而此處不知以甚麼為基數",
                "是百分比，而此处不知以什么为基数",
            ],
            [
                "ask for the sum and write it",
                "請查問金額並寫出",
                "请查问金额并写出",
            ],
        ),
        FeeRefusal::PerRoom => say(
            [
                "is the price of a room, and nobody says how many share it",
                "是房間價格，沒有說明多少人同住",
                "是房间价格，没有说明多少人同住",
            ],
            [
                "ask for the price of one person",
                "請查問每人價格",
                "请查问每人价格",
            ],
        ),
        FeeRefusal::RoomOrPerson => say(
            [
                "does not say whether each pays this or the room costs it",
                "沒有說明是每人還是整房的價格",
                "没有说明是每人还是整房的价格",
            ],
            [
                "ask for the price of one person",
                "請查問每人價格",
                "请查问每人价格",
            ],
        ),
        FeeRefusal::About => say(
            [
                "is a rough sum without ends",
                "是約數，沒有上下限",
                "是约数，没有上下限",
            ],
            [
                "ask for the least and the most, and write 6000-7000",
                "請查問最低及最高金額，寫成 6000-7000",
                "请查问最低及最高金额，写成 6000-7000",
            ],
        ),
        FeeRefusal::BareDollar => say(
            [
                "has a bare $, and the row does not say that it is Hong Kong's",
                "只寫 $，而此行沒有說明是港元",
                "只写 $，而此行没有说明是港元",
            ],
            [
                "find out whether it is HK$ or MOP$",
                "請查明是 HK$ 還是 MOP$",
                "请查明是 HK$ 还是 MOP$",
            ],
        ),
        FeeRefusal::ForeignCurrency => say(
            [
                "is in a currency that is not used here",
                "所用貨幣不在此處之列",
                "所用货币不在此处之列",
            ],
            [
                "ask what it comes to in HKD, CNY or MOP",
                "請查問折合港元、人民幣或澳門元多少",
                "请查问折合港元、人民币或澳门元多少",
            ],
        ),
        FeeRefusal::TwoCurrencies => say(
            ["names two currencies", "有兩種貨幣", "有两种货币"],
            [
                "keep the one in which the home charges",
                "請只保留院舍收費所用的一種",
                "请只保留机构收费所用的一种",
            ],
        ),
        FeeRefusal::Deposit => say(
            [
                "is a deposit and no monthly fee",
                "是押金，不是月費",
                "是押金，不是月费",
            ],
            ["put it under deposit", "請移到 deposit", "请移到 deposit"],
        ),
        FeeRefusal::OneOff => say(
            [
                "is paid once and no monthly fee",
                "是一次性收費，不是月費",
                "是一次性收费，不是月费",
            ],
            ["put it under deposit", "請移到 deposit", "请移到 deposit"],
        ),
        FeeRefusal::OtherPart => say(
            [
                "is for something else than this column",
                "是另一項目的收費，不屬此欄",
                "是另一项目的收费，不属此列",
            ],
            [
                "put it under its own column, or under notes",
                "請移到所屬的欄，或寫在 notes",
                "请移到所属的列，或写在 notes",
            ],
        ),
        FeeRefusal::OtherPeriod => say(
            [
                "is not by the month or the day",
                "不是按月或按日計",
                "不是按月或按日计",
            ],
            [
                "ask what it comes to a month",
                "請查問每月金額",
                "请查问每月金额",
            ],
        ),
        FeeRefusal::SeveralSums => say(
            ["has several sums", "有多個金額", "有多个金额"],
            [
                "put each under its own column, a range as 7000-8000",
                "請分別填到所屬的欄，範圍寫成 7000-8000",
                "请分别填到所属的列，范围写成 7000-8000",
            ],
        ),
        FeeRefusal::LostHyphen => say(
            [
                "looks like two sums that have lost the hyphen between them",
                "似乎是兩個金額之間漏了連字號",
                "似乎是两个金额之间漏了连字号",
            ],
            [
                "look at the source and write the range as 3000-6000",
                "請查看原文，範圍寫成 3000-6000",
                "请查看原文，范围写成 3000-6000",
            ],
        ),
        FeeRefusal::TooMuch => say(
            [
                "is more than any home charges a month",
                "高於任何院舍的月費",
                "高于任何机构的月费",
            ],
            [
                "a policy, a membership or a deposit goes under deposit",
                "保單、會費或押金請移到 deposit",
                "保单、会费或押金请移到 deposit",
            ],
        ),
        FeeRefusal::Negative => say(
            ["is below nothing", "小於零", "小于零"],
            [
                "write the sum without a sign",
                "請寫不帶符號的金額",
                "请写不带符号的金额",
            ],
        ),
        FeeRefusal::EndsReversed => say(
            ["runs from the higher to the lower", "由高至低", "由高至低"],
            ["turn the ends round", "請把兩端對調", "请把两端对调"],
        ),
        FeeRefusal::NotUnderstood => say(
            [
                "is not understood as a fee a month",
                "未能理解為月費",
                "未能理解为月费",
            ],
            [
                "write 7000, 7000-8000, 2900 up or up to 21000, or leave the cell blank when nothing is published",
                "請寫 7000、7000-8000、2900 up 或 up to 21000；沒有公布就留空",
                "请写 7000、7000-8000、2900 up 或 up to 21000；没有公布就留空",
            ],
        ),
    };
    let expected = lang.pick(
        "money a month and person: 7000, 7000-8000, 2900 up, up to 21000",
        "每人每月金額：7000、7000-8000、2900 up、up to 21000",
        "每人每月金额：7000、7000-8000、2900 up、up to 21000",
    );
    (wrong, expected.to_owned(), remedy)
}

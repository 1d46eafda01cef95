//! Every shape of fee text seen in a source, and what is made of it.

use super::*;

fn read(text: &str, part: FeePart) -> Result<(String, Option<Currency>), FeeRefusal> {
    read_fee(text, part, false).map(|fee| (fee.range.to_string(), fee.currency))
}

fn range(text: &str, part: FeePart) -> String {
    match read(text, part) {
        Ok((range, _)) => range,
        Err(refusal) => format!("{refusal}"),
    }
}

#[test]
fn sums_and_ranges_are_read_as_they_are_typed() {
    for (text, expected) in [
        ("7,000-8,000", "7000-8000"),
        ("3000-8000元/月", "3000-8000"),
        ("3000至8000元/月", "3000-8000"),
        ("6000-13000元/月", "6000-13000"),
        ("每月基本收費約人民幣2,000-8,000", "2000-8000"),
        ("约二千元至八千元", "2000-8000"),
        ("約二千元至八千元", "2000-8000"),
        ("每月7000多元", "7000 up"),
        ("9,000多元一個人", "9000 up"),
        ("HK$17,350", "17350"),
        ("MOP11,000.00", "11000"),
        ("月租就高达6800元", "up to 6800"),
        ("2900元起", "2900 up"),
        ("4000元起", "4000 up"),
        ("最低收费 3000 月/元 起", "3000 up"),
        ("最低收费3000元/月起", "3000 up"),
        ("fees start at HK$3,210", "3210 up"),
        ("from HK$3,210", "3210 up"),
        ("up to 21,000", "up to 21000"),
        ("1.2万", "12000"),
        ("1.2萬元", "12000"),
        ("1-2万", "10000-20000"),
        ("5000-1.2万", "5000-12000"),
        ("400元/月·人", "400"),
        ("3600元/月·人·床", "3600"),
        ("1800 元 / 人 / 月", "1800"),
        ("７，０００－８，０００元／月", "7000-8000"),
        ("￥２９００", "2900"),
        ("三千五", "3500"),
        ("0", "0"),
        ("单人间 3000元", "3000"),
        ("双人间 3000元/人", "3000"),
        ("from 3000 to 5000", "3000-5000"),
        ("3-5千", "3000-5000"),
        ("二至八千元", "2000-8000"),
        ("8到9百", "800-900"),
        ("3000元/月（含餐）", "3000"),
        ("200,000", "200000"),
    ] {
        assert_eq!(range(text, FeePart::Bed), expected, "{text}");
    }
    assert_eq!(range("合计 2600-2800", FeePart::AllIn), "2600-2800");
    assert_eq!(range("全自理400/月·人", FeePart::CareIndependent), "400");
    assert_eq!(range("半护理费900元/月·人", FeePart::CarePartial), "900");
    assert_eq!(range("全护理费1600元/月·人", FeePart::CareFull), "1600");
}

#[test]
fn a_price_a_day_is_taken_times_thirty_and_says_so() {
    for (text, part, expected) in [
        ("床位费/日 40元", FeePart::Bed, "1200"),
        ("护理 25元/天/人", FeePart::CareFull, "750"),
        ("伙食费:20元/天/位", FeePart::Meal, "600"),
        ("伙食费/日 25元", FeePart::Meal, "750"),
        ("25-35元/天", FeePart::CarePartial, "750-1050"),
    ] {
        let fee = read_fee(text, part, false).unwrap();
        assert_eq!(fee.range.to_string(), expected, "{text}");
        assert!(fee.how.contains(FeeNote::PerDay), "{text}");
    }
}

#[test]
fn the_currency_is_the_one_the_text_names() {
    for (text, currency) in [
        ("HK$17,350", Some(Currency::Hkd)),
        ("港幣5000", Some(Currency::Hkd)),
        ("人民币2000", Some(Currency::Cny)),
        ("￥2000", Some(Currency::Cny)),
        ("MOP11,000.00", Some(Currency::Mop)),
        ("澳門元8000", Some(Currency::Mop)),
        ("8000元", None),
    ] {
        assert_eq!(read(text, FeePart::AllIn).unwrap().1, currency, "{text}");
    }
    let dollars = |are_hkd| read_fee("$33,260", FeePart::AllIn, are_hkd);
    assert_eq!(dollars(true).unwrap().currency, Some(Currency::Hkd));
    assert_eq!(dollars(false), Err(FeeRefusal::BareDollar));
    assert_eq!(
        read("HK$5000 人民币4500", FeePart::Bed),
        Err(FeeRefusal::SeveralSums)
    );
    assert_eq!(
        read("HK$5000至人民币6000", FeePart::Bed),
        Err(FeeRefusal::TwoCurrencies)
    );
}

#[test]
fn blank_free_zero_and_negotiable_are_four_things() {
    let free = read_fee("免费", FeePart::Meal, false).unwrap();
    assert_eq!((free.range.to_string().as_str(), free.how.len()), ("0", 1));
    let zero = read_fee("0", FeePart::Meal, false).unwrap();
    assert_eq!((zero.range.to_string().as_str(), zero.how.len()), ("0", 0));
    assert_eq!(range("面議", FeePart::Meal), "fee_negotiable");
    // A blank cell never comes here; a text of spaces is not understood as a sum.
    assert!(read(" ", FeePart::Meal).is_err());
}

#[test]
fn what_is_no_monthly_fee_is_refused_with_its_own_reason() {
    use FeeRefusal as R;
    for (text, refusal) in [
        ("面议", R::Negotiable),
        ("价格面议", R::Negotiable),
        ("根据老年人身体情况,双方协商确定", R::Negotiable),
        ("据实收取", R::AtCost),
        ("未知", R::NotStated),
        ("-", R::NotStated),
        ("目前宿位比較緊張", R::Vacancy),
        ("首年免收床位费", R::Waived),
        ("元/人*日", R::UnitAlone),
        ("管理费为床位费的10%-15%", R::Percent),
        ("基准价可上下浮动10%", R::Percent),
        ("包间护理费加收空床位的60%", R::Percent),
        ("6000元/间", R::PerRoom),
        ("每户9000元", R::PerRoom),
        ("2 人住 13200 元", R::RoomOrPerson),
        ("双人间 3000元", R::RoomOrPerson),
        ("约7000", R::About),
        ("6,000左右", R::About),
        ("$33,260", R::BareDollar),
        ("押金5000", R::Deposit),
        ("保证金5000元/人", R::Deposit),
        ("会员卡A卡约11万 分期退还", R::Deposit),
        ("一次性设施购置费:8000元/位", R::OneOff),
        ("空调费 350/月", R::OtherPart),
        ("电费/日 5元", R::OtherPart),
        ("伙食费 600元/月", R::OtherPart),
        ("5000元/周", R::OtherPeriod),
        ("150元/次", R::OtherPeriod),
        ("20元/餐", R::OtherPeriod),
        (
            "床位费/日 40元, 伙食费/日 25元, 电费/日 5元, 管理费/日 5元, 合计/月 2250元",
            R::SeveralSums,
        ),
        (
            "住房费:800元/月/位、伙食费:20元/天/位、一次性设施购置费:8000元/位、押金:3000元/位",
            R::SeveralSums,
        ),
        (
            "全自理400/月·人,半护理费900元/月·人,全护理费1600元/月·人",
            R::SeveralSums,
        ),
        ("500+320+300+60+20=1200", R::SeveralSums),
        (
            "二人南房 2000 / 1600 / 750 / 4350 (优惠后4100)",
            R::SeveralSums,
        ),
        ("医疗备用金 京籍2万 外阜5万", R::SeveralSums),
        ("10 萬(1萬+9萬)", R::SeveralSums),
        ("24h全程220元/天", R::SeveralSums),
        ("30006000元/月", R::LostHyphen),
        ("12001520/", R::LostHyphen),
        ("800012000", R::LostHyphen),
        ("240 万", R::TooMuch),
        ("200,000.01", R::TooMuch),
        // With separators it is one number.
        ("30,006,000", R::TooMuch),
        ("200000.01", R::TooMuch),
        ("-500", R::Negative),
        ("8000-7000", R::EndsReversed),
        ("人人床", R::UnitAlone),
        ("7,00", R::SeveralSums),
        ("2900-", R::NotUnderstood),
        ("3000起,最高5000", R::SeveralSums),
        ("陪护服务220元", R::NotUnderstood),
        ("12:30", R::SeveralSums),
        ("3000日元", R::ForeignCurrency),
        ("US$3000", R::ForeignCurrency),
        ("4.000", R::NotUnderstood),
        ("3-5000", R::NotUnderstood),
        ("万二", R::NotUnderstood),
        ("2000-8000元起", R::NotUnderstood),
        ("3000起至5000", R::NotUnderstood),
        ("3000元/2人", R::RoomOrPerson),
        ("3000元（4人）", R::RoomOrPerson),
        ("2人3000", R::RoomOrPerson),
        ("两人间 3000元", R::RoomOrPerson),
        ("四人间2000", R::RoomOrPerson),
        // No room is shared by this many people.
        ("10人 5000元", R::SeveralSums),
        ("30人 5000元", R::SeveralSums),
    ] {
        assert_eq!(read(text, FeePart::Bed), Err(refusal), "{text}");
    }
}

#[test]
fn what_only_the_home_can_tell_is_a_question_and_a_slip_of_the_file_is_not() {
    use crate::vocabulary::Word;
    let asked = FeeRefusal::ALL
        .iter()
        .filter(|refusal| refusal.is_question());
    assert_eq!(asked.count(), 11);
    assert!(FeeRefusal::Negotiable.is_question() && !FeeRefusal::LostHyphen.is_question());
}

#[test]
fn a_price_of_a_room_is_divided_only_when_the_text_says_by_how_many() {
    let fee = read_fee("13200元/间(2人)", FeePart::Bed, false).unwrap();
    assert_eq!(fee.range.to_string(), "6600");
    assert!(fee.how.contains(FeeNote::Shared));
    // A cent that does not divide widens the range.
    assert_eq!(range("1000元/间(3人)", FeePart::Bed), "333.33-333.34");
}

#[test]
fn ends_at_the_limits_are_still_prices() {
    assert!(normal_fee("100-1000").is_some() && normal_fee("99-1000").is_none());
    for (text, expected) in [
        ("0-5000元/月", "up to 5000"),
        ("100-5000元/月", "100-5000"),
        ("100-3万元", "100-30000"),
        ("15-18万元", "150000-180000"),
        ("三千〇五十元", "3050"),
    ] {
        assert_eq!(range(text, FeePart::Bed), expected, "{text}");
    }
}

#[test]
fn digits_run_together_are_a_lost_hyphen_only_when_two_prices_come_of_them() {
    use FeeRefusal as R;
    for (text, refusal) in [
        ("30006000元/月", R::LostHyphen),
        // The second would be less than the first, or begin with a nought.
        ("90008000", R::TooMuch),
        ("90000123", R::TooMuch),
    ] {
        assert_eq!(read(text, FeePart::Bed), Err(refusal), "{text}");
    }
}

#[test]
fn a_word_of_letters_ends_where_the_letters_end() {
    assert_eq!(range("3000元RMB", FeePart::Bed), "3000");
    assert_eq!(
        read("3000 upwards", FeePart::Bed),
        Err(FeeRefusal::NotUnderstood)
    );
}

#[test]
fn what_stands_behind_the_people_of_a_room_is_read_too() {
    for text in ["13200元/间(2人)xyz", "13200元/间(2人x)"] {
        assert_eq!(
            read(text, FeePart::Bed),
            Err(FeeRefusal::NotUnderstood),
            "{text}"
        );
    }
}

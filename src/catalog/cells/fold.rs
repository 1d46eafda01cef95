//! One spelling for what people type in several: full-width letters and digits,
//! capitals, and the Traditional characters that the word lists here use.
//!
//! For comparing alone. What is shown and written stays as it was typed: folding
//! does not convert between scripts, and the list of characters is not complete.

use std::borrow::Cow;
use std::sync::LazyLock;

/// Traditional characters of the word lists and of names of homes, in the order of their code points.
const TRADITIONAL: &str = "亞來倉個倫側備傳傷價償儲內兩別劃劉務匯區協參員啟單國圍園圓圖團報塊壟壽夥宮實寧寶\
    專對導屆層屬岡峯島崗幣幹廈廣張從復悅愛愷態慶懷戶據數於時晉暢暫會東條棟業構樂樓標\
    橋機歲氣沒況減測湧準溫滿澤濟濱灣無營爲牀狀獅產療癡發眾確碼礙禪禮種稱穩範簡籤粵約\
    紅紓紙級細終組結絡統經綜綠網緊編緩緯縣縱總繫羅義聖聞聯職腦臨臺與興舉華萬薈藍藝藥\
    蘇處號衆術裏補觀計訊託記設許診註評詢試話詳認語說調談諮證議護豐貝貢貨責費賃資賢質\
    購賽贛輕輝輪辦週運過達遠還鄰醫銀銷鋪錄鍾鎮長門開間關陳陽際險雙離雲電靜頁項順頤頭\
    額願類顧飲飼養餘館馬駐騰體鬥鳳鵬鶴鹽麗黃點齊齡龍";
/// The Simplified ones, in the same order.
const SIMPLIFIED: &str = "亚来仓个伦侧备传伤价偿储内两别划刘务汇区协参员启单国围园圆图团报块垄寿伙宫实宁宝\
    专对导届层属冈峰岛岗币干厦广张从复悦爱恺态庆怀户据数于时晋畅暂会东条栋业构乐楼标\
    桥机岁气没况减测涌准温满泽济滨湾无营为床状狮产疗痴发众确码碍禅礼种称稳范简签粤约\
    红纾纸级细终组结络统经综绿网紧编缓纬县纵总系罗义圣闻联职脑临台与兴举华万荟蓝艺药\
    苏处号众术里补观计讯托记设许诊注评询试话详认语说调谈咨证议护丰贝贡货责费赁资贤质\
    购赛赣轻辉轮办周运过达远还邻医银销铺录钟镇长门开间关陈阳际险双离云电静页项顺颐头\
    额愿类顾饮饲养余馆马驻腾体斗凤鹏鹤盐丽黄点齐龄龙";

/// Both, side by side.
static SCRIPTS: LazyLock<Vec<(char, char)>> =
    LazyLock::new(|| TRADITIONAL.chars().zip(SIMPLIFIED.chars()).collect());

/// The text with every character in its folded form, and no space around it.
pub(crate) fn folded(text: &str) -> String {
    text.trim().chars().map(fold).collect()
}

/// Folded, with letters and digits of any script alone: for names and headings.
pub(crate) fn letters(text: &str) -> String {
    letters_of(text).collect()
}

/// Those letters and digits one after the other.
pub(crate) fn letters_of(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(fold).filter(|c| c.is_alphanumeric())
}

/// Whether a text is written in Chinese characters more than in letters.
pub(crate) fn is_chinese(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let of = |is_it: fn(&char) -> bool| text.chars().filter(is_it).count();
    let han = of(
        |c| matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'),
    );
    han > of(char::is_ascii_alphabetic)
}

/// Replaces full-width digits, signs and letters by those of a keyboard. Returns
/// other text unchanged.
pub(crate) fn half_width(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(
            text.chars()
                .map(narrow)
                .collect::<String>()
                .trim()
                .to_owned(),
        )
    }
}

const fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => match char::from_u32(c as u32 - 0xFEE0) {
            Some(narrow) => narrow,
            None => c,
        },
        '\u{3000}' | '\u{A0}' => ' ',
        '\u{FFE5}' => '¥',
        '\u{2212}' => '-',
        other => other,
    }
}

fn fold(c: char) -> char {
    let c = narrow(c).to_ascii_lowercase();
    if c.is_ascii() {
        return c;
    }
    match SCRIPTS.binary_search_by_key(&c, |(traditional, _)| *traditional) {
        Ok(at) => SCRIPTS.get(at).map_or(c, |(_, simplified)| *simplified),
        Err(_) => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_capitals_and_traditional_characters_fold_alike() {
        assert_eq!(folded("　ＨＫ＄１７，３５０ "), "hk$17,350");
        assert_eq!(folded("約二千元至八千元"), folded("约二千元至八千元"));
        assert_eq!(letters(" Name_EN "), "nameen");
        assert_eq!(letters("護養院（院舍）"), letters("护养院(院舍)"));
    }

    #[test]
    fn the_characters_stand_in_order_for_the_search() {
        assert!(SCRIPTS.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(TRADITIONAL.chars().count(), SIMPLIFIED.chars().count());
    }

    #[test]
    fn a_circled_digit_and_a_square_metre_stay_what_they_are() {
        assert_eq!(folded("①㎡"), "①㎡");
        assert_eq!(half_width("２２．５"), "22.5");
    }
}

//! Rows of a list that describe no home: totals, remarks, the headings again, units.
//!
//! Asked of every row of large tables, so it compares and copies nothing.

use super::Headed;
use super::head::Head;
use crate::problem::RowKind;

/// How a total begins.
const TOTALS: [&str; 14] = [
    "合计", "合計", "总计", "總計", "小计", "小計", "共计", "共計", "总数", "總數", "平均",
    "total", "subtotal", "average",
];
/// How a remark begins.
const REMARKS: [&str; 20] = [
    "注:",
    "注：",
    "註:",
    "註：",
    "备注",
    "備註",
    "说明",
    "說明",
    "附注",
    "附註",
    "资料来源",
    "資料來源",
    "数据来源",
    "數據來源",
    "填表",
    "制表",
    "note",
    "remark",
    "source",
    "※",
];
/// What a row of units holds.
const UNITS: [&str; 20] = [
    "元",
    "元/月",
    "元/床/月",
    "元/人/月",
    "港元",
    "人民币",
    "人民幣",
    "万元",
    "萬元",
    "张",
    "張",
    "个",
    "個",
    "人",
    "间",
    "間",
    "rmb",
    "hkd",
    "hk$",
    "beds",
];
/// A total is a word or two, not a name.
const SHORT: usize = 24;
/// A text of one cell that is longer is no name.
const LONG: usize = 120;

/// What a row is that describes no home; `None` for a home.
pub(super) fn aside<C: Headed>(record: &csv::StringRecord, head: &Head<C>) -> Option<RowKind> {
    let filled = || {
        let cells = record.iter().enumerate();
        let trimmed = cells.map(|(field, cell)| (field, cell.trim()));
        trimmed.filter(|(_, cell)| !cell.is_empty())
    };
    let (first_field, first) = filled().next()?;
    if first.len() <= SHORT && begins_with(first, &TOTALS) {
        return Some(RowKind::Total);
    }
    let is_alone = || filled().nth(1).is_none();
    if (first.len() > LONG || begins_with(first, &REMARKS)) && is_alone() {
        return Some(RowKind::Remark);
    }
    // One word of a heading may be a name; most cells of a row are not.
    let is_own = |(field, cell): (usize, &str)| head.text(field).eq_ignore_ascii_case(cell);
    if is_own((first_field, first)) {
        let (count, own) = filled().fold((0, 0), |(count, own), cell| {
            (count + 1, own + usize::from(is_own(cell)))
        });
        if count > 1 && 2 * own > count {
            return Some(RowKind::Headings);
        }
    }
    (is_unit(first) && filled().all(|(_, cell)| is_unit(cell))).then_some(RowKind::Units)
}

fn begins_with(text: &str, words: &[&str]) -> bool {
    // One bit tells capitals from small letters; of other characters it tells no less.
    let first = |text: &str| text.bytes().next().map(|byte| byte | 0x20);
    let wanted = first(text);
    words.iter().any(|word| {
        first(word) == wanted
            && text
                .get(..word.len())
                .is_some_and(|begin| begin.eq_ignore_ascii_case(word))
    })
}

fn is_unit(cell: &str) -> bool {
    let bare = cell.trim_matches(['(', ')', '（', '）']);
    UNITS.iter().any(|unit| bare.eq_ignore_ascii_case(unit))
}

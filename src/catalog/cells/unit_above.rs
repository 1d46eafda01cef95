//! The unit of all sums, where a line above the headings gives it: `单位：元/月`.

use super::fold::folded;

/// The units that are 元 a month and person, once folded: what a bare sum means anyway.
const YUAN: [&str; 6] = ["元", "元/月", "元/人/月", "元/人.月", "元/床/月", "元/每月"];

/// The unit that a cell states, as it stands; `None` where it states none or another one.
pub(crate) fn unit_of_sums(cell: &str) -> Option<String> {
    let folded = folded(cell);
    // 填表单位 is who fills in the list.
    let mut behind = folded.split("单位:").skip(1).map(str::trim_start);
    let found = behind.find_map(|unit| {
        let is_end = |c: char| c.is_whitespace() || matches!(c, ')' | ';' | ',' | '。');
        let unit = unit.split(is_end).next()?;
        YUAN.contains(&unit).then_some(unit)
    });
    found.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_read_behind_its_word_and_no_other_than_yuan_a_month() {
        for (cell, unit) in [
            ("单位：元/月", Some("元/月")),
            ("填表单位：民政局　　單位：元", Some("元")),
            ("（單位: 元/人/月）", Some("元/人/月")),
            ("单位：万元", None),
            ("单位：元/年", None),
            ("单位：张", None),
            ("填表单位：福利院", None),
            ("深圳市养老机构", None),
        ] {
            assert_eq!(unit_of_sums(cell).as_deref(), unit, "{cell}");
        }
    }
}

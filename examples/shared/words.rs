//! The texts of the programs in the three languages, one function each.

use silverbay::explain::Lang;

/// Between a label and its text.
pub fn colon(lang: Lang) -> &'static str {
    lang.pick(":", "：", "：")
}

/// Between the name of a file or column and what is said of it.
pub fn colon_and_space(lang: Lang) -> &'static str {
    lang.pick(": ", "：", "：")
}

/// The first line of a refusal; the conditions follow.
pub fn refused(lang: Lang) -> &'static str {
    lang.pick(
        "The scheme does not take this elder; nothing was ranked.",
        "計劃不接受這位長者，未有排名。",
        "计划不接受这位长者，未作排名。",
    )
}

/// The heads of the table of `rank`.
pub fn table_heads(lang: Lang) -> [&'static str; 7] {
    lang.pick(
        [
            "#",
            "Home",
            "Score",
            "Known",
            "Monthly cost",
            "Journey one way",
            "To confirm",
        ],
        [
            "#",
            "院舍",
            "評分",
            "有據",
            "每月費用",
            "單程探訪",
            "待確認",
        ],
        [
            "#",
            "机构",
            "评分",
            "有据",
            "每月费用",
            "单程探访",
            "待确认",
        ],
    )
}

/// In place of an empty table.
pub fn none_eligible(lang: Lang) -> &'static str {
    lang.pick(
        "No facility is eligible.",
        "沒有合資格的院舍。",
        "没有符合条件的机构。",
    )
}

/// The heading above the remarks.
pub fn remarks_heading(lang: Lang) -> &'static str {
    lang.pick("What is known of each", "各院舍備註", "各机构备注")
}

/// How many rows of a file were left out.
pub fn rows_left_out(lang: Lang, file: &str, dropped: usize, rows: usize) -> String {
    lang.pick(
        format!("{file}: {dropped} of {rows} rows were left out"),
        format!("{file}：{rows} 行之中有 {dropped} 行沒有採用"),
        format!("{file}：{rows} 行之中有 {dropped} 行没有采用"),
    )
}

/// Said of a row with an error.
pub fn left_out(lang: Lang) -> &'static str {
    lang.pick("left out", "沒有採用", "没有采用")
}

/// Said of a fact that raises a question.
pub fn taken_as_unknown(lang: Lang) -> &'static str {
    lang.pick("taken as unknown", "當作不詳", "当作不详")
}

/// The label of an error.
pub fn error(lang: Lang) -> &'static str {
    lang.pick("error", "錯誤", "错误")
}

/// The label of a question.
pub fn question(lang: Lang) -> &'static str {
    lang.pick("question", "疑問", "疑问")
}

/// The label of a note.
pub fn note(lang: Lang) -> &'static str {
    lang.pick("note", "提示", "提示")
}

/// The label of a remedy.
pub fn help(lang: Lang) -> &'static str {
    lang.pick("help", "怎麼辦", "怎么办")
}

/// How many problems a file has.
pub fn problem_counts(lang: Lang, errors: usize, questions: usize, notes: usize) -> String {
    let counted =
        |count: usize, of: &str| format!("{count} {of}{}", if count == 1 { "" } else { "s" });
    lang.pick(
        format!(
            "{}, {}, {}",
            counted(errors, "error"),
            counted(questions, "question"),
            counted(notes, "note")
        ),
        format!("{errors} 個錯誤，{questions} 個疑問，{notes} 個提示"),
        format!("{errors} 个错误，{questions} 个疑问，{notes} 个提示"),
    )
}

/// How a table was read. Follows the counts of its problems.
pub fn how_read(lang: Lang, encoding: &str, separator: &str, rows: usize, kept: usize) -> String {
    lang.pick(
        format!("; {encoding}, separated by {separator}, {kept} of {rows} rows can be used"),
        format!("；編碼 {encoding}，分隔 {separator}，{rows} 行之中 {kept} 行可用"),
        format!("；编码 {encoding}，分隔 {separator}，{rows} 行之中 {kept} 行可用"),
    )
}

/// That the page for the family is written.
pub fn page_written(lang: Lang, file: &str, kilobytes: usize) -> String {
    lang.pick(
        format!("{file}: {kilobytes} KB, opens in any browser, needs no network"),
        format!("{file}：{kilobytes} KB，任何瀏覽器均可開啟，無須連線"),
        format!("{file}：{kilobytes} KB，任何浏览器均可打开，无须联网"),
    )
}

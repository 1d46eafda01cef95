//! Levels of care from the words of the systems that homes name them by.
//!
//! A cell is read in every system that has all of its words. Where all of these
//! agree, that is what it says; where they do not, the level is unknown and the home
//! must be asked. Numbered grades are counted in both directions and are read only where
//! the settings of the file say which end is heaviest.

use super::fold::folded;
use crate::facility::CareLevel;
use crate::problem::ProblemKind;
use crate::vocabulary::{WordSet, vocabulary};

vocabulary! {
    /// Which end of numbered grades of care the grade one (一級) is.
    "end of the grades of care": pub enum GradeOne {
        /// Grade one needs most care.
        Heaviest = "heaviest",
        /// Grade one needs least care.
        Lightest = "lightest",
    }
}

type Levels = &'static [CareLevel];
type System = &'static [(&'static [&'static str], Levels)];

const NONE: Levels = &[CareLevel::Independent];
const MILD: Levels = &[CareLevel::Mild];
const MODERATE: Levels = &[CareLevel::Moderate];
const HALF: Levels = &[CareLevel::Mild, CareLevel::Moderate];
const SEVERE: Levels = &[CareLevel::Severe];
const COMPLETE: Levels = &[CareLevel::Complete];

/// 自理 to 特护, and 介助 and 介护, by METHOD.md.
const EVERYDAY: System = &[
    (&["自理", "全自理", "可自理", "能自理", "完全自理"], NONE),
    (
        &["半自理", "半护理", "介助", "介助一", "介助二", "介助三"],
        HALF,
    ),
    (
        &[
            "不能自理",
            "完全不能自理",
            "全护理",
            "介护",
            "介护一",
            "介护二",
            "介护三",
        ],
        SEVERE,
    ),
    (&["特护", "特级", "特级护理", "专护", "特殊照护"], COMPLETE),
];
/// GB/T 42195-2022, with its grades in digits.
const STANDARD: System = &[
    (&["能力完好", "0级"], NONE),
    (&["轻度失能", "1级"], MILD),
    (&["中度失能", "2级"], MODERATE),
    (&["重度失能", "3级"], SEVERE),
    (&["完全失能", "4级"], COMPLETE),
];
const DEGREE_OF_CARE: System = &[
    (&["自理"], NONE),
    (&["轻度", "轻度护理"], MILD),
    (&["中度", "中度护理"], MODERATE),
    (
        &["重度", "重度护理", "全护理", "全护理1", "全护理2"],
        SEVERE,
    ),
];
const DEGREE_OF_LOSS: System = &[
    (&["自理"], NONE),
    (&["轻度半自理"], MILD),
    (&["重度半自理"], MODERATE),
    (&["轻度失能", "重度失能"], SEVERE),
    (&["特护"], COMPLETE),
];
/// The three types of Hong Kong's residential care homes for the elderly.
const HONG_KONG: System = &[
    (&["低度照顾", "低度", "普通照顾", "普通"], NONE),
    (&["中度照顾", "中度"], MILD),
    (&["高度照顾", "高度"], MODERATE),
];
const SCHEME: System = &[
    (
        &[
            "护理安老宿位",
            "护理安老",
            "care-and-attention",
            "care and attention",
            "c&a",
        ],
        MODERATE,
    ),
    (&["护养院宿位", "护养院", "nursing home", "nh"], SEVERE),
];
const CODES: System = &[
    (&["independent"], NONE),
    (&["mild"], MILD),
    (&["moderate"], MODERATE),
    (&["severe"], SEVERE),
    (&["complete"], COMPLETE),
];
const ONE_IS_HEAVIEST: System = &[
    (&["3级", "3级护理"], NONE),
    (&["2级", "2级护理"], HALF),
    (&["1级", "1级护理"], SEVERE),
    (&["特级", "特级护理"], COMPLETE),
];
const ONE_IS_LIGHTEST: System = &[
    (&["1级", "1级护理"], NONE),
    (&["2级", "2级护理"], MILD),
    (&["3级", "3级护理"], MODERATE),
    (&["4级", "4级护理"], SEVERE),
    (&["5级", "5级护理"], COMPLETE),
];

const NAMED: &[System] = &[
    EVERYDAY,
    STANDARD,
    DEGREE_OF_CARE,
    DEGREE_OF_LOSS,
    HONG_KONG,
    SCHEME,
    CODES,
];

/// Of dementia, which is a need and no level.
const DEMENTIA: &[&str] = &["失智", "认知症", "认知障碍", "痴呆", "脑退化", "dementia"];

/// The levels that a cell names.
pub(crate) fn care_levels(
    cell: &str,
    grade_one: Option<GradeOne>,
) -> Result<WordSet<CareLevel>, ProblemKind> {
    let text = || cell.to_owned();
    let words = words(cell);
    if words
        .iter()
        .any(|word| DEMENTIA.iter().any(|need| word.contains(need)))
    {
        return Err(ProblemKind::DementiaIsNoLevel { text: text() });
    }
    // 1级 is a grade of the standard only beside 0级, which no other system has.
    let is_standard = words.iter().any(|word| word == "0级");
    let systems: &[System] = match (is_numbered(&words), grade_one) {
        (false, _) => NAMED,
        (true, _) if is_standard => &[STANDARD],
        (true, Some(GradeOne::Heaviest)) => &[ONE_IS_HEAVIEST],
        (true, Some(GradeOne::Lightest)) => &[ONE_IS_LIGHTEST],
        (true, None) => return Err(ProblemKind::UnorderedGrades { text: text() }),
    };
    let mut readings: Vec<WordSet<CareLevel>> = Vec::new();
    for system in systems {
        let read: Option<Vec<Levels>> = words.iter().map(|word| levels(system, word)).collect();
        let reading = read.map(|levels| levels.into_iter().flatten().copied().collect());
        readings.extend(reading.filter(|reading| !readings.contains(reading)));
    }
    match readings.as_slice() {
        [reading] => Ok(*reading),
        [] => Err(ProblemKind::UnknownCare { text: text() }),
        _ => Err(ProblemKind::AmbiguousCare { text: text() }),
    }
}

fn levels(system: System, word: &str) -> Option<Levels> {
    let named = system.iter().find(|(words, _)| words.contains(&word));
    named.map(|(_, levels)| *levels)
}

/// Whether some word is a number of a grade: 一级, 二级特殊护理.
fn is_numbered(words: &[String]) -> bool {
    let is_number = |word: &String| {
        let mut letters = word.chars();
        letters.next().is_some_and(|c| c.is_ascii_digit()) && letters.next() == Some('级')
    };
    words.iter().any(is_number)
}

/// The words of a cell, folded, without ticks; 一级 as 1级.
fn words(cell: &str) -> Vec<String> {
    let folded = folded(cell);
    let is_between = |c: char| {
        matches!(
            c,
            ';' | ',' | '、' | '/' | '|' | '√' | '✓' | '✔' | '·' | '\n' | '(' | ')'
        )
    };
    // Words of letters have spaces inside; Chinese words do not.
    let pieces = folded.split(is_between).flat_map(|piece| {
        let piece = piece.trim();
        if piece.is_ascii() {
            vec![piece]
        } else {
            piece.split_whitespace().collect()
        }
    });
    pieces
        .filter(|piece| !piece.is_empty())
        .map(|piece| {
            let digits = "零一二三四五".chars().zip('0'..='5');
            let mut word = piece.to_owned();
            for (numeral, digit) in digits {
                if let Some(rest) = word.strip_prefix(numeral)
                    && rest.starts_with('级')
                {
                    word = format!("{digit}{rest}");
                }
            }
            word
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> String {
        match care_levels(cell, None) {
            Ok(levels) => levels.to_string(),
            Err(problem) => problem.code().to_owned(),
        }
    }

    #[test]
    fn each_system_is_read_in_its_own_words() {
        for (cell, levels) in [
            (
                "自理/半自理/不能自理/特护",
                "independent;mild;moderate;severe;complete",
            ),
            ("√ 自理 √ 半自理", "independent;mild;moderate"),
            ("全自理、半护理、全护理", "independent;mild;moderate;severe"),
            ("介助一、介護二、專護", "mild;moderate;severe;complete"),
            (
                "能力完好;輕度失能;中度失能;重度失能;完全失能",
                "independent;mild;moderate;severe;complete",
            ),
            ("0级(能力完好)、1级", "independent;mild"),
            ("轻度/中度/重度/全护理1/全护理2", "mild;moderate;severe"),
            (
                "自理;轻度半自理;重度半自理;轻度失能;重度失能;特护",
                "independent;mild;moderate;severe;complete",
            ),
            ("普通照顧、中度照顧、高度照顧", "independent;mild;moderate"),
            ("低度、中度、高度", "independent;mild;moderate"),
            ("護理安老宿位、護養院宿位", "moderate;severe"),
            ("Care and attention, nursing home", "moderate;severe"),
            ("independent;mild", "independent;mild"),
            ("特級護理", "complete"),
        ] {
            assert_eq!(read(cell), levels, "{cell}");
        }
    }

    #[test]
    fn what_other_systems_read_otherwise_is_a_question() {
        for (cell, problem) in [
            ("一级", "unordered_grades"),
            ("二級護理", "unordered_grades"),
            ("三级;二级;一级;特级", "unordered_grades"),
            ("二级特殊护理", "unordered_grades"),
            ("五级", "unordered_grades"),
            ("1级", "unordered_grades"),
            ("轻度失能", "ambiguous_care"),
            ("中度", "ambiguous_care"),
            ("失智", "dementia_is_no_level"),
            ("自理;认知症专区", "dementia_is_no_level"),
            ("五星级", "unknown_care"),
            ("基本护理", "unknown_care"),
            ("5级(临终关怀)", "unordered_grades"),
        ] {
            assert_eq!(read(cell), problem, "{cell}");
        }
    }

    #[test]
    fn the_settings_of_a_file_say_which_end_is_heaviest() {
        let read = |cell, one| care_levels(cell, Some(one)).unwrap().to_string();
        assert_eq!(read("一级、特级", GradeOne::Heaviest), "severe;complete");
        assert_eq!(read("三级", GradeOne::Heaviest), "independent");
        assert_eq!(read("一级", GradeOne::Lightest), "independent");
        assert_eq!(read("五级", GradeOne::Lightest), "complete");
    }
}

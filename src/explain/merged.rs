//! What a merge did, as a page.

use super::{Block, Lang};
use crate::merge::{Change, Merged};
use crate::text;

/// Facts that are listed one by one.
const SHOWN: usize = 20;

/// What was joined, what is new, what waits for a decision, and which facts changed.
#[must_use]
pub fn explain_merge(lang: Lang, merged: &Merged) -> Vec<Block> {
    let of = merged.counts();
    let mut lines = vec![
        text!(lang, "merge-homes", before = of.before, now = of.now),
        text!(
            lang,
            "merge-rows",
            rows = of.rows,
            joined = of.joined,
            decided = of.decided,
            new = of.new,
        ),
    ];
    if of.waiting > 0 {
        let questions = merged.questions().iter();
        let open = questions.filter(|of| of.decision.is_none()).count();
        lines.push(text!(
            lang,
            "merge-waiting",
            rows = of.waiting,
            questions = open
        ));
    }
    lines.push(text!(
        lang,
        "merge-facts",
        added = of.added,
        replaced = of.replaced
    ));
    if of.conflicts > 0 {
        lines.push(text!(lang, "merge-conflicts", conflicts = of.conflicts));
    }
    let mut page = vec![Block::Title(text!(lang, "merge-title")), Block::List(lines)];
    let row = |change: Change| {
        vec![
            change.home,
            change.column.to_owned(),
            change.before,
            change.now,
        ]
    };
    let rows: Vec<_> = merged.changes().take(SHOWN).map(row).collect();
    if !rows.is_empty() {
        page.push(Block::Heading(text!(lang, "merge-changes")));
        page.push(Block::Table {
            head: vec![
                text!(lang, "merge-head.home"),
                text!(lang, "merge-head.column"),
                text!(lang, "merge-head.before"),
                text!(lang, "merge-head.now"),
            ],
            rows,
        });
        let others = (of.added + of.replaced).saturating_sub(SHOWN);
        if others > 0 {
            page.push(Block::Paragraph(text!(lang, "merge-more", count = others)));
        }
    }
    page
}

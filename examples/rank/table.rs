//! A ranking as a page of at most 120 columns.

use std::fmt::Write;

use anstyle::Style;
use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets,
};
use silverbay::explain::{
    Lang, address, case_summary, city, estimates_warning, facility_name, fit_lines, groups,
    journey_lines, let_in_lines, order_warning, points, price_lines, rank_label, ranking_notes,
    remarks,
};
use silverbay::rank::{RankedFacility, Ranking};
use silverbay::text;

use super::shared::text::plain;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// The columns that the page takes at most.
const WIDTH: u16 = 120;
/// Where the text of a note starts, and that of a place's remarks.
const HEAD: u16 = 16;
const RANK: u16 = 5;

/// The whole page.
pub fn page(ranking: &Ranking<'_>, top: usize, lang: Lang) -> String {
    let mut page = String::new();
    // Writing into a string does not fail.
    let _ = write_page(&mut page, ranking, top, lang);
    page
}

fn write_page(
    page: &mut String,
    ranking: &Ranking<'_>,
    top: usize,
    lang: Lang,
) -> std::fmt::Result {
    let case = ranking.case();
    let name = case.name().replace('\n', " ");
    writeln!(page, "{BOLD}{}{BOLD:#}", wrapped(&name, 0))?;
    writeln!(page, "{}\n", wrapped(&case_summary(lang, ranking), 0))?;
    if ranking.is_empty() {
        writeln!(page, "{}\n", text!(lang, "ranking-none-eligible"))?;
        for line in let_in_lines(lang, ranking) {
            writeln!(page, "{}\n", wrapped(&line, 0))?;
        }
    } else {
        if let Some(warning) = order_warning(lang, ranking) {
            writeln!(page, "{BOLD}{}{BOLD:#}\n", wrapped(&warning, 0))?;
        }
        for (heading, places) in groups(lang, ranking, top) {
            writeln!(page, "{BOLD}{heading}{BOLD:#}\n")?;
            for line in table(ranking, &places, lang).lines() {
                writeln!(page, "{}", line.trim_end())?;
            }
            writeln!(page)?;
        }
    }
    notes(page, ranking, top, lang)
}

fn table(ranking: &Ranking<'_>, places: &[RankedFacility<'_>], lang: Lang) -> String {
    let widths = [6, 24, 12, 6, 23, 24, 19];
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(WIDTH);
    table.set_header(
        [
            "rank", "home", "points", "known", "cost", "journey", "confirm",
        ]
        .map(|head| lang.text(&format!("ranking-head.{head}"), &[])),
    );
    for (column, width) in table.column_iter_mut().zip(widths) {
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        column.set_padding((0, 1));
    }
    for place in places {
        table.add_row([
            Cell::new(rank_label(lang, place)).set_alignment(CellAlignment::Right),
            Cell::new(plain(&home(place, lang))),
            Cell::new(score(place)),
            Cell::new(format!("{:.0}%", place.evidence() * 100.0)),
            Cell::new(plain(&price_lines(lang, place, ranking).join("\n"))),
            Cell::new(plain(&journey_lines(lang, place, ranking).join("\n"))),
            Cell::new(plain(&fit_lines(lang, place).join("\n"))),
        ]);
    }
    table.to_string()
}

fn home(place: &RankedFacility<'_>, lang: Lang) -> String {
    let facility = place.facility();
    let address = address(lang, facility);
    let town = city(lang, &facility.city);
    let telephone = match &*facility.telephone {
        "" => text!(lang, "telephone-unknown"),
        telephone => telephone.to_owned(),
    };
    let lines = [facility_name(lang, facility), &town, address, &telephone];
    let known = lines.into_iter().filter(|line| !line.is_empty());
    known.collect::<Vec<_>>().join("\n")
}

fn score(place: &RankedFacility<'_>) -> String {
    let score = place.score();
    let (low, high) = (points(score.low().get()), points(score.high().get()));
    format!("{}\n{low}–{high}", points(score.likely().get()))
}

fn notes(page: &mut String, ranking: &Ranking<'_>, top: usize, lang: Lang) -> std::fmt::Result {
    for (head, text) in ranking_notes(lang, ranking, top) {
        let head = text!(lang, "form-label", label = head);
        let text = wrapped(&text, HEAD);
        let gap = usize::from(HEAD).saturating_sub(width(&head));
        writeln!(page, "{BOLD}{head}{:gap$}{BOLD:#}{}", "", text.trim_start())?;
    }
    let warning = estimates_warning(lang);
    writeln!(page, "{DIM}{}{DIM:#}", wrapped(&warning, 0))?;
    if top > 0 && !ranking.is_empty() {
        let head = text!(lang, "ranking-remarks");
        writeln!(page, "\n{BOLD}{head}{BOLD:#}")?;
        for place in ranking.top(top) {
            let text = wrapped(&remarks(lang, &place), RANK);
            let rank = rank_label(lang, &place);
            let gap = 3_usize.saturating_sub(width(&rank));
            writeln!(page, "{:gap$}{rank}  {}", "", text.trim_start())?;
        }
    }
    Ok(())
}

/// Columns of a terminal that a text takes: two for a Chinese character.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// A text in lines of at most [`WIDTH`] columns, indented.
fn wrapped(text: &str, indent: u16) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(WIDTH);
    table.add_row([plain(text)]);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((indent, 0));
    }
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}

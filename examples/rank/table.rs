//! A ranking as a page for a terminal: tables where there is room for them, else a block
//! a home.

use std::fmt::Write;

use anstyle::Style;
use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets,
};
use silverbay::explain::{
    Lang, address, case_summary, city, estimates_warning, fit_lines, groups, journey_lines,
    let_in_lines, name_to_say, order_warning, points, price_lines, rank_label, ranking_notes,
    remarks, telephone,
};
use silverbay::rank::{RankedFacility, Ranking};
use silverbay::text;

use super::shared::text::{self, plain};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Columns from which there is room for tables.
const ROOM: u16 = 110;
/// Columns of a table that do not grow with the page, and of those that do at [`ROOM`].
const FIXED: [u16; 3] = [6, 12, 6];
const GROWING: [u16; 4] = [22, 20, 21, 17];
/// Where the text of a note starts, and that of a place's remarks.
const HEAD: u16 = 16;
const RANK: u16 = 5;
/// What stands in the columns of a table.
const HEADS: [&str; 7] = [
    "rank", "home", "points", "known", "cost", "journey", "confirm",
];

/// The whole page in at most so many columns.
pub fn page(ranking: &Ranking<'_, '_>, top: usize, lang: Lang, columns: u16) -> String {
    let mut text = String::new();
    let page = Page {
        ranking,
        top,
        lang,
        columns,
    };
    // Writing into a string does not fail.
    let _ = page.write(&mut text);
    text
}

struct Page<'a> {
    ranking: &'a Ranking<'a, 'a>,
    top: usize,
    lang: Lang,
    columns: u16,
}

impl Page<'_> {
    fn write(&self, page: &mut String) -> std::fmt::Result {
        let (ranking, lang) = (self.ranking, self.lang);
        let name = ranking.case().name().replace('\n', " ");
        writeln!(page, "{BOLD}{}{BOLD:#}", self.wrapped(&name, 0))?;
        writeln!(page, "{}\n", self.wrapped(&case_summary(lang, ranking), 0))?;
        if ranking.is_empty() {
            writeln!(page, "{}\n", text!(lang, "ranking-none-eligible"))?;
            for line in let_in_lines(lang, ranking) {
                writeln!(page, "{}\n", self.wrapped(&line, 0))?;
            }
        } else {
            if let Some(warning) = order_warning(lang, ranking) {
                writeln!(page, "{BOLD}{}{BOLD:#}\n", self.wrapped(&warning, 0))?;
            }
            for (heading, places) in groups(lang, ranking, self.top) {
                writeln!(page, "{BOLD}{heading}{BOLD:#}\n")?;
                if self.columns < ROOM {
                    self.blocks(page, &places)?;
                    continue;
                }
                for line in self.table(&places).lines() {
                    writeln!(page, "{}", line.trim_end())?;
                }
                writeln!(page)?;
            }
        }
        self.notes(page)
    }

    fn table(&self, places: &[RankedFacility<'_, '_>]) -> String {
        let more = self.columns.saturating_sub(ROOM);
        let (more, rest) = (more / 4, more % 4);
        let [rank, points, known] = FIXED;
        let [home, cost, journey, confirm] = GROWING.map(|width| width + more);
        let widths = [rank, home + rest, points, known, cost, journey, confirm];
        let mut table = Table::new();
        table.load_style(presets::UTF8_HORIZONTAL_ONLY);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(self.columns);
        table.set_header(HEADS.map(|head| self.head(head)));
        for (column, width) in table.column_iter_mut().zip(widths) {
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
            column.set_padding((0, 1));
        }
        for place in places {
            let cells = self.cells(place);
            let cells = cells.iter().zip(widths).map(|(cell, width)| {
                // One column is the space between this one and the next.
                let lines = cell
                    .lines()
                    .map(|line| text::wrapped(line, "", "", width - 1));
                lines.collect::<Vec<_>>().join("\n")
            });
            let mut cells = cells.map(Cell::new);
            let rank = cells
                .next()
                .map(|rank| rank.set_alignment(CellAlignment::Right));
            table.add_row(rank.into_iter().chain(cells));
        }
        table.to_string()
    }

    /// A home below the other, each of its cells behind its head.
    fn blocks(&self, page: &mut String, places: &[RankedFacility<'_, '_>]) -> std::fmt::Result {
        for place in places {
            let [rank, home, rest @ ..] = self.cells(place);
            self.behind(page, &rank, &home, RANK)?;
            for (head, cell) in HEADS.iter().skip(2).zip(rest) {
                if cell.is_empty() {
                    continue;
                }
                let said = self.lang.clauses(cell.lines());
                let said = self.lang.labelled(&self.head(head), &said);
                writeln!(page, "{}", self.wrapped(&said, RANK))?;
            }
            writeln!(page)?;
        }
        Ok(())
    }

    fn head(&self, head: &str) -> String {
        self.lang.text(&format!("ranking-head.{head}"), &[])
    }

    /// What the columns say of a home.
    fn cells(&self, place: &RankedFacility<'_, '_>) -> [String; HEADS.len()] {
        let (ranking, lang) = (self.ranking, self.lang);
        let lines = |lines: Vec<String>| plain(&lines.join("\n"));
        [
            rank_label(lang, place),
            plain(&home(place, lang)),
            score(place),
            format!("{:.0}%", place.evidence() * 100.0),
            lines(price_lines(lang, place, ranking)),
            lines(journey_lines(lang, place, ranking)),
            lines(fit_lines(lang, place)),
        ]
    }

    fn notes(&self, page: &mut String) -> std::fmt::Result {
        let (ranking, lang) = (self.ranking, self.lang);
        for (head, text) in ranking_notes(lang, ranking, self.top) {
            let head = text!(lang, "form-label", label = head);
            let text = self.wrapped(&text, HEAD);
            let gap = usize::from(HEAD).saturating_sub(width(&head));
            writeln!(page, "{BOLD}{head}{:gap$}{BOLD:#}{}", "", text.trim_start())?;
        }
        let warning = estimates_warning(lang);
        writeln!(page, "{DIM}{}{DIM:#}", self.wrapped(&warning, 0))?;
        if self.top > 0 && !ranking.is_empty() {
            let head = text!(lang, "ranking-remarks");
            writeln!(page, "\n{BOLD}{head}{BOLD:#}")?;
            for place in ranking.top(self.top) {
                self.behind(
                    page,
                    &rank_label(lang, &place),
                    &remarks(lang, &place),
                    RANK,
                )?;
            }
        }
        Ok(())
    }

    /// A text behind the rank of its home.
    fn behind(&self, page: &mut String, rank: &str, text: &str, at: u16) -> std::fmt::Result {
        let text = self.wrapped(text, at);
        let gap = usize::from(at).saturating_sub(2 + width(rank));
        writeln!(page, "{:gap$}{rank}  {}", "", text.trim_start())
    }

    /// A text in lines of at most the columns of the page, indented.
    fn wrapped(&self, text: &str, indent: u16) -> String {
        let indent = " ".repeat(usize::from(indent));
        text::wrapped(&plain(text), &indent, &indent, self.columns)
    }
}

fn home(place: &RankedFacility<'_, '_>, lang: Lang) -> String {
    let facility = place.facility();
    let address = address(lang, facility);
    let town = city(lang, &facility.city);
    let telephone = telephone(lang, facility, place.catalog());
    let name = name_to_say(lang, facility);
    let lines = [&*name, &town, address, &telephone];
    let known = lines.into_iter().filter(|line| !line.is_empty());
    known.collect::<Vec<_>>().join("\n")
}

fn score(place: &RankedFacility<'_, '_>) -> String {
    let score = place.score();
    let (low, high) = (points(score.low().get()), points(score.high().get()));
    format!("{}\n{low}–{high}", points(score.likely().get()))
}

/// Columns of a terminal that a text takes: two for a Chinese character.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

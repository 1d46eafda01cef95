//! The normal form as a workbook: cells that are text stay text, what is asked stands at
//! its cell, and a second sheet has every question once.

use std::collections::BTreeMap;
use std::io::Write;

use rust_xlsxwriter::{Color, Format, FormatAlign, Note, Workbook, Worksheet, XlsxError};

use super::{CheckOptions, Checked, FixError, Put, says_the_same, settled, walk};
use crate::catalog::rows::FacilityColumn;
use crate::problem::{Problem, ProblemKind, Question, Severity, Span, column_letters};
use crate::text;
use crate::vocabulary::Word;
use crate::words::Lang;

/// The widest column, in pixels.
const WIDEST: u32 = 360;
/// Notes that a sheet has at most; its questions stand on the other sheet too.
const MOST_NOTES: usize = 2_000;
/// Cells that a question names at most.
const MOST_NAMED: usize = 40;
/// The columns whose cells are numbers to count and to sort by.
const NUMBERS: [FacilityColumn; 5] = [
    FacilityColumn::Lat,
    FacilityColumn::Lon,
    FacilityColumn::Beds,
    FacilityColumn::MinAge,
    FacilityColumn::StarYear,
];

/// Writes a table in the normal form as a workbook (`.xlsx`): the table, with its headings
/// kept in view and a note at every cell that is in question, and a sheet of the questions
/// in words of the language. Ids, telephones and prices are cells of text, in which nothing
/// is lost. Once the answers are filled in, the workbook is read as the list was.
///
/// # Errors
///
/// [`FixError`] as for [`fix_table`](super::fix_table), and where a workbook cannot hold the
/// table: more than a million rows, or a cell of more than 32,767 characters.
pub fn fix_workbook(
    file: &str,
    bytes: &[u8],
    options: &CheckOptions<'_>,
    lang: Lang,
    mut writer: impl Write,
) -> Result<Checked, FixError> {
    let (added, _) = settled(file, bytes, options)?;
    let mut rows = Vec::new();
    let mut row = |line, cells| rows.push((line, cells));
    let put = Put {
        row: &mut row,
        added: &added,
    };
    let checked = walk(file, bytes, options, Some(put));
    let filled = Filled { rows, lang };
    let book = filled.book(&checked).map_err(|error| FixError::Workbook {
        cause: error.to_string(),
    })?;
    if !says_the_same(file, &book, options, &checked) {
        return Err(FixError::WouldLose(checked.into()));
    }
    writer.write_all(&book)?;
    writer.flush()?;
    Ok(checked)
}

/// The rows of a normal form, first its headings, each with its line in the file.
struct Filled {
    rows: Vec<(u64, Vec<String>)>,
    lang: Lang,
}

impl Filled {
    fn book(&self, checked: &Checked) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        self.table(book.add_worksheet(), &checked.problems)?;
        let questions = Question::of(&checked.problems);
        if !questions.is_empty() {
            self.questions(book.add_worksheet(), &questions)?;
        }
        book.save_to_buffer()
    }

    /// The sheet of the table.
    fn table(&self, sheet: &mut Worksheet, problems: &[Problem]) -> Result<(), XlsxError> {
        sheet.set_name(text!(self.lang, "workbook-table"))?;
        let asked = self.asked(problems);
        let text = Format::new().set_num_format("@");
        let in_question = text.clone().set_background_color(Color::RGB(0x00FF_F2CC));
        let heads = heading();
        let empty = Vec::new();
        let columns = self.rows.first().map_or(&empty, |(_, cells)| cells);
        let is_number = |column: usize| {
            let code = columns.get(column);
            code.is_some_and(|code| NUMBERS.iter().any(|of| of.code() == code))
        };
        for (at, (_, cells)) in (0..).zip(&self.rows) {
            for (column, cell) in cells.iter().enumerate() {
                let format = match (at, asked.contains_key(&(at, column))) {
                    (0, _) => &heads,
                    (_, true) => &in_question,
                    (_, false) => &text,
                };
                let number = cell
                    .parse::<f64>()
                    .ok()
                    .filter(|_| at > 0 && is_number(column));
                let number = number.filter(|number| number.to_string() == *cell);
                let column = number_of(column);
                match number {
                    Some(number) => sheet.write_number(at, column, number)?,
                    None => sheet.write_string_with_format(at, column, cell.as_str(), format)?,
                };
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_autofit_max_width(WIDEST).autofit();
        for ((row, column), told) in asked.iter().take(MOST_NOTES) {
            let note = Note::new(told.as_str())
                .add_author_prefix(false)
                .set_width(WIDEST);
            sheet.insert_note(*row, number_of(*column), &note)?;
        }
        Ok(())
    }

    /// What is asked at which cell: its row from 0, its column, and what to say.
    fn asked(&self, problems: &[Problem]) -> BTreeMap<(u32, usize), String> {
        let mut asked: BTreeMap<(u32, usize), String> = BTreeMap::new();
        for problem in problems {
            let place = self.place(problem);
            let place = place.filter(|_| problem.severity() != Severity::Note);
            if let Some(place) = place {
                let told = asked.entry(place).or_default();
                if !told.is_empty() {
                    told.push('\n');
                }
                told.push_str(&problem.told(self.lang).to_string());
            }
        }
        asked
    }

    /// The cell of the sheet that a problem is about. What is asked of the whole list is at
    /// the heading of its column.
    fn place(&self, problem: &Problem) -> Option<(u32, usize)> {
        let (_, columns) = self.rows.first()?;
        let field = match (problem.span(), problem.kind()) {
            (Some(Span::Cell { field, .. }), _) => Some(field),
            (Some(Span::SheetCell { column }), _) => Some(column),
            (_, ProblemKind::ListDoesNotSay { fact, .. }) => {
                columns.iter().position(|code| code == fact.code())
            }
            _ => columns
                .iter()
                .position(|code| Some(code.as_str()) == problem.column()),
        };
        let field = field.filter(|field| *field < columns.len())?;
        Some((self.row_of(problem.line())?, field))
    }

    /// The row of the sheet, from 0, of what stood on a line of the file: a row may reach
    /// over several lines.
    fn row_of(&self, line: u64) -> Option<u32> {
        let (_, below) = self.rows.split_first()?;
        u32::try_from(below.partition_point(|(of, _)| *of <= line)).ok()
    }

    /// The sheet of the questions.
    fn questions(
        &self,
        sheet: &mut Worksheet,
        questions: &[Question<'_>],
    ) -> Result<(), XlsxError> {
        let lang = self.lang;
        sheet.set_name(text!(lang, "workbook-questions"))?;
        let heads = [
            text!(lang, "workbook-homes"),
            text!(lang, "workbook-question"),
            text!(lang, "workbook-cells"),
        ];
        for (column, head) in (0..).zip(heads) {
            sheet.write_string_with_format(0, column, head, &heading())?;
        }
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        for (row, question) in (1..).zip(questions) {
            let homes = u32::try_from(question.homes).unwrap_or(u32::MAX);
            sheet.write_number_with_format(row, 0, homes, &wrapped)?;
            // In one cell, so that no row of the sheet is taken for headings.
            let mut text = question.told(lang);
            let remedy = question.first.told(lang).remedy;
            if !remedy.is_empty() {
                text.push('\n');
                text.push_str(&remedy);
            }
            let texts = [text, self.cells(question)];
            for (column, text) in (1..).zip(texts) {
                sheet.write_string_with_format(row, column, text, &wrapped)?;
            }
        }
        for (column, width) in [(1, 90.0), (2, 40.0)] {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }

    /// The cells of the table that a question is about.
    fn cells(&self, question: &Question<'_>) -> String {
        let Some((first, field)) = self.place(question.first) else {
            return String::new();
        };
        let letters = column_letters(field);
        if question.lines.is_empty() {
            return format!("{letters}{}", first + 1);
        }
        let lines = question.lines.iter().take(MOST_NAMED);
        let rows = lines.filter_map(|line| self.row_of(*line));
        let mut cells: Vec<String> = rows.map(|row| format!("{letters}{}", row + 1)).collect();
        if question.lines.len() > MOST_NAMED {
            cells.push("…".to_owned());
        }
        cells.join(" ")
    }
}

/// How a heading looks.
fn heading() -> Format {
    let bold = Format::new().set_bold().set_num_format("@");
    bold.set_background_color(Color::RGB(0x00E7_E6E6))
}

/// The number of a column of a sheet; one beyond all sheets is refused by the writer.
fn number_of(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

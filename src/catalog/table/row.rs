//! One row being read, and the ways to ask for its cells.

use std::str::FromStr;
use std::sync::Arc;

use super::head::Head;
use super::{Headed, Need};
use crate::catalog::bytes::{Encoding, REPLACEMENT, unguarded};
use crate::catalog::cells::{Spelt, date, half_width, is_not_stated, is_nothing};
use crate::catalog::opened::Place;
use crate::problem::{Problem, ProblemKind, Problems, Wanted, Within};
use crate::units::AsOf;
use crate::vocabulary::{UnknownWord, Word, WordSet};
use crate::words::is_unseen;

/// One row being read. Every question answers with what could be read; what
/// could not is on the list of problems.
pub(crate) struct Row<'t, C> {
    pub(super) record: &'t csv::StringRecord,
    pub(super) head: &'t Head<C>,
    pub(super) file: &'t Arc<str>,
    pub(super) place: Place,
    pub(super) encoding: Encoding,
    pub(super) problems: &'t mut Problems,
    /// Which columns have a character.
    pub(super) filled: Filled,
    /// For each field, its cell in the normal form.
    pub(super) normal: Option<&'t mut Vec<Option<String>>>,
}

/// Which columns of a row have a character: most cells of a list of homes are blank, and each
/// is asked for.
#[derive(Clone, Copy)]
pub(super) struct Filled(u64);

impl Filled {
    pub(super) fn of<C: Headed>(record: &csv::StringRecord, head: &Head<C>) -> Self {
        const { assert!(C::ALL.len() <= u64::BITS as usize, "a bit a column") };
        let cells = record.iter().zip(head.named());
        Self(cells.fold(0, |filled, (cell, column)| match column {
            Some(column) if !cell.is_empty() => filled | (1 << column.index()),
            _ => filled,
        }))
    }
}

impl<'t, C: Headed> Row<'t, C> {
    /// The line on which the row starts.
    pub(crate) const fn line(&self) -> u64 {
        self.place.line
    }

    #[inline]
    fn field(&self, column: C) -> Option<usize> {
        self.head.field(column)
    }

    /// The field of a column.
    pub(crate) fn field_of(&self, column: C) -> Option<usize> {
        self.field(column)
    }

    /// The errors and questions of the file so far.
    pub(crate) const fn refusals(&self) -> usize {
        self.problems.refusals()
    }

    /// The same row as one of another table, whose columns are where `head` has them.
    pub(crate) fn as_row_of<'s, D: Headed>(&'s mut self, head: &'s Head<D>) -> Row<'s, D> {
        Row {
            record: self.record,
            head,
            file: self.file,
            place: self.place,
            encoding: self.encoding,
            problems: self.problems,
            filled: Filled::of(self.record, head),
            normal: self.normal.as_deref_mut(),
        }
    }

    /// Whether the file has the column.
    pub(crate) fn has(&self, column: C) -> bool {
        self.field(column).is_some()
    }

    /// Whether a column is not there or its cell has no character.
    #[inline]
    pub(crate) fn is_empty(&self, column: C) -> bool {
        self.filled.0 & (1 << column.index()) == 0
    }

    /// The unit that the heading of a column gives to every cell.
    pub(crate) fn unit(&self, column: C) -> Option<&'t str> {
        self.head.unit(column)
    }

    /// The heading of a column as it stands.
    pub(crate) fn heading(&self, column: C) -> Option<&'t str> {
        self.field(column).map(|field| self.head.text(field))
    }

    /// Whether a line above the headings gives sums in 元.
    pub(crate) const fn is_in_yuan(&self) -> bool {
        self.head.is_in_yuan()
    }

    /// Puts a problem with a cell on the list.
    pub(crate) fn report(&mut self, column: C, kind: impl Into<ProblemKind>) {
        let field = self.field(column);
        self.report_field(field, Some(column), kind.into());
    }

    /// Puts a problem on the list without which the row is of no use.
    pub(crate) fn refuse(&mut self, column: C, kind: ProblemKind) {
        let field = self.field(column);
        self.push(field, Some(column), false, kind);
    }

    pub(super) fn report_field(
        &mut self,
        field: Option<usize>,
        column: Option<C>,
        kind: ProblemKind,
    ) {
        let may_be_blank =
            |column: C| C::ASKS && matches!(column.need(), Need::Usual | Need::Minor);
        // A row of another length has no fact in place.
        let is_of_a_fact = column.is_some_and(may_be_blank);
        self.push(field, column, is_of_a_fact, kind);
    }

    fn push(
        &mut self,
        field: Option<usize>,
        column: Option<C>,
        is_of_a_fact: bool,
        kind: ProblemKind,
    ) {
        self.problems.push(Problem {
            file: Arc::clone(self.file),
            within: Within::Text,
            line: self.place.line_of(field.unwrap_or(0), self.record),
            name: column.map(|column| column.code().into()),
            span: field.and_then(|field| self.place.span(field)),
            is_of_a_fact,
            kind,
        });
    }

    /// Reports the cells that could not be decoded.
    pub(super) fn report_undecodable(&mut self) {
        for (field, cell) in self.record.iter().enumerate() {
            if cell.contains([REPLACEMENT, '\0']) {
                let (text, encoding) = (cell.to_owned(), self.encoding);
                let column = self.head.column(field);
                let kind = ProblemKind::Undecodable { text, encoding };
                self.report_field(Some(field), column, kind);
            }
        }
    }

    /// Reports the cells with characters that nobody sees and that change how others are
    /// shown. A carriage return is part of a line end.
    pub(super) fn report_unseen(&mut self) {
        for (field, cell) in self.record.iter().enumerate() {
            if cell.contains(|c| is_unseen(c) && !matches!(c, '\0' | '\r')) {
                let (text, column) = (cell.to_owned(), self.head.column(field));
                self.report_field(Some(field), column, ProblemKind::UnseenCharacter { text });
            }
        }
    }

    /// Notes how a cell is written in the normal form.
    pub(crate) fn note_normal(&mut self, column: C, text: impl FnOnce() -> String) {
        let field = self.field(column);
        if let (Some(normal), Some(field)) = (&mut self.normal, field)
            && let Some(cell) = normal.get_mut(field)
        {
            *cell = Some(text());
        }
    }

    /// The text of a cell without the spaces around it and without a guard; empty
    /// where the column is not there.
    #[inline]
    pub(crate) fn text(&self, column: C) -> &'t str {
        let text = self.raw(column);
        // What is not stated begins with a sign or with one of few characters.
        match text.as_bytes() {
            [
                b'-' | b'#' | b'/' | b'\\' | b'?' | b'N' | b'n' | 0xE2 | 0xE4 | 0xE6 | 0xE7 | 0xEF,
                ..,
            ] if C::ASKS && (is_not_stated(text) || is_nothing(text)) => "",
            _ => text,
        }
    }

    /// The text of a cell without the spaces around it and without a guard, whatever it
    /// says.
    #[inline]
    fn raw(&self, column: C) -> &'t str {
        if self.is_empty(column) {
            return "";
        }
        let cell = self.field(column).and_then(|field| self.record.get(field));
        let cell = cell.unwrap_or_default();
        match cell.as_bytes() {
            [] => cell,
            // Most cells start with a letter, a digit or a Chinese character, which is
            // neither a space nor a guard, and end with no space either.
            [
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0xE4..=0xE9,
                ..,
                last,
            ] if last.is_ascii_graphic() || !cell.ends_with(char::is_whitespace) => cell,
            _ => unguarded(cell.trim()),
        }
    }

    /// The text of a cell that may not be empty.
    pub(crate) fn required(&mut self, column: C, wanted: Wanted) -> Option<&'t str> {
        let text = self.text(column);
        if text.is_empty() {
            self.report(column, ProblemKind::Missing { wanted });
        }
        (!text.is_empty()).then_some(text)
    }

    /// A cell that is empty or reads as a `T` once its digits and signs are those
    /// of a keyboard.
    pub(crate) fn parsed<T, E>(&mut self, column: C) -> Option<T>
    where
        T: FromStr<Err = E> + ToString,
        ProblemKind: From<E>,
    {
        self.read(column, |text| Ok(half_width(text).parse()?))
    }

    /// A cell that is empty or a date of a source.
    pub(crate) fn date(&mut self, column: C) -> Option<AsOf> {
        let mut is_noted = false;
        let date = self.read(column, |text| {
            let read = date(text)?;
            is_noted = read.is_noted;
            Ok(read.date)
        })?;
        if is_noted {
            let text = self.text(column).to_owned();
            self.report(column, ProblemKind::DateRead { text, date });
        }
        Some(date)
    }

    /// A cell that is empty or a word of a vocabulary.
    pub(crate) fn word<W: Spelt>(&mut self, column: C) -> Option<W> {
        let text = self.text(column);
        if !text.is_empty() {
            return self.understood(column, text, |text| Ok(W::read(text)?));
        }
        let raw = self.raw(column);
        if raw.is_empty() {
            return None;
        }
        // 無 says nothing of a currency, and is a word of the medical models.
        let word = W::read(raw).ok()?;
        self.note_normal(column, || word.to_string());
        Some(word)
    }

    /// A cell that is empty or that `read` understands.
    pub(crate) fn read<T: ToString>(
        &mut self,
        column: C,
        read: impl FnOnce(&str) -> Result<T, ProblemKind>,
    ) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        self.understood(column, text, read)
    }

    /// What `read` makes of the text of a cell; reported where it makes nothing of it.
    fn understood<T: ToString>(
        &mut self,
        column: C,
        text: &str,
        read: impl FnOnce(&str) -> Result<T, ProblemKind>,
    ) -> Option<T> {
        match read(text) {
            Ok(value) => {
                self.note_normal(column, || value.to_string());
                Some(value)
            }
            Err(kind) => {
                self.report(column, kind);
                None
            }
        }
    }

    /// A cell that must be a word of a vocabulary.
    pub(crate) fn word_required<W: Spelt>(&mut self, column: C, wanted: Wanted) -> Option<W> {
        self.required(column, wanted)?;
        self.word(column)
    }

    /// A cell that must be a word of a vocabulary, which the problem lists.
    pub(crate) fn word_given<W: Spelt>(&mut self, column: C) -> Option<W> {
        if self.text(column).is_empty()
            && let Err(error) = W::from_code("")
        {
            self.report(column, error);
        }
        self.word(column)
    }

    /// A cell that must read as a `T`.
    pub(crate) fn parsed_required<T, E>(&mut self, column: C, wanted: Wanted) -> Option<T>
    where
        T: FromStr<Err = E> + ToString,
        ProblemKind: From<E>,
    {
        self.required(column, wanted)?;
        self.parsed(column)
    }

    /// A cell that is empty or a decimal number.
    pub(crate) fn number(&mut self, column: C, wanted: Wanted) -> Option<f64> {
        // "inf", "nan" and "1e9" parse as numbers but are not meant.
        self.spelt(column, wanted, |byte| {
            byte.is_ascii_digit() || b"+-.".contains(&byte)
        })
    }

    /// A cell that is empty or a whole number.
    pub(crate) fn whole<T: FromStr + ToString>(&mut self, column: C, wanted: Wanted) -> Option<T> {
        self.spelt(column, wanted, |byte| byte.is_ascii_digit())
    }

    /// A cell that is empty or a number spelt with these bytes alone.
    fn spelt<T: FromStr + ToString>(
        &mut self,
        column: C,
        wanted: Wanted,
        with: impl Fn(u8) -> bool,
    ) -> Option<T> {
        self.read(column, |text| {
            let plain = half_width(text);
            let value = plain.parse().ok().filter(|_| plain.bytes().all(with));
            value.ok_or_else(|| ProblemKind::NotANumber {
                text: text.to_owned(),
                wanted,
            })
        })
    }

    /// A cell that holds words of a vocabulary, separated by `;` or as lists are
    /// separated in Chinese.
    pub(crate) fn words<W: Spelt>(&mut self, column: C) -> WordSet<W> {
        self.words_or(column, ProblemKind::UnknownWord)
    }

    /// The same where a word that is not known says nothing of the others.
    pub(crate) fn known_words<W: Spelt>(&mut self, column: C) -> WordSet<W> {
        self.words_or(column, |UnknownWord { text, .. }| {
            ProblemKind::UnknownListWord { text }
        })
    }

    fn words_or<W: Spelt>(
        &mut self,
        column: C,
        unknown: impl Fn(UnknownWord) -> ProblemKind,
    ) -> WordSet<W> {
        let mut set = WordSet::EMPTY;
        let text = self.text(column);
        if text.is_empty() {
            return set;
        }
        // The normal form first: it is what a large file is in.
        if let Some(set) = in_order(text) {
            self.note_normal(column, || text.to_owned());
            return set;
        }
        let mut is_good = true;
        let is_between = |c: char| matches!(c, ';' | '；' | '、' | '，' | ',');
        let words = text.split(is_between).map(str::trim);
        for text in words.filter(|text| !text.is_empty()) {
            match W::read(text) {
                Ok(word) if set.contains(word) => {
                    is_good = false;
                    let text = text.to_owned();
                    self.report(column, ProblemKind::RepeatedWord { text });
                }
                Ok(word) => set.insert(word),
                Err(error) => {
                    is_good = false;
                    self.report(column, unknown(error));
                }
            }
        }
        if is_good {
            self.note_normal(column, || set.to_string());
        }
        set
    }
}

/// The set of the words of a list in the normal form, which has them in the order of
/// the vocabulary: one walk along the codes finds them all. `None` for any other text.
fn in_order<W: Word>(text: &str) -> Option<WordSet<W>> {
    let mut set = WordSet::EMPTY;
    let mut known = W::CODES.iter().zip(W::ALL);
    for code in text.as_bytes().split(|byte| *byte == b';') {
        let (_, word) = known.find(|(known, _)| known.as_bytes() == code)?;
        set.insert(*word);
    }
    Some(set)
}

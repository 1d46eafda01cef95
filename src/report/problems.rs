//! The problems of files as a contract for programs.

use serde::{Serialize, Serializer};

use crate::catalog::{ReadColumn, SourceReport};
use crate::problem::{Problem, Question, Severity, Told};
use crate::vocabulary::Word;
use crate::words::Lang;

/// What was found in a file, ready to be serialised. Keys are only ever added.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FileReport<'a> {
    /// The file as it was named.
    pub file: &'a str,
    /// How it was read; `null` when it is not a table.
    pub source: Option<SourceJson>,
    /// How many problems of each severity there are.
    pub counts: Counts,
    /// What is to be asked, each question once, that for which most homes wait first.
    pub questions: Vec<QuestionJson<'a>>,
    /// The problems in the order of reading.
    pub problems: Vec<ProblemJson<'a>>,
}

/// How a table was read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceJson {
    /// The table it is, as the file that ships with the crate is called.
    pub table: &'static str,
    /// What kind of file it is: `text`, `xlsx`, `xls`, `ods`, `html` or `json`.
    pub form: &'static str,
    /// The sheet of a workbook that was read, or the number of the table of a web page that
    /// has several.
    pub sheet: Option<String>,
    /// `utf-8`, `utf-16le`, `utf-16be`, `big5` or `gb18030`.
    pub encoding: &'static str,
    /// `comma`, `semicolon`, `tab`, `pipe`, `full_width_comma` or `enumeration_comma`.
    pub separator: &'static str,
    /// The line of the text or the row of the sheet with the headings; 0 for JSON.
    pub heading_line: u64,
    /// The columns in the order of the file.
    pub columns: Vec<ColumnJson>,
    /// Rows below the first line.
    pub rows: usize,
    /// Rows that can be used.
    pub kept: usize,
    /// Of a table of facilities, whose point is used for how many of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standings: Option<StandingsJson>,
}

/// How many facilities stand at whose point.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandingsJson {
    /// At a position of their own.
    pub own: usize,
    /// At the point of their district.
    pub district: usize,
    /// At the point of their city.
    pub city: usize,
}

/// What one column of a file was read as.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ColumnJson {
    /// The heading as it stands.
    pub heading: String,
    /// The column of the table; `null` where it was not read.
    pub column: Option<&'static str>,
}

/// One question: problems of one kind in one column.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionJson<'a> {
    /// The short name of the kind.
    pub code: &'static str,
    /// The column, where one is meant.
    pub column: Option<&'a str>,
    /// How many homes wait for the answer.
    pub homes: usize,
    /// The texts in question as found, each once, at most five.
    pub texts: Vec<&'a str>,
    /// The lines, rows or records in question.
    pub lines: Vec<u64>,
}

/// How many problems of each severity there are.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// What keeps a row or the file from being used.
    pub errors: usize,
    /// Facts that are unknown until somebody has asked.
    pub questions: usize,
    /// What is worth knowing.
    pub notes: usize,
}

/// One problem.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProblemJson<'a> {
    /// `error`, `question` or `note`.
    pub severity: Severity,
    /// A short name of the kind, which never changes.
    pub code: &'static str,
    /// The file as it was named.
    pub file: &'a str,
    /// The line of a text, the row of a sheet or the record of JSON, from 1; `null` where
    /// the whole file is meant.
    pub line: Option<u64>,
    /// The sheet of a workbook.
    pub sheet: Option<&'a str>,
    /// The cell of a sheet, such as `Homes!C7`, where one cell is meant.
    pub cell: Option<String>,
    /// The column or key, where one is meant.
    pub column: Option<&'a str>,
    /// The text found, where one is meant.
    pub text: Option<&'a str>,
    /// What to say, under the code of each language that comes with the crate.
    #[serde(flatten)]
    pub words: InEachLanguage,
}

/// The words of a problem in every language, as a map from the language's code.
#[derive(Clone, Debug)]
pub struct InEachLanguage(Vec<(Lang, Words)>);

impl InEachLanguage {
    fn new(problem: &Problem) -> Self {
        let words = |lang: &Lang| (*lang, Words::from(problem.told(*lang)));
        Self(Lang::ALL.iter().map(words).collect())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for InEachLanguage {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "InEachLanguage".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words = generator.subschema_for::<Words>();
        let codes: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
        let each = codes
            .iter()
            .map(|code| ((*code).to_owned(), words.clone().to_value()));
        let properties: serde_json::Map<_, _> = each.collect();
        schemars::json_schema!({
            "type": "object",
            "properties": properties,
            "required": codes,
        })
    }
}

impl Serialize for InEachLanguage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(lang, words)| (lang.code(), words)))
    }
}

/// A problem in words of one language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Words {
    /// What is wrong.
    pub wrong: String,
    /// What was expected, or `null`.
    pub expected: Option<String>,
    /// What to do, or `null`.
    pub remedy: Option<String>,
}

impl Counts {
    /// Counts the problems.
    #[must_use]
    pub fn of(problems: &[Problem]) -> Self {
        let of = |severity| problems.iter().filter(|p| p.severity() == severity).count();
        Self {
            errors: of(Severity::Error),
            questions: of(Severity::Question),
            notes: of(Severity::Note),
        }
    }
}

impl<'a> FileReport<'a> {
    /// What was found in a file.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{Catalog, CheckOptions, check_table};
    /// use silverbay::report::{ColumnJson, FileReport, InEachLanguage, QuestionJson};
    /// use silverbay::report::{SourceJson, StandingsJson};
    ///
    /// let list = "id,name_en,kind,city,bed_fee,currency\n\
    ///     a,Garden Home,care_home,Shenzhen,面议,CNY\n\
    ///     b,River Home,care_house,Zhuhai,5200,CNY\n";
    /// let catalog = Catalog::load("data")?;
    /// let gazetteer = Some(catalog.gazetteer());
    /// let options = CheckOptions { gazetteer, ..CheckOptions::default() };
    /// let checked = check_table("homes.csv", list.as_bytes(), &options);
    /// let report = FileReport::new("homes.csv", checked.source.as_ref(), &checked.problems);
    /// // What to ask, once for all homes that wait for it.
    /// let mut questions = report.questions.iter();
    /// let asked: &QuestionJson<'_> =
    ///     questions.find(|of| of.column == Some("bed_fee")).ok_or("a question")?;
    /// assert_eq!((asked.texts.as_slice(), asked.homes), (&["面议"][..], 1));
    /// let source: &SourceJson = report.source.as_ref().ok_or("a table")?;
    /// let headings: Vec<&ColumnJson> = source.columns.iter().collect();
    /// assert!(headings.iter().all(|of| of.column == Some(of.heading.as_str())));
    /// let standings: StandingsJson = source.standings.ok_or("homes")?;
    /// assert_eq!(standings.own, 0);
    /// // Every problem in the words of every reader.
    /// let words: &InEachLanguage = &report.problems.first().ok_or("a problem")?.words;
    /// assert!(serde_json::to_value(words)?["zh-hant"]["wrong"].is_string());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn new(file: &'a str, source: Option<&SourceReport>, problems: &'a [Problem]) -> Self {
        Self {
            file,
            source: source.map(|source| SourceJson {
                table: source.table.code(),
                form: source.form.code(),
                sheet: source.sheet.clone(),
                encoding: source.encoding.code(),
                separator: source.separator.code(),
                heading_line: source.heading_line,
                columns: source.columns.iter().map(ColumnJson::new).collect(),
                rows: source.rows,
                kept: source.kept,
                standings: source.standings.map(|of| StandingsJson {
                    own: of.own,
                    district: of.district,
                    city: of.city,
                }),
            }),
            counts: Counts::of(problems),
            questions: Question::of(problems)
                .into_iter()
                .map(QuestionJson::new)
                .collect(),
            problems: problems.iter().map(ProblemJson::new).collect(),
        }
    }
}

impl ColumnJson {
    fn new(read: &ReadColumn) -> Self {
        Self {
            heading: read.heading.clone(),
            column: read.column,
        }
    }
}

impl<'a> QuestionJson<'a> {
    fn new(question: Question<'a>) -> Self {
        Self {
            code: question.first.kind().code(),
            column: question.first.column(),
            homes: question.homes,
            texts: question.texts,
            lines: question.lines,
        }
    }
}

impl<'a> ProblemJson<'a> {
    /// A problem with its words in every language.
    #[must_use]
    pub fn new(problem: &'a Problem) -> Self {
        Self {
            severity: problem.severity(),
            code: problem.kind().code(),
            file: problem.file(),
            line: Some(problem.line()).filter(|line| *line > 0),
            sheet: problem.sheet(),
            cell: problem.cell(),
            column: problem.column(),
            text: problem.kind().text(),
            words: InEachLanguage::new(problem),
        }
    }
}

impl From<Told> for Words {
    fn from(told: Told) -> Self {
        let some = |text: String| (!text.is_empty()).then_some(text);
        Self {
            wrong: told.wrong,
            expected: some(told.expected),
            remedy: some(told.remedy),
        }
    }
}

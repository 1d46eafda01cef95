//! JSON Schemas of what programs exchange (feature `schema`), by draft 2020-12.
//!
//! They are made from the types that are read and written. The same texts are files in
//! `src/guide/schemas`.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::answers::{AskedOf, Channel};
use crate::case::CaseSpec;
use crate::report::{FileReport, RankingReport};

/// A kind of JSON that is read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Document {
    /// A case file.
    Case,
    /// What `rank --format json` prints.
    Ranking,
    /// What `check --format json` prints.
    Check,
    /// A table of answers as records.
    Answers,
}

impl Document {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Case, Self::Ranking, Self::Check, Self::Answers];

    /// The name of its file in `src/guide/schemas`.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Case => "case.json",
            Self::Ranking => "ranking.json",
            Self::Check => "check.json",
            Self::Answers => "answers.json",
        }
    }

    /// Its JSON Schema.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::schema::Document;
    ///
    /// let schema: serde_json::Value = serde_json::from_str(&Document::Case.json_schema())?;
    /// assert!(schema["properties"]["elder"].is_object());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn json_schema(self) -> String {
        let schema = match self {
            Self::Case => read::<CaseSpec>(),
            Self::Ranking => written::<RankingReport<'static>>(),
            Self::Check => written::<Vec<FileReport<'static>>>(),
            Self::Answers => read::<Vec<AnswerRecord>>(),
        };
        format!("{:#}\n", schema.to_value())
    }
}

/// The schema of what is read.
fn read<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_deserialize();
    settings.into_generator().into_root_schema_for::<T>()
}

/// The schema of what is written.
fn written<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<T>()
}

/// A row of answers.csv as a record.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "its fields are the columns")]
struct AnswerRecord {
    /// The id of the home.
    facility: String,
    /// The fact: a column of facilities.csv, `care:severe` or `service:dementia`.
    column: String,
    /// What was said, as a cell of that column; `?` where it was asked and not answered.
    value: String,
    /// The day.
    #[schemars(extend("format" = "date"))]
    asked_on: String,
    /// Who answered.
    asked_of: AskedOf,
    /// How.
    channel: Channel,
    /// What else was said.
    note: Option<String>,
}

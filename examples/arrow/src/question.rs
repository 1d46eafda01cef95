//! What is asked of facilities, as one text that says everything.

use serde::{Deserialize, Serialize};
use silverbay::case::{Case, CaseFileError, Refused};
use silverbay::catalog::{Context, LoadError};
use silverbay::rank::METHOD;
use silverbay::score::Scorer;
use silverbay::units::{Day, NotADay};

/// A case with the context and the day that it is asked in.
///
/// As a text it holds all that a score depends on but the facility, with the version of the
/// method. A function of the text and of a facility is therefore pure: workers hold no state,
/// and none can answer from other tables, another day or another method unseen.
#[derive(Clone, Debug)]
pub struct Question {
    case: Case,
    context: Context,
    day: Option<Day>,
}

/// The question as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    method: String,
    day: Option<String>,
    case: String,
    context: String,
}

/// A text that is no question, or one that is not answered here.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotAQuestion {
    /// The text is no question at all.
    #[error("no question: {0}")]
    Unreadable(String),
    /// The question was asked of another version of the method.
    #[error("the question is for version {asked} of the method, and this is version {METHOD}")]
    OtherMethod {
        /// The version that the question names.
        asked: String,
    },
    /// Its day is none.
    #[error(transparent)]
    Day(#[from] NotADay),
    /// Its tables cannot be read.
    #[error(transparent)]
    Context(#[from] LoadError),
    /// Its case cannot be read.
    #[error(transparent)]
    Case(#[from] CaseFileError),
}

impl Question {
    /// A case in its context. `day` is the day to answer for where the case names none; of a
    /// list in several parts it must be stated, since a part does not know the newest date of
    /// the others.
    #[must_use]
    pub const fn new(case: Case, context: Context, day: Option<Day>) -> Self {
        Self { case, context, day }
    }

    /// The question as one text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let written = Written {
            method: METHOD.to_owned(),
            day: self.day.map(|day| day.to_string()),
            case: self.case.to_toml(),
            context: self.context.to_json(),
        };
        // Four texts are always written.
        serde_json::to_string(&written).unwrap_or_default()
    }

    /// Reads a question from its text.
    ///
    /// # Errors
    ///
    /// [`NotAQuestion`] where the text is none, or is for another version of the method.
    pub fn from_text(text: &str) -> Result<Self, NotAQuestion> {
        let written: Written = serde_json::from_str(text)
            .map_err(|error| NotAQuestion::Unreadable(error.to_string()))?;
        if written.method != METHOD {
            let asked = written.method;
            return Err(NotAQuestion::OtherMethod { asked });
        }
        let context = Context::from_json(&written.context)?;
        Ok(Self {
            case: Case::from_toml_str(&written.case, &context)?,
            day: written.day.map(|day| day.parse()).transpose()?,
            context,
        })
    }

    /// What scores facilities for it.
    ///
    /// # Errors
    ///
    /// [`Refused`] where the scheme does not take the elder.
    pub fn scorer(&self) -> Result<Scorer<'_>, Refused> {
        self.context.scorer(&self.case, self.day)
    }

    /// The day that it is answered for: that of the case, else the stated one.
    #[must_use]
    pub fn date(&self) -> Option<Day> {
        self.case.date().or(self.day)
    }

    /// The tables that it is asked in.
    #[must_use]
    pub const fn context(&self) -> &Context {
        &self.context
    }
}

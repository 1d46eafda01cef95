//! What homes answered when somebody asked: section 11 of the method.
//!
//! An answer replaces one fact of one home and not its row. Which answer counts depends on
//! the day of the ranking alone, so a ranking needs no clock and can be repeated.
//!
//! Holds facts of homes and never of persons: nobody's name, and no case.

mod apply;
mod said;

#[cfg(feature = "report")]
pub(crate) use apply::counts_from;
pub(crate) use apply::{answered_on, uses};
pub use said::{Fact, FactColumn, NotAFact, Said, Words};

use crate::units::Day;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Who answered: a role, and never a name.
    "asked of": pub enum AskedOf {
        /// Who admits residents.
        Admissions = "admissions",
        /// Whoever takes the call.
        Reception = "reception",
        /// Who runs the home.
        Manager = "manager",
        /// A nurse.
        Nurse = "nurse",
        /// A social worker of the home.
        SocialWorker = "social_worker",
        /// Nobody: it was read in something that the home published.
        Published = "published",
    }
}

vocabulary! {
    /// How an answer came. Of two of one day the firmer way counts.
    "channel": pub enum Channel {
        /// On paper, or on a page of the home's.
        Document = "document",
        /// Seen on a visit.
        Visit = "visit",
        /// By e-mail.
        Email = "email",
        /// By a message.
        Message = "message",
        /// By telephone.
        Telephone = "telephone",
    }
}

impl Channel {
    /// How firm an answer by this way is, beside another of the same day.
    const fn firmness(self) -> u8 {
        match self {
            Self::Document => 3,
            Self::Visit => 2,
            Self::Email | Self::Message => 1,
            Self::Telephone => 0,
        }
    }
}

/// One answer: one fact of one home.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The id of the home.
    pub facility: Box<str>,
    /// The fact that was asked for.
    pub fact: Fact,
    /// What was said; `None` where the home was asked and did not answer.
    pub said: Option<Said>,
    /// The day.
    pub asked_on: Day,
    /// Who answered.
    pub asked_of: AskedOf,
    /// How.
    pub channel: Channel,
    /// What else was said, or empty; shown and never scored.
    pub note: Box<str>,
}

impl Answer {
    /// An answer without a note.
    #[must_use]
    pub fn new(facility: &str, said: Said, on: Day, of: AskedOf, by: Channel) -> Self {
        Self {
            facility: facility.into(),
            fact: said.fact(),
            said: Some(said),
            asked_on: on,
            asked_of: of,
            channel: by,
            note: Box::default(),
        }
    }

    /// That a home was asked for a fact and did not answer.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::answers::{Answer, Answers, AskedOf, Channel, Fact};
    /// use silverbay::{catalog::Catalog, facility::CareLevel, units::Day};
    ///
    /// // Somebody rang twice and nobody knew: the next caller should see that.
    /// let catalog = Catalog::load("data")?;
    /// let (fact, monday) = (Fact::Care(CareLevel::Severe), Day::new(2026, 11, 23)?);
    /// let asked = Answer::none("gz-cixin", fact, monday, AskedOf::Reception, Channel::Telephone);
    /// assert_eq!(asked.value(), "?");
    /// let catalog = catalog.with_answers(Answers::new(vec![asked.clone()]))?;
    /// assert_eq!(catalog.answers_of("gz-cixin").collect::<Vec<_>>(), [&asked]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn none(facility: &str, fact: Fact, on: Day, of: AskedOf, by: Channel) -> Self {
        Self {
            facility: facility.into(),
            fact,
            said: None,
            asked_on: on,
            asked_of: of,
            channel: by,
            note: Box::default(),
        }
    }

    /// What was said as tables write it: `yes`, `3000-8000`, `none`; `?` for no answer.
    #[must_use]
    pub fn value(&self) -> String {
        self.said
            .as_ref()
            .map_or_else(|| "?".to_owned(), ToString::to_string)
    }

    /// Whether it says what the row of its home says. A fee without a currency is in that
    /// of the row.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::answers::{Answer, AskedOf, Channel, Said};
    /// use silverbay::catalog::Catalog;
    ///
    /// let catalog = Catalog::load("data")?;
    /// let home = catalog.facility("gz-clifford-elderly").ok_or("a home")?;
    /// let row = Said::of_row("beds".parse()?, home).ok_or("its beds")?;
    /// let (today, of, by) = ("2026-11-23".parse()?, AskedOf::Manager, Channel::Email);
    /// let answered = |beds| Answer::new(&home.id, Said::Beds(beds), today, of, by);
    /// assert!(answered(500).agrees_with(&row));
    /// assert!(!answered(480).agrees_with(&row));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn agrees_with(&self, row: &Said) -> bool {
        match (row, &self.said) {
            (Said::Fee(_, stated, _), Some(Said::Fee(_, said, None))) => stated == said,
            (row, said) => Some(row) == said.as_ref(),
        }
    }

    /// What decides between two answers to one fact; of equals the later line does.
    const fn precedence(&self) -> (Day, u8) {
        (self.asked_on, self.channel.firmness())
    }
}

/// What becomes of an answer on the day of a ranking.
///
/// # Example
///
/// ```
/// use silverbay::answers::{Answer, Answers, AskedOf, Channel, Said, Use};
/// use silverbay::facility::{CareLevel, Medical};
///
/// # let catalog = silverbay::catalog::Catalog::load("data")?;
/// # let text = std::fs::read_to_string("data/cases/sample.toml")?;
/// # let case = silverbay::case::Case::from_toml_str(&text, &catalog)?;
/// // The case is of 22 November: what was said on the 23rd does not count yet.
/// let (id, of, by) = ("gz-clifford-elderly", AskedOf::Nurse, Channel::Visit);
/// let (clinic, none) = (Said::Medical(Medical::InHouseClinic), Said::Medical(Medical::None));
/// let answers = vec![
///     Answer::new(id, clinic, "2026-11-20".parse()?, of, by),
///     Answer::new(id, none, "2026-11-21".parse()?, of, by),
///     Answer::new(id, Said::Serves(CareLevel::Severe, false), "2026-11-23".parse()?, of, by),
/// ];
/// let catalog = catalog.with_answers(Answers::new(answers))?;
/// let ranking = catalog.rank(&case)?;
/// let mut homes = ranking.iter();
/// let home = homes.find(|of| &*of.facility().id == id).ok_or("eligible")?;
/// let becomes: Vec<Use> = home.answers().iter().map(|of| of.becomes).collect();
/// assert_eq!(becomes, [Use::Replaced, Use::Counts, Use::NotYet]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It counts.
    Counts,
    /// A later or firmer answer counts in its place.
    Replaced,
    /// The row of the home is newer and says something of the fact.
    RowIsNewer,
    /// It is dated after the day of the ranking.
    NotYet,
    /// The home was asked and did not answer.
    NotAnswered,
    /// A fee without a currency: neither its text, nor an answer, nor the row has one.
    NoCurrency,
}

/// Answers in the order of their file.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Answers(Vec<Answer>);

impl Answers {
    /// These answers; of two of one day and one way the later counts.
    #[must_use]
    pub const fn new(answers: Vec<Answer>) -> Self {
        Self(answers)
    }

    /// All of them.
    #[must_use]
    pub fn as_slice(&self) -> &[Answer] {
        &self.0
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Answer> for Answers {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}

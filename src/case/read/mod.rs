//! From a case file in TOML or JSON to a case, with every problem of the file.

mod home;
mod money;

use super::spec::{BeliefsSpec, CaseSpec, ElderSpec, LimitsSpec, PrioritiesSpec, keys};
use super::{Case, CaseBuilder, CaseError, Circumstance, Criterion, Elder, Stance};
use crate::belief::BeliefOverrides;
use crate::catalog::{Context, Spelt};
use crate::facility::{CareLevel, PlaceType, Service};
use crate::place::{City, Gazetteer, Side};
use crate::problem::{Problem, ProblemKind, Wanted, told_below};
use crate::section::{Reader, Section, Table, Value};
use crate::text;
use crate::units::{
    ClockTime, Day, HkdPerMonth, Minutes, NotADay, OutOfRange, Share, Weekday, Weight,
};
use crate::vocabulary::Word;
use crate::words::{Lang, displayed_in_english};

/// Why a case file gives no case: every problem in it.
///
/// # Example
///
/// ```
/// use silverbay::{case::Case, catalog::Catalog, words::Lang};
///
/// let catalog = Catalog::load("data")?;
/// let error = Case::from_toml_str("[money]\nbudget_hkd = 8000", &catalog).unwrap_err();
/// assert_eq!(error.problems()[0].column(), Some("elder.care_level"));
/// println!("{}", error.told(Lang::ZH_HANT));
/// # Ok::<(), silverbay::catalog::LoadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub struct CaseFileError {
    problems: Vec<Problem>,
}

impl CaseFileError {
    /// All problems by line.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The number of problems, and each on a line of its own.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let count = self.problems.len();
        told_below(
            text!(lang, "case-problems", count = count),
            &self.problems,
            lang,
        )
    }
}
displayed_in_english!(CaseFileError);

impl Case {
    /// Reads a case file in TOML; the catalog or the context knows the districts and,
    /// where the file does not state the amount of Portable CSSA, that too.
    ///
    /// The [guide](crate::guide::cases) lists the keys.
    ///
    /// # Errors
    ///
    /// [`CaseFileError`] with every problem of the file.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{case::Case, catalog::Catalog};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let error = Case::from_toml_str(
    ///     "[elder]\ncare_level = \"medium\"\n[money]\nbudget_hkd = -1\n",
    ///     &catalog,
    /// )
    /// .unwrap_err();
    /// assert_eq!(error.problems().len(), 2);
    /// # Ok::<(), silverbay::catalog::LoadError>(())
    /// ```
    pub fn from_toml_str(text: &str, context: &impl AsRef<Context>) -> Result<Self, CaseFileError> {
        Self::from_named_toml("case", text, context)
    }

    /// Like [`Case::from_toml_str`], with the name of the file for its problems.
    ///
    /// # Errors
    ///
    /// [`CaseFileError`] with every problem of the file.
    pub fn from_named_toml(
        file: &str,
        text: &str,
        context: &impl AsRef<Context>,
    ) -> Result<Self, CaseFileError> {
        let mut reader = Reader::new(file, text);
        let root = reader.parse_toml();
        Self::from_tree(reader, &root, context.as_ref())
    }

    /// Reads a case file in JSON: an object with the keys of the case file. A key whose
    /// value is `null` is one that is not there.
    ///
    /// # Errors
    ///
    /// [`CaseFileError`] with every problem of the file, as of one in TOML.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{case::Case, catalog::Catalog};
    ///
    /// let catalog = Catalog::load("data")?;
    /// let error = Case::from_json_str(
    ///     r#"{ "elder": { "care_level": "medium" }, "money": { "budget_hkd": -1 } }"#,
    ///     &catalog,
    /// )
    /// .unwrap_err();
    /// assert_eq!(error.problems().len(), 2);
    /// # Ok::<(), silverbay::catalog::LoadError>(())
    /// ```
    pub fn from_json_str(text: &str, context: &impl AsRef<Context>) -> Result<Self, CaseFileError> {
        Self::from_named_json("case", text, context)
    }

    /// Like [`Case::from_json_str`], with the name of the file for its problems.
    ///
    /// # Errors
    ///
    /// [`CaseFileError`] with every problem of the file.
    pub fn from_named_json(
        file: &str,
        text: &str,
        context: &impl AsRef<Context>,
    ) -> Result<Self, CaseFileError> {
        let mut reader = Reader::new(file, text);
        let root = reader.parse_json();
        Self::from_tree(reader, &root, context.as_ref())
    }

    /// Reads a case that is data already.
    ///
    /// # Errors
    ///
    /// [`CaseFileError`] with every problem of the data. They have the key and no line.
    pub fn from_spec(
        spec: &CaseSpec,
        context: &impl AsRef<Context>,
    ) -> Result<Self, CaseFileError> {
        Self::from_toml_str(&spec.to_toml(), context).map_err(|error| {
            let without_place = |problem: Problem| Problem {
                line: 0,
                span: None,
                ..problem
            };
            let problems = error.problems.into_iter().map(without_place);
            CaseFileError {
                problems: problems.collect(),
            }
        })
    }

    fn from_tree<'t>(
        mut reader: Reader<'t>,
        root: &Table<'t>,
        context: &Context,
    ) -> Result<Self, CaseFileError> {
        // After a syntax error everything below it would be reported as missing.
        if reader.problems.is_empty()
            && let Some(case) = case(&mut reader, root, context)
            && reader.problems.is_empty()
        {
            return Ok(case);
        }
        // Of a file that is no case at all the first line that is not TOML is enough.
        let is_no_toml = |of: &Problem| matches!(of.kind(), ProblemKind::NotToml { .. });
        let has_key = keys::<CaseSpec>().iter().any(|key| root.get(key).is_some());
        if !has_key && reader.problems.iter().all(is_no_toml) {
            reader.problems.truncate(1);
        }
        // Sections are read in the order they are needed; people read by line.
        reader.problems.sort_by_key(Problem::line);
        Err(CaseFileError {
            problems: reader.problems,
        })
    }
}

fn case<'t>(reader: &mut Reader<'t>, root: &Table<'t>, context: &Context) -> Option<Case> {
    let mut top = Section::root(reader, root);
    top.allow(keys::<CaseSpec>());
    let name = top.text("name").map_or("Unnamed case", |(name, _)| name);
    let date = date(&mut top, context);
    let homes = home::homes(&mut top, context);
    let elder = top.inside("elder", read_elder);
    // A stand-in lets the rest of a file without them be read for its problems.
    let level = elder.care_level.unwrap_or(CareLevel::Independent);
    let mut builder = top.inside("money", |section| {
        let budget = section.quantity("budget_hkd", HkdPerMonth::new);
        let builder = Case::for_elder(name, level, budget.unwrap_or(HkdPerMonth::ZERO));
        if section.get("budget_hkd").is_none() {
            section.missing("budget_hkd", Wanted::Budget);
        }
        money::read(section, budget, builder, context)
    });
    builder = builder
        .homes(homes)
        .needing(elder.needs)
        .wishing(elder.wishes)
        .circumstances(elder.circumstances);
    if let Some(date) = date {
        builder = builder.on(date);
    }
    if let Some(age) = elder.age {
        builder = builder.aged(age);
    }
    if let Some(side) = elder.resident_of {
        builder = builder.resident_of(side);
    }
    builder = top.inside("limits", |section| {
        read_limits(section, context.gazetteer(), builder)
    });
    builder = top.inside("priorities", |section| read_priorities(section, builder));
    builder = builder.believing(top.inside("beliefs", read_beliefs));
    if !top.reader.problems.is_empty() {
        return None;
    }
    builder
        .build()
        .map_err(|error| report_case(&mut top, error))
        .ok()
}

/// Reports what is wrong with the case as a whole at the key to be changed.
fn report_case(top: &mut Section<'_, '_, '_>, error: CaseError) {
    let (section, key) = match error {
        CaseError::NoBudget => ("money", "money.budget_hkd"),
        CaseError::RateOfHkd => ("money", "money.hkd_per_unit"),
        CaseError::NoVisits => ("homes", "homes"),
        CaseError::NoWeight => ("priorities", "priorities"),
        // Each number was checked where it stands.
        CaseError::OutOfRange(_) => ("elder", "elder"),
    };
    let span = top.place_of(section);
    top.reader.report(Some(key.to_owned()), span, error.into());
}

/// Years around the newest fact in which the day of a case is plausible.
const NEAR_YEARS: u16 = 15;
/// Years of age from which an elder's age is plausible.
const LEAST_AGE: u8 = 40;

/// The day of the case; a question where no fact of the context is near it.
fn date(top: &mut Section<'_, '_, '_>, context: &Context) -> Option<Day> {
    let date = read_date(top)?;
    if let Some(newest) = context.newest()
        && date.year().abs_diff(newest.year()) > NEAR_YEARS
    {
        let span = top.place_of("date");
        let question = ProblemKind::ImplausibleDate { date, newest };
        top.reader.report(Some("date".to_owned()), span, question);
    }
    Some(date)
}

fn read_date(top: &mut Section<'_, '_, '_>) -> Option<Day> {
    const WANTED: Wanted = Wanted::Day;
    if top.get("date")?.value.as_text().is_some() {
        return top.parsed::<Day, NotADay>("date");
    }
    let (datetime, span) = top.typed("date", WANTED, |value| value.as_moment().copied())?;
    let day = datetime
        .date
        .filter(|_| datetime.time.is_none())
        .and_then(|date| {
            let (year, month) = (
                i16::try_from(date.year).ok()?,
                i8::try_from(date.month).ok()?,
            );
            Day::new(year, month, i8::try_from(date.day).ok()?).ok()
        });
    if day.is_none() {
        top.wrong_type("date", span, WANTED);
    }
    day
}

struct ElderPart {
    age: Option<u8>,
    care_level: Option<CareLevel>,
    needs: Vec<Service>,
    wishes: Vec<Service>,
    circumstances: Vec<Circumstance>,
    resident_of: Option<Side>,
}

fn read_elder(section: &mut Section<'_, '_, '_>) -> ElderPart {
    section.allow(keys::<ElderSpec>());
    if section.get("care_level").is_none() {
        section.missing("care_level", Wanted::Level);
    }
    let age = section
        .typed("age", Wanted::Years, Value::as_whole)
        .and_then(|(age, span)| {
            let years = u8::try_from(age)
                .ok()
                .filter(|years| Elder::AGE.check(f64::from(*years)).is_ok());
            if years.is_none() {
                #[expect(clippy::cast_precision_loss, reason = "shown in a message only")]
                let value = age as f64;
                let bounds = Elder::AGE;
                section.report("age", span, OutOfRange { bounds, value });
            } else if let Some(years) = years.filter(|years| *years < LEAST_AGE) {
                section.report("age", span, ProblemKind::ImplausibleAge { years });
            }
            years
        });
    ElderPart {
        age,
        care_level: section.parsed("care_level"),
        needs: section.words("needs"),
        wishes: section.words("wishes"),
        circumstances: Circumstance::ALL
            .iter()
            .copied()
            .filter(|circumstance| section.flag(circumstance.code()))
            .collect(),
        resident_of: section.parsed("resident_of"),
    }
}

fn cities(section: &mut Section<'_, '_, '_>, gazetteer: &Gazetteer) -> Vec<City> {
    let city = |text: &str| gazetteer.city(text).cloned();
    section.listed("cities", |text| {
        city(text).ok_or_else(|| gazetteer.unknown_city(text))
    })
}

fn read_limits(
    section: &mut Section<'_, '_, '_>,
    gazetteer: &Gazetteer,
    mut builder: CaseBuilder,
) -> CaseBuilder {
    section.allow(keys::<LimitsSpec>());
    if let Some(minutes) = section.quantity("visit_minutes", Minutes::new) {
        builder = builder.within(minutes);
    }
    builder = builder.in_cities(cities(section, gazetteer));
    if let Some(time) = return_time(section) {
        builder = builder.returning_at(time);
    }
    match section.understood("visit_day", Weekday::read) {
        Some(day) => builder.visiting_on(day),
        None => builder,
    }
}

/// `"21:30"`, or TOML's own 21:30:00.
fn return_time(section: &mut Section<'_, '_, '_>) -> Option<ClockTime> {
    const WANTED: Wanted = Wanted::TimeOfDay;
    if section.get("return_time")?.value.as_text().is_some() {
        return section.parsed("return_time");
    }
    let time = |value: &Value<'_>| {
        let time = value.as_moment().filter(|at| at.date.is_none())?.time?;
        format!("{:02}:{:02}", time.hour, time.minute).parse().ok()
    };
    section
        .typed("return_time", WANTED, time)
        .map(|(time, _)| time)
}

fn read_priorities(section: &mut Section<'_, '_, '_>, mut builder: CaseBuilder) -> CaseBuilder {
    section.allow(keys::<PrioritiesSpec>());
    for criterion in Criterion::ALL {
        if let Some(weight) = section.quantity(criterion.code(), Weight::new) {
            builder = builder.weigh(*criterion, weight);
        }
    }
    match section.parsed::<Stance, _>("stance") {
        Some(stance) => builder.stance(stance),
        None => builder,
    }
}

const SERVICES: &[&str] = &with_others(Service::CODES);

/// The words and `*`, which stands for all that are not named.
#[expect(clippy::indexing_slicing, reason = "checked while compiling")]
const fn with_others(words: &[&'static str]) -> [&'static str; Service::CODES.len() + 1] {
    let mut all = ["*"; Service::CODES.len() + 1];
    let mut i = 0;
    while i < words.len() {
        all[i] = words[i];
        i += 1;
    }
    all
}

/// `[beliefs.care]`, `[beliefs.place_type]` and `[beliefs.service]`: a share for a word.
fn read_beliefs(section: &mut Section<'_, '_, '_>) -> BeliefOverrides {
    section.allow(keys::<BeliefsSpec>());
    let (other_services, service) = section.inside("service", |services| {
        (
            services.quantity("*", Share::new),
            shares(services, SERVICES),
        )
    });
    BeliefOverrides {
        care: section.inside("care", |care| shares(care, CareLevel::CODES)),
        place_type: section.inside("place_type", |types| shares(types, PlaceType::CODES)),
        service,
        other_services,
    }
}

fn shares<W: Word>(
    section: &mut Section<'_, '_, '_>,
    allowed: &'static [&'static str],
) -> Vec<(W, Share)> {
    section.allow(allowed);
    let words = W::ALL.iter().copied();
    words
        .filter_map(|word| Some((word, section.quantity(word.code(), Share::new)?)))
        .collect()
}

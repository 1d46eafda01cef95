//! From a case file in TOML to a case, with every problem of the file.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Case, CaseBuilder, Circumstance, Criterion, Funding, FundingKind, Home, Stance};
use crate::catalog::{Catalog, PORTABLE_CSSA, Period};
use crate::facility::{CareLevel, Service};
use crate::place::{City, Lat, Lon, Position, Side};
use crate::problem::{Problem, ProblemKind, Span};
use crate::units::{
    ClockTime, Currency, Day, ExchangeRate, HkdPerMonth, Minutes, NotAClockTime, NotADay,
    OutOfRange, VisitsPerMonth, Weight,
};
use crate::vocabulary::Word;

/// Why a case file gives no case: every problem in it.
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
}

impl fmt::Display for CaseFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.problems.len();
        write!(
            f,
            "the case has {count} problem{}",
            if count == 1 { "" } else { "s" }
        )?;
        for problem in &self.problems {
            write!(f, "\n  {problem}")?;
        }
        Ok(())
    }
}

impl Case {
    /// Reads a case file; the catalog knows the districts and, where the file
    /// does not state the amount of Portable CSSA, that too.
    ///
    /// The README lists the keys.
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
    pub fn from_toml_str(text: &str, catalog: &Catalog) -> Result<Self, CaseFileError> {
        Self::from_named_toml("case", text, catalog)
    }

    /// Like [`Case::from_toml_str`], with the name of the file for its problems.
    ///
    /// # Errors
    ///
    /// [`CaseFileError`] with every problem of the file.
    pub fn from_named_toml(
        file: &str,
        text: &str,
        catalog: &Catalog,
    ) -> Result<Self, CaseFileError> {
        let mut reader = Reader {
            file: file.into(),
            text,
            problems: Vec::new(),
        };
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let message = error.message().to_owned();
            let span = error.span().unwrap_or_default();
            reader.report(None, Some(span), ProblemKind::NotToml { message });
        }
        // What follows a slip of syntax would be reported as missing.
        if reader.problems.is_empty()
            && let Some(case) = case(&mut reader, root.get_ref(), catalog)
            && reader.problems.is_empty()
        {
            return Ok(case);
        }
        // Sections are read in the order they are needed; people read by line.
        reader.problems.sort_by_key(Problem::line);
        Err(CaseFileError {
            problems: reader.problems,
        })
    }
}

/// The file being read and what was found wrong with it.
struct Reader<'t> {
    file: Arc<str>,
    text: &'t str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn report(&mut self, key: Option<String>, span: Option<Range<usize>>, kind: ProblemKind) {
        let line = span.as_ref().map_or(0, |span| {
            let before = self.text.as_bytes().get(..span.start).unwrap_or_default();
            1 + before.iter().filter(|byte| **byte == b'\n').count() as u64
        });
        self.problems.push(Problem {
            file: Arc::clone(&self.file),
            line,
            name: key.map(Into::into),
            span: span.map(|span| Span::Bytes {
                start: span.start,
                end: span.end,
            }),
            kind,
        });
    }
}

/// A table of the file, and what it is called.
struct Section<'r, 't, 'd> {
    reader: &'r mut Reader<'t>,
    table: &'d DeTable<'d>,
    span: Range<usize>,
    path: String,
}

type Value<'d> = &'d Spanned<DeValue<'d>>;

impl<'d> Section<'_, '_, 'd> {
    fn key(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Reports every key that is not among those of the section.
    fn allow(&mut self, allowed: &'static [&'static str]) {
        for key in self.table.keys() {
            if !allowed.contains(&&**key.get_ref()) {
                let name = self.key(key.get_ref());
                self.reader.report(
                    Some(name),
                    Some(key.span()),
                    ProblemKind::UnknownKey { allowed },
                );
            }
        }
    }

    fn get(&self, key: &str) -> Option<Value<'d>> {
        self.table.get(key)
    }

    fn report(&mut self, key: &str, span: Range<usize>, kind: impl Into<ProblemKind>) {
        let name = self.key(key);
        self.reader.report(Some(name), Some(span), kind.into());
    }

    fn missing(&mut self, key: &str, wanted: &'static str) {
        let span = self.span.clone();
        self.report(key, span, ProblemKind::Missing { wanted });
    }

    /// The value of a key as `read` takes it; a value of another type is reported.
    fn typed<T>(
        &mut self,
        key: &str,
        wanted: &'static str,
        read: impl Fn(&'d DeValue<'d>) -> Option<T>,
    ) -> Option<(T, Range<usize>)> {
        let value = self.get(key)?;
        let read = read(value.get_ref());
        if read.is_none() {
            let found = value.get_ref().type_str();
            self.report(key, value.span(), ProblemKind::WrongType { found, wanted });
        }
        read.map(|read| (read, value.span()))
    }

    fn text(&mut self, key: &str) -> Option<(&'d str, Range<usize>)> {
        self.typed(key, "a text in quotes", DeValue::as_str)
    }

    fn flag(&mut self, key: &str) -> bool {
        self.typed(key, "true or false", DeValue::as_bool)
            .is_some_and(|(flag, _)| flag)
    }

    /// A number as the quantity takes it.
    fn quantity<Q>(&mut self, key: &str, new: impl Fn(f64) -> Result<Q, OutOfRange>) -> Option<Q> {
        let (number, span) = self.typed(key, "a number", number)?;
        new(number)
            .map_err(|error| self.report(key, span, error))
            .ok()
    }

    /// A text as the type reads it.
    fn parsed<T, E>(&mut self, key: &str) -> Option<T>
    where
        T: std::str::FromStr<Err = E>,
        ProblemKind: From<E>,
    {
        let (text, span) = self.text(key)?;
        text.parse()
            .map_err(|error: E| self.report(key, span, error))
            .ok()
    }

    /// A list of words of one vocabulary.
    fn words<W: Word>(&mut self, key: &str) -> Vec<W> {
        let mut words = Vec::new();
        let Some((list, _)) = self.typed(key, "a list in [ ]", DeValue::as_array) else {
            return words;
        };
        for item in list {
            match item.get_ref().as_str().map(W::from_code) {
                Some(Ok(word)) => words.push(word),
                Some(Err(error)) => self.report(key, item.span(), error),
                None => {
                    let found = item.get_ref().type_str();
                    let wanted = "a text in quotes";
                    self.report(key, item.span(), ProblemKind::WrongType { found, wanted });
                }
            }
        }
        words
    }

    /// A table inside this one; an empty one where the key is not there.
    fn section(&mut self, key: &str) -> Option<(&'d DeTable<'d>, Range<usize>)> {
        self.typed(key, "a table", DeValue::as_table)
    }
}

fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Float(float) => float.as_str().parse().ok(),
        #[expect(
            clippy::cast_precision_loss,
            reason = "no quantity here is beyond 2^53"
        )]
        DeValue::Integer(_) => whole(value).map(|number| number as f64),
        _ => None,
    }
}

fn whole(value: &DeValue<'_>) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

const ROOT: &[&str] = &[
    "name",
    "date",
    "elder",
    "homes",
    "money",
    "limits",
    "priorities",
];
const ELDER: &[&str] = &[
    "age",
    "care_level",
    "needs",
    "wishes",
    "proven_need",
    "public_guardianship",
    "welfare_appointee",
    "psychiatric_follow_up",
    "dementia",
    "renal_dialysis",
];
const HOME: &[&str] = &["district", "side", "lat", "lon", "visits_per_month"];
const MONEY: &[&str] = &[
    "budget_hkd",
    "funding",
    "portable_cssa_hkd",
    "cap_hkd",
    "hkd_per_unit",
];
const LIMITS: &[&str] = &["visit_minutes", "cities", "return_time"];
const PRIORITIES: &[&str] = &[
    "visit", "cost", "care", "medical", "quality", "life", "stance",
];

fn case(reader: &mut Reader<'_>, root: &DeTable<'_>, catalog: &Catalog) -> Option<Case> {
    let end = reader.text.len();
    let mut top = Section {
        reader,
        table: root,
        span: end..end,
        path: String::new(),
    };
    top.allow(ROOT);
    let name = top.text("name").map_or("Unnamed case", |(name, _)| name);
    let date = date(&mut top);
    let mut homes = Vec::new();
    if let Some((list, _)) = top.typed("homes", "tables, each under [[homes]]", DeValue::as_array) {
        for (i, item) in list.iter().enumerate() {
            let path = format!("homes[{i}]");
            let Some(table) = item.get_ref().as_table() else {
                let (found, wanted) = (item.get_ref().type_str(), "a table under [[homes]]");
                top.report(
                    "homes",
                    item.span(),
                    ProblemKind::WrongType { found, wanted },
                );
                continue;
            };
            let mut section = Section {
                reader: top.reader,
                table,
                span: item.span(),
                path,
            };
            homes.extend(home(&mut section, catalog));
        }
    }
    let empty = DeTable::new();
    let mut inside = |key: &str, read: &mut dyn FnMut(&mut Section<'_, '_, '_>)| {
        let present = top.get(key).is_some();
        let found = top.section(key);
        if present && found.is_none() {
            return;
        }
        let (table, span) = found.unwrap_or((&empty, end..end));
        read(&mut Section {
            reader: top.reader,
            table,
            span,
            path: key.to_owned(),
        });
    };
    let mut started = None;
    let mut elder = None;
    inside("elder", &mut |section| elder = Some(read_elder(section)));
    inside("money", &mut |section| {
        let level = elder
            .as_ref()
            .and_then(|elder: &ElderPart| elder.care_level);
        let budget = section.quantity("budget_hkd", HkdPerMonth::new);
        if section.get("budget_hkd").is_none() {
            section.missing("budget_hkd", "the monthly budget in HKD");
        }
        // A stand-in lets the rest of a file without them be read for its problems.
        let stand_in = (CareLevel::Independent, HkdPerMonth::ZERO);
        let (level, budget) = (level.unwrap_or(stand_in.0), budget.unwrap_or(stand_in.1));
        let builder = Case::for_elder(name, level, budget);
        started = Some(read_money(section, builder, catalog));
    });
    let mut builder = started?.homes(homes);
    if let Some(date) = date {
        builder = builder.on(date);
    }
    if let Some(elder) = elder {
        builder = builder
            .needing(elder.needs)
            .wishing(elder.wishes)
            .circumstances(elder.circumstances);
        if let Some(age) = elder.age {
            builder = builder.aged(age);
        }
    }
    let mut limited = Some(builder);
    inside("limits", &mut |section| {
        limited = limited.take().map(|b| read_limits(section, b));
    });
    inside("priorities", &mut |section| {
        limited = limited.take().map(|b| read_priorities(section, b));
    });
    if !top.reader.problems.is_empty() {
        return None;
    }
    limited?
        .build()
        .map_err(|error| top.reader.report(None, None, error.into()))
        .ok()
}

fn date(top: &mut Section<'_, '_, '_>) -> Option<Day> {
    const WANTED: &str = "a date such as 2026-11-22";
    let value = top.get("date")?;
    if value.get_ref().is_str() {
        return top.parsed::<Day, NotADay>("date");
    }
    let (datetime, span) = top.typed("date", WANTED, |value| value.as_datetime().copied())?;
    let day = datetime
        .date
        .filter(|_| datetime.time.is_none())
        .and_then(|date| {
            Day::new(
                i16::try_from(date.year).ok()?,
                i8::try_from(date.month).ok()?,
                i8::try_from(date.day).ok()?,
            )
        });
    if day.is_none() {
        top.report(
            "date",
            span,
            ProblemKind::WrongType {
                found: "a time",
                wanted: WANTED,
            },
        );
    }
    day
}

struct ElderPart {
    age: Option<u8>,
    care_level: Option<CareLevel>,
    needs: Vec<Service>,
    wishes: Vec<Service>,
    circumstances: Vec<Circumstance>,
}

fn read_elder(section: &mut Section<'_, '_, '_>) -> ElderPart {
    section.allow(ELDER);
    if section.get("care_level").is_none() {
        section.missing(
            "care_level",
            "one of independent, mild, moderate, severe, complete",
        );
    }
    let age = section
        .typed("age", "a whole number of years", whole)
        .and_then(|(age, span)| {
            let years = u8::try_from(age).ok().filter(|years| *years <= 130);
            if years.is_none() {
                #[expect(clippy::cast_precision_loss, reason = "shown in a message only")]
                let value = age as f64;
                let (quantity, allowed) = ("age in years", "0 to 130");
                section.report(
                    "age",
                    span,
                    OutOfRange {
                        quantity,
                        value,
                        allowed,
                    },
                );
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
    }
}

fn home(section: &mut Section<'_, '_, '_>, catalog: &Catalog) -> Option<Home> {
    section.allow(HOME);
    let visits = section.quantity("visits_per_month", VisitsPerMonth::new);
    let by_position = ["side", "lat", "lon"].map(|key| section.get(key).is_some());
    let by_district = section.get("district").is_some();
    let home = match (by_district, by_position) {
        (true, [false, false, false]) => {
            let (name, span) = section.text("district")?;
            Home::in_district(catalog.gazetteer(), name)
                .map_err(|error| {
                    let kind = ProblemKind::UnknownDistrict {
                        text: error.name,
                        nearest: error.nearest,
                    };
                    section.report("district", span, kind);
                })
                .ok()
        }
        (false, [true, true, true]) => {
            let side: Option<Side> = section.parsed("side");
            Some(Home::at(side?, home_position(section)?))
        }
        _ => {
            let (name, span) = (section.path.clone(), section.span.clone());
            section
                .reader
                .report(Some(name), Some(span), ProblemKind::HomeNowhere);
            None
        }
    };
    home.map(|home| match visits {
        Some(visits) => home.visiting(visits),
        None => home,
    })
}

fn home_position(section: &mut Section<'_, '_, '_>) -> Option<Position> {
    let (lat, lat_span) = section.typed("lat", "a number", number)?;
    let (lon, lon_span) = section.typed("lon", "a number", number)?;
    match Position::from_degrees(Lat(lat), Lon(lon)) {
        Ok(position) => return Some(position),
        Err(_) if Position::from_degrees(Lat(lon), Lon(lat)).is_ok() => {
            section.report("lat", lat_span, ProblemKind::SwappedPosition { lat, lon });
        }
        Err(error) if error.value == lat => section.report("lat", lat_span, error),
        Err(error) => section.report("lon", lon_span, error),
    }
    None
}

fn read_money(
    section: &mut Section<'_, '_, '_>,
    mut builder: CaseBuilder,
    catalog: &Catalog,
) -> CaseBuilder {
    section.allow(MONEY);
    let portable = section.quantity("portable_cssa_hkd", HkdPerMonth::new);
    match section.parsed("funding").unwrap_or(FundingKind::SelfFunded) {
        FundingKind::SelfFunded => {}
        FundingKind::SchemePlace => builder = builder.funded(Funding::SchemePlace),
        FundingKind::PortableCssa => match portable.or_else(|| portable_cssa(catalog)) {
            Some(amount) => builder = builder.funded(Funding::PortableCssa(amount)),
            None => section.missing(
                "portable_cssa_hkd",
                "the monthly amount of Portable CSSA in HKD",
            ),
        },
    }
    if let Some(cap) = section.quantity("cap_hkd", HkdPerMonth::new) {
        builder = builder.costing_at_most(cap);
    }
    if let Some((table, span)) = section.section("hkd_per_unit") {
        let path = "money.hkd_per_unit".to_owned();
        let mut rates = Section {
            reader: section.reader,
            table,
            span,
            path,
        };
        rates.allow(&["CNY", "MOP"]);
        for currency in [Currency::Cny, Currency::Mop] {
            if let Some(rate) = rates.quantity(currency.code(), ExchangeRate::new) {
                builder = builder.at_rate(currency, rate);
            }
        }
    }
    builder
}

fn portable_cssa(catalog: &Catalog) -> Option<HkdPerMonth> {
    let policy = catalog.policy(PORTABLE_CSSA)?;
    let fits = policy.period == Period::Month && policy.amount.currency == Currency::Hkd;
    HkdPerMonth::new(policy.amount.amount.units())
        .ok()
        .filter(|_| fits)
}

fn read_limits(section: &mut Section<'_, '_, '_>, mut builder: CaseBuilder) -> CaseBuilder {
    section.allow(LIMITS);
    if let Some(minutes) = section.quantity("visit_minutes", Minutes::new) {
        builder = builder.within(minutes);
    }
    builder = builder.in_cities(section.words::<City>("cities"));
    match section.parsed::<ClockTime, NotAClockTime>("return_time") {
        Some(time) => builder.returning_at(time),
        None => builder,
    }
}

fn read_priorities(section: &mut Section<'_, '_, '_>, mut builder: CaseBuilder) -> CaseBuilder {
    section.allow(PRIORITIES);
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

//! The checks of reading, for parts that never were cells: the same problems at the same
//! columns, so that a catalog holds what tables can say, whichever way it came about.

use std::collections::HashMap;
use std::hash::Hash;

use super::parts::{Parts, currencies_without_rate};
use super::rows::{
    AGES, AnswerColumn, CrossingColumn, CrossingHoursColumn, FacilityColumn, HospitalColumn,
    JourneyColumn, PolicyColumn, RateColumn, Rows, unknown_crossing,
};
use super::table::Need;
use crate::facility::{Facility, Rating};
use crate::index::Ids;
use crate::place::{City, Destination, Gazetteer};
use crate::problem::{Problem, ProblemKind, Wanted, Within};
use crate::units::{Currency, Rate};
use crate::vocabulary::Word;

/// What is found in the rows of one table.
struct Report<'p> {
    file: &'static str,
    /// The number of the row, from 1.
    row: u64,
    problems: &'p mut Vec<Problem>,
}

impl<'p> Report<'p> {
    fn of<C: Rows>(problems: &'p mut Vec<Problem>) -> Self {
        Self {
            file: C::KIND.code(),
            row: 0,
            problems,
        }
    }

    fn push<C: Rows>(&mut self, column: C, kind: impl Into<ProblemKind>) {
        let may_be_blank = matches!(column.need(), Need::Usual | Need::Minor);
        self.problems.push(Problem {
            line: self.row,
            name: Some(column.code().into()),
            within: Within::Records,
            is_of_a_fact: C::ASKS && may_be_blank,
            ..Problem::of_file(self.file, kind.into())
        });
    }

    fn filled<C: Rows>(&mut self, column: C, text: &str, wanted: Wanted) {
        if text.is_empty() {
            self.push(column, ProblemKind::Missing { wanted });
        }
    }

    /// The city, and that the district is one of it.
    fn place<C: Rows>(
        &mut self,
        (of_city, of_district): (C, C),
        (city, district): (&City, Option<&str>),
        gazetteer: &Gazetteer,
    ) {
        // Nearly always it is one of the gazetteer's own, which takes no comparing of texts.
        let known = gazetteer.cities().find(|known| *known == city);
        if known.is_none() {
            self.push(of_city, gazetteer.unknown_city(city.code()));
        }
        let Some(name) = district else { return };
        match gazetteer.district(name) {
            None => self.push(of_district, unknown_district(name, gazetteer)),
            Some(found) if known.is_some_and(|known| *known != found.city) => {
                let kind = ProblemKind::DistrictOfAnotherCity {
                    text: name.to_owned(),
                    of: found.city.to_string(),
                    city: city.to_string(),
                };
                self.push(of_district, kind);
            }
            Some(_) => {}
        }
    }

    fn once<'t, C: Rows>(&mut self, column: C, text: &'t str, seen: &mut Seen<&'t str>) {
        if let Some(first_line) = seen.before(text, self.row) {
            let text = text.to_owned();
            self.push(column, ProblemKind::DuplicateId { text, first_line });
        }
    }
}

/// In which row something was met first.
struct Seen<T>(HashMap<T, u64>);

impl<T: Eq + Hash> Seen<T> {
    fn before(&mut self, what: T, row: u64) -> Option<u64> {
        let first = *self.0.entry(what).or_insert(row);
        (first != row).then_some(first)
    }
}

fn unknown_district(name: &str, gazetteer: &Gazetteer) -> ProblemKind {
    ProblemKind::UnknownDistrict {
        text: name.to_owned(),
        nearest: gazetteer.nearest_name(name).map(str::to_owned),
    }
}

/// What no table of a context could say.
pub(super) fn context(parts: &Parts) -> Vec<Problem> {
    let mut problems = Vec::new();
    crossings(parts, &mut problems);
    let mut report = Report::of::<RateColumn>(&mut problems);
    for (row, rate) in (1..).zip(&parts.rates) {
        report.row = row;
        if rate.currency() == Currency::Hkd {
            report.push(RateColumn::Currency, ProblemKind::RateOfHkd);
        }
    }
    let mut report = Report::of::<PolicyColumn>(&mut problems);
    for (row, policy) in (1..).zip(&parts.policies) {
        report.row = row;
        report.filled(PolicyColumn::Id, &policy.id, Wanted::ShortName);
        report.filled(PolicyColumn::NameEn, &policy.name_en, Wanted::NameEn);
    }
    journeys(parts, &mut problems);
    hospitals(parts, &mut problems);
    problems
}

fn crossings(parts: &Parts, problems: &mut Vec<Problem>) {
    use CrossingColumn as C;
    let mut report = Report::of::<C>(problems);
    let mut seen = Seen(HashMap::new());
    for (row, crossing) in (1..).zip(&parts.crossings) {
        report.row = row;
        report.filled(C::Id, &crossing.id, Wanted::Id);
        report.filled(C::NameEn, &crossing.name_en, Wanted::NameEn);
        let [(one, _), (other, _)] = crossing.ends;
        if one == other {
            let side = one.code();
            report.push(C::SideB, ProblemKind::SameSide { side });
        }
        report.once(C::Id, &crossing.id, &mut seen);
    }
    let mut report = Report::of::<CrossingHoursColumn>(problems);
    for (row, hours) in (1..).zip(&parts.crossing_hours) {
        use CrossingHoursColumn as C;
        report.row = row;
        if !parts.crossings.iter().any(|of| of.id == hours.crossing) {
            let unknown = unknown_crossing(&hours.crossing, &parts.crossings);
            report.push(C::Crossing, unknown);
        }
        if let (Some(from), Some(until)) = (hours.valid_from, hours.valid_until)
            && until < from
        {
            let text = format!("{from} – {until}");
            report.push(C::ValidUntil, ProblemKind::EndsReversed { text });
        }
    }
}

/// A journey may lead to a facility of another shard.
fn journeys(parts: &Parts, problems: &mut Vec<Problem>) {
    use JourneyColumn as C;
    let mut report = Report::of::<C>(problems);
    let gazetteer = &parts.gazetteer;
    for (row, journey) in (1..).zip(parts.journeys.rows()) {
        report.row = row;
        if gazetteer.district(&journey.from).is_none() {
            report.push(C::From, unknown_district(&journey.from, gazetteer));
        }
        if let Destination::District(name) = &journey.to
            && gazetteer.district(name).is_none()
        {
            report.push(C::To, unknown_district(name, gazetteer));
        }
        if let Some(id) = &journey.crossing
            && !parts.crossings.iter().any(|of| of.id == *id)
        {
            report.push(C::Crossing, unknown_crossing(id, &parts.crossings));
        }
    }
}

fn hospitals(parts: &Parts, problems: &mut Vec<Problem>) {
    use HospitalColumn as C;
    let mut report = Report::of::<C>(problems);
    let mut seen = Seen(HashMap::new());
    for (row, hospital) in (1..).zip(&parts.hospitals) {
        report.row = row;
        report.filled(C::Id, &hospital.id, Wanted::Id);
        report.once(C::Id, &hospital.id, &mut seen);
        report.filled(C::NameEn, &hospital.name_en, Wanted::NameEn);
        let place = (&hospital.city, hospital.district.as_deref());
        report.place((C::City, C::District), place, &parts.gazetteer);
    }
}

/// What no table of facilities could say.
pub(super) fn facilities(
    facilities: &[Facility],
    by_id: &Ids,
    gazetteer: &Gazetteer,
    rates: &[Rate],
) -> Vec<Problem> {
    use FacilityColumn as C;
    let mut problems = Vec::new();
    let mut report = Report::of::<C>(&mut problems);
    // Nearly always there is none, which the order of the ids tells.
    let mut seen = by_id
        .repeated(facilities)
        .map(|_| Seen(HashMap::with_capacity(facilities.len())));
    for (row, home) in (1..).zip(facilities) {
        report.row = row;
        report.filled(C::Id, &home.id, Wanted::ShortName);
        if let Some(seen) = &mut seen {
            report.once(C::Id, &home.id, seen);
        }
        facility(home, gazetteer, &mut report);
    }
    for (currency, fees) in currencies_without_rate(facilities, rates) {
        let currency = currency.code();
        problems.push(Problem {
            name: Some(C::Currency.code().into()),
            ..Problem::of_file(C::KIND.code(), ProblemKind::NoRate { currency, fees })
        });
    }
    problems
}

fn facility(home: &Facility, gazetteer: &Gazetteer, report: &mut Report<'_>) {
    use FacilityColumn as C;
    let place = (&home.city, home.district.as_deref());
    report.place((C::City, C::District), place, gazetteer);
    if let Some(Err(error)) = home.min_age.map(|age| AGES.check(f64::from(age))) {
        report.push(C::MinAge, error);
    }
    if let Some(Err(error)) = home.star_year.map(|of| Rating::YEARS.check(f64::from(of))) {
        report.push(C::StarYear, error);
    }
    let levels = home.care_levels.unwrap_or_default();
    for level in levels.intersection(home.care_levels_absent).iter() {
        let text = level.code().to_owned();
        report.push(C::CareLevelsAbsent, ProblemKind::RepeatedWord { text });
    }
    for service in home.services.intersection(home.services_absent).iter() {
        let text = service.code().to_owned();
        report.push(C::ServicesAbsent, ProblemKind::OfferedAndAbsent { text });
    }
}

/// What no row of a facility could say of a home as its answers make it.
pub(super) fn answered(home: &Facility, gazetteer: &Gazetteer) -> Vec<Problem> {
    let mut problems = Vec::new();
    facility(
        home,
        gazetteer,
        &mut Report::of::<AnswerColumn>(&mut problems),
    );
    problems
}

/// That an answer is of a home that the catalog does not have.
pub(super) fn unknown_home(row: u64, id: &str) -> Problem {
    let kind = ProblemKind::UnknownFacility {
        text: id.to_owned(),
        nearest: None,
    };
    Problem {
        line: row,
        name: Some(AnswerColumn::Facility.code().into()),
        within: Within::Records,
        ..Problem::of_file(AnswerColumn::KIND.code(), kind)
    }
}

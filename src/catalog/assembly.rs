//! From the sources of the tables to one catalog, each table with what those before it
//! say.

use std::collections::BTreeMap;
use std::io::Read;

use super::parts::currencies_without_rate;
use super::reading::{SourceReport, open, read_table};
use super::rows::{
    Around, BeliefColumn, CrossingColumn, CrossingHoursColumn, DistrictColumn, FacilityColumn,
    Homes, HospitalColumn, JourneyColumn, PaceColumn, PolicyColumn, RateColumn, Rows, paces,
};
use super::table::{Settings, TableKind};
use super::{Catalog, Context, LoadError, Loaded, Parts, shipped};
use crate::belief::Beliefs;
use crate::facility::Facility;
use crate::index::Ids;
use crate::place::{Crossing, District, Gazetteer, MeasuredJourneys, Paces};
use crate::problem::{Cause, Problem, ProblemKind, Problems};
use crate::units::Rate;
use crate::vocabulary::Word;

/// The sources that could be opened, each with its name.
pub(super) type Sources<'a> = BTreeMap<TableKind, (String, Box<dyn Read + 'a>)>;

/// Reads all tables in one pass, with every problem of every file. Without a table of
/// facilities the catalog has none, and what journeys lead to is not checked.
pub(super) fn read_all(
    sources: Sources<'_>,
    settings: &Settings,
    problems: Problems,
) -> Result<Loaded, LoadError> {
    let file_of = |kind| sources.get(&kind).map(|(name, _)| name.clone());
    let facilities_file = file_of(TableKind::Facilities);
    let (beliefs_file, paces_file) = (file_of(TableKind::Beliefs), file_of(TableKind::Paces));
    let mut loading = Loading {
        sources,
        settings,
        problems,
        reports: Vec::new(),
    };
    let districts = loading.table::<DistrictColumn>(Known::default());
    let gazetteer = gazetteer(districts, &mut loading.problems);
    let known = Known {
        gazetteer: gazetteer.as_ref(),
        ..Known::default()
    };
    let crossings = loading.table::<CrossingColumn>(known);
    let crossing_hours = loading.table::<CrossingHoursColumn>(Known {
        crossings: Some(&crossings),
        ..known
    });
    let rates = loading.table::<RateColumn>(known);
    let policies = loading.table::<PolicyColumn>(known);
    let beliefs = match beliefs_file {
        Some(file) => {
            let rows = loading.table::<BeliefColumn>(known);
            loading.whole(&file, Beliefs::new(rows).map_err(|error| error.to_string()))
        }
        None => Some(Beliefs::built_in().clone()),
    };
    let paces = match paces_file {
        Some(file) => {
            let rows = loading.table::<PaceColumn>(known);
            loading.whole(&file, paces(&rows))
        }
        None => Some(Paces::built_in()),
    };
    let facilities = loading.table::<FacilityColumn>(known);
    let has_facilities = facilities_file.is_some();
    if let Some(file) = facilities_file {
        missing_rates(&file, &facilities, &rates, &mut loading.problems);
    }
    let homes = has_facilities.then(|| facilities.iter().map(|home| (&*home.id, home)).collect());
    let journeys = loading.table::<JourneyColumn>(Known {
        crossings: Some(&crossings),
        facilities: homes.as_ref(),
        ..known
    });
    let hospitals = loading.table::<HospitalColumn>(known);
    let problems = loading.problems.into_list();
    let is_usable = !problems.iter().any(is_fatal);
    let (Some(gazetteer), Some(beliefs), Some(paces), true) =
        (gazetteer, beliefs, paces, is_usable)
    else {
        return Err(LoadError::from(problems));
    };
    let parts = Parts {
        facilities,
        gazetteer,
        crossings,
        crossing_hours,
        rates,
        policies,
        beliefs,
        paces,
        journeys: MeasuredJourneys::new(journeys),
        hospitals,
    };
    // Rows that repeat an id were left out above.
    let (context, facilities) = Context::new(parts);
    let by_id = Ids::new(&facilities);
    Ok(Loaded {
        catalog: Catalog::build(context, facilities, by_id),
        problems,
        sources: loading.reports,
    })
}

/// Puts the districts together, with the shipped rows of cities that have none of
/// their own.
pub(super) fn gazetteer(
    mut districts: Vec<District>,
    problems: &mut Problems,
) -> Option<Gazetteer> {
    let missing: Vec<_> = shipped::missing(&districts).cloned().collect();
    districts.extend(missing);
    match Gazetteer::new(districts) {
        Ok(gazetteer) => Some(gazetteer),
        Err(error) => {
            let cause = Cause::of(error);
            let file = TableKind::Districts.code();
            problems.push(Problem::of_file(file, ProblemKind::Unreadable { cause }));
            None
        }
    }
}

/// Tables being loaded, and what was found so far.
struct Loading<'a> {
    sources: Sources<'a>,
    settings: &'a Settings,
    problems: Problems,
    reports: Vec<SourceReport>,
}

/// What the tables read before say.
#[derive(Clone, Copy, Default)]
struct Known<'k> {
    gazetteer: Option<&'k Gazetteer>,
    crossings: Option<&'k [Crossing]>,
    facilities: Option<&'k Homes<'k>>,
}

impl Loading<'_> {
    /// What the rows of a table make together; reported as a problem of the file where
    /// they make nothing.
    fn whole<T>(&mut self, file: &str, made: Result<T, String>) -> Option<T> {
        made.map_err(|cause| {
            let cause = Cause::told(&cause);
            let kind = ProblemKind::Unreadable { cause };
            self.problems.push(Problem::of_file(file, kind));
        })
        .ok()
    }

    /// Reads the table of the columns `C`; empty where there is none.
    fn table<C: Rows>(&mut self, known: Known<'_>) -> Vec<C::Record> {
        let Some((file, source)) = self.sources.remove(&C::KIND) else {
            return Vec::new();
        };
        let stated = self.settings.of(C::KIND);
        let mut around = Around {
            gazetteer: known.gazetteer,
            crossings: known.crossings,
            facilities: known.facilities,
            stated: stated.clone(),
            ..Around::default()
        };
        let list = &mut self.problems;
        let read = open(&file, source, &stated, list)
            .and_then(|opened| read_table::<_, C>(opened, &mut around, list, None));
        let Some((records, report)) = read else {
            return Vec::new();
        };
        self.reports.push(report);
        records
    }
}

/// Whether a problem leaves nothing to rank, whatever is kept.
const fn is_fatal(problem: &Problem) -> bool {
    matches!(
        problem.kind,
        ProblemKind::Unreadable { .. }
            | ProblemKind::OtherFile { .. }
            | ProblemKind::Damaged { .. }
            | ProblemKind::Locked
            | ProblemKind::FileTooLarge { .. }
            | ProblemKind::UnpacksTooMuch { .. }
            | ProblemKind::TooManyCells { .. }
            | ProblemKind::NoSuchSheet { .. }
            | ProblemKind::NotATable { .. }
            | ProblemKind::MissingColumn { .. }
            | ProblemKind::DuplicateColumn { .. }
    )
}

/// Reports the currencies of fees that have no rate.
fn missing_rates(file: &str, homes: &[Facility], rates: &[Rate], problems: &mut Problems) {
    for (currency, fees) in currencies_without_rate(homes, rates) {
        let currency = currency.code();
        problems.push(Problem {
            name: Some(FacilityColumn::Currency.code().into()),
            ..Problem::of_file(file, ProblemKind::NoRate { currency, fees })
        });
    }
}

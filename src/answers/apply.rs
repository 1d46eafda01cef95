//! Which answers count on a day, and the home as they make it.

use super::{Answer, Fact, FactColumn, Said, Use, Words};
use crate::facility::{AnsweredFacts, CareLevel, Facility, FeePart, FeeQuality, FeeSchedule};
use crate::facility::{FeeRange, PlaceType};
use crate::place::{Coordinates, Datum, East, Location, North, Precision, Standing};
use crate::units::{Currency, Day};
use crate::vocabulary::Word;

/// What becomes of each answer to the home of a row on a day.
pub(crate) fn uses(row: &Facility, answers: &[&Answer], on: Day) -> Vec<Use> {
    let is_there = |answer: &Answer| answer.asked_on <= on && answer.said.is_some();
    let overrules = |at: usize, answer: &Answer| {
        let others = answers.iter().enumerate();
        others
            .filter(|(_, other)| is_there(other))
            .any(|(i, other)| {
                let is_same = other.fact == answer.fact;
                // All levels at once say each of them.
                let is_of_all = matches!(answer.fact, Fact::Care(_))
                    && matches!(other.said, Some(Said::CareLevels(_)));
                (is_same || is_of_all) && (other.precedence(), i) > (answer.precedence(), at)
            })
    };
    let judged = answers.iter().enumerate().map(|(at, answer)| {
        if answer.asked_on > on {
            Use::NotYet
        } else if answer.said.is_none() {
            Use::NotAnswered
        } else if overrules(at, answer) {
            Use::Replaced
        } else if is_older_than_row(row, answer) {
            Use::RowIsNewer
        } else {
            Use::Counts
        }
    });
    let mut all: Vec<Use> = judged.collect();
    let counting = all
        .iter()
        .zip(answers)
        .filter(|(of, _)| **of == Use::Counts);
    let currency = currency(row, counting.map(|(_, answer)| *answer));
    for (of, answer) in all.iter_mut().zip(answers) {
        if let (Use::Counts, Some(Said::Fee(_, _, None)), None) = (&of, &answer.said, currency) {
            *of = Use::NoCurrency;
        }
    }
    all
}

/// Whether the row says something of the fact and is newer than the answer.
fn is_older_than_row(row: &Facility, answer: &Answer) -> bool {
    counts_from(row, answer.fact).is_some_and(|from| from > answer.asked_on)
}

/// The first day of which an answer to a fact counts against the row; `None` where the row
/// says nothing of it, or has no date.
pub(crate) fn counts_from(row: &Facility, fact: Fact) -> Option<Day> {
    let is_of_fees =
        |column: FactColumn| column.fee_part().is_some() || matches!(column, FactColumn::Currency);
    let of_fees = match fact {
        Fact::Column(column) if is_of_fees(column) => row.fee_as_of,
        _ => None,
    };
    let dated = of_fees.or(row.provenance.as_of)?;
    Said::of_row(fact, row).map(|_| dated.last_day())
}

/// The currency of a fee that names none: the one that was answered, else the row's.
fn currency<'a>(row: &Facility, counting: impl Iterator<Item = &'a Answer>) -> Option<Currency> {
    let answered = counting.filter_map(|answer| match answer.said {
        Some(Said::Currency(currency)) => Some(currency),
        _ => None,
    });
    let of_row = row.fees.as_ref().map(|fees| fees.currency);
    answered.last().or(of_row)
}

/// The home of a row with the answers that count on a day.
pub(crate) fn answered_on(row: &Facility, answers: &[&Answer], on: Day) -> Facility {
    let uses = uses(row, answers, on);
    let counting = uses.iter().zip(answers).enumerate();
    let mut counting: Vec<(usize, &Answer)> = counting
        .filter(|(_, (of, _))| **of == Use::Counts)
        .map(|(at, (_, answer))| (at, *answer))
        .collect();
    // The firmest last, so that where two facts say something of one level it counts.
    counting.sort_by_key(|(at, answer)| (answer.precedence(), *at));
    let currency = currency(row, counting.iter().map(|(_, answer)| *answer));
    let mut told = Telling {
        home: row.clone(),
        facts: AnsweredFacts::default(),
        position: Quarter::of(row),
        star_year: None,
    };
    for (_, answer) in &counting {
        if let Some(said) = &answer.said {
            told.take(said, answer.asked_on, currency);
        }
    }
    told.done()
}

/// A home to which answers are added.
struct Telling {
    home: Facility,
    facts: AnsweredFacts,
    position: Quarter,
    /// The year that was answered, with the day of the answer.
    star_year: Option<(i16, Day)>,
}

impl Telling {
    fn take(&mut self, said: &Said, on: Day, currency: Option<Currency>) {
        let Self { home, facts, .. } = self;
        match said {
            Said::Serves(level, yes) => facts.state_level(*level, *yes, on),
            Said::CareLevels(levels) => {
                home.care_levels = Some(*levels);
                home.care_levels_absent = home.care_levels_absent.without(*levels);
                for level in CareLevel::ALL {
                    facts.state_level(*level, levels.contains(*level), on);
                }
            }
            Said::Offers(service, yes) => {
                let (to, from) = if *yes {
                    (&mut home.services, &mut home.services_absent)
                } else {
                    (&mut home.services_absent, &mut home.services)
                };
                to.insert(*service);
                *from = from.without([*service].into_iter().collect());
                facts.date_service(*service, on);
            }
            Said::Medical(model) => {
                home.medical = Some(*model);
                facts.date_medical(on);
            }
            // Stars that somebody states are of the year in which they do, unless the year
            // is answered too.
            Said::Stars(stars) => {
                home.stars = Some(*stars);
                let stated = self.star_year.filter(|(_, day)| *day >= on);
                home.star_year = Some(stated.map_or(on.year(), |(year, _)| year));
            }
            Said::StarYear(year) => {
                home.star_year = Some(*year);
                self.star_year = Some((*year, on));
            }
            Said::Fee(part, range, stated) => {
                if let Some(currency) = stated.or(currency) {
                    take_fee(home, *part, *range, currency);
                    facts.date_fee(*part, on);
                    for level in shown_by(*part) {
                        facts.state_level(*level, true, on);
                    }
                }
            }
            Said::Currency(currency) => {
                if let Some(fees) = &mut home.fees {
                    fees.currency = *currency;
                }
            }
            Said::Status(status) => home.status = *status,
            Said::Residents(sides) => home.residents = *sides,
            Said::MinAge(years) => home.min_age = Some(*years),
            Said::SchemeMember(is_member) => home.scheme.member = Some(*is_member),
            Said::PlaceTypes(types) => {
                home.scheme.place_types = *types;
                if types.contains(PlaceType::CareAndAttention) {
                    facts.state_level(CareLevel::Moderate, true, on);
                }
                if types.contains(PlaceType::NursingHome) {
                    facts.state_level(CareLevel::Severe, true, on);
                }
            }
            Said::Beds(beds) => home.beds = Some(*beds),
            Said::North(north) => self.position.north = Some(*north),
            Said::East(east) => self.position.east = Some(*east),
            Said::Datum(datum) => self.position.datum = Some(*datum),
            Said::Precision(precision) => self.position.precision = Some(*precision),
            Said::Shown(which, text) => {
                let place = match which {
                    Words::AddressZh => &mut home.address_zh,
                    Words::AddressEn => &mut home.address_en,
                    Words::Vacancy => &mut home.vacancy,
                    Words::WaitingMonths => &mut home.waiting_months,
                };
                *place = text.clone();
            }
        }
    }

    fn done(mut self) -> Facility {
        if let Some(location) = self.position.whole() {
            self.home.location = location;
        }
        self.home.answered = Some(Box::new(self.facts));
        self.home
    }
}

/// The levels that a published care fee shows to be served.
const fn shown_by(part: FeePart) -> &'static [CareLevel] {
    match part {
        FeePart::CareIndependent => &[CareLevel::Independent],
        FeePart::CarePartial => &[CareLevel::Mild, CareLevel::Moderate],
        FeePart::CareFull => &[CareLevel::Severe],
        FeePart::Bed | FeePart::Meal | FeePart::AllIn => &[],
    }
}

/// Puts one part of the fee in the place of the row's.
fn take_fee(home: &mut Facility, part: FeePart, range: FeeRange, currency: Currency) {
    let unpublished = || FeeSchedule::unpublished(currency);
    let fees = home.fees.get_or_insert_with(unpublished);
    // Sums of two currencies are not added up: what was published in another one no
    // longer counts.
    if fees.currency != currency {
        *fees = unpublished();
    }
    *fees.part_mut(part) = Some(range);
    fees.quality = Some(FeeQuality::Operator);
}

/// The four facts of a position, of which all are needed.
struct Quarter {
    north: Option<North>,
    east: Option<East>,
    datum: Option<Datum>,
    precision: Option<Precision>,
}

impl Quarter {
    fn of(row: &Facility) -> Self {
        match row.location.standing {
            Standing::Own(own) => Self {
                north: Some(North(own.north())),
                east: Some(East(own.east())),
                datum: Some(own.datum()),
                precision: Some(row.location.precision),
            },
            Standing::District | Standing::City => Self {
                north: None,
                east: None,
                datum: None,
                precision: None,
            },
        }
    }

    /// The position; `None` where a fact is not known or the datum has no such place.
    fn whole(self) -> Option<Location> {
        let own = Coordinates::new(self.datum?, self.north?, self.east?).ok()?;
        Some(Location {
            position: own.position(),
            precision: self.precision?,
            standing: Standing::Own(own),
        })
    }
}

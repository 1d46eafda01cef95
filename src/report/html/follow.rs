//! What the script follows answers with: the facts that are open of each home with a sheet
//! for a call, the points of unknown facts, and the homes that the page does not have.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::PODIUM;
use super::languages::Languages;
use crate::answers::{Fact, FactColumn};
use crate::calls::{CALL_COST, CallPlan, Standing};
use crate::case::{Criterion, Funding};
use crate::explain::{facility_name, review_day};
use crate::facility::{CareLevel, Medical, PlaceType};
use crate::firmness::Firmness;
use crate::rank::{OpenFacts, RankedFacility};
use crate::score::{Chance, Paid, medical_known};
use crate::units::{Currency, HkdPerMonth, Share, Utility};
use crate::vocabulary::Word;

/// What is the same for all homes.
#[derive(Serialize)]
pub(super) struct Follow {
    /// The day of the ranking, the first day of which an answer counts on the page and the
    /// last: from then on another fact is old, or another answer counts. `None` where
    /// nothing is dated, and no answer counts.
    days: Option<[String; 3]>,
    /// What a call costs.
    call: f64,
    /// The needed level of care and those above it.
    levels: Vec<&'static str>,
    required: Vec<&'static str>,
    wishes: Vec<&'static str>,
    /// The most that a month may cost.
    cap: Option<f64>,
    /// Hong Kong dollars for one unit.
    rates: BTreeMap<&'static str, f64>,
    /// The place type of the scheme that fits, in a case about one.
    place: Option<&'static str>,
    medical: BTreeMap<&'static str, f64>,
    /// The chance that lapsed stars hold, and the utility of unknown ones.
    stars: [f64; 2],
    /// Other homes that are eligible; none where the page has all.
    beyond: Option<Beyond>,
}

/// The homes that the page does not have, at the weights of the case. Its answers do not
/// change them.
#[derive(Serialize)]
struct Beyond {
    /// The greatest key, and how many homes of the page have an id before that of its home.
    key: f64,
    tie: usize,
    /// The greatest high end.
    high: f64,
    /// The greatest low end of those that fit.
    low: Option<f64>,
    /// The first to ring of them: no more are named at once.
    next: Vec<Further>,
    /// The one that stands highest of those rung.
    rung: Option<Further>,
}

/// A home that the page does not have.
#[derive(Serialize)]
struct Further {
    /// Its index, or at what it stands.
    value: f64,
    key: f64,
    /// How many homes of the page have an id before its.
    tie: usize,
    /// How many homes that the page does not have come before it with a greater key.
    before: usize,
    /// Whether another of them has the same key.
    is_shared: bool,
    /// Its name in each language.
    names: Vec<String>,
}

/// What is open of one home.
#[derive(Serialize)]
pub(super) struct Record {
    levels: Vec<Known>,
    /// The currency of its fees with the levels without them, where they differ.
    fees: Option<(&'static str, Vec<Known>)>,
    services: BTreeMap<&'static str, Known>,
    cost_cap: Option<f64>,
    visit_cap: Option<f64>,
    place: Option<f64>,
    /// What somebody else pays of a month; `None` where it is all.
    paid: Option<f64>,
    /// The first day of which an answer counts against the table, by the fact.
    from: BTreeMap<String, String>,
    /// The questions of its rules, in the order in which the page names them.
    rules: Vec<String>,
}

/// Whether something is so, or the chance.
#[derive(Serialize)]
#[serde(untagged)]
enum Known {
    Settled(bool),
    Open(f64),
}

impl Known {
    fn of(chance: Chance) -> Self {
        use crate::facility::Served;
        match chance.state {
            Served::Yes => Self::Settled(true),
            Served::No => Self::Settled(false),
            Served::Unknown => Self::Open(chance.yes),
        }
    }

    fn all(chances: &[Chance]) -> Vec<Self> {
        chances.iter().copied().map(Self::of).collect()
    }
}

/// How many years before the day of the ranking an answer may be: by then no answer is old.
const YEARS_BACK: i16 = -1;

impl Follow {
    pub(super) fn new(
        firmness: &Firmness<'_>,
        plan: &CallPlan<'_>,
        carried: usize,
        languages: &Languages,
    ) -> Self {
        let ranking = firmness.ranking();
        let (case, need) = (ranking.case(), ranking.case().elder().care_level);
        let days = ranking.date().and_then(|day| {
            let from = day.plus_years(YEARS_BACK)?;
            let until = ranking.unchanged_until(review_day(day)?)?;
            Some([day, from, until].map(|day| day.to_string()))
        });
        let levels = CareLevel::ALL.iter().copied();
        let models = Medical::ALL.iter().copied();
        let currencies = Currency::ALL.iter().copied();
        let (stars, holds) = ranking.stars_believed();
        Self {
            days,
            call: CALL_COST,
            levels: codes(levels.filter(|level| *level >= need)),
            required: codes(case.elder().required().iter()),
            wishes: codes(case.elder().wishes.iter()),
            cap: case.money().cap.map(HkdPerMonth::get),
            rates: currencies
                .filter_map(|of| Some((of.code(), ranking.hkd_for_one(of)?)))
                .collect(),
            place: matches!(case.money().funding, Funding::SchemePlace)
                .then(|| PlaceType::fitting(need).code()),
            medical: models
                .filter(|model| *model != Medical::Stated)
                .map(|model| (model.code(), medical_known(model)))
                .collect(),
            stars: [holds, stars.mean()],
            beyond: Beyond::new(firmness, plan, carried, languages),
        }
    }

    /// The currencies in which a price can be answered, with what stands before a sum.
    pub(super) fn currencies(&self) -> Vec<(&'static str, &'static str)> {
        let all = Currency::ALL.iter();
        let rated = all.filter(|of| self.rates.contains_key(of.code()));
        rated.map(|of| (of.code(), of.sign())).collect()
    }
}

fn codes<W: Word>(words: impl Iterator<Item = W>) -> Vec<&'static str> {
    words.map(Word::code).collect()
}

impl Beyond {
    fn new(
        firmness: &Firmness<'_>,
        plan: &CallPlan<'_>,
        carried: usize,
        languages: &Languages,
    ) -> Option<Self> {
        let (page, all) = firmness.places().split_at_checked(carried)?;
        let first = all.first()?;
        let tie = |of: &RankedFacility<'_, '_>| {
            let id = &of.facility().id;
            page.iter().filter(|home| home.facility().id < *id).count()
        };
        let further = |place: usize, value: f64| {
            let home = firmness.places().get(place)?;
            let (key, facility) = (home.key(), home.facility());
            Some(Further {
                value,
                key: key.get(),
                tie: tie(home),
                before: all.iter().filter(|of| of.key() > key).count(),
                is_shared: all.iter().filter(|of| of.key() == key).count() > 1,
                names: languages.each(|lang| facility_name(lang, facility).to_owned()),
            })
        };
        let highs = all.iter().map(|place| place.score().high().get());
        let fitting = all.iter().filter(|place| place.evaluation().fits());
        let lows = fitting.map(|place| place.score().low().get());
        let next = plan.order().iter().filter(|place| **place >= carried);
        let next = next.filter_map(|place| match plan.standings().get(*place)? {
            Standing::ToRing(index) => further(*place, *index),
            Standing::Rung(_) => None,
        });
        let rung = plan.standings().iter().enumerate().skip(carried);
        let rung = rung.filter_map(|(place, standing)| match standing {
            Standing::Rung(score) => Some((place, *score)),
            Standing::ToRing(_) => None,
        });
        // Of equal ones the first place.
        let rung = rung.reduce(|best, next| if next.1 > best.1 { next } else { best });
        Some(Self {
            key: first.key().get(),
            tie: tie(first),
            high: highs.fold(0.0, f64::max),
            low: lows.reduce(f64::max),
            // One more than are named, for the mark of the last of them.
            next: next.take(PODIUM + 1).collect(),
            rung: rung.and_then(|(place, score)| further(place, score)),
        })
    }
}

impl Record {
    /// What is open of a home; `None` where it has answers already.
    pub(super) fn new(place: &RankedFacility<'_, '_>, asked: &[Fact]) -> Option<Self> {
        let open: OpenFacts = place.open_facts()?;
        let year = Fact::Column(FactColumn::StarYear);
        let dated = |fact: &Fact| {
            let from = place.answer_counts_from(*fact)?;
            Some((fact.to_string(), from.to_string()))
        };
        let fees = open
            .without_fees
            .filter(|(_, levels)| *levels != open.levels);
        let rules = place.confirmations().into_iter();
        Some(Self {
            levels: Known::all(&open.levels),
            fees: fees.map(|(currency, levels)| (currency.code(), Known::all(&levels))),
            services: open
                .services
                .into_iter()
                .map(|(service, chance)| (service.code(), Known::of(chance)))
                .collect(),
            cost_cap: open.cost_cap.map(Share::get),
            visit_cap: open.visit_cap.map(Share::get),
            place: open.place_type.map(Share::get),
            paid: match open.paid {
                Paid::Nothing => Some(0.0),
                Paid::Amount(amount) => Some(amount.get()),
                Paid::All => None,
            },
            from: asked.iter().chain([&year]).filter_map(dated).collect(),
            rules: rules.map(|of| rule(&of)).collect(),
        })
    }
}

/// A rule by the fact that settles it, or its own name where no answer does.
fn rule(of: &crate::score::Confirmation) -> String {
    use crate::score::Confirmation as Of;
    match of {
        Of::Care(level) => Fact::Care(*level).to_string(),
        Of::Service(service) => Fact::Service(*service).to_string(),
        Of::CostCap { .. } | Of::VisitCap { .. } | Of::PlaceType(_) => of.rule().code().to_owned(),
    }
}

/// The utilities of homes on criteria, each once, with the points of unknown facts.
#[derive(Default)]
pub(super) struct Values {
    all: Vec<Utilities>,
    places: HashMap<String, usize>,
    shares: Vec<Vec<f64>>,
}

/// A utility of a criterion.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Utilities {
    /// Known, and so its only point.
    One(f64),
    /// Low, likely and high, which no call settles.
    Three([f64; 3]),
    /// The same with the points: their values, and the place of their shares.
    Points(f64, f64, f64, Vec<f64>, usize),
}

impl Values {
    /// The place of the utility of a home.
    pub(super) fn place(&mut self, home: &RankedFacility<'_, '_>, criterion: Criterion) -> usize {
        let utility = home.evaluation().utility(criterion);
        let ends = [utility.low(), utility.likely(), utility.high()].map(Utility::get);
        let [low, likely, high] = ends;
        let value = match (criterion, home.open_points(criterion)) {
            (_, None) => Utilities::One(low),
            (Criterion::Visit, _) if low == high => Utilities::One(low),
            (Criterion::Visit, _) => Utilities::Three(ends),
            (_, Some(points)) => {
                let (values, shares): (Vec<f64>, Vec<f64>) = points
                    .iter()
                    .map(|(value, share)| (value, share.get()))
                    .unzip();
                let known = self.shares.iter().position(|of| *of == shares);
                let shares = known.unwrap_or_else(|| {
                    self.shares.push(shares);
                    self.shares.len() - 1
                });
                Utilities::Points(low, likely, high, values, shares)
            }
        };
        let next = self.all.len();
        // What it is written as tells it apart; a number that cannot be written is not there.
        let key = serde_json::to_string(&value).unwrap_or_default();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.all.push(value);
        }
        place
    }

    /// The utilities by their places, and the shares of points by theirs.
    pub(super) fn into_all(self) -> (Vec<Utilities>, Vec<Vec<f64>>) {
        (self.all, self.shares)
    }
}

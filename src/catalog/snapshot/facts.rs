//! The forms of the facts of all tables.

use crate::answers::{Answer, Answers, AskedOf, Channel, Fact, FactColumn, Said, Words};
use crate::belief::{Basis, Belief, BeliefFact, Beliefs};
use crate::catalog::{Period, Policy};
use crate::facility::{
    AnsweredFacts, CareLevel, Facility, FacilityStatus, FeePart, FeeQuality, FeeRange, FeeSchedule,
    Kind, Medical, Names, PlaceType, Provenance, Scheme, Service, Stars,
};
use crate::place::{
    City, CityFacts, Coordinates, Crossing, CrossingHours, Datum, Destination, District, East,
    Hospital, HospitalKind, Lat, Location, Lon, MeasuredJourney, MeasuredJourneys, MinutesBasis,
    Mode, North, Pace, Paces, Position, Precision, Side, Standing, Status,
};
use crate::stored::{Sink, Source, Stored, stored_as, stored_enum, stored_struct};
use crate::units::{
    Amount, AsOf, ClockTime, Currency, Day, Hours, Interval, Minutes, Money, Rate, Share, Weekday,
};
use crate::vocabulary::Word;

/// The words of every vocabulary that is kept as places in it. With other words a snapshot
/// says something else.
pub(super) fn vocabularies() -> String {
    fn of<W: Word>(to: &mut String) {
        for code in [W::WHAT].iter().chain(W::CODES) {
            to.push_str(code);
            to.push('\n');
        }
    }
    let mut all = String::new();
    let each: [fn(&mut String); 22] = [
        of::<AskedOf>,
        of::<BeliefFact>,
        of::<CareLevel>,
        of::<Channel>,
        of::<Currency>,
        of::<Datum>,
        of::<FacilityStatus>,
        of::<FactColumn>,
        of::<FeePart>,
        of::<FeeQuality>,
        of::<HospitalKind>,
        of::<Kind>,
        of::<Medical>,
        of::<MinutesBasis>,
        of::<Mode>,
        of::<Period>,
        of::<PlaceType>,
        of::<Precision>,
        of::<Service>,
        of::<Side>,
        of::<Status>,
        of::<Weekday>,
    ];
    for of in each {
        of(&mut all);
    }
    all
}

stored_as! {
    Day as (i16, (i8, i8)): |day| (day.year(), (day.month(), day.day())),
        |(year, (month, day))| Self::new(year, month, day).ok();
    Amount as i64: |amount| amount.cents(), |cents| Self::from_cents(cents).ok();
    Minutes as f64: |minutes| minutes.get(), |minutes| Self::new(minutes).ok();
    Share as f64: |share| share.get(), |share| Self::new(share).ok();
    ClockTime as Box<str>: |time| time.to_string().into(), |time| time.parse().ok();
    Interval<Minutes> as (Minutes, Minutes): |ends| (ends.low(), ends.high()),
        |(low, high)| Self::new(low, high).ok();
    Rate as ((Currency, Box<str>), (AsOf, Box<str>)): |rate| {
        let text = format!("{:.*}", Self::DECIMALS, rate.hkd_per_unit().get());
        ((rate.currency(), text.into()), (rate.as_of(), rate.source_url().into()))
    }, |((currency, text), (as_of, url))| Self::new(currency, &text, as_of, &url).ok();
    Position as (f64, f64): |at| (at.lat(), at.lon()),
        |(lat, lon)| Self::from_degrees(Lat(lat), Lon(lon)).ok();
    Coordinates as ((Position, Datum), (f64, f64)):
        |own| ((own.position(), own.datum()), (own.north(), own.east())),
        |((position, datum), (north, east))| {
            Some(Self::taken_to(position, datum, North(north), East(east)))
        };
    North as f64: |north| north.0, |north| Some(Self(north));
    East as f64: |east| east.0, |east| Some(Self(east));
    [(Side, Position); 2] as ((Side, Position), (Side, Position)): |[a, b]| (*a, *b),
        |(a, b)| Some([a, b]);
    Pace as (f64, f64): |pace| (pace.near(), pace.far()), |(near, far)| Self::new(near, far).ok();
    Stars as u8: |stars| stars.get(), |stars| match stars {
        0 => Some(Self::NONE),
        stars => Self::new(stars).ok(),
    };
    FeeRange as (Amount, Option<Amount>): |range| (range.low(), range.high()),
        |(low, high)| Self::new(low, high).ok();
    Box<AnsweredFacts> as AnsweredFacts: |facts| (**facts).clone(), |facts| Some(Self::new(facts));
    Beliefs as Vec<Belief>: |beliefs| beliefs.rows().to_vec(), |rows| Self::new(rows).ok();
    MeasuredJourneys as Vec<MeasuredJourney>: |all| all.rows().to_vec(),
        |rows| Some(Self::new(rows));
    Answers as Vec<Answer>: |answers| answers.as_slice().to_vec(),
        |answers| Some(Self::new(answers));
}

stored_struct! {
    Money { amount, currency }
    Hours { opens, closes }
    Crossing {
        id, name_en, name_zh_hant, name_zh_hans, ends, minutes, hours, status, modes,
        source_urls, as_of, minutes_basis, notes
    }
    CrossingHours {
        crossing, weekdays, valid_from, valid_until, hours, source_urls, as_of, notes
    }
    Location { position, precision, standing }
    Hospital {
        id, name_en, name_zh_hant, name_zh_hans, kind, city, district, address_zh, address_en,
        location, takes_voucher, voucher_from, source_urls, as_of, notes
    }
    MeasuredJourney { from, to, minutes, crossing, modes, source_urls, as_of, notes }
    Policy {
        id, name_en, name_zh_hant, amount, period, source_url, as_of, notes, says_en,
        says_zh_hant, says_zh_hans
    }
    Belief {
        fact, side, care_level, value, share, currency, basis, source_urls, as_of, notes
    }
    Names { zh_hant, zh_hans, en }
    Provenance { source_urls, as_of }
    Scheme { member, place_types, joined }
    FeeSchedule {
        currency, bed, care_independent, care_partial, care_full, meal, all_in, quality
    }
    Facility {
        id, names, kind, status, residents, min_age, city, district, address_zh, address_en,
        location, telephone, website, vacancy, waiting_months, operator, hk_partner, scheme,
        beds, stars, star_year, medical, fees, fee_as_of, fee_includes, deposit, care_levels,
        care_levels_absent, services, services_absent, provenance, notes, remarks, answered
    }
    Answer { facility, fact, said, asked_on, asked_of, channel, note }
}

stored_enum! {
    AsOf { 0 Day(day), 1 Month { year, month }, 2 Year(year) }
    Standing { 0 Own(own), 1 District, 2 City }
    Destination { 0 Facility(id), 1 District(name) }
    Basis { 0 Counted(rows), 1 Estimate }
    Fact { 0 Column(column), 1 Care(level), 2 Service(service) }
    Words { 0 AddressZh, 1 AddressEn, 2 Vacancy, 3 WaitingMonths }
    Said {
        0 Serves(level, is_so),
        1 Offers(service, is_so),
        2 CareLevels(levels),
        3 Medical(model),
        4 Stars(stars),
        5 StarYear(year),
        6 Fee(part, range, currency),
        7 Currency(currency),
        8 Status(status),
        9 Residents(sides),
        10 MinAge(age),
        11 SchemeMember(is_so),
        12 PlaceTypes(types),
        13 Beds(beds),
        14 North(north),
        15 East(east),
        16 Datum(datum),
        17 Precision(precision),
        18 Shown(which, words),
    }
}

/// With all that its city is, because the cities are those of the districts.
impl Stored for District {
    fn put(&self, sink: &mut Sink<'_>) {
        let Self {
            name_en,
            name_zh_hant,
            name_zh_hans,
            city,
            position,
            source_url,
        } = self;
        for name in [name_en, name_zh_hant, name_zh_hans] {
            name.put(sink);
        }
        let CityFacts {
            code,
            side,
            name_zh_hant,
            name_zh_hans,
            spellings,
        } = city.facts();
        code.put(sink);
        side.put(sink);
        name_zh_hant.put(sink);
        name_zh_hans.put(sink);
        spellings.to_vec().put(sink);
        position.put(sink);
        source_url.put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        Some(Self {
            name_en: Stored::take(source)?,
            name_zh_hant: Stored::take(source)?,
            name_zh_hans: Stored::take(source)?,
            city: City::new(CityFacts {
                code: Stored::take(source)?,
                side: Stored::take(source)?,
                name_zh_hant: Stored::take(source)?,
                name_zh_hans: Stored::take(source)?,
                spellings: Vec::take(source)?.into(),
            }),
            position: Stored::take(source)?,
            source_url: Stored::take(source)?,
        })
    }
}

impl Stored for Paces {
    fn put(&self, sink: &mut Sink<'_>) {
        self.low().put(sink);
        self.high().put(sink);
        self.basis.put(sink);
        self.source_urls.put(sink);
        self.as_of.put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        let (low, high) = Stored::take(source)?;
        let mut paces = Self::new(low, high).ok()?;
        paces.basis = Stored::take(source)?;
        paces.source_urls = Stored::take(source)?;
        paces.as_of = Stored::take(source)?;
        Some(paces)
    }
}

impl Stored for AnsweredFacts {
    fn put(&self, sink: &mut Sink<'_>) {
        let levels = CareLevel::ALL.iter().map(|level| self.level(*level));
        levels.collect::<Vec<_>>().put(sink);
        let services = Service::ALL.iter().map(|service| self.service(*service));
        services.collect::<Vec<_>>().put(sink);
        let fees = FeePart::ALL.iter().map(|part| self.fee(*part));
        fees.collect::<Vec<_>>().put(sink);
        self.medical().put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        let mut facts = Self::default();
        let levels: Vec<Option<(bool, Day)>> = Stored::take(source)?;
        for (level, said) in CareLevel::ALL.iter().zip(levels) {
            if let Some((is_served, on)) = said {
                facts.state_level(*level, is_served, on);
            }
        }
        let services: Vec<Option<Day>> = Stored::take(source)?;
        for (service, on) in Service::ALL.iter().zip(services) {
            if let Some(on) = on {
                facts.date_service(*service, on);
            }
        }
        let fees: Vec<Option<Day>> = Stored::take(source)?;
        for (part, on) in FeePart::ALL.iter().zip(fees) {
            if let Some(on) = on {
                facts.date_fee(*part, on);
            }
        }
        let medical: Option<Day> = Stored::take(source)?;
        if let Some(on) = medical {
            facts.date_medical(on);
        }
        Some(facts)
    }
}

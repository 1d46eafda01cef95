//! What belongs in a cell or under a key.

use crate::facility::CareLevel;
use crate::place::Status;
use crate::units::Currency;
use crate::vocabulary::{Word, vocabulary};
use crate::words::{Lang, word_key};

vocabulary! {
    /// What belongs in a cell or under a key. Message files say it as it follows "give"
    /// or "is not".
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::{problem::Wanted, words::Lang};
    ///
    /// assert_eq!(Wanted::Number.words(Lang::EN), "a number");
    /// ```
    #[non_exhaustive]
    "wanted": pub enum Wanted {
        /// A short unique name.
        Id = "id",
        /// A name in English.
        NameEn = "name_en",
        /// A name in some language.
        SomeName = "some_name",
        /// The kind of facility.
        Kind = "kind",
        /// The kind of hospital.
        HospitalKind = "hospital_kind",
        /// The city.
        City = "city",
        /// A latitude in degrees.
        Latitude = "latitude",
        /// A longitude in degrees.
        Longitude = "longitude",
        /// A latitude in degrees or a northing in metres.
        Northing = "northing",
        /// A longitude in degrees or an easting in metres.
        Easting = "easting",
        /// The side of the first end of a crossing.
        SideA = "side_a",
        /// The side of the second end of a crossing.
        SideB = "side_b",
        /// The minutes from end to end.
        CrossingMinutes = "crossing_minutes",
        /// A number of minutes.
        Minutes = "minutes",
        /// Whether a crossing is open.
        Status = "status",
        /// The currency.
        Currency = "currency",
        /// The date of a rate.
        RateDate = "rate_date",
        /// Hong Kong dollars for one unit.
        HkdPerUnit = "hkd_per_unit",
        /// A rate with at most nine decimals.
        Rate = "rate",
        /// A short name.
        ShortName = "short_name",
        /// The amount.
        TheAmount = "the_amount",
        /// An amount in digits.
        Amount = "amount",
        /// The period of an amount.
        Period = "period",
        /// The date of an amount.
        AmountDate = "amount_date",
        /// A number of beds.
        Beds = "beds",
        /// A star rating.
        Stars = "stars",
        /// A year of four digits.
        Year = "year",
        /// The monthly budget.
        Budget = "budget",
        /// A level of care.
        Level = "level",
        /// The monthly amount of Portable CSSA.
        PortableCssa = "portable_cssa",
        /// A table of TOML.
        Table = "table",
        /// The tables of the family homes.
        Tables = "tables",
        /// The table of one family home.
        HomeTable = "home_table",
        /// A text in quotes.
        Text = "text",
        /// A truth value.
        TrueOrFalse = "true_or_false",
        /// A number.
        Number = "number",
        /// A list in brackets.
        List = "list",
        /// A whole number of years.
        Years = "years",
        /// A date.
        Day = "day",
        /// A time of the day in quotes.
        TimeOfDay = "time_of_day",
        /// The id of the home that answered.
        AskedHome = "asked_home",
        /// The fact that was asked for.
        Fact = "fact",
        /// What was answered.
        AnAnswer = "an_answer",
        /// The day of an answer.
        AskedOn = "asked_on",
    }
}

impl Wanted {
    /// What is wanted, as it follows "give" or "is not".
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        let codes: &[&str] = match self {
            Self::Level => CareLevel::CODES,
            Self::Status => Status::CODES,
            Self::Currency => Currency::CODES,
            _ => &[],
        };
        let key = word_key(Self::WHAT, self.code());
        lang.text(&key, &[("codes", lang.list(codes).into())])
    }
}

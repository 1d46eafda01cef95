//! Why a text is not a fee, and how a fee typed as a sentence was read.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What is to be known of a fee that was read from words.
    "note on a fee": pub enum FeeNote {
        /// A price a day, taken times 30.
        PerDay = "per_day",
        /// A price a year, of which a twelfth is taken.
        PerYear = "per_year",
        /// Prices by the type of the room, from the least to the greatest.
        Rooms = "rooms",
        /// A price of a room, divided by those who share it.
        Shared = "shared",
        /// The text says that its ends are rough.
        About = "about",
        /// The text says that nothing is charged.
        Free = "free",
    }
}

vocabulary! {
    /// Why a text is not a monthly fee per person.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::problem::FeeRefusal;
    ///
    /// // Somebody has to be asked; a negative fee is a typing error.
    /// assert!(FeeRefusal::Negotiable.is_question());
    /// assert!(!FeeRefusal::Negative.is_question());
    /// ```
    "refusal of a fee": pub enum FeeRefusal {
        /// 面议: to be agreed.
        Negotiable = "fee_negotiable",
        /// 据实收取: at cost.
        AtCost = "fee_at_cost",
        /// 未知, a dash: nothing is stated.
        NotStated = "fee_not_stated",
        /// 宿位緊張: places are tight.
        Vacancy = "fee_vacancy",
        /// A fee waived for a time or for some.
        Waived = "fee_waived",
        /// A unit without a number.
        UnitAlone = "fee_unit_alone",
        /// A share of something.
        Percent = "fee_percent",
        /// The price of a room; the number of people who share it is not stated.
        PerRoom = "fee_per_room",
        /// 2人住13200元: of the room or of each.
        RoomOrPerson = "fee_room_or_person",
        /// One rough sum.
        About = "fee_about",
        /// A bare `$` outside Hong Kong.
        BareDollar = "fee_bare_dollar",
        /// A currency that no home here charges in.
        ForeignCurrency = "fee_foreign_currency",
        /// Two currencies.
        TwoCurrencies = "fee_two_currencies",
        /// A deposit.
        Deposit = "fee_deposit",
        /// A sum paid once.
        OneOff = "fee_one_off",
        /// A sum for another column.
        OtherPart = "fee_other_part",
        /// By the year, the week, the meal, the session.
        OtherPeriod = "fee_other_period",
        /// Several sums in one cell.
        SeveralSums = "fee_several_sums",
        /// 30006000: two sums run into one.
        LostHyphen = "fee_lost_hyphen",
        /// More than any home charges a month.
        TooMuch = "fee_too_much",
        /// Below nothing.
        Negative = "fee_negative",
        /// From the higher to the lower.
        EndsReversed = "fee_ends_reversed",
        /// Something else.
        NotUnderstood = "fee_not_understood",
    }
}

impl FeeRefusal {
    /// Whether somebody has to be asked, rather than the file put right.
    #[must_use]
    pub const fn is_question(self) -> bool {
        matches!(
            self,
            Self::Negotiable
                | Self::AtCost
                | Self::NotStated
                | Self::Vacancy
                | Self::Waived
                | Self::Percent
                | Self::PerRoom
                | Self::RoomOrPerson
                | Self::About
                | Self::BareDollar
                | Self::NotUnderstood
        )
    }
}

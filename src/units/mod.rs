//! Quantities that cannot be wrong: each checks its range once, on the way in.
//!
//! Nothing here knows of care homes.

mod date;
mod interval;
mod money;
mod quantity;
mod time;

pub use date::{AsOf, Day, NotADay};
pub use interval::Interval;
pub use money::{Amount, Currency, HkdPerMonth, Money, Rate, grouped};
pub use quantity::{
    ExchangeRate, Kilometres, Minutes, OutOfRange, Score, Share, Utility, VisitsPerMonth, Weight,
};
pub use time::{ClockTime, Hours, NotAClockTime};

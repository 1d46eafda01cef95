//! Quantities that cannot be wrong: each checks its range once, on the way in.
//!
//! Nothing here knows of care homes.

mod bounds;
mod date;
mod estimate;
mod interval;
mod money;
mod points;
mod quantity;
mod rate;
mod time;
mod weekday;

pub use bounds::{Bounds, OutOfRange, Quantity, Unit};
pub use date::{AsOf, Day, NotADay};
pub use estimate::Estimate;
pub use interval::Interval;
pub use money::{Amount, Currency, HkdPerMonth, Money, NotAnAmount, grouped};
pub use points::Points;
pub(crate) use points::five;
pub use quantity::{
    ExchangeRate, Kilometres, Minutes, Score, Share, Utility, VisitsPerMonth, Weight,
};
pub use rate::Rate;
pub use time::{ClockTime, Hours, NotAClockTime};
pub use weekday::Weekday;

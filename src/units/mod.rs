//! Quantities that cannot be wrong: each checks its range once, on the way in.
//!
//! Nothing here knows of care homes.

/// A type that is serialised as the text it prints, and read back as such a text.
macro_rules! as_text {
    ($($Name:ty),+) => {
        $(
            impl serde::Serialize for $Name {
                fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    to.collect_str(self)
                }
            }
            impl<'de> serde::Deserialize<'de> for $Name {
                fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    let text: std::borrow::Cow<'de, str> = serde::Deserialize::deserialize(from)?;
                    text.parse::<Self>().map_err(serde::de::Error::custom)
                }
            }
        )+
    };
}
pub(crate) use as_text;

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

pub use bounds::{Bounds, NotInRange, OutOfRange, Quantity, Unit};
pub use date::{AsOf, Day, NotADay};
pub use estimate::Estimate;
pub use interval::{EndsReversed, Interval};
pub use money::{Amount, Currency, HkdPerMonth, Money, NotAnAmount, grouped};
pub use points::Points;
pub(crate) use points::five;
pub use quantity::{
    ExchangeRate, Kilometres, Minutes, Score, Share, Utility, VisitsPerMonth, Weight,
};
pub use rate::{NotARate, Rate};
pub use time::{ClockTime, Hours, NotAClockTime};
pub use weekday::Weekday;

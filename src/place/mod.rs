//! Where things are and how one gets there: positions, cities and their
//! districts, crossings, riding times, hospitals.
//!
//! Knows nothing of facilities.

mod city;
mod crossing;
mod datum;
mod gazetteer;
mod hospital;
mod hours;
mod measured;
mod pace;
mod position;
mod ride;
mod sources;

pub use city::{City, CityFacts, Side};
pub use crossing::{Crossing, MinutesBasis, Mode, Status};
pub use datum::{Coordinates, Datum, East, North};
pub use gazetteer::{District, Gazetteer, GazetteerError};
pub(crate) use gazetteer::{edits, unknown_city};
pub use hospital::{Hospital, HospitalKind, Near};
pub use hours::CrossingHours;
pub(crate) use hours::WayHome;
pub use measured::{Destination, MeasuredJourney, MeasuredJourneys};
pub use pace::{Pace, PaceError, Paces};
pub(crate) use position::Direction;
pub use position::{Lat, Location, Lon, Position, Precision, Standing, Standings};
pub use ride::DETOUR;
pub(crate) use ride::NEAR_KM;
pub(crate) use sources::addresses;

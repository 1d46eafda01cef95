//! Any two numbers in any datum: a position or a refusal; and there and back is
//! near where it began.
#![no_main]

use libfuzzer_sys::fuzz_target;
use silverbay::place::{Coordinates, Datum, East, North};
use silverbay::vocabulary::Word;

fuzz_target!(|numbers: (f64, f64)| {
    for datum in Datum::ALL {
        let Ok(own) = Coordinates::new(*datum, North(numbers.0), East(numbers.1)) else {
            continue;
        };
        let position = own.position();
        assert!(position.lat().abs() <= 90.0 && position.lon().abs() <= 180.0);
        // A shift may leave the datum's own range at its edge.
        let Some(again) = Coordinates::of(position, *datum) else {
            continue;
        };
        let metres = again.position().distance_to(position).get() * 1000.0;
        let most = match datum {
            Datum::Gcj02 | Datum::Bd09 => 0.5,
            _ => 0.001,
        };
        assert!(metres < most, "{own:?} comes back {metres} m off");
    }
});

//! Random numbers that are worked out from where they stand.

/// What is added from one output to the next: 2^64 divided by the golden ratio, odd.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// The outputs of `SplitMix64` (Steele, Lea and Flood 2014) from one start. The n-th of them
/// follows from the start and n alone.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stream(u64);

impl Stream {
    /// The stream of a draw, counted from 0: it starts at that output of the stream from
    /// the seed.
    pub(super) const fn of_draw(seed: u64, draw: usize) -> Self {
        Self(Self(seed).output(draw as u64 + 1).0)
    }

    /// The stream of a home, by the FNV-1a hash of its id (Fowler, Noll and Vo), so that it
    /// does not depend on other homes.
    pub(super) fn of_home(id: &str) -> Self {
        let hash = id.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        Self(mixed(hash))
    }

    /// The stream of a home in a draw.
    pub(super) const fn at(self, home: Self) -> Self {
        Self(self.0.wrapping_add(home.0))
    }

    /// The n-th output, counted from 1.
    pub(super) const fn output(self, n: u64) -> Output {
        Output(mixed(self.0.wrapping_add(STEP.wrapping_mul(n))))
    }
}

const fn mixed(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// 64 random bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Output(u64);

impl Output {
    /// A number from 0 up to 1, 1 excluded: the upper 53 bits.
    #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
    pub(super) const fn share(self) -> f64 {
        (self.0 >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// In which 64th part of all numbers it lies, from 0.
    pub(super) const fn part(self) -> usize {
        (self.0 >> 58) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outputs_are_those_of_the_published_generator() {
        // The first five of seed 1234567, as of the authors' code.
        let outputs: Vec<u64> = (1..=5).map(|n| Stream(1_234_567).output(n).0).collect();
        assert_eq!(
            outputs,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ]
        );
    }

    #[test]
    fn the_hash_of_an_id_is_the_published_one() {
        // FNV-1a of "foobar", 64 bits.
        assert_eq!(Stream::of_home("foobar").0, mixed(0x8594_4171_F739_67E8));
    }

    #[test]
    fn a_number_lies_in_the_part_that_its_output_names() {
        for n in 1..1_000 {
            let output = Stream(7).output(n);
            let part = u32::try_from(output.part()).unwrap();
            let low = f64::from(part) / 64.0;
            assert!((low..low + 1.0 / 64.0).contains(&output.share()));
        }
    }
}

//! Any text as a fee: a range or a refusal; and a range is written as it is read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use silverbay::catalog::read_fee;
use silverbay::facility::FeePart;
use silverbay::vocabulary::Word;

fuzz_target!(|text: &str| {
    for part in FeePart::ALL {
        for dollars_are_hkd in [false, true] {
            let Ok(fee) = read_fee(text, *part, dollars_are_hkd) else {
                continue;
            };
            assert!(fee.range.high().is_none_or(|high| fee.range.low() <= high));
            let again = read_fee(&fee.range.to_string(), *part, false).expect("the normal form");
            assert_eq!(again.range, fee.range);
        }
    }
});

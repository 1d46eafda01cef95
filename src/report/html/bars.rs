//! Scores and costs as bars. The script of the page moves the same rectangles.

use super::svg::{Svg, tenths};
use crate::explain::{points, points_range};
use crate::rank::RankedFacility;
use crate::score::{Cost, PriceBasis};
use crate::units::HkdPerMonth;

/// How wide a bar is in its own units: a score of 1, or twice the budget.
const WIDTH: f64 = 1000.0;

/// The score: what each criterion gives for certain, behind it what each may give in
/// addition, the whole range as a line above, and a mark at the likely score.
pub(super) fn score(place: &RankedFacility<'_, '_>) -> String {
    let score = place.score();
    let (low, high) = (score.low().get(), score.high().get());
    let likely = score.likely().get();
    let mut svg = frame("score", 34.0);
    let title = format!("{} ({})", points(likely), points_range(low, high));
    svg.text("title", &[], &title);
    let rect = |svg: &mut Svg, class: &str, from: f64, to: f64, (y, height): (f64, f64)| {
        svg.element(
            "rect",
            &[
                ("class", &class),
                ("x", &tenths(WIDTH * from)),
                ("y", &y),
                ("width", &tenths(WIDTH * (to - from))),
                ("height", &height),
            ],
        );
    };
    rect(&mut svg, "range", low, high, (2.0, 6.0));
    let parts: Vec<_> = place.contributions().collect();
    let mut at = 0.0;
    for part in &parts {
        let next = at + part.contribution.low().get();
        let class = format!("sure {}", part.criterion);
        rect(&mut svg, &class, at, next, (12.0, 22.0));
        at = next;
    }
    for part in &parts {
        let given = part.contribution;
        let next = at + (given.high().get() - given.low().get());
        let class = format!("open {}", part.criterion);
        rect(&mut svg, &class, at, next, (12.0, 22.0));
        at = next;
    }
    rect(
        &mut svg,
        "likely",
        likely - 0.003,
        likely + 0.003,
        (0.0, 34.0),
    );
    svg.finish()
}

/// The monthly cost beside the budget, with a mark at the likely cost; an end that is not
/// known fades out. Of a price that is only typical no range is the home's own.
pub(super) fn cost(cost: &Cost, budget: HkdPerMonth) -> String {
    let (cost, is_own) = (cost.to_elder, cost.basis != PriceBasis::Typical);
    let likely = cost.likely().get();
    let most = 2.0 * budget.get();
    let place = |hkd: f64| WIDTH * (hkd / most).clamp(0.0, 1.0);
    let (low, high) = (place(cost.low().get()), place(cost.high().get()));
    let mut svg = frame("cost", 20.0);
    let class = match cost.high().bounded() {
        Some(_) => "paid",
        None => "paid unbounded",
    };
    let rect = |svg: &mut Svg, class: &str, from: f64, width: f64, (y, height): (i32, i32)| {
        svg.element(
            "rect",
            &[
                ("class", &class),
                ("x", &tenths(from.min(WIDTH - width))),
                ("y", &y),
                ("width", &tenths(width)),
                ("height", &height),
            ],
        );
    };
    // A price that is a point is still to be seen.
    let width = (high - low).max(8.0);
    if is_own {
        rect(&mut svg, class, low, width, (5, 10));
    }
    rect(&mut svg, "likely", place(likely) - 4.0, 8.0, (2, 16));
    let at = tenths(WIDTH / 2.0 - 2.0);
    svg.element(
        "rect",
        &[
            ("class", &"budget"),
            ("x", &at),
            ("y", &0),
            ("width", &4),
            ("height", &20),
        ],
    );
    svg.finish()
}

/// A bar without the attributes that the script adds.
pub(super) fn brief(bar: &str) -> String {
    let bar = bar.replacen(" preserveAspectRatio=none aria-hidden=true", "", 1);
    bar.replacen(" viewBox=\"0 0 1000 20\"", "", 1)
}

fn frame(kind: &str, height: f64) -> Svg {
    Svg::new(
        WIDTH,
        height,
        &[
            ("class", &format!("bar {kind}")),
            ("preserveAspectRatio", &"none"),
            ("aria-hidden", &"true"),
        ],
    )
}

//! The names on the map, each where it meets no mark and no other name.

use super::projection::{Projection, WIDTH};
use super::svg::{Svg, tenths};
use crate::explain::Lang;

/// The size of the letters, and how wide a letter and a Chinese character are.
const LETTERS: f64 = 17.0;

/// A rectangle in units of the map.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn around((x, y): (f64, f64), radius: f64) -> Self {
        Self {
            left: x - radius,
            top: y - radius,
            right: x + radius,
            bottom: y + radius,
        }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// What gets a mark and a label.
pub(super) struct Mark<'a> {
    pub(super) at: (f64, f64),
    pub(super) radius: f64,
    pub(super) kind: &'static str,
    /// The home it is of, where it is one's.
    pub(super) home: Option<usize>,
    /// The name in each language of the page.
    pub(super) names: Vec<&'a str>,
}

fn width(text: &str) -> f64 {
    let letters = text.chars().map(|c| if c.is_ascii() { 0.62 } else { 1.0 });
    letters.sum::<f64>() * LETTERS
}

/// As much of a name as a map has room for.
fn short(name: &str) -> String {
    let most = 15.0 * LETTERS;
    if width(name) <= most {
        return name.to_owned();
    }
    let mut kept = String::new();
    for c in name.chars() {
        if width(&kept) + 2.0 * LETTERS > most {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// The names in one language, which has this place among the languages of the page and
/// this class, each where it meets no mark and no other name. A name for which there is
/// no room is left to the table: its number is in the mark.
pub(super) fn labels(
    svg: &mut Svg,
    to: &Projection,
    marks: &[Mark<'_>],
    (at, class, lang): (usize, &str, Lang),
) {
    let frame = Area {
        left: 4.0,
        top: 4.0,
        right: WIDTH - 4.0,
        bottom: to.height - 4.0,
    };
    // The scale bar.
    let mut taken = vec![Area {
        left: 0.0,
        top: to.height - 44.0,
        right: 330.0,
        bottom: to.height,
    }];
    svg.start(
        "g",
        &[("class", &format!("names {class}")), ("lang", &lang.tag())],
    );
    for (n, of) in marks.iter().enumerate() {
        // Clear of its own mark, and a little farther from every other.
        let mut keep_off: Vec<Area> = taken.clone();
        keep_off.extend(marks.iter().enumerate().map(|(other, mark)| {
            let apart = if other == n { 0.0 } else { 4.0 };
            Area::around(mark.at, mark.radius + apart)
        }));
        let text = short(of.names.get(at).copied().unwrap_or_default());
        let (x, y) = of.at;
        let number = of.home.map_or(0.0, |home| width(&format!("{} ", home + 1)));
        let (wide, gap) = (width(&text) + number, of.radius + 4.0);
        let places = [
            (x + gap, y + 6.0),
            (x - gap - wide, y + 6.0),
            (x - wide / 2.0, y - gap),
            (x - wide / 2.0, y + gap + LETTERS * 0.8),
            (x + gap * 0.7, y - gap * 0.8),
            (x + gap * 0.7, y + gap + 8.0),
            (x - gap * 0.7 - wide, y - gap * 0.8),
            (x - gap * 0.7 - wide, y + gap + 8.0),
        ];
        let area = |(left, base): (f64, f64)| Area {
            left: left - 2.0,
            top: base - LETTERS,
            right: left + wide + 2.0,
            bottom: base + 5.0,
        };
        let is_free = |at: &(f64, f64)| {
            let own = area(*at);
            let inside = frame.left <= own.left
                && own.right <= frame.right
                && frame.top <= own.top
                && own.bottom <= frame.bottom;
            inside && !keep_off.iter().any(|other| other.meets(&own))
        };
        // The name of a line may be farther away from its end than that of a point.
        let farther = (1..=6).flat_map(|steps| {
            let away = gap + 16.0 * f64::from(steps);
            [
                (x + away, y + 6.0),
                (x + away, y - away),
                (x + away, y + away),
                (x - wide / 2.0, y - away),
                (x - wide / 2.0, y + away),
                (x - away - wide, y - away),
            ]
        });
        let farther = farther.filter(|_| of.kind == "boundary");
        if let Some(at) = places.into_iter().chain(farther).find(is_free) {
            taken.push(area(at));
            let (x, y) = (tenths(at.0), tenths(at.1));
            let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
                vec![("class", &of.kind), ("x", &x), ("y", &y)];
            // The script takes the name away with the home.
            attributes.extend(of.home.as_ref().map(|home| ("data-home", home as _)));
            // A home without a name in this language.
            if lang.tag().starts_with("zh") && text.is_ascii() {
                attributes.push(("lang", &"en"));
            }
            svg.start("text", &attributes);
            if let Some(home) = of.home {
                // Two marks may be near a name; its number says whose it is.
                svg.text("tspan", &[("data-rank", &"")], &(home + 1).to_string());
                svg.words(" ");
            }
            svg.words(&text);
            svg.end("text");
        }
    }
    svg.end("g");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_and_says_so() {
        assert_eq!(short("Kwun Tong"), "Kwun Tong");
        assert!(short(&"Home of the Elders ".repeat(5)).ends_with('…'));
    }
}

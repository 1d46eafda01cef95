//! A small writer of SVG: elements, attributes, texts; everything is escaped.

use std::fmt::{Display, Write};

use minijinja::HtmlEscape;

/// Attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// An SVG image as it is written.
#[derive(Debug)]
pub(super) struct Svg(String);

impl Svg {
    /// An image of this size in units of its own, with further attributes.
    pub(super) fn new(width: f64, height: f64, attributes: Attributes<'_>) -> Self {
        let mut svg = Self(String::new());
        svg.start("svg", &[("viewBox", &format!("0 0 {width} {height}"))]);
        svg.0.pop();
        svg.attributes(attributes);
        svg.0.push('>');
        svg
    }

    /// Opens an element that will have others in it.
    pub(super) fn start(&mut self, name: &str, attributes: Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(name);
        self.attributes(attributes);
        self.0.push('>');
    }

    /// Closes an element.
    pub(super) fn end(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// An element without others in it.
    pub(super) fn element(&mut self, name: &str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.0.pop();
        // A slash behind a value without quotes would be of the value.
        self.0
            .push_str(if self.0.ends_with('"') { "/>" } else { " />" });
    }

    /// An element with a text in it.
    pub(super) fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.start(name, attributes);
        self.words(text);
        self.end(name);
    }

    /// A text inside the element that is open.
    pub(super) fn words(&mut self, text: &str) {
        // Writing into a string does not fail.
        let _ = write!(self.0, "{}", HtmlEscape(text));
    }

    fn attributes(&mut self, attributes: Attributes<'_>) {
        for (name, value) in attributes {
            let value = value.to_string();
            // A map has thousands of them, most of them numbers.
            let is_plain = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
            let _ = if !value.is_empty() && value.chars().all(is_plain) {
                write!(self.0, " {name}={value}")
            } else {
                write!(self.0, " {name}=\"{}\"", HtmlEscape(&value))
            };
        }
    }

    /// The image.
    pub(super) fn finish(mut self) -> String {
        self.end("svg");
        self.0
    }
}

/// A length with one decimal, which is finer than anybody sees.
pub(super) fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_leave_their_place() {
        let mut svg = Svg::new(10.0, 5.0, &[("role", &"img")]);
        svg.text("text", &[("id", &"a\"b")], "<script>");
        assert_eq!(
            svg.finish(),
            "<svg viewBox=\"0 0 10 5\" role=img><text id=\"a&quot;b\">&lt;script&gt;</text></svg>"
        );
    }
}

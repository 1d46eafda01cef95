//! Texts that many homes share stand in the page once.

use std::collections::HashMap;

use minijinja::Value;

use super::languages::markup;

/// The texts of the homes that are not seen at first, each once. The script puts them into
/// the rows.
#[derive(Debug, Default)]
pub(super) struct Pool {
    texts: Vec<Value>,
    places: HashMap<String, usize>,
}

impl Pool {
    /// The place of a text in the pool.
    pub(super) fn place(&mut self, html: String) -> usize {
        let next = self.texts.len();
        let place = *self.places.entry(html.clone()).or_insert(next);
        if place == next {
            self.texts.push(markup(html));
        }
        place
    }

    /// The texts by their places.
    pub(super) fn into_texts(self) -> Vec<Value> {
        self.texts
    }
}

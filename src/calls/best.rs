//! How likely each home is to turn out the best of all.

use super::outcomes::Outcomes;

/// A chance that the first places can never reach is not worth going through.
const NEGLIGIBLE: f64 = 1e-18;

/// Something that a home may turn out to be worth.
struct Event {
    value: f64,
    chance: f64,
    home: usize,
    /// The place of its id among all ids: the lesser wins a tie.
    id: usize,
}

/// For each home the chance that it is the best, equal ones by id: `Σ P(X = x) Π P(Xⱼ < x)`,
/// with `Xⱼ = x` where the other's id is the greater.
///
/// The values are gone through from the least on; meanwhile each home's chance to lie below
/// rises. Values below which some others surely lie are left out.
pub(super) fn chances(homes: &[Outcomes], ids: &[usize]) -> Vec<f64> {
    let least = least_that_counts(homes);
    let mut events: Vec<Event> = Vec::new();
    for (home, (outcomes, id)) in homes.iter().zip(ids).enumerate() {
        let values = outcomes.values(least);
        events.extend(values.map(|(value, chance)| Event {
            value,
            chance,
            home,
            id: *id,
        }));
    }
    events.sort_unstable_by(|a, b| a.value.total_cmp(&b.value).then(b.id.cmp(&a.id)));
    let mut below = Product::new(homes.iter().map(|of| of.below(least)));
    let mut best = vec![0.0; homes.len()];
    for event in events {
        if let Some(best) = best.get_mut(event.home) {
            *best += event.chance * below.without(event.home);
        }
        below.add(event.home, event.chance);
    }
    best
}

/// The greatest mark below which all homes lie with no chance worth the name.
fn least_that_counts(homes: &[Outcomes]) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..30 {
        let middle = f64::midpoint(low, high);
        let all: f64 = homes.iter().map(|of| of.below(middle)).product();
        if all < NEGLIGIBLE {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// A product of many numbers of which one changes at a time: a tree of products.
struct Product {
    /// The root at 1, the numbers from `leaves` on.
    nodes: Vec<f64>,
    leaves: usize,
}

impl Product {
    fn new(numbers: impl ExactSizeIterator<Item = f64>) -> Self {
        let leaves = numbers.len().next_power_of_two();
        let mut nodes = vec![1.0; 2 * leaves];
        for (node, number) in nodes.iter_mut().skip(leaves).zip(numbers) {
            *node = number;
        }
        let mut product = Self { nodes, leaves };
        for node in (1..leaves).rev() {
            product.join(node);
        }
        product
    }

    fn node(&self, at: usize) -> f64 {
        self.nodes.get(at).copied().unwrap_or(1.0)
    }

    fn join(&mut self, node: usize) {
        let product = self.node(2 * node) * self.node(2 * node + 1);
        if let Some(node) = self.nodes.get_mut(node) {
            *node = product;
        }
    }

    /// The product of all numbers but one.
    fn without(&self, number: usize) -> f64 {
        let mut node = self.leaves + number;
        let mut product = 1.0;
        while node > 1 {
            product *= self.node(node ^ 1);
            node /= 2;
        }
        product
    }

    fn add(&mut self, number: usize, more: f64) {
        let mut node = self.leaves + number;
        if let Some(number) = self.nodes.get_mut(node) {
            *number += more;
        }
        while node > 1 {
            node /= 2;
            self.join(node);
        }
    }
}

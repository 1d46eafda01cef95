//! The beliefs that likely points rest on, and what each rests on itself.

use super::Lang;
use crate::belief::{Basis, BeliefFact};
use crate::rank::{BeliefUsed, Ranking};
use crate::text;
use crate::vocabulary::Word;

/// The file of the beliefs.
const BELIEFS: &str = "beliefs.csv";

/// What stands in for facts that homes do not state, sorted by what it rests on; empty
/// where no belief bears on the ranking.
#[must_use]
pub fn beliefs(lang: Lang, ranking: &Ranking<'_, '_>) -> String {
    let used = ranking.beliefs_used();
    let about = |is_of: &dyn Fn(&BeliefUsed<'_>) -> bool| {
        let facts = BeliefFact::ALL.iter();
        let of = facts.filter(|fact| used.iter().any(|of| of.belief.fact == **fact && is_of(of)));
        let named: Vec<String> = of.map(|fact| belief(lang, *fact)).collect();
        (!named.is_empty()).then(|| lang.list(named))
    };
    let is_counted = |of: &BeliefUsed<'_>| matches!(of.belief.basis, Basis::Counted(_));
    let counted = about(&|of| !of.is_stated && is_counted(of));
    let estimated = about(&|of| !of.is_stated && !is_counted(of));
    let stated = about(&|of| of.is_stated);
    let groups = [
        counted.map(|about| text!(lang, "beliefs-counted", about = about)),
        estimated.map(|about| text!(lang, "beliefs-estimated", about = about)),
        stated.map(|about| text!(lang, "beliefs-stated", about = about)),
    ];
    let groups: Vec<String> = groups.into_iter().flatten().collect();
    if groups.is_empty() {
        return String::new();
    }
    let head = text!(lang, "beliefs-used", file = BELIEFS);
    lang.sentences([head].into_iter().chain(groups))
}

/// What a belief is about.
fn belief(lang: Lang, fact: BeliefFact) -> String {
    match fact {
        BeliefFact::Care => text!(lang, "belief-of.care"),
        BeliefFact::PlaceType => text!(lang, "belief-of.place"),
        BeliefFact::Service => text!(lang, "belief-of.service"),
        BeliefFact::Medical => text!(lang, "belief-of.medical"),
        BeliefFact::Stars => text!(lang, "belief-of.stars"),
        BeliefFact::Price => text!(lang, "belief-of.price"),
        BeliefFact::OldPrice => text!(lang, "belief-of.old-price"),
        BeliefFact::Holds => text!(lang, "belief-of.holds"),
    }
}

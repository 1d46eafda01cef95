//! What is printed below a ranking: weights, rates, which ranks are certain, and how
//! many facilities each rule left out.

use super::percent_tenths;
use super::{Lang, criterion, rule};
use crate::case::Funding;
use crate::rank::{RankedFacility, Ranking};
use crate::text;
use crate::units::Currency;
use crate::vocabulary::Word;

/// How many of the first places have a note on separation.
const SEPARATION_OF: usize = 3;

/// Maximum number of runs of ranks that are printed; the count precedes them.
const RUNS: usize = 12;

/// The notes below a ranking, each with its head: weights, rates, which ranks are
/// certain, what was left out.
#[must_use]
pub fn ranking_notes(lang: Lang, ranking: &Ranking<'_>, top: usize) -> Vec<(String, String)> {
    let mut notes = vec![
        (text!(lang, "note-head.weights"), weights(lang, ranking)),
        (text!(lang, "note-head.rates"), rates(lang, ranking)),
    ];
    if let Funding::PortableCssa(amount) = ranking.case().money().funding {
        let amount = amount.to_string();
        notes.push((
            text!(lang, "note-head.cssa"),
            text!(lang, "form-a-month", cost = amount),
        ));
    }
    // With one home there is nothing to compare it with.
    if ranking.len() > 1 {
        let first = ranking.top(top.min(SEPARATION_OF));
        let mut sentences: Vec<String> = first
            .map(|place| separation(lang, ranking, &place))
            .collect();
        // Where nothing is apart, the sentence is the same for every place.
        sentences.dedup();
        for sentence in sentences {
            notes.push((text!(lang, "note-head.separation"), sentence));
        }
    }
    notes.push((text!(lang, "note-head.left-out"), left_out(lang, ranking)));
    notes
}

/// The warning below every ranking.
#[must_use]
pub fn estimates_warning(lang: Lang) -> String {
    text!(lang, "ranking-warning")
}

fn weights(lang: Lang, ranking: &Ranking<'_>) -> String {
    lang.list(ranking.criteria().map(|(of, weight)| {
        text!(
            lang,
            "note-weight",
            criterion = criterion(lang, of),
            weight = percent_tenths(weight),
        )
    }))
}

/// The rates of exchange that were used, with their dates.
fn rates(lang: Lang, ranking: &Ranking<'_>) -> String {
    let foreign = Currency::ALL.iter().filter(|of| **of != Currency::Hkd);
    let used = foreign.filter_map(|of| {
        let rate = ranking.rate(*of)?.get();
        let stated = &ranking.case().money().rates;
        let is_stated = stated.iter().any(|(stated, _)| stated == of);
        let date = match ranking.catalog().rate(*of) {
            Some(rate) if !is_stated => rate.as_of().to_string(),
            _ => text!(lang, "note-rate-of-case"),
        };
        Some(text!(
            lang,
            "note-rate",
            unit = format!("{}1", of.sign()),
            hkd = format!("{}{rate}", Currency::Hkd.sign()),
            date = date,
        ))
    });
    lang.list(used)
}

/// Which other ranks the known facts leave open for a place, in a sentence.
#[must_use]
pub fn separation(lang: Lang, ranking: &Ranking<'_>, place: &RankedFacility<'_>) -> String {
    let open = ranking.not_apart_from(place);
    let rank = place.rank();
    let others = ranking.len().saturating_sub(1);
    if open.is_empty() {
        return text!(lang, "separation-certain", rank = rank);
    }
    if open.len() < others {
        return text!(
            lang,
            "separation-some",
            rank = rank,
            count = open.len(),
            others = others,
            ranks = runs(lang, &open),
        );
    }
    if ranking.separates_any() {
        text!(lang, "separation-none", rank = rank, others = others)
    } else {
        text!(lang, "separation-any-best", all = ranking.len())
    }
}

/// Ascending ranks with their runs drawn together: `2–5 and 7`.
fn runs(lang: Lang, ranks: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for rank in ranks {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *rank => *last = *rank,
            _ => runs.push((*rank, *rank)),
        }
    }
    let show = |(first, last): &(usize, usize)| {
        if first == last {
            first.to_string()
        } else {
            lang.range(&first.to_string(), &last.to_string())
        }
    };
    let named = runs.iter().take(RUNS).map(show);
    if runs.len() > RUNS {
        text!(lang, "separation-more", ranks = lang.list(named))
    } else {
        lang.list_and(named)
    }
}

/// How many homes each rule leaves out.
fn left_out(lang: Lang, ranking: &Ranking<'_>) -> String {
    let homes = ranking.excluded().count();
    let all = homes + ranking.len();
    if homes == 0 {
        return text!(lang, "left-out-none", all = all);
    }
    let counts = ranking.exclusion_counts();
    let reasons = counts.iter().map(|(of, count)| {
        text!(
            lang,
            "left-out-rule",
            rule = rule(lang, *of),
            count = *count
        )
    });
    let reasons = lang.list(reasons);
    text!(
        lang,
        "left-out",
        homes = homes,
        all = all,
        reasons = reasons
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_drawn_together_and_a_long_list_is_cut() {
        assert_eq!(runs(Lang::EN, &[2, 3, 4, 5, 7]), "2–5 and 7");
        assert_eq!(runs(Lang::ZH_HANT, &[1, 3, 4]), "1及3–4");
        let odd: Vec<usize> = (0..100).map(|n| 2 * n + 1).collect();
        assert!(runs(Lang::EN, &odd).ends_with(", 21, 23 and more"));
    }
}

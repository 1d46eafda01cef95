//! The texts that the script of the page writes, in each language.

use std::collections::BTreeMap;

use super::languages::Languages;
use crate::explain::Lang;
use crate::text;

/// A text by the name that the script has for it.
type Named<'a> = (&'static str, &'a (dyn Fn(Lang) -> String + Sync));

/// The texts that the script writes, in each language. It replaces the names in braces,
/// which are the arguments of the messages.
pub(super) fn texts(languages: &Languages) -> BTreeMap<&'static str, Vec<String>> {
    let all = fixed().iter().chain(with_arguments());
    all.map(|(name, text)| (*name, languages.each(text)))
        .collect()
}

/// Texts without arguments.
fn fixed() -> &'static [Named<'static>] {
    &[
        ("between", &|lang| text!(lang, "form-list")),
        ("between_names", &|lang| text!(lang, "page-between-names")),
        ("between_sentences", &|lang| text!(lang, "form-sentences")),
        ("all_cities", &|lang| text!(lang, "page-all-cities")),
        ("sort_place", &|lang| text!(lang, "page-place")),
        ("sort_home", &|lang| text!(lang, "page-home")),
        ("sort_points", &|lang| text!(lang, "page-score")),
        ("sort_cost", &|lang| text!(lang, "page-cost")),
        ("sort_journey", &|lang| text!(lang, "page-journey")),
        ("sort_confirm", &|lang| text!(lang, "page-confirm")),
        ("shortlist", &|lang| text!(lang, "page-short-one")),
        ("date", &|lang| text!(lang, "page-date")),
        ("asked_of", &|lang| text!(lang, "page-asked-of")),
        ("channel", &|lang| text!(lang, "page-asked-by")),
        ("on_paper", &|lang| text!(lang, "page-on-paper")),
        ("unchanged", &|lang| text!(lang, "page-unchanged")),
        ("nothing_counts", &|lang| text!(lang, "page-nothing-counts")),
        ("fit_certain", &|lang| text!(lang, "fit-certain")),
        ("fit_above", &|lang| text!(lang, "fit-above")),
        ("fit_below", &|lang| text!(lang, "fit-below")),
        ("star_year", &|lang| text!(lang, "page-star-year")),
        ("star_year_none", &|lang| text!(lang, "page-star-year-none")),
        ("mark_no", &|lang| text!(lang, "page-mark-no")),
        ("mark_far", &|lang| text!(lang, "page-mark-far")),
        ("certain_best", &|lang| text!(lang, "certainty-best")),
        ("certain_open", &|lang| text!(lang, "certainty-open")),
        ("plan_unknown", &|lang| text!(lang, "page-plan-unknown")),
        ("no_home", &|lang| text!(lang, "page-no-home")),
        ("uncounted", &|lang| text!(lang, "page-uncounted")),
        ("ruled_out", &|lang| text!(lang, "page-ruled-out")),
        ("without_date", &|lang| text!(lang, "page-without-date")),
        ("stop_after", &|lang| text!(lang, "calls-mark-none")),
        ("no_sheet", &|lang| text!(lang, "page-no-sheet")),
    ]
}

/// Texts with the names of their arguments in braces.
fn with_arguments() -> &'static [Named<'static>] {
    &[
        ("shared", &|lang| {
            text!(lang, "rank-shared", rank = "{rank}")
        }),
        ("up", &|lang| {
            text!(lang, "page-moved-up", count = "{count}")
        }),
        ("down", &|lang| {
            text!(lang, "page-moved-down", count = "{count}")
        }),
        ("beyond_map", &|lang| {
            text!(lang, "page-beyond-map", places = "{places}")
        }),
        ("matches", &|lang| {
            text!(lang, "page-matches", count = "{count}")
        }),
        ("saved", &|lang| {
            text!(lang, "page-saved", count = "{count}")
        }),
        ("saved_earlier", &|lang| {
            text!(lang, "page-saved-earlier", count = "{count}")
        }),
        ("saved_elsewhere", &|lang| {
            text!(lang, "page-saved-elsewhere", count = "{count}")
        }),
        ("changed", &|lang| {
            text!(lang, "page-changed", homes = "{homes}")
        }),
        ("fit_tenths", &|lang| {
            text!(lang, "fit-tenths", tenths = "{tenths}")
        }),
        ("cost_answered", &|lang| {
            text!(
                lang,
                "page-cost-answered",
                cost = "{cost}",
                price = "{price}"
            )
        }),
        ("message_ring", &|lang| {
            text!(lang, "page-message-ring", home = "{home}", rank = "{rank}")
        }),
        ("message_next", &|lang| {
            text!(lang, "page-message-next", home = "{home}", rank = "{rank}")
        }),
        ("message_stop", &|lang| {
            text!(lang, "page-message-stop", home = "{home}")
        }),
        ("certain_at_most", &|lang| {
            text!(lang, "certainty-at-most", points = "{points}")
        }),
        ("ring_mark", &|lang| {
            text!(lang, "page-ring-mark", points = "{points}")
        }),
        ("uncounted_days", &|lang| {
            text!(
                lang,
                "page-uncounted-days",
                from = "{from}",
                until = "{until}"
            )
        }),
        ("stands", &|lang| {
            text!(lang, "page-stands", points = "{points}", rank = "{rank}")
        }),
        ("counted", &|lang| {
            text!(lang, "page-counted", count = "{count}", date = "{date}")
        }),
        ("now_first", &|lang| {
            text!(lang, "page-now-first", homes = "{homes}")
        }),
        ("stop_at", &|lang| {
            text!(lang, "calls-mark", points = "{points}")
        }),
        ("expected", &|lang| {
            text!(lang, "calls-expected", calls = "{calls}")
        }),
        ("out", &|lang| {
            text!(lang, "page-ruled-out-list", homes = "{homes}")
        }),
    ]
}

//! The same bits on every way.

use datafusion::arrow::util::pretty::pretty_format_batches;
use silverbay::catalog::Catalog;
use silverbay::units::Day;
use silverbay_datafusion::{NAME, best, gathered, query, read};

use crate::support::{Lists, case, cases, expected, made_up, question, rows, session, undated};

/// Every case, dated and undated, from every kind of file on one, two and seven partitions;
/// and every row is scored once.
async fn every_way(catalog: &Catalog, cases: Vec<(String, String)>, k: usize) {
    let lists = Lists::write(catalog).await;
    let elsewhere = Day::new(2027, 6, 1).ok();
    for (name, text) in cases {
        let dated = case(&text, catalog);
        assert!(dated.date().is_some(), "{name}");
        let undated = case(&undated(&text), catalog);
        // A day that is stated beside the case's own changes nothing.
        for (asked, today) in [(dated, elsewhere), (undated, catalog.newest())] {
            let whole = expected(catalog, &asked, today, k);
            assert!(!whole.is_empty(), "{name}");
            let question = question(&asked, catalog, today);
            for (kind, all) in [
                ("csv", &[1, 2, 7][..]),
                ("text", &[1, 2, 7]),
                ("typed", &[2]),
            ] {
                for &partitions in all {
                    let (context, scored) = session(partitions);
                    let homes = read(&context, &[lists.path(kind)]).await.unwrap();
                    let best = best(homes, &question, k, &[]).unwrap();
                    let first = rows(&gathered(best).await.unwrap());
                    assert!(first == whole, "{name}, {kind}, {partitions} partitions");
                    let all = catalog.facilities().len();
                    assert_eq!(scored.get(), all as u64, "{name}, {kind}, {partitions}");
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_eligible_ones_of_the_shipped_homes_are_as_ranked() {
    every_way(&Catalog::bundled(), cases(), 1_000).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_of_twenty_thousand_homes_are_as_ranked() {
    every_way(&made_up(20_000), cases().split_off(cases().len() - 6), 25).await;
}

#[tokio::test]
async fn the_query_as_a_text_gives_the_same_and_scores_each_row_once() {
    let catalog = made_up(5_000);
    let lists = Lists::write(&catalog).await;
    for (name, text) in cases() {
        let asked = case(&text, &catalog);
        let question = question(&asked, &catalog, None);
        let (context, scored) = session(2);
        let homes = read(&context, &[lists.path("text")]).await.unwrap();
        let columns: Vec<_> = homes.schema().field_names();
        let columns: Vec<_> = columns
            .iter()
            .filter_map(|column| column.rsplit('.').next())
            .collect();
        let text = query("my homes", &columns, &question, 10);
        context
            .register_table("my homes", homes.into_view())
            .unwrap();
        let first = rows(&gathered(context.sql(&text).await.unwrap()).await.unwrap());
        assert!(first == expected(&catalog, &asked, None, 10), "{name}");
        assert_eq!(scored.get(), 5_000, "{name}");
    }
}

#[tokio::test]
async fn a_query_that_takes_the_score_apart_before_the_limit_scores_each_row_once() {
    let catalog = made_up(5_000);
    let lists = Lists::write(&catalog).await;
    let asked = case(&cases()[0].1, &catalog);
    let columns = ["id", "kind", "city"];
    let text = query("homes", &columns, &question(&asked, &catalog, None), 10);
    let call = &text[text.find(NAME).unwrap()..text.find(" AS score FROM").unwrap()];
    for kind in ["csv", "text"] {
        let (context, scored) = session(2);
        let homes = read(&context, &[lists.path(kind)]).await.unwrap();
        context.register_table("homes", homes.into_view()).unwrap();
        let apart = format!(
            "SELECT id, get_field(score, 'key') AS key, get_field(score, 'low') AS low \
             FROM (SELECT id, {call} AS score FROM homes) \
             ORDER BY key DESC NULLS LAST, id LIMIT 10"
        );
        context.sql(&apart).await.unwrap().collect().await.unwrap();
        assert_eq!(scored.get(), 5_000, "{kind}");
    }
}

#[tokio::test]
async fn only_the_first_homes_are_kept_while_a_list_is_read() {
    let catalog = Catalog::bundled();
    let lists = Lists::write(&catalog).await;
    let asked = case(&cases()[0].1, &catalog);
    for kind in ["csv", "text"] {
        let (context, _) = session(2);
        let homes = read(&context, &[lists.path(kind)]).await.unwrap();
        let best = best(homes, &question(&asked, &catalog, None), 10, &[]).unwrap();
        let plan = best.explain(false, false).unwrap().collect().await.unwrap();
        let plan = pretty_format_batches(&plan).unwrap().to_string();
        assert!(plan.contains("TopK(fetch=10)"), "{plan}");
    }
}

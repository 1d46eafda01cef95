//! Many homes, every case dated on one partition and undated on two. Run by hand: `cargo test --release -- --ignored --nocapture`.

use std::time::Instant;

use silverbay_datafusion::{best, gathered, read};

use crate::support::{Lists, case, cases, expected, made_up, question, rows, session, undated};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes; run by hand"]
async fn the_first_of_a_million_homes_are_as_ranked() {
    let homes = 1_000_000;
    let catalog = made_up(homes);
    let lists = Lists::write(&catalog).await;
    for (name, text) in cases() {
        let name = name.rsplit('/').next().unwrap();
        let dated = case(&text, &catalog);
        let undated = case(&undated(&text), &catalog);
        for (asked, partitions) in [(dated, 1), (undated, 2)] {
            let today = catalog.newest();
            let begin = Instant::now();
            let whole = expected(&catalog, &asked, today, 10);
            println!("{name}, one process: {:.2?}", begin.elapsed());
            for kind in ["csv", "text", "typed"] {
                let (context, scored) = session(partitions);
                let begin = Instant::now();
                let list = read(&context, &[lists.path(kind)]).await.unwrap();
                let best = best(list, &question(&asked, &catalog, today), 10, &[]).unwrap();
                let first = rows(&gathered(best).await.unwrap());
                println!(
                    "{name}, {kind}, {partitions} partitions: {:.2?}",
                    begin.elapsed()
                );
                assert!(first == whole, "{name}, {kind}, {partitions} partitions");
                assert_eq!(scored.get(), homes as u64);
            }
        }
    }
}

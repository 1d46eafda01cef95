//! Executors that are gone while they are needed.

use crate::cluster::{Asking, Cluster, until};
use crate::support::{Lists, Row, case, cases, expected, made_up};

/// So many homes that there is time to lose an executor while they are scored.
const HOMES: usize = 100_000;

/// Homes in many files, what one machine answers, and the arguments that ask for it.
async fn long_list() -> (Lists, Vec<Row>, [String; 3]) {
    let catalog = made_up(HOMES);
    let lists = Lists::in_parts(&catalog, 40).await;
    let (name, text) = cases().swap_remove(0);
    let whole = expected(&catalog, &case(&text, &catalog), None, 10);
    let homes = lists.path("csv").to_str().unwrap().to_owned();
    (lists, whole, ["--case".to_owned(), name, homes])
}

fn ask(cluster: &Cluster, args: &[String; 3]) -> Asking {
    cluster.ask(&args.each_ref().map(String::as_str))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_executor_that_is_lost_on_the_way_never_makes_an_answer_wrong() {
    let (_lists, whole, args) = long_list().await;
    let mut cluster = Cluster::of_two();
    let mut asking = ask(&cluster, &args);
    until("the first executor has worked", || cluster.has_worked(0));
    cluster.lose(0);
    assert!(asking.waits(), "the answer was there before the loss");
    // Without an answer it must say so, which `answer` looks at.
    if let Ok(first) = asking.answer() {
        assert!(first == whole);
    }
    // The other one goes on.
    let first = ask(&cluster, &args).answer().unwrap();
    assert!(first == whole);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_without_executors_gives_up_and_says_so() {
    let (_lists, _, args) = long_list().await;
    let mut cluster = Cluster::of_two();
    let asking = ask(&cluster, &args);
    until("the first executor has worked", || cluster.has_worked(0));
    cluster.lose(0);
    cluster.lose(1);
    let told = asking.answer().unwrap_err();
    assert!(told.contains("executor"), "{told}");
}

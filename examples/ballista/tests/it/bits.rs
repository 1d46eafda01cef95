//! The same bits from a cluster.

use silverbay::catalog::Catalog;

use crate::cluster::Cluster;
use crate::support::{Lists, case, cases, expected, made_up};

/// Every case from every kind of file.
fn from_every_kind(catalog: &Catalog, lists: &Lists, cases: Vec<(String, String)>, k: usize) {
    let cluster = Cluster::of_two();
    for (name, text) in cases {
        let whole = expected(catalog, &case(&text, catalog), None, k);
        assert!(!whole.is_empty(), "{name}");
        for kind in ["csv", "text", "typed"] {
            let (k, homes) = (k.to_string(), lists.path(kind));
            let args = ["--case", &name, "--top", &k, homes.to_str().unwrap()];
            let first = cluster.ask(&args).answer().unwrap();
            assert!(first == whole, "{name}, {kind}");
        }
    }
    assert!(cluster.has_worked(0) && cluster.has_worked(1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_eligible_ones_of_the_shipped_homes_are_as_ranked_on_one_machine() {
    let catalog = Catalog::bundled();
    let lists = Lists::in_parts(&catalog, 5).await;
    from_every_kind(&catalog, &lists, cases(), 1_000);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_of_twenty_thousand_homes_are_as_ranked_on_one_machine() {
    let catalog = made_up(20_000);
    let lists = Lists::in_parts(&catalog, 5).await;
    for kind in ["csv", "text", "typed"] {
        let files = lists.path(kind).read_dir().unwrap().count();
        assert!(files > 1, "{files} file of {kind}");
    }
    from_every_kind(&catalog, &lists, cases().split_off(cases().len() - 6), 25);
}

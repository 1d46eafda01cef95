//! What a cluster refuses: it gives an error, and never homes in a wrong order.

use std::process::Command;
use std::sync::Arc;

use ballista::prelude::{SessionConfigExt, SessionContextExt};
use datafusion::arrow::datatypes::{DataType, Field};
use datafusion::common::internal_err;
use datafusion::execution::SessionStateBuilder;
use datafusion::functions::core::expr_fn::named_struct;
use datafusion::logical_expr::{ColumnarValue, Volatility, col, create_udf, lit};
use datafusion::prelude::{SessionConfig, SessionContext};
use silverbay::catalog::Catalog;
use silverbay_datafusion::{NAME, read};
use tempfile::TempDir;

use crate::cluster::Cluster;
use crate::support::{case, cases, expected, question};

const HOMES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/facilities.csv");
const WITHOUT: &str = "--without-function";

/// A question of a case for another version of the method.
fn other_method() -> String {
    let catalog = Catalog::bundled();
    let text = question(&case(&cases()[0].1, &catalog), &catalog, None).to_text();
    let method = format!("\"method\":\"{}\"", silverbay::rank::METHOD);
    assert!(text.contains(&method));
    text.replace(&method, "\"method\":\"1\"")
}

#[test]
fn executors_without_the_function_fail_the_query() {
    let cluster = Cluster::start(&[], &[&[WITHOUT], &[WITHOUT]]);
    let told = cluster.ask(&["--case", &cases()[0].0, HOMES]).answer();
    let told = told.unwrap_err();
    assert!(told.contains(NAME), "{told}");
}

#[test]
fn one_executor_without_the_function_beside_one_with_it_never_makes_an_answer_wrong() {
    let catalog = Catalog::bundled();
    let cluster = Cluster::start(&[], &[&[WITHOUT], &[]]);
    for (name, text) in cases() {
        match cluster.ask(&["--case", &name, HOMES]).answer() {
            Ok(first) => {
                let whole = expected(&catalog, &case(&text, &catalog), None, 10);
                assert!(first == whole, "{name}");
            }
            Err(told) => assert!(told.contains(NAME), "{told}"),
        }
    }
}

#[test]
fn a_scheduler_without_the_function_fails_the_query() {
    let cluster = Cluster::start(&[WITHOUT], &[&[]]);
    let told = cluster.ask(&["--case", &cases()[0].0, HOMES]).answer();
    let told = told.unwrap_err();
    assert!(told.contains(NAME), "{told}");
}

#[test]
fn a_question_for_another_version_of_the_method_is_refused_by_the_client() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("question.json");
    std::fs::write(&file, other_method()).unwrap();
    let cluster = Cluster::start(&[], &[&[]]);
    let told = cluster
        .ask(&["--question", file.to_str().unwrap(), HOMES])
        .answer();
    let told = told.unwrap_err();
    assert!(told.contains("for version 1 of the method"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_of_another_version_of_the_method_is_refused_by_the_cluster() {
    let cluster = Cluster::start(&[], &[&[]]);
    let state = SessionStateBuilder::new()
        .with_config(SessionConfig::new_with_ballista())
        .with_default_features()
        .build();
    let scheduler = format!("df://{}", cluster.address());
    let context = SessionContext::remote_with_state(&scheduler, state)
        .await
        .unwrap();
    // A function of that name which checks nothing stands for the other version.
    let columns = ["id", "kind", "city"];
    let home = columns.map(|column| Field::new(column, DataType::Utf8, true));
    let takes = vec![DataType::Utf8, DataType::Struct(home.to_vec().into())];
    let gives = DataType::Struct(silverbay_arrow::fields());
    let nothing = |_: &[ColumnarValue]| internal_err!("the client scores nothing");
    let function = create_udf(NAME, takes, gives, Volatility::Immutable, Arc::new(nothing));
    context.register_udf(function.clone());
    let homes = read(&context, &[HOMES]).await.unwrap();
    let home = named_struct(columns.map(|column| [lit(column), col(column)]).concat());
    let call = function.call(vec![lit(other_method()), home]);
    let scores = homes.select([call]).unwrap();
    let told = scores.collect().await.unwrap_err().to_string();
    assert!(told.contains("version 1 of the method"), "{told}");
}

#[test]
fn a_client_without_a_cluster_says_so() {
    let mut client = Command::new(env!("CARGO_BIN_EXE_silverbay-ballista"));
    // Nothing listens on port 1.
    client.args([
        "client",
        "--scheduler",
        "127.0.0.1:1",
        "--case",
        &cases()[0].0,
        HOMES,
    ]);
    let output = client.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("no scheduler answers at 127.0.0.1:1"),
        "{told}"
    );
}

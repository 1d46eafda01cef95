//! Questions that are not answered, and columns that do not do: told before a row is read.

use datafusion::error::Result;
use datafusion::functions::core::expr_fn::named_struct;
use datafusion::logical_expr::{col, lit};
use datafusion::prelude::DataFrame;
use silverbay::catalog::Catalog;
use silverbay_arrow::Question;
use silverbay_datafusion::{NAME, best, read};

use crate::support::{case, cases, question, session, undated};

const HOMES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/facilities.csv");

async fn homes() -> DataFrame {
    read(&session(1).0, &[HOMES]).await.unwrap()
}

/// What planning the query says.
fn told(planned: Result<DataFrame>) -> String {
    planned.unwrap_err().to_string()
}

#[tokio::test]
async fn a_question_without_a_day_is_refused() {
    let catalog = Catalog::bundled();
    let asked = case(&undated(&cases()[0].1), &catalog);
    let told = told(best(
        homes().await,
        &question(&asked, &catalog, None),
        3,
        &[],
    ));
    assert!(told.contains("states a day"), "{told}");
}

#[tokio::test]
async fn a_question_of_another_version_of_the_method_is_refused() {
    let catalog = Catalog::bundled();
    let text = question(&case(&cases()[0].1, &catalog), &catalog, None).to_text();
    let method = format!("\"method\":\"{}\"", silverbay::rank::METHOD);
    assert!(text.contains(&method));
    let other = text.replace(&method, "\"method\":\"1\"");
    let homes = homes().await;
    let function = homes.registry().udf(NAME).unwrap();
    let home = ["id", "kind", "city"].map(|column| [lit(column), col(column)]);
    let home = named_struct(home.concat());
    let told_of = told(
        homes
            .clone()
            .select([function.call(vec![lit(other.clone()), home])]),
    );
    assert!(told_of.contains("for version 1 of the method"), "{told_of}");
    let told_of = told(homes.select([function.call(vec![lit(text), col("id")])]));
    assert!(told_of.contains("not a struct of its columns"), "{told_of}");
    let told_of = Question::from_text(&other).unwrap_err().to_string();
    assert!(told_of.contains("for version 1 of the method"), "{told_of}");
}

#[tokio::test]
async fn a_case_that_the_scheme_does_not_take_is_refused() {
    let catalog = Catalog::bundled();
    let text = "date = 2026-11-22\n[elder]\nage = 80\ncare_level = \"mild\"\n[[homes]]\ndistrict = \"Sha Tin\"\n\
        [money]\nbudget_hkd = 9000\nfunding = \"scheme_place\"\n";
    let asked = case(text, &catalog);
    let refused = catalog.rank(&asked).unwrap_err().to_string();
    let told = told(best(
        homes().await,
        &question(&asked, &catalog, None),
        3,
        &[],
    ));
    assert!(told.contains(&refused), "{told}");
}

#[tokio::test]
async fn a_list_without_the_columns_that_every_home_needs_is_refused() {
    let catalog = Catalog::bundled();
    let asked = question(&case(&cases()[0].1, &catalog), &catalog, None);
    let homes = homes().await.select_columns(&["id", "kind"]).unwrap();
    let told = told(best(homes, &asked, 3, &[]));
    assert!(told.contains("city"), "{told}");
}

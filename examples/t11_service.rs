//! Answers a case in JSON with a ranking in JSON, as the handler of a web service does.
//!
//! A `Catalog` is shared by all requests; an answer depends on the request alone.

use std::error::Error;

use serde_json::json;
use silverbay::report::{ExcludedListed, RankingReport};
use silverbay::{case::Case, catalog::Catalog, words::Lang};

fn answer(catalog: &Catalog, request: &str) -> Result<String, serde_json::Error> {
    let case = match Case::from_json_str(request, catalog) {
        Ok(case) => case,
        Err(error) => return serde_json::to_string(&json!({ "refused": error.to_string() })),
    };
    let ranking = match catalog.rank(&case) {
        Ok(ranking) => ranking,
        Err(error) => return serde_json::to_string(&json!({ "refused": error.to_string() })),
    };
    // Three homes, and of the excluded ones only how many each rule excludes.
    let few = ExcludedListed::Counts;
    let report = RankingReport::with_excluded(&ranking, Some(3), few, Lang::EN);
    serde_json::to_string(&report)
}

fn main() -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::bundled();
    for (level, budget) in [("moderate", 9000), ("medium", -1)] {
        let money = json!({ "budget_hkd": budget });
        let request = json!({ "elder": { "care_level": level }, "money": money });
        let answer = answer(&catalog, &request.to_string())?;
        println!("{}…", answer.chars().take(300).collect::<String>());
    }
    Ok(())
}

//! Lists what is wrong with a table, with the line, the column and the remedy.
//!
//! Every problem of every row is found in one pass.

use std::{error::Error, fs::File};

use silverbay::catalog::{CheckOptions, check_table, read_gazetteer};
use silverbay::explain::Lang;

fn main() -> Result<(), Box<dyn Error>> {
    let gazetteer = read_gazetteer("districts.csv", File::open("data/districts.csv")?)?;
    let options = CheckOptions {
        gazetteer: Some(&gazetteer),
        ..CheckOptions::default()
    };
    let homes = "id,name_en,kind,city,bed_fee,currency\n\
        a,Garden Home,care_home,Shenzhen,面议,CNY\n\
        b,River Home,care_house,Zhuhai,5200,CNY\n";
    let checked = check_table("homes.csv", homes.as_bytes(), &options);
    for problem in &checked.problems {
        let column = problem.column().unwrap_or("-");
        let told = problem.told(Lang::EN);
        println!(
            "{}, line {}, {column}: {told}",
            problem.severity(),
            problem.line()
        );
    }
    Ok(())
}

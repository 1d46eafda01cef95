//! Many cases at once.

use std::sync::Arc;

use arrow_array::builder::{StringBuilder, UInt32Builder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
use pyo3::prelude::*;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IndexedParallelIterator, ParallelIterator};
use rayon::slice::ParallelSlice;
use silverbay::case::{Case, CaseFileError, Refused};
use silverbay::catalog::Catalog;
use silverbay::explain::{Lang, condition};

use crate::batch::Batch;
use crate::error;
use crate::places::Places;

/// Cases that one thread ranks into one part of the table.
const TOGETHER: usize = 1024;

/// A case of a batch, or why it is none.
pub type Read = Result<Case, CaseFileError>;

/// Why a case has no homes.
enum Without<'c> {
    Unread(&'c CaseFileError),
    Refused(Refused),
}

/// The first homes of each case, and the cases that cannot be read or are refused.
pub fn rank(
    py: Python<'_>,
    catalog: &Catalog,
    cases: &[Read],
    k: usize,
    threads: usize,
    lang: Lang,
) -> PyResult<(Batch, Batch)> {
    let pool = ThreadPoolBuilder::new().num_threads(threads.max(1)).build();
    let pool = pool.map_err(error::of)?;
    let ranked: Vec<_> = py.detach(|| {
        let parts = || cases.par_chunks(TOGETHER).enumerate();
        pool.install(|| {
            parts()
                .map(|(at, part)| ranked(catalog, at * TOGETHER, part, k, lang))
                .collect()
        })
    });
    let mut parts = Vec::new();
    let mut refused = Refusals::default();
    for part in ranked {
        let (places, refusals) = part;
        parts.push(places.finish()?);
        for (case, why) in refusals {
            refused.push(case, &why, lang);
        }
    }
    let empty = Places::of_cases(lang).finish()?;
    Ok((Batch::new(empty.schema(), parts), refused.finish()?))
}

/// The first homes of the cases of a part, which begins at this number, and who has none.
fn ranked<'c>(
    catalog: &Catalog,
    first: usize,
    cases: &'c [Read],
    k: usize,
    lang: Lang,
) -> (Places, Vec<(u32, Without<'c>)>) {
    let mut places = Places::of_cases(lang);
    let mut without = Vec::new();
    for (number, case) in (first..).zip(cases) {
        // Python has no list of as many cases as would not fit.
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let case = match case {
            Ok(case) => case,
            Err(error) => {
                without.push((number, Without::Unread(error)));
                continue;
            }
        };
        match catalog.rank(case) {
            Ok(ranking) => ranking
                .top(k)
                .for_each(|place| places.push_of(number, &place)),
            Err(error) => without.push((number, Without::Refused(error))),
        }
    }
    (places, without)
}

/// The cases without homes: those that the scheme refuses with the conditions that are not
/// met, and those that cannot be read with their problems.
#[derive(Default)]
struct Refusals {
    cases: UInt32Builder,
    conditions: StringBuilder,
    problems: StringBuilder,
}

impl Refusals {
    fn push(&mut self, case: u32, why: &Without<'_>, lang: Lang) {
        self.cases.append_value(case);
        let (conditions, problems) = match why {
            Without::Refused(refused) => {
                let told = refused.conditions.iter().map(|one| condition(lang, one));
                (Some(lang.sentences(told)), None)
            }
            Without::Unread(error) => (None, Some(error.told(lang))),
        };
        self.conditions.append_option(conditions);
        self.problems.append_option(problems);
    }

    fn finish(mut self) -> PyResult<Batch> {
        let schema = Arc::new(Schema::new(vec![
            Field::new("case", DataType::UInt32, false),
            Field::new("conditions", DataType::Utf8, true),
            Field::new("problems", DataType::Utf8, true),
        ]));
        let arrays: Vec<ArrayRef> = vec![
            Arc::new(self.cases.finish()),
            Arc::new(self.conditions.finish()),
            Arc::new(self.problems.finish()),
        ];
        let part = RecordBatch::try_new(Arc::clone(&schema), arrays).map_err(error::of)?;
        Ok(Batch::new(schema, vec![part]))
    }
}

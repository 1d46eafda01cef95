//! Many cases at once.

use std::sync::Arc;

use arrow_array::builder::{StringBuilder, UInt32Builder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
use pyo3::prelude::*;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IndexedParallelIterator, ParallelIterator};
use rayon::slice::ParallelSlice;
use silverbay::case::{Case, Refused};
use silverbay::catalog::Catalog;
use silverbay::explain::{Lang, condition};

use crate::batch::Batch;
use crate::error;
use crate::places::Places;

/// Cases that one thread ranks into one part of the table.
const TOGETHER: usize = 1024;

/// The first homes of each case, and the cases that are refused.
pub fn rank(
    py: Python<'_>,
    catalog: &Catalog,
    cases: &[Case],
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
        for (case, error) in refusals {
            refused.push(case, &error, lang);
        }
    }
    let empty = Places::of_cases(lang).finish()?;
    Ok((Batch::new(empty.schema(), parts), refused.finish()?))
}

/// The first homes of the cases of a part, which begins at this number, and who is refused.
fn ranked(
    catalog: &Catalog,
    first: usize,
    cases: &[Case],
    k: usize,
    lang: Lang,
) -> (Places, Vec<(u32, Refused)>) {
    let mut places = Places::of_cases(lang);
    let mut refused = Vec::new();
    for (number, case) in (first..).zip(cases) {
        // Python has no list of as many cases as would not fit.
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        match catalog.rank(case) {
            Ok(ranking) => ranking
                .top(k)
                .for_each(|place| places.push_of(number, &place)),
            Err(error) => refused.push((number, error)),
        }
    }
    (places, refused)
}

/// The cases that are refused, with the conditions that are not met.
#[derive(Default)]
struct Refusals {
    cases: UInt32Builder,
    conditions: StringBuilder,
}

impl Refusals {
    fn push(&mut self, case: u32, refused: &Refused, lang: Lang) {
        let told = refused.conditions.iter().map(|one| condition(lang, one));
        self.cases.append_value(case);
        self.conditions.append_value(lang.sentences(told));
    }

    fn finish(mut self) -> PyResult<Batch> {
        let schema = Arc::new(Schema::new(vec![
            Field::new("case", DataType::UInt32, false),
            Field::new("conditions", DataType::Utf8, false),
        ]));
        let arrays: Vec<ArrayRef> = vec![
            Arc::new(self.cases.finish()),
            Arc::new(self.conditions.finish()),
        ];
        let part = RecordBatch::try_new(Arc::clone(&schema), arrays).map_err(error::of)?;
        Ok(Batch::new(schema, vec![part]))
    }
}

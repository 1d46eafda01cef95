//! The facilities one after the other, each with its length, so that several are read at
//! once.

use crate::facility::Facility;
use crate::side_by_side::map;
use crate::stored::{Sink, Source, Stored, put_column, take_column};

pub(super) fn put(homes: &[Facility], sink: &mut Sink<'_>) {
    let mut all = Sink {
        bytes: Vec::new(),
        cities: sink.cities,
    };
    let lengths = homes.iter().map(|home| {
        let before = all.bytes.len();
        home.put(&mut all);
        (all.bytes.len() - before) as u64
    });
    let lengths: Vec<u64> = lengths.collect();
    put_column(&lengths, sink);
    sink.bytes.append(&mut all.bytes);
}

pub(super) fn take(source: &mut Source<'_>) -> Option<Vec<Facility>> {
    let lengths: Vec<u64> = take_column(source)?;
    let mut rest = source.bytes;
    let parts = lengths.into_iter().map(|length| {
        let (part, behind) = rest.split_at_checked(usize::try_from(length).ok()?)?;
        rest = behind;
        Some(part)
    });
    let parts: Vec<&[u8]> = parts.collect::<Option<_>>()?;
    source.bytes = rest;
    let cities = source.cities;
    let homes = map(&parts, |bytes| {
        let mut source = Source { bytes, cities };
        Facility::take(&mut source).filter(|_| source.bytes.is_empty())
    });
    homes.into_iter().collect()
}

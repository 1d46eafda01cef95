//! Numbers, texts, words, and what holds several of them.

use super::{Sink, Source, Stored};
use crate::place::City;
use crate::vocabulary::{Word, WordSet};

macro_rules! leaves {
    ($($Number:ty)+) => { $(
        impl Stored for $Number {
            fn put(&self, sink: &mut Sink<'_>) {
                put_leaf(self, sink);
            }

            fn take(source: &mut Source<'_>) -> Option<Self> {
                take_leaf(source)
            }
        }
    )+ };
}
leaves! { bool u8 u16 u32 u64 i8 i16 i64 f64 }

fn put_leaf<T: serde::Serialize + ?Sized>(value: &T, sink: &mut Sink<'_>) {
    let written = postcard::to_io(value, &mut sink.bytes);
    debug_assert!(written.is_ok(), "memory takes every number and every text");
}

fn take_leaf<'s, T: serde::Deserialize<'s>>(source: &mut Source<'s>) -> Option<T> {
    let (value, rest) = postcard::take_from_bytes(source.bytes).ok()?;
    source.bytes = rest;
    Some(value)
}

impl Stored for Box<str> {
    fn put(&self, sink: &mut Sink<'_>) {
        put_leaf(&**self, sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        take_leaf::<&str>(source).map(Self::from)
    }
}

/// A word, as its place in its vocabulary.
impl<W: Word> Stored for W {
    fn put(&self, sink: &mut Sink<'_>) {
        u8::try_from(self.index()).unwrap_or(u8::MAX).put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        W::ALL.get(usize::from(u8::take(source)?)).copied()
    }
}

impl<W: Word> Stored for WordSet<W> {
    fn put(&self, sink: &mut Sink<'_>) {
        self.bits().put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        Self::of_bits(u64::take(source)?)
    }
}

impl Stored for City {
    fn put(&self, sink: &mut Sink<'_>) {
        let at = sink.cities.iter().position(|city| city == self);
        at.and_then(|at| u8::try_from(at).ok())
            .unwrap_or(u8::MAX)
            .put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        source.cities.get(usize::from(u8::take(source)?)).cloned()
    }
}

impl<T: Stored> Stored for Option<T> {
    fn put(&self, sink: &mut Sink<'_>) {
        self.is_some().put(sink);
        if let Some(value) = self {
            value.put(sink);
        }
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        Some(if bool::take(source)? {
            Some(T::take(source)?)
        } else {
            None
        })
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn put(&self, sink: &mut Sink<'_>) {
        (self.len() as u64).put(sink);
        for value in self {
            value.put(sink);
        }
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        let count = usize::try_from(u64::take(source)?).ok()?;
        // A value takes a byte at least: a false count asks for no more memory than there are.
        let mut all = Self::with_capacity(count.min(source.bytes.len()));
        for _ in 0..count {
            all.push(T::take(source)?);
        }
        Some(all)
    }
}

impl<A: Stored, B: Stored> Stored for (A, B) {
    fn put(&self, sink: &mut Sink<'_>) {
        self.0.put(sink);
        self.1.put(sink);
    }

    fn take(source: &mut Source<'_>) -> Option<Self> {
        Some((A::take(source)?, B::take(source)?))
    }
}

//! Columns of numbers, read by copying.

use super::{Sink, Source, Stored};

/// A value of a fixed number of bytes.
pub(crate) trait Plain: Copy + Default {
    /// How many bytes.
    const SIZE: usize;

    /// Appends the bytes.
    fn put_plain(self, to: &mut Vec<u8>);

    /// The value of [`SIZE`](Self::SIZE) bytes.
    fn of_plain(bytes: &[u8]) -> Self;
}

macro_rules! plain_numbers {
    ($($Number:ty)+) => { $(
        impl Plain for $Number {
            const SIZE: usize = size_of::<Self>();

            fn put_plain(self, to: &mut Vec<u8>) {
                to.extend_from_slice(&self.to_le_bytes());
            }

            #[inline]
            fn of_plain(bytes: &[u8]) -> Self {
                bytes.try_into().map(Self::from_le_bytes).unwrap_or_default()
            }
        }
    )+ };
}
plain_numbers! { u8 u32 u64 f32 f64 }

/// Values side by side.
macro_rules! plain_arrays {
    ($($count:literal)+) => { $(
        impl<T: Plain> Plain for [T; $count]
        where
            Self: Default,
        {
            const SIZE: usize = $count * T::SIZE;

            fn put_plain(self, to: &mut Vec<u8>) {
                for value in self {
                    value.put_plain(to);
                }
            }

            #[inline]
            fn of_plain(bytes: &[u8]) -> Self {
                let mut all = Self::default();
                for (value, bytes) in all.iter_mut().zip(bytes.chunks_exact(T::SIZE)) {
                    *value = T::of_plain(bytes);
                }
                all
            }
        }
    )+ };
}
plain_arrays! { 2 3 6 8 32 }

/// Writes how many values there are, then their bytes.
pub(crate) fn put_column<T: Plain>(column: &[T], sink: &mut Sink<'_>) {
    (column.len() as u64).put(sink);
    sink.bytes.reserve(column.len() * T::SIZE);
    for value in column {
        value.put_plain(&mut sink.bytes);
    }
}

/// Reads what [`put_column`] wrote.
pub(crate) fn take_column<T: Plain>(source: &mut Source<'_>) -> Option<Vec<T>> {
    let count = usize::try_from(u64::take(source)?).ok()?;
    let (bytes, rest) = source.bytes.split_at_checked(count.checked_mul(T::SIZE)?)?;
    source.bytes = rest;
    Some(bytes.chunks_exact(T::SIZE).map(T::of_plain).collect())
}

//! Values as bytes and back, in the order in which a snapshot keeps them.
//!
//! Numbers, texts and lists are those of [postcard](https://postcard.jamesmunns.com);
//! [columns](Plain) of numbers are little-endian bytes, so that reading one is a copy. A
//! form names every field of its type and goes through the type's own constructor: what is
//! read is valid, and a field that is not stored does not compile. It has nothing to do
//! with the JSON of the same type.
//!
//! Knows nothing of files and checksums.

mod column;
mod leaf;

pub(crate) use column::{Plain, put_column, take_column};

use crate::place::City;

/// Bytes that values are written to.
pub(crate) struct Sink<'c> {
    pub(crate) bytes: Vec<u8>,
    /// The cities, each written as its place among them.
    pub(crate) cities: &'c [City],
}

/// Bytes that values are read from, one after the other.
pub(crate) struct Source<'s> {
    pub(crate) bytes: &'s [u8],
    /// The cities, each read as its place among them.
    pub(crate) cities: &'s [City],
}

/// A value that can be kept as bytes.
pub(crate) trait Stored: Sized {
    /// Appends the value.
    fn put(&self, sink: &mut Sink<'_>);

    /// Reads the next value; `None` where the bytes are none.
    fn take(source: &mut Source<'_>) -> Option<Self>;
}

/// The form of a struct: all its fields, one after the other.
macro_rules! stored_struct {
    ($($Type:ty { $($field:ident),+ $(,)? })+) => { $(
        impl $crate::stored::Stored for $Type {
            fn put(&self, sink: &mut $crate::stored::Sink<'_>) {
                let Self { $($field),+ } = self;
                $($crate::stored::Stored::put($field, sink);)+
            }

            fn take(source: &mut $crate::stored::Source<'_>) -> Option<Self> {
                Some(Self { $($field: $crate::stored::Stored::take(source)?),+ })
            }
        }
    )+ };
}
pub(crate) use stored_struct;

/// The form of an enum: a number for the variant, then what it holds.
macro_rules! stored_enum {
    ($($Type:ty {
        $($number:literal $Variant:ident
            $(($($part:ident),+))? $({ $($field:ident),+ })?),+ $(,)?
    })+) => { $(
        impl $crate::stored::Stored for $Type {
            fn put(&self, sink: &mut $crate::stored::Sink<'_>) {
                match self {
                    $(Self::$Variant $(($($part),+))? $({ $($field),+ })? => {
                        $crate::stored::Stored::put(&{ const NUMBER: u8 = $number; NUMBER }, sink);
                        $($($crate::stored::Stored::put($part, sink);)+)?
                        $($($crate::stored::Stored::put($field, sink);)+)?
                    })+
                }
            }

            fn take(source: &mut $crate::stored::Source<'_>) -> Option<Self> {
                Some(match <u8 as $crate::stored::Stored>::take(source)? {
                    $($number => {
                        $($(let $part = $crate::stored::Stored::take(source)?;)+)?
                        $($(let $field = $crate::stored::Stored::take(source)?;)+)?
                        Self::$Variant $(($($part),+))? $({ $($field),+ })?
                    })+
                    _ => return None,
                })
            }
        }
    )+ };
}
pub(crate) use stored_enum;

/// The form of a type that has a constructor: what that takes.
macro_rules! stored_as {
    ($($Type:ty as $Form:ty: $form:expr, $of:expr;)+) => { $(
        impl $crate::stored::Stored for $Type {
            fn put(&self, sink: &mut $crate::stored::Sink<'_>) {
                let form: fn(&$Type) -> $Form = $form;
                $crate::stored::Stored::put(&form(self), sink);
            }

            fn take(source: &mut $crate::stored::Source<'_>) -> Option<Self> {
                let of: fn($Form) -> Option<$Type> = $of;
                of($crate::stored::Stored::take(source)?)
            }
        }
    )+ };
}
pub(crate) use stored_as;

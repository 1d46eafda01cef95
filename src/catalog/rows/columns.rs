//! The declaration of a table's columns.

/// Declares the columns of a table, one entry each: code, how much it is needed,
/// headings besides the code, and what its cell holds. `of Record, asks` keeps a row where
/// a cell that may be blank cannot be read.
///
/// | cell | is read as |
/// | --- | --- |
/// | `text(field)` | a text, empty where unknown |
/// | `word(field)` | a word of a vocabulary, `None` where unknown |
/// | `words(field)` | a list of words |
/// | `date(field)` | a date of a source, `None` where unknown |
/// | `fee(part)` | a fee, read with the others |
/// | `own(read, write)` | whatever `read` and `write` make of it |
/// | `with_row(write)` | by [`Rows::begin`](super::Rows::begin), or with another cell |
macro_rules! columns {
    (
        $(#[$meta:meta])*
        $what:literal: pub enum $Name:ident of $Record:ty $(, $asks:ident)? {
            $(
                $(#[$column_meta:meta])*
                $Column:ident = $code:literal, $need:ident, [$($heading:literal),* $(,)?],
                    $cell:ident($($inner:tt)*);
            )+
        }
        $($methods:tt)*
    ) => {
        crate::vocabulary::vocabulary! {
            $(#[$meta])*
            $what: pub enum $Name {
                $( $(#[$column_meta])* $Column = $code, )+
            }
        }

        impl $crate::catalog::table::Headed for $Name {
            const ASKS: bool = columns!(@asks $($asks)?);

            fn headings(self) -> &'static [&'static str] {
                match self {
                    $( Self::$Column => &[$($heading),*], )+
                }
            }

            fn known_headings() -> &'static $crate::catalog::table::KnownHeadings<Self> {
                static KNOWN: std::sync::LazyLock<$crate::catalog::table::KnownHeadings<$Name>> =
                    std::sync::LazyLock::new($crate::catalog::table::KnownHeadings::new);
                &KNOWN
            }

            fn takes_unit(self) -> bool {
                match self {
                    $( Self::$Column => columns!(@unit $cell), )+
                }
            }

            fn need(self) -> $crate::catalog::table::Need {
                match self {
                    $( Self::$Column => $crate::catalog::table::Need::$need, )+
                }
            }
        }

        impl $crate::catalog::rows::Rows for $Name {
            type Record = $Record;

            fn read(
                self,
                row: &mut $crate::catalog::table::Row<'_, Self>,
                around: &mut $crate::catalog::rows::Around<'_>,
                record: &mut $Record,
            ) {
                // Some tables read no cell by itself.
                let _ = (&row, &around, &record);
                match self {
                    $( Self::$Column => columns!(@read $cell(row, around, record, self, $($inner)*)), )+
                }
            }

            fn is_of_a_text(self) -> bool {
                match self {
                    $( Self::$Column => columns!(@of_a_text $cell), )+
                }
            }

            fn write(self, record: &$Record) -> String {
                match self {
                    $( Self::$Column => columns!(@write $cell(record, $($inner)*)), )+
                }
            }

            $($methods)*
        }
    };

    (@asks asks) => { true };
    (@asks) => { false };

    (@of_a_text own) => { false };
    (@of_a_text $cell:ident) => { true };

    (@unit fee) => { true };
    (@unit $cell:ident) => { false };

    (@read text($row:ident, $around:ident, $record:ident, $column:ident, $($field:ident).+)) => {
        $record.$($field).+ = $row.text($column).into()
    };
    (@read word($row:ident, $around:ident, $record:ident, $column:ident, $($field:ident).+)) => {
        $record.$($field).+ = $row.word($column)
    };
    (@read words($row:ident, $around:ident, $record:ident, $column:ident, $($field:ident).+)) => {
        $record.$($field).+ = $row.words($column)
    };
    (@read date($row:ident, $around:ident, $record:ident, $column:ident, $($field:ident).+)) => {
        $record.$($field).+ = $row.date($column)
    };
    (@read own($row:ident, $around:ident, $record:ident, $column:ident, $read:expr, $write:expr)) => {
        $read($row, $around, $record)
    };
    (@read fee($($ignored:tt)*)) => { {} };
    (@read with_row($($ignored:tt)*)) => { {} };

    (@write text($record:ident, $($field:ident).+)) => { $record.$($field).+.to_string() };
    (@write word($record:ident, $($field:ident).+)) => { $crate::catalog::rows::text($record.$($field).+) };
    (@write words($record:ident, $($field:ident).+)) => { $record.$($field).+.to_string() };
    (@write date($record:ident, $($field:ident).+)) => { $crate::catalog::rows::text($record.$($field).+) };
    (@write own($record:ident, $read:expr, $write:expr)) => {
        $crate::catalog::rows::columns::written($write, $record)
    };
    (@write fee($record:ident, $part:ident)) => {
        $crate::catalog::rows::fees::written($record.fees.as_ref(), $crate::facility::FeePart::$part)
    };
    (@write with_row($record:ident, $write:expr)) => {
        $crate::catalog::rows::columns::written($write, $record)
    };
}
pub(super) use columns;

/// Calls a closure of a declaration, which thereby knows the type of its record.
pub(super) fn written<T>(write: impl FnOnce(&T) -> String, record: &T) -> String {
    write(record)
}

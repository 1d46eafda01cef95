//! What the programs share: their options, loading, formats, printing and texts.

#![allow(dead_code, reason = "each program uses some of it")]

pub mod exit;
pub mod files;
pub mod find;
pub mod output;
pub mod page;
pub mod read;
pub mod text;
pub mod width;
pub mod write;

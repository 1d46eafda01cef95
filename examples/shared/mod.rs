//! What the programs share: their options, loading, formats, printing and texts.

#![allow(dead_code, reason = "each program uses some of it")]

pub mod exit;
pub mod files;
pub mod output;
pub mod page;
pub mod text;

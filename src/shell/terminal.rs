//! The one owner of the terminal.

mod answers;
mod keys;
mod parser;
mod tables;

//! Floor 3, which talks with a person.
//!
//! - [`terminal`]: asks the terminal, gives it back, and is the one writer to it.
//! - [`tui`]: the browser.
//! - [`cli`]: arguments in, answers in words or JSON out.

pub mod cli;
pub mod terminal;
pub mod tui;

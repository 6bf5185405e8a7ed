//! The one owner of the terminal.

mod answers;
mod detection;
mod emitter;
mod keys;
mod kitty;
mod painter;
mod parser;
mod scene;
mod tables;

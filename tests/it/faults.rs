//! What goes wrong while one browses, and what becomes of it. `docs/FAULTS.md` is its table.

mod database;
mod files;
mod terminal;

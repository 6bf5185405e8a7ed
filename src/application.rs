//! Floor 2, which runs a use case: open, page, watch, why, compare, forget.
//!
//! - [`fault`]: what can go wrong, said once for the shell.
//! - [`library`]: a catalogue with its pictures.
//! - [`viewers`]: who may be looking: real viewers, example viewers, the guest.
//! - [`naming`]: from what a person typed to a title or a viewer, with the nearest names.
//! - [`mod@search`]: titles by what one types.
//! - [`desk`]: questions and acts of one command; read [`Desk`] first.
//! - [`transfer`]: a history to a file, and out of one.
//! - [`session`]: the browser's viewer, whose page stays until something changes it.
//! - [`frames`]: the frames of a film that could be its pictures.
//! - [`mod@scan`]: a catalogue out of folders of films.
//! - [`review`]: a title's candidates looked over, and what is decided about them.

mod desk;
mod fault;
pub mod frames;
mod library;
mod naming;
pub mod review;
pub mod scan;
mod search;
mod session;
mod transfer;
mod viewers;

pub use desk::{Change, Compared, Desk, ImportedPlay, Vantage};
pub use fault::Fault;
pub use library::{Library, Pictures};
pub use search::{Hit, MOST_HITS, search};
pub use session::{Care, Cared, Effected, Exposure, Past, Reasons, Session, Shown, Told, View};
pub use transfer::{Asked, Imported};
pub use viewers::{Identity, Who};

//! Floor 1, which touches the world: bytes to domain values and back.
//!
//! Each room converts what it reads into domain types itself, and domain types are never
//! serialised. Rooms do not use one another, except [`clock`], [`private`], [`settings`],
//! [`journal`] and [`children`]. In order:
//!
//! - [`clock`]: the one reading of the time, and times as text.
//! - [`private`]: files and folders for their owner alone.
//! - [`settings`]: flags, environment and file into one checked [`settings::Settings`].
//! - [`journal`]: the program's own log, which names no titles.
//! - [`children`]: programs that are started, and end with keyart.
//! - [`catalog_file`]: `catalog.toml` and its diagnostics; the embedded catalogue.
//! - [`store`]: the viewers and their logs in SQLite.
//! - [`history_file`]: a history as a file of JSON lines, out and in.
//! - [`pictures`]: decoding within limits, cutting, encoding; the workers and their cache.
//! - [`film_folders`]: walking folders of films.
//! - [`sidecars`]: NFO files beside films.
//! - [`scan_cache`]: what a scan learnt, for the next one.
//! - [`choices_file`]: what viewers decided about candidates.
//! - [`media`]: films, by way of `ffprobe` and `ffmpeg`.
//! - [`faces`]: where faces are in a picture.
//! - [`programs`]: where other programs lie, and what tmux knows.
//! - [`player`]: mpv, started, listened to, ended.

pub mod catalog_file;
pub mod children;
pub mod choices_file;
pub mod clock;
pub mod faces;
pub mod film_folders;
pub mod history_file;
pub mod journal;
pub mod media;
pub mod pictures;
pub mod player;
pub mod private;
pub mod programs;
pub mod scan_cache;
pub mod settings;
pub mod sidecars;
pub mod store;

//! One's own films: what file names, sidecar files and pictures beside them say.
//!
//! [`sorted`] turns the files of folders into films and series, with a reason for each video that
//! it leaves out; [`Facts`] hold what a sidecar says; [`fn@described`] makes of both an entry of a
//! catalogue. The customs are those of Kodi, Jellyfin and Plex. Read [`Found`] first.
//!
//! This room opens no file: names come in, and so does what was read.

mod cues;
mod described;
mod episodes;
mod facts;
mod ids;
mod leaving;
mod names;
mod pictures;
mod ratings;
mod sorting;
mod tables;
#[cfg(test)]
mod tests;
mod tiles;

pub use cues::genre_cue;
pub use described::{Billed, Described, Measured, NEUTRAL_POPULARITY, described};
pub use episodes::{Marker, episode_id, episode_name, marker, season_of};
pub use facts::{Actor, Facts, Watched};
pub use ids::{Ids, id_of};
pub use leaving::{Reason, is_left_out_folder};
pub use names::{Name, ProviderId, name_of, printable};
pub use pictures::{Sight, actor_of, best_first, sight_of};
pub use ratings::age_of;
pub use sorting::{Dropped, File, Found, Sorted, Video, kind_of_file, sorted};
pub use tiles::{TileSheet, tile_sheets};

/// What a file may be good for, by the end of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A film or an episode.
    Video,
    /// JPEG, PNG, WebP or GIF.
    Picture,
    /// An NFO.
    Sidecar,
    /// Anything else: subtitles, music, texts.
    Other,
}

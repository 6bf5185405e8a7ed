//! What a viewer did and what they were shown: the only state there is.
//!
//! A [`Log`] holds [`Act`]s and [`Impression`]s. A [`Reading`] is one walk over it: visits, what
//! each title's past says of it, which impression was rewarded. Read [`Log`] first.
//!
//! Nothing here is stored derived, and nothing here knows of a database.

mod log;
mod merging;
mod reading;
mod resuming;

pub use log::{Act, Deed, Forgetting, Impression, Listing, Log, Moment, Named, Origin, Thumb};
pub use reading::{Part, Reading, Reward, Step, TitleFacts, Visit};
pub use resuming::Resume;

/// A pause of this many milliseconds ends a visit: 30 minutes, the web's usual session length.
pub const VISIT_GAP_MS: i64 = 30 * 60 * 1000;

/// A last play from this fraction on has begun its title.
pub const BEGUN: f64 = 0.05;

/// A last play from this fraction on has finished its title: credits are running.
pub const FINISHED: f64 = 0.85;

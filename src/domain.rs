//! Floor 0, where everything is decided: values in, values out.
//!
//! Nothing here reads a clock, a file, the environment, a terminal or a random device; they come
//! in as arguments. The rooms, lowest first:
//!
//! - [`tuning`]: every adjustable number of the model, with its reason.
//! - [`wording`]: words put the same way everywhere; what of a text may reach a screen.
//! - [`numbers`]: the few functions of analysis that the model needs, the same on every machine.
//! - [`catalog`]: titles, artworks, people and facets; a checked, dense [`catalog::Catalog`].
//! - [`history`]: acts and impressions; visits; what a log says of a title.
//! - [`watching`]: how much of a film was really played.
//! - [`taste`]: how much more of each facet a viewer watches than the catalogue holds.
//! - [`mood`]: the mood that a viewer chose, or that the last plays suggest.
//! - [`artwork`]: context, action, propensity; the policy that picks a picture.
//! - [`ranking`]: scores with named parts, rows, the page, movement between two pages.
//! - [`explanation`]: causes and counterfactuals that add up to what is on screen.
//! - [`pixels`], [`cells`]: a plain picture, and its best fit by glyphs and two colours a cell.
//! - [`films`]: names, sidecars and pictures of one's own films to entries of a catalogue.
//! - [`frames`]: frames of a film to shots, measures and a diverse few that could be its pictures.

pub mod artwork;
pub mod catalog;
pub mod cells;
pub mod explanation;
pub mod films;
pub mod frames;
pub mod history;
pub mod mood;
pub mod numbers;
pub mod pixels;
pub mod ranking;
pub mod taste;
pub mod tuning;
pub mod watching;
pub mod wording;

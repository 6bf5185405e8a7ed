//! The browser without a terminal: keys in, screens out. Effects run at once, on a real session.

mod candidates;
mod episodes;
mod films;
mod layout;
mod looking;
mod managing;
mod pages;
mod screens;
mod world;

use world::Rig;

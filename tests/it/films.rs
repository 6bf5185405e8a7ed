//! Films, real and otherwise: shots to be found, files that are none, programs that misbehave.
//!
//! Where `ffmpeg` is missing these tests say so and pass: the program works without it, too.

mod curated;
mod fakes;
mod hostile;
#[cfg(target_os = "linux")]
mod leaks;
mod shots;
mod viewers;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use keyart::adapters::media::{Media, StopFlag};
use keyart::application::frames::film_programs;

/// The real programs, or a word on standard error that the test is skipped.
fn real_programs() -> Option<Media> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let found = film_programs(&folders, StopFlag::default());
    if let Err(fault) = &found {
        eprintln!("skipped: {fault}");
    }
    found.ok()
}

/// Makes a film by `ffmpeg`; the last argument is its path.
fn make(media: &Media, arguments: &[&str], film: &Path) {
    let output = made(media, arguments, film);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {errors}");
}

/// Whether this `ffmpeg` can make such a film.
fn is_made(media: &Media, arguments: &[&str], film: &Path) -> bool {
    made(media, arguments, film).status.success()
}

fn made(media: &Media, arguments: &[&str], film: &Path) -> Output {
    let mut command = Command::new(&media.ffmpeg);
    command
        .args(["-nostdin", "-v", "error", "-y"])
        .args(arguments);
    command.arg(film).output().unwrap()
}

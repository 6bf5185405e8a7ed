//! The browser: no subcommand opens it, where there is a terminal to open it in.

use std::path::PathBuf;

use super::candidates;
use super::console::Console;
use super::failure::{Failure, Stop};
use super::screen;
use crate::adapters::media::StopFlag;
use crate::adapters::player::Program;
use crate::adapters::programs;
use crate::adapters::settings::{Environment, Player, Settings};
use crate::application::Desk;
use crate::shell::tui::{self, BrowserError, Projector};

pub(super) fn run(
    desk: Desk,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<(), Stop> {
    if console.is_json {
        let failure = Failure::usage("the browser does not answer in JSON");
        return Err(failure
            .at("--json")
            .help("name a command, such as `keyart home --json`")
            .into());
    }
    if !console.ends.reads_keys || console.ends.screen.is_none() {
        let place = if console.ends.reads_keys {
            "standard output"
        } else {
            "standard input"
        };
        let failure =
            Failure::failed("the browser needs a terminal to draw in and to read keys from");
        return Err(failure
            .at(place)
            .help("`keyart home` prints the page without one")
            .into());
    }
    if let Some(trouble) = desk.trouble() {
        // Stands at the prompt when the browser is gone.
        let (place, help) = (trouble.place(), trouble.help());
        let message = format!("nothing you do is kept: {trouble}");
        console.note(&message, place.as_deref(), Some(&help));
    }
    let options = screen::options(desk.settings(), environment);
    let projector = projector(desk.settings(), environment)?;
    let reviewer = candidates::reviewer(desk.settings(), environment, StopFlag::default());
    tui::run(desk, (options, screen::wishes), (projector, reviewer)).map_err(|error| match error {
        BrowserError::Fault(fault) => Stop::from(fault),
        BrowserError::Terminal(_) => Failure::failed(error.to_string())
            .help("`keyart doctor` says what this terminal can do")
            .into(),
    })
}

/// What films are played with.
fn projector(settings: &Settings, environment: &Environment) -> Result<Projector, Stop> {
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| environment.terminal(name).is_some())
        || cfg!(target_os = "macos");
    let program = match &settings.player {
        Player::Pretend => None,
        Player::Auto => programs::find("mpv", &environment.path).map(|program| Program {
            program,
            arguments: Vec::new(),
        }),
        Player::Command(words) => Some(command(words, environment)?),
    };
    Ok(Projector {
        program,
        has_display,
    })
}

fn command(words: &[String], environment: &Environment) -> Result<Program, Stop> {
    let mut words = words.iter();
    let name = words.next().map_or("", String::as_str);
    let program = if name.contains('/') {
        Some(PathBuf::from(name))
    } else {
        programs::find(name, &environment.path)
    };
    let Some(program) = program else {
        let failure = Failure::failed(format!("the player `{name}` is not there"));
        return Err(failure
            .at("--player")
            .help("install it, or leave `player` out for mpv or pretend time")
            .into());
    };
    Ok(Program {
        program,
        arguments: words.cloned().collect(),
    })
}

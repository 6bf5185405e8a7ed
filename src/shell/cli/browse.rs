//! The browser: no subcommand opens it, where there is a terminal to open it in.

use super::console::Console;
use super::failure::{Failure, Stop};
use super::screen;
use crate::adapters::settings::Environment;
use crate::application::Desk;
use crate::shell::tui::{self, BrowserError};

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
    tui::run(desk, options).map_err(|error| match error {
        BrowserError::Fault(fault) => Stop::from(fault),
        BrowserError::Terminal(_) => Failure::failed(error.to_string())
            .help("`keyart doctor` says what this terminal can do")
            .into(),
    })
}

//! The seam to the browser: no subcommand opens it, where there is a terminal to open it in.

use super::console::Console;
use super::failure::{Failure, Stop};
use crate::adapters::settings::Environment;
use crate::application::Desk;

pub(super) fn run(
    desk: Desk,
    _environment: &Environment,
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
    drop(desk);
    console.answer(
        || (),
        |text| {
            let spans = [super::text::plain(
                "The browser is not built in yet; `keyart home` prints the page.",
            )];
            text.say(spans);
        },
    )
}

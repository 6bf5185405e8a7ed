//! Completions and the manual page, out of the tables that the program itself runs by: the command
//! line's and the keys'.

use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::arguments::command;
use super::console::Console;
use super::failure::Stop;
use crate::shell::tui::keymap::{Group, Keymap};

/// Completions for `shell`.
pub(super) fn completions(
    shell: clap_complete::Shell,
    console: &mut Console<'_>,
) -> Result<(), Stop> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "keyart", &mut script);
    console.raw(&script)?;
    console.flush()
}

/// The manual page: the command line, each command with its own options, the keys.
pub(super) fn page(console: &mut Console<'_>) -> Result<(), Stop> {
    let mut page = Vec::new();
    let mut command = command();
    command.build();
    let man = Man::new(command.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    commands(&command).to_writer(&mut page)?;
    man.render_options_section(&mut page)?;
    keys().to_writer(&mut page)?;
    man.render_version_section(&mut page)?;
    console.raw(&page)?;
    console.flush()
}

/// Every command with its arguments.
fn commands(command: &clap::Command) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["COMMANDS"]);
    let about = |command: &clap::Command| {
        command
            .get_about()
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    for sub in command.get_subcommands() {
        roff.control("TP", []);
        let usage = usage(sub);
        roff.text([bold(usage)]);
        roff.text([roman(about(sub))]);
        for inner in sub.get_subcommands() {
            roff.control("TP", []);
            let usage = format!("{} {}", sub.get_name(), self::usage(inner));
            roff.text([bold(usage)]);
            roff.text([roman(about(inner))]);
        }
    }
    roff
}

/// `watch [--fraction <F>] <TITLE>…`: a command's name with its own arguments.
fn usage(command: &clap::Command) -> String {
    let own = command
        .get_arguments()
        .filter(|argument| !argument.is_global_set() && argument.get_id() != "help");
    own.fold(command.get_name().to_owned(), |usage, argument| {
        let argument = argument.to_string();
        if argument.starts_with("--") {
            format!("{usage} [{argument}]")
        } else {
            format!("{usage} {argument}")
        }
    })
}

/// The keys of the browser.
fn keys() -> Roff {
    let keymap = Keymap::default();
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS"]);
    for group in Group::ALL {
        roff.control("SS", [group.name()]);
        for (binding, keys) in keymap.lines().filter(|(binding, _)| binding.group == group) {
            let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
            roff.control("TP", []);
            roff.text([bold(keys.join("  "))]);
            roff.text([roman(binding.help)]);
        }
    }
    roff
}

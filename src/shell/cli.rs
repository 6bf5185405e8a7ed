//! The command line: arguments in, an answer in words or JSON out, an exit status at the end.
//!
//! One file a subcommand, each with its record for JSON and its words for people. Answers go to
//! standard output, everything else to standard error; output to a closed pipe ends quietly. The
//! JSON forms are documented in `docs/JSON.md`. Read [`run`] first.
//!
//! This room decides nothing: it asks the desk, and says what it was told.

mod act;
mod arguments;
mod browse;
mod candidates;
mod catalog;
mod change;
mod compare;
mod console;
mod doctor;
mod failure;
mod frames;
mod history;
mod home;
mod manual;
mod mood;
mod profile;
mod records;
mod scan;
mod screen;
mod show;
mod signals;
mod text;
mod why;

use std::ffi::OsString;
use std::path::PathBuf;

pub use console::{Ends, Streams};

use crate::adapters::clock::moment_to_text;
use crate::adapters::journal;
use crate::adapters::settings::{ColorChoice, Environment, Settings};
use crate::application::{Asked, Desk};
use crate::domain::history::Listing;
use arguments::{CatalogRequest, HistoryRequest, ListRequest, ProfileRequest, Request, Typed};
use console::{Console, Look};
use failure::{FAILED, Failure, Stop, WRONG_USAGE};

/// Does what the arguments ask for (the program's name first), and returns the exit status: 0
/// success, 1 the thing asked for failed, 2 wrong usage.
pub fn run(arguments: impl IntoIterator<Item = OsString>, streams: &mut Streams<'_>) -> u8 {
    let arguments: Vec<_> = arguments.into_iter().collect();
    let environment = Environment::read();
    let mut answer = Answering {
        is_json: asks_for_json(&arguments, &environment),
        look: look(ColorChoice::Auto, &environment, streams.ends),
    };
    let status = match answer.attempt(&arguments, &environment, streams) {
        Ok(()) | Err(Stop::Closed) => 0,
        Err(Stop::Said(status)) => status,
        Err(Stop::Failure(failure)) => answer.confess(&failure, streams),
    };
    journal::note("end", &[("status", u64::from(status))]);
    status
}

/// What is known so far of how to answer; a failure is said by it.
struct Answering {
    is_json: bool,
    look: Look,
}

impl Answering {
    fn attempt(
        &mut self,
        arguments: &[OsString],
        environment: &Environment,
        streams: &mut Streams<'_>,
    ) -> Result<(), Stop> {
        let Typed { given, request } = match arguments::parse(arguments) {
            Ok(typed) => typed,
            Err(error) if arguments::is_answer(&error) => {
                let help = error.render();
                let help = if self.look.colour {
                    help.ansi().to_string()
                } else {
                    help.to_string()
                };
                streams.out.write_all(help.as_bytes())?;
                return Ok(streams.out.flush()?);
            }
            Err(error) => return Err(error.into()),
        };
        let settings = Settings::resolve(&given, environment)?;
        self.is_json = settings.json;
        self.look = look(settings.looks.color, environment, streams.ends);
        let mut console = Console::new(streams, self.look, self.is_json);
        answer(settings, environment, request, &mut console)?;
        console.flush()
    }

    /// Says what went wrong, on standard error, after what was said before it.
    fn confess(&self, failure: &Failure, streams: &mut Streams<'_>) -> u8 {
        // Nobody is left to tell where these cannot be written.
        let _ = streams.out.flush();
        let width = streams
            .ends
            .screen
            .filter(|_| streams.ends.errs_to_terminal);
        let width = width.map(|(columns, _)| usize::from(columns));
        let _ = if self.is_json {
            failure.write_json(streams.err)
        } else {
            failure.write_words(streams.err, self.look.errs_in_colour, width)
        };
        debug_assert!(
            matches!(failure.status, FAILED | WRONG_USAGE),
            "{failure:?}"
        );
        failure.status
    }
}

/// Whether errors before the settings are known are to be JSON.
fn asks_for_json(arguments: &[OsString], environment: &Environment) -> bool {
    let typed = arguments
        .iter()
        .skip(1)
        .take_while(|argument| *argument != "--");
    let variable = environment.keyart.get("KEYART_JSON");
    let is_on = |text: &OsString| {
        ["1", "true", "yes", "on"]
            .iter()
            .any(|on| text.eq_ignore_ascii_case(on))
    };
    typed.into_iter().any(|argument| argument == "--json") || variable.is_some_and(is_on)
}

fn look(choice: ColorChoice, environment: &Environment, ends: Ends) -> Look {
    let auto = !environment.no_color && environment.terminal("TERM") != Some("dumb");
    let decide = |is_terminal: bool| match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => auto && is_terminal,
    };
    Look {
        colour: decide(ends.screen.is_some()),
        errs_in_colour: decide(ends.errs_to_terminal),
    }
}

fn answer(
    settings: Settings,
    environment: &Environment,
    request: Option<Request>,
    console: &mut Console<'_>,
) -> Result<(), Stop> {
    if settings.verbose > 0 {
        keep_a_log(&settings, console);
    }
    match &request {
        Some(Request::Doctor) => return doctor::run(&settings, environment, console),
        Some(Request::Completions { shell }) => return manual::completions(*shell, console),
        Some(Request::Man) => return manual::page(console),
        Some(Request::Scan(asked)) => return scan::run(&settings, environment, console, asked),
        Some(Request::Frames(asked)) => return frames::run(environment, console, asked),
        Some(Request::Catalog {
            request: Some(CatalogRequest::Check { file }),
        }) => {
            let file = file.as_deref().or(settings.catalog.as_deref());
            return catalog::check(console, file);
        }
        Some(Request::Show(asked)) => {
            if let Some(path) = &asked.picture {
                return show::file(&settings, environment, console, (path, asked.size));
            }
        }
        _ => {}
    }
    for warning in &settings.warnings {
        console.note(&warning.message, Some(&warning.place), Some(&warning.help));
    }
    let mut desk = if request.is_none() {
        Desk::open_to_browse(settings)?
    } else {
        Desk::open(settings)?
    };
    say_what_is_left_out(&desk, console);
    if desk.settings().verbose > 0 {
        say_what_holds(&desk, console)?;
    }
    match request {
        None => browse::run(desk, environment, console),
        Some(Request::Show(asked)) => show::title(&desk, environment, console, &asked),
        Some(Request::Candidates(asked)) => candidates::run(&desk, environment, console, &asked),
        Some(request) => ask(&mut desk, console, request),
    }
}

/// One question or act at the desk.
fn ask(desk: &mut Desk, console: &mut Console<'_>, request: Request) -> Result<(), Stop> {
    match request {
        Request::Home => home::run(desk, console),
        Request::Watch {
            title,
            fraction,
            episode,
        } => {
            let title = title.join(" ");
            act::watch(desk, console, &title, episode.as_deref(), fraction)
        }
        Request::Thumb { title, verdict } => {
            act::thumb(desk, console, &title.join(" "), verdict.into())
        }
        Request::List {
            change: ListRequest::Add { title },
        } => act::list(desk, console, &title.join(" "), Listing::Add),
        Request::List {
            change: ListRequest::Remove { title },
        } => act::list(desk, console, &title.join(" "), Listing::Remove),
        Request::Hide { title, undo } => act::hide(desk, console, &title.join(" "), !undo),
        Request::Dismiss { title, undo } => act::dismiss(desk, console, &title.join(" "), !undo),
        Request::Mood { name } => mood::run(desk, console, name.as_deref()),
        Request::Why { title } => why::run(desk, console, &title.join(" ")),
        Request::Compare { title } => compare::run(desk, console, &title.join(" ")),
        Request::History { request } => match request {
            None => history::list(desk, console),
            Some(HistoryRequest::Forget { events }) => history::forget(desk, console, &events),
            Some(HistoryRequest::Undo) => history::undo(desk, console),
            Some(HistoryRequest::Export {
                file,
                impressions,
                force,
            }) => history::export(desk, console, (&file, impressions, force)),
            Some(HistoryRequest::Import {
                file,
                dry_run,
                impressions,
            }) => {
                let asked = Asked {
                    dry_run,
                    impressions,
                };
                history::import(desk, console, (&file, asked))
            }
        },
        Request::Profile { request } => match request {
            None | Some(ProfileRequest::List) => profile::list(desk, console),
            Some(ProfileRequest::Add { name }) => profile::add(desk, console, &name),
            Some(ProfileRequest::Rename { from, to }) => profile::rename(desk, console, &from, &to),
            Some(ProfileRequest::Remove { name }) => profile::remove(desk, console, &name),
            Some(ProfileRequest::Show { name }) => profile::show(desk, console, name.as_deref()),
        },
        Request::Catalog { .. } => catalog::list(desk, console),
        // Answered without the question reaching this desk.
        Request::Doctor
        | Request::Show(_)
        | Request::Candidates(_)
        | Request::Frames(_)
        | Request::Scan(_)
        | Request::Completions { .. }
        | Request::Man => Ok(()),
    }
}

/// With `-v`: begins the program's own log, or says why there is none.
fn keep_a_log(settings: &Settings, console: &mut Console<'_>) {
    let Some(folder) = &settings.state_dir else {
        return;
    };
    match journal::start(folder) {
        Ok(()) => journal::note(
            concat!("start keyart ", env!("KEYART_VERSION")),
            &[("process", u64::from(std::process::id()))],
        ),
        Err(cause) => {
            let place = folder.join(journal::JOURNAL).display().to_string();
            console.note(&format!("no log is written: {cause}"), Some(&place), None);
        }
    }
}

/// With `-v`: who, what and where, before the answer.
fn say_what_holds(desk: &Desk, console: &mut Console<'_>) -> Result<(), Stop> {
    let settings = desk.settings();
    let path = |path: Option<&PathBuf>, none: &str| {
        path.map_or_else(|| none.to_owned(), |path| path.display().to_string())
    };
    let said = format!(
        "viewer {}, catalogue {}, data in {}, log in {}, configuration {}, seed {}, now {}",
        desk.identity()?.in_words(),
        path(settings.catalog.as_ref(), "embedded"),
        path(settings.data_dir.as_ref(), "no folder"),
        path(settings.state_dir.as_ref(), "no folder"),
        path(settings.config.as_ref(), "none"),
        settings.seed,
        moment_to_text(desk.now())
    );
    console.note(&said, None, None);
    Ok(())
}

/// Browsing leaves out what is wrong with a catalogue, and says so.
fn say_what_is_left_out(desk: &Desk, console: &mut Console<'_>) {
    let library = desk.library();
    if library.left_out.is_empty() {
        return;
    }
    let n_titles = library
        .left_out
        .iter()
        .filter(|left| left.artwork.is_none())
        .count();
    let n_artworks = library.left_out.len() - n_titles;
    let parts = [(n_titles, "title"), (n_artworks, "artwork")];
    let said: Vec<_> = parts
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, noun)| text::count(n, noun))
        .collect();
    let file = desk
        .settings()
        .catalog
        .as_ref()
        .map(|path| path.display().to_string());
    let check = file
        .as_ref()
        .map_or_else(String::new, |file| format!(" '{file}'"));
    console.note(
        &format!("{} left out because of mistakes", said.join(" and ")),
        file.as_deref(),
        Some(&format!("`keyart catalog check{check}` lists them all")),
    );
}

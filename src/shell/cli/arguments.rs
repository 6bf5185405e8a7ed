//! What was typed: subcommands by derive, global options out of the table of settings.
//!
//! The table is the only list of global options; each may stand before or after the subcommand.
//! Variables and the configuration file are none of this room's business: what was typed goes into
//! a [`Given`], and the settings decide.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{OsStringValueParser, PossibleValuesParser};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, FromArgMatches as _, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::adapters::settings::{Given, Name, SETTINGS, Setting};
use crate::domain::history::Thumb;

/// The command line, understood.
#[derive(Debug)]
pub(super) struct Typed {
    pub(super) given: Given,
    /// `None`: the browser.
    pub(super) request: Option<Request>,
}

/// What is asked for.
#[derive(Debug, Subcommand)]
pub(super) enum Request {
    /// The page that this viewer would see now
    Home,
    /// Record a play, and say what it changes
    Watch {
        /// The title's id, or any unmistakable part of its name
        #[arg(required = true, num_args = 1.., value_name = "TITLE")]
        title: Vec<String>,
        /// How much of it was watched, from 0 to 1
        #[arg(long, value_name = "F", default_value = "1", value_parser = fraction,
              allow_negative_numbers = true)]
        fraction: f64,
        /// Which episode of a series, such as S01E03
        #[arg(long, value_name = "EPISODE")]
        episode: Option<String>,
    },
    /// Say what you think of a title
    Thumb {
        /// The title's id, or any unmistakable part of its name
        #[arg(required = true, num_args = 1.., value_name = "TITLE")]
        title: Vec<String>,
        /// What you think of it; `none` takes it back
        #[arg(value_enum, value_name = "VERDICT")]
        verdict: Verdict,
    },
    /// Put a title onto my list, or take it off
    List {
        #[command(subcommand)]
        change: ListRequest,
    },
    /// Keep a title off the page
    Hide {
        /// The title's id, or any unmistakable part of its name
        #[arg(required = true, num_args = 1.., value_name = "TITLE")]
        title: Vec<String>,
        /// Bring it back
        #[arg(long)]
        undo: bool,
    },
    /// Take a begun title out of continue watching, until it is played again
    Dismiss {
        /// The title's id, or any unmistakable part of its name
        #[arg(required = true, num_args = 1.., value_name = "TITLE")]
        title: Vec<String>,
        /// Put it back
        #[arg(long)]
        undo: bool,
    },
    /// Say the mood of the moment, or choose one
    Mood {
        /// A mood of the catalogue, or `none`
        name: Option<String>,
    },
    /// Why a title stands where it stands, and why with this picture
    Why {
        /// The title's id, or any unmistakable part of its name
        #[arg(required = true, num_args = 1.., value_name = "TITLE")]
        title: Vec<String>,
    },
    /// The same title as every viewer sees it
    Compare {
        /// The title's id, or any unmistakable part of its name
        #[arg(required = true, num_args = 1.., value_name = "TITLE")]
        title: Vec<String>,
    },
    /// Draw a title's picture, or any picture, into the terminal
    Show(ShowRequest),
    /// The acts of a viewer
    History {
        #[command(subcommand)]
        request: Option<HistoryRequest>,
    },
    /// The viewers, and what is known of one
    Profile {
        #[command(subcommand)]
        request: Option<ProfileRequest>,
    },
    /// What there is to browse, and the mistakes in a catalogue file
    Catalog {
        #[command(subcommand)]
        request: Option<CatalogRequest>,
    },
    /// Make a catalogue of one's own films
    Scan(ScanRequest),
    /// What is seen in one film: shots, measures, gates, faces; what was chosen and why
    Frames(FramesRequest),
    /// The frames of a title that could be its pictures, and what you want of them
    Candidates(CandidatesRequest),
    /// What works here, and what to do where something does not
    Doctor,
    /// Completions for a shell, to be read by it
    Completions {
        /// Which shell
        #[arg(value_enum)]
        shell: Shell,
    },
    /// The manual page, for `man -l -`
    Man,
}

/// `keyart show`.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true).args(["title", "picture"]))]
pub(super) struct ShowRequest {
    /// The title's id, or any unmistakable part of its name
    #[arg(num_args = 1.., value_name = "TITLE")]
    pub(super) title: Vec<String>,
    /// This artwork rather than the one chosen for the viewer
    #[arg(long, value_name = "ID", conflicts_with = "picture")]
    pub(super) artwork: Option<String>,
    /// Any picture: JPEG, PNG, WebP or GIF
    #[arg(long, value_name = "FILE")]
    pub(super) picture: Option<PathBuf>,
    /// Columns and lines to fill, such as 40x12
    #[arg(long, value_name = "COLUMNSxLINES", value_parser = size)]
    pub(super) size: Option<Size>,
}

/// `keyart scan`.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "flags, each by itself")]
pub(super) struct ScanRequest {
    /// Folders of films and series, named as Kodi, Jellyfin or Plex want them
    #[arg(required = true, num_args = 1.., value_name = "FOLDER")]
    pub(super) folders: Vec<PathBuf>,
    /// Write this catalogue; else one in the data folder, named after the folders
    #[arg(long, value_name = "FILE")]
    pub(super) into: Option<PathBuf>,
    /// Say what would be done, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Use the pictures beside the films alone: quick, and needs no ffmpeg
    #[arg(long)]
    pub(super) no_frames: bool,
    /// Try the films again that could not be looked through the last time
    #[arg(long)]
    pub(super) again: bool,
    /// Also write the chosen frames beside the films, as `fanart1.jpg` and so on
    #[arg(long)]
    pub(super) write_artwork: bool,
    /// Write what sidecars say of watching into this viewer's history
    #[arg(long, value_name = "PROFILE")]
    pub(super) import_watched: Option<String>,
    /// Draw contact sheets: every title with its candidates
    #[arg(long, value_name = "FILE.png")]
    pub(super) sheet: Option<PathBuf>,
}

/// `keyart frames`.
#[derive(Debug, clap::Args)]
pub(super) struct FramesRequest {
    /// The film: anything that ffmpeg reads
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// Look at every frame, not at key frames alone: slower, and sees more
    #[arg(long)]
    pub(super) thorough: bool,
    /// Draw a contact sheet: the chosen frames large, the others small
    #[arg(long, value_name = "FILE.png")]
    pub(super) sheet: Option<PathBuf>,
}

/// `keyart candidates`. Frames are named by their ids, as the command prints them.
#[derive(Debug, clap::Args)]
pub(super) struct CandidatesRequest {
    /// The title's id, or any unmistakable part of its name
    #[arg(required = true, num_args = 1.., value_name = "TITLE")]
    pub(super) title: Vec<String>,
    /// List the frames that a gate keeps out, too
    #[arg(long)]
    pub(super) all: bool,
    /// Never show this frame, nor one nearly the same
    #[arg(long, value_name = "ID")]
    pub(super) veto: Vec<String>,
    /// Always show this frame
    #[arg(long, value_name = "ID")]
    pub(super) pin: Vec<String>,
    /// Show the frame before this one instead, always
    #[arg(long, value_name = "ID")]
    pub(super) earlier: Vec<String>,
    /// Show the frame after this one instead, always
    #[arg(long, value_name = "ID")]
    pub(super) later: Vec<String>,
    /// Show more frames like this one
    #[arg(long, value_name = "ID")]
    pub(super) more: Vec<String>,
    /// Take back what was said of this frame
    #[arg(long, value_name = "ID")]
    pub(super) free: Vec<String>,
    /// Name a person by their number; an empty name takes it away
    #[arg(long, num_args = 2, value_names = ["NUMBER", "NAME"], action = ArgAction::Append)]
    pub(super) name_person: Vec<String>,
}

/// Cells to fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) columns: u16,
    pub(super) lines: u16,
}

#[derive(Debug, Subcommand)]
pub(super) enum ListRequest {
    /// Put a title onto my list
    Add {
        /// The title's id, or any unmistakable part of its name
        #[arg(required = true, num_args = 1.., value_name = "TITLE")]
        title: Vec<String>,
    },
    /// Take a title off my list
    Remove {
        /// The title's id, or any unmistakable part of its name
        #[arg(required = true, num_args = 1.., value_name = "TITLE")]
        title: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum HistoryRequest {
    /// Forget acts for good, as if they had never been
    Forget {
        /// Numbers of acts, as `keyart history` prints them
        #[arg(required = true, num_args = 1.., value_name = "EVENT")]
        events: Vec<usize>,
    },
    /// Forget the act written last
    Undo,
    /// Write the acts to a file, an act a line
    Export {
        /// Where to; `-` is standard output
        file: PathBuf,
        /// The impressions, too: a whole history, to be put back elsewhere
        #[arg(long)]
        impressions: bool,
        /// Replace a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Add the acts of such a file that are not there yet
    Import {
        /// Where from; `-` is standard input
        file: PathBuf,
        /// Say what would come of it, and write nothing
        #[arg(long)]
        dry_run: bool,
        /// Put back a whole history, impressions and all, where there is none yet
        #[arg(long)]
        impressions: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum ProfileRequest {
    /// All viewers, and the examples of the catalogue
    List,
    /// Add a viewer
    Add {
        /// 1 to 40 printable characters
        name: String,
    },
    /// Give a viewer another name
    Rename {
        /// The name now
        from: String,
        /// The new name
        to: String,
    },
    /// Remove a viewer with everything that is kept of them
    Remove {
        /// Whom
        name: String,
    },
    /// What a viewer watches more and less of than the catalogue holds
    Show {
        /// Whom; else the viewer of `--profile`
        name: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum CatalogRequest {
    /// All titles, artworks and people
    List,
    /// Every mistake in a catalogue file, with line and column
    Check {
        /// The catalogue file; else that of `--catalog`, else the embedded one
        file: Option<PathBuf>,
    },
}

/// A word on a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Verdict {
    /// Not for me
    Down,
    /// Good
    Up,
    /// Loved it
    Double,
    /// Take the word back
    None,
}

impl From<Verdict> for Thumb {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Down => Self::Down,
            Verdict::Up => Self::Up,
            Verdict::Double => Self::Double,
            Verdict::None => Self::None,
        }
    }
}

/// Understands the arguments, the program's name first.
///
/// # Errors
/// What clap says: wrong usage, and requests for help and version.
pub(super) fn parse(arguments: &[OsString]) -> Result<Typed, clap::Error> {
    let matches = command().try_get_matches_from(arguments)?;
    let request = match matches.subcommand_name() {
        Some(_) => Some(Request::from_arg_matches(&matches)?),
        None => None,
    };
    Ok(Typed {
        given: given(&matches),
        request,
    })
}

/// The whole command line, as clap describes it.
pub(super) fn command() -> clap::Command {
    let command = clap::Command::new("keyart")
        .version(env!("KEYART_VERSION"))
        .after_help("Without a command, keyart opens the browser.")
        .disable_help_subcommand(true);
    Request::augment_subcommands(command)
        .about(env!("CARGO_PKG_DESCRIPTION"))
        .subcommand_required(false)
        .arg_required_else_help(false)
        .args(SETTINGS.iter().map(option))
}

fn option(setting: &Setting) -> Arg {
    let arg = Arg::new(setting.flag)
        .long(setting.flag)
        .help(setting.help)
        .help_heading("Options of every command")
        .global(true);
    let arg = match setting.short {
        Some(letter) => arg.short(letter),
        None => arg,
    };
    match setting.value {
        None if setting.name == Name::Verbose => arg.action(ArgAction::Count),
        None => arg.action(ArgAction::SetTrue),
        Some(value) if setting.words.is_empty() => {
            let arg = arg
                .value_name(value)
                .value_parser(OsStringValueParser::new());
            arg.allow_negative_numbers(true)
        }
        Some(value) => arg
            .value_name(value)
            .value_parser(PossibleValuesParser::new(setting.words)),
    }
}

/// The global options that were typed.
fn given(matches: &ArgMatches) -> Given {
    let mut given = Given::default();
    for setting in SETTINGS {
        match setting.value {
            None if setting.name == Name::Verbose => match matches.get_count(setting.flag) {
                0 => {}
                times => given.set(setting.name, times.to_string()),
            },
            None if matches.get_flag(setting.flag) => given.set(setting.name, "true"),
            None => {}
            Some(_) => {
                let mut raw = matches.get_raw(setting.flag).into_iter().flatten();
                if let Some(text) = raw.next_back() {
                    given.set(setting.name, text.to_owned());
                }
            }
        }
    }
    given
}

/// Whether this is no mistake: help or version was asked for.
pub(super) fn is_answer(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    )
}

fn fraction(text: &str) -> Result<f64, String> {
    let value: f64 = text
        .trim()
        .parse()
        .map_err(|error| format!("it is not a number: {error}"))?;
    if (0.0..=1.0).contains(&value) {
        // Adding 0 turns −0 into 0.
        Ok(value + 0.0)
    } else {
        Err("a fraction lies between 0 (nothing) and 1 (to the end)".to_owned())
    }
}

fn size(text: &str) -> Result<Size, String> {
    /// More than any terminal has.
    const MOST: u16 = 1000;
    let wrong = || format!("a size is COLUMNSxLINES, such as 40x12, each from 1 to {MOST}");
    let (columns, lines) = text.split_once(['x', 'X', '×']).ok_or_else(wrong)?;
    let number = |text: &str| text.trim().parse().ok().filter(|n| (1..=MOST).contains(n));
    match (number(columns), number(lines)) {
        (Some(columns), Some(lines)) => Ok(Size { columns, lines }),
        _ => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str) -> Result<Typed, clap::Error> {
        let words: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        parse(&words)
    }

    #[test]
    fn the_description_is_sound() {
        command().debug_assert();
    }

    #[test]
    fn titles_may_have_several_words() {
        let typed = check("keyart thumb glass harbour up").unwrap();
        let Some(Request::Thumb { title, verdict }) = typed.request else {
            panic!("no thumb")
        };
        assert_eq!(
            (title.join(" ").as_str(), verdict),
            ("glass harbour", Verdict::Up)
        );
    }

    #[test]
    fn wrong_values_are_refused() {
        for line in [
            "keyart watch x --fraction 1.01",
            "keyart watch x --fraction -0.5",
            "keyart watch x --fraction NaN",
            "keyart watch x --fraction inf",
            "keyart show x --size 40",
            "keyart show x --size 0x12",
            "keyart show",
            "keyart show x --picture y.png",
            "keyart watch",
            "keyart history forget first",
            "keyart thumb x sideways",
            "keyart wach x",
        ] {
            assert!(check(line).is_err_and(|error| !is_answer(&error)), "{line}");
        }
    }

    #[test]
    fn options_stand_before_or_after_the_subcommand() {
        for line in ["keyart --seed 7 --json home", "keyart home --json --seed 7"] {
            let typed = check(line).unwrap();
            assert!(matches!(typed.request, Some(Request::Home)), "{line}");
        }
    }
}

//! Every way out gives the terminal back, and no terminal keeps the program.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use keyart::adapters::pictures::{PictureError, PictureSource, Tint};
use keyart::domain::catalog::ArtworkIx;
use keyart::shell::terminal::{Graphics, Options, Scene, Terminal, Wishes};
use portable_pty::CommandBuilder;
use rustix::process::Signal;

use crate::cli::Place;
use crate::pty::{Line, Pty, keyart, shell, within_patience};

const BROWSE: [&str; 4] = ["--guest", "--graphics", "kitty", "--catalog"];

/// The browser with its page and pictures up.
fn browsing(place: &Place, line: Line) -> Pty {
    let catalog = place.catalog.to_str().unwrap();
    let pty = Pty::start(keyart(place, &[&BROWSE[..], &[catalog]].concat()), line);
    pty.await_text("Undertow");
    pty.await_text("\x1b_Ga=t,");
    pty
}

/// Everything that was taken was given back, last of all the screen, and every picture deleted.
fn assert_given_back(text: &str) {
    for (taken, given) in [("?1049h", "?1049l"), ("?25l", "?25h"), ("?2004h", "?2004l")] {
        let (taken, given) = (text.rfind(taken), text.rfind(given));
        assert!(taken.is_some() && taken < given, "{taken:?} {given:?}");
    }
    let ids = |start: &str| -> BTreeSet<String> {
        let found = text
            .match_indices(start)
            .map(|(at, _)| &text[at + start.len()..]);
        found
            .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect())
            .collect()
    };
    let (sent, gone) = (ids("a=t,f=100,t=d,q=2,i="), ids("a=d,d=I,q=2,i="));
    assert!(sent.is_subset(&gone), "{sent:?} {gone:?}");
    assert!(!text[text.rfind("?1049l").unwrap()..].contains("\x1b_G"));
}

#[test]
fn quitting_gives_the_terminal_back() {
    let place = Place::new();
    let catalog = place.catalog.to_str().unwrap();
    let command = keyart(&place, &[&BROWSE[..], &[catalog]].concat());
    let mut pty = Pty::start(command, Line::Fast);
    pty.await_text("\x1b_Ga=t,");
    let raw = pty.master.as_ref().unwrap().get_termios();
    pty.send("q");
    assert_eq!(pty.end().exit_code(), 0);
    assert_given_back(&pty.text());
    let back = pty.master.as_ref().unwrap().get_termios();
    assert_ne!(raw, back, "the line is no longer raw");
}

#[test]
fn every_signal_that_ends_it_gives_the_terminal_back() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let place = Place::new();
        let mut pty = browsing(&place, Line::Fast);
        pty.signal(signal);
        let status = pty.end();
        assert_given_back(&pty.text());
        assert!(!pty.text().contains("panicked"), "{signal:?} {status:?}");
    }
}

#[test]
fn stopped_and_let_go_on_by_a_shell_it_gives_the_terminal_back_and_takes_it_again() {
    let place = Place::new();
    let mut pty = Pty::start(shell(&place, &["-i"]), Line::Fast);
    pty.await_text("prompt$");
    pty.send("\"$KEYART\" --guest --graphics kitty\r");
    pty.await_text("\x1b_Ga=t,");
    pty.send("\x1a");
    pty.await_text("Stopped");
    assert_given_back(&pty.text());
    let before = pty.text().len();
    pty.send("stty -a | tr ';' '\\n' | grep -o -- '-*icanon'; echo at the prompt\r");
    pty.await_text("at the prompt\r\n");
    assert!(
        !pty.text()[before..].contains("-icanon"),
        "{}",
        &pty.text()[before..]
    );
    pty.send("fg\r");
    let is_back = || pty.text()[before..].contains("?1049h") && pty.screen().contains("Undertow");
    for _ in 0..600 {
        if is_back() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(is_back(), "{}", pty.screen());
    pty.send("q");
    pty.await_end("prompt$ ");
    pty.send("echo status $?.\r");
    pty.await_text("status 0.");
    assert_given_back(&pty.text());
}

#[test]
fn a_terminal_that_goes_away_ends_it_quietly() {
    let place = Place::new();
    let mut pty = browsing(&place, Line::Fast);
    // The window closes; whoever reads on keeps its other end open, so the hang-up is sent.
    pty.hang_up();
    pty.signal(Signal::HUP);
    pty.end();
    // Started so that hang-ups are ignored, it sees the end of its input all the same.
    let script = [
        "-c",
        "trap '' HUP; exec \"$KEYART\" --guest --graphics cells",
    ];
    let mut pty = Pty::start(shell(&place, &script), Line::Fast);
    pty.await_text("Undertow");
    pty.hang_up();
    pty.signal(Signal::HUP);
    pty.end();
}

#[test]
fn a_slow_line_loses_no_key_and_fills_no_memory() {
    let place = Place::new();
    let slow = Line::Slow(512, Duration::from_millis(5));
    let mut pty = browsing(&place, slow);
    for _ in 0..40 {
        pty.send("lljjhhkkG");
        pty.send("g");
    }
    #[cfg(target_os = "linux")]
    {
        let status = fs::read_to_string(format!("/proc/{}/status", pty.pid().as_raw_nonzero()));
        let status = status.unwrap();
        let peak = status
            .lines()
            .find(|line| line.starts_with("VmHWM:"))
            .unwrap();
        let kib: u64 = peak.split_whitespace().nth(1).unwrap().parse().unwrap();
        assert!(kib < 300 * 1024, "{peak}");
    }
    pty.send("q");
    assert_eq!(pty.end().exit_code(), 0);
}

#[test]
fn a_terminal_that_takes_nothing_more_does_not_keep_it() {
    let place = Place::new();
    let command = keyart(&place, &["--guest", "--graphics", "cells"]);
    let mut pty = Pty::start(command, Line::Dead);
    // Long enough to be in the middle of its first frame, which no buffer holds.
    std::thread::sleep(Duration::from_secs(2));
    pty.signal(Signal::TERM);
    std::thread::sleep(Duration::from_millis(300));
    pty.signal(Signal::TERM);
    pty.end();
}

/// One picture of nothing, for a terminal that is about to be lost.
struct Black;

impl PictureSource for Black {
    fn bytes(&self, _: ArtworkIx) -> Result<std::borrow::Cow<'_, [u8]>, PictureError> {
        Ok(Vec::new().into())
    }

    fn place(&self, _: ArtworkIx) -> String {
        "nowhere".to_owned()
    }

    fn tint(&self, _: ArtworkIx) -> Option<Tint> {
        None
    }
}

/// Not a test by itself: what the next one runs in a terminal.
#[test]
#[ignore = "run by the test of a panic"]
fn child_that_panics_while_it_draws() {
    let options = Options {
        wishes: Wishes {
            graphics: Some(Graphics::Cells),
            ..Wishes::default()
        },
        ..Options::default()
    };
    let mut terminal = Terminal::start(options, Arc::new(Black), |_| true).unwrap();
    let drawn: io::Result<_> = terminal.draw(|frame| {
        frame
            .buffer_mut()
            .set_string(0, 0, "the page", ratatui::style::Style::default());
        Scene::default()
    });
    drawn.unwrap();
    panic!("this is the panic");
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_told() {
    let place = Place::new();
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    let name = "faults::terminal::child_that_panics_while_it_draws";
    command.args(["--exact", name, "--ignored", "--nocapture"]);
    command.cwd(place.folder.path());
    let mut pty = Pty::start(command, Line::Fast);
    let status = pty.end();
    assert_ne!(status.exit_code(), 0);
    let text = pty.text();
    assert!(text.contains("page\x1b["), "{text}");
    assert!(
        text.rfind("?1049l") < text.find("this is the panic"),
        "{text}"
    );
    assert_given_back(&text);
}

#[test]
fn what_is_chosen_of_the_terminal_counts_at_once() {
    let place = Place::new();
    let catalog = place.catalog.to_str().unwrap();
    let mut pty = Pty::start(
        keyart(&place, &["--guest", "--catalog", catalog]),
        Line::Fast,
    );
    pty.await_text("Undertow");
    // Nobody answers here, so pictures are cells until somebody says that it is a kitty.
    pty.send(",");
    pty.await_text("Pictures");
    pty.send("j\r");
    pty.await_text("\x1b_Ga=t,");
    pty.send("h");
    pty.await_text("a=d,d=I,");
    assert!(!pty.text().contains("?1003l"));
    pty.send("jj\r");
    pty.await_text("?1003l");
    pty.send("\r");
    pty.await_text("?1003l\x1b[?1000l");
    assert!(within_patience(|| pty.text().matches("?1003h").count() == 2));
    pty.send("qq");
    assert_eq!(pty.end().exit_code(), 0);
    assert_given_back(&pty.text());
}

//! The whole program in a real pseudo-terminal: start, move, watch, see the change, quit.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Long enough for the slowest machine; nothing here is measured.
const PATIENCE: Duration = Duration::from_secs(60);

struct Evening {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn std::io::Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    raw: Vec<u8>,
    _master: Box<dyn MasterPty + Send>,
}

impl Evening {
    fn begin(arguments: &[&str]) -> Self {
        let size = PtySize {
            rows: 36,
            cols: 120,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_keyart"));
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        command.env_remove("TMUX");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 65536];
            while let Ok(n @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        let size = |n| std::num::NonZeroU16::new(n).unwrap();
        let screen = vt100::Parser::new(size(36), size(120), 0);
        Self {
            child,
            keys,
            output,
            screen,
            raw: Vec::new(),
            _master: pair.master,
        }
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Reads what comes until the screen says what is waited for.
    fn until(&mut self, what: &str, is_there: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_there(&self.text()) {
            let left = deadline.saturating_duration_since(Instant::now());
            let Ok(bytes) = self.output.recv_timeout(left) else {
                panic!("{what} never came; the screen was:\n{}", self.text());
            };
            self.screen.process(&bytes);
            self.raw.extend(bytes);
        }
    }

    /// Waits for the end and returns the exit status.
    fn end(mut self) -> (u32, Vec<u8>) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(50)) {
                self.raw.extend(bytes);
            }
            if let Some(status) = self.child.try_wait().unwrap() {
                while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
                    self.raw.extend(bytes);
                }
                return (status.exit_code(), self.raw);
            }
            assert!(Instant::now() < deadline, "the program did not end");
        }
    }
}

fn holds(raw: &[u8], sequence: &str) -> bool {
    raw.windows(sequence.len())
        .any(|window| window == sequence.as_bytes())
}

fn last(raw: &[u8], sequence: &str) -> Option<usize> {
    raw.windows(sequence.len())
        .rposition(|window| window == sequence.as_bytes())
}

fn answer(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_keyart"))
        .arg("--data-dir")
        .arg(folder)
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn an_evening_from_start_to_quit() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    answer(folder.path(), &["profile", "add", "Maya"]);
    let mut evening = Evening::begin(&[
        "--data-dir",
        data,
        "--profile",
        "maya",
        "--graphics",
        "cells",
    ]);
    evening.until("the home page", |text| text.contains("Top picks"));
    let before = evening.text();
    evening.press("\x1b[C");
    evening.until("the next title", |text| text != before);
    evening.press("s");
    evening.until("what changed", |text| {
        text.contains("changed") && text.contains("moved")
    });
    evening.press("w");
    evening.until("why", |text| text.contains("What the score is made of"));
    evening.press("\x1b");
    evening.until("home again", |text| {
        !text.contains("What the score is made of")
    });
    evening.press("q");
    let (status, raw) = evening.end();
    assert_eq!(status, 0);
    assert!(
        holds(&raw, "\x1b[?1049h"),
        "the alternate screen was never entered"
    );
    assert!(
        last(&raw, "\x1b[?1049l") > last(&raw, "\x1b[?1049h"),
        "it was never left"
    );
    assert!(
        last(&raw, "\x1b[?25h") > last(&raw, "\x1b[?25l"),
        "the cursor stays hidden"
    );
    let history = answer(folder.path(), &["history", "--profile", "maya", "--json"]);
    assert_eq!(history.matches("\"kind\"").count(), 1, "{history}");
    assert!(history.contains("\"play\""), "{history}");
}

#[test]
fn a_terminal_that_answers_nothing_still_shows_pictures_and_obeys_the_first_key() {
    let mut evening = Evening::begin(&["--guest"]);
    evening.press("q");
    let (status, raw) = evening.end();
    assert_eq!(status, 0);
    assert!(last(&raw, "\x1b[?1049l").is_some());
}

#[test]
fn the_same_log_is_the_same_page_byte_for_byte_in_two_data_folders() {
    let live = || {
        let folder = tempfile::tempdir().unwrap();
        let at = |time: &str, arguments: &[&str]| {
            let mut all = vec!["--now", time, "--json"];
            all.extend_from_slice(arguments);
            answer(folder.path(), &all)
        };
        at("2026-11-20T20:00:00Z", &["profile", "add", "Maya"]);
        at("2026-11-20T20:10:00Z", &["watch", "moth-season"]);
        at(
            "2026-11-21T20:00:00Z",
            &["watch", "row-m", "--fraction", "0.4"],
        );
        at("2026-11-21T20:05:00Z", &["thumb", "moth-season", "double"]);
        ["home", "history"].map(|question| at("2026-11-22T08:00:00Z", &[question]))
    };
    assert_eq!(live(), live());
}

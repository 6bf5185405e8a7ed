//! Whatever way keyart ends, nothing that it started outlives it; and it stops and goes on with it.
//!
//! Every process inherits a mark in its environment, by which it is found.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::cli::place::Place;

/// How long anything may take that is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// A keyart that works with a program that misbehaves.
struct Case {
    place: Place,
    keyart: Child,
}

impl Case {
    /// Starts `keyart frames` with an `ffprobe` that says `I run` in a file, and then does as
    /// the script says.
    fn new(script: &str) -> Self {
        let place = Place::new();
        let folder = place.folder.path().to_owned();
        fs::write(folder.join("film.mp4"), "x").unwrap();
        for name in ["ffprobe", "ffmpeg"] {
            let program = folder.join(name);
            let text = format!(
                "#!/bin/sh\necho run >> '{}/runs'\n{script}\n",
                folder.display()
            );
            fs::write(&program, text).unwrap();
            fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let keyart = place
            .command()
            .args(["frames", "film.mp4"])
            .current_dir(&folder)
            .env("PATH", format!("{}:/usr/bin:/bin", folder.display()))
            .env("KEYART_MARK", &folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let case = Self { place, keyart };
        case.until("the program runs", || {
            case.place.folder.path().join("runs").exists()
        });
        // Its signals, and the program's messages, are listened to: so it has told its keeper. A
        // kill in the instant between the start and that word is the one gap that there is.
        let tasks = format!("/proc/{}/task", case.keyart.id());
        case.until("keyart listens", || {
            fs::read_dir(&tasks).is_ok_and(|tasks| tasks.count() >= 3)
        });
        case
    }

    fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let start = Instant::now();
        while !is_so() {
            assert!(
                start.elapsed() < PATIENCE,
                "never: {what}; {:?}",
                self.states()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(i32::try_from(self.keyart.id()).unwrap()).unwrap();
        kill_process(pid, signal).unwrap();
    }

    /// The states of keyart and of all that it started, those that nobody collected left out.
    fn states(&self) -> Vec<char> {
        let mark = self.place.folder.path().to_str().unwrap();
        let entries = fs::read_dir("/proc").unwrap().flatten();
        let states = entries.filter_map(|entry| state(&entry.path(), mark));
        states.filter(|state| *state != 'Z').collect()
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        let _ = self.keyart.kill();
        let _ = self.keyart.wait();
    }
}

/// The state of a process that bears the mark.
fn state(process: &Path, mark: &str) -> Option<char> {
    let environment = fs::read(process.join("environ")).ok()?;
    let mark = format!("KEYART_MARK={mark}");
    environment
        .split(|byte| *byte == 0)
        .find(|entry| *entry == mark.as_bytes())?;
    let stat = fs::read_to_string(process.join("stat")).ok()?;
    stat.rsplit_once(") ")?.1.chars().next()
}

/// Programs that would go on for ever, in one way or another.
const SCRIPTS: [(&str, &str); 5] = [
    ("slow", "exec sleep 600"),
    ("with children", "sleep 600 & sleep 600 & sleep 600"),
    (
        "deaf",
        "trap '' TERM HUP INT QUIT TSTP; while :; do sleep 600; done",
    ),
    ("floods", "yes error >&2"),
    (
        "leaves its pipes",
        "sleep 600 >/dev/null 2>&1 </dev/null & exec sleep 600",
    ),
];

#[test]
fn nothing_outlives_keyart_whatever_ends_it() {
    for (name, script) in SCRIPTS {
        for signal in [
            Signal::TERM,
            Signal::INT,
            Signal::HUP,
            Signal::ABORT,
            Signal::KILL,
        ] {
            let mut case = Case::new(script);
            case.signal(signal);
            let start = Instant::now();
            while case.keyart.try_wait().unwrap().is_none() {
                assert!(
                    start.elapsed() < PATIENCE,
                    "{name}: {signal:?} does not end it"
                );
                std::thread::sleep(Duration::from_millis(10));
            }
            case.until(&format!("{name}, {signal:?}: all gone"), || {
                case.states().is_empty()
            });
        }
    }
}

#[test]
fn it_stops_and_goes_on_with_all_that_it_started() {
    let case = Case::new("sleep 600 & sleep 600");
    let all_are = |stopped: bool| {
        let states = case.states();
        states.len() >= 4 && states.iter().all(|state| (*state == 'T') == stopped)
    };
    case.until("all run", || all_are(false));
    case.signal(Signal::TSTP);
    case.until("all stopped", || all_are(true));
    case.signal(Signal::CONT);
    case.until("all go on", || all_are(false));
}

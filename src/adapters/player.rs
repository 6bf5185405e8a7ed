//! mpv: started for one film, listened to while it plays, ended with keyart.
//!
//! mpv tells positions over its JSON protocol, on a socket in a folder that nobody else may
//! enter (<https://mpv.io/manual/stable/#json-ipc>). Other players are only started and waited
//! for. What is heard becomes a fraction in [`crate::domain::watching`].

mod ipc;
mod room;

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use ipc::Line;
use room::Room;

use crate::adapters::children::{self, Child, Kin};

/// What a player says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Heard {
    /// It plays at this second.
    Position(f64),
    /// The film is so many seconds long.
    Duration(f64),
    /// It was paused, or goes on.
    Paused(bool),
    /// Somebody jumped.
    Jumped,
    /// It has ended; whether as it should.
    Ended {
        /// False where it could not play the file, or was killed.
        well: bool,
    },
}

/// What to start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The program.
    pub program: PathBuf,
    /// What stands between it and the file.
    pub arguments: Vec<String>,
}

/// Where the film is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// In a window of its own.
    Window,
    /// In this terminal, by mpv's output of this name.
    Terminal(&'static str),
}

/// A film that plays.
#[derive(Debug)]
pub struct Playing {
    child: Arc<Mutex<Child>>,
    remote: ipc::Remote,
}

/// How long mpv may think about a question before it plays; a cold start takes a second.
const PATIENCE: Duration = Duration::from_secs(5);
/// Its list of outputs has a kilobyte.
const ANSWER_BYTES: u64 = 256 * 1024;

/// How often a player that says nothing is looked at.
const LOOK: Duration = Duration::from_millis(100);

impl Program {
    /// Whether it is mpv, which can be listened to.
    pub fn is_mpv(&self) -> bool {
        self.program
            .file_stem()
            .is_some_and(|name| name.eq_ignore_ascii_case("mpv"))
    }
}

impl Program {
    /// Whether mpv has a video output of this name; asks it.
    pub fn can_show(&self, output: &str) -> bool {
        let mut question = children::command(&self.program);
        question.args(["--no-config", "--vo=help"]);
        let asked = children::answer(&mut question, PATIENCE, ANSWER_BYTES);
        asked.is_some_and(|answer| {
            let answer = String::from_utf8_lossy(&answer).into_owned();
            answer
                .lines()
                .any(|line| line.split_whitespace().next() == Some(output))
        })
    }
}

impl Playing {
    /// Starts a player on `source`, `from` (0 to 1) of the way in. `tell` is called from another
    /// thread; the last word is [`Heard::Ended`].
    ///
    /// # Errors
    /// Where the program cannot be started, or there is no private folder for its socket.
    pub fn start(
        command: &Program,
        source: &Path,
        from: f64,
        screen: Screen,
        tell: impl Fn(Heard) + Send + 'static,
    ) -> io::Result<Self> {
        let room = Room::make()?;
        let mut player = children::command(&command.program);
        player.args(&command.arguments);
        if command.is_mpv() {
            player.args(mpv_arguments(&room, from, screen));
        }
        let in_terminal = matches!(screen, Screen::Terminal(_));
        let ends = || {
            if in_terminal {
                Stdio::inherit()
            } else {
                Stdio::null()
            }
        };
        player
            .arg(source)
            .stdin(ends())
            .stdout(ends())
            .stderr(Stdio::null());
        // In this terminal it must stay in our group, or the terminal would not listen to it.
        let kin = if in_terminal { Kin::Alone } else { Kin::Group };
        let child = Arc::new(Mutex::new(Child::start(&mut player, kin)?));
        let remote = ipc::Remote::default();
        let listener = Listener {
            child: Arc::clone(&child),
            remote: remote.clone(),
            room,
            is_mpv: command.is_mpv(),
        };
        let thread = thread::Builder::new().name("player".to_owned());
        if let Err(error) = thread.spawn(move || listener.listen(&tell)) {
            end(&child);
            return Err(error);
        }
        Ok(Self { child, remote })
    }

    /// Pauses, or goes on.
    pub fn toggle_pause(&self) {
        self.remote.send(r#"{"command":["cycle","pause"]}"#);
    }

    /// Jumps by so many seconds.
    pub fn jump(&self, by_s: i32) {
        self.remote
            .send(&format!(r#"{{"command":["seek",{by_s},"relative"]}}"#));
    }

    /// Ends it kindly; [`Heard::Ended`] follows.
    pub fn quit(&self) {
        if !self.remote.send(r#"{"command":["quit"]}"#) {
            end(&self.child);
        }
    }
}

impl Drop for Playing {
    fn drop(&mut self) {
        end(&self.child);
    }
}

fn end(child: &Mutex<Child>) {
    child.lock().unwrap_or_else(PoisonError::into_inner).end();
}

fn mpv_arguments(room: &Room, from: f64, screen: Screen) -> Vec<String> {
    let mut arguments = vec![
        format!("--input-ipc-server={}", room.socket().display()),
        // keyart knows where the viewer stopped; mpv's own memory would disagree.
        "--no-resume-playback".to_owned(),
        "--save-position-on-quit=no".to_owned(),
        "--keep-open=no".to_owned(),
        format!("--start={:.3}%", from.clamp(0.0, 1.0) * 100.0),
    ];
    match screen {
        Screen::Window => arguments.push("--no-terminal".to_owned()),
        Screen::Terminal(output) => {
            arguments.push(format!("--vo={output}"));
            arguments.push("--really-quiet".to_owned());
        }
    }
    // A name that begins with a dash is a name.
    arguments.push("--".to_owned());
    arguments
}

/// Listens to a player until it ends.
struct Listener {
    child: Arc<Mutex<Child>>,
    remote: ipc::Remote,
    room: Room,
    is_mpv: bool,
}

impl Listener {
    fn listen(self, tell: &dyn Fn(Heard)) {
        if self.is_mpv {
            let is_running = || self.ended().is_none();
            if let Ok(lines) = ipc::connect(&self.room.socket(), &self.remote, &is_running) {
                for line in lines {
                    match line {
                        Line::Heard(heard) => tell(heard),
                        Line::Other => {}
                    }
                }
            }
        }
        let well = loop {
            match self.ended() {
                None => thread::sleep(LOOK),
                Some(well) => break well,
            }
        };
        self.remote.forget();
        tell(Heard::Ended { well });
    }

    fn ended(&self) -> Option<bool> {
        let child = self.child.lock().unwrap_or_else(PoisonError::into_inner);
        child.ended()
    }
}

#[cfg(test)]
mod tests;

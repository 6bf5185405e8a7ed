//! A pseudo-terminal with a program in it: what it writes, what it is sent, how it ends.

use std::io::{Read as _, Write};
use std::num::NonZero;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::cli::Place;

/// Nothing here takes this long unless it hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// How the other end reads.
#[derive(Clone, Copy)]
pub enum Line {
    Fast,
    /// So many bytes, then so long a pause.
    Slow(usize, Duration),
    /// Not at all.
    Dead,
}

/// A program in a terminal of 100 columns and 30 rows.
pub struct Pty {
    pub master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    bytes: Arc<Mutex<Vec<u8>>>,
}

/// `keyart` at a place, with these arguments.
pub fn keyart(place: &Place, arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_keyart"));
    command.args(arguments);
    at_home(&mut command, place);
    command
}

/// A shell at a place that runs `script`; `$KEYART` is the program.
pub fn shell(place: &Place, arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new("/bin/sh");
    command.args(arguments);
    at_home(&mut command, place);
    command.env("KEYART", env!("CARGO_BIN_EXE_keyart"));
    command
}

fn at_home(command: &mut CommandBuilder, place: &Place) {
    command.env_clear();
    for (name, value) in [
        ("TERM", "xterm-kitty"),
        ("PATH", "/usr/bin:/bin"),
        ("LANG", "C.UTF-8"),
    ] {
        command.env(name, value);
    }
    command.env("PS1", "prompt$ ");
    command.env("HOME", place.folder.path());
    command.env("KEYART_CATALOG", &place.catalog);
    command.env("KEYART_DATA_DIR", &place.data);
    command.cwd(place.folder.path());
}

impl Pty {
    pub fn start(command: CommandBuilder, line: Line) -> Self {
        let size = PtySize {
            rows: 30,
            cols: 100,
            pixel_width: 1000,
            pixel_height: 600,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let bytes = Arc::new(Mutex::new(Vec::new()));
        let (kept, mut reader) = (Arc::clone(&bytes), pair.master.try_clone_reader().unwrap());
        if !matches!(line, Line::Dead) {
            thread::spawn(move || {
                let mut buffer = [0; 65_536];
                let (most, pause) = match line {
                    Line::Slow(most, pause) => (most, pause),
                    Line::Fast | Line::Dead => (buffer.len(), Duration::ZERO),
                };
                while let Ok(length @ 1..) = reader.read(&mut buffer[..most]) {
                    kept.lock().unwrap().extend_from_slice(&buffer[..length]);
                    thread::sleep(pause);
                }
            });
        }
        Self {
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            child,
            bytes,
        }
    }

    /// Everything that was written so far.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes.lock().unwrap()).into_owned()
    }

    /// What stands on the screen.
    pub fn screen(&self) -> String {
        let (rows, columns) = (NonZero::new(30).unwrap(), NonZero::new(100).unwrap());
        let mut parser = vt100::Parser::new(rows, columns, 0);
        parser.process(&self.bytes.lock().unwrap());
        parser.screen().contents()
    }

    pub fn send(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Waits until what was written, or stands on the screen, holds this.
    pub fn await_text(&self, wanted: &str) {
        let holds = || self.text().contains(wanted) || self.screen().contains(wanted);
        assert!(within_patience(holds), "no `{wanted}`:\n{}", self.screen());
    }

    /// Waits until the last thing that was written is this.
    pub fn await_end(&self, wanted: &str) {
        assert!(
            within_patience(|| self.text().ends_with(wanted)),
            "{}",
            self.screen()
        );
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    pub fn pid(&self) -> Pid {
        Pid::from_raw(self.child.process_id().unwrap() as i32).unwrap()
    }

    /// Waits for the end, and for the last bytes.
    pub fn end(&mut self) -> ExitStatus {
        let mut status = None;
        let has_ended = within_patience(|| {
            status = self.child.try_wait().unwrap();
            status.is_some()
        });
        if !has_ended {
            self.child.kill().ok();
            panic!("it does not end:\n{}", self.screen());
        }
        let mut length = 0;
        within_patience(|| {
            let before = std::mem::replace(&mut length, self.bytes.lock().unwrap().len());
            before == length
        });
        status.unwrap()
    }

    /// The terminal goes away, as when its window is closed.
    pub fn hang_up(&mut self) {
        self.writer = None;
        self.master = None;
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        self.child.kill().ok();
    }
}

pub fn within_patience(mut is_so: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if is_so() {
            return true;
        }
        thread::sleep(Duration::from_millis(30));
    }
    false
}

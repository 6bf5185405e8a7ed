//! One child process: started without a shell, read on threads of its own, ended with its group.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{ChildStderr, ChildStdout, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::StopFlag;
use super::error::{MediaError, escaped};
use crate::adapters::children::{self, Child, Kin};

/// Bytes of messages that are kept; the rest is read and thrown away.
const MESSAGE_BYTES: usize = 4096;
/// Longest line of messages that is looked at, in bytes; longer ones are cut into several.
const LINE_BYTES: u64 = 1024;
/// Frame times that may wait to be asked for.
const WAITING_TIMES: usize = 4096;
/// How often a waiting reader looks whether it is to stop.
const TICK: Duration = Duration::from_millis(50);
/// Longest time between two looks at a [`Stopwatch`] that counts.
const LONGEST_LOOK: Duration = Duration::from_secs(2);

/// A running child. Dropping it ends the child and all that it started.
pub(super) struct Running {
    child: Child,
    messages: Arc<Mutex<String>>,
    pub(super) times_s: Receiver<f64>,
    pub(super) watch: Stopwatch,
}

/// The time that passed while keyart ran: what it was stopped for, by Ctrl-Z, does not count.
pub(super) struct Stopwatch {
    ran: Duration,
    looked: Instant,
}

impl Stopwatch {
    pub(super) fn new() -> Self {
        Self {
            ran: Duration::ZERO,
            looked: now(),
        }
    }

    /// Since it was made.
    pub(super) fn ran(&mut self) -> Duration {
        let now = now();
        self.ran += now.duration_since(self.looked).min(LONGEST_LOOK);
        self.looked = now;
        self.ran
    }
}

/// Why nothing came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nothing {
    /// The sender is gone.
    Ended,
    /// Patience is over.
    Silent,
    /// Somebody ends it.
    Stopped,
}

/// Waits for the next of a channel, at most for `patience`.
pub(super) fn next<T>(
    from: &Receiver<T>,
    patience: Duration,
    stop: &StopFlag,
) -> Result<T, Nothing> {
    let mut watch = Stopwatch::new();
    loop {
        match from.recv_timeout(TICK.min(patience)) {
            Ok(value) => return Ok(value),
            Err(RecvTimeoutError::Disconnected) => return Err(Nothing::Ended),
            Err(RecvTimeoutError::Timeout) if stop.is_set() => return Err(Nothing::Stopped),
            Err(RecvTimeoutError::Timeout) if watch.ran() < patience => {}
            Err(RecvTimeoutError::Timeout) => return Err(Nothing::Silent),
        }
    }
}

impl Running {
    /// Starts `program`; what it writes to standard output is the caller's to read.
    pub(super) fn start(
        program: &Path,
        arguments: &[OsString],
    ) -> Result<(Self, ChildStdout), MediaError> {
        let no_start = |cause: &str| MediaError::NoStart {
            program: super::error::place(program),
            cause: escaped(cause),
        };
        let mut command = children::command(program);
        command
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let started = Child::start(&mut command, Kin::Group);
        let mut child = started.map_err(|error| no_start(&error.to_string()))?;
        let (Some(stdout), Some(stderr)) = (child.take_output(), child.take_errors()) else {
            return Err(no_start("it has no output"));
        };
        let messages = Arc::new(Mutex::new(String::new()));
        let (send_time, times_s) = sync_channel(WAITING_TIMES);
        let kept = messages.clone();
        spawn(move || listen(stderr, &kept, &send_time));
        Ok((
            Self {
                child,
                messages,
                times_s,
                watch: Stopwatch::new(),
            },
            stdout,
        ))
    }

    /// What it complained about, escaped; waits a moment for a child that has just ended.
    pub(super) fn complaint(&self) -> String {
        let text = self.messages.lock().unwrap_or_else(PoisonError::into_inner);
        let line = text.lines().find(|line| !line.trim().is_empty());
        escaped(line.unwrap_or_default().trim())
    }

    /// Waits for its end, at most for `patience`; whether it succeeded.
    pub(super) fn wait(&self, patience: Duration) -> Option<bool> {
        let mut watch = Stopwatch::new();
        loop {
            match self.child.ended() {
                None if watch.ran() < patience => thread::sleep(Duration::from_millis(2)),
                ended => return ended,
            }
        }
    }
}

/// The time, for bounds alone.
fn now() -> Instant {
    #[expect(
        clippy::disallowed_methods,
        reason = "bounds on the time of a child; nothing of it reaches an answer"
    )]
    Instant::now()
}

/// A thread that ends by itself once its pipe is closed.
pub(super) fn spawn(work: impl FnOnce() + Send + 'static) {
    #[expect(
        clippy::disallowed_methods,
        reason = "a child's pipes are read beside one another, or it would block"
    )]
    drop(thread::spawn(work));
}

/// Reads messages to their end: lines with the time of a frame go into the channel, the first of
/// the others are kept.
fn listen(stderr: ChildStderr, kept: &Mutex<String>, times: &SyncSender<f64>) {
    let mut reader = BufReader::new(stderr);
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = reader
            .by_ref()
            .take(LINE_BYTES)
            .read_until(b'\n', &mut line);
        if !matches!(read, Ok(n) if n > 0) {
            return;
        }
        let text = String::from_utf8_lossy(&line);
        if let Some(time_s) = frame_time(&text) {
            // A child that floods is not waited for; nor is a reader that is gone.
            let _ = times.try_send(time_s);
        } else if !text.starts_with(super::frames::MARK) {
            let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
            if kept.len() < MESSAGE_BYTES {
                kept.push_str(&text);
            }
        }
    }
}

/// The time in `frame:12   pts:3072   pts_time:1.5`.
fn frame_time(line: &str) -> Option<f64> {
    let (_, rest) = line.split_once("pts_time:")?;
    let time: f64 = rest.split_whitespace().next()?.parse().ok()?;
    time.is_finite().then_some(time)
}

/// Reads chunks of exactly `size_bytes` on a thread; the channel holds a few, and a shorter last
/// one is left out.
pub(super) fn chunks(mut stdout: ChildStdout, size_bytes: usize) -> Receiver<Vec<u8>> {
    let (send, receive) = sync_channel(3);
    spawn(move || {
        loop {
            let mut chunk = vec![0; size_bytes];
            if stdout.read_exact(&mut chunk).is_err() || send.send(chunk).is_err() {
                return;
            }
        }
    });
    receive
}

//! One child process: started without a shell, read on threads of its own, ended with its group.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::error::{MediaError, escaped};

/// Bytes of messages that are kept; the rest is read and thrown away.
const MESSAGE_BYTES: usize = 4096;
/// Longest line of messages that is looked at, in bytes; longer ones are cut into several.
const LINE_BYTES: u64 = 1024;
/// Frame times that may wait to be asked for.
const WAITING_TIMES: usize = 4096;
/// How often a waiting reader looks whether it is to stop.
pub(super) const TICK: Duration = Duration::from_millis(50);

/// A running child. Dropping it ends the child and all that it started.
pub(super) struct Running {
    child: Child,
    messages: Arc<Mutex<String>>,
    pub(super) times_s: Receiver<f64>,
    pub(super) started: Instant,
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
        #[expect(
            clippy::disallowed_methods,
            reason = "this is where the film programs are started"
        )]
        let mut command = Command::new(program);
        command
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt as _;
            // A group of its own, so that all of it can be ended at once.
            command.process_group(0);
        }
        let mut child = command
            .spawn()
            .map_err(|error| no_start(&error.to_string()))?;
        let (Some(stdout), Some(stderr)) = (child.stdout.take(), child.stderr.take()) else {
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
                started: now(),
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

    /// Waits for its end, at most until `deadline`; whether it succeeded.
    pub(super) fn wait(&mut self, deadline: Instant) -> Option<bool> {
        loop {
            match self.child.try_wait() {
                Ok(Some(status)) => return Some(status.success()),
                Ok(None) if now() < deadline => thread::sleep(Duration::from_millis(2)),
                Ok(None) | Err(_) => return None,
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        #[cfg(unix)]
        {
            let id = i32::try_from(self.child.id()).ok();
            if let Some(group) = id.and_then(rustix::process::Pid::from_raw) {
                // The group may be gone already.
                let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The time, for bounds alone.
pub(super) fn now() -> Instant {
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

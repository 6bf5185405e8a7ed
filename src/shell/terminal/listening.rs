//! The two threads that listen: one reads the terminal, one waits for signals. Both sleep until
//! something happens.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals};
use signal_hook::low_level::{emulate_default_handler, raise};

use super::device::Device;
use super::modes;
use super::parser::{Heard, Parser};
use super::{Input, StopCause};
use crate::adapters::children;

/// Where inputs go; false where nobody takes them any more.
pub(super) type Post = Arc<dyn Fn(Input) -> bool + Send + Sync>;

/// Something that was heard; only the terminal opens it.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    Heard(Heard),
    /// SIGWINCH.
    Resized,
    /// SIGCONT from elsewhere: others have used the terminal meanwhile.
    Resumed,
    /// SIGTSTP from elsewhere.
    AskedToStop,
    /// The program should end.
    Stop(StopCause),
    /// Pictures are ready.
    Pictures,
    /// Time is over for answers.
    Deadline,
}

/// Bytes of one read.
const READ_BYTES: usize = 4096;

/// How often a lent terminal is looked at again.
const LENT_LOOK: Duration = Duration::from_millis(50);

/// Reads the terminal until it is gone or nobody listens; while `lent` is true its keys belong to
/// another program and are left alone.
///
/// # Errors
/// Where the system gives no thread.
pub(super) fn read(device: Device, lent: Arc<AtomicBool>, post: Post) -> io::Result<()> {
    let reader = thread::Builder::new().name("terminal".to_owned());
    reader.spawn(move || {
        let mut parser = Parser::default();
        let mut buffer = [0; READ_BYTES];
        while let Some(heard) = read_once(&device, &lent, &mut parser, &mut buffer) {
            for one in heard {
                if !post(Input(Kind::Heard(one))) {
                    return;
                }
            }
        }
        post(Input(Kind::Stop(StopCause::HungUp)));
    })?;
    Ok(())
}

/// Waits for the next bytes and what they mean; nothing at the end.
fn read_once(
    device: &Device,
    lent: &AtomicBool,
    parser: &mut Parser,
    buffer: &mut [u8],
) -> Option<Vec<Heard>> {
    let mut heard = Vec::new();
    if !device.wait(parser.patience()).ok()? {
        parser.give_up(|one| heard.push(one));
        return Some(heard);
    }
    if lent.load(Ordering::SeqCst) {
        thread::sleep(LENT_LOOK);
        return Some(heard);
    }
    let length = device.read(buffer).ok().filter(|length| *length > 0)?;
    parser.feed(buffer.get(..length)?, |one| heard.push(one));
    Some(heard)
}

/// After `delay`, once.
pub(super) fn remind(post: Post, delay: Duration) {
    let timer = thread::Builder::new().name("deadline".to_owned());
    // Without this thread a silent terminal stays undecided, which is drawn as cells anyway.
    let _ = timer.spawn(move || {
        thread::sleep(delay);
        post(Input(Kind::Deadline));
    });
}

/// Signals that we sent ourselves and must not obey again.
#[derive(Debug, Default)]
struct Own {
    stops: AtomicUsize,
    resumes: AtomicUsize,
}

/// The signal thread; ends when dropped.
pub(super) struct SignalThread {
    handle: Handle,
    own: Arc<Own>,
}

impl SignalThread {
    /// # Errors
    /// Where the system gives no thread or no handlers.
    pub(super) fn start(post: Post) -> io::Result<Self> {
        let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH])?;
        let handle = signals.handle();
        let own = Arc::new(Own::default());
        let seen_own = Arc::clone(&own);
        let listener = thread::Builder::new().name("signals".to_owned());
        listener.spawn(move || {
            let mut asked_to_end = false;
            for signal in signals.forever() {
                let kind = match signal {
                    SIGTSTP if took_one(&seen_own.stops) => continue,
                    SIGCONT if took_one(&seen_own.resumes) => continue,
                    SIGTSTP => Kind::AskedToStop,
                    SIGCONT => Kind::Resumed,
                    SIGWINCH => Kind::Resized,
                    // Whoever asks twice is not kept waiting by a drawing thread that hangs.
                    _ if asked_to_end => {
                        modes::give_back_from_elsewhere();
                        let _ = emulate_default_handler(signal);
                        continue;
                    }
                    _ => {
                        asked_to_end = true;
                        Kind::Stop(cause(signal))
                    }
                };
                // The second signal must be heard even if nobody takes the first.
                let post = Arc::clone(&post);
                if !post(Input(kind)) && !asked_to_end {
                    return;
                }
            }
        })?;
        Ok(Self { handle, own })
    }

    /// Stops the whole job, as the terminal's own Ctrl-Z would; returns when it goes on.
    /// False where nothing could let it go on again: then it is not stopped.
    pub(super) fn stop_job(&self) -> bool {
        if !children::can_be_resumed() {
            return false;
        }
        self.own.stops.fetch_add(1, Ordering::SeqCst);
        self.own.resumes.fetch_add(1, Ordering::SeqCst);
        // A film in a window has a group of its own.
        children::stop_all();
        let _ = kill_current_process_group(Signal::TSTP);
        // We ourselves have a handler for that one; this one stops for certain.
        let _ = raise(signal_hook::consts::SIGSTOP);
        children::go_on_all();
        true
    }
}

impl Drop for SignalThread {
    fn drop(&mut self) {
        self.handle.close();
    }
}

fn took_one(count: &AtomicUsize) -> bool {
    let less = |count: usize| count.checked_sub(1);
    count
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, less)
        .is_ok()
}

const fn cause(signal: i32) -> StopCause {
    match signal {
        SIGHUP => StopCause::HungUp,
        SIGINT => StopCause::Interrupted,
        _ => StopCause::Terminated,
    }
}

//! The terminal's modes: taken once, given back on every way out.
//!
//! What must be undone lies in one place that the panic hook and the signal thread can reach.
//! Giving back twice does nothing the second time.

use std::io;
use std::os::fd::AsFd;
use std::sync::{Mutex, MutexGuard, Once, PoisonError, TryLockError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use rustix::termios::Termios;

use super::device::{Device, takes_bytes, write_all};
use super::kitty::Road;

/// Alternate screen, no cursor, pastes marked.
const TAKE: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?2004h";
/// Buttons, the wheel and where the pointer is, as SGR reports.
const TAKE_MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1003h\x1b[?1006h";
const GIVE_MOUSE: &[u8] = b"\x1b[?1006l\x1b[?1003l\x1b[?1000l";
/// Ends what may be open, then undoes [`TAKE`] in reverse.
const GIVE: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[?2004l\x1b[?25h\x1b[?1049l";
/// kitty's keyboard protocol: told apart are Escape and Alt, Tab and Ctrl-I. Kept per screen.
const TAKE_KEYBOARD: &[u8] = b"\x1b[>1u";
const GIVE_KEYBOARD: &[u8] = b"\x1b[<u";

/// What was taken and must be given back.
#[expect(
    clippy::struct_excessive_bools,
    reason = "three modes that are on or off by themselves"
)]
struct Taken {
    device: Device,
    original: Termios,
    /// The thread that draws: a panic elsewhere does not end the program.
    owner: ThreadId,
    mouse: bool,
    keyboard: bool,
    /// Numbers of our pictures in the terminal, and how word of them gets there.
    images: Vec<u32>,
    road: Road,
    /// Whether answers may still be on their way.
    unanswered: bool,
}

static TAKEN: Mutex<Option<Taken>> = Mutex::new(None);

fn taken() -> MutexGuard<'static, Option<Taken>> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the terminal: raw mode, alternate screen and the rest.
///
/// # Errors
/// Where it is taken already, or is no terminal, or is gone.
pub(super) fn take(device: Device, mouse: bool) -> io::Result<()> {
    give_back_on_panic();
    let mut slot = taken();
    if slot.is_some() {
        return Err(io::Error::other("the terminal is taken already"));
    }
    let original = device.settings()?;
    device.make_raw(&original)?;
    let owner = thread::current().id();
    let entered = Taken {
        device,
        original,
        owner,
        mouse,
        keyboard: false,
        images: Vec::new(),
        road: Road::default(),
        unanswered: false,
    };
    let result = enter(&entered);
    *slot = Some(entered);
    drop(slot);
    result.inspect_err(|_| give_back())
}

fn enter(taken: &Taken) -> io::Result<()> {
    let mut bytes = TAKE.to_vec();
    if taken.mouse {
        bytes.extend(TAKE_MOUSE);
    }
    if taken.keyboard {
        bytes.extend(TAKE_KEYBOARD);
    }
    write_all(io::stdout().as_fd(), &bytes)
}

/// Takes it again after it was given back for a while, or changed by others.
///
/// # Errors
/// Where it is gone.
pub(super) fn take_again() -> io::Result<()> {
    let slot = taken();
    let Some(taken) = slot.as_ref() else {
        return Ok(());
    };
    taken.device.make_raw(&taken.original)?;
    enter(taken)
}

/// Gives it back for a while; [`take_again`] follows.
pub(super) fn lend() {
    let mut slot = taken();
    if let Some(taken) = slot.as_mut() {
        leave(taken);
        taken.images.clear();
    }
}

/// Gives it back for good.
pub(super) fn give_back() {
    let taken = taken().take();
    if let Some(taken) = taken {
        leave(&taken);
    }
}

/// How long a terminal that takes nothing is waited for on the way out.
const LAST_WORD: Duration = Duration::from_millis(300);

/// For a thread that stops the program while another may be in the middle of a write. Of a
/// terminal that takes nothing more only the line is given back, so that nobody waits for it.
pub(super) fn give_back_from_elsewhere() {
    if let Some(taken) = taken().as_ref() {
        taken.device.restore(&taken.original, false);
    }
    if takes_bytes(io::stdout().as_fd(), LAST_WORD) {
        // Ends a picture that is half sent.
        let _ = write_all(io::stdout().as_fd(), b"\x1b\\");
        give_back();
    }
}

fn leave(taken: &Taken) {
    let mut bytes = Vec::new();
    for id in &taken.images {
        taken.road.delete(&mut bytes, *id);
    }
    if taken.keyboard {
        bytes.extend(GIVE_KEYBOARD);
    }
    if taken.mouse {
        bytes.extend(GIVE_MOUSE);
    }
    bytes.extend(GIVE);
    // Where this fails the terminal is gone, and nothing is left to give back.
    let _ = write_all(io::stdout().as_fd(), &bytes);
    taken.device.restore(&taken.original, taken.unanswered);
}

/// Notes the pictures that must be deleted, before they are written.
pub(super) fn note_images(ids: Vec<u32>, road: Road) {
    if let Some(taken) = taken().as_mut() {
        taken.images = ids;
        taken.road = road;
    }
}

/// Notes whether answers may still come.
pub(super) fn note_unanswered(unanswered: bool) {
    if let Some(taken) = taken().as_mut() {
        taken.unanswered = unanswered;
    }
}

/// Turns kitty's keyboard protocol on, once.
///
/// # Errors
/// Where the terminal is gone.
pub(super) fn take_keyboard() -> io::Result<()> {
    let mut slot = taken();
    match slot.as_mut() {
        Some(taken) if !taken.keyboard => {
            taken.keyboard = true;
            write_all(io::stdout().as_fd(), TAKE_KEYBOARD)
        }
        _ => Ok(()),
    }
}

/// Hears the mouse from now on, or no longer.
///
/// # Errors
/// Where the terminal is gone.
pub(super) fn turn_mouse(on: bool) -> io::Result<()> {
    let mut slot = taken();
    match slot.as_mut() {
        Some(taken) if taken.mouse != on => {
            taken.mouse = on;
            let bytes = if on { TAKE_MOUSE } else { GIVE_MOUSE };
            write_all(io::stdout().as_fd(), bytes)
        }
        _ => Ok(()),
    }
}

/// A panic of the drawing thread gives the terminal back before its message is printed; one of
/// another thread is caught there, and its message would only spoil the screen.
fn give_back_on_panic() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let slot = match TAKEN.try_lock() {
                Ok(slot) => slot,
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
                // Held by this very thread or by one that gives it back.
                Err(TryLockError::WouldBlock) => return previous(panic),
            };
            let owner = slot.as_ref().map(|taken| taken.owner);
            drop(slot);
            match owner {
                Some(owner) if owner == thread::current().id() => {
                    give_back();
                    previous(panic);
                }
                Some(_) => {}
                None => previous(panic),
            }
        }));
    });
}

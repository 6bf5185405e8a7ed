//! The terminal as a device: read, write, its size, its line settings.

use std::fs::OpenOptions;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};

/// The descriptor that keys and answers are read from: standard input, or the controlling
/// terminal where that is something else.
#[derive(Debug)]
pub(super) struct Device {
    fd: OwnedFd,
}

impl Device {
    /// # Errors
    /// Where there is no terminal.
    pub(super) fn open() -> io::Result<Self> {
        let stdin = io::stdin();
        let fd = if stdin.is_terminal() {
            stdin.as_fd().try_clone_to_owned()?
        } else {
            OpenOptions::new()
                .read(true)
                .write(true)
                .open("/dev/tty")?
                .into()
        };
        Ok(Self { fd })
    }

    pub(super) fn fd(&self) -> BorrowedFd<'_> {
        self.fd.as_fd()
    }

    pub(super) fn settings(&self) -> io::Result<Termios> {
        Ok(tcgetattr(&self.fd)?)
    }

    /// Keys come one by one, unechoed and uninterpreted.
    pub(super) fn make_raw(&self, original: &Termios) -> io::Result<()> {
        let mut raw = original.clone();
        raw.make_raw();
        Ok(tcsetattr(&self.fd, OptionalActions::Now, &raw)?)
    }

    /// Gives the line back; `flush` drops what was not read, which would else be answers that
    /// turn up as keys at the prompt.
    pub(super) fn restore(&self, original: &Termios, flush: bool) {
        let when = if flush {
            OptionalActions::Flush
        } else {
            OptionalActions::Now
        };
        // Nobody is left to tell where this fails: the terminal is gone.
        let _ = tcsetattr(&self.fd, when, original);
    }

    /// Waits until something can be read; false where `timeout` passed first.
    pub(super) fn wait(&self, timeout: Option<Duration>) -> io::Result<bool> {
        wait_for(self.fd(), PollFlags::IN, timeout)
    }

    /// Reads what there is, at least one byte; 0 at the end.
    pub(super) fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match rustix::io::read(&self.fd, &mut *buffer) {
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) => {
                    self.wait(None)?;
                }
                result => return Ok(result?),
            }
        }
    }
}

fn wait_for(fd: BorrowedFd<'_>, flags: PollFlags, timeout: Option<Duration>) -> io::Result<bool> {
    let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
    let mut fds = [PollFd::from_borrowed_fd(fd, flags)];
    loop {
        match poll(&mut fds, timeout.as_ref()) {
            // A signal: the time starts anew, which at most makes one wait longer.
            Err(Errno::INTR) => {}
            result => return Ok(result? > 0),
        }
    }
}

/// Whether `fd` takes bytes within `timeout`.
pub(super) fn takes_bytes(fd: BorrowedFd<'_>, timeout: Duration) -> bool {
    wait_for(fd, PollFlags::OUT, Some(timeout)).unwrap_or(false)
}

/// Writes all bytes to `fd`, also where it is set not to block.
pub(super) fn write_all(fd: BorrowedFd<'_>, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(fd, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => {
                wait_for(fd, PollFlags::OUT, None)?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Columns, rows, and the pixels of a cell where the system knows them.
pub(super) fn size() -> io::Result<(Size, Option<(u16, u16)>)> {
    let window = tcgetwinsize(io::stdout())?;
    let size = Size::new(window.ws_col, window.ws_row);
    let width = window.ws_xpixel.checked_div(size.width).unwrap_or_default();
    let height = window
        .ws_ypixel
        .checked_div(size.height)
        .unwrap_or_default();
    Ok((size, (width > 0 && height > 0).then_some((width, height))))
}

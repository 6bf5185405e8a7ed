//! mpv's JSON protocol: a line a command, a line an answer.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use super::Heard;

/// How long mpv may take to open its socket, in steps of [`STEP`].
const STEPS: u32 = 250;
const STEP: Duration = Duration::from_millis(20);

/// Longest line that is read, in bytes; mpv's have some hundred.
const LINE_BYTES: u64 = 64 * 1024;

/// What is asked at the start.
const QUESTIONS: &str = concat!(
    r#"{"command":["observe_property",1,"time-pos"]}"#,
    "\n",
    r#"{"command":["observe_property",2,"duration"]}"#,
    "\n",
    r#"{"command":["observe_property",3,"pause"]}"#,
    "\n",
);

/// One line of mpv's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Line {
    Heard(Heard),
    /// Answers to commands, and what nobody asked for.
    Other,
}

/// The way to a running mpv.
#[derive(Clone, Debug, Default)]
pub(super) struct Remote(Arc<Mutex<Option<UnixStream>>>);

impl Remote {
    /// Sends a command; false where nobody listens.
    pub(super) fn send(&self, command: &str) -> bool {
        let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(stream) = slot.as_mut() else {
            return false;
        };
        writeln!(stream, "{command}").is_ok()
    }

    pub(super) fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Connects, as soon as mpv listens, and reads its lines until it ends.
pub(super) fn connect(
    socket: &Path,
    remote: &Remote,
    is_running: &dyn Fn() -> bool,
) -> io::Result<impl Iterator<Item = Line> + use<>> {
    let mut stream = patiently(socket, is_running)?;
    stream.write_all(QUESTIONS.as_bytes())?;
    let copy = stream.try_clone()?;
    *remote.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(copy);
    let mut reader = BufReader::new(stream);
    Ok(std::iter::from_fn(move || {
        let mut line = Vec::new();
        let length = (&mut reader)
            .take(LINE_BYTES)
            .read_until(b'\n', &mut line)
            .ok()?;
        (length > 0).then(|| parse(&line))
    }))
}

fn patiently(socket: &Path, is_running: &dyn Fn() -> bool) -> io::Result<UnixStream> {
    for _ in 0..STEPS {
        match UnixStream::connect(socket) {
            Ok(stream) => return Ok(stream),
            Err(error) if !is_running() => return Err(error),
            Err(_) => thread::sleep(STEP),
        }
    }
    Err(io::ErrorKind::TimedOut.into())
}

/// What a line says.
pub(super) fn parse(line: &[u8]) -> Line {
    let Ok(line) = serde_json::from_slice::<Value>(line) else {
        return Line::Other;
    };
    let text = |key: &str| line.get(key).and_then(Value::as_str);
    let data = line.get("data");
    let number = || data.and_then(Value::as_f64);
    let heard = match (text("event"), text("name")) {
        (Some("property-change"), Some("time-pos")) => number().map(Heard::Position),
        (Some("property-change"), Some("duration")) => number().map(Heard::Duration),
        (Some("property-change"), Some("pause")) => {
            data.and_then(Value::as_bool).map(Heard::Paused)
        }
        (Some("seek"), _) => Some(Heard::Jumped),
        _ => None,
    };
    heard.map_or(Line::Other, Line::Heard)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_understood_or_passed_over() {
        for (line, expected) in [
            (
                r#"{"event":"property-change","id":1,"name":"time-pos","data":12.5}"#,
                Some(Heard::Position(12.5)),
            ),
            (
                r#"{"event":"property-change","id":2,"name":"duration","data":90}"#,
                Some(Heard::Duration(90.0)),
            ),
            (
                r#"{"event":"property-change","id":3,"name":"pause","data":true}"#,
                Some(Heard::Paused(true)),
            ),
            (
                r#"{"event":"property-change","id":1,"name":"time-pos"}"#,
                None,
            ),
            (r#"{"event":"seek"}"#, Some(Heard::Jumped)),
            (r#"{"request_id":0,"error":"success"}"#, None),
            ("", None),
            ("{", None),
            ("[1,2]", None),
            ("\u{0}\u{ff}", None),
        ] {
            let expected = expected.map_or(Line::Other, Line::Heard);
            assert_eq!(parse(line.as_bytes()), expected, "{line}");
        }
    }
}

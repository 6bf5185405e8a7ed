//! tmux, asked about the terminal outside: from inside, its own answers hide that one's.

use std::path::PathBuf;
use std::time::Duration;

use crate::adapters::children;

/// What tmux knows of the terminal that shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tmux {
    /// Name and version of the terminal outside in its own words, or its `TERM` where it has
    /// none; empty where nobody looks.
    pub outside: String,
    /// Whether sequences that are wrapped for it reach the terminal outside.
    pub passes_through: bool,
    /// Whether 24-bit colours reach it unchanged.
    pub true_colour: bool,
}

/// A tmux that hangs is not waited for.
const PATIENCE: Duration = Duration::from_secs(2);
/// Five short lines.
const ANSWER_BYTES: u64 = 64 * 1024;

/// Asked in one call, a line each.
const FORMAT: &str = "#{client_termtype}\n#{client_termname}\n#{allow-passthrough}\n\
     #{client_termfeatures}\n#{version}";

impl Tmux {
    /// Asks the tmux that this process runs in; nothing where it cannot be asked.
    pub fn ask(folders: &[PathBuf]) -> Option<Self> {
        let mut command = children::command(&super::find("tmux", folders)?);
        command.args(["display-message", "-p", FORMAT]);
        let answer = children::answer(&mut command, PATIENCE, ANSWER_BYTES)?;
        Some(Self::from_answer(&String::from_utf8_lossy(&answer)))
    }

    fn from_answer(answer: &str) -> Self {
        let printable = |line: &str| line.chars().filter(|c| !c.is_control()).take(80).collect();
        let mut lines = answer
            .lines()
            .map(printable)
            .chain(std::iter::repeat(String::new()));
        let mut next = || lines.next().unwrap_or_default();
        let (name, term, passthrough, features, version) = (next(), next(), next(), next(), next());
        Self {
            outside: if name.is_empty() { term } else { name },
            // Before 3.3 there was no such option and everything passed.
            passes_through: matches!(passthrough.as_str(), "1" | "2" | "on" | "all")
                || is_before_3_3(&version),
            true_colour: features.split(',').any(|feature| feature == "RGB"),
        }
    }
}

fn is_before_3_3(version: &str) -> bool {
    let mut numbers = version.split(|c: char| !c.is_ascii_digit());
    let mut next = || numbers.next().and_then(|n| n.parse::<u32>().ok());
    matches!((next(), next()), (Some(major), Some(minor)) if (major, minor) < (3, 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(answer: &str, outside: &str, passes_through: bool, true_colour: bool) {
        let expected = Tmux {
            outside: outside.to_owned(),
            passes_through,
            true_colour,
        };
        assert_eq!(Tmux::from_answer(answer), expected, "{answer:?}");
    }

    #[test]
    fn an_answer_is_read_line_by_line() {
        let kitty = "kitty(0.41.1)\nxterm-kitty\non\n256,RGB,title\n3.5a\n";
        check(kitty, "kitty(0.41.1)", true, true);
        check(
            "\nxterm-kitty\noff\nRGB\n3.5a\n",
            "xterm-kitty",
            false,
            true,
        );
        check(
            "XTerm(379)\nxterm\n0\n256\n3.3a\n",
            "XTerm(379)",
            false,
            false,
        );
        check("\nxterm-kitty\n\nRGB\n3.2a\n", "xterm-kitty", true, true);
        check("", "", false, false);
        check("a\x1b[31mb\n\n\n\n\n", "a[31mb", false, false);
    }
}

//! What is known of the terminal: asked, answered, decided, and why.
//!
//! Pure: answers and hints in, a decision out. The environment is only a hint, since ssh and tmux
//! lose or keep it wrongly; what the terminal itself says comes first.

use super::answers::Answer;
use super::tables::terminals::{Best, KNOWN, PROGRAMS};
use crate::adapters::programs::Tmux;
use crate::domain::cells::Depth;

/// How long the terminal may take to answer before its pictures are drawn in cells; answers that
/// come later are still obeyed.
pub(super) const DEADLINE_MS: u64 = 300;

/// Cell size that is assumed where nothing tells it, in pixels (width, height).
pub(super) const ASSUMED_CELL_PX: (u16, u16) = (10, 20);

/// A way to put pictures on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Graphics {
    /// kitty's protocol with unicode placeholders.
    Kitty,
    /// kitty's protocol, pictures placed at the cursor: before kitty 0.28.
    KittyPlaced,
    /// Sixel.
    Sixel,
    /// iTerm2's inline images.
    Iterm2,
    /// Block glyphs in two colours a cell: works everywhere.
    Cells,
    /// No pictures at all: the view writes words.
    None,
}

impl Graphics {
    /// The word of `--graphics`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kitty | Self::KittyPlaced => "kitty",
            Self::Sixel => "sixel",
            Self::Iterm2 => "iterm2",
            Self::Cells => "cells",
            Self::None => "none",
        }
    }
}

/// What the environment says, as plain values; settings read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// `TERM`.
    pub term: String,
    /// `COLORTERM`.
    pub colorterm: String,
    /// `TERM_PROGRAM`, or `LC_TERMINAL`, which ssh carries more often.
    pub term_program: String,
    /// What lies between this program and the terminal.
    pub multiplexer: Option<Multiplexer>,
    /// Whether `NO_COLOR` is set to anything but nothing.
    pub no_color: bool,
}

/// A program that shows terminals inside a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Multiplexer {
    /// tmux, with what it knows of the terminal outside if it could be asked.
    Tmux(Option<Tmux>),
    /// GNU screen.
    Screen,
}

/// Everything that was found out about the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detection {
    /// What the environment said.
    pub hints: Hints,
    /// What `--graphics` said, if anything.
    pub forced: Option<Graphics>,
    /// Name and version in the terminal's own words (XTVERSION).
    pub name: Option<String>,
    /// Whether it took kitty's test picture; nothing if it did not answer.
    pub kitty: Option<bool>,
    /// Numbers of its primary attributes (DA1); 4 is sixel. Every terminal answers these.
    pub attributes: Option<Vec<u16>>,
    /// Whether it speaks kitty's keyboard protocol.
    pub keyboard: bool,
    /// Pixels of a cell as it said itself (width, height).
    pub cell_px: Option<(u16, u16)>,
    /// Pixels of a cell as the system has it (width, height).
    pub system_cell_px: Option<(u16, u16)>,
    /// Pixels of its text area as it said itself (width, height).
    pub window_px: Option<(u16, u16)>,
    /// Its background colour.
    pub background: Option<[u8; 3]>,
    /// Milliseconds from the question to the last answer.
    pub answered_ms: Option<u64>,
    /// Whether the deadline has passed without the last answer.
    pub late: bool,
    /// Colours, if the caller fixed them.
    pub fixed_depth: Option<Depth>,
}

/// `TERM`s that stand for a terminal with 24-bit colours.
const TRUE_COLOUR_TERMS: [&str; 8] = [
    "kitty",
    "ghostty",
    "wezterm",
    "foot",
    "alacritty",
    "contour",
    "-direct",
    "-truecolor",
];

impl Detection {
    /// Before anything was asked.
    pub fn new(hints: Hints, forced: Option<Graphics>, fixed_depth: Option<Depth>) -> Self {
        Self {
            hints,
            forced,
            name: None,
            kitty: None,
            attributes: None,
            keyboard: false,
            cell_px: None,
            system_cell_px: None,
            window_px: None,
            background: None,
            answered_ms: None,
            late: false,
            fixed_depth,
        }
    }

    /// Takes in one answer, `after_ms` milliseconds after the question.
    pub(super) fn hear(&mut self, answer: Answer, after_ms: u64) {
        match answer {
            Answer::KittyGraphics { ok } => self.kitty = Some(ok),
            Answer::Name(name) => self.name = Some(name),
            Answer::Attributes(numbers) => {
                self.attributes = Some(numbers);
                self.answered_ms = Some(after_ms);
            }
            Answer::Keyboard => self.keyboard = true,
            Answer::CellPixels(width, height) => {
                self.cell_px = (width > 0 && height > 0).then_some((width, height));
            }
            Answer::WindowPixels(width, height) => {
                self.window_px = (width > 0 && height > 0).then_some((width, height));
            }
            Answer::Background(colour) => self.background = Some(colour),
        }
    }

    /// What to write to ask everything that is worth asking; the last question is one that every
    /// terminal answers.
    pub(super) fn questions(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        if matches!(self.hints.term.as_str(), "dumb" | "linux" | "") {
            return bytes;
        }
        let asks_graphics = self.forced.is_none() && self.hints.term_program != "Apple_Terminal";
        bytes.extend(b"\x1b[>q");
        if asks_graphics {
            // One black pixel that is only tested, never shown. Apple's terminal would print it.
            bytes.extend(b"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\");
        }
        bytes.extend(b"\x1b[16t\x1b[14t\x1b]11;?\x1b\\\x1b[?u\x1b[c");
        bytes
    }

    /// Whether nothing more is expected.
    pub fn is_settled(&self) -> bool {
        self.attributes.is_some() || self.late || self.forced.is_some()
    }

    /// How pictures are drawn, and why so.
    pub fn decision(&self) -> (Graphics, String) {
        if let Some(forced) = self.forced {
            let graphics = match (forced, self.known()) {
                (Graphics::Kitty, Some(Best::Kitty(since))) if version(self.name()) < since => {
                    Graphics::KittyPlaced
                }
                (forced, _) => forced,
            };
            return (
                graphics,
                format!("asked for by --graphics {}", forced.word()),
            );
        }
        if self.hints.no_color || self.depth() == Depth::None {
            return (
                Graphics::Cells,
                "without colours, shades are all there is".to_owned(),
            );
        }
        match &self.hints.multiplexer {
            Some(Multiplexer::Screen) => (
                Graphics::Cells,
                "GNU screen lies between, which passes no pictures on".to_owned(),
            ),
            Some(Multiplexer::Tmux(tmux)) => self.inside_tmux(tmux.as_ref()),
            None if self.name().to_lowercase().starts_with("tmux") => self.inside_tmux(None),
            None => self.outright(),
        }
    }

    /// Whether pictures by kitty's protocol must be wrapped for tmux.
    pub fn is_through_tmux(&self) -> bool {
        matches!(self.hints.multiplexer, Some(Multiplexer::Tmux(_)))
    }

    fn inside_tmux(&self, tmux: Option<&Tmux>) -> (Graphics, String) {
        let outside = tmux.map_or("", |tmux| tmux.outside.as_str());
        let draws = match best(outside) {
            Some(Best::Kitty(since)) => version(outside) >= since,
            _ => false,
        };
        match tmux {
            Some(tmux) if draws && tmux.passes_through && tmux.true_colour => {
                return (
                    Graphics::Kitty,
                    format!("tmux passes pictures on to {outside}"),
                );
            }
            Some(tmux) if draws && !tmux.passes_through => {
                return (
                    Graphics::Cells,
                    format!("{outside} draws pictures, but tmux does not pass them on"),
                );
            }
            Some(_) if draws => {
                let why = format!("{outside} draws pictures, but tmux changes their numbers");
                return (Graphics::Cells, why);
            }
            _ => {}
        }
        if self.has_sixel() && self.knows_cells() {
            return (
                Graphics::Sixel,
                "tmux itself draws sixel pictures".to_owned(),
            );
        }
        let why = "tmux lies between, and no terminal outside it is known to draw pictures";
        (Graphics::Cells, why.to_owned())
    }

    /// The decision where nothing lies between.
    fn outright(&self) -> (Graphics, String) {
        let name = match self.name() {
            "" => "a terminal that gave no name",
            name => name,
        };
        let because = |graphics, why: &str| (graphics, format!("{name} {why}"));
        let heard = self.attributes.is_some();
        let takes_kitty = self.kitty == Some(true);
        let has_sixel = self.has_sixel();
        match self.known() {
            Some(Best::Kitty(since)) if takes_kitty => {
                if version(name) >= since {
                    because(Graphics::Kitty, "answered and draws placeholders")
                } else {
                    because(
                        Graphics::KittyPlaced,
                        "answered; it is too old for placeholders",
                    )
                }
            }
            Some(Best::Iterm2) if heard => because(
                Graphics::Iterm2,
                "is known to draw best by iTerm2's protocol",
            ),
            Some(Best::Iterm2IfSixel) if has_sixel => {
                because(Graphics::Iterm2, "draws pictures, by iTerm2's protocol too")
            }
            _ if has_sixel && self.knows_cells() => {
                because(Graphics::Sixel, "says that it draws sixel")
            }
            _ if has_sixel => because(
                Graphics::Cells,
                "draws sixel, but says nowhere how large its cells are",
            ),
            None if takes_kitty => because(
                Graphics::KittyPlaced,
                "took kitty's test picture; it is not known to draw placeholders",
            ),
            _ if heard => because(Graphics::Cells, "answered, but draws no pictures"),
            _ if self.late => (
                Graphics::Cells,
                format!("no answer within {DEADLINE_MS} ms"),
            ),
            _ => (Graphics::Cells, "not answered yet".to_owned()),
        }
    }

    /// Whether it says that it draws sixel.
    pub fn has_sixel(&self) -> bool {
        /// Among the primary attributes, sixel.
        const SIXEL: u16 = 4;
        let attributes = self.attributes.as_deref().unwrap_or_default();
        attributes.iter().skip(1).any(|number| *number == SIXEL)
    }

    const fn knows_cells(&self) -> bool {
        self.cell_px.is_some() || self.system_cell_px.is_some() || self.window_px.is_some()
    }

    /// How many colours there are.
    pub fn depth(&self) -> Depth {
        if let Some(fixed) = self.fixed_depth {
            return fixed;
        }
        let (term, colorterm) = (self.hints.term.as_str(), self.hints.colorterm.as_str());
        let truly = matches!(colorterm, "truecolor" | "24bit")
            || TRUE_COLOUR_TERMS.iter().any(|part| term.contains(part))
            || self.known().is_some();
        match term {
            _ if self.hints.no_color => Depth::None,
            "dumb" => Depth::None,
            _ if truly => Depth::True,
            _ if term.contains("256color") => Depth::Ansi256,
            _ => Depth::Ansi16,
        }
    }

    fn name(&self) -> &str {
        self.name.as_deref().unwrap_or_default()
    }

    /// How the terminal draws best, by its own name, else by what the environment calls it.
    fn known(&self) -> Option<Best> {
        if self.name.is_some() {
            return best(self.name());
        }
        let program = self.hints.term_program.to_lowercase();
        let (_, name) = PROGRAMS
            .iter()
            .find(|(begin, _)| program.starts_with(begin))?;
        best(name)
    }
}

/// How the terminal of this name draws best.
fn best(name: &str) -> Option<Best> {
    let name = name.to_lowercase();
    let found = KNOWN.iter().find(|known| name.starts_with(known.name));
    found.map(|known| known.best)
}

/// Major and minor version out of a name; 0.0 where it has none.
fn version(name: &str) -> (u32, u32) {
    let digits = name.trim_start_matches(|c: char| !c.is_ascii_digit());
    let mut numbers = digits
        .split(|c: char| !c.is_ascii_digit())
        .map(str::parse::<u32>);
    let mut next = || numbers.next().and_then(Result::ok).unwrap_or_default();
    (next(), next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detection(name: &str, kitty: bool) -> Detection {
        let hints = Hints {
            term: "xterm-256color".to_owned(),
            ..Hints::default()
        };
        let mut detection = Detection::new(hints, None, None);
        if !name.is_empty() {
            detection.hear(Answer::Name(name.to_owned()), 3);
        }
        if kitty {
            detection.hear(Answer::KittyGraphics { ok: true }, 4);
        }
        detection.hear(Answer::Attributes(vec![62, 22]), 5);
        detection
    }

    fn answering(name: &str, attributes: &[u16]) -> Detection {
        let mut found = detection(name, false);
        found.hear(Answer::Attributes(attributes.to_vec()), 5);
        found.hear(Answer::CellPixels(10, 20), 5);
        found
    }

    #[test]
    fn every_terminal_is_drawn_on_as_it_draws_best() {
        for (name, expected) in [
            ("kitty(0.41.1)", Graphics::Kitty),
            ("kitty(0.28.0)", Graphics::Kitty),
            ("kitty(0.26.5)", Graphics::KittyPlaced),
            ("ghostty 1.1.3", Graphics::Kitty),
            ("WezTerm 20240203-110809", Graphics::Iterm2),
            ("Konsole 24.08.3", Graphics::Iterm2),
            ("iTerm2 3.5.0", Graphics::Iterm2),
            ("tmux 3.3a", Graphics::Cells),
            ("something new", Graphics::KittyPlaced),
            ("", Graphics::KittyPlaced),
        ] {
            assert_eq!(detection(name, true).decision().0, expected, "{name}");
        }
        let silent = detection("kitty(0.41.1)", false);
        assert_eq!(silent.decision().0, Graphics::Cells);
    }

    #[test]
    fn sixel_where_the_terminal_says_so_and_how_large_its_cells_are() {
        for (name, attributes, expected) in [
            ("foot(1.21.0)", &[62, 4, 22][..], Graphics::Sixel),
            ("XTerm(379)", &[64, 4][..], Graphics::Sixel),
            ("XTerm(379)", &[64, 1, 2][..], Graphics::Cells),
            // The first number is the terminal's class, not an ability.
            ("something", &[4, 22][..], Graphics::Cells),
            ("xterm.js(5.5.0)", &[62, 4, 9][..], Graphics::Iterm2),
            ("xterm.js(5.5.0)", &[62, 9][..], Graphics::Cells),
            ("tmux 3.5a", &[62, 4][..], Graphics::Sixel),
            ("", &[62, 4][..], Graphics::Sixel),
        ] {
            let found = answering(name, attributes);
            assert_eq!(found.decision().0, expected, "{name} {attributes:?}");
        }
        let mut unknown_cells = answering("foot(1.21.0)", &[62, 4]);
        unknown_cells.cell_px = None;
        assert_eq!(unknown_cells.decision().0, Graphics::Cells);
        unknown_cells.system_cell_px = Some((9, 18));
        assert_eq!(unknown_cells.decision().0, Graphics::Sixel);
    }

    #[test]
    fn the_environment_is_believed_where_the_terminal_gives_no_name() {
        let mut found = answering("", &[62]);
        found.hints.term_program = "iTerm.app".to_owned();
        assert_eq!(found.decision().0, Graphics::Iterm2);
        found.hear(Answer::Name("foot(1.21.0)".to_owned()), 3);
        assert_eq!(found.decision().0, Graphics::Cells);
    }

    #[test]
    fn through_tmux_only_what_reaches_a_terminal_that_draws_it() {
        let tmux = |outside: &str, passes_through, true_colour| Tmux {
            outside: outside.to_owned(),
            passes_through,
            true_colour,
        };
        for (asked, expected) in [
            (Some(tmux("kitty(0.41.1)", true, true)), Graphics::Kitty),
            (Some(tmux("ghostty 1.2.0", true, true)), Graphics::Kitty),
            (Some(tmux("kitty(0.41.1)", false, true)), Graphics::Cells),
            (Some(tmux("kitty(0.41.1)", true, false)), Graphics::Cells),
            (Some(tmux("kitty(0.26.5)", true, true)), Graphics::Cells),
            (Some(tmux("XTerm(379)", true, true)), Graphics::Cells),
            (Some(tmux("xterm-kitty", true, true)), Graphics::Cells),
            (None, Graphics::Cells),
        ] {
            let mut found = detection("tmux 3.5a", false);
            found.hints.multiplexer = Some(Multiplexer::Tmux(asked.clone()));
            assert!(found.is_through_tmux());
            assert_eq!(found.decision().0, expected, "{asked:?}");
        }
    }

    #[test]
    fn gnu_screen_or_no_colour_means_cells() {
        let mut found = detection("kitty(0.41.1)", true);
        found.hints.multiplexer = Some(Multiplexer::Screen);
        assert_eq!(found.decision().0, Graphics::Cells);
        let mut found = detection("kitty(0.41.1)", true);
        found.hints.no_color = true;
        assert_eq!(
            (found.decision().0, found.depth()),
            (Graphics::Cells, Depth::None)
        );
    }

    #[test]
    fn what_is_forced_is_obeyed_and_not_asked_for() {
        let mut found = detection("", false);
        for forced in [Graphics::Kitty, Graphics::Sixel, Graphics::Iterm2] {
            found.forced = Some(forced);
            assert_eq!(found.decision().0, forced);
        }
        let questions = String::from_utf8(found.questions()).unwrap();
        assert!(!questions.contains("a=q") && questions.contains("16t"));
        found.forced = Some(Graphics::Kitty);
        found.hear(Answer::Name("kitty(0.26.5)".to_owned()), 3);
        assert_eq!(found.decision().0, Graphics::KittyPlaced);
    }

    #[test]
    fn the_question_that_everybody_answers_comes_last() {
        let questions = String::from_utf8(detection("", false).questions()).unwrap();
        assert!(questions.contains("a=q") && questions.ends_with("\x1b[c"));
        let dumb = Hints {
            term: "dumb".to_owned(),
            ..Hints::default()
        };
        assert!(Detection::new(dumb, None, None).questions().is_empty());
    }

    #[test]
    fn colours_by_hint_and_by_name() {
        let depth = |term: &str, colorterm: &str| {
            let hints = Hints {
                term: term.to_owned(),
                colorterm: colorterm.to_owned(),
                ..Hints::default()
            };
            Detection::new(hints, None, None).depth()
        };
        assert_eq!(depth("xterm-256color", "truecolor"), Depth::True);
        assert_eq!(depth("xterm-256color", ""), Depth::Ansi256);
        assert_eq!(depth("xterm-kitty", ""), Depth::True);
        assert_eq!(depth("xterm", ""), Depth::Ansi16);
        assert_eq!(depth("dumb", ""), Depth::None);
        assert_eq!(detection("foot(1.21.0)", false).depth(), Depth::True);
    }
}

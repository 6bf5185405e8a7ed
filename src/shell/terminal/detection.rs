//! What is known of the terminal: asked, answered, decided, and why.
//!
//! Pure: answers and hints in, a decision out. The environment is only a hint, since ssh and tmux
//! lose or keep it wrongly; what the terminal itself says comes first.

use std::fmt;

use super::answers::Answer;
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
    /// Sixel; not drawn yet, cells instead.
    Sixel,
    /// iTerm2's inline images; not drawn yet, cells instead.
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
            Self::Kitty => "kitty",
            Self::Sixel => "sixel",
            Self::Iterm2 => "iterm2",
            Self::Cells => "cells",
            Self::None => "none",
        }
    }

    /// What is drawn where this is asked for.
    pub(super) const fn drawn(self) -> Self {
        match self {
            Self::Sixel | Self::Iterm2 => Self::Cells,
            Self::Kitty | Self::Cells | Self::None => self,
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
    /// `TERM_PROGRAM`.
    pub term_program: String,
    /// Whether `TMUX` or `STY` is set: a multiplexer lies between.
    pub multiplexer: bool,
    /// Whether `NO_COLOR` is set to anything but nothing.
    pub no_color: bool,
}

/// Everything that was found out about the terminal; [`fmt::Display`] is what `doctor` prints.
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

/// A terminal that is known by name, lower case.
struct Known {
    name: &'static str,
    /// First version that draws unicode placeholders (major, minor); nothing: none does.
    placeholders_since: Option<(u32, u32)>,
    true_colour: bool,
}

/// Terminals whose answers alone would mislead; see TERMINALS.md and yazi's list.
const KNOWN: [Known; 11] = [
    Known {
        name: "kitty",
        placeholders_since: Some((0, 28)),
        true_colour: true,
    },
    Known {
        name: "ghostty",
        placeholders_since: Some((0, 0)),
        true_colour: true,
    },
    // They take kitty's pictures but show placeholders as boxes.
    Known {
        name: "wezterm",
        placeholders_since: None,
        true_colour: true,
    },
    Known {
        name: "konsole",
        placeholders_since: None,
        true_colour: true,
    },
    Known {
        name: "warp",
        placeholders_since: None,
        true_colour: true,
    },
    Known {
        name: "iterm2",
        placeholders_since: None,
        true_colour: true,
    },
    Known {
        name: "foot",
        placeholders_since: None,
        true_colour: true,
    },
    Known {
        name: "contour",
        placeholders_since: None,
        true_colour: true,
    },
    Known {
        name: "vte",
        placeholders_since: None,
        true_colour: true,
    },
    // It takes true colours and shows the nearest of its palette.
    Known {
        name: "xterm",
        placeholders_since: None,
        true_colour: true,
    },
    // It maps colours to what the terminal outside has.
    Known {
        name: "tmux",
        placeholders_since: None,
        true_colour: true,
    },
];

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
            let why = match forced {
                Graphics::Sixel | Graphics::Iterm2 => {
                    format!("--graphics {} is not drawn yet", forced.word())
                }
                Graphics::Kitty | Graphics::Cells | Graphics::None => {
                    format!("asked for by --graphics {}", forced.word())
                }
            };
            return (forced.drawn(), why);
        }
        if self.hints.no_color || self.depth() == Depth::None {
            return (
                Graphics::Cells,
                "without colours, shades are all there is".to_owned(),
            );
        }
        let name = self
            .name
            .as_deref()
            .unwrap_or("a terminal that gave no name");
        let known = self.known();
        if self.hints.multiplexer || known.is_some_and(|known| known.name == "tmux") {
            let why = "a multiplexer lies between, which would lose or misplace pictures; \
                run keyart outside it for real ones";
            return (Graphics::Cells, why.to_owned());
        }
        let placeholders = known.and_then(|known| known.placeholders_since);
        match (self.kitty, placeholders, self.attributes.is_some()) {
            (Some(true), Some(since), _) if self.version() >= since => (
                Graphics::Kitty,
                format!("{name} answered and draws placeholders"),
            ),
            (Some(true), _, _) => (
                Graphics::Cells,
                format!("{name} speaks kitty's protocol but is not known to draw placeholders"),
            ),
            (_, _, true) => (
                Graphics::Cells,
                format!("{name} answered, but not to kitty's test picture"),
            ),
            (_, _, false) if self.late => (
                Graphics::Cells,
                format!("no answer within {DEADLINE_MS} ms"),
            ),
            (_, _, false) => (Graphics::Cells, "not answered yet".to_owned()),
        }
    }

    /// How many colours there are.
    pub fn depth(&self) -> Depth {
        if let Some(fixed) = self.fixed_depth {
            return fixed;
        }
        let (term, colorterm) = (self.hints.term.as_str(), self.hints.colorterm.as_str());
        let truly = matches!(colorterm, "truecolor" | "24bit")
            || TRUE_COLOUR_TERMS.iter().any(|part| term.contains(part))
            || self.known().is_some_and(|known| known.true_colour);
        match term {
            _ if self.hints.no_color => Depth::None,
            "dumb" => Depth::None,
            _ if truly => Depth::True,
            _ if term.contains("256color") => Depth::Ansi256,
            _ => Depth::Ansi16,
        }
    }

    fn known(&self) -> Option<&'static Known> {
        let name = self.name.as_deref()?.to_lowercase();
        KNOWN.iter().find(|known| name.starts_with(known.name))
    }

    /// Major and minor version out of the name; 0.0 where it has none.
    fn version(&self) -> (u32, u32) {
        let name = self.name.as_deref().unwrap_or_default();
        let digits = name.trim_start_matches(|c: char| !c.is_ascii_digit());
        let mut numbers = digits
            .split(|c: char| !c.is_ascii_digit())
            .map(str::parse::<u32>);
        let mut next = || numbers.next().and_then(Result::ok).unwrap_or_default();
        (next(), next())
    }
}

impl fmt::Display for Detection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or_nothing = |text: Option<String>| text.unwrap_or_else(|| "no answer".to_owned());
        let pixels = |pair: (u16, u16)| format!("{} × {} pixels", pair.0, pair.1);
        let (graphics, why) = self.decision();
        writeln!(f, "terminal:   {}", or_nothing(self.name.clone()))?;
        writeln!(f, "pictures:   {} ({why})", graphics.word())?;
        let colours = match self.depth() {
            Depth::True => "16 million",
            Depth::Ansi256 => "256",
            Depth::Ansi16 => "16",
            Depth::None => "none",
        };
        writeln!(f, "colours:    {colours}")?;
        let kitty = self
            .kitty
            .map(|ok| if ok { "yes" } else { "an error" }.to_owned());
        writeln!(f, "kitty test: {}", or_nothing(kitty))?;
        let sixel = self.attributes.as_ref().map(|numbers| {
            if numbers.contains(&4) {
                "yes, not used yet"
            } else {
                "no"
            }
            .to_owned()
        });
        writeln!(f, "sixel:      {}", or_nothing(sixel))?;
        writeln!(f, "cell:       {}", or_nothing(self.cell_px.map(pixels)))?;
        let colour = self
            .background
            .map(|[r, g, b]| format!("#{r:02x}{g:02x}{b:02x}"));
        writeln!(f, "background: {}", or_nothing(colour))?;
        writeln!(
            f,
            "keyboard:   {}",
            if self.keyboard {
                "kitty's protocol"
            } else {
                "plain"
            }
        )?;
        let took = self.answered_ms.map(|ms| format!("after {ms} ms"));
        writeln!(f, "answered:   {}", or_nothing(took))?;
        let Hints {
            term,
            colorterm,
            term_program,
            ..
        } = &self.hints;
        write!(
            f,
            "hints:      TERM={term} COLORTERM={colorterm} TERM_PROGRAM={term_program}"
        )
    }
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

    #[test]
    fn placeholders_only_where_they_are_known_to_work() {
        for (name, expected) in [
            ("kitty(0.41.1)", Graphics::Kitty),
            ("kitty(0.28.0)", Graphics::Kitty),
            ("kitty(0.26.5)", Graphics::Cells),
            ("ghostty 1.1.3", Graphics::Kitty),
            ("WezTerm 20240203-110809", Graphics::Cells),
            ("Konsole 24.08.3", Graphics::Cells),
            ("tmux 3.3a", Graphics::Cells),
            ("something new", Graphics::Cells),
            ("", Graphics::Cells),
        ] {
            assert_eq!(detection(name, true).decision().0, expected, "{name}");
        }
        assert_eq!(
            detection("kitty(0.41.1)", false).decision().0,
            Graphics::Cells
        );
    }

    #[test]
    fn a_multiplexer_or_no_colour_means_cells() {
        let mut found = detection("kitty(0.41.1)", true);
        found.hints.multiplexer = true;
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
        found.forced = Some(Graphics::Kitty);
        assert_eq!(found.decision().0, Graphics::Kitty);
        let questions = String::from_utf8(found.questions()).unwrap();
        assert!(!questions.contains("a=q") && questions.contains("16t"));
        found.forced = Some(Graphics::Sixel);
        assert_eq!(found.decision().0, Graphics::Cells);
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

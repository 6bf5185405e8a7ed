//! Keys: one table that dispatches, prints the help, draws the hints of the status line, and is
//! what the settings' `[keys]` are checked against.
//!
//! The table itself is [`BINDINGS`]. Read [`Keymap`] first.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::tables::bindings::BINDINGS;
use crate::adapters::settings::KeyChoice;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// One up.
    Up,
    /// One down.
    Down,
    /// One to the left.
    Left,
    /// One to the right.
    Right,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
    /// To the start of a row.
    RowStart,
    /// To the end of a row.
    RowEnd,
    /// Half a screen up.
    HalfUp,
    /// Half a screen down.
    HalfDown,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
    /// Opens what is focused.
    Open,
    /// Plays a title.
    Play,
    /// Marks a title as seen.
    Seen,
    /// Good, loved, neither.
    ThumbUp,
    /// Not good.
    ThumbDown,
    /// Onto my list, or off it.
    List,
    /// Never shown again.
    Hide,
    /// Out of continue watching, or back into it.
    Dismiss,
    /// Chooses a mood.
    Mood,
    /// Why here, why this picture.
    Why,
    /// The title as everybody sees it.
    Compare,
    /// The page before the last act.
    Flash,
    /// Takes the last act back.
    Undo,
    /// The episodes of a series.
    Episodes,
    /// Forgets an act for good.
    Forget,
    /// The frames of a title that could be its pictures.
    Candidates,
    /// Never this frame.
    Veto,
    /// Always this frame.
    Pin,
    /// The frame before.
    Earlier,
    /// The frame after.
    Later,
    /// More frames like this one.
    More,
    /// A name for somebody in this frame.
    NamePerson,
    /// Other frames on the screen.
    Shelf,
    /// What the viewer did.
    History,
    /// The page as it stood.
    Past,
    /// Search.
    Search,
    /// What is on my list.
    MyList,
    /// The next viewer.
    NextViewer,
    /// The viewer before.
    PreviousViewer,
    /// Who is watching.
    Viewers,
    /// A new viewer.
    AddViewer,
    /// Another name for a viewer.
    Rename,
    /// Another colour.
    Colour,
    /// Up to which age titles are shown.
    AgeLimit,
    /// A viewer is to be forgotten.
    RemoveViewer,
    /// The settings.
    Settings,
    /// All keys.
    Help,
    /// Finishes the film.
    Finish,
    /// Pauses it.
    Pause,
    /// Confirms what was typed.
    Confirm,
    /// Takes a letter back.
    Erase,
    /// One step back.
    Back,
    /// Leaves the program.
    Quit,
}

/// What receives keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Focus {
    /// The page.
    Home,
    /// One title.
    Title,
    /// Titles found by what is typed.
    Search,
    /// My list.
    Shelf,
    /// What the viewer did.
    History,
    /// The page as it stood.
    Past,
    /// The film.
    Player,
    /// Who is watching.
    Picker,
    /// Something to read: why, compare, help.
    Drawer,
    /// Something to choose from.
    Menu,
    /// The settings.
    Settings,
    /// Something to type.
    Input,
    /// The frames of a title.
    Candidates,
}

impl Focus {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Home,
        Self::Title,
        Self::Search,
        Self::Shelf,
        Self::History,
        Self::Past,
        Self::Player,
        Self::Picker,
        Self::Drawer,
        Self::Menu,
        Self::Settings,
        Self::Input,
        Self::Candidates,
    ];
}

/// Where the help lists a binding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Moving about.
    Move,
    /// Watching and judging.
    Watch,
    /// Understanding.
    Understand,
    /// Choosing frames.
    Frames,
    /// Everything else.
    Program,
}

impl Group {
    /// All, in the order of the help.
    pub const ALL: [Self; 5] = [
        Self::Move,
        Self::Watch,
        Self::Understand,
        Self::Frames,
        Self::Program,
    ];

    /// Its heading.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Move => "Move",
            Self::Watch => "Watch and judge",
            Self::Understand => "Understand",
            Self::Frames => "Choose frames",
            Self::Program => "Program",
        }
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What it asks for.
    pub action: Action,
    /// Its name in the settings' `[keys]`.
    pub name: &'static str,
    /// Its keys, as the settings write them.
    pub keys: &'static [&'static str],
    /// Where it counts.
    pub focuses: &'static [Focus],
    /// Where the help lists it.
    pub group: Group,
    /// What it does, for the help.
    pub help: &'static str,
    /// What it does, for the status line; none: not shown there.
    pub hint: Option<&'static str>,
}

/// A key with what is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chord {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Keys that have names.
const NAMED: [(&str, KeyCode, &str); 17] = [
    ("up", KeyCode::Up, "↑"),
    ("down", KeyCode::Down, "↓"),
    ("left", KeyCode::Left, "←"),
    ("right", KeyCode::Right, "→"),
    ("enter", KeyCode::Enter, "Enter"),
    ("space", KeyCode::Char(' '), "Space"),
    ("tab", KeyCode::Tab, "Tab"),
    ("esc", KeyCode::Esc, "Esc"),
    ("backspace", KeyCode::Backspace, "Backspace"),
    ("delete", KeyCode::Delete, "Delete"),
    ("insert", KeyCode::Insert, "Insert"),
    ("home", KeyCode::Home, "Home"),
    ("end", KeyCode::End, "End"),
    ("pageup", KeyCode::PageUp, "PageUp"),
    ("pagedown", KeyCode::PageDown, "PageDown"),
    ("escape", KeyCode::Esc, "Esc"),
    ("return", KeyCode::Enter, "Enter"),
];

/// What may be held down.
const HELD: [(&str, KeyModifiers); 4] = [
    ("ctrl", KeyModifiers::CONTROL),
    ("alt", KeyModifiers::ALT),
    ("shift", KeyModifiers::SHIFT),
    ("super", KeyModifiers::SUPER),
];

impl Chord {
    /// Reads `p`, `G`, `space`, `ctrl-d`, `ctrl+d`, `shift-tab`, `f5`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut rest = text.trim();
        let mut modifiers = KeyModifiers::NONE;
        while let Some((held, after)) = rest.split_once(['-', '+']).filter(|(_, a)| !a.is_empty()) {
            let (_, flag) = HELD
                .iter()
                .find(|(name, _)| held.eq_ignore_ascii_case(name))?;
            modifiers |= *flag;
            rest = after;
        }
        let lower = rest.to_lowercase();
        let named = NAMED
            .iter()
            .find(|(name, ..)| lower == *name)
            .map(|(_, code, _)| *code);
        let function = || lower.strip_prefix('f')?.parse().ok().map(KeyCode::F);
        let mut letters = rest.chars();
        let single = match (letters.next(), letters.next()) {
            (Some(c), None) if !c.is_control() => Some(KeyCode::Char(c)),
            _ => None,
        };
        let code = single.or(named).or_else(function)?;
        Some(Self::normal(code, modifiers))
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other keys are as they are"
    )]
    /// The same key however a terminal writes it: capitals carry their Shift, Shift-Tab has a
    /// code of its own.
    fn normal(code: KeyCode, modifiers: KeyModifiers) -> Self {
        match code {
            KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => Self {
                code: KeyCode::BackTab,
                modifiers: modifiers - KeyModifiers::SHIFT,
            },
            KeyCode::BackTab => Self {
                code,
                modifiers: modifiers - KeyModifiers::SHIFT,
            },
            KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => Self {
                code: KeyCode::Char(c.to_ascii_lowercase()),
                modifiers,
            },
            KeyCode::Char(c) if modifiers.contains(KeyModifiers::SHIFT) => Self {
                code: KeyCode::Char(c.to_uppercase().next().unwrap_or(c)),
                modifiers: modifiers - KeyModifiers::SHIFT,
            },
            _ => Self { code, modifiers },
        }
    }
}

impl From<KeyEvent> for Chord {
    fn from(key: KeyEvent) -> Self {
        Self::normal(key.code, key.modifiers)
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, flag) in HELD {
            if self.modifiers.contains(flag) {
                let (first, rest) = name.split_at(1);
                write!(f, "{}{rest}-", first.to_uppercase())?;
            }
        }
        let named = NAMED.iter().find(|(_, code, _)| *code == self.code);
        match (named, self.code) {
            (Some((_, _, shown)), _) => f.write_str(shown),
            (None, KeyCode::BackTab) => f.write_str("Shift-Tab"),
            (None, KeyCode::Char(c)) => write!(f, "{c}"),
            (None, KeyCode::F(n)) => write!(f, "F{n}"),
            (None, other) => write!(f, "{other}"),
        }
    }
}

/// The table with the settings' choices in it.
#[derive(Clone, Debug)]
pub struct Keymap {
    entries: Vec<(&'static Binding, Vec<Chord>)>,
}

impl Default for Keymap {
    fn default() -> Self {
        let chords = |keys: &[&str]| keys.iter().filter_map(|key| Chord::parse(key)).collect();
        Self {
            entries: BINDINGS
                .iter()
                .map(|binding| (binding, chords(binding.keys)))
                .collect(),
        }
    }
}

impl Keymap {
    /// The table with `choices` in place of its own keys, and what was wrong with them.
    pub fn with(choices: &[KeyChoice]) -> (Self, Vec<String>) {
        let mut map = Self::default();
        let mut warnings = Vec::new();
        for choice in choices {
            map.choose(choice, &mut warnings);
        }
        (map, warnings)
    }

    fn choose(&mut self, choice: &KeyChoice, warnings: &mut Vec<String>) {
        let known = |(binding, _): &(&Binding, Vec<Chord>)| binding.name == choice.action;
        if !self.entries.iter().any(known) {
            let near = nearest(&choice.action, BINDINGS.iter().map(|binding| binding.name));
            warnings.push(format!("no action is called `{}`{near}", choice.action));
            return;
        }
        let mut chords = Vec::new();
        for (key, _) in &choice.keys {
            if let Some(chord) = Chord::parse(key) {
                chords.push(chord);
            } else {
                let near = nearest(key, NAMED.iter().map(|(name, ..)| *name));
                warnings.push(format!("no key is called `{key}`{near}"));
            }
        }
        let focuses: Vec<Focus> = self
            .entries
            .iter()
            .filter(|entry| known(entry))
            .flat_map(|(binding, _)| binding.focuses.iter().copied())
            .collect();
        for (binding, keys) in &mut self.entries {
            if binding.name == choice.action {
                keys.clone_from(&chords);
            } else if binding.focuses.iter().any(|focus| focuses.contains(focus)) {
                let taken = keys.iter().filter(|chord| chords.contains(chord)).copied();
                for chord in taken.collect::<Vec<_>>() {
                    keys.retain(|other| *other != chord);
                    let (new, old) = (&choice.action, binding.name);
                    warnings.push(format!("{chord} is now `{new}` and no longer `{old}`"));
                }
            }
        }
    }

    /// What a key asks for here.
    pub fn action(&self, key: KeyEvent, focus: Focus) -> Option<Action> {
        let chord = Chord::from(key);
        let counts = |(binding, keys): &&(&Binding, Vec<Chord>)| {
            binding.focuses.contains(&focus) && keys.contains(&chord)
        };
        self.entries
            .iter()
            .find(counts)
            .map(|(binding, _)| binding.action)
    }

    /// Every line with its keys.
    pub fn lines(&self) -> impl Iterator<Item = (&'static Binding, &[Chord])> {
        self.entries
            .iter()
            .map(|(binding, keys)| (*binding, keys.as_slice()))
    }

    /// The first key of an action, where it has one.
    pub fn key(&self, action: Action, focus: Focus) -> Option<Chord> {
        let counts = |(binding, _): &&(&Binding, Vec<Chord>)| {
            binding.action == action && binding.focuses.contains(&focus)
        };
        self.entries
            .iter()
            .find(counts)
            .and_then(|(_, keys)| keys.first().copied())
    }

    /// Keys, words and actions of the status line, the most needed first.
    pub fn hints(&self, focus: Focus) -> impl Iterator<Item = (Chord, &'static str, Action)> {
        let here = move |(binding, _): &&(&Binding, Vec<Chord>)| binding.focuses.contains(&focus);
        self.entries
            .iter()
            .filter(here)
            .filter_map(|(binding, keys)| Some((*keys.first()?, binding.hint?, binding.action)))
    }
}

/// `: did you mean …?`, where some name is near.
fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> String {
    let likeness = |name: &str| strsim::jaro_winkler(&wanted.to_lowercase(), name);
    let best = names.max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    let near = best.filter(|name| likeness(name) >= 0.7);
    near.map(|name| format!(": did you mean `{name}`?"))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::settings::Place;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        let map = Keymap::default();
        for focus in Focus::ALL {
            let mut seen: Vec<(Chord, &str)> = Vec::new();
            for (binding, keys) in map.lines().filter(|(b, _)| b.focuses.contains(&focus)) {
                assert_eq!(
                    keys.len(),
                    binding.keys.len(),
                    "{} has a key unread",
                    binding.name
                );
                for key in keys {
                    let other = seen.iter().find(|(chord, _)| chord == key);
                    assert!(
                        other.is_none(),
                        "{key} in {focus:?}: {other:?}, {}",
                        binding.name
                    );
                    seen.push((*key, binding.name));
                }
            }
        }
    }

    #[test]
    fn every_place_can_be_left() {
        let map = Keymap::default();
        for focus in Focus::ALL {
            assert!(map.key(Action::Back, focus).is_some(), "{focus:?}");
        }
    }

    #[test]
    fn keys_are_read_as_terminals_send_them() {
        let sent = |code, modifiers| Chord::from(KeyEvent::new(code, modifiers));
        for (text, code, modifiers) in [
            ("G", KeyCode::Char('G'), KeyModifiers::SHIFT),
            ("G", KeyCode::Char('G'), KeyModifiers::NONE),
            ("ctrl-d", KeyCode::Char('d'), KeyModifiers::CONTROL),
            ("Ctrl+d", KeyCode::Char('d'), KeyModifiers::CONTROL),
            ("shift-tab", KeyCode::BackTab, KeyModifiers::SHIFT),
            ("shift-tab", KeyCode::Tab, KeyModifiers::SHIFT),
            ("-", KeyCode::Char('-'), KeyModifiers::NONE),
            ("+", KeyCode::Char('+'), KeyModifiers::NONE),
            ("space", KeyCode::Char(' '), KeyModifiers::NONE),
            ("f5", KeyCode::F(5), KeyModifiers::NONE),
        ] {
            assert_eq!(Chord::parse(text), Some(sent(code, modifiers)), "{text}");
        }
        assert_eq!(Chord::parse("hyper-q"), None);
    }

    #[test]
    fn settings_may_move_keys_and_hear_what_is_wrong() {
        let place = Place {
            path: "config.toml".into(),
            line: 1,
            column: 1,
        };
        let choice = |action: &str, key: &str| KeyChoice {
            action: action.to_owned(),
            keys: vec![(key.to_owned(), place.clone())],
            place: place.clone(),
        };
        let (map, warnings) = Keymap::with(&[
            choice("plya", "p"),
            choice("play", "spcae"),
            choice("why", "s"),
        ]);
        assert_eq!(
            warnings,
            [
                "no action is called `plya`: did you mean `play`?",
                "no key is called `spcae`: did you mean `space`?",
                "s is now `why` and no longer `seen`",
            ]
        );
        let s = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::NONE);
        assert_eq!(map.action(s, Focus::Home), Some(Action::Why));
    }
}

//! A small fixed catalogue, and a browser over it that does what is asked for at once.

use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use ratatui::style::Color;

use crate::adapters::catalog_file::PictureFiles;
use crate::adapters::settings::{Environment, Folders, Given, Name, Settings};
use crate::application::{Desk, Library, Session};
use crate::domain::catalog::{
    Artwork, Billing, Catalog, Day, Draft, Episode, ExamplePlay, ExampleViewer, Kind, Person,
    PersonIx, Shows, Title, TitleIx,
};
use crate::domain::cells::Depth;
use crate::domain::history::{Deed, Named};
use crate::shell::terminal::{Graphics, Scene};
use crate::shell::tui::effect::{Effect, Request};
use crate::shell::tui::keymap::Keymap;
use crate::shell::tui::message::{Cause, Changed, Failure, Message, ScreenShape};
use crate::shell::tui::model::{Model, Start};
use crate::shell::tui::update::{begin, update};
use crate::shell::tui::view::view;
use crate::shell::tui::workers::answer;

/// Name, genres, people (of four), mood.
const TITLES: [(&str, [&str; 2], [u32; 2], &str); 12] = [
    ("The Salt Ledger", ["thriller", "romance"], [0, 1], "tense"),
    ("Low Orbit Kitchen", ["comedy", "drama"], [2, 3], "playful"),
    (
        "Night Shift at the Aquarium",
        ["romance", "comedy"],
        [1, 2],
        "warm",
    ),
    (
        "The Cartographer's Daughter",
        ["drama", "western"],
        [3, 0],
        "hopeful",
    ),
    ("海底の鐘", ["thriller", "drama"], [0, 3], "eerie"),
    ("Seven Wells", ["western", "drama"], [1, 3], "melancholic"),
    ("Undertow Nine", ["thriller", "comedy"], [0, 2], "tense"),
    ("Dust Crown", ["western", "thriller"], [1, 0], "tense"),
    ("The Pearl Job", ["comedy", "thriller"], [2, 1], "playful"),
    ("Moth Season", ["drama", "romance"], [3, 2], "eerie"),
    ("Row M", ["comedy", "romance"], [2, 0], "warm"),
    (
        "Escape \u{1b}[31m Artists",
        ["drama", "comedy"],
        [3, 1],
        "hopeful",
    ),
];

/// What the billboard says of every title.
const SYNOPSIS: &str = "Every night 40 tonnes of salt leave Port Calder, and every morning the \
                        books say 39. The auditor who finds the missing tonne also finds the man \
                        who moves it, and only one of those two discoveries can be reported.";

/// A catalogue of titles with these names, of the same kinds as the fixed ones.
pub(super) fn catalog_of<'a>(names: impl Iterator<Item = &'a str>) -> Catalog {
    let rows = TITLES.iter().cycle();
    let drafts = names.zip(rows).enumerate().map(|(i, (name, row))| {
        let (_, genres, people, mood) = row;
        draft(i, &(name, *genres, *people, mood))
    });
    with_titles(drafts.collect(), &[])
}

fn catalog() -> Catalog {
    let drafts = TITLES.iter().enumerate().map(|(i, row)| draft(i, row));
    with_titles(drafts.collect(), &[&[2, 10], &[4, 6, 0]])
}

/// The fixed catalogue, in which Dust Crown has three episodes; they have files.
pub(super) fn catalog_with_episodes() -> Catalog {
    let drafts = TITLES.iter().enumerate().map(|(i, row)| {
        let mut draft = draft(i, row);
        if draft.title.name == "Dust Crown" {
            let names = ["The Crown", "", "Ashes, and What Grew Out of Them"];
            let episodes = names.iter().zip(1..).map(|(name, number)| Episode {
                id: format!("s01e{number:02}"),
                name: (*name).to_owned(),
                source: Some(format!("films/crown-{number}.mkv")),
            });
            draft.title.episodes = episodes.collect();
        }
        draft
    });
    with_titles(drafts.collect(), &[&[2, 10], &[4, 6, 0]])
}

fn with_titles(drafts: Vec<Draft>, plays: &[&[u32]]) -> Catalog {
    let people = ["Ada Okafor", "Rafael Quiroga", "Mei Tanabe", "Bruno Halász"];
    let people = people.map(|name| Person {
        id: name.to_lowercase().replace(' ', "-"),
        name: name.to_owned(),
    });
    let example = |id: &str, colour, plays: &[u32]| ExampleViewer {
        id: id.to_lowercase(),
        name: id.to_owned(),
        colour,
        plays: plays
            .iter()
            .map(|title| ExamplePlay {
                title: TitleIx(*title),
                days_ago: 2,
                fraction: 1.0,
            })
            .collect(),
    };
    let names = [("Mara", [0xe5, 0x48, 0x7a]), ("Viktor", [0x2f, 0xa7, 0xa0])];
    let examples = names.iter().zip(plays);
    let examples = examples.map(|((name, colour), plays)| example(name, *colour, plays));
    Catalog::new(people.to_vec(), drafts, examples.collect())
}

fn draft(i: usize, row: &(&str, [&str; 2], [u32; 2], &str)) -> Draft {
    let (name, genres, people, mood) = row;
    let shows = |people: &[u32], genre: &str, shot: &str| Shows {
        people: people.iter().map(|ix| PersonIx(*ix)).collect(),
        genre: Some(genre.to_owned()),
        moods: vec![(*mood).to_owned()],
        setting: Some("harbour".to_owned()),
        shot: Some(shot.to_owned()),
    };
    let all = [
        ("lead", shows(&people[..1], genres[0], "close-up")),
        ("second", shows(&people[1..], genres[1], "medium")),
        ("pair", shows(&people[..], genres[1], "wide")),
        ("place", shows(&[], genres[0], "extreme-wide")),
    ];
    let artworks = all.map(|(id, shows)| Artwork {
        id: id.to_owned(),
        file: format!("{i}-{id}.png"),
        shows,
        title: TitleIx(0),
    });
    let number = u16::try_from(i % TITLES.len()).unwrap();
    let cast = people.map(|ix| Billing {
        person: PersonIx(ix),
        role: String::new(),
    });
    Draft {
        artworks: artworks.to_vec(),
        title: Title {
            id: format!("title-{i}"),
            name: (*name).to_owned(),
            kind: if i.is_multiple_of(2) {
                Kind::Film
            } else {
                Kind::Series
            },
            year: 1980 + number * 3,
            genres: genres.map(str::to_owned).to_vec(),
            moods: vec![(*mood).to_owned()],
            tags: vec!["sea".to_owned()],
            cast: cast.to_vec(),
            runtime_min: 84 + number,
            maturity: u8::try_from(i % TITLES.len()).unwrap(),
            popularity: 0.9 - f64::from(number) * 0.05,
            added: Day(20_000),
            synopsis: SYNOPSIS.to_owned(),
            // One of them is a film on a disk.
            source: (i == 3).then(|| "films/daughter.mkv".to_owned()),
            episodes: Vec::new(),
            artworks: 0..0,
        },
    }
}

/// A browser on a screen of its own.
pub(super) struct Rig {
    pub(super) model: Model,
    session: Session,
    /// Every request but looking for changes, in words.
    pub(super) asked: Vec<String>,
    /// Whether the program was asked to end.
    pub(super) has_quit: bool,
    folder: tempfile::TempDir,
}

impl Rig {
    /// The picker, on a screen with pictures.
    pub(super) fn new(columns: u16, rows: u16) -> Self {
        Self::with(columns, rows, Graphics::Cells)
    }

    /// The page of the guest.
    pub(super) fn home(columns: u16, rows: u16) -> Self {
        let mut rig = Self::new(columns, rows);
        rig.press("enter");
        rig
    }

    /// The picker.
    pub(super) fn with(columns: u16, rows: u16, graphics: Graphics) -> Self {
        Self::over(catalog(), (columns, rows), graphics)
    }

    /// The picker, over another catalogue.
    pub(super) fn over(catalog: Catalog, (columns, rows): (u16, u16), graphics: Graphics) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut given = Given::default();
        given.set(Name::Now, "2026-11-25T20:00:00Z");
        given.set(Name::DataDir, folder.path());
        given.set(Name::Seed, "1");
        let folders = Folders {
            config: Some(folder.path().join("config")),
            ..Folders::default()
        };
        let environment = Environment {
            folders,
            ..Environment::default()
        };
        let settings = Settings::resolve(&given, &environment).unwrap();
        let library = Arc::new(Library {
            catalog,
            pictures: PictureFiles::Embedded,
            diagnostics: Vec::new(),
            left_out: Vec::new(),
            stamp: None,
        });
        let desk = Desk::with_library(settings, Arc::clone(&library)).unwrap();
        let rules = desk.settings().tuning.clone();
        let preferences = desk.settings().preferences.clone();
        let identity = desk.identity().unwrap();
        let session = Session::open(desk, identity).unwrap();
        let view = session.view().unwrap();
        let shape = ScreenShape {
            size: Size::new(columns, rows),
            graphics,
            depth: Depth::True,
            background: None,
        };
        let keymap = Keymap::default();
        let start = Start {
            library,
            keymap,
            rules,
            preferences,
            view,
            shape,
            asks_who: true,
            has_player: false,
        };
        let mut rig = Self {
            model: Model::new(start),
            session,
            asked: Vec::new(),
            has_quit: false,
            folder,
        };
        let effects = begin(&rig.model);
        rig.perform(effects);
        rig
    }

    /// Presses keys, named as in the table and separated by spaces; `N*key` repeats.
    pub(super) fn press(&mut self, keys: &str) {
        for word in keys.split(' ') {
            let (n, key) = match word.split_once('*') {
                Some((n, key)) => (n.parse().unwrap(), key),
                None => (1, word),
            };
            for _ in 0..n {
                self.tell(Message::Key(event(key)));
            }
        }
    }

    /// Lets time go by until this many milliseconds after the start.
    pub(super) fn at_ms(&mut self, ms: u64) {
        self.tell(Message::Clock(Duration::from_millis(ms)));
    }

    pub(super) fn tell(&mut self, message: Message) {
        let effects = update(&mut self.model, message);
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let request = match effect {
                Effect::Ask(request) => request,
                Effect::Quit => {
                    self.has_quit = true;
                    continue;
                }
                Effect::Play { .. } | Effect::Player(_) | Effect::Develop(_) => {
                    self.asked.push(format!("{effect:?}"));
                    continue;
                }
            };
            let words = format!("{request:?}");
            if !words.starts_with("Refresh") {
                self.asked.push(words);
            }
            let answer = answer(&mut self.session, request);
            let failed = |fault| Some(Message::Failed(Failure::of(&fault)));
            if let Some(message) = answer.unwrap_or_else(failed) {
                self.tell(message);
            }
        }
    }

    /// Forgets an act as another process would: the browser has not heard of it.
    pub(super) fn forget_elsewhere(&mut self, number: usize) {
        self.session.forget(number).unwrap();
    }

    /// The page changes as by another process, which the worker notices at a key: an act is
    /// written, or the first one forgotten.
    pub(super) fn change_elsewhere(&mut self, title: Option<TitleIx>) {
        let change = match title {
            Some(title) => {
                let title = Named::of(self.model.catalog(), title);
                let hidden = false;
                self.session.act(Deed::Hide { title, hidden }).unwrap()
            }
            None => self.session.forget(1).unwrap(),
        };
        let view = self.session.view().unwrap();
        let cause = Cause::Elsewhere;
        self.tell(Message::Changed(Box::new(Changed {
            cause,
            change,
            view,
        })));
    }

    /// Takes the library up as it is after its catalogue was written anew: what is asked for of
    /// the session is done.
    pub(super) fn take_up(&mut self, library: Arc<Library>) {
        let request = Request::TakeUp(crate::shell::tui::effect::Fresh(library));
        self.perform(vec![Effect::Ask(request)]);
    }

    /// Takes a step of the worker at a time: what is asked for is kept, not done.
    pub(super) fn tell_only(&mut self, message: Message) -> Vec<Effect> {
        update(&mut self.model, message)
    }

    /// The configuration file.
    pub(super) fn config(&self) -> std::path::PathBuf {
        self.folder.path().join("config/config.toml")
    }

    /// What it holds.
    #[expect(clippy::disallowed_methods, reason = "a test reads what was written")]
    pub(super) fn config_text(&self) -> String {
        std::fs::read_to_string(self.config()).unwrap()
    }

    /// How many acts the session holds of the viewer on the screen.
    pub(super) fn stored_acts(&self) -> usize {
        self.session.view().unwrap().log.n_acts()
    }

    /// Watches a title to its end, as the key for it would.
    pub(super) fn watch(&mut self, title: TitleIx) {
        let deed = Deed::Play {
            title: Named::of(self.model.catalog(), title),
            episode: None,
            fraction: 1.0,
            artwork: None,
        };
        self.perform(vec![Effect::Ask(Request::Act(deed))]);
    }

    /// The screen as lines, and the pictures. Where a picture stands, the lines have `░`.
    pub(super) fn draw(&self) -> (String, Scene) {
        let Size { width, height } = self.model.size();
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let mut scene = Scene::default();
        terminal
            .draw(|frame| scene = view(&self.model, frame))
            .unwrap();
        let buffer = terminal.backend().buffer();
        let stone = Color::Rgb(0x24, 0x27, 0x31);
        let mut lines = Vec::new();
        for y in 0..height {
            let mut line = String::new();
            let mut skip = 0;
            for x in 0..width {
                let cell = &buffer[(x, y)];
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                let is_picture = cell.symbol() == " " && cell.bg == stone;
                line.push_str(if is_picture { "░" } else { cell.symbol() });
                skip = crate::shell::tui::text::width(cell.symbol()).saturating_sub(1);
            }
            lines.push(line.trim_end().to_owned());
        }
        (lines.join("\n"), scene)
    }

    /// The screen as lines.
    pub(super) fn screen(&self) -> String {
        self.draw().0
    }

    /// The name of the focused title.
    pub(super) fn focused(&self) -> &str {
        let title = self.model.focused().unwrap();
        &self.model.catalog().title(title).name
    }
}

pub(super) fn event(key: &str) -> KeyEvent {
    let plain = |code| KeyEvent::new(code, KeyModifiers::NONE);
    match key {
        "enter" => plain(KeyCode::Enter),
        "esc" => plain(KeyCode::Esc),
        "tab" => plain(KeyCode::Tab),
        "backtab" => KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT),
        "space" => plain(KeyCode::Char(' ')),
        "up" => plain(KeyCode::Up),
        "down" => plain(KeyCode::Down),
        "left" => plain(KeyCode::Left),
        "right" => plain(KeyCode::Right),
        "backspace" => plain(KeyCode::Backspace),
        "pagedown" => plain(KeyCode::PageDown),
        "f12" => plain(KeyCode::F(12)),
        _ => match key.strip_prefix("ctrl-") {
            Some(c) => KeyEvent::new(
                KeyCode::Char(c.chars().next().unwrap()),
                KeyModifiers::CONTROL,
            ),
            None => plain(KeyCode::Char(key.chars().next().unwrap())),
        },
    }
}

//! A grid of pictures from files, to try the terminal without the browser:
//! `cargo run --example pictures -- [--graphics kitty|sixel|iterm2|cells|none] FILE…`
//!
//! Arrows scroll, space opens and closes a popup, n changes the pictures, ! panics, q quits.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::{env, io};

use crossterm::event::{KeyCode, KeyModifiers};
use keyart::adapters::pictures::{PictureError, PictureSource, Tint, read_file};
use keyart::domain::catalog::ArtworkIx;
use keyart::shell::terminal::{
    Event, Graphics, Hints, Input, Multiplexer, Options, Placement, Scene, Terminal, Wishes,
    is_gone,
};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::widgets::{Block, Clear, Paragraph};

/// Cells of a card, and from one card to the next.
const CARD: (u16, u16) = (24, 7);
const PITCH: (i32, i32) = (27, 9);
/// Cards in a row.
const ACROSS: i32 = 6;

struct Files(Vec<PathBuf>);

impl Files {
    fn path(&self, artwork: ArtworkIx) -> PathBuf {
        self.0.get(artwork.0 as usize).cloned().unwrap_or_default()
    }
}

impl PictureSource for Files {
    fn bytes(&self, artwork: ArtworkIx) -> Result<Cow<'_, [u8]>, PictureError> {
        read_file(&self.path(artwork)).map(Cow::Owned)
    }

    fn place(&self, artwork: ArtworkIx) -> String {
        self.path(artwork).display().to_string()
    }

    fn tint(&self, _: ArtworkIx) -> Option<Tint> {
        None
    }
}

#[derive(Default)]
struct Model {
    count: u32,
    shift: u32,
    x: i32,
    y: i32,
    popup: bool,
    said: String,
    failed: String,
}

fn view(model: &Model, status: &str, frame: &mut Frame) -> Scene {
    let mut scene = Scene::default();
    let area = frame.area();
    let page = Rect {
        height: area.height.saturating_sub(1),
        ..area
    };
    for n in 0..24_i32 {
        let (column, row) = (n % ACROSS, n / ACROSS);
        let number = n.unsigned_abs();
        let artwork = |shift: u32| ArtworkIx((number + shift) % model.count.max(1));
        scene.picture(Placement {
            artwork: artwork(model.shift),
            x: 2 + column * PITCH.0 - model.x,
            y: 1 + row * PITCH.1 - model.y,
            columns: CARD.0,
            rows: CARD.1,
            clip: page,
            until_ready: model.shift.checked_sub(1).map(artwork),
        });
        let y = 8 + row * PITCH.1 - model.y;
        let x = 2 + column * PITCH.0 - model.x;
        if let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y))
            && x < page.right()
            && y < page.bottom()
        {
            let name = format!("card {n}");
            frame
                .buffer_mut()
                .set_string(x, y, name, Style::new().fg(Color::Gray));
        }
    }
    if model.popup {
        let popup = Rect::new(15, 4, 60, 16).intersection(page);
        frame.render_widget(Clear, popup);
        frame.render_widget(Block::bordered().title(" a popup "), popup);
        scene.cover(popup);
        let inside = Rect::new(18, 6, 40, 12).intersection(page);
        scene.picture(Placement::whole(ArtworkIx(0), inside));
    }
    let line = Rect {
        y: page.bottom(),
        height: 1,
        ..area
    };
    let words = format!("{status} · {} · {}", model.said, model.failed);
    frame.render_widget(Paragraph::new(words).style(Style::new().bold()), line);
    scene
}

/// False at the end.
fn update(model: &mut Model, event: &Event) -> bool {
    let Event::Key(key) = event else {
        if *event != Event::Redraw {
            model.said = format!("{event:?}");
        }
        return !matches!(event, Event::Stop(_));
    };
    model.said = format!("{:?} {:?}", key.code, key.modifiers);
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other keys do nothing")]
    match key.code {
        KeyCode::Char('q') => return false,
        KeyCode::Char('c') if key.modifiers == KeyModifiers::CONTROL => return false,
        KeyCode::Down => model.y += 1,
        KeyCode::Up => model.y -= 1,
        KeyCode::PageDown => model.y += PITCH.1,
        KeyCode::PageUp => model.y -= PITCH.1,
        KeyCode::Right => model.x += 1,
        KeyCode::Left => model.x -= 1,
        KeyCode::Char(' ') => model.popup = !model.popup,
        KeyCode::Char('n') => model.shift += 1,
        #[expect(clippy::panic, reason = "to see that the terminal is given back")]
        KeyCode::Char('!') => panic!("as asked"),
        _ => {}
    }
    true
}

fn run(terminal: &mut Terminal, inputs: &Receiver<Input>, count: u32) -> io::Result<()> {
    let mut model = Model {
        count,
        ..Model::default()
    };
    loop {
        let (graphics, why) = terminal.detection().decision();
        let (width, height) = terminal.cell_pixels();
        let status = format!(
            "{} ({why}), {:?}, {width}×{height}",
            graphics.word(),
            terminal.depth()
        );
        let drawn = terminal.draw(|frame| view(&model, &status, frame))?;
        let waiting = if drawn.more {
            inputs.try_recv().ok()
        } else {
            inputs.recv().ok()
        };
        for input in waiting.into_iter().chain(inputs.try_iter()) {
            if let Some(event) = terminal.hear(input)?
                && !update(&mut model, &event)
            {
                return Ok(());
            }
        }
        if let Some((_, error)) = terminal.failures().pop() {
            model.failed = error.to_string();
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "an example has no settings")]
fn variable(name: &str) -> String {
    env::var(name).unwrap_or_default()
}

fn main() -> io::Result<()> {
    let mut graphics = None;
    let mut files = Vec::new();
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--graphics" {
            graphics = match arguments.next().as_deref() {
                Some("kitty") => Some(Graphics::Kitty),
                Some("sixel") => Some(Graphics::Sixel),
                Some("iterm2") => Some(Graphics::Iterm2),
                Some("none") => Some(Graphics::None),
                _ => Some(Graphics::Cells),
            };
        } else {
            files.push(PathBuf::from(argument));
        }
    }
    let hints = Hints {
        term: variable("TERM"),
        colorterm: variable("COLORTERM"),
        term_program: variable("TERM_PROGRAM"),
        multiplexer: (!variable("TMUX").is_empty()).then_some(Multiplexer::Tmux(None)),
        no_color: !variable("NO_COLOR").is_empty(),
    };
    let options = Options {
        hints,
        wishes: Wishes {
            graphics,
            depth: None,
            mouse: true,
        },
        id_seed: std::process::id() * 4096,
    };
    let count = u32::try_from(files.len()).unwrap_or_default();
    let (sender, inputs) = sync_channel(256);
    let post = move |input| sender.send(input).is_ok();
    let mut terminal = Terminal::start(options, Arc::new(Files(files)), post)?;
    let result = run(&mut terminal, &inputs, count);
    drop(terminal);
    result.or_else(|error| if is_gone(&error) { Ok(()) } else { Err(error) })
}

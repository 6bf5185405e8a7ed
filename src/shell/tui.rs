//! The browser: the program without a subcommand.
//!
//! - [`model`]: everything on the screen; [`home`]: where the viewer is on the page.
//! - [`message`], [`effect`]: what happens, and what is to be done about it.
//! - [`keymap`] with its table: what a key means where.
//! - [`mod@update`]: messages change the model; [`mod@view`]: the model becomes words and pictures.
//! - [`choices`]: what can be chosen from short lists, the settings among it.
//! - [`target`]: what a pointer points at.
//! - [`geometry`], [`theme`], [`text`]: where things stand, how they look, what fits.
//! - [`workers`]: the thread that owns the session; the darkroom, where candidates are looked over.
//!
//! [`run`] is the event loop: it waits, takes everything that has come, draws once. When nobody
//! does anything it sleeps.

pub mod choices;
mod cinema;
mod darkroom;
pub mod effect;
pub mod geometry;
pub mod home;
pub mod keymap;
pub mod message;
pub mod model;
mod tables;
pub mod target;
pub mod text;
pub mod theme;
pub mod update;
pub mod view;
pub mod workers;

#[cfg(test)]
mod tests;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TryRecvError, sync_channel};
use std::time::{Duration, Instant};

use crate::adapters::journal;
use crate::adapters::player::Heard;
use crate::adapters::settings::{Looks, Who as Asked};
use crate::application::review::{Album, Reviewer};
use crate::application::{Desk, Fault, Session};
use crate::domain::catalog::TitleIx;
use crate::shell::terminal::{Event, Input, Options, Terminal, Wishes, is_gone};
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use cinema::Cinema;
pub use cinema::Projector;
use darkroom::Darkroom;
use effect::{Effect, Request};
use keymap::{Action, Keymap};
use message::{Failure, Message, ScreenShape};
use model::{Model, Notice, Place, Start};
use update::update;
use workers::Worker;

/// How long cards must stand still to count as seen (DESIGN.md, section 2, rule 1).
pub const STILL: Duration = Duration::from_secs(1);

/// Time between two frames of a running film: enough for a bar, little enough for a battery.
pub const FRAME: Duration = Duration::from_millis(100);

/// Things that may wait for the event loop.
const MOST_WAITING: usize = 256;

/// Why there is nothing to browse.
#[derive(Debug, thiserror::Error)]
pub enum BrowserError {
    /// The first page cannot be made.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The terminal cannot be used, or failed.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
}

/// What the event loop waits for.
enum Post {
    Input(Input),
    Message(Box<Message>),
}

/// Browses until the viewer quits, or the terminal is gone. `wishes` says what the viewer's choice
/// of looks means to the terminal.
///
/// # Errors
/// Where the first page cannot be made, or the terminal cannot be used.
pub fn run(
    desk: Desk,
    (options, wishes): (Options, fn(Looks) -> Wishes),
    (projector, reviewer): (Projector, Reviewer),
) -> Result<(), BrowserError> {
    let library = Arc::clone(desk.library());
    let (keymap, wrong_keys) = Keymap::with(&desk.settings().keys);
    let rules = desk.settings().tuning.clone();
    let preferences = desk.settings().preferences.clone();
    let session = Session::start(desk)?;
    let asks_who = session.desk().settings().who == Asked::Last;
    if let Some(trouble) = session.desk().trouble() {
        journal::note(trouble.kind(), &[]);
    }
    let unsaved = session.desk().trouble().map(ToString::to_string);
    let view = session.view()?;
    let (sender, receiver) = sync_channel(MOST_WAITING);
    let post = sender.clone();
    let media = reviewer.media.as_ref().ok().cloned();
    let album = Arc::new(Album::new(Arc::clone(&library), media));
    let source: Arc<Album> = Arc::clone(&album);
    let terminal = Terminal::start(options, source, move |input| {
        post.send(Post::Input(input)).is_ok()
    })?;
    let shape = shape(&terminal);
    let mut model = Model::new(Start {
        library,
        keymap,
        rules,
        preferences,
        view,
        shape,
        asks_who,
        has_player: projector.program.is_some(),
    });
    let teller = sender.clone();
    model.notice = first_notice(&model, unsaved, wrong_keys);
    let developer = sender.clone();
    let darkroom = Darkroom::start(reviewer, Arc::clone(&album), move |message| {
        developer.send(Post::Message(Box::new(message))).is_ok()
    });
    let worker = Worker::start(session, move |message| {
        sender.send(Post::Message(Box::new(message))).is_ok()
    });
    let mut browser = Browser {
        model,
        terminal,
        receiver,
        worker,
        darkroom,
        album,
        cinema: Cinema::new(projector),
        teller,
        start: instant(),
        pointer: None,
        wishes,
    };
    let result = browser.browse();
    browser.keep_unfinished();
    let Browser {
        terminal,
        receiver,
        worker,
        darkroom,
        teller,
        cinema,
        ..
    } = browser;
    drop(cinema);
    drop(teller);
    drop(terminal);
    // Nobody listens from here on, so the worker cannot wait for us.
    drop(receiver);
    darkroom.finish();
    worker.finish();
    Ok(result?)
}

/// What is worth saying at the start.
fn first_notice(model: &Model, unsaved: Option<String>, wrong_keys: Vec<String>) -> Option<Notice> {
    let unsaved = unsaved.map(|why| format!("nothing you do is kept: {why}"));
    let left_out = model.library.left_out.len();
    let wrong = wrong_keys
        .into_iter()
        .next()
        .map(|word| format!("configuration: {word}"));
    let lost = (left_out > 0).then(|| {
        let what = text::count(left_out, "title was", "titles were");
        format!("{what} left out: `keyart catalog check` says why")
    });
    unsaved.or(wrong).or(lost).map(Notice::failure)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the browser's own stopwatch; no page knows it"
)]
fn instant() -> Instant {
    Instant::now()
}

fn shape(terminal: &Terminal) -> ScreenShape {
    ScreenShape {
        size: terminal.size(),
        graphics: terminal.graphics(),
        depth: terminal.depth(),
        background: terminal.detection().background,
    }
}

/// What a mouse means; nothing where it does nothing that counts.
const fn pointed(event: MouseEvent) -> Option<Message> {
    let (x, y) = (event.column, event.row);
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Message::Click { x, y }),
        MouseEventKind::ScrollUp => Some(Message::Wheel(Action::Up)),
        MouseEventKind::ScrollDown => Some(Message::Wheel(Action::Down)),
        MouseEventKind::ScrollLeft => Some(Message::Wheel(Action::Left)),
        MouseEventKind::ScrollRight => Some(Message::Wheel(Action::Right)),
        MouseEventKind::Down(_) | MouseEventKind::Up(_) | MouseEventKind::Drag(_) => None,
        MouseEventKind::Moved => Some(Message::Pointer { x, y }),
    }
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// What is on the screen is true.
    Wait,
    /// Something changed.
    Draw,
    /// The end.
    Leave,
}

impl Next {
    /// The weightier of the two.
    const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Leave, _) | (_, Self::Leave) => Self::Leave,
            (Self::Draw, _) | (_, Self::Draw) => Self::Draw,
            (Self::Wait, Self::Wait) => Self::Wait,
        }
    }
}

/// The running browser.
struct Browser {
    model: Model,
    terminal: Terminal,
    receiver: Receiver<Post>,
    worker: Worker,
    darkroom: Darkroom,
    album: Arc<Album>,
    cinema: Cinema,
    /// Where the player's words go.
    teller: SyncSender<Post>,
    start: Instant,
    /// Where the pointer has moved to since the last look.
    pointer: Option<Message>,
    wishes: fn(Looks) -> Wishes,
}

impl Browser {
    fn browse(&mut self) -> io::Result<()> {
        let effects = update::begin(&self.model);
        self.perform(effects);
        let mut has_more = self.draw()?;
        loop {
            let next = match self.wait(has_more) {
                Ok(next) => next,
                Err(error) if is_gone(&error) => return Ok(()),
                Err(error) => return Err(error),
            };
            match next {
                Next::Leave => return Ok(()),
                Next::Wait if !has_more => {}
                Next::Wait | Next::Draw => match self.draw() {
                    Ok(more) => has_more = more,
                    Err(error) if is_gone(&error) => return Ok(()),
                    Err(error) => return Err(error),
                },
            }
        }
    }

    /// Waits for something to happen, takes everything that has, and tells the time.
    fn wait(&mut self, has_more: bool) -> io::Result<Next> {
        let now = instant().duration_since(self.start);
        let first = if has_more {
            match self.receiver.try_recv() {
                Ok(post) => Some(post),
                Err(TryRecvError::Empty) => None,
                Err(TryRecvError::Disconnected) => return Ok(Next::Leave),
            }
        } else if let Some(wake) = self.model.wake() {
            match self.receiver.recv_timeout(wake.saturating_sub(now)) {
                Ok(post) => Some(post),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return Ok(Next::Leave),
            }
        } else {
            match self.receiver.recv() {
                Ok(post) => Some(post),
                Err(_) => return Ok(Next::Leave),
            }
        };
        let mut next = self.tell_time();
        let mut post = first;
        while let Some(one) = post {
            next = next.or(self.take(one)?);
            if next == Next::Leave {
                break;
            }
            post = self.receiver.try_recv().ok();
        }
        if let Some(pointer) = self.pointer.take() {
            // Of many movements only the last is looked at, and drawn only if it points elsewhere.
            let before = self.model.hover;
            next = next.or(self.tell(pointer));
            if self.model.hover != before {
                next = next.or(Next::Draw);
            }
        }
        Ok(next)
    }

    fn tell_time(&mut self) -> Next {
        let before = self.model.flash.is_some();
        let is_film = matches!(self.model.place, Place::Player(_));
        let now = instant().duration_since(self.start);
        let next = self.tell(Message::Clock(now));
        let is_visible = is_film || before != self.model.flash.is_some();
        next.or(if is_visible { Next::Draw } else { Next::Wait })
    }

    fn take(&mut self, post: Post) -> io::Result<Next> {
        let message = match post {
            Post::Message(message) => *message,
            Post::Input(input) => match self.terminal.hear(input)? {
                None => return Ok(Next::Wait),
                Some(Event::Mouse(event)) => match pointed(event) {
                    Some(pointer @ Message::Pointer { .. }) => {
                        self.pointer = Some(pointer);
                        return Ok(Next::Wait);
                    }
                    Some(message) => message,
                    None => return Ok(Next::Wait),
                },
                Some(Event::Key(key)) => Message::Key(key),
                Some(Event::Paste(text)) => Message::Paste(text),
                Some(Event::Redraw) => return Ok(Next::Draw),
                Some(Event::Stop(_)) => return Ok(Next::Leave),
            },
        };
        if matches!(message, Message::Player(Heard::Ended { .. })) {
            self.film_ended();
        }
        if let Message::TakenUp(library, _) = &message {
            // The same numbers are other artworks now.
            self.album.turn_to(Arc::clone(library));
            self.terminal.forget_pictures()?;
        }
        let is_visible = !matches!(message, Message::Unchanged);
        if let Message::Preferred(preferences) = &message {
            self.terminal.turn_to((self.wishes)(preferences.looks()))?;
        }
        let next = self.tell(message);
        Ok(next.or(if is_visible { Next::Draw } else { Next::Wait }))
    }

    /// Changes the model, and has done what it asks for.
    fn tell(&mut self, message: Message) -> Next {
        let effects = update(&mut self.model, message);
        self.perform(effects)
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Next {
        for effect in effects {
            match effect {
                Effect::Quit => return Next::Leave,
                Effect::Play {
                    title,
                    episode,
                    from,
                } => self.play(title, episode, from),
                Effect::Player(word) => self.cinema.say(word),
                Effect::Develop(order) => {
                    let library = Arc::clone(&self.model.library);
                    if let Err(failure) = self.darkroom.ask(order, library) {
                        update(&mut self.model, Message::Failed(failure));
                    }
                }
                Effect::Ask(request) => {
                    if let Err(failure) = self.worker.ask(&self.model.library, request) {
                        // Says so and asks for nothing.
                        update(&mut self.model, Message::Failed(failure));
                    }
                }
            }
        }
        Next::Wait
    }

    /// Starts the real player.
    fn play(&mut self, title: TitleIx, episode: Option<usize>, from: f64) {
        let library = &self.model.library;
        let started = match library.pictures.source(&library.catalog, title, episode) {
            Ok(Some(source)) => {
                let teller = self.teller.clone();
                if self.cinema.needs_terminal() {
                    self.terminal.lend();
                }
                let graphics = self.terminal.graphics();
                let started = self.cinema.start(&source, from, graphics, move |heard| {
                    // Where nobody takes it the browser has ended.
                    let _ = teller.send(Post::Message(Box::new(Message::Player(heard))));
                });
                started.map_err(|error| format!("the player cannot be started: {error}"))
            }
            Ok(None) => Err("the title names no file to play".to_owned()),
            Err(error) => Err(error.to_string()),
        };
        if let Err(message) = started {
            self.film_ended();
            let failure = Failure {
                message,
                help: None,
                is_refresh: false,
            };
            update(&mut self.model, Message::NoPlayer(failure));
        }
    }

    /// The screen is ours again.
    fn film_ended(&mut self) {
        self.cinema.end();
        if self.terminal.is_lent() {
            // Where the terminal is gone the next frame says so.
            let _ = self.terminal.take_back();
        }
    }

    /// A film that runs when the browser ends was watched so far.
    fn keep_unfinished(&self) {
        if let Some(deed) = update::unfinished(&self.model) {
            // Where the worker is gone it cannot be kept, and nobody is left to tell.
            let _ = self.worker.ask(&self.model.library, Request::Act(deed));
        }
    }

    /// Draws a frame; says whether pictures are left over.
    fn draw(&mut self) -> io::Result<bool> {
        let shape = shape(&self.terminal);
        if shape != self.model.shape {
            self.tell(Message::Screen(shape));
        }
        let failures = self.terminal.failures();
        if !failures.is_empty() {
            journal::note("pictures broken", &[("pictures", failures.len() as u64)]);
            let words = failures
                .into_iter()
                .map(|(artwork, error)| (artwork, error.to_string()));
            self.tell(Message::Broken(words.collect()));
        }
        let model = &self.model;
        Ok(self.terminal.draw(|frame| view::view(model, frame))?.more)
    }
}

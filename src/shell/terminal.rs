//! The terminal: asked, drawn on by one writer, and given back on every way out.
//!
//! [`Terminal`] is its one owner. It reads keys and answers in one place, draws frames whose
//! pictures are data ([`Scene`]), and knows what stands on the screen. [`ask`] and [`show`]
//! serve commands that return to the prompt. Nothing here knows titles, viewers or pages.

mod answers;
mod detection;
mod device;
mod emitter;
mod inline;
mod keys;
mod kitty;
mod listening;
mod look;
mod modes;
mod painter;
mod parser;
mod placed;
mod scene;
pub mod show;
mod stage;
mod tables;

use std::io::{self, IsTerminal};
use std::os::fd::AsFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEvent};
use ratatui::Frame;
use ratatui::layout::Size;

use crate::adapters::pictures::{PictureError, PictureSource, Pictures};
use crate::domain::catalog::ArtworkIx;
use crate::domain::cells::Depth;

pub use detection::{Detection, Graphics, Hints, Multiplexer};
pub use scene::{Placement, Scene};

use answers::Answer;
use detection::{ASSUMED_CELL_PX, DEADLINE_MS};
use device::Device;
use listening::{Kind, Post, SignalThread};
use painter::Painter;
use parser::{Heard, Parser};
use stage::Means;

/// Threads that make pictures: two keep a start below 300 ms without starving the drawing.
const PICTURE_WORKERS: usize = 2;

/// How a terminal is used, decided by flags, settings and the environment.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What the environment says of the terminal.
    pub hints: Hints,
    /// What is wanted of it.
    pub wishes: Wishes,
    /// Random, so that two programs in one terminal use different picture numbers.
    pub id_seed: u32,
}

/// What is wanted of a terminal; it may change while the terminal is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// How pictures are drawn; nothing means that the terminal is asked.
    pub graphics: Option<Graphics>,
    /// The colours; nothing means that the hints and the terminal's name decide.
    pub depth: Option<Depth>,
    /// Whether clicks and the wheel are heard; without it the terminal selects text as always,
    /// with it only while Shift is held.
    pub mouse: bool,
}

/// Something that came from the terminal or happened to it; give it to [`Terminal::hear`].
#[derive(Clone, Debug)]
pub struct Input(Kind);

/// What an [`Input`] means to whoever owns the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed or repeats.
    Key(KeyEvent),
    /// The mouse; columns and rows count from 0.
    Mouse(MouseEvent),
    /// A paste: line ends are `\n`, other control characters but tabs are gone.
    Paste(String),
    /// The screen should be drawn: pictures are ready, the size or what the terminal can has
    /// changed, or others have used the screen.
    Redraw,
    /// The program should end now.
    Stop(StopCause),
}

/// Why the program should end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopCause {
    /// SIGTERM.
    Terminated,
    /// SIGINT from elsewhere; Ctrl-C itself is a key.
    Interrupted,
    /// SIGHUP, or the terminal is gone.
    HungUp,
}

/// What a frame left over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Whether pictures are ready that did not fit into this frame: draw again as soon as no
    /// input waits.
    pub more: bool,
}

/// The taken terminal; given back when dropped, and by a panic of the thread that took it.
pub struct Terminal {
    painter: Painter,
    detection: Detection,
    /// Pixels of the text area, with its size when it said so.
    area: Option<((u16, u16), Size)>,
    asked: Option<Instant>,
    signals: SignalThread,
    /// Whether another program has the terminal.
    lent: Arc<AtomicBool>,
    post: Post,
}

impl Terminal {
    /// Takes the terminal: raw mode, alternate screen, hidden cursor. From now on `post` is
    /// called from other threads with every [`Input`]; it may wait (a bounded channel), and
    /// answers false when nobody takes inputs any more.
    ///
    /// # Errors
    /// Where standard output is no terminal, or the system gives no threads.
    pub fn start(
        options: Options,
        source: Arc<dyn PictureSource>,
        post: impl Fn(Input) -> bool + Send + Sync + 'static,
    ) -> io::Result<Self> {
        if !io::stdout().is_terminal() {
            return Err(io::Error::new(
                io::ErrorKind::Unsupported,
                "standard output is no terminal",
            ));
        }
        let post: Post = Arc::new(post);
        let (size, system_cell_px) = device::size()?;
        let wishes = options.wishes;
        let mut detection = Detection::new(options.hints, wishes.graphics, wishes.depth);
        detection.system_cell_px = system_cell_px;
        let means = means(&detection, None);
        let tell = Arc::clone(&post);
        let pictures = Pictures::start(source, PICTURE_WORKERS, move || {
            tell(Input(Kind::Pictures));
        })?;
        let painter = Painter::new(size, pictures, options.id_seed, means);
        modes::take(Device::open()?, wishes.mouse)?;
        let lent = Arc::new(AtomicBool::new(false));
        let started = SignalThread::start(Arc::clone(&post)).and_then(|signals| {
            listening::read(Device::open()?, Arc::clone(&lent), Arc::clone(&post))?;
            Ok(signals)
        });
        let signals = started.inspect_err(|_| modes::give_back())?;
        Ok(Self {
            painter,
            detection,
            area: None,
            asked: None,
            signals,
            lent,
            post,
        })
    }

    /// Draws a frame: `view` draws the text and says which pictures stand where. The first call
    /// also asks the terminal what it can; nobody waits for the answers.
    ///
    /// # Errors
    /// Where the terminal is gone ([`is_gone`]): then end quietly.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame) -> Scene) -> io::Result<Drawn> {
        if self.is_lent() {
            return Ok(Drawn { more: false });
        }
        let painted = self.painter.paint(view);
        let mut bytes = self.ask_once();
        bytes.extend(painted.bytes);
        if !bytes.is_empty() {
            modes::note_images(self.painter.ids(), self.painter.means().road());
            device::write_all(io::stdout().as_fd(), &bytes)?;
        }
        Ok(Drawn { more: painted.more })
    }

    /// The questions, before the first frame, which paints over whatever they print somewhere.
    fn ask_once(&mut self) -> Vec<u8> {
        if self.asked.is_some() {
            return Vec::new();
        }
        self.asked = Some(now());
        let mut bytes = self.detection.questions();
        if bytes.is_empty() {
            self.detection.late = true;
        } else {
            modes::note_unanswered(true);
            listening::remind(Arc::clone(&self.post), Duration::from_millis(DEADLINE_MS));
        }
        bytes.extend(b"\x1b[H\x1b[2J");
        bytes
    }

    /// What an input means. Answers, resizes, Ctrl-Z and `fg` are dealt with here.
    ///
    /// # Errors
    /// Where the terminal is gone ([`is_gone`]): then end quietly.
    pub fn hear(&mut self, input: Input) -> io::Result<Option<Event>> {
        Ok(match input.0 {
            Kind::Heard(Heard::Key(key)) if is_ctrl_z(&key) => self.stop_job()?,
            Kind::Heard(Heard::Key(key)) => Some(Event::Key(key)),
            Kind::Heard(Heard::Mouse(mouse)) => Some(Event::Mouse(mouse)),
            Kind::Heard(Heard::Paste(text)) => Some(Event::Paste(text)),
            Kind::Heard(Heard::Answer(answer)) => self.hear_answer(answer)?,
            Kind::AskedToStop => self.stop_job()?,
            Kind::Resumed => self.resume()?,
            Kind::Resized => self.resize()?,
            Kind::Deadline => {
                self.detection.late = self.detection.attributes.is_none();
                self.adopt()
            }
            Kind::Pictures => Some(Event::Redraw),
            Kind::Stop(cause) => Some(Event::Stop(cause)),
        })
    }

    fn hear_answer(&mut self, answer: Answer) -> io::Result<Option<Event>> {
        let after_ms = self.asked.map_or(0, milliseconds_since);
        let is_last = matches!(answer, Answer::Attributes(_));
        if let Answer::WindowPixels(width, height) = answer {
            self.area = Some(((width, height), self.painter.size()));
        }
        self.detection.hear(answer, after_ms);
        if self.detection.keyboard {
            modes::take_keyboard()?;
        }
        if is_last {
            modes::note_unanswered(false);
        }
        // Before the last answer nothing is decided, so that nothing is drawn twice.
        Ok(if self.detection.is_settled() {
            self.adopt()
        } else {
            None
        })
    }

    /// Draws by what is known now.
    fn adopt(&mut self) -> Option<Event> {
        let means = means(&self.detection, self.area);
        let changed = means != self.painter.means();
        self.painter.set_means(means);
        changed.then_some(Event::Redraw)
    }

    fn resize(&mut self) -> io::Result<Option<Event>> {
        let (size, system_cell_px) = device::size()?;
        if system_cell_px != self.detection.system_cell_px {
            // What the terminal said of its cells is no longer true.
            self.detection.cell_px = None;
            self.detection.window_px = None;
            self.area = None;
        }
        self.detection.system_cell_px = system_cell_px;
        self.painter.resize(size);
        self.adopt();
        Ok(Some(Event::Redraw))
    }

    /// Uses the terminal in another way from now on: the next frame draws all of it anew.
    ///
    /// # Errors
    /// Where the terminal is gone ([`is_gone`]): then end quietly.
    pub fn turn_to(&mut self, wishes: Wishes) -> io::Result<()> {
        modes::turn_mouse(wishes.mouse)?;
        let (forced, depth) = (wishes.graphics, wishes.depth);
        if (self.detection.forced, self.detection.fixed_depth) == (forced, depth) {
            return Ok(());
        }
        self.detection.forced = forced;
        self.detection.fixed_depth = depth;
        if forced.is_none() && self.detection.kitty.is_none() {
            // At the start it was told and so not asked.
            self.asked = None;
            self.detection.attributes = None;
            self.detection.late = false;
        }
        let bytes = self.deletions();
        self.painter.forget();
        if self.detection.is_settled() {
            self.adopt();
        }
        device::write_all(io::stdout().as_fd(), &bytes)
    }

    /// What takes every picture of ours out of the terminal.
    fn deletions(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for id in self.painter.ids() {
            self.painter.means().road().delete(&mut bytes, id);
        }
        bytes
    }

    /// Gives the terminal to another program, keys and all, until [`Terminal::take_back`].
    pub fn lend(&mut self) {
        self.lent.store(true, Ordering::SeqCst);
        modes::lend();
    }

    /// Takes the terminal again after [`Terminal::lend`], whatever was left on it.
    ///
    /// # Errors
    /// Where the terminal is gone ([`is_gone`]): then end quietly.
    pub fn take_back(&mut self) -> io::Result<()> {
        let taken = self.resume();
        self.lent.store(false, Ordering::SeqCst);
        taken.map(|_| ())
    }

    /// Forgets all pictures, here and in the terminal: the same numbers are other pictures from
    /// here on. The next frame draws everything.
    ///
    /// # Errors
    /// Where the terminal is gone ([`is_gone`]): then end quietly.
    pub fn forget_pictures(&mut self) -> io::Result<()> {
        self.painter.pictures().forget();
        if self.is_lent() {
            // Whoever has it clears it; taking it back forgets what stood there.
            return Ok(());
        }
        let bytes = self.deletions();
        self.painter.forget();
        device::write_all(io::stdout().as_fd(), &bytes)
    }

    /// Whether another program has the terminal now: then nothing is drawn.
    pub fn is_lent(&self) -> bool {
        self.lent.load(Ordering::SeqCst)
    }

    /// Gives the terminal back and stops, until `fg`.
    fn stop_job(&mut self) -> io::Result<Option<Event>> {
        modes::lend();
        self.signals.stop_job();
        self.resume()
    }

    fn resume(&mut self) -> io::Result<Option<Event>> {
        let bytes = self.deletions();
        modes::take_again()?;
        device::write_all(io::stdout().as_fd(), &bytes)?;
        self.painter.forget();
        self.resize()
    }

    /// How pictures are drawn now; [`Graphics::None`] ignores them, so that the view writes words.
    pub const fn graphics(&self) -> Graphics {
        self.painter.means().graphics
    }

    /// How many colours there are now; the writer maps others to them.
    pub const fn depth(&self) -> Depth {
        self.painter.means().depth
    }

    /// Pixels of a cell (width, height), as far as known.
    pub const fn cell_pixels(&self) -> (u16, u16) {
        self.painter.means().cell_px
    }

    /// Columns and rows.
    pub fn size(&self) -> Size {
        self.painter.size()
    }

    /// What is known of the terminal.
    pub const fn detection(&self) -> &Detection {
        &self.detection
    }

    /// Pictures that failed since the last call: worth a line on the screen.
    pub fn failures(&self) -> Vec<(ArtworkIx, Arc<PictureError>)> {
        self.painter.pictures().failures()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let awaits_answers = self.asked.is_some_and(|asked| {
            !self.detection.is_settled() && milliseconds_since(asked) < DEADLINE_MS
        });
        if awaits_answers {
            // Answers that are on their way would turn up at the prompt.
            thread::sleep(LAST_ANSWERS);
        }
        modes::give_back();
    }
}

/// How long leaving waits for answers that are on their way.
const LAST_ANSWERS: Duration = Duration::from_millis(50);

fn is_ctrl_z(key: &KeyEvent) -> bool {
    key.code == KeyCode::Char('z') && key.modifiers == KeyModifiers::CONTROL
}

fn means(detection: &Detection, area: Option<((u16, u16), Size)>) -> Means {
    let (graphics, _) = detection.decision();
    let by_area = area.and_then(|((width, height), size)| {
        let width = width.checked_div(size.width)?;
        let height = height.checked_div(size.height)?;
        (width > 0 && height > 0).then_some((width, height))
    });
    let cell_px = detection
        .cell_px
        .or(detection.system_cell_px)
        .or(by_area)
        .unwrap_or(ASSUMED_CELL_PX);
    Means {
        graphics,
        through_tmux: detection.is_through_tmux(),
        depth: detection.depth(),
        cell_px,
        // Padding around the text would otherwise count as cells.
        area: area.filter(|_| by_area.is_some_and(|by_area| is_near(by_area, cell_px))),
    }
}

/// Whether two cell sizes differ by rounding alone.
const fn is_near(one: (u16, u16), other: (u16, u16)) -> bool {
    one.0.abs_diff(other.0) <= 1 && one.1.abs_diff(other.1) <= 1
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a terminal takes to answer is measured"
)]
fn now() -> Instant {
    Instant::now()
}

fn milliseconds_since(then: Instant) -> u64 {
    u64::try_from(now().duration_since(then).as_millis()).unwrap_or(u64::MAX)
}

/// Whether an error says that the terminal is gone, so that there is nobody to tell.
pub fn is_gone(error: &io::Error) -> bool {
    /// EIO: what a hung up terminal answers; the standard library has no kind for it.
    const EIO: i32 = 5;
    matches!(
        error.kind(),
        io::ErrorKind::BrokenPipe | io::ErrorKind::WriteZero
    ) || error.raw_os_error() == Some(EIO)
}

/// Asks the terminal what it can, for a command that returns to the prompt: at most 300 ms, and
/// not at all where there is no terminal. Keys that are typed meanwhile are lost.
pub fn ask(options: &Options) -> Detection {
    let (hints, wishes) = (options.hints.clone(), options.wishes);
    let mut detection = Detection::new(hints, wishes.graphics, wishes.depth);
    detection.system_cell_px = device::size().ok().and_then(|(_, cell_px)| cell_px);
    if ask_device(&mut detection).is_err() {
        detection.late = true;
    }
    detection
}

fn ask_device(detection: &mut Detection) -> io::Result<()> {
    let questions = detection.questions();
    if questions.is_empty() {
        detection.late = true;
        return Ok(());
    }
    let device = Device::open()?;
    let original = device.settings()?;
    device.make_raw(&original)?;
    let result =
        device::write_all(device.fd(), &questions).and_then(|()| await_answers(&device, detection));
    device.restore(&original, true);
    result
}

fn await_answers(device: &Device, detection: &mut Detection) -> io::Result<()> {
    let asked = now();
    let mut parser = Parser::default();
    let mut buffer = [0; 1024];
    while detection.attributes.is_none() {
        let left = Duration::from_millis(DEADLINE_MS).saturating_sub(now().duration_since(asked));
        if left.is_zero() || !device.wait(Some(left))? {
            detection.late = true;
            return Ok(());
        }
        let length = device.read(&mut buffer)?;
        if length == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        parser.feed(buffer.get(..length).unwrap_or_default(), |heard| {
            if let Heard::Answer(answer) = heard {
                detection.hear(answer, milliseconds_since(asked));
            }
        });
    }
    Ok(())
}

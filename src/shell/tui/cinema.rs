//! The real player: found once, started for a title that has a source, heard until it ends.
//!
//! It plays in a window where there is a display, else in this terminal, which is then lent to
//! it. What it says comes back as messages.

use std::io;
use std::path::Path;

use crate::adapters::player::{Heard, Playing, Program, Screen};
use crate::shell::terminal::Graphics;

use super::effect::Word;

/// What films are played with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projector {
    /// The player; none: time is only pretended.
    pub program: Option<Program>,
    /// Whether there is a display for a window of its own.
    pub has_display: bool,
}

/// The projector, and the film in it.
pub(super) struct Cinema {
    projector: Projector,
    playing: Option<Playing>,
}

impl Cinema {
    pub(super) const fn new(projector: Projector) -> Self {
        Self {
            projector,
            playing: None,
        }
    }

    /// Whether the player needs this terminal.
    pub(super) const fn needs_terminal(&self) -> bool {
        !self.projector.has_display
    }

    /// Starts a film `from` (0 to 1) of the way in.
    ///
    /// # Errors
    /// Where there is no player, or it cannot be started.
    pub(super) fn start(
        &mut self,
        source: &Path,
        from: f64,
        graphics: Graphics,
        tell: impl Fn(Heard) + Send + 'static,
    ) -> io::Result<()> {
        // The one before ends first.
        self.playing = None;
        let program = self
            .projector
            .program
            .as_ref()
            .ok_or(io::ErrorKind::NotFound)?;
        let screen = if self.projector.has_display {
            Screen::Window
        } else {
            Screen::Terminal(output(program, graphics))
        };
        self.playing = Some(Playing::start(program, source, from, screen, tell)?);
        Ok(())
    }

    /// Passes a wish on.
    pub(super) fn say(&self, word: Word) {
        if let Some(playing) = &self.playing {
            match word {
                Word::TogglePause => playing.toggle_pause(),
                Word::Jump(by_s) => playing.jump(by_s),
                Word::Quit => playing.quit(),
            }
        }
    }

    /// The film is over.
    pub(super) fn end(&mut self) {
        self.playing = None;
    }
}

/// mpv's best output for this terminal.
fn output(program: &Program, graphics: Graphics) -> &'static str {
    let wished = match graphics {
        Graphics::Kitty | Graphics::KittyPlaced => "kitty",
        Graphics::Sixel => "sixel",
        Graphics::Iterm2 | Graphics::Cells | Graphics::None => "tct",
    };
    if wished != "tct" && program.can_show(wished) {
        wished
    } else {
        "tct"
    }
}

//! Colours and styles: dark, quiet, with one accent, which is the viewer's own colour.
//!
//! Every distinction that matters is also made by a character or an attribute, so that the screen
//! reads the same without colours.

use ratatui::style::{Color, Modifier, Style};

/// The accent of a viewer without a colour: lamplight.
const LAMP: [u8; 3] = [0xf0, 0xb4, 0x50];

/// Behind everything.
const NIGHT: [u8; 3] = [0x0d, 0x0e, 0x12];

/// Behind drawers and menus.
const SLATE: [u8; 3] = [0x16, 0x18, 0x1f];

/// A card without its picture.
const STONE: [u8; 3] = [0x24, 0x27, 0x31];

/// Ordinary text.
const PAPER: [u8; 3] = [0xd8, 0xda, 0xe0];

/// Names and headings.
const WHITE: [u8; 3] = [0xff, 0xff, 0xff];

/// Facts and hints.
const ASH: [u8; 3] = [0x8b, 0x90, 0x9d];

/// Lines and what is switched off.
const DUSK: [u8; 3] = [0x4a, 0x4f, 0x5c];

/// Something went wrong.
const EMBER: [u8; 3] = [0xff, 0x7a, 0x66];

/// Least brightness of an accent, so that it stands out from the night.
const LEAST_ACCENT: u32 = 120;

/// The styles of one viewer's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    accent: [u8; 3],
}

impl Theme {
    /// The theme with this viewer's colour as its accent.
    pub fn of(colour: Option<[u8; 3]>) -> Self {
        Self {
            accent: bright(colour.unwrap_or(LAMP)),
        }
    }

    /// Everything that is not said otherwise.
    pub const fn base(self) -> Style {
        Style::new().fg(rgb(PAPER)).bg(rgb(NIGHT))
    }

    /// Ordinary text inside drawers and menus.
    pub const fn panel(self) -> Style {
        Style::new().fg(rgb(PAPER)).bg(rgb(SLATE))
    }

    /// Names and headings.
    pub const fn strong(self) -> Style {
        Style::new().fg(rgb(WHITE)).add_modifier(Modifier::BOLD)
    }

    /// Ordinary text.
    pub const fn text(self) -> Style {
        Style::new().fg(rgb(PAPER))
    }

    /// Facts and hints.
    pub const fn dim(self) -> Style {
        Style::new().fg(rgb(ASH))
    }

    /// Lines and what is switched off.
    pub const fn faint(self) -> Style {
        Style::new().fg(rgb(DUSK))
    }

    /// What is meant now.
    pub const fn accent(self) -> Style {
        Style::new().fg(rgb(self.accent))
    }

    /// What is meant now, loudly: the caption of the focused card, the line of a menu.
    pub const fn chosen(self) -> Style {
        Style::new()
            .fg(rgb(NIGHT))
            .bg(rgb(self.accent))
            .add_modifier(Modifier::BOLD)
    }

    /// The same without colours.
    pub const fn chosen_plain(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Something went wrong.
    pub const fn warning(self) -> Style {
        Style::new().fg(rgb(EMBER))
    }

    /// A card whose picture is not there.
    pub const fn card(self) -> Style {
        Style::new().fg(rgb(ASH)).bg(rgb(STONE))
    }

    /// A card in somebody else's colour.
    pub fn face(self, colour: Option<[u8; 3]>) -> Style {
        Style::new()
            .fg(rgb(NIGHT))
            .bg(rgb(bright(colour.unwrap_or(LAMP))))
    }

    /// Text in somebody else's colour.
    pub fn tinted(self, colour: Option<[u8; 3]>) -> Style {
        Style::new().fg(rgb(bright(colour.unwrap_or(LAMP))))
    }
}

const fn rgb([r, g, b]: [u8; 3]) -> Color {
    Color::Rgb(r, g, b)
}

/// `colour`, lightened towards white until it can be read on the night.
fn bright(colour: [u8; 3]) -> [u8; 3] {
    let mut colour = colour;
    for _ in 0..8 {
        let [r, g, b] = colour.map(u32::from);
        if (r * 3 + g * 6 + b) / 10 >= LEAST_ACCENT {
            break;
        }
        colour = colour.map(|c| c.saturating_add((255 - c) / 6));
    }
    colour
}

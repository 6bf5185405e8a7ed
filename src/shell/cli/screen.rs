//! What settings and environment say of the terminal, in the terminal's own terms.

use crate::adapters::clock;
use crate::adapters::programs::Tmux;
use crate::adapters::settings::{ColorChoice, Environment, Graphics as Asked, Looks, Settings};
use crate::domain::cells::Depth;
use crate::shell::terminal::{Graphics, Hints, Multiplexer, Options, Wishes};

/// How the terminal is to be used.
pub(super) fn options(settings: &Settings, environment: &Environment) -> Options {
    Options {
        hints: hints(environment),
        wishes: wishes(settings.looks),
        id_seed: id_seed(),
    }
}

/// The same for what a viewer may change while the browser runs.
pub(super) fn wishes(looks: Looks) -> Wishes {
    Wishes {
        graphics: match looks.graphics {
            Asked::Auto => None,
            Asked::Kitty => Some(Graphics::Kitty),
            Asked::Sixel => Some(Graphics::Sixel),
            Asked::Iterm2 => Some(Graphics::Iterm2),
            Asked::Cells => Some(Graphics::Cells),
            Asked::None => Some(Graphics::None),
        },
        depth: match looks.color {
            ColorChoice::Never => Some(Depth::None),
            ColorChoice::Auto | ColorChoice::Always => None,
        },
        mouse: looks.mouse,
    }
}

/// What the environment says of the terminal.
fn hints(environment: &Environment) -> Hints {
    let text = |name: &str| environment.terminal(name).unwrap_or_default().to_owned();
    Hints {
        term: text("TERM"),
        colorterm: text("COLORTERM"),
        // Inside tmux it is tmux's own name; ssh carries only the other.
        term_program: match text("TERM_PROGRAM") {
            program if program.is_empty() => text("LC_TERMINAL"),
            program => program,
        },
        multiplexer: if environment.terminal("TMUX").is_some() {
            Some(Multiplexer::Tmux(Tmux::ask(&environment.path)))
        } else {
            environment.terminal("STY").map(|_| Multiplexer::Screen)
        },
        no_color: environment.no_color,
    }
}

/// Differs between two programs in one terminal, so that their pictures have different numbers.
fn id_seed() -> u32 {
    let process = u64::from(std::process::id());
    let mixed = process.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ clock::now().0.cast_unsigned();
    // The two halves folded into one.
    let [a, b, c, d, ..] = (mixed ^ (mixed >> 32)).to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}

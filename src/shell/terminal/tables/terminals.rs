//! Terminals that are known by name, for what their answers alone do not tell.
//!
//! Facts from the terminals' own documentation and trials of 2026; `docs/TERMINALS.md` says which
//! were tried.

/// A terminal that is known by name.
pub(in crate::shell::terminal) struct Known {
    /// How its own name (XTVERSION) begins, lower case.
    pub(in crate::shell::terminal) name: &'static str,
    /// How it draws pictures best.
    pub(in crate::shell::terminal) best: Best,
}

/// How a terminal draws pictures best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::shell::terminal) enum Best {
    /// kitty's protocol, by placeholders from this version on (major, minor), before it by
    /// placements at the cursor.
    Kitty((u32, u32)),
    /// iTerm2's protocol, whatever else it answers to.
    Iterm2,
    /// iTerm2's protocol where it says that it draws pictures at all (sixel in DA1).
    Iterm2IfSixel,
    /// Sixel, where it says so.
    Sixel,
}

/// The first whose name fits counts.
pub(in crate::shell::terminal) const KNOWN: [Known; 16] = [
    known("kitty", Best::Kitty((0, 28))),
    known("ghostty", Best::Kitty((0, 0))),
    // They answer to kitty's test picture, but show placeholders as boxes.
    known("wezterm", Best::Iterm2),
    known("konsole", Best::Iterm2),
    known("warp", Best::Iterm2),
    known("iterm2", Best::Iterm2),
    known("mintty", Best::Iterm2),
    known("rio", Best::Iterm2),
    known("tabby", Best::Iterm2),
    // Its cells are no whole pixels wide; iTerm2's protocol counts in cells.
    known("xterm.js", Best::Iterm2IfSixel),
    known("foot", Best::Sixel),
    known("contour", Best::Sixel),
    known("vte", Best::Sixel),
    known("mlterm", Best::Sixel),
    // It takes true colours and shows the nearest of its palette.
    known("xterm", Best::Sixel),
    // It maps colours to what the terminal outside has.
    known("tmux", Best::Sixel),
];

/// Programs by which the environment names a terminal (`TERM_PROGRAM`, `LC_TERMINAL`), lower
/// case, with the name in [`KNOWN`]; for terminals that do not say their name.
pub(in crate::shell::terminal) const PROGRAMS: [(&str, &str); 6] = [
    ("iterm", "iterm2"),
    ("wezterm", "wezterm"),
    ("ghostty", "ghostty"),
    ("mintty", "mintty"),
    ("warpterminal", "warp"),
    ("vscode", "xterm.js"),
];

const fn known(name: &'static str, best: Best) -> Known {
    Known { name, best }
}

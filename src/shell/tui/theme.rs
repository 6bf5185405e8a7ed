//! Colours and styles: quiet, with one accent, which is the viewer's own colour.
//!
//! Every distinction that matters is also made by a character or an attribute, so that the screen
//! reads the same without colours. The themes are a table, [`PALETTES`]; where a terminal has 16
//! colours each ink is one of these by name. Contrast is WCAG 2's ratio of relative luminances
//! (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).

use std::sync::LazyLock;

use ratatui::style::{Color, Modifier, Style};

use crate::adapters::settings::ThemeChoice;
use crate::domain::cells::{Depth, nearest_16};

/// The accent of a viewer without a colour: lamplight.
const LAMP: [u8; 3] = [0xf0, 0xb4, 0x50];

/// Steps from a viewer's colour to one that can be read.
const STEPS: u16 = 24;

/// A terminal's background lighter than this, in relative luminance, is light.
const LIGHT: f64 = 0.4;

/// A colour, and which of the 16 stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ink {
    rgb: [u8; 3],
    ansi: u8,
}

const fn ink(rgb: u32, ansi: u8) -> Ink {
    let [_, r, g, b] = rgb.to_be_bytes();
    Ink {
        rgb: [r, g, b],
        ansi,
    }
}

/// The colours of a theme.
#[derive(Debug, PartialEq)]
struct Palette {
    /// Behind everything.
    ground: Ink,
    /// Behind drawers and menus.
    panel: Ink,
    /// A card without its picture.
    card: Ink,
    /// Ordinary text.
    text: Ink,
    /// Names and headings.
    strong: Ink,
    /// Facts and hints.
    dim: Ink,
    /// Lines.
    faint: Ink,
    /// Something went wrong.
    warning: Ink,
    /// Least contrast of an accent with what it stands on.
    least: f64,
    /// What accents are moved towards until they have it.
    pole: [u8; 3],
    /// What stands for an accent that is nearest to black, red, green, yellow, blue, magenta, cyan
    /// or white where there are 16 colours.
    accents: [u8; 8],
}

/// Dark, light, high contrast.
static PALETTES: [Palette; 3] = [
    Palette {
        ground: ink(0x0d_0e12, 0),
        panel: ink(0x16_181f, 0),
        card: ink(0x24_2731, 8),
        text: ink(0xd8_dae0, 15),
        strong: ink(0xff_ffff, 15),
        dim: ink(0x8b_909d, 7),
        faint: ink(0x65_6b79, 8),
        warning: ink(0xff_7a66, 9),
        least: 4.5,
        pole: [0xff; 3],
        accents: [11, 13, 10, 11, 14, 13, 14, 11],
    },
    Palette {
        ground: ink(0xf7_f5f0, 15),
        panel: ink(0xeb_e8e0, 15),
        card: ink(0xd5_d0c6, 7),
        text: ink(0x2b_2d33, 0),
        strong: ink(0x08_090c, 0),
        dim: ink(0x56_5a64, 8),
        faint: ink(0x77_7a83, 8),
        warning: ink(0xb3_261e, 1),
        least: 4.5,
        pole: [0; 3],
        accents: [4, 5, 4, 5, 4, 5, 4, 4],
    },
    Palette {
        ground: ink(0x00_0000, 0),
        panel: ink(0x0c_0c0c, 0),
        card: ink(0x1c_1c1c, 0),
        text: ink(0xff_ffff, 15),
        strong: ink(0xff_ffff, 15),
        dim: ink(0xd4_d4d4, 7),
        faint: ink(0xb0_b0b0, 7),
        warning: ink(0xff_a090, 11),
        least: 7.0,
        pole: [0xff; 3],
        accents: [14, 10, 10, 14, 14, 10, 14, 14],
    },
];

/// What a screen looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    palette: &'static Palette,
    accent: [u8; 3],
    is_few: bool,
}

impl Theme {
    /// The theme that was chosen, on a terminal of this many colours and this background, with a
    /// viewer's colour as its accent.
    pub fn of(
        choice: ThemeChoice,
        (depth, background): (Depth, Option<[u8; 3]>),
        colour: Option<[u8; 3]>,
    ) -> Self {
        let is_light = background.is_some_and(|colour| luminance(colour) > LIGHT);
        let [dark, light, high] = &PALETTES;
        let palette = match choice {
            ThemeChoice::Auto if is_light => light,
            ThemeChoice::Auto | ThemeChoice::Dark => dark,
            ThemeChoice::Light => light,
            ThemeChoice::HighContrast => high,
        };
        Self {
            palette,
            accent: palette.readable(colour.unwrap_or(LAMP)),
            is_few: depth == Depth::Ansi16,
        }
    }

    const fn colour(self, ink: Ink) -> Color {
        if self.is_few {
            Color::Indexed(ink.ansi)
        } else {
            rgb(ink.rgb)
        }
    }

    fn accented(self, colour: [u8; 3]) -> Color {
        if !self.is_few {
            return rgb(colour);
        }
        let accents = self.palette.accents;
        let named = accents.get(usize::from(nearest_16(colour) % 8)).copied();
        Color::Indexed(named.unwrap_or(self.palette.text.ansi))
    }

    /// Everything that is not said otherwise.
    pub const fn base(self) -> Style {
        Style::new()
            .fg(self.colour(self.palette.text))
            .bg(self.colour(self.palette.ground))
    }

    /// Ordinary text inside drawers and menus.
    pub const fn panel(self) -> Style {
        Style::new()
            .fg(self.colour(self.palette.text))
            .bg(self.colour(self.palette.panel))
    }

    /// Names and headings.
    pub const fn strong(self) -> Style {
        Style::new()
            .fg(self.colour(self.palette.strong))
            .add_modifier(Modifier::BOLD)
    }

    /// Ordinary text.
    pub const fn text(self) -> Style {
        Style::new().fg(self.colour(self.palette.text))
    }

    /// Facts and hints.
    pub const fn dim(self) -> Style {
        Style::new().fg(self.colour(self.palette.dim))
    }

    /// Lines.
    pub const fn faint(self) -> Style {
        Style::new().fg(self.colour(self.palette.faint))
    }

    /// What is meant now.
    pub fn accent(self) -> Style {
        Style::new().fg(self.accented(self.accent))
    }

    /// What is meant now, loudly: the caption of the focused card, the line of a menu.
    pub fn chosen(self) -> Style {
        Style::new()
            .fg(self.colour(self.palette.ground))
            .bg(self.accented(self.accent))
            .add_modifier(Modifier::BOLD)
    }

    /// The same without colours.
    pub const fn chosen_plain(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// What a pointer points at: quietly, and without colours too.
    pub const fn pointed(self) -> Style {
        self.strong().add_modifier(Modifier::UNDERLINED)
    }

    /// Something went wrong.
    pub const fn warning(self) -> Style {
        Style::new().fg(self.colour(self.palette.warning))
    }

    /// A card whose picture is not there.
    pub const fn card(self) -> Style {
        let ink = if self.is_few {
            self.palette.strong
        } else {
            self.palette.dim
        };
        Style::new()
            .fg(self.colour(ink))
            .bg(self.colour(self.palette.card))
    }

    /// Text in somebody else's colour.
    pub fn tinted(self, colour: Option<[u8; 3]>) -> Style {
        let colour = self.palette.readable(colour.unwrap_or(LAMP));
        Style::new().fg(self.accented(colour))
    }
}

impl Palette {
    /// `colour`, moved towards the pole until it can be read on ground and panel.
    fn readable(&self, colour: [u8; 3]) -> [u8; 3] {
        let grounds = [self.ground.rgb, self.panel.rgb];
        let is_readable = |colour: &[u8; 3]| {
            let mut grounds = grounds.iter();
            grounds.all(|ground| contrast(*colour, *ground) >= self.least)
        };
        let moved = (0..=STEPS).map(|step| towards(colour, self.pole, step));
        moved.clone().find(is_readable).unwrap_or(self.pole)
    }
}

const fn rgb([r, g, b]: [u8; 3]) -> Color {
    Color::Rgb(r, g, b)
}

/// `colour`, so many of [`STEPS`] steps towards `pole`.
fn towards(colour: [u8; 3], pole: [u8; 3], step: u16) -> [u8; 3] {
    let mut mixed = colour;
    for (from, to) in mixed.iter_mut().zip(pole) {
        let sum = u16::from(*from) * (STEPS - step) + u16::from(to) * step;
        *from = u8::try_from(sum / STEPS).unwrap_or(to);
    }
    mixed
}

/// Linear light of each level of a channel of sRGB.
static LINEAR: LazyLock<[f64; 256]> = LazyLock::new(|| {
    let mut level = 0.0;
    [(); 256].map(|()| {
        let value = level / 255.0;
        level += 1.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            libm::pow((value + 0.055) / 1.055, 2.4)
        }
    })
});

/// WCAG's relative luminance, 0 to 1.
fn luminance(colour: [u8; 3]) -> f64 {
    let light = |level: u8| LINEAR.get(usize::from(level)).copied().unwrap_or(0.0);
    let [r, g, b] = colour.map(light);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// WCAG's contrast ratio, 1 to 21.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// xterm's 16 colours, which terminals start from.
    const XTERM: [u32; 16] = [
        0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5,
        0x7f_7f7f, 0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
    ];

    fn xterm(index: u8) -> [u8; 3] {
        ink(XTERM[usize::from(index)], 0).rgb
    }

    fn shown(colour: Option<Color>) -> [u8; 3] {
        match colour {
            Some(Color::Rgb(r, g, b)) => [r, g, b],
            Some(Color::Indexed(index)) => xterm(index),
            other => panic!("{other:?} is no colour of a theme"),
        }
    }

    const CHOICES: [ThemeChoice; 3] = [
        ThemeChoice::Dark,
        ThemeChoice::Light,
        ThemeChoice::HighContrast,
    ];

    /// Every style on everything that it stands on, with the least contrast that it needs.
    fn pairs(
        theme: Theme,
        someone: Option<[u8; 3]>,
        has_high: bool,
    ) -> Vec<(&'static str, f64, f64)> {
        let grounds = [shown(theme.base().bg), shown(theme.panel().bg)];
        let needs = |least: f64| if has_high { 7.0 } else { least };
        let mut all = Vec::new();
        for (name, style, least) in [
            ("base", theme.base(), 4.5),
            ("panel", theme.panel(), 4.5),
            ("text", theme.text(), 4.5),
            ("strong", theme.strong(), 4.5),
            ("pointed", theme.pointed(), 4.5),
            ("warning", theme.warning(), 4.5),
            ("dim", theme.dim(), 3.0),
            ("faint", theme.faint(), 3.0),
            ("accent", theme.accent(), 3.0),
            ("tinted", theme.tinted(someone), 3.0),
        ] {
            for ground in grounds {
                all.push((name, contrast(shown(style.fg), ground), needs(least)));
            }
        }
        for (name, style, least) in [("chosen", theme.chosen(), 4.5), ("card", theme.card(), 3.0)] {
            all.push((
                name,
                contrast(shown(style.fg), shown(style.bg)),
                needs(least),
            ));
        }
        all
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        // Their best known border case: #767676 on white is 4.54.
        assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.005);
    }

    proptest! {
        #[test]
        fn every_theme_can_be_read_in_any_viewers_colours(
            own: Option<[u8; 3]>,
            someone: Option<[u8; 3]>,
        ) {
            for choice in CHOICES {
                let theme = Theme::of(choice, (Depth::True, None), own);
                let is_high = choice == ThemeChoice::HighContrast;
                for (name, is, least) in pairs(theme, someone, is_high) {
                    prop_assert!(is >= least, "{choice:?} {name}: {is:.2} of {least}");
                }
            }
        }

        /// With 16 colours what must differ does: words and what they stand on by 3 and more, and
        /// an accent from ordinary text.
        #[test]
        fn sixteen_colours_are_enough(own: Option<[u8; 3]>, someone: Option<[u8; 3]>) {
            for choice in CHOICES {
                let theme = Theme::of(choice, (Depth::Ansi16, None), own);
                for (name, is, _) in pairs(theme, someone, false) {
                    prop_assert!(is >= 3.0, "{choice:?} {name}: {is:.2}");
                }
                for (name, is, least) in pairs(theme, someone, false) {
                    let is_text = matches!(name, "text" | "strong" | "chosen");
                    prop_assert!(!is_text || is >= least, "{choice:?} {name}: {is:.2}");
                }
                let styles = [theme.text(), theme.dim(), theme.accent(), theme.warning()];
                let names = styles.map(|style| nearest_16(shown(style.fg)));
                for (at, name) in names.iter().enumerate() {
                    prop_assert!(!names[..at].contains(name), "{choice:?}: {names:?}");
                }
            }
        }
    }

    #[test]
    fn the_named_colours_are_the_nearest_to_themselves() {
        for index in 0..16 {
            assert_eq!(nearest_16(xterm(index)), index);
        }
    }

    #[test]
    fn auto_follows_the_terminals_background() {
        for (background, expected) in [
            (None, ThemeChoice::Dark),
            (Some([0x1e, 0x1e, 0x2e]), ThemeChoice::Dark),
            (Some([0xfd, 0xf6, 0xe3]), ThemeChoice::Light),
        ] {
            let means = (Depth::True, background);
            assert_eq!(
                Theme::of(ThemeChoice::Auto, means, None),
                Theme::of(expected, means, None)
            );
        }
    }
}

//! Contact sheets: pictures in frames, with lettering below.

use embedded_graphics::Drawable as _;
use embedded_graphics::draw_target::DrawTarget;
use embedded_graphics::geometry::{OriginDimensions, Point, Size};
use embedded_graphics::mono_font::iso_8859_1::{FONT_7X13, FONT_9X18_BOLD};
use embedded_graphics::mono_font::{MonoFont, MonoTextStyle};
use embedded_graphics::pixelcolor::{Rgb888, RgbColor as _};
use embedded_graphics::text::{Baseline, Text};

use super::{Fitting, cut};
use crate::domain::pixels::Pixels;

/// Behind everything.
const GROUND: [u8; 3] = [18, 18, 22];

/// How a line of lettering looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lettered {
    /// Above a group.
    Heading,
    /// Below a picture.
    Plain,
    /// Below a picture, less important.
    Dim,
}

impl Lettered {
    const fn font(self) -> &'static MonoFont<'static> {
        match self {
            Self::Heading => &FONT_9X18_BOLD,
            Self::Plain | Self::Dim => &FONT_7X13,
        }
    }

    const fn colour(self) -> Rgb888 {
        match self {
            Self::Heading => Rgb888::new(238, 236, 228),
            Self::Plain => Rgb888::new(206, 205, 200),
            Self::Dim => Rgb888::new(134, 134, 140),
        }
    }

    /// Pixels from one line to the next.
    pub const fn line_px(self) -> u32 {
        match self {
            Self::Heading => 22,
            Self::Plain | Self::Dim => 15,
        }
    }
}

/// A sheet in the making. What lies outside of it is not drawn.
#[derive(Clone, Debug)]
pub struct Sheet {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Sheet {
    /// An empty sheet of at least one pixel.
    pub fn new(width: u32, height: u32) -> Self {
        let (width, height) = (width.max(1), height.max(1));
        let n = width as usize * height as usize;
        Self {
            width,
            height,
            rgb: GROUND.into_iter().cycle().take(n * 3).collect(),
        }
    }

    /// A rectangle of one colour, given its left upper corner and its size.
    pub fn fill(&mut self, (x, y): (u32, u32), (width, height): (u32, u32), colour: [u8; 3]) {
        let width = width.min(self.width.saturating_sub(x));
        let line: Vec<u8> = colour
            .into_iter()
            .cycle()
            .take(width as usize * 3)
            .collect();
        for row in 0..height {
            self.line(x, y.saturating_add(row), &line);
        }
    }

    /// A picture, cut to this size.
    pub fn picture(&mut self, picture: &Pixels, (x, y): (u32, u32), (width, height): (u32, u32)) {
        let picture = cut(picture, width, height, Fitting::Fill);
        let rows = picture.rgb().chunks_exact(picture.width() as usize * 3);
        for (line, row) in rows.zip(0..) {
            self.line(x, y.saturating_add(row), line);
        }
    }

    /// A line of lettering at most `width` wide, cut where it is longer. Letters that the font
    /// lacks are question marks.
    pub fn letter(&mut self, line: &str, (x, y): (u32, u32), width: u32, how: Lettered) {
        let font = how.font();
        let most = (width / font.character_size.width) as usize;
        let n = line.chars().count();
        let kept = if n > most { most.saturating_sub(2) } else { n };
        let mut line: String = line.chars().take(kept).collect();
        if n > kept {
            line.push_str("..");
        }
        let place = |value: u32| i32::try_from(value).unwrap_or(i32::MAX);
        let style = MonoTextStyle::new(font, how.colour());
        let at = Point::new(place(x), place(y));
        // Drawing on bytes cannot fail.
        let _ = Text::with_baseline(&line, at, style, Baseline::Top).draw(self);
    }

    /// The finished sheet.
    pub fn finish(self) -> Option<Pixels> {
        Pixels::new(self.width, self.height, self.rgb)
    }

    fn line(&mut self, x: u32, y: u32, line: &[u8]) {
        if x >= self.width || y >= self.height {
            return;
        }
        let n = line.len().min((self.width - x) as usize * 3);
        let start = (y as usize * self.width as usize + x as usize) * 3;
        if let Some((place, line)) = self.rgb.get_mut(start..start + n).zip(line.get(..n)) {
            place.copy_from_slice(line);
        }
    }
}

impl OriginDimensions for Sheet {
    fn size(&self) -> Size {
        Size::new(self.width, self.height)
    }
}

impl DrawTarget for Sheet {
    type Color = Rgb888;
    type Error = std::convert::Infallible;

    fn draw_iter<I>(&mut self, pixels: I) -> Result<(), Self::Error>
    where
        I: IntoIterator<Item = embedded_graphics::Pixel<Rgb888>>,
    {
        for embedded_graphics::Pixel(point, colour) in pixels {
            let place = (u32::try_from(point.x), u32::try_from(point.y));
            if let (Ok(x), Ok(y)) = place {
                self.line(x, y, &[colour.r(), colour.g(), colour.b()]);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lettering_and_pictures_stand_where_they_are_put() {
        let mut sheet = Sheet::new(120, 60);
        sheet.fill((10, 10), (20, 10), [200, 10, 10]);
        sheet.letter(
            "Heat (1995) and a long name",
            (10, 30),
            100,
            Lettered::Plain,
        );
        let pixels = sheet.finish().unwrap();
        assert_eq!(pixels.at(10, 10), [200, 10, 10]);
        assert_eq!(pixels.at(30, 10), GROUND);
        let lit = |x: u32| (30..45).any(|y| pixels.at(x, y) != GROUND);
        assert!((10..20).any(lit) && (90..110).any(lit) && !(110..120).any(lit));
    }

    proptest! {
        #[test]
        fn nothing_outside_breaks_it(
            x in any::<u32>(), y in any::<u32>(), width in 0_u32..90, text in ".{0,40}"
        ) {
            let mut sheet = Sheet::new(40, 20);
            let picture = Pixels::new(2, 2, vec![9; 12]).unwrap();
            sheet.fill((x % 60, y % 60), (width, width), [1; 3]);
            sheet.fill((x, y), (3, 3), [1; 3]);
            sheet.picture(&picture, (x % 60, y % 60), (width.max(1), 7));
            for how in [Lettered::Heading, Lettered::Plain, Lettered::Dim] {
                sheet.letter(&text, (x % 60, y % 60), width, how);
            }
            prop_assert!(sheet.finish().is_some());
        }
    }
}

//! kitty before 0.28: pictures placed at cells.
//!
//! A picture is sent once, as with placeholders; what moves are its placements. They lie above
//! the text, so what stands over a picture cuts it into several. (Under the text, below all
//! backgrounds, kitty 0.26 mixes frames.)

use super::emitter::write_to;
use super::kitty::{Put, Road};

/// Which part of which picture lies where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Laid {
    /// Number of the picture.
    pub(super) id: u32,
    /// Upper left cell (column, row).
    pub(super) at: (u16, u16),
    /// Cells across and down.
    pub(super) cells: (u16, u16),
    /// First pixel that is shown (left, top).
    pub(super) corner: (u32, u32),
    /// Pixels that are shown (width, height).
    pub(super) size: (u32, u32),
}

/// The placements on the screen.
#[derive(Default)]
pub(super) struct Placed {
    next: u32,
    standing: Vec<(Laid, u32)>,
}

impl Placed {
    /// Changes what lies on the screen into `wanted`. What goes, goes after what comes, so that
    /// no hole is seen.
    pub(super) fn turn_into(&mut self, out: &mut Vec<u8>, road: Road, wanted: &[Laid]) {
        let mut old = std::mem::take(&mut self.standing);
        for laid in wanted {
            let kept = old.iter().position(|(other, _)| other == laid);
            let number = kept.map_or_else(|| self.put(out, road, laid), |at| old.swap_remove(at).1);
            self.standing.push((*laid, number));
        }
        for (laid, number) in old {
            road.lift(out, laid.id, number);
        }
    }

    fn put(&mut self, out: &mut Vec<u8>, road: Road, laid: &Laid) -> u32 {
        self.next = self.next % u32::from(u16::MAX) + 1;
        let (column, row) = laid.at;
        write_to(out, format_args!("\x1b[{};{}H", row + 1, column + 1));
        let put = Put {
            id: laid.id,
            number: self.next,
            cells: laid.cells,
            corner: laid.corner,
            size: laid.size,
        };
        road.put(out, &put);
        self.next
    }

    /// The screen was cleared, and with it every placement.
    pub(super) fn forget(&mut self) {
        self.standing.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn laid(id: u32, column: u16) -> Laid {
        Laid {
            id,
            at: (column, 2),
            cells: (24, 7),
            corner: (0, 0),
            size: (240, 140),
        }
    }

    fn check(placed: &mut Placed, wanted: &[Laid], puts: usize, lifts: usize) {
        let mut out = Vec::new();
        placed.turn_into(&mut out, Road::default(), wanted);
        let text = String::from_utf8(out).unwrap();
        let found = (text.matches("a=p,").count(), text.matches("a=d,").count());
        assert_eq!(found, (puts, lifts), "{text:?}");
        if let (Some(put), Some(lift)) = (text.find("a=p,"), text.find("a=d,")) {
            assert!(put < lift);
        }
    }

    #[test]
    fn only_what_moved_is_placed_and_lifted() {
        let mut placed = Placed::default();
        check(&mut placed, &[laid(1, 0), laid(2, 30)], 2, 0);
        check(&mut placed, &[laid(1, 0), laid(2, 30)], 0, 0);
        check(&mut placed, &[laid(1, 0), laid(2, 40)], 1, 1);
        // The same picture twice is two placements.
        check(&mut placed, &[laid(1, 0), laid(1, 60)], 1, 1);
        check(&mut placed, &[], 0, 2);
        check(&mut placed, &[laid(1, 0)], 1, 0);
        placed.forget();
        check(&mut placed, &[laid(1, 0)], 1, 0);
    }
}

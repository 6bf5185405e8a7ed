//! kitty's graphics protocol: the bytes, and what stands in the terminal by them.
//!
//! A picture is transmitted once as PNG, gets one virtual placement, and is then shown by text:
//! placeholder characters whose colour is the picture's number and whose diacritics are row and
//! column. So scrolling, clipping and popups cost a few bytes of text and never a picture.
//! Source: <https://sw.kovidgoyal.net/kitty/graphics-protocol/>, unicode placeholders.

use std::collections::HashMap;

use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::emitter::write_to;
use super::tables::diacritics::DIACRITICS;
use crate::adapters::pictures::Job;

/// The character that stands for a cell of a picture.
pub(super) const PLACEHOLDER: char = '\u{10eeee}';
/// Bytes of base64 in one piece, as the protocol demands.
const CHUNK_BYTES: usize = 4096;
/// Pictures of ours in the terminal, as decoded RGBA bytes: kitty itself begins to drop pictures
/// at 320 MB, and then those of others too.
const STORE_BYTES: usize = 64 * 1024 * 1024;
/// Bytes of pictures in one frame, so that keys are obeyed between two frames even when they
/// travel slowly.
pub(super) const FRAME_BYTES: usize = 256 * 1024;
/// Numbers stay below this: a fourth byte would need a third diacritic, which some drop.
const ID_BOUND: u32 = 1 << 24;

/// How kitty's sequences reach the terminal, and what shows a picture there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Road {
    /// Whether tmux lies between, which passes on only what is wrapped for it.
    pub(super) through_tmux: bool,
}

impl Road {
    /// One command of the protocol.
    fn send(self, out: &mut Vec<u8>, keys: std::fmt::Arguments<'_>, payload: &[u8]) {
        // Inside tmux's wrapping every escape character is doubled.
        let (begin, end) = if self.through_tmux {
            ("\x1bPtmux;\x1b\x1b_G", "\x1b\x1b\\\x1b\\")
        } else {
            ("\x1b_G", "\x1b\\")
        };
        write_to(out, format_args!("{begin}{keys}"));
        if !payload.is_empty() {
            out.push(b';');
            out.extend(payload);
        }
        out.extend(end.as_bytes());
    }

    /// Transmits a PNG as picture `id`, quietly.
    pub(super) fn transmit(self, out: &mut Vec<u8>, id: u32, png: &[u8]) {
        let encoded = base64_simd::STANDARD.encode_to_string(png);
        let mut chunks = encoded.as_bytes().chunks(CHUNK_BYTES).peekable();
        let mut keys = format!("a=t,f=100,t=d,q=2,i={id},");
        while let Some(chunk) = chunks.next() {
            let more = u8::from(chunks.peek().is_some());
            self.send(out, format_args!("{keys}m={more}"), chunk);
            "q=2,".clone_into(&mut keys);
        }
    }

    /// Gives picture `id` its virtual placement of `columns` × `rows` cells.
    pub(super) fn place(self, out: &mut Vec<u8>, id: u32, columns: u16, rows: u16) {
        let keys = format_args!("a=p,U=1,q=2,i={id},p=1,c={columns},r={rows}");
        self.send(out, keys, &[]);
    }

    /// Shows a rectangle of a picture at the cursor, which stays.
    pub(super) fn put(self, out: &mut Vec<u8>, put: &Put) {
        let Put {
            id,
            number,
            cells: (columns, rows),
            corner: (left, top),
            size: (width, height),
        } = *put;
        let keys = format_args!(
            "a=p,q=2,C=1,i={id},p={number},c={columns},r={rows},\
             x={left},y={top},w={width},h={height}"
        );
        self.send(out, keys, &[]);
    }

    /// Takes placement `number` of picture `id` away; its data stays.
    pub(super) fn lift(self, out: &mut Vec<u8>, id: u32, number: u32) {
        self.send(out, format_args!("a=d,d=i,q=2,i={id},p={number}"), &[]);
    }

    /// Deletes picture `id`, its data and its placements.
    pub(super) fn delete(self, out: &mut Vec<u8>, id: u32) {
        self.send(out, format_args!("a=d,d=I,q=2,i={id}"), &[]);
    }
}

/// A placement at the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Put {
    pub(super) id: u32,
    pub(super) number: u32,
    /// Cells across and down.
    pub(super) cells: (u16, u16),
    /// First pixel of the picture that is shown (left, top).
    pub(super) corner: (u32, u32),
    /// Pixels that are shown (width, height).
    pub(super) size: (u32, u32),
}

/// Appends the placeholder of a cell; false where the protocol has no number for it.
pub(super) fn placeholder(text: &mut String, column: u16, row: u16) -> bool {
    let number = |n: u16| DIACRITICS.get(usize::from(n)).copied();
    let Some((row, column)) = number(row).zip(number(column)) else {
        return false;
    };
    text.extend([PLACEHOLDER, row, column]);
    true
}

/// Leaves out row and column where a placeholder continues the one on its left: the terminal
/// counts on by itself. Done over a finished frame, so that whatever stands in the middle of a
/// picture only makes the cell after it a named one; scrolling then changes one cell a row.
pub(super) fn shorten(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width).max(1);
    for line in buffer.content.chunks_mut(width) {
        let mut before: Option<(Color, usize, usize)> = None;
        for cell in line {
            let named = position(cell.symbol());
            let here = named.map(|(row, column)| (cell.fg, row, column));
            let continues =
                before.is_some_and(|(colour, row, column)| here == Some((colour, row, column + 1)));
            if continues {
                cell.set_char(PLACEHOLDER);
            }
            before = here;
        }
    }
}

/// Row and column that a placeholder names.
fn position(symbol: &str) -> Option<(usize, usize)> {
    let mut characters = symbol.chars();
    let number = |mark| DIACRITICS.binary_search(&mark).ok();
    if characters.next() != Some(PLACEHOLDER) {
        return None;
    }
    Some((number(characters.next()?)?, number(characters.next()?)?))
}

/// The colour that stands for a picture's number.
pub(super) const fn colour(id: u32) -> [u8; 3] {
    let [_, red, green, blue] = id.to_be_bytes();
    [red, green, blue]
}

/// The number after `id`, never 0 and always below [`ID_BOUND`].
pub(super) const fn after(id: u32) -> u32 {
    if id + 1 >= ID_BOUND { 1 } else { id + 1 }
}

/// A number to begin with, out of anything.
pub(super) const fn first_id(seed: u32) -> u32 {
    seed % (ID_BOUND - 1) + 1
}

/// What stands in the terminal by us.
pub(super) struct Store {
    road: Road,
    /// Whether pictures are shown by placeholders, as opposed to placed at the cursor.
    has_placeholders: bool,
    next_id: u32,
    frame: u64,
    sent: HashMap<Job, Sent>,
    held_bytes: usize,
    /// Numbers that stand for nothing any more and are still to be deleted.
    lost: Vec<u32>,
}

struct Sent {
    id: u32,
    /// Pixels (width, height).
    size_px: (u32, u32),
    /// Decoded, in the terminal's memory.
    size_bytes: usize,
    /// Frame in which it was last to be seen.
    shown: u64,
}

impl Store {
    pub(super) fn new(id_seed: u32) -> Self {
        Self {
            road: Road::default(),
            has_placeholders: true,
            next_id: first_id(id_seed),
            frame: 0,
            sent: HashMap::new(),
            held_bytes: 0,
            lost: Vec::new(),
        }
    }

    /// How the pictures from now on travel and are shown.
    pub(super) const fn set_road(&mut self, road: Road, has_placeholders: bool) {
        self.road = road;
        self.has_placeholders = has_placeholders;
    }

    pub(super) const fn road(&self) -> Road {
        self.road
    }

    /// A new frame begins.
    pub(super) const fn begin(&mut self) {
        self.frame += 1;
    }

    /// The number of a picture that stands in the terminal, which this frame shows.
    pub(super) fn show(&mut self, job: &Job) -> Option<u32> {
        let sent = self.sent.get_mut(job)?;
        sent.shown = self.frame;
        Some(sent.id)
    }

    /// Pixels of a picture that stands in the terminal (width, height).
    pub(super) fn size_px(&self, job: &Job) -> Option<(u32, u32)> {
        self.sent.get(job).map(|sent| sent.size_px)
    }

    /// Sends a picture, which this frame shows. `width` and `height` are its pixels.
    pub(super) fn send(
        &mut self,
        out: &mut Vec<u8>,
        job: Job,
        png: &[u8],
        size_px: (u32, u32),
    ) -> u32 {
        let id = self.next_id;
        self.next_id = after(id);
        self.road.transmit(out, id, png);
        if self.has_placeholders {
            self.road.place(out, id, job.form.columns, job.form.rows);
        }
        let size_bytes = size_px.0 as usize * size_px.1 as usize * 4;
        self.held_bytes += size_bytes;
        self.sent.insert(
            job,
            Sent {
                id,
                size_px,
                size_bytes,
                shown: self.frame,
            },
        );
        id
    }

    /// Deletes what was not to be seen for longest, down to the bound. Comes after the cells of
    /// the frame, so that nothing that is still to be seen vanishes.
    pub(super) fn evict(&mut self, out: &mut Vec<u8>) {
        for id in self.lost.drain(..) {
            self.road.delete(out, id);
        }
        if self.held_bytes <= STORE_BYTES {
            return;
        }
        // kitty before 0.28 lets go of all that lie nowhere with the first that it deletes.
        let bound = if self.has_placeholders {
            STORE_BYTES
        } else {
            0
        };
        let mut unseen: Vec<(u64, u32, Job)> = self
            .sent
            .iter()
            .filter(|(_, sent)| sent.shown != self.frame)
            .map(|(job, sent)| (sent.shown, sent.id, *job))
            .collect();
        unseen.sort_unstable_by_key(|(shown, id, _)| (*shown, *id));
        for (_, id, job) in unseen {
            if self.held_bytes <= bound {
                break;
            }
            if let Some(sent) = self.sent.remove(&job) {
                self.held_bytes -= sent.size_bytes;
            }
            self.road.delete(out, id);
        }
    }

    /// Numbers of all pictures of ours, in order.
    pub(super) fn ids(&self) -> Vec<u32> {
        let sent = self.sent.values().map(|sent| sent.id);
        let mut ids: Vec<u32> = sent.chain(self.lost.iter().copied()).collect();
        ids.sort_unstable();
        ids
    }

    /// The terminal has lost everything; all is sent again, under new numbers.
    pub(super) fn forget(&mut self) {
        self.sent.clear();
        self.lost.clear();
        self.held_bytes = 0;
    }

    /// The screen was cleared: pictures that were placed at its cells are lost, since kitty before
    /// 0.28 lets go of them. Other terminals may hold them, so they are deleted all the same.
    pub(super) fn clear(&mut self) {
        if !self.has_placeholders {
            self.lost = self.ids();
            self.sent.clear();
            self.held_bytes = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;
    use crate::adapters::pictures::{Fitting, Form, Output};
    use crate::domain::catalog::ArtworkIx;

    fn readable(bytes: &[u8]) -> String {
        String::from_utf8(bytes.to_vec())
            .unwrap()
            .replace('\x1b', "^")
    }

    fn job(artwork: u32) -> Job {
        let output = Output::Png {
            width: 240,
            height: 140,
            fitting: Fitting::Fill,
        };
        let form = Form {
            columns: 24,
            rows: 7,
            output,
            part: None,
        };
        Job {
            artwork: ArtworkIx(artwork),
            form,
        }
    }

    #[test]
    fn a_small_picture_is_one_piece() {
        let mut out = Vec::new();
        let road = Road::default();
        road.transmit(&mut out, 77, b"PNG");
        road.place(&mut out, 77, 24, 7);
        road.delete(&mut out, 77);
        assert_eq!(
            readable(&out),
            "^_Ga=t,f=100,t=d,q=2,i=77,m=0;UE5H^\\\
             ^_Ga=p,U=1,q=2,i=77,p=1,c=24,r=7^\\\
             ^_Ga=d,d=I,q=2,i=77^\\"
        );
    }

    #[test]
    fn tmux_is_given_each_command_wrapped_by_itself() {
        let mut out = Vec::new();
        let road = Road { through_tmux: true };
        road.transmit(&mut out, 5, &vec![0; 4000]);
        road.delete(&mut out, 5);
        let text = readable(&out);
        let commands: Vec<&str> = text.split_inclusive("^^\\^\\").collect();
        assert_eq!(commands.len(), 3);
        let is_wrapped = |command: &&str| command.starts_with("^Ptmux;^^_G");
        assert!(commands.iter().all(is_wrapped), "{commands:?}");
        assert_eq!(commands[2], "^Ptmux;^^_Ga=d,d=I,q=2,i=5^^\\^\\");
    }

    #[test]
    fn a_picture_at_the_cursor_is_placed_and_lifted_by_number() {
        let mut out = Vec::new();
        let road = Road::default();
        let put = Put {
            id: 7,
            number: 3,
            cells: (20, 7),
            corner: (40, 0),
            size: (200, 140),
        };
        road.put(&mut out, &put);
        road.lift(&mut out, 7, 3);
        assert_eq!(
            readable(&out),
            "^_Ga=p,q=2,C=1,i=7,p=3,c=20,r=7,x=40,y=0,w=200,h=140^\\\
             ^_Ga=d,d=i,q=2,i=7,p=3^\\"
        );
    }

    #[test]
    fn a_large_picture_comes_in_pieces_of_4096() {
        let mut out = Vec::new();
        Road::default().transmit(&mut out, 5, &vec![0; 7000]);
        let text = readable(&out);
        let pieces: Vec<&str> = text.split_terminator("^\\").collect();
        assert_eq!(pieces.len(), 3);
        assert!(pieces[0].starts_with("^_Ga=t,f=100,t=d,q=2,i=5,m=1;AAAA"));
        assert!(pieces[1].starts_with("^_Gq=2,m=1;AAAA"));
        assert!(pieces[2].starts_with("^_Gq=2,m=0;AAAA"));
        let lengths = pieces
            .iter()
            .map(|piece| piece.split_once(';').unwrap().1.len());
        assert_eq!(lengths.collect::<Vec<_>>(), [4096, 4096, 1144]);
    }

    #[test]
    fn every_placeholder_names_its_row_and_column() {
        let mut text = String::new();
        assert!(placeholder(&mut text, 0, 0) && placeholder(&mut text, 2, 1));
        assert_eq!(text, "\u{10eeee}\u{305}\u{305}\u{10eeee}\u{30d}\u{30e}");
        assert!(!placeholder(&mut text, 297, 0) && !placeholder(&mut text, 0, 297));
        assert!(placeholder(&mut text, 296, 296));
    }

    #[test]
    fn a_run_of_placeholders_names_its_first_cell_alone() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 1));
        // Columns 3 to 7 of a picture with a letter in the middle, then another picture.
        for (x, column, colour) in [
            (0, 3, 1),
            (1, 4, 1),
            (2, 5, 1),
            (4, 7, 1),
            (5, 8, 1),
            (6, 9, 2),
            (7, 10, 2),
        ] {
            let mut text = String::new();
            placeholder(&mut text, column, 2);
            buffer[(x, 0)]
                .set_symbol(&text)
                .set_fg(Color::Rgb(0, 0, colour));
        }
        buffer[(3, 0)].set_symbol("x");
        shorten(&mut buffer);
        let lengths = buffer
            .content
            .iter()
            .map(|cell| cell.symbol().chars().count());
        assert_eq!(lengths.collect::<Vec<_>>(), [3, 1, 1, 1, 3, 1, 3, 1, 1]);
        assert_eq!(buffer[(3, 0)].symbol(), "x");
    }

    #[test]
    fn the_marks_are_in_order() {
        assert!(DIACRITICS.is_sorted());
    }

    #[test]
    fn numbers_are_never_nought_and_stay_in_three_bytes() {
        for seed in [0, 1, ID_BOUND - 2, ID_BOUND - 1, ID_BOUND, u32::MAX] {
            let id = first_id(seed);
            assert!(id > 0 && id < ID_BOUND);
            assert!(after(id) > 0 && after(id) < ID_BOUND);
        }
        assert_eq!(colour(0x0001_0203), [1, 2, 3]);
    }

    #[test]
    fn beyond_the_bound_the_longest_unseen_goes_and_the_visible_stays() {
        let mut store = Store::new(99);
        let mut out = Vec::new();
        // 16 MiB of RGBA each: four fit.
        let size = (2048, 2048);
        for artwork in 0..4 {
            store.begin();
            store.send(&mut out, job(artwork), b"x", size);
            store.evict(&mut out);
        }
        out.clear();
        store.begin();
        store.show(&job(0)).unwrap();
        store.send(&mut out, job(4), b"x", size);
        out.clear();
        store.evict(&mut out);
        let gone = store.show(&job(1));
        assert_eq!((gone, store.ids().len()), (None, 4));
        assert_eq!(readable(&out), "^_Ga=d,d=I,q=2,i=101^\\");
    }

    #[test]
    fn a_cleared_screen_takes_placed_pictures_along() {
        for has_placeholders in [true, false] {
            let mut store = Store::new(99);
            store.set_road(Road::default(), has_placeholders);
            let mut out = Vec::new();
            store.begin();
            store.send(&mut out, job(1), b"x", (1, 1));
            store.clear();
            out.clear();
            assert_eq!(store.ids(), [100], "it is still to be deleted");
            assert_eq!(store.show(&job(1)).is_some(), has_placeholders);
            store.evict(&mut out);
            assert_eq!(readable(&out).is_empty(), has_placeholders);
            assert_eq!(store.ids().is_empty(), !has_placeholders);
        }
    }

    #[test]
    fn what_is_lost_is_sent_under_a_new_number() {
        let mut store = Store::new(0);
        let mut out = Vec::new();
        let old = store.send(&mut out, job(1), b"x", (1, 1));
        store.forget();
        assert!(store.show(&job(1)).is_none() && store.ids().is_empty());
        assert_ne!(store.send(&mut out, job(1), b"x", (1, 1)), old);
    }
}

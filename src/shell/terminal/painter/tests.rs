//! Frames as bytes: a picture is sent once, moved by text alone, and never leaves a hole.

use std::borrow::Cow;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::*;
use crate::adapters::pictures::{Picture, PictureError, PictureSource, Tint, png};
use crate::domain::catalog::ArtworkIx;
use crate::domain::cells::Depth;
use crate::domain::pixels::Pixels;
use crate::shell::terminal::kitty::FRAME_BYTES;
use crate::shell::terminal::scene::Placement;

struct Noise;

const BROKEN: u32 = 13;

impl PictureSource for Noise {
    fn bytes(&self, artwork: ArtworkIx) -> Result<Cow<'_, [u8]>, PictureError> {
        if artwork.0 == BROKEN {
            return Ok(Cow::Borrowed(b"?"));
        }
        // Noise does not compress: some 100 kB a picture as PNG.
        let mut state = artwork.0 * 2 + 1;
        let mut byte = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        let rgb = (0..240 * 140 * 3).map(|_| byte()).collect();
        Ok(Cow::Owned(png(&Pixels::new(240, 140, rgb).unwrap())))
    }

    fn place(&self, artwork: ArtworkIx) -> String {
        format!("noise {}", artwork.0)
    }

    fn tint(&self, artwork: ArtworkIx) -> Option<Tint> {
        (artwork.0 != 2).then_some([[200, 100, 50]; 8])
    }
}

struct Rig {
    painter: Painter,
    told: Receiver<()>,
}

fn rig(graphics: Graphics) -> Rig {
    let (tell, told) = channel();
    let tell = Mutex::new(tell);
    let pictures = Pictures::start(Arc::new(Noise), 1, move || {
        let _ = tell.lock().unwrap().send(());
    });
    let means = Means {
        graphics,
        through_tmux: false,
        depth: Depth::True,
        cell_px: (10, 20),
        area: None,
    };
    let painter = Painter::new(Size::new(120, 36), pictures.unwrap(), 41, means);
    Rig { painter, told }
}

fn card(artwork: u32, x: i32, y: i32) -> Placement {
    let area = Rect::new(0, 0, 24, 7);
    let clip = Rect::new(0, 0, 120, 36);
    Placement {
        x,
        y,
        clip,
        ..Placement::whole(ArtworkIx(artwork), area)
    }
}

fn scene(cards: &[Placement]) -> Scene {
    let mut scene = Scene::default();
    for card in cards {
        scene.picture(*card);
    }
    scene
}

impl Rig {
    fn paint(&mut self, scene: Scene) -> String {
        let bytes = self.painter.paint(|_| scene);
        String::from_utf8(bytes.bytes).unwrap()
    }

    /// Paints until every picture of the scene is there; gives all bytes of these frames.
    fn settle(&mut self, scene: &Scene) -> String {
        let mut all = String::new();
        for _ in 0..200 {
            let frame = self.painter.paint(|_| scene.clone());
            all += &String::from_utf8(frame.bytes).unwrap();
            let there = scene.visible(Rect::new(0, 0, 120, 36)).iter().all(|seen| {
                let stage = &mut self.painter.stage;
                let is_inline = PAINTED.contains(&stage.means.graphics);
                let job = stage.job_of(seen, Rect::new(0, 0, 120, 36));
                stage.store.show(&job).is_some()
                    || stage.pictures.get(&job).is_some_and(|made| {
                        made.is_err()
                            || is_inline
                            || matches!(made.as_deref(), Ok(Picture::Cells(_)))
                    })
            });
            if there && !frame.more {
                return all + &self.paint(scene.clone());
            }
            if !frame.more {
                self.told.recv_timeout(Duration::from_secs(20)).unwrap();
            }
        }
        panic!("the pictures never come");
    }
}

fn transmissions(bytes: &str) -> usize {
    bytes.matches("a=t,").count()
}

#[test]
fn the_first_frame_shows_colours_and_never_a_hole() {
    let mut rig = rig(Graphics::Kitty);
    let first = rig.paint(scene(&[card(1, 2, 1), card(2, 30, 1)]));
    assert!(first.starts_with("\x1b[?2026h") && first.ends_with("\x1b[?2026l"));
    assert!(first.contains("48;2;200;100;50"), "the known tint");
    assert!(first.contains("48;2;52;55;66"), "the neutral slope");
    assert_eq!(transmissions(&first), 0);
}

#[test]
fn a_picture_is_sent_once_however_it_moves() {
    let mut rig = rig(Graphics::Kitty);
    let first = rig.settle(&scene(&[card(1, 2, 1), card(3, 30, 1)]));
    assert_eq!(transmissions(&first), 2);
    assert!(first.find("a=t,").unwrap() < first.find("a=p,").unwrap());
    assert_eq!(
        rig.paint(scene(&[card(1, 2, 1), card(3, 30, 1)])),
        "",
        "no change, no byte"
    );
    let mut moved = 0;
    for step in 0..5 {
        let bytes = rig.paint(scene(&[card(1, 2 - step * 9, step), card(3, 30, -step)]));
        assert_eq!(transmissions(&bytes), 0);
        moved = moved.max(bytes.len());
    }
    assert!(moved < 4_000, "{moved} bytes for moving two cards");
    let back = rig.paint(scene(&[card(1, 2, 1), card(3, 30, 1)]));
    assert_eq!(transmissions(&back), 0);
}

#[test]
fn a_popup_costs_text_alone() {
    let mut rig = rig(Graphics::Kitty);
    let open = scene(&[card(1, 2, 1), card(3, 30, 1)]);
    rig.settle(&open);
    let mut covered = open.clone();
    covered.cover(Rect::new(10, 3, 30, 3));
    let bytes = rig.painter.paint(|frame| {
        frame
            .buffer_mut()
            .set_string(12, 4, "popup", ratatui::style::Style::new());
        covered
    });
    let bytes = String::from_utf8(bytes.bytes).unwrap();
    assert!(bytes.contains("popup"));
    // Right of the popup three rows of a card go on: one cell of each must name itself.
    let cells = |bytes: &str| bytes.matches('\u{10eeee}').count();
    assert_eq!((transmissions(&bytes), cells(&bytes)), (0, 3));
    let closed = rig.paint(open);
    assert_eq!((transmissions(&closed), cells(&closed)), (0, 78 + 3));
}

#[test]
fn one_frame_sends_no_more_than_its_share() {
    let mut rig = rig(Graphics::Kitty);
    let at = |n: u32| {
        card(
            20 + n,
            (n % 4 * 26).cast_signed(),
            (n / 4 * 8).cast_signed(),
        )
    };
    let cards: Vec<_> = (0..8).map(at).collect();
    rig.paint(scene(&cards));
    // All are made before the next frame.
    let jobs: Vec<_> = cards
        .iter()
        .map(|c| rig.painter.stage.job(c.artwork, 24, 7, None))
        .collect();
    while jobs
        .iter()
        .any(|job| rig.painter.stage.pictures.get(job).is_none())
    {
        std::thread::sleep(Duration::from_millis(2));
    }
    let mut frames = 0;
    loop {
        let frame = rig.painter.paint(|_| scene(&cards));
        frames += 1;
        assert!(
            frame.bytes.len() < FRAME_BYTES + 40_000,
            "{} bytes",
            frame.bytes.len()
        );
        if !frame.more {
            break;
        }
    }
    assert!(
        frames >= 4,
        "{frames} frames for eight pictures of some 130 kB"
    );
}

#[test]
fn the_former_picture_stays_until_the_new_one_is_ready() {
    let mut rig = rig(Graphics::Kitty);
    rig.settle(&scene(&[card(1, 2, 1)]));
    let changed = Placement {
        until_ready: Some(ArtworkIx(1)),
        ..card(3, 2, 1)
    };
    assert_eq!(rig.paint(scene(&[changed])), "", "nothing flashes");
    let bytes = rig.settle(&scene(&[changed]));
    assert_eq!(transmissions(&bytes), 1);
}

#[test]
fn a_broken_picture_keeps_its_colours_and_is_told_of() {
    let mut rig = rig(Graphics::Kitty);
    let bytes = rig.settle(&scene(&[card(BROKEN, 2, 1)]));
    assert!(bytes.contains("48;2;200;100;50") && transmissions(&bytes) == 0);
    assert_eq!(rig.painter.pictures().failures().len(), 1);
    assert_eq!(rig.paint(scene(&[card(BROKEN, 2, 1)])), "");
}

#[test]
fn cells_need_no_protocol() {
    let mut rig = rig(Graphics::Cells);
    let bytes = rig.settle(&scene(&[card(1, 2, 1)]));
    assert!(!bytes.contains("\x1b_G") && !bytes.contains('\u{10eeee}'));
    assert!(bytes.chars().any(|c| ('▁'..='▟').contains(&c)));
}

#[test]
fn what_is_lost_is_sent_and_drawn_again() {
    let mut rig = rig(Graphics::Kitty);
    rig.settle(&scene(&[card(1, 2, 1)]));
    let old = rig.painter.ids();
    rig.painter.forget();
    let bytes = rig.settle(&scene(&[card(1, 2, 1)]));
    assert!(bytes.contains("\x1b[2J") && transmissions(&bytes) == 1);
    assert_ne!(rig.painter.ids(), old);
}

#[test]
fn without_pictures_nothing_is_laid_over_the_text() {
    let mut rig = rig(Graphics::None);
    assert_eq!(rig.paint(scene(&[card(1, 2, 1)])), "");
}

/// How often a protocol's pictures begin in these bytes.
fn painted(graphics: Graphics, bytes: &str) -> usize {
    let begins = if graphics == Graphics::Sixel {
        "\x1bP"
    } else {
        "\x1b]1337;File="
    };
    bytes.matches(begins).count()
}

const PAINTED: [Graphics; 2] = [Graphics::Sixel, Graphics::Iterm2];

/// A popup over these cells, with text in each of them.
fn popup(rig: &mut Rig, scene: &Scene, area: Rect) -> String {
    let mut covered = scene.clone();
    covered.cover(area);
    let bytes = rig.painter.paint(|frame| {
        for y in area.top()..area.bottom() {
            let line = "x".repeat(usize::from(area.width));
            let style = ratatui::style::Style::new();
            frame.buffer_mut().set_string(area.x, y, line, style);
        }
        covered
    });
    String::from_utf8(bytes.bytes).unwrap()
}

#[test]
fn a_painted_picture_is_sent_again_only_where_it_moves() {
    for graphics in PAINTED {
        let mut rig = rig(graphics);
        let first = rig.settle(&scene(&[card(1, 2, 1), card(3, 30, 1)]));
        assert_eq!(painted(graphics, &first), 2);
        assert!(!first.contains('\u{10eeee}'));
        let same = rig.paint(scene(&[card(1, 2, 1), card(3, 30, 1)]));
        assert_eq!(same, "", "no change, no byte");
        let moved = rig.paint(scene(&[card(1, 2, 1), card(3, 60, 1)]));
        assert_eq!(painted(graphics, &moved), 1);
        assert!(moved.contains("\x1b[2;61H"), "painted at its place");
    }
}

#[test]
fn a_popup_over_painted_pictures_sends_none_and_its_end_only_those_it_covered() {
    for graphics in PAINTED {
        let mut rig = rig(graphics);
        let open = scene(&[card(1, 2, 1), card(3, 30, 1), card(4, 60, 1)]);
        rig.settle(&open);
        let bytes = popup(&mut rig, &open, Rect::new(10, 3, 30, 3));
        assert_eq!(painted(graphics, &bytes), 0);
        let closed = rig.settle(&open);
        assert_eq!(painted(graphics, &closed), 2);
    }
}

#[test]
fn a_new_picture_under_a_popup_is_glyphs_until_the_popup_is_gone() {
    for graphics in PAINTED {
        let mut rig = rig(graphics);
        let open = scene(&[card(1, 2, 1)]);
        let area = Rect::new(10, 3, 30, 3);
        let mut bytes = popup(&mut rig, &open, area);
        // First the picture itself is made, then its glyphs.
        for _ in 0..2 {
            rig.told.recv_timeout(Duration::from_secs(20)).unwrap();
            bytes += &popup(&mut rig, &open, area);
        }
        assert_eq!(painted(graphics, &bytes), 0);
        assert!(bytes.chars().any(|c| ('▁'..='▟').contains(&c)), "{bytes:?}");
        assert_eq!(painted(graphics, &rig.paint(open)), 1);
    }
}

#[test]
fn a_clipped_picture_is_painted_as_the_part_that_is_seen() {
    let mut rig = rig(Graphics::Iterm2);
    let bytes = rig.settle(&scene(&[card(1, 110, 1)]));
    assert!(bytes.contains("width=10;height=7;"), "{bytes:.300}");
}

#[test]
fn nothing_is_painted_on_the_last_line() {
    for graphics in PAINTED {
        let mut rig = rig(graphics);
        let bytes = rig.settle(&scene(&[card(1, 2, 29)]));
        assert_eq!(painted(graphics, &bytes), 0);
        let bytes = rig.settle(&scene(&[card(1, 2, 28)]));
        assert_eq!(painted(graphics, &bytes), 1);
    }
}

#[test]
fn a_placed_picture_is_sent_once_and_moves_by_its_placement() {
    let mut rig = rig(Graphics::KittyPlaced);
    let first = rig.settle(&scene(&[card(1, 2, 1), card(3, 30, 1)]));
    let placements = |bytes: &str| bytes.matches("a=p,").count();
    assert_eq!((transmissions(&first), placements(&first)), (2, 2));
    assert!(!first.contains("U=1") && !first.contains('\u{10eeee}'));
    assert_eq!(rig.paint(scene(&[card(1, 2, 1), card(3, 30, 1)])), "");
    let moved = rig.paint(scene(&[card(1, 2, 1), card(3, 110, 1)]));
    assert_eq!((transmissions(&moved), placements(&moved)), (0, 1));
    assert!(moved.contains("c=10,r=7,x=0,y=0,w=100,h=140"), "{moved:?}");
    assert_eq!(moved.matches("a=d,d=i,").count(), 1);
    let bytes = popup(
        &mut rig,
        &scene(&[card(1, 2, 1), card(3, 110, 1)]),
        Rect::new(10, 3, 30, 3),
    );
    // The popup is 30 columns wide and takes a corner away.
    let pieces = (transmissions(&bytes), placements(&bytes));
    assert_eq!(pieces, (0, 3), "above, left of it, below");
}

#[test]
fn a_resized_screen_gets_its_placed_pictures_after_it_was_cleared() {
    let mut rig = rig(Graphics::KittyPlaced);
    let page = || scene(&[card(1, 2, 1), card(3, 30, 1)]);
    rig.settle(&page());
    rig.painter.resize(Size::new(100, 30));
    // As many frames as the bytes of one allow.
    let bytes = rig.paint(page()) + &rig.paint(page());
    assert_eq!(
        (transmissions(&bytes), bytes.matches("a=p,").count()),
        (2, 2)
    );
    let (cleared, sent) = (bytes.find("\x1b[2J").unwrap(), bytes.find("a=t,").unwrap());
    assert!(cleared < sent, "{bytes:?}");
    assert_eq!(bytes.matches("a=d,d=I,").count(), 2, "the old ones");
}

#[test]
fn a_walk_along_a_row_and_back_three_times_sends_each_picture_once() {
    let mut rig = rig(Graphics::Kitty);
    let shelf = |first: u32| {
        let mut cards: Vec<_> = (0..5)
            .map(|n| card(100 + first + n, (n * 26).cast_signed(), 20))
            .collect();
        let area = Rect::new(78, 0, 42, 12);
        cards.push(Placement::whole(ArtworkIx(100 + first), area));
        scene(&cards)
    };
    let there = 0..36;
    let mut sent = 0;
    for _ in 0..3 {
        for first in there.clone().chain(there.clone().rev()) {
            sent += transmissions(&rig.settle(&shelf(first)));
        }
    }
    // Forty cards, and a large picture for each of 36 that had the focus.
    assert_eq!(sent, 40 + 36);
}

//! Frames as bytes: a picture is sent once, moved by text alone, and never leaves a hole.

use std::borrow::Cow;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::*;
use crate::adapters::pictures::{PictureError, PictureSource, png};
use crate::domain::pixels::Pixels;

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
        depth: Depth::True,
        cell_px: (10, 20),
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
            let there = scene
                .visible(Rect::new(0, 0, 120, 36))
                .iter()
                .all(|(placement, _)| {
                    let stage = &mut self.painter.stage;
                    let job = stage.job(placement.artwork, placement.columns, placement.rows);
                    stage.store.show(&job).is_some()
                        || stage.pictures.get(&job).is_some_and(|made| {
                            made.is_err() || matches!(made.as_deref(), Ok(Picture::Cells(_)))
                        })
                });
            if there {
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
        .map(|c| rig.painter.stage.job(c.artwork, 24, 7))
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

#[test]
fn a_tint_meets_the_middles_of_its_parts() {
    let mut tint = Tint::default();
    tint[0] = [100; 3];
    let placement = card(1, 0, 0);
    let spot = |column, row| Spot {
        x: 0,
        y: 0,
        column,
        row,
    };
    assert_eq!(tint_at(&tint, &placement, spot(0, 0)), [100; 3]);
    assert_eq!(tint_at(&tint, &placement, spot(23, 6)), [0; 3]);
    let middle = tint_at(&tint, &placement, spot(5, 0))[0];
    assert!((30..80).contains(&middle), "{middle}");
}

//! Shots of scenes that are drawn here: no film is needed.

use super::*;
use crate::domain::frames::tests::{noise, picture};
use crate::domain::pixels::Pixels;
use proptest::prelude::*;

/// A scene with structure of its own: blobs of colour that drift with time.
fn scene(seed: u32, time: u32) -> Pixels {
    let drift = time / 16;
    picture(96, 54, move |x, y| {
        let wave = |at: u32, period: u32| (at * 7 + seed * 91) % period * 255 / period;
        let (u, v) = (x + drift + seed * 13, y + seed * 29);
        let blob = u8::from((u / (9 + seed % 5)) % 2 == (v / (7 + seed % 3)) % 2) * 90;
        [
            (wave(u, 61 + seed % 17) as u8 / 2).saturating_add(blob),
            (wave(v, 37 + seed % 11) as u8 / 2).saturating_add(seed as u8 * 20 % 90),
            (wave(u + v, 83) as u8 / 2).saturating_add(blob / 2),
        ]
    })
}

fn mix(one: &Pixels, other: &Pixels, share: f64) -> Pixels {
    let rgb = one.rgb().iter().zip(other.rgb());
    let rgb =
        rgb.map(|(a, b)| (f64::from(*a) * (1.0 - share) + f64::from(*b) * share).round() as u8);
    Pixels::new(one.width(), one.height(), rgb.collect()).unwrap()
}

fn black() -> Pixels {
    picture(96, 54, |_, _| [0; 3])
}

fn shots(frames: impl IntoIterator<Item = Pixels>) -> Vec<Shot> {
    let mut finder = ShotFinder::default();
    let mut n = 0;
    for frame in frames {
        finder.push(f64::from(n) / 25.0, Signature::of(&frame));
        n += 1;
    }
    finder.finish(f64::from(n) / 25.0)
}

fn check(frames: impl IntoIterator<Item = Pixels>, expected: &[(u64, Transition)]) {
    let found: Vec<_> = shots(frames)
        .iter()
        .map(|shot| (shot.start_frame, shot.transition))
        .collect();
    let is_near = found.len() == expected.len()
        && found
            .iter()
            .zip(expected)
            .all(|(one, other)| one.1 == other.1 && one.0.abs_diff(other.0) <= 6);
    assert!(is_near, "found {found:?}, expected {expected:?}");
}

#[test]
fn cuts_are_found_to_the_frame() {
    let frames = (0..200).map(|t| scene(1 + t / 50, t));
    let found: Vec<_> = shots(frames)
        .iter()
        .map(|s| (s.start_frame, s.transition))
        .collect();
    let cut = Transition::Cut;
    assert_eq!(
        found,
        [(0, Transition::Start), (50, cut), (100, cut), (150, cut)]
    );
}

#[test]
fn a_static_camera_and_a_pan_are_one_shot() {
    check((0..100).map(|_| scene(3, 0)), &[(0, Transition::Start)]);
    check(
        (0..100).map(|t| scene(3, t * 20)),
        &[(0, Transition::Start)],
    );
    check(
        (0..60).map(|t| noise(96, 54, t + 1)),
        &[(0, Transition::Start)],
    );
}

#[test]
fn a_flash_is_no_cut() {
    let white = picture(96, 54, |_, _| [250; 3]);
    let frames = (0..100).map(|t| match t {
        40..43 => mix(&scene(2, t), &white, 0.9),
        70..72 => white.clone(),
        _ => scene(2, t),
    });
    check(frames, &[(0, Transition::Start)]);
}

#[test]
fn a_fade_through_black_is_one_boundary() {
    let frames = (0..120).map(|t| match t {
        0..48 => scene(1, t),
        48..60 => mix(&scene(1, t), &black(), f64::from(t - 47) / 12.0),
        60..72 => mix(&black(), &scene(2, t), f64::from(t - 59) / 12.0),
        _ => scene(2, t),
    });
    check(frames, &[(0, Transition::Start), (60, Transition::Fade)]);
}

#[test]
fn fades_at_the_ends_are_no_boundaries() {
    let frames = (0..120).map(|t| match t {
        0..20 => mix(&black(), &scene(1, t), f64::from(t) / 20.0),
        100.. => mix(&scene(1, t), &black(), f64::from(t - 99) / 20.0),
        _ => scene(1, t),
    });
    check(frames, &[(0, Transition::Start)]);
}

#[test]
fn dissolves_of_several_lengths_are_found_in_their_middle() {
    for half in [6, 12, 25] {
        let frames = (0..160).map(|t: u32| {
            let share = (f64::from(t) - f64::from(80 - half)) / f64::from(2 * half);
            mix(&scene(1, t), &scene(2, t), share.clamp(0.0, 1.0))
        });
        check(
            frames,
            &[(0, Transition::Start), (80, Transition::Dissolve)],
        );
    }
}

#[test]
fn key_frames_tell_cuts_where_the_encoder_set_them_early() {
    let pictures = [
        scene(1, 0),
        scene(1, 40),
        scene(2, 0),
        scene(2, 9),
        black(),
        scene(3, 0),
    ];
    let times = [0.0, 10.0, 13.0, 23.0, 26.0, 30.0];
    let signatures: Vec<_> = pictures.iter().map(Signature::of).collect();
    let frames: Vec<KeyFrame> = signatures
        .iter()
        .zip(times)
        .enumerate()
        .map(|(at, (s, time_s))| KeyFrame {
            time_s,
            step: at
                .checked_sub(1)
                .map_or(0.0, |before| signatures[before].difference(s)),
            mean: s.mean,
            deviation: s.deviation,
        })
        .collect();
    let found: Vec<_> = shots_of_key_frames(&frames, 40.0, 24.0)
        .iter()
        .map(|s| (s.start_s, s.transition))
        .collect();
    assert_eq!(
        found,
        [
            (0.0, Transition::Start),
            (13.0, Transition::Cut),
            (30.0, Transition::Fade)
        ]
    );
    assert_eq!(shots_of_key_frames(&[], 4.0, 24.0), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn shots_cover_the_film_without_gaps(
        seeds in prop::collection::vec((0_u64..4, 1_usize..20), 0..8), late in -3.0..3.0_f64
    ) {
        let frames: Vec<Pixels> = seeds.iter()
            .flat_map(|(seed, n)| std::iter::repeat_n(noise(24, 14, *seed), *n)).collect();
        let n = frames.len();
        let mut finder = ShotFinder::default();
        for (at, frame) in frames.iter().enumerate() {
            // Times that stand still must not break anything.
            finder.push((at / 2) as f64 / 10.0, Signature::of(frame));
        }
        let shots = finder.finish(n as f64 / 20.0 + late);
        prop_assert_eq!(shots.is_empty(), n == 0);
        for (one, next) in shots.iter().zip(shots.iter().skip(1)) {
            prop_assert!((one.end_s - next.start_s).abs() < 1e-12 && one.start_s <= one.end_s);
            prop_assert!(one.start_frame < next.start_frame);
        }
        if let (Some(first), Some(last)) = (shots.first(), shots.last()) {
            prop_assert_eq!(first.transition, Transition::Start);
            prop_assert!(last.end_s >= last.start_s);
        }
    }
}

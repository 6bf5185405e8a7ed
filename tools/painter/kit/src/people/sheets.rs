//! Contact sheets: every actor, expression, angle, hand and figure, to be looked at.

use super::actor::Actor;
use super::light::Light;
use super::pose::{Arm, Framing, Pose};
use super::tables::actors::ACTORS;
use super::tables::shots;
use super::{Costume, Expression, Garment, Hat, Layer, actor, paint};
use crate::colour::Colour;
use anyhow::Context as _;
use std::path::Path;
use tiny_skia::{Color, FilterQuality, Pixmap, PixmapPaint, Transform};

const GROUNDS: [u32; 8] = [
    0x5b_7f86, 0xd9_8f3c, 0xc2_553f, 0x28_344f, 0x7a_2f2f, 0x53_606b, 0x3f_5a55, 0xd8_c08a,
];

/// How a sheet is drawn.
type Sheet = fn() -> Pixmap;

/// Writes the sheets whose names contain `only` (all when empty) to a folder.
///
/// # Errors
/// When a picture cannot be written.
pub fn write_all(folder: &Path, only: &str) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).context("cannot make the folder for the sheets")?;
    let sheets: [(&str, Sheet); 19] = [
        ("company", company),
        ("holds", holds),
        ("zoom", zoom),
        ("roles", roles),
        ("wardrobe", wardrobe),
        ("hats", hats),
        ("plates", plates),
        ("shot-close", || shot("ada-okafor", 0.62)),
        ("shot-medium", || shot("rafael-quiroga", 0.34)),
        ("shot-eyes", || shot("noor-haddad", 1.6)),
        ("actors", actors),
        ("expressions-ada", || expressions("ada-okafor")),
        ("expressions-rafael", || expressions("rafael-quiroga")),
        ("expressions-agnes", || expressions("agnes-thorne")),
        ("angles", angles),
        ("hands", hands),
        ("figures", figures),
        ("garments", garments),
        ("tiny", tiny),
    ];
    for (name, draw) in sheets {
        if !name.contains(only) {
            continue;
        }
        let start = std::time::Instant::now();
        let path = folder.join(format!("{name}.png"));
        let sheet = draw();
        image::RgbaImage::from_raw(sheet.width(), sheet.height(), sheet.data().to_vec())
            .context("a sheet holds four bytes a pixel")?
            .save(&path)
            .with_context(|| format!("cannot write {}", path.display()))?;
        println!("{name}: {:.2} s", start.elapsed().as_secs_f32());
    }
    Ok(())
}

/// Every actor, a row each in two columns: neutral, smile, laugh, fear, anger, sorrow, resolve.
pub fn company() -> Pixmap {
    let shown = [
        Expression::NEUTRAL,
        Expression::SMILE,
        Expression::LAUGH,
        Expression::FEAR,
        Expression::ANGER,
        Expression::SORROW,
        Expression::RESOLVE,
    ];
    let (w, h) = (132, 132);
    let half = ACTORS.len().div_ceil(2);
    let mut sheet = blank(w * 2 * shown.len() as u32, h * half as u32);
    for (i, a) in ACTORS.iter().enumerate() {
        let left = (i / half * shown.len()) as u32;
        for (k, expression) in shown.into_iter().enumerate() {
            let side = if k % 2 == 0 { 1.0 } else { -1.0 };
            let pose = Pose::new(24.0 * side, expression);
            let framing = Framing::new(0.5 - 0.03 * side, 0.47, 0.62);
            let layer = paint(a, &a.costume, &pose, &framing, &Light::day(side), w, h);
            let (x, y) = ((left + k as u32) * w, (i % half) as u32 * h);
            cell(&mut sheet, x, y, ground_for(a, i), &layer);
        }
    }
    sheet
}

/// One finished picture, for timing and for a close look.
fn shot(id: &str, head: f32) -> Pixmap {
    let mut sheet = blank(960, 540);
    let Some(a) = actor(id) else { return sheet };
    let pose = Pose::new(27.0, Expression::BEAM).arms(Arm::Hip, Arm::Heart);
    let framing = Framing::new(0.42, if head < 0.5 { 0.32 } else { 0.47 }, head);
    let layer = paint(
        a,
        &a.costume,
        &pose,
        &framing,
        &Light::golden(1.0),
        960,
        540,
    );
    cell(&mut sheet, 0, 0, Colour::hex(0x1f_6f73), &layer);
    sheet
}

/// The face of a close-up, four times enlarged: for a look at the edges.
fn zoom() -> Pixmap {
    let close = shot("ada-okafor", 0.62);
    let mut sheet = blank(960, 960);
    let nearest = PixmapPaint {
        quality: FilterQuality::Nearest,
        ..PixmapPaint::default()
    };
    let place = Transform::from_translate(-360.0, -200.0).post_scale(4.0, 4.0);
    sheet.draw_pixmap(0, 0, close.as_ref(), &nearest, place, None);
    sheet
}

/// A rod in every hand that is shown, below the fingers: for a look at the anchors.
fn holds() -> Pixmap {
    let (w, h) = (320, 320);
    let arms = [
        Arm::HoldUp,
        Arm::Hold,
        Arm::HoldChest,
        Arm::Aim,
        Arm::Forward,
        Arm::Cup,
    ];
    let mut sheet = blank(w * 6, h * 2);
    for (i, arm) in arms.into_iter().cycle().take(12).enumerate() {
        let Some(a) = actor("priya-raghavan") else {
            return sheet;
        };
        let pose = Pose::new(if i < 6 { 24.0 } else { -30.0 }, Expression::RESOLVE).arms(arm, arm);
        let mut framing = Framing::new(0.5, 0.36, 0.26);
        framing.mirrored = i == 8;
        let mut layer = paint(
            a,
            &a.costume,
            &pose,
            &framing,
            &Light::day(pose.yaw.signum()),
            w,
            h,
        );
        for hand in layer.hands.into_iter().flatten() {
            let mut rod = tiny_skia::Paint::default();
            rod.set_color_rgba8(235, 220, 170, 255);
            let s = hand.scale;
            if let Some(shape) = tiny_skia::Rect::from_xywh(-0.12 * s, -1.4 * s, 0.24 * s, 2.8 * s)
            {
                let place = Transform::from_rotate(hand.rod).post_translate(hand.x, hand.y);
                layer.pixmap.fill_rect(shape, &rod, place, None);
            }
        }
        if let Some(over) = &layer.over {
            let (plain, id) = (PixmapPaint::default(), Transform::identity());
            layer
                .pixmap
                .draw_pixmap(0, 0, over.as_ref(), &plain, id, None);
        }
        cell(
            &mut sheet,
            (i as u32 % 6) * w,
            (i as u32 / 6) * h,
            ground(i),
            &layer,
        );
    }
    sheet
}

/// Nine pictures in nine lights.
fn plates() -> Pixmap {
    let (w, h) = (480, 270);
    let mut sheet = blank(w * 3, h * 3);
    for (i, (id, e, yaw, head, light)) in shots::PLATES.iter().copied().enumerate() {
        let Some(a) = actor(id) else { continue };
        let pose = Pose::new(yaw, e);
        let layer = paint(
            a,
            &a.costume,
            &pose,
            &Framing::new(0.47, 0.48, head),
            &light,
            w,
            h,
        );
        cell(
            &mut sheet,
            (i as u32 % 3) * w,
            (i as u32 / 3) * h,
            ground_for(a, i),
            &layer,
        );
    }
    sheet
}

fn blank(w: u32, h: u32) -> Pixmap {
    Pixmap::new(w.max(1), h.max(1)).expect("a sheet has a size")
}

fn ground(i: usize) -> Colour {
    Colour::hex(GROUNDS[i % GROUNDS.len()])
}

fn cell(sheet: &mut Pixmap, x: u32, y: u32, back: Colour, layer: &Layer) {
    let [r, g, b] = back.bytes();
    let mut tile = blank(layer.pixmap.width(), layer.pixmap.height());
    tile.fill(Color::from_rgba8(r, g, b, 255));
    let (paint, id) = (PixmapPaint::default(), Transform::identity());
    tile.draw_pixmap(0, 0, layer.pixmap.as_ref(), &paint, id, None);
    sheet.draw_pixmap(x as i32, y as i32, tile.as_ref(), &paint, id, None);
}

/// A ground that differs from hair and coat.
fn ground_for(a: &Actor, i: usize) -> Colour {
    let far = |c: Colour, d: Colour| {
        let (p, q) = (c.oklab(), d.oklab());
        (0..3).map(|k| (p[k] - q[k]).powi(2)).sum::<f32>()
    };
    let score = |c: Colour| {
        far(c, a.hair.colour)
            .min(far(c, a.signature))
            .min(far(c, a.skin))
    };
    let mut best = ground(i);
    for rgb in GROUNDS {
        let c = Colour::hex(rgb);
        if score(c) > score(best) {
            best = c;
        }
    }
    best
}

fn actors() -> Pixmap {
    let (w, h) = (264, 300);
    let mut sheet = blank(w * 6, h * 4);
    for (i, a) in ACTORS.iter().enumerate() {
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let pose = Pose::new(31.0 * side, Expression::NEUTRAL);
        let framing = Framing::new(0.5, 0.47, 0.46);
        let layer = paint(a, &a.costume, &pose, &framing, &Light::day(side), w, h);
        let (x, y) = ((i as u32 % 6) * w, (i as u32 / 6) * h);
        cell(&mut sheet, x, y, ground_for(a, i), &layer);
    }
    sheet
}

fn expressions(id: &str) -> Pixmap {
    let (w, h) = (320, 320);
    let mut sheet = blank(w * 5, h * 3);
    let Some(a) = actor(id) else { return sheet };
    for (i, (_, e)) in Expression::ALL.iter().enumerate() {
        let pose = Pose::new(24.0, *e);
        let framing = Framing::new(0.48, 0.47, 0.62);
        let layer = paint(a, &a.costume, &pose, &framing, &Light::day(1.0), w, h);
        cell(
            &mut sheet,
            (i as u32 % 5) * w,
            (i as u32 / 5) * h,
            ground(i),
            &layer,
        );
    }
    sheet
}

fn angles() -> Pixmap {
    let (w, h) = (266, 260);
    let ids = [
        "mei-tanabe",
        "harjit-sandhu",
        "lucia-marchetti",
        "noor-haddad",
    ];
    let mut sheet = blank(w * 6, h * ids.len() as u32);
    for (j, id) in ids.iter().enumerate() {
        let Some(a) = actor(id) else { continue };
        let views = [
            (0.0, 0.0),
            (36.0, 16.0),
            (62.0, 40.0),
            (90.0, 70.0),
            (140.0, 130.0),
            (180.0, 180.0),
        ];
        for (i, (yaw, body)) in views.into_iter().enumerate() {
            let pose = Pose::new(yaw, Expression::NEUTRAL).body(body);
            let framing = Framing::new(0.48, 0.46, 0.52);
            let layer = paint(a, &a.costume, &pose, &framing, &Light::day(1.0), w, h);
            cell(
                &mut sheet,
                i as u32 * w,
                j as u32 * h,
                ground_for(a, j),
                &layer,
            );
        }
    }
    sheet
}

fn hands() -> Pixmap {
    let (w, h) = (400, 360);
    let mut sheet = blank(w * 4, h * 3);
    for (i, (id, e, right, left)) in shots::HANDS.iter().copied().enumerate() {
        let Some(a) = actor(id) else { continue };
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let pose = Pose::new(22.0 * side, e).arms(right, left);
        let framing = Framing::new(0.5, 0.30, 0.30);
        let layer = paint(a, &a.costume, &pose, &framing, &Light::day(side), w, h);
        cell(
            &mut sheet,
            (i as u32 % 4) * w,
            (i as u32 / 4) * h,
            ground_for(a, i),
            &layer,
        );
    }
    sheet
}

fn figures() -> Pixmap {
    let (w, h) = (320, 520);
    let mut sheet = blank(w * 6, h * 2);
    for (i, (id, yaw, right, left, stance)) in shots::FIGURES.iter().copied().enumerate() {
        let Some(a) = actor(id) else { continue };
        let side = yaw.signum();
        let pose = Pose::new(yaw, Expression::NEUTRAL)
            .arms(right, left)
            .stance(stance)
            .body(yaw * 0.8);
        let framing = Framing::on_ground(a, &pose, 0.5, 0.93, 0.80, w as f32 / h as f32);
        let layer = paint(a, &a.costume, &pose, &framing, &Light::golden(side), w, h);
        cell(
            &mut sheet,
            (i as u32 % 6) * w,
            (i as u32 / 6) * h,
            ground_for(a, i),
            &layer,
        );
    }
    sheet
}

fn garments() -> Pixmap {
    let (w, h) = (200, 420);
    let mut sheet = blank(w * 9, h * 3);
    for (i, garment) in shots::GARMENTS.iter().copied().enumerate() {
        let a = &ACTORS[(i * 5 + 3) % ACTORS.len()];
        let white = Colour::hex(0xf0_eadc);
        let costume = Costume::new(garment, a.signature, white, Colour::hex(0xd9_a441));
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let pose = Pose::new(26.0 * side, Expression::NEUTRAL).arms(Arm::Hip, Arm::Down);
        let framing = Framing::on_ground(a, &pose, 0.5, 0.95, 0.82, w as f32 / h as f32);
        let layer = paint(a, &costume, &pose, &framing, &Light::day(side), w, h);
        cell(
            &mut sheet,
            (i as u32 % 9) * w,
            (i as u32 / 9) * h,
            ground_for(a, i),
            &layer,
        );
    }
    sheet
}

/// Roles: other costumes, other stances, seen from other sides.
fn roles() -> Pixmap {
    let (w, h) = (320, 480);
    let mut sheet = blank(w * 6, h * 2);
    for (i, (id, yaw, costume, right, left, stance)) in shots::ROLES.iter().copied().enumerate() {
        let Some(a) = actor(id) else { continue };
        let side = yaw.signum();
        let pose = Pose::new(yaw, Expression::RESOLVE)
            .arms(right, left)
            .stance(stance)
            .body(yaw * 0.8);
        let framing = Framing::on_ground(a, &pose, 0.5, 0.94, 0.80, w as f32 / h as f32);
        let layer = paint(a, &costume, &pose, &framing, &Light::golden(side), w, h);
        cell(
            &mut sheet,
            (i as u32 % 6) * w,
            (i as u32 / 6) * h,
            ground_for(a, i),
            &layer,
        );
    }
    sheet
}

/// Every garment to the waist.
fn wardrobe() -> Pixmap {
    let (w, h) = (220, 240);
    let mut sheet = blank(w * 9, h * 3);
    for (i, garment) in shots::GARMENTS.iter().copied().enumerate() {
        let a = &ACTORS[(i * 7) % ACTORS.len()];
        let white = Colour::hex(0xf0_eadc);
        let mut costume = Costume::new(garment, a.signature, white, Colour::hex(0xd9_a441));
        costume.scarf = (i % 9 == 3).then_some(Colour::hex(0xb8_382e));
        costume.pack = (i % 9 == 5).then_some(Colour::hex(0x6b_4a30));
        costume.hat = (garment == Garment::SpaceSuit).then_some(Hat::Bubble(white));
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let pose = Pose::new(26.0 * side, Expression::NEUTRAL);
        let framing = Framing::new(0.5, 0.32, 0.33);
        let layer = paint(a, &costume, &pose, &framing, &Light::day(side), w, h);
        cell(
            &mut sheet,
            (i as u32 % 9) * w,
            (i as u32 / 9) * h,
            ground_for(a, i),
            &layer,
        );
    }
    sheet
}

fn hats() -> Pixmap {
    let (w, h) = (220, 220);
    let ids = [
        "kwame-asante",
        "priya-raghavan",
        "mei-tanabe",
        "sungho-baek",
        "ingrid-solberg",
        "ada-okafor",
    ];
    let mut sheet = blank(w * 8, h * 2);
    for (i, hat) in shots::HATS.iter().copied().enumerate() {
        let Some(a) = actor(ids[i % ids.len()]) else {
            continue;
        };
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let pose = Pose::new(26.0 * side, Expression::SMILE);
        let framing = Framing::new(0.5, 0.5, 0.42);
        let layer = paint(
            a,
            &a.costume.hat(hat),
            &pose,
            &framing,
            &Light::day(side),
            w,
            h,
        );
        cell(
            &mut sheet,
            (i as u32 % 8) * w,
            (i as u32 / 8) * h,
            ground_for(a, i),
            &layer,
        );
    }
    sheet
}

fn tiny() -> Pixmap {
    let (w, h) = (240, 140);
    let mut sheet = blank(w * 6, h * 8);
    for (i, a) in ACTORS.iter().enumerate() {
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let pose = Pose::new(28.0 * side, Expression::NEUTRAL);
        let framing = Framing::new(0.5 - 0.08 * side, 0.46, 0.56);
        let layer = paint(a, &a.costume, &pose, &framing, &Light::day(side), w, h);
        let (x, y) = ((i as u32 % 6) * w, (i as u32 / 6) * 2 * h);
        cell(&mut sheet, x, y, ground_for(a, i), &layer);
        let shown = Transform::from_scale(0.1, 0.1);
        let mut small = blank(24, 14);
        let [r, g, b] = ground_for(a, i).bytes();
        small.fill(Color::from_rgba8(r, g, b, 255));
        let tenth = tenth(&layer.pixmap);
        small.draw_pixmap(
            0,
            0,
            tenth.as_ref(),
            &PixmapPaint::default(),
            Transform::identity(),
            None,
        );
        debug_assert!(shown.sx > 0.0);
        let nearest = PixmapPaint {
            quality: FilterQuality::Nearest,
            ..PixmapPaint::default()
        };
        let up = Transform::from_scale(10.0, 10.0).post_translate(x as f32, (y + h) as f32);
        sheet.draw_pixmap(0, 0, small.as_ref(), &nearest, up, None);
    }
    sheet
}

/// Box-filtered to a tenth.
fn tenth(p: &Pixmap) -> Pixmap {
    let (w, h) = (p.width() / 10, p.height() / 10);
    let mut out = blank(w, h);
    let data = p.data();
    for y in 0..h as usize {
        for x in 0..w as usize {
            for c in 0..4 {
                let mut sum = 0_u32;
                for j in 0..10 {
                    for i in 0..10 {
                        let k = ((y * 10 + j) * p.width() as usize + x * 10 + i) * 4 + c;
                        sum += u32::from(data[k]);
                    }
                }
                out.data_mut()[(y * w as usize + x) * 4 + c] = (sum / 100) as u8;
            }
        }
    }
    out
}

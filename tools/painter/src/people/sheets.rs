//! Contact sheets: every actor, expression, angle, hand and figure, to be looked at.

use super::actor::Actor;
use super::light::{Gobo, Light};
use super::pose::{Arm, Framing, Pose, Stance};
use super::tables::actors::ACTORS;
use super::{Costume, Expression, Garment, Hat, Layer, actor, paint};
use crate::colour::Colour;
use anyhow::Context as _;
use std::path::Path;
use tiny_skia::{Color, FilterQuality, Pixmap, PixmapPaint, Transform};

const GROUNDS: [u32; 8] = [
    0x5b_7f86, 0xd9_8f3c, 0xc2_553f, 0x28_344f, 0x7a_2f2f, 0x53_606b, 0x3f_5a55, 0xd8_c08a,
];

/// Writes the sheets whose names contain `only` (all when empty) to a folder.
///
/// # Errors
/// When a picture cannot be written.
pub fn write_all(folder: &Path, only: &str) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).context("cannot make the folder for the sheets")?;
    type Sheet = fn() -> Pixmap;
    let sheets: [(&str, Sheet); 16] = [
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

/// Nine pictures in nine lights.
fn plates() -> Pixmap {
    let (w, h) = (480, 270);
    let blinds = Gobo::Blinds {
        pitch: 0.44,
        dark: 0.30,
        slope: 0.2,
    };
    let ink = Colour::hex(0x1a_1430);
    let shots = [
        (
            "rafael-quiroga",
            Expression::RESOLVE,
            30.0,
            0.66,
            Light::noir(1.0).through(blinds),
        ),
        (
            "yara-nascimento",
            Expression::LAUGH,
            22.0,
            0.55,
            Light::golden(1.0),
        ),
        (
            "pip-salonga",
            Expression::WONDER,
            -18.0,
            0.55,
            Light::below(-1.0),
        ),
        (
            "solomon-dube",
            Expression::TENDER,
            -30.0,
            0.60,
            Light::night(-1.0),
        ),
        (
            "ingrid-solberg",
            Expression::ANGER,
            26.0,
            0.50,
            Light::day(1.0),
        ),
        (
            "leo-fontaine",
            Expression::DOUBT,
            20.0,
            0.60,
            Light::day(1.0).through(Gobo::Leaves { size: 0.5 }),
        ),
        (
            "sungho-baek",
            Expression::CUNNING,
            -26.0,
            0.55,
            Light::noir(-1.0),
        ),
        (
            "tane-ruawai",
            Expression::NEUTRAL,
            40.0,
            0.50,
            Light::backlit(1.0, ink, Colour::hex(0xff_a040)),
        ),
        (
            "bruno-halasz",
            Expression::SMILE,
            -24.0,
            0.50,
            Light::golden(-1.0),
        ),
    ];
    let mut sheet = blank(w * 3, h * 3);
    for (i, (id, e, yaw, head, light)) in shots.into_iter().enumerate() {
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
    use Arm::{
        Aim, Brim, Cheek, Chin, Cup, Down, Folded, Forward, Heart, Hip, HoldChest, HoldUp, Offer,
        Point, PointUp, Raised,
    };
    let (w, h) = (400, 360);
    let shots: [(&str, Expression, Arm, Arm); 12] = [
        ("bruno-halasz", Expression::SMILE, Cup, Cup),
        ("jasper-wren", Expression::WONDER, Cheek, Raised),
        ("ada-okafor", Expression::RESOLVE, Folded, Folded),
        ("agnes-thorne", Expression::CUNNING, Down, Chin),
        ("kwame-asante", Expression::BEAM, HoldUp, Hip),
        ("rafael-quiroga", Expression::ANGER, Point, Down),
        ("noor-haddad", Expression::TENDER, Heart, Down),
        ("solomon-dube", Expression::SMILE, Brim, Hip),
        ("mei-tanabe", Expression::DOUBT, HoldChest, Hip),
        ("harjit-sandhu", Expression::SMILE, Offer, Down),
        ("priya-raghavan", Expression::RESOLVE, PointUp, Hip),
        ("saskia-brandt", Expression::FEAR, Forward, Aim),
    ];
    let mut sheet = blank(w * 4, h * 3);
    for (i, (id, e, right, left)) in shots.into_iter().enumerate() {
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
    use Arm::{
        Behind, Down, Hip, HoldUp, Knee, Pocket, PointSide, RunBack, RunFore, WalkBack, WalkFore,
        Wheel, Wide,
    };
    let (w, h) = (320, 520);
    let shots: [(&str, f32, Arm, Arm, Stance); 12] = [
        ("ada-okafor", 28.0, Down, Hip, Stance::Stand),
        ("jasper-wren", 55.0, WalkFore, WalkBack, Stance::Walk),
        ("mei-tanabe", 70.0, RunFore, RunBack, Stance::Run),
        ("lucia-marchetti", 38.0, Wheel, Wheel, Stance::Wheelchair),
        ("bruno-halasz", -24.0, Pocket, Pocket, Stance::Firm),
        ("agnes-thorne", 30.0, Knee, Knee, Stance::Sit),
        ("pip-salonga", -20.0, Behind, PointSide, Stance::Straight),
        ("harjit-sandhu", 40.0, HoldUp, Down, Stance::StepUp),
        ("otis-grady", 25.0, Hip, Down, Stance::Stand),
        ("dana-yellowhorse", -35.0, WalkBack, WalkFore, Stance::Walk),
        ("kwame-asante", 60.0, Wide, Wide, Stance::Leap),
        ("noor-haddad", 30.0, Down, HoldUp, Stance::Kneel),
    ];
    let mut sheet = blank(w * 6, h * 2);
    for (i, (id, yaw, right, left, stance)) in shots.into_iter().enumerate() {
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

const ALL_GARMENTS: [Garment; 26] = [
    Garment::Suit,
    Garment::Coat,
    Garment::Trench,
    Garment::Jacket,
    Garment::Sweater,
    Garment::Hoodie,
    Garment::Shirt,
    Garment::Tee,
    Garment::Dress,
    Garment::Gown,
    Garment::Uniform,
    Garment::Chef,
    Garment::LabCoat,
    Garment::Apron,
    Garment::Robe,
    Garment::Cloak,
    Garment::Duster,
    Garment::SpaceSuit,
    Garment::Armour,
    Garment::Athlete,
    Garment::Dungarees,
    Garment::Overall,
    Garment::Waistcoat,
    Garment::Poncho,
    Garment::Sari,
    Garment::Scrubs,
];

fn garments() -> Pixmap {
    let (w, h) = (200, 420);
    let all = ALL_GARMENTS;
    let mut sheet = blank(w * 9, h * 3);
    for (i, garment) in all.into_iter().enumerate() {
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
    let steel = Colour::hex(0x9a_a5b2);
    let gold = Colour::hex(0xd9_a441);
    let white = Colour::hex(0xf0_eadc);
    let red = Colour::hex(0xa3_2c30);
    let night = Colour::hex(0x27_2c45);
    let shots: [(&str, f32, Costume, Arm, Arm, Stance); 12] = [
        (
            "ingrid-solberg",
            -28.0,
            Costume::new(Garment::Armour, night, steel, gold).cape(Colour::hex(0x1c_2f6b)),
            Arm::Hip,
            Arm::HoldUp,
            Stance::Firm,
        ),
        (
            "kwame-asante",
            30.0,
            Costume::new(Garment::SpaceSuit, white, steel, Colour::hex(0xff_7058))
                .hat(Hat::Bubble(steel)),
            Arm::Wide,
            Arm::Raised,
            Stance::Float,
        ),
        (
            "dana-yellowhorse",
            28.0,
            Costume::new(Garment::Duster, Colour::hex(0x4f_6d8f), night, red),
            Arm::Down,
            Arm::Pocket,
            Stance::Firm,
        ),
        (
            "priya-raghavan",
            -30.0,
            Costume::new(Garment::Sari, Colour::hex(0x6a_35b0), gold, gold),
            Arm::Offer,
            Arm::Hip,
            Stance::Stand,
        ),
        (
            "saskia-brandt",
            50.0,
            Costume::new(Garment::Hoodie, Colour::hex(0xb6_e12c), night, night),
            Arm::RunBack,
            Arm::RunFore,
            Stance::Crouch,
        ),
        (
            "tane-ruawai",
            -24.0,
            Costume::new(Garment::Poncho, Colour::hex(0x7c_8a2e), night, white),
            Arm::Down,
            Arm::Down,
            Stance::Walk,
        ),
        (
            "yara-nascimento",
            34.0,
            Costume::new(Garment::Gown, Colour::hex(0xff_b58a), gold, gold),
            Arm::Raised,
            Arm::Hip,
            Stance::Stand,
        ),
        (
            "zofia-lisowska",
            25.0,
            Costume::new(Garment::Coat, Colour::hex(0xf2_a7b8), night, night),
            Arm::Hold,
            Arm::Pocket,
            Stance::Walk,
        ),
        (
            "rafael-quiroga",
            -60.0,
            Costume::new(Garment::Cloak, Colour::hex(0x2b_57c8), night, gold),
            Arm::HoldUp,
            Arm::Down,
            Stance::StepUp,
        ),
        (
            "sungho-baek",
            10.0,
            Costume::new(Garment::Robe, Colour::hex(0x9a_a3ad), night, night),
            Arm::Cup,
            Arm::Cup,
            Stance::Straight,
        ),
        (
            "jasper-wren",
            150.0,
            Costume::new(Garment::Suit, Colour::hex(0xb7_9ce8), white, red),
            Arm::Head,
            Arm::Down,
            Stance::Stand,
        ),
        (
            "lucia-marchetti",
            78.0,
            actor("lucia-marchetti").map_or(Costume::new(Garment::Suit, white, white, red), |a| {
                a.costume
            }),
            Arm::Wheel,
            Arm::Wheel,
            Stance::Wheelchair,
        ),
    ];
    let mut sheet = blank(w * 6, h * 2);
    for (i, (id, yaw, costume, right, left, stance)) in shots.into_iter().enumerate() {
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
    for (i, garment) in ALL_GARMENTS.into_iter().enumerate() {
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
    let c = Colour::hex(0xb8_452f);
    let d = Colour::hex(0x23_2a3a);
    let all = [
        Hat::Bowler(d),
        Hat::FlatBrim(d, c),
        Hat::Fedora(c, d),
        Hat::Peaked(d, c),
        Hat::Toque(Colour::hex(0xf2_ece0)),
        Hat::Beanie(c),
        Hat::Shell(Colour::hex(0xe9_b44c)),
        Hat::Crown(Colour::hex(0xe3_b04b)),
        Hat::OnBack(c),
        Hat::Hood(c),
        Hat::Bubble(c),
        Hat::Helmet(Colour::hex(0xec_eae2), c),
        Hat::Headphones(c),
        Hat::Goggles(c),
        Hat::Flower(c),
        Hat::Headband(c),
    ];
    let ids = [
        "kwame-asante",
        "priya-raghavan",
        "mei-tanabe",
        "sungho-baek",
        "ingrid-solberg",
        "ada-okafor",
    ];
    let mut sheet = blank(w * 8, h * 2);
    for (i, hat) in all.into_iter().enumerate() {
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

//! The Ninth Violin: varnish browns and honey with one cold blue window; she hears what he hides.

mod sights;

use super::Picture;
use kit::canvas::{Blend, Canvas, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Arm, Costume, Expression, Framing, Garment, Grip, Light, Pose, Stance, actor};
use kit::stage::Stage;

const TITLE: &str = "ninth-violin";
const P: Palette = Palette::of([
    0x2c2016, 0x7a4e2a, 0xd9b27a, 0xfff0d0, 0x94643a, 0x140d08, 0x5fa8c4,
]);
const ROSE: Colour = Colour::hex(0xf2_a7b8);
const BLACK: Colour = Colour::hex(0x15_151c);
const AMBER: Colour = Colour::hex(0xd9_7a26);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "ensemble", P, ensemble),
    ]
}

/// Helena's ear in the light; behind her back a door stands ajar, and someone stands in it.
fn lead(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[p.ink, p.top.mix(p.ink, 0.4), p.top.mix(p.mid, 0.3), p.mid],
    ));
    hall(s);
    let light = Light {
        dir: [0.78, 0.26, 0.3],
        light_at: 0.3,
        depth: 0.62,
        rim_dir: [-0.85, 0.1, -0.4],
        rim_at: 0.42,
        ..Light::noir(1.0)
    }
    .colours(p.key, p.top.mix(p.ink, 0.3), p.acc);
    let coat =
        Costume::new(Garment::Coat, ROSE, p.top, ROSE.tone(0.7)).scarf(ROSE.mix(p.key, 0.25));
    let hark = Expression {
        brow_in: 0.06,
        press: 0.6,
        ..Expression::NEUTRAL
    };
    let pose = Pose::new(-74.0, hark).head(-3.0, 4.0).body(-50.0);
    let her = s.act_in(
        "zofia-lisowska",
        coat,
        pose,
        Framing::new(0.69, 0.43, 0.68),
        light,
    );
    if let Some(eye) = her.eyes.into_iter().min_by(|a, b| a.x.total_cmp(&b.x)) {
        window_in_glass(s, (eye.x, eye.y), eye.scale);
    }
    if let Some(eye) = her.eyes.into_iter().max_by(|a, b| a.x.total_cmp(&b.x)) {
        s.oval(
            eye.x + 0.02 * eye.scale,
            eye.y,
            0.13 * eye.scale,
            0.16 * eye.scale,
            p.ink,
        );
    }
    s.dusty(40, [700.0, 20.0, 250.0, 300.0]);
    s.vignette(p.ink, 0.55);
}

fn hall(s: &mut Stage) {
    let p = s.pal;
    let cold = p.acc.mix(WHITE, 0.25);
    for (x, w) in [(420.0, 120.0), (572.0, 150.0), (760.0, 180.0)] {
        s.stroke(&Shape::rect(x, -20.0, w, 300.0), (p.ink, 0.5), 9.0);
        s.stroke(&Shape::rect(x + 5.0, -15.0, w, 300.0), (p.body, 0.35), 4.0);
    }
    s.poly(
        &[
            (-10.0, 452.0),
            (970.0, 380.0),
            (970.0, 560.0),
            (-10.0, 560.0),
        ],
        p.top.mix(p.ink, 0.45),
    );
    let leaf = Shape::poly("66,-10 262,-10 262,436 66,462");
    s.fill(&leaf, p.ink.mix(p.top, 0.55));
    for (y, h) in [(30.0, 150.0), (220.0, 180.0)] {
        s.stroke(&Shape::rect(100.0, y, 124.0, h), (p.mid, 0.4), 5.0);
    }
    s.circle(240.0, 250.0, 9.0, p.low);
    s.glow_oval((282.0, 200.0), (190.0, 420.0), p.acc, 0.55);
    s.poly(
        &[
            (264.0, -10.0),
            (296.0, -10.0),
            (296.0, 434.0),
            (264.0, 438.0),
        ],
        cold,
    );
    let someone = Shape::spline("284,150 276,170 280,190 270,214 268,300 272,436 300,432 300,140");
    s.clipped(&Shape::rect(264.0, 0.0, 32.0, 436.0), |s| {
        s.fill(&someone, p.ink)
    });
    let spill = Shape::poly("264,438 296,434 600,560 330,560");
    s.fill(
        &spill,
        Ink::fade((280.0, 436.0), (470.0, 560.0), cold, (0.95, 0.35)),
    );
    s.fill(
        &Shape::poly("270,437 278,436 430,560 376,560"),
        p.ink.mix(p.top, 0.4),
    );
    s.fill(
        &Shape::poly("284,435 292,434 540,560 484,560"),
        p.ink.mix(p.top, 0.4),
    );
}

/// The blue window that she cannot see.
fn window_in_glass(s: &mut Stage, (x, y): Pt, k: f32) {
    let pane = Shape::poly("-.1,-.09 -.01,-.11 .0,-.01 -.09,.01")
        .and(&Shape::poly(".03,-.115 .1,-.12 .09,-.02 .035,-.015"));
    let low = Shape::poly("-.085,.035 .0,.02 .005,.1 -.06,.1")
        .and(&Shape::poly(".035,.01 .09,.01 .07,.09 .035,.1"));
    s.fill(&pane.and(&low).at(x, y, k), s.pal.acc.mix(WHITE, 0.3));
}

/// Aurel alone in one honey light; his shadow has no violin.
fn second(s: &mut Stage) {
    let p = s.pal;
    let gold = Colour::hex(0xf0_b348);
    s.wash(Ink::Radial(
        (420.0, 240.0),
        (640.0, 460.0),
        vec![
            (0.0, p.key.mix(gold, 0.7), 1.0),
            (0.5, gold, 1.0),
            (0.85, AMBER.mix(p.mid, 0.4), 1.0),
            (1.0, p.mid.mix(p.top, 0.3), 1.0),
        ],
    ));
    for i in 0..9 {
        let x = 30.0 + 118.0 * i as f32;
        s.rect(x, -8.0, 5.0, 470.0, (p.mid, 0.22));
    }
    let floor = 438.0;
    let play = Pose::new(30.0, Expression::SHUT)
        .head(6.0, 13.0)
        .body(12.0)
        .stance(Stance::Straight)
        .arms(
            Arm::Reach {
                at: [0.9, -2.5, 2.2],
                grip: Grip::Rod,
            },
            Arm::Reach {
                at: [2.9, -1.0, 1.9],
                grip: Grip::Rod,
            },
        );
    let worn = Costume::new(Garment::Suit, BLACK, p.key, BLACK).legs(BLACK, BLACK);
    let light = Light {
        dir: [0.5, 0.6, 0.45],
        light_at: 0.42,
        depth: 0.8,
        rim_at: 0.36,
        ..Light::golden(1.0)
    }
    .colours(p.key, p.ink, p.key);
    let Some(who) = actor("mikko-laine") else {
        return;
    };
    let at = Framing::on_ground(who, &play, 0.66, 0.92, 0.82, W / H);
    let him = s.cast("mikko-laine", Some(worn), play, at, light);
    let dark = Canvas::silhouette(&him.pixmap, p.ink.mix(p.mid, 0.25));
    s.clipped(&Shape::rect(-8.0, -8.0, W + 16.0, floor + 8.0), |s| {
        let k = 1.7 / (him.pixmap.width() as f32 / W);
        s.layered(Blend::faded(0.82), |s| s.stamp(&dark, (-760.0, -18.0), k));
    });
    boards(s, floor);
    s.oval(640.0, 494.0, 180.0, 28.0, (p.key, 0.85));
    s.poly(
        &[
            (616.0, 500.0),
            (656.0, 496.0),
            (390.0, 442.0),
            (270.0, 442.0),
        ],
        (p.ink, 0.7),
    );
    s.lay(&him);
    fiddler(s, &him);
    s.close_hands(&him);
    s.shaft((930.0, -80.0), (640.0, 510.0), (30.0, 180.0), p.key, 0.5);
    curtain(s);

    s.vignette(p.ink, 0.3);
}

/// The violin under his chin, one amber stroke, and the bow.
fn fiddler(s: &mut Stage, him: &kit::people::Layer) {
    let p = s.pal;
    let k = him.mouth.scale;
    let chin = (him.mouth.x + 0.1 * k, him.mouth.y + 0.62 * k);
    let [Some(bow), Some(neck)] = him.hands else {
        return;
    };
    let (dx, dy) = (neck.x - chin.0, neck.y - chin.1);
    let turn = dx.atan2(-dy).to_degrees();
    s.lit_by(50.0, p.key);
    s.line(
        &[chin, (neck.x + dx * 0.2, neck.y + dy * 0.2)],
        p.ink,
        0.2 * k,
    );
    s.circle(neck.x + dx * 0.24, neck.y + dy * 0.24, 0.16 * k, p.ink);
    let body = sights::belly().turned_by(turn, 0.0, 0.0);
    s.form(
        &body.at(chin.0 + dx * 0.36, chin.1 + dy * 0.36, dx.hypot(dy) * 0.78),
        AMBER,
        3.0,
    );
    let on = (chin.0 + dx * 0.55, chin.1 + dy * 0.55 - 0.1 * k);
    let (bx, by) = (on.0 - bow.x, on.1 - bow.y);
    s.line(
        &[
            (bow.x - bx * 0.1, bow.y - by * 0.1),
            (on.0 + bx * 0.8, on.1 + by * 0.8),
        ],
        p.ink,
        5.0,
    );
}

fn boards(s: &mut Stage, y: f32) {
    let p = s.pal;
    s.rect(
        -8.0,
        y,
        W + 16.0,
        H - y + 8.0,
        Ink::down(y, H, &[AMBER.mix(p.mid, 0.5), p.mid.mix(p.top, 0.4), p.ink]),
    );
    for i in -7..8 {
        let x = 620.0 + 46.0 * i as f32;
        s.line(
            &[(x, y), (620.0 + 130.0 * i as f32, H + 10.0)],
            (p.ink, 0.5),
            4.0,
        );
    }
}

/// One fold of the curtain, very near.
fn curtain(s: &mut Stage) {
    let p = s.pal;
    let fold = Shape::svg("M-20 -20H118C96 120 130 260 96 380C86 450 108 500 92 560H-20Z");
    s.fill(&fold, p.ink);
    s.crescent(&fold, AMBER.mix(p.ink, 0.4), (-7.0, 0.0), 0.0);
    for x in [20.0, 60.0] {
        s.stroke(
            &Shape::svg("M0 -20C-16 140 14 280 -8 560").moved(x, 0.0),
            (p.mid, 0.4),
            6.0,
        );
    }
}

/// A long table: she listens, he waits behind a flame; over his head hangs the empty hook.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let cold = p.acc.mix(p.ink, 0.42);
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, 300.0),
        &[p.acc.mix(p.ink, 0.62), cold, p.acc.mix(p.ink, 0.25)],
    ));
    for x in [30.0, 250.0, 470.0, 690.0, 900.0] {
        s.stroke(&Shape::rect(x, 226.0, 190.0, 300.0), (p.ink, 0.3), 8.0);
    }
    s.rect(-8.0, 26.0, W + 16.0, 14.0, p.ink.mix(p.top, 0.4));
    for i in 0..9 {
        let x = 44.0 + 106.0 * i as f32;
        s.stroke(
            &Shape::svg("M0 36C0 54 14 56 13 44").moved(x - 5.0, 0.0),
            p.ink,
            6.0,
        );
        if i != 7 {
            sights::hung(s, (x, 40.0), 196.0);
        }
    }
    s.glow((786.0, 262.0), 360.0, p.key.mix(AMBER, 0.5), 0.9);
    let warm = Light {
        dir: [-0.6, -0.1, 0.55],
        light_at: 0.34,
        depth: 0.75,
        ..Light::noir(-1.0)
    }
    .colours(p.key.mix(AMBER, 0.25), p.ink, p.acc.mix(WHITE, 0.2));
    let suit = Costume::new(Garment::Coat, BLACK, BLACK, BLACK);
    let still = Pose::new(-14.0, Expression::NEUTRAL)
        .head(4.0, 0.0)
        .body(-10.0);
    s.act_in(
        "mikko-laine",
        suit,
        still,
        Framing::new(0.836, 0.5, 0.21),
        warm,
    );
    table(s);
    candle(s, (786.0, 452.0), 196.0);
    listener(s);
    s.vignette(p.ink, 0.5);
}

/// Helena turns her ear to him, not her eyes.
fn listener(s: &mut Stage) {
    let p = s.pal;
    let hark = Expression {
        brow_in: 0.05,
        brow_out: 0.04,
        press: 0.7,
        corner: -0.03,
        ..Expression::NEUTRAL
    };
    let listen = Pose::new(-30.0, hark).head(2.0, 12.0).body(16.0);
    let coat = Costume::new(Garment::Coat, ROSE, p.top, ROSE.tone(0.7));
    let key = Light {
        dir: [0.85, 0.05, 0.3],
        light_at: 0.26,
        depth: 0.66,
        ..Light::noir(1.0)
    }
    .colours(
        p.key.mix(AMBER, 0.2),
        p.ink.mix(p.acc, 0.12),
        p.acc.mix(WHITE, 0.1),
    );
    s.act_in(
        "zofia-lisowska",
        coat,
        listen,
        Framing::new(0.235, 0.56, 0.42),
        key,
    );
}

fn table(s: &mut Stage) {
    let p = s.pal;
    let cloth = Shape::poly("660,424 930,424 1010,560 330,560");
    s.fill(
        &cloth,
        Ink::Radial(
            (786.0, 440.0),
            (420.0, 130.0),
            vec![
                (0.0, p.key, 1.0),
                (0.5, p.low, 1.0),
                (1.0, p.mid.mix(p.acc, 0.25), 1.0),
            ],
        ),
    );
    s.fill(
        &Shape::poly("660,424 930,424 932,430 656,430"),
        WHITE.mix(p.key, 0.5),
    );
    for (x, y) in [(700.0, 470.0), (880.0, 474.0), (600.0, 516.0)] {
        s.oval(x, y + 4.0, 40.0, 10.0, (p.mid, 0.6));
        s.oval(x, y, 38.0, 9.0, WHITE.mix(p.low, 0.3));
        s.oval(x, y, 24.0, 5.0, p.low);
    }
}

fn candle(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    s.oval(x, y, 34.0, 9.0, p.ink.mix(p.mid, 0.5));
    s.lit_by(0.0, p.key);
    s.form(
        &Shape::rect(x - 9.0, y - h * 0.62, 18.0, h * 0.62),
        p.key.mix(p.low, 0.4),
        4.0,
    );
    let flame = Shape::svg("M0 0C-20 -14 -14 -42 2 -68C18 -40 18 -12 0 0Z").moved(x, y - h * 0.64);
    s.glow((x, y - h * 0.8), 130.0, p.key, 0.9);
    s.fill(&flame, AMBER.mix(p.key, 0.35));
    s.fill(
        &Shape::svg("M0 -2C-11 -12 -8 -30 2 -46C11 -28 11 -10 0 -2Z").moved(x, y - h * 0.64),
        WHITE,
    );
}

/// The front pew from behind: an empty place, and a boy who turns round.
fn ensemble(s: &mut Stage) {
    let p = s.pal;
    choir_end(s);
    bier(s);
    let warm = |side: f32| {
        Light {
            dir: [0.5 * side, 0.42, 0.28],
            light_at: 0.5,
            depth: 0.72,
            rim_dir: [0.75 * side, 0.5, -0.4],
            rim_at: 0.26,
            ..Light::noir(side)
        }
        .colours(
            p.key.mix(AMBER, 0.2),
            p.ink.mix(p.top, 0.3),
            p.key.mix(AMBER, 0.35),
        )
    };
    let rose = Costume::new(Garment::Coat, ROSE, p.top, ROSE);
    let black = Costume::new(Garment::Coat, BLACK, BLACK, BLACK);
    let back = |yaw: f32| Pose::new(yaw, Expression::SORROW).body(180.0);
    s.act_in(
        "zofia-lisowska",
        rose,
        back(172.0).head(6.0, -4.0),
        Framing::new(0.21, 0.5, 0.29),
        warm(1.0),
    );
    s.act_in(
        "mikko-laine",
        black,
        back(-176.0).head(2.0, 0.0),
        Framing::new(0.635, 0.48, 0.29),
        warm(-1.0),
    );
    let boy = Pose::new(-26.0, Expression::FEAR.blend(Expression::WONDER, 0.5))
        .head(2.0, -4.0)
        .body(-128.0)
        .look(-0.02, 0.0);
    let face = Light {
        dir: [-0.75, 0.3, 0.5],
        light_at: 0.32,
        depth: 0.55,
        rim_dir: [0.6, 0.5, -0.4],
        ..warm(-1.0)
    };
    s.act("leo-fontaine", boy, Framing::new(0.835, 0.585, 0.27), face);
    pew(s);
    s.vignette(p.ink, 0.5);
}

/// The apse with its nine candles.
fn choir_end(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H,
        &[p.acc.mix(p.ink, 0.74), p.acc.mix(p.ink, 0.6), p.ink],
    ));
    let arch = Shape::svg("M190 430V150C190 20 340 -60 480 -90C620 -60 770 20 770 150V430Z");
    s.fill(
        &arch,
        Ink::Radial(
            (480.0, 210.0),
            (360.0, 320.0),
            vec![
                (0.0, AMBER.mix(p.key, 0.2), 1.0),
                (0.42, p.mid, 1.0),
                (0.75, p.acc.mix(p.ink, 0.66), 1.0),
                (1.0, p.acc.mix(p.ink, 0.74), 1.0),
            ],
        ),
    );
    s.stroke(&arch, p.acc.mix(p.ink, 0.5), 16.0);
    for i in 0..9 {
        let x = 160.0 + 80.0 * i as f32;
        let lift = 34.0 * (1.0 - ((i as f32 - 4.0) / 4.0).powi(2));
        taper(s, (x, 146.0 - lift), i != 3);
    }
}

fn taper(s: &mut Stage, (x, y): Pt, lit: bool) {
    let p = s.pal;
    s.rect(
        x - 8.0,
        y,
        16.0,
        200.0,
        Ink::down(
            y,
            y + 200.0,
            &[if lit { p.key } else { p.mid }, p.mid, p.top],
        ),
    );
    if !lit {
        s.stroke(
            &Shape::svg("M0 0C-8 -20 12 -36 0 -56C-8 -74 8 -84 2 -100").moved(x, y - 6.0),
            (p.low, 0.5),
            5.0,
        );
        return;
    }
    s.glow((x, y - 22.0), 96.0, AMBER.mix(p.key, 0.4), 0.9);
    s.fill(
        &Shape::svg("M0 2C-15 -8 -12 -30 1 -52C14 -30 15 -8 0 2Z").moved(x, y),
        p.key,
    );
    s.fill(
        &Shape::svg("M0 0C-8 -8 -6 -20 1 -32C8 -20 8 -8 0 0Z").moved(x, y),
        WHITE,
    );
}

/// The coffin with the maker's own violin on it, seen through the empty place.
fn bier(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(0.0, p.key);
    let box_ = Shape::poly("250,318 712,318 740,352 740,430 222,430 222,352");
    s.fill(&box_, p.top.mix(p.ink, 0.3));
    s.fill(&Shape::poly("250,318 712,318 740,352 222,352"), p.mid);
    s.fill(&Shape::poly("250,318 712,318 714,324 246,324"), p.low);
    let lying = sights::belly()
        .scaled(0.62, 1.0)
        .turned_by(84.0, 0.0, 0.0)
        .at(416.0, 322.0, 150.0);
    s.form(&lying, AMBER, 4.0);
    s.line(&[(476.0, 324.0), (560.0, 330.0)], p.ink, 10.0);
    s.circle(566.0, 330.0, 8.0, p.ink);
}

fn pew(s: &mut Stage) {
    let p = s.pal;
    let wood = p.top.mix(p.mid, 0.3);
    s.rect(
        -8.0,
        440.0,
        W + 16.0,
        120.0,
        Ink::down(440.0, H, &[wood, p.ink]),
    );
    s.rect(-8.0, 430.0, W + 16.0, 20.0, p.mid.mix(p.top, 0.2));
    s.rect(-8.0, 428.0, W + 16.0, 5.0, AMBER.mix(p.key, 0.3));
    for x in [0.0, 240.0, 480.0, 720.0] {
        s.stroke(
            &Shape::rect(x + 24.0, 474.0, 192.0, 90.0),
            (p.ink, 0.7),
            7.0,
        );
    }
}

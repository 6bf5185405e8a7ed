//! Seven Wells: a faded print of the seventies; bleached teal sky, ochre earth, very little water.

mod nobody;

use super::Picture;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{Costume, Expression, Framing, Garment, Light, Pose};
use kit::places::nature;
use kit::stage::Stage;
use nobody::{object, place, threat};
use std::f32::consts::TAU;
use tiny_skia::Transform;

const TITLE: &str = "seven-wells";
const P: Palette = Palette::of([
    0x2f6e7e, 0x8fbbaf, 0xf2ce94, 0xfff0c4, 0xb8743f, 0x33180f, 0xc93a1e,
]);
const MAGENTA: Colour = Colour::hex(0xc2_256e);
const DENIM: Colour = Colour::hex(0x4a_5a58);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, threat),
        Picture::new(TITLE, "place", P, place),
        Picture::new(TITLE, "object", P, object),
    ]
}

const fn noon(side: f32) -> Light {
    Light::day(side).colours(
        Colour::hex(0xff_e6b0),
        Colour::hex(0x4a_2a30),
        Colour::hex(0x9f_d0c8),
    )
}

/// From the bottom of the well: a round of sky, and Kirpal leaning in over the rim.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let (c, r) = ((452.0, 258.0), 214.0);
    s.wash(p.ink.tone(0.8));
    shaft_of_brick(s, c, r);
    let sky = Shape::circle(c.0, c.1, r);
    s.fill(
        &sky,
        Ink::down(c.1 - r, c.1 + r, &[p.mid, p.mid.mix(p.key, 0.5), p.key]),
    );
    s.clipped(&sky, |s| {
        s.streak((c.0 - 210.0, c.1 - 60.0), (260.0, 12.0), (WHITE, 0.7), 3);
        s.streak((c.0 - 150.0, c.1 + 84.0), (220.0, 9.0), (WHITE, 0.6), 9);
        s.crescent(&sky, (p.top, 0.5), (0.0, 16.0), 5.0);
    });
    let kind = Expression {
        corner: 0.09,
        cheek: 0.5,
        ..Expression::NEUTRAL
    };
    let coat = Costume::new(Garment::Waistcoat, DENIM, p.key.mix(p.low, 0.5), p.ink);
    let light = Light {
        dir: [-0.7, 0.6, 0.42],
        ..noon(-1.0)
    };
    let kirpal = s.cast(
        "harjit-sandhu",
        Some(coat),
        Pose::new(-8.0, kind).head(10.0, 0.0).look(-0.02, -0.03),
        Framing::new(0.5, 0.5, 0.41),
        light,
    );
    let lean = Transform::from_translate(44.0, 2.0).pre_concat(Transform::from_rotate_at(
        -34.0,
        W / 2.0,
        H / 2.0,
    ));
    rim_stones(s, c, r);
    s.clipped(&sky, |s| s.framed(lean, |s| s.lay(&kirpal)));
    rope(s, (372.0, c.1 - 40.0));
    s.vignette(p.ink.tone(0.5), 0.8);
}

fn shaft_of_brick(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    for ring in (0..9).rev() {
        let t = ring as f32 / 8.0;
        let (r0, r1) = (r * 1.2_f32.powi(ring), r * 1.2_f32.powi(ring + 1));
        let tone = p.body.mix(p.ink, 0.12 + 0.85 * t.powf(0.55));
        s.circle(x, y, r1, tone.mix(p.ink, 0.6));
        let n = 22;
        for i in 0..n {
            let (a, b) = (
                (i as f32 + 0.5 * (ring % 2) as f32) * TAU / n as f32,
                TAU / n as f32 * 0.9,
            );
            let arc = |k: f32, f: f32| (x + (a + b * f).cos() * k, y + (a + b * f).sin() * k);
            let (k0, k1) = (r0 * 1.012, r1 * 0.985);
            let brick = [
                arc(k0, 0.0),
                arc(k0, 0.5),
                arc(k0, 1.0),
                arc(k1, 1.0),
                arc(k1, 0.5),
                arc(k1, 0.0),
            ];
            let lit = 0.5 - 0.5 * (a + 0.6).cos();
            let hue = tone
                .mix(p.low, 0.34 * lit * (1.0 - t))
                .mix(p.ink, s.dice.range(0.0, 0.22));
            s.poly(&brick, hue);
        }
    }
}

fn rim_stones(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.stroke(&Shape::circle(x, y, r + 7.0), p.ink, 14.0);
    s.stroke(&Shape::circle(x, y, r + 1.0), (p.key, 0.75), 3.0);
}

fn rope(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let far = Shape::polygon(&[
        (x - 3.0, y - 190.0),
        (x + 3.0, y - 190.0),
        (x - 26.0, H + 10.0),
        (x - 62.0, H + 10.0),
    ]);
    s.fill(&far, p.ink);
    s.crescent(&far, p.low, (8.0, 0.0), 0.0);
    for i in 0..26 {
        let t = (i as f32 / 25.0).powf(1.4);
        let (cy, w) = (y - 180.0 + (H - y + 200.0) * t, 3.0 + 17.0 * t);
        let cx = x - 44.0 * t;
        s.line(
            &[(cx - w, cy + w * 0.5), (cx + w, cy - w * 0.5)],
            (p.ink, 0.8),
            1.0 + 3.0 * t,
        );
    }
}

/// Widow Marsh at noon, the rifle upright before her.
fn second(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        H * 0.9,
        &[p.top.mix(p.mid, 0.45), p.mid, p.mid.mix(p.key, 0.55), p.key],
    ));
    s.lit_by(-60.0, p.key);
    s.glow((40.0, 20.0), 420.0, p.key, 0.75);
    nature::hills(
        &mut s.canvas,
        5,
        (486.0, 22.0, 2.0),
        p.mid.mix(p.body, 0.4),
        None,
    );
    s.rect(
        -8.0,
        480.0,
        W + 16.0,
        70.0,
        Ink::down(480.0, H, &[p.low, p.body]),
    );
    for (y, h, k) in [(500.0, 16.0, 0.15), (524.0, 26.0, 0.4), (548.0, 34.0, 0.7)] {
        nature::grass(
            &mut s.canvas,
            &mut s.dice,
            (-10.0, W),
            (y, h),
            120,
            p.body.mix(p.ink, k),
        );
    }
    let squint = Expression {
        lid: 0.5,
        low: 0.45,
        frown: 0.5,
        ..Expression::RESOLVE
    };
    let shawl = Costume::new(Garment::Cloak, MAGENTA, MAGENTA.tone(0.7), p.low).scarf(MAGENTA);
    let pose = Pose::new(-62.0, squint)
        .head(-4.0, 0.0)
        .body(-34.0)
        .look(-0.04, 0.02);
    let agnes = s.act_in(
        "agnes-thorne",
        shawl,
        pose,
        Framing::new(0.665, 0.535, 0.56),
        noon(-1.0),
    );
    let eye = agnes.eyes[0];
    s.oval(
        eye.x - 2.0,
        eye.y + 2.0,
        eye.scale * 0.16,
        eye.scale * 0.21,
        WHITE,
    );
    s.glow((eye.x, eye.y), eye.scale * 0.9, WHITE, 0.7);
    rifle(s, 306.0);
    s.vignette(p.ink, 0.25);
}

fn rifle(s: &mut Stage, x: f32) {
    let p = s.pal;
    let barrel = Shape::rect(x - 9.0, 52.0, 18.0, 330.0);
    let steel = p.ink.mix(p.top, 0.3);
    s.form(
        &Shape::rect(x + 8.0, 104.0, 13.0, 270.0),
        steel.mix(p.ink, 0.4),
        3.0,
    );
    s.form(&barrel, steel, 4.0);
    s.poly(
        &[
            (x - 3.0, 54.0),
            (x + 3.0, 54.0),
            (x + 1.0, 36.0),
            (x - 1.0, 36.0),
        ],
        p.ink,
    );
    for y in [150.0, 300.0] {
        s.form(
            &Shape::round_rect(x - 13.0, y, 38.0, 14.0, 4.0),
            steel.mix(p.key, 0.2),
            3.0,
        );
    }
    let stock = Shape::spline("-18,350 26,346 34,420 30,560 -24,560 -22,430").moved(x, 0.0);
    s.form(&stock, p.body.mix(p.ink, 0.35), 7.0);
}

/// One end of a very long table behind his turban, the other under her sun; one jug half-way.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let hy = 292.0;
    s.wash(Ink::down(0.0, hy, &[p.top, p.mid, p.low, p.key]));
    let sun = (640.0, 216.0);
    s.light.to = (0.0, -1.0);
    s.light.colour = p.key;
    s.glow(sun, 620.0, p.key, 0.95);
    s.circle(sun.0, sun.1, 118.0, WHITE.mix(p.key, 0.35));
    for (i, (x, y)) in [(20.0, 70.0), (300.0, 128.0), (700.0, 60.0)].into_iter().enumerate() {
        s.streak((x, y), (330.0, 12.0), (p.acc.mix(p.low, 0.65), 0.75), 20 + i as u64);
    }
    s.haze((hy - 60.0, hy + 50.0), p.key, 0.6);
    s.rect(-8.0, hy, W + 16.0, H - hy + 10.0, Ink::down(hy, H, &[p.low, p.body, p.body.mix(p.ink, 0.5)]));
    for i in 0..5 {
        let t = i as f32 / 4.0;
        let tone = p.body.mix(p.low, 0.5 - 0.45 * t).mix(p.ink, 0.3 * t);
        nature::grass(&mut s.canvas, &mut s.dice, (-10.0, W), (hy + 24.0 + 220.0 * t * t, 10.0 + 30.0 * t), 150, tone);
    }
    far_widow(s);
    long_table(s);
    let against = Light { dir: [0.5, 0.5, -0.2], rim_dir: [0.7, 0.4, -0.45], rim_at: 0.3, light_at: 0.2, shadow_at: -0.2, depth: 0.56, ..noon(1.0) }.colours(p.key, Colour::hex(0x4a_1a14), p.key);
    let coat = Costume::new(Garment::Coat, DENIM, p.low, p.body);
    let back = Pose::new(152.0, Expression::NEUTRAL).head(2.0, 4.0).body(166.0);
    s.act_in("harjit-sandhu", coat, back, Framing::new(0.225, 0.46, 0.44), against);
    s.vignette(p.ink, 0.35);
}

/// The widow at the far end, small before the sun, upright.
fn far_widow(s: &mut Stage) {
    let p = s.pal;
    let shawl = Costume::new(Garment::Dress, MAGENTA, MAGENTA.mix(p.ink, 0.3), p.low).scarf(MAGENTA);
    let stern = Expression { lid: 0.6, press: 0.8, ..Expression::DOUBT };
    let light = Light { rim_at: 0.3, depth: 0.35, ..noon(-1.0) }.colours(p.low, Colour::hex(0x8a_3a4a), WHITE);
    s.act_in("agnes-thorne", shawl, Pose::new(-16.0, stern).look(-0.03, 0.0), Framing::new(0.667, 0.405, 0.155), light);
}

/// The white cloth from our edge to hers, its shadow, two plates and the jug with the sun in it.
fn long_table(s: &mut Stage) {
    let p = s.pal;
    let white = p.key.mix(WHITE, 0.55);
    s.poly(&[(560.0, 352.0), (730.0, 352.0), (1010.0, 600.0), (60.0, 600.0)], (p.ink, 0.45));
    let drop = Shape::poly("566,330 716,330 900,560 890,600 250,600 240,560");
    s.fill(&drop, p.mid.mix(p.key, 0.4));
    let top = Shape::poly("572,322 710,322 880,548 880,560 250,560 250,548");
    s.fill(&top, Ink::down(322.0, H, &[WHITE, white, p.low.mix(p.key, 0.5)]));
    s.clipped(&top, |s| {
        s.poly(&[(618.0, 322.0), (662.0, 322.0), (690.0, 560.0), (470.0, 560.0)], (WHITE, 0.8));
        for (x, y, r) in [(650.0, 342.0, 20.0), (470.0, 520.0, 70.0)] {
            s.oval(x + r * 0.06, y + r * 0.1, r * 1.04, r * 0.3, (p.top, 0.5));
            s.oval(x, y, r, r * 0.27, p.mid.mix(WHITE, 0.4));
            s.oval(x, y, r * 0.66, r * 0.17, p.mid.mix(WHITE, 0.7));
        }
    });
    jug(s, (622.0, 424.0), 112.0);
}

fn jug(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    s.poly(&[(x - 0.26 * h, y), (x + 0.26 * h, y), (x + 0.1 * h, y + 1.1 * h), (x - 0.62 * h, y + 1.1 * h)], (p.top, 0.4));
    s.glow((x, y - 0.5 * h), h * 1.5, WHITE, 0.95);
    s.stroke(&Shape::svg("M.22 -.84C.6 -.86 .56 -.26 .26 -.26").at(x, y, h), p.top, 0.09 * h);
    let glass = Shape::spline("-.3,-.98 -.2,-.94 -.2,-.74 -.3,-.44 -.3,-.1 -.24,.02 .24,.02 .3,-.1 .3,-.44 .2,-.74 .22,-1 0,-.96").at(x, y, h);
    s.fill(&glass, p.mid.mix(WHITE, 0.45));
    s.clipped(&glass, |s| {
        s.rect(x - h, y - 0.52 * h, 2.0 * h, h, p.top.mix(p.mid, 0.4));
        s.oval(x, y - 0.52 * h, 0.3 * h, 0.06 * h, p.mid.mix(WHITE, 0.5));
        s.circle(x + 0.05 * h, y - 0.26 * h, 0.13 * h, WHITE);
        s.rect(x - 0.24 * h, y - 0.9 * h, 0.08 * h, 0.85 * h, (WHITE, 0.7));
    });
    s.crescent(&glass, WHITE, (-3.0, 2.0), 0.0);
}

//! Blackout Eleven: ultramarine dark, violet haze, electric mint; eleven minutes to steal a city back.

mod sights;
mod supper;

use super::Picture;
use kit::canvas::{H, Ink, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::palette::Palette;
use kit::people::{
    Arm, Costume, Expression, Framing, Garment, Grip, Layer, Light, Pose, Stance, actor,
};
use kit::stage::Stage;

const TITLE: &str = "blackout-eleven";
const P: Palette = Palette::of([
    0x0a0a1f, 0x23236b, 0x8a5bd6, 0xe6f7ff, 0x2e2e52, 0x05050f, 0x19e0c8,
]);
const LIME: Colour = Colour::hex(0xb6_e12c);
const CORAL: Colour = Colour::hex(0xff_7058);
const STEEL: Colour = Colour::hex(0xa9_b4c8);

/// The pictures of the title.
pub fn pictures() -> Vec<Picture> {
    vec![
        Picture::new(TITLE, "lead", P, lead),
        Picture::new(TITLE, "second", P, second),
        Picture::new(TITLE, "pair", P, pair),
        Picture::new(TITLE, "threat", P, sights::threat),
        Picture::new(TITLE, "place", P, sights::place),
        Picture::new(TITLE, "object", P, sights::object),
        Picture::new(TITLE, "joke", P, supper::joke),
    ]
}

fn reach(out: f32, y: f32, z: f32, grip: Grip) -> Arm {
    Arm::Reach {
        at: [out, y, z],
        grip,
    }
}

fn jacket() -> Costume {
    Costume::new(
        Garment::Jacket,
        LIME,
        Colour::hex(0x17_1430),
        Colour::hex(0xe6_f7ff),
    )
}

/// The way from `a` (0) to `b` (1).
fn way(a: Pt, b: Pt, t: f32) -> Pt {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}

/// Vex comes down a ladder between two towers that close over her like jaws, a flare in her teeth.
fn lead(s: &mut Stage) {
    let p = s.pal;
    let high = (590.0, -170.0);
    s.wash(Ink::along(
        (420.0, 560.0),
        (640.0, -20.0),
        &[
            p.key.mix(p.low, 0.2),
            p.low.mix(p.key, 0.5),
            p.low.mix(p.key, 0.25),
            p.low.mix(p.mid, 0.2),
        ],
    ));
    for (x, y, w) in [
        (380.0, 150.0, 460.0),
        (300.0, 262.0, 380.0),
        (560.0, 390.0, 420.0),
    ] {
        s.streak((x, y), (w, 9.0), (p.key, 0.35), y as u64);
    }
    jaw(s, high, (170.0, 600.0), (-1500.0, 330.0), 1.0);
    jaw(s, high, (850.0, 600.0), (2300.0, 330.0), -1.0);
    watcher(s, (560.0, 34.0));
    s.lit_by(30.0, p.key);
    let bite = Expression {
        open: 0.14,
        teeth: 2.0,
        ..Expression::RESOLVE
    };
    let pose = Pose::new(20.0, bite)
        .head(12.0, 5.0)
        .body(6.0)
        .bend(8.0, 5.0)
        .look(-0.01, -0.03)
        .arms(
            reach(1.5, 0.9, 1.6, Grip::Rod),
            reach(1.75, -2.1, 2.0, Grip::Rod),
        );
    let light = Light {
        dir: [0.42, -0.3, 0.85],
        light_at: 0.3,
        ..Light::below(1.0)
    }
    .colours(
        p.key.mix(p.acc, 0.4),
        p.mid.mix(p.ink, 0.4),
        p.low.mix(WHITE, 0.3),
    );
    let vex = s.act_in(
        "saskia-brandt",
        jacket(),
        pose,
        Framing::new(0.49, 0.43, 0.37).below(14.0),
        light,
    );
    ladder(s, (590.0, -1100.0), &vex);
    s.close_hands(&vex);
    flare(s, (vex.mouth.x, vex.mouth.y + 2.0), vex.mouth.scale);
    s.vignette(p.ink, 0.35);
}

/// One tower seen from its foot: window bands that run up to `high`, ledges like teeth.
fn jaw(s: &mut Stage, high: Pt, near: Pt, far: Pt, side: f32) {
    let p = s.pal;
    let at = |u: f32, v: f32| way(way(near, far, u), high, 1.0 - 1.0 / (1.0 + 0.34 * v));
    let wall = Shape::polygon(&[near, far, at(1.0, 40.0), high]);
    s.fill(&wall, p.ink.mix(p.mid, 0.16));
    for floor in 0..16 {
        let v = floor as f32 * 0.62;
        for bay in 0..9 {
            let u = 0.035 + bay as f32 * 0.11;
            let pane = Shape::polygon(&[
                at(u, v),
                at(u + 0.082, v),
                at(u + 0.082, v + 0.4),
                at(u, v + 0.4),
            ]);
            let sheen = if (floor * 7 + bay * 5) % 11 == 0 {
                0.8
            } else {
                0.4
            };
            s.fill(&pane, p.ink.mix(p.mid, sheen));
        }
        let (a, b) = (at(0.0, v), at(0.0, v + 0.34));
        let bite = 0.13 * (high.1 - a.1).abs() * side;
        let tooth = Shape::polygon(&[a, (a.0 + bite, (a.1 + b.1) * 0.5 + bite.abs() * 0.1), b]);
        s.fill(&tooth, p.ink.mix(p.mid, 0.1));
    }
    s.line(&[at(0.0, 0.0), at(0.0, 30.0)], p.ink, 6.0);
}

/// A drone that has seen her: one mint eye in the gap.
fn watcher(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.fill(
        &Shape::poly("-52,-6 -20,-12 20,-12 52,-6 52,0 18,4 10,16 -10,16 -18,4 -52,0").moved(x, y),
        p.ink,
    );
    for dx in [-52.0, 52.0] {
        s.oval(x + dx, y - 9.0, 26.0, 4.0, p.ink);
    }
    s.glow((x, y + 6.0), 60.0, p.acc, 0.9);
    s.circle(x, y + 6.0, 6.0, p.key);
}

/// The ladder before her; its rails run through her fists.
fn ladder(s: &mut Stage, high: Pt, vex: &Layer) {
    let p = s.pal;
    let [Some(a), Some(b)] = vex.hands else {
        return;
    };
    let foot = |h: Pt| way(high, h, (620.0 - high.1) / (h.1 - high.1));
    let (l, r) = (foot((a.x, a.y)), foot((b.x, b.y)));
    let rail = |end: Pt| Shape::tube(&[(high.0, high.1, 3.0), (end.0, end.1, 14.0)]);
    let steel = p.body.mix(p.low, 0.3);
    for t in [0.925, 1.0] {
        let (c, d) = (way(high, l, t), way(high, r, t));
        let rung = Shape::line(&[c, d]).stroked(17.0 * t);
        s.form(&rung, steel, 5.0);
    }
    for end in [l, r] {
        s.form(&rail(end), steel, 6.0);
    }
}

/// The flare between her teeth.
fn flare(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let stick = Shape::round_rect(-0.42 * k, -0.085 * k, 1.3 * k, 0.17 * k, 0.05 * k)
        .turned_by(13.0, 0.0, 0.0)
        .moved(x, y);
    s.lit_by(90.0, p.key);
    s.form(&stick, Colour::hex(0x2a_2450), 4.0);
    let tip = (x + 0.9 * k, y + 0.22 * k);
    s.glow(tip, 5.2 * k, p.acc, 1.0);
    s.glow(tip, 1.8 * k, WHITE, 0.6);
    s.circle(tip.0, tip.1, 0.17 * k, p.acc.mix(WHITE, 0.4));
    let star = Shape::poly("0,-.62 .1,-.13 .56,-.22 .16,.03 .74,.42 .1,.17 .02,.66 -.1,.16 -.5,.34 -.15,0 -.4,-.3 -.09,-.13")
        .at(tip.0, tip.1, k);
    s.fill(&star, p.key);
    s.circle(tip.0, tip.1, 0.13 * k, WHITE);
    for i in 0..9 {
        let (dx, dy) = (s.dice.range(0.1, 1.5) * k, s.dice.range(0.3, 2.6) * k);
        let r = s.dice.range(2.0, 4.5);
        s.circle(
            tip.0 + dx * 0.5,
            tip.1 + dy,
            r,
            if i % 2 == 0 { p.key } else { p.acc },
        );
    }
}

/// Adler closes the circuit himself: arms wide between two coils, the whole city runs through him.
fn second(s: &mut Stage) {
    let p = s.pal;
    hall(s);
    let light = Light {
        dir: [-0.72, 0.35, 0.5],
        light_at: 0.3,
        shadow_at: 0.04,
        depth: 0.55,
        rim_dir: [-0.6, 0.5, -0.5],
        rim_at: 0.25,
        ..Light::noir(1.0)
    }
    .colours(p.key.mix(CORAL, 0.5), p.mid, WHITE);
    let pose = Pose::new(20.0, Expression::EFFORT)
        .head(-6.0, -5.0)
        .body(6.0)
        .arms(
            reach(4.6, 0.2, 0.6, Grip::Fist),
            reach(4.6, -0.9, 0.8, Grip::Fist),
        )
        .stance(Stance::Firm);
    if let Some(who) = actor("kwame-asante") {
        let worn = Costume::new(Garment::Overall, CORAL, CORAL.tone(0.7), p.key).legs(CORAL, p.ink);
        let framing = Framing::on_ground(who, &pose, 0.46, 0.925, 0.82, W / H).below(5.0);
        let him = s.cast("kwame-asante", Some(worn), pose, framing, light);
        s.oval(442.0, 508.0, 170.0, 14.0, (p.ink, 0.75));
        s.lay(&him);
        let mut fists: Vec<Pt> = him
            .hands
            .into_iter()
            .flatten()
            .map(|h| (h.x, h.y))
            .collect();
        fists.sort_by(|a, b| a.0.total_cmp(&b.0));
        if let [left, right] = fists[..] {
            lightning(s, [(60.0, 104.0), left]);
            lightning(s, [(880.0, 96.0), right]);
        }
    }
    near_coils(s);
    s.vignette(p.ink, 0.25);
}

/// The hall: mint fog and far coils.
fn hall(s: &mut Stage) {
    let p = s.pal;
    let floor = 456.0;
    let fog = p.acc.mix(p.key, 0.35);
    s.wash(Ink::across(
        0.0,
        W,
        &[
            p.acc.mix(p.mid, 0.35),
            fog,
            fog.mix(WHITE, 0.5),
            fog,
            p.acc.mix(p.mid, 0.3),
        ],
    ));
    s.rect(
        -8.0,
        floor,
        W + 16.0,
        100.0,
        Ink::down(floor, H, &[p.acc.mix(p.mid, 0.4), p.mid.mix(p.ink, 0.3)]),
    );
    for (i, (x, h)) in [(610.0, 150.0), (296.0, 190.0), (680.0, 250.0)]
        .into_iter()
        .enumerate()
    {
        coil(
            s,
            (x, floor + 6.0 * i as f32),
            h,
            p.acc.mix(p.mid, 0.25 + 0.12 * i as f32),
            fog,
        );
    }
    s.glow((442.0, 230.0), 420.0, WHITE, 0.8);
}

/// Two coils that lean out of the frame, over the roots of the lightning.
fn near_coils(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(0.0, WHITE);
    coil(s, (-40.0, 540.0), 540.0, p.ink.mix(p.mid, 0.4), p.acc);
    coil(s, (976.0, 552.0), 560.0, p.ink.mix(p.mid, 0.4), p.acc);
}

/// Three forks of lightning from a coil's ring into one fist.
fn lightning(s: &mut Stage, [from, (x, y)]: [Pt; 2]) {
    let p = s.pal;
    s.glow((x, y), 130.0, WHITE, 0.9);
    for (dx, dy, w) in [
        (0.0, -74.0, 9.0),
        (44.0_f32.copysign(from.0 - x), 150.0, 8.0),
        (0.0, 20.0, 15.0),
    ] {
        let fork = s.dice.jag((from.0 + dx, from.1 + dy), (x, y), 0.3, 4);
        s.line(&fork, p.mid, w * 2.1);
        s.line(&fork, p.acc.mix(WHITE, 0.55), w * 1.3);
        s.line(&fork, WHITE, w * 0.7);
    }
    s.circle(x, y, 19.0, p.acc.mix(WHITE, 0.5));
    s.circle(x, y, 15.0, WHITE);
}

/// A coil on its foot at (x, y), `h` high: a ribbed column under a ring.
fn coil(s: &mut Stage, (x, y): Pt, h: f32, dark: Colour, lit: Colour) {
    let base = Shape::poly("-.2,0 .2,0 .17,-.1 -.17,-.1").at(x, y, h);
    s.fill(&base, dark);
    s.fill(&Shape::rect(-0.1, -0.8, 0.2, 0.72).at(x, y, h), dark);
    for i in 0..12 {
        let t = -0.15 - 0.052 * i as f32;
        let rib = Shape::ellipse(0.0, t, 0.135, 0.03).at(x, y, h);
        s.fill(&rib, dark);
        s.crescent(&rib, lit, (0.0, h * 0.016), 0.0);
    }
    s.oval(x, y - 0.84 * h, 0.37 * h, 0.125 * h, dark);
    let ring = Shape::ellipse(0.0, -0.86, 0.34, 0.1).at(x, y, h);
    s.fill(&ring, dark.mix(lit, 0.18));
    s.fill(&Shape::ellipse(0.0, -0.885, 0.2, 0.04).at(x, y, h), dark);
    s.crescent(
        &Shape::ellipse(0.0, -0.84, 0.37, 0.125).at(x, y, h),
        lit,
        (0.0, h * 0.02),
        0.0,
    );
}

/// Two faces in the slit of lift doors; steel fingers bend one leaf, thin ones hold the other.
fn pair(s: &mut Stage) {
    let p = s.pal;
    let glare = p.low.mix(p.key, 0.35);
    s.wash(Ink::down(0.0, H, &[WHITE, glare, p.low]));
    let light = |side: f32| {
        Light {
            dir: [0.66 * side, 0.3, 0.68],
            light_at: 0.34,
            shadow_at: 0.1,
            ..Light::noir(side)
        }
        .colours(p.key, p.mid.mix(p.ink, 0.3), p.low.mix(WHITE, 0.4))
    };
    let wary = Expression {
        lid: 1.15,
        ..Expression::RESOLVE
    };
    let his = Pose::new(-13.0, Expression::FEAR.blend(Expression::RESOLVE, 0.55))
        .head(0.0, 4.0)
        .look(0.06, 0.01);
    let worn = Costume::new(Garment::Overall, CORAL, CORAL.tone(0.7), p.key);
    s.act_in(
        "kwame-asante",
        worn,
        his,
        Framing::new(0.600, 0.50, 0.60),
        light(1.0),
    );
    let hers = Pose::new(15.0, wary).head(2.0, -5.0).look(-0.06, 0.0);
    s.act_in(
        "saskia-brandt",
        jacket(),
        hers,
        Framing::new(0.408, 0.665, 0.60),
        light(1.0),
    );
    doors(s);
    s.vignette(p.ink, 0.3);
}

fn doors(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(p.mid, 0.12);
    let left = Shape::poly("-20,-20 322,-20 298,560 -20,560");
    let right = Shape::svg(
        "M980 -20H664L655 190C652 214 690 232 694 262C698 300 650 318 648 352L640 560H980Z",
    );
    for (leaf, shift) in [(&left, -9.0), (&right, 9.0)] {
        s.fill(leaf, dark);
        s.crescent(leaf, p.low, (shift, 0.0), 0.0);
        s.crescent(leaf, p.acc, (shift * 0.4, 0.0), 0.0);
    }
    for (x, w) in [(40.0, 26.0), (190.0, 14.0), (770.0, 18.0), (890.0, 34.0)] {
        s.rect(x, -8.0, w, H + 16.0, (p.mid, 0.35));
    }
    s.poly(
        &[
            (664.0, 190.0),
            (702.0, 262.0),
            (664.0, 350.0),
            (760.0, 270.0),
        ],
        (p.mid, 0.55),
    );
    call_buttons(s, (850.0, 300.0));
    let skin = Colour::hex(0xf3_d7c8);
    for (i, y) in [392.0, 424.0, 457.0, 488.0].into_iter().enumerate() {
        finger(
            s,
            (308.0 - 0.04 * (y - 390.0), y),
            [58.0, 66.0, 62.0, 50.0][i],
            skin,
            -1.0,
        );
    }
    for (i, y) in [206.0, 242.0, 280.0, 316.0].into_iter().enumerate() {
        finger(
            s,
            (682.0 + [-20.0, 0.0, 4.0, -16.0][i], y),
            [60.0, 72.0, 70.0, 58.0][i],
            STEEL,
            1.0,
        );
    }
}

/// Two buttons beside the doors; somebody has called the lift down.
fn call_buttons(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.fill(
        &Shape::round_rect(x - 34.0, y - 66.0, 68.0, 132.0, 12.0),
        p.mid.mix(p.ink, 0.55),
    );
    s.circle(x, y - 30.0, 21.0, p.ink);
    s.fill(&Shape::poly("0,-10 10,7 -10,7").moved(x, y - 31.0), p.mid);
    s.glow((x, y + 30.0), 110.0, p.acc, 0.7);
    s.circle(x, y + 30.0, 21.0, p.acc);
    s.fill(&Shape::poly("0,10 10,-7 -10,-7").moved(x, y + 31.0), p.ink);
}

/// One finger over the edge of a leaf: from the gap outwards, `side` 1 to the right.
fn finger(s: &mut Stage, (x, y): Pt, l: f32, colour: Colour, side: f32) {
    let p = s.pal;
    s.lit_by(-20.0, WHITE);
    let tip = Shape::round_rect(-30.0, -14.0, l + 30.0, 28.0, 14.0)
        .turned_by(5.0, 0.0, 0.0)
        .scaled(side, 1.0)
        .moved(x, y);
    s.fill(&tip.moved(side * 3.0, 7.0), (p.ink, 0.8));
    s.form(&tip, colour, 6.0);
    let knuckle = Shape::ellipse(l * 0.36, 2.0, 3.0, 12.0)
        .scaled(side, 1.0)
        .moved(x, y);
    s.fill(&knuckle, (colour.mix(p.mid, 0.55), 0.9));
    let nail = Shape::round_rect(l - 24.0, -6.0, 18.0, 15.0, 7.0)
        .turned_by(5.0, 0.0, 0.0)
        .scaled(side, 1.0)
        .moved(x, y);
    s.fill(
        &nail,
        colour.mix(if colour == STEEL { CORAL } else { p.ink }, 0.75),
    );
}

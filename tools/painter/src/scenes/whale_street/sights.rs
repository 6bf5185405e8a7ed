//! Whale Street without people: the street as a harbour of fog, the milk bottle at number nine.

use super::SLATE;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::objects;
use kit::stage::{At, Stage};

/// The street is a harbour: fog to the first floor, lamps as buoys, a bicycle adrift, three spouts.
pub fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 330.0, &[p.top, p.mid, p.low, p.key]));
    s.glow((250.0, 120.0), 420.0, p.acc, 0.5);
    s.circle(250.0, 118.0, 46.0, p.key);
    let v = (452.0, 268.0);
    for (x, k) in [(366.0, 0.5), (556.0, 0.56), (452.0, 0.92)] {
        spout(s, (x, 236.0 + 44.0 * k), k);
    }
    s.haze((262.0, 330.0), p.key, 0.6);
    row(s, v, -1.0);
    row(s, v, 1.0);
    fog_floor(s);
    for (x, y, k) in [
        (356.0, 316.0, 0.42),
        (300.0, 346.0, 0.66),
        (640.0, 380.0, 0.9),
        (196.0, 420.0, 1.2),
    ] {
        buoy(s, (x, y), k);
    }
    objects::bicycle(s, At::new(500.0, 474.0, 122.0).turn(-12.0).tint(p.top));
    s.oval(494.0, 470.0, 128.0, 20.0, p.mid.mix(p.key, 0.45));
    s.oval(494.0, 477.0, 136.0, 20.0, p.key);
    s.vignette(p.body, 0.25);
}

/// A whale's back above the fog and its breath: two white feathers that lean apart.
fn spout(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let feather = Shape::svg(
        "M2 -10C-12 -60 -30 -96 -78 -118C-112 -130 -104 -176 -72 -166C-66 -196 -22 -190 -24 -160C-8 -150 4 -110 8 -60Z",
    );
    let plume = feather
        .clone()
        .and(&feather.scaled(-0.8, 0.86).moved(4.0, 0.0))
        .at(x, y, k);
    s.fill(&plume.moved(5.0 * k, 5.0 * k), p.mid.mix(p.top, 0.5));
    s.fill(&plume, WHITE);
    for (dx, dy, r) in [
        (-120.0, -92.0, 9.0),
        (-96.0, -66.0, 6.0),
        (98.0, -84.0, 8.0),
        (78.0, -54.0, 6.0),
        (-8.0, -196.0, 7.0),
    ] {
        s.circle(x + dx * k, y + dy * k, r * k, WHITE);
    }
    let back = Shape::svg("M-120 34C-90 -20 -30 -36 20 -30C80 -24 130 0 150 34Z").at(x, y, k);
    s.fill(&back, SLATE);
    s.crescent(&back, p.mid, (0.0, 5.0), 0.0);
}

/// How a row of houses runs away: the vanishing point, its near and far wall, its side (-1 left).
struct Row {
    v: Pt,
    near: f32,
    far: f32,
    side: f32,
}

impl Row {
    /// A point of the wall at depth `d`, `t` of its height above (negative) or below the eye.
    fn at(&self, d: f32, t: f32) -> Pt {
        let x =
            self.v.0 + (self.near - self.v.0) / d + (self.far - self.v.0) * (1.0 - 1.0 / d) * 0.3;
        (x, self.v.1 + t / d)
    }
}

/// A row of brick houses in perspective on one side (-1 left), up to the fog line.
fn row(s: &mut Stage, v: Pt, side: f32) {
    let (near, far) = if side < 0.0 {
        (-110.0, 372.0)
    } else {
        (1040.0, 556.0)
    };
    let row = Row { v, near, far, side };
    for i in (0..6).rev() {
        house_front(s, &row, i);
    }
}

/// The front number `i` of a row: wall, gable, four windows.
fn house_front(s: &mut Stage, row: &Row, i: usize) {
    let p = s.pal;
    let (a, b) = (1.0 + 0.62 * i as f32, 1.62 + 0.62 * i as f32);
    let rose = p.body.mix(Colour::hex(0xc0_5a4a), 0.45);
    let tone = [
        rose,
        rose.mix(p.acc, 0.25),
        rose.mix(p.ink, 0.2),
        rose.mix(p.low, 0.3),
        rose.mix(p.top, 0.25),
        rose.mix(p.low, 0.15),
    ][i];
    let fade = 0.1 * i as f32;
    let shade = if row.side < 0.0 {
        tone.mix(p.top, 0.22)
    } else {
        tone.mix(p.low, 0.12)
    }
    .mix(p.low, fade);
    let (eave_a, eave_b) = (row.at(a, -560.0), row.at(b, -560.0));
    let m = (a + b) * 0.5;
    let gable = row.at(m, -710.0);
    s.poly(&[eave_a, eave_b, row.at(b, 470.0), row.at(a, 470.0)], shade);
    s.poly(
        &[
            (eave_a.0, eave_a.1 + 2.0),
            gable,
            (eave_b.0, eave_b.1 + 2.0),
        ],
        shade,
    );
    s.line(
        &[eave_a, gable, eave_b],
        p.key.mix(p.body, 0.15 + fade),
        9.0 / m,
    );
    s.line(&[eave_b, row.at(b, 470.0)], (p.ink, 0.35), 5.0 / m);
    for (r, (h0, h1)) in [(-448.0, -280.0), (-179.2, 11.2)].into_iter().enumerate() {
        for c in 0..2 {
            let (da, db) = (
                a + (b - a) * (0.16 + 0.42 * c as f32),
                a + (b - a) * (0.42 + 0.42 * c as f32),
            );
            let lit = (i + r * 2 + c) % 3 != 1;
            let glass = if lit { p.acc } else { p.top.mix(p.low, fade) };
            let quad = Shape::polygon(&[
                row.at(da, h0),
                row.at(db, h0),
                row.at(db, h1),
                row.at(da, h1),
            ]);
            let dm = (da + db) * 0.5;
            s.fill(&quad, glass);
            s.stroke(&quad, p.key.mix(p.body, fade), 9.0 / a);
            s.line(
                &[row.at(dm, h0), row.at(dm, h1)],
                p.key.mix(p.body, fade),
                6.0 / a,
            );
        }
    }
}

fn fog_floor(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        288.0,
        W + 16.0,
        H,
        Ink::Linear(
            (0.0, 284.0),
            (0.0, 420.0),
            vec![(0.0, p.key, 0.0), (0.2, p.key, 0.85), (1.0, p.key, 1.0)],
        ),
    );
    for (x, y, rx, ry) in [
        (-20.0, 380.0, 210.0, 62.0),
        (140.0, 410.0, 170.0, 46.0),
        (980.0, 390.0, 230.0, 66.0),
        (820.0, 420.0, 180.0, 44.0),
        (690.0, 380.0, 90.0, 26.0),
        (260.0, 350.0, 90.0, 24.0),
    ] {
        s.oval(x, y, rx, ry, p.key);
    }
    for (y, x, w, o) in [
        (360.0, 380.0, 200.0, 0.5),
        (400.0, 60.0, 330.0, 0.45),
        (430.0, 560.0, 360.0, 0.5),
        (500.0, -30.0, 420.0, 0.55),
        (516.0, 560.0, 420.0, 0.5),
    ] {
        s.streak((x, y), (w, 11.0), (p.mid.mix(p.low, 0.35), o), y as u64);
    }
}

/// A street lamp that leans in the fog like a buoy.
fn buoy(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.glow((x, y - 118.0 * k), 130.0 * k, p.acc, 0.9);
    let turn = if x < 400.0 { -7.0 } else { 9.0 };
    for (shape, hue) in [
        (Shape::rect(-6.0, -90.0, 12.0, 92.0), p.ink),
        (Shape::poly("-22,-92 22,-92 32,-140 -32,-140"), p.acc),
        (Shape::poly("-38,-138 38,-138 0,-170"), p.ink),
        (Shape::rect(-26.0, -96.0, 52.0, 9.0), p.ink),
    ] {
        s.fill(&shape.turned_by(turn, 0.0, 0.0).at(x, y, k), hue);
    }
    s.oval(x, y + 2.0 * k, 54.0 * k, 8.0 * k, p.mid.mix(p.key, 0.45));
    s.oval(x, y + 5.0 * k, 40.0 * k, 6.0 * k, p.key);
}

/// A bottle of milk on the step of number nine; in it swims a very small whale.
pub fn object(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(70.0, p.key);
    door(s);
    step(s);
    s.poly(
        &[
            (470.0, 470.0),
            (250.0, 470.0),
            (40.0, 530.0),
            (420.0, 530.0),
        ],
        (p.ink, 0.32),
    );
    bottle(s, (368.0, 474.0));
    s.glow((900.0, 60.0), 560.0, p.acc, 0.35);
    s.vignette(p.ink, 0.35);
}

fn door(s: &mut Stage) {
    let p = s.pal;
    let paint = p.top;
    s.wash(paint);
    s.rect(-8.0, -8.0, 96.0, 430.0, p.low);
    s.rect(82.0, -8.0, 8.0, 430.0, p.ink.mix(p.top, 0.3));
    for (x, y, w, h) in [
        (150.0, -60.0, 300.0, 190.0),
        (520.0, -60.0, 300.0, 190.0),
        (150.0, 176.0, 300.0, 190.0),
        (520.0, 176.0, 300.0, 190.0),
    ] {
        s.rect(x, y, w, h, paint.mix(p.ink, 0.28));
        s.rect(x + w - 8.0, y, 8.0, h, paint.mix(p.key, 0.45));
        s.rect(x, y + h - 8.0, w, 8.0, paint.mix(p.key, 0.35));
        s.rect(
            x + 22.0,
            y + 22.0,
            w - 44.0,
            h - 44.0,
            paint.mix(p.mid, 0.14),
        );
        s.rect(x + 22.0, y + 22.0, 6.0, h - 44.0, paint.mix(p.key, 0.3));
    }
    s.rect(880.0, -8.0, 90.0, 430.0, p.low.mix(p.acc, 0.15));
    s.rect(872.0, -8.0, 9.0, 430.0, p.ink.mix(p.top, 0.3));
    knocker(s, (668.0, 96.0));
}

/// A brass knocker: a fish tail that hangs from a ring.
fn knocker(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let brass = p.acc.mix(p.body, 0.3);
    s.circle(x + 7.0, y - 38.0, 38.0, (p.ink, 0.35));
    s.form(&Shape::circle(x, y - 44.0, 36.0), brass, 8.0);
    s.form(
        &Shape::circle(x, y - 44.0, 16.0),
        brass.mix(p.ink, 0.25),
        5.0,
    );
    let tail = Shape::svg("M-20 -40C-26 20 -20 60 -14 84C-50 92 -82 116 -92 150C-52 152 -20 146 0 128C20 146 52 152 92 150C82 116 50 92 14 84C20 60 26 20 20 -40Z").moved(x, y);
    s.fill(&tail.moved(-10.0, 10.0), (p.ink, 0.4));
    s.form(&tail, brass, 10.0);
    for path in [
        "M-10 96C-36 106 -58 122 -74 142",
        "M10 96C36 106 58 122 74 142",
        "M-14 0H14",
        "M-15 24H15",
        "M-14 48H14",
    ] {
        s.stroke(&Shape::svg(path).moved(x, y), brass.mix(p.ink, 0.5), 6.0);
    }
}

fn step(s: &mut Stage) {
    let p = s.pal;
    let rose = p.body.mix(p.low, 0.12);
    s.rect(-8.0, 400.0, W + 16.0, 160.0, rose);
    s.rect(-8.0, 400.0, W + 16.0, 12.0, rose.mix(p.ink, 0.5));
    s.rect(-8.0, 516.0, W + 16.0, 40.0, rose.mix(p.ink, 0.4));
    s.rect(-8.0, 510.0, W + 16.0, 8.0, rose.mix(p.key, 0.6));
    let mat = Shape::poly("500,426 900,426 948,500 470,500");
    s.fill(&mat.moved(-8.0, 8.0), (p.ink, 0.3));
    s.fill(&mat, p.low.mix(p.acc, 0.35));
    s.clipped(&mat, |s| {
        for i in 0..6 {
            let y = 434.0 + 13.0 * i as f32;
            s.stroke(
                &Shape::curve(&[
                    (460.0, y),
                    (560.0, y - 6.0),
                    (680.0, y + 5.0),
                    (800.0, y - 5.0),
                    (960.0, y + 3.0),
                ]),
                (p.body, 0.55),
                4.0,
            );
        }
        s.fill(
            &Shape::spline("460,470 520,456 600,476 640,500 560,520 460,520"),
            (p.mid, 0.75),
        );
    });
    s.stroke(&mat, p.body.mix(p.ink, 0.3), 8.0);
    let star = Shape::spline("0,-54 8,-50 18,-20 50,-22 52,-14 28,8 40,42 32,48 0,28 -32,48 -40,42 -28,8 -52,-14 -50,-22 -18,-20 -8,-50").scaled(1.4, 0.72).turned_by(10.0, 0.0, 0.0).moved(742.0, 462.0);
    s.fill(&star.moved(-6.0, 7.0), (p.ink, 0.4));
    s.form(&star, p.acc, 6.0);
    for (x, y) in [
        (742.0, 460.0),
        (742.0, 444.0),
        (764.0, 458.0),
        (722.0, 456.0),
        (756.0, 476.0),
        (730.0, 474.0),
    ] {
        s.circle(x, y, 3.5, p.body);
    }
}

fn bottle(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let glass = Shape::svg("M-96 0C-104 -4 -106 -14 -106 -24V-232C-106 -286 -50 -300 -50 -350V-396H50V-350C50 -300 106 -286 106 -232V-24C106 -14 104 -4 96 0Z").moved(x, y);
    s.fill(&glass, p.mid.mix(p.key, 0.55));
    s.clipped(&glass, |s| {
        s.rect(
            x - 120.0,
            y - 300.0,
            240.0,
            310.0,
            Ink::down(y - 300.0, y, &[p.mid.mix(p.key, 0.6), p.key, WHITE]),
        );
        for (dx, dy, rx) in [
            (-60.0, -270.0, 70.0),
            (40.0, -282.0, 80.0),
            (-10.0, -262.0, 60.0),
            (80.0, -258.0, 40.0),
        ] {
            s.oval(x + dx, y + dy, rx, 20.0, p.key);
        }
        creatures::whale(s, At::new(x - 14.0, y - 158.0, 146.0).tint(SLATE));
        for (dx, dy, rx, o) in [
            (-50.0, -96.0, 90.0, 0.95),
            (60.0, -112.0, 80.0, 0.85),
            (0.0, -66.0, 130.0, 1.0),
            (-80.0, -150.0, 34.0, 0.6),
        ] {
            s.oval(x + dx, y + dy, rx, 24.0, (p.key, o));
        }
        s.rect(x - 110.0, y - 400.0, 30.0, 400.0, (p.mid, 0.6));
        s.rect(x - 84.0, y - 400.0, 12.0, 400.0, (p.mid, 0.35));
        s.fill(
            &Shape::round_rect(x + 80.0, y - 236.0, 13.0, 200.0, 6.0),
            WHITE,
        );
    });
    s.crescent(&glass, (p.top, 0.8), (5.0, -3.0), 0.0);
    s.lit_by(70.0, p.key);
    s.form(
        &Shape::round_rect(x - 58.0, y - 424.0, 116.0, 38.0, 10.0),
        p.acc,
        8.0,
    );
    let spray = Colour::hex(0xff_ffff);
    for (dx, dy) in [(-70.0, -212.0), (-58.0, -226.0), (-46.0, -214.0)] {
        s.circle(x + dx, y + dy, 5.0, spray.mix(p.mid, 0.3));
    }
}

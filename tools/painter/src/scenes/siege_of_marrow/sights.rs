//! The hill, the camp, the horn.

use super::EMBER;
use kit::canvas::{H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

const BLACK: Colour = Colour::hex(0x06_0a14);

/// The hill is a sleeping giant's face; the castle sits on its nose, and one eye has opened a crack.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (120.0, 0.0),
        (900.0, 430.0),
        &[
            p.top,
            p.mid.mix(p.top, 0.35),
            p.mid.mix(p.low, 0.55),
            p.low,
            EMBER.mix(p.low, 0.35),
        ],
    ));
    s.glow((940.0, 420.0), 420.0, EMBER, 0.6);
    for (x, y, w) in [
        (560.0, 96.0, 460.0),
        (40.0, 70.0, 330.0),
        (690.0, 150.0, 300.0),
    ] {
        s.streak((x, y), (w, 10.0), (p.low.mix(EMBER, 0.3), 0.7), x as u64);
    }
    let far = Noise::ridged(12)
        .octaves(4)
        .ridge((-8.0, 968.0), 430.0, 120.0, 4.0);
    s.fill(&Shape::under(&far, 480.0), p.mid.mix(p.low, 0.3));
    s.lit_by(60.0, p.low);
    face(s);
    castle(s, (448.0, 196.0));
    camp(s);
    s.snowing(0.35);
    s.vignette(p.ink, 0.4);
}

const PROFILE: &str = "M-20 560V452C40 436 84 420 108 380C120 352 112 318 134 290C150 268 186 258 208 276C224 290 236 300 250 292C262 282 252 268 270 258C284 250 296 262 304 268C306 256 296 246 312 236C330 226 344 240 352 232C356 214 340 200 350 178C358 152 372 112 396 104C418 100 430 140 446 170C462 198 478 214 500 214C524 212 530 186 560 170C600 148 660 140 716 156C790 178 850 230 890 300C920 350 950 380 980 396V560Z";

/// The face, looking up: chin left, brow right; snow on all that is level.
fn face(s: &mut Stage) {
    let p = s.pal;
    let rock = p.mid.mix(p.top, 0.55);
    let hill = Shape::svg(PROFILE);
    s.fill(
        &hill,
        Ink::down(
            120.0,
            500.0,
            &[rock.mix(p.mid, 0.4), rock, p.top.mix(p.ink, 0.35)],
        ),
    );
    s.clipped(&hill, |s| {
        let snow = p.key.mix(p.mid, 0.12);
        s.crescent(&hill, snow, (-5.0, 26.0), 0.0);
        for drift in [
            "M520 214C560 180 640 168 716 176C780 190 820 230 850 280C790 240 740 214 690 216C650 216 600 236 570 232C550 228 536 226 520 214Z",
            "M396 104C420 130 440 190 470 222C440 222 420 206 410 260C400 300 380 290 372 256C366 220 380 150 396 104Z",
            "M134 290C160 270 190 280 208 296C230 320 220 350 190 352C160 350 140 330 134 290Z",
        ] {
            s.fill(&Shape::svg(drift), snow);
        }
        for shade in [
            "M352 232C380 250 420 270 430 300C420 330 380 330 352 320C330 312 320 280 352 232Z",
            "M304 268C330 280 370 300 400 350C360 350 330 330 304 300Z",
            "M208 300C280 320 380 380 420 470C330 440 230 400 190 352Z",
            "M470 236C500 250 560 300 640 296C600 330 520 330 480 290Z",
            "M690 260C730 240 780 270 780 320C780 370 740 400 710 390C690 380 700 340 686 320C676 300 676 270 690 260Z",
        ] {
            s.fill(&Shape::svg(shade), (p.top.mix(p.ink, 0.25), 0.75));
        }
        s.stroke(&Shape::svg("M262 292C300 300 330 312 352 340"), p.ink, 8.0);
        s.stroke(&Shape::svg("M708 280C744 276 756 320 734 352"), p.mid, 9.0);
    });
    pines(s);
    eye(s);
    s.crescent(&hill, p.low, (-3.0, 5.0), 0.0);
}

/// Forest for hair and brow.
fn pines(s: &mut Stage) {
    let p = s.pal;
    for i in 0..46 {
        let t = i as f32 / 45.0;
        let (x, y) = (700.0 + 280.0 * t, 152.0 + 250.0 * t.powf(1.25));
        for row in 0..3 {
            let (dx, dy) = (
                s.dice.range(-8.0, 8.0),
                26.0 * row as f32 + s.dice.range(0.0, 14.0),
            );
            let h = s.dice.range(26.0, 44.0);
            let tree =
                Shape::poly("0,-1 .32,0 -.32,0").at(x + dx - 10.0 * row as f32, y + dy + 22.0, h);
            s.fill(&tree, p.ink.mix(p.top, 0.25 + 0.2 * row as f32));
        }
    }
    for i in 0..13 {
        let (x, y) = (
            524.0 + 8.0 * i as f32,
            212.0 - 22.0 * (i as f32 / 12.0 * 2.4).sin(),
        );
        let h = s.dice.range(18.0, 28.0);
        s.fill(
            &Shape::poly("0,-1 .32,0 -.32,0").at(x, y + 8.0, h),
            p.ink.mix(p.top, 0.3),
        );
    }
}

/// The eye in profile, looking up: a heavy lid, and the ember that has woken under it.
fn eye(s: &mut Stage) {
    let p = s.pal;
    let put = |d: &str| {
        Shape::svg(d)
            .turned_by(58.0, 0.0, 0.0)
            .at(556.0, 292.0, 1.0)
    };
    s.fill(
        &put("M-100 4C-70 -84 70 -84 104 4C70 70 -70 70 -100 4Z"),
        (p.top.mix(p.ink, 0.4), 0.85),
    );
    s.fill(
        &put("M-86 0C-60 -66 60 -66 90 0C46 18 -46 18 -86 0Z"),
        p.mid.mix(p.key, 0.6),
    );
    s.fill(
        &put("M-86 0C-60 -66 60 -66 90 0C70 -40 -40 -44 -86 0Z"),
        p.key,
    );
    s.glow((540.0, 302.0), 260.0, p.acc, 1.0);
    s.fill(&put("M-88 0C-46 18 46 18 92 0C50 50 -50 50 -88 0Z"), p.acc);
    s.fill(
        &put("M-50 12C-20 17 20 17 52 11C30 36 -28 38 -50 12Z"),
        EMBER,
    );
    s.fill(&put("M-24 15C-8 17 8 17 26 14C14 30 -14 30 -24 15Z"), p.key);
    s.stroke(&put("M-96 -4C-46 20 46 20 100 -4"), p.ink, 8.0);
}

/// A small proud castle, lights on.
fn castle(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let walls = Shape::poly("-46,20 -46,-26 -38,-26 -38,-62 -44,-62 -31,-92 -18,-62 -24,-62 -24,-34 -10,-34 -10,-104 -18,-104 0,-150 18,-104 10,-104 10,-40 24,-40 24,-76 17,-76 31,-108 45,-76 38,-76 38,-20 50,-20 54,30").moved(x, y);
    s.backlit(&walls, p.ink, 3.0);
    for (dx, dy) in [
        (-31.0, -50.0),
        (0.0, -88.0),
        (0.0, -66.0),
        (31.0, -62.0),
        (-4.0, -18.0),
        (20.0, -14.0),
    ] {
        s.rect(x + dx - 2.5, y + dy, 5.0, 9.0, EMBER.mix(p.key, 0.4));
    }
    s.line(&[(x, y - 150.0), (x, y - 176.0)], p.ink, 3.0);
    s.poly(
        &[(x, y - 176.0), (x + 30.0, y - 170.0), (x, y - 162.0)],
        p.acc,
    );
}

/// The plain and its fires.
fn camp(s: &mut Stage) {
    let p = s.pal;
    let plain = Shape::spline("-20,600 -20,470 160,462 360,474 560,456 760,470 980,450 980,600");
    s.fill(&plain, Ink::down(450.0, H, &[p.top.mix(p.ink, 0.3), p.ink]));
    for i in 0..35 {
        let x = 28.0 * i as f32 + s.dice.range(-10.0, 10.0);
        let y = s.dice.range(478.0, 530.0);
        let k = 0.6 + (y - 478.0) / 60.0;
        s.fill(
            &Shape::poly("0,-17 15,0 -15,0").at(x + 15.0, y, k),
            p.top.mix(p.ink, 0.2),
        );
        s.glow((x, y), 30.0 * k, EMBER, 0.9);
        s.circle(x, y, 3.2 * k, p.low);
    }
}

/// Dawn over the siege: a hill of ribs with a castle on it, breathing; three towers of bone roll at it.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        330.0,
        &[p.low.mix(EMBER, 0.35), p.low, p.key],
    ));
    s.glow((900.0, 250.0), 520.0, EMBER.mix(WHITE, 0.35), 0.9);
    s.circle(846.0, 268.0, 62.0, WHITE);
    let far = Noise::ridged(9)
        .octaves(4)
        .ridge((-8.0, 968.0), 320.0, 70.0, 5.0);
    s.fill(&Shape::under(&far, 420.0), p.low.mix(p.mid, 0.5));
    s.clipped(&Shape::rect(-10.0, 318.0, W + 20.0, 240.0), plain);
    s.haze((296.0, 372.0), p.key.mix(p.low, 0.5), 0.95);
    hill(s, (420.0, 330.0));
    for (x, y, h) in [(930.0, 420.0, 210.0), (690.0, 470.0, 330.0)] {
        tower(s, (x, y), h);
    }
    tower(s, (112.0, 596.0), 580.0);
    s.vignette(p.ink, 0.25);
}

/// Snow in blue shadow, and on it three rings of tents with a fire in each gap.
fn plain(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        318.0,
        W + 16.0,
        230.0,
        Ink::down(318.0, H, &[p.key.mix(p.mid, 0.25), p.mid, p.top]),
    );
    for (ring, r) in [300.0_f32, 450.0, 640.0].into_iter().enumerate() {
        let trench = Shape::ellipse(400.0, 342.0, r, r * 0.27);
        let w = 11.0 + 8.0 * ring as f32;
        s.stroke(&trench, p.top.mix(p.ink, 0.2), w);
        s.stroke(&trench.moved(0.0, w * 0.6), p.key, w * 0.35);
        let n = 26 + 4 * ring;
        for i in 0..n {
            let a = std::f32::consts::PI * (i as f32 + 0.5) / n as f32;
            let (x, y) = (400.0 + 1.1 * r * a.cos(), 346.0 + 0.3 * r * a.sin() + w);
            let k = 12.0 + 8.0 * ring as f32;
            if i % 5 == 2 {
                s.glow((x, y), 3.4 * k, EMBER, 0.9);
                s.circle(x, y, 0.42 * k, p.acc);
                continue;
            }
            s.poly(
                &[(x - k, y), (x + 0.4 * k, y), (x - 3.0 * k, y + 0.5 * k)],
                (p.top.mix(p.ink, 0.2), 0.8),
            );
            s.poly(
                &[(x - k, y), (x, y - 1.5 * k), (x + k, y)],
                p.mid.mix(p.top, 0.4),
            );
            s.poly(&[(x - 0.1 * k, y), (x, y - 1.5 * k), (x + k, y)], p.key);
        }
    }
}

/// Marrow Hill: a chest of pale ribs half in the ground; between two of them it breathes.
fn hill(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let dome = Shape::spline("-250,52 -232,-20 -186,-92 -120,-142 -40,-166 60,-160 140,-124 200,-66 240,0 256,52 120,74 -120,74").moved(x, y);
    s.fill(
        &dome,
        Ink::across(
            x - 250.0,
            x + 250.0,
            &[p.ink, p.top.mix(p.ink, 0.4), p.body.mix(p.top, 0.5)],
        ),
    );
    s.lit_by(70.0, WHITE);
    for k in [-0.92_f32, -0.52, -0.1, 0.32, 0.7] {
        let (top, foot) = (x + 150.0 * k, x + 262.0 * k);
        let high = y - 168.0 + 46.0 * k * k;
        let rib = Shape::tube(&[
            (top - 10.0, high + 4.0, 17.0),
            (foot + 34.0 + 10.0 * k, y - 84.0, 25.0),
            (foot + 26.0, y - 10.0, 20.0),
            (foot - 6.0, y + 62.0, 7.0),
        ]);
        s.fill(&rib, p.key);
        s.crescent(&rib, p.body.mix(p.key, 0.25), (8.0, -3.0), 0.0);
    }
    let spine = Shape::tube(&[
        (x - 190.0, y - 120.0, 14.0),
        (x - 90.0, y - 164.0, 20.0),
        (x + 20.0, y - 178.0, 22.0),
        (x + 120.0, y - 148.0, 17.0),
        (x + 186.0, y - 100.0, 12.0),
    ]);
    s.form(&spine, p.key, 9.0);
    keep(s, (x + 10.0, y - 182.0));
    breath(s, (x - 196.0, y - 6.0));
}

/// The castle on the spine, small and proud.
fn keep(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let walls = Shape::poly("-84,16 -84,-34 -90,-34 -90,-50 -78,-50 -78,-42 -68,-42 -68,-50 -56,-50 -56,-34 -34,-34 -34,-86 -42,-86 -24,-124 -6,-86 -12,-86 -12,-48 14,-48 14,-66 8,-66 28,-104 48,-66 42,-66 42,-30 66,-30 66,-40 78,-40 78,-30 86,-30 86,16").moved(x, y);
    s.rim(
        &walls,
        p.top.mix(p.ink, 0.5),
        EMBER.mix(WHITE, 0.4),
        (-4.0, 2.0),
    );
    for (dx, dy) in [
        (-28.0, -74.0),
        (24.0, -56.0),
        (-70.0, -24.0),
        (0.0, -30.0),
        (60.0, -14.0),
    ] {
        s.rect(x + dx, y + dy, 7.0, 12.0, EMBER.mix(p.key, 0.3));
    }
    s.poly(
        &[
            (x - 25.0, y - 122.0),
            (x - 70.0, y - 138.0),
            (x - 25.0, y - 148.0),
        ],
        p.acc,
    );
    s.rect(x - 26.0, y - 150.0, 4.0, 40.0, p.ink);
}

/// A breath of vapour out of the hill, slanting over the plain.
fn breath(s: &mut Stage, (x, y): Pt) {
    s.blurred(3.0, |s| {
        for i in 0..7 {
            let t = i as f32;
            s.oval(
                x - 30.0 * t,
                y - 10.0 * t - 2.0 * t * t,
                20.0 + 9.0 * t,
                14.0 + 5.0 * t,
                (WHITE, 0.85 - 0.1 * t),
            );
        }
    });
}

/// A siege tower of bones on wheels against the light, its shadow to us and to the left.
fn tower(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let dark = p.top.mix(p.ink, 0.35 + h / 1600.0);
    let at = |dx: f32, dy: f32| (x + dx * h, y - dy * h);
    s.poly(
        &[
            at(-0.2, 0.04),
            at(0.2, 0.0),
            at(-0.5, -0.22),
            at(-1.3, -0.22),
        ],
        (p.ink, 0.4),
    );
    s.fill(
        &Shape::polygon(&[
            at(-0.17, 0.1),
            at(0.17, 0.1),
            at(0.13, 0.84),
            at(-0.13, 0.84),
        ]),
        dark,
    );
    for (a, b, w) in [
        (at(-0.19, 0.07), at(-0.13, 0.86), 0.03),
        (at(0.19, 0.07), at(0.13, 0.86), 0.03),
        (at(-0.19, 0.1), at(0.16, 0.46), 0.02),
        (at(0.19, 0.1), at(-0.16, 0.46), 0.02),
        (at(-0.16, 0.48), at(0.14, 0.82), 0.02),
        (at(0.16, 0.48), at(-0.14, 0.82), 0.02),
        (at(-0.22, 0.1), at(0.22, 0.1), 0.026),
        (at(-0.2, 0.47), at(0.2, 0.47), 0.024),
        (at(-0.2, 0.84), at(0.2, 0.84), 0.028),
    ] {
        bone_beam(s, a, b, w * h);
    }
    let roof = Shape::polygon(&[
        at(-0.22, 0.86),
        at(0.22, 0.86),
        at(0.1, 1.02),
        at(0.0, 0.95),
        at(-0.1, 1.02),
    ]);
    s.rim(
        &roof,
        p.acc.mix(p.ink, 0.35),
        p.acc.mix(p.low, 0.4),
        (-0.01 * h, 0.008 * h),
    );
    for dx in [-0.15, 0.15] {
        let (cx, cy) = at(dx, 0.05);
        s.circle(cx, cy, 0.068 * h, p.ink);
        s.stroke(&Shape::circle(cx, cy, 0.046 * h), p.body, 0.016 * h);
    }
}

/// A long bone from `a` to `b`, knuckles at both ends, its right side lit.
fn bone_beam(s: &mut Stage, a: Pt, b: Pt, w: f32) {
    let p = s.pal;
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let l = dx.hypot(dy).max(1.0);
    let (nx, ny) = (-dy / l * w * 0.62, dx / l * w * 0.62);
    let (tone, edge) = (p.body.mix(p.ink, 0.2 + w / 26.0), (-0.3 * w, 0.25 * w));
    for (x, y) in [a, b] {
        for k in [1.0, -1.0] {
            s.rim(
                &Shape::circle(x + nx * k, y + ny * k, w * 0.86),
                tone,
                p.key,
                edge,
            );
        }
    }
    let bone = Shape::tube(&[
        (a.0, a.1, w),
        (a.0 + dx * 0.5, a.1 + dy * 0.5, w * 0.66),
        (b.0, b.1, w),
    ]);
    s.rim(&bone, tone, p.key, edge);
}

/// The war horn of one knuckle bone: nobody blows it, and yet its breath frosts the air.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(0.0, W, &[BLACK, p.ink.mix(BLACK, 0.5), p.ink]));
    hall(s);
    for (x, y) in [(357.0, 300.0), (668.0, 300.0)] {
        chain(s, x, y);
    }
    s.lit_by(68.0, p.key);
    horn(s);
    horn_breath(s);
    s.glow((794.0, 260.0), 150.0, EMBER, 0.95);
    s.circle(794.0, 260.0, 19.0, p.acc);
    s.circle(794.0, 260.0, 11.0, EMBER.mix(p.key, 0.5));
    s.embers_in(12, [740.0, 120.0, 120.0, 150.0]);
    s.vignette(p.ink, 0.5);
}

/// Pillars in the dark and the slit of a window, snow blowing in.
fn hall(s: &mut Stage) {
    let p = s.pal;
    for (x, w) in [(80.0, 90.0), (300.0, 70.0), (520.0, 56.0), (720.0, 50.0)] {
        s.rect(
            x,
            -8.0,
            w,
            H + 16.0,
            Ink::across(
                x,
                x + w,
                &[BLACK, p.ink.mix(BLACK, 0.4), p.ink.mix(p.top, 0.3)],
            ),
        );
    }
    s.shaft((918.0, 100.0), (520.0, 470.0), (40.0, 190.0), p.mid, 0.5);
    let slit = Shape::svg("M884 330V90C884 40 918 10 918 10C918 10 952 40 952 90V330Z");
    s.fill(&slit.moved(-8.0, 6.0), p.top);
    s.fill(&slit, Ink::down(10.0, 330.0, &[p.mid, p.key, WHITE]));
    s.rect(914.0, 10.0, 8.0, 330.0, p.ink);
    s.poly(
        &[(-8.0, 500.0), (968.0, 468.0), (968.0, 560.0), (-8.0, 560.0)],
        p.ink.mix(p.top, 0.3),
    );
    s.glow_oval((620.0, 520.0), (300.0, 34.0), p.mid, 0.5);
}

fn chain(s: &mut Stage, x: f32, y1: f32) {
    let p = s.pal;
    let mut y = -10.0;
    let mut flat = false;
    while y < y1 {
        let link = Shape::ellipse(x, y, if flat { 4.0 } else { 12.0 }, 19.0).stroked(7.0);
        s.lit_by(70.0, p.key);
        s.form(&link, p.body.mix(p.top, 0.5), 3.0);
        y += 27.0;
        flat = !flat;
    }
}

const SPINE: [(f32, f32, f32); 8] = [
    (216.0, 322.0, 112.0),
    (270.0, 350.0, 102.0),
    (354.0, 374.0, 84.0),
    (458.0, 380.0, 66.0),
    (570.0, 366.0, 52.0),
    (670.0, 332.0, 40.0),
    (748.0, 288.0, 30.0),
    (790.0, 262.0, 25.0),
];

fn horn(s: &mut Stage) {
    let p = s.pal;
    let bone = p.low.mix(p.key, 0.35);
    for (x, y, l) in [
        (286.0, 450.0, 40.0),
        (312.0, 454.0, 62.0),
        (402.0, 454.0, 48.0),
        (500.0, 436.0, 36.0),
        (522.0, 430.0, 58.0),
        (620.0, 392.0, 34.0),
    ] {
        let icicle = Shape::polygon(&[(x - 8.0, y - 8.0), (x + 8.0, y - 8.0), (x + 1.0, y + l)]);
        s.form(&icicle, p.mid.mix(WHITE, 0.5), 3.0);
    }

    for (x, y, r) in [(196.0, 408.0, 76.0), (206.0, 246.0, 84.0)] {
        s.fill(&Shape::circle(x, y, r), bone.mix(p.top, 0.5));
        s.clipped(&Shape::circle(x, y, r), |s| {
            s.circle(x + 16.0, y - 22.0, r * 0.8, bone)
        });
    }
    let body = Shape::tube(&SPINE);
    s.fill(&body, bone.mix(p.top, 0.5));
    s.clipped(&body, |s| {
        let part = |dx: f32, up: f32, k: f32| {
            let spine: Vec<(f32, f32, f32)> = SPINE
                .iter()
                .map(|&(x, y, w)| (x + dx, y - w * up, w * k))
                .collect();
            Shape::tube(&spine)
        };
        s.fill(&part(12.0, 0.34, 0.62), bone);
        s.fill(&part(14.0, 0.56, 0.26), WHITE.mix(p.key, 0.4));
        for i in 0..5 {
            band(s, i);
        }
    });
    s.crescent(&body, WHITE, (-3.0, 4.0), 0.0);
    let mouth = Shape::ellipse(160.0, 324.0, 66.0, 128.0).turned_by(8.0, 160.0, 324.0);
    s.form(&mouth, bone, 10.0);
    s.fill(
        &Shape::ellipse(152.0, 326.0, 46.0, 102.0).turned_by(8.0, 152.0, 326.0),
        p.ink,
    );
    let ring = Shape::ellipse(794.0, 260.0, 22.0, 30.0).turned_by(-32.0, 794.0, 260.0);
    s.form(&ring, p.body, 5.0);
}

/// A carved band round the horn: rings, teeth and holes.
fn band(s: &mut Stage, i: usize) {
    let p = s.pal;
    let (x, y, w) = SPINE[i + 2];
    let (x1, y1, _) = SPINE[i + 1];
    let tilt = (y - y1).atan2(x - x1).to_degrees();
    let dark = p.body.mix(p.ink, 0.45);
    let hue = if i % 2 == 0 {
        dark
    } else {
        p.acc.mix(p.ink, 0.25)
    };
    let strap = Shape::rect(-13.0, -w * 1.2, 26.0, w * 2.4)
        .turned_by(tilt, 0.0, 0.0)
        .moved(x, y);
    s.fill(&strap, hue);
    for k in 0..7 {
        let t = -0.9 + 0.3 * k as f32;
        let tooth = Shape::poly("-8,0 0,-9 8,0 0,9")
            .moved(0.0, t * w)
            .turned_by(tilt, 0.0, 0.0)
            .moved(x, y);
        s.fill(&tooth, p.low);
    }
    let hair = Shape::rect(18.0, -w * 1.2, 5.0, w * 2.4)
        .turned_by(tilt, 0.0, 0.0)
        .moved(x, y);
    s.fill(&hair, dark);
}

/// Breath, white, from the mouth of the horn.
fn horn_breath(s: &mut Stage) {
    let p = s.pal;
    s.glow((90.0, 290.0), 280.0, p.mid, 0.8);
    let puffs = [
        (140.0, 330.0, 26.0),
        (112.0, 300.0, 40.0),
        (76.0, 262.0, 54.0),
        (30.0, 214.0, 66.0),
        (92.0, 196.0, 40.0),
        (-10.0, 290.0, 60.0),
        (50.0, 330.0, 38.0),
        (10.0, 120.0, 52.0),
        (70.0, 128.0, 30.0),
    ];
    s.blurred(12.0, |s| {
        for (x, y, r) in puffs {
            s.circle(x, y, r * 1.25, (p.mid, 0.6));
        }
    });
    s.blurred(1.5, |s| {
        for (x, y, r) in puffs {
            s.circle(x, y, r, p.mid.mix(WHITE, 0.45));
        }
        for (x, y, r) in puffs {
            s.circle(x + r * 0.16, y - r * 0.14, r * 0.78, p.mid.mix(WHITE, 0.85));
        }
    });
}

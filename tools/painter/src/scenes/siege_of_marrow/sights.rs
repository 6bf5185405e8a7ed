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

/// Dawn over the siege camp: a target of tents, three towers of bone, and a shadow with a face.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (960.0, 60.0),
        (0.0, 540.0),
        &[p.key, p.low.mix(p.key, 0.4), p.mid.mix(p.low, 0.35), p.mid],
    ));
    let c = (600.0, 196.0);
    for r in [500.0_f32, 400.0, 300.0, 212.0] {
        let ring = Shape::ellipse(c.0, c.1 + 24.0, r * 1.12, r * 0.62);
        s.stroke(&ring, p.mid.mix(p.top, 0.5), 15.0);
        s.stroke(&ring.moved(-3.0, 3.0), p.key, 5.0);
    }
    let shade = Shape::svg(
        "M600 330C440 350 300 360 -20 452V176C20 168 70 176 104 160C128 140 136 112 164 116C184 122 186 150 200 148C212 144 208 126 226 128C236 130 232 146 246 144C256 140 252 122 268 124C270 100 282 62 302 64C324 70 326 120 352 136C366 132 372 112 398 108C450 104 500 140 600 150Z",
    );
    s.fill(&shade, (p.top, 0.82));
    for (i, r) in [450.0_f32, 350.0, 262.0].into_iter().enumerate() {
        tents(s, c, r, i, &shade);
    }
    hill(s, c);
    for (x, y, w) in [
        (816.0, 96.0, 16.0),
        (430.0, 430.0, 22.0),
        (738.0, 420.0, 22.0),
    ] {
        smoke(s, (x, y), w);
    }
    for (x, y, h) in [
        (290.0, 400.0, 180.0),
        (850.0, 330.0, 176.0),
        (560.0, 526.0, 250.0),
    ] {
        tower(s, (x, y), h);
    }
    s.vignette(p.ink, 0.25);
}

/// One ring of tents, each with its long shadow.
fn tents(s: &mut Stage, (cx, cy): Pt, r: f32, ring: usize, shade: &Shape) {
    let p = s.pal;
    let n = (r / 10.5) as usize;
    for i in 0..n {
        let a = (i as f32 + 0.3 * ring as f32) / n as f32 * std::f32::consts::TAU;
        let (x, y) = (cx + r * 1.12 * a.cos(), cy + 28.0 + r * 0.62 * a.sin());
        let k = 11.0 + y.max(0.0) * 0.026;
        if !(-20.0..980.0).contains(&x) || !(-20.0..570.0).contains(&y) || i % 9 == 4 {
            continue;
        }
        let hue = if (i + ring) % 4 == 0 {
            p.acc
        } else {
            p.body.mix(p.top, 0.25)
        };
        s.poly(
            &[(x - k, y), (x + k, y), (x - 4.4 * k, y + 1.2 * k)],
            (p.top, 0.8),
        );
        s.poly(
            &[(x - k, y), (x, y - 1.8 * k), (x + k, y)],
            hue.mix(p.top, 0.5),
        );
        s.poly(
            &[(x - 0.1 * k, y), (x, y - 1.8 * k), (x + k, y)],
            if hue == p.acc { p.acc } else { WHITE },
        );
        s.clipped(shade, |s| {
            s.poly(
                &[(x - k, y), (x, y - 1.8 * k), (x + k, y)],
                hue.mix(p.top, 0.62),
            )
        });
    }
}

/// Marrow Hill: one pale knuckle out of the ground, a castle on it.
fn hill(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(75.0, WHITE);
    let dome = Shape::spline("-196,92 -172,40 -136,-6 -112,-56 -76,-90 -30,-100 40,-102 88,-90 122,-58 140,-14 172,40 190,88 116,126 0,136 -116,126").moved(x, y);
    s.fill(&dome, WHITE.mix(p.low, 0.45));
    s.clipped(&dome, |s| {
        let dark = Shape::poly(
            "-230,150 -220,-120 -30,-120 -44,-70 -14,-40 -52,0 -24,36 -70,70 -40,100 -66,150",
        )
        .moved(x, y);
        s.fill(&dark, p.body.mix(p.top, 0.45));
        let path = [
            (10.0, 134.0),
            (96.0, 92.0),
            (16.0, 62.0),
            (104.0, 24.0),
            (20.0, -8.0),
            (84.0, -40.0),
            (30.0, -70.0),
        ]
        .map(|(dx, dy)| (x + dx, y + dy));
        s.line(&path, p.body.mix(p.top, 0.2), 9.0);
    });
    s.crescent(&dome, WHITE, (-6.0, 4.0), 0.0);
    let keep = Shape::poly("-76,8 -76,-30 -82,-30 -82,-46 -72,-46 -72,-40 -64,-40 -64,-46 -54,-46 -54,-30 -26,-30 -26,-74 -34,-74 -34,-92 -22,-92 -22,-84 -10,-84 -10,-92 2,-92 2,-74 -4,-74 -4,-30 30,-30 30,-56 24,-56 24,-72 34,-72 34,-66 44,-66 44,-72 54,-72 54,-56 48,-56 48,-24 78,-24 78,10").moved(x + 2.0, y - 82.0);
    s.form(&keep, p.top.mix(p.ink, 0.3), 6.0);
    for (dx, dy) in [
        (-66.0, -102.0),
        (-15.0, -140.0),
        (39.0, -126.0),
        (6.0, -96.0),
    ] {
        s.rect(x + dx - 2.0, y + dy, 7.0, 12.0, EMBER);
    }
}

/// A slanting column of smoke from a camp fire: puffs that grow and thin.
fn smoke(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    let plume = Shape::tube(&[
        (x, y, w * 0.25),
        (x - 8.0, y - 46.0, w * 0.6),
        (x - 44.0, y - 92.0, w),
        (x - 66.0, y - 140.0, w * 1.2),
        (x - 130.0, y - 196.0, w * 1.9),
    ]);
    s.fill(
        &plume,
        Ink::fade(
            (x, y),
            (x - 120.0, y - 196.0),
            p.top.mix(p.mid, 0.3),
            (0.95, 0.0),
        ),
    );
    s.crescent(
        &plume,
        Ink::fade((x, y), (x - 110.0, y - 170.0), WHITE, (0.9, 0.0)),
        (-5.0, 2.0),
        0.0,
    );
    s.glow((x, y), 50.0, EMBER, 0.9);
    s.circle(x, y + 3.0, 8.0, p.acc);
    s.circle(x, y + 3.0, 4.5, p.low);
}

/// A siege tower of bones on wheels, with its shadow to the left.
fn tower(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    let bone = p.low.mix(p.key, 0.4);
    let cast = Shape::poly("-.2,0 .2,-.02 -1.1,.22 -1.9,.3 -2.06,.24 -1.4,.12").at(x, y, h);
    s.fill(&cast, (p.top.mix(p.ink, 0.2), 0.75));
    s.fill(
        &Shape::poly("-.2,0 .2,0 .15,-.84 -.15,-.84").at(x, y, h),
        p.top.mix(p.ink, 0.25),
    );
    s.lit_by(80.0, WHITE);
    for (a, b) in [
        ((-0.2, 0.0), (-0.15, -0.9)),
        ((0.2, 0.0), (0.15, -0.9)),
        ((-0.02, 0.0), (-0.01, -0.9)),
    ] {
        bone_beam(
            s,
            (x + a.0 * h, y + a.1 * h),
            (x + b.0 * h, y + b.1 * h),
            h * 0.024,
            bone,
        );
    }
    for i in 0..4 {
        let t = -0.08 - 0.24 * i as f32;
        let w = 0.21 - 0.016 * i as f32;
        bone_beam(
            s,
            (x - w * h, y + t * h),
            (x + w * h, y + t * h),
            h * 0.022,
            bone,
        );
        if i < 3 {
            bone_beam(
                s,
                (x - w * h, y + (t - 0.02) * h),
                (x - 0.01 * h, y + (t - 0.21) * h),
                h * 0.013,
                bone,
            );
            bone_beam(
                s,
                (x + w * h, y + (t - 0.02) * h),
                (x + 0.01 * h, y + (t - 0.21) * h),
                h * 0.013,
                bone,
            );
        }
    }
    let hood =
        Shape::poly("-.24,-.88 -.18,-1.02 -.06,-.96 0,-1.1 .08,-.96 .2,-1.02 .24,-.88").at(x, y, h);
    s.form(&hood, p.acc, h * 0.03);
    for dx in [-0.17, 0.17] {
        s.form(&Shape::circle(x + dx * h, y, 0.06 * h), p.body, h * 0.015);
        s.circle(x + dx * h, y, 0.02 * h, p.ink);
    }
}

fn bone_beam(s: &mut Stage, a: Pt, b: Pt, w: f32, hue: Colour) {
    let shaft = Shape::tube(&[
        (a.0, a.1, w * 1.3),
        ((a.0 + b.0) * 0.5, (a.1 + b.1) * 0.5, w * 0.8),
        (b.0, b.1, w * 1.3),
    ]);
    s.form(&shaft, hue, w * 0.7);
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
    breath(s);
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
fn breath(s: &mut Stage) {
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

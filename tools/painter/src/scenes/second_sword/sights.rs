//! Second Sword without people: the mask at the end of the piste, the school, the broken foil.

use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::stage::Stage;
use std::f32::consts::TAU;

/// The piste shoots into the dark; at its end hangs an empty mask between two crimson lamps.
pub fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(p.ink.mix(p.top, 0.12));
    let v = (560.0, 300.0);
    for i in 0..9 {
        let y = 150.0 + 18.0 * i as f32;
        for k in 0..14 {
            let x = 20.0 + 74.0 * k as f32 + 37.0 * (i % 2) as f32;
            s.circle(x, y, 9.0, (p.top, 0.16 + 0.03 * i as f32));
        }
    }
    s.rect(
        -8.0,
        v.1,
        W + 16.0,
        H,
        Ink::down(v.1, H, &[p.ink, p.top.mix(p.ink, 0.35)]),
    );
    let strip = [
        (v.0 - 70.0, v.1 + 4.0),
        (v.0 + 70.0, v.1 + 4.0),
        (900.0, 560.0),
        (-160.0, 560.0),
    ];
    s.poly(
        &strip,
        Ink::down(v.1, H, &[p.mid.mix(p.acc, 0.3), p.low, p.key]),
    );
    let across = |t: f32, a: f32, b: f32| {
        let (y, k) = (v.1 + 4.0 + 256.0 * t, t);
        let (l, r) = (
            v.0 - 70.0 + (-160.0 - v.0 + 70.0) * k,
            v.0 + 70.0 + (900.0 - v.0 - 70.0) * k,
        );
        ((l + (r - l) * a, y), (l + (r - l) * b, y))
    };
    for (t, w, hue) in [
        (0.06, 3.0, p.top),
        (0.2, 6.0, p.top),
        (0.42, 12.0, p.acc),
        (0.8, 20.0, p.top),
    ] {
        let (a, b) = across(t, 0.0, 1.0);
        s.poly(&[a, b, (b.0, b.1 + w), (a.0, a.1 + w)], hue);
    }
    for side in [0.0, 1.0] {
        let (a, c) = (across(0.0, side, side).0, across(1.0, side, side).0);
        s.poly(
            &[a, (a.0 + 3.0, a.1), (c.0 + 16.0, c.1), (c.0 - 16.0, c.1)],
            p.acc,
        );
    }
    lamps(s);
    empty_mask(s);
    s.vignette(p.ink, 0.55);
}

fn lamps(s: &mut Stage) {
    let p = s.pal;
    for x in [326.0, 794.0] {
        s.rect(x - 9.0, 196.0, 18.0, 140.0, p.top.mix(p.ink, 0.5));
        s.fill(
            &Shape::round_rect(x - 50.0, 106.0, 100.0, 92.0, 14.0),
            p.top.mix(p.ink, 0.4),
        );
        s.glow((x, 152.0), 250.0, p.acc, 1.0);
        s.circle(x, 152.0, 40.0, p.acc);
        s.circle(x, 152.0, 27.0, p.acc.mix(WHITE, 0.35));
        s.oval(x - 10.0, 140.0, 10.0, 8.0, WHITE);
        s.shaft(
            (x, 300.0),
            (x + (x - 560.0) * 0.9, 560.0),
            (26.0, 70.0),
            p.acc,
            0.5,
        );
    }
}

/// A fencing mask that nobody wears, lit crimson from both sides.
fn empty_mask(s: &mut Stage) {
    let p = s.pal;
    let bib = Shape::svg(
        "M462 230C450 310 412 360 400 424C440 470 520 476 560 476C600 476 680 470 720 424C708 360 670 310 658 230Z",
    );
    s.fill(
        &bib,
        Ink::across(
            440.0,
            680.0,
            &[
                p.low.mix(p.acc, 0.4),
                p.mid,
                p.top,
                p.mid,
                p.low.mix(p.acc, 0.4),
            ],
        ),
    );
    for dx in [-1.0, 1.0] {
        s.crescent(&bib, p.acc.mix(WHITE, 0.2), (dx * 8.0, -1.0), 0.0);
    }
    s.stroke(&Shape::svg("M416 396C480 440 640 440 704 396"), p.mid, 6.0);
    s.stroke(&Shape::svg("M560 330V472"), (p.ink, 0.7), 5.0);
    let mesh = Shape::svg(
        "M450 196C440 80 490 14 560 14C630 14 680 80 670 196C664 290 620 346 560 350C500 346 456 290 450 196Z",
    );
    s.fill(&mesh, p.ink);
    s.clipped(&mesh, |s| {
        for i in 0..17 {
            let x = 456.0 + 13.0 * i as f32;
            let bow = (x - 560.0) * 0.22;
            s.stroke(
                &Shape::curve(&[(x - bow, 8.0), (x + bow * 0.4, 180.0), (x - bow, 360.0)]),
                (p.mid, 0.5),
                3.0,
            );
        }
        for i in 0..28 {
            let y = 14.0 + 13.0 * i as f32;
            s.stroke(
                &Shape::curve(&[(440.0, y - 10.0), (560.0, y + 8.0), (680.0, y - 10.0)]),
                (p.mid, 0.5),
                3.0,
            );
        }
        s.rect(
            440.0,
            0.0,
            66.0,
            360.0,
            Ink::fade((444.0, 0.0), (506.0, 0.0), p.acc, (0.95, 0.0)),
        );
        s.rect(
            614.0,
            0.0,
            66.0,
            360.0,
            Ink::fade((676.0, 0.0), (614.0, 0.0), p.acc, (0.95, 0.0)),
        );
        s.oval(560.0, 190.0, 72.0, 128.0, (p.ink, 0.72));
    });
    s.stroke(&mesh, p.ink, 20.0);
    s.stroke(&mesh, p.top.mix(p.mid, 0.4), 11.0);
    s.stroke(
        &Shape::svg("M450 196C440 80 490 14 560 14M670 196C680 80 630 14 560 14"),
        p.acc.mix(WHITE, 0.25),
        5.0,
    );
}

/// The school on stilts over the gorge; one lantern, a thousand steps, trees like calligraphy.
pub fn place(s: &mut Stage) {
    let p = s.pal;
    let blue = p.mid.mix(p.top, 0.35);
    s.wash(Ink::down(
        0.0,
        H,
        &[p.top.mix(p.ink, 0.5), p.top, p.mid.mix(p.low, 0.5), p.low],
    ));
    s.circle(770.0, 96.0, 62.0, p.key);
    s.glow((770.0, 96.0), 260.0, p.low, 0.5);
    for (pts, t) in [
        (
            "-20,560 -20,190 90,90 160,150 260,60 340,170 430,150 520,230 600,560",
            0.18,
        ),
        (
            "420,560 560,250 660,170 740,240 850,120 990,230 990,560",
            0.3,
        ),
    ] {
        let peak = Shape::poly(pts);
        s.fill(
            &peak,
            Ink::down(
                60.0,
                420.0,
                &[blue.mix(p.top, 0.3 + t), p.mid.mix(p.low, 0.2)],
            ),
        );
        s.crescent(&peak, (p.low, 0.6), (-2.0, 5.0), 0.0);
    }
    s.haze((230.0, 470.0), p.key, 0.85);
    cliff(s);
    school(s);
    s.haze((340.0, 620.0), p.key, 0.9);
    steps(s);
    calligraphy(s);
    s.snowing(0.8);
}

fn cliff(s: &mut Stage) {
    let p = s.pal;
    let rock = Shape::poly("640,560 620,420 660,360 640,300 700,286 990,280 990,560");
    s.fill(&rock, Ink::down(280.0, 540.0, &[p.top, p.mid]));
    s.crescent(&rock, p.low, (3.0, 7.0), 0.0);
    for seam in [
        "M700 300L720 380L706 460",
        "M800 296L780 360L812 430L800 520",
        "M880 300L900 400L884 470",
    ] {
        s.stroke(&Shape::svg(seam), (p.ink, 0.5), 6.0);
    }
}

fn school(s: &mut Stage) {
    let p = s.pal;
    for i in 0..9 {
        let x = 318.0 + 44.0 * i as f32;
        s.rect(x, 270.0, 10.0, 230.0 - 8.0 * i as f32, p.ink);
    }
    for (y, w) in [(330.0, 330.0), (390.0, 300.0)] {
        s.rect(316.0, y, w, 8.0, p.ink);
    }
    for (a, b) in [
        ((322.0, 392.0), (366.0, 334.0)),
        ((410.0, 392.0), (366.0, 334.0)),
        ((454.0, 392.0), (498.0, 334.0)),
        ((542.0, 392.0), (498.0, 334.0)),
    ] {
        s.line(&[a, b], p.ink, 6.0);
    }
    s.rect(306.0, 196.0, 610.0, 78.0, p.top.mix(p.ink, 0.2));
    for i in 0..13 {
        let x = 322.0 + 46.0 * i as f32;
        if i != 4 && i != 9 {
            s.rect(
                x,
                206.0,
                34.0,
                50.0,
                p.body.mix(p.low, 0.25 + 0.05 * (i % 3) as f32),
            );
            s.rect(x + 15.0, 206.0, 4.0, 50.0, p.top);
            s.rect(x, 228.0, 34.0, 4.0, p.top);
        }
    }
    s.rect(290.0, 262.0, 640.0, 14.0, p.ink);
    let roof =
        Shape::svg("M232 206C290 196 330 172 372 124H870C902 172 936 196 990 206L990 222H232Z");
    s.fill(&roof, p.ink.mix(p.top, 0.4));
    let snow = Shape::svg(
        "M262 196C310 184 344 162 376 118H868C896 162 930 186 980 196L950 192C930 178 902 196 880 170C820 188 760 150 690 176C620 196 560 152 500 178C450 190 410 166 372 178C340 196 300 184 262 196Z",
    );
    s.fill(&snow, p.key);
    s.rect(362.0, 110.0, 520.0, 12.0, p.ink);
    s.line(&[(270.0, 214.0), (270.0, 250.0)], p.ink, 5.0);
    s.glow((270.0, 280.0), 170.0, p.acc, 1.0);
    let lantern = Shape::round_rect(244.0, 246.0, 52.0, 68.0, 22.0);
    s.fill(&lantern, p.acc);
    s.fill(
        &Shape::round_rect(256.0, 254.0, 28.0, 52.0, 12.0),
        p.acc.mix(WHITE, 0.35),
    );
    s.rect(254.0, 242.0, 32.0, 7.0, p.ink);
    s.rect(254.0, 311.0, 32.0, 7.0, p.ink);
}

/// Steps that climb from the lower right corner of the mist towards the gate.
fn steps(s: &mut Stage) {
    let p = s.pal;
    for i in 0..24 {
        let t = i as f32 / 24.0;
        let (x, y, w) = (
            560.0 + 330.0 * (t * 2.6).sin() * (1.0 - 0.4 * t),
            536.0 - 240.0 * t,
            150.0 * (1.0 - t) + 34.0,
        );
        s.rect(x, y, w, 7.0 * (1.0 - t) + 4.0, p.low.mix(p.key, 0.5));
        s.rect(
            x,
            y + 7.0 * (1.0 - t) + 3.0,
            w,
            5.0 * (1.0 - t) + 2.0,
            p.top,
        );
    }
}

/// Black boughs with snow, close to us on the left.
fn calligraphy(s: &mut Stage) {
    let p = s.pal;
    for (bough, snow) in [
        (
            "-30,470,26 60,400,22 120,300,17 110,200,13 160,110,9 250,50,5 320,40,2",
            true,
        ),
        ("112,300,11 190,330,9 260,310,6 330,340,4 380,330,1.5", true),
        ("114,210,9 60,150,7 40,80,5 60,10,3", false),
        ("160,120,6 200,150,5 240,140,3 280,160,1.5", true),
        ("50,410,12 20,330,8 -20,300,6", false),
        ("-40,600,60 0,520,44 40,450,30", false),
    ] {
        let limb = Shape::limb(bough);
        s.fill(&limb, p.ink);
        if snow {
            s.crescent(&limb, p.key, (0.0, 6.0), 0.0);
        }
    }
}

/// A broken foil on black lacquer: with its mirror image it looks whole; a medal ribbon binds it.
pub fn object(s: &mut Stage) {
    let p = s.pal;
    let (x, y) = (596.0, 288.0);
    s.wash(Ink::across(
        0.0,
        W,
        &[p.low.mix(p.body, 0.35), p.body, p.body.mix(p.ink, 0.35)],
    ));
    s.glow((120.0, 60.0), 560.0, p.key, 0.7);
    for i in 0..5 {
        s.poly(
            &[
                (60.0 + 190.0 * i as f32, -10.0),
                (76.0 + 190.0 * i as f32, -10.0),
                (170.0 + 190.0 * i as f32, 330.0),
                (150.0 + 190.0 * i as f32, 330.0),
            ],
            (p.ink, 0.16),
        );
    }
    s.poly(
        &[
            (-10.0, 100.0),
            (970.0, 150.0),
            (970.0, 164.0),
            (-10.0, 114.0),
        ],
        (p.ink, 0.16),
    );
    s.lit_by(-70.0, p.key);
    stand(s, (x, y));
    foil(s, (x, y));
    medal(s, (236.0, 258.0));
    turns(s, (x, y));
    s.rect(-8.0, y, W + 16.0, H, p.ink);
    s.reflect(y, 420.0, 0.6, 0.95);
    s.rect(
        -8.0,
        y,
        W + 16.0,
        H - y,
        Ink::fade((0.0, y), (0.0, H), p.ink, (0.3, 0.55)),
    );
    s.rect(-8.0, y - 1.0, W + 16.0, 4.0, (p.key, 0.7));
    ribbon(s, (x, y));
    s.vignette(p.ink, 0.5);
}

/// A dark wooden arm that holds the foil by its guard.
fn stand(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let wood = p.ink.mix(p.body, 0.22);
    s.form(&Shape::rect(x + 176.0, 96.0, 34.0, y - 96.0), wood, 7.0);
    s.form(
        &Shape::round_rect(x + 120.0, y - 24.0, 150.0, 24.0, 6.0),
        wood,
        6.0,
    );
    s.form(
        &Shape::round_rect(x + 10.0, 116.0, 206.0, 22.0, 8.0),
        wood,
        6.0,
    );
}

fn foil(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let blade = Shape::polygon(&[
        (x - 12.0, 90.0),
        (x + 12.0, 90.0),
        (x + 9.0, y + 2.0),
        (x + 2.0, y - 12.0),
        (x - 3.0, y + 2.0),
        (x - 9.0, y - 6.0),
    ]);
    s.fill(&blade, p.mid);
    s.rect(x - 12.0, 90.0, 8.0, y - 98.0, p.key);
    s.rect(x + 4.0, 90.0, 7.0, y - 96.0, p.top);
    let grip = Shape::round_rect(x - 19.0, -100.0, 38.0, 160.0, 10.0);
    s.form(&grip, p.top, 8.0);
    for i in 0..9 {
        s.line(
            &[
                (x - 19.0, -80.0 + 16.0 * i as f32),
                (x + 19.0, -90.0 + 16.0 * i as f32),
            ],
            p.ink,
            5.0,
        );
    }
    let bell =
        Shape::svg("M-118 26C-112 -22 -50 -44 0 -44C50 -44 112 -22 118 26C60 44 -60 44 -118 26Z")
            .moved(x, 72.0);
    s.metal(&bell, p.mid);
    s.crescent(&bell, p.key, (0.0, 5.0), 0.0);
    s.fill(&Shape::ellipse(x, 102.0, 112.0, 13.0), p.top);
}

fn medal(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let disc = Shape::ellipse(x, y, 112.0, 25.0);
    s.fill(&disc.moved(0.0, 9.0), p.top);
    s.fill(
        &disc,
        Ink::across(
            x - 112.0,
            x + 112.0,
            &[p.key, p.mid, p.low, p.mid.mix(p.top, 0.5)],
        ),
    );
    s.stroke(&Shape::ellipse(x, y, 90.0, 18.0), p.top, 4.0);
    for i in 0..9 {
        let a = TAU * (0.1 + i as f32 / 11.0);
        s.oval(x + 64.0 * a.sin(), y + 12.0 * a.cos(), 12.0, 4.0, p.top);
    }
}

/// Five turns of ribbon that bind the broken blade to its own image.
fn turns(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for i in 0..5 {
        let top = y - 92.0 + 19.0 * i as f32;
        let turn = Shape::polygon(&[
            (x - 27.0, top + 9.0),
            (x + 26.0, top - 6.0),
            (x + 27.0, top + 13.0),
            (x - 26.0, top + 28.0),
        ]);
        s.form(&turn, p.acc.mix(p.ink, 0.1 * (i % 2) as f32), 5.0);
    }
}

/// The crimson ribbon twists over the table from the medal to the break; its other end is loose.
fn ribbon(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    for (limb, t) in [
        ("286,270,15 318,292,20 356,322,8 380,336,3", 0.05),
        ("372,334,3 410,348,17 452,346,20 486,330,5", 0.35),
        ("480,334,4 516,314,20 552,290,16 578,262,17", 0.0),
        ("612,256,15 648,292,19 668,330,5", 0.3),
        ("664,324,4 686,366,16 722,392,18 756,394,3", 0.0),
    ] {
        s.form(&Shape::limb(limb), p.acc.mix(p.ink, t), 6.0);
    }
    s.form(
        &Shape::polygon(&[
            (x - 27.0, y - 26.0),
            (x + 26.0, y - 40.0),
            (x + 27.0, y - 18.0),
            (x - 26.0, y - 4.0),
        ]),
        p.acc,
        5.0,
    );
}

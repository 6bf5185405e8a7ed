//! Pictures without people: the hotel on its ridge, and the main course.

use super::SOUP;
use kit::canvas::{H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::objects;
use kit::stage::{At, Stage};

/// The hotel at dusk; three windows go out, from left to right.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 430.0),
        (760.0, 0.0),
        &[
            p.low,
            p.low.mix(p.mid, 0.5),
            p.mid,
            p.top,
            p.top.mix(p.ink, 0.3),
        ],
    ));
    s.starry(90, 220.0);
    s.lit_by(-80.0, p.low);
    peaks(s);
    ridge(s);
    hotel(s);
    avalanche(s);
    foreground(s);
    s.snowing(0.6);
    s.vignette(p.ink, 0.35);
}

fn peaks(s: &mut Stage) {
    let p = s.pal;
    for (i, (y, rise, t)) in [(330.0, 210.0, 0.28), (380.0, 140.0, 0.5)]
        .into_iter()
        .enumerate()
    {
        let line = Noise::ridged(7 + i as u64)
            .octaves(5)
            .ridge((-8.0, W + 8.0), y, rise, 2.6);
        let rock = Shape::under(&line, 560.0);
        s.fill(&rock, p.mid.mix(p.top, t));
        s.crescent(&rock, (p.low, 0.6), (7.0, 3.0), 0.0);
    }
}

fn ridge(s: &mut Stage) {
    let p = s.pal;
    let snow = p.mid.mix(WHITE, 0.45);
    let hill = Shape::spline(
        "-20,580 -20,520 90,470 210,424 300,404 560,400 680,420 800,470 990,540 990,580",
    );
    s.fill(
        &hill,
        Ink::across(
            0.0,
            W,
            &[p.low.mix(WHITE, 0.3), snow, p.mid.mix(p.top, 0.3), p.top],
        ),
    );
    s.crescent(&hill, p.key, (4.0, 6.0), 0.0);
    s.stroke(
        &Shape::svg("M40 560C160 520 240 500 330 470C400 446 420 430 440 410"),
        p.top.mix(p.mid, 0.4),
        12.0,
    );
}

/// Four storeys of cake with a pavilion in the middle and a tower at either end.
fn hotel(s: &mut Stage) {
    let p = s.pal;
    let wall = p.top.mix(p.ink, 0.3);
    let roof = Shape::poly("262,222 284,160 608,160 630,222");
    s.fill(&roof, p.mid.mix(p.ink, 0.45));
    s.fill(
        &Shape::poly("284,160 608,160 616,182 276,182"),
        WHITE.mix(p.low, 0.3),
    );
    for i in 0..8 {
        window(s, (306.0 + 40.0 * i as f32, 204.0), 24.0, false);
    }
    s.rect(
        250.0,
        216.0,
        392.0,
        200.0,
        Ink::across(
            250.0,
            642.0,
            &[
                p.mid.mix(p.body, 0.45),
                p.mid.mix(p.top, 0.5),
                wall,
                wall.mix(p.ink, 0.4),
            ],
        ),
    );
    for row in 0..4 {
        let y = 222.0 + 48.0 * row as f32;
        icing(s, y);
        for i in 0..12 {
            let out = row == 1 && (7..10).contains(&i);
            window(s, (268.0 + 32.4 * i as f32, y + 29.0), 28.0, out);
        }
    }
    pavilion(s);
    for x in [252.0, 640.0] {
        s.rect(
            x - 27.0,
            190.0,
            54.0,
            226.0,
            wall.mix(p.mid, if x < 400.0 { 0.35 } else { 0.0 }),
        );
        for row in 0..4 {
            window(s, (x, 250.0 + 46.0 * row as f32), 32.0, false);
        }
        turret(s, (x, 192.0), 58.0);
    }
    s.rect(216.0, 408.0, 462.0, 14.0, p.mid.mix(WHITE, 0.5));
}

/// A cornice with garlands under it.
fn icing(s: &mut Stage, y: f32) {
    let p = s.pal;
    s.rect(244.0, y - 4.0, 404.0, 7.0, WHITE.mix(p.low, 0.35));
    for i in 0..20 {
        let x = 250.0 + 20.0 * i as f32;
        s.fill(
            &Shape::svg("M0 0Q10 12 20 0Z").moved(x, y + 2.0),
            p.mid.mix(WHITE, 0.45),
        );
    }
}

fn pavilion(s: &mut Stage) {
    let p = s.pal;
    let wall = p.mid.mix(p.top, 0.35);
    s.rect(398.0, 168.0, 96.0, 248.0, wall);
    s.fill(
        &Shape::poly("388,172 446,128 504,172"),
        WHITE.mix(p.low, 0.35),
    );
    s.fill(
        &Shape::poly("404,170 446,140 488,170"),
        wall.mix(p.ink, 0.3),
    );
    s.circle(446.0, 158.0, 8.0, p.low);
    for row in 0..3 {
        icing_short(s, 186.0 + 56.0 * row as f32);
        for x in [424.0, 468.0] {
            window(s, (x, 216.0 + 56.0 * row as f32), 38.0, false);
        }
    }
    turret(s, (446.0, 132.0), 76.0);
    s.glow((446.0, 396.0), 110.0, p.low, 0.8);
    s.fill(&Shape::svg("M424 416V382Q446 356 468 382V416Z"), p.key);
    s.rect(443.0, 372.0, 5.0, 44.0, p.body);
}

fn icing_short(s: &mut Stage, y: f32) {
    let p = s.pal;
    s.rect(392.0, y - 4.0, 108.0, 7.0, WHITE.mix(p.low, 0.35));
}

fn window(s: &mut Stage, (x, y): Pt, h: f32, out: bool) {
    let p = s.pal;
    let pane = Shape::svg("M-.26 .5V-.2C-.26 -.42 .26 -.42 .26 -.2V.5Z").at(x, y, h);
    if out {
        s.fill(&pane, p.ink);
        return;
    }
    s.glow((x, y), h * 1.1, p.low, 0.5);
    s.fill(&pane, p.low);
    s.crescent(&pane, p.key, (0.0, -h * 0.4), 0.0);
}

fn turret(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.rect(x - 0.5 * k, y - 0.7 * k, k, 0.8 * k, p.top.mix(p.ink, 0.3));
    let onion =
        Shape::turned("0,-1.7 .06,-1.4 .3,-1.2 .62,-.95 .6,-.72 .5,-.66 0,-.66").at(x, y, k);
    s.form(&onion, p.acc.mix(p.top, 0.25), 5.0);
    s.fill(
        &Shape::turned("0,-1.7 .06,-1.4 .3,-1.2 .4,-1.1 0,-1.16").at(x, y, k),
        WHITE.mix(p.low, 0.2),
    );
    s.line(&[(x, y - 1.6 * k), (x, y - 2.1 * k)], p.ink, 4.0);
    s.circle(x, y - 0.3 * k, k * 0.17, p.low);
}

/// The road is under it.
fn avalanche(s: &mut Stage) {
    let p = s.pal;
    let blue = p.acc.mix(WHITE, 0.62).mix(p.mid, 0.25);
    let tongue = Shape::svg(
        "M980 60C900 120 880 200 800 250C740 290 760 340 690 372C640 396 600 420 560 470C520 510 470 520 420 560H980Z",
    );
    s.form(&tongue, blue, 10.0);
    s.clipped(&tongue, |s| {
        for path in [
            "M980 120C910 190 900 250 830 300C780 340 800 390 730 430C690 460 660 500 640 560H980Z",
            "M980 240C930 290 930 340 880 380C840 420 850 470 800 560H980Z",
        ] {
            s.fill(&Shape::svg(path), (p.mid.mix(p.top, 0.3), 0.45));
        }
    });
    for (x, y, r) in [
        (560.0, 476.0, 24.0),
        (610.0, 440.0, 18.0),
        (690.0, 384.0, 16.0),
        (520.0, 508.0, 22.0),
        (636.0, 462.0, 13.0),
        (470.0, 530.0, 20.0),
        (760.0, 320.0, 14.0),
    ] {
        let lump = s.dice.blob((x, y), (r * 1.2, r), 0.14, 8);
        s.form(&lump, blue, 5.0);
    }
    for (x, y, turn) in [(598.0, 496.0, -24.0), (716.0, 456.0, 30.0)] {
        let fir = Shape::poly("0,-44 16,-14 8,-14 20,8 -20,8 -8,-14 -16,-14")
            .turned_by(turn, 0.0, 0.0)
            .moved(x, y);
        s.fill(&fir, p.ink.mix(p.top, 0.4));
    }
}

fn foreground(s: &mut Stage) {
    let p = s.pal;
    for (x, y, k) in [
        (40.0, 560.0, 250.0),
        (130.0, 570.0, 170.0),
        (-20.0, 560.0, 180.0),
        (200.0, 580.0, 110.0),
        (930.0, 590.0, 200.0),
    ] {
        let fir = Shape::turned(
            "0,-1 .1,-.8 .06,-.8 .18,-.58 .1,-.58 .25,-.34 .15,-.34 .33,-.06 .04,-.06 .04,.1 0,.1",
        )
        .at(x, y, k);
        s.fill(&fir, p.ink);
        s.crescent(&fir, p.mid.mix(p.low, 0.4), (4.0, 1.0), 0.0);
    }
}

/// Under the cloche: the murder weapon, with parsley.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::along(
        (0.0, 0.0),
        (W, H),
        &[WHITE, p.key.mix(WHITE, 0.4), p.key.mix(p.low, 0.22)],
    ));
    s.lit_by(-45.0, WHITE);
    linen(s);
    soup(s, (888.0, 84.0));
    plate(s, (520.0, 286.0), 226.0);
    cutlery(s);
    dinner(s);
    cloche(s);
    petals(s);
}

fn linen(s: &mut Stage) {
    let p = s.pal;
    for i in 0..7 {
        let x = 170.0 * i as f32 - 60.0;
        s.line(&[(x, -10.0), (x - 160.0, 560.0)], (p.low, 0.3), 9.0);
    }
    s.poly(
        &[
            (-10.0, 500.0),
            (970.0, 430.0),
            (970.0, 446.0),
            (-10.0, 516.0),
        ],
        (p.body, 0.22),
    );
    s.poly(
        &[
            (-10.0, 500.0),
            (970.0, 430.0),
            (970.0, 434.0),
            (-10.0, 504.0),
        ],
        WHITE,
    );
}

fn plate(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.blurred(7.0, |s| s.circle(x + 18.0, y + 20.0, r, (p.top, 0.5)));
    s.circle(x, y, r, WHITE);
    s.crescent(
        &Shape::circle(x, y, r),
        p.low.mix(p.body, 0.2),
        (-9.0, -9.0),
        0.0,
    );
    s.stroke(&Shape::circle(x, y, r - 18.0), p.acc, 9.0);
    s.stroke(&Shape::circle(x, y, r - 34.0), p.low, 5.0);
    s.circle(x, y, r - 56.0, p.key.mix(WHITE, 0.4));
    s.crescent(
        &Shape::circle(x, y, r - 56.0),
        (p.body, 0.4),
        (8.0, 8.0),
        1.0,
    );
}

fn soup(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    plate(s, (x, y), 168.0);
    s.circle(x, y, 118.0, WHITE);
    s.crescent(&Shape::circle(x, y, 118.0), (p.top, 0.5), (6.0, 6.0), 0.0);
    s.circle(x, y, 100.0, SOUP);
    s.crescent(
        &Shape::circle(x, y, 100.0),
        SOUP.mix(p.ink, 0.5),
        (12.0, 12.0),
        0.0,
    );
    s.stroke(
        &Shape::svg("M-40 -30C-10 -60 40 -40 30 -6C20 20 -14 14 -8 -8").moved(x - 10.0, y + 20.0),
        p.key,
        9.0,
    );
    s.oval(x - 50.0, y + 44.0, 20.0, 8.0, (WHITE, 0.7));
}

fn cutlery(s: &mut Stage) {
    let p = s.pal;
    let steel = p.mid.mix(WHITE, 0.55);
    for (shape, x) in [
        (
            Shape::svg(
                "M-11 -250L-11 -200L-4 -196L-4 -250H4L4 -196L11 -200L11 -250H19L19 -190C19 -166 10 -160 8 -150L12 40C12 60 -4 60 -4 40L0 -150C-4 -160 -19 -166 -19 -190L-19 -250Z",
            ),
            248.0,
        ),
        (
            Shape::svg(
                "M-6 60C-8 60 -10 40 -8 -20L-10 -90C-14 -160 -6 -230 12 -260C22 -220 20 -140 12 -90L10 -20C12 40 10 60 8 60Z",
            ),
            786.0,
        ),
    ] {
        let shape = shape.moved(x, 404.0);
        s.blurred(3.0, |s| s.fill(&shape.moved(9.0, 10.0), (p.top, 0.4)));
        s.form(&shape, steel, 4.0);
    }
}

fn dinner(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r) in [
        (450.0, 232.0, 30.0),
        (420.0, 262.0, 26.0),
        (480.0, 206.0, 24.0),
        (400.0, 230.0, 22.0),
    ] {
        for i in 0..5 {
            let a = 72.0 * i as f32 + x;
            let leaf = Shape::spline("0,0 -.3,-.4 -.36,-.8 -.1,-.74 0,-1 .1,-.74 .36,-.8 .3,-.4")
                .turned_by(a, 0.0, 0.0)
                .at(x, y, r * 1.5);
            s.form(&leaf, p.acc.mix(p.low, 0.4).mix(p.ink, 0.3), 3.0);
        }
    }
    let gun = At::new(540.0, 304.0, 330.0).turn(-24.0);
    s.blurred(5.0, |s| {
        objects::pistol(
            s,
            At {
                x: gun.x + 14.0,
                y: gun.y + 16.0,
                ..gun
            }
            .tint(p.low.mix(p.body, 0.6)),
        )
    });
    objects::pistol(s, gun.tint(p.acc.mix(p.ink, 0.25)));
    lemon(s, (600.0, 396.0), 46.0);
}

fn lemon(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    let yellow = p.low.mix(kit::colour::Colour::hex(0xff_d91e), 0.7);
    s.circle(x + 5.0, y + 6.0, r, (p.body, 0.5));
    s.circle(x, y, r, yellow);
    s.circle(x, y, r * 0.86, p.key);
    for i in 0..8 {
        let wedge = Shape::spline("0,-.14 .22,-.68 0,-.8 -.22,-.68")
            .turned_by(45.0 * i as f32, 0.0, 0.0)
            .at(x, y, r);
        s.fill(&wedge, yellow);
    }
}

/// The silver lid, lifted away to the left; the chandelier shines on it.
fn cloche(s: &mut Stage) {
    let p = s.pal;
    let (x, y, r) = (46.0, 86.0, 236.0);
    s.blurred(12.0, |s| s.circle(x + 46.0, y + 52.0, r, (p.top, 0.5)));
    let steel = p.mid.mix(WHITE, 0.82);
    s.circle(x, y, r, p.top.mix(WHITE, 0.3));
    s.fill(
        &Shape::circle(x, y, r - 8.0),
        Ink::Radial(
            (x - 30.0, y - 30.0),
            (r, r),
            vec![
                (0.0, WHITE, 1.0),
                (0.3, steel, 1.0),
                (0.55, p.top.mix(WHITE, 0.45), 1.0),
                (0.72, steel, 1.0),
                (0.86, p.top.mix(WHITE, 0.2), 1.0),
                (1.0, steel, 1.0),
            ],
        ),
    );
    s.clipped(&Shape::circle(x, y, r - 8.0), |s| {
        s.stroke(&Shape::circle(x, y, r - 34.0), (p.acc, 0.6), 14.0);
        s.fill(
            &Shape::svg("M120 -10C170 40 190 110 170 190L206 150C216 90 190 20 150 -20Z"),
            WHITE,
        );
    });
    s.form(&Shape::circle(x, y, 40.0), p.low, 10.0);
    s.circle(x - 10.0, y - 10.0, 10.0, WHITE);
}

fn petals(s: &mut Stage) {
    let p = s.pal;
    for (x, y, turn) in [
        (172.0, 440.0, 20.0),
        (300.0, 508.0, 80.0),
        (720.0, 492.0, -30.0),
    ] {
        let crumb = Shape::spline("0,-14 10,-4 8,10 -6,12 -12,-2")
            .turned_by(turn, 0.0, 0.0)
            .moved(x, y);
        s.form(&crumb, p.acc.mix(p.low, 0.4), 3.0);
    }
}

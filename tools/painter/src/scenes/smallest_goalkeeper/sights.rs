//! Puddle Lane, and what hangs on the hook after the match.

use super::SKY;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::Stage;

/// Puddle Lane from the church roof: lopsided, with a sky in the penalty area and a goat on the spot.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(60.0, p.key);
    s.wash(Ink::down(0.0, H, &[p.body.mix(p.key, 0.3), p.body, p.mid]));
    houses(s);
    pitch(s);
    puddle(s);
    goat(s, (452.0, 318.0), 1.25);
    for (x, y, k) in [
        (196.0, 182.0, 0.8),
        (760.0, 164.0, 0.8),
        (884.0, 452.0, 1.2),
    ] {
        washing(s, (x, y), k);
    }
    roof(s);
}

fn houses(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        -8.0,
        W + 16.0,
        108.0,
        Ink::down(0.0, 100.0, &[p.low, p.key]),
    );
    for (x, y, w, lean, i) in [
        (-20.0, 150.0, 120.0, -6.0, 0),
        (100.0, 132.0, 100.0, 8.0, 1),
        (206.0, 140.0, 120.0, -10.0, 2),
        (330.0, 122.0, 96.0, 6.0, 3),
        (430.0, 136.0, 124.0, -5.0, 0),
        (560.0, 118.0, 98.0, 11.0, 1),
        (664.0, 132.0, 112.0, -7.0, 2),
        (784.0, 120.0, 104.0, 6.0, 3),
        (892.0, 136.0, 110.0, -8.0, 0),
    ] {
        house(s, (x, y), w, lean, i);
    }
    for (x, y, w, lean, i) in [
        (-40.0, 330.0, 140.0, -5.0, 1),
        (-60.0, 470.0, 150.0, 4.0, 2),
        (890.0, 300.0, 130.0, 5.0, 3),
    ] {
        house(s, (x, y), w, lean, i);
    }
}

fn house(s: &mut Stage, (x, y): Pt, w: f32, lean: f32, kind: i32) {
    let p = s.pal;
    let roof = [p.acc, p.top, p.acc.mix(p.low, 0.45), p.mid.mix(p.ink, 0.35)][kind as usize % 4];
    let wall = [p.key, p.low, p.key.mix(p.mid, 0.3), WHITE.mix(p.low, 0.3)][kind as usize % 4];
    let h = w * 0.62;
    s.poly(
        &[
            (x - 30.0, y + 8.0),
            (x + w, y + 6.0),
            (x + w, y - 6.0),
            (x, y - 10.0),
        ],
        (p.ink, 0.35),
    );
    s.poly(
        &[(x, y), (x + w, y), (x + w + lean, y - h), (x + lean, y - h)],
        wall,
    );
    s.poly(
        &[
            (x, y),
            (x + w * 0.4, y),
            (x + w * 0.4 + lean, y - h),
            (x + lean, y - h),
        ],
        wall.mix(p.top, 0.35),
    );
    s.poly(
        &[
            (x + lean - 8.0, y - h + 4.0),
            (x + lean * 1.6 + w * 0.44, y - h * 1.75),
            (x + w * 0.42 + lean, y - h + 4.0),
        ],
        wall.mix(p.top, 0.35),
    );
    s.poly(
        &[
            (x + lean * 1.6 + w * 0.42, y - h * 1.8),
            (x + w * 1.0 + lean, y - h * 1.7),
            (x + w + lean + 10.0, y - h + 6.0),
            (x + w * 0.4 + lean, y - h + 6.0),
        ],
        roof,
    );
    s.poly(
        &[
            (x + lean * 1.6 + w * 0.42, y - h * 1.8),
            (x + lean - 12.0, y - h + 8.0),
            (x + lean - 2.0, y - h + 8.0),
            (x + lean * 1.6 + w * 0.44, y - h * 1.62),
        ],
        roof.mix(p.ink, 0.3),
    );
    s.rect(
        x + w * 0.78 + lean,
        y - h * 1.95,
        w * 0.11,
        h * 0.5,
        roof.mix(p.ink, 0.35),
    );
    openings(s, (x + lean * 0.6, y), w, roof);
}

/// Two windows and a door.
fn openings(s: &mut Stage, (x, y): Pt, w: f32, roof: Colour) {
    let p = s.pal;
    let h = w * 0.62;
    for (dx, dy) in [(0.52, 0.7), (0.76, 0.7)] {
        s.rect(
            x + w * dx,
            y - h * dy,
            w * 0.13,
            h * 0.26,
            p.ink.mix(p.top, 0.3),
        );
    }
    s.rect(
        x + w * 0.62,
        y - h * 0.34,
        w * 0.14,
        h * 0.34,
        roof.mix(p.ink, 0.2),
    );
}

fn pitch(s: &mut Stage) {
    let p = s.pal;
    let field = Shape::poly("196,186 764,166 892,462 116,488");
    let green = Colour::hex(0x3f_b04f);
    s.fill(&field.moved(-4.0, 12.0), (p.ink, 0.35));
    s.fill(&field, green);
    s.clipped(&field, |s| {
        for i in 0..5 {
            let x = 150.0 + 152.0 * i as f32;
            s.poly(
                &[
                    (x + 40.0, 150.0),
                    (x + 108.0, 150.0),
                    (x + 70.0, 500.0),
                    (x - 24.0, 500.0),
                ],
                (p.body, 0.42),
            );
        }
        for (x, y, r) in [
            (300.0, 420.0, 34.0),
            (250.0, 250.0, 22.0),
            (640.0, 220.0, 26.0),
        ] {
            s.oval(
                x,
                y,
                r,
                r * 0.36,
                (p.low.mix(p.acc, 0.2).mix(p.ink, 0.25), 0.8),
            );
        }
    });
    s.stroke(&field, p.key, 8.0);
    s.line(&[(470.0, 178.0), (500.0, 474.0)], p.key, 7.0);
    s.stroke(&Shape::ellipse(484.0, 318.0, 92.0, 46.0), p.key, 7.0);
    s.line(
        &[
            (182.0, 244.0),
            (284.0, 248.0),
            (272.0, 416.0),
            (130.0, 420.0),
        ],
        p.key,
        7.0,
    );
    s.line(
        &[
            (788.0, 236.0),
            (668.0, 238.0),
            (706.0, 404.0),
            (864.0, 398.0),
        ],
        p.key,
        7.0,
    );
    goal(s, [(176.0, 280.0), (152.0, 380.0)], -30.0);
    goal(s, [(806.0, 266.0), (850.0, 364.0)], 30.0);
}

fn goal(s: &mut Stage, [a, b]: [Pt; 2], back: f32) {
    for i in 0..6 {
        let t = i as f32 / 5.0;
        let (x, y) = (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
        s.line(
            &[(x, y - 56.0), (x + back, y - 30.0), (x + back, y)],
            (WHITE, 0.7),
            2.5,
        );
    }
    s.line(&[a, (a.0, a.1 - 56.0), (b.0, b.1 - 56.0), b], WHITE, 8.0);
}

/// The puddle holds more sky than the sky.
fn puddle(s: &mut Stage) {
    let p = s.pal;
    let pool =
        Shape::spline("600,300 650,268 726,262 800,286 836,330 820,372 750,396 668,388 610,352");
    s.fill(&pool.moved(0.0, 5.0), p.ink.mix(p.top, 0.4));
    s.fill(
        &pool,
        Ink::down(
            262.0,
            396.0,
            &[p.low, p.low.mix(p.key, 0.6), p.low.mix(p.acc, 0.2)],
        ),
    );
    s.clipped(&pool, |s| {
        s.canvas.cumulus(
            &mut s.dice,
            [700.0, 350.0, 130.0, 30.0],
            (WHITE, p.low.mix(p.key, 0.5)),
            (0.7, -0.7),
        );
    });
    s.crescent(&pool, WHITE, (0.0, 4.0), 0.0);
    for (x, y) in [(640.0, 344.0), (676.0, 366.0)] {
        s.oval(x, y, 16.0, 4.0, (WHITE, 0.8));
    }
}

fn goat(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let coat = WHITE.mix(p.key, 0.4);
    s.fill(
        &Shape::spline("-40,4 30,-2 52,6 30,14 -40,14").at(x, y, k),
        (p.ink, 0.45),
    );
    for (dx, far) in [(-14.0, true), (24.0, true), (-24.0, false), (34.0, false)] {
        let tone = if far {
            coat.mix(p.top, 0.5)
        } else {
            coat.mix(p.top, 0.15)
        };
        s.rect(x + dx * k, y - 24.0 * k, 6.0 * k, 28.0 * k, tone);
        s.rect(x + dx * k, y + 2.0 * k, 6.0 * k, 6.0 * k, p.ink);
    }
    s.form(
        &Shape::poly(
            "-32,-34 -22,-46 8,-42 32,-48 44,-60 46,-46 40,-36 40,-20 22,-14 -14,-14 -28,-18",
        )
        .at(x, y, k),
        coat,
        4.0,
    );
    s.form(
        &Shape::poly("-24,-40 -44,-34 -60,-12 -60,0 -50,4 -42,-4 -34,-14 -20,-18").at(x, y, k),
        coat,
        4.0,
    );
    for d in [
        "M-44 -32C-40 -54 -24 -62 -10 -58",
        "M-38 -34C-32 -52 -18 -56 -6 -50",
    ] {
        s.stroke(&Shape::svg(d).at(x, y, k), p.ink, 5.0 * k);
    }
    s.fill(
        &Shape::poly("-56,2 -46,2 -48,20").at(x, y, k),
        p.body.mix(p.ink, 0.3),
    );
    s.fill(
        &Shape::poly("-40,-30 -26,-22 -36,-20").at(x, y, k),
        coat.mix(p.top, 0.5),
    );
    s.circle(x - 50.0 * k, y - 14.0 * k, 2.8 * k, p.ink);
}

/// A corner flag in the manner of the lane: shirts and a pair of long johns.
fn washing(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    for dx in [-60.0, 60.0] {
        s.line(
            &[(x + dx * k, y + 6.0), (x + dx * k, y - 70.0 * k)],
            p.ink,
            6.0 * k,
        );
    }
    s.stroke(&Shape::svg("M-60 -66Q0 -52 60 -66").at(x, y, k), p.ink, 3.0);
    for (dx, hue) in [(-36.0, p.acc), (0.0, SKY), (36.0, WHITE)] {
        let shirt = Shape::poly("-9,0 9,0 20,10 14,18 9,14 9,36 -9,36 -9,14 -14,18 -20,10").at(
            x + dx * k,
            y - 58.0 * k,
            k,
        );
        s.form(&shirt, hue, 3.0 * k);
    }
}

/// The church's own ridge, and its cat, who comes to every match.
fn roof(s: &mut Stage) {
    let p = s.pal;
    let slope = Shape::poly("-20,560 -20,500 300,452 560,520 700,560");
    s.fill(&slope, p.ink);
    for i in 0..9 {
        let x = -20.0 + 76.0 * i as f32;
        s.line(
            &[(x, 508.0 - 0.06 * x), (x + 40.0, 560.0)],
            (p.top, 0.8),
            5.0,
        );
    }
    s.line(
        &[
            (-20.0, 500.0),
            (300.0, 452.0),
            (560.0, 520.0),
            (700.0, 560.0),
        ],
        p.low,
        6.0,
    );
    let cat = Shape::spline(
        "270,460 262,430 268,404 282,388 284,368 292,378 306,378 316,366 318,388 332,404 340,430 338,462",
    );
    s.lit_by(60.0, p.low);
    s.backlit(&cat, p.ink, 4.0);
    s.stroke(&Shape::svg("M336 456C372 462 386 436 372 414"), p.ink, 11.0);
}

/// Two coral gloves the size of the day, one small jersey, and somebody in the left boot.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    tiles(s);
    s.lit_by(-60.0, WHITE);
    s.blurred(8.0, |s| {
        for dx in [290.0, 490.0] {
            s.fill(
                &Shape::round_rect(dx - 70.0, 140.0, 190.0, 260.0, 60.0),
                (p.top, 0.45),
            );
        }
        s.fill(
            &Shape::round_rect(706.0, 120.0, 190.0, 220.0, 30.0),
            (p.top, 0.45),
        );
    });
    rail(s);
    jersey(s, (774.0, 96.0), 1.0);
    glove(s, (470.0, 92.0), 1.0, 9.0, false);
    glove(s, (276.0, 92.0), 1.06, -7.0, true);
    bench(s);
    drops(s);
    boots(s);
    s.vignette(p.low.mix(p.ink, 0.4), 0.3);
}

fn tiles(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::across(
        0.0,
        W,
        &[WHITE.mix(p.key, 0.6), p.key, p.key.mix(p.low, 0.35)],
    ));
    for i in 0..13 {
        s.rect(
            40.0 + 78.0 * i as f32,
            -8.0,
            4.0,
            H,
            (p.body.mix(p.low, 0.5), 0.6),
        );
    }
    for j in 0..7 {
        s.rect(
            -8.0,
            30.0 + 78.0 * j as f32,
            W + 16.0,
            4.0,
            (p.body.mix(p.low, 0.5), 0.6),
        );
    }
    for (x, y) in [(44.0, 190.0), (824.0, 346.0), (590.0, 34.0), (122.0, 34.0)] {
        s.rect(x, y, 74.0, 74.0, (p.body, 0.4));
    }
    for pane in [
        "-20,40 150,-20 330,-20 60,420 -20,430",
        "190,150 420,-20 560,-20 300,420",
    ] {
        s.screen(&Shape::poly(pane), (WHITE, 0.5));
    }
}

fn rail(s: &mut Stage) {
    let p = s.pal;
    s.form(
        &Shape::rect(-20.0, 54.0, W + 40.0, 32.0),
        p.top.mix(p.mid, 0.3),
        7.0,
    );
    for x in [284.0, 470.0, 774.0] {
        s.stroke(
            &Shape::svg("M0 -10V18C0 34 22 34 22 18").moved(x - 10.0, 84.0),
            p.ink,
            10.0,
        );
    }
}

/// A glove that hangs by its cuff, fingers down.
fn glove(s: &mut Stage, (x, y): Pt, k: f32, turn: f32, thumb_left: bool) {
    let p = s.pal;
    let side = if thumb_left { -1.0 } else { 1.0 };
    let place = tiny_skia::Transform::from_translate(x, y)
        .pre_rotate(turn)
        .pre_scale(side * k, k);
    s.stroke(&Shape::svg("M0 -6V30").transformed(place), p.ink, 9.0);
    let old = s.light.to;
    s.framed(place, |s| {
        s.light.to = (old.0 * side, old.1);
        let hand = p.acc;
        let thumb = Shape::limb("62,150,34 108,196,34 122,250,28");
        s.form(&thumb, hand.mix(p.ink, 0.08), 8.0);
        for (dx, l, w) in [
            (-66.0, 108.0, 25.0),
            (-22.0, 136.0, 27.0),
            (24.0, 130.0, 27.0),
        ] {
            let finger = Shape::round_rect(dx - w, 190.0, w * 2.0, l, w);
            s.form(&finger, hand, 8.0);
            s.stroke(
                &Shape::svg("M-12 0H12").moved(dx, 190.0 + l * 0.62),
                hand.mix(p.ink, 0.3),
                5.0,
            );
        }
        let palm = Shape::svg(
            "M-62 78H62C86 110 92 160 78 226C60 246 -70 246 -94 222C-104 160 -88 110 -62 78Z",
        );
        s.form(&palm, hand, 11.0);
        let pad = Shape::svg(
            "M-56 118H52C66 146 66 176 56 204C30 218 -48 218 -68 200C-76 170 -70 140 -56 118Z",
        );
        s.fill(&pad, p.key.mix(p.acc, 0.18));
        s.crescent(&pad, p.acc.mix(p.key, 0.5), (-8.0, -8.0), 0.0);
        for dy in [140.0, 164.0, 188.0] {
            s.line(&[(-44.0, dy), (40.0, dy)], (p.acc, 0.6), 5.0);
        }
        let cuff = Shape::svg("M-54 22H54L64 84C30 94 -30 94 -64 84Z");
        s.form(&cuff, p.ink.mix(p.top, 0.35), 8.0);
        s.form(&Shape::rect(-70.0, 50.0, 132.0, 20.0), p.low, 4.0);
    });
}

fn jersey(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let cloth = Shape::svg("M-26 6C-14 22 14 22 26 6L62 22L96 130L66 142L54 96L60 214C20 226 -20 226 -60 214L-54 96L-66 142L-96 130L-62 22Z").at(x, y, k);
    s.form(&cloth, SKY, 11.0);
    s.clipped(&cloth, |s| {
        for d in [
            "M-20 40C-6 90 -12 150 -24 220",
            "M28 60C18 120 26 160 20 220",
        ] {
            s.stroke(&Shape::svg(d).at(x, y, k), (SKY.mix(p.ink, 0.35), 0.7), 9.0);
        }
        s.fill(
            &Shape::spline("-60,190 -20,176 30,196 64,180 64,230 -64,230").at(x, y, k),
            (p.top.mix(p.body, 0.3), 0.75),
        );
        for (dx, dy, r) in [(-30.0, 160.0, 9.0), (24.0, 150.0, 7.0), (44.0, 120.0, 6.0)] {
            s.circle(x + dx, y + dy, r, (p.top.mix(p.body, 0.3), 0.75));
        }
    });
    s.stroke(
        &Shape::svg("M-26 6C-14 22 14 22 26 6").at(x, y, k),
        p.key,
        8.0,
    );
}

fn bench(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        474.0,
        W + 16.0,
        80.0,
        Ink::down(
            474.0,
            H,
            &[
                p.low.mix(p.acc, 0.2).mix(p.ink, 0.12),
                p.low.mix(p.ink, 0.5),
            ],
        ),
    );
    s.rect(-8.0, 468.0, W + 16.0, 9.0, p.key);
    s.oval(330.0, 500.0, 160.0, 12.0, (SKY.mix(p.mid, 0.4), 0.8));
    s.oval(320.0, 498.0, 110.0, 6.0, (WHITE, 0.7));
}

fn drops(s: &mut Stage) {
    let p = s.pal;
    for (x, y, r) in [
        (248.0, 436.0, 8.0),
        (304.0, 452.0, 9.0),
        (362.0, 430.0, 7.0),
        (428.0, 444.0, 8.0),
        (482.0, 440.0, 7.0),
        (740.0, 372.0, 7.0),
        (800.0, 420.0, 8.0),
    ] {
        let drop = Shape::svg("M0 -1.9C.5 -1 1 -.5 1 .1C1 1.3 -1 1.3 -1 .1C-1 -.5 -.5 -1 0 -1.9Z")
            .at(x, y, r);
        s.form(&drop, SKY.mix(p.mid, 0.3), r * 0.3);
    }
}

fn boots(s: &mut Stage) {
    let p = s.pal;
    for (x, flip) in [(770.0, false), (640.0, true)] {
        let side = if flip { -1.0 } else { 1.0 };
        let at = |d: &str| Shape::svg(d).scaled(side, 1.0).moved(x, 492.0);
        s.oval(x, 494.0, 74.0, 9.0, (p.ink, 0.5));
        s.form(
            &at("M-44 -66C-30 -72 0 -72 8 -66C10 -50 20 -40 44 -34C66 -28 72 -14 70 -4H-46Z"),
            p.ink.mix(p.top, 0.15),
            7.0,
        );
        s.fill(
            &at("M-46 -14C-20 -24 0 -14 20 -20C44 -26 60 -20 70 -10L70 0H-46Z"),
            Colour::hex(0x7a_5a2c),
        );
        for dx in [-34.0, -8.0, 24.0, 52.0] {
            s.rect(x + side * dx - 6.0, 490.0, 12.0, 9.0, p.ink);
        }
        for i in 0..3 {
            let dx = 8.0 + 13.0 * i as f32;
            s.line(
                &[
                    (x + side * dx, 442.0 + 8.0 * i as f32),
                    (x + side * (dx - 14.0), 450.0 + 8.0 * i as f32),
                ],
                p.key,
                5.0,
            );
        }
    }
    frog(s, (656.0, 420.0));
}

fn frog(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let green = Colour::hex(0x4f_c04a);
    s.form(
        &Shape::spline("-34,14 -38,-8 -22,-24 0,-28 22,-24 38,-8 34,14").moved(x, y),
        green,
        6.0,
    );
    for side in [-1.0, 1.0] {
        s.form(&Shape::circle(x + side * 20.0, y - 26.0, 14.0), green, 4.0);
        s.circle(x + side * 20.0, y - 28.0, 9.0, p.key);
        s.circle(x + side * 20.0 - 2.0, y - 28.0, 5.0, p.ink);
        s.form(
            &Shape::ellipse(x + side * 24.0, y + 12.0, 12.0, 7.0),
            green,
            3.0,
        );
    }
    s.stroke(
        &Shape::svg("M-22 -4C-10 6 10 6 22 -4").moved(x, y),
        p.ink,
        5.0,
    );
}

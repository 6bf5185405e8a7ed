//! The letter on the table.

use super::{BURGUNDY, FLAME};
use kit::canvas::{Dice, Ink, OnCanvas, Pt, Shape, WHITE};
use kit::colour::Colour;
use kit::stage::{At, Stage};

/// A burnt letter put together from its pieces; what is missing has the shape of a hand, and the watch holds the dawn.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let wood = Colour::hex(0x7a_3e28);
    s.wash(Ink::along(
        (60.0, 0.0),
        (960.0, 540.0),
        &[wood.mix(FLAME, 0.35), wood, wood.mix(p.ink, 0.55)],
    ));
    grain(s, wood);
    s.put(At::new(400.0, 268.0, 1.0).turn(-7.0), |s| {
        pieces(s);
        hand(s, wood);
    });
    s.lit_by(-50.0, p.key);
    watch(s, (790.0, 366.0));
    tweezers(s);
    s.glow((60.0, 20.0), 520.0, FLAME, 0.55);
    s.vignette(p.ink, 0.3);
}

fn grain(s: &mut Stage, wood: Colour) {
    let p = s.pal;
    for i in 0..16 {
        let y = 20.0 + 36.0 * i as f32 + s.dice.range(-8.0, 8.0);
        let bend = s.dice.range(-16.0, 16.0);
        let vein = Shape::curve(&[
            (-20.0, y),
            (240.0, y + bend),
            (560.0, y - bend),
            (980.0, y + bend * 0.5),
        ]);
        s.stroke(&vein, (wood.mix(p.ink, 0.5), 0.35), 4.0);
    }
}

const COLS: usize = 4;
const ROWS: usize = 3;

/// The corner of the pieces: a grid shaken by a fixed hand.
fn knot(i: usize, j: usize) -> Pt {
    let shake = |k: usize| ((i * 37 + j * 91 + k * 53) % 17) as f32 / 8.5 - 1.0;
    let (w, h) = (640.0, 452.0);
    let edge_x = if i == 0 || i == COLS { 5.0 } else { 24.0 };
    let edge_y = if j == 0 || j == ROWS { 4.0 } else { 20.0 };
    (
        -w / 2.0 + w * i as f32 / COLS as f32 + shake(1) * edge_x,
        -h / 2.0 + h * j as f32 / ROWS as f32 + shake(2) * edge_y,
    )
}

/// The pieces with their scorched edges and lines of ink.
fn pieces(s: &mut Stage) {
    let p = s.pal;
    let mut dice = Dice::new(11);
    for j in 0..ROWS {
        for i in 0..COLS {
            let corners = [
                knot(i, j),
                knot(i + 1, j),
                knot(i + 1, j + 1),
                knot(i, j + 1),
            ];
            let (cx, cy) = (
                corners.iter().map(|c| c.0).sum::<f32>() / 4.0,
                corners.iter().map(|c| c.1).sum::<f32>() / 4.0,
            );
            let mut edge = Vec::new();
            for k in 0..4 {
                let (a, b) = (corners[k], corners[(k + 1) % 4]);
                let rough = dice.jag(a, b, 0.07, 4);
                edge.extend(
                    rough
                        .iter()
                        .take(rough.len() - 1)
                        .map(|&(x, y)| (cx + (x - cx) * 0.955, cy + (y - cy) * 0.945)),
                );
            }
            let turn = dice.range(-3.5, 3.5);
            let scrap = Shape::polygon(&edge).turned_by(turn, cx, cy);
            s.fill(&scrap.moved(5.0, 8.0), (p.ink, 0.45));
            s.fill(&scrap, p.body.mix(p.ink, 0.45));
            s.clipped(&scrap, |s| {
                let k = if (i + j) % 3 == 0 { 0.86 } else { 0.93 };
                let paper = Shape::polygon(
                    &edge
                        .iter()
                        .map(|&(x, y)| (cx + (x - cx) * k, cy + (y - cy) * k))
                        .collect::<Vec<_>>(),
                )
                .turned_by(turn, cx, cy);
                s.blurred(3.0, |s| {
                    s.fill(
                        &paper,
                        p.low
                            .mix(p.key, 0.35 + 0.5 * ((i * 2 + j) % 3) as f32 / 2.0),
                    )
                });
            });
        }
    }
    writing(s, &mut dice);
}

/// Lines in blue-black ink, and a seal.
fn writing(s: &mut Stage, dice: &mut Dice) {
    let p = s.pal;
    for row in 0..9 {
        let y = -176.0 + 43.0 * row as f32;
        let mut x = -278.0;
        let end = if row == 8 { -60.0 } else { 260.0 };
        while x < end {
            let l = dice.range(26.0, 76.0);
            s.line(
                &[
                    (x, y),
                    (x + l * 0.3, y - 4.0),
                    (x + l * 0.6, y + 3.0),
                    (x + l, y - 1.0),
                ],
                (p.top.mix(p.acc, 0.25), 0.8),
                7.0,
            );
            x += l + 15.0;
        }
    }
    s.lit_by(-50.0, p.key);
    let seal = dice.blob((-238.0, 176.0), (40.0, 38.0), 0.12, 12);
    s.form(&seal, BURGUNDY.mix(Colour::hex(0xc0_203a), 0.4), 8.0);
    s.stroke(
        &Shape::circle(-238.0, 176.0, 20.0),
        BURGUNDY.mix(p.ink, 0.4),
        5.0,
    );
}

/// The hole: palm and five fingers, burnt through to the table.
fn hand(s: &mut Stage, wood: Colour) {
    let p = s.pal;
    let palm = Shape::spline("-56,10 -48,-30 0,-44 46,-34 58,6 50,64 30,104 -26,104 -48,64");
    let mut whole = palm;
    for (x, y, l, w, a) in [
        (-42.0, -26.0, 94.0, 14.0, -19.0),
        (-14.0, -40.0, 122.0, 15.0, -6.0),
        (17.0, -40.0, 116.0, 15.0, 6.0),
        (43.0, -24.0, 86.0, 13.0, 21.0),
        (-46.0, 46.0, 92.0, 15.0, -54.0),
    ] {
        let finger = Shape::round_rect(x - w, y - l, 2.0 * w, l + 40.0, w).turned_by(a, x, y);
        whole = whole.and(&finger);
    }
    let hole = whole.turned_by(16.0, 0.0, 0.0).moved(92.0, 40.0);
    s.stroke(&hole, (p.body, 0.7), 34.0);
    s.stroke(&hole, p.body.mix(p.ink, 0.55), 18.0);
    s.stroke(&hole, p.ink, 7.0);
    s.fill(&hole, wood);
    s.clipped(&hole, |s| {
        for i in 0..9 {
            let y = -120.0 + 34.0 * i as f32;
            let vein = Shape::curve(&[(-90.0, y), (60.0, y + 14.0), (260.0, y + 4.0)]);
            s.stroke(&vein, (wood.mix(p.ink, 0.5), 0.5), 4.0);
        }
    });
    s.crescent(&hole, (p.ink, 0.55), (9.0, 12.0), 2.0);
}

/// An open pocket watch: its glass holds a blue window.
fn watch(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let gold = Colour::hex(0xd9_a548);
    s.blurred(8.0, |s| {
        s.oval(x + 14.0, y + 20.0, 150.0, 148.0, (p.ink, 0.6))
    });
    let lid = Shape::ellipse(x + 62.0, y - 196.0, 112.0, 96.0).turned_by(14.0, x + 62.0, y - 196.0);
    s.form(&lid, gold, 9.0);
    let inner =
        Shape::ellipse(x + 62.0, y - 196.0, 92.0, 76.0).turned_by(14.0, x + 62.0, y - 196.0);
    s.fill(
        &inner,
        Ink::along(
            (x, y - 270.0),
            (x + 120.0, y - 120.0),
            &[
                gold.mix(p.ink, 0.5),
                gold.mix(WHITE, 0.4),
                gold.mix(p.ink, 0.3),
            ],
        ),
    );
    s.form(
        &Shape::round_rect(x + 8.0, y - 142.0, 46.0, 26.0, 8.0).turned_by(
            14.0,
            x + 30.0,
            y - 130.0,
        ),
        gold.mix(p.ink, 0.2),
        4.0,
    );
    s.form(&Shape::circle(x, y, 134.0), gold, 10.0);
    dial(s, (x, y), gold);
    let chain: Vec<Pt> = [(866.0, 486.0), (900.0, 520.0), (960.0, 530.0)].to_vec();
    s.stroke(&Shape::curve(&chain), gold, 11.0);
    s.stroke(&Shape::circle(862.0, 480.0, 22.0), gold, 10.0);
}

/// The dial under its glass, and the blue window in it.
fn dial(s: &mut Stage, (x, y): Pt, gold: Colour) {
    let p = s.pal;
    s.circle(x, y, 114.0, p.ink);
    s.circle(
        x,
        y,
        110.0,
        Ink::along(
            (x - 80.0, y - 80.0),
            (x + 80.0, y + 90.0),
            &[
                p.acc.mix(WHITE, 0.7),
                p.acc.mix(WHITE, 0.3),
                p.acc,
                p.acc.mix(p.ink, 0.35),
            ],
        ),
    );
    for i in 0..12 {
        let a = i as f32 / 12.0 * std::f32::consts::TAU;
        let (c, d) = (a.cos(), a.sin());
        let inner = if i % 3 == 0 { 78.0 } else { 88.0 };
        s.line(
            &[
                (x + inner * c, y + inner * d),
                (x + 101.0 * c, y + 101.0 * d),
            ],
            p.ink,
            if i % 3 == 0 { 9.0 } else { 5.0 },
        );
    }
    s.clipped(&Shape::circle(x, y, 110.0), |s| {
        let pane = Shape::poly("-74,-66 -8,-86 6,-6 -58,14")
            .and(&Shape::poly("4,-90 50,-92 72,-24 18,-10").moved(0.0, 0.0));
        s.fill(&pane.moved(x, y), (WHITE, 0.55));
        s.fill(
            &Shape::poly("-54,26 8,6 20,54 -40,70").moved(x, y),
            (WHITE, 0.3),
        );
    });
    s.line(&[(x, y), (x - 34.0, y + 52.0)], p.ink, 10.0);
    s.line(&[(x, y), (x + 8.0, y - 84.0)], p.ink, 7.0);
    s.circle(x, y, 11.0, gold);
}

/// Tweezers laid down a moment ago.
fn tweezers(s: &mut Stage) {
    let steel = Colour::hex(0xb8_c0cc);
    s.put(At::new(660.0, 84.0, 1.0).turn(38.0), |s| {
        for (k, tip) in [(-1.0, -3.0), (1.0, 3.0)] {
            let arm = Shape::polygon(&[
                (-110.0, tip),
                (-20.0, 20.0 * k),
                (110.0, 8.0 * k),
                (126.0, 0.0),
                (110.0, 0.0),
                (-16.0, 10.0 * k),
            ]);
            s.fill(&arm.moved(6.0, 10.0), (s.pal.ink, 0.5));
            s.form(&arm, steel, 3.0);
        }
    });
}

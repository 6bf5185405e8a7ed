//! The Slow Express with nobody in it: the viaduct and the cake.

use super::{LILAC, MINT, RED};
use kit::canvas::{Blend, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::places::nature;
use kit::stage::Stage;
use tiny_skia::Transform;

/// One tier of a cake: centre of its top, half width, height; `flat` is the ellipse's share.
#[derive(Clone, Copy)]
struct Tier { x: f32, y: f32, r: f32, h: f32, flat: f32 }

impl Tier {
    /// A point of the rim, degrees clockwise from the right (90 faces us), `down` below the top.
    fn rim(self, degrees: f32, down: f32) -> Pt {
        let a = degrees.to_radians();
        (self.x + self.r * a.cos(), self.y + self.r * self.flat * a.sin() + down)
    }

    fn arc(self, a: f32, b: f32, down: impl Fn(f32) -> f32) -> Vec<Pt> {
        (0..=40).map(|i| a + (b - a) * i as f32 / 40.0).map(|t| self.rim(t, down(t))).collect()
    }

    fn draw(self, s: &mut Stage, icing: Colour) {
        let p = s.pal;
        let shade = p.top.mix(LILAC, 0.6);
        let white = WHITE.mix(p.key, 0.4);
        let mut wall = self.arc(180.0, 0.0, |_| 0.0);
        wall.extend(self.arc(0.0, 180.0, |_| self.h));
        let wall = Shape::polygon(&wall);
        s.fill(&wall, Ink::across(self.x - self.r, self.x + self.r, &[p.low.mix(WHITE, 0.5), white, white, shade.mix(WHITE, 0.35), shade]));
        s.clipped(&wall, |s| {
            let foot = self.arc(0.0, 180.0, |_| self.h - 6.0);
            for (i, (x, y)) in foot.into_iter().enumerate().filter(|(i, _)| i % 2 == 0) {
                s.circle(x, y, self.r * 0.05, white.mix(shade, 0.1 + 0.6 * (1.0 - i as f32 / 40.0)));
            }
        });
        let wave = |t: f32| self.h * (0.2 + 0.16 * (t * 0.19 + self.r).sin() * (t * 0.071).cos().abs() + 0.05 * (t * 0.4).sin());
        let mut drip = self.arc(0.0, 180.0, |_| -1.0);
        drip.extend(self.arc(180.0, 0.0, wave));
        s.fill(&Shape::smooth(&drip, 0.1), Ink::across(self.x - self.r, self.x + self.r, &[icing.mix(WHITE, 0.45), icing, icing, icing.mix(p.ink, 0.3)]));
        let top = Shape::ellipse(self.x, self.y, self.r, self.r * self.flat);
        s.fill(&top, icing.mix(WHITE, 0.25));
        s.crescent(&top, icing.mix(WHITE, 0.7), (-8.0, -4.0), 0.0);
    }

    /// Cuts the slice from `a` to `b` degrees out of it: two faces of sponge over the plate.
    fn cut(self, s: &mut Stage, (a, b): Pt, plate: Colour) {
        let p = s.pal;
        let sponge = Colour::hex(0x8a_4630);
        let c = (self.x, self.y);
        let mut floor = self.arc(a, b, |_| self.h);
        floor.push((c.0, c.1 + self.h));
        let mut notch = self.arc(a, b, |_| -1.0);
        notch.extend(self.arc(b, a, |_| self.h + 1.0));
        s.poly(&notch, plate);
        s.poly(&floor, plate.mix(p.ink, 0.35));
        for (t, dark) in [(a, 0.1), (b, 0.5)] {
            let at = |k: f32, d: f32| {
                let rim = self.rim(t, 0.0);
                (c.0 + (rim.0 - c.0) * k, c.1 + (rim.1 - c.1) * k + self.h * d)
            };
            let band = |u: f32, v: f32| Shape::polygon(&[at(0.0, u), at(1.0, u), at(1.0, v), at(0.0, v)]);
            s.fill(&band(0.0, 1.0), sponge.mix(p.ink, dark));
            for (u, v, tint) in [(0.0, 0.1, p.acc.mix(WHITE, 0.3)), (0.3, 0.42, p.low), (0.64, 0.76, p.low)] {
                s.fill(&band(u, v), tint.mix(p.ink, dark * 0.7));
            }
            let crust = Shape::polygon(&[at(0.94, 0.0), at(1.0, 0.0), at(1.0, 1.0), at(0.94, 1.0)]);
            s.fill(&crust, WHITE.mix(p.ink, dark * 0.6));
        }
    }

    fn cherries(self, s: &mut Stage, degrees: &[f32]) {
        for &t in degrees {
            let (x, y) = Self { r: self.r * 0.84, ..self }.rim(t, -self.r * 0.05);
            let ball = Shape::circle(x, y, self.r * 0.11);
            s.form(&ball, RED, self.r * 0.02);
            s.circle(x - self.r * 0.035, y - self.r * 0.035, self.r * 0.022, WHITE);
        }
    }
}

/// Four storeys, each a little further out than the one below.
pub(super) fn cake(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let icing = p.acc.mix(WHITE, 0.1);
    for (dx, up, r, h) in [(0.0, 118.0, 236.0, 126.0), (-16.0, 232.0, 178.0, 118.0), (-44.0, 340.0, 122.0, 110.0), (-86.0, 434.0, 70.0, 92.0)] {
        Tier { x: x + dx, y: y - up, r, h, flat: 0.08 }.draw(s, icing);
    }
    s.form(&Shape::circle(x - 92.0, y - 462.0, 25.0), RED, 6.0);
}

/// The little red train on the white viaduct; its steam is very nearly a heart.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-60.0, p.key);
    s.wash(Ink::down(0.0, 260.0, &[p.top, p.mid, p.low]));
    s.glow((110.0, 70.0), 420.0, p.key, 0.8);
    for (i, (y, rise, tint)) in [
        (226.0, 60.0, MINT.mix(p.mid, 0.6)),
        (266.0, 70.0, p.body.mix(p.low, 0.5)),
        (316.0, 64.0, MINT.mix(p.low, 0.2)),
    ]
    .into_iter()
    .enumerate()
    {
        nature::hills(
            &mut s.canvas,
            14 + i as u64,
            (y, rise, 1.6 + 0.5 * i as f32),
            tint,
            Some(tint.mix(p.key, 0.5)),
        );
    }
    fields(s);
    river(s);
    let deck = 262.0;
    arches(s, deck);
    train(s, deck);
    heart(s, (664.0, 130.0));
    nature::hills(
        &mut s.canvas,
        33,
        (520.0, 60.0, 1.3),
        MINT.mix(p.ink, 0.25),
        Some(p.low),
    );
    for (x, h) in [
        (770.0, 250.0),
        (822.0, 330.0),
        (880.0, 400.0),
        (938.0, 350.0),
    ] {
        let poplar = Shape::spline(
            "-.02,0 -.11,-.25 -.12,-.55 -.06,-.85 0,-1 .06,-.85 .12,-.55 .11,-.25 .02,0",
        )
        .at(x, H + 20.0, h);
        s.backlit(&poplar, p.ink, 7.0);
    }
    s.vignette(p.ink, 0.2);
}

fn fields(s: &mut Stage) {
    let p = s.pal;
    for (i, (y, tint)) in [
        (330.0, p.low),
        (372.0, p.body),
        (420.0, p.low.mix(p.body, 0.4)),
    ]
    .into_iter()
    .enumerate()
    {
        let ridge =
            Noise::new(50 + i as u64)
                .octaves(3)
                .ridge((-20.0, W + 20.0), y + 20.0, 44.0, 1.5);
        let hill = Shape::under(&ridge, H + 20.0);
        s.fill(&hill, tint);
        s.clipped(&hill, |s| {
            for k in 0..22 {
                let x = -200.0 + 62.0 * k as f32;
                s.line(
                    &[(x, y - 30.0), (x + 260.0 - 90.0 * i as f32, H + 40.0)],
                    (tint.mix(p.ink, 0.25), 0.35),
                    4.0,
                );
            }
        });
    }
}

fn river(s: &mut Stage) {
    let p = s.pal;
    let water = Shape::svg(
        "M360 400C440 420 380 450 460 480C560 515 520 540 520 560H880C850 520 760 500 690 480C600 452 640 420 560 396Z",
    );
    s.fill(&water, Ink::down(396.0, H, &[p.mid, p.top]));
    s.clipped(&water, |s| {
        for i in 0..5 {
            let x = 380.0 + 90.0 * i as f32;
            s.poly(
                &[
                    (x, 390.0),
                    (x + 22.0, 390.0),
                    (x + 120.0, 560.0),
                    (x + 80.0, 560.0),
                ],
                (p.ink, 0.25),
            );
        }
    });
    s.stroke(&water, (p.key, 0.5), 3.0);
}

fn arches(s: &mut Stage, y: f32) {
    let p = s.pal;
    let stone = WHITE.mix(p.key, 0.5);
    let holes: Vec<Shape> = (0..9)
        .map(|i| {
            Shape::svg("M12 240V62C12 8 96 8 96 62V240Z").moved(-16.0 + 110.0 * i as f32, y + 14.0)
        })
        .collect();
    let feet: Vec<Pt> = (0..=60)
        .map(|i| {
            let x = -20.0 + 17.0 * i as f32;
            (x, y + 108.0 + 54.0 * (1.0 - ((x - 480.0) / 500.0).powi(2)))
        })
        .collect();
    let mut wall = vec![(-20.0, y), (W + 20.0, y)];
    wall.extend(feet.iter().rev());
    let wall = Shape::polygon(&wall);
    let holes = Shape::all(holes);
    s.clipped(&wall, |s| {
        s.outside(&holes, |s| {
            s.wash(Ink::down(y, y + 170.0, &[stone, stone.mix(p.low, 0.4)]))
        });
        s.crescent(
            &holes,
            p.top.mix(LILAC, 0.4).mix(WHITE, 0.2),
            (12.0, 5.0),
            0.0,
        );
    });
    s.rect(-8.0, y - 6.0, W + 16.0, 12.0, stone);
    s.rect(-8.0, y + 4.0, W + 16.0, 4.0, p.top.mix(LILAC, 0.4));
}

fn train(s: &mut Stage, y: f32) {
    let p = s.pal;
    let top = y - 6.0;
    for i in 0..4 {
        let x = 150.0 + 100.0 * i as f32;
        s.form(&Shape::round_rect(x, top - 42.0, 94.0, 36.0, 6.0), RED, 4.0);
        s.rect(x - 1.0, top - 46.0, 96.0, 7.0, p.key);
        for j in 0..5 {
            s.rect(x + 9.0 + 17.0 * j as f32, top - 34.0, 11.0, 13.0, p.key);
        }
        for j in [18.0, 34.0, 62.0, 78.0] {
            s.circle(x + j, top - 4.0, 5.5, p.ink);
        }
    }
    s.form(&Shape::rect(552.0, top - 50.0, 34.0, 44.0), RED, 4.0);
    s.rect(548.0, top - 54.0, 42.0, 8.0, p.ink);
    s.rect(560.0, top - 42.0, 18.0, 14.0, p.key);
    s.form(
        &Shape::round_rect(584.0, top - 34.0, 76.0, 28.0, 10.0),
        RED,
        5.0,
    );
    s.form(
        &Shape::poly("634,-58 656,-58 652,-32 638,-32").moved(0.0, top),
        p.ink,
        3.0,
    );
    s.poly(&[(656.0, top - 6.0), (678.0, top), (656.0, top)], p.ink);
    for (x, r) in [(568.0, 9.0), (596.0, 9.0), (620.0, 9.0), (646.0, 7.0)] {
        s.circle(x, top - r + 2.0, r, p.ink);
        s.circle(x, top - r + 2.0, r * 0.4, p.low);
    }
}

fn heart(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let puffs = [
        (0.0, 52.0, 15.0),
        (-12.0, 30.0, 22.0),
        (8.0, 16.0, 30.0),
        (-28.0, 2.0, 34.0),
        (30.0, -2.0, 34.0),
        (-48.0, -28.0, 36.0),
        (-18.0, -26.0, 30.0),
        (20.0, -26.0, 30.0),
        (52.0, -32.0, 36.0),
        (-40.0, -54.0, 28.0),
        (44.0, -58.0, 28.0),
    ];
    let shape = |dx: f32, dy: f32| {
        Shape::all(puffs.map(|(px, py, r)| Shape::circle(x + px + dx, y + py + dy, r)))
    };
    s.fill(&shape(5.0, 7.0), p.mid.mix(LILAC, 0.4).mix(WHITE, 0.3));
    s.fill(&shape(0.0, 0.0), WHITE);
    for (px, py, r) in [(-14.0, 88.0, 9.0), (-8.0, 70.0, 12.0)] {
        s.circle(x + px, y + py, r, WHITE);
    }
}

/// The cake takes the bend: belted in, a slice short, bride and groom holding on back to back.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-70.0, p.key);
    s.framed(Transform::from_rotate_at(-7.0, 480.0, 300.0), |s| {
        plush(s);
        s.layered(Blend::shade(10.0, 0.6), |s| s.oval(480.0, 478.0, 420.0, 70.0, p.ink));
        let dish = Shape::ellipse(420.0, 462.0, 362.0, 84.0);
        s.form(&dish, p.mid.mix(WHITE, 0.45), 9.0);
        s.fill(&Shape::ellipse(420.0, 456.0, 330.0, 72.0), p.mid.mix(p.top, 0.25));
        let low = Tier { x: 420.0, y: 318.0, r: 286.0, h: 140.0, flat: 0.23 };
        low.draw(s, p.low.mix(p.body, 0.25));
        
        low.cut(s, (36.0, 100.0), p.mid.mix(p.top, 0.25));
        s.layered(Blend::shade(6.0, 0.5), |s| s.oval(424.0, 322.0, 186.0, 42.0, p.top.mix(LILAC, 0.6)));
        s.framed(Transform::from_rotate_at(6.0, 400.0, 310.0), |s| {
            let high = Tier { x: 408.0, y: 196.0, r: 168.0, h: 118.0, flat: 0.23 };
            high.draw(s, p.low.mix(p.body, 0.25));
            high.cherries(s, &[150.0, 95.0, 40.0, 205.0, 335.0]);
            couple(s, (398.0, 196.0));
        });
        belt(s);
    });
    fork(s);
    s.vignette(p.ink, 0.25);
}

/// The raspberry seat: buttoned back, rolled edge, a strip of running fields above it.
fn plush(s: &mut Stage) {
    let p = s.pal;
    let velvet = p.acc.mix(p.ink, 0.12);
    let gold = Colour::hex(0xff_c83c);
    s.rect(-90.0, -120.0, 1140.0, 320.0, Ink::down(-60.0, 120.0, &[p.key, gold]));
    s.blurred(3.0, |s| {
        for _ in 0..26 {
            let (x, y) = (s.dice.range(-200.0, W), s.dice.range(-80.0, 120.0));
            let tint = s.dice.pick(&[p.key, p.body, MINT, MINT.mix(gold, 0.5)]);
            s.rect(x, y, 330.0, 12.0, (tint, 0.8));
        }
    });
    for x in [-80.0, 960.0] { s.rect(x, -120.0, 90.0, 300.0, p.key); }
    let back = Shape::round_rect(-120.0, 74.0, 1200.0, 560.0, 60.0);
    s.fill(&back, Ink::across(-60.0, 1000.0, &[velvet.mix(p.body, 0.35), velvet, velvet.mix(p.ink, 0.35)]));
    s.crescent(&back, velvet.mix(p.key, 0.6), (0.0, 12.0), 2.0);
    s.rect(-120.0, 128.0, 1200.0, 9.0, (p.ink, 0.3));
    for i in 0..8 {
        let x = -30.0 + 150.0 * i as f32;
        s.line(&[(x, 132.0), (x + 6.0, 420.0)], (p.ink, 0.28), 7.0);
        s.line(&[(x - 8.0, 134.0), (x - 4.0, 420.0)], (p.key, 0.16), 6.0);
        s.circle(x + 2.0, 230.0, 13.0, velvet.mix(p.ink, 0.5));
        s.circle(x - 1.0, 226.0, 8.0, velvet.mix(p.key, 0.3));
    }
    let cushion = Shape::svg("M-120 420C200 396 760 396 1080 420V700H-120Z");
    s.fill(&cushion, Ink::down(404.0, 580.0, &[velvet.mix(p.key, 0.22), velvet, velvet.mix(p.ink, 0.4)]));
    s.crescent(&cushion, velvet.mix(p.key, 0.55), (0.0, 7.0), 0.0);
}

/// Bride and groom in sugar, back to back, arms folded.
fn couple(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for (k, cloth, bell) in [
        (-1.0, p.ink, "M-30 0L-26 -62C-24 -82 22 -84 24 -62L26 0Z"),
        (1.0, WHITE, "M-62 0C-42 -18 -26 -36 -22 -64C-20 -82 20 -82 22 -64C26 -36 42 -18 62 0Z"),
    ] {
        let fx = x + k * 44.0;
        let lean = Transform::from_rotate_at(k * 7.0, fx, y);
        s.framed(lean, |s| {
            s.form(&Shape::svg(bell).moved(fx, y), cloth, 6.0);
            s.form(&Shape::limb("-22,-62,10 2,-44,9 24,-52,8").scaled(k, 1.0).moved(fx, y), cloth.mix(p.top, 0.25), 4.0);
            s.form(&Shape::circle(fx, y - 98.0, 25.0), p.low.mix(p.body, 0.35), 6.0);
            let (hair, tint) = if k < 0.0 {
                ("M-27 -92C-30 -134 24 -134 26 -108C10 -112 -10 -106 -12 -84Z", p.ink)
            } else {
                ("M-22 -84C-38 -134 26 -136 25 -108C6 -112 -8 -104 -8 -80C-20 -62 -34 -66 -22 -84Z", Colour::hex(0x8a_4a2a))
            };
            s.fill(&Shape::svg(hair).scaled(k, 1.0).moved(fx, y), tint);
            if k > 0.0 {
                s.fill(&Shape::svg("M4 -126C-44 -112 -58 -50 -60 -2L-34 -4C-32 -50 -22 -84 0 -104Z").moved(fx, y), (WHITE, 0.9));
            }
            s.circle(fx + k * 25.0, y - 94.0, 6.0, p.body);
            s.line(&[(fx + k * 9.0, y - 104.0), (fx + k * 19.0, y - 101.0)], p.ink, 4.0);
        });
    }
}

fn belt(s: &mut Stage) {
    let p = s.pal;
    let strap = Shape::svg("M884 -150L966 -110C760 230 430 400 116 500L84 438C380 340 700 190 884 -150Z");
    s.layered(Blend::shade(5.0, 0.45), |s| s.fill(&strap.moved(8.0, 16.0), s.pal.ink));
    s.form(&strap, p.ink.mix(p.top, 0.12), 7.0);
    s.stroke(&Shape::svg("M908 -138C716 204 400 352 96 452"), (p.top, 0.7), 4.0);
    s.stroke(&Shape::svg("M942 -120C744 226 420 388 110 484"), (p.top, 0.7), 4.0);
    let buckle = Shape::round_rect(-62.0, -46.0, 124.0, 92.0, 16.0).turned_by(-18.0, 0.0, 0.0).moved(80.0, 474.0);
    s.form(&buckle, p.mid.mix(WHITE, 0.35), 8.0);
    s.form(&Shape::round_rect(-30.0, -20.0, 60.0, 40.0, 8.0).turned_by(-18.0, 0.0, 0.0).moved(74.0, 476.0), RED, 5.0);
}

/// The guilty fork in front, a bite of evidence still on it.
fn fork(s: &mut Stage) {
    let p = s.pal;
    s.framed(Transform::from_translate(-46.0, -4.0), |s| {
    let silver = p.mid.mix(p.ink, 0.3);
    s.layered(Blend::shade(6.0, 0.5), |s| s.fill(&Shape::limb("620,566,22 760,500,18 860,470,40"), p.ink));
    let handle = Shape::limb("560,590,24 680,534,16 768,492,13 800,478,24");
    let head = Shape::svg("M786 486C800 440 830 430 930 380L934 390L852 434L858 442L944 402L948 412L864 452L868 461L950 428L952 438C900 466 850 500 812 500Z");
    s.form(&handle, silver, 6.0);
    s.form(&head, silver, 4.0);
    let bite = Shape::poly("892,352 960,330 996,380 950,436 900,412");
    s.form(&bite, Colour::hex(0x8a_4630), 8.0);
    s.clipped(&bite, |s| s.line(&[(880.0, 392.0), (1000.0, 352.0)], p.low, 13.0));
    s.form(&Shape::poly("884,346 962,320 974,338 892,364"), p.low.mix(p.body, 0.2), 4.0);
    for (x, y, r) in [(700.0, 486.0, 8.0), (724.0, 508.0, 5.0), (668.0, 500.0, 5.0), (838.0, 516.0, 7.0)] {
        s.form(&Shape::poly("-1,-.6 .4,-1 1,.2 .2,1 -.8,.6").at(x, y, r), Colour::hex(0x8a_4630), 2.0);
    }
    });
}

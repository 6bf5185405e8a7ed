//! Row M with nobody in it: the stalls, the facade, the mirror.

use super::ruff;
use kit::canvas::{Canvas, H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::stage::{At, Stage};
use std::f32::consts::TAU;

/// From the stage: every seat is folded but one, and over it a pair of opera glasses watches us.
pub(super) fn threat(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(0.0, 330.0, &[p.ink.tone(0.7), p.ink, p.top.mix(p.ink, 0.3)]));
    s.lit_by(10.0, p.low);
    for (y, h) in [(30.0, 60.0), (120.0, 44.0)] {
        s.fill(&Shape::svg(&format!("M-20 {y}Q480 {} 980 {y}V{}Q480 {} -20 {}Z", y + 40.0, y + h, y + h + 40.0, y + h)), p.top.mix(p.ink, 0.45));
    }
    let (x, y, w) = (630.0, 262.0, 176.0);
    for row in 0..4 {
        let t = row as f32 / 3.0;
        let wide = 84.0 + 122.0 * t * t + 28.0 * t;
        for i in 0..13 {
            let sx = x + wide * (i as f32 - 6.0 + if row % 2 == 0 { 0.0 } else { 0.5 });
            let gone = row == 2 && (sx - x).abs() < wide * 0.6;
            if !gone { folded_seat(s, (sx, 190.0 + 40.0 * t + 246.0 * t * t), wide, t); }
        }
        if row == 2 { open_seat(s, (x, y + 44.0), w); }
    }
    let mist = vec![(0.0, p.acc, 0.55), (0.25, p.acc, 0.26), (0.6, p.acc, 0.07), (1.0, p.acc, 0.0)];
    s.screen(&Canvas::everything(), Ink::Radial((x, y + 20.0), (430.0, 330.0), mist));
    opera_glasses(s, (x, y - 120.0));
    s.vignette(p.ink, 0.8);
}

/// Two bells and a bridge, held up by nobody, on us.
fn opera_glasses(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.glow((x, y), 190.0, p.acc, 0.9);
    let brass = Colour::hex(0xd8_a24a);
    s.form(&Shape::round_rect(x - 44.0, y - 26.0, 88.0, 18.0, 9.0), brass, 4.0);
    s.form(&Shape::round_rect(x - 13.0, y - 34.0, 26.0, 44.0, 8.0), p.ink.mix(brass, 0.3), 4.0);
    let handle = Shape::limb("66,18,7 104,74,8 116,124,12").moved(x, y);
    s.form(&handle, brass, 4.0);
    for k in [-1.0, 1.0] {
        let at = (x + 56.0 * k, y);
        s.form(&Shape::circle(at.0, at.1, 50.0), brass, 7.0);
        s.circle(at.0, at.1, 38.0, p.ink);
        s.fill(&Shape::circle(at.0, at.1, 33.0), Ink::down(at.1 - 33.0, at.1 + 33.0, &[p.acc.mix(WHITE, 0.6), p.acc, p.top]));
        s.crescent(&Shape::circle(at.0, at.1, 33.0), WHITE, (-7.0, 8.0), 0.0);
    }
}

fn folded_seat(s: &mut Stage, (x, y): Pt, w: f32, t: f32) {
    let p = s.pal;
    let red = Colour::hex(0xb0_1c3a).mix(p.ink, 0.5 - 0.24 * t);
    let back =
        Shape::svg("M-.44 .9V-.2C-.44 -.4 -.3 -.46 0 -.46C.3 -.46 .44 -.4 .44 -.2V.9Z").at(x, y, w);
    s.fill(&back, red);
    s.crescent(&back, red.mix(p.low, 0.5), (0.0, w * 0.05), 0.0);
    let pad = Shape::round_rect(x - w * 0.34, y + w * 0.06, w * 0.68, w * 0.5, w * 0.12);
    s.fill(&pad, red.mix(p.ink, 0.45));
    s.crescent(&pad, red.mix(p.low, 0.25), (0.0, w * 0.04), 0.0);
    s.rect(
        x - w * 0.5,
        y + w * 0.02,
        w * 0.08,
        w * 0.5,
        p.ink.mix(red, 0.3),
    );
}

fn open_seat(s: &mut Stage, (x, y): Pt, w: f32) {
    let p = s.pal;
    let green = p.acc;
    s.glow((x, y + 8.0), w * 2.2, green, 0.9);
    let back =
        Shape::svg("M-.44 .9V-.2C-.44 -.4 -.3 -.46 0 -.46C.3 -.46 .44 -.4 .44 -.2V.9Z").at(x, y, w);
    s.fill(
        &back,
        Ink::down(
            y - w * 0.4,
            y + w * 0.5,
            &[WHITE.mix(green, 0.55), green, green.mix(p.mid, 0.4)],
        ),
    );
    let pad = Shape::poly("-.38,.24 .38,.24 .52,.56 -.52,.56").at(x, y, w);
    s.fill(&pad, WHITE.mix(green, 0.35));
    s.fill(
        &Shape::poly("-.52,.56 .52,.56 .5,.72 -.5,.72").at(x, y, w),
        green.mix(p.mid, 0.5),
    );
    s.oval(x, y + w * 0.36, w * 0.26, w * 0.06, (p.top, 0.3));
}

/// The Alhambra by night: two round windows and a door make a face; the street repeats it.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    s.wash(Ink::down(
        0.0,
        420.0,
        &[p.mid, p.body.mix(p.low, 0.5), p.low.mix(p.key, 0.45)],
    ));
    s.glow_oval((480.0, 330.0), (620.0, 360.0), p.key, 0.75);
    facade(s);
    eyes_and_mouth(s);
    marquee(s);
    s.rect(
        -8.0,
        404.0,
        W + 16.0,
        150.0,
        Ink::down(404.0, H, &[p.low, p.body]),
    );
    s.reflect(404.0, 136.0, 3.0, 0.8);
    s.rect(-8.0, 400.0, W + 16.0, 7.0, p.ink);
    let mut dice = s.dice.fork();
    s.canvas.rain(&mut dice, 170, -0.2, p.key, 0.42);
    s.vignette(p.ink, 0.6);
}

fn facade(s: &mut Stage) {
    let p = s.pal;
    let stone = p.top.mix(p.ink, 0.35);
    s.lit_by(0.0, p.low);
    let dome = Shape::svg(
        "M-.5 0C-.72 -.26 -.5 -.52 -.2 -.68C-.08 -.76 -.03 -.86 0 -1C.03 -.86 .08 -.76 .2 -.68C.5 -.52 .72 -.26 .5 0Z",
    );
    for (x, y, w, h) in [
        (480.0, 112.0, 150.0, 112.0),
        (236.0, 150.0, 108.0, 116.0),
        (724.0, 150.0, 108.0, 116.0),
    ] {
        let body = dome.scaled(w, h).moved(x, y);
        s.backlit(&body, stone, 4.0);
        s.rect(x - w * 0.5, y - 2.0, w, 300.0, stone);
    }
    s.rect(150.0, 176.0, 660.0, 240.0, stone);
    s.rect(150.0, 172.0, 660.0, 8.0, p.body);
    for x in [-20.0, 830.0] {
        s.rect(x, 240.0, 150.0, 180.0, stone.mix(p.ink, 0.5));
        for i in 0..6 {
            s.rect(
                x + 22.0 + 40.0 * (i % 3) as f32,
                262.0 + 54.0 * (i / 3) as f32,
                20.0,
                30.0,
                p.ink,
            );
        }
    }
    for k in [-1.0, 1.0] {
        for i in 0..2 {
            let x = 480.0 + k * (246.0 + 56.0 * i as f32);
            for y in [206.0, 268.0, 330.0] {
                let eye = Shape::svg("M-14 22V-8C-14 -26 14 -26 14 -8V22Z").moved(x, y);
                s.fill(&eye, p.ink);
                s.crescent(&eye, (p.body, 0.8), (0.0, -3.0), 0.0);
            }
        }
    }
}

fn eyes_and_mouth(s: &mut Stage) {
    let p = s.pal;
    let fire = Colour::hex(0xff_a23c);
    for k in [-1.0, 1.0] {
        let (x, y) = (480.0 + k * 116.0, 196.0);
        s.glow((x, y), 130.0, fire, 0.85);
        s.circle(x, y, 67.0, p.ink);
        s.circle(x, y, 58.0, Ink::down(y - 58.0, y + 58.0, &[p.key, fire]));
        s.rect(x - 4.0, y - 58.0, 8.0, 116.0, p.ink);
        s.rect(x - 58.0, y - 4.0, 116.0, 8.0, p.ink);
        let lid = Shape::svg("M-60 -36Q0 -62 52 -14L48 -30Q0 -76 -60 -48Z")
            .scaled(-k * 1.4, 1.4)
            .moved(x, y);
        s.fill(&lid, p.ink);
    }
    s.glow_oval((480.0, 380.0), (330.0, 150.0), fire, 0.9);
    s.rect(
        300.0,
        330.0,
        360.0,
        76.0,
        Ink::down(330.0, 406.0, &[p.key, fire, p.low]),
    );
    for i in 0..6 {
        let x = 300.0 + 72.0 * i as f32;
        s.rect(x - 4.0, 330.0, 8.0, 76.0, p.ink);
    }
    for x in [410.0, 552.0] {
        kit::places::coast::walker(s, (x, 406.0), 34.0);
    }
}

fn marquee(s: &mut Stage) {
    let p = s.pal;
    let box_ = Shape::poly("262,276 698,276 668,334 292,334");
    s.fill(&box_, p.ink);
    s.fill(
        &Shape::poly("280,284 680,284 658,326 302,326"),
        WHITE.mix(p.key, 0.5),
    );
    s.rect(300.0, 302.0, 360.0, 4.0, (p.low, 0.7));
    for i in 0..17 {
        let x = 268.0 + 26.5 * i as f32;
        s.circle(x, 272.0, 6.0, WHITE);
        s.glow((x, 272.0), 20.0, p.key, 0.7);
    }
}

/// The dressing-table mirror: nobody wears the ruff, nobody holds the puff.
pub(super) fn object(s: &mut Stage) {
    let p = s.pal;
    let c = (480.0, 244.0);
    s.wash(Ink::Radial(
        c,
        (640.0, 480.0),
        vec![
            (0.0, p.key, 1.0),
            (0.5, p.low.mix(p.key, 0.35), 1.0),
            (1.0, p.low, 1.0),
        ],
    ));
    for i in 0..24 {
        s.rect(20.0 + 40.0 * i as f32, -8.0, 9.0, H, (p.body, 0.16));
    }
    s.lit_by(0.0, p.key);
    let frame = Shape::ellipse(c.0, c.1, 262.0, 226.0);
    s.fill(&frame.moved(6.0, 12.0), (p.mid, 0.6));
    s.form(&frame, p.mid.mix(p.ink, 0.35), 6.0);
    let glass = Shape::ellipse(c.0, c.1, 208.0, 176.0);
    s.fill(
        &glass,
        Ink::down(
            c.1 - 176.0,
            c.1 + 176.0,
            &[p.top, p.mid.mix(p.top, 0.4), p.mid],
        ),
    );
    s.clipped(&glass, |s| {
        chair(s, (480.0, 430.0));
        ruff(s, (480.0, 262.0), (124.0, 52.0), 20);
        puff(s, (606.0, 178.0));
        s.fill(&Shape::poly("330,40 380,40 270,430 220,430"), (WHITE, 0.1));
        s.fill(&Shape::poly("400,40 416,40 306,430 290,430"), (WHITE, 0.1));
    });
    for i in 0..18 {
        let a = TAU * (i as f32 + 0.5) / 18.0;
        let (x, y) = (c.0 + a.cos() * 235.0, c.1 + a.sin() * 201.0);
        s.glow((x, y), 72.0, p.key, 0.75);
        s.circle(x, y, 19.0, p.low);
        s.circle(x - 1.0, y - 2.0, 16.0, WHITE.mix(p.key, 0.4));
    }
    table(s);
    s.vignette(p.mid, 0.4);
}

fn chair(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    let back = Shape::svg(
        "M-104 0V-262C-104 -336 104 -336 104 -262V0H82V-258C82 -312 -82 -312 -82 -258V0Z",
    )
    .moved(x, y);
    s.form(&back, p.body.mix(p.low, 0.35), 5.0);
    for i in 0..4 {
        s.rect(
            x - 57.0 + 36.0 * i as f32,
            y - 296.0,
            8.0,
            296.0,
            p.body.mix(p.low, 0.15),
        );
    }
}

fn puff(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for (dx, dy, r, a) in [
        (-44.0, 26.0, 74.0, 0.45),
        (-70.0, -14.0, 54.0, 0.35),
        (10.0, 30.0, 60.0, 0.4),
        (-24.0, -34.0, 56.0, 0.3),
    ] {
        s.blurred(9.0, |s| s.circle(x + dx, y + dy, r, (p.acc, a)));
    }
    let ball = s.dice.blob((x, y), (46.0, 40.0), 0.08, 26);
    s.form(&ball, Colour::hex(0xff_d8e0), 9.0);
    s.form(
        &Shape::limb("20,-14,8 50,-40,6 62,-52,9").moved(x, y),
        p.low,
        3.0,
    );
    for _ in 0..50 {
        let (dx, dy) = (s.dice.gauss(70.0), s.dice.gauss(50.0));
        s.circle(
            x - 40.0 + dx,
            y + 20.0 + dy,
            1.8,
            (p.acc.mix(WHITE, 0.5), 0.9),
        );
    }
}

fn table(s: &mut Stage) {
    let p = s.pal;
    s.rect(
        -8.0,
        466.0,
        W + 16.0,
        90.0,
        Ink::down(466.0, H, &[p.mid, p.ink]),
    );
    s.rect(-8.0, 464.0, W + 16.0, 4.0, p.key);
    for (x, l, a) in [
        (-26.0, 150.0, -16.0),
        (-8.0, 176.0, -4.0),
        (10.0, 160.0, 7.0),
        (26.0, 138.0, 19.0),
    ] {
        let stick = Shape::rect(-4.0, -l, 8.0, l).and(
            &Shape::spline("-11,-100 -14,-128 0,-160 14,-128 11,-100").moved(0.0, 40.0 - l + 80.0),
        );
        s.backlit(
            &stick.turned_by(a, 0.0, 0.0).moved(206.0 + x, 470.0),
            p.ink,
            3.0,
        );
    }
    s.backlit(
        &Shape::svg("M-48 60L-54 -44H54L48 60Z").moved(206.0, 470.0),
        p.ink,
        5.0,
    );
    s.put(At::new(752.0, 500.0, 92.0), |s| {
        s.lathe(
            "0,0 .3,0 .34,.1 .3,.3 .12,.5 .08,.62 .16,.66 .08,.7 .05,.95 0,1",
            p.acc.mix(p.top, 0.5),
        );
    });
}

//! The queue.

use super::sights::sheep;
use kit::canvas::{H, Ink, OnCanvas, Pt, Shape, W, WHITE};
use kit::stage::Stage;

/// The post office at nine: sheep, widow, goat, and a dragon with its hat in its claw.
pub(super) fn joke(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(-50.0, p.key);
    s.wash(Ink::down(
        0.0,
        360.0,
        &[p.mid.mix(p.key, 0.35), p.mid.mix(p.key, 0.65), p.key],
    ));
    street(s);
    post_office(s);
    dragon(s);
    sheep(s, (262.0, 432.0), 34.0);
    widow(s, (346.0, 448.0), 128.0);
    goat(s, (474.0, 448.0), 1.05);
    tail(s);
}

fn street(s: &mut Stage) {
    let p = s.pal;
    for (x, y, w, t) in [
        (220.0, 250.0, 120.0, 0.1),
        (330.0, 230.0, 110.0, 0.25),
        (430.0, 262.0, 130.0, 0.0),
        (560.0, 226.0, 130.0, 0.2),
        (690.0, 250.0, 130.0, 0.1),
        (820.0, 220.0, 160.0, 0.3),
    ] {
        let wall = p.low.mix(p.key, 0.4).mix(p.mid, t);
        s.rect(x, y, w, 200.0, wall);
        s.poly(
            &[
                (x - 10.0, y + 4.0),
                (x + w * 0.5, y - 74.0),
                (x + w + 10.0, y + 4.0),
            ],
            p.top.mix(p.mid, 0.3 + t),
        );
        for dx in [0.2, 0.6] {
            s.rect(x + w * dx, y + 40.0, 22.0, 34.0, p.top.mix(p.ink, 0.3));
        }
    }
    s.rect(
        -8.0,
        424.0,
        W + 16.0,
        130.0,
        Ink::down(424.0, H, &[p.low.mix(p.body, 0.25), p.body.mix(p.low, 0.3)]),
    );
    for i in 0..40 {
        let (x, y) = (s.dice.range(0.0, W), 436.0 + 100.0 * (i as f32 / 40.0));
        s.oval(x, y, 18.0, 5.0, (p.body, 0.5));
    }
}

fn post_office(s: &mut Stage) {
    let p = s.pal;
    let wall = Shape::rect(-20.0, 130.0, 222.0, 310.0);
    s.form(&wall, p.low, 8.0);
    s.form(&Shape::poly("-30,136 226,136 180,40 -30,40"), p.top, 9.0);
    let hatch = Shape::round_rect(36.0, 236.0, 120.0, 110.0, 12.0);
    s.fill(&hatch, p.ink);
    s.clipped(&hatch, |s| {
        s.fill(
            &Shape::ellipse(96.0, 300.0, 26.0, 30.0),
            p.ink.mix(p.mid, 0.5),
        );
        s.fill(
            &Shape::poly("66,274 126,274 122,258 70,258"),
            p.top.mix(p.mid, 0.4),
        );
        s.fill(
            &Shape::ellipse(96.0, 370.0, 60.0, 46.0),
            p.top.mix(p.mid, 0.2),
        );
    });
    s.stroke(&hatch, p.body, 9.0);
    s.form(&Shape::rect(20.0, 344.0, 152.0, 18.0), p.body, 5.0);
    sign(s, (96.0, 174.0));
    for i in 0..7 {
        let x = -10.0 + 32.0 * i as f32;
        let strip = Shape::svg("M0 0H32V26C32 42 0 42 0 26Z").moved(x, 214.0);
        s.fill(
            &strip,
            if i % 2 == 0 {
                p.acc
            } else {
                WHITE.mix(p.key, 0.5)
            },
        );
    }
}

/// A letter for a sign.
fn sign(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.form(
        &Shape::round_rect(x - 52.0, y - 34.0, 104.0, 64.0, 12.0),
        p.top.mix(p.mid, 0.2),
        5.0,
    );
    s.fill(
        &Shape::rect(x - 32.0, y - 21.0, 64.0, 40.0),
        WHITE.mix(p.key, 0.5),
    );
    s.line(
        &[(x - 32.0, y - 21.0), (x, y + 4.0), (x + 32.0, y - 21.0)],
        p.top,
        6.0,
    );
    s.circle(x, y + 4.0, 8.0, p.acc);
}

fn widow(s: &mut Stage, (x, y): Pt, h: f32) {
    let p = s.pal;
    s.oval(x, y, h * 0.36, h * 0.06, (p.ink, 0.4));
    let skirt = Shape::twin("0,-.78 .16,-.74 .24,-.6 .24,-.4 .34,0 0,.02").at(x, y, h);
    s.form(&skirt, p.top.mix(p.ink, 0.35), h * 0.04);
    let shawl = Shape::twin("0,-.8 .18,-.74 .3,-.5 0,-.2").at(x, y, h);
    s.form(&shawl, p.body, h * 0.04);
    s.form(
        &Shape::twin("0,-1.04 .13,-1 .17,-.88 .12,-.76 0,-.72").at(x, y, h),
        p.key.mix(p.low, 0.4),
        h * 0.03,
    );
    s.form(
        &Shape::ellipse(x + h * 0.36, y - h * 0.2, h * 0.13, h * 0.1),
        p.body.mix(p.ink, 0.3),
        h * 0.03,
    );
}

fn goat(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    let grey = p.key.mix(p.top, 0.3);
    s.oval(x + 6.0, y, 52.0 * k, 7.0, (p.ink, 0.4));
    for dx in [-26.0, -12.0, 26.0, 38.0] {
        s.rect(
            x + dx * k,
            y - 44.0 * k,
            8.0 * k,
            44.0 * k,
            p.ink.mix(p.top, 0.4),
        );
    }
    s.form(
        &Shape::spline("-36,-66 -20,-84 30,-80 50,-70 52,-44 36,-32 -24,-32 -38,-44").at(x, y, k),
        grey,
        6.0,
    );
    s.form(
        &Shape::spline("-26,-76 -44,-104 -66,-100 -80,-88 -76,-78 -58,-74 -44,-60").at(x, y, k),
        grey,
        5.0,
    );
    for d in [
        "-48,-102 -30,-130 -20,-128 -36,-98",
        "-56,-102 -46,-130 -36,-132 -46,-100",
    ] {
        s.fill(&Shape::poly(d).at(x, y, k), p.body.mix(p.ink, 0.4));
    }
    s.fill(&Shape::poly("-74,-80 -62,-76 -68,-52").at(x, y, k), p.key);
    s.circle(x - 58.0 * k, y - 92.0 * k, 3.6 * k, p.ink);
}

/// Three houses long, and embarrassed about it.
fn dragon(s: &mut Stage) {
    let p = s.pal;
    let dark = p.acc.mix(p.ink, 0.3);
    s.layered(kit::canvas::Blend::shade(3.0, 0.5), |s| {
        s.poly(
            &[
                (560.0, 450.0),
                (980.0, 450.0),
                (980.0, 500.0),
                (500.0, 480.0),
            ],
            p.top,
        )
    });
    s.form(
        &Shape::svg("M760 210C800 120 880 60 990 40V330C920 280 840 260 770 280Z"),
        dark,
        10.0,
    );
    for end in [(980.0, 60.0), (980.0, 150.0), (980.0, 240.0)] {
        s.line(&[(770.0, 250.0), end], dark.mix(p.ink, 0.4), 7.0);
    }
    let body = Shape::spline(
        "560,470 570,380 610,310 680,262 770,240 880,256 970,300 1010,380 1010,490 560,490",
    );
    s.form(&body, p.acc, 18.0);
    let neck =
        Shape::limb("700,350,92 640,270,72 610,190,58 620,110,50 650,60,48 620,40,44 560,60,40");
    s.form(&neck, p.acc, 12.0);
    s.clipped(&body, |s| {
        s.fill(
            &Shape::spline("560,490 566,400 600,330 640,330 690,400 700,490"),
            p.low,
        )
    });
    s.clipped(&neck, |s| {
        s.fill(
            &Shape::limb("620,380,40 580,290,34 556,196,26 566,120,20 580,90,16"),
            p.low,
        );
    });
    for (x, y, a) in [
        (690.0, 60.0, 60.0),
        (672.0, 126.0, 84.0),
        (684.0, 196.0, 70.0),
        (740.0, 236.0, 20.0),
        (820.0, 236.0, 6.0),
        (900.0, 256.0, 20.0),
    ] {
        s.form(
            &Shape::poly("-22,12 0,-36 22,12")
                .turned_by(a, 0.0, 0.0)
                .moved(x, y),
            p.low,
            5.0,
        );
    }
    head(s, (556.0, 78.0));
    hat_in_claw(s);
    feet(s);
}

fn feet(s: &mut Stage) {
    let p = s.pal;
    for x in [612.0, 840.0] {
        s.form(
            &Shape::spline("-60,10 -66,-30 -20,-60 40,-50 60,-10 60,10").moved(x, 470.0),
            p.acc.mix(p.ink, 0.1),
            9.0,
        );
        for dx in [-52.0, -22.0, 8.0] {
            s.form(
                &Shape::poly("-12,0 12,0 -8,14").moved(x + dx, 474.0),
                p.key,
                3.0,
            );
        }
    }
}

fn head(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    for d in [
        "M26 -40C40 -80 70 -90 78 -120C90 -80 80 -40 52 -22Z",
        "M-4 -44C4 -80 22 -94 22 -122C42 -90 38 -50 24 -30Z",
    ] {
        s.form(&Shape::svg(d).moved(x, y), p.key, 5.0);
    }
    let skull = Shape::spline(
        "-150,36 -156,8 -130,-10 -80,-18 -40,-48 20,-52 56,-24 60,24 30,52 -40,62 -110,58",
    );
    s.form(&skull.moved(x, y), p.acc, 12.0);
    s.circle(x - 24.0, y - 20.0, 21.0, p.key);
    s.circle(x - 34.0, y - 12.0, 10.0, p.ink);
    s.circle(x - 37.0, y - 16.0, 3.4, WHITE);
    s.stroke(
        &Shape::svg("M-52 -52C-36 -64 -14 -62 -4 -50").moved(x, y),
        p.acc.mix(p.ink, 0.5),
        8.0,
    );
    s.stroke(
        &Shape::svg("M-142 36C-110 46 -60 44 -30 24").moved(x, y),
        p.ink,
        6.0,
    );
    s.circle(x - 132.0, y + 4.0, 5.5, p.ink);
    for tx in [-104.0, -72.0] {
        s.fill(&Shape::poly("-7,0 7,0 0,15").moved(x + tx, y + 42.0), p.key);
    }
}

fn hat_in_claw(s: &mut Stage) {
    let p = s.pal;
    s.form(
        &Shape::limb("660,330,34 590,380,26 548,356,20"),
        p.acc.mix(p.ink, 0.12),
        7.0,
    );
    s.form(&Shape::poly("500,352 512,284 572,284 580,352"), p.ink, 6.0);
    s.form(
        &Shape::ellipse(540.0, 356.0, 66.0, 15.0),
        p.ink.mix(p.top, 0.2),
        4.0,
    );
    s.fill(
        &Shape::poly("502,340 504,326 577,326 579,340"),
        p.acc.mix(p.key, 0.3),
    );
    for (x, y) in [(528.0, 358.0), (548.0, 366.0), (568.0, 362.0)] {
        s.form(&Shape::ellipse(x, y, 12.0, 18.0), p.acc, 4.0);
        s.fill(
            &Shape::poly("-5,-8 5,-8 -2,-24").moved(x - 3.0, y - 8.0),
            p.key,
        );
    }
}

/// The tail leaves the frame twice and comes back with the letter.
fn tail(s: &mut Stage) {
    let p = s.pal;
    let near = Shape::limb(
        "1020,470,60 900,520,50 740,528,42 560,520,35 380,522,28 220,512,22 110,470,17 70,410,13",
    );
    s.fill(&near.moved(0.0, 10.0), (p.ink, 0.4));
    s.form(&near, p.acc.mix(p.ink, 0.08), 10.0);
    for i in 0..8 {
        let x = 270.0 + 90.0 * i as f32;
        let w = 14.0 + 1.6 * i as f32;
        s.form(
            &Shape::polygon(&[
                (x - w, 498.0 - w * 0.4),
                (x + w * 0.2, 470.0 - w),
                (x + w, 498.0 - w * 0.4),
            ]),
            p.low,
            4.0,
        );
    }
    let barb = Shape::poly("70,420 34,408 62,352 104,396");
    s.form(&barb, p.acc, 5.0);
    letter(s, (62.0, 384.0));
}

fn letter(s: &mut Stage, (x, y): Pt) {
    let p = s.pal;
    s.framed(tiny_skia::Transform::from_rotate_at(-12.0, x, y), |s| {
        s.form(&Shape::rect(x - 48.0, y - 62.0, 96.0, 60.0), WHITE, 3.0);
        s.line(
            &[(x - 48.0, y - 62.0), (x, y - 26.0), (x + 48.0, y - 62.0)],
            p.body,
            5.0,
        );
        s.circle(x, y - 26.0, 10.0, p.acc);
    });
}

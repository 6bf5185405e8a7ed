//! What the gang leaves behind: a street with a neat hole in it, and tea.

use kit::canvas::{H, Ink, OnCanvas, Plume, Pt, Shape, W, WHITE};
use kit::colour::Colour;
use kit::creatures;
use kit::objects;
use kit::stage::{At, Stage};

/// The bank without its front wall, which leans on the church, gift-wrapped.
pub(super) fn place(s: &mut Stage) {
    let p = s.pal;
    let blue = Colour::hex(0x3d_8fc4);
    s.wash(Ink::down(0.0, 400.0, &[blue, p.top, p.mid]));
    s.lit_by(-50.0, p.key);
    let mut dice = s.dice.fork();
    s.cumulus(
        &mut dice,
        [760.0, 120.0, 260.0, 70.0],
        (WHITE, p.mid),
        (-0.7, -0.7),
    );
    s.cumulus(
        &mut dice,
        [120.0, 84.0, 190.0, 44.0],
        (WHITE, p.mid),
        (-0.7, -0.7),
    );
    neighbours(s);
    church(s);
    bank(s);
    s.rect(
        -8.0,
        420.0,
        W + 16.0,
        130.0,
        Ink::down(420.0, H, &[p.low, p.body, p.body.mix(p.acc, 0.35)]),
    );
    s.fill(
        &Shape::poly("170,420 520,420 580,452 250,452"),
        (p.ink, 0.35),
    );
    wall_with_bow(s);
    for i in 0..7 {
        let y = 434.0 + 15.0 * i as f32;
        let x = s.dice.range(0.0, 700.0);
        s.streak((x, y), (260.0, 5.0), (p.body.mix(p.ink, 0.3), 0.35), 5 + i);
    }
    creatures::dog(s, At::new(470.0, 480.0, 74.0).tint(p.body.mix(p.ink, 0.45)));
    porch(s);
}

fn neighbours(s: &mut Stage) {
    let p = s.pal;
    let left = Shape::poly("-20,430 -20,150 150,150 150,190 176,190 176,430");
    s.fill(&left, p.body.mix(p.top, 0.35));
    s.rect(150.0, 190.0, 26.0, 240.0, (p.ink, 0.25));
    for y in [210.0, 320.0] {
        s.rect(40.0, y, 60.0, 74.0, p.ink.mix(p.top, 0.3));
        s.rect(40.0, y, 60.0, 10.0, p.key);
    }
}

fn church(s: &mut Stage) {
    let p = s.pal;
    let white = WHITE.mix(p.mid, 0.25);
    let nave = Shape::poly("660,430 660,250 780,150 900,250 980,250 980,430");
    s.fill(&nave, white);
    s.poly(
        &[
            (650.0, 256.0),
            (780.0, 142.0),
            (980.0, 142.0),
            (980.0, 256.0),
            (904.0, 256.0),
            (780.0, 160.0),
        ],
        p.top.mix(p.ink, 0.45),
    );
    for i in 0..9 {
        s.rect(660.0, 270.0 + 18.0 * i as f32, 320.0, 3.0, (p.top, 0.5));
    }
    let tower = Shape::rect(742.0, 78.0, 76.0, 120.0);
    s.form(&tower, white, 8.0);
    s.form(
        &Shape::poly("730,84 780,-40 830,84"),
        p.top.mix(p.ink, 0.45),
        8.0,
    );
    s.fill(
        &Shape::svg("M762 164V120Q762 98 780 98Q798 98 798 120V164Z"),
        p.ink.mix(p.top, 0.2),
    );
    s.form(
        &Shape::turned("0,-.5 .2,-.4 .3,.2 .44,.4 0,.44").at(780.0, 140.0, 40.0),
        Colour::hex(0xd9_a441),
        4.0,
    );
    s.fill(
        &Shape::svg("M900 430V330Q900 290 926 290Q952 290 952 330V430Z"),
        p.ink.mix(p.acc, 0.3),
    );
}

fn bank(s: &mut Stage) {
    let p = s.pal;
    let x0 = 180.0;
    s.rect(x0, 96.0, 350.0, 334.0, p.acc.mix(p.ink, 0.08));
    let hole = Shape::rect(x0 + 22.0, 168.0, 306.0, 262.0);
    s.fill(
        &hole,
        Ink::down(
            168.0,
            430.0,
            &[p.ink.mix(Colour::hex(0x10_0814), 0.5), p.ink],
        ),
    );
    s.clipped(&hole, |s| {
        s.poly(
            &[
                (x0 + 22.0, 430.0),
                (x0 + 70.0, 376.0),
                (x0 + 280.0, 376.0),
                (x0 + 328.0, 430.0),
            ],
            p.body.mix(p.ink, 0.35),
        );
        s.poly(
            &[
                (x0 + 22.0, 168.0),
                (x0 + 70.0, 200.0),
                (x0 + 70.0, 376.0),
                (x0 + 22.0, 430.0),
            ],
            p.acc.mix(p.ink, 0.7),
        );
        let beam = Shape::poly("160,168 300,168 470,430 250,430");
        s.fill(&beam, (p.low, 0.2));
        safe(s);
        broom(s);
    });
    s.stroke(&hole, p.low, 7.0);
    let cornice = Shape::poly("164,108 164,70 200,58 330,26 360,14 390,26 510,58 546,70 546,108");
    s.form(&cornice, p.acc, 8.0);
    s.form(&Shape::rect(160.0, 98.0, 390.0, 18.0), p.key, 4.0);
    s.form(
        &Shape::circle(355.0, 66.0, 26.0),
        Colour::hex(0xd9_a441),
        6.0,
    );
    s.rect(x0, 116.0, 22.0, 314.0, p.acc.mix(p.key, 0.25));
    s.rect(x0 + 328.0, 116.0, 22.0, 314.0, p.acc.mix(p.ink, 0.4));
}

fn safe(s: &mut Stage) {
    let p = s.pal;
    s.form(
        &Shape::rect(330.0, 236.0, 120.0, 150.0),
        p.top.mix(p.ink, 0.3),
        8.0,
    );
    s.rect(
        342.0,
        250.0,
        96.0,
        122.0,
        p.ink.mix(Colour::hex(0x10_0814), 0.6),
    );
    s.rect(342.0, 306.0, 96.0, 6.0, p.top.mix(p.ink, 0.4));
    let door = Shape::poly("450,236 500,222 500,408 450,386");
    s.form(&door, p.top, 6.0);
    s.circle(476.0, 312.0, 15.0, Colour::hex(0xd9_a441));
    s.rect(360.0, 340.0, 44.0, 26.0, p.key);
    s.rect(379.0, 340.0, 7.0, 26.0, p.acc);
}

fn broom(s: &mut Stage) {
    let p = s.pal;
    s.line(&[(232.0, 220.0), (262.0, 372.0)], p.low, 8.0);
    s.fill(
        &Shape::poly("252,362 276,358 300,420 240,430"),
        Colour::hex(0xd9_a441),
    );
    s.fill(&Shape::poly("252,362 276,358 279,370 254,374"), p.acc);
}

fn wall_with_bow(s: &mut Stage) {
    let p = s.pal;
    s.fill(
        &Shape::poly("560,446 900,446 860,470 520,476"),
        (p.ink, 0.45),
    );
    let wall = Shape::poly("574,452 624,178 884,196 852,458");
    s.form(&wall, p.low, 9.0);
    s.clipped(&wall, |s| {
        for (x, y) in [(652.0, 236.0), (786.0, 244.0)] {
            s.fill(
                &Shape::poly("0,0 54,4 44,78 -10,74").moved(x, y),
                p.top.mix(p.ink, 0.35),
            );
            s.stroke(
                &Shape::poly("0,0 54,4 44,78 -10,74").moved(x, y),
                p.key,
                6.0,
            );
        }
        s.fill(
            &Shape::poly("700,458 716,356 776,360 764,458"),
            p.ink.mix(p.acc, 0.4),
        );
        for i in 0..5 {
            s.line(
                &[
                    (560.0, 240.0 + 52.0 * i as f32),
                    (890.0, 256.0 + 50.0 * i as f32),
                ],
                (p.body, 0.45),
                3.0,
            );
        }
        s.line(&[(754.0, 170.0), (712.0, 470.0)], p.acc, 26.0);
        s.line(&[(570.0, 322.0), (900.0, 334.0)], p.acc, 26.0);
    });
    bow(s, (732.0, 326.0), 84.0);
}

fn bow(s: &mut Stage, (x, y): Pt, k: f32) {
    let p = s.pal;
    s.lit_by(-50.0, p.key);
    for side in [-1.0, 1.0] {
        s.form(
            &Shape::poly("0,0 .3,.2 .56,.92 .3,.84 .14,1")
                .scaled(side, 1.0)
                .at(x, y, k),
            p.acc.mix(p.ink, 0.15),
            4.0,
        );
        s.form(
            &Shape::spline("0,0 .3,-.42 .86,-.56 1,-.1 .8,.24 .3,.2")
                .scaled(side, 1.0)
                .at(x, y, k),
            p.acc,
            6.0,
        );
        s.fill(
            &Shape::spline(".12,-.02 .4,-.24 .7,-.26 .74,-.04 .5,.06")
                .scaled(side, 1.0)
                .at(x, y, k),
            p.acc.mix(p.ink, 0.5),
        );
    }
    s.form(
        &Shape::round_rect(-0.16, -0.2, 0.32, 0.4, 0.1).at(x, y, k),
        p.acc.mix(p.key, 0.2),
        4.0,
    );
}

fn porch(s: &mut Stage) {
    let p = s.pal;
    let dark = p.ink.mix(Colour::hex(0x16_0a14), 0.4);
    s.lit_by(-30.0, p.body);
    s.backlit(&Shape::poly("-20,-20 980,-20 980,22 -20,40"), dark, 4.0);
    s.backlit(&Shape::rect(26.0, 20.0, 40.0, 560.0), dark, 5.0);
    s.backlit(&Shape::poly("66,40 140,36 66,110"), dark, 4.0);
    s.backlit(&Shape::rect(-20.0, 506.0, 1000.0, 60.0), dark, 4.0);
    s.backlit(
        &Shape::spline("880,510 868,430 880,372 960,372 990,430 980,510"),
        dark,
        5.0,
    );
    for y in [396.0, 470.0] {
        s.rect(868.0, y, 120.0, 9.0, p.body.mix(p.ink, 0.4));
    }
}

/// Hold-up tea on the prairie: even the horses put their hands up.
pub(super) fn joke(s: &mut Stage) {
    let p = s.pal;
    let mint = Colour::hex(0xbf_dcb4);
    let grass = Colour::hex(0x86_a860);
    s.wash(Ink::down(
        0.0,
        320.0,
        &[Colour::hex(0x8f_c4b4), mint, p.low],
    ));
    s.lit_by(55.0, p.key);
    let mut dice = s.dice.fork();
    s.cumulus(
        &mut dice,
        [620.0, 150.0, 420.0, 90.0],
        (WHITE, mint),
        (0.7, -0.7),
    );
    s.fill(
        &Shape::spline("-20,330 120,292 360,306 620,284 840,300 990,286 990,360 -20,360"),
        grass.mix(mint, 0.5),
    );
    s.rect(
        -8.0,
        322.0,
        W + 16.0,
        230.0,
        Ink::down(
            322.0,
            H,
            &[grass.mix(p.low, 0.35), grass, Colour::hex(0x4f_7a4a)],
        ),
    );
    stagecoach(s);
    rearing(s, (270.0, 440.0), 296.0, Colour::hex(0xa8_6a44));
    rearing(
        s,
        (128.0, 474.0),
        350.0,
        p.ink.mix(Colour::hex(0x6a_3226), 0.3),
    );
    hats_in_a_row(s);
    tea_table(s);
    let canvas_dice = &mut s.dice.fork();
    for (x0, x1) in [(-10.0, 330.0), (700.0, 970.0)] {
        kit::places::nature::grass(
            &mut s.canvas,
            canvas_dice,
            (x0, x1),
            (548.0, 66.0),
            60,
            Colour::hex(0x2f_5a40),
        );
    }
}

/// A horse on its hind legs with its forelegs up, faces right.
fn rearing(s: &mut Stage, (x, y): Pt, h: f32, coat: Colour) {
    let p = s.pal;
    let put = |spine: &str| Shape::limb(spine).at(x, y, h);
    let far = coat.mix(p.ink, 0.5);
    s.fill(
        &Shape::ellipse(x - 10.0, y, h * 0.34, 10.0),
        (Colour::hex(0x24_4a38), 0.5),
    );
    s.form(
        &put("-.22,-.4,.04 -.36,-.34,.07 -.46,-.16,.06 -.44,-.02,.02"),
        far,
        4.0,
    );
    s.form(
        &put("-.16,-.3,.1 -.04,-.2,.06 -.16,-.09,.036 -.1,-.02,.05"),
        far,
        4.0,
    );
    s.form(
        &put(".06,-.7,.07 .2,-.78,.05 .24,-.94,.036 .2,-1.06,.05"),
        far,
        4.0,
    );
    s.form(
        &put("-.2,-.24,.1 -.14,-.36,.19 -.02,-.56,.17 .04,-.74,.13 .06,-.88,.085 .08,-1,.05"),
        coat,
        9.0,
    );
    s.form(
        &put("-.14,-.3,.13 .06,-.2,.075 -.02,-.1,.042 .02,-.02,.06"),
        coat,
        6.0,
    );
    s.form(
        &put(".04,-.64,.08 .26,-.66,.055 .36,-.8,.04 .35,-.98,.052"),
        coat,
        6.0,
    );
    s.form(
        &put(".02,-1.02,.05 .09,-1.02,.085 .2,-.94,.055 .28,-.87,.045"),
        coat,
        6.0,
    );
    rearing_head(s, (x, y), h, coat);
}

/// Ears, mane, hooves, a startled eye and the bridle of a rearing horse.
fn rearing_head(s: &mut Stage, (x, y): Pt, h: f32, coat: Colour) {
    let p = s.pal;
    let put = |spine: &str| Shape::limb(spine).at(x, y, h);
    let far = coat.mix(p.ink, 0.5);
    for dx in [0.0, 0.05] {
        s.form(
            &Shape::poly("0,-1.05 .0,-1.18 .05,-1.07")
                .moved(dx, 0.0)
                .at(x, y, h),
            coat,
            3.0,
        );
    }
    s.form(
        &put(".03,-1.08,.03 -.01,-.97,.05 -.06,-.82,.05 -.13,-.68,.02"),
        far,
        4.0,
    );
    for (hx, hy) in [(0.2, -1.07), (0.355, -1.0)] {
        s.fill(
            &Shape::round_rect(-0.045, -0.03, 0.09, 0.06, 0.02)
                .moved(hx, hy)
                .at(x, y, h),
            p.low.mix(p.ink, 0.35),
        );
    }
    s.circle(x + 0.12 * h, y - 1.01 * h, 0.026 * h, WHITE);
    s.circle(x + 0.128 * h, y - 1.01 * h, 0.013 * h, p.ink);
    s.line(
        &[
            (x + 0.06 * h, y - 0.94 * h),
            (x + 0.2 * h, y - h),
            (x + 0.24 * h, y - 0.86 * h),
        ],
        p.acc,
        5.0,
    );
}

fn stagecoach(s: &mut Stage) {
    let p = s.pal;
    s.fill(
        &Shape::ellipse(760.0, 412.0, 240.0, 14.0),
        (Colour::hex(0x24_4a38), 0.5),
    );
    let body = Shape::svg("M574 150H930C950 220 940 290 880 336H640C580 290 560 220 574 150Z");
    s.form(&body, p.acc, 12.0);
    s.clipped(&body, |s| {
        s.rect(560.0, 258.0, 400.0, 12.0, p.low);
        for x in [600.0, 706.0, 812.0] {
            s.rect(x, 172.0, 84.0, 72.0, p.ink);
            s.poly(
                &[(x, 172.0), (x + 40.0, 172.0), (x, 226.0)],
                p.low.mix(p.body, 0.4),
            );
        }
        s.stroke(
            &Shape::rect(700.0, 160.0, 96.0, 190.0),
            p.acc.mix(p.ink, 0.5),
            6.0,
        );
    });
    s.form(
        &Shape::round_rect(560.0, 132.0, 390.0, 24.0, 8.0),
        p.ink,
        5.0,
    );
    for (x, w, h, c) in [
        (610.0, 90.0, 46.0, p.body),
        (712.0, 70.0, 62.0, p.top),
        (796.0, 110.0, 40.0, p.body.mix(p.ink, 0.4)),
    ] {
        s.form(&Shape::round_rect(x, 132.0 - h, w, h, 8.0), c, 6.0);
    }
    for (x, r) in [(628.0, 66.0), (866.0, 84.0)] {
        let y = 410.0 - r;
        for i in 0..12 {
            let a = std::f32::consts::TAU * i as f32 / 12.0;
            s.line(
                &[(x, y), (x + a.cos() * r, y + a.sin() * r)],
                p.low.mix(p.body, 0.3),
                6.0,
            );
        }
        s.stroke(&Shape::circle(x, y, r), p.ink, 12.0);
        s.circle(x, y, 14.0, p.ink);
    }
}

fn hats_in_a_row(s: &mut Stage) {
    let p = s.pal;
    let tones = [p.ink, p.top, p.body.mix(p.ink, 0.2), p.acc.mix(p.ink, 0.4)];
    for (i, tone) in tones.into_iter().enumerate() {
        objects::hat(
            s,
            At::new(732.0 + 60.0 * i as f32, 470.0 + 8.0 * i as f32, 40.0).tint(tone),
        );
    }
}

fn tea_table(s: &mut Stage) {
    let p = s.pal;
    s.lit_by(55.0, p.key);
    s.fill(
        &Shape::ellipse(480.0, 520.0, 270.0, 20.0),
        (Colour::hex(0x1e_4436), 0.6),
    );
    let cloth = Shape::poly(
        "250,400 690,400 716,510 690,496 660,514 628,498 596,516 562,498 530,516 496,498 462,516 430,498 396,516 362,498 330,516 298,498 266,514 232,500",
    );
    s.form(&cloth, WHITE, 9.0);
    s.clipped(&cloth, |s| {
        for x in [330.0, 470.0, 606.0] {
            s.fill(
                &Shape::poly("0,402 26,402 40,520 -20,520").moved(x, 0.0),
                (p.mid, 0.8),
            );
        }
    });
    s.form(
        &Shape::poly("244,404 268,378 676,378 700,404"),
        WHITE.mix(p.low, 0.25),
        4.0,
    );
    rifles(s);
    for (i, x) in [292.0, 352.0, 404.0, 560.0, 614.0, 664.0]
        .into_iter()
        .enumerate()
    {
        let tint = if i % 2 == 0 { p.top } else { p.acc };
        s.smoking(
            (x, 360.0),
            Plume {
                rise: 60.0,
                drift: -14.0,
                width: 12.0,
                opacity: 0.7,
            },
            WHITE,
        );
        objects::cup(s, At::new(x, 398.0, 42.0).tint(tint.mix(WHITE, 0.55)));
    }
}

/// Three rifles stacked as a cake stand.
fn rifles(s: &mut Stage) {
    let p = s.pal;
    for (x, turn) in [(404.0, 24.0), (556.0, -24.0), (480.0, 0.0)] {
        s.put(At::new(x, 402.0, 186.0).turn(turn), |s| {
            s.form(
                &Shape::rect(-0.025, -1.0, 0.05, 0.6),
                p.ink.mix(p.top, 0.35),
                0.015,
            );
            s.stroke(&Shape::ellipse(0.06, -0.36, 0.045, 0.06), p.ink, 0.022);
            s.form(
                &Shape::poly("-.075,0 .085,0 .04,-.3 .04,-.62 -.03,-.62 -.03,-.34"),
                p.body.mix(p.acc, 0.35),
                0.03,
            );
            s.fill(&Shape::rect(-0.08, -0.03, 0.17, 0.04), p.ink);
            s.form(
                &Shape::rect(-0.035, -0.5, 0.08, 0.14),
                Colour::hex(0xd9_a441),
                0.02,
            );
        });
    }
    s.form(
        &Shape::ellipse(480.0, 222.0, 82.0, 12.0),
        WHITE.mix(p.mid, 0.3),
        4.0,
    );
    objects::cake(s, At::new(480.0, 222.0, 112.0).tint(p.acc));
}

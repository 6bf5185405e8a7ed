//! Uniforms and gear: officer, cook, doctor, worker, knight, astronaut.

use super::super::actor::Actor;
use super::super::body::{self, Fit};
use super::super::marks::{Ink, Mark, dot, line, patch};
use super::super::rig::Rig;
use super::super::solid::{Matter, Sculpture, cone, cuboid, ell, plane, skirt, torus};
use super::super::vec::v3;
use super::cuts::{Collar, collar, lapels, scoop};
use super::outer::kerchief;
use super::{COAT, Costume, SHIRT, SIDES};
use crate::colour::Colour;

const Z: f32 = -0.25;
const DARK: Ink = Ink::Darker(0.66);

pub(super) fn uniform(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::sleeves(s, rig, &a.build, c.main, COAT);
    body::trunk(s, rig, &a.build, c.main, COAT);
    s.marks(lapels(
        c.main,
        c.second,
        Some(Colour::hex(0x14_161c)),
        -2.2,
        0.52,
    ));
    for i in 0..4 {
        for x in SIDES {
            s.marks([dot(
                Ink::Base(c.accent),
                Z,
                [x * 0.24, -2.5 - 0.5 * i as f32],
                0.07,
            )]);
        }
    }
    for (i, rgb) in [0xb8_382e, 0xe3_b04b, 0x4d_7ea8].into_iter().enumerate() {
        let x = 0.62 + 0.14 * i as f32;
        let bar = vec![
            [x - 0.065, -2.32],
            [x + 0.065, -2.32],
            [x + 0.065, -2.18],
            [x - 0.065, -2.18],
        ];
        s.marks([patch(Ink::Base(Colour::hex(rgb)), Z, bar)]);
    }
    let w = a.build.shoulders;
    s.marks([Mark::new(
        [-1.7, 1.7, -1.75, -1.2],
        Ink::Base(c.accent),
        move |q| {
            (0.26 - (q.x.abs() - 1.12 * w).abs())
                .min(q.y + 1.68)
                .min(0.2 - (q.z + 0.38).abs())
        },
    )]);
    let stand = Collar {
        h: 0.22,
        r: [0.66, 0.62],
        open: 0.3,
        tilt: 8.0,
        y: -1.42,
    };
    collar(s, rig, c.main.tone(0.85), &stand);
}

pub(super) fn chef(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::sleeves(s, rig, &a.build, c.main, COAT);
    body::trunk(s, rig, &a.build, c.main, COAT);
    s.marks([line(
        Ink::Darker(0.72),
        Z,
        0.020,
        vec![[0.34, -1.5], [0.46, -6.2]],
    )]);
    for i in 0..6 {
        for x in [-0.24, 0.24] {
            s.marks([dot(
                Ink::Base(c.accent),
                Z,
                [x, -2.1 - 0.45 * i as f32],
                0.065,
            )]);
        }
    }
    kerchief(s, rig, c.second);
}

pub(super) fn lab_coat(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    long_coat_tails(s, a, c, rig);
    body::sleeves(s, rig, &a.build, c.main, COAT);
    body::trunk(s, rig, &a.build, c.main, COAT);
    s.marks(lapels(c.main, c.second, None, -3.0, 0.58));
    let pocket = vec![
        [0.40, -2.75],
        [0.40, -3.25],
        [0.90, -3.25],
        [0.90, -2.75],
        [0.40, -2.75],
    ];
    s.marks([line(Ink::Darker(0.76), Z, 0.018, pocket)]);
    for (i, x) in [0.52, 0.64].into_iter().enumerate() {
        let ink = Ink::Base(if i == 0 { c.accent } else { c.accent.tone(0.6) });
        s.marks([line(ink, Z, 0.03, vec![[x, -2.85], [x, -2.58]])]);
    }
    collar(
        s,
        rig,
        c.second,
        &Collar {
            h: 0.17,
            r: [0.60, 0.55],
            open: 0.36,
            tilt: 8.0,
            y: -1.42,
        },
    );
}

fn long_coat_tails(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::at_body(s, rig);
    s.group(Matter::Cloth, c.main);
    let hip = rig.pelvis.out(v3(0.0, -5.0, -0.25));
    let knees = rig.legs[0].b.mix(rig.legs[1].b, 0.5);
    let low = hip.mix(knees, 0.85);
    s.add(
        skirt(hip, low, 0.92 * b.hips, 1.12 * b.hips)
            .zs(0.8)
            .waves(5.0, 0.08)
            .k(0.2),
    );
    let dir = rig.pelvis.r.apply(v3(0.03, 0.0, 1.0));
    s.add(
        cone(hip + dir * 0.9, low + dir * 1.2, 0.04, 0.40)
            .k(0.04)
            .cut(),
    );
}

pub(super) fn apron(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::sleeves(s, rig, b, c.main, SHIRT);
    body::trunk(s, rig, b, c.main, SHIRT);
    let bib = vec![
        [-0.50, -2.25],
        [0.50, -2.25],
        [0.92, -3.9],
        [1.3, -4.2],
        [1.3, -6.4],
        [-1.3, -6.4],
        [-1.3, -4.2],
        [-0.92, -3.9],
    ];
    s.marks([patch(Ink::Base(c.second), Z, bib)]);
    for x in SIDES {
        s.marks([line(
            Ink::Base(c.second),
            -0.7,
            0.07,
            vec![[x * 0.42, -1.25], [x * 0.46, -2.3]],
        )]);
    }
    let pocket = vec![
        [-0.45, -4.5],
        [-0.45, -5.1],
        [0.45, -5.1],
        [0.45, -4.5],
        [-0.45, -4.5],
    ];
    s.marks([line(Ink::Base(c.accent), Z, 0.025, pocket)]);
    s.marks([line(
        Ink::Base(c.accent),
        Z,
        0.03,
        vec![[-1.3, -4.2], [1.3, -4.2]],
    )]);
    s.marks(scoop(a.skin, 0.42, -1.75, None));
    body::at_pelvis(s, rig);
    s.group(Matter::Cloth, c.second);
    let r = 0.90 * b.hips;
    s.add(
        skirt(v3(0.0, -4.9, -0.1), v3(0.0, -9.0, 0.1), r, r * 1.12)
            .zs(0.82)
            .waves(5.0, 0.08),
    );
    s.add(plane([0.0, 0.0, 0.15], [0.0, 0.0, -1.0]));
    collar(
        s,
        rig,
        c.main,
        &Collar {
            h: 0.18,
            r: [0.60, 0.60],
            open: 0.40,
            tilt: 10.0,
            y: -1.42,
        },
    );
}

pub(super) fn overall(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let fit = Fit {
        ease: 1.08,
        folds: 1.2,
    };
    body::trousers(s, rig, &a.build, c.main, fit);
    body::shoes(s, rig, &a.build, c.shoes, 0.25);
    body::sleeves(s, rig, &a.build, c.main, fit);
    body::trunk(s, rig, &a.build, c.main, fit);
    s.marks([line(DARK, Z, 0.03, vec![[0.0, -1.5], [0.0, -6.2]])]);
    for x in SIDES {
        let (l, r) = (x * 0.32, x * 0.86);
        let flap = vec![[l, -2.35], [r, -2.35], [r, -2.95], [l, -2.95], [l, -2.35]];
        s.marks([
            line(DARK, Z, 0.02, flap),
            line(DARK, Z, 0.02, vec![[l, -2.55], [r, -2.55]]),
        ]);
    }
    s.marks([dot(Ink::Base(c.accent), Z, [0.58, -2.18], 0.13)]);
    collar(
        s,
        rig,
        c.second,
        &Collar {
            h: 0.22,
            r: [0.62, 0.66],
            open: 0.40,
            tilt: 8.0,
            y: -1.42,
        },
    );
    body::at_pelvis(s, rig);
    s.group(Matter::Hard, c.second.tone(0.7));
    let w = 0.86 * a.build.waist.max(0.7);
    s.add(
        cone([0.0, -4.28, -0.25], [0.0, -4.42, -0.25], w, w)
            .zs(0.66)
            .k(0.02),
    );
}

pub(super) fn scrubs(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::short_sleeves(s, rig, a, c.main, 0.70);
    body::trunk(
        s,
        rig,
        &a.build,
        c.main,
        Fit {
            ease: 1.06,
            folds: 1.1,
        },
    );
    s.marks([
        patch(
            Ink::Base(a.skin),
            Z,
            vec![[-0.44, -1.1], [0.44, -1.1], [0.0, -2.25]],
        ),
        patch(
            Ink::Base(c.second),
            Z,
            vec![[-0.27, -1.72], [0.27, -1.72], [0.0, -2.25]],
        ),
        line(
            DARK,
            Z,
            0.03,
            vec![[-0.46, -1.1], [0.0, -2.28], [0.46, -1.1]],
        ),
        patch(
            Ink::Base(c.accent),
            Z,
            vec![[0.44, -2.5], [0.80, -2.5], [0.80, -2.95], [0.44, -2.95]],
        ),
    ]);
}

pub(super) fn armour(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::trousers(s, rig, b, c.trousers(), SHIRT);
    body::shoes(s, rig, b, c.second.tone(0.8), 0.55);
    body::sleeves(
        s,
        rig,
        b,
        c.main,
        Fit {
            ease: 0.95,
            folds: 0.6,
        },
    );
    body::trunk(
        s,
        rig,
        b,
        c.main,
        Fit {
            ease: 0.95,
            folds: 0.6,
        },
    );
    s.marks(scoop(c.main.tone(0.7), 0.4, -1.75, None));
    let w = b.shoulders;
    body::at_chest(s, rig);
    s.group(Matter::Hard, c.second);
    s.gloss(0.93);
    s.add(ell([0.0, -2.60, 0.0], [1.0 * w, 1.06, 0.62 * b.bulk]));
    s.add(cone([0.0, -1.8, 0.52], [0.0, -3.5, 0.56], 0.05, 0.10).k(0.15));
    s.add(ell([0.0, -1.55, 0.1], [0.62, 0.50, 0.7]).k(0.06).cut());
    for x in SIDES {
        s.add(
            ell([x * 0.98 * w, -1.5, 0.0], [0.32, 0.55, 0.9])
                .k(0.05)
                .cut(),
        );
    }
    for i in 0..3 {
        // Lames over belly and hips.
        s.group(Matter::Hard, c.second.tone(1.0 - 0.06 * i as f32));
        s.gloss(0.93);
        let y = -3.75 - 0.52 * i as f32;
        let r = (0.86 + 0.07 * i as f32) * b.waist.max(0.8);
        s.add(
            cone([0.0, y, -0.2], [0.0, y - 0.36, -0.2], r, r * 1.05)
                .zs(0.72)
                .k(0.02),
        );
    }
    for x in SIDES {
        for i in 0..3 {
            let k = i as f32;
            s.group(Matter::Hard, c.second);
            s.gloss(0.92);
            let at = [x * (1.26 * w + 0.06 * k), -1.80 - 0.26 * k, -0.36];
            let r = [0.56 - 0.03 * k, 0.40 - 0.02 * k, 0.52 - 0.03 * k];
            s.add(ell(at, r).turn(0.0, 0.0, x * 24.0));
            s.add(plane([0.0, -1.98 - 0.25 * k, 0.0], [x * -0.25, -1.0, 0.0]).k(0.04));
        }
    }
    s.group(Matter::Hard, c.accent);
    s.gloss(0.9);
    s.add(torus([0.0, -1.44, -0.22], 0.60, 0.08).turn(0.0, 10.0, 0.0));
    limb_plates(s, c, rig);
}

fn limb_plates(s: &mut Sculpture, c: &Costume, rig: &Rig) {
    body::at_body(s, rig);
    for limb in &rig.arms {
        s.group(Matter::Hard, c.second);
        s.gloss(0.92);
        s.add(
            cone(
                limb.b.mix(limb.c, 0.25),
                limb.b.mix(limb.c, 0.92),
                0.34,
                0.27,
            )
            .k(0.05),
        );
        s.add(ell([limb.b.x, limb.b.y, limb.b.z], [0.38, 0.38, 0.38]).k(0.02));
    }
    for limb in &rig.legs {
        s.group(Matter::Hard, c.second);
        s.gloss(0.92);
        s.add(ell([limb.b.x, limb.b.y, limb.b.z], [0.50, 0.50, 0.50]).k(0.02));
        s.add(cone(limb.b.mix(limb.c, 0.2), limb.b.mix(limb.c, 0.9), 0.44, 0.33).k(0.05));
        s.add(cone(limb.a.mix(limb.b, 0.3), limb.a.mix(limb.b, 0.8), 0.60, 0.50).k(0.05));
    }
}

pub(super) fn space_suit(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    let fit = Fit {
        ease: 1.36,
        folds: 1.5,
    };
    body::trousers(
        s,
        rig,
        b,
        c.main,
        Fit {
            ease: 1.38,
            folds: 1.4,
        },
    );
    body::shoes(s, rig, b, c.accent, 0.45);
    body::sleeves(s, rig, b, c.main, fit);
    for limb in &rig.arms {
        body::at_body(s, rig);
        s.group(Matter::Hard, c.accent);
        for t in [0.40, 0.55] {
            let (p, q) = (limb.a.mix(limb.b, t), limb.a.mix(limb.b, t + 0.06));
            s.add(cone(p, q, 0.56 * b.bulk, 0.56 * b.bulk).k(0.02));
        }
        s.group(Matter::Hard, c.second);
        s.add(cone(limb.b.mix(limb.c, 0.88), limb.c, 0.36, 0.36).k(0.02));
    }
    body::trunk(s, rig, b, c.main, fit);
    body::at_chest(s, rig);
    s.group(Matter::Hard, c.second);
    s.add(cuboid(
        [0.0, -2.95, 0.56 * b.bulk + 0.12 * b.bust],
        [0.50, 0.36, 0.16],
        0.06,
    ));
    let lamps = [c.accent, Colour::hex(0xf0_c04a), Colour::hex(0x63_b6c9)];
    for (i, colour) in lamps.into_iter().enumerate() {
        s.marks([dot(
            Ink::Base(colour),
            0.0,
            [-0.28 + 0.28 * i as f32, -2.86],
            0.085,
        )]);
    }
    s.marks([line(
        Ink::Darker(0.5),
        0.0,
        0.045,
        vec![[-0.32, -3.12], [0.32, -3.12]],
    )]);
    s.group(Matter::Hard, c.second.tone(0.8));
    for x in SIDES {
        s.add(cone(
            [x * 0.46, -2.7, 0.60],
            [x * 0.90, -1.5, 0.42],
            0.09,
            0.09,
        ));
    }
    s.group(Matter::Hard, c.main.tone(0.9));
    s.add(cuboid(
        [0.0, -2.6, -1.15],
        [1.0 * b.shoulders, 1.5, 0.45],
        0.25,
    ));
    s.group(Matter::Hard, c.accent);
    s.add(torus([0.0, -1.30, -0.20], 0.86, 0.16).turn(0.0, 6.0, 0.0));
    body::hands(s, rig, a, Some(c.gloves.unwrap_or(c.accent)));
}

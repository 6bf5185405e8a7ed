//! Jackets, shirts, sweaters: what ends at the hips.

use super::super::actor::Actor;
use super::super::body::{self, Fit};
use super::super::marks::{Ink, Mark, dot, line, patch};
use super::super::rig::Rig;
use super::super::solid::{Matter, Sculpture, cone, cyl, torus};
use super::super::vec::{M3, V3, v3};
use super::{COAT, Costume, SHIRT, SIDES, WOOL};
use crate::colour::Colour;

/// Front only.
const Z: f32 = -0.25;
const DARK: Ink = Ink::Darker(0.66);

/// The measures of a collar.
pub(super) struct Collar {
    /// Half height.
    pub h: f32,
    /// Radius below and above.
    pub r: [f32; 2],
    /// Width of the opening in front; 0 is closed.
    pub open: f32,
    /// Forward tilt in degrees.
    pub tilt: f32,
    /// Height of its middle.
    pub y: f32,
}

/// A cone shell around the neck with a wedge cut out in front.
pub(super) fn collar(s: &mut Sculpture, rig: &Rig, colour: Colour, m: &Collar) {
    body::at_chest(s, rig);
    s.group(Matter::Cloth, colour);
    let frame = rig
        .chest
        .child(M3::turn(0.0, m.tilt, 0.0), v3(0.0, m.y, -0.30));
    s.at_scale(rig.outer(&frame), rig.scale);
    s.add(cyl([0.0; 3], m.h, m.r[0], m.r[1]).round(0.02));
    s.add(
        cyl([0.0, 0.03, 0.0], m.h + 0.2, m.r[0] - 0.09, m.r[1] - 0.07)
            .k(0.02)
            .cut(),
    );
    if m.open > 0.0 {
        let wedge = cone(
            [0.0, -m.h * 1.1, 1.0],
            [0.0, m.h * 1.5, 1.0],
            0.10,
            m.open * 1.6,
        );
        s.add(wedge.zs(3.5).k(0.02).cut());
    }
}

/// Shirt, tie and lapels down to the button at `v`.
pub(super) fn lapels(
    coat: Colour,
    shirt: Colour,
    tie: Option<Colour>,
    v: f32,
    lap: f32,
) -> Vec<Mark> {
    let mut out = vec![patch(
        Ink::Base(shirt),
        Z,
        vec![[-0.40, -1.15], [0.40, -1.15], [0.06, v], [-0.06, v]],
    )];
    if let Some(tie) = tie {
        out.push(patch(
            Ink::Base(tie),
            Z,
            vec![
                [-0.11, -1.5],
                [0.11, -1.5],
                [0.07, -1.72],
                [0.13, v],
                [-0.13, v],
                [-0.07, -1.72],
            ],
        ));
    }
    let light = coat.mix(Colour::hex(0xff_ffff), 0.07);
    for x in SIDES {
        let p = vec![
            [x * 0.36, -1.2],
            [x * (0.36 + lap * 0.35), -1.45],
            [x * (lap + 0.10), -1.98],
            [x * (lap - 0.10), -2.04],
            [x * (lap - 0.06), -2.16],
            [x * 0.05, v],
            [x * 0.02, v + 0.03],
        ];
        out.push(patch(Ink::Base(light), Z, p.clone()));
        out.push(line(DARK, Z, 0.016, p[1..6].to_vec()));
    }
    out.push(line(DARK, Z, 0.014, vec![[0.02, v], [0.03, -6.2]]));
    for y in [v - 0.30, v - 0.78] {
        out.push(dot(DARK, Z, [0.14, y], 0.055));
    }
    out
}

/// A round neckline that shows skin or an undershirt: half width `w`, lowest point `d`.
pub(super) fn scoop(colour: Colour, w: f32, d: f32, trim: Option<Colour>) -> Vec<Mark> {
    let depth = move |q: V3, drop: f32| (q.y - d + drop - (q.x / w).powi(2) * 0.55) * 0.7;
    let area = [-1.2, 1.2, d - 0.3, -0.9];
    let mut out = Vec::new();
    if let Some(trim) = trim {
        out.push(Mark::new(area, Ink::Base(trim), move |q| {
            depth(q, 0.09).min(q.z + 0.35)
        }));
    }
    out.push(Mark::new(area, Ink::Base(colour), move |q| {
        depth(q, 0.0).min(q.z + 0.35)
    }));
    out
}

fn pockets(y: f32) -> Vec<Mark> {
    SIDES
        .iter()
        .map(|x| line(DARK, 0.0, 0.02, vec![[x * 0.42, y], [x * 0.80, y + 0.05]]))
        .collect()
}

pub(super) fn suit(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::sleeves(s, rig, &a.build, c.main, COAT);
    body::trunk(s, rig, &a.build, c.main, COAT);
    s.marks(lapels(c.main, c.second, Some(c.accent), -2.85, 0.62));
    s.marks(pockets(-4.9));
    collar(
        s,
        rig,
        c.second,
        &Collar {
            h: 0.17,
            r: [0.60, 0.54],
            open: 0.3,
            tilt: 8.0,
            y: -1.42,
        },
    );
}

pub(super) fn jacket(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::sleeves(s, rig, &a.build, c.main, COAT);
    body::trunk(s, rig, &a.build, c.main, COAT);
    let shirt = vec![
        [-0.42, -1.1],
        [0.42, -1.1],
        [0.30, -2.6],
        [0.46, -6.2],
        [-0.40, -6.2],
        [-0.26, -2.6],
    ];
    s.marks([patch(Ink::Base(c.second), Z, shirt)]);
    for x in SIDES {
        s.marks([line(
            Ink::Base(c.accent),
            Z,
            0.03,
            vec![[x * 0.42, -1.2], [x * 0.28, -2.6], [x * 0.43, -6.2]],
        )]);
        s.marks([line(
            DARK,
            Z,
            0.02,
            vec![[x * 0.62, -2.3], [x * 0.98, -2.36]],
        )]);
    }
    s.marks([Mark::new([-1.4, 1.4, -6.4, -5.0], DARK, |q| -5.35 - q.y)]);
    collar(
        s,
        rig,
        c.main,
        &Collar {
            h: 0.30,
            r: [0.64, 0.72],
            open: 0.34,
            tilt: 6.0,
            y: -1.42,
        },
    );
}

pub(super) fn sweater(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::sleeves(s, rig, &a.build, c.main, WOOL);
    body::trunk(s, rig, &a.build, c.main, WOOL);
    let band = |y: f32, h: f32, ink: Ink| {
        Mark::new([-1.7, 1.7, y - h - 0.1, y + h + 0.1], ink, move |q: V3| {
            h - (q.y - y).abs()
        })
    };
    if c.accent != c.main {
        s.marks([
            band(-2.75, 0.17, Ink::Base(c.accent)),
            band(-3.12, 0.05, Ink::Base(c.accent)),
        ]);
    }
    s.marks([band(-5.45, 0.35, Ink::Darker(0.84))]);
    body::at_chest(s, rig);
    s.group(Matter::Cloth, c.second);
    s.relief(|q| 0.10 * (q.x.atan2(q.z + 0.3) * 24.0).sin());
    s.add(torus([0.0, -1.36, -0.24], 0.50, 0.17).turn(0.0, 9.0, 0.0));
    s.add(
        torus([0.0, -1.18, -0.22], 0.46, 0.16)
            .turn(0.0, 10.0, 0.0)
            .k(0.06),
    );
}

pub(super) fn hoodie(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::sleeves(
        s,
        rig,
        &a.build,
        c.main,
        Fit {
            ease: 1.08,
            folds: 1.2,
        },
    );
    body::trunk(
        s,
        rig,
        &a.build,
        c.main,
        Fit {
            ease: 1.08,
            folds: 1.2,
        },
    );
    s.marks([line(DARK, Z, 0.02, vec![[0.0, -1.6], [0.0, -6.2]])]);
    for x in SIDES {
        let cord = vec![[x * 0.25, -1.65], [x * 0.22, -2.55 - 0.15 * x]];
        s.marks([line(Ink::Base(c.second), -0.1, 0.032, cord)]);
        s.marks([line(
            DARK,
            0.0,
            0.02,
            vec![[x * 0.40, -4.3], [x * 0.85, -5.2]],
        )]);
    }
    hood_down(s, rig, c.main);
}

/// A hood that lies on the back and around the neck.
pub(super) fn hood_down(s: &mut Sculpture, rig: &Rig, colour: Colour) {
    body::at_chest(s, rig);
    s.group(Matter::Cloth, colour);
    s.relief(|q| 0.10 * (q.x * 6.0 + q.y * 5.0).sin());
    s.add(
        torus([0.0, -1.42, -0.34], 0.62, 0.23)
            .turn(0.0, 16.0, 0.0)
            .k(0.1),
    );
    s.add(
        cone([0.0, -1.45, -0.85], [0.0, -2.3, -1.05], 0.52, 0.30)
            .zs(0.7)
            .k(0.3),
    );
}

pub(super) fn shirt(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::sleeves(s, rig, &a.build, c.main, SHIRT);
    body::trunk(s, rig, &a.build, c.main, SHIRT);
    open_collar(s, a, c.main, c.second);
    if c.accent != c.main {
        for x in SIDES {
            let strap = vec![[x * 0.62, -1.4], [x * 0.50, -3.4], [x * 0.46, -6.0]];
            s.marks([line(Ink::Base(c.accent), -0.6, 0.09, strap)]);
        }
    }
    collar(
        s,
        rig,
        c.main,
        &Collar {
            h: 0.20,
            r: [0.60, 0.62],
            open: 0.44,
            tilt: 10.0,
            y: -1.40,
        },
    );
}

/// Skin in a V, undershirt, button line.
fn open_collar(s: &mut Sculpture, a: &Actor, cloth: Colour, under: Colour) {
    s.marks([patch(
        Ink::Base(a.skin),
        Z,
        vec![[-0.40, -1.1], [0.40, -1.1], [0.02, -2.15]],
    )]);
    if under != cloth {
        s.marks([patch(
            Ink::Base(under),
            Z,
            vec![[-0.24, -1.78], [0.24, -1.78], [0.02, -2.15]],
        )]);
    }
    let light = cloth.mix(Colour::hex(0xff_ffff), 0.08);
    for x in SIDES {
        let flap = vec![
            [x * 0.40, -1.2],
            [x * 0.62, -1.52],
            [x * 0.34, -1.86],
            [x * 0.02, -2.16],
        ];
        s.marks([
            patch(Ink::Base(light), Z, flap.clone()),
            line(DARK, Z, 0.015, flap),
        ]);
    }
    s.marks([line(DARK, Z, 0.014, vec![[0.02, -2.15], [0.02, -6.2]])]);
    for i in 0..5 {
        s.marks([dot(DARK, Z, [0.09, -2.45 - 0.62 * i as f32], 0.04)]);
    }
}

pub(super) fn tee(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::short_sleeves(s, rig, a, c.main, 0.55);
    body::trunk(s, rig, &a.build, c.main, SHIRT);
    s.marks(scoop(a.skin, 0.5, -1.68, Some(c.second)));
    if c.accent != c.main {
        s.marks([
            dot(Ink::Base(c.accent), 0.0, [0.0, -2.9], 0.42),
            dot(Ink::Base(c.main), 0.0, [0.10, -2.82], 0.30),
        ]);
    }
}

pub(super) fn athlete(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::bare_legs(s, rig, &a.build, a.skin);
    body::shoes(s, rig, &a.build, c.shoes, 0.0);
    shorts(s, a, c, rig);
    body::short_sleeves(s, rig, a, c.main, 0.0);
    body::trunk(
        s,
        rig,
        &a.build,
        c.main,
        Fit {
            ease: 0.97,
            folds: 0.7,
        },
    );
    s.marks(scoop(a.skin, 0.46, -2.0, Some(c.second)));
    let skin = a.skin;
    let w = a.build.shoulders;
    s.marks([Mark::new(
        [-2.0, 2.0, -2.9, -1.0],
        Ink::Base(skin),
        move |q| (q.x.abs() - 0.80 * w - 0.25 * ((q.y + 2.2) * 0.9).abs()) * 0.8,
    )]);
    for (x, y) in [(-0.22, -3.15), (0.24, -3.15)] {
        s.marks([patch(
            Ink::Base(c.accent),
            0.0,
            vec![
                [x - 0.05, y - 0.35],
                [x + 0.14, y - 0.35],
                [x + 0.16, y + 0.35],
                [x - 0.14, y + 0.35],
                [x - 0.12, y + 0.18],
                [x - 0.04, y + 0.18],
            ],
        )]);
    }
}

fn shorts(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::at_pelvis(s, rig);
    s.group(Matter::Cloth, c.trousers());
    s.add(
        cone(
            [0.0, -4.7, -0.26],
            [0.0, -5.7, -0.24],
            0.76 * b.waist,
            0.88 * b.hips,
        )
        .zs(0.7)
        .k(0.3),
    );
    body::at_body(s, rig);
    for (i, limb) in rig.legs.iter().enumerate() {
        let end = limb.a.mix(limb.b, 0.42);
        s.add(
            cone(limb.a, end, 0.58 * b.bulk, 0.60 * b.bulk)
                .k(0.15)
                .part(1 + i as u8),
        );
    }
}

pub(super) fn dungarees(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::trousers(
        s,
        rig,
        &a.build,
        c.main,
        Fit {
            ease: 1.10,
            folds: 1.1,
        },
    );
    body::shoes(s, rig, &a.build, c.shoes, 0.0);
    body::sleeves(s, rig, &a.build, c.second, SHIRT);
    body::trunk(s, rig, &a.build, c.second, SHIRT);
    let bib = vec![
        [-0.62, -2.55],
        [0.62, -2.55],
        [0.78, -4.0],
        [1.6, -4.2],
        [1.6, -6.4],
        [-1.6, -6.4],
        [-1.6, -4.2],
        [-0.78, -4.0],
    ];
    s.marks([patch(Ink::Base(c.main), 0.0, bib)]);
    s.marks([Mark::new([-2.0, 2.0, -6.5, -4.0], Ink::Base(c.main), |q| {
        -4.25 - q.y
    })]);
    for x in SIDES {
        let strap = vec![[x * 0.66, -1.3], [x * 0.54, -2.0], [x * 0.50, -2.75]];
        s.marks([line(Ink::Base(c.main), -0.7, 0.13, strap)]);
        s.marks([dot(Ink::Base(c.accent), 0.0, [x * 0.50, -2.72], 0.10)]);
    }
    let pocket = vec![
        [-0.34, -3.0],
        [-0.34, -3.6],
        [0.34, -3.6],
        [0.34, -3.0],
        [-0.34, -3.0],
    ];
    s.marks([line(Ink::Darker(0.72), 0.0, 0.022, pocket)]);
    s.marks(scoop(a.skin, 0.5, -1.66, None));
}

pub(super) fn waistcoat(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    body::sleeves(s, rig, &a.build, c.second, SHIRT);
    body::trunk(s, rig, &a.build, c.main, SHIRT);
    s.marks(lapels(c.main, c.second, Some(c.accent), -3.1, 0.44));
    s.marks(pockets(-4.4));
    collar(
        s,
        rig,
        c.second,
        &Collar {
            h: 0.17,
            r: [0.60, 0.54],
            open: 0.3,
            tilt: 8.0,
            y: -1.42,
        },
    );
}

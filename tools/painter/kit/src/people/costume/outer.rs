//! Coats, gowns, robes, cloaks: what hangs below the hips, and what is thrown over.

use super::super::actor::{Actor, Build};
use super::super::body::{self, Fit};
use super::super::marks::{Ink, Mark, dot, line};
use super::super::rig::Rig;
use super::super::solid::{Matter, Sculpture, cone, cuboid, plane, skirt, torus};
use super::super::vec::{V3, v3};
use super::cuts::{Collar, collar, hood_down, lapels, scoop};
use super::{COAT, Costume, SHIRT, SIDES};
use crate::colour::Colour;

const Z: f32 = -0.25;

/// Long folds that grow towards the hem.
fn hang(n: f32, amp: f32, top: f32) -> impl Fn(V3) -> f32 + Send + Sync {
    move |q| {
        let angle = q.x.atan2(q.z + 0.25);
        let grow = ((top - q.y) / 3.0).clamp(0.0, 1.2);
        let v = angle * n + 0.5 * (q.y * 0.9).sin();
        amp * grow * (v.sin() * 0.8 + 0.45 * (v * 1.9 + 1.3).sin())
    }
}

/// Cloth from the waist down to `hem` (body units), following the legs.
struct Hem {
    y: f32,
    flare: f32,
    waves: f32,
    depth: f32,
    split: bool,
}

/// Adds hanging cloth to the trunk's own group, so that there is no seam at the waist.
fn hanging(s: &mut Sculpture, rig: &Rig, b: &Build, hem: &Hem) {
    body::at_pelvis(s, rig);
    let trunk = s.last().relief.take();
    let below = hang(hem.waves, 0.22, -4.6);
    s.relief(move |q| trunk.as_ref().map_or(0.0, |f| f(q)) + below(q));
    let top = 0.80 * b.waist.max(b.hips * 0.9) * b.bulk.sqrt();
    s.add(
        cone([0.0, -4.3, -0.25], [0.0, -5.6, -0.25], top, 0.96 * b.hips)
            .zs(0.72)
            .k(0.2),
    );
    // The hem lies between the knees or ankles, so that it swings with the stride.
    let reach = ((-6.15 - hem.y) / 6.5).clamp(0.0, 1.05);
    let at = |i: usize| {
        let l = &rig.legs[i];
        if reach < 0.5 {
            l.a.mix(l.b, reach * 2.0)
        } else {
            l.b.mix(l.c, reach * 2.0 - 1.0)
        }
    };
    let foot = at(0).mix(at(1), 0.5);
    let apart = (at(0) - at(1)).len() * 0.5;
    let r = (0.96 * b.hips * hem.flare).max(apart + 0.34 * b.bulk);
    let hip = rig.pelvis.out(v3(0.0, -5.3, -0.25));
    body::at_body(s, rig);
    s.add(
        skirt(hip, foot, 0.86 * b.hips, r)
            .zs(0.80)
            .waves(hem.waves, hem.depth)
            .k(0.35),
    );
    if hem.split {
        // The skirts of a coat open in front.
        let dir = rig.pelvis.r.apply(v3(0.05, 0.0, 1.0));
        let high = rig.pelvis.out(v3(0.02, -5.6, 0.4)) + dir * 0.6;
        let low = foot + dir * (r + 0.2);
        s.add(cone(high, low, 0.02, 0.42).k(0.05).cut());
    }
}

pub(super) fn coat(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::trousers(s, rig, b, c.trousers(), SHIRT);
    body::shoes(s, rig, b, c.shoes, 0.0);
    body::sleeves(s, rig, b, c.main, COAT);
    body::trunk(s, rig, b, c.main, COAT);
    hanging(
        s,
        rig,
        b,
        &Hem {
            y: -9.6,
            flare: 1.35,
            waves: 5.0,
            depth: 0.10,
            split: true,
        },
    );
    s.marks(lapels(c.main, c.second, None, -2.45, 0.70));
    for i in 0..4 {
        s.marks([dot(
            Ink::Base(c.accent),
            Z,
            [0.20, -2.85 - 0.62 * i as f32],
            0.075,
        )]);
    }
    let up = Collar {
        h: 0.34,
        r: [0.64, 0.74],
        open: 0.30,
        tilt: 6.0,
        y: -1.40,
    };
    collar(s, rig, c.main, &up);
}

fn belt(s: &mut Sculpture, rig: &Rig, b: &Build, colour: Colour, buckle: Option<Colour>) {
    body::at_pelvis(s, rig);
    s.group(Matter::Hard, colour);
    let r = (0.84 * b.waist).max(0.5) * COAT.ease;
    s.add(
        cone([0.0, -4.26, -0.25], [0.0, -4.42, -0.25], r, r)
            .zs(0.66)
            .k(0.02),
    );
    if b.belly > 0.3 {
        s.add(cone([0.0, -4.2, 0.3], [0.0, -4.4, 0.3], b.belly, b.belly).k(0.2));
    }
    if let Some(colour) = buckle {
        s.group(Matter::Hard, colour);
        s.add(cuboid(
            [0.06, -4.34, -0.25 + r * 0.68 + 0.04],
            [0.16, 0.16, 0.05],
            0.03,
        ));
    }
}

pub(super) fn trench(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::trousers(s, rig, b, c.trousers(), SHIRT);
    body::shoes(s, rig, b, c.shoes, 0.0);
    body::sleeves(s, rig, b, c.main, COAT);
    body::trunk(s, rig, b, c.main, COAT);
    hanging(
        s,
        rig,
        b,
        &Hem {
            y: -9.3,
            flare: 1.45,
            waves: 5.0,
            depth: 0.10,
            split: true,
        },
    );
    s.marks(lapels(c.main, c.second, Some(c.accent), -2.6, 0.78));
    for x in SIDES {
        let flap = vec![[x * 0.30, -2.9], [x * 1.1, -2.55], [x * 1.3, -2.0]];
        s.marks([line(Ink::Darker(0.7), Z, 0.018, flap)]);
    }
    belt(s, rig, b, c.main.tone(0.72), Some(Colour::hex(0xb0_8a48)));
    let up = Collar {
        h: 0.42,
        r: [0.66, 0.86],
        open: 0.36,
        tilt: 2.0,
        y: -1.34,
    };
    collar(s, rig, c.main, &up);
}

pub(super) fn duster(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::trousers(s, rig, b, c.trousers(), SHIRT);
    body::shoes(s, rig, b, c.shoes, 0.5);
    body::sleeves(s, rig, b, c.main, COAT);
    body::trunk(s, rig, b, c.main, COAT);
    hanging(
        s,
        rig,
        b,
        &Hem {
            y: -10.6,
            flare: 1.6,
            waves: 5.0,
            depth: 0.14,
            split: true,
        },
    );
    let open = vec![
        [-0.46, -1.1],
        [0.46, -1.1],
        [0.40, -2.6],
        [0.50, -4.9],
        [0.24, -5.4],
        [0.02, -5.0],
        [-0.20, -5.4],
        [-0.46, -4.9],
        [-0.36, -2.6],
    ];
    s.marks([super::super::marks::patch(Ink::Base(c.second), Z, open)]);
    s.marks([line(
        Ink::Darker(0.45),
        Z,
        0.05,
        vec![[0.02, -5.1], [0.02, -6.4]],
    )]);
    for i in 0..5 {
        s.marks([dot(
            Ink::Darker(0.5),
            Z,
            [0.02, -2.3 - 0.5 * i as f32],
            0.055,
        )]);
    }
    for x in SIDES {
        s.marks([line(
            Ink::Darker(0.62),
            Z,
            0.03,
            vec![[x * 0.46, -1.2], [x * 0.38, -2.6], [x * 0.50, -6.2]],
        )]);
    }
    kerchief(s, rig, c.accent);
    let up = Collar {
        h: 0.26,
        r: [0.70, 0.84],
        open: 0.46,
        tilt: 8.0,
        y: -1.46,
    };
    collar(s, rig, c.main, &up);
}

/// A cloth tied around the neck, its point in front.
pub(super) fn kerchief(s: &mut Sculpture, rig: &Rig, colour: Colour) {
    body::at_chest(s, rig);
    s.group(Matter::Cloth, colour);
    s.relief(|q| 0.16 * (q.x * 7.0 + q.y * 9.0).sin());
    s.add(torus([0.0, -1.36, -0.24], 0.50, 0.15).turn(0.0, 14.0, 0.0));
    s.add(
        cone([0.0, -1.55, 0.28], [0.06, -2.05, 0.46], 0.24, 0.05)
            .zs(0.5)
            .k(0.1),
    );
}

pub(super) fn dress(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::bare_legs(s, rig, b, a.skin);
    body::shoes(s, rig, b, c.shoes, 0.0);
    body::short_sleeves(s, rig, a, c.main, 0.45);
    body::trunk(
        s,
        rig,
        b,
        c.main,
        Fit {
            ease: 0.98,
            folds: 0.8,
        },
    );
    hanging(
        s,
        rig,
        b,
        &Hem {
            y: -9.2,
            flare: 1.65,
            waves: 7.0,
            depth: 0.14,
            split: false,
        },
    );
    s.marks(scoop(a.skin, 0.60, -1.95, Some(c.second)));
    belt(s, rig, b, c.accent, None);
}

pub(super) fn gown(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::short_sleeves(s, rig, a, c.main, 0.0);
    body::trunk(
        s,
        rig,
        b,
        c.main,
        Fit {
            ease: 0.98,
            folds: 0.8,
        },
    );
    hanging(
        s,
        rig,
        b,
        &Hem {
            y: -12.95,
            flare: 1.75,
            waves: 6.0,
            depth: 0.22,
            split: false,
        },
    );
    s.marks(scoop(a.skin, 0.74, -2.2, Some(c.second)));
    if c.accent != c.main {
        for i in -4..=4_i32 {
            let x = 0.13 * i as f32;
            let y = -1.62 + (x / 0.55).powi(2) * 0.30;
            s.marks([dot(Ink::Base(c.accent), Z, [x, y], 0.055)]);
        }
    }
}

pub(super) fn robe(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    for limb in &rig.arms {
        body::sleeve(
            s,
            rig,
            b,
            limb,
            c.main,
            Fit {
                ease: 1.15,
                folds: 1.3,
            },
        );
        // Wide cuffs hang from the forearm.
        body::at_body(s, rig);
        let start = limb.b.mix(limb.c, 0.35);
        let drop = limb.c + v3(0.0, -0.55, 0.0);
        s.add(cone(start, limb.b.mix(drop, 0.92), 0.34, 0.52).k(0.2));
    }
    body::trunk(s, rig, b, c.main, COAT);
    hanging(
        s,
        rig,
        b,
        &Hem {
            y: -12.6,
            flare: 1.5,
            waves: 6.0,
            depth: 0.16,
            split: false,
        },
    );
    let fold = vec![[-0.46, -1.1], [0.40, -1.1], [0.02, -2.2], [-0.10, -2.35]];
    s.marks([super::super::marks::patch(Ink::Base(c.second), Z, fold)]);
    s.marks([line(
        Ink::Darker(0.62),
        Z,
        0.035,
        vec![[0.46, -1.15], [-0.06, -2.3], [-0.9, -4.3]],
    )]);
    s.marks([line(
        Ink::Darker(0.72),
        Z,
        0.025,
        vec![[-0.50, -1.15], [-0.08, -2.26]],
    )]);
    body::at_pelvis(s, rig);
    s.group(Matter::Cloth, c.accent);
    let r = 0.86 * b.waist.max(b.belly * 1.15);
    s.add(
        cone([0.0, -3.95, -0.25], [0.0, -4.55, -0.25], r, r)
            .zs(0.66)
            .k(0.02),
    );
    if b.belly > 0.3 {
        s.add(cone([0.0, -3.95, 0.25], [0.0, -4.5, 0.25], b.belly, b.belly).k(0.2));
    }
}

pub(super) fn cloak(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::trousers(s, rig, b, c.trousers(), SHIRT);
    body::shoes(s, rig, b, c.shoes, 0.55);
    body::sleeves(s, rig, b, c.second, SHIRT);
    body::trunk(s, rig, b, c.second, SHIRT);
    hanging(
        s,
        rig,
        b,
        &Hem {
            y: -7.6,
            flare: 1.2,
            waves: 6.0,
            depth: 0.08,
            split: false,
        },
    );
    s.marks(scoop(a.skin, 0.4, -1.7, None));
    belt(s, rig, b, Colour::hex(0x4a_3020), Some(c.accent));
    cape(s, rig, b, c.main);
    hood_down(s, rig, c.main);
    body::at_chest(s, rig);
    s.group(Matter::Hard, c.accent);
    s.add(cone([0.0, -1.62, 0.26], [0.0, -1.66, 0.34], 0.15, 0.12).k(0.02));
}

/// A cape: over the shoulders, open in front, swinging behind the body.
pub(super) fn cape(s: &mut Sculpture, rig: &Rig, b: &Build, colour: Colour) {
    body::at_chest(s, rig);
    s.group(Matter::Cloth, colour);
    s.relief(hang(8.0, 0.26, -1.6));
    let w = b.shoulders * b.bulk.sqrt();
    for x in SIDES {
        s.add(
            cone(
                [x * 0.35, -1.42, -0.50],
                [x * 1.28 * w, -1.92, -0.46],
                0.34,
                0.50,
            )
            .k(0.25),
        );
    }
    let top = v3(0.0, -1.7, -0.62);
    let hem = v3(0.25, -11.4, -1.9);
    s.add(
        skirt(top, hem, 1.20 * w, 2.25)
            .zs(0.50)
            .waves(7.0, 0.22)
            .k(0.4),
    );
    let front = v3(0.0, -1.9, 0.62);
    s.add(
        cone(front, [0.1, -12.4, 0.60], 0.80 * w, 2.1)
            .zs(0.60)
            .k(0.10)
            .cut(),
    );
    s.add(
        cone([0.0, -1.2, 0.5], [0.0, -2.2, 0.9], 0.50, 0.70)
            .k(0.1)
            .cut(),
    );
}

pub(super) fn scarf(s: &mut Sculpture, rig: &Rig, colour: Colour) {
    body::at_chest(s, rig);
    s.group(Matter::Cloth, colour);
    s.relief(|q| 0.20 * (q.x * 5.0 + q.y * 9.0 + 1.3 * (q.x * 3.0).sin()).sin());
    s.add(torus([0.0, -1.36, -0.22], 0.54, 0.25).turn(0.0, 12.0, 6.0));
    s.add(
        torus([0.0, -1.10, -0.20], 0.50, 0.20)
            .turn(0.0, 8.0, -8.0)
            .k(0.05),
    );
    s.add(
        cone([0.30, -1.50, 0.36], [0.44, -2.9, 0.66], 0.26, 0.24)
            .zs(0.5)
            .k(0.1),
    );
    s.add(
        cone([0.44, -2.9, 0.66], [0.40, -3.5, 0.62], 0.24, 0.22)
            .zs(0.5)
            .k(0.1),
    );
    s.add(plane([0.0, -3.6, 0.0], [0.1, -1.0, 0.0]));
}

pub(super) fn pack(s: &mut Sculpture, rig: &Rig, b: &Build, colour: Colour) {
    body::at_chest(s, rig);
    s.group(Matter::Cloth, colour);
    s.add(cuboid([0.0, -2.9, -1.25], [0.82, 1.35, 0.50], 0.30).k(0.2));
    s.add(cone([-0.7, -1.35, -1.2], [0.7, -1.35, -1.2], 0.32, 0.32).k(0.05));
    let strap = colour.tone(0.7);
    s.group(Matter::Cloth, strap);
    for x in SIDES {
        let w = b.shoulders * b.bulk.sqrt();
        let path = [
            v3(x * 0.72 * w, -1.55, -0.95),
            v3(x * 0.72 * w, -1.36, -0.40),
            v3(x * 0.72 * w, -1.80, 0.22),
            v3(x * 0.74 * w, -2.70, 0.46 * b.bulk + 0.1 * b.bust),
            v3(x * 0.98 * w, -3.60, 0.10),
        ];
        for pair in path.windows(2) {
            s.add(cone(pair[0], pair[1], 0.12, 0.12).k(0.05));
        }
    }
}

pub(super) fn poncho(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::sleeves(s, rig, b, c.second, SHIRT);
    body::trunk(s, rig, b, c.second, SHIRT);
    body::at_chest(s, rig);
    s.group(Matter::Cloth, c.main);
    s.relief(hang(7.0, 0.22, -1.8));
    let w = b.shoulders * b.bulk.sqrt();
    for x in SIDES {
        s.add(
            cone(
                [x * 0.2, -1.36, -0.34],
                [x * 1.20 * w, -1.95, -0.34],
                0.36,
                0.50,
            )
            .k(0.25),
        );
    }
    let r = 2.0 * w;
    s.add(
        skirt(v3(0.0, -1.7, -0.25), v3(0.0, -5.2, -0.1), 1.1 * w, r)
            .zs(0.62)
            .waves(7.0, 0.10)
            .k(0.3),
    );
    let (band, thin) = (c.accent, c.accent.tone(0.8));
    s.marks([
        Mark::new([-3.0, 3.0, -5.4, -4.2], Ink::Base(band), |q| {
            0.17 - (q.y + 4.7).abs()
        }),
        Mark::new([-3.0, 3.0, -4.4, -3.8], Ink::Base(thin), |q| {
            0.07 - (q.y + 4.25).abs()
        }),
        Mark::new([-3.0, 3.0, -5.3, -4.9], Ink::Base(thin), |q| {
            0.05 - (q.y + 5.0).abs()
        }),
    ]);
    kerchief(s, rig, c.accent);
}

pub(super) fn sari(s: &mut Sculpture, a: &Actor, c: &Costume, rig: &Rig) {
    let b = &a.build;
    body::shoes(s, rig, b, c.shoes, 0.0);
    body::at_pelvis(s, rig);
    s.group(Matter::Cloth, c.main);
    hanging(
        s,
        rig,
        b,
        &Hem {
            y: -12.9,
            flare: 1.35,
            waves: 9.0,
            depth: 0.14,
            split: false,
        },
    );
    body::short_sleeves(s, rig, a, c.second, 0.75);
    body::trunk(
        s,
        rig,
        b,
        c.second,
        Fit {
            ease: 0.98,
            folds: 0.6,
        },
    );
    s.marks(scoop(a.skin, 0.55, -1.85, None));
    body::at_chest(s, rig);
    s.group(Matter::Cloth, c.main);
    s.relief(|q| 0.22 * ((q.x * 0.9 + q.y * 0.55) * 9.0).sin());
    // From the right hip across the breast over the left shoulder, and down the back.
    s.add(
        cone([-0.75, -4.5, 0.20], [0.10, -3.0, 0.62], 0.60, 0.50)
            .zs(0.5)
            .k(0.25),
    );
    s.add(
        cone([0.10, -3.0, 0.62], [0.82, -1.78, -0.10], 0.50, 0.42)
            .zs(0.6)
            .k(0.25),
    );
    s.add(
        cone([0.82, -1.70, -0.45], [0.78, -6.4, -1.15], 0.44, 0.60)
            .zs(0.4)
            .k(0.25),
    );
    s.marks([Mark::new(
        [-2.0, 2.0, -6.0, -1.0],
        Ink::Base(c.accent),
        |q| {
            let v = (q.x + 0.62) * 0.80 - (q.y + 3.35) * 0.60;
            (0.10 - (v + 0.05).abs()).min(q.z + 0.2)
        },
    )]);
}

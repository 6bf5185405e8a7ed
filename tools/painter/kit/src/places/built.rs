//! Parts that people built: rooms with furnished walls, windows, houses, towers, cranes, lamps.
//!
//! Rectangles are `[x, y, w, h]` in canvas units; `Cam::frame` makes one from metres.

use crate::camera::Cam;
use crate::canvas::{Dice, H, Ink, Noise, OnCanvas, Pt, Shape, W, WHITE};
use crate::colour::Colour;
use crate::places::nature;
use crate::stage::Stage;

/// A room seen from inside, in metres.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Left and right walls.
    pub x: Pt,
    /// Ceiling.
    pub height: f32,
    /// Back wall.
    pub depth: f32,
    /// Colour of the walls.
    pub wall: Colour,
    /// Colour of the floor.
    pub floor: Colour,
    /// Colour of the ceiling.
    pub ceiling: Colour,
}

/// Walls, floor and ceiling; the wall opposite the light catches it, the other is in shade.
pub fn room(s: &mut Stage, cam: &Cam, r: &Room) {
    let (p, light) = (s.pal, s.light.colour);
    let (x0, x1) = r.x;
    let left_lit = s.light.to.0 > 0.0;
    let (near, far) = if left_lit { (x0, x1) } else { (x1, x0) };
    s.wash(r.wall.mix(p.ink, 0.6));
    let [bx, by, bw, bh] = cam.frame(r.depth, r.x, (0.0, r.height));
    let (bright, dim) = (r.wall.mix(light, 0.16), r.wall.mix(p.ink, 0.34));
    let back = if left_lit {
        [bright, r.wall, dim]
    } else {
        [dim, r.wall, bright]
    };
    s.rect(bx, by, bw, bh, Ink::across(bx, bx + bw, &back));
    let edge = |x: f32| if x < f32::midpoint(x0, x1) { 0.0 } else { W };
    let lit_wall = Ink::across(
        cam.pt(near, 0.0, r.depth).0,
        edge(near),
        &[r.wall.mix(light, 0.3), r.wall.mix(p.ink, 0.35)],
    );
    s.fill(&cam.wall(near, (0.0, r.height), (0.3, r.depth)), lit_wall);
    let dark_wall = Ink::across(
        cam.pt(far, 0.0, r.depth).0,
        edge(far),
        &[r.wall.mix(p.ink, 0.42), r.wall.mix(p.ink, 0.75)],
    );
    s.fill(&cam.wall(far, (0.0, r.height), (0.3, r.depth)), dark_wall);
    let top = Ink::down(0.0, by, &[r.ceiling.mix(p.ink, 0.6), r.ceiling]);
    s.fill(&cam.floor(r.height, r.x, (0.3, r.depth)), top);
    let ground = Ink::down(
        by + bh,
        H,
        &[r.floor.mix(light, 0.12), r.floor, r.floor.mix(p.ink, 0.5)],
    );
    s.fill(&cam.floor(0.0, r.x, (0.3, r.depth)), ground);
}

/// Floor boards that run away from us.
pub fn boards(s: &mut Stage, cam: &Cam, (x0, x1): Pt, (z0, z1): Pt, n: usize, seam: Colour) {
    let mut dice = s.dice.fork();
    for i in 0..n {
        let w = (x1 - x0) / n as f32;
        let x = x0 + i as f32 * w;
        if dice.chance(0.5) {
            s.fill(
                &cam.floor(0.0, (x, x + w), (z0, z1)),
                (seam, dice.range(0.05, 0.22)),
            );
        }
        s.fill(&cam.floor(0.0, (x, x + w * 0.06), (z0, z1)), (seam, 0.5));
    }
}

/// A chequered floor of square tiles.
pub fn tiles(s: &mut Stage, cam: &Cam, (x0, x1): Pt, (z0, z1): Pt, size: f32, ink: (Colour, f32)) {
    let (nx, nz) = (((x1 - x0) / size) as i32, ((z1 - z0) / size) as i32);
    let squares = (0..nx)
        .flat_map(|i| (0..nz).map(move |j| (i, j)))
        .filter(|(i, j)| (i + j) % 2 == 0);
    let shapes: Vec<Shape> = squares
        .map(|(i, j)| {
            let (x, z) = (x0 + i as f32 * size, z0 + j as f32 * size);
            cam.floor(0.0, (x, x + size), (z, z + size))
        })
        .collect();
    s.fill(&Shape::all(shapes), ink);
}

/// Wooden panelling: `n` columns, each with a high and a low field; light from the stage.
pub fn panels(s: &mut Stage, area: [f32; 4], n: usize, colour: Colour) {
    let (p, [x, y, w, h]) = (s.pal, area);
    let side = s.side();
    for i in 0..n {
        let pw = w / n as f32;
        let px = x + i as f32 * pw;
        for (fy, fh) in [(0.05, 0.58), (0.68, 0.27)] {
            let (a, b, c, d) = (px + pw * 0.12, y + h * fy, pw * 0.76, h * fh);
            let field = Shape::rect(a, b, c, d);
            s.fill(&field, colour.mix(p.ink, 0.2));
            s.crescent(&field, colour.mix(p.ink, 0.6), (-side * -2.4, 2.4), 0.0);
            s.crescent(&field, colour.mix(p.key, 0.35), (side * 1.6, -1.6), 0.0);
        }
    }
}

/// A window in a wall that faces us: light outside, glazing bars, sill.
pub fn window(
    s: &mut Stage,
    area: [f32; 4],
    glass: impl Into<Ink>,
    (nx, ny): (usize, usize),
    frame: Colour,
) {
    let [x, y, w, h] = area;
    let t = (w * 0.05).max(3.0);
    s.rect(x - t, y - t, w + 2.0 * t, h + 2.0 * t, frame);
    s.rect(x, y, w, h, glass);
    bars(s, area, (nx, ny), frame);
    let sill = frame.mix(s.pal.key, 0.4);
    s.rect(x - t * 1.8, y + h + t * 0.6, w + t * 3.6, t * 1.1, sill);
}

/// Glazing bars over a pane.
pub fn bars(s: &mut Stage, [x, y, w, h]: [f32; 4], (nx, ny): (usize, usize), frame: Colour) {
    let t = (w * 0.03).max(2.0);
    for i in 1..nx {
        s.rect(x + w * i as f32 / nx as f32 - t / 2.0, y, t, h, frame);
    }
    for j in 1..ny {
        s.rect(x, y + h * j as f32 / ny as f32 - t / 2.0, w, t, frame);
    }
}

/// Daylight seen through a window: sky, far hills, a tree.
pub fn outdoors(s: &mut Stage, [x, y, w, h]: [f32; 4], seed: u64) {
    let p = s.pal;
    let bright = p.key.mix(WHITE, 0.5);
    s.rect(x, y, w, h, Ink::down(y, y + h, &[p.key, bright, p.low]));
    s.clipped(&Shape::rect(x, y, w, h), |s| {
        let far = p.low.mix(p.mid, 0.5).mix(p.key, 0.3);
        let pts = Noise::new(seed)
            .octaves(3)
            .ridge((x, x + w), y + h * 0.86, h * 0.3, 2.0);
        s.fill(&Shape::under(&pts, y + h), far);
        let mut dice = Dice::new(seed);
        let crown = dice.blob((x + w * 0.82, y + h * 0.66), (w * 0.24, h * 0.26), 0.2, 22);
        s.fill(&crown, far.mix(p.body, 0.3));
    });
}

/// A framed picture: landscape, portrait, map or abstract by `kind`.
pub fn picture(s: &mut Stage, [x, y, w, h]: [f32; 4], kind: usize, frame: Colour) {
    let p = s.pal;
    let t = (w.min(h) * 0.08).max(2.0);
    s.rect(x + 3.0, y + 5.0, w, h, (p.ink, 0.35));
    let outer = Shape::rect(x, y, w, h);
    s.form(&outer, frame, t * 0.4);
    let (ix, iy, iw, ih) = (x + t, y + t, w - 2.0 * t, h - 2.0 * t);
    let inner = Shape::rect(ix, iy, iw, ih);
    s.fill(&inner, p.low.mix(p.body, 0.35));
    s.clipped(&inner, |s| match kind % 4 {
        0 => {
            s.circle(ix + iw * 0.68, iy + ih * 0.34, ih * 0.14, p.key);
            let far = Noise::new(kind as u64).ridge((ix, ix + iw), iy + ih * 0.7, ih * 0.3, 2.0);
            s.fill(&Shape::under(&far, iy + ih), p.mid.mix(p.body, 0.4));
            let near = Noise::new(7)
                .octaves(3)
                .ridge((ix, ix + iw), iy + ih, ih * 0.3, 1.4);
            s.fill(&Shape::under(&near, iy + ih), p.dark(0.4));
        }
        1 => {
            s.wash(p.dark(0.25));
            let bust = Shape::turned(
                "0,-.82 .13,-.8 .19,-.64 .17,-.48 .09,-.38 .1,-.3 .32,-.2 .44,0 .46,.2",
            );
            s.form(
                &bust.at(ix + iw / 2.0, iy + ih * 0.96, ih),
                p.lit(0.25),
                ih * 0.05,
            );
        }
        2 => {
            s.wash(p.key.mix(p.low, 0.5));
            let mut dice = Dice::new(kind as u64 + 3);
            for k in 0..4 {
                let at = (
                    ix + iw * (0.2 + 0.22 * k as f32),
                    iy + ih * dice.range(0.3, 0.7),
                );
                let land = dice.blob(at, (iw * 0.16, ih * 0.24), 0.35, 14);
                s.fill(&land, p.body.mix(p.acc, if k == 1 { 0.7 } else { 0.15 }));
            }
        }
        _ => {
            s.circle(ix + iw * 0.4, iy + ih * 0.5, ih * 0.3, p.acc);
            s.rect(ix + iw * 0.45, iy, iw * 0.14, ih, p.dark(0.4));
            s.rect(ix, iy + ih * 0.66, iw, ih * 0.1, p.key);
        }
    });
}

/// Shelves of books: `rows` boards, spines of uneven height, some leaning, some gaps.
pub fn books(s: &mut Stage, [x, y, w, h]: [f32; 4], rows: usize, wood: Colour) {
    let (p, mut dice) = (s.pal, s.dice.fork());
    s.rect(x, y, w, h, wood.mix(p.ink, 0.62));
    let rh = h / rows as f32;
    let hues = [
        p.body,
        p.acc,
        p.mid,
        p.low,
        p.dark(0.4),
        p.body.mix(p.acc, 0.5),
        p.key.mix(p.body, 0.5),
    ];
    for row in 0..rows {
        let foot = y + (row + 1) as f32 * rh - rh * 0.06;
        let mut bx = x + 3.0;
        while bx < x + w - rh * 0.16 {
            let bw = rh * dice.range(0.07, 0.17);
            if dice.chance(0.06) {
                bx += rh * dice.range(0.2, 0.5);
                continue;
            }
            let bh = rh * dice.range(0.58, 0.86);
            let hue = dice
                .pick(&hues)
                .mix(wood, 0.3)
                .mix(p.ink, dice.range(0.05, 0.4));
            let lean = if dice.chance(0.08) { 9.0 } else { 0.0 };
            let spine = Shape::rect(bx, foot - bh, bw * 0.92, bh).turned_by(lean, bx, foot);
            s.fill(&spine, hue);
            s.fill(
                &Shape::rect(bx, foot - bh, bw * 0.2, bh).turned_by(lean, bx, foot),
                (p.key, 0.16),
            );
            if dice.chance(0.5) {
                s.rect(
                    bx,
                    foot - bh * 0.8,
                    bw * 0.9,
                    bh * 0.05,
                    hue.mix(p.key, 0.5),
                );
            }
            bx += bw + lean * rh * 0.02;
        }
        s.rect(x, foot, w, rh * 0.07, wood);
        s.rect(x, foot, w, rh * 0.018, wood.mix(p.key, 0.4));
    }
    s.rect(x - 4.0, y - 4.0, 7.0, h + 4.0, wood);
    s.rect(x + w - 3.0, y - 4.0, 7.0, h + 4.0, wood.mix(p.ink, 0.3));
    s.rect(x - 4.0, y - 6.0, w + 8.0, 8.0, wood.mix(p.key, 0.2));
}

/// A door with panels and a knob.
pub fn door(s: &mut Stage, area: [f32; 4], colour: Colour) {
    let (p, [x, y, w, h]) = (s.pal, area);
    s.rect(
        x - w * 0.09,
        y - w * 0.09,
        w * 1.18,
        h + w * 0.09,
        colour.mix(p.ink, 0.35),
    );
    s.rect(x, y, w, h, colour);
    for (fy, fh) in [(0.07, 0.36), (0.52, 0.4)] {
        for k in 0..2 {
            let f = Shape::rect(
                x + w * (0.12 + 0.41 * k as f32),
                y + h * fy,
                w * 0.35,
                h * fh,
            );
            s.fill(&f, colour.mix(p.ink, 0.22));
            s.crescent(&f, colour.mix(p.key, 0.3), (-1.5, -1.5), 0.0);
        }
    }
    s.circle(
        x + w * 0.9,
        y + h * 0.5,
        w * 0.045 + 1.0,
        p.key.mix(p.acc, 0.3),
    );
}

/// A hanging curtain: folds of alternating tone, drawn in towards `tie` (share of the height).
pub fn curtain(
    s: &mut Stage,
    [x, y, w, h]: [f32; 4],
    colour: Colour,
    tie: Option<f32>,
    to_left: bool,
) {
    let p = s.pal;
    let pinch = |t: f32| match tie {
        Some(at) => 1.0 - 0.62 * (-((t - at) * 3.2).powi(2)).exp(),
        None => 1.0 + 0.03 * t,
    };
    let n = 9;
    for i in 0..n {
        let strip = |k: f32| {
            (0..=16)
                .map(|j| {
                    let t = j as f32 / 16.0;
                    let u = k / n as f32 * pinch(t);
                    let px = if to_left { x + w * u } else { x + w - w * u };
                    (px, y + h * t)
                })
                .collect::<Vec<Pt>>()
        };
        let mut pts = strip(i as f32);
        pts.extend(strip(i as f32 + 1.06).into_iter().rev());
        let tones = [colour, colour.mix(p.ink, 0.42), colour.mix(p.key, 0.16)];
        s.fill(
            &Shape::polygon(&pts),
            tones[i % 3].mix(p.ink, 0.06 * i as f32 / 9.0),
        );
        let mut dark = strip(i as f32 + 0.72);
        dark.extend(strip(i as f32 + 1.0).into_iter().rev());
        s.fill(&Shape::polygon(&dark), (p.ink, 0.35));
    }
}

/// A lamp that hangs from the ceiling: flex, shade, bulb, glow.
pub fn pendant(s: &mut Stage, (x, y): Pt, r: f32, shade: Colour) {
    let p = s.pal;
    s.line(&[(x, -10.0), (x, y - r * 0.6)], p.ink, 1.6);
    s.glow((x, y + r * 0.3), r * 7.0, p.key, 0.7);
    let hood = Shape::twin("0,-.75 .16,-.72 .22,-.5 1,.06 1,.14 0,.14").at(x, y, r);
    s.form(&hood, shade, r * 0.1);
    s.oval(x, y + r * 0.14, r * 0.94, r * 0.13, p.key.mix(WHITE, 0.5));
}

/// A round wall clock.
pub fn clock(s: &mut Stage, (x, y): Pt, r: f32) {
    let p = s.pal;
    s.circle(x + r * 0.08, y + r * 0.14, r * 1.08, (p.ink, 0.5));
    s.form(&Shape::circle(x, y, r * 1.08), p.dark(0.7), r * 0.1);
    s.circle(x, y, r * 0.9, p.key.mix(WHITE, 0.25));
    for i in 0..12 {
        let (sa, ca) = (i as f32 * std::f32::consts::TAU / 12.0).sin_cos();
        let k = if i % 3 == 0 { 0.66 } else { 0.74 };
        s.line(
            &[
                (x + sa * r * k, y - ca * r * k),
                (x + sa * r * 0.82, y - ca * r * 0.82),
            ],
            p.ink,
            r * 0.06,
        );
    }
    s.line(&[(x, y), (x + r * 0.44, y + r * 0.18)], p.ink, r * 0.09);
    s.line(&[(x, y), (x - r * 0.1, y - r * 0.66)], p.ink, r * 0.07);
}

/// A ship-to-shore gantry crane: legs, boom, stays, cab; it points left unless `flip`.
pub fn crane(s: &mut Stage, (x, y): Pt, h: f32, colour: Colour, flip: bool) {
    let k = if flip { -1.0 } else { 1.0 };
    let legs = "M-.018 0L-.012 -.62H.012L.018 0ZM.282 0L.288 -.62H.312L.318 0ZM-.72 -.655H.55V-.62H-.72ZM0 -.3H.3V-.28H0ZM.02 -.62H.05L.13 -1H.11ZM.28 -.62H.31L.14 -1H.11ZM.36 -.7H.5V-.65H.36ZM-.2 -.59H-.13V-.53H-.2Z";
    let body = Shape::svg(legs).scaled(k, 1.0).at(x, y, h);
    s.fill(&body, colour);
    let stays =
        "M-.7 -.64L.12 -1L.54 -.64M-.36 -.64L.12 -1M0 -.02L.3 -.28M.3 -.02L0 -.28M-.165 -.53V-.3";
    s.stroke(
        &Shape::svg(stays).scaled(k, 1.0).at(x, y, h),
        colour,
        (h * 0.006).max(0.8),
    );
    let lit = colour.mix(s.pal.key, 0.5);
    s.crescent(&body, (lit, 0.8), (-s.side() * h * 0.007, h * 0.005), 0.0);
}

/// A round tower with battlements or a pointed roof, lit from the stage's side.
pub fn tower(
    s: &mut Stage,
    (x, y): Pt,
    (w, h): Pt,
    stone: Colour,
    roof: Option<Colour>,
    windows: usize,
) {
    let (p, side) = (s.pal, s.side());
    let body = Shape::polygon(&[
        (x - w * 0.54, y),
        (x - w * 0.47, y - h),
        (x + w * 0.47, y - h),
        (x + w * 0.54, y),
    ]);
    s.fill(&body, stone.mix(p.ink, 0.3));
    s.crescent(&body, stone, (-side * w * 0.55, 0.0), 0.0);
    s.crescent(&body, stone.mix(p.key, 0.3), (-side * w * 0.24, 0.0), 0.0);
    s.crescent(&body, stone.mix(p.key, 0.7), (-side * w * 0.05, 0.0), 0.0);
    let cap = Shape::rect(x - w * 0.6, y - h - w * 0.2, w * 1.2, w * 0.24);
    s.form(&cap, stone.mix(p.ink, 0.15), w * 0.05);
    if let Some(roof) = roof {
        let cone = Shape::polygon(&[
            (x - w * 0.7, y - h - w * 0.16),
            (x, y - h - w * 2.1),
            (x + w * 0.7, y - h - w * 0.16),
        ]);
        s.fill(&cone, roof.mix(p.ink, 0.4));
        let lit = Shape::polygon(&[
            (x + side * w * 0.7, y - h - w * 0.16),
            (x, y - h - w * 2.1),
            (x + side * w * 0.06, y - h - w * 0.16),
        ]);
        s.fill(&lit, roof.mix(p.key, 0.25));
        s.line(&[(x, y - h - w * 2.1), (x, y - h - w * 2.5)], p.ink, 1.4);
    } else {
        for i in 0..5 {
            let merlon = Shape::rect(
                x - w * 0.6 + i as f32 * w * 0.265,
                y - h - w * 0.42,
                w * 0.15,
                w * 0.26,
            );
            s.form(&merlon, stone.mix(p.ink, 0.15), w * 0.04);
        }
    }
    for i in 0..windows {
        let wy = y - h * (0.86 - 0.3 * i as f32);
        lit_arch(s, (x - side * w * 0.02, wy), w * 0.2);
    }
}

/// A small lit window with a round head and its glow; `w` wide, foot at (x, y).
pub fn lit_arch(s: &mut Stage, (x, y): Pt, w: f32) {
    let acc = s.pal.lamp();
    s.glow((x, y - w * 0.7), w * 5.0, acc, 0.6);
    let arch = Shape::svg("M-.5 0V-.9C-.5 -1.5 .5 -1.5 .5 -.9V0Z").at(x, y, w);
    s.fill(
        &arch,
        Ink::down(y - w * 1.4, y, &[acc.mix(WHITE, 0.45), acc]),
    );
}

/// A gabled house, front to us: walls, roof, chimney, lit or dark windows, door.
pub fn house(s: &mut Stage, (x, y): Pt, (w, h): Pt, (wall, roof): (Colour, Colour), lit: f32) {
    let (p, mut dice) = (s.pal, s.dice.fork());
    let eave = y - h;
    let top = eave - w * dice.range(0.34, 0.6);
    s.rect(
        x + w * 0.16,
        top - w * 0.02,
        w * 0.1,
        (eave - top) * 0.8,
        roof.mix(p.ink, 0.3),
    );
    let front = Shape::polygon(&[
        (x - w / 2.0, y),
        (x - w / 2.0, eave),
        (x, top),
        (x + w / 2.0, eave),
        (x + w / 2.0, y),
    ]);
    s.form(&front, wall, w * 0.06);
    for k in [-1.0, 1.0] {
        let slope = Shape::polygon(&[
            (x, top - w * 0.05),
            (x + k * w * 0.58, eave + w * 0.04),
            (x + k * w * 0.53, eave + w * 0.12),
            (x, top + w * 0.07),
        ]);
        let toward = if k * s.light.to.0 > 0.0 {
            roof.mix(p.key, 0.28)
        } else {
            roof.mix(p.ink, 0.25)
        };
        s.fill(&slope, toward);
    }
    let rows = ((h / (w * 0.42)) as usize).clamp(1, 4);
    for j in 0..rows {
        for k in 0..2 {
            let (wx, wy) = (
                x + w * (-0.3 + 0.4 * k as f32),
                eave + h * (j as f32 + 0.2) / rows as f32,
            );
            let (ww, wh) = (w * 0.2, (h / rows as f32 * 0.5).min(w * 0.3));
            if j + 1 == rows && k == 1 {
                s.rect(
                    wx,
                    y - h / rows as f32 * 0.8,
                    ww,
                    h / rows as f32 * 0.8,
                    roof.mix(p.ink, 0.5),
                );
                continue;
            }
            let pane = if dice.chance(lit) {
                p.lamp().mix(p.key, 0.3)
            } else {
                wall.mix(p.ink, 0.55)
            };
            s.rect(
                wx - 1.5,
                wy - 1.5,
                ww + 3.0,
                wh + 3.0,
                wall.mix(p.ink, 0.35),
            );
            s.rect(wx, wy, ww, wh, pane);
            s.line(
                &[(wx + ww / 2.0, wy), (wx + ww / 2.0, wy + wh)],
                wall.mix(p.ink, 0.4),
                w * 0.012 + 0.6,
            );
        }
    }
}

/// The small people of a place: never the subject, always simple.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// Long coat.
    Coat,
    /// Dress.
    Dress,
    /// Suit.
    Suit,
    /// Coat and brimmed hat.
    Hat,
    /// Under an umbrella.
    Umbrella,
}

/// A standing extra from behind, feet at (x, y), `h` high, rim-lit; for figures under 150 high.
pub fn extra(s: &mut Stage, (x, y): Pt, h: f32, colour: Colour, kind: Extra) {
    let half = match kind {
        Extra::Dress => {
            "0,-.9 .032,-.88 .036,-.845 .1,-.815 .118,-.74 .11,-.6 .075,-.56 .13,-.3 \
        .19,-.1 .06,-.08 .05,0 .012,0 .008,-.08"
        }
        Extra::Suit => {
            "0,-.9 .036,-.88 .042,-.85 .12,-.828 .155,-.77 .17,-.6 .165,-.46 .125,-.45 .11,-.3 .085,-.03 .105,0 .02,0 .012,-.42"
        }
        _ => {
            "0,-.9 .04,-.88 .06,-.855 .13,-.83 .165,-.76 .172,-.56 .155,-.42 .185,-.2 .1,-.19 .08,-.02 .1,0 .02,0 .012,-.16"
        }
    };
    let skull = Shape::ellipse(0.0, -0.93, 0.05, 0.068);
    let mut body = Shape::turned(half).and(&skull).at(x, y, h);
    if kind == Extra::Dress {
        body = body.and(&Shape::circle(0.0, -0.99, 0.032).at(x, y, h));
    }
    if kind == Extra::Hat {
        body = body.and(
            &Shape::turned(
                "0,-1.05 .045,-1.06 .066,-1.03 .072,-.975 .14,-.962 .145,-.945 .07,-.94 0,-.94",
            )
            .at(x, y, h),
        );
    }
    if kind == Extra::Umbrella {
        let dome = "-.5,-.98 -.42,-1.14 -.2,-1.27 0,-1.31 .2,-1.27 .42,-1.14 .5,-.98 .34,-1.02 .17,-.985 0,-1.02 -.17,-.985 -.34,-1.02";
        body = body.and(&Shape::spline(dome).at(x + h * 0.08, y, h));
        body = body.and(&Shape::rect(
            x + h * 0.074,
            y - h * 1.34,
            h * 0.016,
            h * 0.75,
        ));
    }
    s.backlit(&body, colour, (h * 0.018).max(0.8));
}

/// A crowd seen from behind: heads and shoulders of many kinds along `y`, the nearest largest.
pub fn crowd(s: &mut Stage, (x0, x1): Pt, y: f32, head: f32, colour: Colour) {
    let mut dice = s.dice.fork();
    for (row, (dy, k)) in [(-0.9, 0.72), (-0.4, 0.86), (0.2, 1.0)]
        .into_iter()
        .enumerate()
    {
        let tone = colour.mix(s.pal.body, 0.28 - 0.14 * row as f32);
        let step = head * 1.35 * k;
        let mut x = x0 + dice.range(0.0, step);
        while x < x1 {
            let hh = head * k * dice.range(0.86, 1.12);
            onlooker(
                s,
                (x, y + dy * head + dice.range(-0.2, 0.2) * head),
                hh,
                tone,
                &mut dice,
            );
            x += step * dice.range(0.8, 1.3);
        }
    }
}

fn onlooker(s: &mut Stage, (x, y): Pt, head: f32, tone: Colour, dice: &mut Dice) {
    let tilt = dice.range(-7.0, 7.0);
    let torso = "0,.1 .2,.12 .23,.34 .5,.46 .84,.6 1.02,.95 1.08,2.4";
    let crown = match dice.whole(0, 7) {
        0 => Some("0,-.66 .2,-.64 .4,-.46 .47,-.1 .42,.2 .3,.4 0,.46"),
        1 => Some("0,-1.02 .14,-.98 .2,-.84 .12,-.68 .34,-.54 .46,-.2 .42,.1 0,.2"),
        2 => Some("0,-.82 .2,-.84 .36,-.74 .4,-.46 .74,-.4 .72,-.32 0,-.28"),
        3 => Some("0,-.72 .24,-.7 .44,-.52 .5,-.24 0,-.2"),
        4 => Some("0,-.66 .22,-.63 .42,-.42 .5,-.1 .52,.3 .6,.7 .5,.95 .3,.8 0,.84"),
        _ => None,
    };
    let wide = dice.range(0.9, 1.15);
    let mut body = Shape::turned(torso)
        .scaled(wide, 1.0)
        .and(&Shape::ellipse(0.0, -0.1, 0.38, 0.5));
    if let Some(crown) = crown {
        body = body.and(&Shape::turned(crown));
    }
    let body = body.turned_by(tilt, 0.0, 0.6).at(x, y, head);
    s.backlit(&body, tone, head * 0.07);
}

/// A row of lamps or bulbs hanging in a sagging chain from `a` to `b`.
pub fn bulbs(s: &mut Stage, a: Pt, b: Pt, n: usize, sag: f32, colours: &[Colour]) {
    let ink = s.pal.ink;
    let at = |t: f32| {
        (
            a.0 + (b.0 - a.0) * t,
            a.1 + (b.1 - a.1) * t + sag * 4.0 * t * (1.0 - t),
        )
    };
    let wire: Vec<Pt> = (0..=24).map(|i| at(i as f32 / 24.0)).collect();
    s.line(&wire, ink, 1.3);
    for i in 0..n {
        let (x, y) = at((i as f32 + 0.5) / n as f32);
        let colour = colours[i % colours.len()];
        s.glow((x, y + 4.0), 22.0, colour, 0.75);
        s.circle(x, y + 4.0, 3.0, colour.mix(WHITE, 0.5));
    }
}

/// Grass, ferns or weeds in ink along the lower edge: the cheapest foreground.
pub fn undergrowth(s: &mut Stage, (x0, x1): Pt, h: f32, n: usize) {
    let (ink, mut dice) = (s.pal.ink, s.dice.fork());
    nature::grass(&mut s.canvas, &mut dice, (x0, x1), (H + 4.0, h), n, ink);
}

//! Clear helmets: a ring of light and two reflections, laid over the painted actor.

use super::actor::{Actor, Hat};
use super::compose::Canvas;
use super::costume::Costume;
use super::hats::BUBBLE;
use super::light::Light;
use super::march::Camera;
use super::rig::Rig;
use super::tones::{Rgb, mix, rgb};
use super::vec::V3;

/// Lays the glass of a clear helmet over the canvas.
pub fn lay(
    canvas: &mut Canvas,
    actor: &Actor,
    costume: &Costume,
    rig: &Rig,
    camera: &Camera,
    light: &Light,
) {
    let (radius, place) = match costume.hat.unwrap_or(actor.hat) {
        Hat::Bubble(_) => BUBBLE,
        _ => return,
    };
    let centre: V3 = rig.head.out(place.into());
    let (cx, cy, unit) = camera.project(centre);
    let r = radius * unit;
    let ring = rig.head.out(V3::from([0.0, -1.22, -0.14]));
    let (_, floor, _) = camera.project(ring);
    let key: Rgb = mix(rgb(light.key), [1.0; 3], 0.35);
    let dim: Rgb = mix(rgb(light.rim), rgb(light.key), 0.2);
    let side = if light.dir[0] >= 0.0 { 1.0 } else { -1.0 };
    for y in 0..canvas.h {
        for x in 0..canvas.w {
            let (u, v) = ((x as f32 + 0.5 - cx) / r, (y as f32 + 0.5 - cy) / r);
            let d = u.hypot(v);
            if d > 1.02 || y as f32 > floor {
                continue;
            }
            let px = 1.0 / r;
            let edge = |a: f32| (a / px + 0.5).clamp(0.0, 1.0);
            let inside = edge(1.0 - d);
            let lit = u * side - v * 0.6;
            // Thick glass at the rim, a crescent towards the key, a small one away from it.
            let rim = edge(d - 0.955) * if lit > 0.0 { 0.55 } else { 0.35 };
            let moon = edge(0.90 - d).min(edge((u + 0.20 * side).hypot(v - 0.12) - 0.86));
            let spark = edge(0.80 - d).min(edge((u + 0.14 * side).hypot(v - 0.10) - 0.80)) * 0.5;
            let away = edge(0.92 - d).min(edge((u - 0.12 * side).hypot(v + 0.02) - 0.90)) * 0.30;
            let at = &mut canvas.v[y * canvas.w + x];
            over(at, key, inside * 0.05);
            over(at, key, inside * rim);
            over(at, key, inside * moon.max(spark) * 0.42);
            over(at, dim, inside * away);
        }
    }
}

fn over(at: &mut [f32; 4], c: Rgb, a: f32) {
    for (channel, own) in at.iter_mut().zip([c[0], c[1], c[2], 1.0]) {
        *channel = own * a + *channel * (1.0 - a);
    }
}

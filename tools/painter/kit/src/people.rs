//! Actors: solids, light, expression, costume.
//!
//! An actor is data ([`Actor`], all 24 in [`tables::actors`]). [`paint`] puts one of them, in a
//! [`Costume`] and a [`Pose`], into a picture: a head of smooth solids and a clothed skeleton are
//! looked at from a camera, lit by one key and one rim ([`Light`]), and cut into flat tones.
//!
//! # Example
//! ```
//! use keyart_painter_kit::people::{Arm, Expression, Framing, Light, Pose, actor, paint};
//! let ada = actor("ada-okafor").expect("Ada is in the table");
//! let pose = Pose::new(28.0, Expression::RESOLVE).head(-4.0, 3.0).arms(Arm::Down, Arm::Hip);
//! let framing = Framing::new(0.40, 0.46, 0.30);
//! let layer = paint(ada, &ada.costume, &pose, &framing, &Light::golden(1.0), 192, 108);
//! assert_eq!(layer.pixmap.width(), 192);
//! ```

mod actor;
mod body;
mod chair;
mod compose;
mod costume;
mod expression;
mod features;
mod glass;
mod goals;
mod hair;
mod hand;
mod hats;
mod head;
mod light;
mod march;
mod marks;
mod mask;
mod pose;
mod rig;
pub mod sheets;
mod solid;
pub mod tables;
mod tones;
mod trimmings;
mod vec;

pub use actor::{Actor, BUILD, BUILD_F, Beard, Build, Glasses, Hair, HairStyle, Hat, Sign};
pub use costume::{Costume, Garment};
pub use expression::Expression;
pub use head::{FACE, Face};
pub use light::{Gobo, Light};
pub use pose::{Arm, Framing, Grip, Pose, Stance};

use march::Camera;
use rig::Rig;
use solid::Sculpture;
use tiny_skia::Pixmap;
use vec::{V3, v3};

/// A place on a layer, in pixels, with the size of one unit there (a head is 1.92 units high).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// Column.
    pub x: f32,
    /// Row.
    pub y: f32,
    /// Pixels per unit: a cup is about .6 units wide, a sword 5 long.
    pub scale: f32,
    /// Direction of the fingers on the picture, in degrees from up, clockwise (0 for non-hands).
    pub angle: f32,
    /// Direction of a rod in the fist (thumb end), in degrees from up, clockwise.
    pub rod: f32,
}

/// One painted actor.
pub struct Layer {
    /// Premultiplied, transparent around the actor.
    pub pixmap: Pixmap,
    /// Both eyes: the one on the picture's left first. They exist even when turned away.
    pub eyes: [Anchor; 2],
    /// The mouth.
    pub mouth: Anchor,
    /// Top of the head, hair and hat not counted.
    pub crown: Anchor,
    /// Where a held thing sits in each hand: the hand on the picture's left first; `None` when
    /// hidden.
    pub hands: [Option<Anchor>; 2],
    /// Soles, the one on the picture's left first; far below the frame in close-ups.
    pub feet: [Anchor; 2],
    /// Hands alone, to be laid over a held thing so that the fingers close around it.
    pub over: Option<Pixmap>,
}

impl Layer {
    /// Coverage per pixel, 0..=255, row by row: for cast shadows on ground and walls.
    pub fn alpha(&self) -> Vec<u8> {
        self.pixmap.data().chunks_exact(4).map(|p| p[3]).collect()
    }
}

/// The actor with this id, such as `mei-tanabe`.
pub fn actor(id: &str) -> Option<&'static Actor> {
    tables::actors::ACTORS.iter().find(|a| a.id == id)
}

/// Paints one actor into an otherwise transparent picture of `width` x `height` pixels.
pub fn paint(
    actor: &Actor,
    costume: &Costume,
    pose: &Pose,
    framing: &Framing,
    light: &Light,
    width: u32,
    height: u32,
) -> Layer {
    let (width, height) = (width.max(1), height.max(1));
    let light = if framing.mirrored {
        light.flipped()
    } else {
        *light
    };
    let rig = Rig::new(actor, pose, framing.from_below);
    let camera = camera(framing, width, height);
    let sculpture = sculpt(actor, costume, pose, &rig, &light);
    let (mut main, over) = compose::compose(&sculpture, &camera, &light);
    glass::lay(&mut main, actor, costume, &rig, &camera, &light);
    let flip = framing.mirrored;
    let anchors = anchors(actor, &rig, &camera, flip);
    Layer {
        pixmap: pixmap(&main, flip),
        over: over.map(|c| pixmap(&c, flip)),
        ..anchors
    }
}

fn camera(framing: &Framing, width: u32, height: u32) -> Camera {
    let x = if framing.mirrored {
        1.0 - framing.x
    } else {
        framing.x
    };
    let scale = (framing.head * height as f32 / 1.92).max(0.2);
    // Close-ups are seen from near, full figures from afar, so that legs do not dwindle.
    let near = ((framing.head - 0.10) / 0.40).clamp(0.0, 1.0);
    Camera {
        w: width as usize,
        h: height as usize,
        cx: x * width as f32,
        cy: framing.y * height as f32,
        scale,
        dist: 42.0 + (10.0 - 42.0) * near.sqrt(),
        ss: if scale < 60.0 {
            3
        } else if scale < 130.0 {
            2
        } else {
            1
        },
    }
}

fn sculpt(actor: &Actor, costume: &Costume, pose: &Pose, rig: &Rig, light: &Light) -> Sculpture {
    let mut s = Sculpture::default();
    let e = &pose.expression;
    s.at(rig.head);
    head::build(&mut s, actor, e, rig.neck_foot);
    let key = rig.head.r.back(light.key_dir());
    let side = if key.x >= 0.0 { 1.0 } else { -1.0 };
    let face = features::marks(actor, e, pose.gaze, side);
    let groups = s
        .groups
        .iter_mut()
        .find(|g| g.matter == solid::Matter::Face);
    if let Some(group) = groups {
        group.marks = face;
        if actor.hair.style == HairStyle::Bald {
            group.gloss = Some(0.95);
        }
    }
    s.at(rig.head);
    hair::build(&mut s, actor);
    s.at(rig.head);
    trimmings::build(&mut s, actor, e);
    s.at(rig.head);
    hats::build(&mut s, actor, costume.hat.unwrap_or(actor.hat));
    costume::dress(&mut s, actor, costume, rig);
    if actor.build.wheels || pose.stance == Stance::Wheelchair {
        chair::build(&mut s, actor, rig, pose.stance == Stance::Wheelchair);
    }
    s
}

fn anchors(actor: &Actor, rig: &Rig, camera: &Camera, flip: bool) -> Layer {
    let at = |p: V3, angle: f32, rod: f32| {
        let (x, y, scale) = camera.project(p);
        if flip {
            return Anchor {
                x: camera.w as f32 - x,
                y,
                scale,
                angle: -angle,
                rod: -rod,
            };
        }
        Anchor {
            x,
            y,
            scale,
            angle,
            rod,
        }
    };
    let f = &actor.face;
    let head = |x: f32, y: f32, z: f32| at(rig.head.out(v3(x, y, z)), 0.0, 0.0);
    let hand = |i: usize| {
        let h = &rig.hands[i];
        if h.grip == Grip::Hidden {
            return None;
        }
        let frame = rig.outer(&h.frame);
        let p = frame.out(v3(0.0, 0.52, 0.24) * rig.scale);
        // The thumb of the left hand lies on -x of its frame, that of the right one on +x.
        let (up, rod) = (frame.r.y, frame.r.x * if i == 0 { 1.0 } else { -1.0 });
        Some(at(
            p,
            up.x.atan2(up.y).to_degrees(),
            rod.x.atan2(rod.y).to_degrees(),
        ))
    };
    let foot = |i: usize| at(rig.point(rig.legs[i].c + v3(0.0, -0.55, 0.0)), 0.0, 0.0);
    let order = |a: usize, b: usize| if flip { [b, a] } else { [a, b] };
    let eyes = order(0, 1).map(|i| head(if i == 0 { -f.eye_x } else { f.eye_x }, 0.0, 0.66));
    Layer {
        pixmap: Pixmap::new(1, 1).expect("one pixel is a size"),
        eyes,
        mouth: head(0.0, f.mouth_y, 0.70),
        crown: head(0.0, f.top, -0.1),
        hands: order(0, 1).map(hand),
        feet: order(0, 1).map(foot),
        over: None,
    }
}

fn pixmap(canvas: &compose::Canvas, flip: bool) -> Pixmap {
    let mut out =
        Pixmap::new(canvas.w as u32, canvas.h as u32).expect("the canvas has a positive size");
    let data = out.data_mut();
    for y in 0..canvas.h {
        for x in 0..canvas.w {
            let c = canvas.v[y * canvas.w + x];
            let to = if flip { canvas.w - 1 - x } else { x };
            let k = (y * canvas.w + to) * 4;
            let alpha = (c[3].clamp(0.0, 1.0) * 255.0).round() as u8;
            for i in 0..3 {
                data[k + i] = ((c[i].clamp(0.0, 1.0) * 255.0).round() as u8).min(alpha);
            }
            data[k + 3] = alpha;
        }
    }
    out
}

#[cfg(test)]
mod tests;

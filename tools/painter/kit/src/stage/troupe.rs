//! The troupe on the stage: paints an actor in the picture's own size and lays it over the setting.

use crate::people::{Anchor, Costume, Framing, Layer, Light, Pose, actor, paint};
use crate::stage::Stage;

impl Stage {
    /// An actor in the usual costume, laid over everything drawn so far; anchors in canvas units.
    pub fn act(&mut self, id: &str, pose: Pose, framing: Framing, light: Light) -> Layer {
        let layer = self.cast(id, None, pose, framing, light);
        self.lay(&layer);
        layer
    }

    /// An actor in this costume, laid over everything drawn so far.
    pub fn act_in(
        &mut self,
        id: &str,
        worn: Costume,
        pose: Pose,
        framing: Framing,
        light: Light,
    ) -> Layer {
        let layer = self.cast(id, Some(worn), pose, framing, light);
        self.lay(&layer);
        layer
    }

    /// An actor painted but not laid yet: for masks, shadows, reflections, turned heads.
    pub fn cast(
        &mut self,
        id: &str,
        worn: Option<Costume>,
        pose: Pose,
        framing: Framing,
        light: Light,
    ) -> Layer {
        let who = actor(id).expect("the scenes name only actors of the table");
        let worn = worn.unwrap_or(who.costume);
        let (w, h) = (self.canvas.map.width(), self.canvas.map.height());
        let layer = paint(who, &worn, &pose, &framing, &light, w, h);
        let k = 1.0 / self.canvas.scale;
        let unit = |a: Anchor| Anchor {
            x: a.x * k,
            y: a.y * k,
            scale: a.scale * k,
            ..a
        };
        Layer {
            eyes: layer.eyes.map(unit),
            mouth: unit(layer.mouth),
            crown: unit(layer.crown),
            hands: layer.hands.map(|hand| hand.map(unit)),
            feet: layer.feet.map(unit),
            ..layer
        }
    }

    /// Lays a cast actor over the picture.
    pub fn lay(&mut self, layer: &Layer) {
        let k = 1.0 / self.canvas.scale;
        self.canvas.stamp(&layer.pixmap, (0.0, 0.0), k);
    }

    /// Lays a cast actor's hands over a held thing.
    pub fn close_hands(&mut self, layer: &Layer) {
        let k = 1.0 / self.canvas.scale;
        if let Some(hands) = &layer.over {
            self.canvas.stamp(hands, (0.0, 0.0), k);
        }
    }
}

/// Lets a cast actor fade out downwards from height `y0` to nothing at `y1`, in canvas units.
pub fn fade_down(layer: &mut Layer, (y0, y1): (f32, f32)) {
    let (w, h) = (layer.pixmap.width() as usize, layer.pixmap.height() as f32);
    let unit = h / crate::canvas::H;
    for (i, row) in layer.pixmap.data_mut().chunks_exact_mut(w * 4).enumerate() {
        let y = i as f32 / unit;
        let keep = 1.0 - ((y - y0) / (y1 - y0)).clamp(0.0, 1.0);
        for v in row {
            *v = (f32::from(*v) * keep) as u8;
        }
    }
}

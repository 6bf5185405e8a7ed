//! Shapes: closed or open outlines, made from points, numbers in a string, or SVG path data.
//!
//! A shape may be empty; every operation on an empty shape is allowed and does nothing. Points in
//! strings keep the long lists of the drawings readable: `Shape::spline("0,0 4,2 8,0")`.

use tiny_skia::{Path, PathBuilder, Rect, Stroke, Transform};

/// A point or a direction in canvas units.
pub type Pt = (f32, f32);

/// The points of a string: numbers, two by two, parted by blanks or commas.
pub fn points(text: &str) -> Vec<Pt> {
    let numbers: Vec<f32> = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty())
        .map(|word| {
            word.parse()
                .expect("the painter's own point lists hold only numbers")
        })
        .collect();
    numbers
        .chunks_exact(2)
        .map(|pair| (pair[0], pair[1]))
        .collect()
}

/// `half` and its mirror image across x = 0, in drawing order: a symmetric outline.
pub fn mirrored(half: &[Pt]) -> Vec<Pt> {
    half.iter()
        .copied()
        .chain(half.iter().rev().map(|&(x, y)| (-x, y)))
        .collect()
}

/// An outline that can be filled, stroked, clipped to or lit.
#[derive(Clone, Debug, Default)]
pub struct Shape(pub(crate) Option<Path>);

impl Shape {
    /// The polygon through `pts`, closed.
    pub fn polygon(pts: &[Pt]) -> Self {
        build(|b| {
            trace(b, pts);
            b.close();
        })
    }

    /// The polygon through the points of a string.
    pub fn poly(text: &str) -> Self {
        Self::polygon(&points(text))
    }

    /// The open line through `pts`; stroke it.
    pub fn line(pts: &[Pt]) -> Self {
        build(|b| trace(b, pts))
    }

    /// The closed smooth curve through `pts` (Catmull-Rom; .17 is its usual tension).
    pub fn smooth(pts: &[Pt], tension: f32) -> Self {
        build(|b| catmull_rom(b, pts, true, tension))
    }

    /// The closed smooth curve through the points of a string.
    pub fn spline(text: &str) -> Self {
        Self::smooth(&points(text), 0.17)
    }

    /// The open smooth curve through `pts`; stroke it.
    pub fn curve(pts: &[Pt]) -> Self {
        build(|b| catmull_rom(b, pts, false, 0.17))
    }

    /// The closed smooth curve through a half outline (x >= 0) and its mirror image.
    pub fn turned(half: &str) -> Self {
        Self::smooth(&mirrored(&points(half)), 0.09)
    }

    /// The polygon through a half outline and its mirror image.
    pub fn twin(half: &str) -> Self {
        Self::polygon(&mirrored(&points(half)))
    }

    /// A rectangle; negative sizes are turned round.
    pub fn rect(x: f32, y: f32, w: f32, h: f32) -> Self {
        let rect = Rect::from_ltrb(x.min(x + w), y.min(y + h), x.max(x + w), y.max(y + h));
        Self(rect.map(PathBuilder::from_rect))
    }

    /// A rectangle with round corners.
    pub fn round_rect(x: f32, y: f32, w: f32, h: f32, r: f32) -> Self {
        let (r, k) = (r.min(w / 2.0).min(h / 2.0), 0.5523);
        let (a, c) = (x + w, y + h);
        let q = r * (1.0 - k);
        build(|b| {
            b.move_to(x + r, y);
            b.line_to(a - r, y);
            b.cubic_to(a - q, y, a, y + q, a, y + r);
            b.line_to(a, c - r);
            b.cubic_to(a, c - q, a - q, c, a - r, c);
            b.line_to(x + r, c);
            b.cubic_to(x + q, c, x, c - q, x, c - r);
            b.line_to(x, y + r);
            b.cubic_to(x, y + q, x + q, y, x + r, y);
            b.close();
        })
    }

    /// A circle.
    pub fn circle(x: f32, y: f32, r: f32) -> Self {
        Self::ellipse(x, y, r, r)
    }

    /// An ellipse round (`x`, `y`).
    pub fn ellipse(x: f32, y: f32, rx: f32, ry: f32) -> Self {
        let oval = Rect::from_ltrb(x - rx, y - ry, x + rx, y + ry);
        Self(oval.and_then(PathBuilder::from_oval))
    }

    /// The outline of SVG path data; knows M L H V Q C A-free drawings and Z, small letters too.
    pub fn svg(data: &str) -> Self {
        super::svg::parse(data)
    }

    /// Everything between the line `pts` and the height `foot`: a hill, a bank, a skyline.
    pub fn under(pts: &[Pt], foot: f32) -> Self {
        let (Some(first), Some(last)) = (pts.first(), pts.last()) else {
            return Self::default();
        };
        let mut all = vec![(first.0, foot)];
        all.extend_from_slice(pts);
        all.push((last.0, foot));
        Self::polygon(&all)
    }

    /// A band of changing width along `spine`: (x, y, half width) for each point; round body.
    pub fn tube(spine: &[(f32, f32, f32)]) -> Self {
        let n = spine.len();
        let normal = |i: usize| {
            let (a, b) = (spine[i.saturating_sub(1)], spine[(i + 1).min(n - 1)]);
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            let len = dx.hypot(dy).max(1e-6);
            (-dy / len, dx / len)
        };
        let side = |k: f32| {
            (0..n).map(move |i| {
                let (nx, ny) = normal(i);
                (
                    spine[i].0 + k * nx * spine[i].2,
                    spine[i].1 + k * ny * spine[i].2,
                )
            })
        };
        let mut out: Vec<Pt> = side(1.0).collect();
        let back: Vec<Pt> = side(-1.0).collect();
        out.extend(back.into_iter().rev());
        Self::smooth(&out, 0.15)
    }

    /// A tube from a string of x, y, half width triples.
    pub fn limb(text: &str) -> Self {
        let n: Vec<f32> = text
            .split(|c: char| c.is_whitespace() || c == ',')
            .filter(|word| !word.is_empty())
            .map(|word| {
                word.parse()
                    .expect("the painter's own limbs hold only numbers")
            })
            .collect();
        let spine: Vec<(f32, f32, f32)> = n.chunks_exact(3).map(|t| (t[0], t[1], t[2])).collect();
        Self::tube(&spine)
    }

    /// Both shapes as one (winding fill: an inner shape drawn the other way round is a hole).
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        match (self.0, &other.0) {
            (None, _) => other.clone(),
            (Some(path), None) => Self(Some(path)),
            (Some(path), Some(more)) => build(|b| {
                b.push_path(&path);
                b.push_path(more);
            }),
        }
    }

    /// All shapes as one.
    pub fn all(shapes: impl IntoIterator<Item = Self>) -> Self {
        build(|b| {
            shapes
                .into_iter()
                .filter_map(|s| s.0)
                .for_each(|path| b.push_path(&path));
        })
    }

    /// Changed by any affine transform.
    #[must_use]
    pub fn transformed(&self, transform: Transform) -> Self {
        Self(self.0.clone().and_then(|path| path.transform(transform)))
    }

    /// Moved by (`dx`, `dy`).
    #[must_use]
    pub fn moved(&self, dx: f32, dy: f32) -> Self {
        self.transformed(Transform::from_translate(dx, dy))
    }

    /// Scaled about the origin, then moved to (`x`, `y`).
    #[must_use]
    pub fn at(&self, x: f32, y: f32, scale: f32) -> Self {
        self.transformed(Transform::from_row(scale, 0.0, 0.0, scale, x, y))
    }

    /// Scaled about the origin by two factors; (-1, 1) mirrors.
    #[must_use]
    pub fn scaled(&self, sx: f32, sy: f32) -> Self {
        self.transformed(Transform::from_scale(sx, sy))
    }

    /// Turned clockwise by `degrees` about (`x`, `y`).
    #[must_use]
    pub fn turned_by(&self, degrees: f32, x: f32, y: f32) -> Self {
        self.transformed(Transform::from_rotate_at(degrees, x, y))
    }

    /// The outline of this shape's line drawn `width` wide: strokes that can be lit and clipped.
    #[must_use]
    pub fn stroked(&self, width: f32) -> Self {
        let pen = Stroke {
            width,
            line_cap: tiny_skia::LineCap::Round,
            line_join: tiny_skia::LineJoin::Round,
            ..Stroke::default()
        };
        // 8: small drawings are scaled up later, so curves are flattened finely.
        Self(self.0.as_ref().and_then(|path| path.stroke(&pen, 8.0)))
    }

    /// Left, top, right, bottom; `None` for an empty shape.
    pub fn bounds(&self) -> Option<[f32; 4]> {
        let b = self.0.as_ref()?.bounds();
        Some([b.left(), b.top(), b.right(), b.bottom()])
    }
}

/// Runs `draw` on a fresh builder and wraps what it drew.
pub(crate) fn build(draw: impl FnOnce(&mut PathBuilder)) -> Shape {
    let mut builder = PathBuilder::new();
    draw(&mut builder);
    Shape(builder.finish())
}

fn trace(b: &mut PathBuilder, pts: &[Pt]) {
    for (i, &(x, y)) in pts.iter().enumerate() {
        if i == 0 {
            b.move_to(x, y);
        } else {
            b.line_to(x, y);
        }
    }
}

fn catmull_rom(b: &mut PathBuilder, pts: &[Pt], closed: bool, k: f32) {
    let n = pts.len() as isize;
    if n < 2 {
        return;
    }
    let at = |i: isize| {
        let j = if closed {
            i.rem_euclid(n)
        } else {
            i.clamp(0, n - 1)
        };
        pts[j as usize]
    };
    b.move_to(pts[0].0, pts[0].1);
    for i in 0..if closed { n } else { n - 1 } {
        let (p, q, r, t) = (at(i - 1), at(i), at(i + 1), at(i + 2));
        b.cubic_to(
            q.0 + (r.0 - p.0) * k,
            q.1 + (r.1 - p.1) * k,
            r.0 - (t.0 - q.0) * k,
            r.1 - (t.1 - q.1) * k,
            r.0,
            r.1,
        );
    }
    if closed {
        b.close();
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, points};

    #[test]
    fn svg_data_and_point_lists_make_the_same_square() {
        let svg = Shape::svg("M0 0h10v10H0Z").bounds();
        assert_eq!(svg, Shape::poly("0,0 10,0 10,10 0,10").bounds());
        assert_eq!(points("1,2 3 -.5"), vec![(1.0, 2.0), (3.0, -0.5)]);
    }

    #[test]
    fn operations_on_an_empty_shape_do_nothing() {
        let empty = Shape::default()
            .moved(3.0, 4.0)
            .turned_by(30.0, 0.0, 0.0)
            .stroked(2.0);
        assert!(empty.bounds().is_none());
        assert!(Shape::polygon(&[]).bounds().is_none());
    }
}

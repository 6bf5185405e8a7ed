//! Where faces are in a picture: `rustface`, whose model is compiled in.
//!
//! It finds frontal faces of people, not drawn ones, and few profiles. Read [`FaceFinder`].
//!
//! # Source
//! Wu et al., "Funnel-structured cascade for multi-view face detection", Neurocomputing 2017.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rustface::{Detector, ImageData};

use crate::domain::frames::{Face, Plane};
use crate::domain::pixels::Pixels;

/// The model of `SeetaFace` for frontal faces, BSD-2-Clause; see `faces/LICENSE`.
static MODEL: &[u8] = include_bytes!("faces/seeta_fd_frontal_v1.0.bin");

/// Faces below this score are mostly none.
const LEAST_SCORE: f64 = 3.0;
/// Height of the smallest face that is looked for, in pixels; the model's own least is 20.
const LEAST_SIDE_PX: u32 = 24;

/// Looks for faces in one picture after another.
pub struct FaceFinder {
    detector: Box<dyn Detector>,
}

impl FaceFinder {
    /// A finder; `None` where the model cannot be read, so that faces are "not looked for".
    pub fn new() -> Option<Self> {
        let model = rustface::read_model(MODEL).ok()?;
        let mut detector = rustface::create_detector_with_model(model);
        detector.set_min_face_size(LEAST_SIDE_PX);
        detector.set_score_thresh(LEAST_SCORE);
        detector.set_pyramid_scale_factor(0.8);
        detector.set_slide_window_step(4, 4);
        Some(Self { detector })
    }

    /// The faces in a picture of some 640 pixels' width, the largest first; `None` where the
    /// detector broke on it, which is not the same as a picture without faces.
    pub fn find(&mut self, pixels: &Pixels) -> Option<Vec<Face>> {
        let (width, height) = (pixels.width(), pixels.height());
        if width.min(height) < LEAST_SIDE_PX * 2 {
            return Some(Vec::new());
        }
        let grey = Plane::of(pixels);
        let found = catch_unwind(AssertUnwindSafe(|| {
            self.detector
                .detect(&ImageData::new(grey.values(), width, height))
        }));
        let (across, down) = (f64::from(width), f64::from(height));
        let mut faces: Vec<Face> = found
            .ok()?
            .iter()
            .filter(|found| found.score() >= LEAST_SCORE)
            .map(|found| {
                let bounds = found.bbox();
                let x = f64::from(bounds.x()).clamp(0.0, across);
                let y = f64::from(bounds.y()).clamp(0.0, down);
                Face {
                    x: x / across,
                    y: y / down,
                    width: f64::from(bounds.width()).min(across - x) / across,
                    height: f64::from(bounds.height()).min(down - y) / down,
                    score: found.score(),
                }
            })
            .collect();
        faces.sort_by(|one, other| {
            let by_area = other.area().total_cmp(&one.area());
            by_area.then(one.x.total_cmp(&other.x))
        });
        Some(faces)
    }
}

#[cfg(test)]
#[expect(clippy::cast_possible_truncation, reason = "test pictures may wrap")]
mod tests {
    use super::*;

    #[test]
    fn pictures_without_people_have_no_faces_whatever_their_size() {
        let mut finder = FaceFinder::new().unwrap();
        for (width, height) in [(1, 1), (2, 2), (47, 300), (64, 48), (640, 360), (640, 49)] {
            let rgb = (0..width * height * 3).map(|n| (n / 3 % width / 2) as u8);
            let pixels = Pixels::new(width, height, rgb.collect()).unwrap();
            assert_eq!(finder.find(&pixels), Some(Vec::new()), "{width} × {height}");
        }
    }
}

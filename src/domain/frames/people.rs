//! Who is in the pictures, as far as boxes and clothes can tell.
//!
//! Within a shot, boxes that overlap are one person. Across shots it is "perhaps the same": the
//! same clothes at much the same place, by [`Clothes`]. An embedding of faces can take its place
//! through [`Likeness`]. Age, sex and origin are never guessed.

use super::signature::Look;

/// Where a face is, as fractions of the picture's width and height from the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// The detector's own score; 3 and more is kept.
    pub score: f64,
}

impl Face {
    /// Share of the picture's area.
    pub fn area(&self) -> f64 {
        self.width * self.height
    }

    /// The middle of the box.
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Intersection over union of two boxes, 0 to 1.
    pub fn overlap(&self, other: &Self) -> f64 {
        let side = |start: f64, length: f64, other: f64, other_length: f64| {
            ((start + length).min(other + other_length) - start.max(other)).max(0.0)
        };
        let both = side(self.x, self.width, other.x, other.width)
            * side(self.y, self.height, other.y, other.height);
        let either = self.area() + other.area() - both;
        if either > 0.0 { both / either } else { 0.0 }
    }
}

/// What was found where faces were looked for; a frame in which nobody looked is another thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Faces {
    /// No detector was at hand.
    #[default]
    NotLookedFor,
    /// What it found, the largest first; may be empty.
    Found(Vec<Sighting>),
}

/// A face with what stands below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sighting {
    /// The box.
    pub face: Face,
    /// Colours below the face, the light taken out of them: what the person wears.
    pub clothes: Look,
}

impl Faces {
    /// The faces, the largest first; none where nobody looked.
    pub fn all(&self) -> &[Sighting] {
        match self {
            Self::NotLookedFor => &[],
            Self::Found(all) => all,
        }
    }
}

/// How near the camera is, in the catalogue's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShotSize {
    /// A face fills the picture.
    ExtremeCloseUp,
    /// Head and shoulders.
    CloseUp,
    /// To the waist or the knees.
    Medium,
    /// Whole people and where they are.
    Wide,
}

impl ShotSize {
    /// From the height of the largest face as a fraction of the picture's: a head is a seventh of
    /// a body, so a face of a tenth shows somebody from the waist up.
    pub fn of_face(height: f64) -> Self {
        match height {
            h if h >= 0.55 => Self::ExtremeCloseUp,
            h if h >= 0.25 => Self::CloseUp,
            h if h >= 0.09 => Self::Medium,
            _ => Self::Wide,
        }
    }

    /// The word for it in catalogues.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ExtremeCloseUp => "extreme-close-up",
            Self::CloseUp => "close-up",
            Self::Medium => "medium",
            Self::Wide => "wide",
        }
    }
}

/// A person through one shot.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// Which shot, from 0.
    pub shot: usize,
    /// Which frames, and which face in each: (frame, place in its list).
    pub seen: Vec<(usize, usize)>,
    /// The largest face of the track.
    pub face: Face,
    /// The mean of the clothes.
    pub clothes: Look,
}

/// Whether two tracks are the same person.
pub trait Likeness {
    /// How unlike, from 0 (the same); at most [`Likeness::SAME`] counts as the same.
    fn distance(&self, one: &Track, other: &Track) -> f64;
    /// Up to here two tracks may be one person.
    const SAME: f64;
}

/// The same clothes, at much the same height in the picture: perhaps the same person.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clothes;

impl Likeness for Clothes {
    /// In the demo film, whose people are known, bounds from 0.5 to 0.55 tell its people apart
    /// as they are; at 0.45 one of them is two, at 0.6 two are one.
    const SAME: f64 = 0.5;

    fn distance(&self, one: &Track, other: &Track) -> f64 {
        let ((_, y), (_, other_y)) = (one.face.middle(), other.face.middle());
        one.clothes.distance(&other.clothes) + 0.1 * (y - other_y).abs()
    }
}

/// Boxes of one shot that overlap at least this much are one person; people move.
const LEAST_OVERLAP: f64 = 0.2;

/// The tracks of a film. `frames` holds, in time order, the shot of each frame and its faces.
pub fn tracks(frames: &[(usize, &Faces)]) -> Vec<Track> {
    let mut all: Vec<(Track, Face)> = Vec::new();
    for (at, (shot, faces)) in frames.iter().enumerate() {
        let mut taken = Vec::new();
        for (place, sighting) in faces.all().iter().enumerate() {
            let open = all.iter_mut().enumerate().rev();
            let best = open
                .take_while(|(_, (track, _))| track.shot == *shot)
                .filter(|(ix, _)| !taken.contains(ix))
                .map(|(ix, (_, last))| (ix, last.overlap(&sighting.face)))
                .filter(|(_, overlap)| *overlap >= LEAST_OVERLAP)
                .max_by(|one, other| one.1.total_cmp(&other.1));
            if let Some((track, last)) = best.and_then(|(ix, _)| {
                taken.push(ix);
                all.get_mut(ix)
            }) {
                track.seen.push((at, place));
                *last = sighting.face;
                if sighting.face.area() > track.face.area() {
                    track.face = sighting.face;
                    track.clothes = sighting.clothes.clone();
                }
            } else {
                taken.push(all.len());
                let track = Track {
                    shot: *shot,
                    seen: vec![(at, place)],
                    face: sighting.face,
                    clothes: sighting.clothes.clone(),
                };
                all.push((track, sighting.face));
            }
        }
    }
    all.into_iter().map(|(track, _)| track).collect()
}

/// Gives every track a person, numbered from 0 by how often they are seen. Two tracks that share
/// a frame are two people, however alike; of a group all must be alike (complete linkage).
pub fn people<L: Likeness>(tracks: &[Track], likeness: &L) -> Vec<usize> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut order: Vec<usize> = (0..tracks.len()).collect();
    let n_seen = |ix: &usize| tracks.get(*ix).map_or(0, |track| track.seen.len());
    order.sort_by_key(|ix| (std::cmp::Reverse(n_seen(ix)), *ix));
    for ix in order {
        let Some(track) = tracks.get(ix) else {
            continue;
        };
        let fits = |group: &Vec<usize>| {
            let worst = group
                .iter()
                .filter_map(|other| tracks.get(*other))
                .map(|other| {
                    if share_a_frame(track, other) {
                        f64::INFINITY
                    } else {
                        likeness.distance(track, other)
                    }
                })
                .fold(0.0, f64::max);
            (worst <= L::SAME).then_some(worst)
        };
        let best = groups
            .iter_mut()
            .filter_map(|group| Some((fits(group)?, group)))
            .min_by(|one, other| one.0.total_cmp(&other.0));
        match best {
            Some((_, group)) => group.push(ix),
            None => groups.push(vec![ix]),
        }
    }
    let n_all = |group: &Vec<usize>| group.iter().map(n_seen).sum::<usize>();
    groups.sort_by_key(|group| (std::cmp::Reverse(n_all(group)), group.iter().min().copied()));
    let mut person_of = vec![0; tracks.len()];
    for (person, group) in groups.iter().enumerate() {
        for ix in group {
            if let Some(place) = person_of.get_mut(*ix) {
                *place = person;
            }
        }
    }
    person_of
}

fn share_a_frame(one: &Track, other: &Track) -> bool {
    one.shot == other.shot
        && one
            .seen
            .iter()
            .any(|(frame, _)| other.seen.iter().any(|(seen, _)| seen == frame))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::frames::tests::picture;
    use proptest::prelude::*;

    fn sighting(x: f64, colour: u8) -> Sighting {
        let clothes = picture(8, 8, move |_, _| [colour, 20, 255 - colour]);
        Sighting {
            face: Face {
                x,
                y: 0.2,
                width: 0.1,
                height: 0.2,
                score: 9.0,
            },
            clothes: Look::of(&clothes),
        }
    }

    fn found(all: &[(f64, u8)]) -> Faces {
        Faces::Found(
            all.iter()
                .map(|(x, colour)| sighting(*x, *colour))
                .collect(),
        )
    }

    #[test]
    fn boxes_that_overlap_in_a_shot_are_one_person() {
        let frames = [
            found(&[(0.2, 250), (0.6, 10)]),
            found(&[(0.62, 10), (0.22, 250)]),
            found(&[(0.2, 250)]),
        ];
        let frames: Vec<_> = frames
            .iter()
            .zip([0, 0, 1])
            .map(|(faces, shot)| (shot, faces))
            .collect();
        let tracks = tracks(&frames);
        assert_eq!(
            tracks.iter().map(|t| t.seen.len()).collect::<Vec<_>>(),
            [2, 2, 1]
        );
        // The same clothes in the next shot: perhaps the same; the other one is somebody else.
        assert_eq!(people(&tracks, &Clothes), [0, 1, 0]);
    }

    #[test]
    fn twins_in_one_frame_are_two_people() {
        let faces = found(&[(0.1, 90), (0.7, 90)]);
        let tracks = tracks(&[(0, &faces)]);
        assert_eq!(people(&tracks, &Clothes), [0, 1]);
    }

    #[test]
    fn shot_sizes_follow_the_face() {
        let words = [0.7, 0.3, 0.12, 0.03].map(|height| ShotSize::of_face(height).word());
        assert_eq!(words, ["extreme-close-up", "close-up", "medium", "wide"]);
    }

    proptest! {
        #[test]
        fn overlap_is_symmetric_and_bounded(values in prop::array::uniform8(0.0..1.0_f64)) {
            let [x, y, width, height, x2, y2, w2, h2] = values;
            let one = Face { x, y, width, height, score: 3.0 };
            let other = Face { x: x2, y: y2, width: w2, height: h2, score: 3.0 };
            let overlap = one.overlap(&other);
            prop_assert!((0.0..=1.0 + 1e-9).contains(&overlap));
            prop_assert!((overlap - other.overlap(&one)).abs() < 1e-12);
        }

        #[test]
        fn every_face_is_in_exactly_one_track(
            all in prop::collection::vec(
                prop::collection::vec((0.0..0.9_f64, any::<u8>()), 0..4), 0..8
            )
        ) {
            let faces: Vec<_> = all.iter().map(|frame| found(frame)).collect();
            let numbered = faces.iter().enumerate();
            let frames: Vec<_> = numbered.map(|(at, faces)| (at / 3, faces)).collect();
            let tracks = tracks(&frames);
            let mut seen: Vec<_> = tracks.iter().flat_map(|track| track.seen.clone()).collect();
            seen.sort_unstable();
            let of = |(at, frame): (usize, &Vec<_>)| (0..frame.len()).map(move |place| (at, place));
            let expected: Vec<_> = all.iter().enumerate().flat_map(of).collect();
            prop_assert_eq!(seen, expected);
            prop_assert_eq!(people(&tracks, &Clothes).len(), tracks.len());
        }
    }
}

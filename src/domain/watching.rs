//! How much of a film was really watched: the union of the stretches that were played.
//!
//! Skipping to the end is not watching, and seeing a scene twice is not seeing two.

/// The longest step between two reported positions that still is playing on, in seconds: players
/// report several times a second, and some viewers watch at four times the speed.
const LONGEST_STEP_S: f64 = 2.0;

/// What has been played so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Watched {
    /// Apart from one another and in order: first and last second.
    stretches: Vec<(f64, f64)>,
    position_s: Option<f64>,
}

impl Watched {
    /// The film plays at this position, in seconds from its start.
    ///
    /// What lies between this position and the one before was played if it is a short step
    /// forward; anything else was a jump. Numbers that are none are ignored.
    pub fn plays_at(&mut self, position_s: f64) {
        if !position_s.is_finite() {
            return;
        }
        if let Some(before_s) = self.position_s
            && (0.0..=LONGEST_STEP_S).contains(&(position_s - before_s))
        {
            self.add(before_s, position_s);
        }
        self.position_s = Some(position_s);
    }

    /// Somebody jumped: the next position does not continue this one.
    pub fn jumps(&mut self) {
        self.position_s = None;
    }

    /// The position heard last, in seconds.
    pub const fn position_s(&self) -> Option<f64> {
        self.position_s
    }

    /// Seconds that were played, each once.
    pub fn played_s(&self) -> f64 {
        self.stretches.iter().map(|(from, to)| to - from).sum()
    }

    /// The share of a film of this length that was played, 0 to 1; 0 where the length is unknown.
    pub fn fraction(&self, duration_s: f64) -> f64 {
        if duration_s > 0.0 && duration_s.is_finite() {
            (self.played_s() / duration_s).clamp(0.0, 1.0)
        } else {
            0.0
        }
    }

    /// Adds a stretch, in seconds, and joins it with those that it touches.
    pub fn add(&mut self, from: f64, to: f64) {
        let has_length = from < to;
        if !has_length {
            return;
        }
        let first = self.stretches.partition_point(|other| other.1 < from);
        let after = self.stretches.partition_point(|other| other.0 <= to);
        let touched = self.stretches.get(first..after).unwrap_or_default();
        let joined = touched.iter().fold((from, to), |joined, other| {
            (joined.0.min(other.0), joined.1.max(other.1))
        });
        self.stretches.splice(first..after.max(first), [joined]);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn played(positions: &[f64]) -> Watched {
        let mut watched = Watched::default();
        for position_s in positions {
            watched.plays_at(*position_s);
        }
        watched
    }

    fn check(positions: &[f64], expected_s: f64) {
        let found = played(positions).played_s();
        assert!((found - expected_s).abs() < 1e-9, "{positions:?}: {found}");
    }

    #[test]
    fn only_what_was_played_counts_and_only_once() {
        check(&[0.0, 1.0, 2.0, 3.0], 3.0);
        check(&[0.0, 1.0, 90.0, 91.0], 2.0);
        check(&[0.0, 1.0, 2.0, 0.5, 1.5, 2.5], 2.5);
        check(&[5.0, 6.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.5], 6.0);
        check(&[7.0, f64::NAN, 8.0], 1.0);
        check(&[3.0, 3.0, 3.0], 0.0);
    }

    #[test]
    fn a_small_jump_that_was_told_is_a_jump() {
        let mut watched = played(&[0.0, 1.0]);
        watched.jumps();
        watched.plays_at(2.0);
        watched.plays_at(3.0);
        assert!((watched.played_s() - 2.0).abs() < 1e-9);
        assert_eq!(watched.position_s(), Some(3.0));
    }

    #[test]
    fn without_a_length_there_is_no_fraction() {
        let watched = played(&[0.0, 1.0, 2.0]);
        assert!((watched.fraction(4.0) - 0.5).abs() < 1e-12);
        for duration_s in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(watched.fraction(duration_s).abs() < 1e-12);
        }
        assert!((watched.fraction(1.0) - 1.0).abs() < 1e-12, "never above 1");
    }

    proptest! {
        #[test]
        fn it_is_the_measure_of_the_union(
            steps in prop::collection::vec((0_u32..600, 0_u32..20), 0..40)
        ) {
            // Tenths of a second, so that a plain set counts the same.
            let mut watched = Watched::default();
            let mut tenths = std::collections::BTreeSet::new();
            for (from, length) in steps {
                watched.jumps();
                watched.plays_at(f64::from(from) / 10.0);
                watched.plays_at(f64::from(from + length) / 10.0);
                tenths.extend(from..from + length);
            }
            let expected = tenths.len() as f64 / 10.0;
            prop_assert!((watched.played_s() - expected).abs() < 1e-6);
            prop_assert!(watched.stretches.is_sorted_by(|a, b| a.1 < b.0));
        }
    }
}

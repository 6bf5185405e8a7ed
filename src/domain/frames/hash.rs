//! A 64-bit fingerprint of a picture by which near doubles are found.

use super::plane::{block_means, luma};
use crate::domain::pixels::Pixels;

/// Difference hash: whether each of 8 × 8 parts is brighter than its right-hand neighbour.
///
/// # Source
/// N. Krawetz, "Kind of like that", hackerfactor.com, 2013 (dHash).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DifferenceHash(pub u64);

/// Two pictures whose hashes differ in at most this many bits are near doubles.
pub const DOUBLE_BITS: u32 = 8;

impl DifferenceHash {
    /// The hash of a picture of any size.
    pub fn of(pixels: &Pixels) -> Self {
        let means = block_means(pixels, 9, 8);
        let mut bits = 0;
        for row in means.chunks_exact(9) {
            for (left, right) in row.iter().zip(row.iter().skip(1)) {
                bits = (bits << 1) | u64::from(luma(*left) > luma(*right));
            }
        }
        Self(bits)
    }

    /// Bits in which two hashes differ, 0 to 64.
    pub const fn distance(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }

    /// Whether the two pictures are near doubles.
    pub const fn is_double_of(self, other: Self) -> bool {
        self.distance(other) <= DOUBLE_BITS
    }
}

#[cfg(test)]
#[expect(clippy::cast_possible_truncation, reason = "test pictures may wrap")]
mod tests {
    use super::*;
    use crate::domain::frames::tests::{noise, picture};

    #[test]
    fn brightness_changes_nothing_and_mirroring_everything() {
        let ramp = picture(90, 80, |x, _| [x as u8; 3]);
        let brighter = picture(90, 80, |x, _| [x as u8 + 60; 3]);
        let mirrored = picture(90, 80, |x, _| [90 - x as u8; 3]);
        let [ramp, brighter, mirrored] = [ramp, brighter, mirrored].map(|p| DifferenceHash::of(&p));
        assert_eq!(ramp, brighter);
        assert_eq!(ramp.distance(mirrored), 64);
        let apart =
            DifferenceHash::of(&noise(90, 80, 1)).distance(DifferenceHash::of(&noise(90, 80, 2)));
        assert!(apart > DOUBLE_BITS, "{apart}");
    }
}

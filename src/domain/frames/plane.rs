//! Small arithmetic on plain pictures: luminance, block means, cutting out.

use crate::domain::pixels::Pixels;

/// Luminance of a picture, one byte a pixel, rows from the top.
///
/// # Source
/// Rec. ITU-R BT.709 weights on the coded values (luma), in 256ths: 54, 183, 19.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plane {
    width: usize,
    values: Vec<u8>,
}

/// Luma of one colour, 0 to 255.
pub(super) fn luma(colour: [u8; 3]) -> u8 {
    let [red, green, blue] = colour.map(u32::from);
    u8::try_from((54 * red + 183 * green + 19 * blue + 128) >> 8).unwrap_or(u8::MAX)
}

/// The colours of a picture, rows from the top.
pub(super) fn colours(pixels: &Pixels) -> impl Iterator<Item = [u8; 3]> + '_ {
    let (whole, _) = pixels.rgb().as_chunks::<3>();
    whole.iter().copied()
}

impl Plane {
    /// The luminance of `pixels`.
    pub fn of(pixels: &Pixels) -> Self {
        Self {
            width: pixels.width() as usize,
            values: colours(pixels).map(luma).collect(),
        }
    }

    /// Pixels across, at least 1.
    pub fn width(&self) -> usize {
        self.width.max(1)
    }

    /// Pixels down.
    pub fn height(&self) -> usize {
        self.values.len() / self.width()
    }

    /// The bytes, rows from the top.
    pub fn values(&self) -> &[u8] {
        &self.values
    }

    /// The rows, from the top.
    pub fn rows(&self) -> std::slice::ChunksExact<'_, u8> {
        self.values.chunks_exact(self.width())
    }

    /// Three rows at a time: above, the row itself, below.
    pub(super) fn triples(&self) -> impl Iterator<Item = (&[u8], &[u8], &[u8])> {
        let below = self.rows().skip(2);
        self.rows()
            .zip(self.rows().skip(1))
            .zip(below)
            .map(|((above, row), below)| (above, row, below))
    }

    /// Half as wide and half as high, each value the mean of four.
    pub(super) fn halved(&self) -> Self {
        let rows = self.rows().zip(self.rows().skip(1)).step_by(2);
        let mean = |one: &[u8], other: &[u8]| {
            let sum: u16 = one.iter().chain(other).map(|value| u16::from(*value)).sum();
            u8::try_from(sum / 4).unwrap_or(u8::MAX)
        };
        let values = rows
            .flat_map(|(one, other)| {
                let pairs = one.chunks_exact(2).zip(other.chunks_exact(2));
                pairs
                    .map(|(one, other)| mean(one, other))
                    .collect::<Vec<_>>()
            })
            .collect();
        Self {
            width: (self.width() / 2).max(1),
            values,
        }
    }

    /// Mean and standard deviation, in grey levels.
    pub fn mean_and_deviation(&self) -> (f64, f64) {
        mean_and_deviation(self.values.iter().map(|value| f64::from(*value)))
    }
}

/// Mean and standard deviation (of the whole, not of a sample); zeros for no values.
pub(super) fn mean_and_deviation(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (mut n, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for value in values {
        n += 1.0;
        sum += value;
        squares += value * value;
    }
    if n == 0.0 {
        return (0.0, 0.0);
    }
    let mean = sum / n;
    (mean, (squares / n - mean * mean).max(0.0).sqrt())
}

/// The picture's means in `across` × `down` parts of equal size, rows from the top. A picture
/// with fewer pixels repeats them.
pub(super) fn block_means(pixels: &Pixels, across: usize, down: usize) -> Vec<[u8; 3]> {
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    let row_bytes = width * 3;
    let mut means = Vec::with_capacity(across * down);
    for y in 0..down {
        let (top, bottom) = part(y, down, height);
        let mut sums = vec![([0_u32; 3], 0_u32); across];
        let rows = pixels.rgb().chunks_exact(row_bytes);
        for row in rows.skip(top).take(bottom - top) {
            let (row, _) = row.as_chunks::<3>();
            for (x, (sum, n)) in sums.iter_mut().enumerate() {
                let (left, right) = part(x, across, width);
                for colour in row.iter().skip(left).take(right - left) {
                    for (total, value) in sum.iter_mut().zip(colour) {
                        *total += u32::from(*value);
                    }
                    *n += 1;
                }
            }
        }
        means
            .extend(sums.into_iter().map(|(sum, n)| {
                sum.map(|total| u8::try_from(total / n.max(1)).unwrap_or(u8::MAX))
            }));
    }
    means
}

/// Where part `at` of `n` lies in `length` pixels: at least one pixel.
fn part(at: usize, n: usize, length: usize) -> (usize, usize) {
    let start = (at * length / n).min(length.saturating_sub(1));
    let end = ((at + 1) * length / n).clamp(start + 1, length.max(1));
    (start, end.max(start + 1))
}

/// The part of a picture from (left, top), at most `width` × `height` pixels; the whole picture
/// where nothing would be left.
pub fn cut_out(pixels: &Pixels, (left, top): (u32, u32), (width, height): (u32, u32)) -> Pixels {
    let width = width.min(pixels.width().saturating_sub(left));
    let height = height.min(pixels.height().saturating_sub(top));
    if (width, height) == (pixels.width(), pixels.height()) {
        return pixels.clone();
    }
    let rows = pixels.rgb().chunks_exact(pixels.width() as usize * 3);
    let rgb: Vec<u8> = rows
        .skip(top as usize)
        .take(height as usize)
        .flat_map(|row| row.iter().skip(left as usize * 3).take(width as usize * 3))
        .copied()
        .collect();
    Pixels::new(width, height, rgb).unwrap_or_else(|| pixels.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_of_parts_are_exact_and_small_pictures_repeat() {
        let picture = Pixels::new(4, 1, vec![0, 0, 0, 10, 10, 10, 100, 0, 0, 200, 0, 0]).unwrap();
        assert_eq!(block_means(&picture, 2, 1), [[5, 5, 5], [150, 0, 0]]);
        let dot = Pixels::new(1, 1, vec![1, 2, 3]).unwrap();
        assert_eq!(block_means(&dot, 32, 18), vec![[1, 2, 3]; 576]);
    }

    #[test]
    fn cutting_out_keeps_what_lies_inside() {
        let picture = Pixels::new(3, 2, (0..18).collect()).unwrap();
        let cut = cut_out(&picture, (1, 1), (9, 9));
        assert_eq!((cut.width(), cut.height()), (2, 1));
        assert_eq!(cut.rgb(), &[12, 13, 14, 15, 16, 17]);
        assert_eq!(cut_out(&picture, (3, 0), (1, 1)), picture);
    }

    #[test]
    fn luma_spans_black_to_white() {
        assert_eq!((luma([0; 3]), luma([255; 3])), (0, 255));
    }
}

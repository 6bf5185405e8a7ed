//! Seeded chance: a named random source and one-dimensional value noise.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::shape::{Pt, Shape};

/// A seeded random source (`ChaCha8`, whose stream is fixed by its specification).
#[derive(Clone, Debug)]
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// The source of this seed.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// Uniform in 0..1.
    pub fn unit(&mut self) -> f32 {
        (self.0.next_u32() >> 8) as f32 / 16_777_216.0
    }

    /// Uniform in `a`..`b`.
    pub fn range(&mut self, a: f32, b: f32) -> f32 {
        a + (b - a) * self.unit()
    }

    /// Uniform in `a..b`, whole.
    pub fn whole(&mut self, a: i32, b: i32) -> i32 {
        a + (self.unit() * (b - a) as f32) as i32
    }

    /// True with probability `p`.
    pub fn chance(&mut self, p: f32) -> bool {
        self.unit() < p
    }

    /// -1 or 1.
    pub fn sign(&mut self) -> f32 {
        if self.chance(0.5) { -1.0 } else { 1.0 }
    }

    /// One of `options`.
    pub fn pick<T: Copy>(&mut self, options: &[T]) -> T {
        let i = (self.unit() * options.len() as f32) as usize;
        options[i.min(options.len() - 1)]
    }

    /// Nearly normal (sum of four), mean 0, standard deviation `sd`.
    pub fn gauss(&mut self, sd: f32) -> f32 {
        let sum: f32 = (0..4).map(|_| self.unit()).sum();
        (sum - 2.0) * 1.732 * sd
    }

    #[must_use]
    /// A new source, independent of what is drawn from this one later.
    pub fn fork(&mut self) -> Self {
        Self::new(u64::from(self.0.next_u32()))
    }

    /// Midpoint displacement from `a` to `b`: rock edges, lightning, cracks.
    ///
    /// `rough` is the greatest displacement as a share of a segment's length (.09 peaks, .22
    /// lightning); `depth` halvings give 2^depth segments.
    pub fn jag(&mut self, a: Pt, b: Pt, rough: f32, depth: u32) -> Vec<Pt> {
        let mut out = Vec::with_capacity(1 << depth);
        self.displace(a, b, rough, depth, &mut out);
        out.push(b);
        out
    }

    fn displace(&mut self, a: Pt, b: Pt, rough: f32, depth: u32, out: &mut Vec<Pt>) {
        if depth == 0 {
            out.push(a);
            return;
        }
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let o = self.range(-rough, rough);
        let m = (
            f32::midpoint(a.0, b.0) - dy * o,
            f32::midpoint(a.1, b.1) + dx * o,
        );
        self.displace(a, m, rough, depth - 1, out);
        self.displace(m, b, rough, depth - 1, out);
    }

    /// A jittered ellipse of `n` points: clouds (.15, 14), leaf masses (.34, 34), stones (.1, 8).
    pub fn blob(&mut self, (x, y): Pt, (rx, ry): Pt, rough: f32, n: usize) -> Shape {
        let pts: Vec<Pt> = (0..n)
            .map(|i| {
                let angle = i as f32 / n as f32 * std::f32::consts::TAU;
                let k = 1.0 + self.range(-rough, rough);
                (x + rx * k * angle.cos(), y + ry * k * angle.sin())
            })
            .collect();
        Shape::smooth(&pts, 0.17)
    }
}

/// Value noise of one coordinate, five octaves, 0..1.
#[derive(Clone, Debug)]
pub struct Noise {
    table: Vec<f32>,
    octaves: u32,
    ridged: bool,
}

impl Noise {
    /// Rolling noise: hills, banks, drifts.
    pub fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed ^ 0x6e6f_6973);
        Self {
            table: (0..512).map(|_| dice.unit()).collect(),
            octaves: 5,
            ridged: false,
        }
    }

    /// Ridged noise (1 - |2n - 1|): rock.
    pub fn ridged(seed: u64) -> Self {
        Self {
            ridged: true,
            ..Self::new(seed)
        }
    }

    /// With fewer or more octaves: 2 is smooth, 6 is rough.
    #[must_use]
    pub fn octaves(self, octaves: u32) -> Self {
        Self { octaves, ..self }
    }

    /// The noise at `x`; features are about 1 wide.
    pub fn at(&self, mut x: f32) -> f32 {
        let (mut sum, mut amp, mut total) = (0.0, 1.0, 0.0);
        for _ in 0..self.octaves {
            let i = x.floor();
            let t = x - i;
            let t = t * t * (3.0 - 2.0 * t);
            let j = (i as i64).rem_euclid(512) as usize;
            let v = self.table[j] * (1.0 - t) + self.table[(j + 1) % 512] * t;
            sum += amp
                * if self.ridged {
                    1.0 - (2.0 * v - 1.0).abs()
                } else {
                    v
                };
            total += amp;
            amp *= 0.5;
            x = x * 2.03 + 17.0;
        }
        sum / total
    }

    /// A skyline from `x0` to `x1` in steps of 8: base `y`, highest rise `rise`, `waves` features.
    pub fn ridge(&self, (x0, x1): Pt, y: f32, rise: f32, waves: f32) -> Vec<Pt> {
        let n = (((x1 - x0) / 8.0).ceil() as usize).max(1);
        (0..=n)
            .map(|i| {
                let t = i as f32 / n as f32;
                (x0 + (x1 - x0) * t, y - rise * self.at(t * waves))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Dice, Noise};

    #[test]
    fn the_same_seed_draws_the_same_numbers() {
        let draw = |seed| {
            let mut dice = Dice::new(seed);
            (0..8).map(|_| dice.whole(0, 1000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn noise_and_ranges_stay_in_bounds() {
        let (mut dice, noise) = (Dice::new(1), Noise::ridged(1));
        for i in 0..500 {
            assert!((2.0..=3.0).contains(&dice.range(2.0, 3.0)));
            assert!((0.0..=1.0).contains(&noise.at(i as f32 * 0.37)));
        }
    }
}

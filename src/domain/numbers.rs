//! The few functions of analysis that the model needs, the same to the last bit on every machine.
//!
//! Everything transcendental comes from `libm`, since the platforms' own differ in the last digit.
//! [`Streams`] is the only source of randomness: a family of generators, one for each key, so that
//! any single choice can be replayed alone.

use std::hash::Hasher;
use std::sync::OnceLock;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use siphasher::sip128::{Hasher128, SipHasher24};

/// A probability, 0 to 1, with which a policy showed an action.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Propensity(pub f64);

/// Density of the standard normal distribution at `x`.
pub fn normal_density(x: f64) -> f64 {
    const INVERSE_SQRT_TAU: f64 = 0.398_942_280_401_432_7;
    INVERSE_SQRT_TAU * libm::exp(-0.5 * x * x)
}

/// Probability that a standard normal is below `x`.
pub fn normal_below(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// The `x` with [`normal_below`]`(x) = p`, for 0 < p < 1; relative error about 1e-15.
///
/// # Source
/// Wichura, Algorithm AS 241, Applied Statistics 37 (1988), routine PPND16.
pub fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(&CENTRAL, r);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-libm::log(tail)).sqrt();
    let x = if r <= 5.0 {
        ratio(&MIDDLE, r - 1.6)
    } else {
        ratio(&FAR, r - 5.0)
    };
    if q < 0.0 { -x } else { x }
}

/// Numerator and denominator coefficients, lowest power first.
type Rational = [[f64; 8]; 2];

fn ratio(table: &Rational, r: f64) -> f64 {
    let [numerator, denominator] = table.map(|c| c.iter().rev().fold(0.0, |sum, k| sum * r + k));
    numerator / denominator
}

const CENTRAL: Rational = [
    [
        3.387_132_872_796_366_5,
        1.331_416_678_917_843_8e2,
        1.971_590_950_306_551_3e3,
        1.373_169_376_550_946e4,
        4.592_195_393_154_987e4,
        6.726_577_092_700_87e4,
        3.343_057_558_358_813e4,
        2.509_080_928_730_122_7e3,
    ],
    [
        1.0,
        4.231_333_070_160_091e1,
        6.871_870_074_920_579e2,
        5.394_196_021_424_751e3,
        2.121_379_430_158_659_7e4,
        3.930_789_580_009_271e4,
        2.872_908_573_572_194_3e4,
        5.226_495_278_852_545e3,
    ],
];

const MIDDLE: Rational = [
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        2.417_807_251_774_506e-1,
        2.272_384_498_926_918_4e-2,
        7.745_450_142_783_414e-4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        6.897_673_349_851e-1,
        1.481_039_764_274_800_8e-1,
        1.519_866_656_361_645_7e-2,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ],
];

const FAR: Rational = [
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        2.965_605_718_285_048_7e-1,
        2.653_218_952_657_612_4e-2,
        1.242_660_947_388_078_4e-3,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ],
    [
        1.0,
        5.998_322_065_558_88e-1,
        1.369_298_809_227_358e-1,
        1.487_536_129_085_061_5e-2,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_8e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ],
];

/// Nodes in (−1, 1) and weights of the 32-point Gauss–Legendre rule, by Newton's method on the
/// Legendre polynomial from Chebyshev's starting points.
pub fn gauss_legendre() -> &'static [(f64, f64); 32] {
    static RULE: OnceLock<[(f64, f64); 32]> = OnceLock::new();
    RULE.get_or_init(|| {
        std::array::from_fn(|i| {
            let mut x = libm::cos(std::f64::consts::PI * (i as f64 + 0.75) / 32.5);
            let mut slope = 1.0;
            for _ in 0..100 {
                let (value, derivative) = legendre_32(x);
                let step = value / derivative;
                (x, slope) = (x - step, derivative);
                if step.abs() < 1e-16 {
                    break;
                }
            }
            (x, 2.0 / ((1.0 - x * x) * slope * slope))
        })
    })
}

/// Value and derivative of the Legendre polynomial of degree 32, by its three-term recurrence.
fn legendre_32(x: f64) -> (f64, f64) {
    let (mut before, mut value) = (1.0, x);
    for degree in 2..=32 {
        let n = f64::from(degree);
        (before, value) = (
            value,
            ((2.0 * n - 1.0) * x * value - (n - 1.0) * before) / n,
        );
    }
    (value, 32.0 * (x * value - before) / (x * x - 1.0))
}

/// What a stream is drawn for; part of its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The noise of one candidate.
    Noise,
    /// Whether to draw uniformly, and which candidate then.
    Explore,
}

/// Key of one stream: who, what, why, and at which roll.
#[derive(Clone, Copy, Debug)]
pub struct StreamKey<'a> {
    /// The viewer's key: the name as first given, lower-cased; `guest`; an example's id.
    pub viewer: &'a str,
    /// A title's id.
    pub title: &'a str,
    /// An artwork's id, where the draw is for one.
    pub artwork: Option<&'a str>,
    /// What for.
    pub purpose: Purpose,
    /// v: how many ended visits ignored the title.
    pub v: u32,
}

/// A family of random generators, one for each key: `ChaCha8` seeded by a keyed hash (`SipHash`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Streams {
    seed: u64,
}

impl Streams {
    /// The family with this seed.
    pub const fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// The seed that it was made with.
    pub const fn seed(self) -> u64 {
        self.seed
    }

    /// The stream of `key`, at its beginning.
    pub fn of(self, key: &StreamKey<'_>) -> Stream {
        let mut bytes = Vec::with_capacity(96);
        for part in [key.viewer, key.title, key.artwork.unwrap_or("")] {
            bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes.push(u8::from(key.artwork.is_some()));
        bytes.push(match key.purpose {
            Purpose::Noise => 0,
            Purpose::Explore => 1,
        });
        bytes.extend_from_slice(&key.v.to_le_bytes());
        let mut seed = [0; 32];
        for (half, out) in (0..).zip(seed.chunks_exact_mut(16)) {
            let mut hasher = SipHasher24::new_with_keys(self.seed, half);
            hasher.write(&bytes);
            out.copy_from_slice(&hasher.finish128().as_u128().to_le_bytes());
        }
        Stream(ChaCha8Rng::from_seed(seed))
    }
}

/// One random stream.
#[derive(Clone, Debug)]
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The next uniform number in (0, 1), never an end of it.
    pub fn uniform(&mut self) -> f64 {
        ((self.0.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// The next standard normal.
    pub fn normal(&mut self) -> f64 {
        normal_quantile(self.uniform())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantile_inverts_the_distribution() {
        for x in [-7.5, -3.2, -1.0, -0.1, 0.0, 0.4, 1.96, 4.0, 6.0] {
            let back = normal_quantile(normal_below(x));
            assert!(
                (back - x).abs() < 1e-9 * (1.0 + libm::exp(x)),
                "{x} came back as {back}"
            );
        }
    }

    #[test]
    fn legendre_rule_integrates_polynomials_and_sums_to_two() {
        let rule = gauss_legendre();
        let integral = |f: &dyn Fn(f64) -> f64| rule.iter().map(|(x, w)| w * f(*x)).sum::<f64>();
        assert!((integral(&|_| 1.0) - 2.0).abs() < 1e-14);
        assert!((integral(&|x| x.powi(10)) - 2.0 / 11.0).abs() < 1e-14);
        assert!(integral(&|x| x.powi(7)).abs() < 1e-14);
    }

    #[test]
    fn first_draws_of_a_stream_never_change() {
        let key = StreamKey {
            viewer: "maya",
            title: "glass-harbour",
            artwork: Some("lead"),
            purpose: Purpose::Noise,
            v: 0,
        };
        let mut stream = Streams::new(1).of(&key);
        let drawn: Vec<String> = (0..3).map(|_| format!("{:.12}", stream.normal())).collect();
        insta::assert_debug_snapshot!(drawn);
        let mut other = Streams::new(1).of(&StreamKey { v: 1, ..key });
        assert!((other.normal() - Streams::new(1).of(&key).normal()).abs() > 1e-12);
    }
}

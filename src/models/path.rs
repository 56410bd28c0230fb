//! Ways from one latent to another.

use serde::{Deserialize, Serialize};

/// A way from one latent to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum LatentPath {
    /// Along the straight line. Halfway between two standard normal latents the length is only 0.71
    /// of theirs: a place where the generator has hardly ever been.
    Linear,
    /// Along the great circle, which keeps the length (Shoemake, 1985; White, 2016). It has no
    /// meaning for latents that are uniform in a cube.
    #[default]
    Spherical,
}

impl LatentPath {
    /// The place at `share`, 0 to 1, of the way from `a` to `b`. With the angle `w` between them:
    /// `sin((1 - t) w) / sin w a + sin(t w) / sin w b` on the circle, `(1 - t) a + t b` on the line,
    /// which is also taken where the two point the same way, the opposite way, or nowhere.
    #[must_use]
    pub fn between(self, a: &[f32], b: &[f32], share: f64) -> Vec<f32> {
        let (mut from, mut to) = (1.0 - share, share);
        if self == Self::Spherical {
            let product = |x: &[f32], y: &[f32]| -> f64 {
                let products = x.iter().zip(y).map(|(x, y)| f64::from(*x) * f64::from(*y));
                products.sum()
            };
            let lengths = libm::sqrt(product(a, a) * product(b, b));
            let angle = libm::acos((product(a, b) / lengths.max(1e-30)).clamp(-1.0, 1.0));
            let sine = libm::sin(angle);
            if sine > 1e-4 && lengths > 0.0 {
                from = libm::sin(from * angle) / sine;
                to = libm::sin(to * angle) / sine;
            }
        }
        let pairs = a.iter().zip(b);
        pairs
            .map(|(a, b)| (from * f64::from(*a) + to * f64::from(*b)) as f32)
            .collect()
    }
}

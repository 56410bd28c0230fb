//! Whether samples in the plane cover the modes of a mixture of Gaussians.

use serde::Serialize;

use super::collapse::divergence;

/// The modes of a mixture of round Gaussians, all of the same width and weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Modes {
    /// Where they are.
    pub centers: Vec<[f64; 2]>,
    /// The standard deviation of each, along every axis.
    pub sigma: f64,
}

/// Figures about points and modes, defined as for VEEGAN (Srivastava et al., 2017) and PacGAN (Lin
/// et al., 2018).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// The number of points that every figure here rests on.
    pub samples: usize,
    /// The number of modes that there are.
    pub modes: usize,
    /// How many modes are the nearest one of at least one point of high quality.
    pub modes_captured: usize,
    /// The share of points of high quality: within 3 sigma of the nearest mode. A perfect sampler
    /// has `1 - exp(-9/2) = 98.89 %`.
    pub high_quality_share: f64,
    /// How many points are nearest to each mode, of high quality or not.
    pub histogram: Vec<u32>,
    /// `KL(histogram || uniform)` in nats, from 0 to `ln modes`: PacGAN's reverse KL. A perfect
    /// sampler has about `(modes - 1) / (2 n)`. None if no point is finite.
    pub reverse_kl: Option<f64>,
}

impl Coverage {
    /// High quality is within this many sigma of the nearest mode.
    const REACH: f64 = 3.0;

    /// The figures of some points. A point that is not finite counts as a sample, but belongs to no
    /// mode.
    #[must_use]
    pub fn new(points: &[[f32; 2]], modes: &Modes) -> Self {
        let count = modes.centers.len();
        let mut histogram = vec![0; count];
        let mut captured = vec![false; count];
        let mut high_quality = 0;
        for point in points {
            let Some((mode, distance)) = modes.nearest(*point) else {
                continue;
            };
            histogram[mode] += 1;
            if distance <= Self::REACH * modes.sigma {
                high_quality += 1;
                captured[mode] = true;
            }
        }
        let total = histogram.iter().sum::<u32>();
        let shares: Vec<f64> = histogram
            .iter()
            .map(|&points| f64::from(points) / f64::from(total))
            .collect();
        Self {
            samples: points.len(),
            modes: count,
            modes_captured: captured.into_iter().filter(|&captured| captured).count(),
            high_quality_share: f64::from(high_quality) / points.len().max(1) as f64,
            reverse_kl: (total > 0).then(|| divergence(&shares, &vec![1.0 / count as f64; count])),
            histogram,
        }
    }
}

impl Modes {
    /// The number of the nearest mode and the distance to it.
    fn nearest(&self, point: [f32; 2]) -> Option<(usize, f64)> {
        let [x, y] = point.map(f64::from);
        if !(x.is_finite() && y.is_finite()) {
            return None;
        }
        let distances = self.centers.iter().map(|[a, b]| libm::hypot(x - a, y - b));
        distances.enumerate().min_by(|a, b| a.1.total_cmp(&b.1))
    }
}

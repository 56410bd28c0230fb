//! Density: a small Gaussian around every example.

use nalgebra::DMatrix;

use super::mixture::log_sum;
use crate::models::state::{StoredTensor, one, rows, single};
use crate::random::Stream;

/// A kernel density estimate (Parzen, 1962): the mean of Gaussians of the same width around the
/// examples.
#[derive(Clone, Debug, PartialEq)]
pub struct Kernel {
    /// The examples, one a column: `[1 or 2, n]`.
    pub points: DMatrix<f64>,
    /// The standard deviation of the Gaussians along each axis.
    pub bandwidths: Vec<f64>,
}

impl Kernel {
    /// The estimate from points, one a column. A bandwidth of 0 chooses it by Scott's rule (1992)
    /// for each axis of `d`: `h = deviation n^(-1 / (d + 4))`.
    #[must_use]
    pub fn fit(points: DMatrix<f64>, bandwidth: f64) -> Self {
        let (axes, count) = points.shape();
        let scott = libm::pow(count as f64, -1.0 / (axes as f64 + 4.0));
        let chosen = |axis: usize| match bandwidth {
            0.0 => (libm::sqrt(points.row(axis).variance()) * scott).max(1e-3),
            bandwidth => bandwidth,
        };
        Self {
            bandwidths: (0..axes).map(|axis| single(chosen(axis))).collect(),
            points,
        }
    }

    /// The logarithm of the density at each point:
    /// `log sum_i prod_j exp(-((x_j - x_ij) / h_j)^2 / 2) / (n prod_j h_j sqrt(2 pi))`.
    #[must_use]
    pub fn log_density(&self, points: &DMatrix<f64>) -> Vec<f64> {
        let count = self.points.ncols() as f64;
        let root = libm::sqrt(std::f64::consts::TAU);
        let scale: f64 = self.bandwidths.iter().map(|h| libm::log(h * root)).sum();
        let mut exponents = vec![0.0; self.points.ncols()];
        let logarithm = |point: &[f64]| {
            for (exponent, example) in exponents.iter_mut().zip(self.points.column_iter()) {
                let axes = point.iter().zip(example.iter()).zip(&self.bandwidths);
                let squares = axes.map(|((x, y), h)| ((x - y) / h) * ((x - y) / h));
                *exponent = -0.5 * squares.sum::<f64>();
            }
            log_sum(&exponents) - libm::log(count) - scale
        };
        let points: Vec<Vec<f64>> = points
            .column_iter()
            .map(|point| point.as_slice().to_vec())
            .collect();
        points.iter().map(Vec::as_slice).map(logarithm).collect()
    }

    /// A random point: near a random example.
    pub fn draw(&self, stream: &mut Stream) -> Vec<f64> {
        let example = self.points.column(stream.below(self.points.ncols()));
        let axes = example.iter().zip(&self.bandwidths);
        axes.map(|(x, h)| x + h * stream.normal()).collect()
    }

    /// The estimate of one coordinate alone.
    #[must_use]
    pub fn marginal(&self, axis: usize) -> Self {
        Self {
            points: DMatrix::from_iterator(
                1,
                self.points.ncols(),
                self.points.row(axis).iter().copied(),
            ),
            bandwidths: vec![self.bandwidths[axis]],
        }
    }

    pub(super) fn numbers(&self) -> Vec<StoredTensor> {
        // Stored column by column, which is one example a row.
        let points = self.points.iter().map(|&x| x as f32).collect();
        let bandwidths = self.bandwidths.iter().map(|&h| h as f32).collect();
        vec![rows(points, self.points.nrows()), one(bandwidths)]
    }

    pub(super) fn from_numbers(numbers: &mut impl Iterator<Item = StoredTensor>) -> Option<Self> {
        let (points, bandwidths) = (numbers.next()?, numbers.next()?.values);
        let [_, _, count, axes] = points.shape;
        (bandwidths.len() == axes).then(|| Self {
            points: DMatrix::from_iterator(axes, count, points.values.into_iter().map(f64::from)),
            bandwidths: bandwidths.into_iter().map(f64::from).collect(),
        })
    }
}

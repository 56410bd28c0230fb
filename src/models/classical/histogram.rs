//! Density: how many examples fall into each bin.

use nalgebra::DMatrix;

use crate::models::state::{StoredTensor, one, rows};
use crate::random::Stream;

/// Counts of examples in bins of the same size that fill the square from -2 to 2, or that range of a
/// line. What lies outside belongs to the nearest bin.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// How many coordinates a point has: 1 or 2.
    pub size: usize,
    /// How many bins there are along each axis.
    pub bins: usize,
    /// `[bins]` of a line, `[bins * bins]` of the plane, the row with the smallest y first.
    pub counts: Vec<f32>,
    /// What is added to every count.
    pub pseudo_count: f64,
}

impl Histogram {
    /// The bins lie from `-EXTENT` to `EXTENT`.
    pub const EXTENT: f64 = 2.0;

    /// Counts points, one a column: `[1 or 2, n]`.
    #[must_use]
    pub fn fit(points: &DMatrix<f64>, bins: usize, pseudo_count: f64) -> Self {
        let pseudo_count = f64::from(pseudo_count as f32);
        let mut histogram = Self {
            size: points.nrows(),
            bins,
            counts: vec![0.0; bins.pow(points.nrows() as u32)],
            pseudo_count,
        };
        for point in points.column_iter() {
            let bin = histogram.bin(point.as_slice());
            histogram.counts[bin] += 1.0;
        }
        histogram
    }

    /// The side of a bin.
    fn width(&self) -> f64 {
        2.0 * Self::EXTENT / self.bins as f64
    }

    fn bin(&self, point: &[f64]) -> usize {
        point.iter().rev().fold(0, |bin, coordinate| {
            let place = ((coordinate + Self::EXTENT) / self.width()).max(0.0) as usize;
            bin * self.bins + place.min(self.bins - 1)
        })
    }

    /// The logarithm of the density at each point: with `N` examples in `B` bins of size `w^d`,
    /// `p = (count + a) / (N + a B) / w^d`.
    #[must_use]
    pub fn log_density(&self, points: &DMatrix<f64>) -> Vec<f64> {
        let counted: f64 = self.counts.iter().map(|&count| f64::from(count)).sum();
        let total = counted + self.pseudo_count * self.counts.len() as f64;
        let volume = libm::pow(self.width(), points.nrows() as f64);
        let logarithm = |point: &[f64]| {
            let count = f64::from(self.counts[self.bin(point)]) + self.pseudo_count;
            libm::log(count / total / volume)
        };
        points
            .column_iter()
            .map(|point| logarithm(point.as_slice()))
            .collect()
    }

    /// A random point: a bin by its share, and any place in it.
    pub fn draw(&self, stream: &mut Stream) -> Vec<f64> {
        let shares = self
            .counts
            .iter()
            .map(|&count| f64::from(count) + self.pseudo_count);
        let bin = super::mixture::choose(shares, stream);
        let places = [bin % self.bins, bin / self.bins];
        let axes = places.into_iter().take(self.size);
        axes.map(|place| (place as f64 + stream.uniform()) * self.width() - Self::EXTENT)
            .collect()
    }

    /// The histogram of one coordinate alone.
    #[must_use]
    pub fn marginal(&self, axis: usize) -> Self {
        let mut counts = vec![0.0; self.bins];
        for (bin, count) in self.counts.iter().enumerate() {
            counts[[bin % self.bins, bin / self.bins][axis]] += count;
        }
        Self {
            size: 1,
            bins: self.bins,
            counts,
            // A bin of the line is a row of bins of the plane.
            pseudo_count: self.pseudo_count * self.bins as f64,
        }
    }

    pub(super) fn numbers(&self) -> Vec<StoredTensor> {
        vec![
            rows(self.counts.clone(), self.bins),
            one(vec![self.pseudo_count as f32, self.size as f32]),
        ]
    }

    pub(super) fn from_numbers(numbers: &mut impl Iterator<Item = StoredTensor>) -> Option<Self> {
        let (counts, others) = (numbers.next()?, numbers.next()?.values);
        let &[pseudo_count, size] = others.as_slice() else {
            return None;
        };
        let (size, bins) = (size as usize, counts.shape[3]);
        // `[bins]` of a line, `[bins * bins]` of the plane.
        let whole = matches!(size, 1 | 2) && counts.values.len() == bins.pow(size as u32);
        whole.then(|| Self {
            size,
            bins,
            counts: counts.values,
            pseudo_count: f64::from(pseudo_count),
        })
    }
}

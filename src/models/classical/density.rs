//! A density in the plane: of both coordinates together, or of each for itself.

use nalgebra::DMatrix;

use super::histogram::Histogram;
use super::kernel::Kernel;
use super::mixture::Mixture;
use super::settings::{ClassicalSettings, Coordinates, Method};
use crate::models::state::StoredTensor;
use crate::models::table::Table;
use crate::random::Stream;

/// An estimate of a density, of points with one coordinate or two.
#[derive(Clone, Debug, PartialEq)]
pub enum Estimate {
    /// How many examples fall into each bin.
    Histogram(Histogram),
    /// A small Gaussian around every example.
    Kernel(Kernel),
    /// A few Gaussians.
    Mixture(Mixture),
}

/// A density in the plane: one estimate of both coordinates, or two whose product it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Density {
    estimates: Vec<Estimate>,
}

impl Density {
    /// Fits a density to points; a mixture is only begun, and [`Density::iterate`] fits it.
    #[must_use]
    pub fn fit(points: &Table, settings: &ClassicalSettings, stream: &mut Stream) -> Self {
        let estimates = match settings.coordinates {
            Coordinates::Together => vec![Estimate::fit(points, settings, stream)],
            Coordinates::Separate => [0, 1]
                .map(|axis| {
                    let coordinate = points.rows().map(|row| row[axis]).collect();
                    Estimate::fit(&Table::new(1, coordinate), settings, stream)
                })
                .into(),
        };
        Self { estimates }
    }

    /// One iteration of EM, of a mixture. Returns the mean of `-log p` of the points before it.
    pub fn iterate(&mut self, points: &DMatrix<f64>, settings: &ClassicalSettings) -> f64 {
        let parts = self.parts(points);
        let estimates = self.estimates.iter_mut().zip(parts);
        estimates
            .map(|(estimate, points)| match estimate {
                Estimate::Mixture(mixture) => mixture.iterate(&points, settings.covariance),
                other => -mean(&other.log_density(&points)),
            })
            .sum()
    }

    /// The logarithm of the density at each point, one a column: `[2, n]`.
    #[must_use]
    pub fn log_density(&self, points: &DMatrix<f64>) -> Vec<f64> {
        let mut sums = vec![0.0; points.ncols()];
        for (estimate, points) in self.estimates.iter().zip(self.parts(points)) {
            for (sum, logarithm) in sums.iter_mut().zip(estimate.log_density(&points)) {
                *sum += logarithm;
            }
        }
        sums
    }

    /// The density at each point, one a column.
    #[must_use]
    pub fn density(&self, points: &DMatrix<f64>) -> Vec<f64> {
        let logarithms = self.log_density(points).into_iter();
        let mut densities: Vec<f64> = logarithms.map(libm::exp).collect();
        for (estimate, points) in self.estimates.iter().zip(self.parts(points)) {
            estimate.end(&points, &mut densities);
        }
        densities
    }

    /// The mean of `-log p` at points, in nats.
    #[must_use]
    pub fn loss(&self, points: &DMatrix<f64>) -> f64 {
        -mean(&self.log_density(points))
    }

    /// A random point.
    pub fn draw(&self, stream: &mut Stream) -> Vec<f64> {
        let parts = self.estimates.iter();
        parts.flat_map(|estimate| estimate.draw(stream)).collect()
    }

    /// The density of one coordinate alone: 0 is x, 1 is y.
    #[must_use]
    pub fn marginal(&self, axis: usize) -> Estimate {
        match self.estimates.as_slice() {
            [both] => both.marginal(axis),
            each => each[axis].clone(),
        }
    }

    /// The Gaussians of both coordinates, if they are what the density is made of.
    #[must_use]
    pub fn mixture(&self) -> Option<&Mixture> {
        match self.estimates.as_slice() {
            [Estimate::Mixture(mixture)] => Some(mixture),
            _ => None,
        }
    }

    /// The coordinates of points that each estimate is about.
    fn parts(&self, points: &DMatrix<f64>) -> Vec<DMatrix<f64>> {
        match self.estimates.len() {
            1 => vec![points.clone()],
            _ => (0..2)
                .map(|axis| points.rows(axis, 1).into_owned())
                .collect(),
        }
    }

    pub(super) fn numbers(&self) -> Vec<StoredTensor> {
        let estimates = self.estimates.iter();
        estimates.flat_map(Estimate::numbers).collect()
    }

    pub(super) fn from_numbers(
        numbers: &mut impl Iterator<Item = StoredTensor>,
        settings: &ClassicalSettings,
    ) -> Option<Self> {
        let parts = match settings.coordinates {
            Coordinates::Together => 1,
            Coordinates::Separate => 2,
        };
        let estimates = (0..parts).map(|_| Estimate::from_numbers(numbers, settings.method));
        Some(Self {
            estimates: estimates.collect::<Option<_>>()?,
        })
    }
}

impl Estimate {
    fn fit(table: &Table, settings: &ClassicalSettings, stream: &mut Stream) -> Self {
        match settings.method {
            Method::Histogram => Self::Histogram(Histogram::fit(
                &columns(table),
                settings.bins as usize,
                settings.pseudo_count,
            )),
            Method::Kernel => Self::Kernel(Kernel::fit(columns(table), settings.bandwidth)),
            _ => Self::Mixture(Mixture::seeded(table, settings.clusters as usize, stream)),
        }
    }

    /// The logarithm of the density at each point, one a column.
    #[must_use]
    pub fn log_density(&self, points: &DMatrix<f64>) -> Vec<f64> {
        match self {
            Self::Histogram(histogram) => histogram.log_density(points),
            Self::Kernel(kernel) => kernel.log_density(points),
            Self::Mixture(mixture) => mixture.log_density(points),
        }
    }

    /// The density at each point, one a column.
    #[must_use]
    pub fn density(&self, points: &DMatrix<f64>) -> Vec<f64> {
        let logarithms = self.log_density(points).into_iter();
        let mut densities: Vec<f64> = logarithms.map(libm::exp).collect();
        self.end(points, &mut densities);
        densities
    }

    /// The bins of a histogram end, and with them its density; new examples beyond count as the
    /// nearest bin, so that one of them does not make a likelihood infinite.
    fn end(&self, points: &DMatrix<f64>, densities: &mut [f64]) {
        if let Self::Histogram(_) = self {
            for (density, point) in densities.iter_mut().zip(points.column_iter()) {
                if point.iter().any(|place| place.abs() > Histogram::EXTENT) {
                    *density = 0.0;
                }
            }
        }
    }

    fn draw(&self, stream: &mut Stream) -> Vec<f64> {
        match self {
            Self::Histogram(histogram) => histogram.draw(stream),
            Self::Kernel(kernel) => kernel.draw(stream),
            Self::Mixture(mixture) => mixture.draw(stream),
        }
    }

    fn marginal(&self, axis: usize) -> Self {
        match self {
            Self::Histogram(histogram) => Self::Histogram(histogram.marginal(axis)),
            Self::Kernel(kernel) => Self::Kernel(kernel.marginal(axis)),
            Self::Mixture(mixture) => Self::Mixture(mixture.marginal(axis)),
        }
    }

    fn numbers(&self) -> Vec<StoredTensor> {
        match self {
            Self::Histogram(histogram) => histogram.numbers(),
            Self::Kernel(kernel) => kernel.numbers(),
            Self::Mixture(mixture) => mixture.numbers(),
        }
    }

    fn from_numbers(
        numbers: &mut impl Iterator<Item = StoredTensor>,
        method: Method,
    ) -> Option<Self> {
        match method {
            Method::Histogram => Histogram::from_numbers(numbers).map(Self::Histogram),
            Method::Kernel => Kernel::from_numbers(numbers).map(Self::Kernel),
            _ => Mixture::from_numbers(numbers).map(Self::Mixture),
        }
    }
}

/// The examples of a table, one a column.
pub(super) fn columns(table: &Table) -> DMatrix<f64> {
    let values = table.values.iter().map(|&value| f64::from(value));
    DMatrix::from_iterator(table.size, table.count(), values)
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}

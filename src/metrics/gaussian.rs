//! The Frechet distance between two Gaussians.

use nalgebra::linalg::SymmetricEigen;
use nalgebra::{DMatrix, DVector};

/// A Gaussian, fitted to vectors of features.
#[derive(Clone, Debug, PartialEq)]
pub struct Gaussian {
    /// How many vectors it was fitted to.
    pub samples: usize,
    /// The mean, `[features]`.
    pub mean: DVector<f64>,
    /// The unbiased covariance, `[features, features]`.
    pub covariance: DMatrix<f64>,
}

impl Gaussian {
    /// More than what 64 features have ever needed; an end for numbers that are not finite.
    const MOST_ITERATIONS: usize = 10_000;

    /// The mean and the covariance of some vectors: `mean = sum x / n`,
    /// `covariance = sum (x - mean)(x - mean)^T / (n - 1)`.
    ///
    /// None with fewer than 2 vectors.
    #[must_use]
    pub fn fit<const N: usize>(vectors: &[[f32; N]]) -> Option<Self> {
        let samples = vectors.len();
        if samples < 2 {
            return None;
        }
        let values = vectors.as_flattened().iter().map(|&x| f64::from(x));
        // One vector a column.
        let mut matrix = DMatrix::from_iterator(N, samples, values);
        let mean = matrix.column_mean();
        for mut column in matrix.column_iter_mut() {
            column -= &mean;
        }
        let covariance = &matrix * matrix.transpose() / (samples - 1) as f64;
        Some(Self {
            samples,
            mean,
            covariance,
        })
    }

    /// The squared Frechet distance (Dowson and Landau, 1982), as in the FID (Heusel et al., 2017):
    /// `|m - n|^2 + tr C + tr D - 2 tr (C D)^(1/2)`.
    ///
    /// `C D` has the eigenvalues of the symmetric `C^(1/2) D C^(1/2)`, so that
    /// `tr (C D)^(1/2)` is the sum of their square roots. None if a number is not finite.
    #[must_use]
    pub fn frechet_distance(&self, other: &Self) -> Option<f64> {
        let root = square_root(&self.covariance)?;
        let product = &root * &other.covariance * &root;
        let trace_of_root: f64 = eigen(&product)?
            .eigenvalues
            .iter()
            .map(|&value| non_negative_root(value))
            .sum();
        let distance = (&self.mean - &other.mean).norm_squared()
            + self.covariance.trace()
            + other.covariance.trace()
            - 2.0 * trace_of_root;
        distance.is_finite().then_some(distance.max(0.0))
    }
}

/// The symmetric square root `V diag(sqrt(values)) V^T` of a covariance.
fn square_root(matrix: &DMatrix<f64>) -> Option<DMatrix<f64>> {
    let SymmetricEigen {
        eigenvectors,
        eigenvalues,
    } = eigen(matrix)?;
    let roots = DMatrix::from_diagonal(&eigenvalues.map(non_negative_root));
    Some(&eigenvectors * roots * eigenvectors.transpose())
}

/// A covariance has no negative eigenvalues; rounding makes some of about -1e-15.
fn non_negative_root(value: f64) -> f64 {
    value.max(0.0).sqrt()
}

/// The eigenvectors and eigenvalues of a covariance. They are sought of `A / |A| + 1`, with the
/// eigenvalues shifted and scaled by as much: near 0, where all values of a collapsed generator's
/// covariance lie, the iteration takes rounding for something to go on with and does not end.
fn eigen(matrix: &DMatrix<f64>) -> Option<SymmetricEigen<f64, nalgebra::Dyn>> {
    if matrix.iter().any(|value| !value.is_finite()) {
        return None;
    }
    let scale = matrix.amax().max(f64::MIN_POSITIVE);
    let size = matrix.nrows();
    let shifted = (matrix + matrix.transpose()) / (2.0 * scale) + DMatrix::identity(size, size);
    let mut found = SymmetricEigen::try_new(shifted, f64::EPSILON, Gaussian::MOST_ITERATIONS)?;
    found
        .eigenvalues
        .apply(|value| *value = (*value - 1.0) * scale);
    Some(found)
}

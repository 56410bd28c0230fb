//! Density: a few Gaussians, fitted by expectation and maximisation.

use nalgebra::linalg::Cholesky;
use nalgebra::{DMatrix, DVector};

use super::k_means::KMeans;
use super::settings::Covariance;
use crate::models::state::{StoredTensor, one, rows, single};
use crate::models::table::Table;
use crate::random::Stream;

/// A mixture of Gaussians: `p(x) = sum_k weight_k N(x; mean_k, covariance_k)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Mixture {
    /// The share of each Gaussian; their sum is 1.
    pub weights: Vec<f64>,
    /// The mean of each.
    pub means: Vec<DVector<f64>>,
    /// The covariance of each.
    pub covariances: Vec<DMatrix<f64>>,
}

impl Mixture {
    /// This is added to every variance, so that a Gaussian of one example is not infinitely narrow.
    const FLOOR: f64 = 1e-6;

    /// The Gaussians that the fit begins with: round, equally frequent, at centres chosen by
    /// k-means++, and as wide as the examples are far from the nearest centre.
    #[must_use]
    pub fn seeded(table: &Table, clusters: usize, stream: &mut Stream) -> Self {
        let size = table.size;
        let centers = KMeans::seeded(table, clusters, stream).centers;
        let means: Vec<DVector<f64>> = centers
            .chunks_exact(size)
            .map(|center| DVector::from_iterator(size, center.iter().map(|&x| f64::from(x))))
            .collect();
        let square = |row: &[f32]| {
            let point = DVector::from_iterator(size, row.iter().map(|&x| f64::from(x)));
            let squares = means.iter().map(|mean| (mean - &point).norm_squared());
            squares.fold(f64::INFINITY, f64::min)
        };
        let variance = table.rows().map(square).sum::<f64>() / table.values.len() as f64;
        let covariance = DMatrix::identity(size, size) * single(variance + Self::FLOOR);
        Self {
            weights: vec![single(1.0 / clusters as f64); clusters],
            covariances: vec![covariance; clusters],
            means,
        }
    }

    /// How many numbers an example has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.means[0].len()
    }

    /// One iteration of EM (Dempster, Laird and Rubin, 1977) on points, one a column: `[size, n]`.
    ///
    /// ```text
    /// E: r_ik = weight_k N(x_i; k) / p(x_i)
    /// M: n_k = sum_i r_ik        weight_k = n_k / n        mean_k = sum_i r_ik x_i / n_k
    ///    covariance_k = sum_i r_ik (x_i - mean_k)(x_i - mean_k)^T / n_k
    /// ```
    ///
    /// A Gaussian that no example belongs to stays as it is, with weight 0. Returns the mean of
    /// `-log p` before the change, which no iteration raises (but for the floor of the variances).
    pub fn iterate(&mut self, points: &DMatrix<f64>, shape: Covariance) -> f64 {
        let joint = self.joint(points);
        let logarithms = log_sums(&joint);
        let count = points.ncols() as f64;
        for (cluster, column) in joint.column_iter().enumerate() {
            let shares = column.iter().zip(&logarithms);
            let shares =
                DVector::from_iterator(points.ncols(), shares.map(|(a, b)| libm::exp(a - b)));
            let total = shares.sum();
            self.weights[cluster] = single(total / count);
            if total < 1e-9 {
                continue;
            }
            let mean = (points * &shares / total).map(single);
            let mut scaled = points.clone();
            for (mut column, share) in scaled.column_iter_mut().zip(shares.iter()) {
                column -= &mean;
                column *= libm::sqrt(*share);
            }
            let covariance = &scaled * scaled.transpose() / total;
            self.covariances[cluster] = shape.restricted(covariance).map(single);
            self.means[cluster] = mean;
        }
        -logarithms.iter().sum::<f64>() / count
    }

    /// The logarithm of the density at each point, one a column.
    #[must_use]
    pub fn log_density(&self, points: &DMatrix<f64>) -> Vec<f64> {
        log_sums(&self.joint(points))
    }

    /// `log (weight_k N(x_i; mean_k, covariance_k))`, `[n, clusters]`. With the Cholesky factor `L` of
    /// a covariance, `log N = -(|L^-1 (x - mean)|^2 + size log 2 pi) / 2 - sum log L_ii`.
    fn joint(&self, points: &DMatrix<f64>) -> DMatrix<f64> {
        let mut joint = DMatrix::zeros(points.ncols(), self.weights.len());
        let constant = points.nrows() as f64 * libm::log(std::f64::consts::TAU);
        for (cluster, mut column) in joint.column_iter_mut().enumerate() {
            let factor = self.factor(cluster);
            let mut centered = points.clone();
            for mut point in centered.column_iter_mut() {
                point -= &self.means[cluster];
            }
            factor.solve_lower_triangular_mut(&mut centered);
            let volume: f64 = factor.diagonal().iter().map(|&x| libm::log(x)).sum();
            let weight = libm::log(self.weights[cluster]);
            for (number, point) in column.iter_mut().zip(centered.column_iter()) {
                *number = weight - 0.5 * (point.norm_squared() + constant) - volume;
            }
        }
        joint
    }

    /// The lower triangular `L` with `covariance = L L^T`.
    fn factor(&self, cluster: usize) -> DMatrix<f64> {
        let covariance = &self.covariances[cluster];
        match Cholesky::new(covariance.clone()) {
            Some(factors) => factors.l(),
            // Only rounding makes a covariance with a floor unfit; its axes are then good enough.
            None => DMatrix::from_diagonal(
                &covariance
                    .diagonal()
                    .map(|x| libm::sqrt(x.max(Self::FLOOR))),
            ),
        }
    }

    /// A random point: from a Gaussian that is chosen by its weight, `mean + L normal`.
    pub fn draw(&self, stream: &mut Stream) -> Vec<f64> {
        let cluster = choose(self.weights.iter().copied(), stream);
        let normal = DVector::from_fn(self.size(), |_, _| stream.normal());
        let point = &self.means[cluster] + self.factor(cluster) * normal;
        point.iter().copied().collect()
    }

    /// The mixture of one coordinate alone.
    #[must_use]
    pub fn marginal(&self, axis: usize) -> Self {
        let means = self.means.iter();
        let covariances = self.covariances.iter();
        Self {
            weights: self.weights.clone(),
            means: means
                .map(|mean| DVector::from_element(1, mean[axis]))
                .collect(),
            covariances: covariances
                .map(|matrix| DMatrix::from_element(1, 1, matrix[(axis, axis)]))
                .collect(),
        }
    }

    pub(super) fn numbers(&self) -> Vec<StoredTensor> {
        let means = self.means.iter().flat_map(|mean| mean.iter());
        let covariances = self.covariances.iter().flat_map(|matrix| matrix.iter());
        vec![
            one(self.weights.iter().map(|&x| x as f32).collect()),
            rows(means.map(|&x| x as f32).collect(), self.size()),
            rows(covariances.map(|&x| x as f32).collect(), self.size()),
        ]
    }

    pub(super) fn from_numbers(numbers: &mut impl Iterator<Item = StoredTensor>) -> Option<Self> {
        let mut next = || numbers.next();
        let (weights, means, covariances) = (next()?.values, next()?, next()?.values);
        let size = means.shape[3];
        let clusters = weights.len();
        if means.values.len() != clusters * size || covariances.len() != clusters * size * size {
            return None;
        }
        let double = |values: &[f32]| values.iter().map(|&x| f64::from(x)).collect::<Vec<_>>();
        let means = means.values.chunks_exact(size);
        let covariances = covariances.chunks_exact(size * size);
        Some(Self {
            weights: double(&weights),
            means: means.map(|mean| DVector::from_vec(double(mean))).collect(),
            covariances: covariances
                .map(|matrix| DMatrix::from_vec(size, size, double(matrix)))
                .collect(),
        })
    }
}

impl Covariance {
    /// The covariance of this shape that is nearest to the sample covariance, with the floor.
    fn restricted(self, covariance: DMatrix<f64>) -> DMatrix<f64> {
        let size = covariance.nrows();
        let shaped = match self {
            Self::Full => covariance,
            Self::Diagonal => DMatrix::from_diagonal(&covariance.diagonal()),
            Self::Round => DMatrix::identity(size, size) * (covariance.trace() / size as f64),
        };
        shaped + DMatrix::identity(size, size) * Mixture::FLOOR
    }
}

/// `log sum exp(x)`, without overflow.
pub(super) fn log_sum(exponents: &[f64]) -> f64 {
    let largest = exponents.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if largest == f64::NEG_INFINITY {
        return largest;
    }
    // Below e^-40 of the largest, a term is lost in the rounding of the sum.
    let terms = exponents.iter().map(|x| x - largest).filter(|x| *x > -40.0);
    let sum: f64 = terms.map(libm::exp).sum();
    largest + libm::log(sum)
}

/// `log sum exp(x)` of every row.
fn log_sums(rows: &DMatrix<f64>) -> Vec<f64> {
    let columns = rows.transpose();
    let rows = columns.as_slice().chunks_exact(columns.nrows());
    rows.map(log_sum).collect()
}

/// An index with a probability that is proportional to its weight.
pub(super) fn choose(weights: impl Iterator<Item = f64> + Clone, stream: &mut Stream) -> usize {
    let total: f64 = weights.clone().sum();
    let mut rest = stream.uniform() * total;
    let mut last = 0;
    for (index, weight) in weights.enumerate() {
        rest -= weight;
        if weight > 0.0 {
            last = index;
        }
        if rest < 0.0 {
            return index;
        }
    }
    last
}

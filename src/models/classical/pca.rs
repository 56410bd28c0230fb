//! Principal component analysis: the directions along which examples vary most.

use burn::tensor::{Device, Tensor};
use nalgebra::DMatrix;
use nalgebra::linalg::SymmetricEigen;

use crate::error::{Error, Result};
use crate::models::state::{StoredTensor, one};
use crate::models::table::{Table, matrix};
use crate::products::matmul;
use crate::read::read;

/// The principal components of some examples: mean `m`, and the eigenvectors `v` of the covariance
/// with their eigenvalues, the largest first (Pearson, 1901; Hotelling, 1933).
///
/// All components are kept, so that one fit rebuilds an example from any number of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Pca {
    /// How many numbers an example has.
    pub size: usize,
    /// The mean example, `[size]`.
    pub mean: Vec<f32>,
    /// The variance along each component, `[size]`, falling.
    pub variances: Vec<f32>,
    /// The components, `[size * size]`, one a row, each of length 1. The sign of a component means
    /// nothing; here its largest number is positive.
    pub vectors: Vec<f32>,
}

impl Pca {
    /// More than a covariance of pixels has ever needed; an end for numbers that are not finite.
    const MOST_ITERATIONS: usize = 100_000;

    /// Fits all components: the exact eigenvectors of the covariance
    /// `sum (x - m)(x - m)^T / n`, in double precision. One wait for the device.
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn fit(table: &Table, device: &Device) -> Result<Self> {
        let size = table.size;
        let mean = mean(table);
        let center = matrix(&mean, size, device);
        let mut products: Option<Tensor<2>> = None;
        for rows in table.chunks(device) {
            let centered = rows - center.clone();
            let product = matmul(centered.clone().transpose(), centered);
            products = Some(match products {
                Some(sum) => sum + product,
                None => product,
            });
        }
        let products = products.ok_or_else(|| failed("there are no examples"))?;
        let covariance = products / table.count() as f64;
        let values = read(vec![covariance.flatten(0, 1)]).await?.remove(0);
        let covariance = DMatrix::from_iterator(size, size, values.into_iter().map(f64::from));
        Self::of_covariance(mean, &covariance).ok_or_else(|| failed("a pixel is not a number"))
    }

    /// The components of this covariance. `None` if a number is not finite.
    ///
    /// A pixel that never changes is a component of its own, without variance. There are about a
    /// hundred of them in MNIST, and the time grows with the cube of the others. The first one counts
    /// as changing: a matrix has to have something in it.
    fn of_covariance(mean: Vec<f32>, covariance: &DMatrix<f64>) -> Option<Self> {
        if covariance.iter().any(|value| !value.is_finite()) {
            return None;
        }
        let size = mean.len();
        let (changing, still): (Vec<usize>, Vec<usize>) =
            (0..size).partition(|&pixel| covariance[(pixel, pixel)] > 0.0 || pixel == 0);
        let covariance = covariance.select_rows(&changing).select_columns(&changing);
        let found = SymmetricEigen::try_new(covariance, f64::EPSILON, Self::MOST_ITERATIONS)?;
        let mut order: Vec<usize> = (0..changing.len()).collect();
        order.sort_by(|&a, &b| found.eigenvalues[b].total_cmp(&found.eigenvalues[a]));
        let mut vectors = vec![0.0; size * size];
        let mut rows = vectors.chunks_exact_mut(size);
        for (&index, row) in order.iter().zip(&mut rows) {
            let vector = found.eigenvectors.column(index);
            let sign = vector[vector.iamax()].signum();
            for (&pixel, number) in changing.iter().zip(vector.iter()) {
                row[pixel] = (sign * number) as f32;
            }
        }
        for (&pixel, row) in still.iter().zip(rows) {
            row[pixel] = 1.0;
        }
        // A covariance has no negative eigenvalues; rounding makes some of about -1e-9.
        let variances = order.iter().map(|&index| found.eigenvalues[index].max(0.0));
        let variances = variances.chain(still.iter().map(|_| 0.0));
        Some(Self {
            size,
            mean,
            variances: variances.map(|variance| variance as f32).collect(),
            vectors,
        })
    }

    /// The mean squared error of a number of the fitted examples when they are rebuilt from the
    /// first `components`: the variance along all others, `sum_(i > k) variance_i / size`.
    #[must_use]
    pub fn error(&self, components: usize) -> f64 {
        let rest = self.variances.iter().skip(components);
        rest.map(|&variance| f64::from(variance)).sum::<f64>() / self.size as f64
    }

    /// The share of the variance that the first 1, 2, 3 and so on components explain together.
    #[must_use]
    pub fn explained(&self) -> Vec<f64> {
        let total: f64 = self.variances.iter().map(|&x| f64::from(x)).sum();
        let sums = self.variances.iter().scan(0.0, |sum, &variance| {
            *sum += f64::from(variance);
            Some(*sum / total.max(f64::MIN_POSITIVE))
        });
        sums.collect()
    }

    /// The coordinates of examples `[n, size]` along the first `components`: `(x - m) v`,
    /// `[n, components]`.
    #[must_use]
    pub fn project(&self, x: Tensor<2>, components: usize) -> Tensor<2> {
        let device = x.device();
        let mean = matrix(&self.mean, self.size, &device);
        matmul(x - mean, self.first(components, &device).transpose())
    }

    /// The examples with these coordinates `[n, components]`: `m + c v`, `[n, size]`.
    #[must_use]
    pub fn rebuild(&self, coordinates: Tensor<2>) -> Tensor<2> {
        let device = coordinates.device().without_autodiff();
        let components = self.first(coordinates.dims()[1], &device);
        let mean = matrix(&self.mean, self.size, &device);
        matmul(coordinates, components) + mean
    }

    /// Examples from standard normal latents `[n, components]`: a latent is a coordinate in units of
    /// its deviation, so that the examples have the mean and, along these components, the variance
    /// of the data. `[n, size]`
    #[must_use]
    pub fn decode(&self, latents: Tensor<2>) -> Tensor<2> {
        let components = latents.dims()[1];
        let deviations: Vec<f32> = self.variances[..components]
            .iter()
            .map(|variance| variance.sqrt())
            .collect();
        let device = latents.device().without_autodiff();
        self.rebuild(latents * matrix(&deviations, components, &device))
    }

    /// `[components, size]`
    fn first(&self, components: usize, device: &Device) -> Tensor<2> {
        matrix(&self.vectors[..components * self.size], self.size, device)
    }

    pub(super) fn numbers(&self) -> Vec<StoredTensor> {
        vec![
            one(self.mean.clone()),
            one(self.variances.clone()),
            StoredTensor {
                shape: [1, 1, self.variances.len(), self.size],
                values: self.vectors.clone(),
            },
        ]
    }

    pub(super) fn from_numbers(numbers: &mut impl Iterator<Item = StoredTensor>) -> Option<Self> {
        let mut next = || numbers.next().map(|numbers| numbers.values);
        let (mean, variances, vectors) = (next()?, next()?, next()?);
        let size = mean.len();
        let fits = variances.len() == size && vectors.len() == size * size;
        fits.then_some(Self {
            size,
            mean,
            variances,
            vectors,
        })
    }
}

/// The mean row.
pub(super) fn mean(table: &Table) -> Vec<f32> {
    let mut sums = vec![0.0f64; table.size];
    for row in table.rows() {
        for (sum, &value) in sums.iter_mut().zip(row) {
            *sum += f64::from(value);
        }
    }
    let count = table.count() as f64;
    sums.into_iter().map(|sum| (sum / count) as f32).collect()
}

fn failed(reason: &str) -> Error {
    Error::Device(format!("the principal components were not found: {reason}"))
}

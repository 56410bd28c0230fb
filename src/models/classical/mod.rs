//! The methods of the first lecture, which need no network and no gradient: principal components,
//! k-means, and estimates of a density.
//!
//! All of them look at the same examples in every step. What can be computed at once (principal
//! components, a histogram, a kernel density) is there after the first step; k-means and the mixture
//! of Gaussians make one iteration a step.

mod contradictions;
mod density;
mod family;
mod histogram;
mod k_means;
mod kernel;
mod mixture;
mod model;
mod pca;
mod presets;
mod settings;
pub mod signals;

use std::sync::Arc;

use burn::tensor::{Device, Tensor, TensorData};
use nalgebra::DMatrix;

pub use density::{Density, Estimate};
pub use histogram::Histogram;
pub use k_means::{Assignment, KMeans};
pub use kernel::Kernel;
pub use mixture::Mixture;
pub use pca::Pca;
pub use settings::{ClassicalSettings, Coordinates, Covariance, Method};

use self::density::columns;
use super::state::StoredTensor;
use super::supply::Supply;
use super::table::Table;
use crate::error::Result;
use crate::learning::{Reading, Signal};
use crate::nets::Shape;
use crate::random::{Purpose, Stream};
use crate::read::read;

/// How many new points a density is measured on.
const HELD_OUT: usize = 1000;

/// A method without networks.
pub struct ClassicalFamily;

/// A method, and what it has found so far.
#[derive(Debug)]
pub struct Classical {
    settings: ClassicalSettings,
    shape: Shape,
    fitted: Option<Fitted>,
    /// What was measured when nothing was left to change. `None` while a step has something to do.
    rest: Option<Measured>,
    /// The examples: in the coordinates of the principal components, of a mixture of images.
    points: Option<DMatrix<f64>>,
    table: Option<Arc<Table>>,
}

/// What a method has found.
#[derive(Clone, Debug, PartialEq)]
pub enum Fitted {
    /// Principal components.
    Pca(Pca),
    /// Centres.
    KMeans(KMeans),
    /// A density in the plane.
    Density(Density),
    /// A density of images: of their coordinates along the first principal components.
    Images(Pca, Mixture),
}

/// StoredTensor for a report.
type Measured = Vec<(&'static Signal, f64)>;

impl Classical {
    /// A method that has seen nothing yet, for examples of this shape.
    #[must_use]
    pub fn new(settings: ClassicalSettings, shape: Shape) -> Self {
        Self {
            settings,
            shape,
            fitted: None,
            rest: None,
            points: None,
            table: None,
        }
    }

    /// What was found so far, if a step was made.
    #[must_use]
    pub fn fitted(&self) -> Option<&Fitted> {
        self.fitted.as_ref()
    }

    /// The mean of `log p` at points that the density was not fitted to, in nats a point. `None`
    /// for images, and for methods that are no density.
    #[must_use]
    pub fn log_density(&self, supply: &Supply) -> Option<f64> {
        match (&self.fitted, supply.held_out(HELD_OUT)) {
            (Some(Fitted::Density(density)), Some(new)) => Some(-density.loss(&columns(&new))),
            _ => None,
        }
    }

    /// How many principal components an example is rebuilt from.
    #[must_use]
    pub fn components(&self) -> usize {
        (self.settings.components as usize).min(self.shape.size())
    }

    /// The examples that the method is fitted to.
    pub fn table(&mut self, supply: &Supply) -> Arc<Table> {
        let count = self.settings.examples as usize;
        let table = self
            .table
            .get_or_insert_with(|| Arc::new(supply.table(count)));
        Arc::clone(table)
    }

    /// One step: an iteration, or all there is to do. Waits for the device where the method is one of
    /// linear algebra.
    ///
    /// # Errors
    /// [`crate::error::Error::Device`] if the device is lost.
    pub async fn iterate(&mut self, supply: &Supply) -> Result<Vec<Reading>> {
        let measured = match self.rest.clone() {
            Some(measured) => measured,
            None => self.fit(supply).await?,
        };
        let readings = measured.into_iter().map(|(signal, value)| {
            let value = Tensor::from_floats([value as f32], supply.device());
            Reading::new(signal, value)
        });
        Ok(readings.collect())
    }

    async fn fit(&mut self, supply: &Supply) -> Result<Measured> {
        let (table, device) = (self.table(supply), supply.device());
        let mut stream = supply.stream(Purpose::Seeding, 0);
        match self.settings.method {
            Method::Pca => {
                let pca = match self.fitted.take() {
                    Some(Fitted::Pca(pca)) => pca,
                    _ => Pca::fit(&table, device).await?,
                };
                let error = pca.error(self.components());
                self.fitted = Some(Fitted::Pca(pca));
                let measured = vec![(&signals::RECONSTRUCTION, error)];
                self.rest = Some(measured.clone());
                Ok(measured)
            }
            Method::KMeans => {
                let clusters = self.settings.clusters as usize;
                let mut found = match self.fitted.take() {
                    Some(Fitted::KMeans(found)) => found,
                    _ => KMeans::seeded(&table, clusters, &mut stream),
                };
                let distance = found.iterate(&table, device).await?;
                self.fitted = Some(Fitted::KMeans(found));
                Ok(vec![(&signals::DISTANCE, distance)])
            }
            Method::Mixture if self.shape.height > 1 => self.fit_images(supply, &table).await,
            _ => Ok(self.fit_density(supply, &table, &mut stream)),
        }
    }

    fn fit_density(&mut self, supply: &Supply, table: &Table, stream: &mut Stream) -> Measured {
        let points = self.points.get_or_insert_with(|| columns(table));
        let iterates = self.settings.method == Method::Mixture;
        let mut density = match self.fitted.take() {
            Some(Fitted::Density(density)) if iterates => density,
            _ => Density::fit(table, &self.settings, stream),
        };
        let held_out = supply.held_out(HELD_OUT);
        let held_out = held_out.map(|table| density.loss(&columns(&table)));
        let mut measured: Measured = held_out
            .map(|loss| (&signals::HELD_OUT, loss))
            .into_iter()
            .collect();
        measured.insert(
            0,
            (&signals::FITTED, density.iterate(points, &self.settings)),
        );
        self.fitted = Some(Fitted::Density(density));
        if !iterates {
            self.rest = Some(measured.clone());
        }
        measured
    }

    async fn fit_images(&mut self, supply: &Supply, table: &Table) -> Result<Measured> {
        let size = self.settings.reduced as usize;
        let (pca, mixture) = match self.fitted.take() {
            Some(Fitted::Images(pca, mixture)) => (pca, Some(mixture)),
            _ => (Pca::fit(table, supply.device()).await?, None),
        };
        let reduced = match self.points.take() {
            Some(points) => points,
            None => columns(&reduce(table, &pca, size, supply.device()).await?),
        };
        let mut mixture = mixture.unwrap_or_else(|| {
            let values = reduced.iter().map(|&x| x as f32).collect();
            let mut stream = supply.stream(Purpose::Seeding, 0);
            let clusters = self.settings.clusters as usize;
            Mixture::seeded(&Table::new(size, values), clusters, &mut stream)
        });
        let loss = mixture.iterate(&reduced, self.settings.covariance);
        self.points = Some(reduced);
        self.fitted = Some(Fitted::Images(pca, mixture));
        Ok(vec![(&signals::FITTED, loss)])
    }

    /// Draws `count` examples: images in [0, 1], or points. k-means has no density: its examples are
    /// its centres, one after another, with their numbers. Before the first step all is 0.
    fn draw_fitted(
        &self,
        count: usize,
        stream: &mut Stream,
        device: &Device,
    ) -> (Tensor<4>, Option<Vec<u8>>) {
        let shape = self.shape.batch(count);
        let from = |values: Vec<f32>| Tensor::from_data(TensorData::new(values, shape), device);
        match &self.fitted {
            None => (Tensor::zeros(shape, device), None),
            Some(Fitted::KMeans(found)) => {
                let numbers: Vec<u8> = (0..count).map(|i| (i % found.clusters()) as u8).collect();
                let centers = numbers.iter().flat_map(|&number| {
                    found.centers[usize::from(number) * found.size..][..found.size].to_vec()
                });
                (from(centers.collect()), Some(numbers))
            }
            Some(Fitted::Density(density)) => {
                let points = (0..count).flat_map(|_| density.draw(stream));
                (from(points.map(|number| number as f32).collect()), None)
            }
            Some(Fitted::Pca(_) | Fitted::Images(..)) => {
                let drawn = self.coordinates(count, stream, device);
                let drawn = drawn.and_then(|latents| self.rebuilt(latents));
                (drawn.unwrap_or_else(|| Tensor::zeros(shape, device)), None)
            }
        }
    }

    /// Random latents `[count, size, 1, 1]`, of a method that makes examples from latents: standard
    /// normal ones of PCA, coordinates along principal components of a mixture of images.
    fn coordinates(&self, count: usize, stream: &mut Stream, device: &Device) -> Option<Tensor<4>> {
        match &self.fitted {
            Some(Fitted::Pca(_)) => Some(stream.normals([count, self.components(), 1, 1], device)),
            Some(Fitted::Images(_, mixture)) => {
                let latents = (0..count).flat_map(|_| mixture.draw(stream));
                let latents: Vec<f32> = latents.map(|number| number as f32).collect();
                let data = TensorData::new(latents, [count, mixture.size(), 1, 1]);
                Some(Tensor::from_data(data, device))
            }
            _ => None,
        }
    }

    /// The examples that latents `[count, size, 1, 1]` stand for, of a method that has latents.
    fn rebuilt(&self, latents: Tensor<4>) -> Option<Tensor<4>> {
        let [count, size, ..] = latents.dims();
        let latents = latents.reshape([count, size]);
        let examples = match &self.fitted {
            Some(Fitted::Pca(pca)) => pca.decode(latents),
            Some(Fitted::Images(pca, _)) => pca.rebuild(latents),
            _ => return None,
        };
        let examples = examples.reshape(self.shape.batch(count));
        let image = self.shape.height > 1;
        Some(if image {
            examples.clamp(0.0, 1.0)
        } else {
            examples
        })
    }

    /// What a checkpoint holds of it.
    fn stored(&self) -> Vec<StoredTensor> {
        let fitted = self.fitted.as_ref();
        fitted.map(Fitted::numbers).unwrap_or_default()
    }

    /// Takes up what a checkpoint held; false if it does not fit.
    fn recall(&mut self, numbers: Vec<StoredTensor>) -> bool {
        if numbers.is_empty() {
            return true;
        }
        let mut numbers = numbers.into_iter();
        let image = self.shape.height > 1;
        self.fitted = match self.settings.method {
            Method::Pca => Pca::from_numbers(&mut numbers).map(Fitted::Pca),
            Method::KMeans => KMeans::from_numbers(&mut numbers).map(Fitted::KMeans),
            Method::Mixture if image => {
                let pca = Pca::from_numbers(&mut numbers);
                let mixture = Mixture::from_numbers(&mut numbers);
                pca.zip(mixture)
                    .map(|(pca, mixture)| Fitted::Images(pca, mixture))
            }
            _ => Density::from_numbers(&mut numbers, &self.settings).map(Fitted::Density),
        };
        self.fitted.is_some()
    }
}

impl Fitted {
    fn numbers(&self) -> Vec<StoredTensor> {
        match self {
            Self::Pca(pca) => pca.numbers(),
            Self::KMeans(found) => found.numbers(),
            Self::Density(density) => density.numbers(),
            Self::Images(pca, mixture) => [pca.numbers(), mixture.numbers()].concat(),
        }
    }
}

/// The examples in the coordinates of the first principal components. One wait for the device.
async fn reduce(table: &Table, pca: &Pca, size: usize, device: &Device) -> Result<Table> {
    let coordinates = table.chunks(device).map(|rows| pca.project(rows, size));
    let coordinates = Tensor::cat(coordinates.collect(), 0);
    let values = read(vec![coordinates.flatten(0, 1)]).await?.remove(0);
    Ok(Table::new(size, values))
}

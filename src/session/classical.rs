//! What can be asked of a method without networks: what it has found.

use burn::tensor::{Tensor, TensorData};
use nalgebra::DMatrix;
use serde::Serialize;

use super::limits::{self, at_most};
use super::{Session, read};
use crate::error::{Error, Result};
use crate::models::classical::{Classical, Density, Fitted, KMeans, Mixture, Pca};

/// The principal components that were found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Components {
    /// The mean example: pixels in [0, 1], or two coordinates.
    pub mean: Vec<f32>,
    /// The first components one after another, each with as many numbers as an example, of length 1:
    /// the eigendigits. The sign of a component means nothing.
    pub vectors: Vec<f32>,
    /// The variance along each component, all of them, falling.
    pub variances: Vec<f32>,
    /// The share of the variance that the first 1, 2, 3 and so on components explain together.
    pub explained: Vec<f64>,
}

/// Examples that were rebuilt from some of the principal components.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Rebuilt {
    /// From how many components.
    pub components: usize,
    /// The mean squared error of a pixel.
    pub error: f64,
    /// The examples one after another, as they are: a pixel may lie outside of [0, 1].
    pub pixels: Vec<f32>,
}

/// A cluster of k-means, or a Gaussian of a mixture.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Cluster {
    /// Its share of the examples.
    pub weight: f64,
    /// Its centre: pixels, or two coordinates.
    pub center: Vec<f32>,
    /// Of a Gaussian in the plane, the covariance `[xx, xy, yx, yy]`; empty otherwise.
    pub covariance: Vec<f64>,
    /// Of a cluster of images, how many of its examples have each label, 0 to 9; empty otherwise.
    /// The method itself sees no labels.
    pub classes: Vec<u32>,
}

/// A density in the plane.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct DensityMap {
    /// How many places there are along each side.
    pub side: usize,
    /// The places lie from `-extent` to `extent`.
    pub extent: f32,
    /// The density at `side * side` places, row by row: the first row has y = extent, the first
    /// column x = -extent.
    pub values: Vec<f64>,
    /// The density of x alone, at `side` places from `-extent` to `extent`.
    pub horizontal: Vec<f64>,
    /// The density of y alone, at `side` places from `-extent` to `extent`.
    pub vertical: Vec<f64>,
}

impl Session {
    /// The mean, the first `count` components, and all variances.
    pub(super) fn components(&self, count: usize) -> Result<Components> {
        let pca = self.principal()?;
        let count = count.min(pca.size);
        Ok(Components {
            mean: pca.mean.clone(),
            vectors: pca.vectors[..count * pca.size].to_vec(),
            variances: pca.variances.clone(),
            explained: pca.explained(),
        })
    }

    /// Examples rebuilt from each of these numbers of components.
    pub(super) async fn rebuilt(&self, pixels: &[f32], counts: &[usize]) -> Result<Vec<Rebuilt>> {
        let pca = self.principal()?;
        let size = pca.size;
        if pixels.is_empty() || !pixels.len().is_multiple_of(size) {
            let message = format!("an example has {size} numbers, and {} came", pixels.len());
            return Err(Error::Question(message));
        }
        let examples = (pixels.len() / size).saturating_mul(counts.len());
        at_most(examples, limits::EXAMPLES, "rebuilt examples")?;
        let data = TensorData::new(pixels.to_vec(), [pixels.len() / size, size]);
        let x = Tensor::<2>::from_data(data, self.supply.device());
        let count = |&count: &usize| count.clamp(1, size);
        let rebuilt = counts.iter().map(count).map(|count| {
            let coordinates = pca.project(x.clone(), count);
            pca.rebuild(coordinates).flatten(0, 1)
        });
        let rebuilt = read(rebuilt.collect()).await?;
        Ok(counts
            .iter()
            .map(count)
            .zip(rebuilt)
            .map(|(components, rebuilt)| {
                let errors = pixels.iter().zip(&rebuilt);
                let errors = errors.map(|(x, y)| f64::from(x - y) * f64::from(x - y));
                Rebuilt {
                    components,
                    error: errors.sum::<f64>() / pixels.len() as f64,
                    pixels: rebuilt,
                }
            })
            .collect())
    }

    /// The clusters of k-means, or the Gaussians of a mixture.
    pub(super) async fn clusters(&mut self) -> Result<Vec<Cluster>> {
        let method = self.model.get_mut::<Classical>().ok_or_else(no_method)?;
        let table = method.table(&self.supply);
        let device = self.supply.device();
        match self.method()?.fitted() {
            Some(Fitted::KMeans(found)) => {
                let nearest = found.assign(&table, device).await?.nearest;
                let mut classes = vec![vec![0; 10]; found.clusters()];
                for (cluster, &label) in nearest.into_iter().zip(&table.labels) {
                    classes[cluster][usize::from(label)] += 1;
                }
                Ok(centers(found, classes))
            }
            Some(Fitted::Density(density)) => match density.mixture() {
                Some(mixture) => Ok(gaussians(mixture)),
                None => Err(unasked("it has no clusters")),
            },
            Some(Fitted::Images(pca, mixture)) => {
                let means = mixture.means.iter().flat_map(|mean| mean.iter());
                let means: Vec<f32> = means.map(|&x| x as f32).collect();
                let data = TensorData::new(means, [mixture.means.len(), mixture.size()]);
                let centers = pca.rebuild(Tensor::from_data(data, device));
                let centers = read(vec![centers.flatten(0, 1)]).await?.remove(0);
                let centers = centers.chunks_exact(pca.size).zip(&mixture.weights);
                Ok(centers
                    .map(|(center, &weight)| Cluster {
                        weight,
                        center: center.to_vec(),
                        covariance: Vec::new(),
                        classes: Vec::new(),
                    })
                    .collect())
            }
            Some(Fitted::Pca(_)) => Err(unasked("it has no clusters")),
            None => Err(too_early()),
        }
    }

    /// The density at places of the plane, and of each coordinate alone.
    pub(super) fn density(&self, side: usize, extent: f32) -> Result<DensityMap> {
        let density: &Density = match self.method()?.fitted() {
            Some(Fitted::Density(density)) => density,
            Some(_) => return Err(unasked("it is no density in the plane")),
            None => return Err(too_early()),
        };
        at_most(side, limits::PLACES, "places along a side")?;
        if side < 2 {
            return Err(Error::Question(
                "there are two places along a side at least".to_owned(),
            ));
        }
        let extent_wide = f64::from(extent);
        let place = |index: usize| extent_wide * (2.0 * index as f64 / (side - 1) as f64 - 1.0);
        let line = DMatrix::from_fn(1, side, |_, index| place(index));
        let places = DMatrix::from_fn(2, side * side, |axis, index| match axis {
            0 => place(index % side),
            _ => -place(index / side),
        });
        Ok(DensityMap {
            side,
            extent,
            values: density.density(&places),
            horizontal: density.marginal(0).density(&line),
            vertical: density.marginal(1).density(&line),
        })
    }

    fn method(&self) -> Result<&Classical> {
        self.model.get().ok_or_else(no_method)
    }

    fn principal(&self) -> Result<&Pca> {
        match self.method()?.fitted() {
            Some(Fitted::Pca(pca) | Fitted::Images(pca, _)) => Ok(pca),
            Some(_) => Err(unasked("it has no principal components")),
            None => Err(too_early()),
        }
    }
}

fn centers(found: &KMeans, classes: Vec<Vec<u32>>) -> Vec<Cluster> {
    let total: u32 = found.counts.iter().sum();
    let centers = found.centers.chunks_exact(found.size).zip(&found.counts);
    let image = found.size > 2;
    centers
        .zip(classes)
        .map(|((center, &count), classes)| Cluster {
            weight: f64::from(count) / f64::from(total.max(1)),
            center: center.to_vec(),
            covariance: Vec::new(),
            classes: if image { classes } else { Vec::new() },
        })
        .collect()
}

fn gaussians(mixture: &Mixture) -> Vec<Cluster> {
    let means = mixture.means.iter().zip(&mixture.covariances);
    let gaussians = means.zip(&mixture.weights);
    gaussians
        .map(|((mean, covariance), &weight)| Cluster {
            weight,
            center: mean.iter().map(|&x| x as f32).collect(),
            covariance: covariance.iter().copied().collect(),
            classes: Vec::new(),
        })
        .collect()
}

fn no_method() -> Error {
    Error::Question("this model is a network, not a method without one".to_owned())
}

fn unasked(reason: &str) -> Error {
    Error::Question(format!("this method was not fitted for that: {reason}"))
}

fn too_early() -> Error {
    Error::Question("nothing is fitted before the first step".to_owned())
}

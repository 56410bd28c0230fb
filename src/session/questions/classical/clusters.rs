//! k-means and mixtures: the clusters.

use burn::tensor::{Tensor, TensorData};
use serde::{Deserialize, Serialize};

use crate::data::CLASSES;
use crate::error::Result;
use crate::models::classical::{Classical, Fitted, KMeans, Mixture};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::classical::{no_method, too_early, unasked};

/// k-means and mixtures: the clusters.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskClusters {}

impl Ask for AskClusters {
    type Answer = Vec<Cluster>;

    fn looks_at_data(&self) -> bool {
        true
    }

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        session.clusters().await
    }
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

impl Session {
    /// The clusters of k-means, or the Gaussians of a mixture.
    pub(in crate::session) async fn clusters(&mut self) -> Result<Vec<Cluster>> {
        let method = self.model.get_mut::<Classical>().ok_or_else(no_method)?;
        let table = method.table(&self.supply);
        let device = self.supply.device();
        match self.method()?.fitted() {
            Some(Fitted::KMeans(found)) => {
                let nearest = found.assign(&table, device).await?.nearest;
                let mut classes = vec![vec![0; CLASSES]; found.clusters()];
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

//! Questions about a run: each with its own answer. The run is not changed by one.

use serde::{Deserialize, Serialize};

use super::classical::{Cluster, Components, DensityMap, Rebuilt};
use super::{Labels, Session};
use crate::error::{Error, Result};
use crate::metrics::nearest;
use crate::models::Source;

/// What can be asked. A model that has no answer says so with [`Error::Question`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Question {
    /// Which training images are nearest to some images, pixel by pixel: does the model copy?
    Nearest {
        /// The images one after another, in [0, 1].
        pixels: Vec<f32>,
    },
    /// PCA: the mean, the first components and all variances.
    Components {
        /// How many components.
        count: usize,
    },
    /// PCA: what remains of examples when only some components are kept.
    Rebuild {
        /// The examples one after another: pixels in [0, 1], or points.
        pixels: Vec<f32>,
        /// How many components are kept, in each of the answers.
        components: Vec<usize>,
    },
    /// k-means and mixtures: the clusters.
    Clusters,
    /// Densities in the plane: how dense it is at each place.
    Density {
        /// How many places there are along each side, 2 to 512.
        side: usize,
        /// The places lie from `-extent` to `extent`.
        extent: f32,
    },
    /// Whether fresh images are of the class that was asked for, and classes read off real ones are
    /// right: of a model that knows classes or categories.
    Labels {
        /// How many images of each kind.
        samples: usize,
    },
    /// What a continuous code of `InfoGAN` changes: one row for each category.
    Codes {
        /// The number of the code, from 0 on.
        code: usize,
        /// How many values it takes, from `-reach` to `reach`.
        steps: usize,
        /// How far it goes; while training it went to 1.
        reach: f32,
    },
}

/// What is answered. The type of the answer belongs to the type of the question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// One for each image.
    Nearest(Vec<Neighbour>),
    /// What was found.
    Components(Components),
    /// One for each number of components.
    Rebuilt(Vec<Rebuilt>),
    /// One for each cluster.
    Clusters(Vec<Cluster>),
    /// At each place.
    Density(DensityMap),
    /// About classes.
    Labels(Labels),
    /// 10 rows of `steps` images, one image after another, in [0, 1].
    Codes(Vec<f32>),
}

/// A training image beside the image that it was found for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Neighbour {
    /// Its number in the data set.
    pub index: usize,
    /// Its label.
    pub label: u8,
    /// The Euclidean distance, in pixels from 0 to 1.
    pub distance: f64,
    /// Its pixels, in [0, 1].
    pub pixels: Vec<f32>,
}

impl Session {
    /// Answers a question. The run is not changed by it.
    ///
    /// # Errors
    /// [`Error::Question`] if this model has no answer. [`Error::Device`] if the device is lost.
    pub async fn ask(&mut self, question: Question) -> Result<Answer> {
        match question {
            Question::Nearest { pixels } => self.neighbours(&pixels).await.map(Answer::Nearest),
            Question::Components { count } => self.components(count).map(Answer::Components),
            Question::Rebuild { pixels, components } => self
                .rebuilt(&pixels, &components)
                .await
                .map(Answer::Rebuilt),
            Question::Clusters => self.clusters().await.map(Answer::Clusters),
            Question::Density { side, extent } => self.density(side, extent).map(Answer::Density),
            Question::Labels { samples } => self.labels(samples).await.map(Answer::Labels),
            Question::Codes { code, steps, reach } => {
                self.codes(code, steps, reach).await.map(Answer::Codes)
            }
        }
    }

    async fn neighbours(&self, pixels: &[f32]) -> Result<Vec<Neighbour>> {
        let Source::Images { data, .. } = self.supply.source() else {
            return Err(Error::Question("points are no images".to_owned()));
        };
        let size = data.shape().size();
        if !pixels.len().is_multiple_of(size) {
            let message = format!(
                "an image has {size} pixels, and {} were given",
                pixels.len()
            );
            return Err(Error::Question(message));
        }
        let found = nearest(pixels, data, self.supply.device()).await?;
        Ok(found
            .into_iter()
            .map(|found| Neighbour {
                index: found.index,
                label: data.labels()[found.index],
                distance: found.distance,
                pixels: data.pixels(found.index, 1),
            })
            .collect())
    }
}

//! Questions about a run: each with its own answer. The run is not changed by one.

use serde::{Deserialize, Serialize};

use super::classical::{Cluster, Components, DensityMap, Rebuilt};
use super::embedding::{Embed, Embedding};
use super::inversion::{Invert, Inverted};
use super::latents::Decoded;
use super::seen::{Classified, Sharpness};
use super::{Labels, Session};
use crate::error::{Error, Result};
use crate::metrics::nearest;
use crate::models::{LatentPath, Source};

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
    /// Random latents, and what the model makes of them: up to 10,000, the same ones for the same
    /// seed.
    Latents {
        /// How many.
        samples: usize,
        /// The seed of the request.
        seed: u32,
        /// The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
        #[serde(default)]
        #[cfg_attr(feature = "cli", ts(optional))]
        classes: Option<Vec<u8>>,
        /// Whether the examples are wanted too.
        images: bool,
    },
    /// What the model makes of these latents.
    Decode {
        /// The latents one after another.
        latents: Vec<f32>,
    },
    /// The way from one latent to another.
    Interpolate {
        /// The latent that it begins with.
        from: Vec<f32>,
        /// The latent that it ends with.
        to: Vec<f32>,
        /// How many examples there are on the way, both ends included.
        steps: usize,
        /// Along which way.
        path: LatentPath,
    },
    /// What the model makes of a weighted sum of latents: `z1 - z2 + z3` has the weights 1, -1, 1.
    Combine {
        /// The latents one after another.
        latents: Vec<f32>,
        /// One weight for each.
        weights: Vec<f32>,
    },
    /// What the judge sees in images.
    Classify {
        /// The images one after another, in [0, 1].
        pixels: Vec<f32>,
        /// Whether its features are wanted too.
        #[serde(default)]
        features: bool,
    },
    /// The latents that images could have been made from, by gradient descent on the latents.
    Invert(Invert),
    /// Vectors as points in the plane, by t-SNE.
    Embed(Embed),
    /// How sharp fresh images are, beside as many real ones.
    Sharpness {
        /// How many images of each kind.
        samples: usize,
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
    /// Latents and examples.
    Decoded(Decoded),
    /// What the judge sees.
    Classified(Classified),
    /// One latent for each image.
    Inverted(Inverted),
    /// One point for each vector.
    Embedding(Embedding),
    /// Of fresh and of real images.
    Sharpness(Sharpness),
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
            Question::Latents {
                samples,
                seed,
                classes,
                images,
            } => {
                let drawn = self.sampled((samples, seed), classes.as_deref(), images);
                drawn.await.map(Answer::Decoded)
            }
            Question::Decode { latents } => self.decoded(latents).await.map(Answer::Decoded),
            Question::Interpolate {
                from,
                to,
                steps,
                path,
            } => {
                let way = self.between((&from, &to), steps, path);
                way.await.map(Answer::Decoded)
            }
            Question::Combine { latents, weights } => {
                let sum = self.combined(&latents, &weights);
                sum.await.map(Answer::Decoded)
            }
            Question::Classify { pixels, features } => {
                let seen = self.classified(&pixels, features);
                seen.await.map(Answer::Classified)
            }
            Question::Invert(search) => self.invert(search).await.map(Answer::Inverted),
            Question::Embed(vectors) => self.embed(vectors).await.map(Answer::Embedding),
            Question::Sharpness { samples } => self.sharp(samples).await.map(Answer::Sharpness),
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

//! Questions about a model with an encoder and a decoder.

pub(super) mod arithmetic;
pub(super) mod bound;
pub(super) mod codes;
pub(super) mod direction;
pub(super) mod filters;
pub(super) mod gradient_noise;
pub(super) mod holes;
pub(super) mod interpolation;
pub(super) mod manifold;
pub(super) mod reconstructions;
pub(super) mod scores;
pub(super) mod strip;
pub(super) mod units;

use burn::tensor::{Tensor, TensorData};
use serde::Deserialize;

use crate::data::CLASSES;
use crate::error::{Error, Result};
use crate::models::{Autoencoder, Source, Supply};
use crate::nets::Shape;
use crate::session::Session;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// How many images go through the networks at once.
pub(super) const CHUNK: usize = 500;

/// The numbers of an image.
pub(super) const SIZE: usize = Shape::DIGIT.size();

/// Which images a question is about.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Given {
    /// Images of the run's data set, of every class, whether the model learns from it or not; fewer
    /// at the end of the data. Images that are held out are the first ones: 1,000 of the packaged
    /// digits.
    Data {
        /// The number of the first.
        first: usize,
        /// How many.
        count: usize,
    },
    /// Other images.
    Pixels {
        /// One after another, 28x28 each, in [0, 1].
        pixels: Vec<f32>,
        /// A label for each.
        labels: Vec<u8>,
    },
}

/// Images on the host, with their labels.
pub(super) struct Batch {
    pub(super) pixels: Vec<f32>,
    pub(super) labels: Vec<u8>,
}

impl Session {
    /// The model, if it has an encoder.
    pub(super) fn coder(&mut self) -> Result<(&mut Autoencoder, &Supply)> {
        self.model.settle(&self.supply);
        match self.model.get_mut() {
            Some(model) => Ok((model, &self.supply)),
            None => {
                let message = "this model has no encoder: ask one of the family of autoencoders";
                Err(Error::Question(message.to_owned()))
            }
        }
    }

    /// The images that a question is about.
    pub(super) fn given(&self, images: &Given) -> Result<Batch> {
        let batch = match images {
            Given::Pixels { pixels, labels } => Batch {
                pixels: pixels.clone(),
                labels: labels.clone(),
            },
            &Given::Data { first, count } => {
                let Source::Images { data, .. } = self.supply.source() else {
                    return Err(Error::Question("points are no images".to_owned()));
                };
                let pixels = data.pixels(first, count);
                let labels = data.labels().iter().skip(first).take(count);
                Batch {
                    pixels,
                    labels: labels.copied().collect(),
                }
            }
        };
        let (found, wanted) = (batch.pixels.len(), batch.labels.len() * SIZE);
        if found != wanted || found == 0 {
            let message = format!(
                "{} labels need {wanted} pixels, {SIZE} an image and at least one image; {found} were given",
                batch.labels.len()
            );
            return Err(Error::Question(message));
        }
        let most = match images {
            Given::Data { .. } => limits::SAMPLES,
            Given::Pixels { .. } => limits::EXAMPLES,
        };
        at_most(batch.labels.len(), most, "images")?;
        if let Some(label) = batch
            .labels
            .iter()
            .find(|&&label| usize::from(label) >= CLASSES)
        {
            let message = format!("a label is a number from 0 to 9, not {label}");
            return Err(Error::Question(message));
        }
        Ok(batch)
    }
}

impl Batch {
    /// The images as tensors `[up to CHUNK, 1, 28, 28]` in [0, 1], with their labels.
    pub(super) fn chunks<'a>(
        &'a self,
        supply: &'a Supply,
    ) -> impl Iterator<Item = (Tensor<4>, &'a [u8])> {
        let pixels = self.pixels.chunks(CHUNK * SIZE);
        pixels
            .zip(self.labels.chunks(CHUNK))
            .map(|(pixels, labels)| {
                let data = TensorData::new(pixels.to_vec(), Shape::DIGIT.batch(labels.len()));
                (Tensor::from_data(data, supply.device()), labels)
            })
    }
}

//! Exact likelihoods of images.

use burn::tensor::{Tensor, TensorData};
use serde::{Deserialize, Serialize};

use crate::data::{CLASSES, Dataset};
use crate::error::Result;
use crate::models::Examples;
use crate::models::autoregressive::bits_per_pixel;
use crate::random::Purpose;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::pixels::whole_images;
use crate::session::requests::classes::check_classes;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// How many images go through the network at once.
const BATCH: usize = 100;

/// Of a model that predicts pixels: how probable some images are, exactly, and where they are
/// improbable.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskLikelihood {
    /// The images one after another, in [0, 1].
    pub pixels: Vec<f32>,
    /// The class of each, again and again, of a model that is told classes; 0 to 9 in turn if
    /// nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub classes: Option<Vec<u8>>,
}

impl Ask for AskLikelihood {
    type Answer = Likelihoods;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { pixels, classes } = self;
        session.likelihoods(&pixels, classes.as_deref()).await
    }
}

/// How probable some images are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Likelihoods {
    /// `-ln p` of each, in nats.
    pub nats: Vec<f32>,
    /// The same in bits per pixel.
    pub bits_per_pixel: Vec<f32>,
    /// The part of each pixel, in nats, one image after another: where a model is surprised.
    pub pixel_nats: Vec<f32>,
}

/// The mean over many images.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MeanLikelihood {
    /// How many images.
    pub images: usize,
    /// The mean of `-ln p`, in nats.
    pub nats: f64,
    /// The standard error of that mean.
    pub error: f64,
    /// The mean in bits per pixel.
    pub bits_per_pixel: f64,
}

impl Session {
    /// The exact likelihood of images in [0, 1]; a grey counts as its value in training.
    ///
    /// # Errors
    /// [`Error::Question`] of a model of another family, or if the pixels are not those of whole
    /// images. [`Error::Device`] if the device is lost.
    pub async fn likelihoods(
        &mut self,
        pixels: &[f32],
        classes: Option<&[u8]>,
    ) -> Result<Likelihoods> {
        self.refuse_diverged()?;
        check_classes(classes, CLASSES)?;
        let model = self.autoregressive()?;
        let shape = self.plan.blueprints()[0].input;
        let size = shape.size();
        whole_images(pixels, size)?;
        at_most(pixels.len() / size, limits::EXAMPLES, "images")?;
        let order = &model.rules().pixels;
        let values: Vec<f32> = pixels.iter().map(|&x| order.symbol(x) as f32).collect();
        let classes = self.asked_classes(classes)?;
        let labels = model
            .asked(values.len() / size, Some(&classes))
            .unwrap_or_default();
        let mut tensors = Vec::new();
        for (index, chunk) in values.chunks(BATCH * size).enumerate() {
            let count = chunk.len() / size;
            let data = TensorData::new(chunk.to_vec(), shape.batch(count));
            let symbols = Tensor::from_data(data, self.supply.device());
            let labels = labels.get(index * BATCH..index * BATCH + count);
            let nats = model.nats(symbols, labels.unwrap_or_default(), &self.supply);
            tensors.push(nats.flatten(0, 3));
        }
        let pixel_nats = read(tensors).await?.concat();
        let images = pixel_nats.chunks_exact(size);
        let nats: Vec<f32> = images.map(|nats| nats.iter().sum()).collect();
        let bits = |nats: &f32| bits_per_pixel(f64::from(*nats), size) as f32;
        Ok(Likelihoods {
            bits_per_pixel: nats.iter().map(bits).collect(),
            nats,
            pixel_nats,
        })
    }

    /// The mean likelihood of the first `count` images of `data`, which need not be the run's own,
    /// by the run's binarisation.
    ///
    /// # Errors
    /// [`Error::Question`] of a model of another family. [`Error::Device`] if the device is lost.
    pub async fn mean_likelihood(&self, data: &Dataset, count: usize) -> Result<MeanLikelihood> {
        self.refuse_diverged()?;
        let model = self.autoregressive()?;
        let (count, size) = (count.min(data.count()), data.shape().size());
        let mut all: Vec<f64> = Vec::new();
        for (batch, start) in (0..count).step_by(BATCH).enumerate() {
            let end = (start + BATCH).min(count);
            let numbers: Vec<u32> = (start as u32..end as u32).collect();
            let pixels = data.pixels(start, end - start);
            let shape = data.shape().batch(numbers.len());
            let x = Tensor::from_data(TensorData::new(pixels, shape), self.supply.device());
            let labels = data.labels()[start..end].to_vec();
            let examples = Examples { x, labels, numbers };
            let showing = (Purpose::HeldOut, batch as u64);
            let symbols = model.symbols(&examples, &self.supply, showing);
            let nats = model.nats(symbols, &examples.labels, &self.supply);
            let nats = nats.sum_dim(1).sum_dim(2).sum_dim(3).flatten(0, 3);
            let nats = read(vec![nats]).await?.concat();
            all.extend(nats.into_iter().map(f64::from));
        }
        let mean = all.iter().sum::<f64>() / count as f64;
        let squares = all.iter().map(|nats| (nats - mean).powi(2)).sum::<f64>();
        let variance = squares / (count as f64 - 1.0).max(1.0);
        Ok(MeanLikelihood {
            images: count,
            nats: mean,
            error: (variance / count as f64).sqrt(),
            bits_per_pixel: bits_per_pixel(mean, size),
        })
    }
}

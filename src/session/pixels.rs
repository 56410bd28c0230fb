//! Questions about a model that predicts every pixel from those before it.

use burn::tensor::{Tensor, TensorData};
use serde::{Deserialize, Serialize};

use super::painter::check_classes;
use super::{Session, read};
use crate::data::Dataset;
use crate::error::{Error, Result};
use crate::losses::likelihood::bits_per_pixel;
use crate::models::Examples;
use crate::nets::causal::field::{MaskPicture, masks, reach, receptive_field};
use crate::random::Purpose;

/// How many images go through the network at once.
const BATCH: usize = 100;

/// Some images of which some pixels are known.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Canvas {
    /// The images one after another, in [0, 1]; a grey counts as the nearest value.
    pub pixels: Vec<f32>,
    /// Which pixels stay as they are: one answer for each pixel, or for the pixels of one image if it
    /// is the same for all.
    pub known: Vec<bool>,
    /// The seed of the chance: the same one, the same images, however they are asked for.
    pub seed: u32,
    /// The class of each image, again and again, of a model that is told classes; 0 to 9 in turn if
    /// nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub classes: Option<Vec<u8>>,
}

/// Some more pixels of some images.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Painting {
    /// The images, in [0, 1], with what is painted now.
    pub pixels: Vec<f32>,
    /// The place to go on from. At the number of pixels of an image, it is done.
    pub next: usize,
    /// The pixels that were come by, in their order, known ones too: row times width plus column.
    pub painted: Vec<usize>,
    /// Of each image, for each of these, the grey that the model expected in the mean, in [0, 1]:
    /// with two values, the probability of white.
    pub expected: Vec<f32>,
    /// Of each image, for each of these, how surprising what stands there now is: `-ln p`, in nats.
    pub nats: Vec<f32>,
}

/// An image that is completed in several ways.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Completions {
    /// The images one after another, in [0, 1].
    pub pixels: Vec<f32>,
    /// How improbable each whole image is: `-ln p`, in nats.
    pub nats: Vec<f32>,
    /// The part of it that the known pixels have.
    pub known_nats: Vec<f32>,
    /// How much each counts as a sample of what the known pixels leave open; the sum is 1.
    ///
    /// Pixels are drawn in order, each from the earlier ones, and known ones are put in as they come
    /// by. Nothing is drawn with an eye on known pixels that come later, so that the images are not
    /// yet draws from the conditional distribution, unless the known pixels are the first ones.
    /// Weighted by `p(known | earlier)` they are (importance sampling).
    pub weights: Vec<f32>,
}

/// What a model says about one pixel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Prediction {
    /// The place of the pixel in the order.
    pub place: usize,
    /// The probability of each value, from black to white.
    pub probabilities: Vec<f32>,
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

/// Which pixels a prediction depends on, one answer for each pixel of an image.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReceptiveField {
    /// The pixels that it depends on.
    pub seen: Vec<bool>,
    /// Earlier pixels within reach that it does not depend on: the blind spot.
    pub blind: Vec<bool>,
    /// How many rows and columns away a pixel can be; null if without limit.
    pub reach: Option<usize>,
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
    /// Goes on with some images for `count` places, from place `from` on, and says what the model
    /// thought of them. What was computed at earlier calls is kept as long as it is right, so that
    /// an image costs the same in one call or in many. The run is not changed by it.
    pub(super) async fn paint(
        &mut self,
        canvas: &Canvas,
        from: usize,
        count: usize,
    ) -> Result<Painting> {
        let mut painter = self.painter().await?;
        let size = painter.size();
        let images = check(canvas, size)?;
        let labels = self
            .autoregressive()?
            .asked(images, canvas.classes.as_deref());
        let end = from.saturating_add(count).min(size);
        let order = painter.pixels().clone();
        painter.take_up(labels.as_deref(), images);
        let mut painting = Painting {
            pixels: canvas.pixels.clone(),
            next: end,
            painted: (from..end).map(|place| order.pixel(place, size)).collect(),
            ..Painting::default()
        };
        for image in 0..images {
            let pixels = &mut painting.pixels[image * size..][..size];
            let known = &canvas.known[image * size % canvas.known.len()..][..size];
            let uniforms = self.uniforms(canvas.seed, image, size);
            for place in 0..from.min(size) {
                let value = order.nearest(pixels[order.pixel(place, size)]);
                painter.set(image, place, value);
            }
            for (place, &uniform) in uniforms.iter().enumerate().take(end).skip(from) {
                let pixel = order.pixel(place, size);
                let distribution = painter.predict(image, place);
                let value = if known[pixel] {
                    order.nearest(pixels[pixel])
                } else {
                    distribution.choose(uniform)
                };
                painter.set(image, place, value);
                pixels[pixel] = order.grey(value);
                painting.expected.push(distribution.mean());
                painting.nats.push(distribution.nats(value));
            }
        }
        self.painter = Some(painter);
        Ok(painting)
    }

    /// Completes one image in `count` ways.
    pub(super) async fn completions(
        &mut self,
        canvas: &Canvas,
        count: usize,
    ) -> Result<Completions> {
        let size = self.plan.blueprints()[0].input.size();
        if canvas.pixels.len() != size || canvas.known.len() != size || count == 0 {
            let message = "one image is completed, in at least one way";
            return Err(Error::Question(message.to_owned()));
        }
        let canvas = Canvas {
            pixels: canvas.pixels.repeat(count),
            ..canvas.clone()
        };
        let painting = self.paint(&canvas, 0, size).await?;
        let of = |counts: &dyn Fn(usize) -> bool| -> Vec<f32> {
            let images = painting.nats.chunks_exact(size);
            images
                .map(|nats| {
                    let places = nats.iter().zip(&painting.painted);
                    let chosen = places.filter(|(_, pixel)| counts(**pixel));
                    chosen.map(|(nats, _)| nats).sum()
                })
                .collect()
        };
        let known_nats = of(&|pixel| canvas.known[pixel]);
        Ok(Completions {
            nats: of(&|_| true),
            weights: weights(&known_nats),
            known_nats,
            pixels: painting.pixels,
        })
    }

    /// What the model says about one pixel of an image, from the pixels before it.
    pub(super) async fn prediction(
        &mut self,
        pixels: &[f32],
        pixel: usize,
        class: Option<u8>,
    ) -> Result<Prediction> {
        let mut painter = self.painter().await?;
        let size = painter.size();
        if pixels.len() != size || pixel >= size {
            let message = format!("an image has {size} pixels, numbered from 0");
            return Err(Error::Question(message));
        }
        let classes = class.map(|class| vec![class]);
        check_classes(classes.as_deref())?;
        let labels = self.autoregressive()?.asked(1, classes.as_deref());
        let order = painter.pixels().clone();
        let place = order.pixel(pixel, size);
        painter.take_up(labels.as_deref(), 1);
        for before in 0..place {
            let value = order.nearest(pixels[order.pixel(before, size)]);
            painter.set(0, before, value);
        }
        let probabilities = painter.predict(0, place).probabilities;
        self.painter = Some(painter);
        Ok(Prediction {
            place,
            probabilities,
        })
    }

    /// The exact likelihood of images in [0, 1]; a grey counts as the nearest value.
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
        check_classes(classes)?;
        let model = self.autoregressive()?;
        let shape = self.plan.blueprints()[0].input;
        let size = shape.size();
        whole_images(pixels, size)?;
        let order = &model.rules().pixels;
        let values: Vec<f32> = pixels.iter().map(|&x| order.nearest(x) as f32).collect();
        let labels = model
            .asked(values.len() / size, classes)
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

    /// Which pixels the prediction of a pixel depends on.
    pub(super) fn receptive_field(&self, pixel: usize) -> Result<ReceptiveField> {
        let order = &self.autoregressive()?.rules().pixels;
        let blueprint = &self.plan.blueprints()[0];
        let (shape, layers) = (blueprint.input, &blueprint.layers);
        let size = shape.size();
        if pixel >= size {
            let message = format!("there is no pixel {pixel}: they are 0 to {}", size - 1);
            return Err(Error::Question(message));
        }
        let place = order.pixel(pixel, size);
        let seen = receptive_field(shape, layers, place);
        let reach = reach(layers);
        let near = |other: usize| {
            let rows = (other / shape.width).abs_diff(place / shape.width);
            let columns = (other % shape.width).abs_diff(place % shape.width);
            reach.is_none_or(|reach| rows <= reach && columns <= reach)
        };
        let all = (0..size).map(|pixel| order.pixel(pixel, size));
        Ok(ReceptiveField {
            seen: all.clone().map(|other| seen[other]).collect(),
            blind: all
                .map(|other| other < place && near(other) && !seen[other])
                .collect(),
            reach,
        })
    }

    /// The masks of the network's layers.
    pub(super) fn masks(&self) -> Result<Vec<MaskPicture>> {
        self.autoregressive()?;
        let blueprint = &self.plan.blueprints()[0];
        Ok(masks(blueprint.input, &blueprint.layers))
    }

    /// The first real examples as the model is shown them, in [0, 1].
    pub(super) async fn shown(&self, count: usize) -> Result<Vec<f32>> {
        let model = self.autoregressive()?;
        let examples = self.supply.look(count);
        let symbols = model.symbols(&examples, &self.supply, (Purpose::Probe, self.step));
        let greys = symbols / (f64::from(model.rules().pixels.levels) - 1.0);
        Ok(read(vec![greys.flatten(0, 3)]).await?.concat())
    }
}

/// How many images there are.
fn check(canvas: &Canvas, size: usize) -> Result<usize> {
    check_classes(canvas.classes.as_deref())?;
    whole_images(&canvas.pixels, size)?;
    let known = canvas.known.len();
    if known != size && known != canvas.pixels.len() {
        let message = format!("{known} pixels are said to be known or not, of images of {size}");
        return Err(Error::Question(message));
    }
    Ok(canvas.pixels.len() / size)
}

fn whole_images(pixels: &[f32], size: usize) -> Result<()> {
    if !pixels.is_empty() && pixels.len().is_multiple_of(size) {
        return Ok(());
    }
    let given = pixels.len();
    let message = format!("an image has {size} pixels, and {given} were given");
    Err(Error::Question(message))
}

/// Weights in proportion to `exp(-nats)`, with sum 1.
fn weights(nats: &[f32]) -> Vec<f32> {
    let least = nats.iter().copied().fold(f32::MAX, f32::min);
    let powers: Vec<f32> = nats.iter().map(|nats| libm::expf(least - nats)).collect();
    let sum: f32 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}

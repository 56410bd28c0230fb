//! Questions about a model that predicts every pixel from those before it.

use serde::{Deserialize, Serialize};

use super::classes::check_classes;
use super::likelihood::whole_images;
use super::limits::{self, at_most};
use super::{Session, read};
use crate::data::CLASSES;
use crate::error::{Error, Result};
use crate::nets::causal::field::{MaskPicture, masks, reach, receptive_field};
use crate::random::Purpose;

/// Some images of which some pixels are known.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Canvas {
    /// The images one after another, in [0, 1]; a grey counts as its value in training.
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
    /// The pixels that were passed, known ones too, in their order: row times width plus column.
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
    /// Pixels are drawn in order, each from the earlier ones, and known ones are put in when their
    /// turn comes. Nothing is drawn with an eye on known pixels that come later, so that the images are not
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
        let classes = self.asked_classes(canvas.classes.as_deref())?;
        let labels = self.autoregressive()?.asked(images, Some(&classes));
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
                let value = order.symbol(pixels[order.pixel(place, size)]);
                painter.set(image, place, value);
            }
            for (place, &uniform) in uniforms.iter().enumerate().take(end).skip(from) {
                let pixel = order.pixel(place, size);
                let distribution = painter.predict(image, place);
                let value = if known[pixel] {
                    order.symbol(pixels[pixel])
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
        self.autoregressive()?;
        let size = self.plan.blueprints()[0].input.size();
        if canvas.pixels.len() != size || canvas.known.len() != size || count == 0 {
            let message = "one image is completed, in at least one way";
            return Err(Error::Question(message.to_owned()));
        }
        at_most(count, limits::COSTLY, "ways")?;
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
        check_classes(classes.as_deref(), CLASSES)?;
        let labels = self.autoregressive()?.asked(1, classes.as_deref());
        let order = painter.pixels().clone();
        let place = order.pixel(pixel, size);
        painter.take_up(labels.as_deref(), 1);
        for before in 0..place {
            let value = order.symbol(pixels[order.pixel(before, size)]);
            painter.set(0, before, value);
        }
        let probabilities = painter.predict(0, place).probabilities;
        self.painter = Some(painter);
        Ok(Prediction {
            place,
            probabilities,
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
        at_most(count, limits::EXAMPLES, "images")?;
        let examples = self.supply.look(count);
        let symbols = model.symbols(&examples, &self.supply, (Purpose::Probe, self.step));
        let greys = symbols / (f64::from(model.rules().pixels.levels) - 1.0);
        Ok(read(vec![greys.flatten(0, 3)]).await?.concat())
    }
}

/// How many images there are.
fn check(canvas: &Canvas, size: usize) -> Result<usize> {
    check_classes(canvas.classes.as_deref(), CLASSES)?;
    whole_images(&canvas.pixels, size)?;
    at_most(canvas.pixels.len() / size, limits::COSTLY, "images")?;
    let known = canvas.known.len();
    if known != size && known != canvas.pixels.len() {
        let message = format!("{known} pixels are said to be known or not, of images of {size}");
        return Err(Error::Question(message));
    }
    Ok(canvas.pixels.len() / size)
}

/// Weights in proportion to `exp(-nats)`, with sum 1.
fn weights(nats: &[f32]) -> Vec<f32> {
    let least = nats.iter().copied().fold(f32::MAX, f32::min);
    let powers: Vec<f32> = nats.iter().map(|nats| libm::expf(least - nats)).collect();
    let sum: f32 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}

//! Drawing pixel by pixel, on the host: the weights are read once for each step of training, and
//! every layer keeps what it has computed of an image.

use super::{DrawFrom, DrawRequest, Images, Session, read};
use crate::error::{Error, Result};
use crate::models::Autoregressive;
use crate::models::autoregressive::PixelSettings;
use crate::nets::Shape;
use crate::nets::raster::{Memory, Raster};
use crate::random::{Purpose, Stream};

/// A run's network on the host, and the images that it was last asked about.
#[derive(Debug)]
pub(super) struct Painter {
    /// The step that the weights are from.
    step: u64,
    raster: Raster,
    pixels: PixelSettings,
    images: Vec<Memory>,
}

/// What a model says about a pixel.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Distribution {
    /// The probability of each value.
    pub(super) probabilities: Vec<f32>,
    /// The logarithm of each, in nats: exact where a probability is too small for a number.
    logarithms: Vec<f64>,
}

impl Distribution {
    /// Two values from one logit, or a softmax of several.
    fn new(logits: &[f32]) -> Self {
        if let &[logit] = logits {
            let white = 1.0 / (1.0 + libm::expf(-logit));
            return Self {
                probabilities: vec![1.0 - white, white],
                // ln sigmoid(-x) = -softplus(x), ln sigmoid(x) = -softplus(-x)
                logarithms: [logit, -logit].map(|x| -softplus(f64::from(x))).to_vec(),
            };
        }
        let exact = logits.iter().map(|&logit| f64::from(logit));
        let most = exact.clone().fold(f64::NEG_INFINITY, f64::max);
        let normaliser = most + libm::log(exact.clone().map(|x| libm::exp(x - most)).sum());
        let largest = logits.iter().copied().fold(f32::MIN, f32::max);
        let powers: Vec<f32> = logits.iter().map(|l| libm::expf(l - largest)).collect();
        let sum: f32 = powers.iter().sum();
        Self {
            probabilities: powers.into_iter().map(|power| power / sum).collect(),
            logarithms: exact.map(|x| x - normaliser).collect(),
        }
    }

    /// The value that a uniform number in [0, 1) chooses: white where `u < p(white)`; among more,
    /// the first whose cumulative probability is above `u`.
    pub(super) fn choose(&self, uniform: f32) -> usize {
        if let &[_, white] = &self.probabilities[..] {
            return usize::from(uniform < white);
        }
        let last = self.probabilities.len() - 1;
        let mut passed = 0.0;
        for (value, probability) in self.probabilities.iter().enumerate() {
            passed += probability;
            if uniform < passed {
                return value;
            }
        }
        last
    }

    /// The mean grey, in [0, 1].
    pub(super) fn mean(&self) -> f32 {
        let last = (self.probabilities.len() - 1) as f32;
        let values = self.probabilities.iter().enumerate();
        values.map(|(value, p)| value as f32 * p / last).sum()
    }

    /// `-ln p` of a value, in nats.
    pub(super) fn nats(&self, value: usize) -> f32 {
        -self.logarithms[value] as f32
    }
}

/// `ln(1 + e^x)`
fn softplus(x: f64) -> f64 {
    x.max(0.0) + libm::log1p(libm::exp(-x.abs()))
}

impl Painter {
    /// How many pixels an image has.
    pub(super) fn size(&self) -> usize {
        self.raster.places()
    }

    /// What a pixel is.
    pub(super) fn pixels(&self) -> &PixelSettings {
        &self.pixels
    }

    /// Takes up `count` images, with what is known about them from the last time.
    pub(super) fn take_up(&mut self, labels: Option<&[u8]>, count: usize) {
        let label = |index: usize| labels.map(|labels| labels[index]);
        let old = std::mem::take(&mut self.images);
        let kept = old.into_iter().take(count).enumerate();
        self.images = kept
            .map(|(index, memory)| {
                if memory.label() == label(index) {
                    memory
                } else {
                    self.raster.blank(label(index))
                }
            })
            .collect();
        while self.images.len() < count {
            let blank = self.raster.blank(label(self.images.len()));
            self.images.push(blank);
        }
    }

    /// What the model says about the pixel at a place of an image.
    pub(super) fn predict(&mut self, image: usize, place: usize) -> Distribution {
        Distribution::new(self.raster.output(&mut self.images[image], place))
    }

    /// Sets the pixel at a place of an image.
    pub(super) fn set(&mut self, image: usize, place: usize, value: usize) {
        self.images[image].set(place, self.pixels.grey(value));
    }
}

impl Session {
    /// The model, if it predicts pixels.
    ///
    /// # Errors
    /// [`Error::Question`] of a model of another family.
    pub(super) fn autoregressive(&self) -> Result<&Autoregressive> {
        self.model.get().ok_or_else(|| {
            let message = "only a model that predicts every pixel from those before it knows";
            Error::Question(message.to_owned())
        })
    }

    /// The painter, taken out; to be put back after use.
    pub(super) async fn painter(&mut self) -> Result<Painter> {
        self.refuse_diverged()?;
        let step = self.step;
        if let Some(painter) = self.painter.take_if(|painter| painter.step == step) {
            return Ok(painter);
        }
        let model = self.autoregressive()?;
        let pixels = model.rules().pixels.clone();
        let mut network = model.drawing();
        let parameters = network.parameters();
        let tensors = parameters
            .into_iter()
            .map(|(_, tensor)| tensor.clone().flatten(0, 3));
        let weights = read(tensors.collect()).await?;
        let blueprint = &self.plan.blueprints()[0];
        let raster = Raster::new(blueprint.input, &blueprint.layers, weights);
        Ok(Painter {
            step: self.step,
            raster: raster.map_err(Error::Question)?,
            pixels,
            images: Vec::new(),
        })
    }

    /// Draws images of a model that predicts pixels. One uniform number a pixel is taken from the
    /// stream of the request, image by image, in the order in which pixels are predicted.
    pub(super) async fn draw_pixels(
        &mut self,
        request: &DrawRequest,
        classes: &[u8],
    ) -> Result<Images> {
        let seed = match request.from {
            DrawFrom::Panel => None,
            DrawFrom::Fresh { seed } => Some(seed),
        };
        let mut stream = self.supply.request(seed);
        let labels = self.autoregressive()?.asked(request.count, Some(classes));
        let mut painter = self.painter().await?;
        let size = painter.size();
        let mut pixels = vec![0.0; request.count * size];
        for (image, pixels) in pixels.chunks_exact_mut(size).enumerate() {
            let label = labels.as_ref().map(|labels| labels[image]);
            let mut memory = painter.raster.blank(label);
            for place in 0..size {
                let output = painter.raster.output(&mut memory, place);
                let value = Distribution::new(output).choose(stream.uniform() as f32);
                let grey = painter.pixels.grey(value);
                memory.set(place, grey);
                pixels[painter.pixels.pixel(place, size)] = grey;
            }
        }
        painter.images.clear();
        self.painter = Some(painter);
        Ok(Images {
            count: request.count,
            shape: self
                .plan
                .blueprints()
                .first()
                .map_or(Shape::DIGIT, |one| one.input),
            pixels,
            labels,
        })
    }

    /// The uniform numbers that image number `image` of a request is painted with, by place.
    pub(super) fn uniforms(&self, seed: u32, image: usize, size: usize) -> Vec<f32> {
        let counter = u64::from(seed) << 16 | image as u64;
        let mut stream: Stream = self.supply.stream(Purpose::Paint, counter);
        (0..size).map(|_| stream.uniform() as f32).collect()
    }
}

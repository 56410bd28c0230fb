//! Drawing pixel by pixel, on the host: the weights are read once for each step of training, and
//! every layer keeps what it has computed of an image.

use crate::models::autoregressive::PixelSettings;
use crate::nets::raster::{Memory, Raster};

/// A run's network on the host, and the images that it was last asked about.
#[derive(Debug)]
pub(in crate::session) struct Painter {
    /// The step that the weights are from.
    pub(super) step: u64,
    pub(super) raster: Raster,
    pub(super) pixels: PixelSettings,
    pub(super) images: Vec<Memory>,
}

/// What a model says about a pixel.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::session) struct Distribution {
    /// The probability of each value.
    pub(in crate::session) probabilities: Vec<f32>,
    /// The logarithm of each, in nats: exact where a probability is too small for a number.
    logarithms: Vec<f64>,
}

impl Distribution {
    /// Two values from one logit, or a softmax of several.
    pub(super) fn new(logits: &[f32]) -> Self {
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
    pub(in crate::session) fn choose(&self, uniform: f32) -> usize {
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
    pub(in crate::session) fn mean(&self) -> f32 {
        let last = (self.probabilities.len() - 1) as f32;
        let values = self.probabilities.iter().enumerate();
        values.map(|(value, p)| value as f32 * p / last).sum()
    }

    /// `-ln p` of a value, in nats.
    pub(in crate::session) fn nats(&self, value: usize) -> f32 {
        -self.logarithms[value] as f32
    }
}

/// `ln(1 + e^x)`
fn softplus(x: f64) -> f64 {
    x.max(0.0) + libm::log1p(libm::exp(-x.abs()))
}

impl Painter {
    /// How many pixels an image has.
    pub(in crate::session) fn size(&self) -> usize {
        self.raster.places()
    }

    /// What a pixel is.
    pub(in crate::session) fn pixels(&self) -> &PixelSettings {
        &self.pixels
    }

    /// Takes up `count` images, with what is known about them from the last time.
    pub(in crate::session) fn take_up(&mut self, labels: Option<&[u8]>, count: usize) {
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
    pub(in crate::session) fn predict(&mut self, image: usize, place: usize) -> Distribution {
        Distribution::new(self.raster.output(&mut self.images[image], place))
    }

    /// Sets the pixel at a place of an image.
    pub(in crate::session) fn set(&mut self, image: usize, place: usize, value: usize) {
        self.images[image].set(place, self.pixels.grey(value));
    }
}

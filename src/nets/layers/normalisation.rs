//! What keeps the sums inside a network in range.

use burn::tensor::module::{batch_norm, batch_norm_train};
use burn::tensor::{Device, Tensor};

use super::flat;
#[cfg(feature = "wgpu")]
use crate::nets::Activation;
use crate::nets::{Mode, Norm, Shape};

/// Keeps a variance away from zero.
const EPSILON: f64 = 1e-5;
/// Pixel norm's own, from its paper.
const PIXEL_EPSILON: f64 = 1e-8;
/// The share of the newest batch in the running averages of batch norm.
const MOMENTUM: f64 = 0.1;

/// How much the newest batch counts in the running averages.
fn share_of_newest(mode: Mode) -> f64 {
    match mode {
        Mode::Settle => 1.0,
        Mode::Train | Mode::Draw | Mode::Still => MOMENTUM,
    }
}

/// A normalisation: `y = scale (x - mean) / sqrt(variance + epsilon) + shift`.
///
/// What the mean and the variance are taken over is the kind: the batch and the pixels of a channel
/// (batch norm), all numbers of an example (layer norm), the pixels of a channel of an example
/// (instance norm). Pixel norm divides by the root of the mean square over the channels of a pixel,
/// and has no scale and shift.
#[derive(Clone, Debug)]
pub struct Normalisation {
    kind: Norm,
    scale: Tensor<4>,
    shift: Tensor<4>,
    running_mean: Tensor<4>,
    running_variance: Tensor<4>,
}

impl Normalisation {
    pub(super) fn new(kind: Norm, input: Shape, device: &Device) -> Self {
        let shape = [1, input.channels, 1, 1];
        Self {
            kind,
            scale: Tensor::ones(shape, device),
            shift: Tensor::zeros(shape, device),
            running_mean: Tensor::zeros(shape, device),
            running_variance: Tensor::ones(shape, device),
        }
    }

    /// Whether each example is normalised by itself.
    #[cfg(feature = "wgpu")]
    pub(super) fn keeps_examples_apart(&self) -> bool {
        self.kind != Norm::Batch
    }

    pub(super) fn forward(&mut self, x: Tensor<4>, mode: Mode) -> Tensor<4> {
        match self.kind {
            Norm::Batch => self.batch(x, mode),
            Norm::Layer | Norm::Instance => {
                let (normalised, _) = self.standardise(x);
                normalised * self.scale.clone() + self.shift.clone()
            }
            Norm::Pixel => {
                // Karras et al. (2018): y = x / sqrt(mean over channels of x^2 + epsilon)
                let square = x.clone().square().mean_dim(1);
                x / (square + PIXEL_EPSILON).sqrt()
            }
        }
    }

    /// Ioffe and Szegedy (2015).
    fn batch(&mut self, x: Tensor<4>, mode: Mode) -> Tensor<4> {
        let scale = flat(&self.scale);
        let shift = flat(&self.shift);
        if !mode.looks_at_batch() {
            let mean = flat(&self.running_mean);
            let variance = flat(&self.running_variance);
            return batch_norm(x, scale, shift, mean, variance, EPSILON);
        }
        #[cfg(feature = "wgpu")]
        if let Some(y) = self.in_kernel(&x, None, mode) {
            return y;
        }
        let [batch, channels, height, width] = x.dims();
        let normalised = batch_norm_train(x, scale, shift, EPSILON);
        // The running variance is the unbiased one, as everywhere: n / (n - 1) times the biased.
        let count = (batch * height * width) as f64;
        let unbiased = normalised.variance * (count / (count - 1.0).max(1.0));
        let share = share_of_newest(mode);
        let average = |old: &Tensor<4>, new: Tensor<1>| {
            let new = new.without_autodiff().reshape([1, channels, 1, 1]);
            old.clone() * (1.0 - share) + new * share
        };
        self.running_mean = average(&self.running_mean, normalised.mean);
        self.running_variance = average(&self.running_variance, unbiased);
        normalised.output
    }

    /// Batch norm while training with `activation` behind it as one kernel, where a graphics card
    /// computes and knows the activation.
    #[cfg(feature = "wgpu")]
    pub(super) fn in_kernel(
        &mut self,
        x: &Tensor<4>,
        activation: Option<Activation>,
        mode: Mode,
    ) -> Option<Tensor<4>> {
        if self.kind != Norm::Batch || !mode.looks_at_batch() || !crate::gpu::computes(x) {
            return None;
        }
        let how = crate::gpu::Normalise {
            epsilon: EPSILON as f32,
            momentum: share_of_newest(mode) as f32,
            activate: Activation::in_kernel(activation)?,
        };
        let weights = [self.scale.clone(), self.shift.clone()];
        // Nobody else may hold the averages, so that they are moved where they are.
        let running = [&mut self.running_mean, &mut self.running_variance]
            .map(|average| std::mem::replace(average, self.scale.clone()));
        let normalised = crate::gpu::batch_norm(x.clone(), weights, running, how);
        [self.running_mean, self.running_variance] = normalised.running;
        Some(normalised.y)
    }

    /// Layer norm (Ba, 2016) and instance norm (Ulyanov, 2016): mean 0 and variance 1 in each group.
    /// Returns the normalised numbers and the standard deviations.
    fn standardise(&self, x: Tensor<4>) -> (Tensor<4>, Tensor<4>) {
        let centred = x.clone() - self.mean(x);
        let deviation = (self.mean(centred.clone().square()) + EPSILON).sqrt();
        (centred / deviation.clone(), deviation)
    }

    /// The mean over each group, `[batch, 1 or channels, 1, 1]`.
    fn mean(&self, x: Tensor<4>) -> Tensor<4> {
        let [batch, channels, height, width] = x.dims();
        let groups = if self.kind == Norm::Layer {
            1
        } else {
            channels
        };
        let rest = channels / groups * height * width;
        x.reshape([batch, groups, rest, 1]).mean_dim(2)
    }

    /// The gradient of the input from that of the output. With `h = g scale` and the normalised
    /// input `n`: `(h - mean(h) - n mean(h n)) / deviation`, means over each group.
    ///
    /// Batch norm and the others differ: an example's output depends on its neighbours, so that
    /// there is no gradient of one example. A plan refuses it in a penalised critic.
    pub(super) fn pull_back(&self, x: Tensor<4>, gradient: Tensor<4>) -> Tensor<4> {
        if self.kind == Norm::Pixel {
            let root = (x.clone().square().mean_dim(1) + PIXEL_EPSILON).sqrt();
            let y = x / root.clone();
            let along = (gradient.clone() * y.clone()).mean_dim(1);
            return (gradient - y * along) / root;
        }
        let (normalised, deviation) = self.standardise(x);
        let gradient = gradient * self.scale.clone();
        let along = self.mean(gradient.clone() * normalised.clone());
        (gradient.clone() - self.mean(gradient) - normalised * along) / deviation
    }

    pub(super) fn parameters(&mut self) -> Vec<(&'static str, &mut Tensor<4>)> {
        if self.kind == Norm::Pixel {
            return Vec::new();
        }
        vec![("scale", &mut self.scale), ("shift", &mut self.shift)]
    }

    pub(super) fn buffers(&mut self) -> Vec<(&'static str, &mut Tensor<4>)> {
        if self.kind != Norm::Batch {
            return Vec::new();
        }
        vec![
            ("running_mean", &mut self.running_mean),
            ("running_variance", &mut self.running_variance),
        ]
    }
}

//! Batch normalisation.

use burn::tensor::module::{batch_norm, batch_norm_train};
use burn::tensor::{Device, Tensor};

use super::Mode;

/// `y = scale (x - mean) / sqrt(variance + epsilon) + shift`, per channel (Ioffe and Szegedy, 2015).
#[derive(Clone, Debug)]
pub struct BatchNorm {
    scale: Tensor<4>,
    shift: Tensor<4>,
    running_mean: Tensor<4>,
    running_variance: Tensor<4>,
}

impl BatchNorm {
    const EPSILON: f64 = 1e-5;
    /// The share of the newest batch in the running averages.
    const MOMENTUM: f64 = 0.1;

    pub(super) fn new(channels: usize, device: &Device) -> Self {
        let shape = [1, channels, 1, 1];
        Self {
            scale: Tensor::ones(shape, device),
            shift: Tensor::zeros(shape, device),
            running_mean: Tensor::zeros(shape, device),
            running_variance: Tensor::ones(shape, device),
        }
    }

    pub(super) fn forward(&mut self, x: Tensor<4>, mode: Mode) -> Tensor<4> {
        let scale = flat(&self.scale);
        let shift = flat(&self.shift);
        if mode == Mode::Draw {
            let mean = flat(&self.running_mean);
            let variance = flat(&self.running_variance);
            return batch_norm(x, scale, shift, mean, variance, Self::EPSILON);
        }
        let [batch, channels, height, width] = x.dims();
        let normalised = batch_norm_train(x, scale, shift, Self::EPSILON);
        // The running variance is the unbiased one, as everywhere: n / (n - 1) times the biased.
        let count = (batch * height * width) as f64;
        let unbiased = normalised.variance * (count / (count - 1.0).max(1.0));
        let average = |old: &Tensor<4>, new: Tensor<1>| {
            let new = new.without_autodiff().reshape([1, channels, 1, 1]);
            old.clone() * (1.0 - Self::MOMENTUM) + new * Self::MOMENTUM
        };
        self.running_mean = average(&self.running_mean, normalised.mean);
        self.running_variance = average(&self.running_variance, unbiased);
        normalised.output
    }

    pub(super) fn parameters(&mut self) -> Vec<(&'static str, &mut Tensor<4>)> {
        vec![("scale", &mut self.scale), ("shift", &mut self.shift)]
    }

    pub(super) fn buffers(&mut self) -> Vec<(&'static str, &mut Tensor<4>)> {
        vec![
            ("running_mean", &mut self.running_mean),
            ("running_variance", &mut self.running_variance),
        ]
    }
}

/// `[1, n, 1, 1] -> [n]`
pub(super) fn flat(tensor: &Tensor<4>) -> Tensor<1> {
    tensor.clone().flatten(0, 3)
}

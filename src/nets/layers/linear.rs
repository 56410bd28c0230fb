//! Fully connected layers.

use burn::tensor::{Device, Tensor};

use super::weight::Weight;
#[cfg(feature = "wgpu")]
use crate::nets::Activation;
use crate::nets::{Initial, Shape};
use crate::products::matmul;
use crate::random::Stream;

/// `y = x W + b`
#[derive(Clone, Debug)]
pub struct Linear {
    /// `[inputs, outputs, 1, 1]`
    pub(super) weight: Weight,
    /// `[1, outputs, 1, 1]`
    pub(super) bias: Tensor<4>,
    input: Shape,
    output: Shape,
}

impl Linear {
    pub(super) fn new(
        input: Shape,
        output: Shape,
        weights: (Initial, bool),
        stream: &mut Stream,
        device: &Device,
    ) -> Self {
        let fan = (input.size(), output.size());
        let dimensions = [input.size(), output.size(), 1, 1];
        Self {
            weight: Weight::new(dimensions, fan, weights, stream, device),
            bias: Tensor::zeros([1, output.size(), 1, 1], device),
            input,
            output,
        }
    }

    pub(super) fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        #[cfg(feature = "wgpu")]
        if let Some(y) = self.in_kernel(&x, None) {
            return y;
        }
        let count = x.dims()[0];
        let y = matmul(x.reshape([count, self.input.size()]), self.matrix());
        let y = y + self.bias.clone().reshape([1, self.output.size()]);
        y.reshape(self.output.batch(count))
    }

    /// `f(x W + b)` as one kernel, where a graphics card computes and knows `f`.
    #[cfg(feature = "wgpu")]
    pub(super) fn in_kernel(
        &self,
        x: &Tensor<4>,
        activation: Option<Activation>,
    ) -> Option<Tensor<4>> {
        if !crate::gpu::computes(x) {
            return None;
        }
        let activate = Activation::in_kernel(activation)?;
        let shape = self.output.batch(x.dims()[0]);
        let (weight, bias) = (self.weight.effective(), self.bias.clone());
        Some(crate::gpu::linear(x.clone(), weight, bias, shape, activate))
    }

    /// `g W^T`
    pub(super) fn pull_back(&self, gradient: Tensor<4>) -> Tensor<4> {
        let count = gradient.dims()[0];
        let gradient = gradient.reshape([count, self.output.size()]);
        let gradient = matmul(gradient, self.matrix().transpose());
        gradient.reshape(self.input.batch(count))
    }

    /// `[inputs, outputs]`
    fn matrix(&self) -> Tensor<2> {
        let weight = self.weight.effective();
        weight.reshape([self.input.size(), self.output.size()])
    }
}

//! Convolutions and their transposes.

use burn::tensor::{Device, Tensor};

use super::weight::Weight;
#[cfg(feature = "wgpu")]
use crate::gpu;
#[cfg(feature = "wgpu")]
use crate::nets::Activation;
use crate::nets::{Initial, Kernel, Shape};
use crate::products::Moving;
use crate::random::Stream;

/// A convolution (cross-correlation with zero padding), or the transpose of one, plus a bias.
#[derive(Clone, Debug)]
pub struct Convolution {
    /// `[outputs, inputs, side, side]`; of a transposed one `[inputs, outputs, side, side]`.
    pub(super) weight: Weight,
    /// `[1, outputs, 1, 1]`
    pub(super) bias: Tensor<4>,
    kernel: Kernel,
    transposed: bool,
    input: Shape,
}

impl Convolution {
    pub(super) fn new(
        input: Shape,
        channels: usize,
        (kernel, transposed): (Kernel, bool),
        weights: (Initial, bool),
        stream: &mut Stream,
        device: &Device,
    ) -> Self {
        let Kernel { side, stride, .. } = kernel;
        let (dimensions, area) = if transposed {
            // Each output pixel sums over (side / stride)^2 positions of every input channel.
            let area = (side * side / (stride * stride)).max(1);
            ([input.channels, channels, side, side], area)
        } else {
            ([channels, input.channels, side, side], side * side)
        };
        let fan = (input.channels * area, channels * area);
        Self {
            weight: Weight::new(dimensions, fan, weights, stream, device),
            bias: Tensor::zeros([1, channels, 1, 1], device),
            kernel,
            transposed,
            input,
        }
    }

    pub(super) fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        let weight = self.weight.effective();
        if self.transposed {
            self.kernel()
                .widen(x, weight, Some(self.bias.clone()), [0; 2])
        } else {
            self.kernel().narrow(x, weight, Some(self.bias.clone()))
        }
    }

    /// The convolution with `activation` behind it as one kernel, where a graphics card computes and
    /// knows the activation.
    #[cfg(feature = "wgpu")]
    pub(super) fn in_kernel(&self, x: &Tensor<4>, activation: Activation) -> Option<Tensor<4>> {
        let activate = Activation::in_kernel(Some(activation)).filter(|_| gpu::computes(x))?;
        let (weight, bias) = (self.weight.effective(), self.bias.clone());
        let kernel = self.kernel();
        Some(if self.transposed {
            kernel.widen_activated(x.clone(), weight, bias, ([0; 2], activate))
        } else {
            kernel.narrow_activated(x.clone(), weight, bias, activate)
        })
    }

    /// The transposed convolution with the same kernel, and the other way round.
    pub(super) fn pull_back(&self, gradient: Tensor<4>) -> Tensor<4> {
        let weight = self.weight.effective();
        if self.transposed {
            return self.kernel().narrow(gradient, weight, None);
        }
        let [_, _, height, width] = gradient.dims();
        let Kernel {
            side,
            stride,
            padding,
        } = self.kernel;
        // Rows of the input that no position of the kernel starts at, because of the stride.
        let left_over =
            |input: usize, output: usize| input + 2 * padding - ((output - 1) * stride + side);
        let more = [
            left_over(self.input.height, height),
            left_over(self.input.width, width),
        ];
        self.kernel().widen(gradient, weight, None, more)
    }

    fn kernel(&self) -> Moving {
        let Kernel {
            stride, padding, ..
        } = self.kernel;
        Moving { stride, padding }
    }
}

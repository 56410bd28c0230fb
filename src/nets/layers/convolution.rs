//! Convolutions and their transposes.

use burn::tensor::module::{conv_transpose2d, conv2d};
use burn::tensor::ops::{ConvOptions, ConvTransposeOptions};
use burn::tensor::{Device, Tensor};

use super::flat;
use super::weight::Weight;
#[cfg(feature = "wgpu")]
use crate::nets::Activation;
use crate::nets::{Initial, Kernel, Shape};
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
        #[cfg(feature = "wgpu")]
        if let Some(y) = self.in_kernel(&x, None) {
            return y;
        }
        let (x, bias) = (plain(x), Some(flat(&self.bias)));
        plain(if self.transposed {
            conv_transpose2d(x, self.weight.effective(), bias, self.widening([0, 0]))
        } else {
            conv2d(x, self.weight.effective(), bias, self.narrowing())
        })
    }

    /// The convolution with `activation` behind it as one kernel, where a graphics card computes and
    /// knows the activation.
    #[cfg(feature = "wgpu")]
    pub(super) fn in_kernel(
        &self,
        x: &Tensor<4>,
        activation: Option<Activation>,
    ) -> Option<Tensor<4>> {
        if !crate::gpu::computes(x) {
            return None;
        }
        let Kernel {
            side,
            stride,
            padding,
        } = self.kernel;
        let how = crate::gpu::Convolve {
            kernel: [side; 2],
            last: side,
            stride,
            padding: [padding; 2],
            transposed: self.transposed,
            activate: Activation::in_kernel(activation)?,
        };
        let [batch, _, height, width] = x.dims();
        let channels = self.bias.dims()[1];
        let [height, width] = [height, width].map(|input| {
            if self.transposed {
                (input - 1) * stride + side - 2 * padding
            } else {
                (input + 2 * padding - side) / stride + 1
            }
        });
        let (weight, bias) = (self.weight.effective(), self.bias.clone());
        let shape = [batch, channels, height, width];
        Some(crate::gpu::convolution(x.clone(), weight, bias, shape, how))
    }

    /// The transposed convolution with the same kernel, and the other way round.
    pub(super) fn pull_back(&self, gradient: Tensor<4>) -> Tensor<4> {
        let gradient = plain(gradient);
        if self.transposed {
            return plain(conv2d(
                gradient,
                self.weight.effective(),
                None,
                self.narrowing(),
            ));
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
        plain(conv_transpose2d(
            gradient,
            self.weight.effective(),
            None,
            self.widening(more),
        ))
    }

    fn narrowing(&self) -> ConvOptions<2> {
        let Kernel {
            stride, padding, ..
        } = self.kernel;
        ConvOptions::new([stride; 2], [padding; 2], [1, 1], 1)
    }

    fn widening(&self, more: [usize; 2]) -> ConvTransposeOptions<2> {
        let Kernel {
            stride, padding, ..
        } = self.kernel;
        ConvTransposeOptions::new([stride; 2], [padding; 2], more, [1, 1], 1)
    }
}

/// The same images, stored in the order of their shape.
///
/// burn 0.22 convolves with the channels last in memory. Of one channel, such images and gradients
/// look like any others, but what is fused with them afterwards on WebGPU reads wrong places: the
/// gradients of a generator behind a shift, a slant, packs or classes were wrong without this
/// (`tests/webgpu.rs`).
fn plain(x: Tensor<4>) -> Tensor<4> {
    let [batch, channels, height, width] = x.dims();
    if channels > 1 {
        return x;
    }
    x.reshape([batch, height * width, 1, 1])
        .reshape([batch, 1, height, width])
}

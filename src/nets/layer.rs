//! One layer: its weights and what it computes.

use burn::tensor::activation::{leaky_relu, relu, tanh};
use burn::tensor::module::{conv_transpose2d, conv2d};
use burn::tensor::ops::{ConvOptions, ConvTransposeOptions};
use burn::tensor::{Device, Tensor};

use super::batch_norm::{BatchNorm, flat};
use super::{Activation, Initial, LayerSpecification, Shape};
use crate::random::Stream;

/// Whether a network is being trained or drawn from. Only layers that know a difference ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Batch statistics are those of the batch.
    Train,
    /// Batch statistics are the running averages: an image does not depend on its neighbours.
    Draw,
}

/// One layer with its weights. Every weight tensor has four dimensions.
#[derive(Clone, Debug)]
pub enum Layer {
    /// `y = x W + b`
    Linear {
        /// `[inputs, outputs, 1, 1]`
        weight: Tensor<4>,
        /// `[1, outputs, 1, 1]`
        bias: Tensor<4>,
        /// How the outputs are arranged.
        output: Shape,
    },
    /// `y = x * W + b`, cross-correlation with zero padding.
    Convolution {
        /// `[outputs, inputs, kernel, kernel]`
        weight: Tensor<4>,
        /// `[1, outputs, 1, 1]`
        bias: Tensor<4>,
        /// The step between two positions of the kernel.
        stride: usize,
        /// The number of zeros on each side.
        padding: usize,
    },
    /// The transpose of a convolution, plus a bias.
    TransposedConvolution {
        /// `[inputs, outputs, kernel, kernel]`
        weight: Tensor<4>,
        /// `[1, outputs, 1, 1]`
        bias: Tensor<4>,
        /// The step between two positions of the kernel.
        stride: usize,
        /// How many rows and columns are cut off on each side.
        padding: usize,
    },
    /// Batch normalisation.
    BatchNorm(Box<BatchNorm>),
    /// A nonlinearity.
    Activation(Activation),
}

impl Layer {
    /// Makes the layer that `specification` describes, for inputs of shape `input`.
    pub(super) fn new(
        specification: LayerSpecification,
        input: Shape,
        initial: Initial,
        stream: &mut Stream,
        device: &Device,
    ) -> Self {
        let mut draw =
            |dimensions, inputs, outputs| initial.draw(dimensions, inputs, outputs, stream, device);
        let bias = |channels| Tensor::zeros([1, channels, 1, 1], device);
        match specification {
            LayerSpecification::Linear { output } => Self::Linear {
                weight: draw(
                    [input.size(), output.size(), 1, 1],
                    input.size(),
                    output.size(),
                ),
                bias: bias(output.size()),
                output,
            },
            LayerSpecification::Convolution {
                channels,
                kernel,
                stride,
                padding,
            } => {
                let area = kernel * kernel;
                let dimensions = [channels, input.channels, kernel, kernel];
                Self::Convolution {
                    weight: draw(dimensions, input.channels * area, channels * area),
                    bias: bias(channels),
                    stride,
                    padding,
                }
            }
            LayerSpecification::TransposedConvolution {
                channels,
                kernel,
                stride,
                padding,
            } => {
                // Each output pixel sums over (kernel / stride)^2 positions of every input channel.
                let area = (kernel * kernel / (stride * stride)).max(1);
                let dimensions = [input.channels, channels, kernel, kernel];
                Self::TransposedConvolution {
                    weight: draw(dimensions, input.channels * area, channels * area),
                    bias: bias(channels),
                    stride,
                    padding,
                }
            }
            LayerSpecification::BatchNorm => {
                Self::BatchNorm(Box::new(BatchNorm::new(input.channels, device)))
            }
            LayerSpecification::Activation(activation) => Self::Activation(activation),
        }
    }

    /// `[batch, ...input] -> [batch, ...output]`
    pub(super) fn forward(&mut self, x: Tensor<4>, mode: Mode) -> Tensor<4> {
        match self {
            Self::Linear {
                weight,
                bias,
                output,
            } => {
                let [inputs, outputs, ..] = weight.dims();
                let count = x.dims()[0];
                let y = x
                    .reshape([count, inputs])
                    .matmul(weight.clone().reshape([inputs, outputs]));
                let y = y + bias.clone().reshape([1, outputs]);
                y.reshape(output.batch(count))
            }
            Self::Convolution {
                weight,
                bias,
                stride,
                padding,
            } => {
                let options = ConvOptions::new([*stride; 2], [*padding; 2], [1, 1], 1);
                conv2d(x, weight.clone(), Some(flat(bias)), options)
            }
            Self::TransposedConvolution {
                weight,
                bias,
                stride,
                padding,
            } => {
                let options =
                    ConvTransposeOptions::new([*stride; 2], [*padding; 2], [0, 0], [1, 1], 1);
                conv_transpose2d(x, weight.clone(), Some(flat(bias)), options)
            }
            Self::BatchNorm(norm) => norm.forward(x, mode),
            Self::Activation(Activation::Relu) => relu(x),
            Self::Activation(Activation::LeakyRelu { slope }) => leaky_relu(x, *slope),
            Self::Activation(Activation::Tanh) => tanh(x),
        }
    }

    /// The tensors that are learned, with their names.
    pub(super) fn parameters(&mut self) -> Vec<(&'static str, &mut Tensor<4>)> {
        match self {
            Self::Linear { weight, bias, .. }
            | Self::Convolution { weight, bias, .. }
            | Self::TransposedConvolution { weight, bias, .. } => {
                vec![("weight", weight), ("bias", bias)]
            }
            Self::BatchNorm(norm) => norm.parameters(),
            Self::Activation(_) => Vec::new(),
        }
    }

    /// The tensors that are kept but not learned, with their names.
    pub(super) fn buffers(&mut self) -> Vec<(&'static str, &mut Tensor<4>)> {
        match self {
            Self::BatchNorm(norm) => norm.buffers(),
            _ => Vec::new(),
        }
    }
}

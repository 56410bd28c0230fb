//! Networks as data: which layers in which order, and the shapes that follow.

use super::Shape;

/// A nonlinearity, applied to each number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Activation {
    /// `max(x, 0)`
    Relu,
    /// `x` above zero, `slope * x` below.
    LeakyRelu {
        /// The slope below zero.
        slope: f64,
    },
    /// `tanh(x)`, in (-1, 1).
    Tanh,
}

/// One layer as data: everything that its shape and its weights follow from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LayerSpecification {
    /// Every output is a weighted sum of all inputs, plus a bias.
    Linear {
        /// The shape that the outputs are arranged in.
        output: Shape,
    },
    /// A convolution with a square kernel and zero padding.
    Convolution {
        /// The number of output channels.
        channels: usize,
        /// The side of the kernel.
        kernel: usize,
        /// The step between two positions of the kernel: 2 halves the image.
        stride: usize,
        /// The number of zeros on each side.
        padding: usize,
    },
    /// The transpose of a convolution: with stride 2 it doubles the image.
    TransposedConvolution {
        /// The number of output channels.
        channels: usize,
        /// The side of the kernel.
        kernel: usize,
        /// The step between two positions of the kernel.
        stride: usize,
        /// How many rows and columns are cut off on each side.
        padding: usize,
    },
    /// Batch normalisation (Ioffe and Szegedy, 2015), per channel.
    BatchNorm,
    /// A nonlinearity.
    Activation(Activation),
}

/// A layer that does not fit its input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("layer {position} ({layer}) does not fit an input of {input}: {reason}")]
pub struct ShapeError {
    /// The number of the layer, counted from 1.
    pub position: usize,
    /// What the layer is.
    pub layer: String,
    /// What comes in.
    pub input: Shape,
    /// Why it does not fit.
    pub reason: String,
}

impl LayerSpecification {
    /// The shape that comes out when `input` goes in.
    ///
    /// # Errors
    /// A sentence that says why the layer does not fit.
    pub fn output(&self, input: Shape) -> Result<Shape, String> {
        match *self {
            Self::Linear { output } => Ok(output),
            Self::Convolution {
                channels,
                kernel,
                stride,
                padding,
            } => {
                // side' = floor((side + 2 padding - kernel) / stride) + 1
                let side = |side: usize| {
                    (side + 2 * padding)
                        .checked_sub(kernel)
                        .map(|room| room / stride + 1)
                        .ok_or_else(|| format!("a kernel of {kernel} is larger than the image"))
                };
                Ok(Shape::new(
                    channels,
                    side(input.height)?,
                    side(input.width)?,
                ))
            }
            Self::TransposedConvolution {
                channels,
                kernel,
                stride,
                padding,
            } => {
                // side' = (side - 1) stride + kernel - 2 padding
                let side = |side: usize| {
                    ((side - 1) * stride + kernel)
                        .checked_sub(2 * padding)
                        .filter(|&side| side > 0)
                        .ok_or_else(|| "nothing is left of the image".to_owned())
                };
                Ok(Shape::new(
                    channels,
                    side(input.height)?,
                    side(input.width)?,
                ))
            }
            Self::BatchNorm | Self::Activation(_) => Ok(input),
        }
    }

    /// How many weights and biases the layer learns.
    #[must_use]
    pub fn parameters(&self, input: Shape) -> usize {
        match *self {
            Self::Linear { output } => (input.size() + 1) * output.size(),
            Self::Convolution {
                channels, kernel, ..
            }
            | Self::TransposedConvolution {
                channels, kernel, ..
            } => (input.channels * kernel * kernel + 1) * channels,
            Self::BatchNorm => 2 * input.channels,
            Self::Activation(_) => 0,
        }
    }
}

impl std::fmt::Display for LayerSpecification {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Linear { .. } => write!(formatter, "linear"),
            Self::Convolution { kernel, stride, .. } => {
                write!(formatter, "convolution {kernel}x{kernel}, stride {stride}")
            }
            Self::TransposedConvolution { kernel, stride, .. } => write!(
                formatter,
                "transposed convolution {kernel}x{kernel}, stride {stride}"
            ),
            Self::BatchNorm => write!(formatter, "batch norm"),
            Self::Activation(Activation::Relu) => write!(formatter, "ReLU"),
            Self::Activation(Activation::LeakyRelu { slope }) => {
                write!(formatter, "leaky ReLU {slope}")
            }
            Self::Activation(Activation::Tanh) => write!(formatter, "tanh"),
        }
    }
}

/// The input shape of every layer, and last the output shape of the network.
///
/// # Errors
/// The first layer that does not fit.
pub fn trace(input: Shape, layers: &[LayerSpecification]) -> Result<Vec<Shape>, ShapeError> {
    let mut shapes = vec![input];
    for (index, layer) in layers.iter().enumerate() {
        let input = shapes[index];
        let output = layer.output(input).map_err(|reason| ShapeError {
            position: index + 1,
            layer: layer.to_string(),
            input,
            reason,
        })?;
        shapes.push(output);
    }
    Ok(shapes)
}

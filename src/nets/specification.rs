//! Networks as data: which layers in which order, and the shapes that follow.

use super::{Causal, Shape};
#[cfg(feature = "wgpu")]
use crate::gpu::Activate;

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
    /// `1 / (1 + exp(-x))`, in (0, 1).
    Sigmoid,
    /// `x / (1 + exp(-x))` (Elfwing et al., 2018).
    Silu,
}

#[cfg(feature = "wgpu")]
impl Activation {
    /// The activation as a kernel of [`crate::gpu`] has it; `None` of one whose derivative cannot be
    /// told from its result.
    pub(super) fn in_kernel(activation: Option<Self>) -> Option<Activate> {
        Some(match activation {
            None => Activate::Identity,
            Some(Self::Relu) => Activate::Relu,
            Some(Self::LeakyRelu { slope }) if slope > 0.0 => {
                Activate::LeakyRelu((slope as f32).to_bits())
            }
            Some(Self::LeakyRelu { .. } | Self::Silu) => return None,
            Some(Self::Tanh) => Activate::Tanh,
            Some(Self::Sigmoid) => Activate::Sigmoid,
        })
    }
}

/// The kernel of a convolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kernel {
    /// The number of rows and columns.
    pub side: usize,
    /// The step between two positions: 2 halves the image, or doubles it if transposed.
    pub stride: usize,
    /// How many zeros stand on each side of the image, or are cut off if transposed.
    pub padding: usize,
}

/// What the numbers inside a network are normalised over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Norm {
    /// The batch and the pixels, per channel (Ioffe and Szegedy, 2015).
    Batch,
    /// All numbers of an example (Ba et al., 2016), with a scale and a shift per channel.
    Layer,
    /// The pixels, per channel of an example (Ulyanov et al., 2016).
    Instance,
    /// The channels of a pixel (Karras et al., 2018).
    Pixel,
}

/// A change of the image's size without weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resampling {
    /// The mean of each 2x2 block.
    Average,
    /// The largest of each 2x2 block.
    Max,
    /// Every pixel becomes a 2x2 block.
    Nearest,
    /// Four channels become the four pixels of a 2x2 block (Shi et al., 2016).
    Shuffle,
}

/// One layer as data: everything that its shape and its weights follow from.
#[derive(Clone, Debug, PartialEq)]
pub enum LayerSpecification {
    /// Every output is a weighted sum of all inputs, plus a bias.
    Linear {
        /// The shape that the outputs are arranged in.
        output: Shape,
    },
    /// A convolution with zero padding, or the transpose of one.
    Convolution {
        /// The number of output channels.
        channels: usize,
        /// The kernel.
        kernel: Kernel,
        /// Whether it is the transpose.
        transposed: bool,
    },
    /// A normalisation.
    Normalisation(Norm),
    /// A nonlinearity.
    Activation(Activation),
    /// A change of the image's size without weights.
    Resampling(Resampling),
    /// Dropout (Srivastava et al., 2014).
    Dropout {
        /// The probability of a zero.
        rate: f64,
        /// Whether it stays on while drawing, as in pix2pix (Isola et al., 2017).
        while_drawing: bool,
    },
    /// Normal noise, added while training.
    Noise {
        /// Its standard deviation.
        deviation: f64,
    },
    /// One more channel: how much the batch varies (Karras et al., 2018).
    MinibatchDeviation,
    /// More features: how close the other examples of the batch are (Salimans et al., 2016).
    MinibatchDiscrimination {
        /// How many features.
        kernels: usize,
        /// How many numbers are compared for each.
        size: usize,
    },
    /// `shortcut(x) + branch(x)` (He et al., 2016). An empty shortcut is the input itself.
    Residual {
        /// The layers of the branch.
        branch: Vec<LayerSpecification>,
        /// The layers of the shortcut.
        shortcut: Vec<LayerSpecification>,
    },
    /// A layer in which nothing depends on a later pixel.
    Causal(Causal),
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
        match self {
            &Self::Linear { output } => Ok(output),
            &Self::Convolution {
                channels,
                kernel,
                transposed,
            } => {
                let side = |side| {
                    if transposed {
                        kernel.widen(side)
                    } else {
                        kernel.narrow(side)
                    }
                };
                Ok(Shape::new(
                    channels,
                    side(input.height)?,
                    side(input.width)?,
                ))
            }
            Self::Resampling(kind) => kind.output(input),
            Self::Causal(causal) => causal.output(input),
            Self::MinibatchDeviation => Ok(Shape {
                channels: input.channels + 1,
                ..input
            }),
            Self::MinibatchDiscrimination { kernels, .. } => {
                Ok(Shape::vector(input.size() + kernels))
            }
            Self::Residual { branch, shortcut } => {
                let end = |layers: &[Self]| {
                    let shapes = trace(input, layers).map_err(|error| error.to_string())?;
                    Ok::<_, String>(shapes[layers.len()])
                };
                let (branch, shortcut) = (end(branch)?, end(shortcut)?);
                if branch == shortcut {
                    Ok(branch)
                } else {
                    Err(format!("{shortcut} and {branch} cannot be added"))
                }
            }
            Self::Normalisation(_)
            | Self::Activation(_)
            | Self::Dropout { .. }
            | Self::Noise { .. } => Ok(input),
        }
    }

    /// How many weights and biases the layer learns.
    #[must_use]
    pub fn parameters(&self, input: Shape) -> usize {
        match self {
            Self::Linear { output } => (input.size() + 1) * output.size(),
            Self::Convolution {
                channels, kernel, ..
            } => (input.channels * kernel.side * kernel.side + 1) * channels,
            Self::Normalisation(Norm::Pixel) => 0,
            Self::Normalisation(_) => 2 * input.channels,
            Self::MinibatchDiscrimination { kernels, size } => input.size() * kernels * size,
            Self::Residual { branch, shortcut } => {
                let count = |layers: &[Self]| -> usize {
                    let shapes = trace(input, layers).unwrap_or_default();
                    let pairs = layers.iter().zip(&shapes);
                    pairs.map(|(layer, &input)| layer.parameters(input)).sum()
                };
                count(branch) + count(shortcut)
            }
            Self::Causal(causal) => causal.parameters(input),
            _ => 0,
        }
    }

    /// Whether what comes out for one example depends on the others of the batch.
    #[must_use]
    pub fn mixes_examples(&self) -> bool {
        match self {
            Self::Normalisation(Norm::Batch)
            | Self::MinibatchDeviation
            | Self::MinibatchDiscrimination { .. } => true,
            Self::Residual { branch, shortcut } => {
                branch.iter().chain(shortcut).any(Self::mixes_examples)
            }
            _ => false,
        }
    }
}

impl Kernel {
    /// 4x4, stride 2: halves an image, or doubles it if transposed.
    pub const HALVING: Self = Self {
        side: 4,
        stride: 2,
        padding: 1,
    };
    /// 3x3: keeps the size.
    pub const THREE: Self = Self {
        side: 3,
        stride: 1,
        padding: 1,
    };
    /// 1x1: keeps the size.
    pub const ONE: Self = Self {
        side: 1,
        stride: 1,
        padding: 0,
    };

    /// `floor((side + 2 padding - kernel) / stride) + 1`
    fn narrow(self, side: usize) -> Result<usize, String> {
        (side + 2 * self.padding)
            .checked_sub(self.side)
            .map(|room| room / self.stride + 1)
            .ok_or_else(|| format!("a kernel of {} is larger than the image", self.side))
    }

    /// `(side - 1) stride + kernel - 2 padding`
    fn widen(self, side: usize) -> Result<usize, String> {
        ((side - 1) * self.stride + self.side)
            .checked_sub(2 * self.padding)
            .filter(|&side| side > 0)
            .ok_or_else(|| "nothing is left of the image".to_owned())
    }
}

impl Resampling {
    fn output(self, input: Shape) -> Result<Shape, String> {
        let Shape {
            channels,
            height,
            width,
        } = input;
        match self {
            Self::Average | Self::Max if height % 2 + width % 2 == 0 => {
                Ok(Shape::new(channels, height / 2, width / 2))
            }
            Self::Average | Self::Max => Err("an odd number of pixels has no half".to_owned()),
            Self::Nearest => Ok(Shape::new(channels, 2 * height, 2 * width)),
            Self::Shuffle if channels.is_multiple_of(4) => {
                Ok(Shape::new(channels / 4, 2 * height, 2 * width))
            }
            Self::Shuffle => Err("the channels do not come in fours".to_owned()),
        }
    }
}

impl std::fmt::Display for LayerSpecification {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = match self {
            Self::Linear { .. } => "linear".to_owned(),
            Self::Convolution {
                kernel, transposed, ..
            } => {
                let Kernel { side, stride, .. } = kernel;
                let transposed = if *transposed { "transposed " } else { "" };
                format!("{transposed}convolution {side}x{side}, stride {stride}")
            }
            Self::Normalisation(Norm::Batch) => "batch norm".to_owned(),
            Self::Normalisation(Norm::Layer) => "layer norm".to_owned(),
            Self::Normalisation(Norm::Instance) => "instance norm".to_owned(),
            Self::Normalisation(Norm::Pixel) => "pixel norm".to_owned(),
            Self::Activation(Activation::Relu) => "ReLU".to_owned(),
            Self::Activation(Activation::LeakyRelu { slope }) => format!("leaky ReLU {slope}"),
            Self::Activation(Activation::Tanh) => "tanh".to_owned(),
            Self::Activation(Activation::Sigmoid) => "sigmoid".to_owned(),
            Self::Activation(Activation::Silu) => "SiLU".to_owned(),
            Self::Resampling(Resampling::Average) => "average pooling 2x2".to_owned(),
            Self::Resampling(Resampling::Max) => "max pooling 2x2".to_owned(),
            Self::Resampling(Resampling::Nearest) => "nearest upsampling 2x2".to_owned(),
            Self::Resampling(Resampling::Shuffle) => "pixel shuffle 2x2".to_owned(),
            Self::Dropout { rate, .. } => format!("dropout {rate}"),
            Self::Noise { deviation } => format!("noise {deviation}"),
            Self::MinibatchDeviation => "minibatch deviation".to_owned(),
            Self::MinibatchDiscrimination { kernels, .. } => {
                format!("minibatch discrimination, {kernels} features")
            }
            Self::Causal(causal) => causal.to_string(),
            Self::Residual { branch, .. } => format!("residual block of {} layers", branch.len()),
        };
        formatter.write_str(&name)
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

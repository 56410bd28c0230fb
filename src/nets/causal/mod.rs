//! Layers in which nothing depends on a later pixel.
//!
//! Pixels have an order: row by row, each row from the left. A model that predicts every pixel from
//! the earlier ones is a network of these layers: the first one reads only pixels before the one it
//! predicts (mask A), the others may read what is known at the pixel itself (mask B; van den Oord et
//! al., 2016, "Pixel Recurrent Neural Networks", section 3.4).
//!
//! Each layer is written twice. `forward` here works on whole images, for training. The module
//! [`raster`](crate::nets::raster) works pixel by pixel and keeps what does not change, for drawing.

mod bias;
mod connected;
mod diagonal_lstm;
pub mod field;
mod gated;
mod lstm;
mod masked;
mod nade;
mod places;
mod row_lstm;

use burn::tensor::Tensor;

use super::initial::Making;
use super::{Pass, Shape};

pub(in crate::nets) use connected::{place_of, places_before};
pub(in crate::nets) use field::gated_taps;
pub(in crate::nets) use gated::kernels as gated_kernels;
pub(in crate::nets) use masked::taps;
pub(in crate::nets) use places::pictures;

/// How many classes a layer can be told.
pub const CLASSES: usize = 10;

/// Which pixel of its input a layer may read at last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mask {
    /// The one before the pixel that is predicted.
    A,
    /// The pixel itself: there the input already depends on earlier pixels only.
    B,
}

/// One layer in which nothing depends on a later pixel, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Causal {
    /// What it computes.
    pub kind: CausalKind,
    /// Whether it is told the class of the image: each class has a bias of its own.
    pub told: bool,
}

/// What a layer computes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CausalKind {
    /// A convolution with a square kernel, of which only the part before the pixel is alive.
    Masked {
        /// The number of output channels.
        channels: usize,
        /// The number of rows and columns of the whole kernel, odd.
        side: usize,
        /// Whether the pixel itself is alive.
        mask: Mask,
    },
    /// A convolution of 1x1: every pixel on its own.
    Pointwise {
        /// The number of output channels.
        channels: usize,
    },
    /// A picture that is added to what comes in: biases that belong to places. One for each class
    /// where classes are told.
    Places,
    /// A gated PixelCNN: a stack for the rows above and one for the row itself (van den Oord et al.,
    /// 2016, "Conditional Image Generation with PixelCNN Decoders"). It reads an image.
    Gated {
        /// The number of channels of each stack.
        channels: usize,
        /// The number of blocks; the first has a kernel of 7, the others of 3.
        blocks: usize,
    },
    /// An LSTM that goes from row to row, all columns at once.
    RowLstm {
        /// The size of its state at each pixel.
        channels: usize,
    },
    /// Two LSTMs that go from diagonal to diagonal, one from each upper corner.
    DiagonalLstm {
        /// The size of the state of each at each pixel.
        channels: usize,
    },
    /// Full connections of which only those from earlier pixels are alive (Germain et al., 2015,
    /// "MADE"). A hidden unit has a place in the order, too.
    Connected {
        /// The shape that the outputs are arranged in.
        output: Shape,
        /// How many pixels there are in the order.
        pixels: usize,
    },
    /// One hidden layer for each pixel; all share their weights (Larochelle and Murray, 2011,
    /// "The Neural Autoregressive Distribution Estimator"). It reads an image.
    Nade {
        /// The number of hidden units.
        hidden: usize,
    },
}

impl Causal {
    /// A layer that is not told the class.
    #[must_use]
    pub fn new(kind: CausalKind) -> Self {
        Self { kind, told: false }
    }

    /// The same layer, told the class if `told`.
    #[must_use]
    pub fn told(self, told: bool) -> Self {
        Self { told, ..self }
    }

    /// The shape that comes out when `input` goes in.
    ///
    /// # Errors
    /// A sentence that says why the layer does not fit.
    pub(super) fn output(&self, input: Shape) -> Result<Shape, String> {
        let image = |channels| Shape { channels, ..input };
        match self.kind {
            CausalKind::Masked { side, .. } if side % 2 == 0 => {
                Err("a kernel with an even side has no middle".to_owned())
            }
            CausalKind::Gated { .. } | CausalKind::Nade { .. } if input.channels != 1 => {
                Err("it reads a single channel".to_owned())
            }
            CausalKind::Masked { channels, .. }
            | CausalKind::Pointwise { channels }
            | CausalKind::Gated { channels, .. }
            | CausalKind::RowLstm { channels }
            | CausalKind::DiagonalLstm { channels } => Ok(image(channels)),
            CausalKind::Connected { output, .. } => Ok(output),
            CausalKind::Places | CausalKind::Nade { .. } => Ok(input),
        }
    }

    /// How many live weights and biases the layer learns.
    pub(super) fn parameters(&self, input: Shape) -> usize {
        let classes = if self.told { CLASSES } else { 0 };
        let biases = |outputs: usize| outputs * (1 + classes);
        match self.kind {
            CausalKind::Masked {
                channels,
                side,
                mask,
            } => taps(side, mask).len() * input.channels * channels + biases(channels),
            CausalKind::Pointwise { channels } => input.channels * channels + biases(channels),
            CausalKind::Places => pictures(self.told) * input.size(),
            CausalKind::Gated { channels, blocks } => {
                gated::parameters(channels, blocks, 1 + classes)
            }
            CausalKind::RowLstm { channels } => {
                (2 * input.channels + 3 * channels) * 4 * channels + biases(4 * channels)
            }
            CausalKind::DiagonalLstm { channels } => {
                2 * ((input.channels + 2 * channels) * 4 * channels + biases(4 * channels))
            }
            CausalKind::Connected { output, pixels } => {
                connected::live(input, output, pixels) + biases(output.size())
            }
            CausalKind::Nade { hidden } => {
                2 * input.size() * hidden + biases(hidden) + input.size()
            }
        }
    }
}

impl std::fmt::Display for Causal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.kind {
            CausalKind::Masked { side, mask, .. } => {
                write!(formatter, "masked convolution {side}x{side}, mask {mask:?}")
            }
            CausalKind::Pointwise { .. } => formatter.write_str("convolution 1x1"),
            CausalKind::Places => formatter.write_str("a picture, added"),
            CausalKind::Gated { blocks, .. } => write!(formatter, "gated stack of {blocks} blocks"),
            CausalKind::RowLstm { .. } => formatter.write_str("row LSTM"),
            CausalKind::DiagonalLstm { .. } => formatter.write_str("diagonal LSTM, two ways"),
            CausalKind::Connected { .. } => formatter.write_str("masked linear"),
            CausalKind::Nade { hidden } => write!(formatter, "NADE, {hidden} hidden units"),
        }
    }
}

/// A layer with its weights.
#[derive(Clone, Debug)]
pub(super) enum CausalLayer {
    Masked(masked::Masked),
    Pointwise(masked::Pointwise),
    Places(places::Places),
    Gated(gated::Gated),
    RowLstm(row_lstm::RowLstm),
    DiagonalLstm(Box<diagonal_lstm::DiagonalLstm>),
    Connected(connected::Connected),
    Nade(Box<nade::Nade>),
}

impl CausalLayer {
    pub(super) fn new(causal: &Causal, input: Shape, making: &mut Making<'_>) -> Self {
        let told = causal.told;
        let inputs = input.channels;
        match causal.kind {
            CausalKind::Masked {
                channels,
                side,
                mask,
            } => Self::Masked(masked::Masked::new(
                (inputs, channels),
                (side, mask),
                told,
                making,
            )),
            CausalKind::Pointwise { channels } => {
                Self::Pointwise(masked::Pointwise::new((inputs, channels), told, making))
            }
            CausalKind::Places => Self::Places(places::Places::new(input, told, making.device)),
            CausalKind::Gated { channels, blocks } => {
                Self::Gated(gated::Gated::new(channels, blocks, told, making))
            }
            CausalKind::RowLstm { channels } => {
                Self::RowLstm(row_lstm::RowLstm::new((inputs, channels), told, making))
            }
            CausalKind::DiagonalLstm { channels } => Self::DiagonalLstm(Box::new(
                diagonal_lstm::DiagonalLstm::new((inputs, channels), told, making),
            )),
            CausalKind::Connected { output, pixels } => Self::Connected(connected::Connected::new(
                (input, output),
                pixels,
                told,
                making,
            )),
            CausalKind::Nade { hidden } => {
                Self::Nade(Box::new(nade::Nade::new(input, hidden, told, making)))
            }
        }
    }

    /// The layer with `activation` behind it as one kernel, where there is such a kernel.
    #[cfg(feature = "wgpu")]
    pub(super) fn in_kernel(
        &self,
        x: &Tensor<4>,
        pass: &Pass<'_>,
        activation: super::Activation,
    ) -> Option<Tensor<4>> {
        let classes = pass.classes.as_ref();
        match self {
            Self::Masked(layer) => layer.in_kernel(x, classes, Some(activation)),
            Self::Pointwise(layer) => layer.in_kernel(x, classes, Some(activation)),
            _ => None,
        }
    }

    /// `[batch, ...input] -> [batch, ...output]`
    pub(super) fn forward(&self, x: Tensor<4>, pass: &Pass<'_>) -> Tensor<4> {
        let classes = pass.classes.as_ref();
        match self {
            Self::Masked(layer) => layer.forward(x, classes),
            Self::Pointwise(layer) => layer.forward(x, classes),
            Self::Places(layer) => layer.forward(x, classes),
            Self::Gated(layer) => layer.forward(&x, classes),
            Self::RowLstm(layer) => layer.forward(x, classes),
            Self::DiagonalLstm(layer) => layer.forward(&x, classes),
            Self::Connected(layer) => layer.forward(x, classes),
            Self::Nade(layer) => layer.forward(x, classes),
        }
    }

    /// The tensors that are learned, with their names.
    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        match self {
            Self::Masked(layer) => layer.parameters(),
            Self::Pointwise(layer) => layer.parameters(),
            Self::Places(layer) => layer.parameters(),
            Self::Gated(layer) => layer.parameters(),
            Self::RowLstm(layer) => layer.cell.parameters(""),
            Self::DiagonalLstm(layer) => layer.parameters(),
            Self::Connected(layer) => layer.parameters(),
            Self::Nade(layer) => layer.parameters(),
        }
    }
}

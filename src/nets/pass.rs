//! One way through a network.

use burn::tensor::Tensor;

use crate::random::Stream;

/// Whether a network is being trained or drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Batch norm uses the statistics of the batch; dropout and noise are on.
    Train,
    /// Batch norm uses its running averages, so that an image does not depend on its neighbours;
    /// dropout and noise are off, unless the layer says that they stay on.
    Draw,
    /// As [`Mode::Draw`], and no layer uses chance: the output is a function of the input, which has a
    /// gradient.
    Still,
    /// As [`Mode::Draw`], but batch norm uses the statistics of the batch, and keeps them as they are:
    /// what will be drawn is normalised by what is measured here.
    Settle,
}

impl Mode {
    /// Whether batch norm uses the statistics of the batch.
    #[must_use]
    pub fn looks_at_batch(self) -> bool {
        matches!(self, Self::Train | Self::Settle)
    }
}

/// One way through a network: what it is for, and the chance that its layers use.
#[derive(Debug)]
pub struct Pass<'a> {
    /// What it is for.
    pub mode: Mode,
    /// Where dropout and noise come from.
    pub chance: &'a mut Stream,
    /// The class of each example, one-hot, `[batch, 10, 1, 1]`, for layers that are told it.
    pub classes: Option<Tensor<4>>,
}

impl<'a> Pass<'a> {
    /// A way through a network that is trained.
    pub fn train(chance: &'a mut Stream) -> Self {
        Self {
            mode: Mode::Train,
            chance,
            classes: None,
        }
    }

    /// A way through a network that is drawn from.
    pub fn draw(chance: &'a mut Stream) -> Self {
        Self {
            mode: Mode::Draw,
            chance,
            classes: None,
        }
    }

    /// A way through a network whose gradient by its input is asked for.
    pub fn still(chance: &'a mut Stream) -> Self {
        Self {
            mode: Mode::Still,
            chance,
            classes: None,
        }
    }

    /// A way through a network whose statistics are measured.
    pub fn settle(chance: &'a mut Stream) -> Self {
        Self {
            mode: Mode::Settle,
            chance,
            classes: None,
        }
    }

    /// The same way, with the class of each example: `[batch, 10, 1, 1]`, one-hot.
    #[must_use]
    pub fn told(self, classes: Option<Tensor<4>>) -> Self {
        Self { classes, ..self }
    }
}

//! The first weights.

use burn::tensor::{Device, Tensor};

use crate::random::Stream;

/// How the first weights are drawn. Biases start at zero.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Initial {
    /// Normal with standard deviation 0.02, as in DCGAN (Radford, 2015).
    Normal,
    /// Normal with variance 2 / inputs, made for ReLU (He, 2015).
    He,
    /// Normal with variance 2 / (inputs + outputs), made for tanh (Glorot, 2010).
    Xavier,
}

impl Initial {
    /// Draws weights for a layer in which each output sums over `inputs` numbers, and each input
    /// goes into `outputs` of them.
    pub fn draw(
        self,
        dimensions: [usize; 4],
        inputs: usize,
        outputs: usize,
        stream: &mut Stream,
        device: &Device,
    ) -> Tensor<4> {
        let deviation = match self {
            Self::Normal => 0.02,
            Self::He => libm::sqrt(2.0 / inputs as f64),
            Self::Xavier => libm::sqrt(2.0 / (inputs + outputs) as f64),
        };
        stream.tensor(dimensions, device, |stream| deviation * stream.normal())
    }
}

/// How new layers are made.
pub(super) struct Making<'a> {
    pub(super) initial: Initial,
    pub(super) spectral: bool,
    pub(super) stream: &'a mut Stream,
    pub(super) device: &'a Device,
}

impl Making<'_> {
    /// Draws a weight for a layer in which each output sums over `inputs` numbers, and each input
    /// goes into `outputs` of them.
    pub(super) fn weight(
        &mut self,
        dimensions: [usize; 4],
        (inputs, outputs): (usize, usize),
    ) -> Tensor<4> {
        self.initial
            .draw(dimensions, inputs, outputs, self.stream, self.device)
    }
}

//! The range of pixels.

use burn::tensor::Tensor;

/// The range that pixels are shown to a network in.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Range {
    /// From -1 to 1: made for tanh.
    #[default]
    Symmetric,
    /// From 0 to 1: made for the sigmoid.
    Unit,
}

impl Range {
    pub(super) fn pixel(self, byte: u8) -> f32 {
        match self {
            Self::Symmetric => f32::from(byte) / 127.5 - 1.0,
            Self::Unit => f32::from(byte) / 255.0,
        }
    }

    /// Pixels in [0, 1] as pixels in this range.
    #[must_use]
    pub fn scaled(self, pixels: Tensor<4>) -> Tensor<4> {
        match self {
            Self::Symmetric => pixels * 2.0 - 1.0,
            Self::Unit => pixels,
        }
    }

    /// Pixels in this range as pixels in [0, 1].
    #[must_use]
    pub fn to_unit(self, pixels: Tensor<4>) -> Tensor<4> {
        match self {
            Self::Symmetric => (pixels * 0.5 + 0.5).clamp(0.0, 1.0),
            Self::Unit => pixels.clamp(0.0, 1.0),
        }
    }
}

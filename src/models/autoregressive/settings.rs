//! The settings of a model that predicts every pixel from those before it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::learning::OptimizerSettings;
use crate::nets::Initial;

/// What a pixel is to the model. Likelihoods compare only where all of it is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PixelSettings {
    /// How many values a pixel can have: 2 is black and white, 256 are all greys of the files.
    #[schemars(
        title = "Grey levels",
        range(min = 2, max = 256),
        extend("seam" = "data", "unit" = "levels", "paper" = "van den Oord et al. 2016")
    )]
    pub levels: u32,

    /// How greys become black and white, with 2 levels. The likelihoods of the three do not compare.
    #[schemars(
        title = "Binarisation",
        extend("seam" = "data", "paper" = "Salakhutdinov and Murray 2008")
    )]
    pub binarisation: Binarisation,

    /// The order in which the pixels are predicted.
    #[schemars(title = "Order of pixels", extend("seam" = "network"))]
    pub ordering: Ordering,
}

/// How greys become black and white.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Binarisation {
    /// White with the probability that is the grey, drawn anew whenever an image is shown.
    Dynamic,
    /// White with the probability that is the grey, drawn once for each image, by the seed.
    Static,
    /// White above one half.
    Threshold,
}

/// The order in which the pixels are predicted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Ordering {
    /// Row by row from the top, each row from the left.
    Raster,
    /// The other way round: from the lower right corner.
    Reversed,
}

/// The network that predicts every pixel from those before it, and how it learns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PredictorSettings {
    /// How a prediction is made from the earlier pixels.
    #[schemars(title = "Predictor", extend("seam" = "network"))]
    pub kind: PredictorKind,

    /// Convolutions and LSTMs: the channels inside a block; between the blocks there are twice as
    /// many.
    #[schemars(
        title = "Width",
        range(min = 1, max = 128),
        extend("seam" = "network", "unit" = "channels")
    )]
    pub width: u32,

    /// Convolutions and LSTMs: how many blocks there are behind the first layer.
    #[schemars(
        title = "Blocks",
        range(min = 1, max = 16),
        extend("seam" = "network", "unit" = "blocks")
    )]
    pub blocks: u32,

    /// MADE and NADE: how many hidden units there are.
    #[schemars(
        title = "Hidden units",
        range(min = 1, max = 1024),
        extend("seam" = "network", "unit" = "units")
    )]
    pub hidden: u32,

    /// MADE: whether pixels also predict later ones directly, without hidden units between.
    #[schemars(
        title = "Direct connections",
        extend("seam" = "network", "paper" = "Germain et al. 2015")
    )]
    pub direct: bool,

    /// Whether the network is told the class of the image.
    #[schemars(
        title = "Told the class",
        extend("seam" = "network", "paper" = "van den Oord et al. 2016")
    )]
    pub labels: bool,

    /// Convolutions and LSTMs: whether a learned picture is added to what the network knows at each
    /// pixel, so that it knows where in the image it is; where classes are told, one for each class.
    #[schemars(
        title = "Knows the place",
        extend("seam" = "network", "paper" = "van den Oord et al. 2016")
    )]
    pub places: bool,

    /// How the first weights are drawn.
    #[schemars(title = "First weights", extend("seam" = "network"))]
    pub initial: Initial,

    /// How many images the network sees in a step.
    #[schemars(
        title = "Batch size",
        range(min = 1, max = 512),
        extend("seam" = "update", "unit" = "images")
    )]
    pub batch: u32,

    /// How the network learns.
    pub optimizer: OptimizerSettings,
}

/// How a prediction is made from the earlier pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum PredictorKind {
    /// Masked convolutions in residual blocks (PixelCNN). It has a blind spot.
    PixelCnn,
    /// Gated convolutions, one stack for the rows above and one for the row itself: no blind spot.
    Gated,
    /// An LSTM that goes from row to row.
    RowLstm,
    /// Two LSTMs that go from diagonal to diagonal: they see all earlier pixels but one.
    DiagonalLstm,
    /// One hidden layer whose connections respect the order (MADE).
    Made,
    /// A hidden layer for each pixel, with shared weights (NADE).
    Nade,
    /// Logistic regression of every pixel on the earlier ones (FVSBN).
    Fvsbn,
}

impl PredictorKind {
    /// Whether it can give more than two values to a pixel.
    #[must_use]
    pub fn has_levels(self) -> bool {
        matches!(
            self,
            Self::PixelCnn | Self::Gated | Self::RowLstm | Self::DiagonalLstm
        )
    }
}

impl Default for PixelSettings {
    fn default() -> Self {
        Self {
            levels: 2,
            binarisation: Binarisation::Dynamic,
            ordering: Ordering::Raster,
        }
    }
}

impl Default for PredictorSettings {
    fn default() -> Self {
        Self {
            kind: PredictorKind::PixelCnn,
            width: 16,
            blocks: 5,
            hidden: 500,
            direct: false,
            labels: false,
            places: false,
            initial: Initial::He,
            batch: 32,
            optimizer: OptimizerSettings {
                rate: 0.005,
                beta1: 0.9,
                average: 0.999,
                ..OptimizerSettings::default()
            },
        }
    }
}

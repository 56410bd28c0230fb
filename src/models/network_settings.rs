//! The settings of one network, whichever family it is of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::learning::OptimizerSettings;
use crate::nets::Initial;

/// One network and how it learns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NetworkSettings {
    /// How the layers are connected.
    #[schemars(title = "Layers", extend("seam" = "network"))]
    pub kind: NetworkKind,

    /// The size of each hidden layer: units of a fully connected one, channels of a convolution.
    #[schemars(
        title = "Widths",
        length(min = 1, max = 6),
        inner(range(min = 1, max = 1024)),
        extend("seam" = "network")
    )]
    pub widths: Vec<u32>,

    /// Convolutions: how many units a fully connected layer has between the convolutions and the
    /// numbers, to see the image as a whole; 0 for no such layer.
    #[schemars(
        title = "Fully connected units",
        range(min = 0, max = 2048),
        extend("seam" = "network", "unit" = "units", "paper" = "Chen et al. 2016")
    )]
    pub hidden: u32,

    /// What keeps the sums inside a network in range.
    #[schemars(
        title = "Normalisation",
        extend("seam" = "network", "paper" = "Ioffe and Szegedy 2015")
    )]
    pub normalisation: Normalisation,

    /// The nonlinearity between the layers.
    #[schemars(title = "Activation", extend("seam" = "network"))]
    pub activation: Nonlinearity,

    /// Leaky ReLU: the slope below zero.
    #[schemars(
        title = "Leaky slope",
        range(min = 0.0, max = 1.0),
        extend("seam" = "network", "paper" = "Maas et al. 2013")
    )]
    pub slope: f64,

    /// How the first weights are drawn.
    #[schemars(title = "First weights", extend("seam" = "network"))]
    pub initial: Initial,

    /// How an image changes its size inside the network.
    #[schemars(title = "Resizing", extend("seam" = "network", "paper" = "Odena et al. 2016"))]
    pub resizing: Resizing,

    /// The generator's last nonlinearity.
    #[schemars(title = "Output", extend("seam" = "network"))]
    pub output: Output,

    /// Every weight matrix is divided by its largest singular value, so that the network cannot
    /// change faster than its input.
    #[schemars(
        title = "Spectral norm",
        extend("seam" = "network", "paper" = "Miyato et al. 2018")
    )]
    pub spectral_norm: bool,

    /// The share of units that are switched off at random in each step.
    #[schemars(
        title = "Dropout",
        range(min = 0.0, max = 0.9),
        extend("seam" = "network", "paper" = "Srivastava et al. 2014")
    )]
    pub dropout: f64,

    /// Whether dropout stays on while drawing.
    #[schemars(
        title = "Dropout while drawing",
        extend("seam" = "network", "paper" = "Isola et al. 2017")
    )]
    pub dropout_while_drawing: bool,

    /// The deviation of noise that is added in every layer while training.
    #[schemars(
        title = "Noise in layers",
        range(min = 0.0, max = 2.0),
        extend("seam" = "network", "paper" = "Zhao et al. 2017")
    )]
    pub noise: f64,

    /// The discriminator is told how much the batch varies.
    #[schemars(
        title = "Minibatch deviation",
        extend("seam" = "network", "paper" = "Karras et al. 2018")
    )]
    pub minibatch_deviation: bool,

    /// How many features tell the discriminator how close the images of a batch are; 0 for none.
    #[schemars(
        title = "Minibatch discrimination",
        range(min = 0, max = 128),
        extend("seam" = "network", "unit" = "features", "paper" = "Salimans et al. 2016")
    )]
    pub minibatch_discrimination: u32,

    /// How the network learns.
    pub optimizer: OptimizerSettings,
}

/// How the layers of a network are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum NetworkKind {
    /// Fully connected layers.
    Mlp,
    /// Convolutions that halve or double the image.
    Convolutional,
    /// Residual blocks that halve or double the image.
    Residual,
    /// No hidden layer: one linear map.
    Linear,
}

/// What keeps the sums inside a network in range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Normalisation {
    /// Nothing.
    None,
    /// Batch norm: each channel gets mean 0 and variance 1 over the batch.
    Batch,
    /// Layer norm: each example gets mean 0 and variance 1.
    Layer,
    /// Instance norm: each channel of each image gets mean 0 and variance 1.
    Instance,
    /// Pixel norm: the channels of each pixel get a mean square of 1.
    Pixel,
}

/// The nonlinearity between two layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Nonlinearity {
    /// Zero below zero. No gradient passes there.
    Relu,
    /// A small slope below zero, so that gradients always pass.
    LeakyRelu,
    /// A smooth bend between -1 and 1.
    Tanh,
}

/// How an image changes its size inside a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Resizing {
    /// By the stride of a (transposed) convolution.
    Stride,
    /// Discriminator: by average pooling.
    Average,
    /// Discriminator: by max pooling. Only the largest pixel of a block gets a gradient.
    Max,
    /// Generator: by nearest upsampling and a convolution, against checkerboards.
    Nearest,
    /// Generator: by pixel shuffle.
    Shuffle,
}

/// The generator's last nonlinearity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Output {
    /// From -1 to 1.
    Tanh,
    /// From 0 to 1.
    Sigmoid,
    /// Without end.
    Linear,
}

impl Default for NetworkSettings {
    fn default() -> Self {
        Self {
            kind: NetworkKind::Mlp,
            widths: vec![256, 512],
            hidden: 0,
            normalisation: Normalisation::None,
            activation: Nonlinearity::LeakyRelu,
            slope: 0.2,
            initial: Initial::He,
            resizing: Resizing::Stride,
            output: Output::Tanh,
            spectral_norm: false,
            dropout: 0.0,
            dropout_while_drawing: false,
            noise: 0.0,
            minibatch_deviation: false,
            minibatch_discrimination: 0,
            optimizer: OptimizerSettings::default(),
        }
    }
}

impl NetworkSettings {
    /// The defaults of encoders and decoders.
    #[must_use]
    pub fn of_coder() -> Self {
        Self {
            widths: vec![512, 128],
            activation: Nonlinearity::Relu,
            initial: Initial::Xavier,
            output: Output::Linear,
            optimizer: OptimizerSettings {
                rate: 1e-3,
                beta1: 0.9,
                ..OptimizerSettings::default()
            },
            ..Self::default()
        }
    }
}

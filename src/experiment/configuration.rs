//! The configuration of a run: one tree, whose `Default` is the only source of defaults.
//!
//! Each field's documentation is its tooltip; its attributes say what may be typed in, and whether
//! a change takes effect while training or needs a restart.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::data::{CLASSES, Plane, SelectionSettings};
use crate::learning::OptimizerSettings;
use crate::models::LatentSettings;
use crate::models::adversarial::{LabelSettings, LossSettings, ShownSettings, TrainSettings};
use crate::models::autoencoder::{
    CodeSettings, CorruptionSettings, DivergenceSettings, GameSettings, ReconstructionSettings,
    SparsitySettings,
};
use crate::models::autoregressive::{PixelSettings, PredictorSettings};
use crate::models::classical::ClassicalSettings;
use crate::nets::Initial;

/// Everything that a run follows from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Configuration {
    /// All chance in a run follows from this number: the same seed gives the same run.
    #[schemars(title = "Seed", range(min = 0, max = 4_294_967_295u32), extend("seam" = "run"))]
    pub seed: u32,

    /// What the model learns to imitate.
    #[schemars(title = "Data", extend("seam" = "data"))]
    pub data: DataSource,

    /// Data drawn by hand: the points x, y, x, y and so on, as numbers from 0 (left, bottom) to 999
    /// (right, top).
    #[schemars(
        title = "Points",
        length(min = 2, max = 600),
        inner(range(min = 0, max = 999)),
        extend("seam" = "data")
    )]
    pub points: Vec<u32>,

    /// Which images are used, and what their labels say.
    pub selection: SelectionSettings,

    /// What images are made from.
    pub latent: LatentSettings,

    /// What beside noise an image is made from.
    pub labels: LabelSettings,

    /// What an image is encoded as.
    pub code: CodeSettings,

    /// How images are spoilt before the encoder sees them.
    pub corruption: CorruptionSettings,

    /// The network that makes codes from images.
    pub encoder: NetworkSettings,

    /// The network that makes images from codes.
    pub decoder: NetworkSettings,

    /// The network that makes images from latents.
    pub generator: NetworkSettings,

    /// The network that tells real images from generated ones.
    pub discriminator: NetworkSettings,

    /// What the discriminator is shown.
    pub shown: ShownSettings,

    /// What is minimised.
    pub loss: LossSettings,

    /// How far a reconstruction is from its image.
    pub reconstruction: ReconstructionSettings,

    /// How far codes may be from the prior.
    pub divergence: DivergenceSettings,

    /// How few numbers of a code may be active at once.
    pub sparsity: SparsitySettings,

    /// What the discriminator of an autoencoder compares.
    pub game: GameSettings,

    /// How the turns follow each other.
    pub train: TrainSettings,

    /// What a pixel is to a model that gives it a probability.
    pub pixels: PixelSettings,

    /// The network that predicts every pixel from those before it.
    pub predictor: PredictorSettings,

    /// What is fitted without a network.
    pub classical: ClassicalSettings,
}

/// What the model learns to imitate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum DataSource {
    /// The images at hand: the packaged digits, or the files that were opened instead.
    Images,
    /// In the plane: eight small spots on a ring.
    Ring,
    /// In the plane: 25 small spots on a grid.
    Grid,
    /// In the plane: a line.
    Line,
    /// In the plane: two half circles.
    Moons,
    /// In the plane: a spiral.
    Spiral,
    /// In the plane: one round spot.
    Gaussian,
    /// In the plane: points drawn by hand.
    Points,
}

impl DataSource {
    /// Whether the data are points in the plane.
    #[must_use]
    pub fn in_plane(self) -> bool {
        self != Self::Images
    }
}

impl Configuration {
    /// How many classes the data have: ten of images.
    #[must_use]
    pub fn classes(&self) -> usize {
        self.plane()
            .map_or(CLASSES, |plane| plane.classes().unwrap_or(1))
    }

    /// The distribution in the plane, if the data are one.
    #[must_use]
    pub fn plane(&self) -> Option<Plane> {
        match self.data {
            DataSource::Images => None,
            DataSource::Ring => Some(Plane::Ring),
            DataSource::Grid => Some(Plane::Grid),
            DataSource::Line => Some(Plane::Line),
            DataSource::Moons => Some(Plane::Moons),
            DataSource::Spiral => Some(Plane::Spiral),
            DataSource::Gaussian => Some(Plane::Gaussian),
            DataSource::Points => Some(Plane::points(&self.points)),
        }
    }
}

/// Two eyes and a mouth.
const FACE: [u32; 16] = [
    333, 700, 666, 700, 250, 400, 350, 300, 450, 260, 550, 260, 650, 300, 750, 400,
];

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

impl Default for Configuration {
    fn default() -> Self {
        let network = NetworkSettings {
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
        };
        let coder = NetworkSettings {
            widths: vec![512, 128],
            activation: Nonlinearity::Relu,
            initial: Initial::Xavier,
            output: Output::Linear,
            optimizer: OptimizerSettings {
                rate: 1e-3,
                beta1: 0.9,
                ..OptimizerSettings::default()
            },
            ..network
        };
        Self {
            seed: 1,
            data: DataSource::Images,
            points: FACE.to_vec(),
            selection: SelectionSettings::default(),
            latent: LatentSettings::default(),
            labels: LabelSettings::default(),
            code: CodeSettings::default(),
            corruption: CorruptionSettings::default(),
            decoder: NetworkSettings {
                widths: vec![128, 512],
                ..coder.clone()
            },
            encoder: coder,
            discriminator: NetworkSettings {
                widths: vec![512, 256],
                ..network.clone()
            },
            generator: network,
            shown: ShownSettings::default(),
            loss: LossSettings::default(),
            reconstruction: ReconstructionSettings::default(),
            divergence: DivergenceSettings::default(),
            sparsity: SparsitySettings::default(),
            game: GameSettings::default(),
            train: TrainSettings::default(),
            pixels: PixelSettings::default(),
            predictor: PredictorSettings::default(),
            classical: ClassicalSettings::default(),
        }
    }
}

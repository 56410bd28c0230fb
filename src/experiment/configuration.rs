//! The configuration of a run: one tree, whose `Default` is the only source of defaults.
//!
//! Each field's documentation is its tooltip; its attributes say what may be typed in, and whether
//! a change takes effect while training or needs a restart.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::learning::OptimizerSettings;
use crate::models::adversarial::{LossSettings, TrainSettings};
use crate::nets::Initial;

/// The families of models.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Family {
    /// A generator against a discriminator.
    #[default]
    Adversarial,
}

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

    /// What images are made from.
    pub latent: LatentSettings,

    /// The network that makes images from latents.
    pub generator: NetworkSettings,

    /// The network that tells real images from generated ones.
    pub discriminator: NetworkSettings,

    /// What is minimised.
    pub loss: LossSettings,

    /// How the turns follow each other.
    pub train: TrainSettings,
}

/// What the model learns to imitate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum DataSource {
    /// The images at hand: the packaged digits, or the files that were opened instead.
    Images,
}

/// What images are made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LatentSettings {
    /// How many random numbers an image is made from.
    #[schemars(
        title = "Latent size",
        range(min = 1, max = 512),
        extend("seam" = "draw", "unit" = "numbers")
    )]
    pub size: u32,
}

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

    /// How the network learns.
    pub optimizer: OptimizerSettings,
}

/// How the layers of a network are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum NetworkKind {
    /// Fully connected layers.
    Mlp,
    /// Convolutions of 4x4 that halve or double the image.
    Convolutional,
}

/// What keeps the sums inside a network in range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Normalisation {
    /// Nothing.
    None,
    /// Batch norm: each channel gets mean 0 and variance 1 over the batch.
    Batch,
}

/// The nonlinearity between two layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Nonlinearity {
    /// Zero below zero. No gradient passes there.
    Relu,
    /// A small slope below zero, so that gradients always pass.
    LeakyRelu,
}

impl Default for Configuration {
    fn default() -> Self {
        let network = NetworkSettings {
            kind: NetworkKind::Mlp,
            widths: vec![256, 512],
            normalisation: Normalisation::None,
            activation: Nonlinearity::LeakyRelu,
            slope: 0.2,
            initial: Initial::He,
            optimizer: OptimizerSettings::default(),
        };
        Self {
            seed: 1,
            data: DataSource::Images,
            latent: LatentSettings { size: 64 },
            discriminator: NetworkSettings {
                widths: vec![512, 256],
                ..network.clone()
            },
            generator: network,
            loss: LossSettings::default(),
            train: TrainSettings::default(),
        }
    }
}

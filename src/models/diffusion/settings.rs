//! The settings of a diffusion model.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::learning::OptimizerSettings;
use crate::nets::Initial;

/// How examples become noise, and what the denoiser says about a noisy one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DiffusionSettings {
    /// How much of the example and how much noise there is at each time from 0 (noise) to 1 (example).
    #[schemars(title = "Path", extend("seam" = "data", "paper" = "Lipman et al. 2023"))]
    pub path: PathKind,

    /// What the denoiser predicts. Each of the three follows from each other one.
    #[schemars(
        title = "Prediction",
        extend("seam" = "loss", "paper" = "Salimans and Ho 2022")
    )]
    pub predicts: Prediction,

    /// Whether the denoiser is told the class of the example.
    #[schemars(
        title = "Told the class",
        extend("seam" = "network", "paper" = "Ho and Salimans 2022")
    )]
    pub told: bool,

    /// How often the class is left out while training, so that the denoiser also knows examples of no
    /// class: what guidance needs.
    #[schemars(
        title = "Classes dropped",
        range(min = 0.0, max = 1.0),
        extend("seam" = "data", "live" = true, "paper" = "Ho and Salimans 2022")
    )]
    pub dropped: f64,
}

/// The way from noise to an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum PathKind {
    /// A straight line: flow matching, rectified flow.
    Straight,
    /// A quarter of a circle at constant speed (Nichol and Dhariwal, 2021).
    Cosine,
    /// The first schedule of diffusion: the variance of the noise that is added grows linearly.
    Linear,
}

/// What a denoiser predicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Prediction {
    /// The direction in which the noisy example moves.
    Velocity,
    /// The noise in it.
    Noise,
    /// The example behind it.
    Image,
}

/// How examples are drawn. All of it may change while training: nothing has to be learned anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SamplingSettings {
    /// How one gets from a noisy example to a less noisy one.
    #[schemars(
        title = "Sampler",
        extend("seam" = "draw", "live" = true, "paper" = "Song et al. 2021, Karras et al. 2022")
    )]
    pub method: Sampler,

    /// In how many steps noise becomes an example.
    #[schemars(
        title = "Sampling steps",
        range(min = 1, max = 1000),
        extend("seam" = "draw", "live" = true, "unit" = "steps", "paper" = "Song et al. 2021")
    )]
    pub steps: u32,

    /// How much more the class counts than it should: surer and less varied examples. 0 takes the class
    /// as it is, -1 leaves it out. Means something only to a denoiser that is told classes.
    #[schemars(
        title = "Guidance",
        range(min = -1.0, max = 10.0),
        extend("seam" = "draw", "live" = true, "paper" = "Ho and Salimans 2022")
    )]
    pub guidance: f64,

    /// Whether what is taken for the example stays within what examples can be at every step.
    #[schemars(
        title = "Clamped",
        extend("seam" = "draw", "live" = true, "paper" = "Ho et al. 2020")
    )]
    pub clamped: bool,
}

/// A way to draw with a denoiser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Sampler {
    /// One look at the direction, one step along it: DDIM.
    Euler,
    /// Two looks a step, at its beginning and at its end: fewer steps, each twice as long.
    Heun,
    /// Most of the noise is taken out and some new noise is put in: DDPM.
    Ancestral,
}

/// The network that is shown noisy examples, and how it learns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DenoiserSettings {
    /// How its layers are connected.
    #[schemars(
        title = "Denoiser",
        extend("seam" = "network", "paper" = "Ronneberger et al. 2015")
    )]
    pub kind: DenoiserKind,

    /// The units of each hidden layer; of a U-Net the channels at each resolution, from the finest on.
    #[schemars(
        title = "Widths",
        length(min = 1, max = 8),
        inner(range(min = 1, max = 1024)),
        extend("seam" = "network", "unit" = "units")
    )]
    pub widths: Vec<u32>,

    /// How the first weights are drawn.
    #[schemars(title = "First weights", extend("seam" = "network"))]
    pub initial: Initial,

    /// How many examples the network sees in a step, each at a time of its own.
    #[schemars(
        title = "Batch size",
        range(min = 1, max = 512),
        extend("seam" = "update", "unit" = "examples")
    )]
    pub batch: u32,

    /// How the network learns.
    pub optimizer: OptimizerSettings,
}

/// How the layers of a denoiser are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum DenoiserKind {
    /// Fully connected layers.
    Mlp,
    /// Convolutions at several resolutions; each is added to what comes back from the coarser ones.
    UNet,
}

impl Default for DiffusionSettings {
    fn default() -> Self {
        Self {
            path: PathKind::Straight,
            predicts: Prediction::Velocity,
            told: false,
            dropped: 0.1,
        }
    }
}

impl Default for SamplingSettings {
    fn default() -> Self {
        Self {
            method: Sampler::Euler,
            steps: 20,
            guidance: 0.0,
            clamped: true,
        }
    }
}

impl Default for DenoiserSettings {
    fn default() -> Self {
        Self {
            kind: DenoiserKind::UNet,
            widths: vec![16, 32, 32],
            initial: Initial::He,
            batch: 32,
            optimizer: OptimizerSettings {
                rate: 0.002,
                beta1: 0.9,
                average: 0.99,
                ..OptimizerSettings::default()
            },
        }
    }
}

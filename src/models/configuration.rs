//! The configuration of a run: one tree, whose `Default` is the only source of defaults.
//!
//! Each field's documentation is its tooltip; its attributes say what may be typed in, and whether
//! a change takes effect while training or needs a restart.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::adversarial::{LabelSettings, LossSettings, ShownSettings, TrainSettings};
use super::autoencoder::{
    CodeSettings, CorruptionSettings, DivergenceSettings, GameSettings, ReconstructionSettings,
    SparsitySettings,
};
use super::autoregressive::{PixelSettings, PredictorSettings};
use super::classical::ClassicalSettings;
use super::diffusion::{DenoiserSettings, DiffusionSettings, SamplingSettings};
use super::latent::LatentSettings;
use super::network_settings::NetworkSettings;
use crate::data::{CLASSES, Plane, SelectionSettings};
use crate::error::Problem;

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

    /// How examples become noise, and what is predicted of a noisy one.
    pub diffusion: DiffusionSettings,

    /// How examples are drawn from noise.
    pub sampling: SamplingSettings,

    /// The network that takes noise out of examples.
    pub denoiser: DenoiserSettings,
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
    /// Points that were drawn by hand and of which one has no second coordinate.
    pub(super) fn points_without_a_partner(&self) -> Option<Problem> {
        let numbers = self.points.len();
        if self.data != DataSource::Points || numbers.is_multiple_of(2) {
            return None;
        }
        let reason = format!("x and y follow each other: {numbers} numbers make no whole points");
        Some(Problem::new("points", &reason))
    }

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

impl Default for Configuration {
    fn default() -> Self {
        let (network, coder) = (NetworkSettings::default(), NetworkSettings::of_coder());
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
            diffusion: DiffusionSettings::default(),
            sampling: SamplingSettings::default(),
            denoiser: DenoiserSettings::default(),
        }
    }
}

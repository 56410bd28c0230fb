//! The settings of a game between a generator and a discriminator.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::data::Range;
use crate::losses::AdversarialLoss;

/// What the two players minimise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LossSettings {
    /// What the two players minimise.
    #[schemars(
        title = "Loss",
        extend("seam" = "loss", "live" = true, "paper" = "Goodfellow et al. 2014")
    )]
    pub kind: AdversarialLoss,

    /// The probability that the discriminator should give to real images. 0.9 is one-sided label
    /// smoothing: it keeps the discriminator from being too sure.
    #[schemars(
        title = "Label of real images",
        range(min = 0.0, max = 1.0),
        extend("seam" = "loss", "live" = true, "paper" = "Salimans et al. 2016")
    )]
    pub real_label: f64,

    /// The probability that the discriminator should give to generated images. Above 0, the
    /// smoothing is two-sided.
    #[schemars(
        title = "Label of generated images",
        range(min = 0.0, max = 1.0),
        extend("seam" = "loss", "live" = true, "paper" = "Salimans et al. 2016")
    )]
    pub fake_label: f64,

    /// The share of examples whose label real or generated is flipped for the discriminator.
    #[schemars(
        title = "Flipped labels",
        range(min = 0.0, max = 0.5),
        extend("seam" = "loss", "live" = true, "paper" = "Chintala et al. 2016")
    )]
    pub flipped: f64,

    /// Energy loss: how high the energy of generated images has to be.
    #[schemars(
        title = "Margin",
        range(min = 0.0, max = 10.0),
        extend("seam" = "loss", "live" = true, "paper" = "Zhao et al. 2017")
    )]
    pub margin: f64,

    /// Equilibrium loss: the wanted ratio of generated to real energy. Lower is less varied.
    #[schemars(
        title = "Diversity ratio",
        range(min = 0.0, max = 1.0),
        extend("seam" = "loss", "live" = true, "paper" = "Berthelot et al. 2017")
    )]
    pub diversity: f64,

    /// Equilibrium loss: how fast its controller reacts.
    #[schemars(
        title = "Controller rate",
        range(min = 0.0, max = 1.0),
        extend("seam" = "loss", "live" = true, "paper" = "Berthelot et al. 2017")
    )]
    pub controller: f64,

    /// How much the generator's own loss counts.
    #[schemars(
        title = "Weight of the generator's loss",
        range(min = 0.0, max = 10.0),
        extend("seam" = "loss", "live" = true)
    )]
    pub generator_weight: f64,

    /// How much it counts that generated images have the mean features of real ones.
    #[schemars(
        title = "Feature matching",
        range(min = 0.0, max = 100.0),
        extend("seam" = "loss", "live" = true, "paper" = "Salimans et al. 2016")
    )]
    pub feature_matching: f64,

    /// A penalty on the discriminator's gradient.
    pub penalty: PenaltySettings,
}

/// A penalty on the discriminator's gradient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PenaltySettings {
    /// How much it counts; 0 is off.
    #[schemars(
        title = "Gradient penalty",
        range(min = 0.0, max = 1000.0),
        extend("seam" = "loss", "live" = true, "paper" = "Gulrajani et al. 2017")
    )]
    pub weight: f64,

    /// Where the gradient is measured.
    #[schemars(
        title = "Penalty's points",
        extend("seam" = "loss", "live" = true, "paper" = "Fedus et al. 2018")
    )]
    pub points: PenaltyPoints,

    /// The length that the gradient should have.
    #[schemars(
        title = "Penalty's target",
        range(min = 0.0, max = 100.0),
        extend("seam" = "loss", "live" = true)
    )]
    pub target: f64,

    /// Whether only gradients longer than the target are punished.
    #[schemars(
        title = "One-sided penalty",
        extend("seam" = "loss", "live" = true, "paper" = "Petzka et al. 2018")
    )]
    pub one_sided: bool,
}

/// Where the discriminator's gradient is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum PenaltyPoints {
    /// On the way from a real to a generated image (WGAN-GP).
    Between,
    /// At real images (R1).
    Real,
    /// At generated images (R2).
    Generated,
    /// At real images with noise of half their deviation (DRAGAN).
    NearReal,
}

impl Default for LossSettings {
    fn default() -> Self {
        Self {
            kind: AdversarialLoss::NonSaturating,
            real_label: 1.0,
            fake_label: 0.0,
            flipped: 0.0,
            margin: 1.0,
            diversity: 0.5,
            controller: 0.001,
            generator_weight: 1.0,
            feature_matching: 0.0,
            penalty: PenaltySettings {
                weight: 0.0,
                points: PenaltyPoints::Between,
                target: 1.0,
                one_sided: false,
            },
        }
    }
}

/// What the discriminator is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ShownSettings {
    /// The range that real pixels are shown in. It should be that of the generator's output.
    #[schemars(title = "Range of pixels", extend("seam" = "shown"))]
    pub range: Range,

    /// The deviation of noise on everything that the discriminator sees.
    #[schemars(
        title = "Instance noise",
        range(min = 0.0, max = 2.0),
        extend("seam" = "shown", "live" = true, "paper" = "Sonderby et al. 2017")
    )]
    pub noise: f64,

    /// After how many steps the instance noise is gone; 0 keeps it.
    #[schemars(
        title = "Noise's end",
        range(min = 0, max = 1_000_000),
        extend("seam" = "shown", "live" = true, "unit" = "steps")
    )]
    pub noise_end: u32,

    /// Augmentation: by how many pixels images are shifted at most, real and generated alike.
    #[schemars(
        title = "Shift",
        range(min = 0, max = 8),
        extend("seam" = "shown", "live" = true, "unit" = "pixels", "paper" = "Zhao et al. 2020")
    )]
    pub shift: u32,

    /// Augmentation: how far an image leans to a side at most, in pixels for each row; real and
    /// generated alike. What is lost in it cannot be what an InfoGAN's categories are about.
    #[schemars(
        title = "Slant",
        range(min = 0.0, max = 1.0),
        extend("seam" = "shown", "live" = true, "unit" = "pixels a row", "paper" = "Karras et al. 2020")
    )]
    pub slant: f64,

    /// Augmentation: the side of a square that is blanked out; 0 for none.
    #[schemars(
        title = "Cutout",
        range(min = 0, max = 20),
        extend("seam" = "shown", "live" = true, "unit" = "pixels", "paper" = "Zhao et al. 2020")
    )]
    pub cutout: u32,

    /// Augmentation: by how much images are made brighter or darker at most.
    #[schemars(
        title = "Brightness",
        range(min = 0.0, max = 1.0),
        extend("seam" = "shown", "live" = true, "paper" = "Zhao et al. 2020")
    )]
    pub brightness: f64,

    /// How many examples the discriminator judges together (PacGAN); 1 is one by one.
    #[schemars(
        title = "Packing",
        range(min = 1, max = 4),
        extend("seam" = "shown", "unit" = "examples", "paper" = "Lin et al. 2018")
    )]
    pub packing: u32,

    /// Whether real and generated images go through the discriminator in one batch: batch norm then
    /// mixes their statistics. In the generator's turn there are only its own images, so that the two
    /// turns do not agree: a mistake to look at.
    #[schemars(
        title = "Mixed batches",
        extend("seam" = "shown", "live" = true, "paper" = "Chintala et al. 2016")
    )]
    pub mixed: bool,

    /// The share of generated images that come from earlier steps.
    #[schemars(
        title = "Experience replay",
        range(min = 0.0, max = 0.9),
        extend("seam" = "shown", "live" = true, "paper" = "Shrivastava et al. 2017")
    )]
    pub replay: f64,
}

impl Default for ShownSettings {
    fn default() -> Self {
        Self {
            range: Range::Symmetric,
            noise: 0.0,
            noise_end: 0,
            shift: 0,
            slant: 0.0,
            cutout: 0,
            brightness: 0.0,
            packing: 1,
            mixed: false,
            replay: 0.0,
        }
    }
}

/// How the turns follow each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TrainSettings {
    /// How many images each network sees in a turn.
    #[schemars(
        title = "Batch size",
        range(min = 2, max = 512),
        extend("seam" = "update", "unit" = "images")
    )]
    pub batch: u32,

    /// How often the discriminator learns before the generator learns.
    #[schemars(
        title = "Turns of D",
        range(min = 1, max = 10),
        extend("seam" = "update", "live" = true, "unit" = "turns", "paper" = "Goodfellow et al. 2014")
    )]
    pub discriminator_turns: u32,

    /// How often the generator learns before the discriminator learns again.
    #[schemars(
        title = "Turns of G",
        range(min = 1, max = 10),
        extend("seam" = "update", "live" = true, "unit" = "turns")
    )]
    pub generator_turns: u32,
}

impl Default for TrainSettings {
    fn default() -> Self {
        Self {
            batch: 64,
            discriminator_turns: 1,
            generator_turns: 1,
        }
    }
}

//! The settings of an encoder and a decoder.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an image is encoded as.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CodeSettings {
    /// What an image is encoded as.
    #[schemars(
        title = "Code",
        extend("seam" = "network", "paper" = "Kingma and Welling 2014")
    )]
    pub kind: CodeKind,

    /// The nonlinearity of a point code. A code between 0 and 1 can be kept sparse.
    #[schemars(title = "Code's range", extend("seam" = "network"))]
    pub activation: CodeActivation,

    /// Whether encoder and decoder are told the class.
    #[schemars(
        title = "Conditional",
        extend("seam" = "network", "paper" = "Sohn et al. 2015")
    )]
    pub conditional: bool,

    /// How the gradient of the reconstruction reaches the encoder through a random code.
    #[schemars(
        title = "Gradient",
        extend("seam" = "loss", "live" = true, "paper" = "Kingma and Welling 2014")
    )]
    pub estimator: Estimator,

    /// Score function: whether the mean loss of the other images of the batch is subtracted from the
    /// loss of an image. It changes the variance of the gradient, not its mean.
    #[schemars(
        title = "Baseline",
        extend("seam" = "loss", "live" = true, "paper" = "Mnih and Gregor 2014")
    )]
    pub baseline: bool,
}

/// What an image is encoded as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CodeKind {
    /// A point: a plain autoencoder.
    Point,
    /// A normal distribution, by its means and the logarithms of its variances: a VAE.
    Normal,
}

/// The nonlinearity of a point code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CodeActivation {
    /// None: any number.
    Linear,
    /// From 0 on.
    Relu,
    /// From 0 to 1.
    Sigmoid,
}

/// How a gradient reaches the encoder through a random code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Estimator {
    /// The code is `m + s e` with noise e from outside: the gradient flows through it.
    Reparameterised,
    /// Codes that turned out well become more probable (REINFORCE): no gradient flows through the
    /// code, and it is far noisier.
    ScoreFunction,
}

impl Default for CodeSettings {
    fn default() -> Self {
        Self {
            kind: CodeKind::Point,
            activation: CodeActivation::Linear,
            conditional: false,
            estimator: Estimator::Reparameterised,
            baseline: true,
        }
    }
}

/// How images are spoilt before the encoder sees them; the clean image is what has to come out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CorruptionSettings {
    /// How images are spoilt before the encoder sees them.
    #[schemars(
        title = "Corruption",
        extend("seam" = "shown", "live" = true, "paper" = "Vincent et al. 2008")
    )]
    pub kind: Corruption,

    /// How much: the deviation of the Gaussian noise, or the share of pixels that are lost. 0 is off.
    #[schemars(
        title = "Amount of corruption",
        range(min = 0.0, max = 1.0),
        extend("seam" = "shown", "live" = true, "paper" = "Vincent et al. 2008")
    )]
    pub amount: f64,
}

/// How images are spoilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Corruption {
    /// Normal noise on every pixel, cut off at black and white.
    Gaussian,
    /// Some pixels become black.
    Masking,
    /// Some pixels become black or white.
    SaltAndPepper,
}

impl Default for CorruptionSettings {
    fn default() -> Self {
        Self {
            kind: Corruption::Gaussian,
            amount: 0.0,
        }
    }
}

/// How far a reconstruction is from its image.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ReconstructionSettings {
    /// How the distance is measured, in nats: summed over the pixels.
    #[schemars(title = "Reconstruction", extend("seam" = "loss"))]
    pub kind: Reconstruction,

    /// Squared error: the deviation of a pixel that the decoder assumes. Smaller makes the
    /// reconstruction count more beside the divergence: 1 / deviation^2 is a hidden weight.
    #[schemars(
        title = "Deviation of a pixel",
        range(min = 0.01, max = 10.0),
        extend("seam" = "loss", "live" = true)
    )]
    pub deviation: f64,
}

/// How far a reconstruction is from its image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Reconstruction {
    /// Squared error: a normal distribution around every pixel.
    Squared,
    /// Cross-entropy: every pixel is a probability of white. Grey images have a floor that nothing
    /// can get below.
    CrossEntropy,
}

impl Default for ReconstructionSettings {
    fn default() -> Self {
        Self {
            kind: Reconstruction::Squared,
            deviation: 1.0,
        }
    }
}

/// How far codes may be from the prior.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DivergenceSettings {
    /// How much the divergence of the codes from the prior counts (beta). 1 is the bound on the
    /// likelihood.
    #[schemars(
        title = "Weight of the divergence",
        range(min = 0.0, max = 1000.0),
        extend("seam" = "loss", "live" = true, "paper" = "Higgins et al. 2017")
    )]
    pub weight: f64,

    /// Over how many steps that weight grows from 0; 0 starts with all of it.
    #[schemars(
        title = "Warm-up",
        range(min = 0, max = 1_000_000),
        extend("seam" = "loss", "live" = true, "unit" = "steps", "paper" = "Bowman et al. 2016")
    )]
    pub warm_up: u32,

    /// How far each number of the code may be from the prior without cost.
    #[schemars(
        title = "Free bits",
        range(min = 0.0, max = 5.0),
        extend("seam" = "loss", "live" = true, "unit" = "nats", "paper" = "Kingma et al. 2016")
    )]
    pub free: f64,
}

impl Default for DivergenceSettings {
    fn default() -> Self {
        Self {
            weight: 1.0,
            warm_up: 0,
            free: 0.0,
        }
    }
}

/// How few numbers of a code may be active at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SparsitySettings {
    /// What keeps codes sparse.
    #[schemars(title = "Sparsity", extend("seam" = "loss", "live" = true, "paper" = "Ng 2011"))]
    pub kind: Sparsity,

    /// How much it counts. 0 is off.
    #[schemars(
        title = "Weight of sparsity",
        range(min = 0.0, max = 100.0),
        extend("seam" = "loss", "live" = true, "paper" = "Ng 2011")
    )]
    pub weight: f64,

    /// Divergence: the mean activity that each number of the code should have.
    #[schemars(
        title = "Wanted activity",
        range(min = 0.001, max = 0.999),
        extend("seam" = "loss", "live" = true, "paper" = "Ng 2011")
    )]
    pub activity: f64,
}

/// What keeps codes sparse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Sparsity {
    /// The divergence of each number's mean activity from the wanted one. It needs a code from 0 to
    /// 1.
    Divergence,
    /// The sum of the absolute values.
    Absolute,
}

impl Default for SparsitySettings {
    fn default() -> Self {
        Self {
            kind: Sparsity::Divergence,
            weight: 0.0,
            activity: 0.05,
        }
    }
}

/// What the discriminator of an autoencoder compares.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct GameSettings {
    /// What the discriminator compares.
    #[schemars(title = "The discriminator sees", extend("seam" = "loss"))]
    pub kind: Game,

    /// How much the discriminator's verdict counts beside the reconstruction.
    #[schemars(
        title = "Weight of the game",
        range(min = 0.0, max = 1000.0),
        extend("seam" = "loss", "live" = true, "paper" = "Larsen et al. 2016")
    )]
    pub weight: f64,
}

/// What the discriminator of an autoencoder compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Game {
    /// Codes of images with draws from the prior (adversarial autoencoder).
    Codes,
    /// Real images with reconstructions and with images made from the prior; a reconstruction is
    /// measured in the discriminator's last features (VAE-GAN).
    Images,
    /// Pairs: an image with its code, and a draw from the prior with its image (BiGAN, ALI). Nothing
    /// is reconstructed on purpose.
    Pairs,
}

impl Default for GameSettings {
    fn default() -> Self {
        Self {
            kind: Game::Codes,
            weight: 1.0,
        }
    }
}

//! The families of models, and what each of them reads of a configuration.

use serde::{Deserialize, Serialize};

use super::presets::{CLASSICAL_PLANE, PLANE};

/// The families of models.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Family {
    /// A generator against a discriminator.
    #[default]
    Adversarial,
    /// An encoder and a decoder that reconstruct what they are shown.
    Autoencoder,
    /// An encoder and a decoder, with a discriminator beside them.
    AdversarialAutoencoder,
    /// A network that predicts every pixel from those before it.
    Autoregressive,
    /// A method without networks.
    Classical,
}

/// What an autoencoder reads.
const AUTOENCODER: &[&str] = &[
    "seed",
    "selection",
    "latent",
    "code",
    "corruption",
    "encoder",
    "decoder",
    "reconstruction",
    "divergence",
    "sparsity",
    "train",
];

/// What an autoencoder with a discriminator reads.
const ADVERSARIAL_AUTOENCODER: &[&str] = &[
    "seed",
    "selection",
    "latent",
    "code",
    "corruption",
    "encoder",
    "decoder",
    "discriminator",
    "reconstruction",
    "divergence",
    "game",
    "train",
];

impl Family {
    /// The parts of the configuration that a model of this family reads. A value in any other part
    /// is none of its knobs.
    #[must_use]
    pub fn sections(self) -> &'static [&'static str] {
        match self {
            Self::Adversarial => &[
                "seed",
                "data",
                "points",
                "selection",
                "latent",
                "labels",
                "generator",
                "discriminator",
                "shown",
                "loss",
                "train",
            ],
            Self::Autoencoder => AUTOENCODER,
            Self::AdversarialAutoencoder => ADVERSARIAL_AUTOENCODER,
            Self::Autoregressive => &["seed", "selection", "pixels", "predictor"],
            Self::Classical => &["seed", "data", "points", "selection", "classical"],
        }
    }

    /// Values inside of these parts that mean nothing to a model of this family.
    fn ignored(self) -> &'static [&'static str] {
        match self {
            Self::Adversarial | Self::Autoregressive | Self::Classical => &[],
            Self::Autoencoder | Self::AdversarialAutoencoder => &[
                "encoder.output",
                "encoder.minibatchDeviation",
                "encoder.minibatchDiscrimination",
                "decoder.minibatchDeviation",
                "decoder.minibatchDiscrimination",
                "discriminator.output",
                "train.discriminatorTurns",
                "train.generatorTurns",
            ],
        }
    }

    /// What differs from every preset of this family where the data are points in the plane.
    #[must_use]
    pub fn in_plane(self) -> &'static str {
        match self {
            Self::Adversarial => PLANE,
            Self::Classical => CLASSICAL_PLANE,
            Self::Autoencoder | Self::AdversarialAutoencoder | Self::Autoregressive => "",
        }
    }

    /// Whether a model of this family reads the value at `path`.
    #[must_use]
    pub fn reads(self, path: &str) -> bool {
        let section = path.split('.').next().unwrap_or(path);
        self.sections().contains(&section) && !self.ignored().contains(&path)
    }
}

//! Who plays: one file per family of models.
//!
//! A family is a sequence of turns. What differs inside a family is settings.

pub mod adversarial;
pub mod classifier;
mod supply;

pub use adversarial::Adversarial;
pub use classifier::Classifier;
pub use supply::{Supply, Used};

use burn::tensor::Tensor;

use crate::learning::{Player, Reading};

/// Who takes a turn in a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Who {
    /// A whole step.
    #[default]
    Both,
    /// Only the generator.
    Generator,
    /// Only the discriminator, all of its turns.
    Discriminator,
}

/// A player with the name that its weights have in a checkpoint.
pub type Named<'a> = (&'static str, &'a mut Player);

/// A model of any family.
#[derive(Debug)]
pub enum Model {
    /// A generator against a discriminator.
    Adversarial(Adversarial),
}

impl Model {
    /// One step of training. Nothing is read from the device.
    pub fn step(&mut self, supply: &mut Supply, who: Who) -> Vec<Reading> {
        match self {
            Self::Adversarial(game) => game.step(supply, who),
        }
    }

    /// Images `[batch, 1, 28, 28]` in [-1, 1] from latents `[batch, z, 1, 1]`.
    pub fn generate(&mut self, latents: Tensor<4>) -> Tensor<4> {
        match self {
            Self::Adversarial(game) => game.generate(latents),
        }
    }

    /// The networks that learn, in a fixed order.
    pub fn players(&mut self) -> Vec<Named<'_>> {
        match self {
            Self::Adversarial(game) => game.players(),
        }
    }
}

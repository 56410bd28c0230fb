//! Who plays: one file per family of models.
//!
//! A family is a sequence of turns. What differs inside a family is settings.

pub mod adversarial;
pub mod autoencoder;
pub mod autoregressive;
pub mod classifier;
mod latent;
mod supply;

pub use adversarial::{Adversarial, Checkup, Vital};
pub use autoencoder::Autoencoder;
pub use autoregressive::Autoregressive;
pub use classifier::Classifier;
pub use latent::{LatentSettings, Prior};
pub use supply::{Examples, Source, Supply, Used};

use burn::tensor::{Device, Tensor};

use crate::learning::{Player, Reading};
use crate::random::Stream;

/// Who takes a turn in a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Who {
    /// A whole step.
    #[default]
    Both,
    /// Only the generator; of an autoencoder encoder and decoder.
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
    Adversarial(Box<Adversarial>),
    /// An encoder and a decoder, with a discriminator or without.
    Autoencoder(Box<Autoencoder>),
    /// A network that predicts every pixel from those before it.
    Autoregressive(Box<Autoregressive>),
}

impl Model {
    /// Step number `step` of training. Nothing is read from the device.
    pub fn step(&mut self, supply: &mut Supply, step: u64, who: Who) -> Vec<Reading> {
        match self {
            Self::Adversarial(game) => game.step(supply, step, who),
            Self::Autoencoder(model) => model.step(supply, step, who),
            Self::Autoregressive(model) => model.step(supply),
        }
    }

    /// Draws `count` examples, of the given classes where the model knows classes: images
    /// `[count, 1, 28, 28]` in [0, 1], or points. Returns them with their classes.
    pub fn draw(
        &mut self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> (Tensor<4>, Option<Vec<u8>>) {
        match self {
            Self::Adversarial(game) => game.draw(count, classes, stream, device),
            Self::Autoencoder(model) => model.draw(count, classes, stream, device),
            Self::Autoregressive(model) => model.draw(count, classes, stream, device),
        }
    }

    /// The networks that learn, in a fixed order.
    pub fn players(&mut self) -> Vec<Named<'_>> {
        match self {
            Self::Adversarial(game) => game.players(),
            Self::Autoencoder(model) => model.players(),
            Self::Autoregressive(model) => model.players(),
        }
    }

    /// How the networks are, measured on some examples; nothing of a model without a discriminator
    /// of examples. The run is not changed by it.
    pub fn checkup(&mut self, supply: &Supply) -> Option<Checkup> {
        match self {
            Self::Adversarial(game) => Some(game.checkup(supply)),
            Self::Autoencoder(_) => None,
            Self::Autoregressive(_) => None,
        }
    }

    /// How real the discriminator takes points `[count, 2, 1, 1]` to be, `[count, 1, 1, 1]` in
    /// [0, 1]; nothing of a model without one.
    pub fn belief(&mut self, points: Tensor<4>, supply: &Supply) -> Option<Tensor<4>> {
        match self {
            Self::Adversarial(game) => Some(game.belief(points, supply)),
            Self::Autoencoder(_) => None,
            Self::Autoregressive(_) => None,
        }
    }

    /// What a checkpoint has to hold beside the players: a tensor of fixed shape, and a list.
    pub fn memory(&mut self) -> (&mut Tensor<4>, &mut Vec<Tensor<4>>) {
        match self {
            Self::Adversarial(game) => game.memory(),
            Self::Autoencoder(model) => model.memory(),
            Self::Autoregressive(model) => model.memory(),
        }
    }
}

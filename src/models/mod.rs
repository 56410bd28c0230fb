//! Who plays: one file per family of models.
//!
//! A family is a sequence of turns. What differs inside a family is settings.

pub mod adversarial;
pub mod autoencoder;
pub mod autoregressive;
pub mod classical;
pub mod classifier;
mod latent;
mod numbers;
mod path;
mod sheet;
mod slow;
mod supply;
mod table;

pub use adversarial::{Adversarial, Checkup, GradientOf, InputGradients, Vital};
pub use autoencoder::Autoencoder;
pub use autoregressive::Autoregressive;
pub use classical::Classical;
pub use classifier::Classifier;
pub use latent::{LatentSettings, Prior};
pub use numbers::Numbers;
pub use path::LatentPath;
pub use slow::{Trace, Verdicts};
pub use supply::{Examples, Source, Supply, Used};
pub use table::Table;

use burn::tensor::{Device, Tensor, TensorData};

use crate::data::CLASSES;
use crate::error::Result;
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

/// On how many examples the statistics of averaged weights are measured.
const SETTLING: usize = 256;

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
    /// A method without networks.
    Classical(Box<Classical>),
}

impl Model {
    /// Step number `step` of training. Nothing is read from the device, but by the methods without
    /// networks.
    ///
    /// # Errors
    /// [`crate::error::Error::Device`] if the device is lost.
    pub async fn step(&mut self, supply: &mut Supply, step: u64, who: Who) -> Result<Vec<Reading>> {
        match self {
            Self::Adversarial(game) => Ok(game.step(supply, step, who)),
            Self::Autoencoder(model) => Ok(model.step(supply, step, who)),
            Self::Autoregressive(model) => Ok(model.step(supply)),
            Self::Classical(method) => method.step(supply).await,
        }
    }

    /// Measures what averaged weights are drawn with and do not have yet: statistics of their own. To be
    /// called before anything is drawn. The run is not changed by it.
    pub fn settle(&mut self, supply: &Supply) {
        match self {
            Self::Adversarial(game) => game.settle(supply),
            Self::Autoencoder(model) => model.settle(supply),
            // No layer of these has statistics.
            Self::Autoregressive(_) | Self::Classical(_) => {}
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
            Self::Classical(method) => method.draw(count, stream, device),
        }
    }

    /// Random latents `[count, size, 1, 1]` for drawing, of the given classes where the model knows
    /// classes, and those classes; none of a model that makes nothing from latents.
    pub fn latents(
        &self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> Option<(Tensor<4>, Option<Vec<u8>>)> {
        match self {
            Self::Adversarial(game) => Some(game.inputs(count, classes, stream, device)),
            Self::Autoencoder(model) => Some(model.inputs(count, classes, stream, device)),
            Self::Autoregressive(_) => None,
            Self::Classical(method) => {
                let latents = method.latents(count, stream, device)?;
                Some((latents, None))
            }
        }
    }

    /// What the model makes of latents `[count, size, 1, 1]`: images in [0, 1], or points. Gradients
    /// reach the latents; nothing of the model changes. None of a model without latents.
    pub fn decode(&mut self, latents: Tensor<4>, stream: &mut Stream) -> Option<Tensor<4>> {
        match self {
            Self::Adversarial(game) => Some(game.decode(latents, stream)),
            Self::Autoencoder(model) => Some(model.decode_inputs(latents, stream)),
            Self::Autoregressive(_) => None,
            Self::Classical(method) => method.decode(latents),
        }
    }

    /// Among how many classes, or categories that are invented, one can be asked for.
    #[must_use]
    pub fn kinds(&self) -> usize {
        match self {
            Self::Adversarial(game) => game.kinds(),
            Self::Autoencoder(_) | Self::Autoregressive(_) | Self::Classical(_) => CLASSES,
        }
    }

    /// How many numbers of a latent are random; what follows are classes and codes.
    #[must_use]
    pub fn random_numbers(&self) -> usize {
        match self {
            Self::Adversarial(game) => game.random_numbers(),
            Self::Autoencoder(model) => model.random_numbers(),
            Self::Autoregressive(_) | Self::Classical(_) => usize::MAX,
        }
    }

    /// Which numbers of a latent a search may move, `[1, size, 1, 1]` of 1 and 0; none where it may
    /// move all of them.
    #[must_use]
    pub fn free(&self, device: &Device) -> Option<Tensor<4>> {
        match self {
            Self::Adversarial(game) => Some(game.free(device)),
            Self::Autoencoder(model) => Some(model.free(device)),
            Self::Autoregressive(_) | Self::Classical(_) => None,
        }
    }

    /// The networks that learn, in a fixed order.
    pub fn players(&mut self) -> Vec<Named<'_>> {
        match self {
            Self::Adversarial(game) => game.players(),
            Self::Autoencoder(model) => model.players(),
            Self::Autoregressive(model) => model.players(),
            Self::Classical(_) => Vec::new(),
        }
    }

    /// How the networks are, measured on some examples; nothing of a model without a discriminator
    /// of examples. The run is not changed by it.
    pub fn checkup(&mut self, supply: &Supply) -> Option<Checkup> {
        match self {
            Self::Adversarial(game) => Some(game.checkup(supply)),
            Self::Autoencoder(_) => None,
            Self::Autoregressive(_) => None,
            Self::Classical(_) => None,
        }
    }

    /// How real the discriminator takes points `[count, 2, 1, 1]` to be, `[count, 1, 1, 1]` in
    /// [0, 1]; nothing of a model without one.
    pub fn belief(&mut self, points: Tensor<4>, supply: &Supply) -> Option<Tensor<4>> {
        match self {
            Self::Adversarial(game) => Some(game.belief(points, supply)),
            Self::Autoencoder(_) => None,
            Self::Autoregressive(_) => None,
            Self::Classical(_) => None,
        }
    }

    /// What the next step will do, turn by turn; nothing of a model whose steps cannot be watched.
    #[must_use]
    pub fn slow_step(&self, supply: &Supply, step: u64, who: Who) -> Vec<Trace> {
        match self {
            Self::Adversarial(game) => game.slow_step(supply, step, who),
            Self::Autoencoder(model) => model.slow_step(supply, step, who),
            Self::Autoregressive(_) | Self::Classical(_) => Vec::new(),
        }
    }

    /// What a checkpoint has to hold beside the players: a tensor of fixed shape, and a list.
    pub fn memory(&mut self) -> (&mut Tensor<4>, &mut Vec<Tensor<4>>) {
        match self {
            Self::Adversarial(game) => game.memory(),
            Self::Autoencoder(model) => model.memory(),
            Self::Autoregressive(model) => model.memory(),
            Self::Classical(method) => method.memory(),
        }
    }

    /// Takes up the list of [`Model::memory`] from a checkpoint; false if it does not fit.
    #[must_use]
    pub fn recall(&mut self, list: Vec<Numbers>, device: &Device) -> bool {
        match self {
            Self::Classical(method) => method.recall(list),
            Self::Adversarial(game) => {
                let tensors = list
                    .into_iter()
                    .map(|one| Tensor::from_data(TensorData::new(one.values, one.shape), device));
                game.recall(tensors.collect())
            }
            Self::Autoencoder(_) | Self::Autoregressive(_) => list.is_empty(),
        }
    }
}

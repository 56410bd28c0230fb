//! What the steps of such a model follow.

use super::settings::{
    CodeSettings, CorruptionSettings, DivergenceSettings, GameSettings, ReconstructionSettings,
    SparsitySettings,
};
use crate::learning::OptimizerSettings;
use crate::models::configuration::Configuration;
use crate::models::latent::LatentSettings;

/// All that an autoencoder's steps follow, and that may change between two of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// What images are drawn from.
    pub latent: LatentSettings,
    /// What an image is encoded as.
    pub code: CodeSettings,
    /// How images are spoilt before the encoder sees them.
    pub corruption: CorruptionSettings,
    /// How far a reconstruction is from its image.
    pub reconstruction: ReconstructionSettings,
    /// How far codes may be from the prior.
    pub divergence: DivergenceSettings,
    /// How few numbers of a code may be active at once.
    pub sparsity: SparsitySettings,
    /// What the discriminator compares, where there is one.
    pub game: GameSettings,
    /// How many images a step sees.
    pub batch: usize,
    /// How the encoder learns.
    pub encoder: OptimizerSettings,
    /// How the decoder learns.
    pub decoder: OptimizerSettings,
    /// How the discriminator learns, where there is one.
    pub discriminator: OptimizerSettings,
}

impl Rules {
    /// Those of a configuration.
    #[must_use]
    pub fn new(configuration: &Configuration) -> Self {
        Self {
            latent: configuration.latent.clone(),
            code: configuration.code.clone(),
            corruption: configuration.corruption.clone(),
            reconstruction: configuration.reconstruction.clone(),
            divergence: configuration.divergence.clone(),
            sparsity: configuration.sparsity.clone(),
            game: configuration.game.clone(),
            batch: configuration.train.batch as usize,
            encoder: configuration.encoder.optimizer.clone(),
            decoder: configuration.decoder.optimizer.clone(),
            discriminator: configuration.discriminator.optimizer.clone(),
        }
    }
}

//! What the steps of such a model follow.

use super::labels::{LabelKind, LabelSettings};
use super::settings::{LossSettings, ShownSettings, TrainSettings};
use crate::data::CLASSES;
use crate::learning::OptimizerSettings;
use crate::models::configuration::Configuration;
use crate::models::latent::LatentSettings;

/// All that a GAN's steps follow, and that may change between two of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// What images are made from.
    pub latent: LatentSettings,
    /// What beside noise an image is made from.
    pub labels: LabelSettings,
    /// How many classes the data have: at most [`CLASSES`], the number of their channels.
    pub classes: usize,
    /// What the discriminator is shown.
    pub shown: ShownSettings,
    /// What is minimised.
    pub loss: LossSettings,
    /// How the turns follow each other.
    pub train: TrainSettings,
    /// How the generator learns.
    pub generator: OptimizerSettings,
    /// How the discriminator learns.
    pub discriminator: OptimizerSettings,
}

impl Rules {
    /// Those of a configuration.
    #[must_use]
    pub fn new(configuration: &Configuration) -> Self {
        Self {
            latent: configuration.latent.clone(),
            labels: configuration.labels.clone(),
            classes: configuration.classes(),
            shown: configuration.shown.clone(),
            loss: configuration.loss.clone(),
            train: configuration.train.clone(),
            generator: configuration.generator.optimizer.clone(),
            discriminator: configuration.discriminator.optimizer.clone(),
        }
    }

    /// Among how many classes, or categories that are invented, the generator can be asked for one.
    #[must_use]
    pub fn kinds(&self) -> usize {
        match self.labels.kind {
            LabelKind::Codes => CLASSES,
            _ => self.classes,
        }
    }
}

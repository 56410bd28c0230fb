//! What the steps of a diffusion model follow.

use super::sampler::Route;
use super::settings::{DenoiserSettings, DiffusionSettings, SamplingSettings};
use crate::data::CLASSES;
use crate::models::configuration::Configuration;

/// How far the points of a plane are from 0 at most, generously.
const PLANE: f64 = 2.0;

/// All that the steps of such a model follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// The path, and what is predicted.
    pub diffusion: DiffusionSettings,
    /// How examples are drawn.
    pub sampling: SamplingSettings,
    /// The network and how it learns.
    pub denoiser: DenoiserSettings,
    /// How many classes the data have.
    pub kinds: usize,
    /// How far numbers of examples are from 0 at most.
    pub limit: f64,
}

impl Rules {
    /// Those of a configuration.
    #[must_use]
    pub fn new(configuration: &Configuration) -> Self {
        Self {
            diffusion: configuration.diffusion.clone(),
            sampling: configuration.sampling.clone(),
            denoiser: configuration.denoiser.clone(),
            kinds: configuration.classes(),
            limit: if configuration.data.in_plane() {
                PLANE
            } else {
                1.0
            },
        }
    }

    /// How many numbers of a latent are the class.
    #[must_use]
    pub fn told(&self) -> usize {
        if self.diffusion.told { CLASSES } else { 0 }
    }

    /// What a sampler has to know.
    #[must_use]
    pub fn route(&self) -> Route {
        Route {
            path: self.diffusion.path,
            predicts: self.diffusion.predicts,
            limit: self.limit,
        }
    }
}

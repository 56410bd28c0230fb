//! What the steps of such a model follow.

use super::settings::{PixelSettings, PredictorSettings};
use crate::models::configuration::Configuration;

/// All that the steps of such a model follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// What a pixel is.
    pub pixels: PixelSettings,
    /// The network and how it learns.
    pub predictor: PredictorSettings,
}

impl Rules {
    /// Those of a configuration.
    #[must_use]
    pub fn new(configuration: &Configuration) -> Self {
        Self {
            pixels: configuration.pixels.clone(),
            predictor: configuration.predictor.clone(),
        }
    }
}

//! What the family of methods without networks is.

use burn::tensor::Device;

use super::{Classical, ClassicalFamily, contradictions, presets};
use crate::error::{Problem, Result};
use crate::models::blueprint::{Blueprint, Networks};
use crate::models::configuration::Configuration;
use crate::models::family::{Family, Preset};
use crate::models::model::Model;
use crate::nets::Shape;

impl Family for ClassicalFamily {
    fn name(&self) -> &'static str {
        "classical"
    }

    fn sections(&self) -> &'static [&'static str] {
        &["seed", "data", "points", "selection", "classical"]
    }

    fn in_plane(&self) -> &'static str {
        presets::PLANE
    }

    fn presets(&self) -> &'static [Preset] {
        presets::PRESETS
    }

    fn contradictions(&self, configuration: &Configuration, _: &[Blueprint]) -> Vec<Problem> {
        contradictions::contradictions(configuration)
    }

    fn build(
        &self,
        configuration: &Configuration,
        _: Networks,
        example: Shape,
        _: &Device,
    ) -> Result<Box<dyn Model>> {
        let settings = configuration.classical.clone();
        Ok(Box::new(Classical::new(settings, example)))
    }
}

//! What the family of models that predict every pixel from those before it is.

use burn::tensor::Device;

use super::networks::predictor;
use super::rules::Rules;
use super::{Autoregressive, AutoregressiveFamily, presets};
use crate::error::{Problem, Result};
use crate::models::blueprint::{Blueprint, Networks};
use crate::models::configuration::Configuration;
use crate::models::family::{BatchSize, Family, Preset};
use crate::models::model::Model;
use crate::nets::Shape;

impl Family for AutoregressiveFamily {
    fn name(&self) -> &'static str {
        "autoregressive"
    }

    fn sections(&self) -> &'static [&'static str] {
        &["seed", "selection", "pixels", "predictor"]
    }

    fn presets(&self) -> &'static [Preset] {
        presets::PRESETS
    }

    fn blueprints(
        &self,
        configuration: &Configuration,
        image: Shape,
    ) -> Vec<std::result::Result<Blueprint, Problem>> {
        vec![Ok(predictor(configuration, image))]
    }

    fn contradictions(&self, configuration: &Configuration, _: &[Blueprint]) -> Vec<Problem> {
        let kind = configuration.predictor.kind;
        if configuration.pixels.levels == 2 || kind.has_levels() {
            return Vec::new();
        }
        let reason = "MADE, NADE and FVSBN predict black and white only: use 2 levels, or predict with convolutions";
        vec![Problem::new("pixels.levels", reason)]
    }

    fn batch(&self, configuration: &Configuration) -> BatchSize {
        BatchSize {
            path: "predictor.batch",
            examples: configuration.predictor.batch as usize,
        }
    }

    fn build(
        &self,
        configuration: &Configuration,
        mut networks: Networks,
        _: Shape,
        _: &Device,
    ) -> Result<Box<dyn Model>> {
        let rules = Rules::new(configuration);
        let model = Autoregressive::new(networks.take("predictor")?, rules);
        Ok(Box::new(model))
    }
}

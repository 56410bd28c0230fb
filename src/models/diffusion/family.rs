//! What the family of diffusion models is.

use burn::tensor::Device;

use super::networks::denoiser;
use super::rules::Rules;
use super::{Diffusion, DiffusionFamily, presets};
use crate::data::Range;
use crate::error::{Problem, Result};
use crate::models::blueprint::{Blueprint, Networks};
use crate::models::configuration::Configuration;
use crate::models::family::{BatchSize, Family, Preset};
use crate::models::model::Model;
use crate::nets::Shape;

impl Family for DiffusionFamily {
    fn name(&self) -> &'static str {
        "diffusion"
    }

    fn sections(&self) -> &'static [&'static str] {
        &[
            "seed",
            "data",
            "points",
            "selection",
            "diffusion",
            "sampling",
            "denoiser",
        ]
    }

    fn presets(&self) -> &'static [Preset] {
        presets::PRESETS
    }

    fn in_plane(&self) -> &'static str {
        "denoiser.kind=mlp&denoiser.widths=128,128,128&denoiser.batch=256"
    }

    fn range(&self, _: &Configuration) -> Range {
        Range::Symmetric
    }

    fn blueprints(
        &self,
        configuration: &Configuration,
        example: Shape,
    ) -> Vec<std::result::Result<Blueprint, Problem>> {
        vec![denoiser(configuration, example)]
    }

    fn batch(&self, configuration: &Configuration) -> BatchSize {
        BatchSize {
            path: "denoiser.batch",
            examples: configuration.denoiser.batch as usize,
        }
    }

    fn build(
        &self,
        configuration: &Configuration,
        mut networks: Networks,
        example: Shape,
        _: &Device,
    ) -> Result<Box<dyn Model>> {
        let rules = Rules::new(configuration);
        let model = Diffusion::new(networks.take("denoiser")?, example, rules);
        Ok(Box::new(model))
    }
}

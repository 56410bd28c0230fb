//! What the family of generators against discriminators is.

use burn::tensor::Device;

use super::networks::{discriminator, generator};
use super::rules::Rules;
use super::{Adversarial, AdversarialFamily, contradictions, presets};
use crate::data::Range;
use crate::error::{Problem, Result};
use crate::models::blueprint::{Blueprint, Networks};
use crate::models::configuration::Configuration;
use crate::models::family::{Family, Preset};
use crate::models::model::Model;
use crate::nets::Shape;

impl Family for AdversarialFamily {
    fn name(&self) -> &'static str {
        "adversarial"
    }

    fn sections(&self) -> &'static [&'static str] {
        &[
            "seed",
            "data",
            "points",
            "selection",
            "latent",
            "labels",
            "generator",
            "discriminator",
            "shown",
            "loss",
            "train",
        ]
    }

    fn in_plane(&self) -> &'static str {
        presets::PLANE
    }

    fn presets(&self) -> &'static [Preset] {
        presets::PRESETS
    }

    fn blueprints(
        &self,
        configuration: &Configuration,
        example: Shape,
    ) -> Vec<std::result::Result<Blueprint, Problem>> {
        vec![
            generator(configuration, example),
            discriminator(configuration, example),
        ]
    }

    fn contradictions(
        &self,
        configuration: &Configuration,
        blueprints: &[Blueprint],
    ) -> Vec<Problem> {
        contradictions::contradictions(configuration, blueprints)
    }

    fn range(&self, configuration: &Configuration) -> Range {
        configuration.shown.range
    }

    fn too_few(&self, configuration: &Configuration, images: usize) -> Option<Problem> {
        let packing = configuration.shown.packing as usize;
        if packing == 1 || images >= 2 * packing {
            return None;
        }
        let reason = format!(
            "{packing} images are judged together, and two such packs are needed: there are {images} images"
        );
        Some(Problem::new("shown.packing", &reason))
    }

    /// The discriminator sees real and generated examples, and a penalty goes back and forth through
    /// it once more.
    fn passes(&self, configuration: &Configuration, network: &str) -> f64 {
        match network {
            "discriminator" if configuration.loss.penalty.weight > 0.0 => 5.0,
            "discriminator" => 2.0,
            _ => 1.0,
        }
    }

    fn build(
        &self,
        configuration: &Configuration,
        mut networks: Networks,
        _: Shape,
        device: &Device,
    ) -> Result<Box<dyn Model>> {
        let generator = networks.take("generator")?;
        let discriminator = networks.take("discriminator")?;
        let rules = Rules::new(configuration);
        Ok(Box::new(Adversarial::new(
            generator,
            discriminator,
            rules,
            device,
        )))
    }
}

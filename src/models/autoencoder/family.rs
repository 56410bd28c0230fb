//! What the families of autoencoders are, with a discriminator and without.

use burn::tensor::Device;

use super::networks::{decoder, discriminator, encoder};
use super::rules::Rules;
use super::{
    AdversarialAutoencoderFamily, Autoencoder, AutoencoderFamily, contradictions, presets,
};
use crate::error::{Problem, Result};
use crate::models::blueprint::{Blueprint, Networks};
use crate::models::configuration::Configuration;
use crate::models::family::{Family, Preset};
use crate::models::model::Model;
use crate::nets::Shape;

/// What means nothing to encoders, decoders and discriminators beside them.
const IGNORED: &[&str] = &[
    "encoder.output",
    "encoder.minibatchDeviation",
    "encoder.minibatchDiscrimination",
    "decoder.minibatchDeviation",
    "decoder.minibatchDiscrimination",
    "discriminator.output",
    "train.discriminatorTurns",
    "train.generatorTurns",
];

impl Family for AutoencoderFamily {
    fn name(&self) -> &'static str {
        "autoencoder"
    }

    fn sections(&self) -> &'static [&'static str] {
        &[
            "seed",
            "selection",
            "latent",
            "code",
            "corruption",
            "encoder",
            "decoder",
            "reconstruction",
            "divergence",
            "sparsity",
            "train",
        ]
    }

    fn ignored(&self) -> &'static [&'static str] {
        IGNORED
    }

    fn presets(&self) -> &'static [Preset] {
        presets::PRESETS
    }

    fn blueprints(
        &self,
        configuration: &Configuration,
        image: Shape,
    ) -> Vec<std::result::Result<Blueprint, Problem>> {
        vec![encoder(configuration, image), decoder(configuration, image)]
    }

    fn contradictions(&self, configuration: &Configuration, _: &[Blueprint]) -> Vec<Problem> {
        contradictions::contradictions(configuration, false)
    }

    fn build(
        &self,
        configuration: &Configuration,
        mut networks: Networks,
        _: Shape,
        device: &Device,
    ) -> Result<Box<dyn Model>> {
        let (encoder, decoder) = (networks.take("encoder")?, networks.take("decoder")?);
        let rules = Rules::new(configuration);
        let model = Autoencoder::new(encoder, decoder, None, rules, device);
        Ok(Box::new(model))
    }
}

impl Family for AdversarialAutoencoderFamily {
    fn name(&self) -> &'static str {
        "adversarialAutoencoder"
    }

    fn sections(&self) -> &'static [&'static str] {
        &[
            "seed",
            "selection",
            "latent",
            "code",
            "corruption",
            "encoder",
            "decoder",
            "discriminator",
            "reconstruction",
            "divergence",
            "game",
            "train",
        ]
    }

    fn ignored(&self) -> &'static [&'static str] {
        IGNORED
    }

    fn presets(&self) -> &'static [Preset] {
        presets::WITH_DISCRIMINATOR
    }

    fn blueprints(
        &self,
        configuration: &Configuration,
        image: Shape,
    ) -> Vec<std::result::Result<Blueprint, Problem>> {
        vec![
            encoder(configuration, image),
            decoder(configuration, image),
            discriminator(configuration, image),
        ]
    }

    fn contradictions(&self, configuration: &Configuration, _: &[Blueprint]) -> Vec<Problem> {
        contradictions::contradictions(configuration, true)
    }

    fn passes(&self, _: &Configuration, network: &str) -> f64 {
        match network {
            "discriminator" => 4.0,
            "decoder" => 3.0,
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
        let (encoder, decoder) = (networks.take("encoder")?, networks.take("decoder")?);
        let discriminator = Some(networks.take("discriminator")?);
        let rules = Rules::new(configuration);
        let model = Autoencoder::new(encoder, decoder, discriminator, rules, device);
        Ok(Box::new(model))
    }
}

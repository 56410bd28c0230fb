//! A checked configuration: networks that fit together, and a model made of them.

use std::sync::Arc;

use burn::tensor::Device;

use super::autoencoders;
use super::memory::too_large;
use super::networks::{discriminator, generator};
use super::predictor;
use super::rules::{classical_contradictions, contradictions};
use super::{Configuration, Experiment, Family};
use crate::data::{Dataset, Range};
use crate::error::{Error, Problem, Result};
use crate::models::adversarial::Rules;
use crate::models::{Adversarial, Autoencoder, Autoregressive, Classical, Model, Source};
use crate::nets::{Initial, LayerSpecification, Network, Shape, trace};
use crate::random::{Chance, Purpose};

/// One network that is going to be built.
#[derive(Clone, Debug, PartialEq)]
pub struct Blueprint {
    /// Its name, which is also where it is in the configuration.
    pub name: &'static str,
    /// The shape of one example that goes in.
    pub input: Shape,
    /// The layers.
    pub layers: Vec<LayerSpecification>,
}

/// A configuration of which it is known that it can be run.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What was asked for.
    pub experiment: Experiment,
    /// The shape of one example.
    example: Shape,
    blueprints: Vec<Blueprint>,
}

impl Plan {
    /// Checks an experiment on images of the given shape.
    ///
    /// # Errors
    /// Everything that does not fit together, each with its path.
    pub fn new(experiment: Experiment, images: Shape) -> Result<Self> {
        let configuration = &experiment.configuration;
        let example = if configuration.data.in_plane() {
            Shape::vector(2)
        } else {
            images
        };
        let blueprints = match experiment.preset.family {
            Family::Adversarial => vec![
                generator(configuration, example),
                discriminator(configuration, example),
            ],
            family @ (Family::Autoencoder | Family::AdversarialAutoencoder) => {
                autoencoders::blueprints(configuration, family, images)
            }
            Family::Autoregressive => vec![predictor::predictor(configuration, images)],
            Family::Classical => Vec::new(),
        };
        let mut problems = Vec::new();
        let mut checked = Vec::new();
        for blueprint in blueprints {
            match blueprint.and_then(check) {
                Ok(blueprint) => checked.push(blueprint),
                Err(problem) => problems.push(problem),
            }
        }
        problems.extend(match experiment.preset.family {
            Family::Adversarial => contradictions(configuration, &checked),
            Family::Autoencoder | Family::AdversarialAutoencoder => {
                autoencoders::contradictions(configuration, experiment.preset.family)
            }
            Family::Autoregressive => predictor::contradictions(configuration),
            Family::Classical => classical_contradictions(configuration),
        });
        problems.extend(too_large(configuration, experiment.preset.family, &checked));
        if problems.is_empty() {
            Ok(Self {
                experiment,
                example,
                blueprints: checked,
            })
        } else {
            Err(Error::Configuration(problems))
        }
    }

    /// Checks that there are enough images, where the data are images and there are any.
    ///
    /// # Errors
    /// [`Error::Configuration`] at what asks for more.
    pub fn check_count(&self, images: Option<usize>) -> Result<()> {
        let packing = self.experiment.configuration.shown.packing as usize;
        let packs = self.experiment.preset.family == Family::Adversarial && packing > 1;
        match images {
            Some(count) if packs && count > 0 && count < 2 * packing => {
                let message = format!(
                    "{packing} images are judged together, and two such packs are needed: there are {count} images"
                );
                Err(Error::problem("shown.packing", message))
            }
            _ => Ok(()),
        }
    }

    /// The networks that belong to the plan.
    #[must_use]
    pub fn blueprints(&self) -> &[Blueprint] {
        &self.blueprints
    }

    /// Where examples come from.
    #[must_use]
    pub fn source(&self, data: Arc<Dataset>) -> Source {
        let configuration = &self.experiment.configuration;
        match configuration.plane() {
            Some(plane) => Source::Plane(plane),
            None => Source::Images {
                data,
                selection: configuration.selection.clone(),
                range: match self.experiment.preset.family {
                    Family::Classical => Range::Unit,
                    Family::Adversarial => configuration.shown.range,
                    // A pixel is a probability or a share of white.
                    Family::Autoencoder | Family::AdversarialAutoencoder => Range::Unit,
                    // A pixel is a share of white.
                    Family::Autoregressive => Range::Unit,
                },
            },
        }
    }

    /// Builds the networks, with their first weights, and the model.
    ///
    /// # Errors
    /// None for a checked plan.
    pub fn build(&self, chance: &Chance, device: &Device) -> Result<Model> {
        let configuration = &self.experiment.configuration;
        let mut networks = self
            .blueprints
            .iter()
            .enumerate()
            .map(|(index, blueprint)| {
                let mut stream = chance.stream(Purpose::Weights, index as u64);
                Network::new(
                    blueprint.input,
                    &blueprint.layers,
                    first_weights(configuration, blueprint.name),
                    &mut stream,
                    device,
                )
                .map_err(|error| Error::problem(blueprint.name, error.to_string()))
            });
        let mut next = || {
            networks
                .next()
                .unwrap_or_else(|| Err(Error::problem("plan", "a network is missing")))
        };
        match self.experiment.preset.family {
            Family::Adversarial => {
                let (generator, discriminator) = (next()?, next()?);
                let rules = rules(configuration);
                let model = Adversarial::new(generator, discriminator, rules, device);
                Ok(Model::Adversarial(Box::new(model)))
            }
            family @ (Family::Autoencoder | Family::AdversarialAutoencoder) => {
                let (encoder, decoder) = (next()?, next()?);
                let critic = match family {
                    Family::AdversarialAutoencoder => Some(next()?),
                    _ => None,
                };
                let rules = autoencoders::rules(configuration);
                let model = Autoencoder::new(encoder, decoder, critic, rules, device);
                Ok(Model::Autoencoder(Box::new(model)))
            }
            Family::Autoregressive => {
                let rules = predictor::rules(configuration);
                let model = Autoregressive::new(next()?, rules, device);
                Ok(Model::Autoregressive(Box::new(model)))
            }
            Family::Classical => {
                let settings = configuration.classical.clone();
                let model = Classical::new(settings, self.example, device);
                Ok(Model::Classical(Box::new(model)))
            }
        }
    }

    /// Lets a running model follow this plan from the next step on.
    pub fn direct(&self, model: &mut Model) {
        let configuration = &self.experiment.configuration;
        match model {
            Model::Adversarial(game) => game.follow(rules(configuration)),
            Model::Autoencoder(model) => model.follow(autoencoders::rules(configuration)),
            Model::Autoregressive(model) => model.follow(predictor::rules(configuration)),
            Model::Classical(method) => method.follow(configuration.classical.clone()),
        }
    }
}

fn rules(configuration: &Configuration) -> Rules {
    Rules {
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

/// How the first weights of a network are drawn, and whether they are spectrally normalised.
fn first_weights(configuration: &Configuration, name: &str) -> (Initial, bool) {
    let settings = match name {
        "predictor" => return (configuration.predictor.initial, false),
        "generator" => &configuration.generator,
        "encoder" => &configuration.encoder,
        "decoder" => &configuration.decoder,
        _ => &configuration.discriminator,
    };
    (settings.initial, settings.spectral_norm)
}

fn check(blueprint: Blueprint) -> std::result::Result<Blueprint, Problem> {
    match trace(blueprint.input, &blueprint.layers) {
        Ok(_) => Ok(blueprint),
        Err(error) => Err(Problem {
            path: format!("{}.widths", blueprint.name),
            message: error.to_string(),
        }),
    }
}

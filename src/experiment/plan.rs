//! A checked configuration: networks that fit together, and a model made of them.

use burn::tensor::Device;

use super::{
    Configuration, Experiment, Family, NetworkKind, NetworkSettings, Nonlinearity, Normalisation,
};
use crate::error::{Error, Problem, Result};
use crate::models::adversarial::Rules;
use crate::models::{Adversarial, Model};
use crate::nets::recipes::{Between, fully_connected, growing, shrinking};
use crate::nets::{Activation, LayerSpecification, Network, Shape, trace};
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
    blueprints: Vec<Blueprint>,
}

impl Plan {
    /// Checks an experiment on examples of the given shape.
    ///
    /// # Errors
    /// Everything that does not fit together, each with its path.
    pub fn new(experiment: Experiment, example: Shape) -> Result<Self> {
        let configuration = &experiment.configuration;
        let blueprints = match experiment.preset.family {
            Family::Adversarial => vec![
                generator(configuration, example),
                discriminator(configuration, example),
            ],
        };
        let mut problems = Vec::new();
        let mut checked = Vec::new();
        for blueprint in blueprints {
            match blueprint.and_then(check) {
                Ok(blueprint) => checked.push(blueprint),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() {
            Ok(Self {
                experiment,
                blueprints: checked,
            })
        } else {
            Err(Error::Configuration(problems))
        }
    }

    /// The networks that belong to the plan.
    #[must_use]
    pub fn blueprints(&self) -> &[Blueprint] {
        &self.blueprints
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
                let initial = section(configuration, blueprint.name).initial;
                let mut stream = chance.stream(Purpose::Weights, index as u64);
                Network::new(
                    blueprint.input,
                    &blueprint.layers,
                    initial,
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
            Family::Adversarial => Ok(Model::Adversarial(Adversarial::new(
                next()?,
                next()?,
                rules(configuration),
            ))),
        }
    }

    /// Lets a running model follow this plan from the next step on.
    pub fn direct(&self, model: &mut Model) {
        match model {
            Model::Adversarial(game) => game.follow(rules(&self.experiment.configuration)),
        }
    }
}

fn rules(configuration: &Configuration) -> Rules {
    Rules {
        loss: configuration.loss.clone(),
        train: configuration.train.clone(),
        generator: configuration.generator.optimizer.clone(),
        discriminator: configuration.discriminator.optimizer.clone(),
    }
}

fn section<'a>(configuration: &'a Configuration, name: &str) -> &'a NetworkSettings {
    match name {
        "generator" => &configuration.generator,
        _ => &configuration.discriminator,
    }
}

fn generator(
    configuration: &Configuration,
    example: Shape,
) -> std::result::Result<Blueprint, Problem> {
    let settings = &configuration.generator;
    let widths = widths(settings);
    let between = between(settings);
    let mut layers = match settings.kind {
        NetworkKind::Mlp => fully_connected(&widths, example, between, true),
        NetworkKind::Convolutional => {
            let doublings = widths.len() as u32;
            if !example.height.is_multiple_of(2usize.pow(doublings)) {
                return Err(Problem {
                    path: "generator.widths".to_owned(),
                    message: format!(
                        "{doublings} doublings do not end at {} pixels: give 1 or 2 widths",
                        example.height
                    ),
                });
            }
            growing(&widths, example, between)
        }
    };
    layers.push(LayerSpecification::Activation(Activation::Tanh));
    Ok(Blueprint {
        name: "generator",
        input: Shape::vector(configuration.latent.size as usize),
        layers,
    })
}

fn discriminator(
    configuration: &Configuration,
    example: Shape,
) -> std::result::Result<Blueprint, Problem> {
    let settings = &configuration.discriminator;
    let widths = widths(settings);
    let one = Shape::vector(1);
    let layers = match settings.kind {
        NetworkKind::Mlp => fully_connected(&widths, one, between(settings), false),
        NetworkKind::Convolutional => shrinking(&widths, one, between(settings)),
    };
    Ok(Blueprint {
        name: "discriminator",
        input: example,
        layers,
    })
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

fn widths(settings: &NetworkSettings) -> Vec<usize> {
    settings
        .widths
        .iter()
        .map(|&width| width as usize)
        .collect()
}

fn between(settings: &NetworkSettings) -> Between {
    Between {
        batch_norm: settings.normalisation == Normalisation::Batch,
        activation: match settings.activation {
            Nonlinearity::Relu => Activation::Relu,
            Nonlinearity::LeakyRelu => Activation::LeakyRelu {
                slope: settings.slope,
            },
        },
    }
}

//! A checked configuration: networks that fit together, and a model made of them.

use std::sync::Arc;

use burn::tensor::Device;

use super::Experiment;
use super::memory::too_large;
use crate::data::Dataset;
use crate::error::{Error, Result};
use crate::models::{Blueprint, Model, Networks, Source};
use crate::nets::Shape;
use crate::random::Chance;

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
        let (configuration, family) = (&experiment.configuration, experiment.preset.family);
        let example = if configuration.data.in_plane() {
            Shape::vector(2)
        } else {
            images
        };
        let mut problems = Vec::new();
        let mut blueprints = Vec::new();
        for blueprint in family.blueprints(configuration, example) {
            match blueprint.and_then(Blueprint::checked) {
                Ok(blueprint) => blueprints.push(blueprint),
                Err(problem) => problems.push(problem),
            }
        }
        problems.extend(family.contradictions(configuration, &blueprints));
        problems.extend(too_large(configuration, family, &blueprints));
        if problems.is_empty() {
            Ok(Self {
                experiment,
                example,
                blueprints,
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
        let Some(count) = images.filter(|&count| count > 0) else {
            return Ok(());
        };
        let family = self.experiment.preset.family;
        match family.too_few(&self.experiment.configuration, count) {
            Some(problem) => Err(Error::Configuration(vec![problem])),
            None => Ok(()),
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
                range: self.experiment.preset.family.range(configuration),
            },
        }
    }

    /// Builds the networks, with their first weights, and the model.
    ///
    /// # Errors
    /// None for a checked plan.
    pub fn build(&self, chance: &Chance, device: &Device) -> Result<Box<dyn Model>> {
        let networks = Networks::build(&self.blueprints, chance, device)?;
        let configuration = &self.experiment.configuration;
        let family = self.experiment.preset.family;
        family.build(configuration, networks, self.example, device)
    }
}

//! A family of models: what it reads of a configuration, which networks it has, and how a model of
//! it is made. A family is one folder beside this file and one row of [`super::FAMILIES`].

use std::fmt;

use burn::tensor::Device;

use super::blueprint::{Blueprint, Networks};
use super::configuration::Configuration;
use super::model::Model;
use crate::data::Range;
use crate::error::{Problem, Result};
use crate::nets::Shape;

/// A family of models.
pub trait Family: Sync {
    /// What it is called in checkpoints and on the page.
    fn name(&self) -> &'static str;

    /// The sections of the configuration that a model of this family reads. A value in any other
    /// section is none of its settings.
    fn sections(&self) -> &'static [&'static str];

    /// The models of this family that have a name.
    fn presets(&self) -> &'static [Preset];

    /// Makes a model that has not learned yet, for examples of the shape `example`, of the networks
    /// of [`Family::blueprints`].
    ///
    /// # Errors
    /// [`crate::error::Error::Configuration`] if a network is missing.
    fn build(
        &self,
        configuration: &Configuration,
        networks: Networks,
        example: Shape,
        device: &Device,
    ) -> Result<Box<dyn Model>>;

    /// The networks, from the settings and the shape of one example, each with what does not fit.
    fn blueprints(
        &self,
        _configuration: &Configuration,
        _example: Shape,
    ) -> Vec<std::result::Result<Blueprint, Problem>> {
        Vec::new()
    }

    /// Settings that contradict each other although each alone is allowed.
    fn contradictions(
        &self,
        _configuration: &Configuration,
        _blueprints: &[Blueprint],
    ) -> Vec<Problem> {
        Vec::new()
    }

    /// Paths inside of [`Family::sections`] that mean nothing to a model of this family.
    fn ignored(&self) -> &'static [&'static str] {
        &[]
    }

    /// What differs from every preset where the data are points in the plane, as
    /// `path=value&path=value`.
    fn in_plane(&self) -> &'static str {
        ""
    }

    /// The range of the pixels that the model sees.
    fn range(&self, _configuration: &Configuration) -> Range {
        Range::Unit
    }

    /// Why `images` are too few to learn from; `None` where they are enough.
    fn too_few(&self, _configuration: &Configuration, _images: usize) -> Option<Problem> {
        None
    }

    /// The size of a batch, for an estimate of the memory that a step needs.
    fn batch(&self, configuration: &Configuration) -> BatchSize {
        BatchSize {
            path: "train.batch",
            examples: configuration.train.batch as usize,
        }
    }

    /// How many batches go through the named network in the turn that needs most memory.
    fn passes(&self, _configuration: &Configuration, _network: &str) -> f64 {
        1.0
    }

    /// Whether a model of this family reads the setting at `path`.
    fn reads(&self, path: &str) -> bool {
        let section = path.split('.').next().unwrap_or(path);
        self.sections().contains(&section) && !self.ignored().contains(&path)
    }
}

/// How many examples a step looks at, and the setting that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BatchSize {
    /// The path of the setting.
    pub path: &'static str,
    /// Its value.
    pub examples: usize,
}

impl fmt::Debug for dyn Family {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A model that can be trained by its name.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// The name, `family/model`.
    pub name: &'static str,
    /// The family of models.
    pub family: &'static dyn Family,
    /// The name in words.
    pub title: &'static str,
    /// What it is, in one sentence.
    pub summary: &'static str,
    /// What differs from `Configuration::default()`, as `path=value&path=value`.
    pub differences: &'static str,
    /// What differs beside [`Family::in_plane`] where the data are points in the plane.
    pub in_plane: &'static str,
    /// Whether the plane is not offered, because the model does not do there what its name says. A
    /// text may still ask for it.
    pub images_only: bool,
}

impl Preset {
    /// A row that needs nothing of its own in the plane.
    #[must_use]
    pub const fn new(
        family: &'static dyn Family,
        name: &'static str,
        title: &'static str,
        summary: &'static str,
        differences: &'static str,
    ) -> Self {
        Self {
            name,
            family,
            title,
            summary,
            differences,
            in_plane: "",
            images_only: false,
        }
    }
}

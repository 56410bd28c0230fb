//! What a configuration is, in a form that a page or a person can read.

use std::collections::BTreeMap;

use serde::Serialize;

use super::presets::PRESETS;
use super::{Experiment, Knob, Plan};
use crate::error::{Error, Problem, Result};
use crate::models::Blueprint;
use crate::nets::{Shape, trace};

/// One row of the table of presets.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct PresetInfo {
    /// The name that it is started by.
    pub name: &'static str,
    /// The family of models.
    #[cfg_attr(feature = "cli", ts(type = "Family"))]
    pub family: &'static str,
    /// The name in words.
    pub title: &'static str,
    /// What it is, in one sentence.
    pub summary: &'static str,
    /// How many weights each network learns.
    pub parameters: BTreeMap<&'static str, usize>,
}

/// Everything about a configuration.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Description {
    /// The name of the preset.
    pub preset: &'static str,
    /// The family of models.
    #[cfg_attr(feature = "cli", ts(type = "Family"))]
    pub family: &'static str,
    /// The shortest text for the configuration.
    pub text: String,
    /// Every value that can be set, but for those that are not offered for this preset.
    pub knobs: Vec<Knob>,
    /// The networks, or none where they do not fit together.
    pub networks: Vec<NetworkDescription>,
    /// What does not fit together.
    pub problems: Vec<Problem>,
}

/// One network.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct NetworkDescription {
    /// Its name.
    pub name: &'static str,
    /// The shape of one example that goes in.
    pub input: Shape,
    /// Its layers.
    pub layers: Vec<LayerDescription>,
    /// How many weights and biases it learns.
    pub parameters: usize,
}

/// One layer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct LayerDescription {
    /// What it is: `convolution 4x4, stride 2`.
    pub name: String,
    /// The shape of one example that comes out.
    pub output: Shape,
    /// How many weights and biases it learns.
    pub parameters: usize,
}

/// The table of presets.
///
/// # Errors
/// None for the presets of the table: a test reads each of them.
pub fn presets() -> Result<Vec<PresetInfo>> {
    PRESETS
        .iter()
        .map(|preset| {
            let plan = Plan::new(Experiment::of(preset)?, Shape::DIGIT)?;
            let parameters = plan
                .blueprints()
                .iter()
                .map(|blueprint| (blueprint.name, network(blueprint).parameters))
                .collect();
            Ok(PresetInfo {
                name: preset.name,
                family: preset.family.name(),
                title: preset.title,
                summary: preset.summary,
                parameters,
            })
        })
        .collect()
}

impl Description {
    /// Describes the configuration with this text.
    ///
    /// # Errors
    /// Unknown names and values out of range. Networks that do not fit together are no error, but
    /// [`Description::problems`].
    pub fn new(text: &str) -> Result<Self> {
        let experiment = Experiment::parse(text)?;
        let (networks, problems) = match Plan::new(experiment.clone(), Shape::DIGIT) {
            Ok(plan) => (plan.blueprints().iter().map(network).collect(), Vec::new()),
            Err(Error::Configuration(problems)) => (Vec::new(), problems),
            Err(error) => return Err(error),
        };
        Ok(Self {
            preset: experiment.preset.name,
            family: experiment.preset.family.name(),
            text: experiment.text(),
            knobs: offered(&experiment),
            networks,
            problems,
        })
    }
}

fn network(blueprint: &Blueprint) -> NetworkDescription {
    let shapes = trace(blueprint.input, &blueprint.layers).unwrap_or_default();
    let layers: Vec<LayerDescription> = blueprint
        .layers
        .iter()
        .zip(shapes.windows(2))
        .map(|(layer, shapes)| LayerDescription {
            name: layer.to_string(),
            output: shapes[1],
            parameters: layer.parameters(shapes[0]),
        })
        .collect();
    NetworkDescription {
        name: blueprint.name,
        input: blueprint.input,
        parameters: layers.iter().map(|layer| layer.parameters).sum(),
        layers,
    }
}

/// All knobs, without the choice of points as data where the preset keeps its promise on images only.
/// A text that is in the plane already keeps that choice, so that it can be left.
fn offered(experiment: &Experiment) -> Vec<Knob> {
    let hidden = experiment.preset.images_only && !experiment.configuration.data.in_plane();
    let of_points = |path: &str| path == "data" || path.split('.').next() == Some("points");
    let knobs = experiment.knobs().into_iter();
    knobs
        .filter(|knob| !hidden || !of_points(&knob.path))
        .collect()
}

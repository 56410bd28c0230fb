//! How the networks of a run are.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::read::read;
use crate::session::Session;

/// How the networks of a run are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Health {
    /// How many steps the run has made.
    #[cfg_attr(feature = "cli", ts(type = "number"))]
    pub step: u64,
    /// The discriminator's share of right answers. `None` for a loss with no score at which the
    /// discriminator is undecided.
    pub accuracy: Option<Sides<f32>>,
    /// How real the discriminator takes each of some examples to be, in [0, 1].
    pub scores: Sides<Vec<f32>>,
    /// The networks.
    pub networks: Vec<NetworkHealth>,
}

/// The same of real and of generated examples.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Sides<Value> {
    /// Of real examples.
    pub real: Value,
    /// Of generated examples.
    pub generated: Value,
}

/// How a network is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct NetworkHealth {
    /// Its name.
    pub name: &'static str,
    /// The length of the gradient of all its weights.
    pub gradient: f32,
    /// Its layers with weights.
    pub layers: Vec<LayerHealth>,
}

/// How a layer is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct LayerHealth {
    /// What it is: `1 linear`.
    pub name: String,
    /// The length of the gradient of its weights.
    pub gradient: f32,
    /// The size of the next update as a share of the weights.
    pub ratio: f32,
    /// The largest singular value of its weight as it is used.
    pub singular: f32,
    /// The share of its units that take no part: never active, or saturated.
    pub dead: Option<f32>,
}

impl Session {
    /// How the networks are, measured on a batch that is not learned from.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no discriminator of examples. [`Error::Device`] if the
    /// device is lost.
    pub async fn health(&mut self) -> Result<Health> {
        self.supply.refuse_nothing()?;
        let checkup = self.model.checkup(&self.supply).ok_or_else(|| {
            Error::Question("there is no discriminator whose health could be told".to_owned())
        })?;
        let mut tensors = vec![checkup.real, checkup.generated];
        let mut names = Vec::new();
        for (network, vitals) in checkup.networks {
            let mut layers = Vec::new();
            for vital in vitals {
                layers.push((vital.name, vital.dead.is_some()));
                tensors.extend([vital.gradient, vital.ratio, vital.singular]);
                tensors.extend(vital.dead);
            }
            names.push((network, layers));
        }
        let mut values = read(tensors).await?.into_iter();
        let mut next = || values.next().unwrap_or_default();
        let scores = Sides {
            real: next(),
            generated: next(),
        };
        let mut number = || next().first().copied().unwrap_or_default();
        let networks = names.into_iter().map(|(name, layers)| {
            let layers: Vec<LayerHealth> = layers
                .into_iter()
                .map(|(name, dying)| LayerHealth {
                    name,
                    gradient: number(),
                    ratio: number(),
                    singular: number(),
                    dead: dying.then(&mut number),
                })
                .collect();
            let square: f32 = layers.iter().map(|layer| layer.gradient.powi(2)).sum();
            NetworkHealth {
                name,
                gradient: square.sqrt(),
                layers,
            }
        });
        let networks = networks.collect();
        let decides = self.plan.experiment.configuration.loss.kind.decides();
        Ok(Health {
            step: self.step,
            accuracy: decides.then(|| accuracy(&scores)),
            scores,
            networks,
        })
    }
}

/// The share of right answers: a real example is believed with more than one half, a generated one
/// with less.
fn accuracy(scores: &Sides<Vec<f32>>) -> Sides<f32> {
    let right = |scores: &[f32], is_right: fn(f32) -> bool| {
        let right = scores.iter().filter(|&&score| is_right(score)).count();
        right as f32 / scores.len().max(1) as f32
    };
    Sides {
        real: right(&scores.real, |score| score > 0.5),
        generated: right(&scores.generated, |score| score < 0.5),
    }
}

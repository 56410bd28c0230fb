//! Looking at a run without changing it.

use burn::tensor::{Tensor, TensorData};
use serde::Serialize;

use super::limits::{self, at_most};
use super::{Images, Session, read};
use crate::error::{Error, Result};
use crate::models::Source;
use crate::nets::Shape;

/// How real the discriminator takes each place in the plane to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// How many places there are along each side.
    pub side: usize,
    /// The places lie from `-extent` to `extent`.
    pub extent: f32,
    /// `side * side` numbers in [0, 1], row by row: the first row has y = extent, the first column
    /// x = -extent.
    pub values: Vec<f32>,
}

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
    /// Some real examples of this run, the same ones at every call.
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn real(&self, count: usize) -> Result<Images> {
        self.supply.refuse_nothing()?;
        at_most(count, limits::EXAMPLES, "examples")?;
        let examples = self.supply.look(count);
        let x = match self.supply.source() {
            Source::Images { range, .. } => range.to_unit(examples.x),
            Source::Plane(_) => examples.x,
        };
        let [count, channels, height, width] = x.dims();
        let pixels = read(vec![x.flatten(0, 3)]).await?;
        Ok(Images {
            count,
            shape: Shape::new(channels, height, width),
            pixels: pixels.into_iter().flatten().collect(),
            labels: self.has_classes().then_some(examples.labels),
        })
    }

    /// How real the discriminator takes each place in the plane to be; nothing where the examples
    /// are no points, or where there is no discriminator.
    ///
    /// # Errors
    /// [`Error::Device`] if the device is lost.
    pub async fn field(&mut self, side: usize, extent: f32) -> Result<Option<Field>> {
        if self.supply.source().shape() != Shape::vector(2) || side < 2 {
            return Ok(None);
        }
        at_most(side, limits::PLACES, "places along a side")?;
        let place = |index: usize| extent * (2.0 * index as f32 / (side - 1) as f32 - 1.0);
        let points: Vec<f32> = (0..side * side)
            .flat_map(|index| [place(index % side), -place(index / side)])
            .collect();
        let data = TensorData::new(points, [side * side, 2, 1, 1]);
        let points = Tensor::from_data(data, self.supply.device());
        let Some(belief) = self.model.belief(points, &self.supply) else {
            return Ok(None);
        };
        let values = read(vec![belief.flatten(0, 3)]).await?;
        Ok(Some(Field {
            side,
            extent,
            values: values.into_iter().flatten().collect(),
        }))
    }

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

//! Where a discriminator would change examples.

use burn::tensor::{Tensor, TensorData};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::models::GradientOf;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::{DrawFrom, DrawRequest};

/// The most examples that one answer holds.
const MOST: usize = 1_000;

/// Of a generator with a discriminator: generated examples, and the gradient of what is said
/// about each by its own numbers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskInputGradients {
    /// How many.
    pub samples: usize,
    /// What they are made from.
    pub from: DrawFrom,
    /// The gradient of what.
    pub of: GradientOf,
    /// The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub classes: Option<Vec<u8>>,
}

impl Ask for AskInputGradients {
    type Answer = InputGradients;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self {
            samples,
            from,
            of,
            classes,
        } = self;
        session.input_gradients((samples, from), classes, of).await
    }
}

/// Generated examples, what is said about each, and how it changes with them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct InputGradients {
    /// How many numbers an example has: 784 pixels, or 2 coordinates.
    pub size: usize,
    /// The examples one after another: pixels in [0, 1], or points.
    pub pixels: Vec<f32>,
    /// How real the discriminator takes each to be: its score before any sigmoid, or the negative of
    /// its reconstruction error.
    pub scores: Vec<f32>,
    /// The same in [0, 1].
    pub beliefs: Vec<f32>,
    /// The gradient of what was asked by each number of `pixels`.
    pub gradients: Vec<f32>,
}

impl Session {
    /// Draws examples, and gives the gradient of what is asked `of` each by its own numbers.
    pub(in crate::session) async fn input_gradients(
        &mut self,
        (samples, from): (usize, DrawFrom),
        classes: Option<Vec<u8>>,
        of: GradientOf,
    ) -> Result<InputGradients> {
        self.refuse_diverged()?;
        self.adversarial()?;
        if !(1..=MOST).contains(&samples) {
            let message = format!("1 to {MOST} samples can be looked at, not {samples}");
            return Err(Error::Question(message));
        }
        let request = DrawRequest {
            count: samples,
            from,
            classes,
        };
        let drawn = self.draw(request).await?;
        let data = TensorData::new(drawn.pixels.clone(), drawn.shape.batch(samples));
        let examples = Tensor::from_data(data, self.supply.device());
        let game = self.adversarial()?;
        let found = game.input_gradients(examples, drawn.labels.as_deref(), of, &self.supply);
        let tensors = vec![found.scores, found.beliefs, found.gradients.flatten(0, 3)];
        let mut values = read(tensors).await?.into_iter();
        let mut next = || values.next().unwrap_or_default();
        Ok(InputGradients {
            size: drawn.shape.size(),
            pixels: drawn.pixels,
            scores: next(),
            beliefs: next(),
            gradients: next(),
        })
    }
}

//! Where a discriminator would change examples, and how a generator folds its latents.

use burn::tensor::{Tensor, TensorData};
use serde::Serialize;

use super::latents::no_latents;
use super::{DrawFrom, DrawRequest, Session, read};
use crate::error::{Error, Result};
use crate::models::{Adversarial, GradientOf};

/// The most examples that one answer holds.
const MOST: usize = 1_000;
/// The most places along a side of a sheet.
const LONGEST: usize = 64;

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

/// What a generator makes of a square sheet of latents.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GeneratorSheet {
    /// How many latents there are along each side.
    pub side: usize,
    /// How many numbers of a latent are random. The sheet of two is the whole prior, that of more a
    /// slice of it.
    pub latent_size: usize,
    /// The examples row by row: points, or pixels in [0, 1].
    pub pixels: Vec<f32>,
}

impl Session {
    fn adversarial(&self) -> Result<&Adversarial> {
        self.model.get().ok_or_else(|| {
            let message = "only a generator with a discriminator of examples knows";
            Error::Question(message.to_owned())
        })
    }

    /// Draws examples, and gives the gradient of what is asked `of` each by its own numbers.
    pub(super) async fn input_gradients(
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

    /// What the generator makes of a sheet of latents, the same one for the same seed.
    pub(super) async fn generator_sheet(
        &mut self,
        side: usize,
        seed: u32,
    ) -> Result<GeneratorSheet> {
        self.refuse_diverged()?;
        if !(2..=LONGEST).contains(&side) {
            let message = format!("a sheet has 2 to {LONGEST} latents along a side, not {side}");
            return Err(Error::Question(message));
        }
        let mut stream = self.supply.request(Some(seed));
        let (latent_size, sheet) = {
            let latent = self.adversarial()?.latent();
            (latent.size as usize, latent.sheet(side, &mut stream))
        };
        // What follows the random numbers, a class and codes, is the same everywhere.
        let one = self.one_input().await?;
        let given = one.get(latent_size..).ok_or_else(no_latents)?;
        let latents = sheet.into_iter().flat_map(|latent| {
            let numbers = latent.into_iter().map(|number| number as f32);
            numbers.chain(given.iter().copied()).collect::<Vec<f32>>()
        });
        let decoded = self.decoded(latents.collect()).await?;
        Ok(GeneratorSheet {
            side,
            latent_size,
            pixels: decoded.pixels,
        })
    }

    /// One input of the generator.
    async fn one_input(&self) -> Result<Vec<f32>> {
        let (stream, device) = (&mut self.supply.probe(), self.supply.device());
        let drawn = self.model.latents(1, None, stream, device);
        let (latent, _) = drawn.ok_or_else(no_latents)?;
        Ok(read(vec![latent.flatten::<1>(0, 3)]).await?.concat())
    }
}

//! Latents, and what a model makes of them: samples with their latents, ways between latents, sums.

use burn::tensor::{Tensor, TensorData};
use serde::Serialize;

use super::limits::{self, at_most};
use super::{Session, read};
use crate::error::{Error, Result};
use crate::models::LatentPath;

/// How many latents are decoded at once.
const CHUNK: usize = 250;

/// The most examples that one answer holds.
pub(super) const MOST: usize = limits::EXAMPLES;

/// Latents, and what the model makes of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Decoded {
    /// How many numbers a latent has. Of a GAN these are all that the generator is fed with: first
    /// `latent.size` random numbers, then, if it is asked for classes, ten of which one is
    /// `labels.emphasis`, then its continuous codes.
    pub size: usize,
    /// The latents one after another.
    pub latents: Vec<f32>,
    /// The examples one after another: images in [0, 1], or points. Empty if none were asked for.
    pub pixels: Vec<f32>,
    /// The class that each was asked to be, of a model that knows classes or categories.
    pub classes: Option<Vec<u8>>,
}

impl Session {
    /// Random latents, the same ones for the same seed, with or without what becomes of them. The
    /// first 250 are those of a drawing from fresh latents with this seed.
    pub(super) async fn sampled(
        &mut self,
        (samples, seed): (usize, u32),
        classes: Option<&[u8]>,
        with_images: bool,
    ) -> Result<Decoded> {
        at_most(samples, MOST, "samples")?;
        let asked_for = self.asked_classes(classes)?;
        let (mut latents, mut images, mut size) = (Vec::new(), Vec::new(), 0);
        let mut asked: Option<Vec<u8>> = None;
        for (chunk, start) in (0..samples).step_by(CHUNK).enumerate() {
            let count = CHUNK.min(samples - start);
            // Classes follow each other across the chunks.
            let turn = (0..count).map(|index| asked_for[(start + index) % asked_for.len()]);
            let turn: Vec<u8> = turn.collect();
            let mut stream = self.supply.request_part(seed, chunk as u64);
            let device = self.supply.device();
            let drawn = self.model.latents(count, Some(&turn), &mut stream, device);
            let (drawn, known) = drawn.ok_or_else(no_latents)?;
            size = drawn.dims()[1];
            if let Some(known) = known {
                asked.get_or_insert_default().extend(known);
            }
            if with_images {
                let decoded = self.model.decode(drawn.clone(), &mut stream);
                images.push(decoded.ok_or_else(no_latents)?.flatten::<1>(0, 3));
            }
            latents.push(drawn.flatten::<1>(0, 3));
        }
        if latents.is_empty() {
            return Err(Error::Question("no samples were asked for".to_owned()));
        }
        let chunks = latents.len();
        let mut values = read(latents.into_iter().chain(images).collect()).await?;
        let images = values.split_off(chunks);
        Ok(Decoded {
            size,
            latents: values.concat(),
            pixels: images.concat(),
            classes: asked,
        })
    }

    /// What the model makes of these latents.
    pub(super) async fn decoded(&mut self, latents: Vec<f32>) -> Result<Decoded> {
        let size = self.latent_size()?;
        if latents.is_empty() || !latents.len().is_multiple_of(size) || latents.len() / size > MOST
        {
            let message = format!(
                "a latent of this model has {size} numbers, and {} came",
                latents.len()
            );
            return Err(Error::Question(message));
        }
        let mut images = Vec::new();
        for chunk in latents.chunks(CHUNK * size) {
            let data = TensorData::new(chunk.to_vec(), [chunk.len() / size, size, 1, 1]);
            let chunk = Tensor::from_data(data, self.supply.device());
            let decoded = self.model.decode(chunk, &mut self.supply.probe());
            images.push(decoded.ok_or_else(no_latents)?.flatten::<1>(0, 3));
        }
        Ok(Decoded {
            size,
            pixels: read(images).await?.concat(),
            latents,
            classes: None,
        })
    }

    /// `steps` examples on the way from one latent to another, both ends included.
    pub(super) async fn between(
        &mut self,
        (from, to): (&[f32], &[f32]),
        steps: usize,
        path: LatentPath,
    ) -> Result<Decoded> {
        let size = self.latent_size()?;
        if from.len() != size || to.len() != size || !(2..=MOST).contains(&steps) {
            let message = format!(
                "2 to {MOST} steps lead from one latent of {size} numbers to another; {steps} steps from {} to {} numbers were asked for",
                from.len(),
                to.len()
            );
            return Err(Error::Question(message));
        }
        // Only the random numbers lie on a sphere; classes and codes go along the line.
        let random = self.model.random_numbers().min(size);
        let place = |step: usize| {
            let share = step as f64 / (steps - 1) as f64;
            let mut place = path.between(&from[..random], &to[..random], share);
            place.extend(LatentPath::Linear.between(&from[random..], &to[random..], share));
            place
        };
        self.decoded((0..steps).flat_map(place).collect()).await
    }

    /// The weighted sum of some latents: `z_1 - z_2 + z_3` has the weights 1, -1 and 1.
    pub(super) async fn combined(&mut self, latents: &[f32], weights: &[f32]) -> Result<Decoded> {
        let size = self.latent_size()?;
        if weights.is_empty() || latents.len() != size * weights.len() {
            let message = format!(
                "{} weights go with as many latents of {size} numbers, not with {} numbers",
                weights.len(),
                latents.len()
            );
            return Err(Error::Question(message));
        }
        let mut sum = vec![0.0; size];
        for (latent, weight) in latents.chunks_exact(size).zip(weights) {
            for (sum, number) in sum.iter_mut().zip(latent) {
                *sum += weight * number;
            }
        }
        self.decoded(sum).await
    }

    /// How many numbers a latent has.
    fn latent_size(&self) -> Result<usize> {
        let (stream, device) = (&mut self.supply.probe(), self.supply.device());
        let latent = self.model.latents(1, None, stream, device);
        latent
            .map(|(latent, _)| latent.dims()[1])
            .ok_or_else(no_latents)
    }
}

pub(super) fn no_latents() -> Error {
    let message = "this model makes nothing from latents, or was not fitted yet";
    Error::Question(message.to_owned())
}

//! Latents, and what a model makes of them: samples with their latents, ways between latents, sums.

pub(super) mod combine;
pub(super) mod decode;
pub(super) mod interpolate;
pub(super) mod sample;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::session::Session;
use crate::session::requests::limits;

/// How many latents are decoded at once.
pub(super) const CHUNK: usize = 250;

/// The most examples that one answer holds.
pub(in crate::session) const MOST: usize = limits::EXAMPLES;

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
    /// The class of each, for models that are told classes or invent categories.
    pub classes: Option<Vec<u8>>,
}

impl Session {
    /// How many numbers a latent has.
    pub(super) fn latent_size(&self) -> Result<usize> {
        let (stream, device) = (&mut self.supply.probe(), self.supply.device());
        let latent = self.model.latents(1, None, stream, device);
        latent
            .map(|(latent, _)| latent.dims()[1])
            .ok_or_else(no_latents)
    }
}

pub(in crate::session) fn no_latents() -> Error {
    let message = "this model makes nothing from latents, or was not fitted yet";
    Error::Question(message.to_owned())
}

//! What the model makes of given latents.

use burn::tensor::{Tensor, TensorData};
use serde::Deserialize;

use crate::error::{Error, Result};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::latents::{CHUNK, Decoded, MOST, no_latents};

/// What the model makes of these latents.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskDecode {
    /// The latents one after another.
    pub latents: Vec<f32>,
}

impl Ask for AskDecode {
    type Answer = Decoded;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { latents } = self;
        session.decoded(latents).await
    }
}

impl Session {
    /// What the model makes of these latents.
    pub(in crate::session) async fn decoded(&mut self, latents: Vec<f32>) -> Result<Decoded> {
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
}

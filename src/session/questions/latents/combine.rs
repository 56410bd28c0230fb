//! Weighted sums of latents.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::latents::Decoded;

/// What the model makes of a weighted sum of latents: `z1 - z2 + z3` has the weights 1, -1, 1.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskCombine {
    /// The latents one after another.
    pub latents: Vec<f32>,
    /// One weight for each.
    pub weights: Vec<f32>,
}

impl Ask for AskCombine {
    type Answer = Decoded;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { latents, weights } = self;
        session.combined(&latents, &weights).await
    }
}

impl Session {
    /// The weighted sum of some latents: `z_1 - z_2 + z_3` has the weights 1, -1 and 1.
    pub(in crate::session) async fn combined(
        &mut self,
        latents: &[f32],
        weights: &[f32],
    ) -> Result<Decoded> {
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
}

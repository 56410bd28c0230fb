//! The way from one latent to another.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::models::LatentPath;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::latents::{Decoded, MOST};

/// The way from one latent to another.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskInterpolate {
    /// The latent that it begins with.
    pub from: Vec<f32>,
    /// The latent that it ends with.
    pub to: Vec<f32>,
    /// How many examples there are on the way, both ends included.
    pub steps: usize,
    /// Along which way.
    pub path: LatentPath,
}

impl Ask for AskInterpolate {
    type Answer = Decoded;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self {
            from,
            to,
            steps,
            path,
        } = self;
        session.between((&from, &to), steps, path).await
    }
}

impl Session {
    /// `steps` examples on the way from one latent to another, both ends included.
    pub(in crate::session) async fn between(
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
}

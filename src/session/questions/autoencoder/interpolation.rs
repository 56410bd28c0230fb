//! On the way from the code of one image to that of another.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::models::LatentPath;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::Given;
use crate::session::questions::autoencoder::strip::Strip;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// What is decoded on the way from one image to another.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskInterpolation {
    /// The two images.
    pub images: Given,
    /// Which way.
    pub path: CodePath,
    /// How many images, the two ends included.
    pub steps: usize,
}

impl Ask for AskInterpolation {
    type Answer = Strip;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self {
            images,
            path,
            steps,
        } = self;
        session.interpolation(&images, path, steps).await
    }
}

/// How one gets from a code to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum CodePath {
    /// In a straight line.
    Linear,
    /// Along an arc around the origin: the length changes evenly.
    Spherical,
}

impl Session {
    /// What is decoded on the way from the code of one image to that of another, in `steps` images,
    /// the two ends included.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder, or the images do not fit.
    /// [`Error::Device`] if the device is lost.
    pub async fn interpolation(
        &mut self,
        images: &Given,
        path: CodePath,
        steps: usize,
    ) -> Result<Strip> {
        let codes = self.codes(images).await?;
        if codes.count != 2 || steps < 2 {
            let message = "it takes two images, and at least 2 steps";
            return Err(Error::Question(message.to_owned()));
        }
        at_most(steps, limits::COSTLY, "steps")?;
        let (from, to) = codes.means.split_at(codes.size);
        let share = |step: usize| step as f32 / (steps - 1) as f32;
        let between = (0..steps).flat_map(|step| path.between(from, to, share(step)));
        let between = between.collect();
        let nearer = |step: usize| codes.labels[usize::from(share(step) > 0.5)];
        self.strip(between, (0..steps).map(nearer).collect()).await
    }
}

impl CodePath {
    /// The code at `share` of the way; see [`LatentPath::between`].
    #[must_use]
    pub fn between(self, from: &[f32], to: &[f32], share: f32) -> Vec<f32> {
        let path = match self {
            Self::Linear => LatentPath::Linear,
            Self::Spherical => LatentPath::Spherical,
        };
        path.between(from, to, f64::from(share))
    }
}

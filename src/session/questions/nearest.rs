//! Whether a model copies: the training images that are nearest to samples.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::metrics::nearest;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// Which training images are nearest to some images, pixel by pixel: does the model copy?
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskNearest {
    /// The images one after another, in [0, 1].
    pub pixels: Vec<f32>,
}

impl Ask for AskNearest {
    type Answer = Vec<Neighbour>;

    fn looks_at_data(&self) -> bool {
        true
    }

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { pixels } = self;
        session.neighbours(&pixels).await
    }
}

/// A training image beside the image that it was found for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Neighbour {
    /// Its number in the data set.
    pub index: usize,
    /// Its label.
    pub label: u8,
    /// The Euclidean distance, in pixels from 0 to 1.
    pub distance: f64,
    /// Its pixels, in [0, 1].
    pub pixels: Vec<f32>,
}

impl Session {
    /// The training image that is nearest to each of these images.
    pub(in crate::session) async fn neighbours(&self, pixels: &[f32]) -> Result<Vec<Neighbour>> {
        let data = self.images()?;
        let size = data.shape().size();
        if !pixels.len().is_multiple_of(size) {
            let message = format!(
                "an image has {size} pixels, and {} were given",
                pixels.len()
            );
            return Err(Error::Question(message));
        }
        at_most(pixels.len() / size, limits::EXAMPLES, "images")?;
        let learned = self.supply.learned();
        let training = data.part(learned);
        let found = nearest(pixels, &training, self.supply.device()).await?;
        Ok(found
            .into_iter()
            .map(|found| Neighbour {
                index: learned[found.index] as usize,
                label: training.labels()[found.index],
                distance: found.distance,
                pixels: training.pixels(found.index, 1),
            })
            .collect())
    }

    /// The median distance of fresh samples from the nearest training images.
    pub(in crate::session) async fn median_nearest(
        &mut self,
        samples: usize,
    ) -> Result<Option<f64>> {
        let pixels = self.fresh(samples).await?;
        let training = self.training_images()?;
        let found = nearest(&pixels, &training, self.supply.device()).await?;
        let mut distances: Vec<f64> = found.into_iter().map(|one| one.distance).collect();
        distances.sort_by(f64::total_cmp);
        Ok(distances.get(distances.len() / 2).copied())
    }
}

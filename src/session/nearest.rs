//! Whether a model copies: the images of the data that are nearest to samples.

use std::sync::Arc;

use super::Session;
use super::answer::Neighbour;
use super::limits::{self, at_most};
use crate::data::Dataset;
use crate::error::{Error, Result};
use crate::metrics::nearest;
use crate::models::Source;

impl Session {
    /// The image of the data that is nearest to each of these images.
    pub(super) async fn neighbours(&self, pixels: &[f32]) -> Result<Vec<Neighbour>> {
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
        let found = nearest(pixels, data, self.supply.device()).await?;
        Ok(found
            .into_iter()
            .map(|found| Neighbour {
                index: found.index,
                label: data.labels()[found.index],
                distance: found.distance,
                pixels: data.pixels(found.index, 1),
            })
            .collect())
    }

    /// The median distance of fresh samples from the nearest images of the data.
    pub(super) async fn median_nearest(&mut self, samples: usize) -> Result<Option<f64>> {
        let pixels = self.fresh(samples).await?;
        let found = nearest(&pixels, self.images()?, self.supply.device()).await?;
        let mut distances: Vec<f64> = found.into_iter().map(|one| one.distance).collect();
        distances.sort_by(f64::total_cmp);
        Ok(distances.get(distances.len() / 2).copied())
    }

    /// The images that the run has, whether it learns from them or not.
    pub(super) fn images(&self) -> Result<&Arc<Dataset>> {
        match self.supply.source() {
            Source::Images { data, .. } => Ok(data),
            Source::Plane(_) => Err(Error::Question("points are no images".to_owned())),
        }
    }
}

//! Which images a run learns from and which it does not, and whether a model copies: the training
//! images that are nearest to samples.

use std::sync::Arc;

use super::Session;
use super::answer::Neighbour;
use super::limits::{self, at_most};
use crate::data::Dataset;
use crate::error::{Error, Result};
use crate::metrics::nearest;
use crate::models::Source;

impl Session {
    /// The images that the run learns from: those of its selection.
    ///
    /// # Errors
    /// [`Error::Question`] of a run in the plane.
    pub fn training_images(&self) -> Result<Dataset> {
        Ok(self.images()?.part(self.supply.learned()))
    }

    /// The held-out images of the classes that the run learns from. There are none in files that
    /// were brought to the page, all of which can be learned from.
    ///
    /// # Errors
    /// [`Error::Question`] of a run in the plane.
    pub fn held_out_images(&self) -> Result<Dataset> {
        let data = self.images()?;
        let classes = &self.plan.experiment.configuration.selection.classes;
        let held_out = data.labels()[..data.held_out()].iter().zip(0..);
        let numbers = held_out
            .filter(|(label, _)| classes.contains(&u32::from(**label)))
            .map(|(_, number)| number);
        Ok(data.part(&numbers.collect::<Vec<u32>>()))
    }

    /// The training image that is nearest to each of these images.
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
    pub(super) async fn median_nearest(&mut self, samples: usize) -> Result<Option<f64>> {
        let pixels = self.fresh(samples).await?;
        let training = self.training_images()?;
        let found = nearest(&pixels, &training, self.supply.device()).await?;
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

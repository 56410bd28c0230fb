//! Images that the run has.

use std::sync::Arc;

use crate::data::Dataset;
use crate::error::{Error, Result};
use crate::models::Source;
use crate::session::Session;

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

    /// The images that the run has, whether it learns from them or not.
    pub(in crate::session) fn images(&self) -> Result<&Arc<Dataset>> {
        match self.supply.source() {
            Source::Images { data, .. } => Ok(data),
            Source::Plane(_) => Err(Error::Question("points are no images".to_owned())),
        }
    }
}

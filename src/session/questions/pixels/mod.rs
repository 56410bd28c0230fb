//! Questions about a model that predicts every pixel from those before it.

pub(super) mod complete;
pub(super) mod likelihood;
pub(super) mod masks;
pub(super) mod paint;
pub(in crate::session) mod painter;
pub(super) mod painting;
pub(super) mod predict;
pub(super) mod receptive_field;
pub(super) mod shown;

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::models::Autoregressive;
use crate::session::Session;

/// Some images of which some pixels are known.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Canvas {
    /// The images one after another, in [0, 1]; a grey counts as its value in training.
    pub pixels: Vec<f32>,
    /// Which pixels stay as they are: one answer for each pixel, or for the pixels of one image if it
    /// is the same for all.
    pub known: Vec<bool>,
    /// The seed of the chance: the same one, the same images, however they are asked for.
    pub seed: u32,
    /// The class of each image, again and again, of a model that is told classes; 0 to 9 in turn if
    /// nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "cli", ts(optional))]
    pub classes: Option<Vec<u8>>,
}

impl Session {
    /// The model, if it predicts pixels.
    ///
    /// # Errors
    /// [`Error::Question`] of a model of another family.
    pub(in crate::session) fn autoregressive(&self) -> Result<&Autoregressive> {
        self.model.get().ok_or_else(|| {
            let message = "only a model that predicts every pixel from those before it knows";
            Error::Question(message.to_owned())
        })
    }
}

/// Refuses what is no row of whole images.
pub(in crate::session) fn whole_images(pixels: &[f32], size: usize) -> Result<()> {
    if !pixels.is_empty() && pixels.len().is_multiple_of(size) {
        return Ok(());
    }
    let given = pixels.len();
    let message = format!("an image has {size} pixels, and {given} were given");
    Err(Error::Question(message))
}

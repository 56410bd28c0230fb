//! An image with something added to its code.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::Given;
use crate::session::questions::autoencoder::strip::Strip;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// What is decoded from the code of an image plus multiples of a vector.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskArithmetic {
    /// The image, 28x28, in [0, 1].
    pub image: Vec<f32>,
    /// Its label.
    pub label: u8,
    /// The vector, as many numbers as a code has.
    pub vector: Vec<f32>,
    /// The multiples.
    pub factors: Vec<f32>,
}

impl Ask for AskArithmetic {
    type Answer = Strip;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self {
            image,
            label,
            vector,
            factors,
        } = self;
        session.arithmetic(image, label, &vector, &factors).await
    }
}

impl Session {
    /// What is decoded from the code of an image with some multiples of a vector added.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder, or image or vector do not fit.
    /// [`Error::Device`] if the device is lost.
    pub async fn arithmetic(
        &mut self,
        image: Vec<f32>,
        label: u8,
        vector: &[f32],
        factors: &[f32],
    ) -> Result<Strip> {
        let codes = self
            .codes(&Given::Pixels {
                pixels: image,
                labels: vec![label],
            })
            .await?;
        if vector.len() != codes.size || codes.count != 1 {
            let message = format!("it takes one image and a vector of {} numbers", codes.size);
            return Err(Error::Question(message));
        }
        at_most(factors.len(), limits::COSTLY, "multiples")?;
        let moved = factors.iter().flat_map(|factor| {
            let pairs = codes.means.iter().zip(vector);
            pairs.map(move |(code, change)| code + factor * change)
        });
        let moved = moved.collect();
        self.strip(moved, vec![label; factors.len()]).await
    }
}

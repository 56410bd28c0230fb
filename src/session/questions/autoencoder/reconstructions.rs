//! What an autoencoder makes of some images.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::random::Purpose;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::Given;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// What an autoencoder makes of some images, spoilt as in training.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskReconstructions {
    /// Which images.
    pub images: Given,
    /// What spoils them: the same seed spoils them alike.
    pub seed: u32,
}

impl Ask for AskReconstructions {
    type Answer = Reconstructions;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { images, seed } = self;
        session.reconstructions(&images, seed).await
    }
}

/// Images, what the encoder was shown of them, and what the decoder made of that; all in [0, 1].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Reconstructions {
    /// How many.
    pub count: usize,
    /// Their labels.
    pub labels: Vec<u8>,
    /// The images, 28x28 each.
    pub given: Vec<f32>,
    /// The same, spoilt as in training; the images themselves where nothing spoils them.
    pub shown: Vec<f32>,
    /// What came out, from the mean of each posterior.
    pub reconstructed: Vec<f32>,
    /// The mean squared error of a pixel of each.
    pub errors: Vec<f32>,
}

impl Session {
    /// Some images, spoilt as in training and reconstructed. The same `seed` spoils them alike.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder, or the images do not fit. [`Error::Device`]
    /// if the device is lost.
    pub async fn reconstructions(&mut self, images: &Given, seed: u32) -> Result<Reconstructions> {
        let batch = self.given(images)?;
        at_most(batch.labels.len(), limits::EXAMPLES, "reconstructions")?;
        let mut answer = Reconstructions {
            count: batch.labels.len(),
            given: batch.pixels.clone(),
            shown: Vec::new(),
            reconstructed: Vec::new(),
            errors: Vec::new(),
            labels: batch.labels.clone(),
        };
        let (model, supply) = self.coder()?;
        let mut spoil = supply.probe_for(Purpose::Spoilt, seed);
        let mut chance = supply.probe();
        for (x, labels) in batch.chunks(supply) {
            let measured = model.measure(&x, labels, Some(&mut spoil), &mut chance);
            let tensors = vec![
                measured.shown.flatten(0, 3),
                measured.reconstructed.flatten(0, 3),
                measured.error,
            ];
            let mut values = read(tensors).await?.into_iter();
            let mut next = || values.next().unwrap_or_default();
            answer.shown.extend(next());
            answer.reconstructed.extend(next());
            answer.errors.extend(next());
        }
        Ok(answer)
    }
}

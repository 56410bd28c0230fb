//! How well images are reconstructed, and the bound on their likelihood.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::losses::reconstruction::entropy;
use crate::random::Purpose;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::Given;

/// How well some images are reconstructed, and the bound on their likelihood.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskBound {
    /// Which images.
    pub images: Given,
}

impl Ask for AskBound {
    type Answer = Bound;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { images } = self;
        session.bound(&images).await
    }
}

/// How well images are reconstructed: the bound on their likelihood (ELBO), with a minus sign, and
/// its parts. Nats are per image, summed over the pixels.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Bound {
    /// The number of images that this rests on.
    pub samples: usize,
    /// The mean squared error of a pixel in [0, 1], from the mean of each posterior.
    pub error: f64,
    /// The distance of reconstructions from their images, from one draw of each posterior, in nats.
    pub reconstruction: f64,
    /// The divergence of the posteriors from the prior, in nats. `None` where a code is a point.
    pub divergence: Option<f64>,
    /// The sum of the two.
    pub bound: Option<f64>,
    /// Cross-entropy: the part of it that no model can avoid, because the images are grey.
    pub floor: Option<f64>,
}

impl Session {
    /// How well some images are reconstructed, spoilt as in training, and the bound on their
    /// likelihood.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder, or the images do not fit. [`Error::Device`]
    /// if the device is lost.
    pub async fn bound(&mut self, images: &Given) -> Result<Bound> {
        let batch = self.given(images)?;
        let (model, supply) = self.coder()?;
        let mut spoil = supply.probe_for(Purpose::Spoilt, 0);
        let mut chance = supply.probe();
        let mut sums = [0.0; 3];
        let mut divergent = false;
        for (x, labels) in batch.chunks(supply) {
            let measured = model.measure(&x, labels, Some(&mut spoil), &mut chance);
            let mut tensors = vec![measured.error, measured.reconstruction];
            divergent = measured.divergence.is_some();
            tensors.extend(measured.divergence);
            for (sum, values) in sums.iter_mut().zip(read(tensors).await?) {
                *sum += values.into_iter().map(f64::from).sum::<f64>();
            }
        }
        let samples = batch.labels.len();
        let [error, reconstruction, divergence] = sums.map(|sum| sum / samples as f64);
        Ok(Bound {
            samples,
            error,
            reconstruction,
            divergence: divergent.then_some(divergence),
            bound: divergent.then_some(reconstruction + divergence),
            floor: model
                .has_floor()
                .then(|| entropy(&batch.pixels) / samples as f64),
        })
    }
}

//! How noisy the gradient of the encoder is, by each estimator.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::Given;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// How noisy the gradient of the encoder is, by each estimator.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskGradientNoise {
    /// Of which images, 500 at most.
    pub images: Given,
    /// How many times their codes are drawn.
    pub samples: usize,
}

impl Ask for AskGradientNoise {
    type Answer = GradientNoise;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { images, samples } = self;
        session.gradient_noise(&images, samples).await
    }
}

/// How noisy three estimators of the same gradient are: the variance over draws of the codes of some
/// fixed images, summed over all weights of the encoder.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GradientNoise {
    /// How many times the codes were drawn.
    pub samples: usize,
    /// How many images.
    pub images: usize,
    /// Reparameterised.
    pub reparameterised: f64,
    /// By the score function.
    pub score_function: f64,
    /// By the score function, with the mean loss of the other images as baseline.
    pub with_baseline: f64,
}

impl Session {
    /// How noisy the gradient of the encoder is, by each estimator, over `samples` draws of the codes
    /// of some images.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no random code, with fewer than 2 samples, or if the
    /// images do not fit. [`Error::Device`] if the device is lost.
    pub async fn gradient_noise(
        &mut self,
        images: &Given,
        samples: usize,
    ) -> Result<GradientNoise> {
        at_most(samples, limits::COSTLY, "samples")?;
        let batch = self.given(images)?;
        let (model, supply) = self.coder()?;
        let mut chance = supply.probe();
        let chunk = batch.chunks(supply).next();
        let variances = chunk.and_then(|(x, labels)| {
            let variances = model.gradient_variances(&x, labels, samples, &mut chance);
            variances.map(|variances| (labels.len(), variances))
        });
        let (images, variances) = variances.ok_or_else(|| {
            Error::Question("it takes a code that is random, and at least 2 samples".to_owned())
        })?;
        let values = read(vec![burn::tensor::Tensor::cat(variances.to_vec(), 0)]).await?;
        let value = |index: usize| f64::from(values[0][index]);
        Ok(GradientNoise {
            samples,
            images,
            reparameterised: value(0),
            score_function: value(1),
            with_baseline: value(2),
        })
    }
}

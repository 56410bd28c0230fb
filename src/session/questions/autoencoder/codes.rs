//! Where some images are among the codes.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::Given;

/// Where some images are among the codes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskCodes {
    /// Which images.
    pub images: Given,
}

impl Ask for AskCodes {
    type Answer = Codes;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { images } = self;
        session.codes(&images).await
    }
}

/// The codes of some images.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Codes {
    /// How many images.
    pub count: usize,
    /// How many numbers a code has.
    pub size: usize,
    /// The label of each image.
    pub labels: Vec<u8>,
    /// The means of the posteriors, or the codes, code by code.
    pub means: Vec<f32>,
    /// The deviations of the posteriors; empty where a code is a point.
    pub deviations: Vec<f32>,
}

impl Session {
    /// The codes of some images.
    ///
    /// # Errors
    /// Those of [`Session::reconstructions`].
    pub async fn codes(&mut self, images: &Given) -> Result<Codes> {
        let batch = self.given(images)?;
        let (model, supply) = self.coder()?;
        let mut answer = Codes {
            count: batch.labels.len(),
            size: model.code_size(),
            labels: batch.labels.clone(),
            means: Vec::new(),
            deviations: Vec::new(),
        };
        let mut chance = supply.probe();
        for (x, labels) in batch.chunks(supply) {
            let encoded = model.encode(x, labels, &mut chance);
            let deviation = encoded.log_variance.map(|log| (log * 0.5).exp());
            let tensors = [Some(encoded.mean), deviation].into_iter().flatten();
            let tensors = tensors.map(|tensor| tensor.flatten(0, 3)).collect();
            let mut values = read(tensors).await?.into_iter();
            answer.means.extend(values.next().unwrap_or_default());
            answer.deviations.extend(values.next().unwrap_or_default());
        }
        Ok(answer)
    }
}

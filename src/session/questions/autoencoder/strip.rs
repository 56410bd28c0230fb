//! Codes that are decoded one after another.

use burn::tensor::{Tensor, TensorData};
use serde::Serialize;

use crate::error::{Error, Result};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::autoencoder::SIZE;

/// Images that were decoded one after another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Strip {
    /// How many.
    pub count: usize,
    /// The images, 28x28 each, in [0, 1].
    pub pixels: Vec<f32>,
    /// The most probable class of each by the judge. `None` if no judge knows the data.
    pub classes: Option<Vec<u8>>,
    /// How probable that class is.
    pub confidences: Option<Vec<f32>>,
}

impl Session {
    /// Decodes codes, one after another, and asks the judge what they show.
    pub(in crate::session) async fn strip(
        &mut self,
        codes: Vec<f32>,
        labels: Vec<u8>,
    ) -> Result<Strip> {
        let count = labels.len();
        if count == 0 {
            return Err(Error::Question("it takes at least one image".to_owned()));
        }
        let (model, supply) = self.coder()?;
        let data = TensorData::new(codes, [count, model.code_size(), 1, 1]);
        let z = Tensor::from_data(data, supply.device());
        let images = model.decode(z, &labels, &mut supply.probe());
        let pixels = read(vec![images.flatten(0, 3)]).await?.remove(0);
        debug_assert_eq!(pixels.len(), count * SIZE);
        let judged = match self.judged(&pixels).await {
            Ok(judged) => Some(judged),
            Err(Error::Judge(_)) => None,
            Err(error) => return Err(error),
        };
        let classes = judged.as_ref().map(|judged| {
            let classes = judged.classes().into_iter();
            classes.map(|class| class as u8).collect()
        });
        let confidences = judged.as_ref().map(|judged| {
            let rows = judged.probabilities.iter();
            rows.map(|row| row.iter().copied().fold(0.0, f32::max))
                .collect()
        });
        Ok(Strip {
            count,
            pixels,
            classes,
            confidences,
        })
    }
}

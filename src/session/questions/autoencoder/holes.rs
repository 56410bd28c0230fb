//! How much of what is drawn a judge does not recognise.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::{CHUNK, Given};
use crate::session::requests::chunks::{Chunk, chunks};

/// A judge recognises what it names with a probability above this.
const RECOGNISED: f32 = 0.9;

/// How much of what is drawn a judge does not recognise.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskHoles {
    /// Of how many draws.
    pub samples: usize,
}

impl Ask for AskHoles {
    type Answer = Holes;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { samples } = self;
        session.holes(samples).await
    }
}

/// How much of what is drawn is nothing: holes between the codes of images.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Holes {
    /// The number of draws, and of images of the data, that this rests on.
    pub samples: usize,
    /// The share of codes drawn from N(0, 1), or the prior, that the judge does not recognise: no
    /// class has a probability above 0.9.
    pub prior: f64,
    /// The same for codes drawn from the normal distribution fitted to codes. `None` where a model
    /// draws from the prior.
    pub fitted: Option<f64>,
    /// The same of images of the data, of those that are held out where there are any.
    pub real: f64,
}

impl Session {
    /// How much of what is drawn a judge does not recognise, of `samples` draws. The same ones at
    /// every call.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder or without samples. [`Error::Judge`] if no
    /// judge knows the data. [`Error::Device`] if the device is lost.
    pub async fn holes(&mut self, samples: usize) -> Result<Holes> {
        let real = self.given(&Given::Data {
            first: 0,
            count: self.images()?.unseen(samples),
        })?;
        // As many draws as there are images to compare with.
        let samples = real.labels.len();
        let fitted = self.coder()?.0.fitted();
        let known = self.known_classes();
        let mut drawn = [Vec::new(), Vec::new()];
        for Chunk { index, count, .. } in chunks(samples, CHUNK) {
            let (model, supply) = self.coder()?;
            let mut stream = supply.request(Some(index as u32));
            let prior = model.prior_of(count, &mut stream, supply.device());
            let classes: Vec<u8> = (0..count).map(|place| known[place % known.len()]).collect();
            let mut tensors = Vec::new();
            if fitted {
                let placed = model.placed(prior.clone());
                tensors.push(model.decode(placed, &classes, &mut stream).flatten(0, 3));
            }
            tensors.insert(0, model.decode(prior, &classes, &mut stream).flatten(0, 3));
            for (drawn, pixels) in drawn.iter_mut().zip(read(tensors).await?) {
                drawn.extend(pixels);
            }
        }
        let [prior, by_fit] = drawn;
        Ok(Holes {
            samples,
            prior: self.unrecognised(&prior).await?,
            fitted: match fitted {
                true => Some(self.unrecognised(&by_fit).await?),
                false => None,
            },
            real: self.unrecognised(&real.pixels).await?,
        })
    }

    async fn unrecognised(&mut self, pixels: &[f32]) -> Result<f64> {
        let judged = self.judged(pixels).await?;
        let rows = &judged.probabilities;
        let unsure = rows
            .iter()
            .filter(|row| row.iter().all(|&p| p <= RECOGNISED));
        Ok(unsure.count() as f64 / rows.len().max(1) as f64)
    }
}

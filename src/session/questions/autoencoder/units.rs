//! What each number of the code is used for.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::Given;

/// Burda et al. (2016), section 5.2.
const ACTIVE: f64 = 0.01;

/// What each number of the code is used for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskUnits {
    /// By which images.
    pub images: Given,
}

impl Ask for AskUnits {
    type Answer = Units;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { images } = self;
        session.units(&images).await
    }
}

/// What each number of the code is used for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Units {
    /// The number of images that this rests on.
    pub samples: usize,
    /// The mean divergence of each from the prior, in nats; empty where a code is a point.
    pub divergences: Vec<f32>,
    /// The variance over the images of the mean of each.
    pub variances: Vec<f32>,
    /// How many are active: a variance above 0.01 (Burda et al., 2016).
    pub active: usize,
}

impl Session {
    /// What each number of the code is used for, by some images.
    ///
    /// # Errors
    /// Those of [`Session::bound`].
    pub async fn units(&mut self, images: &Given) -> Result<Units> {
        let batch = self.given(images)?;
        let (model, supply) = self.coder()?;
        let size = model.code_size();
        let mut chance = supply.probe();
        // Of each number: the sum of the means, of their squares, and of the divergences.
        let mut sums = [vec![0.0; size], vec![0.0; size], vec![0.0; size]];
        let mut divergent = false;
        for (x, labels) in batch.chunks(supply) {
            let encoded = model.encode(x, labels, &mut chance);
            let divergence = encoded.divergence();
            divergent = divergence.is_some();
            let square = encoded.mean.clone().square();
            let tensors = [Some(encoded.mean), Some(square), divergence];
            let tensors = tensors.into_iter().flatten();
            let tensors = tensors.map(|each| each.sum_dim(0).flatten(0, 3)).collect();
            for (sums, values) in sums.iter_mut().zip(read(tensors).await?) {
                for (sum, value) in sums.iter_mut().zip(values) {
                    *sum += f64::from(value);
                }
            }
        }
        let samples = batch.labels.len();
        let [means, squares, divergences] = sums.map(|sums| {
            let mean = sums.into_iter().map(|sum| sum / samples as f64);
            mean.collect::<Vec<f64>>()
        });
        let pairs = means.iter().zip(&squares);
        let variances: Vec<f64> = pairs.map(|(m, s)| (s - m * m).max(0.0)).collect();
        let narrowed = |values: Vec<f64>| values.into_iter().map(|value| value as f32).collect();
        Ok(Units {
            samples,
            active: variances
                .iter()
                .filter(|&&variance| variance > ACTIVE)
                .count(),
            variances: narrowed(variances),
            divergences: if divergent {
                narrowed(divergences)
            } else {
                Vec::new()
            },
        })
    }
}

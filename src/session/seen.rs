//! What is seen in images: by the judge, and how sharp they are.

use serde::Serialize;

use super::limits::{self, at_most};
use super::{Session, Sides};
use crate::error::{Error, Result};
use crate::metrics::sharpness;
use crate::models::Source;
use crate::nets::Shape;

/// What the judge sees in some images.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Classified {
    /// The most probable class of each.
    pub labels: Vec<usize>,
    /// The probability of each of the ten classes, ten numbers an image.
    pub probabilities: Vec<f32>,
    /// The judge's features, 64 numbers an image; empty if they were not asked for.
    pub features: Vec<f32>,
}

/// How sharp images are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Sharpness {
    /// How many images of each kind.
    pub samples: usize,
    /// The mean variance of the Laplacian.
    pub sharpness: Sides<f64>,
}

impl Session {
    /// What the judge sees in these images.
    pub(super) async fn classified(
        &mut self,
        pixels: &[f32],
        with_features: bool,
    ) -> Result<Classified> {
        let Source::Images { data, .. } = self.supply.source() else {
            return Err(Error::Question("points have no classes".to_owned()));
        };
        let data = data.clone();
        if !pixels.len().is_multiple_of(data.shape().size()) {
            let message = format!("{} numbers are no images of 784 pixels", pixels.len());
            return Err(Error::Question(message));
        }
        at_most(
            pixels.len() / data.shape().size(),
            limits::EXAMPLES,
            "images",
        )?;
        let mut judge = self.hired(&data).await?;
        let judged = judge.classify_pixels(pixels).await;
        self.judge = Some(judge);
        let judged = judged?;
        let features = judged.features.as_flattened();
        Ok(Classified {
            labels: judged.classes(),
            probabilities: judged.probabilities.as_flattened().to_vec(),
            features: if with_features {
                features.to_vec()
            } else {
                Vec::new()
            },
        })
    }

    /// How sharp fresh images are, beside as many real ones.
    pub(super) async fn sharp(&mut self, samples: usize) -> Result<Sharpness> {
        self.refuse_diverged()?;
        let real = match self.supply.source() {
            Source::Images { .. } => self.supply.table(samples),
            Source::Plane(_) => return Err(Error::Question("points have no edges".to_owned())),
        };
        let samples = real.count();
        let generated = self.fresh(samples).await?;
        let measured = |pixels: &[f32]| {
            sharpness(pixels, Shape::DIGIT)
                .ok_or_else(|| Error::Question("there are no images".to_owned()))
        };
        Ok(Sharpness {
            samples,
            sharpness: Sides {
                real: measured(&real.values)?,
                generated: measured(&generated)?,
            },
        })
    }
}

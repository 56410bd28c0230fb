//! What the judge sees in images.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::models::Source;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::requests::limits;
use crate::session::requests::limits::at_most;

/// What the judge sees in images.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskClassify {
    /// The images one after another, in [0, 1].
    pub pixels: Vec<f32>,
    /// Whether its features are wanted too.
    #[serde(default)]
    pub features: bool,
}

impl Ask for AskClassify {
    type Answer = Classified;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { pixels, features } = self;
        session.classified(&pixels, features).await
    }
}

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

impl Session {
    /// What the judge sees in these images.
    pub(in crate::session) async fn classified(
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
}

//! How anomalous images are.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::metrics::{RocPoint, auroc, roc};
use crate::read::read;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::Given;

/// The most points of a ROC curve that are handed over.
const CURVE: usize = 200;

/// How anomalous some images are.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskScores {
    /// Which images.
    pub images: Given,
}

impl Ask for AskScores {
    type Answer = Scores;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { images } = self;
        session.scores(&images).await
    }
}

/// How anomalous images are: how badly they are reconstructed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Scores {
    /// The mean squared error of a pixel of each image.
    pub scores: Vec<f32>,
    /// The label of each.
    pub labels: Vec<u8>,
    /// Whether each is of a class that the model learns from.
    pub normal: Vec<bool>,
    /// The probability that an anomalous image has a higher score than a normal one. `None` where
    /// all are of one kind.
    pub auroc: Option<f64>,
    /// The ROC curve, from the highest threshold to the lowest, with at most 200 points.
    pub curve: Vec<RocPoint>,
}

impl Session {
    /// How anomalous some images are. Normal are those of the classes that the model learns from.
    ///
    /// # Errors
    /// Those of [`Session::bound`].
    pub async fn scores(&mut self, images: &Given) -> Result<Scores> {
        let batch = self.given(images)?;
        let (model, supply) = self.coder()?;
        let mut chance = supply.probe();
        let mut scores = Vec::new();
        for (x, labels) in batch.chunks(supply) {
            let measured = model.measure(&x, labels, None, &mut chance);
            scores.extend(read(vec![measured.error]).await?.into_iter().flatten());
        }
        let classes = &self.plan.experiment.configuration.selection.classes;
        let is_normal = |label: &u8| classes.contains(&u32::from(*label));
        let normal: Vec<bool> = batch.labels.iter().map(is_normal).collect();
        let of = |wanted: bool| -> Vec<f32> {
            let pairs = scores.iter().zip(&normal);
            pairs
                .filter(|(_, normal)| **normal == wanted)
                .map(|(score, _)| *score)
                .collect()
        };
        let (usual, unusual) = (of(true), of(false));
        let both = !usual.is_empty() && !unusual.is_empty();
        Ok(Scores {
            auroc: both.then(|| auroc(&usual, &unusual)),
            curve: roc(&usual, &unusual, CURVE),
            scores,
            labels: batch.labels,
            normal,
        })
    }
}

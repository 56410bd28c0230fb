//! Figures about an autoencoder.

use super::CHUNK;
use super::answers::{Bound, Given, GradientNoise, Holes, Scores, Units};
use crate::error::{Error, Result};
use crate::losses::reconstruction::entropy;
use crate::metrics::{auroc, roc};
use crate::random::Purpose;
use crate::session::limits::{self, at_most};
use crate::session::{Session, read};

/// Burda et al. (2016), section 5.2.
const ACTIVE: f64 = 0.01;

/// A judge recognises what it names with a probability above this.
const RECOGNISED: f32 = 0.9;

/// The most points of a ROC curve that are handed over.
const CURVE: usize = 200;

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
        for (chunk, start) in (0..samples).step_by(CHUNK).enumerate() {
            let count = CHUNK.min(samples - start);
            let (model, supply) = self.coder()?;
            let mut stream = supply.request(Some(chunk as u32));
            let prior = model.prior_of(count, &mut stream, supply.device());
            let classes: Vec<u8> = (0..count).map(|index| known[index % known.len()]).collect();
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

//! One way through encoder and decoder.

use burn::tensor::{Device, Tensor};

use super::code::Encoded;
use super::rules::Rules;
use super::settings::{Estimator, Reconstruction, Sparsity};
use super::signals;
use crate::learning::{Reading, Term};
use crate::losses::divergence::{
    absolute_activity, activity_divergence, score_function, warmed_up,
};
use crate::losses::reconstruction::{cross_entropy, mean_of, pixel_error, squared_error};
use crate::models::arrange::arrange;
use crate::models::classes::one_hot;
use crate::models::supply::Supply;
use crate::nets::{Network, Pass};
use crate::random::{Purpose, Stream};

/// Some images on their way through an encoder and a decoder.
#[derive(Clone, Debug)]
pub(super) struct Batch {
    /// The clean images, `[batch, 1, 28, 28]` in [0, 1].
    pub(super) x: Tensor<4>,
    /// What the encoder is shown.
    pub(super) shown: Tensor<4>,
    /// One-hot classes, where the networks are told, `[batch, 10, 1, 1]`.
    pub(super) told: Option<Tensor<4>>,
    /// Standard normal noise, `[batch, z, 1, 1]`.
    pub(super) noise: Tensor<4>,
}

/// What became of a batch: constants.
#[derive(Debug)]
pub(super) struct Rebuilt {
    /// The codes, or the means of their posteriors, `[batch, z, 1, 1]`.
    pub(super) codes: Tensor<4>,
    /// The codes that were decoded, `[batch, z, 1, 1]`.
    pub(super) z: Tensor<4>,
    /// What was decoded, `[batch, 1, 28, 28]` in [0, 1].
    pub(super) pixels: Tensor<4>,
    /// What is only looked at.
    pub(super) readings: Vec<Reading>,
}

/// What a decoder makes of some codes.
#[derive(Clone, Debug)]
pub(super) struct Decoded {
    /// The images.
    pub(super) pixels: Tensor<4>,
    /// What went into the last layer: the logits, where that is a logistic function.
    logits: Tensor<4>,
}

impl Rules {
    /// The next batch of training.
    pub(super) fn batch(&self, supply: &mut Supply) -> Batch {
        let examples = supply.real(self.batch);
        let mut spoil = supply.beside_noise(Purpose::Corruption);
        let mut posterior = supply.beside_noise(Purpose::Posterior);
        let shape = [examples.labels.len(), self.latent.size as usize, 1, 1];
        Batch {
            shown: self.corruption.apply(examples.x.clone(), &mut spoil),
            x: examples.x,
            told: self.told(&examples.labels, supply.device()),
            noise: posterior.normals(shape, supply.device()),
        }
    }

    /// Encodes and decodes a batch; gives what encoder and decoder minimise together.
    pub(super) fn rebuild(
        &self,
        [encoder, decoder]: [&mut Network; 2],
        batch: &Batch,
        step: u64,
        chance: &mut Stream,
    ) -> (Rebuilt, Vec<Term>) {
        let (told, mut pass) = (batch.told.as_ref(), Pass::train(chance));
        let encoded = self.encode(encoder, batch.shown.clone(), told, &mut pass);
        let z = self.sample(&encoded, batch.noise.clone());
        let decoded = Decoded::new(decoder, z.clone(), told, &mut pass);
        let distances = self.distance(&decoded, batch.x.clone());
        let looked_at = distances.clone().without_autodiff();
        let distance = self.reconstruction(&encoded, &z, distances);
        let mut terms = vec![Term::new(&signals::RECONSTRUCTION, distance)];
        terms.extend(self.code_terms(&encoded, step));
        let rebuilt = Rebuilt {
            readings: readings(&encoded, &decoded, looked_at, &batch.x),
            pixels: decoded.pixels.without_autodiff(),
            codes: encoded.constant().mean,
            z: z.without_autodiff(),
        };
        (rebuilt, terms)
    }

    /// What the networks are told of images with these labels.
    pub(super) fn told(&self, labels: &[u8], device: &Device) -> Option<Tensor<4>> {
        self.code.conditional.then(|| one_hot(labels, device))
    }

    /// Images `[batch, 1, 28, 28]` to codes.
    pub(super) fn encode(
        &self,
        network: &mut Network,
        x: Tensor<4>,
        told: Option<&Tensor<4>>,
        pass: &mut Pass<'_>,
    ) -> Encoded {
        let input = arrange(network.input(), 1, x, told);
        Encoded::new(self.code.kind, network.forward(input, pass))
    }

    /// The distance of each image from its reconstruction, in nats, `[batch, 1, 1, 1]`.
    pub(super) fn distance(&self, decoded: &Decoded, image: Tensor<4>) -> Tensor<4> {
        match self.reconstruction.kind {
            Reconstruction::Squared => {
                let deviation = self.reconstruction.deviation;
                squared_error(decoded.pixels.clone(), image, deviation)
            }
            Reconstruction::CrossEntropy => cross_entropy(decoded.logits.clone(), image),
        }
    }

    /// A code of each image: gradients flow through it, unless the estimator does without.
    pub(super) fn sample(&self, encoded: &Encoded, noise: Tensor<4>) -> Tensor<4> {
        let z = encoded.sample(noise);
        match self.code.estimator {
            Estimator::ScoreFunction if encoded.log_variance.is_some() => z.without_autodiff(),
            _ => z,
        }
    }

    /// The mean of the distances, with the encoder's gradient by the estimator that is asked for.
    pub(super) fn reconstruction(
        &self,
        encoded: &Encoded,
        z: &Tensor<4>,
        distances: Tensor<4>,
    ) -> Tensor<1> {
        let mean = mean_of(distances.clone());
        if self.code.estimator == Estimator::Reparameterised {
            return mean;
        }
        match encoded.log_density(z.clone()) {
            Some(densities) => mean + score_function(distances, densities, self.code.baseline),
            None => mean,
        }
    }

    /// What is minimised about codes alone: the divergence from the prior, and how active they are.
    pub(super) fn code_terms(&self, encoded: &Encoded, step: u64) -> Vec<Term> {
        let mut terms = Vec::new();
        let settings = &self.divergence;
        let weight = warmed_up(settings.weight, settings.warm_up, step);
        if let Some(divergence) = encoded.mean_divergence(settings.free) {
            let divergence = match weight {
                1.0 => divergence,
                weight => divergence * weight,
            };
            terms.push(Term::new(&signals::DIVERGENCE, divergence));
        }
        if self.sparsity.weight > 0.0 {
            let codes = encoded.mean.clone();
            let activity = match self.sparsity.kind {
                Sparsity::Absolute => absolute_activity(codes),
                Sparsity::Divergence => activity_divergence(codes, self.sparsity.activity),
            };
            let activity = activity * self.sparsity.weight;
            terms.push(Term::new(&signals::SPARSITY, activity));
        }
        terms
    }
}

/// What is only looked at: the bound on the likelihood from the distances `[batch, 1, 1, 1]` of
/// images and reconstructions, and the error of a pixel.
pub(super) fn readings(
    encoded: &Encoded,
    decoded: &Decoded,
    distances: Tensor<4>,
    image: &Tensor<4>,
) -> Vec<Reading> {
    let mut readings = Vec::new();
    if let Some(divergence) = encoded.clone().constant().mean_divergence(0.0) {
        let bound = mean_of(distances) + divergence.clone();
        readings.push(Reading::new(&signals::NATS_DIVERGENCE, divergence));
        readings.push(Reading::new(&signals::NATS_BOUND, bound));
    }
    let pixels = decoded.pixels.clone().without_autodiff();
    let error = pixel_error(pixels, image.clone());
    readings.push(Reading::new(&signals::ERROR, error));
    readings
}

impl Decoded {
    /// Codes `[batch, z, 1, 1]` to images.
    pub(super) fn new(
        network: &mut Network,
        z: Tensor<4>,
        told: Option<&Tensor<4>>,
        pass: &mut Pass<'_>,
    ) -> Self {
        // The last two: what goes into the last layer, and what comes out of it.
        let [logits, pixels] = network.last_two(beside(z, told), pass);
        Self { pixels, logits }
    }
}

/// A decoder's input: codes, with the class beside them where it is told.
pub(super) fn beside(z: Tensor<4>, told: Option<&Tensor<4>>) -> Tensor<4> {
    match told {
        Some(told) => Tensor::cat(vec![z, told.clone()], 1),
        None => z,
    }
}

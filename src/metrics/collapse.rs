//! Whether a model still makes everything that it should: figures about n samples.

use serde::Serialize;

use super::diversity::Diversity;
use super::gaussian::Gaussian;
use super::judged::{FEATURES, Judged, Reference, Subject};
use crate::data::CLASSES;

/// What a judge says about some samples of a model.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Collapse {
    /// What the judge knows.
    pub subject: Subject,
    /// The number of samples that every figure here rests on.
    pub samples: usize,
    /// How many samples each class has, by the most probable class.
    pub histogram: [u32; CLASSES],
    /// How many classes have at least 2 % of the samples.
    pub classes_covered: usize,
    /// `KL(histogram || uniform)` in nats: 0 if all classes are equally frequent, `ln 10 = 2.303`
    /// if all samples are of one class. An ideal model has about `9 / (2 n)`.
    pub class_divergence: f64,
    /// The share of the samples whose most probable class has a probability above 0.9.
    pub confident_share: f64,
    /// `exp(mean KL(p(class | sample) || p(class)))`, from 1 to 10: the inception score (Salimans et
    /// al., 2016) with the judge in the place of Inception.
    pub class_score: f64,
    /// How far the samples are apart.
    pub diversity: Diversity,
    /// The same of real images, if the judge has a reference.
    pub real_diversity: Option<Diversity>,
    /// How far the samples are from real images; none without a reference, or with no more samples
    /// than features.
    pub frechet: Option<Frechet>,
}

/// The squared Frechet distance between the features of samples and of real images, each seen as a
/// Gaussian: the FID (Heusel et al., 2017) with the judge in the place of Inception.
///
/// It compares models that are measured by the same judge with the same number of samples; with
/// fewer samples it is larger.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Frechet {
    /// The distance, 0 if both are the same.
    pub distance: f64,
    /// The number of samples.
    pub samples: usize,
    /// The number of real images.
    pub real_samples: usize,
}

impl Collapse {
    /// A class is covered if it has this share of the samples.
    const COVERED: f64 = 0.02;
    /// A judge is confident above this probability.
    const CONFIDENT: f32 = 0.9;

    /// All figures about images `[n * 784]` in [0, 1] and what a judge said about them.
    #[must_use]
    pub fn new(
        subject: Subject,
        judged: &Judged,
        pixels: &[f32],
        reference: Option<&Reference>,
    ) -> Self {
        let classes = judged.classes();
        let samples = classes.len();
        let mut histogram = [0; CLASSES];
        for &class in &classes {
            histogram[class] += 1;
        }
        let shares = histogram.map(|count| f64::from(count) / samples.max(1) as f64);
        let confident = judged
            .probabilities
            .iter()
            .filter(|row| row.iter().any(|&probability| probability > Self::CONFIDENT))
            .count();
        Self {
            subject,
            samples,
            histogram,
            classes_covered: shares.iter().filter(|&&s| s >= Self::COVERED).count(),
            class_divergence: divergence(&shares, &[1.0 / CLASSES as f64; CLASSES]),
            confident_share: confident as f64 / samples.max(1) as f64,
            class_score: class_score(&judged.probabilities),
            diversity: Diversity::new(pixels, &classes),
            real_diversity: reference.map(|reference| reference.diversity),
            frechet: reference.and_then(|reference| Frechet::new(judged, reference)),
        }
    }
}

impl Frechet {
    fn new(judged: &Judged, reference: &Reference) -> Option<Self> {
        if judged.features.len() <= FEATURES {
            return None;
        }
        let generated = Gaussian::fit(&judged.features)?;
        Some(Self {
            distance: generated.frechet_distance(&reference.features)?,
            samples: generated.samples,
            real_samples: reference.features.samples,
        })
    }
}

/// `KL(p || q) = sum p ln(p / q)` in nats; a term with `p = 0` is 0.
pub(super) fn divergence(p: &[f64], q: &[f64]) -> f64 {
    let terms = p.iter().zip(q).filter(|(p, _)| **p > 0.0);
    terms.map(|(p, q)| p * libm::log(p / q)).sum()
}

/// `exp(mean KL(p(class | sample) || p(class)))`; 1 without samples.
fn class_score(probabilities: &[[f32; CLASSES]]) -> f64 {
    let count = probabilities.len().max(1) as f64;
    let rows = || probabilities.iter().map(|row| row.map(f64::from));
    let mut marginal = [0.0; CLASSES];
    for row in rows() {
        for (sum, probability) in marginal.iter_mut().zip(row) {
            *sum += probability / count;
        }
    }
    let mean = rows().map(|row| divergence(&row, &marginal)).sum::<f64>() / count;
    libm::exp(mean)
}

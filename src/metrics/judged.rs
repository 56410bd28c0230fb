//! What a judge says about images.

use super::diversity::Diversity;
use super::gaussian::Gaussian;
use crate::data::CLASSES;

/// By how many numbers a judge describes an image.
pub const FEATURES: usize = 64;

/// What a judge knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Subject {
    /// The digits of MNIST.
    Digits,
    /// The clothes of Fashion-MNIST.
    Fashion,
}

/// What real images look like to a judge that never learned from them.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The share of them that the judge names as they are labelled.
    pub accuracy: f64,
    /// Their features.
    pub features: Gaussian,
    /// How far they are apart.
    pub diversity: Diversity,
}

/// What a judge says about some images.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The probability of each class, one row an image.
    pub probabilities: Vec<[f32; CLASSES]>,
    /// The features, not negative, one row an image.
    pub features: Vec<[f32; FEATURES]>,
}

impl Judged {
    /// The most probable class of each image.
    #[must_use]
    pub fn classes(&self) -> Vec<usize> {
        self.probabilities
            .iter()
            .map(|row| {
                let most = (0..CLASSES).max_by(|&a, &b| row[a].total_cmp(&row[b]));
                most.unwrap_or_default()
            })
            .collect()
    }

    /// The share of the images that are named as they are labelled.
    #[must_use]
    pub fn accuracy(&self, labels: &[u8]) -> f64 {
        let classes = self.classes();
        let pairs = classes.iter().zip(labels);
        let right = pairs.filter(|(class, label)| **class == usize::from(**label));
        right.count() as f64 / classes.len().max(1) as f64
    }
}

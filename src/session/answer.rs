//! What is answered to a question about a run.

use super::autoencoder::{
    Bound, Codes, Direction, Filters, GradientNoise, Holes, Manifold, Reconstructions, Scores,
    Strip, Units,
};
use super::classical::{Cluster, Components, DensityMap, Rebuilt};
use super::embedding::Embedding;
use super::input_gradient::{GeneratorSheet, InputGradients};
use super::inversion::Inverted;
use super::latents::Decoded;
use super::seen::{Classified, Sharpness};
use super::slow::SlowStep;
use super::{Completions, Labels, Likelihoods, Painting, Prediction, ReceptiveField};
use crate::nets::causal::field::MaskPicture;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is answered. The type of the answer belongs to the type of the question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// One for each image.
    Nearest(Vec<Neighbour>),
    /// What was found.
    Components(Components),
    /// One for each number of components.
    Rebuilt(Vec<Rebuilt>),
    /// One for each cluster.
    Clusters(Vec<Cluster>),
    /// At each place.
    Density(DensityMap),
    /// Latents and examples.
    Decoded(Decoded),
    /// What the judge sees.
    Classified(Classified),
    /// One latent for each image.
    Inverted(Inverted),
    /// One point for each vector.
    Embedding(Embedding),
    /// Of fresh and of real images.
    Sharpness(Sharpness),
    /// The figures by their names.
    Figures(BTreeMap<String, f64>),
    /// About classes.
    Labels(Labels),
    /// 10 rows of `steps` images, one image after another, in [0, 1].
    CodeWalk(Vec<f32>),
    /// Images, spoilt ones, reconstructions.
    Reconstructions(Reconstructions),
    /// Weights as images.
    Filters(Filters),
    /// A grid of images.
    Manifold(Manifold),
    /// The codes.
    Codes(Codes),
    /// Divergence and variance of each number of the code.
    Units(Units),
    /// The bound and its parts.
    Bound(Bound),
    /// Shares that are not recognised.
    Holes(Holes),
    /// One score for each image.
    Scores(Scores),
    /// A vector.
    Direction(Direction),
    /// Images in a row.
    Strip(Strip),
    /// Variances.
    GradientNoise(GradientNoise),
    /// Some more pixels.
    Paint(Painting),
    /// An image, completed.
    Complete(Completions),
    /// About one pixel.
    Predict(Prediction),
    /// About images.
    Likelihood(Likelihoods),
    /// About one prediction.
    ReceptiveField(ReceptiveField),
    /// Examples and gradients.
    InputGradients(InputGradients),
    /// A sheet.
    GeneratorSheet(GeneratorSheet),
    /// The next step.
    SlowStep(SlowStep),
    /// One for each layer that has a mask.
    Masks(Vec<MaskPicture>),
    /// Images one after another, in [0, 1].
    Shown(Vec<f32>),
}

/// A training image beside the image that it was found for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Neighbour {
    /// Its number in the data set.
    pub index: usize,
    /// Its label.
    pub label: u8,
    /// The Euclidean distance, in pixels from 0 to 1.
    pub distance: f64,
    /// Its pixels, in [0, 1].
    pub pixels: Vec<f32>,
}

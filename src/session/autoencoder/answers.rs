//! What an autoencoder answers.

use serde::{Deserialize, Serialize};

use crate::metrics::RocPoint;

/// Which images a question is about.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Given {
    /// Images of the run's data set, of every class, whether the model learns from it or not; fewer
    /// at the end of the data. Images that are held out are the first ones: 1,000 of the packaged
    /// digits.
    Data {
        /// The number of the first.
        first: usize,
        /// How many.
        count: usize,
    },
    /// Other images.
    Pixels {
        /// One after another, 28x28 each, in [0, 1].
        pixels: Vec<f32>,
        /// A label for each.
        labels: Vec<u8>,
    },
}

/// Images, what the encoder was shown of them, and what the decoder made of that; all in [0, 1].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Reconstructions {
    /// How many.
    pub count: usize,
    /// Their labels.
    pub labels: Vec<u8>,
    /// The images, 28x28 each.
    pub given: Vec<f32>,
    /// The same, spoilt as in training; the images themselves where nothing spoils them.
    pub shown: Vec<f32>,
    /// What came out, from the mean of each posterior.
    pub reconstructed: Vec<f32>,
    /// The mean squared error of a pixel of each.
    pub errors: Vec<f32>,
}

/// The network whose weights are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum FiltersOf {
    /// The first layer of the encoder: what a hidden unit looks for.
    Encoder,
    /// The last layer of the decoder: what a hidden unit paints.
    Decoder,
}

/// The weights of a layer as images.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Filters {
    /// How many units.
    pub count: usize,
    /// The rows of each: 28, or those of a kernel.
    pub height: usize,
    /// The columns of each.
    pub width: usize,
    /// The weights as they are, negative ones too, unit by unit, row by row.
    pub values: Vec<f32>,
    /// The largest absolute value.
    pub largest: f32,
}

/// What is decoded from a grid of codes. The first row of the grid has the largest second
/// coordinate, the first column the smallest first one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Manifold {
    /// How many images there are along each side.
    pub side: usize,
    /// The coordinates of the columns, in the numbers of the code.
    pub columns: Vec<f32>,
    /// The coordinates of the rows.
    pub rows: Vec<f32>,
    /// `side * side` images, 28x28 each, in [0, 1].
    pub pixels: Vec<f32>,
}

/// The codes of some images.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Codes {
    /// How many images.
    pub count: usize,
    /// How many numbers a code has.
    pub size: usize,
    /// The label of each image.
    pub labels: Vec<u8>,
    /// The means of the posteriors, or the codes, code by code.
    pub means: Vec<f32>,
    /// The deviations of the posteriors; empty where a code is a point.
    pub deviations: Vec<f32>,
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

/// How well images are reconstructed: the bound on their likelihood (ELBO), with a minus sign, and
/// its parts. Nats are per image, summed over the pixels.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Bound {
    /// The number of images that this rests on.
    pub samples: usize,
    /// The mean squared error of a pixel in [0, 1], from the mean of each posterior.
    pub error: f64,
    /// The distance of reconstructions from their images, from one draw of each posterior, in nats.
    pub reconstruction: f64,
    /// The divergence of the posteriors from the prior, in nats; none where a code is a point.
    pub divergence: Option<f64>,
    /// The sum of the two.
    pub bound: Option<f64>,
    /// Cross-entropy: the part of it that no model can avoid, because the images are grey.
    pub floor: Option<f64>,
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
    /// The same of codes drawn from what was fitted to codes; none where a model draws from the
    /// prior.
    pub fitted: Option<f64>,
    /// The same of images of the data, of those that are held out where there are any.
    pub real: f64,
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
    /// The probability that an anomalous image has a higher score than a normal one; none where all
    /// are of one kind.
    pub auroc: Option<f64>,
    /// The ROC curve, from the highest threshold to the lowest, with at most 200 points.
    pub curve: Vec<RocPoint>,
}

/// A direction among codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Attribute {
    /// From the mean code of one class to that of another.
    Class {
        /// Where it begins.
        from: u8,
        /// Where it ends.
        to: u8,
    },
    /// From thin strokes to thick ones.
    Thickness,
    /// From digits that lean to the left to those that lean to the right.
    Slant,
}

/// A vector of codes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Direction {
    /// How many images each of its two ends is the mean of.
    pub images: [usize; 2],
    /// The vector, as many numbers as a code has.
    pub vector: Vec<f32>,
}

/// How one gets from a code to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum CodePath {
    /// In a straight line.
    Linear,
    /// Along an arc around the origin: the length changes evenly.
    Spherical,
}

/// Images that were decoded one after another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct Strip {
    /// How many.
    pub count: usize,
    /// The images, 28x28 each, in [0, 1].
    pub pixels: Vec<f32>,
    /// The most probable class of each by the judge; none if no judge knows the data.
    pub classes: Option<Vec<u8>>,
    /// How probable that class is.
    pub confidences: Option<Vec<f32>>,
}

/// How noisy three estimators of the same gradient are: the variance over draws of the codes of some
/// fixed images, summed over all weights of the encoder.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct GradientNoise {
    /// How many times the codes were drawn.
    pub samples: usize,
    /// How many images.
    pub images: usize,
    /// Reparameterised.
    pub reparameterised: f64,
    /// By the score function.
    pub score_function: f64,
    /// By the score function, with the mean loss of the other images as baseline.
    pub with_baseline: f64,
}

//! Questions about a run: each with its own answer.

use super::autoencoder::{Attribute, CodePath, FiltersOf, Given};
use super::embedding::Embed;
use super::inversion::Invert;
use super::{Canvas, DrawFrom};
use crate::models::{GradientOf, LatentPath, Who};
use serde::Deserialize;

/// What can be asked. A model that has no answer says so with [`Error::Question`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Question {
    /// Which training images are nearest to some images, pixel by pixel: does the model copy?
    Nearest {
        /// The images one after another, in [0, 1].
        pixels: Vec<f32>,
    },
    /// PCA: the mean, the first components and all variances.
    Components {
        /// How many components.
        count: usize,
    },
    /// PCA: what remains of examples when only some components are kept.
    Rebuild {
        /// The examples one after another: pixels in [0, 1], or points.
        pixels: Vec<f32>,
        /// How many components are kept, in each of the answers.
        components: Vec<usize>,
    },
    /// k-means and mixtures: the clusters.
    Clusters,
    /// Densities in the plane: how dense it is at each place.
    Density {
        /// How many places there are along each side, 2 to 512.
        side: usize,
        /// The places lie from `-extent` to `extent`.
        extent: f32,
    },
    /// Random latents, and what the model makes of them: up to 10,000, the same ones for the same
    /// seed.
    Latents {
        /// How many.
        samples: usize,
        /// The seed of the request.
        seed: u32,
        /// The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
        #[serde(default)]
        #[cfg_attr(feature = "cli", ts(optional))]
        classes: Option<Vec<u8>>,
        /// Whether the examples are wanted too.
        images: bool,
    },
    /// What the model makes of these latents.
    Decode {
        /// The latents one after another.
        latents: Vec<f32>,
    },
    /// The way from one latent to another.
    Interpolate {
        /// The latent that it begins with.
        from: Vec<f32>,
        /// The latent that it ends with.
        to: Vec<f32>,
        /// How many examples there are on the way, both ends included.
        steps: usize,
        /// Along which way.
        path: LatentPath,
    },
    /// What the model makes of a weighted sum of latents: `z1 - z2 + z3` has the weights 1, -1, 1.
    Combine {
        /// The latents one after another.
        latents: Vec<f32>,
        /// One weight for each.
        weights: Vec<f32>,
    },
    /// What the judge sees in images.
    Classify {
        /// The images one after another, in [0, 1].
        pixels: Vec<f32>,
        /// Whether its features are wanted too.
        #[serde(default)]
        features: bool,
    },
    /// The latents that images could have been made from, by gradient descent on the latents.
    Invert(Invert),
    /// Vectors as points in the plane, by t-SNE.
    Embed(Embed),
    /// How sharp fresh images are, beside as many real ones.
    Sharpness {
        /// How many images of each kind.
        samples: usize,
    },
    /// Some of the figures of the table in `session/figures.rs`, by their names, and series of the
    /// reports (`discriminator.real`): the mean of the last 50 values.
    Figures {
        /// Their names.
        names: Vec<String>,
        /// How many samples they rest on; each kind of figure has its own number if nothing is said.
        #[serde(default)]
        #[cfg_attr(feature = "cli", ts(optional))]
        samples: Option<usize>,
    },
    /// Whether fresh images are of the class that was asked for, and classes read off real ones are
    /// right: of a model that knows classes or categories.
    Labels {
        /// How many images of each kind.
        samples: usize,
    },
    /// What a continuous code of `InfoGAN` changes: one row for each category.
    CodeWalk {
        /// The number of the code, from 0 on.
        code: usize,
        /// How many values it takes, from `-reach` to `reach`.
        steps: usize,
        /// How far it goes; while training it went to 1.
        reach: f32,
    },
    /// What an autoencoder makes of some images, spoilt as in training.
    Reconstructions {
        /// Which images.
        images: Given,
        /// What spoils them: the same seed spoils them alike.
        seed: u32,
    },
    /// What an autoencoder's layer of weights looks like.
    Filters {
        /// Which layer.
        network: FiltersOf,
    },
    /// What is decoded from a grid of codes that differ in two numbers.
    Manifold {
        /// How many images there are along each side.
        side: usize,
        /// How far the grid goes, in deviations.
        extent: f32,
        /// Which two numbers.
        axes: [usize; 2],
        /// The class, where the decoder is told.
        label: u8,
    },
    /// Where some images are among the codes.
    Codes {
        /// Which images.
        images: Given,
    },
    /// What each number of the code is used for.
    Units {
        /// By which images.
        images: Given,
    },
    /// How well some images are reconstructed, and the bound on their likelihood.
    Bound {
        /// Which images.
        images: Given,
    },
    /// How much of what is drawn a judge does not recognise.
    Holes {
        /// Of how many draws.
        samples: usize,
    },
    /// How anomalous some images are.
    Scores {
        /// Which images.
        images: Given,
    },
    /// A direction among codes.
    Direction {
        /// What changes along it.
        attribute: Attribute,
    },
    /// What is decoded from the code of an image plus multiples of a vector.
    Arithmetic {
        /// The image, 28x28, in [0, 1].
        image: Vec<f32>,
        /// Its label.
        label: u8,
        /// The vector, as many numbers as a code has.
        vector: Vec<f32>,
        /// The multiples.
        factors: Vec<f32>,
    },
    /// What is decoded on the way from one image to another.
    Interpolation {
        /// The two images.
        images: Given,
        /// Which way.
        path: CodePath,
        /// How many images, the two ends included.
        steps: usize,
    },
    /// How noisy the gradient of the encoder is, by each estimator.
    GradientNoise {
        /// Of which images, 500 at most.
        images: Given,
        /// How many times their codes are drawn.
        samples: usize,
    },
    /// Of a model that predicts pixels: the next pixels of some images. Ask again with the answer's
    /// `pixels` and its `next`, as long as somebody watches.
    Paint {
        /// The images.
        canvas: Canvas,
        /// The place in the order of pixels to go on from; 0 at first.
        from: usize,
        /// How many places.
        count: usize,
    },
    /// Of a model that predicts pixels: one image, completed in several ways.
    Complete {
        /// The image.
        canvas: Canvas,
        /// In how many ways.
        count: usize,
    },
    /// Of a model that predicts pixels: what it says about one pixel, from the earlier ones.
    Predict {
        /// The image, in [0, 1]; later pixels do not matter.
        pixels: Vec<f32>,
        /// Which pixel: row times width plus column.
        pixel: usize,
        /// The class, of a model that is told classes; 0 if nothing is said.
        #[serde(default)]
        #[cfg_attr(feature = "cli", ts(optional))]
        class: Option<u8>,
    },
    /// Of a model that predicts pixels: how probable some images are, exactly, and where they are
    /// improbable.
    Likelihood {
        /// The images one after another, in [0, 1].
        pixels: Vec<f32>,
        /// The class of each, again and again, of a model that is told classes; 0 to 9 in turn if
        /// nothing is said.
        #[serde(default)]
        #[cfg_attr(feature = "cli", ts(optional))]
        classes: Option<Vec<u8>>,
    },
    /// Of a model that predicts pixels: which pixels the prediction of one depends on.
    ReceptiveField {
        /// Which pixel: row times width plus column.
        pixel: usize,
    },
    /// Of a generator with a discriminator: generated examples, and the gradient of what is said
    /// about each by its own numbers.
    InputGradients {
        /// How many.
        samples: usize,
        /// What they are made from.
        from: DrawFrom,
        /// The gradient of what.
        of: GradientOf,
        /// The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
        #[serde(default)]
        #[cfg_attr(feature = "cli", ts(optional))]
        classes: Option<Vec<u8>>,
    },
    /// Of a generator with a discriminator: what it makes of a square sheet of latents.
    GeneratorSheet {
        /// How many latents there are along each side.
        side: usize,
        /// The seed of the sheet's directions, where there are more than two latent numbers.
        seed: u32,
    },
    /// Everything that the next step will compute, before it is taken.
    SlowStep {
        /// Who takes a turn in it.
        who: Who,
    },
    /// Of a model that predicts pixels: the masks of its layers.
    Masks,
    /// Of a model that predicts pixels: real examples as it is shown them, binarised anew at every
    /// step if they are while training.
    Shown {
        /// How many.
        count: usize,
    },
}

impl Question {
    /// Whether it is about the images that the run learns from, so that there have to be some.
    pub(super) fn looks_at_data(&self) -> bool {
        matches!(
            self,
            Self::Nearest { .. }
                | Self::Clusters
                | Self::Sharpness { .. }
                | Self::Figures { .. }
                | Self::Labels { .. }
                | Self::SlowStep { .. }
                | Self::Shown { .. }
        )
    }
}

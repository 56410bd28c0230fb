//! Questions about a run: each with its own answer. The run is not changed by one.

use serde::{Deserialize, Serialize};

use super::autoencoder::{
    Attribute, Bound, CodePath, Codes, Direction, Filters, FiltersOf, Given, GradientNoise, Holes,
    Manifold, Reconstructions, Scores, Strip, Units,
};
use super::{
    Canvas, Completions, Labels, Likelihoods, Painting, Prediction, ReceptiveField, Session,
};
use crate::error::{Error, Result};
use crate::metrics::nearest;
use crate::models::Source;
use crate::nets::causal::field::MaskPicture;

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
    /// Of a model that predicts pixels: the masks of its layers.
    Masks,
    /// Of a model that predicts pixels: real examples as it is shown them, binarised anew at every
    /// step if they are while training.
    Shown {
        /// How many.
        count: usize,
    },
}

/// What is answered. The type of the answer belongs to the type of the question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// One for each image.
    Nearest(Vec<Neighbour>),
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

impl Session {
    /// Answers a question. The run is not changed by it.
    ///
    /// # Errors
    /// [`Error::Question`] if this model has no answer. [`Error::Device`] if the device is lost.
    pub async fn ask(&mut self, question: Question) -> Result<Answer> {
        match question {
            Question::Nearest { pixels } => self.neighbours(&pixels).await.map(Answer::Nearest),
            Question::Labels { samples } => self.labels(samples).await.map(Answer::Labels),
            Question::CodeWalk { code, steps, reach } => self
                .code_walk(code, steps, reach)
                .await
                .map(Answer::CodeWalk),
            Question::Reconstructions { images, seed } => self
                .reconstructions(&images, seed)
                .await
                .map(Answer::Reconstructions),
            Question::Filters { network } => self.filters(network).await.map(Answer::Filters),
            Question::Manifold {
                side,
                extent,
                axes,
                label,
            } => self
                .manifold(side, extent, axes, label)
                .await
                .map(Answer::Manifold),
            Question::Codes { images } => self.codes(&images).await.map(Answer::Codes),
            Question::Units { images } => self.units(&images).await.map(Answer::Units),
            Question::Bound { images } => self.bound(&images).await.map(Answer::Bound),
            Question::Holes { samples } => self.holes(samples).await.map(Answer::Holes),
            Question::Scores { images } => self.scores(&images).await.map(Answer::Scores),
            Question::Direction { attribute } => {
                self.direction(attribute).await.map(Answer::Direction)
            }
            Question::Arithmetic {
                image,
                label,
                vector,
                factors,
            } => self
                .arithmetic(image, label, &vector, &factors)
                .await
                .map(Answer::Strip),
            Question::Interpolation {
                images,
                path,
                steps,
            } => self
                .interpolation(&images, path, steps)
                .await
                .map(Answer::Strip),
            Question::GradientNoise { images, samples } => self
                .gradient_noise(&images, samples)
                .await
                .map(Answer::GradientNoise),
            Question::Paint {
                canvas,
                from,
                count,
            } => self.paint(&canvas, from, count).await.map(Answer::Paint),
            Question::Complete { canvas, count } => {
                self.completions(&canvas, count).await.map(Answer::Complete)
            }
            Question::Predict {
                pixels,
                pixel,
                class,
            } => {
                let answer = self.prediction(&pixels, pixel, class).await;
                answer.map(Answer::Predict)
            }
            Question::Likelihood { pixels, classes } => {
                let answer = self.likelihoods(&pixels, classes.as_deref()).await;
                answer.map(Answer::Likelihood)
            }
            Question::ReceptiveField { pixel } => {
                self.receptive_field(pixel).map(Answer::ReceptiveField)
            }
            Question::Masks => self.masks().map(Answer::Masks),
            Question::Shown { count } => self.shown(count).await.map(Answer::Shown),
        }
    }

    async fn neighbours(&self, pixels: &[f32]) -> Result<Vec<Neighbour>> {
        let Source::Images { data, .. } = self.supply.source() else {
            return Err(Error::Question("points are no images".to_owned()));
        };
        let size = data.shape().size();
        if !pixels.len().is_multiple_of(size) {
            let message = format!(
                "an image has {size} pixels, and {} were given",
                pixels.len()
            );
            return Err(Error::Question(message));
        }
        let found = nearest(pixels, data, self.supply.device()).await?;
        Ok(found
            .into_iter()
            .map(|found| Neighbour {
                index: found.index,
                label: data.labels()[found.index],
                distance: found.distance,
                pixels: data.pixels(found.index, 1),
            })
            .collect())
    }
}

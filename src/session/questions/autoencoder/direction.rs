//! A direction among codes: from class to class, or along a stroke.

use serde::{Deserialize, Serialize};

use crate::data::CLASSES;
use crate::error::{Error, Result};
use crate::metrics::Stroke;
use crate::session::Session;
use crate::session::questions::Ask;
use crate::session::questions::autoencoder::codes::Codes;
use crate::session::questions::autoencoder::{Given, SIZE};

/// How many images a direction is measured on.
const MEASURED: usize = 2000;

/// A direction among codes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct AskDirection {
    /// What changes along it.
    pub attribute: Attribute,
}

impl Ask for AskDirection {
    type Answer = Direction;

    async fn answer(self, session: &mut Session) -> Result<Self::Answer> {
        let Self { attribute } = self;
        session.direction(attribute).await
    }
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

impl Session {
    /// A direction among codes, measured on the first 2,000 images of the data.
    ///
    /// Thickness and slant are compared inside of each class, the thickest quarter with the thinnest,
    /// so that the direction does not lead from ones to eights.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder, or there are no such images.
    /// [`Error::Device`] if the device is lost.
    pub async fn direction(&mut self, attribute: Attribute) -> Result<Direction> {
        let given = Given::Data {
            first: 0,
            count: MEASURED,
        };
        let pixels = self.given(&given)?.pixels;
        let codes = self.codes(&given).await?;
        let [low, high] = match attribute {
            Attribute::Class { from, to } => [from, to].map(|class| {
                let labels = codes.labels.iter().enumerate();
                labels
                    .filter(|(_, label)| **label == class)
                    .map(|(index, _)| index)
                    .collect()
            }),
            Attribute::Thickness => quarters(&pixels, &codes.labels, |stroke| stroke.thickness),
            Attribute::Slant => quarters(&pixels, &codes.labels, |stroke| stroke.slant),
        };
        if low.is_empty() || high.is_empty() {
            return Err(Error::Question("there are no such images".to_owned()));
        }
        let (from, to) = (mean(&codes, &low), mean(&codes, &high));
        Ok(Direction {
            images: [low.len(), high.len()],
            vector: to
                .into_iter()
                .zip(from)
                .map(|(to, from)| to - from)
                .collect(),
        })
    }
}

/// The images of the lowest and of the highest quarter of each class, by their strokes.
fn quarters(pixels: &[f32], labels: &[u8], of: fn(Stroke) -> f64) -> [Vec<usize>; 2] {
    let mut ends = [Vec::new(), Vec::new()];
    for class in 0..CLASSES as u8 {
        let images = pixels.chunks_exact(SIZE).zip(labels).enumerate();
        let mut measured: Vec<(f64, usize)> = images
            .filter(|(_, (_, label))| **label == class)
            .filter_map(|(index, (image, _))| Some((of(Stroke::of(image)?), index)))
            .collect();
        measured.sort_by(|a, b| a.0.total_cmp(&b.0));
        let quarter = measured.len() / 4;
        let indices = |part: &[(f64, usize)]| -> Vec<usize> {
            part.iter().map(|(_, index)| *index).collect()
        };
        ends[0].extend(indices(&measured[..quarter]));
        ends[1].extend(indices(&measured[measured.len() - quarter..]));
    }
    ends
}

/// The mean code of some of the images.
fn mean(codes: &Codes, images: &[usize]) -> Vec<f32> {
    let mut sums = vec![0.0; codes.size];
    for &image in images {
        let code = &codes.means[image * codes.size..][..codes.size];
        for (sum, number) in sums.iter_mut().zip(code) {
            *sum += f64::from(*number);
        }
    }
    let mean = sums.into_iter().map(|sum| sum / images.len() as f64);
    mean.map(|mean| mean as f32).collect()
}

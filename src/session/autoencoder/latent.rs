//! Walking among codes.

use burn::tensor::{Tensor, TensorData};

use super::SIZE;
use super::answers::{Attribute, CodePath, Codes, Direction, Given, Manifold, Strip};
use crate::error::{Error, Result};
use crate::metrics::Stroke;
use crate::session::limits::{self, at_most};
use crate::session::{Session, read};

/// How many images a direction is measured on.
const MEASURED: usize = 2000;

impl Session {
    /// What is decoded from a grid of `side * side` codes that differ in two numbers, from `-extent`
    /// to `extent` deviations of the prior, or of the codes of a plain autoencoder. All other numbers
    /// are in the middle. Of class `label`, where the decoder is told.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no decoder, or the code no such numbers.
    /// [`Error::Device`] if the device is lost.
    pub async fn manifold(
        &mut self,
        side: usize,
        extent: f32,
        axes: [usize; 2],
        label: u8,
    ) -> Result<Manifold> {
        let (model, supply) = self.coder()?;
        let size = model.code_size();
        if axes.iter().any(|&axis| axis >= size) || axes[0] == axes[1] || side < 2 || label > 9 {
            let message = format!(
                "it takes two different numbers of a code of {size}, at least 2 images a side, and a class from 0 to 9"
            );
            return Err(Error::Question(message));
        }
        at_most(side, limits::SIDE, "images along a side")?;
        let place = |index: usize| extent * (2.0 * index as f32 / (side - 1) as f32 - 1.0);
        let mut places = vec![0.0; side * side * size];
        for (index, code) in places.chunks_exact_mut(size).enumerate() {
            code[axes[0]] = place(index % side);
            code[axes[1]] = -place(index / side);
        }
        let data = TensorData::new(places, [side * side, size, 1, 1]);
        let z = model.placed(Tensor::from_data(data, supply.device()));
        let labels = vec![label; side * side];
        let images = model.decode(z.clone(), &labels, &mut supply.probe());
        let values = read(vec![z.flatten(0, 3), images.flatten(0, 3)]).await?;
        let coordinate = |index: usize, axis: usize| values[0][index * size + axis];
        Ok(Manifold {
            side,
            columns: (0..side)
                .map(|column| coordinate(column, axes[0]))
                .collect(),
            rows: (0..side)
                .map(|row| coordinate(row * side, axes[1]))
                .collect(),
            pixels: values[1].clone(),
        })
    }

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

    /// What is decoded from the code of an image with some multiples of a vector added.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder, or image or vector do not fit.
    /// [`Error::Device`] if the device is lost.
    pub async fn arithmetic(
        &mut self,
        image: Vec<f32>,
        label: u8,
        vector: &[f32],
        factors: &[f32],
    ) -> Result<Strip> {
        let codes = self
            .codes(&Given::Pixels {
                pixels: image,
                labels: vec![label],
            })
            .await?;
        if vector.len() != codes.size || codes.count != 1 {
            let message = format!("it takes one image and a vector of {} numbers", codes.size);
            return Err(Error::Question(message));
        }
        at_most(factors.len(), limits::COSTLY, "multiples")?;
        let moved = factors.iter().flat_map(|factor| {
            let pairs = codes.means.iter().zip(vector);
            pairs.map(move |(code, change)| code + factor * change)
        });
        let moved = moved.collect();
        self.strip(moved, vec![label; factors.len()]).await
    }

    /// What is decoded on the way from the code of one image to that of another, in `steps` images,
    /// the two ends included.
    ///
    /// # Errors
    /// [`Error::Question`] if the model has no encoder, or the images do not fit.
    /// [`Error::Device`] if the device is lost.
    pub async fn interpolation(
        &mut self,
        images: &Given,
        path: CodePath,
        steps: usize,
    ) -> Result<Strip> {
        let codes = self.codes(images).await?;
        if codes.count != 2 || steps < 2 {
            let message = "it takes two images, and at least 2 steps";
            return Err(Error::Question(message.to_owned()));
        }
        at_most(steps, limits::COSTLY, "steps")?;
        let (from, to) = codes.means.split_at(codes.size);
        let share = |step: usize| step as f32 / (steps - 1) as f32;
        let between = (0..steps).flat_map(|step| path.between(from, to, share(step)));
        let between = between.collect();
        let nearer = |step: usize| codes.labels[usize::from(share(step) > 0.5)];
        self.strip(between, (0..steps).map(nearer).collect()).await
    }

    /// Decodes codes, one after another, and asks the judge what they show.
    async fn strip(&mut self, codes: Vec<f32>, labels: Vec<u8>) -> Result<Strip> {
        let count = labels.len();
        if count == 0 {
            return Err(Error::Question("it takes at least one image".to_owned()));
        }
        let (model, supply) = self.coder()?;
        let data = TensorData::new(codes, [count, model.code_size(), 1, 1]);
        let z = Tensor::from_data(data, supply.device());
        let images = model.decode(z, &labels, &mut supply.probe());
        let pixels = read(vec![images.flatten(0, 3)]).await?.remove(0);
        debug_assert_eq!(pixels.len(), count * SIZE);
        let judged = match self.judged(&pixels).await {
            Ok(judged) => Some(judged),
            Err(Error::Judge(_)) => None,
            Err(error) => return Err(error),
        };
        let classes = judged.as_ref().map(|judged| {
            let classes = judged.classes().into_iter();
            classes.map(|class| class as u8).collect()
        });
        let confidences = judged.as_ref().map(|judged| {
            let rows = judged.probabilities.iter();
            rows.map(|row| row.iter().copied().fold(0.0, f32::max))
                .collect()
        });
        Ok(Strip {
            count,
            pixels,
            classes,
            confidences,
        })
    }
}

impl CodePath {
    /// The code at `share` of the way (Shoemake, 1985; White, 2016): in a straight line
    /// `(1 - t) a + t b`, or along the arc `sin((1 - t) w) / sin w a + sin(t w) / sin w b`, where w
    /// is the angle between a and b.
    #[must_use]
    pub fn between(self, from: &[f32], to: &[f32], share: f32) -> Vec<f32> {
        let dot = |a: &[f32], b: &[f32]| -> f64 {
            let pairs = a.iter().zip(b);
            pairs.map(|(a, b)| f64::from(*a) * f64::from(*b)).sum()
        };
        let t = f64::from(share);
        let lengths = (dot(from, from) * dot(to, to)).sqrt();
        let angle = libm::acos((dot(from, to) / lengths.max(1e-12)).clamp(-1.0, 1.0));
        let sine = libm::sin(angle);
        let (first, second) = match self {
            // Parallel vectors have no arc between them.
            Self::Spherical if sine > 1e-6 => (
                libm::sin((1.0 - t) * angle) / sine,
                libm::sin(t * angle) / sine,
            ),
            _ => (1.0 - t, t),
        };
        let pairs = from.iter().zip(to);
        pairs
            .map(|(a, b)| (first * f64::from(*a) + second * f64::from(*b)) as f32)
            .collect()
    }
}

/// The images of the lowest and of the highest quarter of each class, by their strokes.
fn quarters(pixels: &[f32], labels: &[u8], of: fn(Stroke) -> f64) -> [Vec<usize>; 2] {
    let mut ends = [Vec::new(), Vec::new()];
    for class in 0..10 {
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

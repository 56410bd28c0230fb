//! A set of images with labels.

use burn::tensor::{Device, Tensor, TensorData};

use super::CLASSES;
use super::idx::{self, Contents, IdxError, IdxProblem, SIDE};
use super::range::Range;
use super::{Resident, Selection, SelectionSettings};
use crate::nets::Shape;
use crate::random::Chance;

/// Of the packaged digits, one in so many is held out.
const PACKED_SHARE: usize = 10;

/// Grey images of 28x28 pixels with labels from 0 to 9. The first ones are held out: no run learns
/// from them, and what is said of images that a model has not seen rests on them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dataset {
    name: String,
    /// 784 bytes an image, 0 is black.
    pixels: Vec<u8>,
    labels: Vec<u8>,
    /// How many of the first images are held out.
    held_out: usize,
}

impl Dataset {
    /// The packaged digits: images and then labels, in one compressed file. The first tenth is held
    /// out; the file has the classes in turn, so that it has as many images of each.
    ///
    /// # Errors
    /// What is wrong with the file, and at which byte.
    pub fn packed(bytes: &[u8]) -> Result<Self, IdxError> {
        let wrong = at("the packaged digits");
        let unpacked = idx::unpack(bytes).map_err(&wrong)?;
        let (images, rest) = idx::read(&unpacked).map_err(&wrong)?;
        let labels = idx::read_file(rest).map_err(&wrong)?;
        let digits = Self::pair("MNIST, 10,000 digits", images, labels).map_err(wrong)?;
        let held_out = digits.count() / PACKED_SHARE;
        Ok(Self { held_out, ..digits })
    }

    /// Images to learn from, behind images that are held out. They are called what `learned` is.
    #[must_use]
    pub fn split(mut held_out: Self, learned: Self) -> Self {
        let count = held_out.count();
        held_out.pixels.extend(learned.pixels);
        held_out.labels.extend(learned.labels);
        Self {
            name: learned.name,
            held_out: count,
            ..held_out
        }
    }

    /// Only the images with these numbers, in this order; none of them is held out.
    #[must_use]
    pub fn part(&self, numbers: &[u32]) -> Self {
        let images = numbers
            .iter()
            .flat_map(|&number| self.image(number as usize));
        let label = |&number: &u32| self.labels[number as usize];
        Self {
            name: self.name.clone(),
            pixels: images.copied().collect(),
            labels: numbers.iter().map(label).collect(),
            held_out: 0,
        }
    }

    /// A pair of original files, plain or compressed. The two may come in either order.
    ///
    /// # Errors
    /// Which file is wrong, what is wrong with it, and at which byte.
    pub fn idx(first: &[u8], second: &[u8], name: &str) -> Result<Self, IdxError> {
        Self::named(("first file", first), ("second file", second), name).map_err(
            |(file, problem)| IdxError {
                file: file.unwrap_or("the two files").to_owned(),
                problem,
            },
        )
    }

    /// The same of files that have names.
    ///
    /// # Errors
    /// The name of the file that is wrong, or of both if they do not belong together.
    pub fn files(
        first: (&str, &[u8]),
        second: (&str, &[u8]),
        name: &str,
    ) -> Result<Self, IdxError> {
        Self::named(first, second, name).map_err(|(file, problem)| IdxError {
            file: file.map_or_else(|| format!("{} and {}", first.0, second.0), str::to_owned),
            problem,
        })
    }

    /// The pair, or what is wrong with which file; with none of both where they do not fit.
    fn named<'a>(
        (first_name, first): (&'a str, &[u8]),
        (second_name, second): (&'a str, &[u8]),
        name: &str,
    ) -> Result<Self, (Option<&'a str>, IdxProblem)> {
        let first = idx::read_file(first).map_err(|problem| (Some(first_name), problem))?;
        let second = idx::read_file(second).map_err(|problem| (Some(second_name), problem))?;
        let (images, labels) = match first {
            Contents::Images(_) => (first, second),
            Contents::Labels(_) => (second, first),
        };
        Self::pair(name, images, labels).map_err(|problem| (None, problem))
    }

    fn pair(name: &str, images: Contents, labels: Contents) -> Result<Self, IdxProblem> {
        let (pixels, labels) = match (images, labels) {
            (Contents::Images(pixels), Contents::Labels(labels)) => (pixels, labels),
            (Contents::Labels(_), _) => return Err(kind("labels", "images")),
            (_, labels) => return Err(kind(labels.name(), "labels")),
        };
        let images = pixels.len() / (SIDE * SIDE);
        if images != labels.len() {
            return Err(IdxProblem::Mismatch {
                images,
                labels: labels.len(),
            });
        }
        Ok(Self {
            name: name.to_owned(),
            pixels,
            labels,
            held_out: 0,
        })
    }

    /// What the data are called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The number of images, held out or not.
    #[must_use]
    pub fn count(&self) -> usize {
        self.labels.len()
    }

    /// How many of the first images are held out. 0 where all can be learned from.
    #[must_use]
    pub fn held_out(&self) -> usize {
        self.held_out
    }

    /// Of `count` images that a figure is to rest on, how many of the first can be used: only those
    /// that are held out, where any are.
    #[must_use]
    pub fn unseen(&self, count: usize) -> usize {
        match self.held_out {
            0 => count,
            held_out => count.min(held_out),
        }
    }

    /// The images that a run with these settings learns from: none of those that are held out.
    #[must_use]
    pub fn selection(&self, settings: &SelectionSettings, chance: &Chance) -> Selection {
        let mut selection = settings.choose(&self.labels[self.held_out..], chance);
        let first = self.held_out as u32;
        selection.numbers.iter_mut().for_each(|each| *each += first);
        selection
    }

    /// The shape of one example.
    #[must_use]
    pub fn shape(&self) -> Shape {
        Shape::DIGIT
    }

    /// The labels, one an image.
    #[must_use]
    pub fn labels(&self) -> &[u8] {
        &self.labels
    }

    /// The 784 bytes of one image.
    #[must_use]
    pub fn image(&self, index: usize) -> &[u8] {
        &self.pixels[index * SIDE * SIDE..][..SIDE * SIDE]
    }

    /// How many images each of the ten classes has, of those that can be learned from.
    #[must_use]
    pub fn class_sizes(&self) -> [u32; 10] {
        let mut sizes = [0; CLASSES];
        for &label in &self.labels[self.held_out..] {
            sizes[usize::from(label)] += 1;
        }
        sizes
    }

    /// `count` images from number `first` on, `[count * 784]` in [0, 1]; fewer at the end.
    #[must_use]
    pub fn pixels(&self, first: usize, count: usize) -> Vec<f32> {
        let from = first.min(self.count());
        let to = first.saturating_add(count).min(self.count());
        self.pixels[from * SIDE * SIDE..to * SIDE * SIDE]
            .iter()
            .map(|&byte| f32::from(byte) / 255.0)
            .collect()
    }

    /// The images with these numbers as a network sees them: `[count, 1, 28, 28]` in `range`.
    #[must_use]
    pub fn images(&self, numbers: &[u32], range: Range, device: &Device) -> Tensor<4> {
        let values: Vec<f32> = numbers
            .iter()
            .flat_map(|&number| self.image(number as usize))
            .map(|&byte| range.pixel(byte))
            .collect();
        let shape = self.shape().batch(numbers.len());
        Tensor::from_data(TensorData::new(values, shape), device)
    }

    /// All images on a graphics card, where batches are put together then; `None` on the CPU, and of
    /// more than a card may be given at once.
    #[must_use]
    pub fn resident(&self, device: &Device) -> Option<Resident> {
        Resident::new(&self.pixels, self.shape(), device)
    }
}

fn at(file: &'static str) -> impl Fn(IdxProblem) -> IdxError {
    move |problem| IdxError {
        file: file.to_owned(),
        problem,
    }
}

fn kind(found: &'static str, expected: &'static str) -> IdxProblem {
    IdxProblem::Kind { found, expected }
}

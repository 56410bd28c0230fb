//! What a class adds, pixel by pixel.

use super::At;
use super::sums::Weights;
use crate::nets::Shape;
use crate::nets::causal::CLASSES;

/// A picture for each class; see `causal/class_map.rs`.
#[derive(Clone, Debug)]
pub(super) struct ClassMap {
    /// `[classes, channels, places]`, as the device has them.
    pictures: Vec<f32>,
    pub(super) channels: usize,
}

impl ClassMap {
    pub(super) fn new(image: Shape, weights: &mut Weights) -> Result<Self, String> {
        Ok(Self {
            pictures: weights.next(CLASSES * image.size())?,
            channels: image.channels,
        })
    }

    pub(super) fn compute(&self, at: At, input: &[f32], output: &mut [f32]) {
        let here = at.place * self.channels..(at.place + 1) * self.channels;
        let places = at.height * at.width;
        let (input, output) = (&input[here.clone()], &mut output[here]);
        for (channel, (x, y)) in input.iter().zip(output).enumerate() {
            let added = at.label.map_or(0.0, |label| {
                let row = usize::from(label) * self.channels + channel;
                self.pictures[row * places + at.place]
            });
            *y = x + added;
        }
    }
}

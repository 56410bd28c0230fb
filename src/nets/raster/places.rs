//! What is added at every pixel.

use super::At;
use super::sums::Weights;
use crate::nets::Shape;
use crate::nets::causal::pictures;

/// A picture, or one for each class; see `causal/places.rs`.
#[derive(Clone, Debug)]
pub(super) struct Places {
    /// `[pictures, channels, places]`, as the device has them.
    pictures: Vec<f32>,
    told: bool,
    pub(super) channels: usize,
}

impl Places {
    pub(super) fn new(image: Shape, told: bool, weights: &mut Weights) -> Result<Self, String> {
        Ok(Self {
            pictures: weights.next(pictures(told) * image.size())?,
            told,
            channels: image.channels,
        })
    }

    pub(super) fn compute(&self, at: At, input: &[f32], output: &mut [f32]) {
        let here = at.place * self.channels..(at.place + 1) * self.channels;
        let places = at.height * at.width;
        let picture = if self.told { at.label } else { Some(0) };
        let (input, output) = (&input[here.clone()], &mut output[here]);
        for (channel, (x, y)) in input.iter().zip(output).enumerate() {
            let added = picture.map_or(0.0, |picture| {
                let row = usize::from(picture) * self.channels + channel;
                self.pictures[row * places + at.place]
            });
            *y = x + added;
        }
    }
}

//! Moved copies of images, to train a classifier that does not mind where a digit is.

use burn::tensor::{Device, Tensor, TensorData};

use super::Dataset;
use super::idx::SIDE;
use crate::random::Stream;

impl Dataset {
    /// The images with these numbers as a network sees them, `[count, 1, 28, 28]` in [-1, 1], each
    /// moved by up to `largest` pixels in both directions. What comes in at the border is black.
    #[must_use]
    pub fn shifted(
        &self,
        numbers: &[u32],
        largest: usize,
        stream: &mut Stream,
        device: &Device,
    ) -> Tensor<4> {
        let mut values = vec![-1.0; numbers.len() * SIDE * SIDE];
        for (shifted, &number) in values.chunks_exact_mut(SIDE * SIDE).zip(numbers) {
            let image = self.image(number as usize);
            let mut offset = || stream.below(2 * largest + 1);
            // y + down - largest is the row that row y goes to, and so for the columns.
            let (down, right) = (offset(), offset());
            for (y, row) in image.chunks_exact(SIDE).enumerate() {
                let Some(to) = (y + down).checked_sub(largest).filter(|&y| y < SIDE) else {
                    continue;
                };
                for (x, &byte) in row.iter().enumerate() {
                    if let Some(x) = (x + right).checked_sub(largest).filter(|&x| x < SIDE) {
                        shifted[to * SIDE + x] = f32::from(byte) / 127.5 - 1.0;
                    }
                }
            }
        }
        let shape = self.shape().batch(numbers.len());
        Tensor::from_data(TensorData::new(values, shape), device)
    }
}

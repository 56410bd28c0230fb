//! Images that show nothing, for a classifier to learn what it does not know.

use burn::tensor::{Device, Tensor, TensorData};

use super::idx::SIDE;
use crate::nets::Shape;
use crate::random::Stream;

/// The sides of the squares that the noise is made of, in pixels.
const GRAINS: [usize; 4] = [1, 2, 4, 28];

/// Images of noise, `[count, 1, 28, 28]` in [-1, 1].
///
/// Each is made of squares of one size, from a single pixel to the whole image; the squares have
/// independent greys between two levels that are drawn for the image.
#[must_use]
pub fn noise(count: usize, stream: &mut Stream, device: &Device) -> Tensor<4> {
    let mut values = Vec::with_capacity(count * SIDE * SIDE);
    for _ in 0..count {
        let grain = GRAINS[stream.below(GRAINS.len())];
        let (from, to) = (level(stream), level(stream));
        let across = SIDE.div_ceil(grain);
        let greys: Vec<f64> = (0..across * across)
            .map(|_| from + (to - from) * stream.uniform())
            .collect();
        for y in 0..SIDE {
            for x in 0..SIDE {
                values.push(greys[y / grain * across + x / grain] as f32);
            }
        }
    }
    let data = TensorData::new(values, Shape::DIGIT.batch(count));
    Tensor::from_data(data, device)
}

/// A grey in [-1, 1]; black and white are more probable than the others.
fn level(stream: &mut Stream) -> f64 {
    (3.0 * stream.uniform() - 1.5).clamp(-1.0, 1.0)
}

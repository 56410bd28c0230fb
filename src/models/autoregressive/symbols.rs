//! From greys to the values that a model gives probabilities to, and back.

use burn::tensor::{Device, Tensor, TensorData};

use super::settings::{Binarisation, Ordering, PixelSettings};
use crate::nets::Shape;
use crate::random::{Purpose, Stream};

impl PixelSettings {
    /// How many values there are, as a number to count with.
    #[must_use]
    pub fn values(&self) -> usize {
        self.levels as usize
    }

    /// The values of pixels `[batch, 1, height, width]` in [0, 1], as whole numbers from 0. With two
    /// values a pixel is white where it is brighter than its threshold; with more, the range is cut
    /// into equal parts.
    #[must_use]
    pub fn symbols(&self, x: Tensor<4>, thresholds: Tensor<4>) -> Tensor<4> {
        if self.levels == 2 {
            return x.greater(thresholds).float();
        }
        let levels = f64::from(self.levels);
        (x * levels).floor().clamp(0.0, levels - 1.0)
    }

    /// The values as the network sees them, in [0, 1], in the order in which it predicts them.
    #[must_use]
    pub fn seen(&self, symbols: Tensor<4>) -> Tensor<4> {
        let ordered = self.ordered(symbols);
        match self.levels {
            2 => ordered,
            levels => ordered / (f64::from(levels) - 1.0),
        }
    }

    /// Pixels in the order in which they are predicted. The other way is the same.
    #[must_use]
    pub fn ordered(&self, x: Tensor<4>) -> Tensor<4> {
        match self.ordering {
            Ordering::Raster => x,
            Ordering::Reversed => x.flip([2, 3]),
        }
    }

    /// The pixel at a place of the order, among `pixels`. The other way is the same.
    #[must_use]
    pub fn pixel(&self, place: usize, pixels: usize) -> usize {
        match self.ordering {
            Ordering::Raster => place,
            Ordering::Reversed => pixels - 1 - place,
        }
    }

    /// The value of one grey in [0, 1], by the rule of [`PixelSettings::symbols`] for more than two
    /// values, `floor(x levels)`; with two, white is brighter than one half. The grey of a value has
    /// that value.
    #[must_use]
    pub fn symbol(&self, grey: f32) -> usize {
        if self.levels == 2 {
            return usize::from(grey > 0.5);
        }
        let levels = self.levels as f32;
        (grey * levels).floor().clamp(0.0, levels - 1.0) as usize
    }

    /// The grey of a value, in [0, 1].
    #[must_use]
    pub fn grey(&self, value: usize) -> f32 {
        value as f32 / (self.levels - 1) as f32
    }

    /// The thresholds of some images, `[numbers, 1, height, width]` in [0, 1). `fresh` is the chance
    /// of this showing, `fixed` that of an image by its number.
    pub(super) fn thresholds(
        &self,
        numbers: &[u32],
        shape: Shape,
        mut fresh: Stream,
        fixed: impl Fn(Purpose, u64) -> Stream,
        device: &Device,
    ) -> Tensor<4> {
        let dimensions = shape.batch(numbers.len());
        if self.levels > 2 || self.binarisation == Binarisation::Threshold {
            return Tensor::full(dimensions, 0.5, device);
        }
        if self.binarisation == Binarisation::Dynamic {
            return fresh.tensor(dimensions, device, Stream::uniform);
        }
        let size = shape.size();
        let thresholds = numbers.iter().flat_map(|&number| {
            let mut stream = fixed(Purpose::Binarised, u64::from(number));
            (0..size).map(move |_| stream.uniform() as f32)
        });
        Tensor::from_data(TensorData::new(thresholds.collect(), dimensions), device)
    }
}

//! Drawing as it is written down: one full pass through the network for each pixel.
//!
//! Nothing is read from the device, so that this also works where reading is slow. A session draws
//! with [`crate::nets::raster`] instead, which computes each place only once; a test compares the two
//! and a bench says how much it saves.

use burn::tensor::activation::{sigmoid, softmax};
use burn::tensor::{Device, Tensor};

use super::Autoregressive;
use crate::data::CLASSES;
use crate::nets::{Pass, Shape};
use crate::random::Stream;

impl Autoregressive {
    /// Draws `count` images `[count, 1, height, width]` in [0, 1], with the averaged weights where
    /// there are any, and returns them with their classes. One uniform number a pixel is taken from
    /// the stream, image by image, in the order in which the pixels are predicted.
    pub(super) fn draw_naively(
        &mut self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> (Tensor<4>, Option<Vec<u8>>) {
        let labels = self.asked(count, classes);
        let told = self.classes(labels.as_deref().unwrap_or_default(), device);
        let mut network = self.predictor.drawing();
        let Shape { height, width, .. } = network.input();
        let uniforms = stream.tensor([count, 1, height, width], device, Stream::uniform);
        let levels = f64::from(self.rules.pixels.levels);
        let mut x = Tensor::zeros([count, 1, height, width], device);
        for place in 0..height * width {
            let (row, column) = (place / width, place % width);
            let mut pass = Pass::draw(stream).told(told.clone());
            let logits = network.forward(x.clone(), &mut pass);
            let here = |x: Tensor<4>| x.narrow(2, row, 1).narrow(3, column, 1);
            let value = chosen(here(logits), here(uniforms.clone()));
            x = x.slice_assign(
                [0..count, 0..1, row..row + 1, column..column + 1],
                value / (levels - 1.0),
            );
        }
        (self.rules.pixels.ordered(x), labels)
    }

    /// The classes of images that are about to be drawn; without `classes`, cycles through all of
    /// them. `None` for models that are not told classes.
    #[must_use]
    pub fn asked(&self, count: usize, classes: Option<&[u8]>) -> Option<Vec<u8>> {
        let classes = match classes {
            Some(classes) => classes.iter().copied().cycle().take(count).collect(),
            None => (0..count).map(|index| (index % CLASSES) as u8).collect(),
        };
        self.rules.predictor.labels.then_some(classes)
    }
}

/// The values that uniform numbers choose, `[batch, 1, 1, 1]`: white where `u < p(white)`; among
/// more, the first value whose cumulative probability is above `u`.
fn chosen(logits: Tensor<4>, uniforms: Tensor<4>) -> Tensor<4> {
    let channels = logits.dims()[1];
    if channels == 1 {
        return uniforms.lower(sigmoid(logits)).float();
    }
    let passed = softmax(logits, 1).cumsum(1).lower_equal(uniforms);
    passed.float().sum_dim(1).clamp_max(channels as f64 - 1.0)
}

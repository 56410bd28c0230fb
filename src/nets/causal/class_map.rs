//! What a class adds to every channel at every pixel.

use burn::tensor::Tensor;

use super::CLASSES;
use crate::nets::Shape;
use crate::nets::layers::Making;

/// `y = x + V_c`, with a picture `V_c` for each class `c`: the condition that depends on the place
/// (van den Oord et al., 2016, "Conditional Image Generation with PixelCNN Decoders", section 2.3),
/// where a table takes the place of the network from class to picture. A class alone says the same
/// thing at all pixels; its picture says where the strokes of a 7 are before any of them is drawn.
#[derive(Clone, Debug)]
pub struct ClassMap {
    /// `[classes, channels, height, width]`. It starts at zero and takes no chance, so that a run that
    /// is told classes starts like one that is not.
    pictures: Tensor<4>,
}

impl ClassMap {
    pub(super) fn new(image: Shape, making: &Making<'_>) -> Self {
        let shape = [CLASSES, image.channels, image.height, image.width];
        Self {
            pictures: Tensor::zeros(shape, making.device),
        }
    }

    /// `[batch, channels, height, width]` to the same; `classes` are one-hot, `[batch, 10, 1, 1]`.
    pub(super) fn forward(&self, x: Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
        let Some(classes) = classes else {
            return x;
        };
        let [batch, channels, height, width] = x.dims();
        let classes = classes.clone().reshape([batch, CLASSES]);
        let pictures = self.pictures.clone();
        let pictures = pictures.reshape([CLASSES, channels * height * width]);
        x + classes
            .matmul(pictures)
            .reshape([batch, channels, height, width])
    }

    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        vec![("pictures".to_owned(), &mut self.pictures)]
    }
}

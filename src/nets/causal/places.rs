//! What is added to every channel at every pixel.

use burn::tensor::{Device, Tensor};

use super::CLASSES;
use crate::nets::Shape;
use crate::products::matmul;

/// `y = x + V`, or `y = x + V_c` with a picture `V_c` for each class `c`: biases that belong to
/// places. A convolution does the same thing everywhere and knows where it is only near the edges of
/// the image; this tells it. With classes it is the condition that depends on the place (van den Oord
/// et al., 2016, "Conditional Image Generation with PixelCNN Decoders", section 2.3), where a table
/// stands for the network from class to picture.
#[derive(Clone, Debug)]
pub struct Places {
    /// `[1 or classes, channels, height, width]`. It starts at zero and takes no chance, so that a
    /// run with it starts like one without.
    pictures: Tensor<4>,
}

/// How many pictures there are.
pub(in crate::nets) fn pictures(told: bool) -> usize {
    if told { CLASSES } else { 1 }
}

impl Places {
    pub(super) fn new(image: Shape, told: bool, device: &Device) -> Self {
        Self {
            pictures: Tensor::zeros(image.batch(pictures(told)), device),
        }
    }

    /// `[batch, channels, height, width]` to the same; `classes` are one-hot, `[batch, 10, 1, 1]`.
    pub(super) fn forward(&self, x: Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
        let [pictures, channels, height, width] = self.pictures.dims();
        if pictures == 1 {
            return x + self.pictures.clone();
        }
        let Some(classes) = classes else {
            return x;
        };
        let batch = x.dims()[0];
        let classes = classes.clone().reshape([batch, CLASSES]);
        let table = self.pictures.clone();
        let table = table.reshape([CLASSES, channels * height * width]);
        x + matmul(classes, table).reshape([batch, channels, height, width])
    }

    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        vec![("pictures".to_owned(), &mut self.pictures)]
    }
}

//! Examples as a network's input.

use burn::tensor::Tensor;

use crate::data::CLASSES;
use crate::nets::Shape;

/// Examples as the discriminator's input: packed (Lin et al., 2018), flat where the network is fully
/// connected, with the class as ten more channels where it is told.
pub(super) fn arrange(
    input: Shape,
    packing: usize,
    x: Tensor<4>,
    categories: Option<&Tensor<4>>,
) -> Tensor<4> {
    let [batch, channels, height, width] = x.dims();
    let x = x.reshape([batch / packing, packing * channels, height, width]);
    let [batch, channels, ..] = x.dims();
    let x = if input.height == 1 {
        x.reshape([batch, channels * height * width, 1, 1])
    } else {
        x
    };
    match categories {
        Some(categories) => {
            let [_, _, height, width] = x.dims();
            let categories = categories.clone().expand([batch, CLASSES, height, width]);
            Tensor::cat(vec![x, categories], 1)
        }
        None => x,
    }
}

//! How improbable data are to a model that gives every pixel a distribution.

use burn::tensor::Tensor;
use burn::tensor::activation::{log_softmax, softplus};

/// The negative log-probability of each pixel, in nats: `[batch, 1, height, width]`.
///
/// `symbols` are the values of the pixels as whole numbers from 0, `[batch, 1, height, width]`.
/// With one channel of logits, there are two values: `-x log sigmoid(l) - (1 - x) log(1 -
/// sigmoid(l)) = softplus(l) - x l`. With more, a channel for each value: `-log softmax(l)[x]`.
#[must_use]
pub fn pixel_nats(logits: Tensor<4>, symbols: Tensor<4>) -> Tensor<4> {
    if logits.dims()[1] == 1 {
        return softplus(logits.clone(), 1.0) - symbols * logits;
    }
    -log_softmax(logits, 1).gather(1, symbols.int())
}

/// Nats per image as bits per pixel: `nats / (pixels ln 2)`.
#[must_use]
pub fn bits_per_pixel(nats: f64, pixels: usize) -> f64 {
    nats / (pixels as f64 * std::f64::consts::LN_2)
}

//! How improbable data are to a model that gives every pixel a distribution.

use burn::tensor::Tensor;
use burn::tensor::activation::{log_softmax, softplus};

#[cfg(feature = "wgpu")]
use crate::gpu::{self, Curve, Pair};

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

/// The negative log-probability of an image, in nats, averaged over the batch: `[1]`. See
/// [`pixel_nats`].
#[must_use]
pub fn image_nats(logits: Tensor<4>, symbols: Tensor<4>) -> Tensor<1> {
    let [batch, channels, ..] = logits.dims();
    #[cfg(feature = "wgpu")]
    if channels == 1 && gpu::computes(&logits) {
        let sums = gpu::sums(logits, symbols, Pair::CrossEntropy);
        return gpu::mean(sums, Curve::Line { slope: 1.0 });
    }
    let _ = channels;
    pixel_nats(logits, symbols).sum() / batch as f64
}

/// Nats per image as bits per pixel: `nats / (pixels ln 2)`.
#[must_use]
pub fn bits_per_pixel(nats: f64, pixels: usize) -> f64 {
    nats / (pixels as f64 * std::f64::consts::LN_2)
}

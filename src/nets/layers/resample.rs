//! Smaller and larger images without weights. All of these work on blocks of 2x2 pixels.

use burn::tensor::{Int, Tensor};

use crate::nets::Resampling;

/// `y` from `x`: `[batch, channels, height, width]` to half or twice the size.
pub(super) fn forward(kind: Resampling, x: Tensor<4>) -> Tensor<4> {
    match kind {
        Resampling::Average => average(x),
        Resampling::Max => blocks(x).max_dim(4).squeeze_dim(4),
        Resampling::Nearest => repeat(x),
        Resampling::Shuffle => shuffle(x),
    }
}

/// The gradient of the input from that of the output.
pub(super) fn pull_back(kind: Resampling, x: Tensor<4>, gradient: Tensor<4>) -> Tensor<4> {
    match kind {
        Resampling::Average => repeat(gradient) * 0.25,
        Resampling::Max => {
            // All of it goes to the first of the largest pixels of a block.
            let blocks = blocks(x.without_autodiff());
            let largest = blocks.argmax(4);
            let places = Tensor::<1, Int>::arange(0..4, &largest.device());
            let chosen = places.reshape([1, 1, 1, 1, 4]).equal(largest).float();
            unblock(chosen * gradient.unsqueeze_dim(4))
        }
        Resampling::Nearest => average(gradient) * 4.0,
        Resampling::Shuffle => unshuffle(gradient),
    }
}

fn average(x: Tensor<4>) -> Tensor<4> {
    blocks(x).mean_dim(4).squeeze_dim(4)
}

/// Every pixel becomes a block.
fn repeat(x: Tensor<4>) -> Tensor<4> {
    let [batch, channels, height, width] = x.dims();
    x.reshape([batch, channels, height, 1, width, 1])
        .repeat(&[1, 1, 1, 2, 1, 2])
        .reshape([batch, channels, 2 * height, 2 * width])
}

/// `[b, c, 2h, 2w] -> [b, c, h, w, 4]`
fn blocks(x: Tensor<4>) -> Tensor<5> {
    let [batch, channels, height, width] = x.dims();
    let (height, width) = (height / 2, width / 2);
    x.reshape([batch, channels, height, 2, width, 2])
        .permute([0, 1, 2, 4, 3, 5])
        .reshape([batch, channels, height, width, 4])
}

/// `[b, c, h, w, 4] -> [b, c, 2h, 2w]`
fn unblock(x: Tensor<5>) -> Tensor<4> {
    let [batch, channels, height, width, _] = x.dims();
    x.reshape([batch, channels, height, width, 2, 2])
        .permute([0, 1, 2, 4, 3, 5])
        .reshape([batch, channels, 2 * height, 2 * width])
}

/// Four channels become the four pixels of a block (Shi et al., 2016).
fn shuffle(x: Tensor<4>) -> Tensor<4> {
    let [batch, channels, height, width] = x.dims();
    let channels = channels / 4;
    x.reshape([batch, channels, 2, 2, height, width])
        .permute([0, 1, 4, 2, 5, 3])
        .reshape([batch, channels, 2 * height, 2 * width])
}

fn unshuffle(x: Tensor<4>) -> Tensor<4> {
    let [batch, channels, height, width] = x.dims();
    let (height, width) = (height / 2, width / 2);
    x.reshape([batch, channels, height, 2, width, 2])
        .permute([0, 1, 3, 5, 2, 4])
        .reshape([batch, channels * 4, height, width])
}

//! Layers that use chance.

use burn::tensor::Tensor;

use crate::nets::{Mode, Pass};

/// Dropout (Srivastava et al., 2014): each number is zero with probability `rate`, and the others
/// are divided by `1 - rate`, so that sums keep their mean.
pub(super) fn dropout(
    rate: f64,
    while_drawing: bool,
    x: Tensor<4>,
    pass: &mut Pass<'_>,
) -> Tensor<4> {
    let on = match pass.mode {
        Mode::Train => true,
        Mode::Draw | Mode::Settle => while_drawing,
        Mode::Still => false,
    };
    if !on {
        return x;
    }
    let keep = 1.0 / (1.0 - rate);
    let device = x.device();
    let mask = pass
        .chance
        .tensor(x.dims(), &device.without_autodiff(), |stream| {
            if stream.uniform() < rate { 0.0 } else { keep }
        });
    x * mask
}

/// Adds normal noise with the given standard deviation, while training.
pub(super) fn noise(deviation: f64, x: Tensor<4>, pass: &mut Pass<'_>) -> Tensor<4> {
    if pass.mode != Mode::Train {
        return x;
    }
    let device = x.device().without_autodiff();
    let noise = pass.chance.normals(x.dims(), &device);
    x + noise * deviation
}

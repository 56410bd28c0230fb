//! Penalties on the gradient that a critic has at some points.

use burn::tensor::Tensor;

/// Keeps the square root away from zero, where its slope is infinite.
const EPSILON: f64 = 1e-12;

/// The penalty on gradients `[batch, ...]` of the score by the input, `[1]`.
///
/// `E (|g| - target)^2` (Gulrajani et al., 2017, equation 3), or, if only gradients above the
/// target are punished, `E max(0, |g| - target)^2` (Petzka et al., 2018). With target 0 it is
/// `E |g|^2`, R1 and R2 of Mescheder et al. (2018).
#[must_use]
pub fn gradient_penalty(gradient: Tensor<4>, target: f64, one_sided: bool) -> Tensor<1> {
    let squares = gradient.square().sum_dim(1).sum_dim(2).sum_dim(3);
    if target == 0.0 {
        return squares.mean();
    }
    let excess = (squares + EPSILON).sqrt() - target;
    let excess = if one_sided {
        excess.clamp_min(0.0)
    } else {
        excess
    };
    excess.square().mean()
}

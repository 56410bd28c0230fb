//! Nonlinearities.

use burn::tensor::Tensor;
use burn::tensor::activation::{relu, sigmoid, tanh};

#[cfg(feature = "wgpu")]
use crate::gpu;
use crate::nets::Activation;

/// `y = f(x)`, number by number.
pub(super) fn forward(kind: Activation, x: Tensor<4>) -> Tensor<4> {
    #[cfg(feature = "wgpu")]
    if let (true, Some(activate)) = (gpu::computes(&x), Activation::in_kernel(Some(kind))) {
        return gpu::activated(x, activate);
    }
    match kind {
        Activation::Relu => relu(x),
        // As a product, because the way back is then one product too. burn's own picks number by
        // number in both directions: a tenth of a convolutional step on the CPU.
        Activation::LeakyRelu { slope } => x.clone() * slopes(x, slope),
        Activation::Tanh => tanh(x),
        Activation::Sigmoid => sigmoid(x),
        Activation::Silu => x.clone() * sigmoid(x),
    }
}

/// The gradient of the input from that of the output: `g f'(x)`.
///
/// The derivatives of ReLU and leaky ReLU are constants on each side of zero; those of tanh and
/// sigmoid depend on the input, and stay differentiable.
pub(super) fn pull_back(kind: Activation, x: Tensor<4>, gradient: Tensor<4>) -> Tensor<4> {
    #[cfg(feature = "wgpu")]
    if let (true, Activation::Relu | Activation::LeakyRelu { .. }, Some(activate)) =
        (gpu::computes(&x), kind, Activation::in_kernel(Some(kind)))
    {
        return gpu::gated(gradient, x, activate);
    }
    match kind {
        Activation::Relu => gradient * x.without_autodiff().greater_elem(0.0).float(),
        Activation::LeakyRelu { slope } => gradient * slopes(x, slope),
        Activation::Tanh => gradient * (1.0 - tanh(x).square()),
        Activation::Sigmoid => {
            let y = sigmoid(x);
            gradient * y.clone() * (1.0 - y)
        }
        // s + x s (1 - s)
        Activation::Silu => {
            let y = sigmoid(x.clone());
            gradient * (y.clone() + x * y.clone() * (1.0 - y))
        }
    }
}

/// `slope` below zero, 1 elsewhere; a constant. Both are exact, whatever the slope.
fn slopes(x: Tensor<4>, slope: f64) -> Tensor<4> {
    let below = x.without_autodiff().lower_elem(0.0).float();
    below.clone() * slope + (1.0 - below)
}

//! Nonlinearities.

use burn::tensor::Tensor;
use burn::tensor::activation::{leaky_relu, relu, sigmoid, tanh};

use crate::nets::Activation;

/// `y = f(x)`, number by number.
pub(super) fn forward(kind: Activation, x: Tensor<4>) -> Tensor<4> {
    match kind {
        Activation::Relu => relu(x),
        Activation::LeakyRelu { slope } => leaky_relu(x, slope),
        Activation::Tanh => tanh(x),
        Activation::Sigmoid => sigmoid(x),
    }
}

/// The gradient of the input from that of the output: `g f'(x)`.
///
/// The derivatives of ReLU and leaky ReLU are constants on each side of zero; those of tanh and
/// sigmoid depend on the input, and stay differentiable.
pub(super) fn pull_back(kind: Activation, x: Tensor<4>, gradient: Tensor<4>) -> Tensor<4> {
    match kind {
        Activation::Relu => gradient * step(x, 0.0),
        Activation::LeakyRelu { slope } => gradient * step(x, slope),
        Activation::Tanh => gradient * (1.0 - tanh(x).square()),
        Activation::Sigmoid => {
            let y = sigmoid(x);
            gradient * y.clone() * (1.0 - y)
        }
    }
}

/// 1 above zero, `slope` below, a constant.
fn step(x: Tensor<4>, slope: f64) -> Tensor<4> {
    let positive = x.without_autodiff().greater_elem(0.0).float();
    positive * (1.0 - slope) + slope
}

//! The loss of a classifier.

use burn::tensor::Tensor;
use burn::tensor::activation::log_softmax;

/// The cross-entropy between logits and target distributions, averaged over the batch: `[1]`, in
/// nats.
///
/// Logits and targets are `[batch, classes, 1, 1]`; a row of the targets sums to 1 and is usually 1
/// at the right class. `H = -sum_k t_k log softmax(x)_k` (Bishop, 2006, equation 4.108).
#[must_use]
pub fn categorical_cross_entropy(logits: Tensor<4>, targets: Tensor<4>) -> Tensor<1> {
    let log_probabilities = log_softmax(logits, 1);
    -(targets * log_probabilities).sum_dim(1).mean()
}

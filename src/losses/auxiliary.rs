//! Losses on what a discriminator says beside its score.

use burn::tensor::Tensor;
use burn::tensor::activation::log_softmax;

/// The cross-entropy of a choice among classes, averaged over the batch: `[1]`.
///
/// `logits` and the one-hot `choices` are `[batch, classes, 1, 1]`. The logits are no probabilities:
/// a softmax before this one would make it blind (a known mistake of popular AC-GANs).
#[must_use]
pub fn choice_loss(logits: Tensor<4>, choices: Tensor<4>) -> Tensor<1> {
    let batch = logits.dims()[0] as f64;
    -(log_softmax(logits, 1) * choices).sum() / batch
}

/// The negative log-likelihood of numbers under a normal distribution of variance 1 around their
/// guesses, without its constant, averaged over the batch: `sum (c - guess)^2 / 2`, `[1]`.
#[must_use]
pub fn number_loss(guesses: Tensor<4>, numbers: Tensor<4>) -> Tensor<1> {
    let batch = guesses.dims()[0] as f64;
    (guesses - numbers).square().sum() / (2.0 * batch)
}

/// Feature matching (Salimans et al., 2016, section 3.1): the squared distance between the mean
/// features of real and of generated images, divided by their number: `[1]`.
#[must_use]
pub fn feature_matching(real: Tensor<4>, fake: Tensor<4>) -> Tensor<1> {
    (real.mean_dim(0) - fake.mean_dim(0)).square().mean()
}

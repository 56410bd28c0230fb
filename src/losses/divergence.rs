//! How far the distribution of codes is from what it should be.

use burn::tensor::Tensor;

#[cfg(feature = "wgpu")]
use crate::gpu::{self, Curve, Pair};

/// The divergence of normal posteriors from the standard normal prior, in nats, for each number of
/// the code: `-1/2 (1 + log s^2 - m^2 - s^2)` with mean m and variance s^2 (Kingma and Welling, 2014,
/// appendix B). All `[batch, z, 1, 1]`.
#[must_use]
pub fn normal_divergence(mean: Tensor<4>, log_variance: Tensor<4>) -> Tensor<4> {
    (log_variance.clone() + 1.0 - mean.square() - log_variance.exp()) * -0.5
}

/// The divergence of a batch in nats per image, `[1]`: the mean over the batch of the sum of
/// [`normal_divergence`] over the code, with free bits.
#[must_use]
pub fn mean_divergence(mean: Tensor<4>, log_variance: Tensor<4>, free: f64) -> Tensor<1> {
    #[cfg(feature = "wgpu")]
    if free == 0.0 && gpu::computes(&mean) {
        let sums = gpu::sums(mean, log_variance, Pair::Divergence);
        return gpu::mean(sums, Curve::Line { slope: 1.0 });
    }
    with_free_bits(normal_divergence(mean, log_variance), free)
}

/// The divergence of a batch with free bits (Kingma et al., 2016, equation 15): a number of the code
/// whose mean divergence is below `free` nats costs `free`, and so has no gradient. `[1]`; with
/// `free` 0 it is the mean over the batch of the sum over the code.
#[must_use]
pub fn with_free_bits(divergence: Tensor<4>, free: f64) -> Tensor<1> {
    let each = divergence.mean_dim(0);
    let each = if free > 0.0 {
        each.clamp_min(free)
    } else {
        each
    };
    each.sum()
}

/// The log-density of codes under normal posteriors, `[batch, 1, 1, 1]`:
/// `sum -1/2 ((z - m)^2 / s^2 + log s^2 + log 2 pi)`.
#[must_use]
pub fn log_density(z: Tensor<4>, mean: Tensor<4>, log_variance: Tensor<4>) -> Tensor<4> {
    let distance = (z - mean).square() / log_variance.clone().exp();
    ((distance + log_variance + libm::log(std::f64::consts::TAU)) * -0.5).sum_dim(1)
}

/// The L1 penalty of codes `[batch, z, 1, 1]`: the mean over the batch of `sum |a|`, `[1]`.
#[must_use]
pub fn absolute_activity(codes: Tensor<4>) -> Tensor<1> {
    let batch = codes.dims()[0] as f64;
    codes.abs().sum() / batch
}

/// The sparsity penalty of codes in (0, 1), `[batch, z, 1, 1]`: `sum over the code of
/// rho log(rho / r) + (1 - rho) log((1 - rho) / (1 - r))`, where r is the mean of a number over the
/// batch (Ng, 2011, "Sparse autoencoder", section 3), `[1]`.
#[must_use]
pub fn activity_divergence(codes: Tensor<4>, rho: f64) -> Tensor<1> {
    /// Keeps the logarithm finite.
    const EPSILON: f64 = 1e-6;
    let rate = codes.mean_dim(0).clamp(EPSILON, 1.0 - EPSILON);
    let on = rate.clone().log().neg() + libm::log(rho);
    let off = (rate.neg() + 1.0).log().neg() + libm::log(1.0 - rho);
    (on * rho + off * (1.0 - rho)).sum()
}

/// How much the divergence counts at a step: it grows in a straight line from 0 to `weight` over
/// `warm_up` steps (Bowman et al., 2016; Sonderby et al., 2016). Steps count from 1.
#[must_use]
pub fn warmed_up(weight: f64, warm_up: u32, step: u64) -> f64 {
    if warm_up == 0 {
        return weight;
    }
    weight * (step as f64 / f64::from(warm_up)).min(1.0)
}

/// A number whose gradient is that of the mean loss by whatever the log-densities depend on, and
/// whose value is 0: the score function estimator (Williams, 1992, REINFORCE),
/// `mean over the batch of (l - b) grad log q(z)`.
///
/// The losses and log-densities of single examples are `[batch, 1, 1, 1]`; the codes that they are of
/// must be constants. The baseline b of an example is the mean loss of the others, or 0.
#[must_use]
pub fn score_function(losses: Tensor<4>, log_densities: Tensor<4>, baseline: bool) -> Tensor<1> {
    let losses = losses.without_autodiff();
    let others = losses.dims()[0] as f64 - 1.0;
    let signal = if baseline && others > 0.0 {
        let mean_of_others = (losses.clone().sum_dim(0) - losses.clone()) / others;
        losses - mean_of_others
    } else {
        losses
    };
    let surrogate = (log_densities * signal).mean();
    surrogate.clone() - surrogate.without_autodiff()
}

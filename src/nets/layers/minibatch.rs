//! Layers that look at the whole batch, so that a discriminator can see a lack of variety.

use burn::tensor::{Device, Tensor};

use crate::nets::Initial;
use crate::products::matmul;
use crate::random::Stream;

/// Keeps the square root away from zero, where its slope is infinite.
const EPSILON: f64 = 1e-8;

/// Minibatch standard deviation (Karras et al., 2018, section 3): one more channel, everywhere the
/// mean over all numbers of their standard deviation over the batch.
pub(super) fn deviation(x: Tensor<4>) -> Tensor<4> {
    let [batch, _, height, width] = x.dims();
    let centred = x.clone() - x.clone().mean_dim(0);
    let deviation = (centred.square().mean_dim(0) + EPSILON).sqrt().mean();
    let channel = deviation
        .reshape([1, 1, 1, 1])
        .expand([batch, 1, height, width]);
    Tensor::cat(vec![x, channel], 1)
}

/// Minibatch discrimination (Salimans et al., 2016, section 3.2): `M = f(x) T`,
/// `o_b(x_i) = sum_j exp(-|M_ib - M_jb|_1)`, appended to the features.
#[derive(Clone, Debug)]
pub struct Discrimination {
    /// `[features, kernels, size, 1]`
    pub(super) weight: Tensor<4>,
}

impl Discrimination {
    pub(super) fn new(
        features: usize,
        (kernels, size): (usize, usize),
        initial: Initial,
        stream: &mut Stream,
        device: &Device,
    ) -> Self {
        let dimensions = [features, kernels, size, 1];
        Self {
            weight: initial.draw(dimensions, features, kernels * size, stream, device),
        }
    }

    /// `[batch, features, 1, 1] -> [batch, features + kernels, 1, 1]`
    pub(super) fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        let [features, kernels, size, _] = self.weight.dims();
        let batch = x.dims()[0];
        let weight = self.weight.clone().reshape([features, kernels * size]);
        let m = matmul(x.clone().reshape([batch, features]), weight);
        let rows = m.clone().reshape([batch, 1, kernels, size]);
        let columns = m.reshape([1, batch, kernels, size]);
        let distance = (rows - columns).abs().sum_dim(3);
        // The sum runs over j; every example is as close to itself as can be, which adds 1 to all.
        let closeness = distance.neg().exp().sum_dim(1);
        let closeness = closeness.reshape([batch, kernels, 1, 1]);
        Tensor::cat(vec![x.reshape([batch, features, 1, 1]), closeness], 1)
    }
}

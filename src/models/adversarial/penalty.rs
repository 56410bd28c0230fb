//! The penalty on a discriminator's gradient, and the points where it is measured.

use burn::tensor::Tensor;

use super::critic::score_gradient;
use super::rules::Rules;
use super::settings::PenaltyPoints;
use crate::losses::adversarial::RealAndFake;
use crate::losses::penalty::gradient_penalty;
use crate::nets::{Network, Pass};
use crate::random::Stream;

/// The weighted penalty on the gradient at the discriminator's `inputs`, `[1]`. `None` where its
/// weight is 0.
pub(super) fn penalty(
    rules: &Rules,
    network: &mut Network,
    inputs: RealAndFake<&Tensor<4>>,
    chance: &mut Stream,
) -> Option<Tensor<1>> {
    let settings = &rules.loss.penalty;
    if settings.weight == 0.0 {
        return None;
    }
    let classes = rules.labels.critic_inputs();
    let channels = inputs.real.dims()[1] - classes;
    let x = points(settings.points, inputs, channels, chance);
    // In a still pass: the penalised function has no dropout and no noise.
    let gradient = score_gradient(network, x, channels, &mut Pass::still(chance));
    let penalty = gradient_penalty(gradient, settings.target, settings.one_sided);
    Some(penalty * settings.weight)
}

/// The gradient of a network's first output channel by its input, as a computation that can be
/// differentiated, for tests and pictures.
pub fn score_gradients(network: &mut Network, x: Tensor<4>, chance: &mut Stream) -> Tensor<4> {
    let channels = x.dims()[1];
    score_gradient(network, x, channels, &mut Pass::still(chance))
}

fn points(
    kind: PenaltyPoints,
    inputs: RealAndFake<&Tensor<4>>,
    channels: usize,
    chance: &mut Stream,
) -> Tensor<4> {
    let RealAndFake { real, fake } = inputs;
    let count = real.dims()[0].min(fake.dims()[0]);
    let real = real.clone().without_autodiff().narrow(0, 0, count);
    let fake = fake.clone().without_autodiff().narrow(0, 0, count);
    let device = real.device();
    match kind {
        PenaltyPoints::Real => real,
        PenaltyPoints::Generated => fake,
        PenaltyPoints::Between => {
            // Gulrajani et al. (2017), algorithm 1: x = e real + (1 - e) fake, one e an example.
            let share = chance.tensor([count, 1, 1, 1], &device, Stream::uniform);
            fake.clone() + (real - fake) * share
        }
        PenaltyPoints::NearReal => {
            let image = real.clone().narrow(1, 0, channels);
            let noise: Tensor<4> = chance.normals(image.dims(), &device);
            let near = image.clone() + noise * half_deviation(image);
            let classes = real.dims()[1] - channels;
            if classes == 0 {
                return near;
            }
            Tensor::cat(vec![near, real.narrow(1, channels, classes)], 1)
        }
    }
}

/// Half the deviation of all numbers of a batch together, `sqrt(mean (x - mean x)^2) / 2`, as in the
/// code of Kodali et al. (2017): `[1, 1, 1, 1]`.
#[must_use]
pub fn half_deviation(x: Tensor<4>) -> Tensor<4> {
    let mean = x.clone().mean().reshape([1, 1, 1, 1]);
    let variance = (x - mean).square().mean();
    (variance.sqrt() * 0.5).reshape([1, 1, 1, 1])
}

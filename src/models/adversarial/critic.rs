//! What a discriminator says, and how its score changes with its input.

use burn::tensor::Tensor;

use super::labels::{Condition, LabelKind, LabelSettings};
use crate::data::CLASSES;
use crate::losses::AdversarialLoss;
use crate::losses::auxiliary::{choice_loss, number_loss};
use crate::nets::{Network, Pass};

/// The score in a discriminator's output, `[batch, 1, 1, 1]`: its first channel, or, of an
/// autoencoder, the mean absolute error of its reconstruction.
pub(super) fn score(loss: AdversarialLoss, input: &Tensor<4>, output: Tensor<4>) -> Tensor<4> {
    if loss.reconstructs() {
        let error = (input.clone() - output).abs();
        return error.mean_dim(1).mean_dim(2).mean_dim(3);
    }
    if output.dims()[1] == 1 {
        return output;
    }
    output.narrow(1, 0, 1)
}

/// How badly a discriminator's output tells what was asked for, `[1]`: cross-entropy of the class
/// and squared error of the codes (Odena et al., 2017; Chen et al., 2016, equation 6).
pub(super) fn condition_loss(
    settings: &LabelSettings,
    output: &Tensor<4>,
    condition: &Condition,
) -> Option<Tensor<1>> {
    if !matches!(settings.kind, LabelKind::Auxiliary | LabelKind::Codes) {
        return None;
    }
    let classes = condition.classes.clone()?;
    let choice = choice_loss(output.clone().narrow(1, 1, CLASSES), classes) * settings.weight;
    let numbers = condition.codes.clone().map(|numbers| {
        let guesses = output.clone().narrow(1, 1 + CLASSES, numbers.dims()[1]);
        number_loss(guesses, numbers) * settings.continuous_weight
    });
    Some(match numbers {
        Some(numbers) => choice + numbers,
        None => choice,
    })
}

/// The gradient of the score by the first `channels` channels of the input, as a computation that
/// can be differentiated.
pub(super) fn score_gradient(
    network: &mut Network,
    x: Tensor<4>,
    channels: usize,
    pass: &mut Pass<'_>,
) -> Tensor<4> {
    let output = network.output();
    let [batch, ..] = x.dims();
    let device = x.device().without_autodiff();
    let score: Tensor<4> = Tensor::ones([batch, 1, output.height, output.width], &device);
    let rest = [batch, output.channels - 1, output.height, output.width];
    let gradient = if rest[1] > 0 {
        Tensor::cat(vec![score, Tensor::zeros(rest, &device)], 1)
    } else {
        score
    };
    network.pull_back(x, gradient, pass).narrow(1, 0, channels)
}

//! What contradicts what, although each value alone is allowed.

use super::settings::{CodeActivation, CodeKind, Estimator, Reconstruction, Sparsity};
use crate::error::Problem;
use crate::models::configuration::Configuration;
use crate::models::latent::Prior;
use crate::models::network_settings::{Normalisation, Output};
use crate::models::networks::is_flat;

/// Everything in the settings of an autoencoder, with a `game` or without, that contradicts something
/// else in them.
pub(super) fn contradictions(configuration: &Configuration, game: bool) -> Vec<Problem> {
    let code = &configuration.code;
    let normal = code.kind == CodeKind::Normal;
    let cross_entropy = configuration.reconstruction.kind == Reconstruction::CrossEntropy;
    let sparsity = &configuration.sparsity;
    let rules = [
        (
            cross_entropy && configuration.decoder.output != Output::Sigmoid,
            "decoder.output",
            "cross-entropy takes the decoder's outputs for probabilities: they have to be logistic (sigmoid)",
        ),
        (
            !cross_entropy && configuration.decoder.output == Output::Tanh,
            "decoder.output",
            "pixels lie between 0 and 1: use linear or sigmoid",
        ),
        (
            normal && code.activation != CodeActivation::Linear,
            "code.activation",
            "the mean and the log variance of a normal distribution may be any number: use linear",
        ),
        (
            normal
                && configuration.latent.prior != Prior::Normal
                && (!game || configuration.divergence.weight > 0.0),
            "latent.prior",
            "the divergence of a code is from the standard normal prior: use normal, or an adversarial autoencoder with divergence.weight=0",
        ),
        (
            !normal && code.estimator == Estimator::ScoreFunction,
            "code.estimator",
            "a code that is a point is not random: there is nothing to estimate",
        ),
        (
            game && code.estimator == Estimator::ScoreFunction,
            "code.estimator",
            "what the discriminator teaches the encoder flows through the code, and by the score function nothing does: use reparameterised",
        ),
        (
            sparsity.weight > 0.0
                && sparsity.kind == Sparsity::Divergence
                && code.activation != CodeActivation::Sigmoid,
            "sparsity.kind",
            "the divergence of activities needs a code between 0 and 1: use code.activation=sigmoid, or absolute",
        ),
    ];
    let broken = rules.into_iter().filter(|(broken, ..)| *broken);
    let mut problems: Vec<Problem> = broken
        .map(|(_, path, message)| Problem::new(path, message))
        .collect();
    problems.extend(instance_norm(configuration));
    problems
}

fn instance_norm(configuration: &Configuration) -> Option<Problem> {
    let networks = [
        ("encoder.normalisation", &configuration.encoder),
        ("decoder.normalisation", &configuration.decoder),
        ("discriminator.normalisation", &configuration.discriminator),
    ];
    let flat = networks.into_iter().find(|(_, network)| {
        network.normalisation == Normalisation::Instance && is_flat(network.kind)
    });
    let reason = "instance norm is over the pixels of a channel; a fully connected layer has none";
    flat.map(|(path, _)| Problem::new(path, reason))
}

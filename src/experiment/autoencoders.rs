//! The networks of an autoencoder, from its settings.

use super::networks::{
    Direction, check_doublings, hidden, is_flat, judging, kind, maker, style, widths,
};
use super::{Blueprint, Configuration, Family, NetworkKind, Normalisation, Output};
use crate::data::CLASSES;
use crate::error::Problem;
use crate::models::Prior;
use crate::models::autoencoder::{
    CodeActivation, CodeKind, Estimator, Game, Reconstruction, Rules, Sparsity,
};
use crate::nets::{Activation, LayerSpecification, Shape};

/// Encoder, decoder, and the discriminator of a family that has one.
pub(super) fn blueprints(
    configuration: &Configuration,
    family: Family,
    image: Shape,
) -> Vec<Result<Blueprint, Problem>> {
    let mut blueprints = vec![encoder(configuration, image), decoder(configuration, image)];
    if family == Family::AdversarialAutoencoder {
        blueprints.push(discriminator(configuration, image));
    }
    blueprints
}

fn told(configuration: &Configuration) -> usize {
    if configuration.code.conditional {
        CLASSES
    } else {
        0
    }
}

fn decoder(configuration: &Configuration, image: Shape) -> Result<Blueprint, Problem> {
    let given = configuration.latent.size as usize + told(configuration);
    maker("decoder", &configuration.decoder, given, image)
}

fn encoder(configuration: &Configuration, image: Shape) -> Result<Blueprint, Problem> {
    let settings = &configuration.encoder;
    let (kind, widths) = (kind(settings, image), widths(settings));
    check_doublings("encoder", kind, &widths, image)?;
    let style = style(settings, Direction::Shrinking, "encoder")?;
    let image = if is_flat(kind) {
        Shape::vector(image.size())
    } else {
        image
    };
    let size = configuration.latent.size as usize;
    let code = &configuration.code;
    let mut layers = hidden(kind, &widths, style);
    layers.push(LayerSpecification::Linear {
        output: Shape::vector(match code.kind {
            CodeKind::Point => size,
            CodeKind::Normal => 2 * size,
        }),
    });
    match code.activation {
        CodeActivation::Linear => {}
        CodeActivation::Relu => layers.push(LayerSpecification::Activation(Activation::Relu)),
        CodeActivation::Sigmoid => {
            layers.push(LayerSpecification::Activation(Activation::Sigmoid));
        }
    }
    Ok(Blueprint {
        name: "encoder",
        input: Shape {
            channels: image.channels + told(configuration),
            ..image
        },
        layers,
    })
}

fn discriminator(configuration: &Configuration, image: Shape) -> Result<Blueprint, Problem> {
    let settings = &configuration.discriminator;
    let game = configuration.game.kind;
    // Codes have no neighbours to convolve with.
    let kind = match kind(settings, image) {
        NetworkKind::Linear => NetworkKind::Linear,
        _ if game == Game::Codes => NetworkKind::Mlp,
        kind => kind,
    };
    let style = style(settings, Direction::Shrinking, "discriminator")?;
    Ok(Blueprint {
        name: "discriminator",
        input: game.compared(image, configuration.latent.size as usize, is_flat(kind)),
        layers: judging(settings, kind, style, 1),
    })
}

/// What the steps of an autoencoder follow.
pub(super) fn rules(configuration: &Configuration) -> Rules {
    Rules {
        latent: configuration.latent.clone(),
        code: configuration.code.clone(),
        corruption: configuration.corruption.clone(),
        reconstruction: configuration.reconstruction.clone(),
        divergence: configuration.divergence.clone(),
        sparsity: configuration.sparsity.clone(),
        game: configuration.game.clone(),
        batch: configuration.train.batch as usize,
        encoder: configuration.encoder.optimizer.clone(),
        decoder: configuration.decoder.optimizer.clone(),
        discriminator: configuration.discriminator.optimizer.clone(),
    }
}

/// Everything in the configuration of an autoencoder that contradicts something else in it.
pub(super) fn contradictions(configuration: &Configuration, family: Family) -> Vec<Problem> {
    let code = &configuration.code;
    let normal = code.kind == CodeKind::Normal;
    let cross_entropy = configuration.reconstruction.kind == Reconstruction::CrossEntropy;
    let sparsity = &configuration.sparsity;
    let game = family == Family::AdversarialAutoencoder;
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
        .map(|(_, path, message)| Problem {
            path: path.to_owned(),
            message: message.to_owned(),
        })
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
    flat.map(|(path, _)| Problem {
        path: path.to_owned(),
        message: "instance norm is over the pixels of a channel; a fully connected layer has none"
            .to_owned(),
    })
}

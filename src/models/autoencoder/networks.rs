//! The networks of an autoencoder, from its settings.

use super::settings::{CodeActivation, CodeKind, Game};
use crate::data::CLASSES;
use crate::error::Problem;
use crate::models::blueprint::Blueprint;
use crate::models::configuration::Configuration;
use crate::models::network_settings::NetworkKind;
use crate::models::networks::{
    Direction, check_doublings, critic_layers, hidden, is_flat, kind, maker, style, widths,
};
use crate::nets::{Activation, LayerSpecification, Shape};

/// How many numbers the networks are told beside an image or a code.
fn told(configuration: &Configuration) -> usize {
    if configuration.code.conditional {
        CLASSES
    } else {
        0
    }
}

/// The network from codes (and classes) to images.
pub(super) fn decoder(configuration: &Configuration, image: Shape) -> Result<Blueprint, Problem> {
    let given = configuration.latent.size as usize + told(configuration);
    maker("decoder", &configuration.decoder, given, image)
}

/// The network from images (and classes) to codes.
pub(super) fn encoder(configuration: &Configuration, image: Shape) -> Result<Blueprint, Problem> {
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
        initial: settings.initial,
        spectral_norm: settings.spectral_norm,
    })
}

/// The network from what the game compares to a score.
pub(super) fn discriminator(
    configuration: &Configuration,
    image: Shape,
) -> Result<Blueprint, Problem> {
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
        layers: critic_layers(settings, kind, style, 1),
        initial: settings.initial,
        spectral_norm: settings.spectral_norm,
    })
}

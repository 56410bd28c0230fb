//! The two networks of a GAN, from their settings.

use crate::error::Problem;
use crate::models::blueprint::Blueprint;
use crate::models::configuration::Configuration;
use crate::models::network_settings::NetworkKind;
use crate::models::networks::{
    Direction, check_doublings, critic_layers, hidden, is_flat, kind, maker, style, widths,
};
use crate::nets::recipes::{Style, fully_connected, growing, residual_growing};
use crate::nets::{LayerSpecification, Shape};

/// The network from latents (and labels) to examples.
pub(super) fn generator(
    configuration: &Configuration,
    example: Shape,
) -> Result<Blueprint, Problem> {
    let given = configuration.latent.size as usize + configuration.labels.generator_inputs();
    maker("generator", &configuration.generator, given, example)
}

/// The network from examples to a score, and what else it reads off them; or, for the losses with
/// an energy, the autoencoder.
pub(super) fn discriminator(
    configuration: &Configuration,
    example: Shape,
) -> Result<Blueprint, Problem> {
    let settings = &configuration.discriminator;
    let style = style(settings, Direction::Shrinking, "discriminator")?;
    let packed = Shape {
        channels: example.channels * configuration.shown.packing as usize,
        ..example
    };
    let told = configuration.labels.critic_inputs();
    let kind = kind(settings, example);
    let flat = if is_flat(kind) {
        Shape::vector(packed.size())
    } else {
        packed
    };
    let input = Shape {
        channels: flat.channels + told,
        ..flat
    };
    let widths = widths(settings);
    let layers = if configuration.loss.kind.reconstructs() {
        autoencoder(kind, &widths, input, style)?
    } else {
        critic_layers(
            settings,
            kind,
            style,
            1 + configuration.labels.critic_outputs(),
        )
    };
    Ok(Blueprint {
        name: "discriminator",
        input,
        layers,
        initial: settings.initial,
        spectral_norm: settings.spectral_norm,
    })
}

/// An encoder of the given widths, whose last fully connected layer is the code, and its mirror.
fn autoencoder(
    kind: NetworkKind,
    widths: &[usize],
    input: Shape,
    style: Style,
) -> Result<Vec<LayerSpecification>, Problem> {
    /// The size of the code of a convolutional autoencoder.
    const CODE: usize = 64;
    let mirrored: Vec<usize> = widths.iter().rev().copied().collect();
    let mut layers = hidden(kind, widths, style);
    if kind == NetworkKind::Linear {
        return Err(Problem {
            path: "discriminator.kind".to_owned(),
            message: "a discriminator that reconstructs needs hidden layers".to_owned(),
        });
    }
    if kind == NetworkKind::Mlp {
        layers.extend(fully_connected(&mirrored[1..], style, true));
        layers.push(LayerSpecification::Linear { output: input });
        return Ok(layers);
    }
    check_doublings("discriminator", kind, widths, input)?;
    let growing_style = Style {
        resampling: None,
        ..style
    };
    layers.push(LayerSpecification::Linear {
        output: Shape::vector(CODE),
    });
    layers.extend(match kind {
        NetworkKind::Residual => residual_growing(&mirrored, input, growing_style),
        _ => growing(&mirrored, input, growing_style),
    });
    Ok(layers)
}

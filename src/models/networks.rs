//! From the settings of a network to its layers: what families have in common.

use super::blueprint::Blueprint;
use super::network_settings::{
    NetworkKind, NetworkSettings, Nonlinearity, Normalisation, Output, Resizing,
};
use crate::error::Problem;
use crate::nets::recipes::{
    Style, fully_connected, growing, residual_growing, residual_shrinking, shrinking,
};
use crate::nets::{Activation, LayerSpecification, Norm, Resampling, Shape};

/// How many numbers minibatch discrimination compares for each of its features.
const DISCRIMINATION_SIZE: usize = 8;

/// A network from `given` numbers to examples.
pub(super) fn maker(
    name: &'static str,
    settings: &NetworkSettings,
    given: usize,
    example: Shape,
) -> Result<Blueprint, Problem> {
    let widths = widths(settings);
    let style = style(settings, Direction::Growing, name)?;
    let kind = kind(settings, example);
    check_doublings(name, kind, &widths, example)?;
    let mut layers = match kind {
        NetworkKind::Mlp => {
            let mut layers = fully_connected(&widths, style, true);
            layers.push(LayerSpecification::Linear { output: example });
            layers
        }
        NetworkKind::Linear => vec![LayerSpecification::Linear { output: example }],
        NetworkKind::Convolutional => {
            let mut layers = whole(settings, style);
            layers.extend(growing(&widths, example, style));
            layers
        }
        NetworkKind::Residual => {
            let mut layers = whole(settings, style);
            layers.extend(residual_growing(&widths, example, style));
            layers
        }
    };
    match settings.output {
        Output::Tanh => layers.push(LayerSpecification::Activation(Activation::Tanh)),
        Output::Sigmoid => layers.push(LayerSpecification::Activation(Activation::Sigmoid)),
        Output::Linear => {}
    }
    Ok(Blueprint {
        name,
        input: Shape::vector(given),
        layers,
        initial: settings.initial,
        spectral_norm: settings.spectral_norm,
    })
}

/// The layers of a discriminator that says `outputs` numbers.
pub(super) fn critic_layers(
    settings: &NetworkSettings,
    kind: NetworkKind,
    style: Style,
    outputs: usize,
) -> Vec<LayerSpecification> {
    let mut layers = hidden(kind, &widths(settings), style);
    if !is_flat(kind) {
        layers.extend(whole(settings, style));
    }
    if settings.minibatch_deviation {
        layers.push(LayerSpecification::MinibatchDeviation);
    }
    if settings.minibatch_discrimination > 0 {
        layers.push(LayerSpecification::MinibatchDiscrimination {
            kernels: settings.minibatch_discrimination as usize,
            size: DISCRIMINATION_SIZE,
        });
    }
    layers.push(LayerSpecification::Linear {
        output: Shape::vector(outputs),
    });
    layers
}

/// Whether a network of this kind has no use for the places of pixels.
pub(super) fn is_flat(kind: NetworkKind) -> bool {
    matches!(kind, NetworkKind::Mlp | NetworkKind::Linear)
}

/// The hidden layers of a network that reads examples.
pub(super) fn hidden(kind: NetworkKind, widths: &[usize], style: Style) -> Vec<LayerSpecification> {
    match kind {
        NetworkKind::Mlp => fully_connected(widths, style, false),
        NetworkKind::Convolutional => shrinking(widths, style),
        NetworkKind::Residual => residual_shrinking(widths, style),
        NetworkKind::Linear => Vec::new(),
    }
}

/// The fully connected layer that sees a whole image, if there is one.
fn whole(settings: &NetworkSettings, style: Style) -> Vec<LayerSpecification> {
    match settings.hidden as usize {
        0 => Vec::new(),
        units => fully_connected(&[units], style, true),
    }
}

/// Points have no neighbours to convolve with: in the plane every network is fully connected.
pub(super) fn kind(settings: &NetworkSettings, example: Shape) -> NetworkKind {
    if example.height == 1 && settings.kind != NetworkKind::Linear {
        NetworkKind::Mlp
    } else {
        settings.kind
    }
}

pub(super) fn check_doublings(
    network: &str,
    kind: NetworkKind,
    widths: &[usize],
    image: Shape,
) -> Result<(), Problem> {
    let doublings = widths.len() as u32;
    if is_flat(kind) || image.height.is_multiple_of(2usize.pow(doublings)) {
        return Ok(());
    }
    Err(Problem {
        path: format!("{network}.widths"),
        message: format!(
            "{doublings} doublings do not end at {} pixels: give 1 or 2 widths",
            image.height
        ),
    })
}

pub(super) fn widths(settings: &NetworkSettings) -> Vec<usize> {
    settings
        .widths
        .iter()
        .map(|&width| width as usize)
        .collect()
}

/// Whether a network makes images or reads them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// It makes images: they grow inside.
    Growing,
    /// It reads images: they shrink inside.
    Shrinking,
}

pub(super) fn style(
    settings: &NetworkSettings,
    direction: Direction,
    network: &'static str,
) -> Result<Style, Problem> {
    let resampling = match (settings.resizing, direction) {
        (Resizing::Stride, _) => None,
        (Resizing::Average, Direction::Shrinking) => Some(Resampling::Average),
        (Resizing::Max, Direction::Shrinking) => Some(Resampling::Max),
        (Resizing::Nearest, Direction::Growing) => Some(Resampling::Nearest),
        (Resizing::Shuffle, Direction::Growing) => Some(Resampling::Shuffle),
        _ => {
            return Err(Problem {
                path: format!("{network}.resizing"),
                message: "a generator or decoder enlarges by stride, nearest or shuffle; a discriminator or encoder shrinks by stride, average or max".to_owned(),
            });
        }
    };
    Ok(Style {
        norm: match settings.normalisation {
            Normalisation::None => None,
            Normalisation::Batch => Some(Norm::Batch),
            Normalisation::Layer => Some(Norm::Layer),
            Normalisation::Instance => Some(Norm::Instance),
            Normalisation::Pixel => Some(Norm::Pixel),
        },
        activation: match settings.activation {
            Nonlinearity::Relu => Activation::Relu,
            Nonlinearity::LeakyRelu => Activation::LeakyRelu {
                slope: settings.slope,
            },
            Nonlinearity::Tanh => Activation::Tanh,
        },
        dropout: settings.dropout,
        dropout_while_drawing: settings.dropout_while_drawing,
        noise: settings.noise,
        resampling,
    })
}

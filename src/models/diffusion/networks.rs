//! From the settings of a diffusion model to its network.

use super::settings::{DenoiserKind, DenoiserSettings};
use crate::data::CLASSES;
use crate::error::Problem;
use crate::models::blueprint::Blueprint;
use crate::models::configuration::Configuration;
use crate::nets::{Activation, Kernel, LayerSpecification, Shape};

/// How many numbers tell the denoiser the time: `t`, `cos(pi t)` and `sin(pi t)`.
pub(super) const TIME: usize = 3;

/// The network from a noisy example, its time and its class to what it predicts: as many numbers as the
/// example has.
pub(super) fn denoiser(
    configuration: &Configuration,
    example: Shape,
) -> Result<Blueprint, Problem> {
    let settings = &configuration.denoiser;
    let told = if configuration.diffusion.told {
        CLASSES
    } else {
        0
    };
    let (input, layers) = match settings.kind {
        DenoiserKind::Mlp => (
            Shape::vector(example.size() + TIME + told),
            fully_connected(settings, example),
        ),
        DenoiserKind::UNet if example.height == 1 => {
            let reason = "points in the plane have no resolutions: take mlp";
            return Err(Problem::new("denoiser.kind", reason));
        }
        DenoiserKind::UNet => (
            Shape {
                channels: example.channels + TIME + told,
                ..example
            },
            u_net(settings, example.channels),
        ),
    };
    Blueprint {
        name: "denoiser",
        input,
        layers,
        initial: settings.initial,
        spectral_norm: false,
    }
    .checked()
}

fn fully_connected(settings: &DenoiserSettings, example: Shape) -> Vec<LayerSpecification> {
    let hidden = settings.widths.iter().flat_map(|&width| {
        let output = Shape::vector(width as usize);
        [LayerSpecification::Linear { output }, silu()]
    });
    let last = LayerSpecification::Linear { output: example };
    hidden.chain([last]).collect()
}

/// A U-Net (Ronneberger et al., 2015) that adds what comes back from a coarser resolution where the
/// paper puts it beside.
fn u_net(settings: &DenoiserSettings, channels: usize) -> Vec<LayerSpecification> {
    let widths: Vec<usize> = settings
        .widths
        .iter()
        .map(|&width| width as usize)
        .collect();
    let mut layers = level(&widths);
    layers.push(convolution(channels, Kernel::THREE));
    layers
}

/// The layers at one resolution, and inside of them those at the coarser ones.
fn level(widths: &[usize]) -> Vec<LayerSpecification> {
    let [width, coarser @ ..] = widths else {
        return Vec::new();
    };
    let mut layers = vec![convolution(*width, Kernel::THREE), silu()];
    if let Some(&below) = coarser.first() {
        let mut branch = vec![convolution(below, Kernel::HALVING), silu()];
        branch.extend(level(coarser));
        branch.push(LayerSpecification::Convolution {
            channels: *width,
            kernel: Kernel::HALVING,
            transposed: true,
        });
        layers.push(LayerSpecification::Residual {
            branch,
            shortcut: Vec::new(),
        });
        layers.extend([silu(), convolution(*width, Kernel::THREE), silu()]);
    }
    layers
}

fn convolution(channels: usize, kernel: Kernel) -> LayerSpecification {
    LayerSpecification::Convolution {
        channels,
        kernel,
        transposed: false,
    }
}

fn silu() -> LayerSpecification {
    LayerSpecification::Activation(Activation::Silu)
}

//! The usual ways to put layers together.

use super::{Activation, LayerSpecification, Shape};

/// What stands between two layers with weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Between {
    /// Whether the sums are normalised over the batch.
    pub batch_norm: bool,
    /// The nonlinearity.
    pub activation: Activation,
}

impl Between {
    fn layers(self) -> impl Iterator<Item = LayerSpecification> {
        self.batch_norm
            .then_some(LayerSpecification::BatchNorm)
            .into_iter()
            .chain([LayerSpecification::Activation(self.activation)])
    }
}

/// Fully connected layers of the given widths, then one to `output`.
///
/// The first layer is normalised only if `first` says so: a discriminator's data are not.
#[must_use]
pub fn fully_connected(
    widths: &[usize],
    output: Shape,
    between: Between,
    first: bool,
) -> Vec<LayerSpecification> {
    let mut layers = Vec::new();
    for (index, &width) in widths.iter().enumerate() {
        layers.push(LayerSpecification::Linear {
            output: Shape::vector(width),
        });
        layers.extend(skip_norm(between, index > 0 || first).layers());
    }
    layers.push(LayerSpecification::Linear { output });
    layers
}

/// DCGAN's generator (Radford, 2015): a linear layer to a small image with `channels[0]` channels,
/// then transposed convolutions (4x4, stride 2) that double it until it has the size of `output`.
///
/// The small image has `output.height / 2^channels.len()` rows.
#[must_use]
pub fn growing(channels: &[usize], output: Shape, between: Between) -> Vec<LayerSpecification> {
    let shrink = 1 << channels.len();
    let mut layers = vec![LayerSpecification::Linear {
        output: Shape::new(channels[0], output.height / shrink, output.width / shrink),
    }];
    let wider = channels.iter().copied().skip(1);
    for channels in wider.chain([output.channels]) {
        layers.extend(between.layers());
        layers.push(LayerSpecification::TransposedConvolution {
            channels,
            kernel: 4,
            stride: 2,
            padding: 1,
        });
    }
    layers
}

/// DCGAN's discriminator: convolutions (4x4, stride 2) that halve the image, then a linear layer.
/// The first convolution is not normalised.
#[must_use]
pub fn shrinking(channels: &[usize], output: Shape, between: Between) -> Vec<LayerSpecification> {
    let mut layers = Vec::new();
    for (index, &channels) in channels.iter().enumerate() {
        layers.push(LayerSpecification::Convolution {
            channels,
            kernel: 4,
            stride: 2,
            padding: 1,
        });
        layers.extend(skip_norm(between, index > 0).layers());
    }
    layers.push(LayerSpecification::Linear { output });
    layers
}

fn skip_norm(between: Between, keep: bool) -> Between {
    Between {
        batch_norm: between.batch_norm && keep,
        ..between
    }
}

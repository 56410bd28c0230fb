//! The usual ways to put layers together.

use super::{Activation, Kernel, LayerSpecification, Norm, Resampling, Shape};

/// What stands between two layers with weights, and how an image changes its size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// What the sums are normalised over.
    pub norm: Option<Norm>,
    /// The nonlinearity.
    pub activation: Activation,
    /// The probability of dropout; 0 for none.
    pub dropout: f64,
    /// Whether dropout stays on while drawing.
    pub dropout_while_drawing: bool,
    /// The standard deviation of noise that is added; 0 for none.
    pub noise: f64,
    /// How an image changes its size; by the stride of a convolution if nothing is said.
    pub resampling: Option<Resampling>,
}

impl Style {
    fn between(self, normalise: bool) -> Vec<LayerSpecification> {
        let mut layers = Vec::new();
        if self.noise > 0.0 {
            layers.push(LayerSpecification::Noise {
                deviation: self.noise,
            });
        }
        if let Some(norm) = self.norm.filter(|_| normalise) {
            layers.push(LayerSpecification::Normalisation(norm));
        }
        layers.push(LayerSpecification::Activation(self.activation));
        if self.dropout > 0.0 {
            layers.push(LayerSpecification::Dropout {
                rate: self.dropout,
                while_drawing: self.dropout_while_drawing,
            });
        }
        layers
    }

    fn double(self, channels: usize) -> Vec<LayerSpecification> {
        match self.resampling {
            Some(Resampling::Shuffle) => vec![
                convolution(4 * channels, Kernel::THREE),
                LayerSpecification::Resampling(Resampling::Shuffle),
            ],
            Some(resampling) => vec![
                LayerSpecification::Resampling(resampling),
                convolution(channels, Kernel::THREE),
            ],
            None => vec![LayerSpecification::Convolution {
                channels,
                kernel: Kernel::HALVING,
                transposed: true,
            }],
        }
    }

    fn halve(self, channels: usize) -> Vec<LayerSpecification> {
        match self.resampling {
            Some(resampling) => vec![
                convolution(channels, Kernel::THREE),
                LayerSpecification::Resampling(resampling),
            ],
            None => vec![convolution(channels, Kernel::HALVING)],
        }
    }
}

fn convolution(channels: usize, kernel: Kernel) -> LayerSpecification {
    LayerSpecification::Convolution {
        channels,
        kernel,
        transposed: false,
    }
}

/// Fully connected hidden layers of the given widths.
///
/// The first one is normalised only if `first` says so: a discriminator's data are not.
#[must_use]
pub fn fully_connected(widths: &[usize], style: Style, first: bool) -> Vec<LayerSpecification> {
    let mut layers = Vec::new();
    for (index, &width) in widths.iter().enumerate() {
        layers.push(LayerSpecification::Linear {
            output: Shape::vector(width),
        });
        layers.extend(style.between(index > 0 || first));
    }
    layers
}

/// The small image that `doublings` doublings make `output` of, with `channels` channels.
fn seed(channels: usize, output: Shape, doublings: usize) -> LayerSpecification {
    let shrink = 1 << doublings;
    LayerSpecification::Linear {
        output: Shape::new(channels, output.height / shrink, output.width / shrink),
    }
}

/// DCGAN's generator (Radford, 2015): a linear layer to a small image with `channels[0]` channels,
/// then doublings until it has the size and the channels of `output`.
///
/// The small image has `output.height / 2^channels.len()` rows.
#[must_use]
pub fn growing(channels: &[usize], output: Shape, style: Style) -> Vec<LayerSpecification> {
    let mut layers = vec![seed(channels[0], output, channels.len())];
    let wider = channels.iter().copied().skip(1);
    for channels in wider.chain([output.channels]) {
        layers.extend(style.between(true));
        layers.extend(style.double(channels));
    }
    layers
}

/// The hidden layers of DCGAN's discriminator: each convolution halves the image. The first one is
/// not normalised.
#[must_use]
pub fn shrinking(channels: &[usize], style: Style) -> Vec<LayerSpecification> {
    let mut layers = Vec::new();
    for (index, &channels) in channels.iter().enumerate() {
        layers.extend(style.halve(channels));
        layers.extend(style.between(index > 0));
    }
    layers
}

/// A generator of residual blocks (He, 2016; Gulrajani, 2017): each one doubles the image.
#[must_use]
pub fn residual_growing(
    channels: &[usize],
    output: Shape,
    style: Style,
) -> Vec<LayerSpecification> {
    let grow = LayerSpecification::Resampling(Resampling::Nearest);
    let mut layers = vec![seed(channels[0], output, channels.len())];
    for &channels in channels {
        let mut branch = style.between(true);
        branch.extend([grow.clone(), convolution(channels, Kernel::THREE)]);
        branch.extend(style.between(true));
        branch.push(convolution(channels, Kernel::THREE));
        layers.push(LayerSpecification::Residual {
            branch,
            shortcut: vec![grow.clone(), convolution(channels, Kernel::ONE)],
        });
    }
    layers.extend(style.between(true));
    layers.push(convolution(output.channels, Kernel::THREE));
    layers
}

/// The hidden layers of a discriminator of residual blocks: each one halves the image.
#[must_use]
pub fn residual_shrinking(channels: &[usize], style: Style) -> Vec<LayerSpecification> {
    let shrink = LayerSpecification::Resampling(style.resampling.unwrap_or(Resampling::Average));
    let mut layers = Vec::new();
    for (index, &channels) in channels.iter().enumerate() {
        // The data themselves are neither normalised nor bent.
        let mut branch = if index > 0 {
            style.between(true)
        } else {
            Vec::new()
        };
        branch.push(convolution(channels, Kernel::THREE));
        branch.extend(style.between(true));
        branch.extend([convolution(channels, Kernel::THREE), shrink.clone()]);
        layers.push(LayerSpecification::Residual {
            branch,
            shortcut: vec![convolution(channels, Kernel::ONE), shrink.clone()],
        });
    }
    layers.extend(style.between(true));
    layers
}

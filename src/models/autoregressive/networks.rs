//! From the settings of an autoregressive model to its network.

use super::settings::{PredictorKind, PredictorSettings};
use crate::models::blueprint::Blueprint;
use crate::models::configuration::Configuration;
use crate::nets::{Activation, Causal, CausalKind, LayerSpecification, Mask, Shape};

/// The side of the first kernel of a PixelCNN (van den Oord et al., 2016, table 1).
const FIRST: usize = 7;
/// The side of the kernels behind it.
const OTHER: usize = 3;

/// The network from pixels to what it says about each: one logit, or one for each grey.
pub(super) fn predictor(configuration: &Configuration, image: Shape) -> Blueprint {
    let settings = &configuration.predictor;
    let levels = configuration.pixels.levels as usize;
    let outputs = if levels == 2 { 1 } else { levels };
    let (width, blocks) = (settings.width as usize, settings.blocks as usize);
    let layers = match settings.kind {
        PredictorKind::PixelCnn => stack(settings, outputs, |told| {
            let kind = CausalKind::Masked {
                channels: width,
                side: OTHER,
                mask: Mask::B,
            };
            vec![
                relu(),
                pointwise(width),
                relu(),
                causal(kind, told),
                relu(),
                pointwise(2 * width),
            ]
        }),
        PredictorKind::RowLstm => stack(settings, outputs, |told| {
            let kind = CausalKind::RowLstm { channels: width };
            vec![causal(kind, told), pointwise(2 * width)]
        }),
        PredictorKind::DiagonalLstm => stack(settings, outputs, |told| {
            let kind = CausalKind::DiagonalLstm { channels: width };
            vec![causal(kind, told), pointwise(2 * width)]
        }),
        PredictorKind::Gated => {
            let kind = CausalKind::Gated {
                channels: width,
                blocks: blocks + 1,
            };
            let mut layers = vec![causal(kind, settings.labels)];
            layers.extend(places(settings));
            layers.extend(head(2 * width, outputs));
            layers
        }
        PredictorKind::Made => made(settings, image),
        PredictorKind::Nade => {
            let hidden = settings.hidden as usize;
            vec![causal(CausalKind::Nade { hidden }, settings.labels)]
        }
        PredictorKind::Fvsbn => vec![connected(image, image, settings.labels)],
    };
    Blueprint {
        name: "predictor",
        input: image,
        layers,
        initial: settings.initial,
        spectral_norm: false,
    }
}

/// PixelCNN and PixelRNN: a convolution of 7x7 with mask A, residual blocks, two layers of 1x1. The
/// first layer has no shortcut: the pixel itself would leak through it.
fn stack(
    settings: &PredictorSettings,
    outputs: usize,
    branch: impl Fn(bool) -> Vec<LayerSpecification>,
) -> Vec<LayerSpecification> {
    let between = 2 * settings.width as usize;
    let first = CausalKind::Masked {
        channels: between,
        side: FIRST,
        mask: Mask::A,
    };
    let mut layers = vec![causal(first, settings.labels)];
    layers.extend(places(settings));
    layers.extend((0..settings.blocks).map(|_| LayerSpecification::Residual {
        branch: branch(settings.labels),
        shortcut: Vec::new(),
    }));
    layers.extend(head(between, outputs));
    layers
}

/// ReLU and 1x1, twice.
fn head(width: usize, outputs: usize) -> [LayerSpecification; 4] {
    [relu(), pointwise(width), relu(), pointwise(outputs)]
}

/// MADE with one hidden layer, and connections from pixel to pixel if asked for (Germain et al.,
/// 2015, equation 11).
fn made(settings: &PredictorSettings, image: Shape) -> Vec<LayerSpecification> {
    let hidden = Shape::vector(settings.hidden as usize);
    let layers = vec![
        connected(hidden, image, settings.labels),
        relu(),
        connected(image, image, settings.labels),
    ];
    if !settings.direct {
        return layers;
    }
    vec![LayerSpecification::Residual {
        branch: layers,
        shortcut: vec![connected(image, image, false)],
    }]
}

fn connected(output: Shape, image: Shape, told: bool) -> LayerSpecification {
    let pixels = image.height * image.width;
    causal(CausalKind::Connected { output, pixels }, told)
}

/// What is added at each pixel, if asked for: by each class, where it is told.
fn places(settings: &PredictorSettings) -> Option<LayerSpecification> {
    let layer = || causal(CausalKind::Places, settings.labels);
    settings.places.then(layer)
}

fn pointwise(channels: usize) -> LayerSpecification {
    causal(CausalKind::Pointwise { channels }, false)
}

fn relu() -> LayerSpecification {
    LayerSpecification::Activation(Activation::Relu)
}

fn causal(kind: CausalKind, told: bool) -> LayerSpecification {
    LayerSpecification::Causal(Causal::new(kind).told(told))
}

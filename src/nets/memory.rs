//! How much a network will need, from its layers as data.

use super::{Causal, CausalKind, LayerSpecification, Shape, trace};

/// About how many numbers the layers make of a batch on their way forward; all of them are kept for
/// the way back. Counted as a float, because a plan that is refused may be larger than any number.
#[must_use]
pub fn kept(input: Shape, layers: &[LayerSpecification], batch: usize) -> f64 {
    let shapes = trace(input, layers).unwrap_or_default();
    let pairs = layers.iter().zip(shapes.windows(2));
    pairs
        .map(|(layer, shapes)| of_layer(layer, shapes[0], shapes[1], batch))
        .sum()
}

fn of_layer(layer: &LayerSpecification, input: Shape, output: Shape, batch: usize) -> f64 {
    let examples = batch as f64;
    let out = output.size() as f64 * examples;
    match layer {
        // The normalised numbers, and those that were scaled and shifted.
        LayerSpecification::Normalisation(_) => 2.0 * out,
        // Every example is compared with every other: the difference, its absolute value, the sum.
        LayerSpecification::MinibatchDiscrimination { kernels, size } => {
            out + 2.5 * examples * examples * (kernels * size) as f64
        }
        LayerSpecification::Residual { branch, shortcut } => {
            out + kept(input, branch, batch) + kept(input, shortcut, batch)
        }
        LayerSpecification::Causal(causal) => examples * of_causal(causal, input, output),
        LayerSpecification::Linear { .. }
        | LayerSpecification::Convolution { .. }
        | LayerSpecification::Activation(_)
        | LayerSpecification::Resampling(_)
        | LayerSpecification::Dropout { .. }
        | LayerSpecification::Noise { .. }
        | LayerSpecification::MinibatchDeviation => out,
    }
}

/// The same of one example.
fn of_causal(causal: &Causal, input: Shape, output: Shape) -> f64 {
    let pixels = (input.height * input.width) as f64;
    match causal.kind {
        CausalKind::Masked { .. }
        | CausalKind::Pointwise { .. }
        | CausalKind::Places
        | CausalKind::Connected { .. } => output.size() as f64,
        // Two stacks, each with twice the channels, two nonlinearities, their product, and links.
        CausalKind::Gated { channels, blocks } => 14.0 * pixels * (channels * blocks) as f64,
        // Four gates, the state, and what they are made of.
        CausalKind::RowLstm { channels } => 16.0 * pixels * channels as f64,
        // Two of them, over a picture whose rows are shifted: twice as wide.
        CausalKind::DiagonalLstm { channels } => 64.0 * pixels * channels as f64,
        // The terms, their sums in a row and above, the sigmoid, the product with what it writes.
        CausalKind::Nade { hidden } => 5.0 * pixels * hidden as f64,
    }
}

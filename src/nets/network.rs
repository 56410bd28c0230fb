//! A network: a list of layers.

use burn::tensor::{Device, Tensor};

use super::{Initial, Layer, LayerSpecification, Mode, Shape, ShapeError, trace};
use crate::random::Stream;

/// A list of layers, each fed with the output of the one before.
#[derive(Clone, Debug)]
pub struct Network {
    layers: Vec<Layer>,
    input: Shape,
    output: Shape,
}

impl Network {
    /// Makes the layers and draws their first weights.
    ///
    /// # Errors
    /// The first layer that does not fit its input.
    pub fn new(
        input: Shape,
        specifications: &[LayerSpecification],
        initial: Initial,
        stream: &mut Stream,
        device: &Device,
    ) -> Result<Self, ShapeError> {
        let shapes = trace(input, specifications)?;
        let layers = specifications
            .iter()
            .zip(&shapes)
            .map(|(&layer, &input)| Layer::new(layer, input, initial, stream, device))
            .collect();
        Ok(Self {
            layers,
            input,
            output: shapes[specifications.len()],
        })
    }

    /// The shape of one example that goes in.
    #[must_use]
    pub fn input(&self) -> Shape {
        self.input
    }

    /// The shape of one example that comes out.
    #[must_use]
    pub fn output(&self) -> Shape {
        self.output
    }

    /// `[batch, ...input] -> [batch, ...output]`
    pub fn forward(&mut self, x: Tensor<4>, mode: Mode) -> Tensor<4> {
        self.layers
            .iter_mut()
            .fold(x, |x, layer| layer.forward(x, mode))
    }

    /// The tensors that are learned, in a fixed order, each with a name like `0.weight`.
    pub fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        named(&mut self.layers, Layer::parameters)
    }

    /// The tensors that are kept but not learned, such as running averages.
    pub fn buffers(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        named(&mut self.layers, Layer::buffers)
    }
}

fn named<'a>(
    layers: &'a mut [Layer],
    part: fn(&'a mut Layer) -> Vec<(&'static str, &'a mut Tensor<4>)>,
) -> Vec<(String, &'a mut Tensor<4>)> {
    layers
        .iter_mut()
        .enumerate()
        .flat_map(|(index, layer)| {
            part(layer)
                .into_iter()
                .map(move |(name, tensor)| (format!("{index}.{name}"), tensor))
        })
        .collect()
}

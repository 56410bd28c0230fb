//! A network: a list of layers.

use burn::tensor::{Device, Tensor};

use super::initial::Making;
use super::layers::Layer;
use super::{Initial, LayerSpecification, Pass, Shape, ShapeError, trace};
use crate::random::Stream;

/// A list of layers, each fed with the output of the one before.
#[derive(Clone, Debug)]
pub struct Network {
    layers: Vec<Layer>,
    input: Shape,
    output: Shape,
}

impl Network {
    /// Makes the layers and draws their first weights. With `spectral`, every weight is divided by
    /// its largest singular value (Miyato et al., 2018).
    ///
    /// # Errors
    /// The first layer that does not fit its input.
    pub fn new(
        input: Shape,
        specifications: &[LayerSpecification],
        (initial, spectral): (Initial, bool),
        stream: &mut Stream,
        device: &Device,
    ) -> Result<Self, ShapeError> {
        let mut making = Making {
            initial,
            spectral,
            stream,
            device,
        };
        Self::make(input, specifications, &mut making)
    }

    pub(super) fn make(
        input: Shape,
        specifications: &[LayerSpecification],
        making: &mut Making<'_>,
    ) -> Result<Self, ShapeError> {
        let shapes = trace(input, specifications)?;
        let layers = specifications
            .iter()
            .zip(&shapes)
            .map(|(layer, &input)| Layer::new(layer, input, making))
            .collect::<Result<_, _>>()?;
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

    pub(super) fn layers_mut(&mut self) -> &mut [Layer] {
        &mut self.layers
    }

    /// `[batch, ...input] -> [batch, ...output]`
    pub fn forward(&mut self, x: Tensor<4>, pass: &mut Pass<'_>) -> Tensor<4> {
        through(&mut self.layers, x, pass)
    }

    /// What goes into the last layer, and what comes out of it.
    pub fn last_two(&mut self, x: Tensor<4>, pass: &mut Pass<'_>) -> [Tensor<4>; 2] {
        let Some((last, others)) = self.layers.split_last_mut() else {
            return [x.clone(), x];
        };
        let x = through(others, x, pass);
        [x.clone(), last.forward(x, pass)]
    }

    /// What goes into each layer, and last what comes out of the network.
    pub fn activations(&mut self, x: Tensor<4>, pass: &mut Pass<'_>) -> Vec<Tensor<4>> {
        let mut activations = vec![x.clone()];
        self.layers.iter_mut().fold(x, |x, layer| {
            let y = layer.forward(x, pass);
            activations.push(y.clone());
            y
        });
        activations
    }

    /// The gradient of the input from the gradient of the output, as a forward computation: it can
    /// be differentiated again. `pass` must be one that is still.
    pub fn pull_back(
        &mut self,
        x: Tensor<4>,
        gradient: Tensor<4>,
        pass: &mut Pass<'_>,
    ) -> Tensor<4> {
        let inputs = self.activations(x, pass);
        self.layers
            .iter_mut()
            .zip(inputs)
            .rev()
            .fold(gradient, |gradient, (layer, x)| {
                layer.pull_back(x, gradient, pass)
            })
    }

    /// Whether the output of an example is a function of that example alone: nothing looks at the
    /// batch, and nothing uses chance.
    #[cfg(feature = "wgpu")]
    #[must_use]
    pub fn keeps_examples_apart(&self) -> bool {
        self.layers.iter().all(Layer::keeps_examples_apart)
    }

    /// One more power iteration of every spectrally normalised weight.
    pub fn iterate(&mut self) {
        self.layers.iter_mut().for_each(Layer::iterate);
    }

    /// The tensors that are learned, in a fixed order, each with a name like `0.weight`.
    pub fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        named(&mut self.layers, Layer::parameters)
    }

    /// Whether there are running averages of batch norm.
    pub fn has_statistics(&mut self) -> bool {
        let mut buffers = self.buffers().into_iter();
        buffers.any(|(name, _)| name.ends_with("running_mean"))
    }

    /// The tensors that are kept but not learned, such as running averages.
    pub fn buffers(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        named(&mut self.layers, Layer::buffers)
    }
}

/// The layers one after the other; two at once where one kernel does both.
fn through(layers: &mut [Layer], x: Tensor<4>, pass: &mut Pass<'_>) -> Tensor<4> {
    let mut x = x;
    let mut layers = layers.iter_mut().peekable();
    while let Some(layer) = layers.next() {
        x = match layer.forward_activated(&x, layers.peek().map(|next| &**next), pass) {
            Some(y) => {
                layers.next();
                y
            }
            None => layer.forward(x, pass),
        };
    }
    x
}

fn named<'a>(
    layers: &'a mut [Layer],
    part: fn(&'a mut Layer) -> Vec<(String, &'a mut Tensor<4>)>,
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

//! The layers: their weights, what they compute, and how a gradient goes back through them.
//!
//! `forward` is what a network computes. `pull_back` writes the gradient of the input as a forward
//! computation of its own, out of ordinary differentiable operations, so that a penalty on that
//! gradient has exact gradients itself.

mod activation;
mod chance;
mod convolution;
mod linear;
mod minibatch;
mod normalisation;
mod resample;
mod residual;
mod weight;

use burn::tensor::Tensor;
use residual::Residual;

use super::causal::CausalLayer;
use super::initial::Making;
use super::{Activation, LayerSpecification, Network, Pass, Resampling, Shape, ShapeError};

/// One layer with its weights. Every weight tensor has four dimensions.
#[derive(Clone, Debug)]
pub(super) enum Layer {
    Linear(Box<linear::Linear>),
    Convolution(Box<convolution::Convolution>),
    Normalisation(Box<normalisation::Normalisation>),
    Activation(Activation),
    Resampling(Resampling),
    Dropout { rate: f64, while_drawing: bool },
    Noise { deviation: f64 },
    MinibatchDeviation,
    MinibatchDiscrimination(Box<minibatch::Discrimination>),
    Residual(Box<Residual>),
    Causal(Box<CausalLayer>),
}

impl Layer {
    /// Makes the layer that `specification` describes, for inputs of shape `input`.
    pub(super) fn new(
        specification: &LayerSpecification,
        input: Shape,
        making: &mut Making<'_>,
    ) -> Result<Self, ShapeError> {
        let weights = (making.initial, making.spectral);
        let device = making.device;
        Ok(match specification {
            &LayerSpecification::Linear { output } => Self::Linear(Box::new(linear::Linear::new(
                input,
                output,
                weights,
                making.stream,
                device,
            ))),
            &LayerSpecification::Convolution {
                channels,
                kernel,
                transposed,
            } => Self::Convolution(Box::new(convolution::Convolution::new(
                input,
                channels,
                (kernel, transposed),
                weights,
                making.stream,
                device,
            ))),
            &LayerSpecification::Normalisation(kind) => Self::Normalisation(Box::new(
                normalisation::Normalisation::new(kind, input, device),
            )),
            &LayerSpecification::Activation(activation) => Self::Activation(activation),
            &LayerSpecification::Resampling(kind) => Self::Resampling(kind),
            &LayerSpecification::Dropout {
                rate,
                while_drawing,
            } => Self::Dropout {
                rate,
                while_drawing,
            },
            &LayerSpecification::Noise { deviation } => Self::Noise { deviation },
            LayerSpecification::MinibatchDeviation => Self::MinibatchDeviation,
            &LayerSpecification::MinibatchDiscrimination { kernels, size } => {
                Self::MinibatchDiscrimination(Box::new(minibatch::Discrimination::new(
                    input.size(),
                    (kernels, size),
                    making.initial,
                    making.stream,
                    device,
                )))
            }
            LayerSpecification::Residual { branch, shortcut } => {
                Self::Residual(Box::new(Residual {
                    branch: Network::make(input, branch, making)?,
                    shortcut: Network::make(input, shortcut, making)?,
                }))
            }
            LayerSpecification::Causal(causal) => {
                Self::Causal(Box::new(CausalLayer::new(causal, input, making)))
            }
        })
    }

    /// `[batch, ...input] -> [batch, ...output]`
    pub(super) fn forward(&mut self, x: Tensor<4>, pass: &mut Pass<'_>) -> Tensor<4> {
        match self {
            Self::Linear(linear) => linear.forward(x),
            Self::Convolution(convolution) => convolution.forward(x),
            Self::Normalisation(norm) => norm.forward(x, pass.mode),
            Self::Activation(kind) => activation::forward(*kind, x),
            Self::Resampling(kind) => resample::forward(*kind, x),
            Self::Dropout {
                rate,
                while_drawing,
            } => chance::dropout(*rate, *while_drawing, x, pass),
            Self::Noise { deviation } => chance::noise(*deviation, x, pass),
            Self::MinibatchDeviation => minibatch::deviation(x),
            Self::MinibatchDiscrimination(discrimination) => discrimination.forward(x),
            Self::Residual(residual) => residual.forward(x, pass),
            Self::Causal(layer) => layer.forward(x, pass),
        }
    }

    /// What [`Layer::forward`] of this layer and then of `next` gives, as one kernel; `None` where there
    /// is no such kernel: on the CPU, or if `next` is no activation.
    #[cfg(feature = "wgpu")]
    pub(super) fn forward_activated(
        &mut self,
        x: &Tensor<4>,
        next: Option<&Self>,
        pass: &Pass<'_>,
    ) -> Option<Tensor<4>> {
        let Some(&Self::Activation(activation)) = next else {
            return None;
        };
        match self {
            Self::Linear(linear) => linear.in_kernel(x, Some(activation)),
            Self::Convolution(convolution) => convolution.in_kernel(x, activation),
            Self::Normalisation(norm) => norm.in_kernel(x, Some(activation), pass.mode),
            Self::Causal(layer) => layer.in_kernel(x, pass, activation),
            _ => None,
        }
    }

    /// There are no kernels of our own on the CPU.
    #[cfg(not(feature = "wgpu"))]
    pub(super) fn forward_activated(
        &mut self,
        _: &Tensor<4>,
        _: Option<&Self>,
        _: &Pass<'_>,
    ) -> Option<Tensor<4>> {
        None
    }

    /// The gradient of the input `x` from the gradient of the output, for a pass that is still:
    /// dropout and noise are off. Layers that look at the whole batch have no gradient of one
    /// example; a plan refuses them where one is needed. Causal layers are in no critic.
    pub(super) fn pull_back(
        &mut self,
        x: Tensor<4>,
        gradient: Tensor<4>,
        pass: &mut Pass<'_>,
    ) -> Tensor<4> {
        match self {
            Self::Linear(linear) => linear.pull_back(gradient),
            Self::Convolution(convolution) => convolution.pull_back(gradient),
            Self::Normalisation(norm) => norm.pull_back(x, gradient),
            Self::Activation(kind) => activation::pull_back(*kind, x, gradient),
            Self::Resampling(kind) => resample::pull_back(*kind, x, gradient),
            Self::Residual(residual) => residual.pull_back(x, gradient, pass),
            Self::Dropout { .. }
            | Self::Noise { .. }
            | Self::MinibatchDeviation
            | Self::MinibatchDiscrimination(_)
            | Self::Causal(_) => gradient,
        }
    }

    /// Whether the output of an example is a function of that example alone.
    #[cfg(feature = "wgpu")]
    pub(super) fn keeps_examples_apart(&self) -> bool {
        match self {
            Self::Linear(_)
            | Self::Convolution(_)
            | Self::Activation(_)
            | Self::Resampling(_)
            | Self::Causal(_) => true,
            Self::Normalisation(norm) => norm.keeps_examples_apart(),
            Self::Residual(residual) => {
                residual.branch.keeps_examples_apart() && residual.shortcut.keeps_examples_apart()
            }
            Self::Dropout { .. }
            | Self::Noise { .. }
            | Self::MinibatchDeviation
            | Self::MinibatchDiscrimination(_) => false,
        }
    }

    /// One more power iteration, where the weight is spectrally normalised.
    pub(super) fn iterate(&mut self) {
        match self {
            Self::Linear(linear) => linear.weight.iterate(),
            Self::Convolution(convolution) => convolution.weight.iterate(),
            Self::Residual(residual) => {
                residual.branch.iterate();
                residual.shortcut.iterate();
            }
            _ => {}
        }
    }

    /// What it is, in a word or two.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Linear(_) => "linear",
            Self::Convolution(_) => "convolution",
            Self::Residual(_) => "residual block",
            Self::MinibatchDiscrimination(_) => "minibatch discrimination",
            _ => "",
        }
    }

    /// Whether it has a weight of its own: [`Layer::largest_singular_value`] of it is some number.
    pub(super) fn has_weight(&self) -> bool {
        matches!(
            self,
            Self::Linear(_) | Self::Convolution(_) | Self::Residual(_)
        )
    }

    /// The largest singular value of its weight as it is used, `[1]`; of a residual block the
    /// largest of all in it. None for a layer without such a weight.
    pub(super) fn largest_singular_value(&mut self) -> Option<Tensor<1>> {
        match self {
            Self::Linear(linear) => Some(linear.weight.largest_singular_value()),
            Self::Convolution(convolution) => Some(convolution.weight.largest_singular_value()),
            Self::Residual(residual) => {
                let Residual { branch, shortcut } = residual.as_mut();
                let inside = branch.layers_mut().iter_mut().chain(shortcut.layers_mut());
                let values = inside.filter_map(Self::largest_singular_value);
                values.reduce(Tensor::max_pair)
            }
            _ => None,
        }
    }

    /// The tensors that are learned, with their names.
    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        match self {
            Self::Linear(linear) => named([
                ("weight", &mut linear.weight.value),
                ("bias", &mut linear.bias),
            ]),
            Self::Convolution(convolution) => named([
                ("weight", &mut convolution.weight.value),
                ("bias", &mut convolution.bias),
            ]),
            Self::Normalisation(norm) => named(norm.parameters()),
            Self::MinibatchDiscrimination(discrimination) => {
                named([("weight", &mut discrimination.weight)])
            }
            Self::Residual(residual) => {
                nested(residual.branch.parameters(), residual.shortcut.parameters())
            }
            Self::Causal(layer) => layer.parameters(),
            _ => Vec::new(),
        }
    }

    /// The tensors that are kept but not learned, with their names.
    pub(super) fn buffers(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        match self {
            Self::Linear(linear) => named(linear.weight.buffers()),
            Self::Convolution(convolution) => named(convolution.weight.buffers()),
            Self::Normalisation(norm) => named(norm.buffers()),
            Self::Residual(residual) => {
                nested(residual.branch.buffers(), residual.shortcut.buffers())
            }
            _ => Vec::new(),
        }
    }
}

type Named<'a> = Vec<(String, &'a mut Tensor<4>)>;

fn named<'a>(tensors: impl IntoIterator<Item = (&'static str, &'a mut Tensor<4>)>) -> Named<'a> {
    tensors
        .into_iter()
        .map(|(name, tensor)| (name.to_owned(), tensor))
        .collect()
}

fn nested<'a>(branch: Named<'a>, shortcut: Named<'a>) -> Named<'a> {
    let inside = |part: &'static str, tensors: Named<'a>| {
        tensors
            .into_iter()
            .map(move |(name, tensor)| (format!("{part}.{name}"), tensor))
    };
    inside("branch", branch)
        .chain(inside("shortcut", shortcut))
        .collect()
}

/// `[1, n, 1, 1] -> [n]`
fn flat(tensor: &Tensor<4>) -> Tensor<1> {
    tensor.clone().flatten(0, 3)
}

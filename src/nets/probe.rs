//! Looking into a network: singular values, and units that no longer take part.

use burn::tensor::Tensor;

use super::layers::Layer;
use super::{Activation, Network, Pass};

/// What was seen of one layer with weights.
#[derive(Clone, Debug)]
pub struct LayerProbe {
    /// What the layer is, with its number: `1 linear`.
    pub name: String,
    /// How many of the network's parameters are this layer's.
    pub parameters: usize,
    /// The largest singular value of its weight as it is used, `[1]`.
    pub singular: Tensor<1>,
    /// The share of its units that take no part, `[1]`: behind a ReLU those that are zero for every
    /// example, behind tanh and sigmoid the numbers within 0.01 of an end. None behind anything else.
    pub dead: Option<Tensor<1>>,
}

impl Network {
    /// The layers with weights: what each is, with its number, and how many of the network's
    /// parameters are its own. Normalisations are counted with the layer before them.
    pub fn weighted_layers(&mut self) -> Vec<(String, usize)> {
        let mut found: Vec<(String, usize)> = Vec::new();
        for layer in self.layers_mut() {
            let parameters = layer.parameters().len();
            if layer.has_weight() {
                found.push((format!("{} {}", found.len() + 1, layer.name()), parameters));
            } else if let Some((_, count)) = found.last_mut() {
                *count += parameters;
            }
        }
        found
    }

    /// What each layer with weights is like on these examples. Normalisations are counted with the
    /// layer before them.
    pub fn probe(&mut self, x: Tensor<4>, pass: &mut Pass<'_>) -> Vec<LayerProbe> {
        let activations = self.activations(x, pass);
        let mut probes: Vec<LayerProbe> = Vec::new();
        for (index, layer) in self.layers_mut().iter_mut().enumerate() {
            let parameters = layer.parameters().len();
            if let Some(singular) = layer.largest_singular_value() {
                let number = probes.len() + 1;
                probes.push(LayerProbe {
                    name: format!("{number} {}", layer.name()),
                    parameters,
                    singular,
                    dead: None,
                });
            } else if let Some(last) = probes.last_mut() {
                last.parameters += parameters;
                if let Layer::Activation(kind) = layer {
                    last.dead = dead(*kind, activations[index + 1].clone());
                }
            }
        }
        probes
    }
}

fn dead(kind: Activation, y: Tensor<4>) -> Option<Tensor<1>> {
    let y = y.without_autodiff();
    match kind {
        Activation::Relu => Some(y.max_dim(0).lower_equal_elem(0.0).float().mean()),
        Activation::Tanh => Some(y.abs().greater_elem(0.99).float().mean()),
        Activation::Sigmoid => Some((y - 0.5).abs().greater_elem(0.49).float().mean()),
        Activation::LeakyRelu { .. } | Activation::Silu => None,
    }
}

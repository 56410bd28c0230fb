//! Three critics, each as a network and as a reference, and the comparison of the two.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::losses::penalty::gradient_penalty;
use genlab::models::adversarial::score_gradients;
use genlab::nets::{Activation, Initial, Kernel, LayerSpecification, Network, Resampling, Shape};
use genlab::random::{Chance, Purpose, Stream};

use super::numbers;
use super::reference::{Geometry, Op, input_gradient, penalty, score, weights};

const LEAKY: LayerSpecification =
    LayerSpecification::Activation(Activation::LeakyRelu { slope: 0.2 });

/// A critic as layers, and as a reference whose weights are not filled in yet.
pub struct Critic {
    input: Shape,
    layers: Vec<LayerSpecification>,
    reference: Vec<Op>,
}

fn linear(output: usize) -> LayerSpecification {
    LayerSpecification::Linear {
        output: Shape::vector(output),
    }
}

fn empty_linear(outputs: usize) -> Op {
    Op::Linear(Vec::new(), vec![0.0; outputs])
}

fn convolution(
    inputs: usize,
    outputs: usize,
    input_side: usize,
    kernel: Kernel,
) -> (LayerSpecification, Op) {
    let layer = LayerSpecification::Convolution {
        channels: outputs,
        kernel,
        transposed: false,
    };
    let geometry = Geometry {
        inputs,
        outputs,
        input_side,
        output_side: (input_side + 2 * kernel.padding - kernel.side) / kernel.stride + 1,
        side: kernel.side,
        stride: kernel.stride,
        padding: kernel.padding,
    };
    (
        layer,
        Op::Convolution(Vec::new(), vec![0.0; outputs], geometry),
    )
}

/// 12-9-7-1, fully connected.
pub fn fully_connected() -> Critic {
    Critic {
        input: Shape::vector(12),
        layers: vec![linear(9), LEAKY, linear(7), LEAKY, linear(1)],
        reference: vec![
            empty_linear(9),
            Op::Leaky,
            empty_linear(7),
            Op::Leaky,
            empty_linear(1),
        ],
    }
}

/// Two 4x4 convolutions with stride 2 on 8x8 pixels, then a linear layer.
pub fn convolutional() -> Critic {
    let (first, first_op) = convolution(1, 3, 8, Kernel::HALVING);
    let (second, second_op) = convolution(3, 4, 4, Kernel::HALVING);
    Critic {
        input: Shape::new(1, 8, 8),
        layers: vec![first, LEAKY, second, LEAKY, linear(1)],
        reference: vec![first_op, Op::Leaky, second_op, Op::Leaky, empty_linear(1)],
    }
}

/// A residual block that halves 8x8 pixels, then a linear layer.
pub fn residual() -> Critic {
    let (one, one_op) = convolution(1, 3, 8, Kernel::THREE);
    let (two, two_op) = convolution(3, 3, 8, Kernel::THREE);
    let (short, short_op) = convolution(1, 3, 8, Kernel::ONE);
    let halve = LayerSpecification::Resampling(Resampling::Average);
    let halve_op = || Op::Average {
        channels: 3,
        side: 8,
    };
    Critic {
        input: Shape::new(1, 8, 8),
        layers: vec![
            LayerSpecification::Residual {
                branch: vec![one, LEAKY, two, halve.clone()],
                shortcut: vec![short, halve],
            },
            LEAKY,
            linear(1),
        ],
        reference: vec![
            Op::Residual(
                vec![one_op, Op::Leaky, two_op, halve_op()],
                vec![short_op, halve_op()],
            ),
            Op::Leaky,
            empty_linear(1),
        ],
    }
}

impl Critic {
    /// The critic as a network, whose weights the reference has from now on; and more chance.
    pub async fn network(&mut self, device: &Device) -> (Network, Stream) {
        let mut stream = Chance::new(3).stream(Purpose::Weights, 0);
        let how = (Initial::He, false);
        let mut network = Network::new(self.input, &self.layers, how, &mut stream, device).unwrap();
        for (tensor, (_, parameter)) in weights(&mut self.reference)
            .into_iter()
            .zip(network.parameters())
        {
            let found = numbers(parameter.clone()).await;
            *tensor = found.into_iter().map(f64::from).collect();
        }
        (network, stream)
    }

    /// The critic's score in double precision.
    pub fn score(&self, x: &[f64]) -> f64 {
        score(&self.reference, x)
    }

    /// The slope of some function of the critic's score by each number of its input: central
    /// differences in double precision, too small to step over a bend.
    pub fn slopes(&self, x: &[f64], of: impl Fn(f64) -> f64) -> Vec<f64> {
        const STEP: f64 = 1e-7;
        let at = |place: usize, change: f64| {
            let mut moved = x.to_vec();
            moved[place] += change;
            of(self.score(&moved))
        };
        (0..x.len())
            .map(|place| (at(place, STEP) - at(place, -STEP)) / (2.0 * STEP))
            .collect()
    }
}

/// Compares the network's input gradient and the gradients of the penalty by every weight with the
/// reference, to 0.1 % of the largest number of each tensor.
pub async fn compare(mut critic: Critic, device: &Device) {
    const BATCH: usize = 5;
    let (mut network, mut stream) = critic.network(device).await;
    for (_, parameter) in network.parameters() {
        *parameter = parameter.clone().autodiff().require_grad();
    }
    let values: Vec<f32> = (0..BATCH * critic.input.size())
        .map(|_| stream.normal() as f32)
        .collect();
    let inputs: Vec<Vec<f64>> = values
        .chunks(critic.input.size())
        .map(|row| row.iter().map(|&x| f64::from(x)).collect())
        .collect();
    let x = Tensor::from_data(TensorData::new(values, critic.input.batch(BATCH)), device);
    let gradient = score_gradients(&mut network, x, &mut stream);
    let expected: Vec<f64> = inputs
        .iter()
        .flat_map(|x| input_gradient(&critic.reference, x))
        .collect();
    close(&numbers(gradient.clone()).await, &expected, "input");
    let mut gradients = gradient_penalty(gradient, 1.0, false).backward();
    let found: Vec<_> = network
        .parameters()
        .into_iter()
        .map(|(name, parameter)| (name, parameter.grad_remove(&mut gradients)))
        .collect();
    for (index, (name, found)) in found.into_iter().enumerate() {
        let expected = slopes(&mut critic.reference, index, &inputs);
        match found {
            Some(found) => close(&numbers(found).await, &expected, &name),
            // Biases do not change the gradient of a network that bends only at zero.
            None => assert!(
                expected.iter().all(|slope| slope.abs() < 1e-6),
                "{name} has no gradient"
            ),
        }
    }
}

/// The slope of the reference's penalty by each number of weight tensor `index`: central
/// differences in double precision, too small to step over a bend.
fn slopes(ops: &mut [Op], index: usize, inputs: &[Vec<f64>]) -> Vec<f64> {
    const STEP: f64 = 1e-7;
    let count = weights(ops)[index].len();
    (0..count)
        .map(|place| {
            let mut at = |change: f64| {
                weights(ops)[index][place] += change;
                penalty(ops, inputs)
            };
            let above = at(STEP);
            let below = at(-2.0 * STEP);
            at(STEP);
            (above - below) / (2.0 * STEP)
        })
        .collect()
}

/// Panics unless the two lists agree to 0.1 % of the largest number.
pub fn close(found: &[f32], expected: &[f64], name: &str) {
    assert_eq!(found.len(), expected.len(), "{name}");
    let scale = expected
        .iter()
        .fold(1e-6, |scale: f64, x| scale.max(x.abs()));
    for (found, expected) in found.iter().zip(expected) {
        let error = (f64::from(*found) - expected).abs() / scale;
        assert!(
            error < 1e-3,
            "{name}: {found} is not {expected}: off by {error} of the largest"
        );
    }
}

//! The cell that both kinds of LSTM share.

use burn::tensor::activation::{sigmoid, tanh};
use burn::tensor::{Tensor, TensorData};

use super::Making;
use super::bias::Bias;
use super::masked::convolve;

/// A convolutional LSTM cell (van den Oord et al., 2016, "Pixel Recurrent Neural Networks",
/// equation 3), with `g` bent by tanh and the gates by the sigmoid:
///
/// ```text
/// [o, f, i, g] = W conv [x, h] + b      c' = f c + i g      h' = o tanh(c')
/// ```
///
/// The input `x` and the state `h` are convolved together; what of `x` must not be seen is masked.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// `[4 state, inputs + state, rows, columns]`
    weight: Tensor<4>,
    bias: Bias,
    /// 1 where a weight is alive, of the same shape but for the first dimension, which is 1.
    mask: Tensor<4>,
    state: usize,
}

/// What a cell remembers: `h` and `c`, `[batch, state, ...]` each.
pub(super) type Memory = (Tensor<4>, Tensor<4>);

impl Cell {
    /// `live` are the places of the kernel at which the input is seen; the state is seen at all.
    pub(super) fn new(
        (inputs, state): (usize, usize),
        ([rows, columns], live): ([usize; 2], &[usize]),
        told: bool,
        making: &mut Making<'_>,
    ) -> Self {
        let area = rows * columns;
        let values: Vec<f32> = (0..(inputs + state) * area)
            .map(|index| {
                let (channel, place) = (index / area, index % area);
                f32::from(channel >= inputs || live.contains(&place))
            })
            .collect();
        let data = TensorData::new(values, [1, inputs + state, rows, columns]);
        let mask = Tensor::from_data(data, making.device);
        let fan = inputs * live.len() + state * area;
        let shape = [4 * state, inputs + state, rows, columns];
        Self {
            weight: making.weight(shape, (fan, state)) * mask.clone(),
            bias: Bias::new(4 * state, told, making.device),
            mask,
            state,
        }
    }

    /// The live weights and the bias as one step after the other uses them.
    pub(super) fn weights(&self, classes: Option<&Tensor<4>>) -> (Tensor<4>, Tensor<4>) {
        let weight = self.weight.clone() * self.mask.clone();
        (weight, self.bias.of(classes))
    }

    /// Nothing remembered yet.
    pub(super) fn empty(&self, [batch, height, width]: [usize; 3]) -> Memory {
        let device = self.mask.device();
        let zeros = Tensor::zeros([batch, self.state, height, width], &device);
        (zeros.clone(), zeros)
    }

    /// One step, from the input and the state with their padding to the next memory.
    pub(super) fn step(
        &self,
        (weight, bias): &(Tensor<4>, Tensor<4>),
        seen: Tensor<4>,
        c: Tensor<4>,
    ) -> Memory {
        let gates = convolve(seen, weight.clone()) + bias.clone();
        let state = self.state;
        let all = sigmoid(gates.clone().narrow(1, 0, 3 * state));
        let part = |index: usize| all.clone().narrow(1, index * state, state);
        let g = tanh(gates.narrow(1, 3 * state, state));
        let c = part(1) * c + part(2) * g;
        (part(0) * tanh(c.clone()), c)
    }

    pub(super) fn parameters(&mut self, name: &str) -> Vec<(String, &mut Tensor<4>)> {
        let mut parameters = vec![(format!("{name}weight"), &mut self.weight)];
        parameters.extend(self.bias.parameters(name));
        parameters
    }
}

/// The slices of thickness 1 along a dimension, in order.
///
/// The gradient of a slice is as large as what it was cut from. Halving again and again keeps the
/// work at `n log n` where slice by slice would be `n^2`.
pub(super) fn slices(x: Tensor<4>, dimension: usize) -> Vec<Tensor<4>> {
    let count = x.dims()[dimension];
    if count == 1 {
        return vec![x];
    }
    let half = count / 2;
    let mut first = slices(x.clone().narrow(dimension, 0, half), dimension);
    first.extend(slices(x.narrow(dimension, half, count - half), dimension));
    first
}

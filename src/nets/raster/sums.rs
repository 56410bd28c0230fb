//! Weighted sums over what is near a pixel.

use super::At;
use crate::nets::Mask;
use crate::nets::causal::{CLASSES, taps};

/// The numbers of a network's parameters, one list a tensor, on their way into layers.
pub(super) struct Weights(std::vec::IntoIter<Vec<f32>>);

impl Weights {
    pub(super) fn new(weights: Vec<Vec<f32>>) -> Self {
        Self(weights.into_iter())
    }

    /// The numbers of the next tensor.
    pub(super) fn next(&mut self, count: usize) -> Result<Vec<f32>, String> {
        match self.0.next() {
            Some(numbers) if numbers.len() == count => Ok(numbers),
            Some(numbers) => Err(format!("{} weights where {count} belong", numbers.len())),
            None => Err("weights are missing".to_owned()),
        }
    }
}

/// A bias, and one more for each class.
#[derive(Clone, Debug)]
pub(super) struct Bias {
    own: Vec<f32>,
    /// `[classes, outputs]`
    classes: Option<Vec<f32>>,
}

impl Bias {
    pub(super) fn new(outputs: usize, told: bool, weights: &mut Weights) -> Result<Self, String> {
        Ok(Self {
            own: weights.next(outputs)?,
            classes: if told {
                Some(weights.next(CLASSES * outputs)?)
            } else {
                None
            },
        })
    }

    pub(super) fn of(&self, unit: usize, label: Option<u8>) -> f32 {
        let class = match (&self.classes, label) {
            (Some(classes), Some(label)) => classes[usize::from(label) * self.own.len() + unit],
            _ => 0.0,
        };
        class + self.own[unit]
    }

    pub(super) fn start(&self, label: Option<u8>, out: &mut [f32]) {
        for (unit, out) in out.iter_mut().enumerate() {
            *out = self.of(unit, label);
        }
    }
}

/// The weights of a kernel, as they are needed: `[taps, inputs, outputs]`.
#[derive(Clone, Debug)]
pub(super) struct Kernel {
    taps: Vec<(isize, isize)>,
    weights: Vec<f32>,
    pub(super) inputs: usize,
    pub(super) outputs: usize,
}

impl Kernel {
    /// From a tensor `[outputs, inputs, rows, columns]`: `place` tells the row and column of a tap in
    /// it, and `first` the first of the input channels that is used.
    pub(super) fn new(
        tensor: &[f32],
        [outputs, all_inputs, rows, columns]: [usize; 4],
        inputs: std::ops::Range<usize>,
        taps: Vec<(isize, isize)>,
        place: impl Fn((isize, isize)) -> (usize, usize),
    ) -> Self {
        let mut weights = Vec::with_capacity(taps.len() * inputs.len() * outputs);
        for &tap in &taps {
            let (row, column) = place(tap);
            for input in inputs.clone() {
                weights.extend((0..outputs).map(|output| {
                    tensor[((output * all_inputs + input) * rows + row) * columns + column]
                }));
            }
        }
        Self {
            taps,
            weights,
            inputs: inputs.len(),
            outputs,
        }
    }

    /// Adds `W x` to `out`, with what is near in `x`, `[places, inputs]`.
    pub(super) fn add(&self, at: At, x: &[f32], out: &mut [f32]) {
        let size = self.inputs * self.outputs;
        for (&tap, weights) in self.taps.iter().zip(self.weights.chunks_exact(size)) {
            if let Some(place) = at.near(tap) {
                let x = &x[place * self.inputs..][..self.inputs];
                add_product(weights, x, out);
            }
        }
    }
}

/// `out += x W` with `W` as `[inputs, outputs]`. Half of all numbers are zero behind a ReLU, and
/// most pixels are black.
pub(super) fn add_product(weights: &[f32], x: &[f32], out: &mut [f32]) {
    for (&x, weights) in x.iter().zip(weights.chunks_exact(out.len())) {
        if x != 0.0 {
            for (out, weight) in out.iter_mut().zip(weights) {
                *out += x * weight;
            }
        }
    }
}

/// A masked or a 1x1 convolution.
#[derive(Clone, Debug)]
pub(super) struct Local {
    kernel: Kernel,
    bias: Bias,
}

impl Local {
    pub(super) fn masked(
        (inputs, outputs): (usize, usize),
        (side, mask): (usize, Mask),
        told: bool,
        weights: &mut Weights,
    ) -> Result<Self, String> {
        let reach = side / 2;
        let shape = [outputs, inputs, reach + 1, side];
        let tensor = weights.next(shape.iter().product())?;
        let place = |(row, column): (isize, isize)| {
            let inside = |distance: isize| (distance + reach as isize) as usize;
            (inside(row), inside(column))
        };
        Ok(Self {
            kernel: Kernel::new(&tensor, shape, 0..inputs, taps(side, mask), place),
            bias: Bias::new(outputs, told, weights)?,
        })
    }

    pub(super) fn pointwise(
        (inputs, outputs): (usize, usize),
        told: bool,
        weights: &mut Weights,
    ) -> Result<Self, String> {
        Ok(Self {
            kernel: pointwise((inputs, outputs), weights)?,
            bias: Bias::new(outputs, told, weights)?,
        })
    }

    pub(super) fn outputs(&self) -> usize {
        self.kernel.outputs
    }

    pub(super) fn compute(&self, at: At, input: &[f32], output: &mut [f32]) {
        let outputs = self.kernel.outputs;
        let out = &mut output[at.place * outputs..][..outputs];
        self.bias.start(at.label, out);
        self.kernel.add(at, input, out);
    }
}

/// A kernel of 1x1 from a tensor `[outputs, inputs, 1, 1]`.
pub(super) fn pointwise(
    (inputs, outputs): (usize, usize),
    weights: &mut Weights,
) -> Result<Kernel, String> {
    let tensor = weights.next(inputs * outputs)?;
    let shape = [outputs, inputs, 1, 1];
    Ok(Kernel::new(&tensor, shape, 0..inputs, vec![(0, 0)], |_| {
        (0, 0)
    }))
}

/// `1 / (1 + exp(-x))`
pub(super) fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + libm::expf(-x))
}

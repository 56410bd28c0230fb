//! Full connections that respect the order of the pixels (Germain et al., 2015, "MADE").
//!
//! Every unit has a place in the order: a pixel its own, a hidden unit one between the first pixel
//! and the last. A unit at place `p` depends on pixels before `p` only. It reads pixels at places
//! before `p`, and hidden units at places up to `p` (the paper's equations 8 and 9).

use burn::tensor::{Tensor, TensorData};

use super::Making;
use super::bias::Bias;
use crate::nets::Shape;
use crate::products::matmul;

/// The place of unit number `index` of a layer of this shape among `pixels` pixels. Hidden units are
/// spread over the places 1 to `pixels - 1`, in order.
pub(in crate::nets) fn place_of(shape: Shape, pixels: usize, index: usize) -> usize {
    if shape.height > 1 {
        index % pixels
    } else {
        1 + index * (pixels - 1) / shape.channels
    }
}

/// How many units of a layer of this shape a unit at `place` reads: they are the first ones.
pub(in crate::nets) fn places_before(shape: Shape, pixels: usize, place: usize) -> usize {
    if shape.height > 1 {
        place
    } else {
        (0..shape.channels)
            .take_while(|&index| place_of(shape, pixels, index) <= place)
            .count()
    }
}

/// How many connections are alive.
pub(super) fn live(input: Shape, output: Shape, pixels: usize) -> usize {
    (0..output.size())
        .map(|index| places_before(input, pixels, place_of(output, pixels, index)))
        .sum()
}

/// `y = x (W * mask) + b`
#[derive(Clone, Debug)]
pub struct Connected {
    /// `[inputs, outputs, 1, 1]`
    weight: Tensor<4>,
    bias: Bias,
    /// 1 where a weight is alive, `[inputs, outputs, 1, 1]`.
    mask: Tensor<4>,
    output: Shape,
}

impl Connected {
    pub(super) fn new(
        (input, output): (Shape, Shape),
        pixels: usize,
        told: bool,
        making: &mut Making<'_>,
    ) -> Self {
        let (inputs, outputs) = (input.size(), output.size());
        let mut mask = vec![0.0f32; inputs * outputs];
        for unit in 0..outputs {
            let read = places_before(input, pixels, place_of(output, pixels, unit));
            for row in 0..read {
                mask[row * outputs + unit] = 1.0;
            }
        }
        let data = TensorData::new(mask, [inputs, outputs, 1, 1]);
        let mask = Tensor::from_data(data, making.device);
        let weight = making.weight([inputs, outputs, 1, 1], (inputs, outputs));
        Self {
            weight: weight * mask.clone(),
            bias: Bias::new(outputs, told, making.device),
            mask,
            output,
        }
    }

    pub(super) fn forward(&self, x: Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
        let [batch, ..] = x.dims();
        let [inputs, outputs, ..] = self.weight.dims();
        let weight = (self.weight.clone() * self.mask.clone()).reshape([inputs, outputs]);
        let y = matmul(x.reshape([batch, inputs]), weight);
        let y = y.reshape([batch, outputs, 1, 1]) + self.bias.of(classes);
        y.reshape(self.output.batch(batch))
    }

    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        let mut parameters = vec![("weight".to_owned(), &mut self.weight)];
        parameters.extend(self.bias.parameters(""));
        parameters
    }
}

//! MADE's masked connections and NADE, place by place.

use super::sums::{Bias, Weights, add_product, sigmoid};
use super::{At, Kept, units};
use crate::nets::Shape;
use crate::nets::causal::{place_of, places_before};

/// Full connections from earlier places. A unit is computed at its place: then all it reads is known.
#[derive(Clone, Debug)]
pub(super) struct Connected {
    /// `[outputs, inputs]`
    weights: Vec<f32>,
    bias: Bias,
    input: Shape,
    pub(super) output: Shape,
}

impl Connected {
    pub(super) fn new(
        (input, output): (Shape, Shape),
        pixels: usize,
        told: bool,
        weights: &mut Weights,
    ) -> Result<Self, String> {
        if input.height > 1 && input.size() != pixels {
            return Err("full connections read one number a pixel".to_owned());
        }
        let (inputs, outputs) = (input.size(), output.size());
        let tensor = weights.next(inputs * outputs)?;
        let transposed = (0..outputs)
            .flat_map(|unit| (0..inputs).map(move |row| row * outputs + unit))
            .map(|index| tensor[index])
            .collect();
        Ok(Self {
            weights: transposed,
            bias: Bias::new(outputs, told, weights)?,
            input,
            output,
        })
    }

    pub(super) fn compute(&self, at: At, input: &[f32], output: &mut [f32]) {
        let pixels = at.height * at.width;
        let inputs = self.input.size();
        for (channel, kept) in units(self.output, pixels, at.place).enumerate() {
            // The device has all pixels of a channel together, the host all channels of a pixel.
            let unit = if self.output.height > 1 {
                channel * pixels + at.place
            } else {
                kept
            };
            let place = place_of(self.output, pixels, unit);
            let read = places_before(self.input, pixels, place);
            let weights = &self.weights[unit * inputs..][..read];
            let sum: f32 = weights.iter().zip(input).map(|(w, x)| w * x).sum();
            output[kept] = sum + self.bias.of(unit, at.label);
        }
    }
}

/// NADE; see `causal/nade.rs` for what it computes.
#[derive(Clone, Debug)]
pub(super) struct Nade {
    /// `[places, hidden]` each.
    reads: Vec<f32>,
    writes: Vec<f32>,
    hidden_bias: Bias,
    bias: Bias,
    pub(super) hidden: usize,
}

impl Nade {
    pub(super) fn new(
        input: Shape,
        hidden: usize,
        told: bool,
        weights: &mut Weights,
    ) -> Result<Self, String> {
        let pixels = input.size();
        Ok(Self {
            reads: weights.next(pixels * hidden)?,
            writes: weights.next(pixels * hidden)?,
            hidden_bias: Bias::new(hidden, told, weights)?,
            bias: Bias::new(pixels, false, weights)?,
            hidden,
        })
    }

    pub(super) fn compute(&self, at: At, input: &[f32], kept: &mut Kept) {
        let (place, hidden) = (at.place, self.hidden);
        let (before, rest) = kept.more[0].split_at_mut(place * hidden);
        let a = &mut rest[..hidden];
        if place == 0 {
            self.hidden_bias.start(at.label, a);
        } else {
            // a_i = a_{i-1} + x_{i-1} W_{i-1}
            a.copy_from_slice(&before[(place - 1) * hidden..]);
            let weights = &self.reads[(place - 1) * hidden..][..hidden];
            add_product(weights, &input[place - 1..place], a);
        }
        let writes = &self.writes[place * hidden..][..hidden];
        let sum: f32 = a.iter().zip(writes).map(|(&a, w)| sigmoid(a) * w).sum();
        kept.output[place] = sum + self.bias.of(place, None);
    }
}

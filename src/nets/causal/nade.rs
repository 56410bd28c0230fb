//! The neural autoregressive distribution estimator (Larochelle and Murray, 2011).

use burn::tensor::activation::sigmoid;
use burn::tensor::{Device, Tensor, TensorData};

use super::Making;
use super::bias::Bias;
use crate::nets::Shape;
use crate::products::matmul;

/// For each pixel a hidden layer of its own, whose sums go on from pixel to pixel:
///
/// ```text
/// a_i = c + sum_{j < i} x_j W_j      h_i = sigmoid(a_i)      logit_i = b_i + V_i . h_i
/// ```
#[derive(Clone, Debug)]
pub struct Nade {
    /// `W`, `[1, height, width, hidden]`
    reads: Tensor<4>,
    /// `V`, `[1, height, width, hidden]`
    writes: Tensor<4>,
    /// `c`, `[1, hidden, 1, 1]`
    hidden_bias: Bias,
    /// `b`, `[1, height * width, 1, 1]`
    bias: Bias,
}

impl Nade {
    pub(super) fn new(input: Shape, hidden: usize, told: bool, making: &mut Making<'_>) -> Self {
        let shape = [1, input.height, input.width, hidden];
        let pixels = input.size();
        Self {
            reads: making.weight(shape, (pixels, hidden)),
            writes: making.weight(shape, (hidden, pixels)),
            hidden_bias: Bias::new(hidden, told, making.device),
            bias: Bias::new(pixels, false, making.device),
        }
    }

    /// `[batch, 1, height, width]` to logits of the same shape.
    pub(super) fn forward(&self, x: Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
        let [batch, _, height, width] = x.dims();
        let hidden = self.reads.dims()[3];
        let device = x.device().without_autodiff();
        let told = self.hidden_bias.of(classes);
        let c = told.clone().reshape([told.dims()[0], 1, 1, hidden]);
        // The sum over earlier pixels: those of the row by one product with a triangle of ones, and
        // all rows above by another.
        let terms = x.reshape([batch, height, width, 1]) * self.reads.clone();
        let in_row = matmul(triangle(width, &device), terms.clone());
        let rows = terms.sum_dim(2).reshape([batch, 1, height, hidden]);
        let above = matmul(triangle(height, &device), rows);
        let a = in_row + above.reshape([batch, height, 1, hidden]) + c;
        let logits = (sigmoid(a) * self.writes.clone()).sum_dim(3);
        let bias = self.bias.of(None).reshape([1, 1, height, width]);
        logits.reshape([batch, 1, height, width]) + bias
    }

    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        let mut parameters = vec![
            ("reads".to_owned(), &mut self.reads),
            ("writes".to_owned(), &mut self.writes),
        ];
        parameters.extend(self.hidden_bias.parameters("hidden."));
        parameters.extend(self.bias.parameters(""));
        parameters
    }
}

/// 1 below the diagonal, `[1, 1, side, side]`.
fn triangle(side: usize, device: &Device) -> Tensor<4> {
    let values: Vec<f32> = (0..side * side)
        .map(|index| f32::from(index % side < index / side))
        .collect();
    Tensor::from_data(TensorData::new(values, [1, 1, side, side]), device)
}

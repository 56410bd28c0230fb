//! Two LSTMs that go through an image diagonal by diagonal (van den Oord et al., 2016, section 3.2).

use burn::tensor::{Tensor, TensorData};

use super::Making;
use super::lstm::{Cell, slices};

/// The state at a pixel follows from the pixel and from the states to its left and above it, so that
/// all pixels of a diagonal are computed at once. A second LSTM comes from the right; it has seen
/// later pixels of its row, so that what it says is passed on one row lower.
#[derive(Clone, Debug)]
pub struct DiagonalLstm {
    left: Cell,
    right: Cell,
}

impl DiagonalLstm {
    pub(super) fn new(
        (inputs, channels): (usize, usize),
        told: bool,
        making: &mut Making<'_>,
    ) -> Self {
        // The kernel has the places above and at the pixel; the input is seen at the second.
        let mut cell = || Cell::new((inputs, channels), ([2, 1], &[1]), told, making);
        Self {
            left: cell(),
            right: cell(),
        }
    }

    pub(super) fn forward(&self, x: &Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
        let height = x.dims()[2];
        let left = along(&self.left, x.clone(), classes);
        let right = along(&self.right, x.clone().flip([3]), classes).flip([3]);
        left + right.narrow(2, 0, height - 1).pad((0, 0, 1, 0), 0.0)
    }

    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        let mut parameters = self.left.parameters("left.");
        parameters.extend(self.right.parameters("right."));
        parameters
    }
}

/// One LSTM from the left: `[batch, channels, height, width]`.
fn along(cell: &Cell, x: Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
    let [batch, _, height, width] = x.dims();
    let weights = cell.weights(classes);
    let (mut h, mut c) = cell.empty([batch, height, 1]);
    let mut columns = Vec::new();
    for (index, column) in slices(skew(x), 3).into_iter().enumerate() {
        let seen = Tensor::cat(vec![column, h], 1).pad((0, 0, 1, 0), 0.0);
        (h, c) = cell.step(&weights, seen, c);
        if index + 1 < height {
            // Left of the image nothing is remembered.
            let inside: Vec<f32> = (0..height).map(|row| f32::from(row <= index)).collect();
            let data = TensorData::new(inside, [1, 1, height, 1]);
            let inside = Tensor::<4>::from_data(data, &h.device().without_autodiff());
            (h, c) = (h * inside.clone(), c * inside);
        }
        columns.push(h.clone());
    }
    unskew(Tensor::cat(columns, 3), width)
}

/// Moves row `r` by `r` pixels to the right, so that a diagonal becomes a column:
/// `[batch, channels, height, width] -> [batch, channels, height, height + width - 1]`.
fn skew(x: Tensor<4>) -> Tensor<4> {
    let [batch, channels, height, width] = x.dims();
    let (wide, skewed) = (height + width, height + width - 1);
    // In rows that are one too long, the next row starts one place later.
    x.pad((0, height, 0, 0), 0.0)
        .reshape([batch, channels, 1, height * wide])
        .narrow(3, 0, height * skewed)
        .reshape([batch, channels, height, skewed])
}

/// The way back.
fn unskew(x: Tensor<4>, width: usize) -> Tensor<4> {
    let [batch, channels, height, skewed] = x.dims();
    x.reshape([batch, channels, 1, height * skewed])
        .pad((0, height, 0, 0), 0.0)
        .reshape([batch, channels, height, skewed + 1])
        .narrow(3, 0, width)
}

//! An LSTM that goes down an image row by row (van den Oord et al., 2016, section 3.1).

use burn::tensor::Tensor;

use super::Making;
use super::lstm::{Cell, slices};

/// All columns of a row are computed at once: from the pixel and the one before it (a kernel of 3x1
/// with mask B), and from the three states above.
#[derive(Clone, Debug)]
pub struct RowLstm {
    pub(super) cell: Cell,
}

impl RowLstm {
    pub(super) fn new(
        (inputs, channels): (usize, usize),
        told: bool,
        making: &mut Making<'_>,
    ) -> Self {
        // The kernel has the places before, at and behind the pixel; the input is seen at two.
        let kernel = ([1, 3], &[0, 1][..]);
        Self {
            cell: Cell::new((inputs, channels), kernel, told, making),
        }
    }

    pub(super) fn forward(&self, x: Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
        let [batch, _, _, width] = x.dims();
        let weights = self.cell.weights(classes);
        let (mut h, mut c) = self.cell.empty([batch, 1, width]);
        let mut rows = Vec::new();
        for row in slices(x, 2) {
            let seen = Tensor::cat(vec![row, h], 1).pad((1, 1, 0, 0), 0.0);
            (h, c) = self.cell.step(&weights, seen, c);
            rows.push(h.clone());
        }
        Tensor::cat(rows, 2)
    }
}

//! Images that lean to a side.

use burn::tensor::{Tensor, TensorData};

use crate::products::matmul;
use crate::random::Stream;

/// Every image leans by a random slope of at most `most` to either side, each by its own.
pub(super) fn lean(most: f64, x: Tensor<4>, stream: &mut Stream) -> Tensor<4> {
    let slopes: Vec<f64> = (0..x.dims()[0])
        .map(|_| most * (2.0 * stream.uniform() - 1.0))
        .collect();
    slanted(x, &slopes)
}

/// Images `[batch, channels, height, width]`, each leaning by its slope: a row is moved to the right
/// by the slope times how many pixels it is above the middle. Between two pixels it is their mixture;
/// what comes in is the darkest value of the batch. Gradients flow through it.
///
/// One of the geometric augmentations of Karras et al. (2020), section 2.2: rotations and
/// anisotropic scalings together make such shears.
#[must_use]
pub fn slanted(x: Tensor<4>, slopes: &[f64]) -> Tensor<4> {
    let [batch, _, height, width] = x.dims();
    let device = x.device().without_autodiff();
    let mut moves = vec![0.0f32; batch * height * width * width];
    let squares = moves.chunks_exact_mut(width * width);
    for (index, square) in squares.enumerate() {
        let (example, row) = (index / height, index % height);
        let above = (height - 1) as f64 / 2.0 - row as f64;
        fill(square, width, slopes[example] * above);
    }
    let moves = TensorData::new(moves, [batch, height, width, width]);
    let darkest = x.clone().without_autodiff().min().reshape([1, 1, 1, 1]);
    let rows = (x - darkest.clone()).permute([0, 2, 1, 3]);
    let moved = matmul(rows, Tensor::from_data(moves, &device));
    moved.permute([0, 2, 1, 3]) + darkest
}

/// The matrix that moves a row of pixels to the right by `by`: pixel `j` becomes
/// `(1 - f) old[i] + f old[i + 1]` with `i + f = j - by` and `f` in [0, 1).
fn fill(square: &mut [f32], width: usize, by: f64) {
    for to in 0..width {
        let place = to as f64 - by;
        let share = place - place.floor();
        for (from, weight) in [(place.floor(), 1.0 - share), (place.floor() + 1.0, share)] {
            if (0.0..width as f64).contains(&from) {
                square[from as usize * width + to] = weight as f32;
            }
        }
    }
}

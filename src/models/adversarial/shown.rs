//! What the discriminator is shown: noise, augmentation, packing, and labels as channels.

use burn::tensor::{Tensor, TensorData};

use super::settings::ShownSettings;
use super::slant;
use crate::products::matmul;
use crate::random::Stream;

/// Everything that happens to an example before the discriminator sees it, in a fixed order:
/// brightness, shift, slant, cutout (Zhao et al., 2020; the slant Karras et al., 2020), each example by
/// chance of its own, then instance noise (Sonderby et al., 2017).
/// Real and generated examples are treated alike, and gradients flow through all of it.
pub(super) fn disturb(
    settings: &ShownSettings,
    step: u64,
    x: Tensor<4>,
    stream: &mut Stream,
) -> Tensor<4> {
    let image = x.dims()[2] > 1;
    let x = if image {
        augment(settings, x, stream)
    } else {
        x
    };
    let noise = noise_at(settings, step);
    if noise == 0.0 {
        return x;
    }
    let device = x.device().without_autodiff();
    x.clone() + stream.normals(x.dims(), &device) * noise
}

/// The deviation of the instance noise at a step: it falls in a straight line to its end.
fn noise_at(settings: &ShownSettings, step: u64) -> f64 {
    if settings.noise_end == 0 {
        return settings.noise;
    }
    let passed = step as f64 / f64::from(settings.noise_end);
    settings.noise * (1.0 - passed).max(0.0)
}

fn augment(settings: &ShownSettings, x: Tensor<4>, stream: &mut Stream) -> Tensor<4> {
    let [batch, ..] = x.dims();
    let device = x.device().without_autodiff();
    let mut x = x;
    if settings.brightness > 0.0 {
        let change = stream.tensor([batch, 1, 1, 1], &device, |stream| {
            settings.brightness * (2.0 * stream.uniform() - 1.0)
        });
        x = x + change;
    }
    if settings.shift > 0 {
        x = shift(settings.shift as usize, x, stream);
    }
    if settings.slant > 0.0 {
        x = slant::lean(settings.slant, x, stream);
    }
    if settings.cutout > 0 {
        x = x.clone() * cutout_mask(settings.cutout as usize, &x, stream);
    }
    x
}

/// Shifts every image by a random number of pixels of its own, at most `most` each way.
fn shift(most: usize, x: Tensor<4>, stream: &mut Stream) -> Tensor<4> {
    let mut by = || stream.below(2 * most + 1) as isize - most as isize;
    let moves: Vec<[isize; 2]> = (0..x.dims()[0]).map(|_| [by(), by()]).collect();
    shifted(x, &moves)
}

/// Images `[batch, channels, height, width]`, each moved down and to the right by its numbers of
/// pixels; what comes in is the darkest value of the batch. Gradients flow through it.
///
/// With `down[i][j] = 1` where row `j` becomes row `i`, and `right` the same of columns, an image
/// becomes `down x right`.
#[must_use]
pub fn shifted(x: Tensor<4>, moves: &[[isize; 2]]) -> Tensor<4> {
    let [batch, channels, height, width] = x.dims();
    let device = x.device().without_autodiff();
    let down = moves.iter().flat_map(|&[down, _]| moved(height, -down));
    let right = moves.iter().flat_map(|&[_, right]| moved(width, right));
    let down = TensorData::new(down.collect::<Vec<f32>>(), [batch, 1, height, height]);
    let right = TensorData::new(right.collect::<Vec<f32>>(), [batch, 1, width, width]);
    let [down, right] = [down, right].map(|data| {
        let matrix: Tensor<4> = Tensor::from_data(data, &device);
        matrix.repeat_dim(1, channels)
    });
    let darkest = x.clone().without_autodiff().min().reshape([1, 1, 1, 1]);
    let window = matmul(matmul(down, x - darkest.clone()), right);
    window + darkest
}

/// The matrix `[side, side]` with 1 where the column is `by` behind the row.
fn moved(side: usize, by: isize) -> impl Iterator<Item = f32> {
    (0..side * side).map(move |place| {
        let (row, column) = (place / side, place % side);
        f32::from(column as isize - row as isize == by)
    })
}

/// 0 in a square at a random place of each image, 1 elsewhere: `[batch, 1, height, width]`.
fn cutout_mask(side: usize, x: &Tensor<4>, stream: &mut Stream) -> Tensor<4> {
    let [batch, _, height, width] = x.dims();
    let mut place = |length: usize| stream.below(length.saturating_sub(side) + 1);
    let corners: Vec<[usize; 2]> = (0..batch).map(|_| [place(height), place(width)]).collect();
    let mask = corners.iter().flat_map(|&[top, left]| {
        (0..height * width).map(move |place| {
            let (row, column) = (place / width, place % width);
            let inside = (top..top + side).contains(&row) && (left..left + side).contains(&column);
            f32::from(!inside)
        })
    });
    let data = TensorData::new(mask.collect::<Vec<f32>>(), [batch, 1, height, width]);
    Tensor::from_data(data, &x.device().without_autodiff())
}

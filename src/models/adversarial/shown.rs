//! What the discriminator is shown: noise, augmentation, packing, and labels as channels.

use burn::tensor::Tensor;

use super::settings::ShownSettings;
use super::slant;
use crate::data::CLASSES;
use crate::nets::Shape;
use crate::random::Stream;

/// Everything that happens to an example before the discriminator sees it, in a fixed order:
/// brightness, shift, slant, cutout (Zhao et al., 2020; the slant Karras et al., 2020), then instance
/// noise (Sonderby et al., 2017).
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

/// Shifts all images of the batch by the same random number of pixels; what comes in is the darkest
/// value of the image.
fn shift(most: usize, x: Tensor<4>, stream: &mut Stream) -> Tensor<4> {
    let [_, _, height, width] = x.dims();
    let mut by = || stream.below(2 * most + 1);
    let (down, right) = (by(), by());
    // In a canvas that is wider by `most` on every side, look at another window.
    let darkest = x.clone().without_autodiff().min().reshape([1, 1, 1, 1]);
    let canvas = (x - darkest.clone()).pad((most, most, most, most), 0.0);
    let window = canvas.narrow(2, down, height).narrow(3, right, width);
    window + darkest
}

/// 0 in a square at a random place, the same for the batch, 1 elsewhere: `[1, 1, height, width]`.
fn cutout_mask(side: usize, x: &Tensor<4>, stream: &mut Stream) -> Tensor<4> {
    let [_, _, height, width] = x.dims();
    let (top, left) = (
        stream.below(height.saturating_sub(side) + 1),
        stream.below(width.saturating_sub(side) + 1),
    );
    let mut index = 0;
    let device = x.device().without_autodiff();
    stream.tensor([1, 1, height, width], &device, |_| {
        let (row, column) = (index / width, index % width);
        index += 1;
        let inside = (top..top + side).contains(&row) && (left..left + side).contains(&column);
        if inside { 0.0 } else { 1.0 }
    })
}

/// Examples as the discriminator's input: packed (Lin et al., 2018), flat where the network is fully
/// connected, with the class as ten more channels where it is told.
pub(in crate::models) fn arrange(
    input: Shape,
    packing: usize,
    x: Tensor<4>,
    categories: Option<&Tensor<4>>,
) -> Tensor<4> {
    let [batch, channels, height, width] = x.dims();
    let x = x.reshape([batch / packing, packing * channels, height, width]);
    let [batch, channels, ..] = x.dims();
    let x = if input.height == 1 {
        x.reshape([batch, channels * height * width, 1, 1])
    } else {
        x
    };
    match categories {
        Some(categories) => {
            let [_, _, height, width] = x.dims();
            let categories = categories.clone().expand([batch, CLASSES, height, width]);
            Tensor::cat(vec![x, categories], 1)
        }
        None => x,
    }
}

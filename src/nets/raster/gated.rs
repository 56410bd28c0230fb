//! The two stacks of a gated PixelCNN, pixel by pixel. The vertical one needs the rows above only, so
//! that it is computed a row at a time.

use super::sums::{Bias, Kernel, Weights, pointwise, sigmoid};
use super::{At, Kept};
use crate::nets::causal::{gated_kernels, gated_taps};

/// One block; see `causal/gated.rs` for what it computes.
#[derive(Clone, Debug)]
pub(super) struct Block {
    vertical: Kernel,
    vertical_bias: Bias,
    horizontal: Kernel,
    horizontal_bias: Bias,
    link: Kernel,
    output: Kernel,
    output_bias: Bias,
}

impl Block {
    /// The channels of each stack.
    pub(super) fn channels(&self) -> usize {
        self.output.outputs
    }
}

pub(super) fn blocks(
    p: usize,
    count: usize,
    told: bool,
    weights: &mut Weights,
) -> Result<Vec<Block>, String> {
    (0..count)
        .map(|index| {
            let first = index == 0;
            let inputs = if first { 1 } else { p };
            let (above, before) = gated_taps(first);
            let (vertical, horizontal) = gated_kernels(first);
            let kernel =
                |[rows, columns]: [usize; 2], taps: Vec<(isize, isize)>, tensor: &[f32]| {
                    let shape = [2 * p, inputs, rows, columns];
                    // The first tap is the first place of the kernel.
                    let (top, left) = taps[0];
                    let place = |(row, column): (isize, isize)| {
                        ((row - top) as usize, (column - left) as usize)
                    };
                    Kernel::new(tensor, shape, 0..inputs, taps, place)
                };
            let area = |[rows, columns]: [usize; 2]| 2 * p * inputs * rows * columns;
            let tensor = weights.next(area(vertical))?;
            let vertical = kernel(vertical, above, &tensor);
            let vertical_bias = Bias::new(2 * p, told, weights)?;
            let tensor = weights.next(area(horizontal))?;
            Ok(Block {
                vertical,
                vertical_bias,
                horizontal: kernel(horizontal, before, &tensor),
                horizontal_bias: Bias::new(2 * p, told, weights)?,
                link: pointwise((2 * p, 2 * p), weights)?,
                output: pointwise((p, p), weights)?,
                output_bias: Bias::new(p, false, weights)?,
            })
        })
        .collect()
}

/// The vertical stack at all pixels of a row.
pub(super) fn begin_row(blocks: &[Block], at: At, input: &[f32], more: &mut [Vec<f32>]) {
    for (index, block) in blocks.iter().enumerate() {
        let p = block.channels();
        let (before, rest) = more.split_at_mut(3 * index);
        let below = if index == 0 {
            input
        } else {
            &before[3 * (index - 1) + 1]
        };
        let [sums, outputs, ..] = rest else { return };
        for place in at.place..at.place + at.width {
            let a = &mut sums[place * 2 * p..][..2 * p];
            block.vertical_bias.start(at.label, a);
            block.vertical.add(at.moved(place), below, a);
            gate(a, &mut outputs[place * p..][..p]);
        }
    }
}

/// The horizontal stack at a pixel.
pub(super) fn compute(blocks: &[Block], at: At, input: &[f32], kept: &mut Kept) {
    for (index, block) in blocks.iter().enumerate() {
        let p = block.channels();
        let here = at.place * p..(at.place + 1) * p;
        let (before, rest) = kept.more.split_at_mut(3 * index);
        let below = if index == 0 {
            input
        } else {
            &before[3 * (index - 1) + 2]
        };
        let [sums, _, h, ..] = rest else { return };
        let mut b = vec![0.0; 2 * p];
        block.horizontal_bias.start(at.label, &mut b);
        block.horizontal.add(at, below, &mut b);
        block.link.add(at, sums, &mut b);
        let mut gated = vec![0.0; p];
        gate(&b, &mut gated);
        let h = &mut h[here.clone()];
        block.output_bias.start(None, h);
        block.output.add(at.moved(0), &gated, h);
        if index > 0 {
            for (h, below) in h.iter_mut().zip(&below[here]) {
                *h += below;
            }
        }
    }
    if let (Some(last), Some(block)) = (kept.more.last(), blocks.last()) {
        let p = block.channels();
        let here = at.place * p..(at.place + 1) * p;
        kept.output[here.clone()].copy_from_slice(&last[here]);
    }
}

/// `tanh(a[..p]) sigmoid(a[p..])`
fn gate(a: &[f32], out: &mut [f32]) {
    let (values, gates) = a.split_at(out.len());
    for ((out, value), gate) in out.iter_mut().zip(values).zip(gates) {
        *out = libm::tanhf(*value) * sigmoid(*gate);
    }
}

//! The gated PixelCNN (van den Oord et al., 2016, "Conditional Image Generation with PixelCNN
//! Decoders", figure 2).
//!
//! The vertical stack at a pixel knows all rows above it, without a blind spot; the horizontal stack
//! knows the row up to the pixel and is told what the vertical one knows.

use burn::tensor::Tensor;
use burn::tensor::activation::{sigmoid, tanh};

use super::Making;
use super::bias::Bias;
use super::masked::{convolve, each_pixel};

/// How far the first block looks: a kernel of 7x7.
pub(in crate::nets) const FIRST_REACH: usize = 3;
/// How far the other blocks look: a kernel of 3x3.
pub(in crate::nets) const REACH: usize = 1;

/// The blocks, one after the other.
#[derive(Clone, Debug)]
pub struct Gated {
    blocks: Vec<Block>,
}

/// One block. With `p` channels:
///
/// ```text
/// a = Wv conv v + bv        v' = tanh(a[..p]) sigmoid(a[p..])
/// b = Wh conv h + bh + L a  h' = O (tanh(b[..p]) sigmoid(b[p..])) + bo (+ h, but in the first block)
/// ```
#[derive(Clone, Debug)]
struct Block {
    /// `[2p, inputs, rows, columns]`: of the first block the 3 rows above, of the others the row
    /// above and the pixel's own, where `v` knows only the rows above.
    vertical: Tensor<4>,
    vertical_bias: Bias,
    /// `[2p, inputs, 1, columns]`: of the first block the 3 pixels before, of the others the pixel
    /// before and the pixel.
    horizontal: Tensor<4>,
    horizontal_bias: Bias,
    /// `[2p, 2p, 1, 1]`
    link: Tensor<4>,
    /// `[p, p, 1, 1]`
    output: Tensor<4>,
    output_bias: Bias,
}

/// How many rows and columns the kernels of a block have, vertical and horizontal.
pub(in crate::nets) fn kernels(first: bool) -> ([usize; 2], [usize; 2]) {
    if first {
        ([FIRST_REACH, 2 * FIRST_REACH + 1], [1, FIRST_REACH])
    } else {
        ([REACH + 1, 2 * REACH + 1], [1, REACH + 1])
    }
}

/// How many weights and biases there are, with `biases` of them for each output.
pub(super) fn parameters(p: usize, blocks: usize, biases: usize) -> usize {
    (0..blocks)
        .map(|block| {
            let inputs = if block == 0 { 1 } else { p };
            let (vertical, horizontal) = kernels(block == 0);
            let area = vertical.iter().product::<usize>() + horizontal.iter().product::<usize>();
            area * inputs * 2 * p + 4 * p * p + p * p + 2 * (2 * p) * biases + p
        })
        .sum()
}

impl Gated {
    pub(super) fn new(p: usize, blocks: usize, told: bool, making: &mut Making<'_>) -> Self {
        let blocks = (0..blocks)
            .map(|block| {
                let inputs = if block == 0 { 1 } else { p };
                let mut convolution = |[rows, columns]: [usize; 2]| {
                    let area = rows * columns;
                    let fan = (inputs * area, 2 * p * area);
                    making.weight([2 * p, inputs, rows, columns], fan)
                };
                let kernels = kernels(block == 0);
                let (vertical, horizontal) = (convolution(kernels.0), convolution(kernels.1));
                Block {
                    vertical,
                    vertical_bias: Bias::new(2 * p, told, making.device),
                    horizontal,
                    horizontal_bias: Bias::new(2 * p, told, making.device),
                    link: making.weight([2 * p, 2 * p, 1, 1], (2 * p, 2 * p)),
                    output: making.weight([p, p, 1, 1], (p, p)),
                    output_bias: Bias::new(p, false, making.device),
                }
            })
            .collect();
        Self { blocks }
    }

    /// `[batch, 1, height, width] -> [batch, p, height, width]`
    pub(super) fn forward(&self, x: &Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
        let [.., height, width] = x.dims();
        let (mut v, mut h) = (x.clone(), x.clone());
        for (index, block) in self.blocks.iter().enumerate() {
            let first = index == 0;
            let (above, before) = if first {
                // Without the last row and column, everything is one row and one pixel later.
                let (r, rows) = (FIRST_REACH, v.clone().narrow(2, 0, height - 1));
                let columns = h.clone().narrow(3, 0, width - 1);
                (rows.pad((r, r, r, 0), 0.0), columns.pad((r, 0, 0, 0), 0.0))
            } else {
                (
                    v.pad((REACH, REACH, REACH, 0), 0.0),
                    h.clone().pad((REACH, 0, 0, 0), 0.0),
                )
            };
            let a = convolve(above, block.vertical.clone()) + block.vertical_bias.of(classes);
            let b = convolve(before, block.horizontal.clone())
                + block.horizontal_bias.of(classes)
                + each_pixel(a.clone(), block.link.clone());
            let y = each_pixel(gate(b), block.output.clone()) + block.output_bias.of(None);
            h = if first { y } else { y + h };
            v = if index + 1 < self.blocks.len() {
                gate(a)
            } else {
                a
            };
        }
        h
    }

    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        let blocks = self.blocks.iter_mut().enumerate();
        blocks
            .flat_map(|(index, block)| {
                let name = |part: &str| format!("{index}.{part}");
                let mut all = vec![(name("vertical.weight"), &mut block.vertical)];
                all.extend(block.vertical_bias.parameters(&name("vertical.")));
                all.push((name("horizontal.weight"), &mut block.horizontal));
                all.extend(block.horizontal_bias.parameters(&name("horizontal.")));
                all.push((name("link.weight"), &mut block.link));
                all.push((name("output.weight"), &mut block.output));
                all.extend(block.output_bias.parameters(&name("output.")));
                all
            })
            .collect()
    }
}

/// `tanh(a[..p]) sigmoid(a[p..])`
fn gate(a: Tensor<4>) -> Tensor<4> {
    let p = a.dims()[1] / 2;
    tanh(a.clone().narrow(1, 0, p)) * sigmoid(a.narrow(1, p, p))
}

//! Which input pixels an output depends on, and what the masks look like. Both follow from the
//! layers alone, whatever the weights.

use super::connected::{place_of, places_before};
use super::masked::taps;
use super::{Causal, CausalKind, gated};
use crate::nets::{LayerSpecification, Shape};

/// Where a kernel reads, as rows and columns from the pixel.
type Taps = Vec<(isize, isize)>;

/// What is asked about: some pixels of an image, or some units of a hidden layer.
type Units = Vec<bool>;

/// Which input pixels the output at `pixel` depends on: `height * width` answers, row by row.
///
/// Layers that are not made for this order are taken to read nothing but their own pixel.
#[must_use]
pub fn receptive_field(input: Shape, layers: &[LayerSpecification], pixel: usize) -> Vec<bool> {
    let mut units = vec![false; input.height * input.width];
    units[pixel] = true;
    backwards(input, layers, units)
}

/// How far a network can see at all: rows up and columns to each side. `None` if without limit.
#[must_use]
pub fn reach(layers: &[LayerSpecification]) -> Option<usize> {
    layers.iter().try_fold(0, |sum, layer| match layer {
        LayerSpecification::Residual { branch, .. } => reach(branch).map(|more| sum + more),
        LayerSpecification::Causal(causal) => match causal.kind {
            CausalKind::Masked { side, .. } => Some(sum + side / 2),
            CausalKind::Pointwise { .. } | CausalKind::Places => Some(sum),
            CausalKind::Gated { blocks, .. } => {
                Some(sum + gated::FIRST_REACH + (blocks - 1) * gated::REACH)
            }
            _ => None,
        },
        _ => Some(sum),
    })
}

/// The units of the input that the units of the output depend on.
fn backwards(input: Shape, layers: &[LayerSpecification], units: Units) -> Units {
    let mut shapes = vec![input];
    for layer in layers {
        let before = shapes[shapes.len() - 1];
        shapes.push(layer.output(before).unwrap_or(before));
    }
    layers
        .iter()
        .zip(shapes.windows(2))
        .rev()
        .fold(units, |units, (layer, pair)| match layer {
            LayerSpecification::Residual { branch, shortcut } => union(
                &backwards(pair[0], branch, units.clone()),
                &backwards(pair[0], shortcut, units),
            ),
            LayerSpecification::Causal(causal) => through(causal, (pair[0], pair[1]), units),
            _ => units,
        })
}

fn through(causal: &Causal, (input, output): (Shape, Shape), units: Units) -> Units {
    let size = (input.height, input.width);
    match causal.kind {
        CausalKind::Masked { side, mask, .. } => spread(&units, &taps(side, mask), size),
        CausalKind::Pointwise { .. } | CausalKind::Places => units,
        CausalKind::Gated { blocks, .. } => through_gated(units, blocks, size),
        CausalKind::RowLstm { .. } => {
            let states = closure(units, &[(-1, -1), (-1, 0), (-1, 1)], size);
            spread(&states, &[(0, -1), (0, 0)], size)
        }
        CausalKind::DiagonalLstm { .. } => {
            let left = closure(units.clone(), &[(0, -1), (-1, 0)], size);
            let lower = spread(&units, &[(-1, 0)], size);
            union(&left, &closure(lower, &[(0, 1), (-1, 0)], size))
        }
        CausalKind::Connected { pixels, .. } => {
            let places = (0..units.len()).filter(|&unit| units[unit]);
            let read = places
                .map(|unit| places_before(input, pixels, place_of(output, pixels, unit)))
                .max();
            let count = if input.height > 1 {
                pixels
            } else {
                input.channels
            };
            (0..count)
                .map(|unit| unit < read.unwrap_or_default())
                .collect()
        }
        CausalKind::Nade { .. } => {
            let last = units.iter().rposition(|&asked| asked).unwrap_or_default();
            (0..units.len()).map(|unit| unit < last).collect()
        }
    }
}

/// From the last horizontal stack back through all blocks.
fn through_gated(units: Units, blocks: usize, size: (usize, usize)) -> Units {
    let mut h = units;
    let mut v = vec![false; h.len()];
    for block in (0..blocks).rev() {
        // The horizontal sums read the vertical sums of the same pixel, and the pixels before.
        v = union(&v, &h);
        let (above, before) = gated_taps(block == 0);
        v = spread(&v, &above, size);
        let along = spread(&h, &before, size);
        h = if block == 0 { along } else { union(&along, &h) };
    }
    union(&v, &h)
}

/// What the vertical and the horizontal kernel of a block read.
pub(in crate::nets) fn gated_taps(first: bool) -> (Taps, Taps) {
    let ([rows, columns], [_, before]) = gated::kernels(first);
    let side = columns as isize / 2;
    // The last row of the kernel is the one above the pixel in the first block, its own elsewhere.
    let last = if first { -1 } else { 0 };
    let above = (0..rows as isize)
        .flat_map(|row| (-side..=side).map(move |column| (row - rows as isize + 1 + last, column)));
    let along = (0..before as isize).map(|column| (0, column - before as isize + 1 + last));
    (above.collect(), along.collect())
}

fn union(one: &[bool], other: &[bool]) -> Units {
    one.iter().zip(other).map(|(&a, &b)| a || b).collect()
}

/// The pixels at these distances from those that are asked about.
fn spread(units: &[bool], taps: &[(isize, isize)], (height, width): (usize, usize)) -> Units {
    let mut found = vec![false; units.len()];
    for (unit, _) in units.iter().enumerate().filter(|(_, asked)| **asked) {
        for &(row, column) in taps {
            let row = (unit / width).checked_add_signed(row);
            let column = (unit % width).checked_add_signed(column);
            if let (Some(row), Some(column)) = (row, column)
                && row < height
                && column < width
            {
                found[row * width + column] = true;
            }
        }
    }
    found
}

/// The same again and again, with where it starts.
fn closure(units: Units, taps: &[(isize, isize)], size: (usize, usize)) -> Units {
    let more = union(&units, &spread(&units, taps, size));
    if more == units {
        units
    } else {
        closure(more, taps, size)
    }
}

/// The mask of a layer as a picture.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
pub struct MaskPicture {
    /// What it is the mask of.
    pub layer: String,
    /// The number of rows.
    pub height: usize,
    /// The number of columns.
    pub width: usize,
    /// `height * width` numbers, row by row: 1 where a connection is alive, 0 where it is not. Of
    /// full connections, the rows are outputs and the columns inputs, both in the order of the
    /// pixels, and a number is the share of live ones in a block.
    pub cells: Vec<f32>,
}

/// The masks of all layers that have one.
#[must_use]
pub fn masks(input: Shape, layers: &[LayerSpecification]) -> Vec<MaskPicture> {
    let mut pictures = Vec::new();
    let mut shape = input;
    for layer in layers {
        match layer {
            LayerSpecification::Residual { branch, shortcut } => {
                pictures.extend(masks(shape, branch));
                pictures.extend(masks(shape, shortcut));
            }
            LayerSpecification::Causal(causal) => pictures.extend(of_layer(causal, shape)),
            _ => {}
        }
        shape = layer.output(shape).unwrap_or(shape);
    }
    pictures
}

fn of_layer(causal: &Causal, input: Shape) -> Vec<MaskPicture> {
    match causal.kind {
        CausalKind::Masked { side, mask, .. } => {
            vec![kernel(causal.to_string(), side, &taps(side, mask))]
        }
        CausalKind::Gated { blocks, .. } => (0..blocks)
            .flat_map(|block| {
                let (above, before) = gated_taps(block == 0);
                let side = if block == 0 { 7 } else { 3 };
                let name = |stack| format!("block {}, {stack} stack", block + 1);
                [
                    kernel(name("vertical"), side, &above),
                    kernel(name("horizontal"), side, &before),
                ]
            })
            .collect(),
        CausalKind::RowLstm { .. } => vec![
            kernel("row LSTM, input".to_owned(), 3, &[(0, -1), (0, 0)]),
            kernel(
                "row LSTM, state".to_owned(),
                3,
                &[(-1, -1), (-1, 0), (-1, 1)],
            ),
        ],
        CausalKind::DiagonalLstm { .. } => vec![
            kernel("from the left, state".to_owned(), 3, &[(0, -1), (-1, 0)]),
            kernel("from the right, state".to_owned(), 3, &[(0, 1), (-1, 0)]),
        ],
        CausalKind::Connected { output, pixels } => {
            let read = |unit| places_before(input, pixels, place_of(output, pixels, unit));
            vec![matrix(
                causal.to_string(),
                (input.size(), output.size()),
                read,
            )]
        }
        CausalKind::Nade { .. } => {
            vec![matrix(
                causal.to_string(),
                (input.size(), input.size()),
                |unit| unit,
            )]
        }
        CausalKind::Pointwise { .. } | CausalKind::Places => Vec::new(),
    }
}

fn kernel(layer: String, side: usize, taps: &[(isize, isize)]) -> MaskPicture {
    let middle = (side / 2) as isize;
    let mut cells = vec![0.0; side * side];
    for (row, column) in taps {
        cells[(row + middle) as usize * side + (column + middle) as usize] = 1.0;
    }
    MaskPicture {
        layer,
        height: side,
        width: side,
        cells,
    }
}

/// A matrix of connections in at most 56 rows and columns; unit `o` reads the first `read(o)` inputs.
fn matrix(
    layer: String,
    (inputs, outputs): (usize, usize),
    read: impl Fn(usize) -> usize,
) -> MaskPicture {
    const SIDE: usize = 56;
    let (height, width) = (outputs.min(SIDE), inputs.min(SIDE));
    let edge = |index: usize, parts: usize, count: usize| index * count / parts;
    let read: Vec<usize> = (0..outputs).map(read).collect();
    let mut cells = Vec::with_capacity(height * width);
    for row in 0..height {
        let rows = edge(row, height, outputs)..edge(row + 1, height, outputs);
        for column in 0..width {
            let first = edge(column, width, inputs);
            let columns = edge(column + 1, width, inputs) - first;
            let alive: usize = rows
                .clone()
                .map(|unit| read[unit].saturating_sub(first).min(columns))
                .sum();
            cells.push(alive as f32 / (rows.len() * columns) as f32);
        }
    }
    MaskPicture {
        layer,
        height,
        width,
        cells,
    }
}

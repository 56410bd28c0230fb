//! The product of single-precision matrices in tiles of registers.
//!
//! Goto, van de Geijn (2008), "Anatomy of high-performance matrix multiplication", for one core: a block
//! of the left matrix stays in the second cache, a panel of the right one in the first, and a tile of
//! the result in registers. The tile is as large as fits the fifteen registers that V8 has on x86-64;
//! larger ones spill (`docs/speed.md`).

use std::cell::RefCell;

use crate::lanes::{LANES, Lanes, load, multiply, multiply_add, splat, store};
use crate::pack::panel;
use crate::{Destination, Matrix, Product};

/// Rows of a tile.
const ROWS: usize = 4;
/// Vectors in a row of a tile.
const VECTORS: usize = 2;
/// Columns of a tile.
const COLUMNS: usize = VECTORS * LANES;
/// How many rows of the left matrix are packed at once.
const BLOCK_ROWS: usize = 128;
/// How many terms of a sum are packed at once, at most.
const BLOCK_TERMS: usize = 320;

/// A tile in registers.
type Tile = [[Lanes; VECTORS]; ROWS];

thread_local! {
    /// Room for a block of the left matrix, a panel of the right one, and a tile at the edge.
    static ROOM: RefCell<Vec<f32>> = const { RefCell::new(Vec::new()) };
}

/// Computes a product.
///
/// # Safety
/// Every element that the sizes and steps describe lies inside its matrix, may be read (or written, in the
/// destination), and no element of the destination is also one of the others or described twice.
pub unsafe fn product(product: Product<f32>) {
    let [m, _, n] = product.sizes;
    // The vectors lie along neighbours in the destination; where both ways do, along the longer one.
    let (row, column) = (product.destination.row, product.destination.column);
    let turned = row == 1 && (column != 1 || m > n);
    let product = if turned {
        product.transposed()
    } else {
        product
    };
    ROOM.with_borrow_mut(|room| {
        room.resize(
            BLOCK_ROWS * BLOCK_TERMS + BLOCK_TERMS * COLUMNS + ROWS * COLUMNS,
            0.0,
        );
        let (left, rest) = room.split_at_mut(BLOCK_ROWS * BLOCK_TERMS);
        let (right, edge) = rest.split_at_mut(BLOCK_TERMS * COLUMNS);
        let packed = Packed {
            left: left.as_mut_ptr(),
            right: right.as_mut_ptr(),
            edge: edge.as_mut_ptr(),
        };
        // SAFETY: the caller's promise, and the room is as large as the constants say.
        unsafe { blocks(product, packed) }
    });
}

/// Where packed parts lie.
#[derive(Clone, Copy)]
struct Packed {
    left: *mut f32,
    right: *mut f32,
    edge: *mut f32,
}

/// Goes through the blocks of the left matrix.
unsafe fn blocks(product: Product<f32>, packed: Packed) {
    let [m, k, n] = product.sizes;
    // Parts of equal length: a short last one would not be worth its packing.
    let terms = k.div_ceil(k.div_ceil(BLOCK_TERMS).max(1)).max(1);
    for row in (0..m).step_by(BLOCK_ROWS) {
        let rows = BLOCK_ROWS.min(m - row);
        let mut term = 0;
        // A sum of no terms is written too.
        while term < k || term == 0 {
            let count = terms.min(k - term);
            let part = Product {
                sizes: [rows, count, n],
                destination: Destination {
                    start: product.destination.at(row, 0),
                    ..product.destination
                },
                left: Matrix {
                    start: product.left.at(row, term),
                    ..product.left
                },
                right: Matrix {
                    start: product.right.at(term, 0),
                    ..product.right
                },
                kept: if term == 0 { product.kept } else { Some(1.0) },
                factor: product.factor,
            };
            // SAFETY: the part lies inside the product, and fits the packed room.
            unsafe { block(part, packed) }
            term += terms;
        }
    }
}

/// One block of the left matrix times all columns of the right one.
unsafe fn block(part: Product<f32>, packed: Packed) {
    let [m, k, n] = part.sizes;
    let transposed = Matrix {
        start: part.left.start,
        row: part.left.column,
        column: part.left.row,
    };
    for row in (0..m).step_by(ROWS) {
        let rows = Matrix {
            start: transposed.at(0, row),
            ..transposed
        };
        // SAFETY: at most `ROWS` rows below `m`; the block's room has `BLOCK_ROWS * k` numbers.
        unsafe { panel(rows, [k, ROWS.min(m - row)], ROWS, packed.left.add(row * k)) }
    }
    for column in (0..n).step_by(COLUMNS) {
        let wide = COLUMNS.min(n - column);
        let columns = Matrix {
            start: part.right.at(0, column),
            ..part.right
        };
        // SAFETY: at most `COLUMNS` columns below `n`; what the tiles read was packed before.
        unsafe {
            panel(columns, [k, wide], COLUMNS, packed.right);
            for row in (0..m).step_by(ROWS) {
                let sums = tile(packed.left.add(row * k), packed.right, k);
                let to = Destination {
                    start: part.destination.at(row, column),
                    ..part.destination
                };
                if wide == COLUMNS && m - row >= ROWS && to.column == 1 {
                    write(sums, to, part.kept, part.factor);
                } else {
                    let size = [ROWS.min(m - row), wide];
                    write_edge(sums, (to, size), (part.kept, part.factor), packed.edge);
                }
            }
        }
    }
}

/// The sums of a tile: `[ROWS, k] [k, COLUMNS]`, both packed.
///
/// Written out, without closures: one that the compiler does not dissolve makes this four times as slow.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "relaxed-simd"))]
unsafe fn tile(mut left: *const f32, mut right: *const f32, k: usize) -> Tile {
    // SAFETY: both panels have `k` places.
    unsafe {
        let mut sums = [[splat(&0.0); VECTORS]; ROWS];
        for _ in 0..k {
            let columns = [load(right), load(right.add(LANES))];
            for (row, sums) in sums.iter_mut().enumerate() {
                let factor = splat(left.add(row));
                sums[0] = multiply_add(factor, columns[0], sums[0]);
                sums[1] = multiply_add(factor, columns[1], sums[1]);
            }
            left = left.add(ROWS);
            right = right.add(COLUMNS);
        }
        sums
    }
}

/// Writes a whole tile whose columns are neighbours.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "relaxed-simd"))]
unsafe fn write(sums: Tile, to: Destination<f32>, kept: Option<f32>, factor: f32) {
    for (row, sums) in sums.into_iter().enumerate() {
        for (vector, sum) in sums.into_iter().enumerate() {
            let to = to.at(row, vector * LANES);
            // SAFETY: four columns of the tile, which lies inside the destination.
            unsafe {
                let scaled = multiply(sum, splat(&factor));
                let sum = match kept {
                    None => scaled,
                    Some(kept) => multiply_add(load(to), splat(&kept), scaled),
                };
                store(to, sum);
            }
        }
    }
}

/// Writes as much of a tile as lies inside the destination.
unsafe fn write_edge(
    sums: Tile,
    (to, [rows, columns]): (Destination<f32>, [usize; 2]),
    (kept, factor): (Option<f32>, f32),
    edge: *mut f32,
) {
    for (row, sums) in sums.into_iter().enumerate() {
        for (vector, sum) in sums.into_iter().enumerate() {
            // SAFETY: the edge has room for a tile.
            unsafe { store(edge.add(row * COLUMNS + vector * LANES), sum) }
        }
    }
    for row in 0..rows {
        for column in 0..columns {
            let to = to.at(row, column);
            // SAFETY: below the rows and columns of the destination.
            unsafe {
                let sum = factor * *edge.add(row * COLUMNS + column);
                *to = kept.map_or(sum, |kept| kept * *to + sum);
            }
        }
    }
}

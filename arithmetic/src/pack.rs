//! Parts of matrices, copied into the order in which the kernel reads them.

use crate::Matrix;
use crate::lanes::{LANES, load, store, transposed};

/// Copies `[count, width]` numbers of `matrix` to `to`, each of the `count` places followed by the next;
/// what is missing up to `padded` numbers a place becomes zero. A place is a step of the sum: a row of the
/// right matrix, or a column of the left one, which is given transposed.
///
/// # Safety
/// `[count, width]` elements of `matrix` may be read, and `count * padded` numbers written at `to`;
/// `padded` is a multiple of [`LANES`].
pub(crate) unsafe fn panel(
    matrix: Matrix<f32>,
    [count, width]: [usize; 2],
    padded: usize,
    to: *mut f32,
) {
    for first in (0..padded).step_by(LANES) {
        let part = Matrix {
            start: matrix.at(0, first),
            ..matrix
        };
        let wide = width.saturating_sub(first).min(LANES);
        // SAFETY: columns from `first` on, at most `wide` of them, lie inside the panel.
        unsafe {
            let to = to.add(first);
            match (wide, part.row, part.column) {
                (LANES, _, 1) => along(part, count, padded, to),
                (LANES, 1, _) => across(part, count, padded, to),
                _ => one_by_one(part, [count, wide], padded, to),
            }
        }
    }
}

/// Four neighbours in memory at a time.
unsafe fn along(part: Matrix<f32>, count: usize, padded: usize, to: *mut f32) {
    for place in 0..count {
        // SAFETY: four columns of a row below `count`.
        unsafe { store(to.add(place * padded), load(part.at(place, 0))) }
    }
}

/// Places that are neighbours in memory: four by four, transposed on the way.
unsafe fn across(part: Matrix<f32>, count: usize, padded: usize, to: *mut f32) {
    let whole = count - count % LANES;
    for place in (0..whole).step_by(LANES) {
        // SAFETY: four rows from `place` on, of four columns.
        unsafe {
            let rows = transposed([
                load(part.at(place, 0)),
                load(part.at(place, 1)),
                load(part.at(place, 2)),
                load(part.at(place, 3)),
            ]);
            let to = to.add(place * padded);
            store(to, rows[0]);
            store(to.add(padded), rows[1]);
            store(to.add(2 * padded), rows[2]);
            store(to.add(3 * padded), rows[3]);
        }
    }
    let rest = Matrix {
        start: part.at(whole, 0),
        ..part
    };
    // SAFETY: the rows that are left.
    unsafe { one_by_one(rest, [count - whole, LANES], padded, to.add(whole * padded)) }
}

unsafe fn one_by_one(part: Matrix<f32>, [count, wide]: [usize; 2], padded: usize, to: *mut f32) {
    for place in 0..count {
        for column in 0..LANES {
            // SAFETY: elements are read below `[count, wide]` only.
            unsafe {
                let number = if column < wide {
                    *part.at(place, column)
                } else {
                    0.0
                };
                *to.add(place * padded + column) = number;
            }
        }
    }
}

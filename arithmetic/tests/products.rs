//! A product is what double precision says, within the rounding of its own sums, for every shape and
//! every order of the numbers in memory, and nothing beside its destination is written.

#![cfg(not(target_arch = "wasm32"))]

use arithmetic::{Destination, Matrix, Product, tiles};

/// How the numbers of a matrix lie: the steps to the next row and to the next column.
type Steps = fn(rows: usize, columns: usize) -> (usize, usize);

const ORDERS: [Steps; 3] = [
    |_, columns| (columns, 1),
    |rows, _| (1, rows),
    |_, columns| (2 * columns + 3, 2),
];

/// One product to be computed.
struct Case {
    sizes: [usize; 3],
    orders: [Steps; 3],
    kept: Option<f32>,
    factor: f32,
}

/// Numbers in [-0.5, 0.5) without a pattern (Knuth's multiplicative hashing).
fn numbers(count: usize, salt: u32) -> Vec<f32> {
    let hash = |i: u32| i.wrapping_add(salt).wrapping_mul(2_654_435_761) >> 8;
    (0..count as u32)
        .map(|i| hash(i) as f32 / 16_777_216.0 - 0.5)
        .collect()
}

/// As many numbers as a matrix of this order spans, and its steps.
fn stored(rows: usize, columns: usize, order: Steps, salt: u32) -> (Vec<f32>, (usize, usize)) {
    let (row, column) = order(rows, columns);
    let span = rows.max(1) * row.max(1) + columns.max(1) * column.max(1);
    (numbers(span, salt), (row, column))
}

/// Computes a case by `compute`, and holds it against double precision.
fn check(case: &Case, compute: unsafe fn(Product<f32>)) {
    let [m, k, n] = case.sizes;
    let (left, (left_row, left_column)) = stored(m, k, case.orders[0], 1);
    let (right, (right_row, right_column)) = stored(k, n, case.orders[1], 2);
    let (mut found, (row, column)) = stored(m, n, case.orders[2], 3);
    let before = found.clone();
    let product = Product {
        sizes: case.sizes,
        destination: Destination {
            start: found.as_mut_ptr(),
            row: row as isize,
            column: column as isize,
        },
        left: Matrix {
            start: left.as_ptr(),
            row: left_row as isize,
            column: left_column as isize,
        },
        right: Matrix {
            start: right.as_ptr(),
            row: right_row as isize,
            column: right_column as isize,
        },
        kept: case.kept,
        factor: case.factor,
    };
    // SAFETY: `stored` made room for every element.
    unsafe { compute(product) };
    let mut touched = vec![false; found.len()];
    for i in 0..m {
        for j in 0..n {
            let place = i * row + j * column;
            touched[place] = true;
            let kept = f64::from(case.kept.unwrap_or(0.0)) * f64::from(before[place]);
            let (mut sum, mut size) = (kept, kept.abs());
            for p in 0..k {
                let (a, b) = (
                    left[i * left_row + p * left_column],
                    right[p * right_row + j * right_column],
                );
                let term = f64::from(case.factor) * f64::from(a) * f64::from(b);
                (sum, size) = (sum + term, size + term.abs());
            }
            // Higham (2002), section 3.1: each of the k + 2 roundings is at most half a unit.
            let bound = (k + 2) as f64 * f64::from(f32::EPSILON) / 2.0 * size;
            let error = (f64::from(found[place]) - sum).abs();
            assert!(error <= bound, "{:?} at {i}, {j}: {error}", case.sizes);
        }
    }
    for (place, touched) in touched.into_iter().enumerate() {
        assert!(
            touched || found[place].to_bits() == before[place].to_bits(),
            "{:?} wrote beside its destination",
            case.sizes
        );
    }
}

/// All cases; sizes about the edges of tiles and blocks.
fn cases() -> Vec<Case> {
    let sizes = [
        [1, 1, 1],
        [3, 5, 7],
        [4, 1, 8],
        [5, 9, 17],
        [64, 33, 1],
        [1, 700, 12],
        [7, 321, 9],
        [130, 6, 21],
        [12, 16, 8],
        [2, 0, 3],
        [0, 4, 4],
    ];
    let mut all = Vec::new();
    for sizes in sizes {
        for left in ORDERS {
            for right in ORDERS {
                for destination in ORDERS {
                    for (kept, factor) in [(None, 1.0), (Some(1.0), 1.0), (Some(-0.5), 1.75)] {
                        all.push(Case {
                            sizes,
                            orders: [left, right, destination],
                            kept,
                            factor,
                        });
                    }
                }
            }
        }
    }
    all
}

#[test]
fn the_kernel_of_the_browser_is_exact() {
    for case in cases() {
        check(&case, tiles::product);
    }
}

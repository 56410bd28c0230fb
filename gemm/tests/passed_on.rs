//! What burn-flex asks for is computed in every order of the numbers in memory: rows first, columns first,
//! and backwards.

#![cfg(not(target_arch = "wasm32"))]

use gemm::{Parallelism, gemm};

/// `[[1, 2], [3, 4]] [[5, 6], [7, 8]]`, by hand.
const PRODUCT: [[f64; 2]; 2] = [[19.0, 22.0], [43.0, 50.0]];

/// Where the four numbers of a matrix `[[a, b], [c, d]]` lie: the first, and the steps to the next row and
/// column.
const ORDERS: [(usize, isize, isize); 4] = [(0, 2, 1), (0, 1, 2), (3, -2, -1), (1, 2, -1)];

fn stored<T: Copy>(
    matrix: [[f64; 2]; 2],
    (first, row, column): (usize, isize, isize),
    close: fn(f64) -> T,
) -> [T; 4] {
    let mut numbers = [close(0.0); 4];
    for (i, values) in matrix.into_iter().enumerate() {
        for (j, value) in values.into_iter().enumerate() {
            let place = first as isize + i as isize * row + j as isize * column;
            numbers[place as usize] = close(value);
        }
    }
    numbers
}

fn every_order<T: Copy + PartialEq + std::fmt::Debug + 'static>(close: fn(f64) -> T) {
    for left in ORDERS {
        for right in ORDERS {
            for to in ORDERS {
                let lhs = stored([[1.0, 2.0], [3.0, 4.0]], left, close);
                let rhs = stored([[5.0, 6.0], [7.0, 8.0]], right, close);
                let mut dst = stored([[1.0; 2]; 2], to, close);
                // SAFETY: all orders keep to four numbers.
                unsafe {
                    gemm(
                        2,
                        2,
                        2,
                        dst.as_mut_ptr().add(to.0),
                        to.2,
                        to.1,
                        true,
                        lhs.as_ptr().add(left.0),
                        left.2,
                        left.1,
                        rhs.as_ptr().add(right.0),
                        right.2,
                        right.1,
                        close(-1.0),
                        close(2.0),
                        false,
                        false,
                        false,
                        Parallelism::None,
                    );
                }
                let wanted = PRODUCT.map(|row| row.map(|product| 2.0 * product - 1.0));
                assert_eq!(dst, stored(wanted, to, close), "{left:?} {right:?} {to:?}");
            }
        }
    }
}

#[test]
fn single_and_double_precision() {
    every_order::<f32>(|x| x as f32);
    every_order::<f64>(|x| x);
}

#[cfg(feature = "f16")]
#[test]
fn half_precision() {
    every_order::<gemm::f16>(gemm::f16::from_f64);
}

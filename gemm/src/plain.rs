//! Products that are rare: one number at a time, summed in double precision.

use arithmetic::Product;

/// Computes `product`; `open` and `close` turn its numbers into doubles and back.
///
/// # Safety
/// As for [`crate::gemm`].
pub(crate) unsafe fn product<T: Copy>(
    product: Product<T>,
    open: impl Fn(T) -> f64,
    close: impl Fn(f64) -> T,
) {
    let Product {
        sizes: [m, k, n],
        destination,
        left,
        right,
        ..
    } = product;
    for row in 0..m {
        for column in 0..n {
            let to = destination.at(row, column);
            // SAFETY: rows, columns and terms are below the sizes that the caller promises.
            unsafe {
                let terms =
                    (0..k).map(|term| open(*left.at(row, term)) * open(*right.at(term, column)));
                let sum = open(product.factor) * terms.sum::<f64>();
                let kept = product.kept.map_or(0.0, |kept| open(kept) * open(*to));
                *to = close(kept + sum);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::f16;
    use arithmetic::{Destination, Matrix, Product};

    #[test]
    fn half_precision_is_summed_in_double() {
        let numbers = |numbers: [f64; 4]| numbers.map(f16::from_f64);
        let (left, right) = (numbers([1.0, 2.0, 3.0, 4.0]), numbers([5.0, 6.0, 7.0, 8.0]));
        let mut found = numbers([1.0; 4]);
        let matrix = |start| Matrix {
            start,
            row: 2,
            column: 1,
        };
        let product = Product {
            sizes: [2; 3],
            destination: Destination {
                start: found.as_mut_ptr(),
                row: 2,
                column: 1,
            },
            left: matrix(left.as_ptr()),
            right: matrix(right.as_ptr()),
            kept: Some(f16::from_f64(-1.0)),
            factor: f16::from_f64(2.0),
        };
        // SAFETY: three matrices of two rows and two columns.
        unsafe { super::product(product, f16::to_f64, f16::from_f64) };
        // -[[1, 1], [1, 1]] + 2 [[1, 2], [3, 4]] [[5, 6], [7, 8]]
        assert_eq!(found, numbers([37.0, 43.0, 85.0, 99.0]));
    }
}

//! Natively: the registry's kernels, called as the registry's `gemm` calls them.

use gemm_common::Parallelism;

use arithmetic::Product;

/// The form that the registry's kernels want: the destination's columns at least as far from each other
/// as its rows, and no step of it, nor that of the left matrix along the sum, below zero.
pub(crate) fn column_major<T: Copy>(product: Product<T>) -> Product<T> {
    let by_rows = product.destination.column.abs() < product.destination.row.abs();
    let mut product = if by_rows {
        product.transposed()
    } else {
        product
    };
    let [m, k, n] = product.sizes;
    let Product {
        destination,
        left,
        right,
        ..
    } = &mut product;
    if destination.row < 0 && m > 0 {
        destination.start = destination.at(m - 1, 0);
        destination.row = -destination.row;
        left.start = left.at(m - 1, 0);
        left.row = -left.row;
    }
    if destination.column < 0 && n > 0 {
        destination.start = destination.at(0, n - 1);
        destination.column = -destination.column;
        right.start = right.at(0, n - 1);
        right.column = -right.column;
    }
    if left.column < 0 && k > 0 {
        left.start = left.at(0, k - 1);
        left.column = -left.column;
        right.start = right.at(k - 1, 0);
        right.row = -right.row;
    }
    product
}

/// Calls one of the registry's kernels.
macro_rules! call {
    ($kernel:path, $product:expr, $parallelism:expr, $zero:expr) => {{
        let product = $product;
        let [m, k, n] = product.sizes;
        let (dst, lhs, rhs) = (product.destination, product.left, product.right);
        // SAFETY: the caller's promise about the matrices; their form is the one of [`column_major`].
        unsafe {
            $kernel()(
                m,
                n,
                k,
                dst.start,
                dst.column,
                dst.row,
                product.kept.is_some(),
                lhs.start,
                lhs.column,
                lhs.row,
                rhs.start,
                rhs.column,
                rhs.row,
                product.kept.unwrap_or($zero),
                product.factor,
                false,
                false,
                false,
                $parallelism,
            );
        }
    }};
}

/// Sends a product in the form of [`column_major`] to the kernel of its type.
///
/// # Safety
/// As for [`crate::gemm`].
pub(crate) unsafe fn run<T: 'static + Copy>(product: Product<T>, parallelism: Parallelism) {
    if let Some(product) = product.of::<f32>() {
        return call!(gemm_f32::gemm::f32::get_gemm_fn, product, parallelism, 0.0);
    }
    if let Some(product) = product.of::<f64>() {
        return call!(gemm_f64::gemm::f64::get_gemm_fn, product, parallelism, 0.0);
    }
    #[cfg(feature = "f16")]
    if let Some(product) = product.of::<crate::f16>() {
        let zero = crate::f16::ZERO;
        return call!(gemm_f16::gemm::f16::get_gemm_fn, product, parallelism, zero);
    }
    panic!("there is no matrix product for this type of number");
}

//! Matrix products, in place of the crate `gemm` from the registry, of which burn-flex calls one
//! function.
//!
//! In a browser the products of single-precision matrices have a kernel of their own ([`arithmetic::tiles`]), which
//! is about twice as fast as the registry's (`docs/speed.md`). Natively every product is passed on to
//! the kernels of the registry, in the same form as there, so that its bits are what they were.
//!
//! To go back to the registry's crate: delete the line `gemm = { path = "gemm" }` in the workspace's
//! `Cargo.toml`.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(any(target_arch = "wasm32", test))]
mod plain;

use arithmetic::{Destination, Matrix, Product};

pub use half::f16;

#[cfg(not(target_arch = "wasm32"))]
pub use gemm_common::Parallelism;

/// How many threads compute a product: in a browser one.
#[cfg(target_arch = "wasm32")]
#[derive(Copy, Clone, Debug)]
pub enum Parallelism {
    /// The caller's.
    None,
    /// As many as the pool has; taken for one.
    #[cfg(feature = "rayon")]
    Rayon(usize),
}

/// `dst := alpha dst + beta lhs rhs`, with `lhs` `[m, k]`, `rhs` `[k, n]` and `dst` `[m, n]`; `rs` and
/// `cs` are the steps, in numbers, from a row to the next and from a column to the next. Without
/// `read_dst`, `dst` is only written. For `T` `f32`, `f64` and [`f16`]; the flags about conjugates mean
/// nothing for these.
///
/// # Panics
/// For any other `T`.
///
/// # Safety
/// Every element that the sizes and steps describe lies inside its matrix, may be read (or written, in
/// `dst`), and no element of `dst` is also one of `lhs` or `rhs` or described twice.
#[allow(
    clippy::too_many_arguments,
    reason = "the signature of the crate that this one stands in for"
)]
pub unsafe fn gemm<T: 'static + Copy>(
    m: usize,
    n: usize,
    k: usize,
    dst: *mut T,
    dst_cs: isize,
    dst_rs: isize,
    read_dst: bool,
    lhs: *const T,
    lhs_cs: isize,
    lhs_rs: isize,
    rhs: *const T,
    rhs_cs: isize,
    rhs_rs: isize,
    alpha: T,
    beta: T,
    _conj_dst: bool,
    _conj_lhs: bool,
    _conj_rhs: bool,
    parallelism: Parallelism,
) {
    let product = Product {
        sizes: [m, k, n],
        destination: Destination {
            start: dst,
            row: dst_rs,
            column: dst_cs,
        },
        left: Matrix {
            start: lhs,
            row: lhs_rs,
            column: lhs_cs,
        },
        right: Matrix {
            start: rhs,
            row: rhs_rs,
            column: rhs_cs,
        },
        kept: read_dst.then_some(alpha),
        factor: beta,
    };
    // SAFETY: what the caller promises of the arguments.
    unsafe { run(product, parallelism) }
}

/// Sends a product to the kernel of its type.
#[cfg(target_arch = "wasm32")]
unsafe fn run<T: 'static + Copy>(product: Product<T>, _: Parallelism) {
    if let Some(product) = product.of::<f32>() {
        // SAFETY: the caller's promise goes on.
        unsafe { arithmetic::tiles::product(product) }
    } else if let Some(product) = product.of::<f64>() {
        // SAFETY: the caller's promise goes on.
        unsafe { plain::product(product, |x| x, |x| x) }
    } else if let Some(product) = product.of::<f16>() {
        // SAFETY: the caller's promise goes on.
        unsafe { plain::product(product, f16::to_f64, f16::from_f64) }
    } else {
        panic!("there is no matrix product for this type of number");
    }
}

#[cfg(not(target_arch = "wasm32"))]
unsafe fn run<T: 'static + Copy>(product: Product<T>, parallelism: Parallelism) {
    // SAFETY: the caller's promise goes on.
    unsafe { native::run(native::column_major(product), parallelism) }
}

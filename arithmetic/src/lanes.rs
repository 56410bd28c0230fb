//! Four single-precision numbers at once: WebAssembly's vectors, and elsewhere, for the tests, an array.

pub(crate) use vector::{Lanes, load, multiply, multiply_add, splat, store, transposed};

/// How many numbers a vector has.
pub(crate) const LANES: usize = 4;

/// Whether `a b + c` is rounded once here, and not after the multiplication and after the addition.
///
/// In a browser: whether the module has relaxed multiply-add, and the processor has one instruction
/// for it. The two kinds of module differ in nothing else.
#[must_use]
pub fn fuses() -> bool {
    // (1 + e)(1 - e) = 1 - e^2, with e^2 below half a unit in the last place of 1.
    let e = std::hint::black_box(f32::EPSILON);
    let mut sums = [0.0; LANES];
    // SAFETY: four numbers are written to four places.
    unsafe {
        let sum = multiply_add(splat(&(1.0 + e)), splat(&(1.0 - e)), splat(&-1.0));
        store(sums.as_mut_ptr(), sum);
    }
    sums[0] != 0.0
}

#[cfg(target_arch = "wasm32")]
mod vector {
    use core::arch::wasm32::{
        f32x4_mul, f32x4_relaxed_madd, i32x4_shuffle, v128, v128_load, v128_load32_splat,
        v128_store,
    };

    pub(crate) type Lanes = v128;

    /// The four numbers from `from` on.
    ///
    /// # Safety
    /// They may be read.
    #[inline]
    pub(crate) unsafe fn load(from: *const f32) -> Lanes {
        // SAFETY: the caller's promise; a vector needs no alignment.
        unsafe { v128_load(from.cast()) }
    }

    /// Writes four numbers from `to` on.
    ///
    /// # Safety
    /// They may be written.
    #[inline]
    pub(crate) unsafe fn store(to: *mut f32, lanes: Lanes) {
        // SAFETY: the caller's promise; a vector needs no alignment.
        unsafe { v128_store(to.cast(), lanes) }
    }

    /// The number at `from`, four times.
    ///
    /// # Safety
    /// It may be read.
    #[inline]
    pub(crate) unsafe fn splat(from: *const f32) -> Lanes {
        // SAFETY: the caller's promise.
        unsafe { v128_load32_splat(from.cast()) }
    }

    #[inline]
    pub(crate) fn multiply(a: Lanes, b: Lanes) -> Lanes {
        f32x4_mul(a, b)
    }

    /// `a b + c`; `cargo xtask build` takes this instruction apart again in one of its two modules.
    #[inline]
    #[target_feature(enable = "relaxed-simd")]
    pub(crate) fn multiply_add(a: Lanes, b: Lanes, c: Lanes) -> Lanes {
        f32x4_relaxed_madd(a, b, c)
    }

    /// Four rows of four, turned into their columns.
    #[inline]
    pub(crate) fn transposed([a, b, c, d]: [Lanes; 4]) -> [Lanes; 4] {
        let low = [
            i32x4_shuffle::<0, 4, 1, 5>(a, b),
            i32x4_shuffle::<0, 4, 1, 5>(c, d),
        ];
        let high = [
            i32x4_shuffle::<2, 6, 3, 7>(a, b),
            i32x4_shuffle::<2, 6, 3, 7>(c, d),
        ];
        [
            i32x4_shuffle::<0, 1, 4, 5>(low[0], low[1]),
            i32x4_shuffle::<2, 3, 6, 7>(low[0], low[1]),
            i32x4_shuffle::<0, 1, 4, 5>(high[0], high[1]),
            i32x4_shuffle::<2, 3, 6, 7>(high[0], high[1]),
        ]
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod vector {
    pub(crate) type Lanes = [f32; 4];

    /// The four numbers from `from` on.
    ///
    /// # Safety
    /// They may be read.
    pub(crate) unsafe fn load(from: *const f32) -> Lanes {
        // SAFETY: the caller's promise.
        unsafe { from.cast::<Lanes>().read_unaligned() }
    }

    /// Writes four numbers from `to` on.
    ///
    /// # Safety
    /// They may be written.
    pub(crate) unsafe fn store(to: *mut f32, lanes: Lanes) {
        // SAFETY: the caller's promise.
        unsafe { to.cast::<Lanes>().write_unaligned(lanes) }
    }

    /// The number at `from`, four times.
    ///
    /// # Safety
    /// It may be read.
    pub(crate) unsafe fn splat(from: *const f32) -> Lanes {
        // SAFETY: the caller's promise.
        [unsafe { *from }; 4]
    }

    pub(crate) fn multiply(a: Lanes, b: Lanes) -> Lanes {
        [0, 1, 2, 3].map(|lane| a[lane] * b[lane])
    }

    /// `a b + c`
    ///
    /// # Safety
    /// None is asked for; in a browser the function needs an instruction that not all have.
    pub(crate) unsafe fn multiply_add(a: Lanes, b: Lanes, c: Lanes) -> Lanes {
        [0, 1, 2, 3].map(|lane| a[lane] * b[lane] + c[lane])
    }

    /// Four rows of four, turned into their columns.
    pub(crate) fn transposed(rows: [Lanes; 4]) -> [Lanes; 4] {
        [0, 1, 2, 3].map(|column| rows.map(|row| row[column]))
    }
}

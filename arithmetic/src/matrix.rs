//! What a product reads and writes.

use std::any::TypeId;

/// A matrix in memory.
#[derive(Clone, Copy, Debug)]
pub struct Matrix<T> {
    /// Its first element.
    pub start: *const T,
    /// The step from a row to the next, in elements.
    pub row: isize,
    /// The step from a column to the next, in elements.
    pub column: isize,
}

/// A matrix that is written.
#[derive(Clone, Copy, Debug)]
pub struct Destination<T> {
    /// Its first element.
    pub start: *mut T,
    /// The step from a row to the next, in elements.
    pub row: isize,
    /// The step from a column to the next, in elements.
    pub column: isize,
}

/// `destination := kept destination + factor left right`.
#[derive(Clone, Copy, Debug)]
pub struct Product<T> {
    /// `m`, `k` and `n` of `[m, k] [k, n]`.
    pub sizes: [usize; 3],
    /// `[m, n]`
    pub destination: Destination<T>,
    /// `[m, k]`
    pub left: Matrix<T>,
    /// `[k, n]`
    pub right: Matrix<T>,
    /// What the destination is multiplied by; none where it is only written.
    pub kept: Option<T>,
    /// What the product is multiplied by.
    pub factor: T,
}

impl<T: Copy> Matrix<T> {
    /// The pointer to an element.
    #[must_use]
    pub fn at(self, row: usize, column: usize) -> *const T {
        let offset = row as isize * self.row + column as isize * self.column;
        self.start.wrapping_offset(offset)
    }

    fn transposed(self) -> Self {
        Self {
            start: self.start,
            row: self.column,
            column: self.row,
        }
    }
}

impl<T: Copy> Destination<T> {
    /// The pointer to an element.
    #[must_use]
    pub fn at(self, row: usize, column: usize) -> *mut T {
        let offset = row as isize * self.row + column as isize * self.column;
        self.start.wrapping_offset(offset)
    }
}

impl<T: Copy> Product<T> {
    /// The same numbers by `D^T = B^T A^T`.
    #[must_use]
    pub fn transposed(self) -> Self {
        let [m, k, n] = self.sizes;
        Self {
            sizes: [n, k, m],
            destination: Destination {
                start: self.destination.start,
                row: self.destination.column,
                column: self.destination.row,
            },
            left: self.right.transposed(),
            right: self.left.transposed(),
            ..self
        }
    }
}

impl<T: Copy + 'static> Product<T> {
    /// The same, if its numbers are of type `U`.
    #[must_use]
    pub fn of<U: Copy + 'static>(self) -> Option<Product<U>> {
        // SAFETY: `T` is `U`, so the bits of a number mean the same.
        let same = |x: T| unsafe { std::mem::transmute_copy::<T, U>(&x) };
        (TypeId::of::<T>() == TypeId::of::<U>()).then(|| Product {
            sizes: self.sizes,
            destination: Destination {
                start: self.destination.start.cast(),
                row: self.destination.row,
                column: self.destination.column,
            },
            left: self.left.cast(),
            right: self.right.cast(),
            kept: self.kept.map(same),
            factor: same(self.factor),
        })
    }
}

impl<T: Copy> Matrix<T> {
    fn cast<U>(self) -> Matrix<U> {
        Matrix {
            start: self.start.cast(),
            row: self.row,
            column: self.column,
        }
    }
}

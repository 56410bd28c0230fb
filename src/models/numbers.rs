//! What a checkpoint holds of a model beside its networks, as plain numbers.

/// Some numbers with a shape. All of them are single precision: a method that computes in double
/// precision rounds what it keeps, so that one that goes on from a checkpoint has the same numbers as
/// one that never stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    /// The shape of the tensor in a checkpoint.
    pub shape: [usize; 4],
    /// The numbers, row by row.
    pub values: Vec<f32>,
}

/// A list of numbers.
pub(super) fn one(values: Vec<f32>) -> Numbers {
    Numbers {
        shape: [1, 1, 1, values.len()],
        values,
    }
}

/// Rows of `size` numbers.
pub(super) fn rows(values: Vec<f32>, size: usize) -> Numbers {
    Numbers {
        shape: [1, 1, values.len() / size.max(1), size],
        values,
    }
}

/// The nearest number in single precision.
pub(super) fn single(value: f64) -> f64 {
    f64::from(value as f32)
}

//! What a checkpoint holds of a model beside its networks: tensors with names.

use std::collections::HashMap;

use burn::tensor::{Device, Tensor, TensorData};

/// A tensor with the name that it has in a checkpoint.
pub type StateTensor = (String, Tensor<4>);

/// Some numbers with a shape. All of them are single precision: a method that computes in double
/// precision rounds what it keeps, so that one that goes on from a checkpoint has the same numbers as
/// one that never stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredTensor {
    /// The shape of the tensor in a checkpoint.
    pub shape: [usize; 4],
    /// The numbers, row by row.
    pub values: Vec<f32>,
}

impl StoredTensor {
    /// The numbers on a device.
    #[must_use]
    pub fn to_tensor(&self, device: &Device) -> Tensor<4> {
        Tensor::from_data(TensorData::new(self.values.clone(), self.shape), device)
    }
}

/// The tensors of a checkpoint, by name.
///
/// Files of before these tensors had names of their own hold one `memory` and a list `memory.0`,
/// `memory.1` and so on; what is asked for by name is found there, too.
#[derive(Debug, Default)]
pub struct SavedState<'a> {
    tensors: HashMap<&'a str, StoredTensor>,
}

impl<'a> SavedState<'a> {
    /// The tensors with their names.
    #[must_use]
    pub fn new(tensors: impl IntoIterator<Item = (&'a str, StoredTensor)>) -> Self {
        Self {
            tensors: tensors.into_iter().collect(),
        }
    }

    /// Whether the file holds nothing but what `names` are, and the one `memory` that every old file
    /// has.
    #[must_use]
    pub fn has_only(&self, names: &[&str]) -> bool {
        let known = |name: &&str| *name == "memory" || names.contains(name);
        self.tensors.keys().all(known)
    }

    /// The tensor with this name; `None` if the file has none.
    #[must_use]
    pub fn one(&self, name: &str) -> Option<&StoredTensor> {
        self.tensors.get(name).or(self.tensors.get("memory"))
    }

    /// The tensors `name.0`, `name.1` and so on.
    #[must_use]
    pub fn list(&self, name: &str) -> Vec<&StoredTensor> {
        let numbered = |name: &str| -> Vec<&StoredTensor> {
            (0..)
                .map_while(|index| self.tensors.get(format!("{name}.{index}").as_str()))
                .collect()
        };
        let named = numbered(name);
        if named.is_empty() {
            return numbered("memory");
        }
        named
    }
}

/// The tensors of a list, as `name.0`, `name.1` and so on.
pub(super) fn numbered(
    name: &str,
    tensors: impl IntoIterator<Item = Tensor<4>>,
) -> Vec<StateTensor> {
    let named = tensors.into_iter().enumerate();
    named
        .map(|(index, tensor)| (format!("{name}.{index}"), tensor))
        .collect()
}

/// A list of numbers.
pub(super) fn one(values: Vec<f32>) -> StoredTensor {
    StoredTensor {
        shape: [1, 1, 1, values.len()],
        values,
    }
}

/// Rows of `size` numbers.
pub(super) fn rows(values: Vec<f32>, size: usize) -> StoredTensor {
    StoredTensor {
        shape: [1, 1, values.len() / size.max(1), size],
        values,
    }
}

/// The nearest number in single precision.
pub(super) fn single(value: f64) -> f64 {
    f64::from(value as f32)
}

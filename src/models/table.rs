//! Examples on the host, for methods that look at all of them at once.

use burn::tensor::{Device, Tensor, TensorData};

/// Examples on the host: one a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// How many numbers an example has.
    pub size: usize,
    /// `[count * size]`: pixels in [0, 1], or coordinates.
    pub values: Vec<f32>,
    /// One label an example, 0 to 9.
    pub labels: Vec<u8>,
}

impl Table {
    /// How many rows go through the device at once: 6 MB of pixels.
    const CHUNK: usize = 2000;

    /// A table without labels.
    #[must_use]
    pub fn new(size: usize, values: Vec<f32>) -> Self {
        let labels = vec![0; values.len() / size];
        Self {
            size,
            values,
            labels,
        }
    }

    /// How many examples there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.labels.len()
    }

    /// One example.
    #[must_use]
    pub fn row(&self, index: usize) -> &[f32] {
        &self.values[index * self.size..][..self.size]
    }

    /// The examples one after another.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[f32]> {
        self.values.chunks_exact(self.size)
    }

    /// The examples on the device, some at a time: `[rows, size]` each.
    pub fn chunks(&self, device: &Device) -> impl Iterator<Item = Tensor<2>> {
        self.values
            .chunks(Self::CHUNK * self.size)
            .map(move |rows| matrix(rows, self.size, device))
    }
}

/// Rows of `size` numbers on the device: `[rows, size]`.
pub(super) fn matrix(values: &[f32], size: usize, device: &Device) -> Tensor<2> {
    let data = TensorData::new(values.to_vec(), [values.len() / size, size]);
    Tensor::from_data(data, device)
}

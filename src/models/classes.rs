//! Classes as models are told them.

use burn::tensor::{Device, Tensor, TensorData};

use crate::data::CLASSES;

/// As many classes as are asked for: those that are given, again and again, or all `kinds` of them.
pub(super) fn in_turn(count: usize, classes: Option<&[u8]>, kinds: usize) -> Vec<u8> {
    let every: Vec<u8> = (0..kinds as u8).collect();
    let classes = classes.unwrap_or(&every);
    classes.iter().copied().cycle().take(count).collect()
}

/// Labels 0 to 9 as `[batch, 10, 1, 1]`.
pub(super) fn one_hot(labels: &[u8], device: &Device) -> Tensor<4> {
    let mut values = vec![0.0f32; labels.len() * CLASSES];
    for (row, &label) in labels.iter().enumerate() {
        values[row * CLASSES + usize::from(label)] = 1.0;
    }
    Tensor::from_data(
        TensorData::new(values, [labels.len(), CLASSES, 1, 1]),
        device,
    )
}

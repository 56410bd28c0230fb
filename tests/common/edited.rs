//! Checkpoints that somebody has changed.

use std::collections::HashMap;

use safetensors::tensor::{Dtype, SafeTensors, TensorView};

/// A tensor of a file: name, shape, numbers.
pub type Part = (String, Vec<usize>, Vec<f32>);

/// The same checkpoint with some of its tensors changed.
pub fn edited(file: &[u8], edit: impl Fn(&mut Vec<Part>)) -> Vec<u8> {
    let (_, metadata) = SafeTensors::read_metadata(file).unwrap();
    let tensors = SafeTensors::deserialize(file).unwrap();
    let numbers = |bytes: &[u8]| -> Vec<f32> {
        let words = bytes.as_chunks::<4>().0.iter();
        words.map(|word| f32::from_le_bytes(*word)).collect()
    };
    let mut parts: Vec<Part> = tensors
        .tensors()
        .into_iter()
        .map(|(name, view)| (name, view.shape().to_vec(), numbers(view.data())))
        .collect();
    edit(&mut parts);
    let bytes: Vec<Vec<u8>> = parts
        .iter()
        .map(|(_, _, values)| values.iter().flat_map(|x| x.to_le_bytes()).collect())
        .collect();
    let views = parts.iter().zip(&bytes).map(|((name, shape, _), bytes)| {
        let view = TensorView::new(Dtype::F32, shape.clone(), bytes).unwrap();
        (name.as_str(), view)
    });
    let metadata: HashMap<String, String> = metadata.metadata().clone().unwrap();
    safetensors::serialize(views, Some(metadata)).unwrap()
}

//! Images that lie on a graphics card: a batch is then a list of numbers, and not of pixels.

use burn::tensor::{Device, Tensor};

use super::range::Range;
use crate::nets::Shape;

/// All images of a data set on a graphics card.
#[cfg(feature = "wgpu")]
#[derive(Clone, Debug)]
pub struct Resident {
    /// `[words]`, four pixels each.
    words: Tensor<1, burn::tensor::Int>,
    shape: Shape,
}

/// There is none in a bundle that knows the CPU only.
#[cfg(not(feature = "wgpu"))]
#[derive(Clone, Copy, Debug)]
pub enum Resident {}

#[cfg(not(feature = "wgpu"))]
impl Resident {
    pub(super) fn new(_: &[u8], _: Shape, _: &Device) -> Option<Self> {
        None
    }

    /// The images with these numbers as a network sees them: `[count, 1, 28, 28]` in `range`.
    #[must_use]
    pub fn images(&self, _: &[u32], _: Range) -> Tensor<4> {
        match *self {}
    }
}

#[cfg(feature = "wgpu")]
impl Resident {
    /// The largest buffer that every card has.
    const MOST_BYTES: usize = 128 << 20;

    pub(super) fn new(pixels: &[u8], shape: Shape, device: &Device) -> Option<Self> {
        use crate::gpu::{PIXELS_A_WORD, is_gpu};
        if !is_gpu(device) || pixels.is_empty() || pixels.len() > Self::MOST_BYTES {
            return None;
        }
        let (words, _) = pixels.as_chunks::<PIXELS_A_WORD>();
        let words = words.iter().map(|word| i32::from_le_bytes(*word)).collect();
        Some(Self {
            words: integers(words, device),
            shape,
        })
    }

    /// The images with these numbers as a network sees them: `[count, 1, 28, 28]` in `range`.
    #[must_use]
    pub fn images(&self, numbers: &[u32], range: Range) -> Tensor<4> {
        let black = range.pixel(0);
        let how = crate::gpu::Gather {
            shape: self.shape.batch(numbers.len()),
            scale: (range.pixel(u8::MAX) - black) / 255.0,
            offset: black,
        };
        let numbers = numbers.iter().map(|&number| number as i32).collect();
        let numbers = integers(numbers, &self.words.device());
        crate::gpu::gathered(self.words.clone(), numbers, how)
    }
}

#[cfg(feature = "wgpu")]
fn integers(values: Vec<i32>, device: &Device) -> Tensor<1, burn::tensor::Int> {
    let count = values.len();
    Tensor::from_data(burn::tensor::TensorData::new(values, [count]), device)
}

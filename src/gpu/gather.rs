//! Images of a batch, from bytes that lie on the card.

use burn::backend::tensor::{FloatTensor, IntTensor};
use burn::backend::{Backend, Dispatch, backend_extension};
use burn::tensor::{Int, Tensor};
use burn_cubecl::CubeBackend;

use super::shader::{Access, Shader, empty, groups, launch, one_by_one, plain};

/// How many pixels a word holds.
pub(crate) const PIXELS_A_WORD: usize = 4;

/// Which images, and what they look like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Gather {
    /// `[count, channels, height, width]`
    pub(crate) shape: [usize; 4],
    /// What a byte is multiplied by.
    pub(crate) scale: f32,
    /// What is added to it then.
    pub(crate) offset: f32,
}

/// The images with these numbers, `[count]`, out of `words`: four pixels a word, the first one lowest.
pub(crate) fn gathered(words: Tensor<1, Int>, numbers: Tensor<1, Int>, how: Gather) -> Tensor<4> {
    let (words, numbers) = (words.into_dispatch(), numbers.into_dispatch());
    Tensor::from_dispatch(Dispatch::gathered_images(words, numbers, how))
}

/// The batch.
#[backend_extension(Cube)]
pub(super) trait GatheredImages: Backend {
    /// [`gathered`]
    fn gathered_images(
        words: IntTensor<Self>,
        numbers: IntTensor<Self>,
        how: Gather,
    ) -> FloatTensor<Self>;
}

impl GatheredImages for CubeBackend {
    fn gathered_images(
        words: IntTensor<Self>,
        numbers: IntTensor<Self>,
        how: Gather,
    ) -> FloatTensor<Self> {
        let (words, numbers) = (plain(words), plain(numbers));
        let out = empty(&words, how.shape.into());
        let size = how.shape[1..].iter().product::<usize>() / PIXELS_A_WORD;
        let count = how.shape[0] * size;
        let info = [
            count as u32,
            size as u32,
            how.scale.to_bits(),
            how.offset.to_bits(),
        ];
        launch(Kernel, groups(count), &[&words, &numbers, &out], &info);
        out
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kernel;

impl Shader for Kernel {
    const NAME: &'static str = "gather";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        vec![
            ("words", Access::ReadWords),
            ("numbers", Access::ReadWords),
            ("out", Access::Write),
        ]
    }

    fn body(&self) -> String {
        let work = "let word = words[numbers[i / info.size] * info.size + i % info.size];
    for (var j = 0u; j < 4u; j++) {
        out[4u * i + j] = f32((word >> (8u * j)) & 255u) * info.scale + info.offset;
    }";
        "struct Info { count: u32, size: u32, scale: f32, offset: f32 }\n".to_owned()
            + &one_by_one("info.count", work)
    }
}

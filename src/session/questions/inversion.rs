//! A search for latents that goes on from question to question.

use burn::tensor::Tensor;

use crate::learning::Search;

/// A search for latents that has begun.
#[derive(Debug)]
pub(in crate::session) struct Inversion {
    /// The images that are looked for, each repeated for every start: `[images * starts, ...shape]`.
    pub(super) wanted: Tensor<4>,
    pub(super) starts: usize,
    /// Where the search began: what may not move stays there.
    pub(super) origin: Tensor<4>,
    pub(super) search: Search,
    pub(super) steps: usize,
}

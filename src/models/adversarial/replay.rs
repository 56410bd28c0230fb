//! Experience replay: the discriminator is also shown what the generator made in earlier steps.

use burn::tensor::Tensor;

use crate::random::Stream;

/// How many batches are remembered.
const REMEMBERED: usize = 8;

/// Generated batches of earlier steps (Shrivastava et al., 2017), each with what was asked for: a row
/// keeps its class and its codes.
#[derive(Clone, Debug, Default)]
pub struct Replay {
    /// The tensors of the batches one after another, the newest batch last. All batches have equally
    /// many tensors, and the tensors of a batch equally many rows.
    pub(super) tensors: Vec<Tensor<4>>,
}

impl Replay {
    /// The same batch with its first `old` rows exchanged for those of a random earlier one, if there
    /// is an earlier one; it is remembered as it came. `batch` are tensors `[count, ...]` whose rows
    /// belong together.
    pub fn mixed(
        &mut self,
        batch: Vec<Tensor<4>>,
        old: usize,
        chance: &mut Stream,
    ) -> Vec<Tensor<4>> {
        let known = self.tensors.len() / batch.len();
        let mixed = if known == 0 || old == 0 {
            batch.clone()
        } else {
            let first = chance.below(known) * batch.len();
            let earlier = &self.tensors[first..first + batch.len()];
            let pairs = earlier.iter().zip(&batch);
            pairs
                .map(|(earlier, new)| {
                    let count = new.dims()[0];
                    let new = new.clone().narrow(0, old, count - old);
                    Tensor::cat(vec![earlier.clone().narrow(0, 0, old), new], 0)
                })
                .collect()
        };
        if known >= REMEMBERED {
            self.tensors.drain(..batch.len());
        }
        self.tensors.extend(batch);
        mixed
    }

    /// Takes up what a checkpoint held: whole batches of tensors with these shapes, [`REMEMBERED`] at
    /// most. False if it holds anything else.
    pub(super) fn recall(&mut self, tensors: Vec<Tensor<4>>, shapes: &[[usize; 4]]) -> bool {
        let fits = |batch: &[Tensor<4>]| batch.iter().map(Tensor::dims).eq(shapes.iter().copied());
        let whole = tensors.len() <= REMEMBERED * shapes.len();
        if whole && tensors.chunks(shapes.len()).all(fits) {
            self.tensors = tensors;
            return true;
        }
        // Before classes were remembered, a checkpoint held the examples alone: they are forgotten.
        let alone = |one: &Tensor<4>| one.dims() == shapes[0];
        tensors.len() <= REMEMBERED && tensors.iter().all(alone)
    }
}

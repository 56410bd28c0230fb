//! Some examples of a batch.

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, Backend, Dispatch, TensorMetadata, backend_extension};
use burn::tensor::{Shape, Tensor};
use burn_cubecl::CubeBackend;

use super::shader::{Access, INDEX, Shader, empty, groups, launch, plain};

/// `count` examples of `x` from number `first` on. The gradient of the others is written as zeros in
/// the same kernel.
pub(crate) fn part(x: Tensor<4>, first: usize, count: usize) -> Tensor<4> {
    Tensor::from_dispatch(Dispatch::batch_part(x.into_dispatch(), first, count))
}

/// The part.
#[backend_extension(Cube, Autodiff, Fusion)]
pub(super) trait BatchPart: Backend {
    /// [`part`]
    #[fusion(dtype = x, shape = of_batch(x, *count))]
    fn batch_part(x: FloatTensor<Self>, first: usize, count: usize) -> FloatTensor<Self>;
}

/// Its gradient.
#[backend_extension(Cube, Fusion)]
pub(super) trait BatchPartGradient: Backend {
    /// The gradient of all `count` examples.
    #[fusion(dtype = gradient, shape = of_batch(gradient, *count))]
    fn batch_part_gradient(
        gradient: FloatTensor<Self>,
        first: usize,
        count: usize,
    ) -> FloatTensor<Self>;
}

fn of_batch(shape: &Shape, count: usize) -> Shape {
    let mut shape = shape.clone();
    shape[0] = count;
    shape
}

impl BatchPart for CubeBackend {
    fn batch_part(x: FloatTensor<Self>, first: usize, count: usize) -> FloatTensor<Self> {
        let x = plain(x);
        let shape = of_batch(x.meta.shape(), count);
        let mut ranges: Vec<_> = shape.iter().map(|&length| 0..length).collect();
        ranges[0] = first..first + count;
        burn_cubecl::kernel::slice(x, &ranges)
    }
}

impl BatchPartGradient for CubeBackend {
    fn batch_part_gradient(
        gradient: FloatTensor<Self>,
        first: usize,
        count: usize,
    ) -> FloatTensor<Self> {
        let gradient = plain(gradient);
        let out = empty(&gradient, of_batch(gradient.meta.shape(), count));
        let size = out.meta.shape().num_elements();
        let example = size / count;
        let known = gradient.meta.shape().num_elements();
        let words = [first * example, known, size].map(|word| word as u32);
        launch(Pad, groups(size), &[&gradient, &out], &words);
        out
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Pad;

impl Shader for Pad {
    const NAME: &'static str = "pad";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        vec![("gradient", Access::Read), ("out", Access::Write)]
    }

    fn body(&self) -> String {
        format!(
            "struct Info {{ first: u32, known: u32, size: u32, unused: u32 }}
            {INDEX}
@compute @workgroup_size(64)
fn main(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(num_workgroups) groups: vec3<u32>,
    @builtin(local_invocation_index) local: u32,
) {{
    let i = index(group, groups, local);
    if (i >= info.size) {{ return; }}
    var value = 0.0;
    if (i >= info.first && i < info.first + info.known) {{ value = gradient[i - info.first]; }}
    out[i] = value;
}}"
        )
    }
}

/// The way back.
#[derive(Debug)]
struct Back;

impl<B: BatchPartGradient> Backward<B, 1> for Back {
    /// The first example of the part, and how many there are in all.
    type State = (usize, usize);

    fn backward(self, ops: Ops<Self::State, 1>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let [to_x] = ops.parents;
        let gradient = gradients.consume::<B>(&ops.node);
        let (first, count) = ops.state;
        if let Some(node) = to_x {
            gradients.register::<B>(node.id, B::batch_part_gradient(gradient, first, count));
        }
    }
}

impl<B: BatchPart + BatchPartGradient, C: CheckpointStrategy> BatchPart for Autodiff<B, C> {
    fn batch_part(x: FloatTensor<Self>, first: usize, count: usize) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([x.node()]);
        let x = x.into_primitive();
        let all = x.shape()[0];
        let out = B::batch_part(x, first, count);
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => preparation.finish((first, all), out),
            OpsKind::UnTracked(preparation) => preparation.finish(out),
        }
    }
}

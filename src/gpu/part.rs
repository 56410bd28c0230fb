//! Some examples of a batch, or some channels.

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, Backend, Dispatch, TensorMetadata, backend_extension};
use burn::tensor::{Shape, Tensor};
use burn_cubecl::CubeBackend;

use super::shader::{Access, Shader, empty, groups, launch, one_by_one, plain};

/// What is parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Axis {
    /// The examples.
    Batch,
    /// The channels.
    Channels,
}

/// `count` examples or channels of `x` from number `first` on. The gradient of the others is written as
/// zeros in the same kernel.
pub(crate) fn part(x: Tensor<4>, axis: Axis, first: usize, count: usize) -> Tensor<4> {
    Tensor::from_dispatch(Dispatch::tensor_part(x.into_dispatch(), axis, first, count))
}

/// The part.
#[backend_extension(Cube, Autodiff)]
pub(super) trait TensorPart: Backend {
    /// [`part`]
    fn tensor_part(
        x: FloatTensor<Self>,
        axis: Axis,
        first: usize,
        count: usize,
    ) -> FloatTensor<Self>;
}

/// Its gradient.
#[backend_extension(Cube)]
pub(super) trait TensorPartGradient: Backend {
    /// The gradient of all `count` of them.
    fn tensor_part_gradient(
        gradient: FloatTensor<Self>,
        axis: Axis,
        first: usize,
        count: usize,
    ) -> FloatTensor<Self>;
}

fn with_length(shape: &Shape, axis: Axis, count: usize) -> Shape {
    let mut shape = shape.clone();
    shape[axis as usize] = count;
    shape
}

impl TensorPart for CubeBackend {
    fn tensor_part(
        x: FloatTensor<Self>,
        axis: Axis,
        first: usize,
        count: usize,
    ) -> FloatTensor<Self> {
        let x = plain(x);
        let shape = with_length(x.meta.shape(), axis, count);
        let mut ranges: Vec<_> = shape.iter().map(|&length| 0..length).collect();
        ranges[axis as usize] = first..first + count;
        burn_cubecl::kernel::slice(x, &ranges)
    }
}

impl TensorPartGradient for CubeBackend {
    fn tensor_part_gradient(
        gradient: FloatTensor<Self>,
        axis: Axis,
        first: usize,
        count: usize,
    ) -> FloatTensor<Self> {
        let gradient = plain(gradient);
        let known = gradient.meta.shape()[axis as usize];
        let out = empty(&gradient, with_length(gradient.meta.shape(), axis, count));
        let shape = out.meta.shape();
        let inner: usize = shape.iter().skip(axis as usize + 1).product();
        let size = shape.num_elements();
        let words = [inner, count, first, known, size, 0].map(|word| word as u32);
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
        let work = "let number = i / info.inner % info.count;
    let outer = i / (info.inner * info.count);
    var value = 0.0;
    if (number >= info.first && number < info.first + info.known) {
        value = gradient[(outer * info.known + number - info.first) * info.inner + i % info.inner];
    }
    out[i] = value;";
        "struct Info {
    inner: u32, count: u32, first: u32, known: u32, size: u32, unused: u32,
}
"
        .to_owned()
            + &one_by_one("info.size", work)
    }
}

/// The way back.
#[derive(Debug)]
struct Back;

impl<B: TensorPartGradient> Backward<B, 1> for Back {
    /// The axis, the first number of the part, and how many there are in all.
    type State = (Axis, usize, usize);

    fn backward(self, ops: Ops<Self::State, 1>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let [to_x] = ops.parents;
        let gradient = gradients.consume::<B>(&ops.node);
        let (axis, first, count) = ops.state;
        if let Some(node) = to_x {
            let by_x = B::tensor_part_gradient(gradient, axis, first, count);
            gradients.register::<B>(node.id, by_x);
        }
    }
}

impl<B: TensorPart + TensorPartGradient, C: CheckpointStrategy> TensorPart for Autodiff<B, C> {
    fn tensor_part(
        x: FloatTensor<Self>,
        axis: Axis,
        first: usize,
        count: usize,
    ) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([x.node()]);
        let x = x.into_primitive();
        let all = x.shape()[axis as usize];
        let out = B::tensor_part(x, axis, first, count);
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => preparation.finish((axis, first, all), out),
            OpsKind::UnTracked(preparation) => preparation.finish(out),
        }
    }
}

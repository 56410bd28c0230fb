//! Sums over each example of a function of two numbers, as one kernel, and its gradients.

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, Backend, Dispatch, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;

use super::shader::{Access, Shader, empty, groups, launch, one_by_one, plain};

/// A function of two numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Pair {
    /// `scale (a - b)^2`
    Square { scale: f32 },
    /// `(min(max(a, 0), 1) - b)^2`
    ClampedSquare,
    /// `softplus(a) - a b`, the cross-entropy of a logit.
    CrossEntropy,
    /// `-1/2 (1 + b - a^2 - exp(b))`, the divergence from the standard normal distribution of one with
    /// mean a and log variance b.
    Divergence,
}

impl Pair {
    /// Which one it is, and its number.
    fn parts(self) -> (Kind, f32) {
        match self {
            Self::Square { scale } => (Kind::Square, scale),
            Self::ClampedSquare => (Kind::ClampedSquare, 0.0),
            Self::CrossEntropy => (Kind::CrossEntropy, 0.0),
            Self::Divergence => (Kind::Divergence, 0.0),
        }
    }
}

/// The sum of `pair` over each example of `a` and `b`, both `[batch, ...]`: `[batch, 1, 1, 1]`.
pub(crate) fn sums(a: Tensor<4>, b: Tensor<4>, pair: Pair) -> Tensor<4> {
    let (a, b) = (a.into_dispatch(), b.into_dispatch());
    Tensor::from_dispatch(Dispatch::pair_sums(a, b, pair))
}

/// The sums.
#[backend_extension(Cube, Autodiff)]
pub(super) trait PairSums: Backend {
    /// [`sums`]
    fn pair_sums(a: FloatTensor<Self>, b: FloatTensor<Self>, pair: Pair) -> FloatTensor<Self>;
}

/// Their gradients.
#[backend_extension(Cube)]
pub(super) trait PairGradient: Backend {
    /// By a, or by b.
    fn pair_gradient(
        gradient: FloatTensor<Self>,
        a: FloatTensor<Self>,
        b: FloatTensor<Self>,
        pair: Pair,
        by_b: bool,
    ) -> FloatTensor<Self>;
}

impl PairSums for CubeBackend {
    fn pair_sums(a: FloatTensor<Self>, b: FloatTensor<Self>, pair: Pair) -> FloatTensor<Self> {
        let (a, b) = (plain(a), plain(b));
        let batch = a.meta.shape()[0];
        let out = empty(&a, [batch, 1, 1, 1].into());
        let size = a.meta.shape().num_elements() / batch;
        let (kind, number) = pair.parts();
        let kernel = Kernel {
            kind,
            part: Part::Sums,
        };
        let words = [batch as u32, size as u32, number.to_bits(), 0];
        launch(kernel, [batch as u32, 1, 1], &[&a, &b, &out], &words);
        out
    }
}

impl PairGradient for CubeBackend {
    fn pair_gradient(
        gradient: FloatTensor<Self>,
        a: FloatTensor<Self>,
        b: FloatTensor<Self>,
        pair: Pair,
        by_b: bool,
    ) -> FloatTensor<Self> {
        let [gradient, a, b] = [gradient, a, b].map(plain);
        let out = empty(&a, a.meta.shape().clone());
        let batch = a.meta.shape()[0];
        let count = a.meta.shape().num_elements();
        let (kind, number) = pair.parts();
        let kernel = Kernel {
            kind,
            part: if by_b { Part::ByB } else { Part::ByA },
        };
        let words = [batch as u32, (count / batch) as u32, number.to_bits(), 0];
        let tensors = [&a, &b, &gradient, &out];
        launch(kernel, groups(count), &tensors, &words);
        out
    }
}

/// The way back.
#[derive(Debug)]
struct Back;

impl<B: PairGradient> Backward<B, 2> for Back {
    type State = (FloatTensor<B>, FloatTensor<B>, Pair);

    fn backward(self, ops: Ops<Self::State, 2>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let gradient = gradients.consume::<B>(&ops.node);
        let (a, b, pair) = ops.state;
        for (node, by_b) in ops.parents.into_iter().zip([false, true]) {
            if let Some(node) = node {
                let value = B::pair_gradient(gradient.clone(), a.clone(), b.clone(), pair, by_b);
                gradients.register::<B>(node.id, value);
            }
        }
    }
}

impl<B: PairSums + PairGradient, C: CheckpointStrategy> PairSums for Autodiff<B, C> {
    fn pair_sums(a: FloatTensor<Self>, b: FloatTensor<Self>, pair: Pair) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([a.node(), b.node()]);
        let (a, b) = (a.into_primitive(), b.into_primitive());
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => {
                let out = B::pair_sums(a.clone(), b.clone(), pair);
                preparation.finish((a, b, pair), out)
            }
            OpsKind::UnTracked(preparation) => preparation.finish(B::pair_sums(a, b, pair)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Square,
    ClampedSquare,
    CrossEntropy,
    Divergence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Sums,
    ByA,
    ByB,
}

/// The sums, or a gradient.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kernel {
    kind: Kind,
    part: Part,
}

impl Kernel {
    /// WGSL for the function, and for its derivatives by a and by b.
    fn function(&self) -> &'static str {
        let [value, by_a, by_b] = match self.kind {
            Kind::Square => [
                "info.number * (x - y) * (x - y)",
                "2.0 * info.number * (x - y)",
                "2.0 * info.number * (y - x)",
            ],
            Kind::ClampedSquare => [
                "(clamp(x, 0.0, 1.0) - y) * (clamp(x, 0.0, 1.0) - y)",
                "select(0.0, 2.0 * (x - y), x >= 0.0 && x <= 1.0)",
                "2.0 * (y - clamp(x, 0.0, 1.0))",
            ],
            Kind::CrossEntropy => [
                "max(x, 0.0) + log(1.0 + exp(-abs(x))) - x * y",
                "1.0 / (1.0 + exp(-x)) - y",
                "-x",
            ],
            Kind::Divergence => [
                "-0.5 * (1.0 + y - x * x - exp(y))",
                "x",
                "0.5 * (exp(y) - 1.0)",
            ],
        };
        match self.part {
            Part::Sums => value,
            Part::ByA => by_a,
            Part::ByB => by_b,
        }
    }
}

impl Shader for Kernel {
    const NAME: &'static str = "pair";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        let mut buffers = vec![("a", Access::Read), ("b", Access::Read)];
        if self.part != Part::Sums {
            buffers.push(("gradient", Access::Read));
        }
        buffers.push(("out", Access::Write));
        buffers
    }

    fn body(&self) -> String {
        let function = self.function();
        let work = match self.part {
            Part::Sums => SUMS.to_owned(),
            Part::ByA | Part::ByB => one_by_one("info.batch * info.size", GRADIENT),
        };
        // `info.number` is read by one function only; the others leave it alone.
        format!(
            "struct Info {{ batch: u32, size: u32, number: f32, unused: u32 }}
            fn f(x: f32, y: f32) -> f32 {{ return {function}; }}
            {work}"
        )
    }
}

const SUMS: &str = "
var<workgroup> partial: array<f32, 64>;

@compute @workgroup_size(64)
fn main(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(local_invocation_index) local: u32,
) {
    let first = group.x * info.size;
    var sum = 0.0;
    for (var i = first + local; i < first + info.size; i += 64u) { sum += f(a[i], b[i]); }
    partial[local] = sum;
    workgroupBarrier();
    if (local != 0u) { return; }
    for (var i = 1u; i < 64u; i++) { sum += partial[i]; }
    out[group.x] = sum;
}";

const GRADIENT: &str = "out[i] = gradient[i / info.size] * f(a[i], b[i]);";

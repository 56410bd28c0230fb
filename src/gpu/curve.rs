//! The mean of a function of scores, as one kernel, and its gradient as another.

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, Backend, Dispatch, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;

use super::shader::{Access, Shader, empty, groups, launch, one_by_one, plain};

/// A function of a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Curve {
    /// `softplus(x) - target x`, the cross-entropy of a logit.
    CrossEntropy { target: f32 },
    /// `max(0, 1 + sign x)`
    Hinge { sign: f32 },
    /// `(x - centre)^2 / 2`
    HalfSquare { centre: f32 },
    /// `1 / (1 + exp(-x))`
    Sigmoid,
    /// `slope x`
    Line { slope: f32 },
}

impl Curve {
    /// Which one it is, and its number.
    fn parts(self) -> (Kind, f32) {
        match self {
            Self::CrossEntropy { target } => (Kind::CrossEntropy, target),
            Self::Hinge { sign } => (Kind::Hinge, sign),
            Self::HalfSquare { centre } => (Kind::HalfSquare, centre),
            Self::Sigmoid => (Kind::Sigmoid, 0.0),
            Self::Line { slope } => (Kind::Line, slope),
        }
    }
}

/// The mean of `curve` over all numbers of `x`, `[1]`.
pub(crate) fn mean(x: Tensor<4>, curve: Curve) -> Tensor<1> {
    Tensor::from_dispatch(Dispatch::curve_mean(x.into_dispatch(), curve))
}

/// The mean.
#[backend_extension(Cube, Autodiff)]
pub(super) trait CurveMean: Backend {
    /// [`mean`]
    fn curve_mean(x: FloatTensor<Self>, curve: Curve) -> FloatTensor<Self>;
}

/// Its gradient, from that of the mean.
#[backend_extension(Cube)]
pub(super) trait CurveGradient: Backend {
    /// `g f'(x) / n`
    fn curve_gradient(
        gradient: FloatTensor<Self>,
        x: FloatTensor<Self>,
        curve: Curve,
    ) -> FloatTensor<Self>;
}

impl CurveMean for CubeBackend {
    fn curve_mean(x: FloatTensor<Self>, curve: Curve) -> FloatTensor<Self> {
        let x = plain(x);
        let out = empty(&x, [1].into());
        let count = x.meta.shape().num_elements();
        let (kind, number) = curve.parts();
        let words = [count as u32, number.to_bits()];
        launch(Kernel { kind, back: false }, [1, 1, 1], &[&x, &out], &words);
        out
    }
}

impl CurveGradient for CubeBackend {
    fn curve_gradient(
        gradient: FloatTensor<Self>,
        x: FloatTensor<Self>,
        curve: Curve,
    ) -> FloatTensor<Self> {
        let (gradient, x) = (plain(gradient), plain(x));
        let out = empty(&x, x.meta.shape().clone());
        let count = x.meta.shape().num_elements();
        let (kind, number) = curve.parts();
        let words = [count as u32, number.to_bits()];
        launch(
            Kernel { kind, back: true },
            groups(count),
            &[&x, &gradient, &out],
            &words,
        );
        out
    }
}

/// The way back.
#[derive(Debug)]
struct Back;

impl<B: CurveGradient> Backward<B, 1> for Back {
    type State = (FloatTensor<B>, Curve);

    fn backward(self, ops: Ops<Self::State, 1>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let [to_x] = ops.parents;
        let gradient = gradients.consume::<B>(&ops.node);
        let (x, curve) = ops.state;
        if let Some(node) = to_x {
            gradients.register::<B>(node.id, B::curve_gradient(gradient, x, curve));
        }
    }
}

impl<B: CurveMean + CurveGradient, C: CheckpointStrategy> CurveMean for Autodiff<B, C> {
    fn curve_mean(x: FloatTensor<Self>, curve: Curve) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([x.node()]);
        let x = x.into_primitive();
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => {
                let out = B::curve_mean(x.clone(), curve);
                preparation.finish((x, curve), out)
            }
            OpsKind::UnTracked(preparation) => preparation.finish(B::curve_mean(x, curve)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    CrossEntropy,
    Hinge,
    HalfSquare,
    Sigmoid,
    Line,
}

/// The mean, or its gradient.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kernel {
    kind: Kind,
    back: bool,
}

impl Shader for Kernel {
    const NAME: &'static str = "curve";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        if self.back {
            return vec![
                ("values", Access::Read),
                ("gradient", Access::Read),
                ("out", Access::Write),
            ];
        }
        vec![("values", Access::Read), ("out", Access::Write)]
    }

    fn body(&self) -> String {
        let (value, slope) = match self.kind {
            Kind::CrossEntropy => (
                "max(x, 0.0) + log(1.0 + exp(-abs(x))) - info.number * x",
                "1.0 / (1.0 + exp(-x)) - info.number",
            ),
            Kind::Hinge => (
                "max(0.0, 1.0 + info.number * x)",
                "select(0.0, info.number, 1.0 + info.number * x > 0.0)",
            ),
            Kind::HalfSquare => (
                "0.5 * (x - info.number) * (x - info.number)",
                "x - info.number",
            ),
            Kind::Sigmoid => (
                "1.0 / (1.0 + exp(-x))",
                "exp(-abs(x)) / ((1.0 + exp(-abs(x))) * (1.0 + exp(-abs(x))))",
            ),
            Kind::Line => ("info.number * x", "info.number"),
        };
        let work = if self.back {
            one_by_one("info.count", BACK)
        } else {
            FORWARD.to_owned()
        };
        let function = if self.back { slope } else { value };
        format!(
            "struct Info {{ count: u32, number: f32 }}
            fn f(x: f32) -> f32 {{ return {function}; }}
            {work}"
        )
    }
}

const FORWARD: &str = "
var<workgroup> partial: array<f32, 64>;

@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) local: u32) {
    var sum = 0.0;
    for (var i = local; i < info.count; i += 64u) { sum += f(values[i]); }
    partial[local] = sum;
    workgroupBarrier();
    if (local != 0u) { return; }
    for (var i = 1u; i < 64u; i++) { sum += partial[i]; }
    out[0] = sum / f32(info.count);
}";

const BACK: &str = "out[i] = gradient[0] / f32(info.count) * f(values[i]);";

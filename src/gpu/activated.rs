//! Activations by themselves, number by number.

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, Backend, Dispatch, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;

use super::activate::Activate;
use super::shader::{Access, Shader, empty, groups, launch, one_by_one, plain};

/// `f(x)`
pub(crate) fn activated(x: Tensor<4>, activate: Activate) -> Tensor<4> {
    Tensor::from_dispatch(Dispatch::activated(x.into_dispatch(), activate))
}

/// `g f'(x)` for a ReLU or a leaky one, whose derivative is a constant on each side of zero: gradients
/// reach `g` only.
pub(crate) fn gated(gradient: Tensor<4>, x: Tensor<4>, activate: Activate) -> Tensor<4> {
    let (gradient, x) = (gradient.into_dispatch(), x.into_dispatch());
    Tensor::from_dispatch(Dispatch::gated(gradient, x, activate))
}

/// The activation, and its derivative as an operation of its own.
#[backend_extension(Cube, Autodiff)]
pub(super) trait Activated: Backend {
    /// [`activated`]
    fn activated(x: FloatTensor<Self>, activate: Activate) -> FloatTensor<Self>;

    /// [`gated`]
    fn gated(
        gradient: FloatTensor<Self>,
        x: FloatTensor<Self>,
        activate: Activate,
    ) -> FloatTensor<Self>;
}

/// The gradient of the activation.
#[backend_extension(Cube)]
pub(super) trait ActivatedGradient: Backend {
    /// `g f'(y)`, with the derivative as it is told from `y = f(x)`.
    fn activated_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        activate: Activate,
    ) -> FloatTensor<Self>;
}

impl Activated for CubeBackend {
    fn activated(x: FloatTensor<Self>, activate: Activate) -> FloatTensor<Self> {
        let x = plain(x);
        let out = empty(&x, x.meta.shape().clone());
        let count = x.meta.shape().num_elements();
        let kernel = Kernel {
            activate,
            back: false,
        };
        launch(kernel, groups(count), &[&x, &out], &[count as u32, 0]);
        out
    }

    fn gated(
        gradient: FloatTensor<Self>,
        x: FloatTensor<Self>,
        activate: Activate,
    ) -> FloatTensor<Self> {
        // The sign of x is that of y.
        Self::activated_gradient(gradient, x, activate)
    }
}

impl ActivatedGradient for CubeBackend {
    fn activated_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        activate: Activate,
    ) -> FloatTensor<Self> {
        let (gradient, y) = (plain(gradient), plain(y));
        let out = empty(&y, y.meta.shape().clone());
        let count = y.meta.shape().num_elements();
        let kernel = Kernel {
            activate,
            back: true,
        };
        let tensors = [&gradient, &y, &out];
        launch(kernel, groups(count), &tensors, &[count as u32, 0]);
        out
    }
}

/// The way back through both; it needs `y`, or `x` where the derivative is a constant.
#[derive(Debug)]
struct Back;

impl<B: ActivatedGradient> Backward<B, 1> for Back {
    type State = (FloatTensor<B>, Activate);

    fn backward(self, ops: Ops<Self::State, 1>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let [parent] = ops.parents;
        let gradient = gradients.consume::<B>(&ops.node);
        let (y, activate) = ops.state;
        if let Some(node) = parent {
            let value = B::activated_gradient(gradient, y, activate);
            gradients.register::<B>(node.id, value);
        }
    }
}

impl<B: Activated + ActivatedGradient, C: CheckpointStrategy> Activated for Autodiff<B, C> {
    fn activated(x: FloatTensor<Self>, activate: Activate) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([x.node()]);
        let y = B::activated(x.into_primitive(), activate);
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => preparation.finish((y.clone(), activate), y),
            OpsKind::UnTracked(preparation) => preparation.finish(y),
        }
    }

    fn gated(
        gradient: FloatTensor<Self>,
        x: FloatTensor<Self>,
        activate: Activate,
    ) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([gradient.node()]);
        let (gradient, x) = (gradient.into_primitive(), x.into_primitive());
        let out = B::gated(gradient, x.clone(), activate);
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => preparation.finish((x, activate), out),
            OpsKind::UnTracked(preparation) => preparation.finish(out),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kernel {
    activate: Activate,
    back: bool,
}

impl Shader for Kernel {
    const NAME: &'static str = "activation";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        if self.back {
            return vec![
                ("gradient", Access::Read),
                ("values", Access::Read),
                ("out", Access::Write),
            ];
        }
        vec![("values", Access::Read), ("out", Access::Write)]
    }

    fn body(&self) -> String {
        let result = if self.back {
            "gradient[i] * derivative(values[i])"
        } else {
            "activate(values[i])"
        };
        let work = format!("out[i] = {result};");
        "struct Info { count: u32, unused: u32 }\n".to_owned()
            + &self.activate.functions()
            + &one_by_one("info.count", &work)
    }
}

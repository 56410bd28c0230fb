//! A fully connected layer with its activation: `y = f(x W + b)`.

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, Backend, Dispatch, TensorMetadata, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;

use super::activate::Activate;
use super::product::{Extent, Product, Side};
use super::shader::{empty, plain};

/// `f(x W + b)`, `[batch, ...] -> [batch, ...]`: `x` has as many numbers an example as the weight
/// `[inputs, outputs, 1, 1]` has inputs; the bias is `[1, outputs, 1, 1]`, and `shape` has as many
/// numbers an example as there are outputs.
pub(crate) fn linear(
    x: Tensor<4>,
    weight: Tensor<4>,
    bias: Tensor<4>,
    shape: [usize; 4],
    activate: Activate,
) -> Tensor<4> {
    Tensor::from_dispatch(Dispatch::linear_activated(
        x.into_dispatch(),
        weight.into_dispatch(),
        bias.into_dispatch(),
        shape,
        activate,
    ))
}

/// The layer.
#[backend_extension(Cube, Autodiff)]
pub(super) trait LinearLayer: Backend {
    /// [`linear`]
    fn linear_activated(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        shape: [usize; 4],
        activate: Activate,
    ) -> FloatTensor<Self>;
}

/// Its gradients, from that of `y`.
#[backend_extension(Cube)]
pub(super) trait LinearGradients: Backend {
    /// By `x`, of shape `shape`: `(g f'(y)) W^T`
    fn linear_input_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        shape: [usize; 4],
        activate: Activate,
    ) -> FloatTensor<Self>;

    /// By the weight, `x^T (g f'(y))`, and by the bias, the sum over the batch of `g f'(y)`.
    fn linear_weight_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        x: FloatTensor<Self>,
        outputs: usize,
        activate: Activate,
    ) -> (FloatTensor<Self>, FloatTensor<Self>);
}

impl LinearLayer for CubeBackend {
    fn linear_activated(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        shape: [usize; 4],
        activate: Activate,
    ) -> FloatTensor<Self> {
        let [x, weight, bias] = [x, weight, bias].map(plain);
        let [inputs, outputs] = [weight.meta.shape()[0], weight.meta.shape()[1]];
        let y = empty(&x, shape.into());
        let product = Product {
            bias: true,
            ..Product::new(activate)
        };
        let extent = Extent {
            m: shape[0],
            n: outputs,
            k: inputs,
            a: [inputs, 1],
            b: [outputs, 1],
            matrices: 1,
            apart: [0; 2],
        };
        product.launch(extent, &[&x, &weight, &bias, &y]);
        y
    }
}

impl LinearGradients for CubeBackend {
    fn linear_input_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        shape: [usize; 4],
        activate: Activate,
    ) -> FloatTensor<Self> {
        let [gradient, y, weight] = [gradient, y, weight].map(plain);
        let [inputs, outputs] = [weight.meta.shape()[0], weight.meta.shape()[1]];
        let out = empty(&gradient, shape.into());
        let product = Product {
            gradient: Some(Side::A),
            ..Product::new(activate)
        };
        let extent = Extent {
            m: shape[0],
            n: inputs,
            k: outputs,
            a: [outputs, 1],
            b: [1, outputs],
            matrices: 1,
            apart: [0; 2],
        };
        let all = [&gradient, &weight, &y, &out];
        let without_y = [&gradient, &weight, &out];
        product.launch(
            extent,
            if activate == Activate::Identity {
                &without_y
            } else {
                &all
            },
        );
        out
    }

    fn linear_weight_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        x: FloatTensor<Self>,
        outputs: usize,
        activate: Activate,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        let [gradient, y, x] = [gradient, y, x].map(plain);
        let batch = x.meta.shape()[0];
        let inputs = x.meta.shape().num_elements() / batch;
        let weight = empty(&gradient, [inputs, outputs, 1, 1].into());
        let bias = empty(&gradient, [1, outputs, 1, 1].into());
        let product = Product {
            gradient: Some(Side::B),
            total: true,
            ..Product::new(activate)
        };
        let extent = Extent {
            m: inputs,
            n: outputs,
            k: batch,
            a: [1, inputs],
            b: [outputs, 1],
            matrices: 1,
            apart: [0; 2],
        };
        let all = [&x, &gradient, &y, &weight, &bias];
        let without_y = [&x, &gradient, &weight, &bias];
        product.launch(
            extent,
            if activate == Activate::Identity {
                &without_y
            } else {
                &all
            },
        );
        (weight, bias)
    }
}

/// The way back through the layer.
#[derive(Debug)]
struct Back;

/// What it needs: `x`, the weight, `y`.
type Needed<B> = (FloatTensor<B>, FloatTensor<B>, FloatTensor<B>, Activate);

impl<B: LinearGradients> Backward<B, 3> for Back {
    type State = Needed<B>;

    fn backward(self, ops: Ops<Needed<B>, 3>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let [to_x, to_weight, to_bias] = ops.parents;
        let gradient = gradients.consume::<B>(&ops.node);
        let (x, weight, y, activate) = ops.state;
        if let Some(node) = to_x {
            let shape = x.shape().dims();
            let by_x = B::linear_input_gradient(
                gradient.clone(),
                y.clone(),
                weight.clone(),
                shape,
                activate,
            );
            gradients.register::<B>(node.id, by_x);
        }
        if to_weight.is_some() || to_bias.is_some() {
            let outputs = weight.shape()[1];
            let (by_weight, by_bias) = B::linear_weight_gradient(gradient, y, x, outputs, activate);
            if let Some(node) = to_weight {
                gradients.register::<B>(node.id, by_weight);
            }
            if let Some(node) = to_bias {
                gradients.register::<B>(node.id, by_bias);
            }
        }
    }
}

impl<B: LinearLayer + LinearGradients, C: CheckpointStrategy> LinearLayer for Autodiff<B, C> {
    fn linear_activated(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        shape: [usize; 4],
        activate: Activate,
    ) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([x.node(), weight.node(), bias.node()]);
        let (x, weight, bias) = (
            x.into_primitive(),
            weight.into_primitive(),
            bias.into_primitive(),
        );
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => {
                let y = B::linear_activated(x.clone(), weight.clone(), bias, shape, activate);
                preparation.finish((x, weight, y.clone(), activate), y)
            }
            OpsKind::UnTracked(preparation) => {
                preparation.finish(B::linear_activated(x, weight, bias, shape, activate))
            }
        }
    }
}

//! Products of matrices, on every device.
//!
//! The framework's own for graphics cards come with kernels for number formats that are not used here:
//! a quarter of the module.

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, Backend, Dispatch, TensorMetadata, backend_extension};
use burn::tensor::{Shape, Tensor};
use burn_cubecl::CubeBackend;
use burn_cubecl::tensor::CubeTensor;

use super::activate::Activate;
use super::product::{Extent, Product};
use super::shader::{empty, plain};

/// `a b`, `[..., m, k]` and `[..., k, n]` to `[..., m, n]`; where one of them has a single matrix, it is
/// used for all of the other.
pub(crate) fn matmul<const D: usize>(a: Tensor<D>, b: Tensor<D>) -> Tensor<D> {
    let (a, b) = (a.into_dispatch(), b.into_dispatch());
    Tensor::from_dispatch(Dispatch::matrix_product(a, b))
}

/// The product.
#[backend_extension(Flex: cfg(feature = "cpu"), Cube, Autodiff)]
pub(super) trait MatrixProduct: Backend {
    /// [`matmul`]
    fn matrix_product(a: FloatTensor<Self>, b: FloatTensor<Self>) -> FloatTensor<Self>;
}

#[cfg(feature = "cpu")]
impl MatrixProduct for burn::backend::Flex {
    fn matrix_product(a: FloatTensor<Self>, b: FloatTensor<Self>) -> FloatTensor<Self> {
        <Self as burn::backend::ops::FloatTensorOps<Self>>::float_matmul(a, b)
    }
}

impl MatrixProduct for CubeBackend {
    fn matrix_product(a: FloatTensor<Self>, b: FloatTensor<Self>) -> FloatTensor<Self> {
        let (a, b) = (Operand::new(a), Operand::new(b));
        let mut shape = if a.matrices >= b.matrices {
            a.shape()
        } else {
            b.shape()
        };
        let rank = shape.num_dims();
        shape[rank - 2] = a.rows;
        shape[rank - 1] = b.columns;
        let out = empty(&a.tensor, shape);
        let extent = Extent {
            m: a.rows,
            n: b.columns,
            k: a.columns,
            a: a.strides,
            b: b.strides,
            matrices: a.matrices.max(b.matrices),
            apart: [a.apart(), b.apart()],
        };
        Product::new(Activate::Identity).launch(extent, &[&a.tensor, &b.tensor, &out]);
        out
    }
}

/// A tensor as matrices.
struct Operand {
    tensor: CubeTensor,
    matrices: usize,
    rows: usize,
    columns: usize,
    strides: [usize; 2],
}

impl Operand {
    /// A single matrix is read at its strides; of several, a copy in the order of their shape.
    fn new(tensor: CubeTensor) -> Self {
        let rank = tensor.meta.num_dims();
        let tensor = if rank == 2 { tensor } else { plain(tensor) };
        let shape = tensor.meta.shape();
        let strides = tensor.meta.strides();
        Self {
            matrices: shape.iter().take(rank - 2).product(),
            rows: shape[rank - 2],
            columns: shape[rank - 1],
            strides: [strides[rank - 2], strides[rank - 1]],
            tensor,
        }
    }

    fn shape(&self) -> Shape {
        self.tensor.meta.shape().clone()
    }

    /// How far one matrix is from the next; 0 for the only one.
    fn apart(&self) -> usize {
        if self.matrices == 1 {
            0
        } else {
            self.rows * self.columns
        }
    }
}

/// The way back.
#[derive(Debug)]
struct Back;

impl<B: MatrixProduct> Backward<B, 2> for Back {
    type State = (FloatTensor<B>, FloatTensor<B>);

    fn backward(self, ops: Ops<Self::State, 2>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let [to_a, to_b] = ops.parents;
        let gradient = gradients.consume::<B>(&ops.node);
        let (a, b) = ops.state;
        let (like_a, like_b) = (a.shape(), b.shape());
        if let Some(node) = to_a {
            let value = B::matrix_product(gradient.clone(), B::float_transpose(b));
            gradients.register::<B>(node.id, summed::<B>(value, &like_a));
        }
        if let Some(node) = to_b {
            let value = B::matrix_product(B::float_transpose(a), gradient);
            gradients.register::<B>(node.id, summed::<B>(value, &like_b));
        }
    }
}

/// The sum over the matrices that a single one was used for.
fn summed<B: Backend>(value: FloatTensor<B>, like: &Shape) -> FloatTensor<B> {
    (0..like.num_dims() - 2).fold(value, |value, axis| {
        if like[axis] == 1 && value.shape()[axis] > 1 {
            B::float_sum_dim(value, axis)
        } else {
            value
        }
    })
}

impl<B: MatrixProduct, C: CheckpointStrategy> MatrixProduct for Autodiff<B, C> {
    fn matrix_product(a: FloatTensor<Self>, b: FloatTensor<Self>) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([a.node(), b.node()]);
        let (a, b) = (a.into_primitive(), b.into_primitive());
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => {
                let out = B::matrix_product(a.clone(), b.clone());
                preparation.finish((a, b), out)
            }
            OpsKind::UnTracked(preparation) => preparation.finish(B::matrix_product(a, b)),
        }
    }
}

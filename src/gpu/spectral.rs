//! Spectral norm: a weight divided by its largest singular value (Miyato et al., 2018).

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, AutodiffBackend, Backend, Dispatch, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;
use burn_cubecl::tensor::CubeTensor;

use super::shader::{Access, Shader, empty, groups, launch, one_by_one, own, plain};

/// `W / sigma` with `sigma = u^T W v`, for `u` `[rows, 1, 1, 1]` and `v` `[columns, 1, 1, 1]`, which are
/// constants.
pub(crate) fn normalised(weight: Tensor<4>, left: Tensor<4>, right: Tensor<4>) -> Tensor<4> {
    let [weight, left, right] = [weight, left, right].map(Tensor::into_dispatch);
    let (weight, _) = Dispatch::spectral_normalised(weight, left, right);
    Tensor::from_dispatch(weight)
}

/// One power iteration, `v = W^T u / |W^T u|`, `u = W v / |W v|`: the new `u` and `v`.
pub(crate) fn iterated(weight: Tensor<4>, left: Tensor<4>, right: Tensor<4>) -> [Tensor<4>; 2] {
    let [weight, left, right] = [weight, left, right].map(Tensor::into_dispatch);
    let (left, right) = Dispatch::power_iteration(weight, left, right);
    [left, right].map(Tensor::from_dispatch)
}

/// The normalised weight.
#[backend_extension(Cube, Autodiff)]
pub(super) trait SpectralNorm: Backend {
    /// [`normalised`], and sigma, `[1]`.
    fn spectral_normalised(
        weight: FloatTensor<Self>,
        left: FloatTensor<Self>,
        right: FloatTensor<Self>,
    ) -> (FloatTensor<Self>, FloatTensor<Self>);
}

/// Its gradient, and the power iteration, which has none.
#[backend_extension(Cube)]
pub(super) trait SpectralSteps: Backend {
    /// `g / sigma - (sum g W) / sigma^2 u v^T`
    fn spectral_gradient(
        gradient: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        left: FloatTensor<Self>,
        right: FloatTensor<Self>,
        sigma: FloatTensor<Self>,
    ) -> FloatTensor<Self>;

    /// [`iterated`]
    fn power_iteration(
        weight: FloatTensor<Self>,
        left: FloatTensor<Self>,
        right: FloatTensor<Self>,
    ) -> (FloatTensor<Self>, FloatTensor<Self>);
}

/// The rows and columns of a weight as a matrix.
fn words(weight: &CubeTensor) -> [u32; 2] {
    let shape = weight.meta.shape();
    [shape[0] as u32, (shape.num_elements() / shape[0]) as u32]
}

impl SpectralNorm for CubeBackend {
    fn spectral_normalised(
        weight: FloatTensor<Self>,
        left: FloatTensor<Self>,
        right: FloatTensor<Self>,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        let [weight, left, right] = [weight, left, right].map(plain);
        let sigma = empty(&weight, [1].into());
        let out = empty(&weight, weight.meta.shape().clone());
        let words = words(&weight);
        launch(
            Kernel::Sigma,
            [1, 1, 1],
            &[&weight, &left, &right, &sigma],
            &words,
        );
        let count = weight.meta.shape().num_elements();
        launch(
            Kernel::Divide,
            groups(count),
            &[&weight, &sigma, &out],
            &words,
        );
        (out, sigma)
    }
}

impl SpectralSteps for CubeBackend {
    fn spectral_gradient(
        gradient: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        left: FloatTensor<Self>,
        right: FloatTensor<Self>,
        sigma: FloatTensor<Self>,
    ) -> FloatTensor<Self> {
        let [gradient, weight, left, right] = [gradient, weight, left, right].map(plain);
        let along = empty(&weight, [1].into());
        let out = empty(&weight, weight.meta.shape().clone());
        let words = words(&weight);
        launch(
            Kernel::Along,
            [1, 1, 1],
            &[&weight, &gradient, &along],
            &words,
        );
        let count = weight.meta.shape().num_elements();
        let tensors = [&gradient, &left, &right, &sigma, &along, &out];
        launch(Kernel::Gradient, groups(count), &tensors, &words);
        out
    }

    fn power_iteration(
        weight: FloatTensor<Self>,
        left: FloatTensor<Self>,
        right: FloatTensor<Self>,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        let weight = plain(weight);
        let [left, right] = [left, right].map(own);
        let words = words(&weight);
        launch(
            Kernel::Iterate,
            [1, 1, 1],
            &[&weight, &left, &right],
            &words,
        );
        (left, right)
    }
}

/// The way back.
#[derive(Debug)]
struct Back;

/// What it needs: the weight, `u`, `v`, sigma.
type Needed<B> = (
    FloatTensor<B>,
    FloatTensor<B>,
    FloatTensor<B>,
    FloatTensor<B>,
);

impl<B: SpectralSteps> Backward<B, 1> for Back {
    type State = Needed<B>;

    fn backward(self, ops: Ops<Needed<B>, 1>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let [to_weight] = ops.parents;
        let gradient = gradients.consume::<B>(&ops.node);
        let (weight, left, right, sigma) = ops.state;
        if let Some(node) = to_weight {
            let by_weight = B::spectral_gradient(gradient, weight, left, right, sigma);
            gradients.register::<B>(node.id, by_weight);
        }
    }
}

impl<B: SpectralNorm + SpectralSteps, C: CheckpointStrategy> SpectralNorm for Autodiff<B, C> {
    fn spectral_normalised(
        weight: FloatTensor<Self>,
        left: FloatTensor<Self>,
        right: FloatTensor<Self>,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        let preparation = Back.prepare::<C>([weight.node()]);
        let [weight, left, right] = [weight, left, right].map(|tensor| tensor.into_primitive());
        let (out, sigma) = B::spectral_normalised(weight.clone(), left.clone(), right.clone());
        let out = match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => {
                preparation.finish((weight, left, right, sigma.clone()), out)
            }
            OpsKind::UnTracked(preparation) => preparation.finish(out),
        };
        (out, Self::from_inner(sigma))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Kernel {
    /// `u^T W v`
    Sigma,
    /// `W / sigma`
    Divide,
    /// The sum of `g W`.
    Along,
    /// The gradient.
    Gradient,
    /// The power iteration.
    Iterate,
}

impl Shader for Kernel {
    const NAME: &'static str = "spectral_norm";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        let (read, written): (&[_], &[_]) = match self {
            Self::Sigma => (&["weight", "left", "right"], &["sigma"]),
            Self::Divide => (&["weight", "sigma"], &["out"]),
            Self::Along => (&["weight", "gradient"], &["along"]),
            Self::Gradient => (&["gradient", "left", "right", "sigma", "along"], &["out"]),
            Self::Iterate => (&["weight"], &["left", "right"]),
        };
        let read = read.iter().map(|name| (*name, Access::Read));
        read.chain(written.iter().map(|name| (*name, Access::Write)))
            .collect()
    }

    fn body(&self) -> String {
        let together = |work: &str| include_str!("spectral.wgsl").replace("{{work}}", work);
        let text = match self {
            Self::Sigma => together(SIGMA),
            Self::Along => together(ALONG),
            Self::Iterate => together(ITERATE),
            Self::Divide => one_by_one(NUMBERS, "out[i] = weight[i] / sigma[0];"),
            Self::Gradient => one_by_one(NUMBERS, GRADIENT),
        };
        format!("struct Info {{ rows: u32, columns: u32 }}\n{text}")
    }
}

/// How many numbers a weight has.
const NUMBERS: &str = "info.rows * info.columns";

const SIGMA: &str = "    var part = 0.0;
    for (var i = local; i < info.rows * info.columns; i += INVOCATIONS) {
        part += left[i / info.columns] * weight[i] * right[i % info.columns];
    }
    let sum = total(local, part);
    if (local == 0u) { sigma[0] = sum; }";

const ALONG: &str = "    var part = 0.0;
    for (var i = local; i < info.rows * info.columns; i += INVOCATIONS) {
        part += weight[i] * gradient[i];
    }
    let sum = total(local, part);
    if (local == 0u) { along[0] = sum; }";

const ITERATE: &str = "    var square = 0.0;
    for (var j = local; j < info.columns; j += INVOCATIONS) {
        var sum = 0.0;
        for (var i = 0u; i < info.rows; i++) { sum += weight[i * info.columns + j] * left[i]; }
        right[j] = sum;
        square += sum * sum;
    }
    var length = sqrt(total(local, square)) + EPSILON;
    for (var j = local; j < info.columns; j += INVOCATIONS) { right[j] /= length; }
    storageBarrier();
    square = 0.0;
    for (var i = local; i < info.rows; i += INVOCATIONS) {
        var sum = 0.0;
        for (var j = 0u; j < info.columns; j++) { sum += weight[i * info.columns + j] * right[j]; }
        left[i] = sum;
        square += sum * sum;
    }
    length = sqrt(total(local, square)) + EPSILON;
    for (var i = local; i < info.rows; i += INVOCATIONS) { left[i] /= length; }";

const GRADIENT: &str = "let s = sigma[0];
    let outer = left[i / info.columns] * right[i % info.columns];
    out[i] = gradient[i] / s - along[0] / (s * s) * outer;";

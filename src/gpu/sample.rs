//! A code from its posterior: `z = m + exp(l / 2) e` (Kingma and Welling, 2014, equation 10).

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, Backend, Dispatch, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;

use super::shader::{Access, Shader, empty, groups, launch, one_by_one, plain};

/// `m + exp(l / 2) e`; gradients reach the mean and the log variance, the noise is a constant.
pub(crate) fn sampled(mean: Tensor<4>, log_variance: Tensor<4>, noise: Tensor<4>) -> Tensor<4> {
    let [mean, log_variance, noise] = [mean, log_variance, noise].map(Tensor::into_dispatch);
    Tensor::from_dispatch(Dispatch::sampled(mean, log_variance, noise))
}

/// The sample.
#[backend_extension(Cube, Autodiff)]
pub(super) trait Sampled: Backend {
    /// [`sampled`]
    fn sampled(
        mean: FloatTensor<Self>,
        log_variance: FloatTensor<Self>,
        noise: FloatTensor<Self>,
    ) -> FloatTensor<Self>;
}

/// Its gradient.
#[backend_extension(Cube)]
pub(super) trait SampledGradient: Backend {
    /// By the log variance: `g e exp(l / 2) / 2`. By the mean it is `g`.
    fn sampled_gradient(
        gradient: FloatTensor<Self>,
        log_variance: FloatTensor<Self>,
        noise: FloatTensor<Self>,
    ) -> FloatTensor<Self>;
}

impl Sampled for CubeBackend {
    fn sampled(
        mean: FloatTensor<Self>,
        log_variance: FloatTensor<Self>,
        noise: FloatTensor<Self>,
    ) -> FloatTensor<Self> {
        run(Kernel { back: false }, [mean, log_variance, noise])
    }
}

impl SampledGradient for CubeBackend {
    fn sampled_gradient(
        gradient: FloatTensor<Self>,
        log_variance: FloatTensor<Self>,
        noise: FloatTensor<Self>,
    ) -> FloatTensor<Self> {
        run(Kernel { back: true }, [gradient, log_variance, noise])
    }
}

fn run(kernel: Kernel, tensors: [FloatTensor<CubeBackend>; 3]) -> FloatTensor<CubeBackend> {
    let [first, log_variance, noise] = tensors.map(plain);
    let out = empty(&first, first.meta.shape().clone());
    let count = out.meta.shape().num_elements();
    let tensors = [&first, &log_variance, &noise, &out];
    launch(kernel, groups(count), &tensors, &[count as u32, 0]);
    out
}

/// The way back; it needs the log variance and the noise.
#[derive(Debug)]
struct Back;

impl<B: SampledGradient> Backward<B, 2> for Back {
    type State = (FloatTensor<B>, FloatTensor<B>);

    fn backward(self, ops: Ops<Self::State, 2>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let [to_mean, to_log_variance] = ops.parents;
        let gradient = gradients.consume::<B>(&ops.node);
        let (log_variance, noise) = ops.state;
        if let Some(node) = to_mean {
            gradients.register::<B>(node.id, gradient.clone());
        }
        if let Some(node) = to_log_variance {
            let value = B::sampled_gradient(gradient, log_variance, noise);
            gradients.register::<B>(node.id, value);
        }
    }
}

impl<B: Sampled + SampledGradient, C: CheckpointStrategy> Sampled for Autodiff<B, C> {
    fn sampled(
        mean: FloatTensor<Self>,
        log_variance: FloatTensor<Self>,
        noise: FloatTensor<Self>,
    ) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([mean.node(), log_variance.node()]);
        let (mean, noise) = (mean.into_primitive(), noise.into_primitive());
        let log_variance = log_variance.into_primitive();
        let out = B::sampled(mean, log_variance.clone(), noise.clone());
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => preparation.finish((log_variance, noise), out),
            OpsKind::UnTracked(preparation) => preparation.finish(out),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kernel {
    back: bool,
}

impl Shader for Kernel {
    const NAME: &'static str = "sample";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        vec![
            ("first", Access::Read),
            ("log_variance", Access::Read),
            ("noise", Access::Read),
            ("out", Access::Write),
        ]
    }

    fn body(&self) -> String {
        let result = if self.back {
            "0.5 * first[i] * noise[i] * exp(0.5 * log_variance[i])"
        } else {
            "first[i] + exp(0.5 * log_variance[i]) * noise[i]"
        };
        let work = format!("out[i] = {result};");
        "struct Info { count: u32, unused: u32 }\n".to_owned() + &one_by_one("info.count", &work)
    }
}

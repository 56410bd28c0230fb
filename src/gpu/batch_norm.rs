//! Batch norm with its activation: `y = f(scale (x - mean) / sqrt(variance + epsilon) + shift)`.

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, AutodiffBackend, Backend, Dispatch, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;
use burn_cubecl::tensor::CubeTensor;

use super::activate::Activate;
use super::shader::{Access, Shader, empty, launch, own, plain};

/// The numbers of a normalisation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Normalise {
    /// Keeps the variance away from zero.
    pub(crate) epsilon: f32,
    /// The share of this batch in the running averages.
    pub(crate) momentum: f32,
    /// The nonlinearity behind it.
    pub(crate) activate: Activate,
}

/// A batch that was normalised.
pub(crate) struct Normalised {
    /// `[batch, channels, height, width]`
    pub(crate) y: Tensor<4>,
    /// The running mean and the running unbiased variance, `[1, channels, 1, 1]`, with this batch.
    pub(crate) running: [Tensor<4>; 2],
}

/// Normalises `x`, `[batch, channels, height, width]`; `scale`, `shift` and the running averages are
/// `[1, channels, 1, 1]`.
pub(crate) fn batch_norm(
    x: Tensor<4>,
    [scale, shift]: [Tensor<4>; 2],
    running: [Tensor<4>; 2],
    how: Normalise,
) -> Normalised {
    let [mean, variance] = running.map(Tensor::into_dispatch);
    let (x, scale, shift) = (
        x.into_dispatch(),
        scale.into_dispatch(),
        shift.into_dispatch(),
    );
    let (y, mean, variance, _) =
        Dispatch::batch_norm_activated(x, scale, shift, mean, variance, how);
    let running = [mean, variance].map(|tensor| Tensor::from_dispatch(tensor).without_autodiff());
    Normalised {
        y: Tensor::from_dispatch(y),
        running,
    }
}

/// `y`, both running averages, and the mean and the reciprocal deviation of the batch, `[2, channels, 1,
/// 1]`.
type Outputs<B> = (
    FloatTensor<B>,
    FloatTensor<B>,
    FloatTensor<B>,
    FloatTensor<B>,
);

/// The layer.
#[backend_extension(Cube, Autodiff)]
pub(super) trait BatchNormLayer: Backend {
    /// [`batch_norm`]
    fn batch_norm_activated(
        x: FloatTensor<Self>,
        scale: FloatTensor<Self>,
        shift: FloatTensor<Self>,
        mean: FloatTensor<Self>,
        variance: FloatTensor<Self>,
        how: Normalise,
    ) -> (
        FloatTensor<Self>,
        FloatTensor<Self>,
        FloatTensor<Self>,
        FloatTensor<Self>,
    );
}

/// Its gradients, from that of `y`.
#[backend_extension(Cube)]
pub(super) trait BatchNormGradients: Backend {
    /// By `x`, by the scale, by the shift.
    fn batch_norm_gradients(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        x: FloatTensor<Self>,
        scale: FloatTensor<Self>,
        statistics: FloatTensor<Self>,
        how: Normalise,
    ) -> (FloatTensor<Self>, FloatTensor<Self>, FloatTensor<Self>);
}

/// Launches a kernel over the channels of `x`.
fn by_channel(kernel: Kernel, x: &CubeTensor, tensors: &[&CubeTensor], how: Normalise) {
    let [batch, channels, height, width] = x.meta.shape().dims();
    let area = height * width;
    let count = (batch * area) as f32;
    let words = [
        batch as u32,
        channels as u32,
        area as u32,
        how.epsilon.to_bits(),
        how.momentum.to_bits(),
        // The running variance is the unbiased one.
        (count / (count - 1.0).max(1.0)).to_bits(),
    ];
    launch(kernel, [channels as u32, 1, 1], tensors, &words);
}

impl BatchNormLayer for CubeBackend {
    fn batch_norm_activated(
        x: FloatTensor<Self>,
        scale: FloatTensor<Self>,
        shift: FloatTensor<Self>,
        mean: FloatTensor<Self>,
        variance: FloatTensor<Self>,
        how: Normalise,
    ) -> Outputs<Self> {
        let [x, scale, shift] = [x, scale, shift].map(plain);
        let [mean, variance] = [mean, variance].map(own);
        let y = empty(&x, x.meta.shape().clone());
        let statistics = empty(&x, [2, scale.meta.shape()[1], 1, 1].into());
        let kernel = Kernel {
            back: false,
            activate: how.activate,
        };
        let tensors = [&x, &scale, &shift, &mean, &variance, &y, &statistics];
        by_channel(kernel, &x, &tensors, how);
        (y, mean, variance, statistics)
    }
}

impl BatchNormGradients for CubeBackend {
    fn batch_norm_gradients(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        x: FloatTensor<Self>,
        scale: FloatTensor<Self>,
        statistics: FloatTensor<Self>,
        how: Normalise,
    ) -> (FloatTensor<Self>, FloatTensor<Self>, FloatTensor<Self>) {
        let [gradient, y, x, scale] = [gradient, y, x, scale].map(plain);
        let by_x = empty(&x, x.meta.shape().clone());
        let [by_scale, by_shift] = [(); 2].map(|()| empty(&x, scale.meta.shape().clone()));
        let kernel = Kernel {
            back: true,
            activate: how.activate,
        };
        let mut tensors = vec![
            &gradient,
            &x,
            &scale,
            &statistics,
            &by_x,
            &by_scale,
            &by_shift,
        ];
        if kernel.has_y() {
            tensors.push(&y);
        }
        by_channel(kernel, &x, &tensors, how);
        (by_x, by_scale, by_shift)
    }
}

/// Forward or back.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kernel {
    back: bool,
    activate: Activate,
}

impl Kernel {
    fn has_y(&self) -> bool {
        self.back && self.activate != Activate::Identity
    }
}

/// Mean and variance in two passes, then the result.
const FORWARD: &str = "
    var sum = 0.0;
    for (var i = local; i < numbers; i += INVOCATIONS) { sum += x[place(i, channel)]; }
    let mean = total(local, vec2<f32>(sum, 0.0)).x / count;
    sum = 0.0;
    for (var i = local; i < numbers; i += INVOCATIONS) {
        let centred = x[place(i, channel)] - mean;
        sum += centred * centred;
    }
    let variance = total(local, vec2<f32>(sum, 0.0)).x / count;
    let rate = 1.0 / sqrt(variance + info.epsilon);
    for (var i = local; i < numbers; i += INVOCATIONS) {
        let at = place(i, channel);
        y[at] = activate((x[at] - mean) * rate * scale[channel] + shift[channel]);
    }
    if (local == 0u) {
        statistics[channel] = mean;
        statistics[info.channels + channel] = rate;
        let kept = 1.0 - info.momentum;
        running_mean[channel] = running_mean[channel] * kept + mean * info.momentum;
        running_variance[channel] = running_variance[channel] * kept
            + variance * info.unbiased * info.momentum;
    }";

/// With `d = g f'(y)` and the normalised input `n`: `scale / deviation (d - mean(d) - n mean(d n))`.
const BACK: &str = "
    let mean = statistics[channel];
    let rate = statistics[info.channels + channel];
    var sums = vec2<f32>();
    for (var i = local; i < numbers; i += INVOCATIONS) {
        let at = place(i, channel);
        let d = value_at(at);
        sums += vec2<f32>(d, d * (x[at] - mean) * rate);
    }
    sums = total(local, sums);
    for (var i = local; i < numbers; i += INVOCATIONS) {
        let at = place(i, channel);
        let normalised = (x[at] - mean) * rate;
        let rest = value_at(at) - (sums.x + normalised * sums.y) / count;
        by_x[at] = scale[channel] * rate * rest;
    }
    if (local == 0u) {
        by_scale[channel] = sums.y;
        by_shift[channel] = sums.x;
    }";

impl Shader for Kernel {
    const NAME: &'static str = "batch_norm";

    fn buffers(&self) -> Vec<(&'static str, Access)> {
        if !self.back {
            return vec![
                ("x", Access::Read),
                ("scale", Access::Read),
                ("shift", Access::Read),
                ("running_mean", Access::Write),
                ("running_variance", Access::Write),
                ("y", Access::Write),
                ("statistics", Access::Write),
            ];
        }
        let mut buffers = vec![
            ("gradient", Access::Read),
            ("x", Access::Read),
            ("scale", Access::Read),
            ("statistics", Access::Read),
            ("by_x", Access::Write),
            ("by_scale", Access::Write),
            ("by_shift", Access::Write),
        ];
        if self.has_y() {
            buffers.push(("y", Access::Read));
        }
        buffers
    }

    fn body(&self) -> String {
        let read = match (self.back, self.has_y()) {
            (false, _) => "",
            (true, false) => "fn value_at(i: u32) -> f32 { return gradient[i]; }\n",
            (true, true) => {
                "fn value_at(i: u32) -> f32 { return gradient[i] * derivative(y[i]); }\n"
            }
        };
        let work = if self.back { BACK } else { FORWARD };
        let text = include_str!("batch_norm.wgsl").replace("{{work}}", work);
        self.activate.functions() + read + &text
    }
}

/// The way back through the layer.
#[derive(Debug)]
struct Back;

/// What it needs: `x`, the scale, the statistics, `y`.
type Needed<B> = (
    FloatTensor<B>,
    FloatTensor<B>,
    FloatTensor<B>,
    FloatTensor<B>,
    Normalise,
);

impl<B: BatchNormGradients> Backward<B, 3> for Back {
    type State = Needed<B>;

    fn backward(self, ops: Ops<Needed<B>, 3>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let gradient = gradients.consume::<B>(&ops.node);
        let (x, scale, statistics, y, how) = ops.state;
        let (by_x, by_scale, by_shift) =
            B::batch_norm_gradients(gradient, y, x, scale, statistics, how);
        for (node, value) in ops.parents.into_iter().zip([by_x, by_scale, by_shift]) {
            if let Some(node) = node {
                gradients.register::<B>(node.id, value);
            }
        }
    }
}

impl<B: BatchNormLayer + BatchNormGradients, C: CheckpointStrategy> BatchNormLayer
    for Autodiff<B, C>
{
    fn batch_norm_activated(
        x: FloatTensor<Self>,
        scale: FloatTensor<Self>,
        shift: FloatTensor<Self>,
        mean: FloatTensor<Self>,
        variance: FloatTensor<Self>,
        how: Normalise,
    ) -> Outputs<Self> {
        let preparation = Back.prepare::<C>([x.node(), scale.node(), shift.node()]);
        let [x, scale, shift] = [x, scale, shift].map(|tensor| tensor.into_primitive());
        let [mean, variance] = [mean, variance].map(|tensor| tensor.into_primitive());
        let (y, mean, variance, statistics) =
            B::batch_norm_activated(x.clone(), scale.clone(), shift, mean, variance, how);
        let y = match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => {
                preparation.finish((x, scale, statistics.clone(), y.clone(), how), y)
            }
            OpsKind::UnTracked(preparation) => preparation.finish(y),
        };
        let [mean, variance, statistics] = [mean, variance, statistics].map(Self::from_inner);
        (y, mean, variance, statistics)
    }
}

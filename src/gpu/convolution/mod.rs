//! Convolutions and their transposes with their activations: `y = f(conv(x, W) + b)`.

#[cfg(feature = "cpu")]
mod cpu;
mod shaders;

use burn::backend::autodiff::checkpoint::base::Checkpointer;
use burn::backend::autodiff::checkpoint::strategy::CheckpointStrategy;
use burn::backend::autodiff::grads::Gradients;
use burn::backend::autodiff::ops::{Backward, Ops, OpsKind};
use burn::backend::tensor::FloatTensor;
use burn::backend::{Autodiff, Backend, Dispatch, TensorMetadata, backend_extension};
use burn::tensor::Tensor;
use burn_cubecl::CubeBackend;
use burn_cubecl::tensor::CubeTensor;

use self::shaders::{Correlate, Gather, sum_channels};
use super::activate::Activate;
use super::shader::{GROUP, empty, groups, launch, plain};

/// What a convolution does beside its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Convolve {
    /// The rows and columns of the kernel.
    pub(crate) kernel: [usize; 2],
    /// How many columns of its last row are alive: all, but of a masked convolution. Weights that are
    /// not have no effect and no gradient.
    pub(crate) last: usize,
    /// How far the kernel moves, on the larger of the two images.
    pub(crate) stride: usize,
    /// How many zeros lie above and left of the larger of the two images.
    pub(crate) padding: [usize; 2],
    /// Whether it is the transpose, whose result is the larger one.
    pub(crate) transposed: bool,
    /// The nonlinearity behind it.
    pub(crate) activate: Activate,
}

/// `f(conv(x, W) + b)`, `[batch, inputs, height, width] -> shape`. The weight is
/// `[outputs, inputs, rows, columns]`, of a transposed one `[inputs, outputs, rows, columns]`; the bias
/// is `[1, outputs, 1, 1]`.
pub(crate) fn convolution(
    x: Tensor<4>,
    weight: Tensor<4>,
    bias: Tensor<4>,
    shape: [usize; 4],
    how: Convolve,
) -> Tensor<4> {
    Tensor::from_dispatch(Dispatch::convolution_activated(
        x.into_dispatch(),
        weight.into_dispatch(),
        bias.into_dispatch(),
        shape,
        how,
    ))
}

/// The layer. On the CPU it has no nonlinearity, and no weights that are not alive.
#[backend_extension(Flex: cfg(feature = "cpu"), Cube, Autodiff)]
pub(super) trait ConvolutionLayer: Backend {
    /// [`convolution`]
    fn convolution_activated(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> FloatTensor<Self>;
}

/// Its gradients, from that of `y`.
#[backend_extension(Flex: cfg(feature = "cpu"), Cube)]
pub(super) trait ConvolutionGradients: Backend {
    /// By `x`, of shape `shape`: the other kind of convolution, of `g f'(y)`.
    fn convolution_input_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> FloatTensor<Self>;

    /// By the weight, of shape `shape`, and by the bias.
    fn convolution_weight_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        x: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> (FloatTensor<Self>, FloatTensor<Self>);
}

impl Convolve {
    /// The channels that come out, from the shape of the weight.
    fn outputs(&self, weight: [usize; 4]) -> usize {
        weight[usize::from(self.transposed)]
    }

    /// What the kernels are told of it.
    fn words(&self) -> [usize; 6] {
        let ([rows, columns], [top, left]) = (self.kernel, self.padding);
        [rows, columns, self.last, self.stride, top, left]
    }

    /// Launches the convolution of `x`, or its transpose, into `out`.
    fn launch(
        &self,
        gather: Gather,
        (x, weight, out): (&CubeTensor, &CubeTensor, &CubeTensor),
        more: &[&CubeTensor],
    ) {
        let [batch, in_channels, in_height, in_width] = x.meta.shape().dims();
        let [_, out_channels, out_height, out_width] = out.meta.shape().dims();
        let area = self.kernel[0] * self.kernel[1];
        // The weight's first axis is the channels of the smaller image.
        let (weight_in, weight_out) = if gather.transposed {
            (out_channels * area, area)
        } else {
            (area, in_channels * area)
        };
        let sizes = [
            batch,
            in_channels,
            in_height,
            in_width,
            out_channels,
            out_height,
            out_width,
        ];
        let words = [&sizes[..], &self.words(), &[weight_in, weight_out]].concat();
        let words: Vec<u32> = words.into_iter().map(|word| word as u32).collect();
        let count = batch.div_ceil(4) * out_channels.div_ceil(4) * out_height * out_width;
        let tensors = [&[x, weight], more, &[out]].concat();
        launch(gather, groups(count), &tensors, &words);
    }
}

impl ConvolutionLayer for CubeBackend {
    fn convolution_activated(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> FloatTensor<Self> {
        let [x, weight, bias] = [x, weight, bias].map(plain);
        let y = empty(&x, shape.into());
        let gather = Gather {
            transposed: how.transposed,
            of_gradient: false,
            activate: how.activate,
        };
        how.launch(gather, (&x, &weight, &y), &[&bias]);
        y
    }
}

impl ConvolutionGradients for CubeBackend {
    fn convolution_input_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> FloatTensor<Self> {
        let [gradient, y, weight] = [gradient, y, weight].map(plain);
        let out = empty(&gradient, shape.into());
        let gather = Gather {
            transposed: !how.transposed,
            of_gradient: true,
            activate: how.activate,
        };
        let more: &[_] = if gather.has_y() { &[&y] } else { &[] };
        how.launch(gather, (&gradient, &weight, &out), more);
        out
    }

    fn convolution_weight_gradient(
        gradient: FloatTensor<Self>,
        y: FloatTensor<Self>,
        x: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        let [gradient, y, x] = [gradient, y, x].map(plain);
        let weight = empty(&gradient, shape.into());
        let bias = empty(&gradient, [1, how.outputs(shape), 1, 1].into());
        let correlate = Correlate {
            gradient_is_large: how.transposed,
            activate: how.activate,
        };
        let (small, large) = if how.transposed {
            (&x, &gradient)
        } else {
            (&gradient, &x)
        };
        let [batch, small_channels, small_height, small_width] = small.meta.shape().dims();
        let [_, large_channels, large_height, large_width] = large.meta.shape().dims();
        let sizes = [
            batch,
            small_channels,
            small_height,
            small_width,
            large_channels,
            large_height,
            large_width,
        ];
        let words = [&sizes[..], &how.words(), &[0]].concat();
        let words: Vec<u32> = words.into_iter().map(|word| word as u32).collect();
        let taps = how.kernel[0] * how.kernel[1];
        let count = small_channels.div_ceil(4) * large_channels.div_ceil(4) * taps;
        let mut tensors = vec![small, large];
        if correlate.has_y() {
            tensors.push(&y);
        }
        tensors.push(&weight);
        if !how.transposed {
            tensors.push(&bias);
        }
        let groups_of_one = groups(count * GROUP as usize);
        launch(correlate, groups_of_one, &tensors, &words);
        if how.transposed {
            sum_channels(&gradient, &y, &bias, how.activate);
        }
        (weight, bias)
    }
}

/// The way back through the layer.
#[derive(Debug)]
struct Back;

/// What it needs: `x`, the weight, `y`.
type Needed<B> = (FloatTensor<B>, FloatTensor<B>, FloatTensor<B>, Convolve);

impl<B: ConvolutionGradients> Backward<B, 3> for Back {
    type State = Needed<B>;

    fn backward(self, ops: Ops<Needed<B>, 3>, gradients: &mut Gradients, _: &mut Checkpointer) {
        let [to_x, to_weight, to_bias] = ops.parents;
        let gradient = gradients.consume::<B>(&ops.node);
        let (x, weight, y, how) = ops.state;
        if let Some(node) = to_x {
            let shape = x.shape().dims();
            let (gradient, y, weight) = (gradient.clone(), y.clone(), weight.clone());
            let by_x = B::convolution_input_gradient(gradient, y, weight, shape, how);
            gradients.register::<B>(node.id, by_x);
        }
        if to_weight.is_some() || to_bias.is_some() {
            let shape = weight.shape().dims();
            let (by_weight, by_bias) = B::convolution_weight_gradient(gradient, y, x, shape, how);
            if let Some(node) = to_weight {
                gradients.register::<B>(node.id, by_weight);
            }
            if let Some(node) = to_bias {
                gradients.register::<B>(node.id, by_bias);
            }
        }
    }
}

impl<B: ConvolutionLayer + ConvolutionGradients, C: CheckpointStrategy> ConvolutionLayer
    for Autodiff<B, C>
{
    fn convolution_activated(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> FloatTensor<Self> {
        let preparation = Back.prepare::<C>([x.node(), weight.node(), bias.node()]);
        let [x, weight, bias] = [x, weight, bias].map(|tensor| tensor.into_primitive());
        match preparation.compute_bound().stateful() {
            OpsKind::Tracked(preparation) => {
                let y = B::convolution_activated(x.clone(), weight.clone(), bias, shape, how);
                preparation.finish((x, weight, y.clone(), how), y)
            }
            OpsKind::UnTracked(preparation) => {
                preparation.finish(B::convolution_activated(x, weight, bias, shape, how))
            }
        }
    }
}

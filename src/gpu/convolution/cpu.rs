//! The same on the CPU, by the framework's own convolutions. They are called on the CPU's backend by
//! name: called on any device, they would bring their kernels for graphics cards.

use burn::backend::ops::{FloatTensorOps, ModuleOps};
use burn::backend::tensor::{Device, FloatTensor};
use burn::backend::{Flex, TensorMetadata};
use burn::tensor::ops::{ConvOptions, ConvTransposeOptions};
use burn::tensor::{FloatDType, Shape};

use super::{ConvolutionGradients, ConvolutionLayer, Convolve};

/// How a convolution moves.
fn narrowing(how: &Convolve) -> ConvOptions<2> {
    ConvOptions::new([how.stride; 2], how.padding, [1, 1], 1)
}

/// The same of a transposed one that makes `large` images of `small` ones: what the stride leaves over
/// is added.
fn widening(how: &Convolve, small: &Shape, large: &Shape) -> ConvTransposeOptions<2> {
    let more = [0, 1].map(|axis| {
        let covered = (small[2 + axis] - 1) * how.stride + how.kernel[axis];
        large[2 + axis] + 2 * how.padding[axis] - covered
    });
    ConvTransposeOptions::new([how.stride; 2], how.padding, more, [1, 1], 1)
}

fn empty(shape: &Shape, device: &Device<Flex>) -> FloatTensor<Flex> {
    Flex::float_empty(shape.clone(), device, FloatDType::F32)
}

impl ConvolutionLayer for Flex {
    fn convolution_activated(
        x: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        bias: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> FloatTensor<Self> {
        let channels = bias.shape().num_elements();
        let bias = Some(Self::float_reshape(bias, [channels].into()));
        if how.transposed {
            let options = widening(&how, &x.shape(), &shape.into());
            return Self::conv_transpose2d(x, weight, bias, options);
        }
        Self::conv2d(x, weight, bias, narrowing(&how))
    }
}

impl ConvolutionGradients for Flex {
    fn convolution_input_gradient(
        gradient: FloatTensor<Self>,
        _y: FloatTensor<Self>,
        weight: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> FloatTensor<Self> {
        let x = empty(&shape.into(), &gradient.device());
        if how.transposed {
            let options = widening(&how, &x.shape(), &gradient.shape());
            return Self::conv_transpose2d_x_backward(weight, gradient, options);
        }
        Self::conv2d_x_backward(x, weight, gradient, narrowing(&how))
    }

    fn convolution_weight_gradient(
        gradient: FloatTensor<Self>,
        _y: FloatTensor<Self>,
        x: FloatTensor<Self>,
        shape: [usize; 4],
        how: Convolve,
    ) -> (FloatTensor<Self>, FloatTensor<Self>) {
        let device = gradient.device();
        let channels = how.outputs(shape);
        let (weight, bias) = (
            empty(&shape.into(), &device),
            empty(&[channels].into(), &device),
        );
        let (by_weight, by_bias) = if how.transposed {
            let options = widening(&how, &x.shape(), &gradient.shape());
            (
                Self::conv_transpose2d_weight_backward(
                    x.clone(),
                    weight,
                    gradient.clone(),
                    options,
                ),
                Self::conv_transpose2d_bias_backward(x, bias, gradient),
            )
        } else {
            let options = narrowing(&how);
            (
                Self::conv2d_weight_backward(x.clone(), weight, gradient.clone(), options),
                Self::conv2d_bias_backward(x, bias, gradient),
            )
        };
        (
            by_weight,
            Self::float_reshape(by_bias, [1, channels, 1, 1].into()),
        )
    }
}

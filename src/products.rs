//! Products of matrices, and convolutions, the same on every device.
//!
//! The bundle with kernels for graphics cards has its own in [`crate::gpu`].

use burn::tensor::{Device, Tensor};
use serde::{Deserialize, Serialize};

/// How sums of products are rounded on a CPU. A run is the same to the bit wherever this is the same;
/// elsewhere the last bits of a product differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Arithmetic {
    /// By the native kernels.
    Native,
    /// In a browser, with one rounding for `a b + c`.
    Fused,
    /// In a browser, with a rounding after the product and one after the sum.
    Plain,
}

impl Arithmetic {
    /// That of a device; none of a graphics card.
    #[must_use]
    pub fn of(device: &Device) -> Option<Self> {
        #[cfg(feature = "wgpu")]
        if crate::gpu::is_gpu(device) {
            return None;
        }
        #[cfg(not(feature = "wgpu"))]
        let _ = device;
        Some(if !cfg!(target_arch = "wasm32") {
            Self::Native
        } else if arithmetic::fuses() {
            Self::Fused
        } else {
            Self::Plain
        })
    }
}

/// `a b`, `[..., m, k]` and `[..., k, n]` to `[..., m, n]`; where one of them has a single matrix, it is
/// used for all of the other.
pub fn matmul<const D: usize>(a: Tensor<D>, b: Tensor<D>) -> Tensor<D> {
    #[cfg(feature = "wgpu")]
    return crate::gpu::matmul(a, b);
    #[cfg(not(feature = "wgpu"))]
    a.matmul(b)
}

/// How a kernel moves over an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moving {
    /// The step between two positions.
    pub stride: usize,
    /// How many zeros stand on each side of the larger of the two images.
    pub padding: usize,
}

#[cfg(not(feature = "wgpu"))]
mod composed {
    use burn::tensor::Tensor;
    use burn::tensor::module::{conv_transpose2d, conv2d};
    use burn::tensor::ops::{ConvOptions, ConvTransposeOptions};

    use super::Moving;

    /// `[1, outputs, 1, 1] -> [outputs]`
    fn flat(bias: Option<Tensor<4>>) -> Option<Tensor<1>> {
        bias.map(|bias| bias.flatten(0, 3))
    }

    impl Moving {
        /// The convolution (cross-correlation) of `x` with a weight `[outputs, inputs, rows,
        /// columns]`, plus a bias `[1, outputs, 1, 1]`.
        #[must_use]
        pub fn narrow(self, x: Tensor<4>, weight: Tensor<4>, bias: Option<Tensor<4>>) -> Tensor<4> {
            let options = ConvOptions::new([self.stride; 2], [self.padding; 2], [1, 1], 1);
            conv2d(x, weight, flat(bias), options)
        }

        /// The transposed convolution of `x` with a weight `[inputs, outputs, rows, columns]`, plus a
        /// bias; `more` rows and columns of the result are what the stride leaves over.
        #[must_use]
        pub fn widen(
            self,
            x: Tensor<4>,
            weight: Tensor<4>,
            bias: Option<Tensor<4>>,
            more: [usize; 2],
        ) -> Tensor<4> {
            let Self { stride, padding } = self;
            let options = ConvTransposeOptions::new([stride; 2], [padding; 2], more, [1, 1], 1);
            conv_transpose2d(x, weight, flat(bias), options)
        }
    }
}

#[cfg(feature = "wgpu")]
mod in_kernels {
    use burn::tensor::Tensor;

    use super::Moving;
    use crate::gpu::{Activate, Convolve, convolution};

    impl Moving {
        /// The convolution (cross-correlation) of `x` with a weight `[outputs, inputs, rows,
        /// columns]`, plus a bias `[1, outputs, 1, 1]`.
        #[must_use]
        pub fn narrow(self, x: Tensor<4>, weight: Tensor<4>, bias: Option<Tensor<4>>) -> Tensor<4> {
            let bias = bias.unwrap_or_else(|| zeros(&weight, 0));
            self.narrow_activated(x, weight, bias, Activate::Identity)
        }

        /// The same with a nonlinearity behind it.
        pub(crate) fn narrow_activated(
            self,
            x: Tensor<4>,
            weight: Tensor<4>,
            bias: Tensor<4>,
            activate: Activate,
        ) -> Tensor<4> {
            let [batch, _, height, width] = x.dims();
            let [channels, _, rows, columns] = weight.dims();
            let size =
                |input: usize, side: usize| (input + 2 * self.padding - side) / self.stride + 1;
            let shape = [batch, channels, size(height, rows), size(width, columns)];
            let how = self.how([rows, columns], false, activate);
            convolution(x, weight, bias, shape, how)
        }

        /// The transposed convolution of `x` with a weight `[inputs, outputs, rows, columns]`, plus a
        /// bias; `more` rows and columns of the result are what the stride leaves over.
        #[must_use]
        pub fn widen(
            self,
            x: Tensor<4>,
            weight: Tensor<4>,
            bias: Option<Tensor<4>>,
            more: [usize; 2],
        ) -> Tensor<4> {
            let bias = bias.unwrap_or_else(|| zeros(&weight, 1));
            self.widen_activated(x, weight, bias, (more, Activate::Identity))
        }

        /// The same with a nonlinearity behind it.
        pub(crate) fn widen_activated(
            self,
            x: Tensor<4>,
            weight: Tensor<4>,
            bias: Tensor<4>,
            (more, activate): ([usize; 2], Activate),
        ) -> Tensor<4> {
            let [batch, _, height, width] = x.dims();
            let [_, channels, rows, columns] = weight.dims();
            let size = |input: usize, side: usize, more: usize| {
                (input - 1) * self.stride + side + more - 2 * self.padding
            };
            let (height, width) = (size(height, rows, more[0]), size(width, columns, more[1]));
            let how = self.how([rows, columns], true, activate);
            convolution(x, weight, bias, [batch, channels, height, width], how)
        }

        fn how(self, kernel: [usize; 2], transposed: bool, activate: Activate) -> Convolve {
            Convolve {
                kernel,
                last: kernel[1],
                stride: self.stride,
                padding: [self.padding; 2],
                transposed,
                activate,
            }
        }
    }

    /// No bias for the outputs of a weight, which are its axis number `axis`.
    fn zeros(weight: &Tensor<4>, axis: usize) -> Tensor<4> {
        let device = weight.device().without_autodiff();
        Tensor::zeros([1, weight.dims()[axis], 1, 1], &device)
    }
}

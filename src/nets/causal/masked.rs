//! Convolutions that do not see later pixels.

use burn::tensor::{Device, Tensor, TensorData};

use super::bias::Bias;
use super::{Making, Mask};
#[cfg(feature = "wgpu")]
use crate::gpu::Convolve;
#[cfg(feature = "wgpu")]
use crate::nets::Activation;
use crate::products::{Moving, matmul};

/// The places of a kernel that are alive, as rows and columns from the pixel: first the rows above,
/// then the row itself up to the pixel (mask B) or up to the one before it (mask A).
pub(in crate::nets) fn taps(side: usize, mask: Mask) -> Vec<(isize, isize)> {
    let reach = (side / 2) as isize;
    let last = match mask {
        Mask::A => -1,
        Mask::B => 0,
    };
    let above = (-reach..0).flat_map(|row| (-reach..=reach).map(move |column| (row, column)));
    let beside = (-reach..=last).map(|column| (0, column));
    above.chain(beside).collect()
}

/// A masked convolution, `y = (W * mask) conv x + b`.
///
/// The rows of the kernel below the pixel would be all zero, so they are not there: of a 3x3 kernel
/// two rows are left, of a 7x7 kernel four.
#[derive(Clone, Debug)]
pub struct Masked {
    /// `[outputs, inputs, side / 2 + 1, side]`
    weight: Tensor<4>,
    bias: Bias,
    /// 1 where a weight is alive, `[1, 1, side / 2 + 1, side]`.
    mask: Tensor<4>,
    side: usize,
    /// How many places of the kernel's last row are alive.
    #[cfg(feature = "wgpu")]
    last: usize,
}

impl Masked {
    pub(super) fn new(
        (inputs, outputs): (usize, usize),
        (side, mask): (usize, Mask),
        told: bool,
        making: &mut Making<'_>,
    ) -> Self {
        let (rows, live) = (side / 2 + 1, taps(side, mask));
        let device = making.device;
        #[cfg(feature = "wgpu")]
        let last = live.iter().filter(|(row, _)| *row == 0).count();
        let mask = mask_tensor([rows, side], &live, device);
        let shape = [outputs, inputs, rows, side];
        let weight = making.weight(shape, (inputs * live.len(), outputs * live.len()));
        Self {
            weight: weight * mask.clone(),
            bias: Bias::new(outputs, told, device),
            mask,
            side,
            #[cfg(feature = "wgpu")]
            last,
        }
    }

    /// The layer with `activation` behind it as one kernel, where a graphics card computes and knows
    /// the activation.
    #[cfg(feature = "wgpu")]
    pub(super) fn in_kernel(
        &self,
        x: &Tensor<4>,
        classes: Option<&Tensor<4>>,
        activation: Option<Activation>,
    ) -> Option<Tensor<4>> {
        let reach = self.side / 2;
        let kernel = [reach + 1, self.side];
        in_kernel(
            x,
            &self.weight,
            self.bias.alone(classes)?,
            activation,
            |how| Convolve {
                kernel,
                last: self.last,
                padding: [reach; 2],
                ..how
            },
        )
    }

    pub(super) fn forward(&self, x: Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
        #[cfg(feature = "wgpu")]
        if let Some(y) = self.in_kernel(&x, classes, None) {
            return y;
        }
        let reach = self.side / 2;
        let weight = self.weight.clone() * self.mask.clone();
        convolve(x.pad((reach, reach, reach, 0), 0.0), weight) + self.bias.of(classes)
    }

    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        let mut parameters = vec![("weight".to_owned(), &mut self.weight)];
        parameters.extend(self.bias.parameters(""));
        parameters
    }
}

/// 1 at the live places of a kernel whose last row is that of the pixel, `[1, 1, rows, columns]`.
fn mask_tensor([rows, columns]: [usize; 2], live: &[(isize, isize)], device: &Device) -> Tensor<4> {
    let mut values = vec![0.0f32; rows * columns];
    for &(row, column) in live {
        let row = (row + rows as isize - 1) as usize;
        let column = (column + columns as isize / 2) as usize;
        values[row * columns + column] = 1.0;
    }
    Tensor::from_data(TensorData::new(values, [1, 1, rows, columns]), device)
}

/// A convolution without padding.
pub(super) fn convolve(x: Tensor<4>, weight: Tensor<4>) -> Tensor<4> {
    let everywhere = Moving {
        stride: 1,
        padding: 0,
    };
    everywhere.narrow(x, weight, None)
}

/// Every pixel on its own: `y = W x + b`.
#[derive(Clone, Debug)]
pub struct Pointwise {
    /// `[outputs, inputs, 1, 1]`
    weight: Tensor<4>,
    bias: Bias,
}

impl Pointwise {
    pub(super) fn new(
        (inputs, outputs): (usize, usize),
        told: bool,
        making: &mut Making<'_>,
    ) -> Self {
        Self {
            weight: making.weight([outputs, inputs, 1, 1], (inputs, outputs)),
            bias: Bias::new(outputs, told, making.device),
        }
    }

    /// The layer with `activation` behind it as one kernel, where a graphics card computes and knows
    /// the activation.
    #[cfg(feature = "wgpu")]
    pub(super) fn in_kernel(
        &self,
        x: &Tensor<4>,
        classes: Option<&Tensor<4>>,
        activation: Option<Activation>,
    ) -> Option<Tensor<4>> {
        in_kernel(
            x,
            &self.weight,
            self.bias.alone(classes)?,
            activation,
            |how| how,
        )
    }

    pub(super) fn forward(&self, x: Tensor<4>, classes: Option<&Tensor<4>>) -> Tensor<4> {
        #[cfg(feature = "wgpu")]
        if let Some(y) = self.in_kernel(&x, classes, None) {
            return y;
        }
        each_pixel(x, self.weight.clone()) + self.bias.of(classes)
    }

    pub(super) fn parameters(&mut self) -> Vec<(String, &mut Tensor<4>)> {
        let mut parameters = vec![("weight".to_owned(), &mut self.weight)];
        parameters.extend(self.bias.parameters(""));
        parameters
    }
}

/// `W x` at every pixel, with `W` as `[outputs, inputs, 1, 1]`. A product of matrices is several
/// times as fast as a convolution of 1x1 here.
pub(super) fn each_pixel(x: Tensor<4>, weight: Tensor<4>) -> Tensor<4> {
    let [batch, inputs, height, width] = x.dims();
    let outputs = weight.dims()[0];
    let x = x.reshape([batch, inputs, height * width]);
    let y = matmul(weight.reshape([1, outputs, inputs]), x);
    y.reshape([batch, outputs, height, width])
}

/// A convolution that keeps the size of its images, as one kernel; `change` says what is not as it is
/// at single pixels.
#[cfg(feature = "wgpu")]
fn in_kernel(
    x: &Tensor<4>,
    weight: &Tensor<4>,
    bias: Tensor<4>,
    activation: Option<Activation>,
    change: impl Fn(Convolve) -> Convolve,
) -> Option<Tensor<4>> {
    if !crate::gpu::computes(x) {
        return None;
    }
    let how = change(Convolve {
        kernel: [1; 2],
        last: 1,
        stride: 1,
        padding: [0; 2],
        transposed: false,
        activate: Activation::in_kernel(activation)?,
    });
    let [batch, _, height, width] = x.dims();
    let shape = [batch, weight.dims()[0], height, width];
    let (x, weight) = (x.clone(), weight.clone());
    Some(crate::gpu::convolution(x, weight, bias, shape, how))
}

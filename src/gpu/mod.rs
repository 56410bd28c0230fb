//! Kernels of our own for graphics cards.
//!
//! On a graphics card a step costs a processor about as much as it has dispatches, whatever they
//! compute. What a step does most, layers and updates, is here one kernel each, in WGSL, with its
//! gradient. Everything else, and everything on the CPU, is composed of the framework's operations.
//!
//! Each file has one operation: its trait, which the framework routes to the device, the launch of its
//! kernels, and its backward pass.

mod activate;
mod activated;
mod adam;
mod batch_norm;
mod collect;
mod convolution;
mod curve;
mod gather;
mod linear;
mod matmul;
mod pair;
mod part;
mod product;
mod sample;
mod shader;
mod spectral;

pub(crate) use activate::Activate;
pub(crate) use activated::{activated, gated};
pub(crate) use adam::{AdamStep, Moved, adam};
pub(crate) use batch_norm::{Normalise, batch_norm};
pub(crate) use collect::{TOGETHER, collect};
pub(crate) use convolution::{Convolve, convolution};
pub(crate) use curve::{Curve, mean};
pub(crate) use gather::{Gather, PIXELS_A_WORD, gathered};
pub(crate) use linear::linear;
pub(crate) use matmul::matmul;
pub(crate) use pair::{Pair, sums};
pub(crate) use part::{Axis, part};
pub(crate) use sample::sampled;
pub(crate) use spectral::{iterated, normalised};

use burn::backend::DispatchDevice;
use burn::tensor::{Device, Tensor};

/// Whether a graphics card computes with this tensor.
pub(crate) fn computes<const D: usize>(x: &Tensor<D>) -> bool {
    is_gpu(&x.device())
}

/// Whether a device is a graphics card.
pub(crate) fn is_gpu(device: &Device) -> bool {
    let device = device.clone().without_autodiff();
    matches!(device.as_dispatch(), DispatchDevice::Cube(_))
}

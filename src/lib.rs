//! # genlab
//!
//! Trains small generative models on images of 28x28 pixels: in the browser, on WebGPU or the CPU,
//! and natively from the command line.
//!
//! The crate reads from left to right; every module uses only those on its left:
//!
//! ```text
//! random, gpu, products -> nets, losses, data -> learning, metrics -> models -> experiment -> session -> { web, bin }
//! ```
//!
//! To find the training step: [`session::Session::advance`] asks the model for one step after the
//! other; [`models::adversarial::Adversarial::step`] is what a GAN does in one of them.

pub mod data;
pub mod error;
pub mod experiment;
#[cfg(feature = "wgpu")]
mod gpu;
pub mod learning;
pub mod losses;
pub mod metrics;
pub mod models;
pub mod nets;
pub mod products;
pub mod random;
pub mod read;
pub mod session;

#[cfg(target_arch = "wasm32")]
pub mod web;

pub use error::{Error, Result};

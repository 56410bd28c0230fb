//! # genlab
//!
//! Trains small generative models on images of 28x28 pixels: in the browser, on WebGPU or the CPU,
//! and natively from the command line.
//!
//! The crate reads from left to right; every module uses only those on its left:
//!
//! ```text
//! random, gpu, products -> nets, losses, data -+-> learning -> models -> experiment -+-> session -> { web, bin }
//!                                              +-> metrics ---------------------------+
//! ```
//!
//! A step of a GAN from top to bottom, with what each player minimises, is
//! `src/models/adversarial/game.rs`. [`session::Session::advance`] asks a model for one step after the
//! other; [`models::Model`] is what every model can do.

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

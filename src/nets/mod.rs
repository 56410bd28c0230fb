//! What computes: networks as lists of layers.
//!
//! Every network maps `[batch, channels, height, width]` to the same four dimensions. Points are
//! `[batch, 2, 1, 1]`, latents `[batch, z, 1, 1]`, so that one type of network serves all models.

pub mod causal;
mod initial;
mod layers;
mod memory;
mod network;
mod pass;
mod probe;
pub mod raster;
pub mod recipes;
mod shape;
mod specification;

pub use causal::{Causal, CausalKind, Mask};
pub use initial::Initial;
pub use memory::kept;
pub use network::Network;
pub use pass::{Mode, Pass};
pub use probe::LayerProbe;
pub use shape::Shape;
pub use specification::{
    Activation, Kernel, LayerSpecification, Norm, Resampling, ShapeError, trace,
};

//! What computes: networks as lists of layers.
//!
//! Every network maps `[batch, channels, height, width]` to the same four dimensions. Points are
//! `[batch, 2, 1, 1]`, latents `[batch, z, 1, 1]`, so that one type of network serves all models.

mod batch_norm;
mod initial;
mod layer;
mod network;
pub mod recipes;
mod shape;
mod specification;

pub use batch_norm::BatchNorm;
pub use initial::Initial;
pub use layer::{Layer, Mode};
pub use network::Network;
pub use shape::Shape;
pub use specification::{Activation, LayerSpecification, ShapeError, trace};

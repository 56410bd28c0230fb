//! What is imitated: images with labels.

mod batches;
mod dataset;
mod idx;
mod noise;
mod shift;

pub use batches::Batches;
pub use dataset::Dataset;
pub use idx::{IdxError, IdxProblem};
pub use noise::noise;

//! What is imitated: images with labels.

mod batches;
mod dataset;
mod idx;

pub use batches::Batches;
pub use dataset::Dataset;
pub use idx::{IdxError, IdxProblem};

//! What is imitated: images with labels.

mod batches;
mod dataset;
mod identity;
mod idx;
mod kind;
mod noise;
mod plane;
mod range;
mod resident;
mod selection;
mod shift;

pub use batches::Batches;
pub use dataset::Dataset;
pub use identity::Identity;
pub use idx::{IdxError, IdxProblem};
pub use kind::kind_of;
pub use noise::noise;
pub use plane::{Plane, Point};
pub use range::Range;
pub use resident::Resident;
pub use selection::{Selection, SelectionSettings};

/// How many classes data have at most; images have all of them.
pub const CLASSES: usize = 10;

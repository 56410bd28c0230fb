//! How good a model is: figures about samples, each with the number of samples that it rests on.
//!
//! A [`Judge`] names the class of an image and describes it by 64 numbers; from those, and from the
//! pixels, [`Collapse`] says whether a model still makes everything that it should. [`Coverage`] does
//! the same for points in the plane, where the modes are known. [`nearest`] finds the training
//! image that a sample resembles most.

mod agreement;
mod collapse;
mod diversity;
mod gaussian;
mod judge;
mod judge_file;
mod judged;
mod nearest;
mod plane;
mod roc;
mod sharpness;
mod shipped;
mod stroke;
pub mod tsne;

pub use agreement::Confusion;
pub use collapse::{Collapse, Frechet};
pub use diversity::Diversity;
pub use gaussian::Gaussian;
pub use judge::Judge;
pub use judged::{FEATURES, Judged, Reference, Subject};
pub use nearest::{Nearest, nearest};
pub use plane::{Coverage, Modes};
pub use roc::{RocPoint, auroc, roc};
pub use sharpness::sharpness;
pub use stroke::Stroke;
pub use tsne::Tsne;

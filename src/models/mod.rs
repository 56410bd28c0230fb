//! Families of models: one folder each, and one row of [`FAMILIES`].
//!
//! [`Model`] is what a model of any family can do, [`Family`] how one is made of a configuration. What
//! differs inside a family is settings.

pub mod adversarial;
mod arrange;
pub mod autoencoder;
pub mod autoregressive;
mod blueprint;
mod checkup;
mod classes;
pub mod classical;
pub mod classifier;
mod configuration;
pub mod diffusion;
mod families;
mod family;
mod latent;
mod model;
mod network_settings;
mod networks;
mod normal;
mod path;
mod sheet;
pub mod signals;
mod slow;
mod state;
mod supply;
mod table;
mod who;

pub use adversarial::{Adversarial, GradientOf, InputGradients};
pub use autoencoder::Autoencoder;
pub use autoregressive::Autoregressive;
pub use blueprint::{Blueprint, Networks};
pub use checkup::{Checkup, Vital};
pub use classical::Classical;
pub use classifier::Classifier;
pub use configuration::{Configuration, DataSource};
pub use diffusion::Diffusion;
pub use families::{FAMILIES, find_family};
pub use family::{BatchSize, Family, Preset};
pub use latent::{LatentSettings, Prior};
pub use model::{Model, Named, Step, WithClasses, done};
pub use network_settings::{
    NetworkKind, NetworkSettings, Nonlinearity, Normalisation, Output, Resizing,
};
pub use path::LatentPath;
pub use slow::{Trace, Verdicts};
pub use state::{SavedState, StateTensor, StoredTensor};
pub use supply::{Examples, Source, Supply, Used};
pub use table::Table;
pub use who::Who;

/// On how many examples the statistics of averaged weights are measured.
const SETTLING: usize = 256;

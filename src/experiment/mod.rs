//! Which combination: the configuration of a run, as a tree, as text, and as a checked plan.
//!
//! A configuration is the name of a preset and what differs from it:
//! `gan/dcgan&seed=7&loss.realLabel=0.9`. Every value has a path, every path a [`Knob`] with its
//! range, made from the configuration's own types and their documentation.

mod address;
mod autoencoder_rows;
mod autoencoders;
mod classical_rows;
mod configuration;
mod describe;
mod family;
mod knobs;
mod memory;
mod nearest_name;
mod networks;
mod past;
mod plan;
mod predictor;
mod predictor_rows;
mod presets;
mod rules;
mod text;

pub use address::{Address, Deed, Intervention};
pub use configuration::{
    Configuration, DataSource, NetworkKind, NetworkSettings, Nonlinearity, Normalisation, Output,
    Resizing,
};
pub use describe::{Description, LayerDescription, NetworkDescription, PresetInfo, presets};
pub use family::Family;
pub use knobs::{Choice, Knob, KnobKind};
pub use plan::{Blueprint, Plan};
pub use presets::{PRESETS, Preset};
pub use text::Experiment;

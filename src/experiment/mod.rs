//! Which combination: the configuration of a run, as a tree, as text, and as a checked plan.
//!
//! A configuration is the name of a preset and what differs from it:
//! `gan/dcgan&seed=7&loss.realLabel=0.9`. Every value has a path, every path a [`Knob`] with its
//! range, made from the configuration's own types and their documentation.

mod address;
mod describe;
mod knobs;
mod memory;
mod nearest_name;
mod past;
mod plan;
mod presets;
mod text;

pub use address::{Address, Deed, Intervention};
pub use describe::{Description, LayerDescription, NetworkDescription, PresetInfo, presets};
pub use knobs::{Choice, Knob, KnobKind};
pub use plan::Plan;
pub use presets::PRESETS;
pub use text::Experiment;

pub use crate::models::{
    Blueprint, Configuration, DataSource, Family, NetworkKind, NetworkSettings, Nonlinearity,
    Normalisation, Output, Preset, Resizing,
};

//! The table of families: one row each.

use super::family::Family;
use super::{adversarial, autoencoder, autoregressive, classical, diffusion};

/// All families, in the order of the table of presets.
pub static FAMILIES: &[&dyn Family] = &[
    &adversarial::AdversarialFamily,
    &autoregressive::AutoregressiveFamily,
    &classical::ClassicalFamily,
    &autoencoder::AutoencoderFamily,
    &autoencoder::AdversarialAutoencoderFamily,
    &diffusion::DiffusionFamily,
];

/// The family with this name.
#[must_use]
pub fn find_family(name: &str) -> Option<&'static dyn Family> {
    FAMILIES.iter().copied().find(|one| one.name() == name)
}

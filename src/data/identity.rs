//! Which data set a run learns from, so that another one is noticed.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Dataset;

/// A data set as a checkpoint remembers it. Only images that can be learned from count: what is held
/// out beside them changes no run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// What it was called where the run was.
    pub name: String,
    /// How many images can be learned from.
    pub count: usize,
    /// 16 hexadecimal digits of these images and their labels.
    pub hash: String,
}

impl Identity {
    /// Whether two are the same images with the same labels in the same order, whatever they are
    /// called.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        (self.count, &self.hash) == (other.count, &other.hash)
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} ({} images to learn from)", self.name, self.count)
    }
}

impl Dataset {
    /// Which data set this is.
    #[must_use]
    pub fn identity(&self) -> Identity {
        let count = self.count() - self.held_out();
        let images = (self.held_out()..self.count()).flat_map(|number| self.image(number));
        let labels = &self.labels()[self.held_out()..];
        Identity {
            name: self.name().to_owned(),
            count,
            hash: format!("{:016x}", fnv(images.chain(labels))),
        }
    }
}

/// FNV-1a, 64 bits.
fn fnv<'a>(bytes: impl Iterator<Item = &'a u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

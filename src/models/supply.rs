//! What a step is fed with: data and latents, each new one drawn only once.

use std::sync::Arc;

use burn::tensor::{Device, Tensor};

use crate::data::{Batches, Dataset};
use crate::random::{Chance, Purpose};

/// Data and latents on their way to a model.
#[derive(Debug)]
pub struct Supply {
    data: Arc<Dataset>,
    batches: Batches,
    chance: Chance,
    latent_size: usize,
    latents_drawn: u64,
    device: Device,
}

/// How much a run has used up: together with the seed, all that chance needs to go on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Used {
    /// The number of batches of data.
    pub batches: u64,
    /// The number of batches of latents.
    pub latents: u64,
}

impl Supply {
    /// A supply that goes on after what was `used`.
    #[must_use]
    pub fn new(
        data: Arc<Dataset>,
        chance: &Chance,
        latent_size: usize,
        used: Used,
        device: &Device,
    ) -> Self {
        Self {
            batches: Batches::new(chance.clone(), data.count(), used.batches),
            data,
            chance: chance.clone(),
            latent_size,
            latents_drawn: used.latents,
            device: device.clone(),
        }
    }

    /// How much was used up so far.
    #[must_use]
    pub fn used(&self) -> Used {
        Used {
            batches: self.batches.drawn(),
            latents: self.latents_drawn,
        }
    }

    /// The data that batches are drawn from.
    #[must_use]
    pub fn data(&self) -> &Arc<Dataset> {
        &self.data
    }

    /// The device that everything is put on.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// The next real images: `[count, 1, 28, 28]` in [-1, 1].
    pub fn real(&mut self, count: usize) -> Tensor<4> {
        let numbers = self.batches.next(count);
        self.data.images(&numbers, &self.device)
    }

    /// The next latents: `[count, z, 1, 1]`, standard normal.
    pub fn latents(&mut self, count: usize) -> Tensor<4> {
        let counter = self.latents_drawn;
        self.latents_drawn += 1;
        self.normals(Purpose::Latents, counter, count)
    }

    /// The fixed latents that a run is watched by; a larger panel begins with the smaller one.
    #[must_use]
    pub fn panel(&self, count: usize) -> Tensor<4> {
        self.normals(Purpose::Panel, 0, count)
    }

    /// Latents of the request with this seed.
    #[must_use]
    pub fn fresh(&self, seed: u32, count: usize) -> Tensor<4> {
        self.normals(Purpose::Fresh, u64::from(seed), count)
    }

    fn normals(&self, purpose: Purpose, counter: u64, count: usize) -> Tensor<4> {
        let shape = [count, self.latent_size, 1, 1];
        self.chance
            .stream(purpose, counter)
            .normals(shape, &self.device)
    }
}

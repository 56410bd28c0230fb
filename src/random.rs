//! The only source of chance.
//!
//! Every random number is made on the host and is a pure function of the seed, of what the number
//! is for, and of a counter: nothing has to be stored to resume a run, the numbers are the same on
//! every device, and two runs that differ in one switch still see the same data in the same order
//! and the same latents.

use burn::tensor::{Device, Tensor, TensorData};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// What a random number is used for. Each purpose has a sequence of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The first weights of a network; the counter tells the networks apart.
    Weights = 1,
    /// The order in which the data are shown; the counter is the epoch.
    Order = 2,
    /// The latents of training; the counter counts the batches drawn.
    Latents = 3,
    /// The fixed latents that a run is watched by.
    Panel = 4,
    /// Latents drawn on request; the counter is the seed of the request.
    Fresh = 5,
    /// How far training images of a classifier are moved; the counter counts the batches drawn.
    Shifts = 20,
    /// Images that show nothing; the counter counts the batches drawn.
    Nothing = 21,
    /// Noise, dropout, labels that are flipped, points between others: the counter counts turns.
    Noise = 6,
    /// Points of a distribution in the plane; the counter counts the batches drawn.
    Points = 7,
    /// Which images of the data are used.
    Selection = 8,
    /// Looking at a run without changing it.
    Probe = 9,
    /// The order of the images, or the points, whose features a generator is to match; the counter is
    /// the epoch, or counts the batches drawn.
    Features = 10,
    /// Which labels are wrong, and what they say instead.
    WrongLabels = 11,
    /// Where in its posterior the code of an image lies; the counter counts turns.
    Posterior = 50,
    /// How images are spoilt before an encoder sees them; the counter counts turns.
    Corruption = 51,
    /// How images are spoilt on request; the counter is the seed of the request.
    Spoilt = 52,
    /// Which pixels are white when an image is shown; the counter counts the batches drawn.
    Binarisation = 40,
    /// Which pixels of an image are white for good; the counter is the number of the image.
    Binarised = 41,
    /// Which pixels of held-out images are white; the counter counts batches of them.
    HeldOut = 42,
    /// Pixels that are painted on request; the counter is the seed of the request.
    Paint = 43,
    /// What the statistics of averaged weights are measured on.
    Statistics = 12,
    /// Which examples a denoiser is not told the class of; the counter counts turns.
    DroppedClasses = 70,
    /// The examples that a classical method begins with.
    Seeding = 60,
    /// Points that a density was not fitted to.
    Unfitted = 61,
    /// Latents that a search begins with; the counter is the seed of the request.
    Inversion = 62,
    /// The points that an embedding begins with; the counter is the seed of the request.
    Embedding = 63,
}

/// All the chance of one run, made from its seed.
#[derive(Clone, Debug)]
pub struct Chance {
    seed: u32,
}

impl Chance {
    /// The chance that belongs to `seed`.
    #[must_use]
    pub fn new(seed: u32) -> Self {
        Self { seed }
    }

    /// The sequence of random numbers for `purpose` at `counter`; always the same one.
    #[must_use]
    pub fn stream(&self, purpose: Purpose, counter: u64) -> Stream {
        let mut generator = ChaCha8Rng::seed_from_u64(u64::from(self.seed));
        generator.set_stream(((purpose as u64) << 56) ^ counter);
        Stream {
            generator,
            spare: None,
        }
    }
}

/// A sequence of random numbers.
#[derive(Clone, Debug)]
pub struct Stream {
    generator: ChaCha8Rng,
    spare: Option<f64>,
}

impl Stream {
    /// A number from the uniform distribution on [0, 1), with 53 random bits.
    pub fn uniform(&mut self) -> f64 {
        const SCALE: f64 = 1.0 / (1u64 << 53) as f64;
        (self.generator.next_u64() >> 11) as f64 * SCALE
    }

    /// A number from the standard normal distribution, by the method of Box and Muller (1958):
    /// `sqrt(-2 ln u) * (cos(2 pi v), sin(2 pi v))`. `libm` gives the same bits on every machine.
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.uniform()));
        let angle = std::f64::consts::TAU * self.uniform();
        self.spare = Some(radius * libm::sin(angle));
        radius * libm::cos(angle)
    }

    /// A whole number from 0 to `bound - 1`, each equally likely.
    ///
    /// Lemire (2019), "Fast random integer generation in an interval", without the rejection step:
    /// the bias is below `bound / 2^64`.
    pub fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.generator.next_u64()) * bound as u128) >> 64) as usize
    }

    /// The numbers 0 to `count - 1` in random order (Fisher and Yates).
    pub fn permutation(&mut self, count: usize) -> Vec<u32> {
        let mut order: Vec<u32> = (0..count as u32).collect();
        for last in (1..count).rev() {
            order.swap(last, self.below(last + 1));
        }
        order
    }

    /// A tensor of independent standard normal numbers.
    pub fn normals<const D: usize>(&mut self, shape: [usize; D], device: &Device) -> Tensor<D> {
        self.tensor(shape, device, Self::normal)
    }

    /// A tensor of independent numbers, each made by `draw`.
    pub fn tensor<const D: usize>(
        &mut self,
        shape: [usize; D],
        device: &Device,
        mut draw: impl FnMut(&mut Self) -> f64,
    ) -> Tensor<D> {
        let values: Vec<f32> = (0..shape.iter().product())
            .map(|_| draw(self) as f32)
            .collect();
        Tensor::from_data(TensorData::new(values, shape), device)
    }
}

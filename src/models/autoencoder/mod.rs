//! Autoencoders: an encoder makes a code of an image, a decoder makes the image of the code.
//!
//! One step is one turn of both together. What a code is (a point, or a normal distribution), what
//! the encoder is shown and what is minimised are settings: so a plain, a sparse, a denoising and a
//! variational autoencoder are the same model. With a discriminator beside them (`game`) the step
//! begins with its turn.

mod code;
mod coder;
mod contradictions;
mod corruption;
mod family;
mod game;
mod look;
mod model;
mod networks;
mod presets;
mod rules;
mod settings;
pub mod signals;
mod slow;
mod variance;

use burn::tensor::{Device, Tensor};

pub use code::Encoded;
pub use look::Measured;
pub use rules::Rules;
pub use settings::{
    CodeActivation, CodeKind, CodeSettings, Corruption, CorruptionSettings, DivergenceSettings,
    Estimator, Game, GameSettings, Reconstruction, ReconstructionSettings, Sparsity,
    SparsitySettings,
};

use self::coder::Batch;
use super::slow::Trace;
use super::supply::Supply;
use super::who::Who;
use crate::learning::{Player, Reading, turn};
use crate::nets::Network;
use crate::random::Stream;

/// An encoder and a decoder that reconstruct what they are shown.
pub struct AutoencoderFamily;

/// An encoder and a decoder, with a discriminator beside them.
pub struct AdversarialAutoencoderFamily;

/// An encoder and a decoder, and a discriminator where the rules have a game.
#[derive(Clone, Debug)]
pub struct Autoencoder {
    encoder: Player,
    decoder: Player,
    discriminator: Option<Player>,
    rules: Rules,
    /// The running mean of the codes, and of their squares, `[2, z, 1, 1]`: what point codes are
    /// drawn from.
    spread: Tensor<4>,
    /// What the turns of a step did; `None` unless the step is watched.
    trace: Option<Vec<Trace>>,
}

/// How much of the running mean of codes is kept from step to step, at most.
const KEPT: f64 = 0.99;

impl Autoencoder {
    /// A model that has not learned yet. Codes are taken to be standard normal.
    #[must_use]
    pub fn new(
        encoder: Network,
        decoder: Network,
        discriminator: Option<Network>,
        rules: Rules,
        device: &Device,
    ) -> Self {
        let shape = [1, rules.latent.size as usize, 1, 1];
        let spread = vec![Tensor::zeros(shape, device), Tensor::ones(shape, device)];
        Self {
            encoder: Player::new(encoder),
            decoder: Player::new(decoder),
            discriminator: discriminator.map(Player::new),
            rules,
            spread: Tensor::cat(spread, 0),
            trace: None,
        }
    }

    /// Step number `step`. Without a discriminator its turn is nothing.
    pub fn train_step(&mut self, supply: &mut Supply, step: u64, who: Who) -> Vec<Reading> {
        let mut readings = Vec::new();
        if who != Who::Generator && self.discriminator.is_some() {
            readings = self.discriminator_turn(supply);
        }
        if who != Who::Discriminator {
            let mut chance = supply.noise();
            let batch = self.rules.batch(supply);
            let mut own = if self.discriminator.is_some() {
                let prior = self.prior(supply, &batch);
                self.coder_turn(&batch, prior, step, &mut chance)
            } else {
                self.turn(&batch, step, &mut chance)
            };
            readings.append(&mut own);
        }
        readings
    }

    /// Encoder and decoder learn to reconstruct.
    fn turn(&mut self, batch: &Batch, step: u64, chance: &mut Stream) -> Vec<Reading> {
        let start = self.trace.is_some().then(|| chance.clone());
        let (rules, mut rebuilt) = (&self.rules, None);
        let mut readings = turn(
            [
                (&mut self.encoder, &rules.encoder),
                (&mut self.decoder, &rules.decoder),
            ],
            |[encoder, decoder]| {
                let networks = [&mut encoder.network, &mut decoder.network];
                let (work, terms) = rules.rebuild(networks, batch, step, chance);
                rebuilt = Some(work);
                terms
            },
        );
        let Some(mut rebuilt) = rebuilt else {
            return readings;
        };
        self.remember(rebuilt.codes.clone());
        readings.append(&mut rebuilt.readings);
        if let Some(start) = start {
            self.trace_turn((batch, step), &rebuilt, &readings, start);
        }
        readings
    }

    /// Moves the running mean of codes `[batch, z, 1, 1]` and of their squares: the plain mean over
    /// the first hundred steps, then one that forgets.
    fn remember(&mut self, codes: Tensor<4>) {
        if self.rules.code.kind == CodeKind::Normal {
            return;
        }
        let updates = self.encoder.optimizer.updates as f64;
        let kept = KEPT.min((updates - 1.0) / updates);
        let squares = codes.clone().square().mean_dim(0);
        let now = Tensor::cat(vec![codes.mean_dim(0), squares], 0);
        self.spread = self.spread.clone() * kept + now * (1.0 - kept);
    }

    /// Whether codes are drawn from what was fitted to them: nothing made them look like the prior.
    #[must_use]
    pub fn fitted(&self) -> bool {
        self.rules.code.kind == CodeKind::Point && self.discriminator.is_none()
    }

    /// Places in units of deviations from the middle of the codes, `[count, z, 1, 1]`, as codes: the
    /// same, where the codes look like the prior.
    #[must_use]
    pub fn placed(&self, places: Tensor<4>) -> Tensor<4> {
        if !self.fitted() {
            return places;
        }
        let mean = self.spread.clone().narrow(0, 0, 1);
        let square = self.spread.clone().narrow(0, 1, 1);
        let deviation = (square - mean.clone().square()).clamp_min(0.0).sqrt();
        places * deviation + mean
    }
}

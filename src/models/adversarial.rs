//! Generative adversarial networks: a generator against a discriminator.
//!
//! One step is the discriminator's turns, then the generator's (Goodfellow et al., 2014, algorithm
//! 1). Which paper a GAN is from is a matter of settings.

use burn::tensor::Tensor;
use burn::tensor::activation::sigmoid;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Named, Supply, Who};
use crate::learning::{Chart, OptimizerSettings, Player, Reading, Signal, Term, turn};
use crate::losses::AdversarialLoss;
use crate::losses::adversarial::cross_entropy;
use crate::nets::{Mode, Network};

/// The discriminator's loss on real images.
pub const REAL_LOSS: Signal = signal("discriminator.real", "D on real", Chart::Loss);
/// The discriminator's loss on generated images.
pub const FAKE_LOSS: Signal = signal("discriminator.fake", "D on generated", Chart::Loss);
/// The generator's loss.
pub const GENERATOR_LOSS: Signal = Signal {
    name: "generator.adversarial",
    label: "Generator",
    chart: Chart::Loss,
    player: "generator",
};
/// The mean probability that the discriminator gives to real images.
pub const REAL_SCORE: Signal = signal("score.real", "Real", Chart::Score);
/// The mean probability that the discriminator gives to generated images.
pub const FAKE_SCORE: Signal = signal("score.fake", "Generated", Chart::Score);

const fn signal(name: &'static str, label: &'static str, chart: Chart) -> Signal {
    Signal {
        name,
        label,
        chart,
        player: "discriminator",
    }
}

/// What the two players minimise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LossSettings {
    /// What the generator minimises.
    #[schemars(
        title = "Generator's loss",
        extend("seam" = "loss", "live" = true, "paper" = "Goodfellow et al. 2014")
    )]
    pub kind: AdversarialLoss,

    /// The probability that the discriminator should give to real images. 0.9 is one-sided label
    /// smoothing: it keeps the discriminator from being too sure.
    #[schemars(
        title = "Label of real images",
        range(min = 0.0, max = 1.0),
        extend("seam" = "loss", "live" = true, "paper" = "Salimans et al. 2016")
    )]
    pub real_label: f64,

    /// The probability that the discriminator should give to generated images. Above 0, the
    /// smoothing is two-sided.
    #[schemars(
        title = "Label of generated images",
        range(min = 0.0, max = 1.0),
        extend("seam" = "loss", "live" = true, "paper" = "Salimans et al. 2016")
    )]
    pub fake_label: f64,
}

impl Default for LossSettings {
    fn default() -> Self {
        Self {
            kind: AdversarialLoss::NonSaturating,
            real_label: 1.0,
            fake_label: 0.0,
        }
    }
}

/// How the turns follow each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TrainSettings {
    /// How many images each network sees in a turn.
    #[schemars(
        title = "Batch size",
        range(min = 2, max = 512),
        extend("seam" = "update", "unit" = "images")
    )]
    pub batch: u32,

    /// How often the discriminator learns before the generator learns once.
    #[schemars(
        title = "Turns of D for one of G",
        range(min = 1, max = 10),
        extend("seam" = "update", "live" = true, "unit" = "turns", "paper" = "Goodfellow et al. 2014")
    )]
    pub discriminator_turns: u32,
}

impl Default for TrainSettings {
    fn default() -> Self {
        Self {
            batch: 64,
            discriminator_turns: 1,
        }
    }
}

/// All that a GAN's steps follow, and that may change between two of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// What is minimised.
    pub loss: LossSettings,
    /// How the turns follow each other.
    pub train: TrainSettings,
    /// How the generator learns.
    pub generator: OptimizerSettings,
    /// How the discriminator learns.
    pub discriminator: OptimizerSettings,
}

/// A generator and a discriminator.
#[derive(Debug)]
pub struct Adversarial {
    generator: Player,
    discriminator: Player,
    rules: Rules,
}

impl Adversarial {
    /// A game that has not begun. The generator makes images from latents `[batch, z, 1, 1]`, the
    /// discriminator one logit `[batch, 1, 1, 1]` from images.
    #[must_use]
    pub fn new(generator: Network, discriminator: Network, rules: Rules) -> Self {
        Self {
            generator: Player::new(generator),
            discriminator: Player::new(discriminator),
            rules,
        }
    }

    /// Changes the rules from the next step on.
    pub fn follow(&mut self, rules: Rules) {
        self.rules = rules;
    }

    /// One step: the discriminator's turns, then the generator's.
    pub fn step(&mut self, supply: &mut Supply, who: Who) -> Vec<Reading> {
        let mut readings = Vec::new();
        if who != Who::Generator {
            for _ in 0..self.rules.train.discriminator_turns {
                readings = self.discriminator_turn(supply);
            }
        }
        if who != Who::Discriminator {
            readings.append(&mut self.generator_turn(supply));
        }
        readings
    }

    /// Images `[batch, 1, 28, 28]` in [-1, 1] from latents `[batch, z, 1, 1]`.
    pub fn generate(&mut self, latents: Tensor<4>) -> Tensor<4> {
        self.generator.network.forward(latents, Mode::Draw)
    }

    /// The two players.
    pub fn players(&mut self) -> Vec<Named<'_>> {
        vec![
            ("generator", &mut self.generator),
            ("discriminator", &mut self.discriminator),
        ]
    }

    fn discriminator_turn(&mut self, supply: &mut Supply) -> Vec<Reading> {
        let LossSettings {
            real_label,
            fake_label,
            ..
        } = self.rules.loss;
        let real = supply.real(self.rules.train.batch as usize);
        let latents = supply.latents(real.dims()[0]);
        let fake = self.generator.network.forward(latents, Mode::Train);
        let mut scores = Vec::new();
        // Real and generated images go through in batches of their own: batch norm would otherwise
        // mix their statistics (Radford et al., 2015).
        let mut readings = turn(
            [(&mut self.discriminator, &self.rules.discriminator)],
            |[discriminator]| {
                let real = discriminator.network.forward(real, Mode::Train);
                let fake = discriminator.network.forward(fake, Mode::Train);
                scores = vec![
                    Reading::new(&REAL_SCORE, mean_score(real.clone())),
                    Reading::new(&FAKE_SCORE, mean_score(fake.clone())),
                ];
                vec![
                    Term::new(&REAL_LOSS, cross_entropy(real, real_label)),
                    Term::new(&FAKE_LOSS, cross_entropy(fake, fake_label)),
                ]
            },
        );
        readings.append(&mut scores);
        readings
    }

    fn generator_turn(&mut self, supply: &mut Supply) -> Vec<Reading> {
        let loss = self.rules.loss.kind;
        let latents = supply.latents(self.rules.train.batch as usize);
        let discriminator = &mut self.discriminator.network;
        turn(
            [(&mut self.generator, &self.rules.generator)],
            |[generator]| {
                let fake = generator.network.forward(latents, Mode::Train);
                let logits = discriminator.forward(fake, Mode::Train);
                vec![Term::new(&GENERATOR_LOSS, loss.generator(logits))]
            },
        )
    }
}

/// The mean of `sigmoid(logits)`: `[1]`.
fn mean_score(logits: Tensor<4>) -> Tensor<1> {
    sigmoid(logits.without_autodiff()).mean()
}

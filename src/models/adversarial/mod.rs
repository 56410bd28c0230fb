//! Generative adversarial networks: a generator against a discriminator.
//!
//! One step is the discriminator's turns, then the generator's (Goodfellow et al., 2014, algorithm
//! 1). Which paper a GAN is from is a matter of settings.

mod contradictions;
mod critic;
mod drawing;
mod family;
mod health;
mod input_gradient;
mod labels;
mod model;
mod networks;
mod penalty;
mod presets;
mod reading;
mod replay;
mod rounds;
mod rules;
mod settings;
mod shown;
pub mod signals;
mod slant;
mod slow;

use burn::tensor::{Device, Tensor};

pub use family::AdversarialFamily;
pub use input_gradient::{GradientOf, InputGradients};
pub use labels::{LabelKind, LabelSettings};
pub use penalty::{half_deviation, score_gradients};
pub use replay::Replay;
pub use rules::Rules;
pub use settings::{LossSettings, PenaltyPoints, PenaltySettings, ShownSettings, TrainSettings};
pub use shown::shifted;
pub use slant::slanted;

use self::labels::Asked;
use self::rounds::{Attempt, Batch, Contest};
use super::classes::one_hot;
use super::slow::Trace;
use super::supply::{Examples, Supply};
use super::who::Who;
use crate::data::CLASSES;
use crate::learning::{Player, Reading, turn};
use crate::losses::AdversarialLoss;
use crate::losses::adversarial::{Target, next_balance};
use crate::nets::{Network, Pass};
use crate::random::Stream;

/// A generator and a discriminator.
#[derive(Clone, Debug)]
pub struct Adversarial {
    generator: Player,
    discriminator: Player,
    rules: Rules,
    /// BEGAN's k, `[1, 1, 1, 1]`.
    balance: Tensor<4>,
    /// What was generated in earlier steps.
    replay: Replay,
    /// What the turns of a step did; only if somebody watches it slowly.
    trace: Option<Vec<Trace>>,
}

impl Adversarial {
    /// A game that has not begun.
    #[must_use]
    pub fn new(generator: Network, discriminator: Network, rules: Rules, device: &Device) -> Self {
        Self {
            generator: Player::new(generator),
            discriminator: Player::new(discriminator),
            rules,
            balance: Tensor::zeros([1, 1, 1, 1], device),
            replay: Replay::default(),
            trace: None,
        }
    }

    /// Step number `step`: the discriminator's turns, then the generator's.
    pub fn train_step(&mut self, supply: &mut Supply, step: u64, who: Who) -> Vec<Reading> {
        let mut readings = Vec::new();
        if who != Who::Generator {
            for _ in 0..self.rules.train.discriminator_turns {
                readings = self.discriminator_turn(supply, step);
            }
        }
        if who != Who::Discriminator {
            let mut last = Vec::new();
            for _ in 0..self.rules.train.generator_turns {
                last = self.generator_turn(supply, step);
            }
            readings.append(&mut last);
        }
        readings
    }

    fn discriminator_turn(&mut self, supply: &mut Supply, step: u64) -> Vec<Reading> {
        let mut chance = supply.noise();
        let real = self.real(supply);
        let fake = self.fake(supply, &mut chance);
        let fake = self.replayed(fake, &mut chance);
        let round = Contest {
            step,
            targets: self.targets([&real, &fake], supply.device(), &mut chance),
            real,
            fake,
            balance: self.balance.clone().flatten(0, 3),
        };
        let start = self.trace.is_some().then(|| chance.clone());
        let (rules, mut judged) = (&self.rules, None);
        let mut readings = turn(
            [(&mut self.discriminator, &rules.discriminator)],
            |[player]| {
                let (verdict, terms) = rules.judge(&mut player.network, &round, &mut chance);
                judged = Some(verdict);
                terms
            },
        );
        let Some(verdict) = judged else {
            return readings;
        };
        let mut seen = verdict.readings(rules);
        if rules.loss.kind == AdversarialLoss::Equilibrium {
            let [real, fake] = [&verdict.scores.0, &verdict.scores.1].map(|one| one.clone().mean());
            let factors = (rules.loss.diversity, rules.loss.controller);
            let next = next_balance(round.balance.clone(), (real, fake), factors);
            self.balance = next.clone().reshape([1, 1, 1, 1]);
            seen.push(Reading::new(&signals::BALANCE, next));
        }
        readings.append(&mut seen);
        if let Some(start) = start {
            self.trace_discriminator(&round, &verdict, &readings, start);
        }
        readings
    }

    fn generator_turn(&mut self, supply: &mut Supply, step: u64) -> Vec<Reading> {
        let mut chance = supply.noise();
        let asked = self.wishes(supply, &mut chance);
        let round = Attempt {
            step,
            latents: self.latents(supply, &asked),
            asked,
            real: (self.rules.loss.feature_matching > 0.0).then(|| {
                let examples = supply.real_features(self.rules.train.batch as usize);
                self.packed(examples, supply.device())
            }),
        };
        let start = self.trace.is_some().then(|| chance.clone());
        let (rules, critic) = (&self.rules, &mut self.discriminator.network);
        let mut made = None;
        let readings = turn([(&mut self.generator, &rules.generator)], |[player]| {
            let (work, terms) = rules.fool([&mut player.network, critic], &round, &mut chance);
            made = Some(work);
            terms
        });
        if let (Some(start), Some(work)) = (start, made) {
            self.trace_generator(&round, &work, &readings, start);
        }
        readings
    }

    /// The next real examples, as many as fill the packs.
    fn real(&self, supply: &mut Supply) -> Batch {
        let examples = supply.real(self.rules.train.batch as usize);
        self.packed(examples, supply.device())
    }

    fn packed(&self, examples: Examples, device: &Device) -> Batch {
        let packs = self.rules.shown.packing as usize;
        let count = examples.labels.len() / packs * packs;
        let asked = match self.rules.labels.kind {
            LabelKind::None | LabelKind::Codes => Asked::default(),
            LabelKind::Conditional | LabelKind::Auxiliary => Asked {
                categories: Some(one_hot(&examples.labels[..count], device)),
                numbers: None,
            },
        };
        Batch {
            x: examples.x.narrow(0, 0, count),
            asked,
            latents: None,
        }
    }

    /// Generated examples, constants for whoever sees them.
    fn fake(&mut self, supply: &mut Supply, chance: &mut Stream) -> Batch {
        let asked = self.wishes(supply, chance);
        let latents = self.latents(supply, &asked);
        let x = self
            .generator
            .network
            .forward(latents.clone(), &mut Pass::train(chance));
        Batch {
            x,
            asked,
            latents: Some(latents),
        }
    }

    fn wishes(&self, supply: &Supply, chance: &mut Stream) -> Asked {
        let packs = self.rules.shown.packing as usize;
        let count = self.rules.train.batch as usize / packs * packs;
        Asked::draw(&self.rules.labels, supply, count, chance)
    }

    fn latents(&self, supply: &mut Supply, asked: &Asked) -> Tensor<4> {
        let packs = self.rules.shown.packing as usize;
        let count = self.rules.train.batch as usize / packs * packs;
        let mut stream = supply.latents();
        let latents = self.rules.latent.draw(count, &mut stream, supply.device());
        asked.beside(latents, &self.rules.labels)
    }

    /// The same batch with a share of its images from earlier steps, in whole packs, each with what
    /// was asked for then.
    fn replayed(&mut self, fake: Batch, chance: &mut Stream) -> Batch {
        let share = self.rules.shown.replay;
        if share == 0.0 {
            return fake;
        }
        let packs = self.rules.shown.packing as usize;
        let old = (fake.x.dims()[0] as f64 * share) as usize / packs * packs;
        let rows = [
            Some(&fake.x),
            fake.asked.categories.as_ref(),
            fake.asked.numbers.as_ref(),
        ];
        let rows = rows.into_iter().flatten().cloned().collect();
        let mut mixed = self.replay.mixed(rows, old, chance).into_iter();
        Batch {
            x: mixed.next().unwrap_or(fake.x),
            asked: Asked {
                categories: fake.asked.categories.and_then(|_| mixed.next()),
                numbers: fake.asked.numbers.and_then(|_| mixed.next()),
            },
            latents: fake.latents,
        }
    }

    /// What the discriminator should say of real and of generated examples.
    fn targets(
        &self,
        batches: [&Batch; 2],
        device: &Device,
        chance: &mut Stream,
    ) -> (Target, Target) {
        let loss = &self.rules.loss;
        if loss.flipped == 0.0 {
            return (Target::All(loss.real_label), Target::All(loss.fake_label));
        }
        let mut flip = |batch: &Batch, one: f64, other: f64| {
            let count = batch.x.dims()[0] / self.rules.shown.packing as usize;
            let targets = chance.tensor([count, 1, 1, 1], device, |stream| {
                if stream.uniform() < loss.flipped {
                    other
                } else {
                    one
                }
            });
            Target::Each(Box::new(targets))
        };
        let [real, fake] = batches;
        (
            flip(real, loss.real_label, loss.fake_label),
            flip(fake, loss.fake_label, loss.real_label),
        )
    }

    /// The shapes of the tensors of a remembered batch.
    fn replayed_shapes(&self) -> Vec<[usize; 4]> {
        let packs = self.rules.shown.packing as usize;
        let count = self.rules.train.batch as usize / packs * packs;
        let labels = &self.rules.labels;
        let codes = labels.given().saturating_sub(CLASSES);
        let mut shapes = vec![self.generator.network.output().batch(count)];
        let columns = [CLASSES.min(labels.given()), codes].into_iter();
        shapes.extend(
            columns
                .filter(|&size| size > 0)
                .map(|size| [count, size, 1, 1]),
        );
        shapes
    }
}

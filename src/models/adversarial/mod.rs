//! Generative adversarial networks: a generator against a discriminator.
//!
//! One step is the discriminator's turns, then the generator's (Goodfellow et al., 2014, algorithm
//! 1). Which paper a GAN is from is a matter of settings.

mod critic;
mod drawing;
mod health;
mod labels;
mod penalty;
mod reading;
mod settings;
mod shown;
pub mod signals;

use burn::tensor::{Device, Tensor};

pub use health::{Checkup, Vital};
pub use penalty::score_gradients;
pub use settings::{
    LabelKind, LabelSettings, LossSettings, PenaltyPoints, PenaltySettings, Rules, ShownSettings,
    TrainSettings,
};

use self::labels::Asked;
pub(in crate::models) use self::labels::{in_turn, one_hot};
pub(in crate::models) use self::shown::arrange;
use super::{Named, Supply, Who};
use crate::learning::{Player, Reading, Term, turn};
use crate::losses::AdversarialLoss;
use crate::losses::adversarial::{Extra, Target, next_balance};
use crate::losses::auxiliary::feature_matching;
use crate::nets::{Network, Pass};
use crate::random::Stream;

/// How many batches of generated images experience replay remembers.
const REMEMBERED: usize = 8;

/// A generator and a discriminator.
#[derive(Debug)]
pub struct Adversarial {
    generator: Player,
    discriminator: Player,
    rules: Rules,
    /// BEGAN's k, `[1, 1, 1, 1]`.
    balance: Tensor<4>,
    /// Generated images of earlier steps, the newest last.
    replay: Vec<Tensor<4>>,
}

/// Examples on their way to the discriminator.
struct Batch {
    x: Tensor<4>,
    asked: Asked,
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
            replay: Vec::new(),
        }
    }

    /// Changes the rules from the next step on.
    pub fn follow(&mut self, rules: Rules) {
        self.rules = rules;
    }

    /// Step number `step`: the discriminator's turns, then the generator's.
    pub fn step(&mut self, supply: &mut Supply, step: u64, who: Who) -> Vec<Reading> {
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
        let targets = self.targets(real.x.dims()[0], supply.device(), &mut chance);
        let (rules, balance) = (&self.rules, self.balance.clone().flatten(0, 3));
        let mut seen = Vec::new();
        let mut fake_score = None;
        let mut readings = turn(
            [(&mut self.discriminator, &rules.discriminator)],
            |[player]| {
                let network = &mut player.network;
                let [real_in, fake_in] = [&real, &fake].map(|batch| {
                    let x = shown::disturb(&rules.shown, step, batch.x.clone(), &mut chance);
                    rules.arranged(network, x, &batch.asked)
                });
                let [real_out, fake_out] =
                    both(network, &real_in, &fake_in, rules.shown.mixed, &mut chance);
                let kind = rules.loss.kind;
                let scores = (
                    critic::score(kind, &real_in, real_out.clone()),
                    critic::score(kind, &fake_in, fake_out.clone()),
                );
                seen = vec![
                    Reading::new(&signals::REAL_SCORE, mean_belief(rules, &scores.0)),
                    Reading::new(&signals::FAKE_SCORE, mean_belief(rules, &scores.1)),
                ];
                fake_score = Some(scores.1.clone().without_autodiff().mean());
                let extra = Extra {
                    margin: rules.loss.margin,
                    balance: balance.clone(),
                };
                let [on_real, on_fake] =
                    kind.discriminator(scores, (&targets.0, &targets.1), &extra);
                let mut terms = vec![
                    Term::new(&signals::REAL, on_real),
                    Term::new(&signals::FAKE, on_fake),
                ];
                terms.extend(
                    rules
                        .reading_terms((&real_out, &real.asked), (&fake_out, &fake.asked))
                        .map(|loss| Term::new(&signals::READS, loss)),
                );
                terms.extend(
                    penalty::penalty(rules, network, (&real_in, &fake_in), &mut chance)
                        .map(|loss| Term::new(&signals::PENALTY, loss)),
                );
                terms
            },
        );
        if let Some(fake) = fake_score.filter(|_| rules.loss.kind == AdversarialLoss::Equilibrium) {
            let energies = (readings[0].value.clone(), fake);
            let factors = (rules.loss.diversity, rules.loss.controller);
            let next = next_balance(balance, energies, factors);
            self.balance = next.clone().reshape([1, 1, 1, 1]);
            seen.push(Reading::new(&signals::BALANCE, next));
        }
        readings.append(&mut seen);
        readings
    }

    fn generator_turn(&mut self, supply: &mut Supply, step: u64) -> Vec<Reading> {
        let mut chance = supply.noise();
        let asked = self.wishes(supply, &mut chance);
        let latents = self.latents(supply, &asked);
        let real = (self.rules.loss.feature_matching > 0.0).then(|| self.real(supply));
        let (rules, discriminator) = (&self.rules, &mut self.discriminator.network);
        turn([(&mut self.generator, &rules.generator)], |[player]| {
            let fake = player
                .network
                .forward(latents, &mut Pass::train(&mut chance));
            let x = shown::disturb(&rules.shown, step, fake, &mut chance);
            let input = rules.arranged(discriminator, x, &asked);
            let activations =
                discriminator.activations(input.clone(), &mut Pass::train(&mut chance));
            let output = activations[activations.len() - 1].clone();
            let score = critic::score(rules.loss.kind, &input, output.clone());
            let loss = rules.loss.kind.generator(score) * rules.loss.generator_weight;
            let mut terms = vec![Term::new(&signals::GENERATOR, loss)];
            terms.extend(
                critic::reading_loss(&rules.labels, &output, &asked)
                    .map(|loss| Term::new(&signals::READABLE, loss)),
            );
            if let Some(real) = real {
                let x = shown::disturb(&rules.shown, step, real.x, &mut chance);
                let input = rules.arranged(discriminator, x, &real.asked);
                let wanted = discriminator.activations(input, &mut Pass::train(&mut chance));
                let last = activations.len() - 2;
                let distance = feature_matching(wanted[last].clone(), activations[last].clone());
                let distance = distance * rules.loss.feature_matching;
                terms.push(Term::new(&signals::FEATURES, distance));
            }
            terms
        })
    }

    /// The next real examples, as many as fill the packs.
    fn real(&self, supply: &mut Supply) -> Batch {
        let examples = supply.real(self.rules.train.batch as usize);
        let packs = self.rules.shown.packing as usize;
        let count = examples.labels.len() / packs * packs;
        let asked = match self.rules.labels.kind {
            LabelKind::None | LabelKind::Codes => Asked::default(),
            LabelKind::Conditional | LabelKind::Auxiliary => Asked {
                categories: Some(one_hot(&examples.labels[..count], supply.device())),
                numbers: None,
            },
        };
        Batch {
            x: examples.x.narrow(0, 0, count),
            asked,
        }
    }

    /// Generated examples, constants for whoever sees them.
    fn fake(&mut self, supply: &mut Supply, chance: &mut Stream) -> Batch {
        let asked = self.wishes(supply, chance);
        let latents = self.latents(supply, &asked);
        let x = self
            .generator
            .network
            .forward(latents, &mut Pass::train(chance));
        Batch { x, asked }
    }

    fn wishes(&self, supply: &Supply, chance: &mut Stream) -> Asked {
        let packs = self.rules.shown.packing as usize;
        let count = self.rules.train.batch as usize / packs * packs;
        Asked::draw(&self.rules.labels, count, chance, supply.device())
    }

    fn latents(&self, supply: &mut Supply, asked: &Asked) -> Tensor<4> {
        let packs = self.rules.shown.packing as usize;
        let count = self.rules.train.batch as usize / packs * packs;
        let mut stream = supply.latents();
        let latents = self.rules.latent.draw(count, &mut stream, supply.device());
        asked.beside(latents)
    }

    /// The same batch with a share of its images from earlier steps (Shrivastava et al., 2017).
    fn replayed(&mut self, fake: Batch, chance: &mut Stream) -> Batch {
        let share = self.rules.shown.replay;
        if share == 0.0 {
            return fake;
        }
        let count = fake.x.dims()[0];
        let old = (count as f64 * share) as usize;
        let x = match self.replay.len() {
            0 => fake.x.clone(),
            known => {
                let earlier = self.replay[chance.below(known)].clone();
                let new = fake.x.clone().narrow(0, old, count - old);
                Tensor::cat(vec![earlier.narrow(0, 0, old), new], 0)
            }
        };
        if self.replay.len() == REMEMBERED {
            self.replay.remove(0);
        }
        self.replay.push(fake.x);
        Batch { x, ..fake }
    }

    /// What the discriminator should say of real and of generated examples.
    fn targets(&self, count: usize, device: &Device, chance: &mut Stream) -> (Target, Target) {
        let loss = &self.rules.loss;
        if loss.flipped == 0.0 {
            return (Target::All(loss.real_label), Target::All(loss.fake_label));
        }
        let count = count / self.rules.shown.packing as usize;
        let mut flip = |one: f64, other: f64| {
            let targets = chance.tensor([count, 1, 1, 1], device, |stream| {
                if stream.uniform() < loss.flipped {
                    other
                } else {
                    one
                }
            });
            Target::Each(Box::new(targets))
        };
        (
            flip(loss.real_label, loss.fake_label),
            flip(loss.fake_label, loss.real_label),
        )
    }

    /// The two players.
    pub fn players(&mut self) -> Vec<Named<'_>> {
        vec![
            ("generator", &mut self.generator),
            ("discriminator", &mut self.discriminator),
        ]
    }

    /// What else a checkpoint has to hold.
    pub fn memory(&mut self) -> (&mut Tensor<4>, &mut Vec<Tensor<4>>) {
        (&mut self.balance, &mut self.replay)
    }
}

impl Rules {
    fn arranged(&self, network: &Network, x: Tensor<4>, asked: &Asked) -> Tensor<4> {
        let told = asked
            .categories
            .as_ref()
            .filter(|_| self.labels.kind == LabelKind::Conditional);
        let packing = self.shown.packing as usize;
        arrange(network.input(), packing, x, told)
    }

    /// How badly classes are read off real images, and classes or codes off generated ones.
    fn reading_terms(
        &self,
        real: (&Tensor<4>, &Asked),
        fake: (&Tensor<4>, &Asked),
    ) -> Option<Tensor<1>> {
        let losses =
            [real, fake].map(|(output, asked)| critic::reading_loss(&self.labels, output, asked));
        losses.into_iter().flatten().reduce(|sum, loss| sum + loss)
    }
}

/// The discriminator's outputs on real and on generated examples: each in a batch of its own, so
/// that batch norm does not mix their statistics (Radford et al., 2015), or in one.
fn both(
    network: &mut Network,
    real: &Tensor<4>,
    fake: &Tensor<4>,
    mixed: bool,
    chance: &mut Stream,
) -> [Tensor<4>; 2] {
    let mut pass = Pass::train(chance);
    if !mixed {
        return [real, fake].map(|x| network.forward(x.clone(), &mut pass));
    }
    let (first, second) = (real.dims()[0], fake.dims()[0]);
    let all = Tensor::cat(vec![real.clone(), fake.clone()], 0);
    let output = network.forward(all, &mut pass);
    [
        output.clone().narrow(0, 0, first),
        output.narrow(0, first, second),
    ]
}

/// How real the discriminator takes some examples to be, in the mean: `[1]`.
fn mean_belief(rules: &Rules, score: &Tensor<4>) -> Tensor<1> {
    let score = score.clone().without_autodiff();
    rules.loss.kind.belief(score).mean()
}

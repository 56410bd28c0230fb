//! A step of a GAN from top to bottom: whose turn it is, and what each player minimises (Goodfellow
//! et al., 2014, algorithm 1).

use burn::tensor::Tensor;

use super::batches::{Batch, CriticBatch, GeneratorBatch};
use super::labels::{Condition, LabelKind};
use super::rules::Rules;
use super::{Adversarial, critic, penalty, shown, signals};
use crate::learning::{Reading, Term, turn};
use crate::losses::AdversarialLoss;
use crate::losses::adversarial::{BalanceController, Extra, RealAndFake, next_balance};
use crate::losses::auxiliary::feature_matching;
use crate::models::arrange::arrange;
use crate::models::supply::Supply;
use crate::models::who::Who;
use crate::nets::{Network, Pass};
use crate::random::Stream;

/// What the generator made in its turn: constants.
pub(super) struct Generated {
    /// The examples, `[batch, ...shape]`.
    pub(super) x: Tensor<4>,
    /// The discriminator's score of each, `[batch, 1, 1, 1]`.
    pub(super) score: Tensor<4>,
    /// The chance that was left when they were made.
    pub(super) chance: Stream,
}

impl Adversarial {
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
        let batch = self.critic_batch(supply, step, &mut chance);
        let start = self.trace.is_some().then(|| chance.clone());
        let (rules, mut found) = (&self.rules, None);
        let player = (&mut self.discriminator, &rules.discriminator);
        let mut readings = turn([player], |[player]| {
            let (scores, terms) =
                rules.discriminator_loss(&mut player.network, &batch, &mut chance);
            found = Some(scores);
            terms
        });
        let Some(scores) = found else {
            return readings;
        };
        let mean_belief = |score: &Tensor<4>| rules.loss.kind.mean_belief(score.clone());
        readings.push(Reading::new(
            &signals::REAL_SCORE,
            mean_belief(&scores.real),
        ));
        readings.push(Reading::new(
            &signals::FAKE_SCORE,
            mean_belief(&scores.fake),
        ));
        if rules.loss.kind == AdversarialLoss::Equilibrium {
            let energies = RealAndFake {
                real: scores.real.clone().mean(),
                fake: scores.fake.clone().mean(),
            };
            let controller = BalanceController {
                diversity: rules.loss.diversity,
                rate: rules.loss.controller,
            };
            let next = next_balance(batch.balance.clone(), energies, controller);
            self.balance = next.clone().reshape([1, 1, 1, 1]);
            readings.push(Reading::new(&signals::BALANCE, next));
        }
        if let Some(start) = start {
            self.trace_discriminator(&batch, &scores, &readings, start);
        }
        readings
    }

    fn generator_turn(&mut self, supply: &mut Supply, step: u64) -> Vec<Reading> {
        let mut chance = supply.noise();
        let batch = self.generator_batch(supply, step, &mut chance);
        let start = self.trace.is_some().then(|| chance.clone());
        let (rules, discriminator) = (&self.rules, &mut self.discriminator.network);
        let player = (&mut self.generator, &rules.generator);
        let mut found = None;
        let readings = turn([player], |[player]| {
            let networks = [&mut player.network, discriminator];
            let (generated, terms) = rules.generator_loss(networks, &batch, &mut chance);
            found = Some(generated);
            terms
        });
        if let (Some(start), Some(generated)) = (start, found) {
            self.trace_generator(&batch, &generated, &readings, start);
        }
        readings
    }
}

impl Rules {
    /// What the discriminator minimises on real and on generated examples, term by term, and its
    /// scores of them, `[batch, 1, 1, 1]`, as constants.
    pub(super) fn discriminator_loss(
        &self,
        discriminator: &mut Network,
        batch: &CriticBatch,
        chance: &mut Stream,
    ) -> (RealAndFake<Tensor<4>>, Vec<Term>) {
        let (real, fake) = (&batch.real, &batch.fake);
        let [real_in, fake_in] = [real, fake].map(|examples| {
            let Batch { x, condition, .. } = examples;
            let x = shown::disturb(&self.shown, batch.step, x.clone(), chance);
            self.critic_input(discriminator, x, condition)
        });
        let [real_out, fake_out] = outputs(
            discriminator,
            [&real_in, &fake_in],
            self.shown.mixed,
            chance,
        );
        let kind = self.loss.kind;
        // [batch, 1, 1, 1]: one score an example.
        let scores = RealAndFake {
            real: critic::score(kind, &real_in, real_out.clone()),
            fake: critic::score(kind, &fake_in, fake_out.clone()),
        };
        let seen = RealAndFake {
            real: scores.real.clone().without_autodiff(),
            fake: scores.fake.clone().without_autodiff(),
        };
        let extra = Extra {
            margin: self.loss.margin,
            balance: batch.balance.clone(),
        };
        let loss = kind.discriminator(scores, &batch.targets, &extra);
        let mut terms = vec![
            Term::new(&signals::REAL, loss.real),
            Term::new(&signals::FAKE, loss.fake),
        ];
        let classes = [(&real_out, &real.condition), (&fake_out, &fake.condition)]
            .map(|(output, condition)| critic::condition_loss(&self.labels, output, condition));
        let classes = classes.into_iter().flatten().reduce(|sum, loss| sum + loss);
        terms.extend(classes.map(|loss| Term::new(&signals::READS, loss)));
        let inputs = RealAndFake {
            real: &real_in,
            fake: &fake_in,
        };
        let penalty = penalty::penalty(self, discriminator, inputs, chance);
        terms.extend(penalty.map(|loss| Term::new(&signals::PENALTY, loss)));
        (seen, terms)
    }

    /// What the generator minimises, term by term, and what it made.
    pub(super) fn generator_loss(
        &self,
        [generator, discriminator]: [&mut Network; 2],
        batch: &GeneratorBatch,
        chance: &mut Stream,
    ) -> (Generated, Vec<Term>) {
        // [batch, z + condition, 1, 1] -> [batch, channels, height, width]
        let fake = generator.forward(batch.latents.clone(), &mut Pass::train(chance));
        let (x, left) = (fake.clone().without_autodiff(), chance.clone());
        let fake = shown::disturb(&self.shown, batch.step, fake, chance);
        let input = self.critic_input(discriminator, fake, &batch.condition);
        let [features, output] = discriminator.last_two(input.clone(), &mut Pass::train(chance));
        let score = critic::score(self.loss.kind, &input, output.clone());
        let generated = Generated {
            x,
            score: score.clone().without_autodiff(),
            chance: left,
        };
        let loss = match self.loss.generator_weight {
            1.0 => self.loss.kind.generator(score),
            weight => self.loss.kind.generator(score) * weight,
        };
        let mut terms = vec![Term::new(&signals::GENERATOR, loss)];
        let classes = critic::condition_loss(&self.labels, &output, &batch.condition);
        terms.extend(classes.map(|loss| Term::new(&signals::READABLE, loss)));
        if let Some(real) = &batch.real {
            let x = shown::disturb(&self.shown, batch.step, real.x.clone(), chance);
            let input = self.critic_input(discriminator, x, &real.condition);
            let [wanted, _] = discriminator.last_two(input, &mut Pass::train(chance));
            let distance = feature_matching(wanted, features) * self.loss.feature_matching;
            terms.push(Term::new(&signals::FEATURES, distance));
        }
        (generated, terms)
    }

    /// Examples as the discriminator's input: in packs, with their classes as channels where it is
    /// told them.
    pub(super) fn critic_input(
        &self,
        discriminator: &Network,
        x: Tensor<4>,
        condition: &Condition,
    ) -> Tensor<4> {
        let classes = condition
            .classes
            .as_ref()
            .filter(|_| self.labels.kind == LabelKind::Conditional);
        let packing = self.shown.packing as usize;
        arrange(discriminator.input(), packing, x, classes)
    }
}

/// The discriminator's outputs on real and on generated examples: each in a batch of its own, so
/// that batch norm does not mix their statistics (Radford et al., 2015), or, if `mixed`, in one.
///
/// On a graphics card they also go together where no example changes another's output: the numbers
/// are the same, and the card has half the work to start.
fn outputs(
    network: &mut Network,
    [real, fake]: [&Tensor<4>; 2],
    mixed: bool,
    chance: &mut Stream,
) -> [Tensor<4>; 2] {
    let mut pass = Pass::train(chance);
    let (first, second) = (real.dims()[0], fake.dims()[0]);
    #[cfg(feature = "wgpu")]
    if !mixed && crate::gpu::computes(real) && network.keeps_examples_apart() {
        let all = Tensor::cat(vec![real.clone(), fake.clone()], 0);
        let output = network.forward(all, &mut pass);
        return [
            crate::gpu::part(output.clone(), crate::gpu::Axis::Batch, 0, first),
            crate::gpu::part(output, crate::gpu::Axis::Batch, first, second),
        ];
    }
    if !mixed {
        return [real, fake].map(|x| network.forward(x.clone(), &mut pass));
    }
    let all = Tensor::cat(vec![real.clone(), fake.clone()], 0);
    let output = network.forward(all, &mut pass);
    [
        output.clone().narrow(0, 0, first),
        output.narrow(0, first, second),
    ]
}

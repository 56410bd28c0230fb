//! What the two players compute in their turns, and what they minimise.

use burn::tensor::Tensor;

use super::labels::{Asked, LabelKind};
use super::rules::Rules;
use super::{critic, penalty, shown, signals};
use crate::learning::{Reading, Term};
use crate::losses::adversarial::{Extra, Target};
use crate::losses::auxiliary::feature_matching;
use crate::models::arrange::arrange;
use crate::nets::{Network, Pass};
use crate::random::Stream;

/// Examples on their way to the discriminator.
pub(super) struct Batch {
    pub(super) x: Tensor<4>,
    pub(super) asked: Asked,
    /// What generated examples were made from, before any of them was exchanged for an earlier one.
    pub(super) latents: Option<Tensor<4>>,
}

/// What a turn of the discriminator is about.
pub(super) struct Contest {
    pub(super) step: u64,
    pub(super) real: Batch,
    pub(super) fake: Batch,
    pub(super) targets: (Target, Target),
    /// BEGAN's k, `[1]`.
    pub(super) balance: Tensor<1>,
}

/// What the discriminator says in its turn: constants.
pub(super) struct Verdict {
    /// The scores of real and of generated examples, `[batch, 1, 1, 1]`.
    pub(super) scores: (Tensor<4>, Tensor<4>),
}

/// What a turn of the generator is about.
pub(super) struct Attempt {
    pub(super) step: u64,
    /// What it is fed with, `[batch, z + given, 1, 1]`.
    pub(super) latents: Tensor<4>,
    pub(super) asked: Asked,
    /// Real examples, where their features count.
    pub(super) real: Option<Batch>,
}

/// What becomes of it: constants.
pub(super) struct Work {
    /// What the generator made, `[batch, ...shape]`.
    pub(super) made: Tensor<4>,
    /// What the discriminator says of it, `[batch, 1, 1, 1]`.
    pub(super) score: Tensor<4>,
    /// The chance that was left when it was made.
    pub(super) chance: Stream,
}

impl Verdict {
    /// How real the discriminator takes each kind to be, in the mean.
    pub(super) fn readings(&self, rules: &Rules) -> Vec<Reading> {
        let mean = |score: &Tensor<4>| rules.loss.kind.mean_belief(score.clone());
        vec![
            Reading::new(&signals::REAL_SCORE, mean(&self.scores.0)),
            Reading::new(&signals::FAKE_SCORE, mean(&self.scores.1)),
        ]
    }
}

impl Rules {
    /// What the discriminator says and minimises in its turn.
    pub(super) fn judge(
        &self,
        network: &mut Network,
        round: &Contest,
        chance: &mut Stream,
    ) -> (Verdict, Vec<Term>) {
        let (real, fake) = (&round.real, &round.fake);
        let [real_in, fake_in] = [real, fake].map(|batch| {
            let x = shown::disturb(&self.shown, round.step, batch.x.clone(), chance);
            self.arranged(network, x, &batch.asked)
        });
        let [real_out, fake_out] = both(network, &real_in, &fake_in, self.shown.mixed, chance);
        let kind = self.loss.kind;
        let scores = (
            critic::score(kind, &real_in, real_out.clone()),
            critic::score(kind, &fake_in, fake_out.clone()),
        );
        let verdict = Verdict {
            scores: (
                scores.0.clone().without_autodiff(),
                scores.1.clone().without_autodiff(),
            ),
        };
        let extra = Extra {
            margin: self.loss.margin,
            balance: round.balance.clone(),
        };
        let targets = (&round.targets.0, &round.targets.1);
        let [on_real, on_fake] = kind.discriminator(scores, targets, &extra);
        let mut terms = vec![
            Term::new(&signals::REAL, on_real),
            Term::new(&signals::FAKE, on_fake),
        ];
        terms.extend(
            self.reading_terms((&real_out, &real.asked), (&fake_out, &fake.asked))
                .map(|loss| Term::new(&signals::READS, loss)),
        );
        terms.extend(
            penalty::penalty(self, network, (&real_in, &fake_in), chance)
                .map(|loss| Term::new(&signals::PENALTY, loss)),
        );
        (verdict, terms)
    }

    /// What the generator makes, what the discriminator says of it, and what the generator minimises
    /// in its turn.
    pub(super) fn fool(
        &self,
        [generator, discriminator]: [&mut Network; 2],
        round: &Attempt,
        chance: &mut Stream,
    ) -> (Work, Vec<Term>) {
        let fake = generator.forward(round.latents.clone(), &mut Pass::train(chance));
        let (made, left) = (fake.clone().without_autodiff(), chance.clone());
        let x = shown::disturb(&self.shown, round.step, fake, chance);
        let input = self.arranged(discriminator, x, &round.asked);
        let mut pass = Pass::train(chance);
        let [features, output] = discriminator.last_two(input.clone(), &mut pass);
        let score = critic::score(self.loss.kind, &input, output.clone());
        let work = Work {
            made,
            score: score.clone().without_autodiff(),
            chance: left,
        };
        let loss = self.loss.kind.generator(score);
        let loss = match self.loss.generator_weight {
            1.0 => loss,
            weight => loss * weight,
        };
        let mut terms = vec![Term::new(&signals::GENERATOR, loss)];
        terms.extend(
            critic::reading_loss(&self.labels, &output, &round.asked)
                .map(|loss| Term::new(&signals::READABLE, loss)),
        );
        if let Some(real) = &round.real {
            let x = shown::disturb(&self.shown, round.step, real.x.clone(), chance);
            let input = self.arranged(discriminator, x, &real.asked);
            let [wanted, _] = discriminator.last_two(input, &mut Pass::train(chance));
            let distance = feature_matching(wanted, features);
            let distance = distance * self.loss.feature_matching;
            terms.push(Term::new(&signals::FEATURES, distance));
        }
        (work, terms)
    }

    /// Examples as the discriminator's input.
    pub(super) fn arranged(&self, network: &Network, x: Tensor<4>, asked: &Asked) -> Tensor<4> {
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
///
/// On a graphics card they also go together where no example changes another's output: the numbers
/// are the same, and the card has half the work to start.
fn both(
    network: &mut Network,
    real: &Tensor<4>,
    fake: &Tensor<4>,
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

//! One step, slowly: what the turns do, tensor by tensor.

use burn::tensor::Tensor;

use super::batches::{CriticBatch, GeneratorBatch};
use super::game::Generated;
use super::rules::Rules;
use super::{Adversarial, critic, shown};
use crate::learning::{Reading, Term};
use crate::losses::adversarial::RealAndFake;
use crate::models::model::Model;
use crate::models::slow::{Trace, Verdicts, changes, note};
use crate::models::supply::Supply;
use crate::models::who::Who;
use crate::nets::{Network, Pass};
use crate::random::Stream;

impl Adversarial {
    /// What the next step will do. A copy takes it, with the data and the chance that the step will
    /// have; the run does not change.
    pub(super) fn watched_step(&self, supply: &Supply, step: u64, who: Who) -> Vec<Trace> {
        let mut copy = self.clone();
        copy.trace = Some(Vec::new());
        for (_, player) in copy.players() {
            player.watched = Some(Vec::new());
        }
        copy.train_step(&mut supply.clone(), step, who);
        copy.trace.unwrap_or_default()
    }

    /// `start` is the chance that the turn began to compute with: the second time it is the same.
    pub(super) fn trace_discriminator(
        &mut self,
        batch: &CriticBatch,
        scores: &RealAndFake<Tensor<4>>,
        readings: &[Reading],
        mut start: Stream,
    ) {
        let rules = &self.rules;
        let mut network = self.discriminator.network.clone();
        let (later, terms) = rules.discriminator_loss(&mut network, batch, &mut start);
        let seen = |x: &Tensor<4>| rules.shown.visible(x.clone());
        let verdicts =
            |scores: &RealAndFake<Tensor<4>>| rules.verdicts(Some(&scores.real), &scores.fake);
        let turn = Trace {
            player: "discriminator",
            turns: 1,
            latents: batch
                .fake
                .latents
                .clone()
                .unwrap_or_else(|| batch.fake.x.clone()),
            real: Some(seen(&batch.real.x)),
            spoilt: None,
            made: seen(&batch.fake.x),
            made_after: None,
            pull: None,
            verdicts: Some([verdicts(scores), verdicts(&later)]),
            readings: readings.to_vec(),
            after: read(terms),
            networks: vec![("discriminator", changes(&mut self.discriminator))],
        };
        note(self.trace.get_or_insert_default(), turn);
    }

    /// The same of the generator's turn.
    pub(super) fn trace_generator(
        &mut self,
        batch: &GeneratorBatch,
        generated: &Generated,
        readings: &[Reading],
        mut start: Stream,
    ) {
        let rules = &self.rules;
        let critic = &self.discriminator.network;
        let pull = rules.pull(critic.clone(), batch, generated);
        let networks = [&self.generator.network, critic].map(Network::clone);
        let [mut generator, mut discriminator] = networks;
        let (later, terms) =
            rules.generator_loss([&mut generator, &mut discriminator], batch, &mut start);
        let turn = Trace {
            player: "generator",
            turns: 1,
            latents: batch.latents.clone(),
            real: None,
            spoilt: None,
            made: rules.shown.visible(generated.x.clone()),
            made_after: Some(rules.shown.visible(later.x)),
            pull: Some(pull),
            verdicts: Some(
                [&generated.score, &later.score].map(|score| rules.verdicts(None, score)),
            ),
            readings: readings.to_vec(),
            after: read(terms),
            networks: vec![("generator", changes(&mut self.generator))],
        };
        note(self.trace.get_or_insert_default(), turn);
    }
}

impl Rules {
    fn verdicts(&self, real: Option<&Tensor<4>>, generated: &Tensor<4>) -> Verdicts {
        let score = |score: &Tensor<4>| score.clone().flatten(0, 3);
        let belief = |score: &Tensor<4>| self.loss.kind.belief(score.clone()).flatten(0, 3);
        Verdicts {
            real: real.map(score),
            generated: score(generated),
            believed_real: real.map(belief),
            believed_generated: belief(generated),
        }
    }

    /// The way that the discriminator's verdict sends the generated examples: `-dL/dx`, where L is
    /// the generator's adversarial loss on the batch, `[batch, ...shape]` by the numbers that the
    /// generator makes.
    fn pull(
        &self,
        mut critic: Network,
        batch: &GeneratorBatch,
        generated: &Generated,
    ) -> Tensor<4> {
        let chance = &mut generated.chance.clone();
        let leaf = generated.x.clone().autodiff().require_grad();
        let x = shown::disturb(&self.shown, batch.step, leaf.clone(), chance);
        let input = self.critic_input(&critic, x, &batch.condition);
        let output = critic.forward(input.clone(), &mut Pass::train(chance));
        let score = critic::score(self.loss.kind, &input, output);
        let loss = self.loss.kind.generator(score) * self.loss.generator_weight;
        match leaf.grad(&loss.backward()) {
            Some(gradient) => gradient.neg(),
            None => generated.x.zeros_like(),
        }
    }
}

fn read(terms: Vec<Term>) -> Vec<Reading> {
    let reading = |term: Term| Reading::new(term.signal, term.value);
    terms.into_iter().map(reading).collect()
}

//! One step, slowly: what the turns do, tensor by tensor.

use burn::tensor::Tensor;

use super::rounds::{Attempt, Contest, Verdict, Work};
use super::{Adversarial, Rules, Supply, Who, critic, shown};
use crate::learning::{Reading, Term};
use crate::models::model::Model;
use crate::models::slow::{Trace, Verdicts, changes, note};
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
        round: &Contest,
        verdict: &Verdict,
        readings: &[Reading],
        mut start: Stream,
    ) {
        let rules = &self.rules;
        let mut network = self.discriminator.network.clone();
        let (later, terms) = rules.judge(&mut network, round, &mut start);
        let seen = |x: &Tensor<4>| rules.shown.visible(x.clone());
        let verdicts =
            |verdict: &Verdict| rules.verdicts(Some(&verdict.scores.0), &verdict.scores.1);
        let turn = Trace {
            player: "discriminator",
            turns: 1,
            latents: round
                .fake
                .latents
                .clone()
                .unwrap_or_else(|| round.fake.x.clone()),
            real: Some(seen(&round.real.x)),
            spoilt: None,
            made: seen(&round.fake.x),
            made_after: None,
            pull: None,
            verdicts: Some([verdicts(verdict), verdicts(&later)]),
            readings: readings.to_vec(),
            after: read(terms),
            networks: vec![("discriminator", changes(&mut self.discriminator))],
        };
        note(self.trace.get_or_insert_default(), turn);
    }

    /// The same of the generator's turn.
    pub(super) fn trace_generator(
        &mut self,
        round: &Attempt,
        work: &Work,
        readings: &[Reading],
        mut start: Stream,
    ) {
        let rules = &self.rules;
        let critic = &self.discriminator.network;
        let pull = rules.pull(critic.clone(), round, work);
        let networks = [&self.generator.network, critic].map(Network::clone);
        let [mut generator, mut discriminator] = networks;
        let (later, terms) = rules.fool([&mut generator, &mut discriminator], round, &mut start);
        let turn = Trace {
            player: "generator",
            turns: 1,
            latents: round.latents.clone(),
            real: None,
            spoilt: None,
            made: rules.shown.visible(work.made.clone()),
            made_after: Some(rules.shown.visible(later.made)),
            pull: Some(pull),
            verdicts: Some([&work.score, &later.score].map(|score| rules.verdicts(None, score))),
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
    fn pull(&self, mut critic: Network, round: &Attempt, work: &Work) -> Tensor<4> {
        let chance = &mut work.chance.clone();
        let leaf = work.made.clone().autodiff().require_grad();
        let x = shown::disturb(&self.shown, round.step, leaf.clone(), chance);
        let input = self.arranged(&critic, x, &round.asked);
        let output = critic.forward(input.clone(), &mut Pass::train(chance));
        let score = critic::score(self.loss.kind, &input, output);
        let loss = self.loss.kind.generator(score) * self.loss.generator_weight;
        match leaf.grad(&loss.backward()) {
            Some(gradient) => gradient.neg(),
            None => work.made.zeros_like(),
        }
    }
}

fn read(terms: Vec<Term>) -> Vec<Reading> {
    let reading = |term: Term| Reading::new(term.signal, term.value);
    terms.into_iter().map(reading).collect()
}

//! One step, slowly: from images to codes and back, tensor by tensor.

use burn::tensor::Tensor;

use super::coder::{Batch, Rebuilt};
use super::{Autoencoder, Supply, Who};
use crate::learning::{Reading, Term};
use crate::models::model::Model;
use crate::models::slow::{Trace, changes, note};
use crate::random::Stream;

impl Autoencoder {
    /// What the next step will do. Empty for models with a discriminator. A copy takes the step,
    /// with the data and the chance that it will have; the run does not change.
    pub(super) fn watched_step(&self, supply: &Supply, step: u64, who: Who) -> Vec<Trace> {
        if self.discriminator.is_some() {
            return Vec::new();
        }
        let mut copy = self.clone();
        copy.trace = Some(Vec::new());
        for (_, player) in copy.players() {
            player.watched = Some(Vec::new());
        }
        copy.train_step(&mut supply.clone(), step, who);
        copy.trace.unwrap_or_default()
    }

    /// `start` is the chance that the turn began to compute with: the second time it is the same.
    pub(super) fn trace_turn(
        &mut self,
        (batch, step): (&Batch, u64),
        rebuilt: &Rebuilt,
        readings: &[Reading],
        mut start: Stream,
    ) {
        let (mut encoder, mut decoder) = self.networks();
        let networks = [&mut encoder, &mut decoder];
        let (later, terms) = self.rules.rebuild(networks, batch, step, &mut start);
        let seen = |x: &Tensor<4>| x.clone().clamp(0.0, 1.0);
        let spoilt = self.rules.corruption.amount > 0.0;
        let turn = Trace {
            player: "autoencoder",
            turns: 1,
            latents: rebuilt.z.clone(),
            real: Some(batch.x.clone()),
            spoilt: spoilt.then(|| seen(&batch.shown)),
            made: seen(&rebuilt.pixels),
            made_after: Some(seen(&later.pixels)),
            pull: None,
            verdicts: None,
            readings: readings.to_vec(),
            after: terms
                .into_iter()
                .map(|Term { signal, value }| Reading::new(signal, value))
                .collect(),
            networks: vec![
                ("encoder", changes(&mut self.encoder)),
                ("decoder", changes(&mut self.decoder)),
            ],
        };
        note(self.trace.get_or_insert_default(), turn);
    }
}

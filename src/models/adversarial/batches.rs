//! The batches of a turn: real and generated examples, what each was asked to be, and what the
//! discriminator should say of them.

use burn::tensor::{Device, Tensor};

use super::Adversarial;
use super::labels::{Condition, LabelKind};
use crate::data::CLASSES;
use crate::losses::adversarial::{RealAndFake, Target};
use crate::models::classes::one_hot;
use crate::models::supply::{Examples, Supply};
use crate::nets::Pass;
use crate::random::Stream;

/// Examples on their way to the discriminator.
pub(super) struct Batch {
    /// `[batch, ...shape]`
    pub(super) x: Tensor<4>,
    pub(super) condition: Condition,
    /// What generated examples were made from, before any of them was exchanged for an earlier one.
    pub(super) latents: Option<Tensor<4>>,
}

/// What a turn of the discriminator is about.
pub(super) struct CriticBatch {
    pub(super) step: u64,
    pub(super) real: Batch,
    pub(super) fake: Batch,
    /// What it should say of real and of generated examples.
    pub(super) targets: RealAndFake<Target>,
    /// BEGAN's k, `[1]`.
    pub(super) balance: Tensor<1>,
}

/// What a turn of the generator is about.
pub(super) struct GeneratorBatch {
    pub(super) step: u64,
    /// What it is fed with, `[batch, z + condition, 1, 1]`.
    pub(super) latents: Tensor<4>,
    pub(super) condition: Condition,
    /// Real examples, where their features count.
    pub(super) real: Option<Batch>,
}

impl Adversarial {
    /// The next real examples, as many generated ones, and their targets.
    pub(super) fn critic_batch(
        &mut self,
        supply: &mut Supply,
        step: u64,
        chance: &mut Stream,
    ) -> CriticBatch {
        let real = self.real(supply);
        let fake = self.fake(supply, chance);
        let fake = self.replayed(fake, chance);
        CriticBatch {
            step,
            targets: self.targets([&real, &fake], supply.device(), chance),
            real,
            fake,
            balance: self.balance.clone().flatten(0, 3),
        }
    }

    /// Latents with random conditions.
    pub(super) fn generator_batch(
        &self,
        supply: &mut Supply,
        step: u64,
        chance: &mut Stream,
    ) -> GeneratorBatch {
        let condition = self.random_condition(supply, chance);
        GeneratorBatch {
            step,
            latents: self.latents(supply, &condition),
            condition,
            real: (self.rules.loss.feature_matching > 0.0).then(|| {
                let examples = supply.real_features(self.rules.train.batch as usize);
                self.packed(examples, supply.device())
            }),
        }
    }

    /// The next real examples, as many as fill the packs.
    fn real(&self, supply: &mut Supply) -> Batch {
        let examples = supply.real(self.rules.train.batch as usize);
        self.packed(examples, supply.device())
    }

    /// The examples that fill whole packs, with their classes where the networks know classes.
    fn packed(&self, examples: Examples, device: &Device) -> Batch {
        let packs = self.rules.shown.packing as usize;
        let count = examples.labels.len() / packs * packs;
        let condition = match self.rules.labels.kind {
            LabelKind::None | LabelKind::Codes => Condition::default(),
            LabelKind::Conditional | LabelKind::Auxiliary => Condition {
                classes: Some(one_hot(&examples.labels[..count], device)),
                codes: None,
            },
        };
        Batch {
            x: examples.x.narrow(0, 0, count),
            condition,
            latents: None,
        }
    }

    /// Generated examples, constants for whoever sees them.
    fn fake(&mut self, supply: &mut Supply, chance: &mut Stream) -> Batch {
        let condition = self.random_condition(supply, chance);
        let latents = self.latents(supply, &condition);
        let x = self
            .generator
            .network
            .forward(latents.clone(), &mut Pass::train(chance));
        Batch {
            x,
            condition,
            latents: Some(latents),
        }
    }

    /// What as many generated examples are asked to be.
    fn random_condition(&self, supply: &Supply, chance: &mut Stream) -> Condition {
        Condition::random(&self.rules.labels, supply, self.batch_size(), chance)
    }

    /// The generator's input, `[batch, z + condition, 1, 1]`.
    fn latents(&self, supply: &mut Supply, condition: &Condition) -> Tensor<4> {
        let (mut stream, device) = (supply.latents(), supply.device());
        let latents = self
            .rules
            .latent
            .draw(self.batch_size(), &mut stream, device);
        condition.beside(latents, &self.rules.labels)
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
            fake.condition.classes.as_ref(),
            fake.condition.codes.as_ref(),
        ];
        let rows = rows.into_iter().flatten().cloned().collect();
        let mut mixed = self.replay.mixed(rows, old, chance).into_iter();
        Batch {
            x: mixed.next().unwrap_or(fake.x),
            condition: Condition {
                classes: fake.condition.classes.and_then(|_| mixed.next()),
                codes: fake.condition.codes.and_then(|_| mixed.next()),
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
    ) -> RealAndFake<Target> {
        let loss = &self.rules.loss;
        if loss.flipped == 0.0 {
            return RealAndFake {
                real: Target::All(loss.real_label),
                fake: Target::All(loss.fake_label),
            };
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
        RealAndFake {
            real: flip(real, loss.real_label, loss.fake_label),
            fake: flip(fake, loss.fake_label, loss.real_label),
        }
    }

    /// The size of a batch that is made of whole packs.
    fn batch_size(&self) -> usize {
        let packs = self.rules.shown.packing as usize;
        self.rules.train.batch as usize / packs * packs
    }

    /// The shapes of the tensors of a remembered batch.
    pub(super) fn replayed_shapes(&self) -> Vec<[usize; 4]> {
        let count = self.batch_size();
        let labels = &self.rules.labels;
        let codes = labels.generator_inputs().saturating_sub(CLASSES);
        let mut shapes = vec![self.generator.network.output().batch(count)];
        let columns = [CLASSES.min(labels.generator_inputs()), codes].into_iter();
        shapes.extend(
            columns
                .filter(|&size| size > 0)
                .map(|size| [count, size, 1, 1]),
        );
        shapes
    }
}

//! Drawing: from what a generator is fed with to what can be seen.

use burn::tensor::{Device, Tensor};

use super::Adversarial;
use super::labels::{Condition, LabelKind};
use super::settings::ShownSettings;
use crate::data::CLASSES;
use crate::models::SETTLING;
use crate::models::classes::in_turn;
use crate::models::latent::LatentSettings;
use crate::models::supply::Supply;
use crate::nets::Pass;
use crate::random::{Purpose, Stream};

impl Adversarial {
    /// Random inputs of the generator, `[count, z + condition, 1, 1]`, with their classes: the
    /// latent, then, for conditional models, a one-hot class scaled by `labels.emphasis`, then the
    /// codes. Without `classes`, cycles through all classes.
    pub(super) fn inputs(
        &self,
        count: usize,
        classes: Option<&[u8]>,
        stream: &mut Stream,
        device: &Device,
    ) -> (Tensor<4>, Option<Vec<u8>>) {
        let latents = self.rules.latent.draw_truncated(count, stream, device);
        let classes = in_turn(count, classes, self.rules.kinds());
        let condition = Condition::of_classes(&self.rules.labels, &classes, stream, device);
        let labelled = self.rules.labels.kind != LabelKind::None;
        (
            condition.beside(latents, &self.rules.labels),
            labelled.then_some(classes),
        )
    }

    /// Measures the statistics of the generator that is drawn with, where its weights are averaged. The
    /// run is not changed by it.
    pub(super) fn settle_generator(&mut self, supply: &Supply) {
        if !self.generator.is_unsettled() {
            return;
        }
        let (mut chance, device) = (supply.stream(Purpose::Statistics, 0), supply.device());
        let labels = &self.rules.labels;
        let latents = self.rules.latent.draw(SETTLING, &mut chance, device);
        let classes = match labels.kind {
            LabelKind::Codes => in_turn(SETTLING, None, CLASSES),
            _ => in_turn(SETTLING, Some(&supply.classes()), CLASSES),
        };
        let condition = Condition::of_classes(labels, &classes, &mut chance, device);
        let inputs = condition.beside(latents, labels);
        self.generator
            .settle(inputs, &mut Pass::settle(&mut chance));
    }

    /// What the generator makes of its inputs `[count, z + given, 1, 1]`, with the averaged weights:
    /// images in [0, 1], or points. Gradients reach the inputs.
    pub(super) fn generated(&mut self, inputs: Tensor<4>, stream: &mut Stream) -> Tensor<4> {
        let mut network = self.generator.drawing();
        let x = network.forward(inputs, &mut Pass::draw(stream));
        self.rules.shown.visible(x)
    }

    /// What examples are made from.
    #[must_use]
    pub fn latent(&self) -> &LatentSettings {
        &self.rules.latent
    }
}

impl ShownSettings {
    /// Generated pixels in [0, 1]; points as they are.
    pub(super) fn visible(&self, x: Tensor<4>) -> Tensor<4> {
        if x.dims()[2] > 1 {
            self.range.to_unit(x)
        } else {
            x
        }
    }

    /// Pixels in [0, 1] as the discriminator is shown them; points as they are.
    pub(super) fn invisible(&self, x: Tensor<4>) -> Tensor<4> {
        if x.dims()[2] > 1 {
            self.range.scaled(x)
        } else {
            x
        }
    }
}

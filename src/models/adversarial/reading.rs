//! What a discriminator reads off images beside its score, and what a generator makes of a code.

use burn::tensor::{Device, Tensor};

use super::Adversarial;
use super::labels::{Condition, LabelKind, row_of};
use crate::data::CLASSES;
use crate::models::arrange::arrange;
use crate::models::classes::one_hot;
use crate::nets::Pass;
use crate::random::Stream;

impl Adversarial {
    /// The logits of the class or category that the discriminator reads off images as it sees them,
    /// `[batch, 10, 1, 1]`. `None` for discriminators that classify nothing.
    pub(super) fn class_logits(&mut self, x: Tensor<4>, chance: &mut Stream) -> Option<Tensor<4>> {
        if !matches!(
            self.rules.labels.kind,
            LabelKind::Auxiliary | LabelKind::Codes
        ) {
            return None;
        }
        let mut network = self.discriminator.network.clone();
        let input = arrange(network.input(), 1, x, None);
        let output = network.forward(input, &mut Pass::still(chance));
        Some(output.narrow(1, 1, CLASSES))
    }

    /// One row for each category, made from one latent; along a row the continuous code number
    /// `code` takes the given values while the others are 0. Images `[10 * values, 1, 28, 28]` in
    /// [0, 1] (Chen et al., 2016, figure 2). `None` for models without such a code.
    pub(super) fn walk(
        &mut self,
        code: usize,
        values: &[f32],
        stream: &mut Stream,
        device: &Device,
    ) -> Option<Tensor<4>> {
        let codes = self.rules.labels.continuous as usize;
        if self.rules.labels.kind != LabelKind::Codes || code >= codes {
            return None;
        }
        let rows: Vec<Tensor<4>> = (0..CLASSES as u8)
            .map(|category| {
                let latent = self.rules.latent.draw(1, stream, device);
                let condition = Condition {
                    classes: Some(one_hot(&vec![category; values.len()], device)),
                    codes: Some(row_of(code, codes, values, device)),
                };
                condition.beside(latent.repeat_dim(0, values.len()), &self.rules.labels)
            })
            .collect();
        let x = self
            .generator
            .drawing()
            .forward(Tensor::cat(rows, 0), &mut Pass::draw(stream));
        Some(self.rules.shown.visible(x))
    }
}

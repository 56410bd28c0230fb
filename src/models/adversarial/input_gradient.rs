//! How what the players say about an example changes with the example itself.

use burn::tensor::Tensor;
use serde::Deserialize;

use super::{Adversarial, Supply, critic};
use crate::models::arrange::arrange;
use crate::models::classes::one_hot;
use crate::nets::Pass;

/// A number that depends on an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum GradientOf {
    /// How real the discriminator takes it to be: its score before any sigmoid, or, of a
    /// discriminator that reconstructs, the negative of its error.
    Score,
    /// What the generator minimises, of this example alone.
    GeneratorLoss,
}

/// What is said about some examples, and how it changes with them. Still on the device.
#[derive(Clone, Debug)]
pub struct InputGradients {
    /// How real the discriminator takes each to be, `[count]`, as [`GradientOf::Score`] says.
    pub scores: Tensor<1>,
    /// The same in [0, 1], `[count]`.
    pub beliefs: Tensor<1>,
    /// The gradient by each number of each example, `[count, ...shape]`.
    pub gradients: Tensor<4>,
}

impl Adversarial {
    /// The gradient of what is asked `of` by examples as they are seen: pixels in [0, 1]
    /// `[count, 1, 28, 28]`, or points `[count, 2, 1, 1]`. Where the discriminator is told classes,
    /// `classes` are those of the examples.
    ///
    /// A map of such gradients shows which pixels a verdict depends on (Simonyan et al., 2014).
    /// Dropout and noise are off. A discriminator that looks at whole batches sees these examples
    /// together, and one that judges packs sees packs of the same.
    pub fn input_gradients(
        &self,
        examples: Tensor<4>,
        classes: Option<&[u8]>,
        of: GradientOf,
        supply: &Supply,
    ) -> InputGradients {
        let (shown, kind) = (&self.rules.shown, self.rules.loss.kind);
        let mut network = self.discriminator.network.clone();
        let mut chance = supply.probe();
        let told = classes
            .filter(|_| self.rules.labels.critic_inputs() > 0)
            .map(|classes| one_hot(classes, supply.device()));
        let leaf = examples.without_autodiff().autodiff().require_grad();
        let x = shown.invisible(leaf.clone());
        let packs = x.repeat_dim(1, shown.packing as usize);
        let input = arrange(network.input(), 1, packs, told.as_ref());
        let output = network.forward(input.clone(), &mut Pass::still(&mut chance));
        let score = critic::score(kind, &input, output);
        let realness = if kind.reconstructs() {
            score.clone().neg()
        } else {
            score.clone()
        };
        let count = leaf.dims()[0] as f64;
        let sum = match of {
            GradientOf::Score => realness.clone().sum(),
            // The generator's loss is a mean over examples.
            GradientOf::GeneratorLoss => kind.generator(score.clone()) * count,
        };
        let gradients = leaf.grad(&sum.backward());
        InputGradients {
            scores: realness.without_autodiff().flatten(0, 3),
            beliefs: kind.belief(score.without_autodiff()).flatten(0, 3),
            gradients: gradients.unwrap_or_else(|| leaf.without_autodiff().zeros_like()),
        }
    }
}

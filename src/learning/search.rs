//! A search: numbers that are moved to lower a loss while all networks stay as they are.

use burn::tensor::Tensor;

use super::{Optimizer, OptimizerSettings};

/// Numbers on their way to a minimum.
#[derive(Debug)]
pub struct Search {
    value: Tensor<4>,
    optimizer: Optimizer,
}

impl Search {
    /// A search that begins at `value`.
    #[must_use]
    pub fn new(value: Tensor<4>) -> Self {
        Self {
            value: value.without_autodiff(),
            optimizer: Optimizer::default(),
        }
    }

    /// Where it is, outside of every graph.
    #[must_use]
    pub fn value(&self) -> Tensor<4> {
        self.value.clone()
    }

    /// One step along the gradient of `loss`, by the optimizer of the settings.
    pub fn step(
        &mut self,
        settings: &OptimizerSettings,
        loss: impl FnOnce(Tensor<4>) -> Tensor<1>,
    ) {
        let leaf = self.value.clone().autodiff().require_grad();
        let mut gradients = loss(leaf.clone()).backward();
        self.optimizer.begin(settings, 1);
        if let Some(gradient) = leaf.grad_remove(&mut gradients) {
            self.value = self.optimizer.step(0, self.value.clone(), gradient);
        }
    }
}

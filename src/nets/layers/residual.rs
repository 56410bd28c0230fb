//! Residual blocks (He et al., 2016).

use burn::tensor::Tensor;

use crate::nets::{Network, Pass};

/// `y = shortcut(x) + branch(x)`; without a shortcut network, `y = x + branch(x)`.
#[derive(Clone, Debug)]
pub struct Residual {
    pub(super) branch: Network,
    pub(super) shortcut: Network,
}

impl Residual {
    pub(super) fn forward(&mut self, x: Tensor<4>, pass: &mut Pass<'_>) -> Tensor<4> {
        self.shortcut.forward(x.clone(), pass) + self.branch.forward(x, pass)
    }

    pub(super) fn pull_back(
        &mut self,
        x: Tensor<4>,
        gradient: Tensor<4>,
        pass: &mut Pass<'_>,
    ) -> Tensor<4> {
        let along = self.shortcut.pull_back(x.clone(), gradient.clone(), pass);
        along + self.branch.pull_back(x, gradient, pass)
    }
}

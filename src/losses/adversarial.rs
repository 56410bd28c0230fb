//! The losses of the two players of a GAN.

use burn::tensor::Tensor;
use burn::tensor::activation::softplus;

/// What the generator minimises. The discriminator's loss is the same for all of them.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum AdversarialLoss {
    /// The generator minimises -log D(G(z)): strong gradients where the discriminator is right.
    NonSaturating,
    /// The generator minimises log(1 - D(G(z))): the game of the theory; its gradient vanishes
    /// where the discriminator is right.
    Minimax,
}

impl AdversarialLoss {
    /// The generator's loss, one number of shape `[1]`, from the discriminator's logits on
    /// generated images (Goodfellow et al., 2014, equation 1 and section 3).
    #[must_use]
    pub fn generator(self, fake: Tensor<4>) -> Tensor<1> {
        match self {
            // -log sigmoid(x) = softplus(-x)
            Self::NonSaturating => softplus(-fake, 1.0).mean(),
            // log(1 - sigmoid(x)) = -softplus(x)
            Self::Minimax => -softplus(fake, 1.0).mean(),
        }
    }
}

/// The cross-entropy between logits and one target probability for all of them, averaged: `[1]`.
///
/// `-t log sigmoid(x) - (1 - t) log(1 - sigmoid(x)) = softplus(x) - t x`.
/// With target 1 on real and 0 on generated images this is the discriminator's loss of Goodfellow
/// et al. (2014); a target of 0.9 on real ones is one-sided label smoothing (Salimans et al., 2016).
#[must_use]
pub fn cross_entropy(logits: Tensor<4>, target: f64) -> Tensor<1> {
    (softplus(logits.clone(), 1.0) - logits * target).mean()
}

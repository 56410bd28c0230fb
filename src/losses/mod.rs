//! What is minimised: pure functions on tensors.
//!
//! Every function takes logits, never probabilities: `log(sigmoid(x))` is infinite where a
//! discriminator is sure, `softplus` is not.

pub mod adversarial;
pub mod auxiliary;
pub mod divergence;
pub mod likelihood;
pub mod penalty;
pub mod reconstruction;

pub use adversarial::AdversarialLoss;

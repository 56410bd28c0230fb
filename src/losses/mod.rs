//! What is minimised: pure functions on tensors.
//!
//! What a discriminator or a decoder says is taken as logits, never as probabilities:
//! `log(sigmoid(x))` is infinite where it is sure, `softplus` is not. Only the activity of a sparse
//! code is a probability itself ([`divergence::activity_divergence`]).

pub mod adversarial;
pub mod auxiliary;
pub mod divergence;
pub mod likelihood;
pub mod penalty;
pub mod reconstruction;

pub use adversarial::AdversarialLoss;

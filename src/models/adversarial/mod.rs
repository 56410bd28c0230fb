//! Generative adversarial networks: a generator against a discriminator.
//!
//! One step is the discriminator's turns, then the generator's (Goodfellow et al., 2014, algorithm
//! 1). Which paper a GAN is from is a matter of settings.

mod batches;
mod contradictions;
mod critic;
mod drawing;
mod family;
mod game;
mod health;
mod input_gradient;
mod labels;
mod model;
mod networks;
mod penalty;
mod presets;
mod reading;
mod replay;
mod rules;
mod settings;
mod shown;
pub mod signals;
mod slant;
mod slow;

use burn::tensor::{Device, Tensor};

pub use input_gradient::{GradientOf, InputGradients};
pub use labels::{LabelKind, LabelSettings};
pub use penalty::{half_deviation, score_gradients};
pub use replay::Replay;
pub use rules::Rules;
pub use settings::{LossSettings, PenaltyPoints, PenaltySettings, ShownSettings, TrainSettings};
pub use shown::shifted;
pub use slant::slanted;

use super::slow::Trace;
use super::supply::Supply;
use crate::learning::Player;
use crate::nets::Network;

/// A generator against a discriminator.
pub struct AdversarialFamily;

/// A generator and a discriminator.
#[derive(Clone, Debug)]
pub struct Adversarial {
    generator: Player,
    discriminator: Player,
    rules: Rules,
    /// BEGAN's k, `[1, 1, 1, 1]`.
    balance: Tensor<4>,
    /// What was generated in earlier steps.
    replay: Replay,
    /// What the turns of a step did; `None` unless the step is watched.
    trace: Option<Vec<Trace>>,
}

impl Adversarial {
    /// A game that has not begun.
    #[must_use]
    pub fn new(generator: Network, discriminator: Network, rules: Rules, device: &Device) -> Self {
        Self {
            generator: Player::new(generator),
            discriminator: Player::new(discriminator),
            rules,
            balance: Tensor::zeros([1, 1, 1, 1], device),
            replay: Replay::default(),
            trace: None,
        }
    }
}

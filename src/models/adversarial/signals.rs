//! What the reports of a GAN name.

pub use crate::models::signals::{FAKE, FAKE_SCORE, REAL, REAL_SCORE};

use crate::learning::{Chart, Signal};
use crate::models::signals::discriminator;

const fn generator(name: &'static str, label: &'static str) -> Signal {
    Signal {
        name,
        label,
        chart: Chart::Loss,
        player: "generator",
    }
}

/// The penalty on the discriminator's gradient, with its weight.
pub const PENALTY: Signal = discriminator("discriminator.penalty", "Penalty", Chart::Loss);
/// How badly the discriminator reads classes or codes off images.
pub const READS: Signal = discriminator("discriminator.labels", "D on labels", Chart::Loss);
/// The generator's loss.
pub const GENERATOR: Signal = generator("generator.adversarial", "Generator");
/// How badly classes or codes can be read off the generator's images.
pub const READABLE: Signal = generator("generator.labels", "G on labels");
/// The distance of the generator's mean features from those of real images.
pub const FEATURES: Signal = generator("generator.features", "Feature matching");
/// BEGAN's balance k.
pub const BALANCE: Signal = discriminator("score.balance", "Balance k", Chart::Score);

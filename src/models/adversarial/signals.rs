//! What the reports of a GAN name.

use crate::learning::{Chart, Signal};

const fn discriminator(name: &'static str, label: &'static str, chart: Chart) -> Signal {
    Signal {
        name,
        label,
        chart,
        player: "discriminator",
    }
}

const fn generator(name: &'static str, label: &'static str) -> Signal {
    Signal {
        name,
        label,
        chart: Chart::Loss,
        player: "generator",
    }
}

/// The discriminator's loss on real images.
pub const REAL: Signal = discriminator("discriminator.real", "D on real", Chart::Loss);
/// The discriminator's loss on generated images.
pub const FAKE: Signal = discriminator("discriminator.fake", "D on generated", Chart::Loss);
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
/// How real the discriminator takes real images to be.
pub const REAL_SCORE: Signal = discriminator("score.real", "Real", Chart::Score);
/// How real the discriminator takes generated images to be.
pub const FAKE_SCORE: Signal = discriminator("score.fake", "Generated", Chart::Score);
/// BEGAN's balance k.
pub const BALANCE: Signal = discriminator("score.balance", "Balance k", Chart::Score);

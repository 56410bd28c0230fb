//! What the reports of every model with a discriminator name.

use crate::learning::{Chart, Signal};

pub(super) const fn discriminator(name: &'static str, label: &'static str, chart: Chart) -> Signal {
    Signal {
        name,
        label,
        chart,
        player: "discriminator",
    }
}

/// The discriminator's loss on real images.
pub const REAL: Signal = discriminator("discriminator.real", "D on real", Chart::Loss);
/// The discriminator's loss on generated images.
pub const FAKE: Signal = discriminator("discriminator.fake", "D on generated", Chart::Loss);
/// How real the discriminator takes real images to be.
pub const REAL_SCORE: Signal = discriminator("score.real", "Real", Chart::Score);
/// How real the discriminator takes generated images to be.
pub const FAKE_SCORE: Signal = discriminator("score.fake", "Generated", Chart::Score);

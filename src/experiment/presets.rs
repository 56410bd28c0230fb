//! The table of presets: a name, what it is, and what differs from the defaults.

use super::Family;

/// One row: a model that can be trained by its name.
#[derive(Debug)]
pub struct Preset {
    /// The name, `family/model`.
    pub name: &'static str,
    /// The family of models.
    pub family: Family,
    /// The name in words.
    pub title: &'static str,
    /// What it is, in one sentence.
    pub summary: &'static str,
    /// What differs from `Configuration::default()`, as `path=value&path=value`.
    pub differences: &'static str,
}

/// Every model that has a name. The first one is what the page opens with.
pub const PRESETS: &[Preset] = &[
    Preset {
        name: "gan/mlp",
        family: Family::Adversarial,
        title: "Fully connected GAN",
        summary: "The first GAN, with today's loss: two fully connected networks, fast on every machine.",
        differences: "generator.normalisation=batch",
    },
    Preset {
        name: "gan/dcgan",
        family: Family::Adversarial,
        title: "DCGAN",
        summary: "Convolutions and batch norm: slower steps, much better strokes.",
        differences: "generator.kind=convolutional&generator.widths=64,32&generator.normalisation=batch\
            &generator.activation=relu&generator.initial=normal&generator.optimizer.rate=0.001\
            &discriminator.kind=convolutional&discriminator.widths=32,64\
            &discriminator.normalisation=batch&discriminator.initial=normal",
    },
];

impl Preset {
    /// The preset with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.name == name)
    }
}

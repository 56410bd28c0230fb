//! What the reports of a diffusion model name.

use crate::learning::{Chart, Signal};

const fn loss(name: &'static str, label: &'static str) -> Signal {
    Signal {
        name,
        label,
        chart: Chart::Loss,
        player: "denoiser",
    }
}

/// The squared error of what the denoiser predicts, for a number: the mean of the batch.
pub const LOSS: Signal = loss("denoiser.loss", "Denoiser");

/// The same of the third of the batch that is mostly noise.
pub const EARLY: Signal = loss("denoiser.early", "mostly noise");

/// The same of the third in between.
pub const MIDDLE: Signal = loss("denoiser.middle", "in between");

/// The same of the third that is mostly example.
pub const LATE: Signal = loss("denoiser.late", "mostly example");

//! What the reports of an autoregressive model name.

use crate::learning::{Chart, Signal};

/// The negative log-likelihood of an image, in nats: the mean of the batch.
pub const NATS: Signal = Signal {
    name: "predictor.nats",
    label: "Nats per image",
    chart: Chart::Nats,
    player: "predictor",
};

/// The same in bits per pixel.
pub const BITS: Signal = Signal {
    name: "predictor.bits",
    label: "Bits per pixel",
    chart: Chart::Bits,
    player: "predictor",
};

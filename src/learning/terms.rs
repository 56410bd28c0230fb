//! What a turn minimises, and what it reports.

use burn::tensor::Tensor;
use serde::Serialize;

/// What a number in a report means: its name, and where it is drawn.
#[derive(Debug, PartialEq, Eq)]
pub struct Signal {
    /// The name in reports, such as `generator.adversarial`.
    pub name: &'static str,
    /// The legend of its curve.
    pub label: &'static str,
    /// The chart that it is drawn in.
    pub chart: Chart,
    /// The network that it is about.
    pub player: &'static str,
}

/// The charts of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Chart {
    /// Terms that are minimised.
    Loss,
    /// Probabilities that the discriminator gives, averaged.
    Score,
    /// Parts of a bound on the likelihood, in nats per image: summed over pixels.
    Nats,
    /// The mean squared error of a pixel in [0, 1].
    Error,
    /// The same in bits per pixel.
    Bits,
}

/// One term of what a turn minimises.
#[derive(Debug)]
pub struct Term {
    /// What it is.
    pub signal: &'static Signal,
    /// The value, one number of shape `[1]`.
    pub value: Tensor<1>,
}

impl Term {
    /// A term of what is minimised.
    #[must_use]
    pub fn new(signal: &'static Signal, value: Tensor<1>) -> Self {
        Self { signal, value }
    }
}

/// A number that was measured in a step. It stays on the device until somebody looks.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What it is.
    pub signal: &'static Signal,
    /// The number, `[1]`, outside of every graph.
    pub value: Tensor<1>,
}

impl Reading {
    /// A number that is only looked at.
    #[must_use]
    pub fn new(signal: &'static Signal, value: Tensor<1>) -> Self {
        Self {
            signal,
            value: value.without_autodiff(),
        }
    }
}

//! How networks are that play against each other.

use burn::tensor::Tensor;

/// What was measured. All of it is still on the device.
#[derive(Debug)]
pub struct Checkup {
    /// How real the discriminator takes real examples to be, in [0, 1].
    pub real: Tensor<1>,
    /// How real it takes generated ones to be.
    pub generated: Tensor<1>,
    /// Each network's layers.
    pub networks: Vec<(&'static str, Vec<Vital>)>,
}

/// What was measured of one layer, `[1]` each.
#[derive(Debug)]
pub struct Vital {
    /// What it is: `1 linear`.
    pub name: String,
    /// The length of the gradient of its weights.
    pub gradient: Tensor<1>,
    /// The size of an update as a share of the weights.
    pub ratio: Tensor<1>,
    /// The largest singular value of its weight.
    pub singular: Tensor<1>,
    /// The share of its units that take no part.
    pub dead: Option<Tensor<1>>,
}

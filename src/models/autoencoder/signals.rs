//! What the reports of an autoencoder name.

use crate::learning::{Chart, Signal};

const fn signal(
    name: &'static str,
    label: &'static str,
    chart: Chart,
    player: &'static str,
) -> Signal {
    Signal {
        name,
        label,
        chart,
        player,
    }
}

/// How far reconstructions are from their images, in nats per image.
pub const RECONSTRUCTION: Signal =
    signal("reconstruction", "Reconstruction", Chart::Loss, "decoder");
/// How far reconstructions are from their images in the discriminator's features.
pub const FEATURES: Signal = signal("features", "In D's features", Chart::Loss, "decoder");
/// The divergence from the prior as it is minimised: with its weight and its free bits.
pub const DIVERGENCE: Signal = signal("divergence", "Divergence", Chart::Loss, "encoder");
/// The penalty on active codes, with its weight.
pub const SPARSITY: Signal = signal("sparsity", "Sparsity", Chart::Loss, "encoder");
/// What the discriminator's verdict costs encoder and decoder, with its weight.
pub const GAME: Signal = signal("game", "Against D", Chart::Loss, "decoder");
/// The divergence itself, in nats per image.
pub const NATS_DIVERGENCE: Signal = signal("nats.divergence", "Divergence", Chart::Nats, "encoder");
/// Reconstruction and divergence together: the negative of the bound on the likelihood (ELBO), in
/// nats per image.
pub const NATS_BOUND: Signal = signal("nats.bound", "Negative ELBO", Chart::Nats, "decoder");
/// The mean squared error of a pixel in [0, 1].
pub const ERROR: Signal = signal("error", "Squared error", Chart::Error, "decoder");

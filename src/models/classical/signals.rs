//! What the reports of the classical methods name.

use crate::learning::{Chart, Signal};

const fn signal(name: &'static str, label: &'static str, player: &'static str) -> Signal {
    Signal {
        name,
        label,
        chart: Chart::Loss,
        player,
    }
}

/// PCA: the mean squared error of a number, of the examples that it was fitted to.
pub const RECONSTRUCTION: Signal = signal("pca.reconstruction", "Mean squared error", "pca");
/// k-means: the mean squared distance of a number from that of the nearest centre.
pub const DISTANCE: Signal = signal("kMeans.distance", "Mean squared distance", "kMeans");
/// Density: `-log p` of the examples that it was fitted to, in nats an example.
pub const FITTED: Signal = signal("density.fitted", "Fitted examples, nats", "density");
/// Density: `-log p` of new examples, in nats an example.
pub const HELD_OUT: Signal = signal("density.heldOut", "New examples, nats", "density");

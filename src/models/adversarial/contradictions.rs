//! What contradicts what, although each value alone is allowed.

use super::labels::LabelKind;
use crate::error::Problem;
use crate::models::blueprint::Blueprint;
use crate::models::configuration::{Configuration, DataSource};
use crate::models::network_settings::{NetworkKind, Normalisation};
use crate::nets::LayerSpecification;

/// Everything in a configuration that contradicts something else in it, each with its reason.
pub(super) fn contradictions(
    configuration: &Configuration,
    blueprints: &[Blueprint],
) -> Vec<Problem> {
    [
        penalty_on_mixed_examples(configuration, blueprints),
        penalty_on_energy(configuration),
        targets_without_meaning(configuration),
        labels_without_classes(configuration),
        labels_with_packs(configuration),
        labels_with_energy(configuration),
        instance_norm_without_pixels(configuration),
        packs_of_a_small_batch(configuration),
        fully_connected_twice(configuration),
        configuration.points_without_a_partner(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn problem(path: &str, message: &str) -> Option<Problem> {
    Some(Problem::new(path, message))
}

fn penalty_on_mixed_examples(
    configuration: &Configuration,
    blueprints: &[Blueprint],
) -> Option<Problem> {
    let discriminator = blueprints.iter().find(|one| one.name == "discriminator")?;
    let mixes = discriminator
        .layers
        .iter()
        .any(LayerSpecification::mixes_examples);
    if configuration.loss.penalty.weight == 0.0 || !mixes {
        return None;
    }
    problem(
        "loss.penalty.weight",
        "a gradient penalty is about the gradient at one example, but batch norm, minibatch deviation and minibatch discrimination in the discriminator make its output depend on the other examples of the batch: use layer norm or none there",
    )
}

fn penalty_on_energy(configuration: &Configuration) -> Option<Problem> {
    if configuration.loss.penalty.weight == 0.0 || !configuration.loss.kind.reconstructs() {
        return None;
    }
    problem(
        "loss.penalty.weight",
        "the energy of an autoencoder has no gradient penalty here",
    )
}

fn targets_without_meaning(configuration: &Configuration) -> Option<Problem> {
    let loss = &configuration.loss;
    let neutral = (loss.real_label, loss.fake_label, loss.flipped) == (1.0, 0.0, 0.0);
    if neutral || loss.kind.has_targets() {
        return None;
    }
    let path = if loss.flipped > 0.0 {
        "loss.flipped"
    } else if loss.fake_label > 0.0 {
        "loss.fakeLabel"
    } else {
        "loss.realLabel"
    };
    problem(
        path,
        "this loss has no labels to smooth or to flip: its score is not drawn to a number. Losses with labels are nonSaturating, minimax, leastSquares and boundarySeeking",
    )
}

fn labels_without_classes(configuration: &Configuration) -> Option<Problem> {
    let classes = matches!(
        configuration.labels.kind,
        LabelKind::Conditional | LabelKind::Auxiliary
    );
    if !classes || configuration.data != DataSource::Points {
        return None;
    }
    problem(
        "labels.kind",
        "points that were drawn by hand have no classes",
    )
}

fn labels_with_packs(configuration: &Configuration) -> Option<Problem> {
    if configuration.labels.kind == LabelKind::None || configuration.shown.packing == 1 {
        return None;
    }
    problem(
        "shown.packing",
        "examples that are judged together have no common class",
    )
}

fn labels_with_energy(configuration: &Configuration) -> Option<Problem> {
    if configuration.labels.kind == LabelKind::None || !configuration.loss.kind.reconstructs() {
        return None;
    }
    problem(
        "labels.kind",
        "a discriminator that is an autoencoder is not told classes and reads none",
    )
}

fn instance_norm_without_pixels(configuration: &Configuration) -> Option<Problem> {
    [
        ("generator.normalisation", &configuration.generator),
        ("discriminator.normalisation", &configuration.discriminator),
    ]
    .into_iter()
    .find(|(_, network)| {
        let flat = network.kind == NetworkKind::Mlp || configuration.data.in_plane();
        network.normalisation == Normalisation::Instance && flat
    })
    .and_then(|(path, _)| {
        problem(
            path,
            "instance norm is over the pixels of a channel; a fully connected layer has none",
        )
    })
}

fn packs_of_a_small_batch(configuration: &Configuration) -> Option<Problem> {
    if configuration.train.batch >= 2 * configuration.shown.packing {
        return None;
    }
    problem(
        "shown.packing",
        "the batch has to hold two packs at least: make it larger",
    )
}

fn fully_connected_twice(configuration: &Configuration) -> Option<Problem> {
    [
        ("generator.hidden", &configuration.generator),
        ("discriminator.hidden", &configuration.discriminator),
    ]
    .into_iter()
    .find(|(_, network)| network.kind == NetworkKind::Mlp && network.hidden > 0)
    .and_then(|(path, _)| {
        problem(
            path,
            "this network is fully connected already: give it another width",
        )
    })
}

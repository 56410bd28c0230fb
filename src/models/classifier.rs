//! A classifier: the network behind the figures, trained on labelled images.

use burn::tensor::{Tensor, TensorData};

use super::model::Named;
use crate::learning::{Chart, OptimizerSettings, Player, Reading, Signal, Term, turn};
use crate::losses::auxiliary::choice_loss;
use crate::nets::{Network, Pass};
use crate::random::{Chance, Purpose};

/// The classifier's loss.
pub const CLASSIFIER_LOSS: Signal = Signal {
    name: "classifier",
    label: "Classifier",
    chart: Chart::Loss,
    player: "classifier",
};

/// A network that describes an image by some numbers, and one that names its class from them.
#[derive(Debug)]
pub struct Classifier {
    features: Player,
    head: Player,
}

impl Classifier {
    /// A classifier that has not learned yet: `features` maps images to `[batch, f, 1, 1]`, `head`
    /// maps those to logits `[batch, classes, 1, 1]`.
    #[must_use]
    pub fn new(features: Network, head: Network) -> Self {
        Self {
            features: Player::new(features),
            head: Player::new(head),
        }
    }

    /// One update that makes the labels of the images more probable: images `[batch, 1, 28, 28]` in
    /// [-1, 1], one label for each. An image without a label is of no class: all classes should be
    /// equally probable (Lee et al., 2018, "Training confidence-calibrated classifiers").
    pub fn step(
        &mut self,
        images: Tensor<4>,
        labels: &[Option<u8>],
        settings: &OptimizerSettings,
    ) -> Vec<Reading> {
        let classes = self.head.network.output().channels;
        let targets = targets(labels, classes, &images);
        turn(
            [(&mut self.features, settings), (&mut self.head, settings)],
            |[features, head]| {
                // None of the layers uses chance.
                let mut chance = Chance::new(0).stream(Purpose::Nothing, 0);
                let mut pass = Pass::train(&mut chance);
                let features = features.network.forward(images, &mut pass);
                let logits = head.network.forward(features, &mut pass);
                let loss = choice_loss(logits, targets);
                vec![Term::new(&CLASSIFIER_LOSS, loss)]
            },
        )
    }

    /// The two networks.
    pub fn players(&mut self) -> Vec<Named<'_>> {
        vec![("features", &mut self.features), ("head", &mut self.head)]
    }

    /// The two networks alone: features and head.
    #[must_use]
    pub fn into_networks(self) -> (Network, Network) {
        (self.features.network, self.head.network)
    }
}

/// `[labels, classes, 1, 1]` with a 1 at the class of each label, on the device of `beside`; without
/// a label, all classes have the same part of it.
fn targets(labels: &[Option<u8>], classes: usize, beside: &Tensor<4>) -> Tensor<4> {
    let target = |label: Option<u8>, class: usize| match label {
        Some(label) => f32::from(class == usize::from(label)),
        None => 1.0 / classes as f32,
    };
    let values: Vec<f32> = labels
        .iter()
        .flat_map(|&label| (0..classes).map(move |class| target(label, class)))
        .collect();
    let shape = [labels.len(), classes, 1, 1];
    Tensor::from_data(TensorData::new(values, shape), &beside.device())
}

//! Each trick changes the run when it is on, and nothing at all when it is off.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::tricks::{IMAGE_TRICKS, TRICKS};
use crate::common::{TINY, TINY_CONVOLUTIONAL, advance, losses, open};
use genlab::experiment::Description;
use genlab::session::{DrawFrom, DrawRequest};

/// Settings of tricks that are off.
const INERT: &str = "shown.noiseEnd=5&loss.penalty.target=3&loss.penalty.points=real\
    &loss.penalty.oneSided=true&loss.margin=5&loss.diversity=0.1&loss.controller=0.5\
    &labels.weight=3&labels.emphasis=3&labels.continuous=4&labels.continuousWeight=2\
    &generator.optimizer.decay=0.5&generator.optimizer.scheduleEnd=7\
    &generator.optimizer.momentum=0.1&generator.dropoutWhileDrawing=true";

async fn first_losses(text: &str) -> Vec<[f32; 3]> {
    losses(&advance(&mut open(text), 4).await)
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn each_trick_changes_the_run() {
    for (base, tricks) in [(TINY, TRICKS), (TINY_CONVOLUTIONAL, IMAGE_TRICKS)] {
        let plain = first_losses(base).await;
        for trick in tricks {
            let found = first_losses(&format!("{base}&{trick}")).await;
            assert_ne!(found, plain, "{trick} does nothing");
            assert!(
                found.as_flattened().iter().all(|loss| loss.is_finite()),
                "{trick}"
            );
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn settings_of_a_trick_that_is_off_do_nothing_to_the_bit() {
    for base in [TINY, TINY_CONVOLUTIONAL] {
        assert_eq!(
            first_losses(&format!("{base}&{INERT}")).await,
            first_losses(base).await
        );
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_moving_average_changes_what_is_drawn_and_not_the_run() {
    let averaged = format!("{TINY}&generator.optimizer.average=0.9");
    let (mut plain, mut smooth) = (open(TINY), open(&averaged));
    let (one, two) = (advance(&mut plain, 4).await, advance(&mut smooth, 4).await);
    assert_eq!(one, two);
    let request = DrawRequest {
        count: 2,
        from: DrawFrom::Panel,
        classes: None,
    };
    let one = plain.draw(request.clone()).await.unwrap();
    assert_ne!(one, smooth.draw(request).await.unwrap());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn truncation_changes_what_is_drawn_and_not_the_run() {
    let truncated = format!("{TINY}&latent.truncation=0.5");
    let (mut plain, mut tame) = (open(TINY), open(&truncated));
    assert_eq!(advance(&mut plain, 2).await, advance(&mut tame, 2).await);
    let request = DrawRequest {
        count: 2,
        from: DrawFrom::Fresh { seed: 1 },
        classes: None,
    };
    let one = plain.draw(request.clone()).await.unwrap();
    assert_ne!(one, tame.draw(request).await.unwrap());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn dropout_while_drawing_changes_what_is_drawn_and_not_the_run() {
    let base = format!("{TINY}&generator.dropout=0.5");
    let (mut still, mut lively) = (
        open(&base),
        open(&format!("{base}&generator.dropoutWhileDrawing=true")),
    );
    assert_eq!(advance(&mut still, 2).await, advance(&mut lively, 2).await);
    let request = DrawRequest {
        count: 2,
        from: DrawFrom::Panel,
        classes: None,
    };
    let one = still.draw(request.clone()).await.unwrap();
    assert_ne!(one, lively.draw(request).await.unwrap());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn wrong_labels_change_a_run_that_is_told_the_labels_and_no_other() {
    let [told, noisy, blind, blind_noisy] = [
        "&labels.kind=conditional",
        "&labels.kind=conditional&selection.labelNoise=0.5",
        "&selection.labelNoise=0",
        "&selection.labelNoise=0.5",
    ]
    .map(|more| format!("{TINY}{more}"));
    assert_ne!(first_losses(&told).await, first_losses(&noisy).await);
    assert_eq!(first_losses(&blind).await, first_losses(&blind_noisy).await);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_emphasis_of_the_class_changes_a_run_that_is_told_it_and_is_1_if_nothing_is_said() {
    let told = |more: &str| format!("{TINY}&labels.kind=conditional{more}");
    let (mut plain, mut loud) = (open(&told("")), open(&told("&labels.emphasis=5")));
    assert_ne!(
        losses(&advance(&mut plain, 2).await),
        losses(&advance(&mut loud, 2).await)
    );
    let neutral = first_losses(&told("&labels.emphasis=1")).await;
    assert_eq!(neutral, first_losses(&told("")).await);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn width_and_depth_are_the_numbers_of_weights_that_follow_from_them() {
    let weights = |generator: &str, discriminator: &str| {
        let text = format!(
            "gan/mlp&latent.size=4&generator.normalisation=none\
             &generator.widths={generator}&discriminator.widths={discriminator}"
        );
        let networks = Description::new(&text).unwrap().networks;
        ["generator", "discriminator"].map(|name| {
            let network = networks.iter().find(|network| network.name == name);
            network.unwrap().parameters
        })
    };
    // Weights and biases of each layer: inputs times outputs, and as many biases as outputs.
    assert_eq!(
        weights("16", "8"),
        [4 * 16 + 16 + 16 * 784 + 784, 784 * 8 + 8 + 8 + 1]
    );
    assert_eq!(
        weights("16,32", "8,6"),
        [
            4 * 16 + 16 + 16 * 32 + 32 + 32 * 784 + 784,
            784 * 8 + 8 + 8 * 6 + 6 + 6 + 1
        ]
    );
}

//! Every row of the table of presets trains, draws, and comes back from a checkpoint.

use burn::tensor::Device;
use genlab::experiment::{Family, PRESETS};
use genlab::session::{DrawFrom, DrawRequest, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, images, open, predictors};

/// Makes any row small.
fn small(family: Family) -> &'static str {
    match family {
        Family::Adversarial => {
            "train.batch=8&latent.size=4&generator.widths=6,4&discriminator.widths=4,6\
                &train.discriminatorTurns=1"
        }
        Family::Autoencoder => "train.batch=8&latent.size=4&encoder.widths=4,6&decoder.widths=6,4",
        Family::AdversarialAutoencoder => {
            "train.batch=8&latent.size=4&encoder.widths=4,6&decoder.widths=6,4\
                &discriminator.widths=4,6"
        }
        Family::Autoregressive => predictors::SMALL,
        Family::Classical => "classical.clusters=3&classical.reduced=2",
    }
}

async fn check(text: &str, size: usize) {
    let mut session = open(text);
    let report = advance(&mut session, 3).await;
    for series in &report.series {
        for value in &series.values {
            let finite = value.is_some_and(f32::is_finite);
            assert!(finite, "{text}: {} is {value:?}", series.name);
        }
    }
    let bytes = session.checkpoint().await.unwrap();
    let mut resumed = Session::resume(&bytes, images(), &Device::flex()).unwrap();
    assert_eq!(resumed.text(), session.text());
    let (one, two) = (
        advance(&mut session, 1).await,
        advance(&mut resumed, 1).await,
    );
    assert_eq!(one, two, "{text}: resuming differs");
    let request = DrawRequest {
        count: 3,
        from: DrawFrom::Panel,
        classes: None,
    };
    let drawn = session.draw(request).await.unwrap();
    assert_eq!(drawn.pixels.len(), 3 * size, "{text}");
    assert!(drawn.pixels.iter().all(|pixel| pixel.is_finite()), "{text}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_row_trains_on_images() {
    for preset in PRESETS {
        let small = small(preset.family);
        let plane = preset.differences.contains("data=ring");
        let size = if plane { 2 } else { 784 };
        check(&format!("{}&{small}", preset.name), size).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_row_without_classes_trains_in_the_plane() {
    for preset in PRESETS {
        let small = small(preset.family);
        let classes = ["gan/cgan", "gan/acgan"].contains(&preset.name);
        if classes || !preset.family.reads("data") {
            continue;
        }
        check(&format!("{}&data=ring&{small}", preset.name), 2).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_distribution_in_the_plane_can_be_learned_from() {
    for data in ["grid", "line", "moons", "spiral", "gaussian", "points"] {
        let small = small(Family::Adversarial);
        check(&format!("gan/mlp&data={data}&{small}"), 2).await;
    }
}

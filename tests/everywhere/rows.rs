//! Every row of the table of presets trains, draws, and comes back from a checkpoint, to the bit.

use burn::tensor::Device;
use genlab::experiment::PRESETS;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::rows::{check, small, texts};

async fn check_here(text: &str, size: usize) {
    check(text, size, &Device::flex(), 0.0).await;
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_row_trains_on_images() {
    for (text, size) in texts(|_| true) {
        check_here(&text, size).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_row_trains_in_the_plane() {
    for preset in PRESETS.iter() {
        if preset.family.reads("data") {
            let small = small(preset.family.name());
            check_here(&format!("{}&data=ring&{small}", preset.name), 2).await;
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_distribution_in_the_plane_can_be_learned_from() {
    for data in ["grid", "line", "moons", "spiral", "gaussian", "points"] {
        let small = small("adversarial");
        check_here(&format!("gan/mlp&data={data}&{small}"), 2).await;
    }
}

//! A checkpoint holds every setting and knows its data: what a preset is elsewhere, or later, changes
//! nothing, and other images are noticed.

use std::collections::HashMap;

use burn::tensor::Device;
use genlab::data::Dataset;
use genlab::experiment::{Experiment, PRESETS};
use genlab::session::Session;
use safetensors::tensor::{SafeTensors, TensorView};
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, images, open, rows};

/// A checkpoint of before all settings were kept: `gan/mlp&data=ring` with some changes, 3 steps.
const EARLIER: &[u8] = include_bytes!("../common/saved-earlier.safetensors");

/// The checkpoint with another header.
fn with_header(bytes: &[u8], change: impl Fn(&mut Value)) -> Vec<u8> {
    let (_, metadata) = SafeTensors::read_metadata(bytes).unwrap();
    let metadata = metadata.metadata().clone().unwrap();
    let mut header: Value = serde_json::from_str(&metadata["genlab"]).unwrap();
    change(&mut header);
    let tensors = SafeTensors::deserialize(bytes).unwrap();
    let views: Vec<(String, TensorView<'_>)> = tensors.tensors();
    let metadata = HashMap::from([("genlab".to_owned(), header.to_string())]);
    safetensors::serialize(views, Some(metadata)).unwrap()
}

fn resume(bytes: &[u8]) -> Session {
    Session::resume(bytes, images(), &Device::flex()).unwrap()
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_setting_of_a_run_is_in_its_checkpoint() {
    for family in [
        "adversarial",
        "autoencoder",
        "adversarialAutoencoder",
        "autoregressive",
        "classical",
    ] {
        let preset = PRESETS
            .iter()
            .find(|preset| preset.family.name() == family)
            .unwrap();
        let text = format!("{}&{}&seed=9", preset.name, rows::small(family));
        let mut session = open(&text);
        advance(&mut session, 1).await;
        let bytes = session.checkpoint().await.unwrap();
        with_header(&bytes, |header| {
            let settings = header["settings"].as_str().unwrap();
            for knob in Experiment::parse(&text).unwrap().knobs() {
                let start = format!("{}=", knob.path);
                let mut parts = settings.split('&');
                assert!(
                    parts.any(|part| part.starts_with(&start)),
                    "{text}: {start}"
                );
            }
        });
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_preset_that_has_changed_or_is_gone_changes_no_saved_run() {
    let settings = "&loss.realLabel=0.9&generator.optimizer.rate=0.003";
    for text in [
        format!("{TINY}{settings}"),
        format!("{TINY}{settings}&data=ring"),
    ] {
        let mut session = open(&text);
        advance(&mut session, 3).await;
        let bytes = session.checkpoint().await.unwrap();
        let knobs = |session: &Session| Experiment::parse(&session.text()).unwrap().settings();
        let before = knobs(&session);
        let next = advance(&mut session, 2).await;
        // For the program, a preset that means something else now is one that is another one.
        for name in [
            "gan/dcgan",
            "gan/collapse",
            "gan/wgan-gp",
            "gan/that-is-gone",
        ] {
            let other = with_header(&bytes, |header| header["configuration"] = name.into());
            let mut resumed = resume(&other);
            assert_eq!(knobs(&resumed), before, "{name}");
            assert_eq!(advance(&mut resumed, 2).await, next, "{name}");
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn checkpoints_of_before_open() {
    let mut earlier = resume(EARLIER);
    assert_eq!(earlier.step(), 3);
    let text = "gan/mlp&data=ring&generator.widths=2&discriminator.widths=2&loss.realLabel=0.9&train.batch=4";
    assert_eq!(earlier.text(), text);
    advance(&mut earlier, 2).await;
    // Of a run on images, too.
    let mut session = open(TINY);
    advance(&mut session, 3).await;
    let bytes = session.checkpoint().await.unwrap();
    let before = with_header(&bytes, |header| {
        for name in ["settings", "data", "family"] {
            header.as_object_mut().unwrap().remove(name).unwrap();
        }
    });
    let mut resumed = resume(&before);
    assert_eq!(resumed.text(), session.text());
    assert_eq!(
        advance(&mut resumed, 2).await,
        advance(&mut session, 2).await
    );
    // It does not say what it learned from, and that is told.
    let told = Session::other_data(&before, &images()).unwrap().unwrap();
    assert!(!told.known && told.sentence.contains("before"), "{told:?}");
    assert_eq!(Session::other_data(EARLIER, &images()).unwrap(), None);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn other_images_are_noticed_whatever_they_are_called() {
    let mut session = open(TINY);
    let bytes = session.checkpoint().await.unwrap();
    let own = images();
    let all: Vec<u32> = (0..40).collect();
    let other = |data: &Dataset| Session::other_data(&bytes, data).unwrap();
    assert_eq!(other(&own), None);
    // The same with images that are held out beside them.
    assert_eq!(
        other(&Dataset::split(own.part(&[3, 4]), own.part(&all))),
        None
    );
    let told = other(&own.part(&all[1..])).unwrap();
    let sentence = "this run learned from bars (40 images to learn from), and these are bars (39 images to learn from)";
    assert_eq!((told.known, told.sentence.as_str()), (true, sentence));
    // As many images in another order, and with one other label.
    let turned: Vec<u32> = all.iter().rev().copied().collect();
    assert!(other(&own.part(&turned)).unwrap().known);
    let pixels: Vec<u8> = all
        .iter()
        .flat_map(|&at| own.image(at as usize).to_vec())
        .collect();
    let mut labels = own.labels().to_vec();
    labels[7] = 0;
    let images = crate::common::idx_images(40, 28, 28, &pixels);
    let labels = crate::common::idx_labels(40, &labels);
    assert!(
        other(&Dataset::idx(&images, &labels, "bars").unwrap())
            .unwrap()
            .known
    );
    // In the plane there is nothing to confuse.
    let plane = open(&format!("{TINY}&data=ring"))
        .checkpoint()
        .await
        .unwrap();
    assert_eq!(
        Session::other_data(&plane, &Dataset::default()).unwrap(),
        None
    );
}

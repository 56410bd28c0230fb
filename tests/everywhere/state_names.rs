//! What a checkpoint holds beside the networks has names, and files of before it had any still open.

use burn::tensor::Device;
use genlab::session::Session;
use safetensors::tensor::SafeTensors;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::edited::edited;
use crate::common::{TINY, TINY_CODER, advance, images, open};

/// The name in a file, that of the same tensor before, and a run that has it.
fn rows() -> [(&'static str, &'static str, String); 4] {
    [
        ("balance", "memory", format!("{TINY}&loss.kind=equilibrium")),
        ("replay.1", "memory.1", format!("{TINY}&shown.replay=0.5")),
        ("spread", "memory", format!("ae/mlp&{TINY_CODER}")),
        (
            "fitted.0",
            "memory.0",
            "k-means&classical.clusters=3".to_owned(),
        ),
    ]
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_a_model_keeps_beside_its_networks_has_a_name() {
    for (name, _, text) in rows() {
        let mut session = open(&text);
        advance(&mut session, 3).await;
        let file = session.checkpoint().await.unwrap();
        let tensors = SafeTensors::deserialize(&file).unwrap();
        let names = tensors.names();
        assert!(names.contains(&name), "{text}: {names:?}");
        assert!(
            !names.iter().any(|name| name.starts_with("memory")),
            "{text}"
        );
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_file_of_before_these_names_goes_on_as_the_run_does() {
    for (name, before, text) in rows() {
        let mut session = open(&text);
        advance(&mut session, 3).await;
        let file = session.checkpoint().await.unwrap();
        let (kind, kind_before) = (first(name), first(before));
        let old = edited(&file, |parts| {
            for part in parts {
                if first(&part.0) == kind {
                    part.0 = part.0.replacen(kind, kind_before, 1);
                }
            }
        });
        let mut resumed = Session::resume(&old, images(), &Device::flex()).unwrap();
        assert_eq!(
            advance(&mut resumed, 3).await,
            advance(&mut session, 3).await,
            "{text}"
        );
    }
}

/// The name without a number.
fn first(name: &str) -> &str {
    name.split('.').next().unwrap()
}

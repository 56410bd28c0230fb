//! Resuming from a checkpoint equals never having stopped.

use burn::tensor::Device;
use genlab::Error;
use genlab::session::Session;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CODER, TINY_CONVOLUTIONAL, advance, images, open};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn resuming_equals_never_having_stopped_to_the_bit() {
    let sgd = format!("{TINY}&generator.optimizer.kind=sgd&train.discriminatorTurns=2");
    let denoising = format!("ae/denoising&{TINY_CODER}");
    let variational = format!("vae/score-function&{TINY_CODER}&divergence.warmUp=9");
    let game = format!("vae-gan/conv&{TINY_CODER}&discriminator.widths=2,4");
    for text in [
        TINY,
        TINY_CONVOLUTIONAL,
        &sgd,
        &denoising,
        &variational,
        &game,
    ] {
        // 7 steps of 8 images out of 40 lie in the second epoch.
        let mut whole = open(text);
        advance(&mut whole, 7).await;
        let bytes = whole.checkpoint().await.unwrap();
        let rest = advance(&mut whole, 3).await;
        let mut resumed = Session::resume(&bytes, images(), &Device::flex()).unwrap();
        assert_eq!(resumed.step(), 7);
        assert_eq!(resumed.text(), whole.text());
        assert_eq!(advance(&mut resumed, 3).await, rest, "{text}");
        let (one, two) = (whole.checkpoint().await, resumed.checkpoint().await);
        assert!(
            one.unwrap() == two.unwrap(),
            "{text}: the checkpoints differ"
        );
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn changes_made_while_training_are_part_of_a_checkpoint() {
    let mut session = open(TINY);
    session.adjust("loss.realLabel=0.9").unwrap();
    let bytes = session.checkpoint().await.unwrap();
    let resumed = Session::resume(&bytes, images(), &Device::flex()).unwrap();
    assert!(
        resumed.text().contains("&loss.realLabel=0.9"),
        "{}",
        resumed.text()
    );
    assert_eq!(resumed.text(), session.text());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn bytes_that_are_no_checkpoint_are_refused_with_the_reason() {
    let mut session = open(TINY);
    let bytes = session.checkpoint().await.unwrap();
    let refuse = |bytes: &[u8]| {
        let error = Session::resume(bytes, images(), &Device::flex()).unwrap_err();
        assert!(matches!(error, Error::Checkpoint(_)), "{error}");
        error.to_string()
    };
    refuse(b"not a checkpoint");
    refuse(&bytes[..bytes.len() - 1]);
    let foreign = safetensors::serialize(
        Vec::<(&str, safetensors::tensor::TensorView<'_>)>::new(),
        None,
    );
    assert!(refuse(&foreign.unwrap()).contains("not written by genlab"));
    // A checkpoint from the future: the version is the first number of the header.
    let place = bytes
        .windows(13)
        .position(|part| part == b"\\\"version\\\":2")
        .unwrap();
    let mut future = bytes;
    future[place + 12] = b'9';
    assert!(refuse(&future).contains("version 9"));
}

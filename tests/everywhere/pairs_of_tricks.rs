//! Any two tricks go together for some steps with finite numbers, or are refused by a path.

use burn::tensor::Device;
use genlab::Error;
use genlab::models::Who;
use genlab::session::Session;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::images;
use crate::common::tricks::{CODER_TRICKS, IMAGE_TRICKS, TRICKS};

const SMALL: &str = "gan/mlp&latent.size=2&train.batch=4&generator.widths=4&discriminator.widths=4";
const CONVOLUTIONAL: &str = "gan/dcgan&latent.size=2&train.batch=4&generator.widths=2\
    &generator.hidden=0&discriminator.widths=2&discriminator.hidden=0";

/// All pairs natively; in a browser, which takes several times as long, one in so many.
const EVERY: usize = if cfg!(target_arch = "wasm32") { 7 } else { 1 };

/// Three steps with both. Returns whether they were made.
async fn go_together(base: &str, one: &str, other: &str) -> bool {
    let text = format!("{base}&{one}&{other}");
    let mut session = match Session::open(&text, images(), &Device::flex()) {
        Ok(session) => session,
        Err(Error::Configuration(problems)) => {
            let named = |path: &str| path.contains('.');
            assert!(problems.iter().all(|one| named(&one.path)), "{text}");
            return false;
        }
        Err(error) => panic!("{text}: {error}"),
    };
    if let Err(error) = session.advance(3, Who::Both).await {
        panic!("{text}: {error}");
    }
    true
}

/// How many of the pairs are allowed; all of these go together.
async fn allowed(base: &str, pairs: impl Iterator<Item = (&str, &str)>) -> usize {
    let mut made = 0;
    for (one, other) in pairs.step_by(EVERY) {
        made += usize::from(go_together(base, one, other).await);
    }
    made * EVERY
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn tricks_of_any_gan() {
    let pairs = TRICKS.iter().enumerate().flat_map(|(index, one)| {
        let others = &TRICKS[index + 1..];
        others.iter().map(move |other| (*one, *other))
    });
    let made = allowed(SMALL, pairs).await;
    assert!(made > 700, "{made} pairs are allowed");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn tricks_with_images() {
    let pairs = IMAGE_TRICKS.iter().enumerate().flat_map(|(index, one)| {
        let others = TRICKS.iter().chain(&IMAGE_TRICKS[index + 1..]);
        others.map(move |other| (*one, *other))
    });
    let made = allowed(CONVOLUTIONAL, pairs).await;
    assert!(made > 400, "{made} pairs are allowed");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn tricks_of_encoders() {
    let small = "latent.size=2&train.batch=4&encoder.widths=3&decoder.widths=3";
    for (preset, more, least) in [
        ("ae/mlp", "sparsity.weight=0.1&sparsity.kind=absolute", 200),
        ("aae/mlp", "discriminator.widths=3", 150),
        ("vae-gan/conv", "discriminator.widths=2", 100),
        ("bigan/mlp", "discriminator.widths=3", 100),
    ] {
        let base = format!("{preset}&{small}&{more}");
        let pairs = CODER_TRICKS.iter().enumerate().flat_map(|(index, one)| {
            let others = &CODER_TRICKS[index + 1..];
            others.iter().map(move |other| (*one, *other))
        });
        let made = allowed(&base, pairs).await;
        assert!(made > least, "{preset}: {made} pairs are allowed");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_gradient_that_would_not_reach_the_encoder_is_refused() {
    for preset in ["aae/mlp", "vae-gan/conv", "bigan/mlp"] {
        let text = format!("{preset}&code.kind=normal&code.estimator=scoreFunction");
        let error = Session::open(&text, images(), &Device::flex()).err();
        let told = error.map(|error| error.to_string()).unwrap_or_default();
        assert!(told.contains("code.estimator: "), "{preset}: {told}");
    }
}

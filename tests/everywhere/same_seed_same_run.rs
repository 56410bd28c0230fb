//! The same configuration and seed give the same run: twice, natively and in the browser.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{FIRST_LOSSES, TINY, TINY_CONVOLUTIONAL, advance, assert_close, losses, open};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn twice_the_same_to_the_bit() {
    for text in [TINY, TINY_CONVOLUTIONAL] {
        let one = advance(&mut open(text), 5).await;
        let two = advance(&mut open(text), 5).await;
        assert_eq!(one, two, "{text}");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn another_seed_is_another_run() {
    let one = advance(&mut open(TINY), 3).await;
    let two = advance(&mut open(&format!("{TINY}&seed=2")), 3).await;
    assert_ne!(losses(&one), losses(&two));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn how_the_steps_are_grouped_does_not_matter() {
    let all = advance(&mut open(TINY), 6).await;
    let mut session = open(TINY);
    let mut some = losses(&advance(&mut session, 2).await);
    some.extend(losses(&advance(&mut session, 4).await));
    assert_eq!(losses(&all), some);
}

/// To record the numbers anew after a change that is meant to change them:
/// `cargo test --release --test everywhere first_losses -- --nocapture`, and copy what it prints.
#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_first_losses_are_those_that_the_native_cpu_computed() {
    let found = losses(&advance(&mut open(TINY), 20).await);
    println!("{found:?}");
    assert_close(found.as_flattened(), FIRST_LOSSES.as_flattened(), 1e-3);
}

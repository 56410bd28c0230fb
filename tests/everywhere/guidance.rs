//! Guidance exaggerates what the class changes; without a class it is without effect.

use genlab::session::{DrawFrom, DrawRequest, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, assert_close, open};

const TINY: &str =
    "diffusion/guided&data=ring&denoiser.widths=8&denoiser.batch=16&sampling.steps=2";

async fn drawn(session: &mut Session, classes: Vec<u8>) -> Vec<f32> {
    let request = DrawRequest {
        count: 4,
        classes: Some(classes),
        from: DrawFrom::Fresh { seed: 3 },
    };
    session.draw(request).await.unwrap().pixels
}

async fn with_guidance(weight: &str, classes: Vec<u8>) -> Vec<f32> {
    let mut session = open(&format!("{TINY}&sampling.guidance={weight}"));
    advance(&mut session, 30).await;
    drawn(&mut session, classes).await
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn at_minus_one_the_class_does_not_count() {
    let one = with_guidance("-1", vec![1]).await;
    let five = with_guidance("-1", vec![5]).await;
    assert_close(&one, &five, 0.0);
    assert_ne!(
        with_guidance("0", vec![1]).await,
        with_guidance("0", vec![5]).await
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn it_may_change_while_training_and_changes_no_training() {
    let mut session = open(TINY);
    advance(&mut session, 30).await;
    session.adjust("sampling.guidance=-1").unwrap();
    assert_close(
        &drawn(&mut session, vec![1]).await,
        &with_guidance("-1", vec![5]).await,
        0.0,
    );
}

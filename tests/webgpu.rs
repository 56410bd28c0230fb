//! Promises on WebGPU, in the browser. Without a graphics card the browser's software adapter
//! stands in: right, but slow, so these runs are tiny.

#![cfg(all(target_arch = "wasm32", feature = "webgpu"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::sync::OnceLock;

use burn::tensor::Device;
use common::rows::{check, texts};
use common::{FIRST_LOSSES, TINY, TINY_CONVOLUTIONAL, advance, assert_close, images, losses};
use genlab::experiment::Family;
use genlab::session::{DrawFrom, DrawRequest, Session};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// The adapter. It can be opened only once.
async fn device() -> Device {
    static DEVICE: OnceLock<Device> = OnceLock::new();
    if let Some(device) = DEVICE.get() {
        return device.clone();
    }
    let device = Device::wgpu_options().init_async().await.unwrap();
    DEVICE.get_or_init(|| device).clone()
}

#[wasm_bindgen_test]
async fn the_first_losses_are_those_of_the_cpu() {
    let mut session = Session::open(TINY, images(), &device().await).unwrap();
    let found = losses(&advance(&mut session, 20).await);
    assert_close(found.as_flattened(), FIRST_LOSSES.as_flattened(), 1e-3);
}

#[wasm_bindgen_test]
async fn a_convolutional_run_agrees_with_the_cpu_and_survives_a_checkpoint() {
    let gpu = device().await;
    let mut session = Session::open(TINY_CONVOLUTIONAL, images(), &gpu).unwrap();
    let mut reference = Session::open(TINY_CONVOLUTIONAL, images(), &Device::flex()).unwrap();
    let found = losses(&advance(&mut session, 2).await);
    let expected = losses(&advance(&mut reference, 2).await);
    assert_close(found.as_flattened(), expected.as_flattened(), 1e-3);
    // What a lost card leaves behind goes on on the CPU.
    let bytes = session.checkpoint().await.unwrap();
    let mut moved = Session::resume(&bytes, images(), &Device::flex()).unwrap();
    let found = losses(&advance(&mut moved, 1).await);
    let expected = losses(&advance(&mut reference, 1).await);
    assert_close(found.as_flattened(), expected.as_flattened(), 1e-3);
}

#[wasm_bindgen_test]
async fn images_are_drawn_like_on_the_cpu() {
    let request = DrawRequest {
        count: 2,
        from: DrawFrom::Panel,
        classes: None,
    };
    let mut session = Session::open(TINY, images(), &device().await).unwrap();
    let mut reference = Session::open(TINY, images(), &Device::flex()).unwrap();
    let found = session.draw(request.clone()).await.unwrap();
    let expected = reference.draw(request).await.unwrap();
    assert_eq!(found.shape, expected.shape);
    assert_close(&found.pixels, &expected.pixels, 1e-4);
}

#[wasm_bindgen_test]
async fn a_gradient_penalty_is_exact() {
    for critic in [
        common::critics::fully_connected(),
        common::critics::convolutional(),
        common::critics::residual(),
    ] {
        common::critics::compare(critic, &device().await).await;
    }
}

/// The length of the gradient of each layer, of a run that has not begun.
async fn gradients(text: &str, device: &Device) -> Vec<f32> {
    let mut session = Session::open(text, images(), device).unwrap();
    let networks = session.health().await.unwrap().networks;
    let layers = networks.iter().flat_map(|network| &network.layers);
    layers.map(|layer| layer.gradient).collect()
}

/// The other families would take a quarter of an hour on the software adapter.
#[wasm_bindgen_test]
async fn every_gan_trains_and_has_the_gradients_of_the_cpu() {
    let gpu = device().await;
    let mut wrong = Vec::new();
    for (text, size) in texts(|family| family == Family::Adversarial) {
        check(&text, size, &gpu, 1e-3).await;
        let found = gradients(&text, &gpu).await;
        let expected = gradients(&text, &Device::flex()).await;
        let largest = expected.iter().fold(0.0f32, |most, one| most.max(*one));
        let near = |(one, other): (&f32, &f32)| (one - other).abs() <= 1e-3 * largest;
        if !found.iter().zip(&expected).all(near) {
            wrong.push(format!("{text}: {found:?} and not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

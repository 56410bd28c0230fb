//! Promises on WebGPU, in the browser. Without a graphics card the browser's software adapter
//! stands in: right, but slow, so these runs are tiny.

#![cfg(all(target_arch = "wasm32", feature = "webgpu"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::sync::OnceLock;

use burn::tensor::{Device, Tensor};
use common::beside::{RIGHT, gradients_apart, report_apart};
use common::rows::{check, texts};
use common::{FIRST_LOSSES, TINY, TINY_CONVOLUTIONAL, advance, assert_close, images, losses};
use genlab::models::adversarial::slanted;
use genlab::nets::{Activation, Initial, Kernel, LayerSpecification, Network, Pass, Shape};
use genlab::random::{Chance, Purpose};
use genlab::session::{DrawFrom, DrawRequest, Session};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// The adapter. It can be opened only once.
async fn device() -> Device {
    static DEVICE: OnceLock<Device> = OnceLock::new();
    if let Some(device) = DEVICE.get() {
        return device.clone();
    }
    genlab::web::start();
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

#[wasm_bindgen_test]
async fn every_gan_trains_and_has_the_gradients_of_the_cpu() {
    let gpu = device().await;
    let mut wrong = train_and_compare(|family| family == "adversarial").await;
    for (text, _) in texts(|family| family == "adversarial") {
        let apart = gradients_apart(&text, &gpu).await;
        if apart >= RIGHT {
            wrong.push(format!("{text}: the gradients are {apart} apart"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[wasm_bindgen_test]
async fn every_autoencoder_trains_as_on_the_cpu() {
    let coders = ["autoencoder", "adversarialAutoencoder"];
    let wrong = train_and_compare(|family| coders.contains(&family)).await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[wasm_bindgen_test]
async fn every_model_of_pixels_trains_as_on_the_cpu() {
    let wrong = train_and_compare(|family| family == "autoregressive").await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every row of some families: three steps, a checkpoint and a drawing, and what the steps reported
/// beside the CPU. Returns what is wrong.
async fn train_and_compare(wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let gpu = device().await;
    let mut wrong = Vec::new();
    for (text, size) in texts(wanted) {
        let found = check(&text, size, &gpu, 1e-3).await;
        wrong.extend(report_apart(&text, &found).await);
    }
    wrong
}

/// How the weights of a small generator change the score of its images, which reach a
/// discriminator on the given way.
async fn through(way: usize, device: &Device) -> Vec<f32> {
    let kernel = Kernel {
        side: 4,
        stride: 2,
        padding: 1,
    };
    let layer = |channels, transposed| LayerSpecification::Convolution {
        channels,
        kernel,
        transposed,
    };
    let network = |input, layers: &[LayerSpecification], seed| {
        let mut stream = Chance::new(seed).stream(Purpose::Weights, 0);
        Network::new(input, layers, (Initial::He, false), &mut stream, device).unwrap()
    };
    let tanh = LayerSpecification::Activation(Activation::Tanh);
    let mut generator = network(Shape::new(3, 4, 4), &[layer(1, true), tanh], 1);
    let channels = [1, 3, 2, 1][way];
    let into = Shape::new(channels, 8, 8);
    let mut layers = vec![layer(2, false)];
    if way == 3 {
        layers.push(layer(1, true));
    }
    let mut discriminator = network(into, &layers, 2);
    let mut chance = Chance::new(3).stream(Purpose::Latents, 0);
    let latents: Tensor<4> = chance.normals([4, 3, 4, 4], device);
    let told: Tensor<4> = chance.normals([4, 2, 8, 8], device);
    let weights = generator.parameters().into_iter().map(|(_, weight)| weight);
    let leaves: Vec<Tensor<4>> = weights
        .map(|weight| {
            *weight = weight.clone().autodiff().require_grad();
            weight.clone()
        })
        .collect();
    let x = generator.forward(latents, &mut Pass::draw(&mut chance));
    let input = match way {
        0 => slanted(x, &[0.3, -0.2, 0.1, 0.25]),
        1 => Tensor::cat(vec![x, told], 1),
        2 => x.reshape([2, 2, 8, 8]),
        _ => x,
    };
    let output = discriminator.forward(input.clone(), &mut Pass::draw(&mut chance));
    let loss = match way {
        3 => (input - output).abs().mean(),
        _ => output.square().mean(),
    };
    let gradients = loss.backward();
    let mut found = Vec::new();
    for leaf in leaves {
        found.extend(common::numbers(leaf.grad(&gradients).unwrap()).await);
    }
    found
}

#[wasm_bindgen_test]
async fn gradients_reach_images_of_one_channel_on_every_way() {
    let gpu = device().await;
    for way in 0..4 {
        let found = through(way, &gpu).await;
        assert_close(&found, &through(way, &Device::flex()).await, 1e-4);
    }
}

//! The gradient penalty is exact: it agrees with networks in double precision, worked out by hand.

use burn::tensor::Device;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::critics::{compare, convolutional, fully_connected, residual};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_a_fully_connected_critic() {
    compare(fully_connected(), &Device::flex()).await;
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_a_convolutional_critic() {
    compare(convolutional(), &Device::flex()).await;
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_a_residual_critic() {
    compare(residual(), &Device::flex()).await;
}

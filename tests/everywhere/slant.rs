//! The augmentation that lets images lean: rows are moved by a slope times their height.

use burn::tensor::{Device, Tensor};
use genlab::models::adversarial::slanted;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{assert_close, numbers};

/// Two images of 3 by 3 pixels, black (-1) but for a white column in the middle.
fn columns() -> Tensor<4> {
    let image = [[[-1.0, 1.0, -1.0]; 3]];
    Tensor::from_floats([image, image], &Device::flex())
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn each_image_leans_by_its_own_slope() {
    let found = numbers(slanted(columns(), &[1.0, -0.5])).await;
    // Slope 1: the first row moves right by a pixel, the last one left. Slope -1/2: the first row
    // moves left by half a pixel, so that the first two pixels share the white; the last one right.
    #[rustfmt::skip]
    let expected = [
        -1.0, -1.0,  1.0,
        -1.0,  1.0, -1.0,
         1.0, -1.0, -1.0,

         0.0,  0.0, -1.0,
        -1.0,  1.0, -1.0,
        -1.0,  0.0,  0.0,
    ];
    assert_close(&found, &expected, 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn no_slope_is_no_change_and_what_leaves_the_image_is_lost() {
    let same = numbers(slanted(columns(), &[0.0, 0.0])).await;
    assert_close(&same, &numbers(columns()).await, 0.0);
    // By two pixels, the white of the first and of the last row is outside.
    let far = numbers(slanted(columns(), &[2.0, 2.0])).await;
    #[rustfmt::skip]
    let expected = [
        -1.0, -1.0, -1.0,
        -1.0,  1.0, -1.0,
        -1.0, -1.0, -1.0,
    ];
    assert_close(&far, &expected.repeat(2), 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn gradients_go_back_to_the_pixels_that_were_moved() {
    let x = columns().autodiff().require_grad();
    // Only the right pixel of the first row of the first image counts: it came from the middle.
    let top_right = slanted(x.clone(), &[1.0, 1.0]).slice([0..1, 0..1, 0..1, 2..3]);
    let gradients = top_right.sum().backward();
    let mut expected = [0.0; 18];
    expected[1] = 1.0;
    let found = numbers(x.grad(&gradients).unwrap()).await;
    assert_close(&found, &expected, 0.0);
}

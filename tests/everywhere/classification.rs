//! A classifier's loss equals numbers worked by hand, and its steps lower it.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::data::Range;
use genlab::learning::OptimizerSettings;
use genlab::losses::auxiliary::choice_loss;
use genlab::metrics::Judge;
use genlab::models::Classifier;
use genlab::random::{Chance, Purpose};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{assert_close, images, numbers};

fn rows(values: &[[f32; 2]]) -> Tensor<4> {
    let shape = [values.len(), 2, 1, 1];
    let values = TensorData::new(values.as_flattened().to_vec(), shape);
    Tensor::from_data(values, &Device::flex())
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn cross_entropy_is_minus_the_log_probability_of_the_right_class() {
    // softmax(0, 2) = 0.119203, 0.880797; softmax(0, 0) = 1/2, 1/2.
    let logits = rows(&[[0.0, 2.0], [0.0, 0.0]]);
    let targets = rows(&[[0.0, 1.0], [1.0, 0.0]]);
    let found = numbers(choice_loss(logits, targets)).await;
    // (0.126928 + ln 2) / 2
    assert_close(&found, &[0.410_038], 1e-6);
    // Sure and wrong is far, not infinite.
    let far = choice_loss(rows(&[[200.0, 0.0]]), rows(&[[0.0, 1.0]]));
    assert_close(&numbers(far).await, &[200.0], 1e-3);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn steps_lower_the_loss() {
    let device = Device::flex();
    let mut stream = Chance::new(1).stream(Purpose::Weights, 0);
    let (features, head) = Judge::networks(&mut stream, &device).unwrap();
    let mut classifier = Classifier::new(features, head);
    let settings = OptimizerSettings {
        rate: 1e-3,
        beta1: 0.9,
        ..OptimizerSettings::default()
    };
    let data = images();
    let all: Vec<u32> = (0..40).collect();
    let labels: Vec<Option<u8>> = data.labels().iter().copied().map(Some).collect();
    let mut losses = Vec::new();
    for _ in 0..30 {
        let batch = data.images(&all, Range::Symmetric, &device);
        let readings = classifier.step(batch, &labels, &settings);
        losses.push(numbers(readings[0].value.clone()).await[0]);
    }
    assert!(losses[29] < 0.5 * losses[0], "{losses:?}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn shifted_images_are_moved_by_whole_pixels_onto_black() {
    let data = images();
    let device = Device::flex();
    let mut stream = Chance::new(1).stream(Purpose::Shifts, 0);
    let still = numbers(data.shifted(&[3], 0, &mut stream, &device)).await;
    assert_close(
        &still,
        &numbers(data.images(&[3], Range::Symmetric, &device)).await,
        0.0,
    );
    // The bar of image 3 is 3 pixels wide and 28 high, and lies far from the left and right borders.
    let moved = numbers(data.shifted(&[3], 2, &mut stream, &device)).await;
    let bright = |image: &[f32]| image.iter().filter(|&&pixel| pixel > 0.0).count();
    assert_eq!(bright(&moved) % 3, 0);
    assert!((26 * 3..=28 * 3).contains(&bright(&moved)));
    assert!(moved.iter().all(|&pixel| pixel == -1.0 || pixel > 0.5));
}

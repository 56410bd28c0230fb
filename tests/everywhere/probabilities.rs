//! The probabilities of all images add up to one, and a pixel's share is what it should be.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::losses::likelihood::{bits_per_pixel, pixel_nats};
use genlab::nets::Shape;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::predictors::{ROWS, SMALL, blueprint, chance, network, outputs};
use crate::common::{assert_close, numbers};

fn tensor(values: Vec<f32>, shape: [usize; 4]) -> Tensor<4> {
    Tensor::from_data(TensorData::new(values, shape), &Device::flex())
}

/// `ln 3` is a probability of 3/4: white costs `ln 4/3`, black `ln 4`. Of three values with weights
/// 1, 2 and 1 the middle one costs `ln 2`.
#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_pixels_nats_by_hand() {
    let ln3 = 3f32.ln();
    let nats = pixel_nats(
        tensor(vec![ln3, ln3, 0.0], [3, 1, 1, 1]),
        tensor(vec![1.0, 0.0, 1.0], [3, 1, 1, 1]),
    );
    let expected = [0.287_682_07, 1.386_294_4, std::f32::consts::LN_2];
    assert_close(&numbers(nats).await, &expected, 1e-6);
    let logits = tensor(vec![5.0, 5.0 + 2f32.ln(), 5.0], [1, 3, 1, 1]);
    let nats = pixel_nats(
        logits.repeat_dim(0, 2),
        tensor(vec![1.0, 2.0], [2, 1, 1, 1]),
    );
    assert_close(
        &numbers(nats).await,
        &[std::f32::consts::LN_2, 1.386_294_4],
        1e-5,
    );
    // 784 bits are one bit a pixel.
    let nats = 784.0 * std::f64::consts::LN_2;
    assert!((bits_per_pixel(nats, 784) - 1.0).abs() < 1e-12);
}

/// All images of this many pixels with this many values.
fn all(pixels: usize, levels: usize) -> Vec<f32> {
    let count = levels.pow(pixels as u32);
    let digit = |image: usize, pixel: usize| image / levels.pow(pixel as u32) % levels;
    (0..count)
        .flat_map(|image| (0..pixels).map(move |pixel| digit(image, pixel) as f32))
        .collect()
}

async fn check(row: &str, shape: Shape, levels: usize) {
    let text = format!("{row}&{SMALL}&pixels.levels={levels}");
    let mut network = network(&blueprint(&text, shape), 0.7, &mut chance(3));
    let values = all(shape.size(), levels);
    let count = values.len() / shape.size();
    let symbols = tensor(values, shape.batch(count));
    let seen = symbols.clone() / (levels as f64 - 1.0);
    // The outputs are those for ten classes in turn; a class belongs to no image, so take the first.
    let logits = if row.contains("conditional") {
        let one = |index: usize| {
            let image = seen.clone().narrow(0, index, 1);
            outputs(&mut network, image)
        };
        Tensor::cat((0..count).map(one).collect(), 0)
    } else {
        outputs(&mut network, seen)
    };
    let nats = numbers(pixel_nats(logits, symbols)).await;
    let images = nats.chunks_exact(shape.size());
    let probabilities: Vec<f64> = images
        .map(|nats| (-nats.iter().map(|&one| f64::from(one)).sum::<f64>()).exp())
        .collect();
    let sum: f64 = probabilities.iter().sum();
    assert!((sum - 1.0).abs() < 1e-4, "{row}: the sum is {sum}");
    let (least, most) = probabilities
        .iter()
        .fold((1.0f64, 0.0f64), |(a, b), &p| (a.min(p), b.max(p)));
    assert!(most > 3.0 * least, "{row}: all images are alike");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn all_512_images_of_3x3_have_a_probability_of_one_together() {
    for row in ROWS {
        check(row, Shape::new(1, 3, 3), 2).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn all_729_images_of_3x2_with_three_greys_as_well() {
    for row in ["pixelcnn/grey", "pixelcnn/gated", "pixelrnn/row-lstm"] {
        check(row, Shape::new(1, 3, 2), 3).await;
    }
}

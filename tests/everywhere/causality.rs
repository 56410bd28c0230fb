//! No prediction sees its own pixel or a later one: the gradient there is exactly zero, for every
//! row, at all 784 pixels.

use genlab::nets::Shape;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::numbers;
use crate::common::predictors::{ROWS, SMALL, blueprint, chance, gradients, network, noise};

/// How many pixels are asked about at once.
const CHUNK: usize = 98;

async fn check(row: &str, deviation: f64) {
    let text = format!("{row}&{SMALL}&predictor.blocks=1");
    let blueprint = blueprint(&text, Shape::DIGIT);
    let mut chance = chance(2);
    let mut network = network(&blueprint, deviation, &mut chance);
    let image = noise(1, Shape::DIGIT, &mut chance);
    let pixels: Vec<usize> = (0..784).collect();
    let mut seen = 0;
    for pixels in pixels.chunks(CHUNK) {
        let found = numbers(gradients(&mut network, &image, pixels)).await;
        for (&pixel, gradient) in pixels.iter().zip(found.chunks_exact(784)) {
            for (other, &number) in gradient.iter().enumerate() {
                assert!(
                    other < pixel || number == 0.0,
                    "{row}: pixel {pixel} sees pixel {other}, gradient {number}"
                );
                seen += usize::from(number != 0.0);
            }
        }
    }
    // A network that sees nothing would pass all of the above.
    assert!(seen > 784 * 4, "{row}: only {seen} connections are alive");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn convolutions_see_earlier_pixels_only() {
    for row in &ROWS[..4] {
        check(row, 0.5).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn recurrent_networks_see_earlier_pixels_only() {
    for row in &ROWS[4..6] {
        check(row, 0.5).await;
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn shallow_models_see_earlier_pixels_only() {
    for row in &ROWS[6..] {
        check(row, 0.1).await;
    }
    check("made&predictor.direct=true", 0.1).await;
}

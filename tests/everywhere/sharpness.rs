//! Sharpness equals a number worked by hand, and blur lowers it.

use genlab::metrics::sharpness;
use genlab::nets::Shape;
use genlab::session::{Answer, AskSharpness, Question};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, images, open};

#[wasm_bindgen_test(unsupported = test)]
fn of_one_bright_pixel() {
    let shape = Shape::new(1, 4, 4);
    let mut image = vec![0.0; 16];
    image[5] = 1.0;
    // The four inner pixels have the Laplacians -4, 1, 1, 0: 18 / 4 - (1 / 2)^2.
    assert_eq!(sharpness(&image, shape), Some(4.25));
    // Beside an even image, half of it.
    image.extend([0.7; 16]);
    let mean = sharpness(&image, shape).unwrap();
    assert!((mean - 2.125).abs() < 1e-6, "{mean}");
    assert_eq!(sharpness(&[], shape), None);
    assert_eq!(sharpness(&[0.0; 4], Shape::new(1, 2, 2)), None);
}

#[wasm_bindgen_test(unsupported = test)]
fn blur_lowers_it() {
    let sharp = images().pixels(3, 1);
    let blurred: Vec<f32> = (0..784)
        .map(|pixel| {
            let near = [pixel.max(1) - 1, pixel, (pixel + 1).min(783)];
            near.iter().map(|&place| sharp[place]).sum::<f32>() / 3.0
        })
        .collect();
    let measured = |pixels: &[f32]| sharpness(pixels, Shape::DIGIT).unwrap();
    assert!(measured(&blurred) < 0.5 * measured(&sharp));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_a_run_beside_real_images() {
    let mut session = open(TINY);
    advance(&mut session, 1).await;
    let question = Question::Sharpness(AskSharpness { samples: 30 });
    let Answer::Sharpness(found) = session.ask(question).await.unwrap() else {
        panic!("another answer");
    };
    assert_eq!(found.samples, 30);
    let real = sharpness(&images().pixels(0, 30), Shape::DIGIT).unwrap();
    assert!((found.sharpness.real - real).abs() < 1e-9);
    assert!(found.sharpness.generated > 0.0);
}

//! Images are spoilt by the share and in the way that is asked for.

use burn::tensor::{Device, Tensor};
use genlab::models::autoencoder::{Corruption, CorruptionSettings};
use genlab::random::{Chance, Purpose};
use genlab::session::Given;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{numbers, open};

/// 20 images of one grey, spoilt.
async fn spoilt(kind: Corruption, amount: f64, grey: f32) -> Vec<f32> {
    let x = Tensor::<4>::full([20, 1, 28, 28], grey, &Device::flex());
    let mut stream = Chance::new(3).stream(Purpose::Corruption, 1);
    numbers(CorruptionSettings { kind, amount }.apply(x, &mut stream)).await
}

fn share(values: &[f32], of: impl Fn(f32) -> bool) -> f64 {
    values.iter().filter(|&&value| of(value)).count() as f64 / values.len() as f64
}

/// Of 15,680 pixels a share of 1/4 has a deviation of 0.0035.
fn about(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < 0.015,
        "{found} is not {expected}"
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn masked_pixels_are_black() {
    let found = spoilt(Corruption::Masking, 0.25, 0.5).await;
    about(share(&found, |value| value == 0.0), 0.25);
    about(share(&found, |value| value == 0.5), 0.75);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn salt_and_pepper_are_white_and_black_half_each() {
    let found = spoilt(Corruption::SaltAndPepper, 0.4, 0.5).await;
    about(share(&found, |value| value == 0.0), 0.2);
    about(share(&found, |value| value == 1.0), 0.2);
    about(share(&found, |value| value == 0.5), 0.6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn gaussian_noise_has_the_deviation_and_stays_in_range() {
    let found = spoilt(Corruption::Gaussian, 0.1, 0.5).await;
    let count = found.len() as f64;
    let mean = found.iter().map(|&x| f64::from(x)).sum::<f64>() / count;
    let square = found
        .iter()
        .map(|&x| (f64::from(x) - mean).powi(2))
        .sum::<f64>()
        / count;
    about(mean, 0.5);
    assert!((square.sqrt() - 0.1).abs() < 0.003, "{square}");
    // Half of the noise on black is cut off.
    let black = spoilt(Corruption::Gaussian, 0.5, 0.0).await;
    about(share(&black, |value| value == 0.0), 0.5);
    assert!(black.iter().all(|value| (0.0..=1.0).contains(value)));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn nothing_is_spoilt_by_an_amount_of_0() {
    for kind in [
        Corruption::Gaussian,
        Corruption::Masking,
        Corruption::SaltAndPepper,
    ] {
        let found = spoilt(kind, 0.0, 0.3).await;
        assert!(found.iter().all(|&value| value == 0.3));
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_clean_image_is_what_a_reconstruction_is_compared_with() {
    let text = "ae/denoising&latent.size=4&encoder.widths=8&decoder.widths=8";
    let mut session = open(text);
    let images = Given::Data { first: 0, count: 3 };
    let found = session.reconstructions(&images, 1).await.unwrap();
    assert_eq!(
        (found.count, found.labels.as_slice()),
        (3, [0, 1, 2].as_slice())
    );
    assert_ne!(found.given, found.shown);
    let pairs = found.given.iter().zip(&found.reconstructed).take(784);
    let error = pairs.map(|(x, y)| (x - y).powi(2)).sum::<f32>() / 784.0;
    assert!((error - found.errors[0]).abs() < 1e-5, "{error}");
    // The same seed spoils alike, another one otherwise.
    assert_eq!(session.reconstructions(&images, 1).await.unwrap(), found);
    let other = session.reconstructions(&images, 2).await.unwrap();
    assert_ne!(other.shown, found.shown);
    assert_eq!(other.given, found.given);
}

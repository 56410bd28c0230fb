//! The judge that comes with the program names digits drawn by hand, and judges a run.

use std::sync::Arc;

use burn::tensor::{Device, Tensor};
use genlab::data::{Dataset, noise};
use genlab::metrics::{Judge, Subject};
use genlab::random::{Chance, Purpose};
use genlab::session::{DrawFrom, DrawRequest, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, assert_close, idx_images, idx_labels, open};

/// Strokes as MNIST has them, 20 pixels high: rings labelled 0 and bars labelled 1, moved a little.
fn strokes() -> Arc<Dataset> {
    let mut pixels = Vec::new();
    for image in 0..100usize {
        let (across, down) = ((image / 2 % 5) as f64 - 2.0, (image / 10 % 5) as f64 - 2.0);
        for pixel in 0..784usize {
            let x = (pixel % 28) as f64 - 13.5 - 0.5 * across;
            let y = (pixel / 28) as f64 - 13.5 - 0.5 * down;
            let distance = if image % 2 == 0 {
                6.0 * ((x / 6.0).hypot(y / 8.5) - 1.0).abs()
            } else {
                x.abs().max(y.abs() - 8.0)
            };
            pixels.push((255.0 * (2.2 - distance).clamp(0.0, 1.0)) as u8);
        }
    }
    let labels: Vec<u8> = (0..100).map(|image| image % 2).collect();
    let images = idx_images(100, 28, 28, &pixels);
    Arc::new(Dataset::idx(&images, &idx_labels(100, &labels), "strokes").unwrap())
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn rings_are_0_and_bars_are_1() {
    let data = strokes();
    let mut judge = Judge::shipped(Subject::Digits, &Device::flex()).unwrap();
    let judged = judge.classify_pixels(&data.pixels(0, 100)).await.unwrap();
    let right = judged.accuracy(data.labels());
    assert!(right > 0.95, "only {right} are named right");
    for row in &judged.probabilities {
        assert_close(&[row.iter().sum()], &[1.0], 1e-5);
    }
    assert!(judged.features.as_flattened().iter().all(|&x| x >= 0.0));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn it_is_not_confident_about_noise() {
    let device = Device::flex();
    let mut stream = Chance::new(9).stream(Purpose::Nothing, 0);
    let mut judge = Judge::shipped(Subject::Digits, &device).unwrap();
    let judged = judge
        .classify(noise(100, &mut stream, &device))
        .await
        .unwrap();
    let most = |row: &[f32; 10]| row.iter().copied().fold(0.0, f32::max);
    let confident = judged.probabilities.iter().filter(|row| most(row) > 0.9);
    assert!(confident.count() <= 5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn an_image_is_judged_alike_alone_and_among_others() {
    let pixels = strokes().pixels(0, 100).repeat(2);
    let mut judge = Judge::shipped(Subject::Digits, &Device::flex()).unwrap();
    let all = judge.classify_pixels(&pixels).await.unwrap();
    assert_eq!(all.features.len(), 200);
    let alone = judge.classify_pixels(&pixels[..784]).await.unwrap();
    for image in [0, 100] {
        assert_close(&alone.features[0], &all.features[image], 1e-4);
        assert_close(&alone.probabilities[0], &all.probabilities[image], 1e-5);
    }
    let none = judge.classify_pixels(&[]).await.unwrap();
    assert!(none.features.is_empty() && none.probabilities.is_empty());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn its_file_is_written_as_it_was_read() {
    let device = Device::flex();
    let mut judge = Judge::shipped(Subject::Digits, &device).unwrap();
    let reference = judge.reference.clone().unwrap();
    assert_eq!(reference.features.samples, 10_000);
    assert!(reference.accuracy > 0.988);
    let bytes = judge.to_bytes().await.unwrap();
    assert!(bytes.len() < 190 * 1024, "{} bytes", bytes.len());
    let mut again = Judge::from_bytes(&bytes, &device).unwrap();
    assert_eq!(
        again.reference.as_ref().unwrap().features,
        reference.features
    );
    assert!(again.to_bytes().await.unwrap() == bytes);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_it_cannot_judge_is_refused_with_a_reason() {
    let device = Device::flex();
    for (bytes, reason) in [
        (&b"x"[..], "judge cannot be used"),
        (&[], "judge cannot be used"),
    ] {
        let error = Judge::from_bytes(bytes, &device).unwrap_err();
        assert_eq!(error.kind(), "judge");
        assert!(error.to_string().contains(reason), "{error}");
    }
    let mut judge = Judge::shipped(Subject::Digits, &device).unwrap();
    let points = Tensor::<4>::zeros([3, 2, 1, 1], &device);
    let error = judge.classify(points).await.unwrap_err().to_string();
    assert!(
        error.contains("1x28x28") && error.contains("2x1x1"),
        "{error}"
    );
    // Bars with labels that mean something else.
    let error = open(TINY).collapse(10).await.unwrap_err();
    assert!(error.to_string().contains("\"bars\""), "{error}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_run_is_judged_by_the_same_latents_every_time_and_not_changed() {
    let open = || Session::open(TINY, strokes(), &Device::flex()).unwrap();
    let (mut plain, mut watched) = (open(), open());
    let first = watched.collapse(260).await.unwrap();
    assert_eq!((first.samples, first.subject), (260, Subject::Digits));
    assert_eq!(first.histogram.iter().sum::<u32>(), 260);
    let frechet = first.frechet.unwrap();
    assert_eq!((frechet.samples, frechet.real_samples), (260, 10_000));
    assert!(frechet.distance > 10.0, "an untrained model: {frechet:?}");
    assert_eq!(watched.collapse(260).await.unwrap(), first);
    assert_eq!(watched.collapse(64).await.unwrap().frechet, None);
    assert_eq!(watched.collapse(1).await.unwrap_err().kind(), "judge");
    advance(&mut plain, 2).await;
    advance(&mut watched, 2).await;
    let panel = DrawRequest {
        count: 2,
        from: DrawFrom::Panel,
        classes: None,
    };
    let (one, two) = (plain.draw(panel.clone()).await, watched.draw(panel).await);
    assert_eq!(one.unwrap(), two.unwrap());
    assert_ne!(watched.collapse(260).await.unwrap(), first);
}

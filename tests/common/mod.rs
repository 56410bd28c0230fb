//! What several tests need.
#![allow(dead_code, reason = "not every test binary uses all of it")]

pub mod beside;
pub mod critics;
pub mod edited;
pub mod predictors;
pub mod reference;
pub mod rows;
pub mod tricks;

use std::sync::Arc;

use burn::tensor::{Device, Tensor};
use genlab::data::Dataset;
use genlab::models::Who;
use genlab::session::{Report, Session, read};

/// A GAN that takes milliseconds a step.
pub const TINY: &str =
    "gan/mlp&latent.size=4&train.batch=8&generator.widths=16&discriminator.widths=16";

/// A convolutional GAN that is as small as can be.
pub const TINY_CONVOLUTIONAL: &str =
    "gan/dcgan&latent.size=4&train.batch=4&generator.widths=4,2&discriminator.widths=2,4";

/// Makes any row with an encoder small.
pub const TINY_CODER: &str = "latent.size=3&train.batch=8&encoder.widths=4,6&decoder.widths=6,4";

/// The first 20 losses of [`TINY`] on [`images`], as the native CPU computes them:
/// D on real, D on generated, generator.
pub const FIRST_LOSSES: [[f32; 3]; 20] = include!("first_losses.in");

/// The bytes of an IDX image file.
pub fn idx_images(count: u32, rows: u32, columns: u32, pixels: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for word in [0x0803, count, rows, columns] {
        bytes.extend(word.to_be_bytes());
    }
    bytes.extend(pixels);
    bytes
}

/// The bytes of an IDX label file.
pub fn idx_labels(count: u32, labels: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for word in [0x0801, count] {
        bytes.extend(word.to_be_bytes());
    }
    bytes.extend(labels);
    bytes
}

/// 40 images of bars: image `i` has class `i % 10` and a bright bar at column `2 * class + 4`.
pub fn images() -> Arc<Dataset> {
    let mut pixels = Vec::new();
    for image in 0..40usize {
        let bar = 2 * (image % 10) + 4;
        for pixel in 0..784usize {
            let distance = (pixel % 28).abs_diff(bar);
            pixels.push(if distance < 2 { 200 + image as u8 } else { 0 });
        }
    }
    let labels: Vec<u8> = (0..40).map(|image| image % 10).collect();
    let images = idx_images(40, 28, 28, &pixels);
    let labels = idx_labels(40, &labels);
    Arc::new(Dataset::idx(&images, &labels, "bars").unwrap())
}

/// A run on the CPU.
pub fn open(text: &str) -> Session {
    Session::open(text, images(), &Device::flex()).unwrap()
}

/// Some whole steps.
pub async fn advance(session: &mut Session, steps: u32) -> Report {
    session.advance(steps, Who::Both).await.unwrap()
}

/// The losses of a report, a row a step.
pub fn losses(report: &Report) -> Vec<[f32; 3]> {
    let names = [
        "discriminator.real",
        "discriminator.fake",
        "generator.adversarial",
    ];
    let columns = names.map(|name| {
        let series = report.series.iter().find(|series| series.name == name);
        series.unwrap().values.clone()
    });
    (0..report.steps.len())
        .map(|step| columns.each_ref().map(|column| column[step].unwrap()))
        .collect()
}

/// The numbers of a tensor.
pub async fn numbers<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    let flat = tensor.without_autodiff().reshape([-1]);
    read(vec![flat]).await.unwrap().remove(0)
}

/// Panics unless the two lists agree to `tolerance`.
pub fn assert_close(found: &[f32], expected: &[f32], tolerance: f32) {
    assert_eq!(
        found.len(),
        expected.len(),
        "{found:?} is not as long as {expected:?}"
    );
    for (index, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert!(
            (found - expected).abs() <= tolerance,
            "number {index}: {found} is not {expected} to {tolerance}"
        );
    }
}

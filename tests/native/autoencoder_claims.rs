//! What is said of autoencoders holds on real digits, as far as seconds of training show it.

use std::path::Path;
use std::sync::Arc;

use burn::tensor::Device;
use genlab::data::Dataset;
use genlab::models::Who;
use genlab::session::{Attribute, Given, Session};

/// A run on the original training digits, trained for some steps; nothing, with a message, where
/// there are none.
fn trained(text: &str, steps: u32) -> Option<Session> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/mnist");
    if !folder.exists() {
        println!("skipped: {} is not there", folder.display());
        return None;
    }
    let file = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let images = file("train-images-idx3-ubyte.gz");
    let labels = file("train-labels-idx1-ubyte.gz");
    let data = Arc::new(Dataset::idx(&images, &labels, "MNIST").unwrap());
    let mut session = Session::open(text, data, &Device::flex()).unwrap();
    pollster::block_on(session.advance(steps, Who::Both)).unwrap();
    Some(session)
}

const SOME: Given = Given::Data {
    first: 0,
    count: 5000,
};

#[test]
fn a_linear_autoencoder_comes_near_the_principal_components_and_not_below() {
    let text = "ae/linear&latent.size=8&encoder.optimizer.rate=0.003&decoder.optimizer.rate=0.003";
    let Some(mut session) = trained(text, 600) else {
        return;
    };
    let found = pollster::block_on(session.bound(&SOME)).unwrap();
    // 8 principal components leave 0.0374 of the squared error of a pixel, in the mean over the data;
    // nothing linear leaves less. 5,000 of the images differ from all by about 1 %.
    let error = 2.0 * found.reconstruction / 784.0;
    assert!((0.0370..0.0405).contains(&error), "{error}");
}

#[test]
fn the_score_function_is_more_than_ten_times_as_noisy() {
    let Some(mut session) = trained("vae/mlp", 100) else {
        return;
    };
    let images = Given::Data {
        first: 0,
        count: 32,
    };
    let found = pollster::block_on(session.gradient_noise(&images, 10)).unwrap();
    assert!(
        found.with_baseline > 10.0 * found.reparameterised,
        "{found:?}"
    );
}

#[test]
fn along_the_direction_of_thickness_strokes_become_thicker() {
    let Some(mut session) = trained("ae/mlp&latent.size=16", 600) else {
        return;
    };
    let direction = pollster::block_on(session.direction(Attribute::Thickness)).unwrap();
    let real = pollster::block_on(session.real(20)).unwrap();
    let labels = real.labels.unwrap();
    let ink = |pixels: &[f32]| pixels.iter().sum::<f32>();
    let mut thicker = 0;
    for (image, label) in real.pixels.chunks_exact(784).zip(labels) {
        let strip = session.arithmetic(image.to_vec(), label, &direction.vector, &[-1.0, 1.0]);
        let strip = pollster::block_on(strip).unwrap();
        thicker += usize::from(ink(&strip.pixels[784..]) > 1.2 * ink(&strip.pixels[..784]));
    }
    assert!(thicker >= 18, "{thicker} of 20");
}

//! What models that predict pixels reach on the original digits: they learn fast, and do not peep.

use std::path::Path;
use std::sync::Arc;

use burn::tensor::Device;
use genlab::data::Dataset;
use genlab::models::Who;
use genlab::session::Session;

/// The original images, or none, with a message.
fn digits(part: &str) -> Option<Dataset> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/mnist");
    if !folder.exists() {
        println!("skipped: {} is not there", folder.display());
        return None;
    }
    let file = |kind: &str| std::fs::read(folder.join(format!("{part}-{kind}-ubyte.gz"))).unwrap();
    Some(Dataset::idx(&file("images-idx3"), &file("labels-idx1"), part).unwrap())
}

/// The held-out nats after some steps.
fn nats(text: &str, steps: u32, training: &Arc<Dataset>, held_out: &Dataset) -> f64 {
    let mut session = Session::open(text, training.clone(), &Device::flex()).unwrap();
    pollster::block_on(async {
        session.advance(steps, Who::Both).await.unwrap();
        session.mean_likelihood(held_out, 500).await.unwrap().nats
    })
}

/// No published model is below 77 nats: a smaller number means that a pixel sees itself. A model
/// without neighbours, each pixel at its mean, has 206.
#[test]
fn some_seconds_of_training_are_enough_for_less_than_150_nats() {
    let (Some(training), Some(held_out)) = (digits("train"), digits("t10k")) else {
        return;
    };
    let training = Arc::new(training);
    for (text, steps) in [
        ("made", 250),
        ("pixelcnn&predictor.width=6&predictor.blocks=1", 60),
        ("pixelcnn/gated&predictor.width=4&predictor.blocks=1", 60),
    ] {
        let found = nats(text, steps, &training, &held_out);
        assert!((77.0..150.0).contains(&found), "{text}: {found} nats");
    }
}

//! How long one step of training takes natively, by preset, at its own batch size.
//!
//! `cargo xtask bench`; the figures are in docs/results.md.

use std::sync::Arc;

use burn::tensor::Device;
use criterion::{Criterion, criterion_group, criterion_main};
use genlab::data::Dataset;
use genlab::models::Who;
use genlab::session::Session;

/// 1,000 images of noise in the packed format: what an image shows does not change the time.
fn images() -> Arc<Dataset> {
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_be_bytes()).collect();
    let mut bytes: Vec<u8> = words(&[0x0803, 1000, 28, 28]);
    bytes.extend((0..1000 * 784u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8));
    bytes.extend::<Vec<u8>>(words(&[0x0801, 1000]));
    bytes.extend((0..1000u32).map(|i| (i % 10) as u8));
    match Dataset::packed(&bytes) {
        Ok(data) => Arc::new(data),
        Err(error) => panic!("{error}"),
    }
}

fn steps(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("step");
    group.sample_size(20);
    for preset in ["gan/mlp", "gan/dcgan", "pixelcnn"] {
        let mut session = match Session::open(preset, images(), &Device::flex()) {
            Ok(session) => session,
            Err(error) => panic!("{error}"),
        };
        group.bench_function(preset, |bencher| {
            bencher.iter(|| pollster::block_on(session.advance(1, Who::Both)).is_ok());
        });
    }
    group.finish();
}

criterion_group!(benches, steps);
criterion_main!(benches);

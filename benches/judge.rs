//! How long the figures about 1,000 samples take natively; a page asks for them about every second.
//!
//! `cargo bench --bench judge`; the figures are in docs/judge.md.

use burn::tensor::Device;
use criterion::{Criterion, criterion_group, criterion_main};
use genlab::metrics::{Judge, Subject};

fn judge(criterion: &mut Criterion) {
    let mut judge = match Judge::shipped(Subject::Digits, &Device::flex()) {
        Ok(judge) => judge,
        Err(error) => panic!("{error}"),
    };
    // Noise: what an image shows does not change the time.
    let noise = |i: u32| (i.wrapping_mul(2_654_435_761) >> 24) as f32 / 255.0;
    let pixels: Vec<f32> = (0..1000 * 784).map(noise).collect();
    let mut group = criterion.benchmark_group("judge");
    group.sample_size(20);
    group.bench_function("classify 1,000", |bencher| {
        bencher.iter(|| pollster::block_on(judge.classify_pixels(&pixels)).is_ok());
    });
    group.bench_function("all figures of 1,000", |bencher| {
        bencher.iter(|| pollster::block_on(judge.collapse(&pixels)).is_ok());
    });
    group.finish();
}

criterion_group!(benches, judge);
criterion_main!(benches);

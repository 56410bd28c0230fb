//! How long it takes to draw from models that predict pixels: with what the layers remember, and as
//! it is written down, one full pass for each pixel.
//!
//! `cargo bench --features cli --bench drawing`; the figures are in docs/results-autoregressive.md.

use std::sync::Arc;

use burn::tensor::Device;
use criterion::{Criterion, criterion_group, criterion_main};
use genlab::data::Dataset;
use genlab::experiment::{Experiment, Plan};
use genlab::nets::Shape;
use genlab::random::{Chance, Purpose};
use genlab::session::{DrawFrom, DrawRequest, Session};

/// Two black images in the packed format: nothing is learned here.
fn images() -> Arc<Dataset> {
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_be_bytes()).collect();
    let mut bytes: Vec<u8> = words(&[0x0803, 2, 28, 28]);
    bytes.extend([0; 2 * 784]);
    bytes.extend::<Vec<u8>>(words(&[0x0801, 2]));
    bytes.extend([0, 1]);
    match Dataset::packed(&bytes) {
        Ok(data) => Arc::new(data),
        Err(error) => panic!("{error}"),
    }
}

fn drawing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("draw");
    group.sample_size(10);
    for preset in [
        "pixelcnn",
        "pixelcnn/gated",
        "pixelcnn/grey",
        "pixelrnn/row-lstm",
        "pixelrnn/diagonal-bilstm",
        "made",
        "nade",
        "fvsbn",
    ] {
        let mut session = match Session::open(preset, images(), &Device::flex()) {
            Ok(session) => session,
            Err(error) => panic!("{error}"),
        };
        for count in [1, 16] {
            let request = DrawRequest {
                count,
                from: DrawFrom::Panel,
                classes: None,
            };
            group.bench_function(format!("{preset}, images: {count}"), |bencher| {
                bencher.iter(|| pollster::block_on(session.draw(request.clone())).is_ok());
            });
        }
    }
    let built = Experiment::parse("pixelcnn")
        .and_then(|experiment| Plan::new(experiment, Shape::DIGIT))
        .and_then(|plan| plan.build(&Chance::new(1), &Device::flex()));
    if let Ok(mut model) = built {
        group.bench_function("pixelcnn, images: 1, without memory", |bencher| {
            bencher.iter(|| {
                let mut stream = Chance::new(1).stream(Purpose::Panel, 0);
                let (pixels, _) = model.draw(1, None, &mut stream, &Device::flex());
                pollster::block_on(genlab::read::read(vec![pixels.flatten(0, 3)])).is_ok()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, drawing);
criterion_main!(benches);

//! From noise to an example in steps: what every sampler does with a denoiser that is right.

use burn::tensor::{Device, Tensor};
use genlab::models::diffusion::{PathKind, Prediction, Route, Sampler, SamplingSettings, sample};
use genlab::random::{Chance, Purpose, Stream};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{assert_close, numbers};

const PATHS: [PathKind; 3] = [PathKind::Straight, PathKind::Cosine, PathKind::Linear];
const SAMPLERS: [Sampler; 3] = [Sampler::Euler, Sampler::Heun, Sampler::Ancestral];

fn route(path: PathKind) -> Route {
    Route {
        path,
        predicts: Prediction::Image,
        limit: 100.0,
    }
}

fn settings(method: Sampler, steps: u32) -> SamplingSettings {
    SamplingSettings {
        method,
        steps,
        ..SamplingSettings::default()
    }
}

fn chance() -> Stream {
    Chance::new(1).stream(Purpose::Probe, 0)
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn where_there_is_one_example_every_sampler_finds_it() {
    let device = Device::flex();
    for path in PATHS {
        for method in SAMPLERS {
            for steps in [1, 2, 7] {
                let mut stream = chance();
                let noise = stream.normals([3, 2, 1, 1], &device);
                // Whatever is seen, it comes from the point (0.5, -0.25).
                let one = |noisy: Tensor<4>, _| {
                    let example = Tensor::<4>::from_floats([[[[0.5]], [[-0.25]]]], &device);
                    noisy.zeros_like() + example
                };
                let found = sample(
                    route(path),
                    &settings(method, steps),
                    noise,
                    &mut stream,
                    one,
                    |_| {},
                );
                assert_close(
                    &numbers(found).await,
                    &[0.5, -0.25, 0.5, -0.25, 0.5, -0.25],
                    1e-4,
                );
            }
        }
    }
}

/// Of examples from N(0, d^2), the best guess behind `x_t = alpha x + sigma e` is
/// `alpha d^2 / (alpha^2 d^2 + sigma^2) x_t`.
#[wasm_bindgen_test(unsupported = tokio::test)]
async fn where_examples_are_normal_samples_have_their_deviation() {
    let (device, deviation) = (Device::flex(), 0.5f64);
    for path in PATHS {
        for method in SAMPLERS {
            let mut stream = chance();
            let noise = stream.normals([4000, 1, 1, 1], &device);
            let guess = |noisy: Tensor<4>, t| {
                let place = path.at(t);
                let variance = deviation * deviation;
                let all = place.alpha * place.alpha * variance + place.sigma * place.sigma;
                noisy * (place.alpha * variance / all)
            };
            let drawn = sample(
                route(path),
                &settings(method, 200),
                noise,
                &mut stream,
                guess,
                |_| {},
            );
            let values = numbers(drawn).await;
            let square: f64 = values.iter().map(|&value| f64::from(value).powi(2)).sum();
            let found = (square / values.len() as f64).sqrt();
            // 4,000 numbers: three standard errors are 3 * 0.5 / sqrt(8000) = 0.017.
            assert!(
                (found - deviation).abs() < 0.025,
                "{path:?} {method:?}: {found}"
            );
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn two_looks_a_step_are_nearer_than_one() {
    // On the straight path from N(0, 1) to N(0, 1/4), the exact flow halves every number.
    let device = Device::flex();
    let error = |method, steps| {
        let device = device.clone();
        async move {
            let noise = Tensor::<4>::ones([1, 1, 1, 1], &device);
            let guess = |noisy: Tensor<4>, t: f64| {
                noisy * (t * 0.25 / (t * t * 0.25 + (1.0 - t) * (1.0 - t)))
            };
            let path = route(PathKind::Straight);
            let found = sample(
                path,
                &settings(method, steps),
                noise,
                &mut chance(),
                guess,
                |_| {},
            );
            (numbers(found).await[0] - 0.5).abs()
        }
    };
    let (euler, heun) = (
        error(Sampler::Euler, 20).await,
        error(Sampler::Heun, 10).await,
    );
    assert!(heun < 0.5 * euler, "{heun}, {euler}");
    assert!(error(Sampler::Euler, 200).await < 0.2 * euler);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_is_taken_for_the_example_can_be_kept_within_bounds() {
    let device = Device::flex();
    let beyond = |noisy: Tensor<4>, _| noisy.ones_like() * 3.0;
    let mut seen = Vec::new();
    let inside = Route {
        limit: 1.0,
        ..route(PathKind::Straight)
    };
    let noise = Tensor::<4>::zeros([1, 1, 1, 1], &device);
    let clamped = settings(Sampler::Euler, 4);
    let found = sample(
        inside,
        &clamped,
        noise.clone(),
        &mut chance(),
        beyond,
        |frame| {
            seen.push(frame.time);
        },
    );
    assert_close(&numbers(found).await, &[1.0], 1e-6);
    assert_eq!(seen, [0.0, 0.25, 0.5, 0.75, 1.0]);
    let free = SamplingSettings {
        clamped: false,
        ..clamped
    };
    let found = sample(inside, &free, noise, &mut chance(), beyond, |_| {});
    assert_close(&numbers(found).await, &[3.0], 1e-5);
}

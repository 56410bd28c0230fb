//! From what a denoiser predicts at any place of any path follow the example and the noise.

use burn::tensor::{Device, Tensor};
use genlab::models::diffusion::{Belief, PathKind, Place, Prediction};

use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::numbers;

const PATHS: [PathKind; 3] = [PathKind::Straight, PathKind::Cosine, PathKind::Linear];

fn close(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-6, "{found}, {wanted}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn paths_go_from_noise_to_examples() {
    // Half-way: a straight line has half of both, a circle the root of a half.
    let half = PathKind::Straight.at(0.5);
    close(half.alpha, 0.5);
    close(half.sigma, 0.5);
    let half = PathKind::Cosine.at(0.5);
    close(half.alpha, 0.5f64.sqrt());
    close(half.sigma, 0.5f64.sqrt());
    // alpha^2 = exp(-(0.1 / 2 + 19.9 / 8)) at the middle of the linear schedule.
    close(
        PathKind::Linear.at(0.5).alpha,
        (-(0.05f64 + 2.4875) / 2.0).exp(),
    );
    for path in PATHS {
        let (begin, end) = (path.at(0.0), path.at(1.0));
        assert!(begin.alpha < 0.01 && begin.sigma > 0.99, "{path:?}");
        close(end.alpha, 1.0);
        close(end.sigma, 0.0);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_velocity_is_the_derivative_along_the_way() {
    let (x, e, step) = (0.7, -1.3, 1e-5);
    for path in PATHS {
        for t in [0.2, 0.5, 0.9] {
            let (before, here, after) = (path.at(t - step), path.at(t), path.at(t + step));
            let noisy = |place: Place| place.alpha * x + place.sigma * e;
            let slope = (noisy(after) - noisy(before)) / (after.way - before.way);
            let (a, b) = here.tangent;
            assert!((a * x + b * e - slope).abs() < 1e-4, "{path:?} at {t}");
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_prediction_says_the_same() {
    let device = Device::flex();
    let one = |value: f64| Tensor::<4>::full([1, 1, 1, 1], value, &device);
    let (x, e) = (0.25, -1.5);
    for path in PATHS {
        for t in [0.1, 0.5, 0.95] {
            let place = path.at(t);
            let (a, b) = place.tangent;
            let noisy = one(place.alpha * x + place.sigma * e);
            let said = [
                (Prediction::Velocity, one(a * x + b * e)),
                (Prediction::Noise, one(e)),
                (Prediction::Image, one(x)),
            ];
            for (predicts, said) in said {
                let belief = Belief::read(predicts, said, noisy.clone(), place);
                let example = f64::from(numbers(belief.example).await[0]);
                let noise = f64::from(numbers(belief.noise).await[0]);
                assert!(
                    (example - x).abs() < 1e-4,
                    "{path:?} {predicts:?} at {t}: {example}"
                );
                assert!(
                    (noise - e).abs() < 1e-4,
                    "{path:?} {predicts:?} at {t}: {noise}"
                );
            }
        }
    }
}

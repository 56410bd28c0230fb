//! Both estimators have the same mean, which is the gradient; the score function's is far noisier.

use burn::tensor::{Device, Tensor};
use genlab::losses::divergence::{log_density, score_function};
use genlab::random::{Chance, Purpose};
use genlab::session::Given;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, assert_close, numbers, open};

/// How many draws the means are taken over.
const DRAWS: usize = 100_000;

/// A problem whose gradient is known: minimise `E (z - 2)^2` with z normal, mean m and log variance
/// l. It is `(m - 2)^2 + e^l`, its gradient `2 (m - 2)` and `e^l`. At m = 1/2 and e^l = 1/4 that is
/// -3 and 1/4.
const GRADIENT: [f32; 2] = [-3.0, 0.25];

/// The mean and the log variance as leaves, and draws `[DRAWS, 1, 1, 1]`.
fn problem() -> (Tensor<4>, Tensor<4>, Tensor<4>) {
    let device = Device::flex();
    let number = |value: f32| Tensor::<4>::full([1, 1, 1, 1], value, &device);
    let leaf = |value| number(value).autodiff().require_grad();
    let mut stream = Chance::new(5).stream(Purpose::Posterior, 0);
    let noise = stream.normals([DRAWS, 1, 1, 1], &device);
    (leaf(0.5), leaf(0.25f32.ln()), noise)
}

async fn by_score_function(baseline: bool) -> Vec<f32> {
    let (mean, log_variance, noise) = problem();
    // m + s e, as a constant.
    let z = noise * 0.5 + 0.5;
    let losses = (z.clone() - 2.0).square();
    let densities = log_density(z, mean.clone(), log_variance.clone());
    let surrogate = score_function(losses, densities, baseline);
    assert_close(&numbers(surrogate.clone()).await, &[0.0], 1e-6);
    let gradients = surrogate.backward();
    let of = |leaf: &Tensor<4>| leaf.grad(&gradients).unwrap();
    let found = Tensor::cat(vec![of(&mean), of(&log_variance)], 0);
    numbers(found).await
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn reparameterised_its_mean_is_the_gradient() {
    let (mean, log_variance, noise) = problem();
    let z = mean.clone() + (log_variance.clone() * 0.5).exp() * noise;
    let gradients = (z - 2.0).square().mean().backward();
    let of = |leaf: &Tensor<4>| leaf.grad(&gradients).unwrap();
    let found = numbers(Tensor::cat(vec![of(&mean), of(&log_variance)], 0)).await;
    assert_close(&found, &GRADIENT, 0.02);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn by_the_score_function_its_mean_is_the_gradient_too() {
    // A single estimate has a deviation of about 7, so that the mean has one of about 0.02.
    for baseline in [false, true] {
        assert_close(&by_score_function(baseline).await, &GRADIENT, 0.08);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn in_a_model_its_variance_is_at_least_ten_times_as_large() {
    let text = "vae/mlp&latent.size=4&encoder.widths=16&decoder.widths=16&train.batch=8";
    let mut session = open(text);
    advance(&mut session, 20).await;
    let images = Given::Data {
        first: 0,
        count: 10,
    };
    let found = session.gradient_noise(&images, 20).await.unwrap();
    assert_eq!((found.images, found.samples), (10, 20));
    assert!(found.reparameterised > 0.0, "{found:?}");
    assert!(
        found.with_baseline > 10.0 * found.reparameterised,
        "{found:?}"
    );
    assert!(found.score_function > found.with_baseline, "{found:?}");
    // A point is not random.
    let mut plain = open("ae/mlp&latent.size=4&encoder.widths=16&decoder.widths=16");
    let error = plain.gradient_noise(&images, 20).await.unwrap_err();
    assert_eq!(error.kind(), "question");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_vae_learns_by_it_as_well() {
    let text = "vae/score-function&latent.size=2&encoder.widths=16&decoder.widths=16\
        &train.batch=16&encoder.optimizer.rate=0.01&decoder.optimizer.rate=0.01";
    let mut session = open(text);
    let first = advance(&mut session, 1).await;
    let last = advance(&mut session, 60).await;
    let bound = |values: &[Option<f32>]| values.last().copied().flatten().unwrap();
    let of = |report: &genlab::session::Report| {
        let series = report
            .series
            .iter()
            .find(|series| series.name == "nats.bound");
        bound(&series.unwrap().values)
    };
    assert!(of(&last) < 0.5 * of(&first), "{} {}", of(&first), of(&last));
}

//! Chance follows from the seed, the purpose and the counter alone.

use burn::tensor::Device;
use genlab::random::{Chance, Purpose};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::numbers;

fn first(seed: u32, purpose: Purpose, counter: u64) -> Vec<u64> {
    let mut stream = Chance::new(seed).stream(purpose, counter);
    (0..4).map(|_| stream.uniform().to_bits()).collect()
}

#[wasm_bindgen_test(unsupported = test)]
fn the_same_question_has_the_same_answer() {
    assert_eq!(first(7, Purpose::Latents, 3), first(7, Purpose::Latents, 3));
}

#[wasm_bindgen_test(unsupported = test)]
fn seed_purpose_and_counter_each_change_the_answer() {
    let one = first(7, Purpose::Latents, 3);
    assert_ne!(one, first(8, Purpose::Latents, 3));
    assert_ne!(one, first(7, Purpose::Order, 3));
    assert_ne!(one, first(7, Purpose::Latents, 4));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn normal_numbers_have_the_moments_of_the_normal_distribution() {
    let mut stream = Chance::new(1).stream(Purpose::Latents, 0);
    let numbers = numbers(stream.normals([100_000], &Device::flex())).await;
    let moment = |power: i32| {
        numbers
            .iter()
            .map(|&x| f64::from(x).powi(power))
            .sum::<f64>()
            / numbers.len() as f64
    };
    // Four standard errors of each moment: sqrt(1, 2, 15, 96) / sqrt(100,000) * 4.
    assert!(moment(1).abs() < 0.013, "mean {}", moment(1));
    assert!((moment(2) - 1.0).abs() < 0.018, "variance {}", moment(2));
    assert!(moment(3).abs() < 0.049, "third moment {}", moment(3));
    assert!(
        (moment(4) - 3.0).abs() < 0.124,
        "fourth moment {}",
        moment(4)
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn a_permutation_holds_every_number_once() {
    let mut order = Chance::new(1).stream(Purpose::Order, 0).permutation(1000);
    assert_ne!(order, (0..1000).collect::<Vec<_>>());
    order.sort_unstable();
    assert_eq!(order, (0..1000).collect::<Vec<_>>());
}

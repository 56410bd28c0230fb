//! The losses of the two players equal numbers worked by hand.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::losses::AdversarialLoss;
use genlab::losses::adversarial::cross_entropy;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{assert_close, numbers};

fn logits<const N: usize>(values: [f32; N]) -> Tensor<4> {
    Tensor::from_data(
        TensorData::new(values.to_vec(), [N, 1, 1, 1]),
        &Device::flex(),
    )
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn cross_entropy_is_minus_the_log_of_the_probability() {
    // sigmoid(0) = 1/2: ln 2 whatever the target.
    let even = numbers(cross_entropy(logits([0.0]), 1.0)).await;
    assert_close(&even, &[std::f32::consts::LN_2], 1e-6);
    // sigmoid(2) = 0.880797; -0.9 ln 0.880797 - 0.1 ln 0.119203 = 0.326928.
    let smoothed = numbers(cross_entropy(logits([2.0]), 0.9)).await;
    assert_close(&smoothed, &[0.326_928], 1e-6);
    // The mean of -ln 0.880797 = 0.126928 and -ln 0.119203 = 2.126928.
    let mean = numbers(cross_entropy(logits([2.0, -2.0]), 1.0)).await;
    assert_close(&mean, &[1.126_928], 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_generators_losses_are_those_of_goodfellow() {
    // -ln sigmoid: (ln 2 + 0.126928) / 2.
    let saturating = AdversarialLoss::NonSaturating.generator(logits([0.0, 2.0]));
    assert_close(&numbers(saturating).await, &[0.410_038], 1e-6);
    // ln (1 - sigmoid): (-ln 2 - 2.126928) / 2.
    let minimax = AdversarialLoss::Minimax.generator(logits([0.0, 2.0]));
    assert_close(&numbers(minimax).await, &[-1.410_038], 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_discriminator_that_is_sure_does_not_make_a_loss_infinite() {
    let sure = || logits([200.0, -200.0]);
    let all = [
        cross_entropy(sure(), 1.0),
        cross_entropy(sure(), 0.0),
        AdversarialLoss::NonSaturating.generator(sure()),
        AdversarialLoss::Minimax.generator(sure()),
    ];
    for (loss, expected) in all.into_iter().zip([100.0, 100.0, 100.0, -100.0]) {
        assert_close(&numbers(loss).await, &[expected], 1e-3);
    }
}

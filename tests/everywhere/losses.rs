//! The losses of the two players equal numbers worked by hand.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::losses::AdversarialLoss;
use genlab::losses::adversarial::{
    BalanceController, Extra, RealAndFake, Target, cross_entropy, next_balance,
};
use genlab::losses::auxiliary::{choice_loss, feature_matching, number_loss};
use genlab::losses::penalty::gradient_penalty;
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
    let even = numbers(cross_entropy(logits([0.0]), &Target::All(1.0))).await;
    assert_close(&even, &[std::f32::consts::LN_2], 1e-6);
    // sigmoid(2) = 0.880797; -0.9 ln 0.880797 - 0.1 ln 0.119203 = 0.326928.
    let smoothed = numbers(cross_entropy(logits([2.0]), &Target::All(0.9))).await;
    assert_close(&smoothed, &[0.326_928], 1e-6);
    // The mean of -ln 0.880797 = 0.126928 and -ln 0.119203 = 2.126928.
    let mean = numbers(cross_entropy(logits([2.0, -2.0]), &Target::All(1.0))).await;
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
        cross_entropy(sure(), &Target::All(1.0)),
        cross_entropy(sure(), &Target::All(0.0)),
        AdversarialLoss::NonSaturating.generator(sure()),
        AdversarialLoss::Minimax.generator(sure()),
    ];
    for (loss, expected) in all.into_iter().zip([100.0, 100.0, 100.0, -100.0]) {
        assert_close(&numbers(loss).await, &[expected], 1e-3);
    }
}

/// The discriminator's two terms and the generator's, at scores 2 (real) and -1 (generated).
async fn terms(loss: AdversarialLoss) -> Vec<f32> {
    let extra = Extra {
        margin: 3.0,
        balance: Tensor::from_floats([0.25], &Device::flex()),
    };
    let targets = RealAndFake {
        real: Target::All(1.0),
        fake: Target::All(0.0),
    };
    let scores = RealAndFake {
        real: logits([2.0]),
        fake: logits([-1.0]),
    };
    let found = loss.discriminator(scores, &targets, &extra);
    numbers(Tensor::cat(
        vec![found.real, found.fake, loss.generator(logits([-1.0]))],
        0,
    ))
    .await
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_loss_has_the_formula_of_its_paper() {
    for (loss, expected) in [
        // (2 - 1)^2 / 2, (-1 - 0)^2 / 2, (-1 - 1)^2 / 2
        (AdversarialLoss::LeastSquares, [0.5, 0.5, 2.0]),
        (AdversarialLoss::Wasserstein, [-2.0, -1.0, 1.0]),
        // max(0, 1 - 2), max(0, 1 - 1)
        (AdversarialLoss::Hinge, [0.0, 0.0, 1.0]),
        // -ln sigmoid(2), -ln sigmoid(1), (-1)^2 / 2
        (
            AdversarialLoss::BoundarySeeking,
            [0.126_928, 0.313_262, 0.5],
        ),
        // -2, exp(-2), 1
        (AdversarialLoss::KullbackLeibler, [-2.0, 0.135_335, 1.0]),
        // exp(-2), -1 - 1, exp(1)
        (
            AdversarialLoss::ReverseKullbackLeibler,
            [0.135_335, -2.0, std::f32::consts::E],
        ),
        // softplus(-2) - ln 2, softplus(-1) - ln 2, softplus(1) - ln 2
        (
            AdversarialLoss::JensenShannon,
            [-0.566_219, -0.379_886, 0.620_115],
        ),
        // -2, 1/4 - 1, 1
        (AdversarialLoss::Pearson, [-2.0, -0.75, 1.0]),
        // 2, max(0, 3 + 1), -1
        (AdversarialLoss::Energy, [2.0, 4.0, -1.0]),
        // 2, 0.25, -1
        (AdversarialLoss::Equilibrium, [2.0, 0.25, -1.0]),
    ] {
        assert_close(&terms(loss).await, &expected, 1e-5);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn each_example_can_have_a_target_of_its_own() {
    let targets = Target::Each(Box::new(logits([1.0, 0.0])));
    // -ln sigmoid(2) and -ln (1 - sigmoid(2)), in the mean
    let loss = numbers(cross_entropy(logits([2.0, 2.0]), &targets)).await;
    assert_close(&loss, &[1.126_928], 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn began_keeps_its_balance_between_0_and_1() {
    let one = |number: f32| Tensor::<1>::from_floats([number], &Device::flex());
    let energies = |real: f32, fake: f32| RealAndFake {
        real: one(real),
        fake: one(fake),
    };
    let controller = BalanceController {
        diversity: 0.5,
        rate: 0.1,
    };
    // 0.5 + 0.1 (0.5 * 2 - 0.4)
    let next = next_balance(one(0.5), energies(2.0, 0.4), controller);
    assert_close(&numbers(next).await, &[0.56], 1e-6);
    let low = next_balance(one(0.0), energies(0.1, 9.0), controller);
    assert_close(&numbers(low).await, &[0.0], 0.0);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_gradient_penalty_is_about_the_length_of_each_gradient() {
    // Two gradients of length 5 and 1/2.
    let gradients = || {
        let values = vec![3.0f32, 4.0, 0.3, 0.4];
        Tensor::from_data(TensorData::new(values, [2, 2, 1, 1]), &Device::flex())
    };
    for (target, one_sided, expected) in [
        (1.0, false, (16.0 + 0.25) / 2.0),
        (1.0, true, 8.0),
        (0.0, false, (25.0 + 0.25) / 2.0),
    ] {
        let penalty = gradient_penalty(gradients(), target, one_sided);
        assert_close(&numbers(penalty).await, &[expected], 1e-5);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn labels_are_read_by_cross_entropy_and_codes_by_squares() {
    let row = |values: &[f32]| {
        let shape = [1, values.len(), 1, 1];
        Tensor::<4>::from_data(TensorData::new(values.to_vec(), shape), &Device::flex())
    };
    // ln(e^1 + e^2) - 1
    let choice = choice_loss(row(&[1.0, 2.0]), row(&[1.0, 0.0]));
    assert_close(&numbers(choice).await, &[1.313_262], 1e-5);
    // (0.5^2 + 1^2) / 2
    let codes = number_loss(row(&[0.5, -1.0]), row(&[0.0, 0.0]));
    assert_close(&numbers(codes).await, &[0.625], 1e-6);
    let features = feature_matching(row(&[1.0, 2.0]), row(&[2.0, 4.0]));
    assert_close(&numbers(features).await, &[2.5], 1e-6);
}

//! Adam and SGD move a weight as their papers say, in numbers worked by hand.

use burn::tensor::{Device, Tensor};
use genlab::learning::{
    Chart, OptimizerKind, OptimizerSettings, Player, Schedule, Signal, Term, turn,
};
use genlab::nets::{Initial, LayerSpecification, Network, Pass, Shape};
use genlab::random::{Chance, Purpose};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{assert_close, numbers};

const SIGNAL: Signal = Signal {
    name: "test",
    label: "Test",
    chart: Chart::Loss,
    player: "test",
};

/// A single weight w, starting at 0, after gradients 1, -2 and 0.5: w each time.
async fn path(settings: OptimizerSettings) -> Vec<f32> {
    let device = Device::flex();
    let linear = LayerSpecification::Linear {
        output: Shape::vector(1),
    };
    let mut stream = Chance::new(1).stream(Purpose::Weights, 0);
    let network = Network::new(
        Shape::vector(1),
        &[linear],
        (Initial::He, false),
        &mut stream,
        &device,
    )
    .unwrap();
    let mut player = Player::new(network);
    *player.network.parameters()[0].1 = Tensor::zeros([1, 1, 1, 1], &device);
    let mut path = Vec::new();
    for gradient in [1.0, -2.0, 0.5] {
        turn([(&mut player, &settings)], |[player]| {
            let x = Tensor::ones([1, 1, 1, 1], &device);
            let chance = &mut Chance::new(1).stream(Purpose::Noise, 0);
            let y = player.network.forward(x, &mut Pass::train(chance));
            vec![Term::new(&SIGNAL, (y * gradient).mean())]
        });
        let weight = player.network.parameters()[0].1.clone();
        assert!(
            !weight.is_autodiff(),
            "weights leave the graph after a turn"
        );
        path.extend(numbers(weight).await);
    }
    path
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn adam_follows_kingma_and_ba() {
    let settings = OptimizerSettings {
        kind: OptimizerKind::Adam,
        rate: 0.1,
        ..OptimizerSettings::default()
    };
    // Algorithm 1 with beta1 0.5, beta2 0.999, epsilon 1e-8, computed in double precision.
    let expected = [-0.1, -0.036_763_94, -0.025_964_18];
    assert_close(&path(settings).await, &expected, 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn sgd_adds_momentum() {
    let settings = OptimizerSettings {
        kind: OptimizerKind::Sgd,
        rate: 0.1,
        momentum: 0.9,
        ..OptimizerSettings::default()
    };
    // u = 1, -1.1, -0.49; w = -0.1 (1), -0.1 (1 - 1.1), -0.1 (1 - 1.1 - 0.49)
    assert_close(&path(settings).await, &[-0.1, 0.01, 0.059], 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn rms_prop_divides_by_the_root_of_the_average_square() {
    let settings = OptimizerSettings {
        kind: OptimizerKind::RmsProp,
        rate: 0.1,
        decay: 0.75,
        epsilon: 0.0,
        ..OptimizerSettings::default()
    };
    // v = 0.25, 1.1875, 0.953125; steps 0.1 g / sqrt(v) = 0.2, -0.183533, 0.051215
    let expected = [-0.2, -0.016_467, -0.067_682];
    assert_close(&path(settings).await, &expected, 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn weights_are_clipped_after_the_step() {
    let settings = OptimizerSettings {
        kind: OptimizerKind::Sgd,
        rate: 0.1,
        momentum: 0.0,
        clip_weights: 0.05,
        ..OptimizerSettings::default()
    };
    // -0.1 -> -0.05; -0.05 + 0.2 -> 0.05; 0.05 - 0.05
    assert_close(&path(settings).await, &[-0.05, 0.05, 0.0], 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_gradient_that_is_too_long_is_shortened() {
    let settings = OptimizerSettings {
        kind: OptimizerKind::Sgd,
        rate: 1.0,
        momentum: 0.0,
        clip_gradient: 1.0,
        ..OptimizerSettings::default()
    };
    // Weight and bias have the same gradient g, so that its length is sqrt(2) |g|: 1.41, 2.83, 0.71.
    let half = 0.5f32.sqrt();
    assert_close(&path(settings).await, &[-half, 0.0, -0.5], 1e-5);
}

#[wasm_bindgen_test(unsupported = test)]
fn a_schedule_ends_at_zero() {
    let settings = |schedule| OptimizerSettings {
        rate: 0.8,
        schedule,
        schedule_end: 4,
        ..OptimizerSettings::default()
    };
    let rates = |schedule| [1, 2, 3, 5, 9].map(|update| settings(schedule).rate_at(update) as f32);
    assert_close(&rates(Schedule::Constant), &[0.8; 5], 1e-6);
    assert_close(&rates(Schedule::Linear), &[0.8, 0.6, 0.4, 0.0, 0.0], 1e-6);
    // 0.4 (1 + cos(pi k / 4))
    assert_close(
        &rates(Schedule::Cosine),
        &[0.8, 0.682_843, 0.4, 0.0, 0.0],
        1e-5,
    );
}

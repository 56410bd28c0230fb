//! Adam and SGD move a weight as their papers say, in numbers worked by hand.

use burn::tensor::{Device, Tensor};
use genlab::learning::{Chart, OptimizerKind, OptimizerSettings, Player, Signal, Term, turn};
use genlab::nets::{Initial, LayerSpecification, Mode, Network, Shape};
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
        Initial::He,
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
            let y = player.network.forward(x, Mode::Train);
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

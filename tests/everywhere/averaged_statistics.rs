//! Averaged weights are drawn with statistics of batch norm that were measured with them, not with
//! those of the last steps.

use burn::tensor::{Device, Tensor};
use genlab::learning::{Memory, Player};
use genlab::nets::{Initial, LayerSpecification, Network, Norm, Pass, Shape};
use genlab::random::{Chance, Purpose};
use genlab::session::{DrawFrom, DrawRequest, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CODER, advance, assert_close, images, numbers, open};

/// Means and variances of the columns of `[rows, columns]`.
fn columns(values: &[f32], columns: usize) -> (Vec<f32>, Vec<f32>) {
    let rows = (values.len() / columns) as f32;
    let mean = |of: &dyn Fn(f32, usize) -> f32| -> Vec<f32> {
        let column = |column: usize| values.iter().skip(column).step_by(columns);
        (0..columns)
            .map(|index| column(index).map(|&x| of(x, index)).sum::<f32>() / rows)
            .collect()
    };
    let means = mean(&|x, _| x);
    let variances = mean(&|x, column| (x - means[column]).powi(2));
    (means, variances)
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_is_drawn_has_mean_0_and_variance_1_behind_batch_norm() {
    let device = Device::flex();
    let layers = [
        LayerSpecification::Linear {
            output: Shape::vector(4),
        },
        LayerSpecification::Normalisation(Norm::Batch),
    ];
    let mut chance = Chance::new(1).stream(Purpose::Probe, 0);
    let first = (Initial::He, false);
    let network = Network::new(Shape::vector(3), &layers, first, &mut chance, &device).unwrap();
    let mut player = Player::new(network);
    let x: Tensor<4> = chance.normals([256, 3, 1, 1], &device);
    // Training saw numbers that are ten times as large as those of the averaged weights.
    for _ in 0..50 {
        let large = x.clone() * 10.0;
        player.network.forward(large, &mut Pass::train(&mut chance));
    }
    assert!(!player.is_unsettled(), "nothing is averaged");
    let parameters = player.network.parameters();
    let memory = parameters.into_iter().map(|(_, weight)| Memory {
        average: Some(weight.clone()),
        ..Memory::default()
    });
    player.optimizer.memory = memory.collect();
    assert!(player.is_unsettled());
    let drawn = |player: &Player, chance: &mut _| {
        let y = player.drawing().forward(x.clone(), &mut Pass::draw(chance));
        numbers(y)
    };
    let before = drawn(&player, &mut chance).await;
    assert!(columns(&before, 4).1[0] < 0.1, "{:?}", columns(&before, 4));
    player.settle(x.clone(), &mut Pass::settle(&mut chance));
    assert!(!player.is_unsettled());
    let after = drawn(&player, &mut chance).await;
    let (means, variances) = columns(&after, 4);
    assert_close(&means, &[0.0; 4], 1e-3);
    // The running variance is the unbiased one: 255 / 256.
    assert_close(&variances, &[1.0; 4], 0.01);
    // After the next update they are measured again; the network itself has kept its own.
    player.optimizer.updates += 1;
    assert!(player.is_unsettled());
    assert_close(&drawn(&player, &mut chance).await, &before, 0.0);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn looking_does_not_change_the_run_and_a_checkpoint_draws_the_same() {
    let gan = format!("{TINY}&generator.optimizer.average=0.9&labels.kind=conditional");
    let coder = format!(
        "vae/conv&{TINY_CODER}&encoder.normalisation=batch&decoder.normalisation=batch\
         &encoder.optimizer.average=0.9&decoder.optimizer.average=0.9"
    );
    for text in [gan, coder] {
        let (mut seen, mut plain) = (open(&text), open(&text));
        let request = || DrawRequest {
            count: 3,
            from: DrawFrom::Panel,
            classes: None,
        };
        for _ in 0..3 {
            seen.draw(request()).await.unwrap();
            assert_eq!(advance(&mut seen, 2).await, advance(&mut plain, 2).await);
        }
        let bytes = seen.checkpoint().await.unwrap();
        assert!(bytes == plain.checkpoint().await.unwrap(), "{text}");
        let mut resumed = Session::resume(&bytes, images(), &Device::flex()).unwrap();
        let drawn = seen.draw(request()).await.unwrap();
        assert_eq!(drawn, resumed.draw(request()).await.unwrap(), "{text}");
        // Twice is as good as once.
        assert_eq!(drawn, seen.draw(request()).await.unwrap(), "{text}");
    }
}

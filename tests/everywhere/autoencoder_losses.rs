//! What an autoencoder minimises equals numbers worked by hand.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::losses::divergence::{
    absolute_activity, activity_divergence, log_density, normal_divergence, warmed_up,
    with_free_bits,
};
use genlab::losses::reconstruction::{cross_entropy, entropy, squared_error};
use genlab::session::{Given, Report};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, assert_close, images, numbers, open};

/// `[rows, columns, 1, 1]`
fn table<const ROWS: usize, const COLUMNS: usize>(values: [[f32; COLUMNS]; ROWS]) -> Tensor<4> {
    let data = TensorData::new(values.as_flattened().to_vec(), [ROWS, COLUMNS, 1, 1]);
    Tensor::from_data(data, &Device::flex())
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_divergence_of_a_normal_distribution_is_that_of_the_paper() {
    // -1/2 (1 + l - m^2 - e^l): m = 1, l = 0: 1/2; m = 0, l = ln 4: (3 - ln 4) / 2; m = -2, l = -1:
    // (4 + 1/e) / 2.
    let means = table([[0.0, 1.0, 0.0, -2.0]]);
    let logs = table([[0.0, 0.0, 4.0f32.ln(), -1.0]]);
    let found = numbers(normal_divergence(means, logs)).await;
    assert_close(&found, &[0.0, 0.5, 0.806_853, 2.183_94], 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn free_bits_are_counted_for_each_number_of_the_code_over_the_batch() {
    // Means over the batch: 0.2 and 2. Each image by itself would give another sum.
    let each = table([[0.1, 1.0], [0.3, 3.0]]);
    let free = |bits| numbers(with_free_bits(each.clone(), bits));
    assert_close(&free(0.0).await, &[2.2], 1e-6);
    assert_close(&free(0.5).await, &[2.5], 1e-6);
    // Below its free bits a number of the code has no gradient; above, 1 / batch.
    let leaf = each.clone().autodiff().require_grad();
    let gradients = with_free_bits(leaf.clone(), 0.5).backward();
    let gradient = numbers(leaf.grad(&gradients).unwrap()).await;
    assert_close(&gradient, &[0.0, 0.5, 0.0, 0.5], 1e-6);
}

#[wasm_bindgen_test(unsupported = test)]
fn the_divergence_is_warmed_up_in_a_straight_line() {
    let weights: Vec<f64> = [1, 2, 8, 100].map(|step| warmed_up(4.0, 8, step)).to_vec();
    assert_eq!(weights, [0.5, 1.0, 4.0, 4.0]);
    assert!((warmed_up(4.0, 0, 1) - 4.0).abs() < 1e-12);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn distances_are_sums_over_pixels() {
    // Outputs 0.5, 0, 1 of pixels 1, 0, 0.
    let (output, image) = (table([[0.5, 0.0, 1.0]]), table([[1.0, 0.0, 0.0]]));
    // (1/4 + 0 + 1) / (2 d^2)
    for (deviation, expected) in [(1.0, 0.625), (0.5, 2.5)] {
        let found = numbers(squared_error(output.clone(), image.clone(), deviation)).await;
        assert_close(&found, &[expected], 1e-6);
    }
    // Logit 0: ln 2 whatever the pixel. Logit 2, pixel 1: 0.126928; logit 2, pixel 1/4:
    // softplus(2) - 0.5 = 1.626928.
    let (logits, image) = (table([[0.0, 2.0, 2.0]]), table([[0.3, 1.0, 0.25]]));
    let found = numbers(cross_entropy(logits, image)).await;
    assert_close(
        &found,
        &[std::f32::consts::LN_2 + 0.126_928 + 1.626_928],
        1e-5,
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn no_reconstruction_of_a_grey_pixel_is_below_its_entropy() {
    // 1/2: ln 2; 1/4: 2 ln 2 - 3/4 ln 3; black and white: 0.
    let found = entropy(&[0.5, 0.25, 0.0, 1.0]);
    assert!(
        (found - (std::f64::consts::LN_2 + 0.562_335)).abs() < 1e-6,
        "{found}"
    );
    // The best logit of a pixel of 1/4 is ln(1/3).
    let logit = table([[(1.0f32 / 3.0).ln()]]);
    let best = numbers(cross_entropy(logit, table([[0.25]]))).await;
    assert_close(&best, &[0.562_335], 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_log_density_is_that_of_independent_normal_distributions() {
    // ln N(0; 0, 1) = -0.918939; ln N(3; 1, 4) = -1/2 (4/4 + ln 4 + ln 2 pi) = -2.112086.
    let found = log_density(
        table([[0.0, 3.0]]),
        table([[0.0, 1.0]]),
        table([[0.0, 4.0f32.ln()]]),
    );
    assert_close(&numbers(found).await, &[-0.918_939 - 2.112_086], 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn sparsity_is_measured_by_size_or_by_mean_activity() {
    let found = numbers(absolute_activity(table([[1.0, -2.0], [0.5, 0.0]]))).await;
    assert_close(&found, &[1.75], 1e-6);
    // Mean activities 0.5 and 0.2, wanted 0.2: 0.2 ln 0.4 + 0.8 ln 1.6, and 0.
    let codes = table([[0.9, 0.1], [0.1, 0.3]]);
    let found = numbers(activity_divergence(codes, 0.2)).await;
    assert_close(&found, &[0.192_745], 1e-5);
}

fn last(report: &Report, name: &str) -> f32 {
    let series = report.series.iter().find(|series| series.name == name);
    series.unwrap().values.last().copied().flatten().unwrap()
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn reports_are_in_nats_per_image_whatever_the_weights() {
    let text = "vae/mlp&latent.size=3&encoder.widths=8&decoder.widths=8&train.batch=8";
    let weighted = format!("{text}&divergence.weight=4&divergence.warmUp=2");
    let mut session = open(&weighted);
    let first = advance(&mut session, 1).await;
    let raw = last(&first, "nats.divergence");
    // Half of the weight at the first of two steps.
    assert_close(&[last(&first, "divergence")], &[2.0 * raw], 1e-5);
    let second = advance(&mut session, 1).await;
    let raw = last(&second, "nats.divergence");
    assert_close(&[last(&second, "divergence")], &[4.0 * raw], 1e-5);
    let sum = last(&second, "reconstruction") + raw;
    assert_close(&[last(&second, "nats.bound")], &[sum], 1e-3);
    // An untrained decoder says about 1/2 of every pixel: 784 ln 2 = 543.4, not ln 2.
    assert!((450.0..650.0).contains(&last(&first, "reconstruction")));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_squared_error_in_nats_is_half_the_sum_over_784_pixels() {
    let mut session = open("ae/mlp&latent.size=3&decoder.output=sigmoid&train.batch=8");
    let count = images().count();
    let all = Given::Data { first: 0, count };
    let found = session.bound(&all).await.unwrap();
    assert_eq!(found.samples, 40);
    assert_eq!(
        (found.divergence, found.bound, found.floor),
        (None, None, None)
    );
    assert!(
        (found.reconstruction - 392.0 * found.error).abs() < 1e-3,
        "{found:?}"
    );
}

//! Principal components equal those worked by hand, and rebuild images from any number of them.

use burn::tensor::{Device, Tensor};
use genlab::models::Table;
use genlab::models::classical::Pca;
use genlab::session::{Answer, AskComponents, AskRebuild, Question};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, assert_close, images, numbers, open};

/// Four points with mean (1, 0) and covariance ((5, 3), (3, 5)): eigenvalues 8 and 2 along
/// (1, 1) / sqrt 2 and (1, -1) / sqrt 2.
async fn four() -> Pca {
    let table = Table::new(2, vec![4.0, 1.0, 2.0, 3.0, 0.0, -3.0, -2.0, -1.0]);
    Pca::fit(&table, &Device::flex()).await.unwrap()
}

fn row(values: [f32; 2]) -> Tensor<2> {
    Tensor::from_data([values], &Device::flex())
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_four_points() {
    let pca = four().await;
    assert_close(&pca.mean, &[1.0, 0.0], 1e-6);
    assert_close(&pca.variances, &[8.0, 2.0], 1e-5);
    let root = 0.5f32.sqrt();
    assert_close(&pca.vectors[..2], &[root, root], 1e-6);
    assert!((pca.vectors[2] + pca.vectors[3]).abs() < 1e-6);
    // 2 of the variance of 10 is lost, in two numbers a point.
    assert!((pca.error(1) - 1.0).abs() < 1e-6);
    assert!(pca.error(2).abs() < 1e-9);
    let explained: Vec<f32> = pca.explained().iter().map(|&x| x as f32).collect();
    assert_close(&explained, &[0.8, 1.0], 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn what_never_changes_is_a_component_without_variance() {
    // Only the middle number changes: by 1 to both sides.
    let table = Table::new(3, vec![7.0, 1.0, 5.0, 7.0, 3.0, 5.0]);
    let pca = Pca::fit(&table, &Device::flex()).await.unwrap();
    assert_close(&pca.variances, &[1.0, 0.0, 0.0], 1e-6);
    let expected = [0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0];
    assert_close(&pca.vectors, &expected, 1e-6);
    let same = Table::new(2, vec![4.0, 4.0, 4.0, 4.0]);
    let pca = Pca::fit(&same, &Device::flex()).await.unwrap();
    assert_close(&pca.variances, &[0.0, 0.0], 1e-6);
    assert_close(&pca.vectors, &[1.0, 0.0, 0.0, 1.0], 1e-6);
    assert!(pca.explained().iter().all(|share| share.is_finite()));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_point_is_projected_and_a_latent_is_in_units_of_the_deviation() {
    let pca = four().await;
    // (4, 1) is (3, 1) from the mean: 4 / sqrt 2 along the first component.
    let along = pca.project(row([4.0, 1.0]), 1);
    assert_close(&numbers(along.clone()).await, &[2.828_427], 1e-5);
    assert_close(&numbers(pca.rebuild(along)).await, &[3.0, 2.0], 1e-5);
    // One deviation is sqrt 8, and sqrt 8 (1, 1) / sqrt 2 = (2, 2).
    let one = Tensor::<2>::from_data([[1.0]], &Device::flex());
    assert_close(&numbers(pca.decode(one)).await, &[3.0, 2.0], 1e-5);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn of_images_they_are_orthonormal_and_nine_of_them_are_ten_classes_of_bars() {
    let mut session = open("pca&classical.components=9");
    let report = advance(&mut session, 1).await;
    let Answer::Components(found) = session
        .ask(Question::Components(AskComponents { count: 12 }))
        .await
        .unwrap()
    else {
        panic!("another answer");
    };
    assert_eq!(
        (found.mean.len(), found.vectors.len(), found.variances.len()),
        (784, 12 * 784, 784)
    );
    for (i, x) in found.vectors.chunks_exact(784).enumerate() {
        for (j, y) in found.vectors.chunks_exact(784).enumerate() {
            let product: f32 = x.iter().zip(y).map(|(x, y)| x * y).sum();
            let expected = if i == j { 1.0 } else { 0.0 };
            assert!((product - expected).abs() < 1e-4, "{i} {j}: {product}");
        }
    }
    // The bars of a class differ only in brightness.
    assert!(found.explained[8] > 0.98 && found.explained[8] < 1.0);
    let pixels = images().pixels(0, 40);
    let question = Question::Rebuild(AskRebuild {
        pixels,
        components: vec![1, 9, 784],
    });
    let Answer::Rebuild(rebuilt) = session.ask(question).await.unwrap() else {
        panic!("another answer");
    };
    let reported = report.series[0].values[0].unwrap();
    assert!(rebuilt[0].error > rebuilt[1].error);
    assert!((rebuilt[1].error as f32 - reported).abs() < 1e-6);
    assert!(rebuilt[2].error < 1e-9, "{}", rebuilt[2].error);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_number_of_components_changes_while_it_runs() {
    let mut session = open("pca&classical.components=1");
    let coarse = advance(&mut session, 1).await.series[0].values[0].unwrap();
    assert!(session.adjust("classical.components=8").unwrap().applied);
    let fine = advance(&mut session, 1).await.series[0].values[0].unwrap();
    assert!(fine < 0.5 * coarse, "{fine} {coarse}");
}

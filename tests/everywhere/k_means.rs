//! k-means moves its centres as worked by hand, and never away from the examples.

use burn::tensor::Device;
use genlab::models::Table;
use genlab::models::classical::KMeans;
use genlab::random::{Chance, Purpose};
use genlab::session::{Answer, AskClusters, Question};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, open};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn two_iterations_of_four_points() {
    let device = Device::flex();
    let table = Table::new(2, vec![0.0, 0.0, 0.0, 2.0, 10.0, 0.0, 10.0, 2.0]);
    let mut found = KMeans {
        size: 2,
        // The third centre is far from everything: it stays.
        centers: vec![0.0, 0.0, 10.0, 2.0, 90.0, 90.0],
        counts: vec![0; 3],
    };
    // Squared distances 0, 4, 4, 0, in eight numbers.
    assert_eq!(found.iterate(&table, &device).await.unwrap(), 1.0);
    assert_eq!(found.centers, [0.0, 1.0, 10.0, 1.0, 90.0, 90.0]);
    assert_eq!(found.counts, [2, 2, 0]);
    // Squared distances 1, 1, 1, 1.
    assert_eq!(found.iterate(&table, &device).await.unwrap(), 0.5);
    let nearest = found.assign(&table, &device).await.unwrap().nearest;
    assert_eq!(nearest, [0, 0, 1, 1]);
}

#[wasm_bindgen_test(unsupported = test)]
fn it_begins_with_one_example_of_each_group() {
    // Three groups, 100 apart, of ten points each that are at most 0.9 apart.
    let values = (0..30).flat_map(|i| [100.0 * (i / 10) as f32, 0.1 * (i % 10) as f32]);
    let table = Table::new(2, values.collect());
    for seed in 0..20 {
        let mut stream = Chance::new(seed).stream(Purpose::Seeding, 0);
        let found = KMeans::seeded(&table, 3, &mut stream);
        let mut groups: Vec<f32> = found.centers.chunks(2).map(|center| center[0]).collect();
        groups.sort_by(f32::total_cmp);
        assert_eq!(groups, [0.0, 100.0, 200.0], "seed {seed}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn examples_may_be_fewer_than_clusters() {
    let table = Table::new(2, vec![1.0, 2.0, 1.0, 2.0]);
    let mut stream = Chance::new(1).stream(Purpose::Seeding, 0);
    let found = KMeans::seeded(&table, 3, &mut stream);
    assert_eq!(found.centers, [1.0, 2.0, 1.0, 2.0, 1.0, 2.0]);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_distance_never_grows_and_the_clusters_know_their_labels() {
    let mut session = open("k-means&seed=3");
    let report = advance(&mut session, 6).await;
    let distances: Vec<f32> = report.series[0].values.iter().flatten().copied().collect();
    assert_eq!(distances.len(), 6);
    assert!(distances.windows(2).all(|pair| pair[1] <= pair[0]));
    let Answer::Clusters(clusters) = session
        .ask(Question::Clusters(AskClusters {}))
        .await
        .unwrap()
    else {
        panic!("another answer");
    };
    assert_eq!(clusters.len(), 10);
    let total: u32 = clusters.iter().flat_map(|cluster| &cluster.classes).sum();
    assert_eq!(total, 40);
    let weights: f64 = clusters.iter().map(|cluster| cluster.weight).sum();
    assert!((weights - 1.0).abs() < 1e-9);
    for cluster in clusters {
        let examples: u32 = cluster.classes.iter().sum();
        assert!((f64::from(examples) / 40.0 - cluster.weight).abs() < 1e-9);
    }
}

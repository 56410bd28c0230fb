//! Walks among codes begin and end where they should, and change nothing.

use genlab::session::{Attribute, CodePath, FiltersOf, Given, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, assert_close, images, open};

const SMALL: &str = "latent.size=3&encoder.widths=8&decoder.widths=8&train.batch=8";

async fn trained(preset: &str) -> Session {
    let mut session = open(&format!("{preset}&{SMALL}"));
    advance(&mut session, 5).await;
    session
}

fn one(first: usize) -> Given {
    Given::Data { first, count: 1 }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn with_nothing_added_an_image_is_its_reconstruction() {
    let mut session = trained("vae/mlp").await;
    let plain = session.reconstructions(&one(4), 0).await.unwrap();
    let vector = [0.5, -1.0, 0.25];
    let strip = session
        .arithmetic(images().pixels(4, 1), 4, &vector, &[0.0, 2.0])
        .await
        .unwrap();
    assert_eq!(strip.count, 2);
    assert_close(&strip.pixels[..784], &plain.reconstructed, 1e-6);
    assert_ne!(strip.pixels[784..], plain.reconstructed);
    // No judge knows images of bars.
    assert!(strip.classes.is_none());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_direction_between_two_classes_leads_from_one_mean_to_the_other() {
    let mut session = trained("ae/mlp").await;
    let all = Given::Data {
        first: 0,
        count: 40,
    };
    let codes = session.codes(&all).await.unwrap();
    assert_eq!((codes.count, codes.size, codes.means.len()), (40, 3, 120));
    assert!(codes.deviations.is_empty());
    let mean = |class: u8, number: usize| {
        let of = (0..40).filter(|&index| codes.labels[index] == class);
        of.map(|index| codes.means[index * 3 + number]).sum::<f32>() / 4.0
    };
    let expected: Vec<f32> = (0..3).map(|n| mean(7, n) - mean(2, n)).collect();
    let attribute = Attribute::Class { from: 2, to: 7 };
    let found = session.direction(attribute).await.unwrap();
    assert_eq!(found.images, [4, 4]);
    assert_close(&found.vector, &expected, 1e-4);
    // A quarter of the four images of each class: one.
    let thick = session.direction(Attribute::Thickness).await.unwrap();
    assert_eq!((thick.images, thick.vector.len()), ([10, 10], 3));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn both_ways_between_two_images_begin_and_end_at_them() {
    let mut session = trained("vae/mlp").await;
    let pair = Given::Data { first: 2, count: 2 };
    let ends = session
        .reconstructions(&pair, 0)
        .await
        .unwrap()
        .reconstructed;
    for path in [CodePath::Linear, CodePath::Spherical] {
        let strip = session.interpolation(&pair, path, 5).await.unwrap();
        assert_eq!(strip.count, 5);
        assert_close(&strip.pixels[..784], &ends[..784], 1e-5);
        assert_close(&strip.pixels[4 * 784..], &ends[784..], 1e-5);
    }
    assert!(
        session
            .interpolation(&one(2), CodePath::Linear, 5)
            .await
            .is_err()
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn the_straight_way_cuts_the_corner_and_the_arc_does_not() {
    let (a, b) = ([2.0, 0.0], [0.0, 2.0]);
    assert_close(&CodePath::Linear.between(&a, &b, 0.5), &[1.0, 1.0], 1e-6);
    let root = std::f32::consts::SQRT_2;
    assert_close(
        &CodePath::Spherical.between(&a, &b, 0.5),
        &[root, root],
        1e-6,
    );
    // A third of a right angle.
    let third = CodePath::Spherical.between(&a, &b, 1.0 / 3.0);
    assert_close(&third, &[3.0f32.sqrt(), 1.0], 1e-6);
    assert_close(&CodePath::Spherical.between(&a, &a, 0.3), &a, 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_grid_of_codes_is_decoded_row_by_row() {
    let mut session = trained("vae/mlp").await;
    let found = session.manifold(3, 2.0, [0, 2], 0).await.unwrap();
    assert_close(&found.columns, &[-2.0, 0.0, 2.0], 1e-6);
    assert_close(&found.rows, &[2.0, 0.0, -2.0], 1e-6);
    assert_eq!(found.pixels.len(), 9 * 784);
    assert!(session.manifold(3, 2.0, [0, 3], 0).await.is_err());
    // The grid of a plain autoencoder lies where its codes are.
    let mut plain = trained("ae/mlp").await;
    let found = plain.manifold(3, 2.0, [0, 1], 0).await.unwrap();
    assert!((found.columns[1] - 0.0).abs() > 1e-3, "{:?}", found.columns);
    let (left, right) = (
        found.columns[1] - found.columns[0],
        found.columns[2] - found.columns[1],
    );
    assert_close(&[left], &[right], 1e-4);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_first_and_the_last_weights_are_images() {
    for preset in ["ae/mlp", "vae/conditional", "ae/sparse"] {
        let mut session = trained(preset).await;
        let first = session.filters(FiltersOf::Encoder).await.unwrap();
        let last = session.filters(FiltersOf::Decoder).await.unwrap();
        let hidden = if preset == "ae/sparse" { 3 } else { 8 };
        for found in [first, last] {
            assert_eq!((found.count, found.height, found.width), (hidden, 28, 28));
            assert_eq!(found.values.len(), hidden * 784);
            assert!(found.largest > 0.0);
        }
    }
    let small = "latent.size=3&encoder.widths=4,6&decoder.widths=6,5&train.batch=8";
    let mut session = open(&format!("vae/conv&{small}"));
    let first = session.filters(FiltersOf::Encoder).await.unwrap();
    assert_eq!((first.count, first.height, first.width), (4, 4, 4));
    let last = session.filters(FiltersOf::Decoder).await.unwrap();
    assert_eq!((last.count, last.height, last.width), (5, 4, 4));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn asking_does_not_change_the_run() {
    let (mut plain, mut watched) = (trained("vae/mlp").await, trained("vae/mlp").await);
    let few = Given::Data { first: 0, count: 6 };
    watched.bound(&few).await.unwrap();
    watched.units(&few).await.unwrap();
    watched.scores(&few).await.unwrap();
    watched.gradient_noise(&few, 2).await.unwrap();
    watched.direction(Attribute::Slant).await.unwrap();
    advance(&mut plain, 2).await;
    advance(&mut watched, 2).await;
    let (one, two) = (plain.checkpoint().await, watched.checkpoint().await);
    assert!(one.unwrap() == two.unwrap());
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_model_without_an_encoder_says_so() {
    let mut gan = open(crate::common::TINY);
    let errors = [
        gan.codes(&one(0)).await.unwrap_err(),
        gan.bound(&one(0)).await.unwrap_err(),
        gan.filters(FiltersOf::Encoder).await.unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.kind(), "question");
        assert!(error.to_string().contains("no encoder"), "{error}");
    }
    // And one without a discriminator has no health to tell.
    let error = trained("ae/mlp").await.health().await.unwrap_err();
    assert_eq!(error.kind(), "question");
}

//! Looking at a run tells how it is, and does not change it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CONVOLUTIONAL, advance, open};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn looking_does_not_change_the_run() {
    let ring = format!("{TINY}&data=ring");
    let improved =
        "gan/improved&train.batch=8&latent.size=4&generator.widths=4,2&discriminator.widths=2,4";
    for text in [TINY, TINY_CONVOLUTIONAL, &ring, improved] {
        let (mut plain, mut watched) = (open(text), open(text));
        advance(&mut plain, 4).await;
        advance(&mut watched, 2).await;
        watched.health().await.unwrap();
        watched.real(5).await.unwrap();
        watched.field(4, 1.5).await.unwrap();
        advance(&mut watched, 2).await;
        let (one, two) = (plain.checkpoint().await, watched.checkpoint().await);
        assert!(one.unwrap() == two.unwrap(), "{text}");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn health_has_every_layer_with_weights() {
    let mut session = open(&format!(
        "{TINY}&discriminator.spectralNorm=true&generator.activation=relu"
    ));
    advance(&mut session, 2).await;
    let health = session.health().await.unwrap();
    assert_eq!(health.step, 2);
    let names: Vec<&str> = health.networks.iter().map(|network| network.name).collect();
    assert_eq!(names, ["generator", "discriminator"]);
    for network in &health.networks {
        assert_eq!(network.layers.len(), 2);
        for layer in &network.layers {
            assert!(layer.gradient > 0.0 && layer.ratio > 0.0, "{layer:?}");
        }
    }
    // Divided by it, the largest singular value is about 1.
    for layer in &health.networks[1].layers {
        assert!((layer.singular - 1.0).abs() < 0.1, "{layer:?}");
    }
    let dead = health.networks[0].layers[0].dead.unwrap();
    assert!((0.0..=1.0).contains(&dead));
    assert_eq!(health.scores.real.len(), 40);
    assert!(
        health
            .scores
            .generated
            .iter()
            .all(|score| (0.0..=1.0).contains(score))
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_field_covers_the_plane_row_by_row() {
    let mut session = open(&format!("{TINY}&data=ring"));
    assert!(open(TINY).field(4, 1.5).await.unwrap().is_none());
    let field = session.field(5, 1.5).await.unwrap().unwrap();
    assert_eq!((field.side, field.values.len()), (5, 25));
    assert!(field.values.iter().all(|value| (0.0..=1.0).contains(value)));
    let real = session.real(100).await.unwrap();
    assert_eq!((real.count, real.pixels.len()), (100, 200));
    assert_eq!(real, session.real(100).await.unwrap());
}

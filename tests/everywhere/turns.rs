//! In a turn only those who learn change.

use genlab::models::Who;
use safetensors::SafeTensors;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CODER, open};

/// Which networks differ between two checkpoints: generator, discriminator.
fn changed(before: &[u8], after: &[u8]) -> [bool; 2] {
    which(["generator", "discriminator"], before, after)
}

/// Which of these networks differ between two checkpoints.
fn which<const N: usize>(networks: [&str; N], before: &[u8], after: &[u8]) -> [bool; N] {
    let before = SafeTensors::deserialize(before).unwrap();
    let after = SafeTensors::deserialize(after).unwrap();
    networks.map(|network| {
        let weights = before.names().into_iter().filter(|name| {
            name.starts_with(network) && (name.ends_with("weight") || name.ends_with("bias"))
        });
        let differs =
            |name: &str| before.tensor(name).unwrap().data() != after.tensor(name).unwrap().data();
        weights.into_iter().any(differs)
    })
}

async fn one_turn(who: Who) -> ([bool; 2], Vec<&'static str>) {
    let mut session = open(TINY);
    let before = session.checkpoint().await.unwrap();
    let report = session.advance(1, who).await.unwrap();
    let after = session.checkpoint().await.unwrap();
    let names = report.series.iter().map(|series| series.name).collect();
    (changed(&before, &after), names)
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_generators_turn_leaves_the_discriminator_alone() {
    let (changed, names) = one_turn(Who::Generator).await;
    assert_eq!(changed, [true, false]);
    assert_eq!(names, ["generator.adversarial"]);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_discriminators_turn_leaves_the_generator_alone() {
    let (changed, names) = one_turn(Who::Discriminator).await;
    assert_eq!(changed, [false, true]);
    let expected = [
        "discriminator.real",
        "discriminator.fake",
        "score.real",
        "score.fake",
    ];
    assert_eq!(names, expected);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_step_changes_both() {
    assert_eq!(one_turn(Who::Both).await.0, [true, true]);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn encoder_and_decoder_take_their_turn_together() {
    let networks = ["encoder", "decoder", "discriminator"];
    for row in ["aae/mlp", "vae-gan/conv", "bigan/mlp"] {
        let text = format!("{row}&{TINY_CODER}&discriminator.widths=4,6");
        for (who, expected) in [
            (Who::Generator, [true, true, false]),
            (Who::Discriminator, [false, false, true]),
            (Who::Both, [true, true, true]),
        ] {
            let mut session = open(&text);
            let before = session.checkpoint().await.unwrap();
            session.advance(1, who).await.unwrap();
            let after = session.checkpoint().await.unwrap();
            assert_eq!(which(networks, &before, &after), expected, "{row} {who:?}");
        }
    }
}

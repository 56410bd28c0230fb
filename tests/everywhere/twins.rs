//! A twin differs in nothing else: a trick leaves the order of the data, the latents and the first
//! weights of what it does not concern as they are.

use genlab::models::Who;
use genlab::session::{Answer, AskSlowStep, Question, Session, SlowTurn};
use safetensors::SafeTensors;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::tricks::{IMAGE_TRICKS, TRICKS};
use crate::common::{TINY, TINY_CONVOLUTIONAL, advance, open};

/// The turns of the third step.
async fn third_step(session: &mut Session) -> Vec<SlowTurn> {
    advance(session, 2).await;
    let who = Who::Both;
    match session
        .ask(Question::SlowStep(AskSlowStep { who }))
        .await
        .unwrap()
    {
        Answer::SlowStep(step) => step.turns,
        other => panic!("{other:?}"),
    }
}

/// Real images and the random numbers of the latents, of the discriminator's turn and the generator's.
fn seen(turns: &[SlowTurn]) -> (Vec<f32>, Vec<Vec<f32>>) {
    let random = |turn: &SlowTurn| {
        let rows = turn.latents.chunks(turn.latent_size);
        rows.flat_map(|row| row[..4].to_vec()).collect()
    };
    (turns[0].real.clone(), turns.iter().map(random).collect())
}

/// Whether the trick is about which data are shown, in which numbers, or how often.
fn about_data(trick: &str) -> bool {
    ["selection.", "shown.packing", "shown.range", "Turns="]
        .iter()
        .any(|part| trick.contains(part))
}

/// Every first weight of a network, in its order: name, shape, bytes.
fn first_weights(file: &[u8], network: &str) -> Vec<(String, Vec<usize>, Vec<u8>)> {
    let tensors = SafeTensors::deserialize(file).unwrap();
    let mut weights: Vec<_> = tensors
        .tensors()
        .into_iter()
        .filter(|(name, _)| name.starts_with(network) && name.ends_with("weight"))
        .map(|(name, view)| (name, view.shape().to_vec(), view.data().to_vec()))
        .collect();
    let layer = |name: &str| -> usize { name.split('.').nth(1).unwrap().parse().unwrap() };
    weights.sort_by_key(|(name, ..)| (layer(name), name.clone()));
    weights
}

/// A trick that makes a layer another one concerns the network from that layer on.
async fn same_first_weights(base: &str, trick: &str) {
    let plain = open(base).checkpoint().await.unwrap();
    let tricky = open(&format!("{base}&{trick}")).checkpoint().await.unwrap();
    for network in ["generator", "discriminator"] {
        let pairs = first_weights(&plain, network);
        let pairs = pairs.into_iter().zip(first_weights(&tricky, network));
        for (one, other) in pairs.take_while(|(one, other)| one.1 == other.1) {
            let initial = trick.starts_with(&format!("{network}.initial"));
            assert!(one.2 == other.2 || initial, "{trick}: {}", one.0);
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_trick_sees_the_same_data_and_the_same_latents() {
    for (base, tricks) in [(TINY, TRICKS), (TINY_CONVOLUTIONAL, IMAGE_TRICKS)] {
        let plain = seen(&third_step(&mut open(base)).await);
        for trick in tricks {
            if about_data(trick) {
                continue;
            }
            let mut session = open(&format!("{base}&{trick}"));
            let twin = seen(&third_step(&mut session).await);
            assert!(plain.0 == twin.0, "{trick}: other images");
            assert!(
                plain.1 == twin.1 || trick.contains("prior"),
                "{trick}: other latents"
            );
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_trick_starts_with_the_same_weights() {
    for (base, tricks) in [(TINY, TRICKS), (TINY_CONVOLUTIONAL, IMAGE_TRICKS)] {
        for trick in tricks {
            same_first_weights(base, trick).await;
        }
    }
}

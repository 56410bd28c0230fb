//! The judge says what it sees in given images, and a search can look through its eyes.

use burn::tensor::Device;
use genlab::metrics::{Judge, Subject};
use genlab::session::{Answer, AskClassify, Invert, Question};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, advance, assert_close, images, open};

const FILE: &[u8] = include_bytes!("../../assets/judge-mnist.safetensors");

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_session_answers_with_what_the_judge_sees() {
    let mut session = open(TINY);
    let pixels = images().pixels(0, 3);
    let question = |features: bool| {
        Question::Classify(AskClassify {
            pixels: pixels.clone(),
            features,
        })
    };
    // No judge knows bars by itself.
    let refused = session.ask(question(false)).await.unwrap_err();
    assert_eq!(refused.kind(), "judge");
    session.bring_judge(FILE).unwrap();
    let Answer::Classify(found) = session.ask(question(true)).await.unwrap() else {
        panic!("another answer");
    };
    let mut judge = Judge::shipped(Subject::Digits, &Device::flex()).unwrap();
    let judged = judge.classify_pixels(&pixels).await.unwrap();
    assert_eq!(found.labels, judged.classes());
    assert_close(
        &found.probabilities,
        judged.probabilities.as_flattened(),
        1e-6,
    );
    assert_close(&found.features, judged.features.as_flattened(), 1e-5);
    let Answer::Classify(short) = session.ask(question(false)).await.unwrap() else {
        panic!("another answer");
    };
    assert!(short.features.is_empty());
    let mut ring = open("density/kernel");
    let refused = ring.ask(question(false)).await.unwrap_err();
    assert_eq!(refused.kind(), "question");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn features_pull_a_search_elsewhere() {
    // Principal components make bars at once. What an untrained generator makes is nothing to the
    // judge: all of its features are 0 there, and have no gradient.
    let mut session = open("pca&classical.components=4");
    session.bring_judge(FILE).unwrap();
    advance(&mut session, 1).await;
    let mut latents = Vec::new();
    for features in [0.0, 1.0] {
        let question = Question::Invert(Invert {
            pixels: Some(images().pixels(5, 1)),
            starts: Some(2),
            steps: 10,
            features: Some(features),
            ..Invert::default()
        });
        let Answer::Invert(found) = session.ask(question).await.unwrap() else {
            panic!("another answer");
        };
        assert!(found.distances[0].is_finite());
        latents.push(found.latents);
    }
    assert_ne!(latents[0], latents[1]);
}

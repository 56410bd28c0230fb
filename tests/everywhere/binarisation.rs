//! Greys become black and white as the configuration says.

use burn::tensor::Device;
use genlab::Error;
use genlab::session::{Answer, AskShown, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, images, open};

const SMALL: &str = "predictor.width=1&predictor.blocks=1&predictor.batch=4";

async fn shown(session: &mut Session) -> Vec<f32> {
    match session
        .ask(Question::Shown(AskShown { count: 20 }))
        .await
        .unwrap()
    {
        Answer::Shown(pixels) => pixels,
        other => panic!("{other:?}"),
    }
}

/// What is shown at two steps, and the greys behind it.
async fn two_showings(binarisation: &str) -> (Vec<f32>, Vec<f32>, Vec<f32>) {
    let text = format!("pixelcnn&pixels.binarisation={binarisation}&{SMALL}");
    let mut session = open(&text);
    let first = shown(&mut session).await;
    advance(&mut session, 1).await;
    let second = shown(&mut session).await;
    let greys = session.real(20).await.unwrap().pixels;
    for (&pixel, &grey) in first.iter().chain(&second).zip(greys.iter().chain(&greys)) {
        assert!(pixel == 0.0 || pixel == 1.0);
        assert!(grey > 0.0 || pixel == 0.0, "black became white");
    }
    (first, second, greys)
}

/// The bars of the test images have a grey of 0.78 to 0.86: that is the share of white ones.
fn share_of_white(shown: &[f32], greys: &[f32]) -> (f32, f32) {
    let bars = || shown.iter().zip(greys).filter(|(_, grey)| **grey > 0.0);
    let count = bars().count() as f32;
    let white: f32 = bars().map(|(pixel, _)| pixel).sum();
    let expected: f32 = bars().map(|(_, grey)| grey).sum();
    (white / count, expected / count)
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn dynamic_is_drawn_anew_at_every_showing() {
    let (first, second, greys) = two_showings("dynamic").await;
    assert_ne!(first, second);
    for shown in [first, second] {
        let (white, expected) = share_of_white(&shown, &greys);
        // 1,680 pixels: a deviation of 0.01.
        assert!((white - expected).abs() < 0.04, "{white} of {expected}");
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn static_is_drawn_once() {
    let (first, second, greys) = two_showings("static").await;
    assert_eq!(first, second);
    let (white, expected) = share_of_white(&first, &greys);
    assert!((white - expected).abs() < 0.04, "{white} of {expected}");
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_threshold_is_one_half() {
    let (first, second, greys) = two_showings("threshold").await;
    assert_eq!(first, second);
    let expected: Vec<f32> = greys.iter().map(|&grey| f32::from(grey > 0.5)).collect();
    assert_eq!(first, expected);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn greys_are_cut_into_equal_parts() {
    let mut session = open(&format!("pixelcnn&pixels.levels=4&{SMALL}"));
    let (shown, greys) = (
        shown(&mut session).await,
        session.real(20).await.unwrap().pixels,
    );
    for (shown, grey) in shown.iter().zip(greys) {
        let value = (grey * 4.0).floor().min(3.0);
        assert!((shown - value / 3.0).abs() < 1e-6);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn models_of_black_and_white_refuse_greys() {
    for row in ["made", "nade", "fvsbn"] {
        let text = format!("{row}&pixels.levels=4");
        let Err(Error::Configuration(problems)) = Session::open(&text, images(), &Device::flex())
        else {
            panic!("{text} is not refused");
        };
        assert_eq!(problems[0].path, "pixels.levels");
    }
    let foreign = Session::open("pixelcnn&train.batch=8", images(), &Device::flex());
    let Err(Error::Configuration(problems)) = foreign else {
        panic!("a value of another family is not refused");
    };
    assert_eq!(problems[0].path, "train.batch");
}

//! Data as small as can be are learned from, or refused by a path: no image, one, three, twenty, and
//! images of one class.

use std::sync::Arc;

use burn::tensor::Device;
use genlab::Error;
use genlab::data::Dataset;
use genlab::models::Who;
use genlab::session::{
    AskClusters, AskCodes, AskLabels, AskNearest, AskScores, AskSharpness, AskShown, AskSlowStep,
    DrawFrom, DrawRequest, Given, Question, Session,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::rows::texts;
use crate::common::{TINY, TINY_CONVOLUTIONAL, idx_images, idx_labels};

/// Every row natively; in a browser, which takes several times as long, one in so many.
const EVERY: usize = if cfg!(target_arch = "wasm32") { 4 } else { 1 };

/// So many images, of the digits in turn or all of one.
fn data(count: usize, classes: usize) -> Arc<Dataset> {
    if count == 0 {
        return Arc::new(Dataset::default());
    }
    let pixels: Vec<u8> = (0..count * 784)
        .map(|place| (place * 37 % 256) as u8)
        .collect();
    let labels: Vec<u8> = (0..count).map(|image| (image % classes) as u8).collect();
    let images = idx_images(count as u32, 28, 28, &pixels);
    let labels = idx_labels(count as u32, &labels);
    Arc::new(Dataset::idx(&images, &labels, "few").unwrap())
}

fn refused(error: &Error, text: &str) {
    match error {
        Error::Configuration(problems) => {
            let words =
                |one: &genlab::error::Problem| !one.path.is_empty() && one.message.len() > 10;
            assert!(problems.iter().all(words), "{text}: {error}");
        }
        other => panic!("{text}: {other}"),
    }
}

/// What is asked of a run that was opened with few data: answered, or refused in words.
async fn ask(session: &mut Session) {
    let images = Given::Data {
        first: 0,
        count: 50,
    };
    let nearest = Question::Nearest(AskNearest {
        pixels: vec![0.5; 784],
    });
    for question in [
        nearest,
        Question::Sharpness(AskSharpness { samples: 10 }),
        Question::Labels(AskLabels { samples: 10 }),
        Question::Codes(AskCodes {
            images: images.clone(),
        }),
        Question::Scores(AskScores { images }),
        Question::Shown(AskShown { count: 5 }),
        Question::SlowStep(AskSlowStep { who: Who::Both }),
        Question::Clusters(AskClusters {}),
    ] {
        let _ = session.ask(question).await;
    }
    let _ = session.health().await;
    let _ = session.real(5).await;
}

/// Three steps and a drawing, or a refusal. Returns whether the steps were made.
async fn learns(text: &str, data: &Arc<Dataset>) -> bool {
    let mut session = match Session::open(text, data.clone(), &Device::flex()) {
        Ok(session) => session,
        Err(error) => {
            refused(&error, text);
            return false;
        }
    };
    if let Err(error) = session.advance(3, Who::Both).await {
        refused(&error, text);
        ask(&mut session).await;
        return false;
    }
    let request = DrawRequest {
        count: 1,
        from: DrawFrom::Panel,
        classes: None,
    };
    let drawn = session.draw(request).await.unwrap();
    assert!(drawn.pixels.iter().all(|pixel| pixel.is_finite()), "{text}");
    ask(&mut session).await;
    true
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn every_row_learns_from_few_images_or_says_why_not() {
    for (count, classes) in [(0, 1), (1, 1), (3, 10), (20, 1)] {
        let few = data(count, classes);
        for (text, size) in texts(|_| true).step_by(EVERY) {
            let made = learns(&text, &few).await;
            // Three images are no two packs of two, and no ten clusters; twenty are enough for all.
            let enough = size == 2 || count == 20;
            let none = count < 2 && size != 2;
            assert!(made || !enough, "{text} of {count} images");
            assert!(!(made && none), "{text} of {count} images");
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn batches_packs_and_flips_that_are_larger_than_the_data() {
    let [three, twenty] = [data(3, 10), data(20, 10)];
    for base in [TINY, TINY_CONVOLUTIONAL] {
        for more in [
            "train.batch=64",
            "loss.flipped=0.1&train.batch=64",
            "shown.packing=4&train.batch=64",
            "shown.packing=3&loss.flipped=0.5&train.batch=6",
            "loss.penalty.weight=1&loss.penalty.points=nearReal&train.batch=64&discriminator.normalisation=none",
            "labels.kind=auxiliary&train.batch=64",
            "labels.kind=conditional&shown.replay=0.5&train.batch=64",
            "loss.featureMatching=1&train.batch=64",
            "shown.mixed=true&train.batch=64",
        ] {
            let text = format!("{base}&{more}");
            assert!(learns(&text, &twenty).await, "{text}");
            let packs = more.contains("packing");
            assert!(learns(&text, &three).await != packs, "{text} of three");
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_selection_that_leaves_nothing_is_refused() {
    let zeros = data(20, 1);
    for (text, _) in texts(|_| true) {
        if text.starts_with("density/") && !text.starts_with("density/digits") {
            continue;
        }
        let text = format!("{text}&selection.classes=9");
        let error = Session::open(&text, zeros.clone(), &Device::flex()).err();
        let error = error.map_or_else(|| panic!("{text} is opened"), |error| error.to_string());
        assert!(error.contains("selection.classes"), "{text}: {error}");
    }
}

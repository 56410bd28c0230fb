//! Augmentations are chance of each image: moved by hand they are where they should be, and equal
//! images do not stay equal.

use std::sync::Arc;

use burn::tensor::{Device, Tensor, TensorData};
use genlab::data::Dataset;
use genlab::models::Who;
use genlab::models::adversarial::shifted;
use genlab::session::{Answer, AskSlowStep, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, assert_close, idx_images, idx_labels, numbers};

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn each_image_moves_by_its_own_numbers() {
    let image = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let data = TensorData::new(image.repeat(3), [3, 1, 2, 3]);
    let x = Tensor::from_data(data, &Device::flex());
    let found = numbers(shifted(x, &[[0, 0], [1, -1], [-1, 2]])).await;
    // Rows of three: one down and one to the left, one up and two to the right. 1 is the darkest.
    let expected = [
        1.0, 2.0, 3.0, 4.0, 5.0, 6.0, //
        1.0, 1.0, 1.0, 2.0, 3.0, 1.0, //
        1.0, 1.0, 4.0, 1.0, 1.0, 1.0,
    ];
    assert_close(&found, &expected, 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn equal_images_do_not_stay_equal() {
    // Eight times the same cross.
    let cross = |pixel: usize| {
        if pixel % 28 == 9 || pixel / 28 == 12 {
            255
        } else {
            0
        }
    };
    let pixels: Vec<u8> = (0..8 * 784).map(|place| cross(place % 784)).collect();
    let images = idx_images(8, 28, 28, &pixels);
    let data = Arc::new(Dataset::idx(&images, &idx_labels(8, &[1; 8]), "crosses").unwrap());
    for (trick, differ) in [
        ("", false),
        ("&shown.shift=4", true),
        ("&shown.cutout=12", true),
    ] {
        let text = format!("{TINY}{trick}");
        let mut session = Session::open(&text, data.clone(), &Device::flex()).unwrap();
        let question = Question::SlowStep(AskSlowStep { who: Who::Both });
        let Answer::SlowStep(step) = session.ask(question).await.unwrap() else {
            panic!("another answer")
        };
        let scores = step.turns[0].before.clone().unwrap().real;
        let equal = scores.iter().filter(|&&score| score == scores[0]).count();
        assert_eq!(equal < 4, differ, "{trick}: {scores:?}");
    }
}

//! The nearest training image is found, with its distance.

use burn::tensor::Device;
use genlab::data::Dataset;
use genlab::metrics::nearest;
use genlab::session::{Answer, AskNearest, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::images;

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_copy_is_found_and_a_changed_copy_is_as_far_as_it_was_changed() {
    let data = images();
    let mut pixels = data.pixels(17, 2);
    // Two pixels of the second image change by 0.03 and 0.04.
    let bright = 784 + pixels[784..].iter().position(|&pixel| pixel > 0.0).unwrap();
    pixels[bright] -= 0.03;
    pixels[bright + 1] -= 0.04;
    let found = nearest(&pixels, &data, &Device::flex()).await.unwrap();
    assert_eq!((found[0].index, found[0].distance), (17, 0.0));
    assert_eq!(found[1].index, 18);
    assert!((found[1].distance - 0.05).abs() < 1e-6);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn it_is_found_beyond_the_first_chunk() {
    // 4,100 black images, but for one pixel that grows by a step of 1/255 every 17 images.
    let mut pixels = vec![0; 4100 * 784];
    for image in 0..4100usize {
        pixels[image * 784] = (image / 17) as u8;
        pixels[image * 784 + 1] = (image % 17) as u8;
    }
    let images = crate::common::idx_images(4100, 28, 28, &pixels);
    let labels = crate::common::idx_labels(4100, &[0; 4100]);
    let data = Dataset::idx(&images, &labels, "dots").unwrap();
    for index in [0, 1999, 2000, 4099] {
        let image = data.pixels(index, 1);
        let found = nearest(&image, &data, &Device::flex()).await.unwrap();
        assert_eq!((found[0].index, found[0].distance), (index, 0.0));
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn without_data_nothing_is_near() {
    let found = nearest(&[0.0; 784], &Dataset::default(), &Device::flex()).await;
    assert_eq!(found.unwrap(), []);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_session_answers_with_the_image_and_its_label() {
    let data = images();
    let pixels = data.pixels(17, 1);
    let mut session = Session::open("gan/mlp", data.clone(), &Device::flex()).unwrap();
    let question = Question::Nearest(AskNearest {
        pixels: pixels.clone(),
    });
    let Answer::Nearest(found) = session.ask(question).await.unwrap() else {
        panic!("another answer")
    };
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].index, found[0].label), (17, data.labels()[17]));
    assert_eq!(found[0].pixels, pixels);

    let question = Question::Nearest(AskNearest {
        pixels: vec![0.0; 100],
    });
    let refused = session.ask(question).await.unwrap_err();
    assert_eq!(refused.kind(), "question");
}

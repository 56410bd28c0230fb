//! Nothing is called held out that was learned from: a tenth of the packaged digits teaches no run,
//! and what is said of unseen images rests on those.

use std::io::Write as _;
use std::sync::Arc;

use burn::tensor::Device;
use flate2::Compression;
use flate2::write::GzEncoder;
use genlab::data::Dataset;
use genlab::session::{Answer, AskNearest, Given, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CODER, advance, idx_images, idx_labels, images};

const COUNT: u32 = 200;
const HELD_OUT: usize = 20;

/// A file like the packaged one: the classes in turn. Image `i` has a bar of brightness `50 + i`, so
/// that the first twenty are 50 to 69, and none of the others is.
fn packed() -> Arc<Dataset> {
    let image = |image: u32| (0..784).map(move |at| if at % 9 < 4 { 50 + image as u8 } else { 0 });
    let pixels: Vec<u8> = (0..COUNT).flat_map(image).collect();
    let labels: Vec<u8> = (0..COUNT).map(|image| (image % 10) as u8).collect();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(&idx_images(COUNT, 28, 28, &pixels)).unwrap();
    gzip.write_all(&idx_labels(COUNT, &labels)).unwrap();
    Arc::new(Dataset::packed(&gzip.finish().unwrap()).unwrap())
}

fn open(text: &str) -> Session {
    Session::open(text, packed(), &Device::flex()).unwrap()
}

/// Whether a brightness in [0, 1] is one of the first twenty.
fn is_held_out(brightness: f32) -> bool {
    (brightness * 255.0).round() < 50.0 + HELD_OUT as f32
}

#[wasm_bindgen_test(unsupported = test)]
fn a_tenth_of_the_packaged_digits_is_held_out_and_has_every_class_alike() {
    let data = packed();
    assert_eq!(data.held_out(), HELD_OUT);
    for class in 0..10 {
        let held_out = data.labels()[..HELD_OUT].iter();
        assert_eq!(held_out.filter(|label| **label == class).count(), 2);
    }
    // Classes are counted where they can be learned.
    assert_eq!(data.class_sizes(), [18; 10]);
    // Of files that somebody brings, nothing is held out behind their back.
    assert_eq!(images().held_out(), 0);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn no_run_is_shown_a_held_out_image() {
    for text in [
        TINY,
        "gan/mlp&selection.classes=3,8&selection.imbalance=2",
        "pca",
    ] {
        let session = open(text);
        let real = session.real(1000).await.unwrap();
        assert!(real.count > 10, "{text}");
        assert!(!real.pixels.chunks(784).any(|image| is_held_out(image[0])));
        let training = session.training_images().unwrap();
        assert_eq!(training.count(), real.count, "{text}");
        assert_eq!(training.pixels(0, 1000), real.pixels, "{text}");
    }
    // Whatever becomes of the held-out images, a run is the same to the bit.
    let mut session = open(TINY);
    let alone = packed();
    let learned: Vec<u32> = (HELD_OUT as u32..COUNT).collect();
    let alone = Arc::new(alone.part(&learned));
    let mut other = Session::open(TINY, alone, &Device::flex()).unwrap();
    assert_eq!(
        advance(&mut session, 30).await,
        advance(&mut other, 30).await
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn held_out_images_are_those_of_the_classes_that_are_learned() {
    let session = open("gan/mlp&selection.classes=3,8");
    assert_eq!(session.held_out_images().unwrap().labels(), [3, 8, 3, 8]);
    let training = session.training_images().unwrap();
    assert_eq!(training.class_sizes(), [0, 0, 0, 18, 0, 0, 0, 0, 18, 0]);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn the_nearest_training_image_is_one_that_is_learned_from() {
    let data = packed();
    let mut session = open("gan/mlp&selection.classes=1,4");
    // Image 4 itself is held out, and image 22 is a two: those of the ones and fours that are
    // nearest to them by brightness are 21 and 21, or 24 as near as no other.
    for (asked, found) in [(4, 21), (22, 21), (23, 24)] {
        let question = Question::Nearest(AskNearest {
            pixels: data.pixels(asked, 1),
        });
        let Answer::Nearest(answer) = session.ask(question).await.unwrap() else {
            panic!("another answer")
        };
        assert_eq!(answer[0].index, found, "asked {asked}");
        assert_eq!(answer[0].pixels, data.pixels(found, 1));
        assert!(answer[0].distance > 0.0);
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn figures_of_real_images_rest_on_those_that_are_held_out() {
    let mut coder = open(&format!("vae/mlp&{TINY_CODER}"));
    let first = |count| Given::Data { first: 0, count };
    for samples in [None, Some(150)] {
        let named = ["error".to_owned(), "bound".to_owned()];
        let figures = coder.figures_named(&named, samples).await.unwrap();
        let bound = coder.bound(&first(HELD_OUT)).await.unwrap();
        assert_eq!((bound.samples, figures["error"]), (HELD_OUT, bound.error));
        assert_eq!(figures["bound"], bound.bound.unwrap());
    }
    let mut predictor = open("fvsbn");
    let named = ["nats".to_owned()];
    let figures = predictor.figures_named(&named, Some(150)).await.unwrap();
    let held_out = predictor.held_out_images().unwrap();
    let nats = predictor.mean_likelihood(&held_out, 1000).await.unwrap();
    assert_eq!((nats.images, figures["nats"]), (HELD_OUT, nats.nats));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn files_with_a_held_out_part_of_their_own_train_the_run_that_their_training_part_trains() {
    let texts = [
        TINY.to_owned(),
        "fvsbn&pixels.binarisation=static".to_owned(),
        format!("{TINY}&selection.imbalance=5&selection.labelNoise=0.3"),
    ];
    let other = Dataset::clone(&packed());
    let both = Arc::new(Dataset::split(other, Dataset::clone(&images())));
    assert_eq!((both.held_out(), both.name()), (200, "bars"));
    for text in texts {
        let mut whole = Session::open(&text, images(), &Device::flex()).unwrap();
        let mut split = Session::open(&text, both.clone(), &Device::flex()).unwrap();
        assert_eq!(
            advance(&mut whole, 12).await,
            advance(&mut split, 12).await,
            "{text}"
        );
    }
}

//! Labels stay with their images: an image that is shown again is of the class that it was made for,
//! and nothing is asked of a class that the data do not have.

use burn::tensor::{Device, Tensor, TensorData};
use genlab::data::{Plane, Range, SelectionSettings};
use genlab::models::adversarial::Replay;
use genlab::models::{Source, Supply, Used, Who};
use genlab::random::{Chance, Purpose};
use genlab::session::{Answer, AskSlowStep, DrawFrom, DrawRequest, Question, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY, TINY_CODER, advance, images, numbers, open, predictors};

/// `[values, 1, 1, 1]`
fn column(values: &[f32]) -> Tensor<4> {
    let data = TensorData::new(values.to_vec(), [values.len(), 1, 1, 1]);
    Tensor::from_data(data, &Device::flex())
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_replayed_row_keeps_its_class() {
    let mut replay = Replay::default();
    let mut chance = Chance::new(1).stream(Purpose::Noise, 0);
    for batch in 0..20 {
        let rows: Vec<f32> = (0..6).map(|row| (10 * batch + row) as f32).collect();
        // The class of a row is its number times 7, modulo 10.
        let classes: Vec<f32> = rows.iter().map(|row| row * 7.0 % 10.0).collect();
        let mixed = replay.mixed(vec![column(&rows), column(&classes)], 4, &mut chance);
        let [x, class] = &mixed[..] else {
            panic!("{}", mixed.len())
        };
        let (x, class) = (numbers(x.clone()).await, numbers(class.clone()).await);
        for (x, class) in x.iter().zip(&class) {
            assert!(
                (x * 7.0 % 10.0 - class).abs() < 1e-6,
                "row {x} is of class {class}"
            );
        }
        // The last two rows are new, the first four of one of the last eight batches.
        let earlier = (x[0] / 10.0) as i32;
        assert_eq!(x[4..], rows[4..]);
        let known = if batch == 0 {
            0..1
        } else {
            (batch - 8).max(0)..batch
        };
        assert!(
            known.contains(&earlier),
            "batch {batch} shows {earlier} again"
        );
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_share_of_less_than_one_image_replays_none() {
    let (mut none, mut little) = (open(TINY), open(&format!("{TINY}&shown.replay=0.1")));
    // A tenth of eight images is none.
    assert_eq!(advance(&mut none, 3).await, advance(&mut little, 3).await);
}

/// The classes that training asks for in some steps, of both players.
async fn asked_in_training(text: &str) -> Vec<usize> {
    let mut session = open(text);
    let mut classes = Vec::new();
    for _ in 0..10 {
        let question = Question::SlowStep(AskSlowStep { who: Who::Both });
        let Answer::SlowStep(step) = session.ask(question).await.unwrap() else {
            panic!("another answer")
        };
        for turn in step.turns {
            for row in turn.latents.chunks(turn.latent_size) {
                // Four random numbers, then the one-hot class.
                let class = row[4..14].iter().position(|&x| x > 0.5);
                classes.push(class.unwrap());
            }
        }
        advance(&mut session, 1).await;
    }
    classes
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn training_asks_only_for_classes_that_the_selection_has() {
    for kind in ["conditional", "auxiliary"] {
        for more in ["", "&selection.labelNoise=0.5", "&shown.replay=0.5"] {
            let text = format!("{TINY}&labels.kind={kind}&selection.classes=3,8{more}");
            let asked = asked_in_training(&text).await;
            assert_eq!(asked.len(), 10 * 2 * 8);
            assert!(
                asked.iter().all(|class| [3, 8].contains(class)),
                "{text}: {asked:?}"
            );
            assert!(asked.contains(&3) && asked.contains(&8), "{text}");
        }
    }
    // Invented categories are no classes of the data.
    let asked = asked_in_training(&format!("{TINY}&labels.kind=codes&selection.classes=3,8")).await;
    assert!((0..10).all(|class| asked.contains(&class)));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn a_drawing_shows_the_classes_that_were_learned_and_any_that_is_asked_for() {
    let gan = format!("{TINY}&labels.kind=conditional&selection.classes=8,3");
    let coder = format!("vae/conditional&{TINY_CODER}&selection.classes=8,3");
    let pixels = format!(
        "pixelcnn/conditional&{}&selection.classes=8,3",
        predictors::SMALL
    );
    for text in [gan, coder, pixels] {
        let mut session = open(&text);
        let request = |classes: Option<Vec<u8>>| DrawRequest {
            count: 3,
            from: DrawFrom::Panel,
            classes,
        };
        let usual = session.draw(request(None)).await.unwrap();
        assert_eq!(usual.labels, Some(vec![3, 8, 3]), "{text}");
        let wanted = session.draw(request(Some(vec![5]))).await.unwrap();
        assert_eq!(wanted.labels, Some(vec![5, 5, 5]), "{text}");
    }
    // Without any data, what is drawn is what would be learned.
    let empty = std::sync::Arc::new(genlab::data::Dataset::default());
    let text = format!("{TINY}&labels.kind=conditional&selection.classes=9,1");
    let mut session = Session::open(&text, empty, &Device::flex()).unwrap();
    let request = DrawRequest {
        count: 2,
        from: DrawFrom::Panel,
        classes: None,
    };
    assert_eq!(
        session.draw(request).await.unwrap().labels,
        Some(vec![1, 9])
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn classes_are_asked_for_in_the_shares_that_the_data_have() {
    let selection = SelectionSettings {
        classes: vec![1, 2, 6],
        imbalance: 4.0,
        ..SelectionSettings::default()
    };
    let chance = Chance::new(3);
    let source = Source::Images {
        data: images(),
        selection,
        range: Range::Unit,
    };
    let supply = Supply::new(source, &chance, Used::default(), &Device::flex()).unwrap();
    let labels = supply.look(40).labels;
    let mut stream = chance.stream(Purpose::Noise, 0);
    let asked = supply.random_classes(10_000, &mut stream);
    for class in 0..10 {
        let share = labels.iter().filter(|&&label| label == class).count() as f64;
        let share = share / labels.len() as f64;
        let found = asked.iter().filter(|&&label| label == class).count() as f64 / 1e4;
        // Four standard errors.
        let error = 4.0 * (share * (1.0 - share) / 1e4).sqrt();
        assert!(
            (found - share).abs() <= error,
            "{class}: {found} and not {share}"
        );
    }
    let ring = Source::Plane(Plane::Ring);
    let supply = Supply::new(ring, &chance, Used::default(), &Device::flex()).unwrap();
    let asked = supply.random_classes(8_000, &mut stream);
    for class in 0..8 {
        // A thousand each: four standard errors are 4 sqrt(8,000 / 8 7 / 8) = 118.
        let found = asked.iter().filter(|&&label| label == class).count() as i64;
        assert!((found - 1000).abs() < 118, "{class}: {found}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_wrong_label_is_that_of_another_class_in_use_and_changes_no_image() {
    let labels: Vec<u8> = (0..3000).map(|image| (image % 10) as u8).collect();
    let settings = |label_noise: f64, imbalance: f64| SelectionSettings {
        classes: vec![2, 5, 9],
        imbalance,
        label_noise,
    };
    for imbalance in [1.0, 10.0] {
        let clean = settings(0.0, imbalance).choose(&labels, &Chance::new(7));
        let noisy = settings(0.5, imbalance).choose(&labels, &Chance::new(7));
        assert_eq!(clean.numbers, noisy.numbers);
        assert!(noisy.labels.iter().all(|label| [2, 5, 9].contains(label)));
        let wrong = clean
            .labels
            .iter()
            .zip(&noisy.labels)
            .filter(|(a, b)| a != b);
        let (wrong, all) = (wrong.count() as f64, clean.labels.len() as f64);
        assert!(
            (wrong / all - 0.5).abs() < 4.0 * (0.25 / all).sqrt(),
            "{wrong} of {all}"
        );
    }
    let alone = SelectionSettings {
        classes: vec![4],
        label_noise: 1.0,
        ..SelectionSettings::default()
    };
    let alone = alone.choose(&labels, &Chance::new(7));
    assert!(alone.labels.iter().all(|&label| label == 4));
}

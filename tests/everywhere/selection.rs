//! Which images are used, and how many of them are labelled wrongly, is what was asked for.

use genlab::data::{Selection, SelectionSettings};
use genlab::random::Chance;
use wasm_bindgen_test::wasm_bindgen_test;

/// 1,000 images of each digit: image n shows n % 10.
const IMAGES: usize = 10_000;

fn labels() -> Vec<u8> {
    (0..IMAGES).map(|number| (number % 10) as u8).collect()
}

fn chosen(settings: &SelectionSettings) -> Selection {
    settings.choose(&labels(), &Chance::new(1))
}

#[wasm_bindgen_test(unsupported = test)]
fn everything_is_used_as_it_is_if_nothing_is_said() {
    let all = chosen(&SelectionSettings::default());
    assert_eq!(all.numbers, (0..IMAGES as u32).collect::<Vec<_>>());
    assert_eq!(all.labels, labels());
}

#[wasm_bindgen_test(unsupported = test)]
fn only_the_classes_that_were_asked_for_are_used() {
    let settings = SelectionSettings {
        classes: vec![7, 1],
        ..Default::default()
    };
    let some = chosen(&settings);
    assert_eq!(some.numbers.len(), 2000);
    assert!(some.labels.iter().all(|label| [1, 7].contains(label)));
}

#[wasm_bindgen_test(unsupported = test)]
fn a_share_of_the_labels_is_wrong_and_each_wrong_one_is_as_likely() {
    let settings = SelectionSettings {
        label_noise: 0.3,
        ..Default::default()
    };
    let noisy = chosen(&settings);
    assert_eq!(noisy.numbers.len(), IMAGES, "no image is lost");
    let mut shifts = [0usize; 10];
    for (label, right) in noisy.labels.iter().zip(labels()) {
        shifts[usize::from((label + 10 - right) % 10)] += 1;
    }
    // 3,000 wrong ones, within four standard errors: 4 sqrt(10,000 0.3 0.7) = 183; and a ninth of
    // them, 333, of each: 4 sqrt(10,000 / 30 29 / 30) = 72.
    assert!((7000 - shifts[0] as i64).abs() < 183, "{shifts:?}");
    assert!(
        shifts[1..]
            .iter()
            .all(|&count| (333 - count as i64).abs() < 72),
        "{shifts:?}"
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn an_imbalance_makes_each_class_smaller_by_the_same_factor() {
    let settings = SelectionSettings {
        classes: vec![0, 1, 2],
        imbalance: 100.0,
        ..Default::default()
    };
    let uneven = chosen(&settings);
    let count = |class| {
        uneven
            .labels
            .iter()
            .filter(|&&label| label == class)
            .count() as i64
    };
    // 1,000, a tenth, a hundredth; four standard errors are 4 sqrt(1,000 0.1 0.9) and 4 sqrt(10).
    assert_eq!(count(0), 1000);
    assert!((100 - count(1)).abs() < 38, "{}", count(1));
    assert!((10 - count(2)).abs() < 13, "{}", count(2));
}

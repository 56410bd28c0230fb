//! The figures of a collapse equal numbers worked by hand.

use genlab::data::CLASSES;
use genlab::metrics::{Collapse, Diversity, FEATURES, Judged, Subject};
use wasm_bindgen_test::wasm_bindgen_test;

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
}

/// The probability 1 for one class.
fn sure(class: usize) -> [f32; CLASSES] {
    let mut row = [0.0; CLASSES];
    row[class] = 1.0;
    row
}

fn judged(probabilities: Vec<[f32; CLASSES]>) -> Judged {
    Judged {
        features: vec![[0.0; FEATURES]; probabilities.len()],
        probabilities,
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn of_four_samples_in_two_classes() {
    let judged = judged(vec![sure(0), sure(0), sure(7), sure(7)]);
    // Images of two pixels: the corners of a square.
    let pixels = [0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 1.0, 1.0];
    let found = Collapse::new(Subject::Digits, &judged, &pixels, None);
    assert_eq!((found.samples, found.classes_covered), (4, 2));
    assert_eq!(found.histogram, [2, 0, 0, 0, 0, 0, 0, 2, 0, 0]);
    // 2 * 1/2 ln(1/2 : 1/10)
    close(found.class_divergence, 5f64.ln());
    close(found.confident_share, 1.0);
    // Each sample is of one class for sure, and there are two.
    close(found.class_score, 2.0);
    // Squared distances of the pairs: 1, 1, 1, 1, 2, 2; inside of a class: 1, 1.
    close(found.diversity.overall.unwrap(), (8.0f64 / 6.0).sqrt());
    close(found.diversity.within_class.unwrap(), 1.0);
    assert_eq!((found.real_diversity, found.frechet), (None, None));
}

#[wasm_bindgen_test(unsupported = test)]
fn of_a_judge_that_knows_nothing() {
    let judged = judged(vec![[0.1; CLASSES]; 10]);
    let found = Collapse::new(Subject::Digits, &judged, &[0.5; 10], None);
    close(found.confident_share, 0.0);
    close(found.class_score, 1.0);
    close(found.diversity.overall.unwrap(), 0.0);
}

#[wasm_bindgen_test(unsupported = test)]
fn a_class_is_covered_from_2_percent_on() {
    let mut probabilities = vec![sure(1); 97];
    probabilities.extend([sure(2), sure(2), sure(3)]);
    let found = Collapse::new(Subject::Digits, &judged(probabilities), &[0.0; 100], None);
    assert_eq!(found.classes_covered, 2);
    let expected = 0.97 * 9.7f64.ln() + 0.02 * 0.2f64.ln() + 0.01 * 0.1f64.ln();
    close(found.class_divergence, expected);
}

#[wasm_bindgen_test(unsupported = test)]
fn without_pairs_there_is_no_distance() {
    let one = Diversity::new(&[0.3, 0.4], &[5]);
    assert_eq!((one.overall, one.within_class), (None, None));
    let strangers = Diversity::new(&[0.0, 0.0, 3.0, 4.0], &[5, 6]);
    assert_eq!(
        (strangers.overall, strangers.within_class),
        (Some(5.0), None)
    );
}

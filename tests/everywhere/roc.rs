//! The area under the ROC curve and its points equal numbers worked by hand.

use genlab::metrics::{auroc, roc};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test(unsupported = test)]
fn the_area_is_the_share_of_pairs_in_the_right_order() {
    // Of 3 x 2 pairs: 2.0 beats all three; 0.5 beats 0.1, ties with 0.5, loses to 0.9: 4.5 of 6.
    let found = auroc(&[0.1, 0.5, 0.9], &[2.0, 0.5]);
    assert!((found - 0.75).abs() < 1e-12, "{found}");
    assert!((auroc(&[1.0, 2.0], &[3.0, 4.0]) - 1.0).abs() < 1e-12);
    assert!(auroc(&[3.0, 4.0], &[1.0, 2.0]).abs() < 1e-12);
    assert!((auroc(&[1.0; 5], &[1.0; 3]) - 0.5).abs() < 1e-12);
    assert!(auroc(&[], &[1.0]).is_nan());
}

#[wasm_bindgen_test(unsupported = test)]
fn the_curve_goes_through_its_thresholds_from_the_highest() {
    let points: Vec<(f32, f64, f64)> = roc(&[0.1, 0.5, 0.9, 0.2], &[2.0, 0.5], 100)
        .iter()
        .map(|point| {
            (
                point.threshold,
                point.false_positive_rate,
                point.true_positive_rate,
            )
        })
        .collect();
    let expected = [
        (2.0, 0.0, 0.5),
        (0.9, 0.25, 0.5),
        (0.5, 0.5, 1.0),
        (0.2, 0.75, 1.0),
        (0.1, 1.0, 1.0),
    ];
    assert_eq!(points, expected);
    assert!(roc(&[], &[1.0], 100).is_empty());
}

#[wasm_bindgen_test(unsupported = test)]
fn a_long_curve_is_thinned_and_keeps_its_end() {
    let scores: Vec<f32> = (0..1000).map(|score| score as f32).collect();
    let points = roc(&scores[..500], &scores[500..], 50);
    assert!(points.len() <= 50, "{}", points.len());
    let last = points.last().unwrap();
    assert_eq!(
        (last.false_positive_rate, last.true_positive_rate),
        (1.0, 1.0)
    );
}

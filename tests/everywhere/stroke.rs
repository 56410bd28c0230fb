//! How thick a stroke is and how it leans, on strokes that were drawn for it.

use genlab::metrics::Stroke;
use wasm_bindgen_test::wasm_bindgen_test;

/// A stroke from row 4 to row 23, `width` pixels wide, that moves right by `lean` pixels a row
/// upwards.
fn stroke(width: usize, lean: f64) -> Stroke {
    let mut pixels = vec![0.0; 784];
    for row in 4..24 {
        let left = 10.0 + lean * (13.5 - row as f64);
        for column in 0..28 {
            // The share of the pixel that the stroke covers.
            let (from, to) = (
                left.max(column as f64),
                (left + width as f64).min(column as f64 + 1.0),
            );
            pixels[row * 28 + column] = (to - from).max(0.0) as f32;
        }
    }
    Stroke::of(&pixels).unwrap()
}

#[wasm_bindgen_test(unsupported = test)]
fn thickness_is_twice_the_area_over_the_perimeter() {
    // A bar of 20 x 3: twice 60 over a perimeter of 46, of which one corner is cut.
    let expected = 120.0 / (44.0 + std::f64::consts::SQRT_2);
    assert!((stroke(3, 0.0).thickness - expected).abs() < 1e-9);
    let widths = [2, 3, 4, 5].map(|width| stroke(width, 0.0).thickness);
    assert!(widths.is_sorted(), "{widths:?}");
    // The same area; two sides of 20 sqrt(5) / 2, and two ends of 3.
    let expected = 120.0 / (20.0 * 5.0f64.sqrt() + 6.0);
    let found = stroke(3, 0.5).thickness;
    assert!((found - expected).abs() < 0.02, "{found} {expected}");
}

#[wasm_bindgen_test(unsupported = test)]
fn the_slant_is_the_way_to_the_right_for_each_row_upwards() {
    for lean in [-0.5, 0.0, 0.25, 0.5] {
        let found = stroke(4, lean).slant;
        assert!((found - lean).abs() < 0.03, "{lean}: {found}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_black_image_has_no_stroke() {
    assert!(Stroke::of(&[0.0; 784]).is_none());
}

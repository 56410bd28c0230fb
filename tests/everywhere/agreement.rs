//! Classes are compared as they are, categories without names under the best assignment.

use genlab::metrics::Confusion;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test(unsupported = test)]
fn agreement_is_the_share_on_the_diagonal() {
    let confusion = Confusion::new([(0, 0), (1, 1), (2, 3), (9, 9)]);
    assert_eq!(confusion.total(), 4);
    assert!((confusion.agreement() - 0.75).abs() < 1e-12);
}

#[wasm_bindgen_test(unsupported = test)]
fn categories_get_the_classes_that_agree_most_one_each() {
    // Category k is class 9 - k, but for one of category 0's ten, and categories 3 and 4 both see
    // class 6 most: only one of them can have it.
    let mut pairs: Vec<(usize, usize)> = (0..10)
        .filter(|category| *category != 4)
        .flat_map(|category| vec![(category, 9 - category); 10])
        .collect();
    pairs[0] = (0, 5);
    pairs.extend([(4, 6); 8]);
    pairs.extend([(4, 5); 2]);
    let (share, assignment) = Confusion::new(pairs).best_assignment();
    assert_eq!(assignment, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    // 9 of category 0, 8 times 10, and 2 of category 4, of 100.
    assert!((share - 0.91).abs() < 1e-12, "{share}");
}

#[wasm_bindgen_test(unsupported = test)]
fn no_pairs_agree_in_nothing() {
    assert!(Confusion::default().agreement().abs() < 1e-12);
    assert!(Confusion::default().best_assignment().0.abs() < 1e-12);
}

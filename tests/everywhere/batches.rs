//! An epoch shows every image once, in an order that follows from the seed.

use genlab::data::Batches;
use genlab::random::Chance;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test(unsupported = test)]
fn an_epoch_shows_every_image_once_and_the_next_in_another_order() {
    let mut batches = Batches::new(Chance::new(1), 20, 0);
    let mut epoch = || -> Vec<u32> { (0..4).flat_map(|_| batches.next(5)).collect() };
    let (first, second) = (epoch(), epoch());
    assert_ne!(first, second);
    for mut epoch in [first, second] {
        epoch.sort_unstable();
        assert_eq!(epoch, (0..20).collect::<Vec<_>>());
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn batches_go_on_where_they_stopped() {
    let mut all = Batches::new(Chance::new(1), 20, 0);
    let expected: Vec<_> = (0..7).map(|_| all.next(6)).collect();
    let mut rest = Batches::new(Chance::new(1), 20, 4);
    let found: Vec<_> = (4..7).map(|_| rest.next(6)).collect();
    assert_eq!(found, expected[4..]);
}

#[wasm_bindgen_test(unsupported = test)]
fn a_batch_larger_than_the_data_is_all_of_them() {
    let mut batches = Batches::new(Chance::new(1), 3, 0);
    assert_eq!(batches.next(64).len(), 3);
    assert_eq!(batches.next(64).len(), 3);
}

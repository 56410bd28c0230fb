//! A preset offers the data on which it does what its name says.

use genlab::experiment::{Description, Experiment, PRESETS};
use wasm_bindgen_test::wasm_bindgen_test;

/// Whether other data than images can be chosen.
fn offers_the_plane(text: &str) -> bool {
    let knobs = Description::new(text).unwrap().knobs;
    knobs
        .iter()
        .any(|knob| knob.path == "data" || knob.path.starts_with("points"))
}

#[wasm_bindgen_test(unsupported = test)]
fn the_gan_that_collapses_offers_no_ring_on_which_it_does_not() {
    assert!(!offers_the_plane("gan/collapse"));
    assert!(!offers_the_plane("gan/collapse&train.batch=32"));
    for preset in PRESETS.iter() {
        let reads = preset.family.reads("data") && !preset.images_only;
        assert_eq!(offers_the_plane(preset.name), reads, "{}", preset.name);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_link_of_before_opens_all_the_same() {
    let text = "gan/collapse&data=ring&train.batch=64";
    assert_eq!(Experiment::parse(text).unwrap().text(), text);
    assert!(offers_the_plane(text));
}

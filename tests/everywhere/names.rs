//! A name that was mistyped is told with the one that was meant.

use genlab::experiment::{Experiment, PRESETS};
use wasm_bindgen_test::wasm_bindgen_test;

fn refused(text: &str) -> String {
    Experiment::parse(text).unwrap_err().to_string()
}

#[wasm_bindgen_test(unsupported = test)]
fn a_mistyped_preset_is_told_with_the_one_that_was_meant() {
    for (typed, meant) in [
        ("gan/quikc", "gan/quick"),
        ("GAN/Quick", "gan/quick"),
        ("gan/wgan_gp", "gan/wgan-gp"),
        ("gan/dcgn", "gan/dcgan"),
        ("pac", "pca"),
        ("kmeans", "k-means"),
        ("pixel-cnn", "pixelcnn"),
    ] {
        let told = refused(typed);
        assert_eq!(
            told,
            format!("{typed}: there is no such preset; did you mean {meant}?")
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn one_slip_in_any_name_is_understood() {
    for preset in PRESETS.iter() {
        let name = preset.name;
        for (at, _) in name.char_indices() {
            let left_out: String = [&name[..at], &name[at + 1..]].concat();
            if PRESETS.iter().any(|preset| preset.name == left_out) || left_out.is_empty() {
                continue;
            }
            assert!(refused(&left_out).contains("did you mean"), "{left_out}");
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn another_word_is_answered_by_all_names() {
    for typed in ["boltzmann/machine", "stable"] {
        let told = refused(typed);
        for preset in PRESETS.iter() {
            assert!(told.contains(preset.name), "{typed}: {told}");
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_mistyped_setting_is_told_with_the_one_that_was_meant() {
    for (typed, meant) in [
        ("train.bacth=8", "train.batch"),
        ("loss.realLable=1", "loss.realLabel"),
        ("realLabel=1", "loss.realLabel"),
        ("latent.sise=3", "latent.size"),
    ] {
        let told = refused(&format!("gan/mlp&{typed}"));
        assert!(told.contains(&format!("did you mean {meant}")), "{told}");
    }
    let told = refused("gan/mlp&x.y.z.q=3");
    assert!(
        told.contains("`genlab describe` lists all of them"),
        "{told}"
    );
}

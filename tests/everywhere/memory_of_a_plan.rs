//! A plan whose step would not fit into memory is refused, with what makes it so large and the
//! estimate; every row of the table fits at every size of its batch that it may have.

use genlab::experiment::{Experiment, PRESETS, Plan};
use genlab::nets::{Kernel, LayerSpecification, Norm, Shape, kept};
use wasm_bindgen_test::wasm_bindgen_test;

fn refusal(text: &str) -> Option<String> {
    let experiment = Experiment::parse(text).unwrap();
    Plan::new(experiment, Shape::DIGIT)
        .err()
        .map(|error| error.to_string())
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_too_large_is_refused_by_its_path() {
    for (text, path) in [
        (
            "nade&predictor.hidden=1024&predictor.batch=512",
            "predictor.batch",
        ),
        (
            "pixelcnn/grey&pixels.levels=256&predictor.width=128&predictor.batch=512",
            "predictor.batch",
        ),
        (
            "pixelrnn/diagonal-bilstm&predictor.width=128&predictor.batch=512",
            "predictor.batch",
        ),
        (
            "gan/improved&discriminator.minibatchDiscrimination=128&train.batch=512&discriminator.widths=1024,1024",
            "train.batch",
        ),
        (
            "gan/resnet&generator.widths=1024,1024&train.batch=512",
            "train.batch",
        ),
        (
            "vae/conv&encoder.widths=1024,1024&decoder.widths=1024,1024&train.batch=512",
            "train.batch",
        ),
        (
            "gan/dcgan&generator.hidden=2048&generator.widths=1024,1024&discriminator.hidden=2048&discriminator.widths=1024,1024&train.batch=2",
            "generator.widths",
        ),
    ] {
        let told = refusal(text).unwrap_or_else(|| panic!("{text} is allowed"));
        assert!(told.starts_with(&format!("{path}: ")), "{text}: {told}");
        assert!(told.contains("GiB"), "{told}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn every_row_fits() {
    for preset in PRESETS.iter() {
        assert_eq!(refusal(preset.name), None, "{}", preset.name);
        for larger in ["train.batch=256", "predictor.batch=32"] {
            let section = larger.split('.').next().unwrap();
            if preset.family.sections().contains(&section) {
                let text = format!("{}&{larger}", preset.name);
                assert_eq!(refusal(&text), None, "{text}");
            }
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn numbers_that_are_kept_worked_by_hand() {
    // 28x28 to 3 channels of 14x14, batch norm (twice as many), and ten numbers: 588 + 1176 + 10.
    let layers = [
        LayerSpecification::Convolution {
            channels: 3,
            kernel: Kernel::HALVING,
            transposed: false,
        },
        LayerSpecification::Normalisation(Norm::Batch),
        LayerSpecification::Linear {
            output: Shape::vector(10),
        },
    ];
    let found = kept(Shape::DIGIT, &layers, 5);
    assert!((found - 5.0 * 1774.0).abs() < 1e-9, "{found}");
    // Every pair of 4 examples is compared in 2 x 3 numbers, two and a half times over: 16 * 6 * 2.5;
    // and 7 + 2 numbers come out for each.
    let discrimination = [LayerSpecification::MinibatchDiscrimination {
        kernels: 2,
        size: 3,
    }];
    let found = kept(Shape::vector(7), &discrimination, 4);
    assert!((found - (240.0 + 36.0)).abs() < 1e-9, "{found}");
}

//! A configuration is a preset and its differences; what is wrong is refused by its path.

use genlab::Error;
use genlab::experiment::{Description, Experiment, KnobKind, PRESETS, presets};
use wasm_bindgen_test::wasm_bindgen_test;

fn problems(text: &str) -> Vec<(String, String)> {
    match Experiment::parse(text) {
        Err(Error::Configuration(problems)) => problems
            .into_iter()
            .map(|problem| (problem.path, problem.message))
            .collect(),
        other => panic!("{text}: {other:?}"),
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn text_is_canonical_and_comes_back() {
    let text = "#gan/dcgan&loss.realLabel=0.90&seed=7&train.batch=64&generator.widths=32,16";
    let experiment = Experiment::parse(text).unwrap();
    // In the order of the knobs; what equals the preset is left out.
    let canonical = "gan/dcgan&seed=7&generator.widths=32,16&loss.realLabel=0.9";
    assert_eq!(experiment.text(), canonical);
    let again = Experiment::parse(canonical).unwrap();
    assert_eq!(again.configuration, experiment.configuration);
}

#[wasm_bindgen_test(unsupported = test)]
fn no_text_is_the_first_preset() {
    assert_eq!(Experiment::parse("").unwrap().text(), PRESETS[0].name);
    let seeded = Experiment::parse("seed=3").unwrap();
    assert_eq!(seeded.text(), format!("{}&seed=3", PRESETS[0].name));
}

#[wasm_bindgen_test(unsupported = test)]
fn every_preset_can_be_read_and_built() {
    let known = presets().unwrap();
    assert_eq!(known.len(), PRESETS.len());
    for preset in known {
        let description = Description::new(preset.name).unwrap();
        assert!(description.problems.is_empty(), "{}", preset.name);
        assert_eq!(description.text, preset.name);
        assert!(preset.parameters.values().all(|&count| count > 0));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn every_problem_is_named_by_its_path_with_what_is_allowed() {
    assert_eq!(
        problems("gan/mlp&seed=-1&train.batch=1.5&loss.kind=hinge&generator.widths=16,0"),
        [
            ("seed", "'-1' cannot be used here: it takes a whole number from 0 to 4294967295"),
            ("train.batch", "'1.5' cannot be used here: it takes a whole number from 2 to 512"),
            ("loss.kind", "'hinge' cannot be used here: it takes one of nonSaturating, minimax"),
            (
                "generator.widths",
                "'16,0' cannot be used here: it takes 1 to 6 whole numbers from 1 to 1024, separated by commas"
            ),
        ]
        .map(|(path, message)| (path.to_owned(), message.to_owned()))
    );
    for (text, path, message) in [
        ("gan/none", "gan/none", "no such preset"),
        (
            "gan/mlp&los.realLabel=1",
            "los.realLabel",
            "did you mean loss.realLabel?",
        ),
        ("gan/mlp&nonsense=1", "nonsense", "no such value"),
        ("gan/mlp&generator=1", "generator", "no such value"),
        ("gan/mlp&seed", "seed", "not of the form path=value"),
        (
            "gan/mlp&generator.optimizer.rate=NaN",
            "generator.optimizer.rate",
            "from 0 to 1",
        ),
        (
            "gan/mlp&generator.optimizer.rate=inf",
            "generator.optimizer.rate",
            "from 0 to 1",
        ),
        ("gan/mlp&seed=4294967296", "seed", "from 0 to 4294967295"),
    ] {
        let found = problems(text).remove(0);
        assert_eq!(found.0, path);
        assert!(found.1.contains(message), "{text}: {}", found.1);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn networks_that_do_not_fit_are_described_as_a_problem() {
    let description = Description::new("gan/dcgan&generator.widths=64,32,16").unwrap();
    assert_eq!(description.problems[0].path, "generator.widths");
    assert!(description.networks.is_empty());
}

#[wasm_bindgen_test(unsupported = test)]
fn every_knob_says_what_it_is() {
    let knobs = Description::new("").unwrap().knobs;
    for (index, knob) in knobs.iter().enumerate() {
        assert!(!knob.summary.is_empty(), "{} has no summary", knob.path);
        assert_ne!(knob.title, knob.path, "{} has no title", knob.path);
        assert!(
            knobs[..index].iter().all(|other| other.path != knob.path),
            "{} is there twice",
            knob.path
        );
        match &knob.kind {
            KnobKind::Number {
                minimum, maximum, ..
            }
            | KnobKind::List {
                minimum, maximum, ..
            } => {
                assert!(
                    *minimum > f64::MIN && *maximum < f64::MAX,
                    "{} has no range",
                    knob.path
                );
            }
            KnobKind::Choice { options } => {
                assert!(
                    options.iter().all(|option| !option.summary.is_empty()),
                    "{}",
                    knob.path
                );
            }
            KnobKind::Switch => {}
        }
    }
}

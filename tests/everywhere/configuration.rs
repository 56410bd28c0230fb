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
    let text = "#gan/dcgan&loss.realLabel=0.90&seed=7&train.batch=32&generator.widths=32,16";
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
        problems("gan/mlp&seed=-1&train.batch=1.5&loss.kind=wgan&generator.widths=16,0"),
        [
            ("seed", "'-1' cannot be used here: it takes a whole number from 0 to 4294967295"),
            ("train.batch", "'1.5' cannot be used here: it takes a whole number from 2 to 512"),
            ("loss.kind", "'wgan' cannot be used here: it takes one of nonSaturating, minimax, leastSquares, wasserstein, hinge, boundarySeeking, kullbackLeibler, reverseKullbackLeibler, jensenShannon, pearson, energy, equilibrium"),
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

#[wasm_bindgen_test(unsupported = test)]
fn in_the_plane_a_preset_has_other_networks_and_its_text_stays_short() {
    let ring = Experiment::parse("gan/dcgan&data=ring&latent.size=3").unwrap();
    assert_eq!(ring.text(), "gan/dcgan&data=ring&latent.size=3");
    assert_eq!(ring.configuration.generator.widths, [128, 128, 128]);
    // Out of the plane again, what was set stays, and the rest is the preset's.
    let digits = ring.with(["data=images"]).unwrap();
    assert_eq!(digits.text(), "gan/dcgan&latent.size=3");
    assert_eq!(digits.configuration.generator.widths, [48, 24]);
}

#[wasm_bindgen_test(unsupported = test)]
fn points_drawn_by_hand_travel_in_the_text() {
    for preset in ["gan/dcgan", "density/mixture"] {
        let text = format!("{preset}&data=points&points=10,20,999,0");
        let drawn = Experiment::parse(&text).unwrap();
        assert_eq!(drawn.text(), text);
        assert_eq!(drawn.configuration.points, [10, 20, 999, 0]);
        let problems = Description::new(&format!("{preset}&data=points&points=1,2,3"));
        let problem = problems.unwrap().problems.remove(0);
        assert_eq!(problem.path, "points");
        assert!(problem.message.contains("3 numbers"), "{}", problem.message);
    }
    let network = Experiment::parse("gan/dcgan&data=points").unwrap();
    assert_eq!(network.configuration.generator.widths, [128, 128, 128]);
    let allowed = "'5,1000' cannot be used here: it takes 1 to 600 whole numbers from 0 to 999, separated by commas";
    let expected = ("points".to_owned(), allowed.to_owned());
    assert_eq!(problems("gan/mlp&points=5,1000"), [expected]);
}

#[wasm_bindgen_test(unsupported = test)]
fn what_contradicts_something_else_is_refused_with_the_reason() {
    for (text, path, reason) in [
        (
            "gan/dcgan&loss.penalty.weight=1",
            "loss.penalty.weight",
            "batch norm",
        ),
        (
            "gan/mlp&loss.penalty.weight=1&discriminator.minibatchDeviation=true",
            "loss.penalty.weight",
            "minibatch deviation",
        ),
        (
            "gan/mlp&loss.kind=wasserstein&loss.realLabel=0.9",
            "loss.realLabel",
            "no labels",
        ),
        ("gan/cgan&data=points", "labels.kind", "no classes"),
        (
            "gan/acgan&shown.packing=2",
            "shown.packing",
            "no common class",
        ),
        (
            "gan/mlp&discriminator.resizing=shuffle",
            "discriminator.resizing",
            "by stride",
        ),
        (
            "gan/mlp&generator.normalisation=instance",
            "generator.normalisation",
            "pixels",
        ),
    ] {
        let problems = Description::new(text).unwrap().problems;
        assert_eq!(problems.len(), 1, "{text}: {problems:?}");
        assert_eq!(problems[0].path, path, "{text}");
        assert!(
            problems[0].message.contains(reason),
            "{text}: {}",
            problems[0].message
        );
    }
}

//! Each setting of an autoencoder changes the run when it is on, and nothing when it is off; what
//! makes no sense is refused.

use genlab::experiment::{Description, Experiment};
use genlab::session::Report;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{TINY_CODER, advance, open};

/// Settings that act on a plain autoencoder, each with a value that is not neutral.
const PLAIN: &[&str] = &[
    "code.kind=normal",
    "code.activation=relu",
    "code.activation=sigmoid",
    "code.conditional=true",
    "corruption.amount=0.3",
    "corruption.amount=0.3&corruption.kind=masking",
    "corruption.amount=0.3&corruption.kind=saltAndPepper",
    "decoder.output=sigmoid",
    "decoder.output=sigmoid&reconstruction.kind=crossEntropy",
    "reconstruction.deviation=0.5",
    "sparsity.weight=1&sparsity.kind=absolute",
    "sparsity.weight=1&code.activation=sigmoid",
    "encoder.kind=linear",
    "decoder.kind=linear",
    "encoder.kind=residual",
    "decoder.kind=convolutional",
    "encoder.optimizer.rate=0.01",
    "decoder.optimizer.kind=sgd",
    "selection.classes=0,1",
];

/// The same of a variational one.
const VARIATIONAL: &[&str] = &[
    "divergence.weight=4",
    "divergence.warmUp=10",
    "divergence.free=0.5",
    "code.estimator=scoreFunction",
    "code.estimator=scoreFunction&code.baseline=false",
    "code.conditional=true",
];

/// Settings of what is off.
const INERT: &str = "corruption.kind=masking&divergence.warmUp=3&divergence.free=1\
    &sparsity.kind=absolute&sparsity.activity=0.3&code.baseline=false&latent.truncation=1";

async fn run(text: &str) -> Report {
    advance(&mut open(text), 3).await
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn each_setting_changes_the_run() {
    for (row, settings) in [("ae/mlp", PLAIN), ("vae/mlp", VARIATIONAL)] {
        let base = format!("{row}&{TINY_CODER}");
        let plain = run(&base).await;
        for setting in settings {
            let found = run(&format!("{base}&{setting}")).await;
            assert_ne!(found, plain, "{row}: {setting} does nothing");
        }
    }
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn settings_of_what_is_off_do_nothing_to_the_bit() {
    let base = format!("ae/mlp&{TINY_CODER}");
    assert_eq!(run(&base).await, run(&format!("{base}&{INERT}")).await);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn each_game_is_another_one_and_its_weight_counts() {
    let small = format!("{TINY_CODER}&discriminator.widths=4,6&decoder.output=sigmoid");
    let base = format!("aae/mlp&{small}");
    let codes = run(&base).await;
    for setting in [
        "game.kind=images",
        "game.kind=pairs",
        "game.weight=3",
        "latent.prior=sphere",
    ] {
        assert_ne!(run(&format!("{base}&{setting}")).await, codes, "{setting}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn what_contradicts_something_else_is_refused_with_the_reason() {
    for (text, path, reason) in [
        (
            "ae/mlp&reconstruction.kind=crossEntropy",
            "decoder.output",
            "probabilities",
        ),
        (
            "ae/mlp&decoder.output=tanh",
            "decoder.output",
            "between 0 and 1",
        ),
        (
            "vae/mlp&code.activation=relu",
            "code.activation",
            "any number",
        ),
        (
            "vae/mlp&latent.prior=uniform",
            "latent.prior",
            "standard normal",
        ),
        (
            "ae/mlp&code.estimator=scoreFunction",
            "code.estimator",
            "not random",
        ),
        (
            "ae/mlp&sparsity.weight=1",
            "sparsity.kind",
            "between 0 and 1",
        ),
        (
            "vae/mlp&encoder.normalisation=instance",
            "encoder.normalisation",
            "pixels",
        ),
        (
            "vae/conv&encoder.widths=8,8,8",
            "encoder.widths",
            "doublings",
        ),
        (
            "vae/conv&encoder.resizing=shuffle",
            "encoder.resizing",
            "by stride",
        ),
    ] {
        let problems = Description::new(text).unwrap().problems;
        assert_eq!(problems.len(), 1, "{text}: {problems:?}");
        assert_eq!(problems[0].path, path, "{text}");
        assert!(problems[0].message.contains(reason), "{text}: {problems:?}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn what_belongs_to_another_family_is_refused() {
    for (text, path) in [
        ("ae/mlp&loss.realLabel=0.9", "loss.realLabel"),
        ("ae/mlp&data=ring", "data"),
        ("ae/mlp&game.weight=2", "game.weight"),
        ("vae/mlp&train.generatorTurns=2", "train.generatorTurns"),
        ("gan/mlp&divergence.weight=2", "divergence.weight"),
    ] {
        let error = Experiment::parse(text).unwrap_err().to_string();
        assert!(error.starts_with(path), "{text}: {error}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_networks_fit_each_other() {
    let networks = Description::new("vae/conditional").unwrap().networks;
    let shapes: Vec<(&str, usize, usize)> = networks
        .iter()
        .map(|one| {
            (
                one.name,
                one.input.size(),
                one.layers.last().unwrap().output.size(),
            )
        })
        .collect();
    assert_eq!(shapes, [("encoder", 794, 40), ("decoder", 30, 784)]);
    let networks = Description::new("bigan/mlp&latent.size=50")
        .unwrap()
        .networks;
    assert_eq!(
        (networks[2].name, networks[2].input.size()),
        ("discriminator", 834)
    );
    // 784 x 400 + 400 + 400 x 40 + 40, and 20 x 400 + 400 + 400 x 784 + 784.
    let networks = Description::new("vae/mlp").unwrap().networks;
    assert_eq!(
        [networks[0].parameters, networks[1].parameters],
        [330_040, 322_784]
    );
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn weights_of_what_is_minimised_change_while_training() {
    let text = format!("vae/mlp&{TINY_CODER}");
    let (mut plain, mut heavy) = (open(&text), open(&text));
    let adjustment = heavy
        .adjust("divergence.weight=3&corruption.amount=0")
        .unwrap();
    assert!(adjustment.applied);
    assert_eq!(adjustment.live, ["divergence.weight"]);
    let (one, three) = (advance(&mut plain, 1).await, advance(&mut heavy, 1).await);
    let of = |report: &Report| {
        let series = report.series.iter().find(|one| one.name == "divergence");
        series.unwrap().values[0].unwrap()
    };
    assert!((of(&three) - 3.0 * of(&one)).abs() < 1e-3);
    let adjustment = heavy.adjust("latent.size=5").unwrap();
    assert_eq!(
        (adjustment.applied, adjustment.restart.as_slice()),
        (false, ["latent.size".to_owned()].as_slice())
    );
}

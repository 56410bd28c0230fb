//! A sweep keeps what it found by seed, whatever becomes of other seeds, and can vary lists.

use serde_json::Value;

use crate::program::{TINY, error_of, folder, genlab, succeed};

fn rows(arguments: &[&str]) -> Vec<Value> {
    serde_json::from_slice(&succeed(arguments).stdout).unwrap()
}

#[test]
fn values_stay_with_their_seeds_when_some_runs_diverge() {
    let folder = folder("sweep-diverged");
    let data = folder.to_str().unwrap();
    let sweep = |rate: &str, seed: &str, count: &str| {
        let rates =
            ["generator", "discriminator"].map(|name| format!("{name}.optimizer.rate={rate}"));
        let arguments = [
            &["sweep", "--data", data][..],
            &TINY,
            &["data=ring", "loss.kind=wasserstein", &rates[0], &rates[1]],
            &[
                "generator.optimizer.kind=sgd",
                "discriminator.optimizer.kind=sgd",
            ],
            &["--steps", "20", "--samples", "50", "--json"],
            &["--first-seed", seed, "--seeds", count],
        ];
        rows(&arguments.concat()).remove(0)
    };
    let diverged =
        |row: &Value| -> Vec<u64> { serde_json::from_value(row["divergedSeeds"].clone()).unwrap() };
    // Near the edge some seeds diverge and some do not.
    let mixed = ["0.05", "0.06", "0.04", "0.07", "0.1", "0.03"]
        .into_iter()
        .find_map(|rate| {
            let row = sweep(rate, "1", "8");
            (1..8)
                .contains(&diverged(&row).len())
                .then_some((rate, row))
        });
    let (rate, together) = mixed.unwrap();
    let diverged = diverged(&together);
    let values = &together["figures"]["highQualityShare"]["values"];
    let values: Vec<Option<f64>> = serde_json::from_value(values.clone()).unwrap();
    assert_eq!(
        (values.len(), &together["diverged"]),
        (8, &diverged.len().into())
    );
    for (seed, here) in (1..=8).zip(values) {
        assert_eq!(here.is_none(), diverged.contains(&seed), "seed {seed}");
        if let Some(here) = here {
            let alone = sweep(rate, &seed.to_string(), "1");
            let there = &alone["figures"]["highQualityShare"]["values"];
            assert_eq!(there[0], here, "seed {seed}");
        }
    }
}

#[test]
fn lists_are_varied_with_semicolons_between() {
    let folder = folder("sweep-lists");
    let data = folder.to_str().unwrap();
    let vary = |vary| [&["sweep", "--data", data][..], &TINY, &["--vary", vary]].concat();
    let more = [
        "data=ring",
        "--seeds",
        "1",
        "--steps",
        "1",
        "--samples",
        "40",
        "--json",
    ];
    let rows = rows(&[&vary("generator.widths=8; 4,6 ;5")[..], &more].concat());
    let texts: Vec<&str> = rows
        .iter()
        .map(|row| row["configuration"].as_str().unwrap())
        .collect();
    assert_eq!(texts.len(), 3);
    for (text, end) in texts.iter().zip(["widths=8", "widths=4,6", "widths=5"]) {
        assert!(text.ends_with(end), "{text}");
    }
    assert_ne!(rows[0]["figures"], rows[1]["figures"]);
    let output = genlab(&vary("generator.widths=8,4"));
    assert_eq!(output.status.code(), Some(2));
    assert!(
        error_of(&output).contains("128;256 or 128;128,256"),
        "{}",
        error_of(&output)
    );
}

#[test]
fn what_is_wrong_is_said_before_any_run_begins() {
    let folder = folder("sweep-early");
    let data = folder.to_str().unwrap();
    // Hours, were it begun.
    let sweep = ["sweep", "gan/mlp", "--data", data, "--steps", "100000000"];
    for (more, sentence) in [
        (
            &["--figures", "modes"][..],
            "there is no modes in this model",
        ),
        (&["--figures", "score.nothing"], "score.nothing"),
        (&["--vary", "seed"], "not of the form path=a,b,c"),
        (&["--vary", "train.batch=8,1"], "train.batch"),
        (&["--vary", "train.bacth=8,16"], "did you mean train.batch"),
        (&["--seeds", "0"], "--seeds"),
    ] {
        let output = genlab(&[&sweep[..], more].concat());
        let error = error_of(&output);
        assert_eq!(output.status.code(), Some(2), "{more:?}: {error}");
        assert!(error.contains(sentence), "{more:?}: {error}");
    }
}

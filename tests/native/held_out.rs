//! What the command line calls held out was not learned from, and other data are told.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{error_of, folder, genlab, genlab_on, packed};

fn figures(digits: &Path, checkpoint: &str, more: &[&str]) -> Value {
    let arguments = [&["evaluate", checkpoint, "--json"], more].concat();
    let output = genlab_on(digits, &arguments);
    assert!(output.status.success(), "{}", error_of(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn held_out_and_training_images_are_others() {
    let folder = folder("held-out");
    let digits = folder.join("digits.gz");
    fs::write(&digits, packed(300, 1)).unwrap();
    let out = folder.join("run");
    let train = |out: &Path, model: &[&str]| {
        let arguments = [&["train", "--out", out.to_str().unwrap()], model].concat();
        let output = genlab_on(&digits, &arguments);
        assert!(output.status.success(), "{}", error_of(&output));
        out.join("checkpoint.safetensors")
            .to_str()
            .unwrap()
            .to_owned()
    };
    // It learns the images by heart, so that it knows those that it has seen.
    let model = [
        "fvsbn",
        "pixels.binarisation=threshold",
        "predictor.batch=30",
    ];
    let more = [
        "predictor.optimizer.rate=0.03",
        "selection.classes=0,1,2",
        "--steps",
        "150",
    ];
    let checkpoint = train(&out, &[&model[..], &more].concat());
    let found = figures(&digits, &checkpoint, &["--samples", "40"]);
    assert_eq!(
        (&found["samples"], &found["heldOut"]),
        (&40.into(), &9.into())
    );
    let likelihood = &found["likelihood"];
    assert_eq!(likelihood["heldOut"]["images"], 9);
    assert_eq!(likelihood["training"]["images"], 81);
    let nats = |name: &str| likelihood[name]["nats"].as_f64().unwrap();
    assert!(nats("heldOut") > 1.5 * nats("training"), "{likelihood}");
    assert_eq!(found["nearest"]["trainingImages"], 81);
    // A held-out image is no training image: noise is about as far from noise as can be.
    assert!(found["nearest"]["real"].as_f64().unwrap() > 5.0);

    let coder = [
        "vae/mlp",
        "latent.size=3",
        "encoder.widths=8",
        "decoder.widths=8",
    ];
    let checkpoint = train(
        &folder.join("vae"),
        &[&coder[..], &["--steps", "2"]].concat(),
    );
    let found = figures(&digits, &checkpoint, &[]);
    assert_eq!(found["autoencoder"]["bound"]["samples"], 30);
    let output = genlab_on(&digits, &["evaluate", &checkpoint]);
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(
        table.contains("30 held-out images encoded and decoded"),
        "{table}"
    );
}

#[test]
fn other_data_are_told_before_anything_is_done_with_them() {
    let folder = folder("other-data");
    let [own, other] = [1, 2].map(|seed| {
        let path = folder.join(format!("digits-{seed}.gz"));
        fs::write(&path, packed(100, seed)).unwrap();
        path
    });
    let out = folder.join("run");
    let start = [
        "train",
        "pca",
        "--steps",
        "1",
        "--out",
        out.to_str().unwrap(),
    ];
    assert!(genlab_on(&own, &start).status.success());
    let checkpoint = out.join("checkpoint.safetensors");
    let checkpoint = checkpoint.to_str().unwrap();
    let elsewhere = folder.join("elsewhere");
    let resume = ["train", "--resume", checkpoint, "--steps", "2", "--out"];
    let resume = [&resume[..], &[elsewhere.to_str().unwrap()]].concat();
    let question = r#"{"type":"figures","names":["parameters"]}"#;
    for arguments in [
        &["evaluate", checkpoint][..],
        &["ask", checkpoint, question],
        &resume,
    ] {
        let refused = genlab_on(&other, arguments);
        let error = error_of(&refused);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}: {error}");
        assert!(
            error.contains("checkpoint.safetensors: this run learned from"),
            "{error}"
        );
        let asked_for = genlab_on(&other, &[arguments, &["--other-data"]].concat());
        let error = error_of(&asked_for);
        assert!(asked_for.status.success(), "{arguments:?}: {error}");
        assert!(error.contains("this run learned from"), "{error}");
        let _ = fs::remove_dir_all(&elsewhere);
        let same = genlab_on(&own, arguments);
        assert!(same.status.success(), "{arguments:?}: {}", error_of(&same));
        assert!(
            !error_of(&same).contains("learned from"),
            "{}",
            error_of(&same)
        );
    }
    // Who only draws needs no data.
    let drawing = folder.join("x.npy");
    let draw = ["sample", checkpoint, "--out", drawing.to_str().unwrap()];
    assert!(genlab(&draw).status.success());
}

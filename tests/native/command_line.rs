//! The command line trains, resumes, draws and describes, and refuses with exit status 2.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{TINY, folder, genlab, train};

#[test]
fn training_writes_metrics_a_checkpoint_a_grid_and_samples() {
    let folder = folder("train");
    let arguments = [&TINY[..], &["--steps", "6", "--samples", "5"]].concat();
    let out = train(&folder, "run", &arguments);
    let metrics = fs::read_to_string(out.join("metrics.jsonl")).unwrap();
    let lines: Vec<serde_json::Value> = metrics
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 6);
    assert_eq!(lines[5]["step"], 6);
    for name in ["discriminator.real", "generator.adversarial", "seconds"] {
        assert!(lines[5][name].is_f64(), "{name}");
    }
    let png = fs::read(out.join("samples.png")).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    let npy = fs::read(out.join("samples.npy")).unwrap();
    let array = npyz::NpyFile::new(&npy[..]).unwrap();
    assert_eq!(array.shape(), [5, 1, 28, 28]);
    let pixels: Vec<f32> = array.into_vec().unwrap();
    assert!(pixels.iter().all(|pixel| (0.0..=1.0).contains(pixel)));
}

#[test]
fn resuming_ends_in_the_same_checkpoint_as_training_through() {
    let folder = folder("resume");
    let through = train(&folder, "through", &[&TINY[..], &["--steps", "8"]].concat());
    let half = train(&folder, "half", &[&TINY[..], &["--steps", "5"]].concat());
    let checkpoint = half.join("checkpoint.safetensors");
    let arguments = ["--resume", checkpoint.to_str().unwrap(), "--steps", "8"];
    let resumed = train(&folder, "half", &arguments);
    let bytes = |out: &PathBuf| fs::read(out.join("checkpoint.safetensors")).unwrap();
    assert!(bytes(&through) == bytes(&resumed));
    let metrics = fs::read_to_string(resumed.join("metrics.jsonl")).unwrap();
    assert_eq!(metrics.lines().count(), 8);
}

#[test]
fn a_checkpoint_can_be_drawn_from_and_measured() {
    let folder = folder("sample");
    let out = train(&folder, "run", &[&TINY[..], &["--steps", "2"]].concat());
    let checkpoint = out.join("checkpoint.safetensors");
    let checkpoint = checkpoint.to_str().unwrap();
    let image = folder.join("x.png");
    let output = genlab(&[
        "sample",
        checkpoint,
        "--count",
        "9",
        "--out",
        image.to_str().unwrap(),
    ]);
    assert!(output.status.success());
    assert!(fs::read(image).unwrap().starts_with(b"\x89PNG"));
    let data = folder.to_str().unwrap();
    let output = genlab(&["evaluate", checkpoint, "--data", data, "--json"]);
    let figures: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&figures["samples"], &figures["heldOut"]),
        (&32.into(), &16.into())
    );
    assert_eq!(figures["step"], 2);
    assert!(figures["diversity"]["generated"].is_f64());
    assert_eq!(figures["nearest"]["trainingImages"], 32);
    assert!(figures["nearest"]["real"].is_f64());
    // No judge knows these images.
    assert!(figures["collapse"].is_null());
    // This model knows no classes, but its networks can be looked at.
    assert!(figures["labels"].is_null());
    assert_eq!(figures["health"]["networks"][0]["name"], "generator");
    let output = genlab(&["evaluate", checkpoint, "--data", data]);
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(table.contains("nearest training image"), "{table}");
}

#[test]
fn ways_between_latents_are_drawn_of_a_model_that_has_latents() {
    let folder = folder("between");
    let out = train(&folder, "run", &[&TINY[..], &["--steps", "1"]].concat());
    let checkpoint = out.join("checkpoint.safetensors");
    let array = folder.join("way.npy");
    let arguments = |checkpoint: &Path| {
        let (checkpoint, array) = (checkpoint.to_str().unwrap(), array.to_str().unwrap());
        let arguments = ["sample", checkpoint, "--between", "3", "--out", array];
        genlab(&arguments)
    };
    assert!(arguments(&checkpoint).status.success());
    let array = fs::read(&array).unwrap();
    let array = npyz::NpyFile::new(&array[..]).unwrap();
    assert_eq!(array.shape(), [9, 1, 28, 28]);
    let centers = ["k-means", "classical.clusters=2", "--steps", "1"];
    let centers = train(&folder, "centers", &centers).join("checkpoint.safetensors");
    assert_eq!(arguments(&centers).status.code(), Some(2));
    // A checkpoint says itself what it is.
    let centers = centers.to_str().unwrap();
    let other = genlab(&[
        "train",
        "pca",
        "--resume",
        centers,
        "--data",
        folder.to_str().unwrap(),
    ]);
    assert_eq!(other.status.code(), Some(2));
}

#[test]
fn an_autoencoder_is_measured_on_images_that_it_did_not_learn_from() {
    let folder = folder("autoencoder");
    let arguments = [
        "vae/mlp",
        "latent.size=3",
        "encoder.widths=8",
        "decoder.widths=8",
        "train.batch=8",
        "selection.classes=0,1",
        "--steps",
        "3",
    ];
    let out = train(&folder, "run", &arguments);
    let checkpoint = out.join("checkpoint.safetensors");
    let (checkpoint, data) = (checkpoint.to_str().unwrap(), folder.to_str().unwrap());
    let output = genlab(&["evaluate", checkpoint, "--data", data, "--json"]);
    let figures: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let found = &figures["autoencoder"];
    let number = |name: &str| found["bound"][name].as_f64().unwrap();
    // The test file has 16 images, of all classes.
    assert_eq!(found["bound"]["samples"], 16);
    let sum = number("reconstruction") + number("divergence");
    assert!((number("bound") - sum).abs() < 1e-9);
    assert!(number("floor") < number("reconstruction"));
    assert!((0.0..=1.0).contains(&number("error")));
    assert_eq!(found["codeSize"], 3);
    assert!(found["activeUnits"].as_u64().unwrap() <= 3);
    assert!((0.0..=1.0).contains(&found["anomalyAuroc"].as_f64().unwrap()));
    // No judge knows these images.
    assert!(found["holes"].is_null());
    let output = genlab(&["evaluate", checkpoint, "--data", data]);
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(table.contains("negative ELBO"), "{table}");
    // The same questions as in the page.
    let question = r#"{"type":"codes","images":{"type":"data","first":14,"count":9}}"#;
    let output = genlab(&["ask", checkpoint, question, "--data", data]);
    let codes: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&codes["count"], &codes["size"]), (&9.into(), &3.into()));
    // Behind the 16 test images come the training images.
    assert_eq!(
        codes["labels"],
        serde_json::json!([4, 5, 0, 1, 2, 3, 4, 5, 6])
    );
    let output = genlab(&["ask", checkpoint, r#"{"type":"holes"}"#, "--data", data]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn presets_and_knobs_are_listed() {
    let output = genlab(&["presets", "--json"]);
    let presets: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(presets[0]["name"], "gan/mlp");
    let output = genlab(&["describe", "gan/dcgan"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("loss.realLabel = 1"), "{text}");
    assert!(
        text.contains("number from 0 to 1; the default here; live"),
        "{text}"
    );
}

#[test]
fn bad_input_is_refused_with_exit_status_2_and_the_path() {
    let folder = folder("refused");
    let data = folder.to_str().unwrap();
    let missing = folder.join("nothing");
    let missing = missing.to_str().unwrap();
    let text = folder.join("train-images-idx3-ubyte");
    let text = text.to_str().unwrap();
    for (arguments, sentence) in [
        (
            vec!["train", "gan/mlp", "train.batch=1", "--data", data],
            "train.batch: ",
        ),
        (
            vec!["train", "gan/nothing", "--data", data],
            "gan/nothing: ",
        ),
        (vec!["train", "gan/mlp", "--data", missing], "nothing: "),
        (vec!["sample", missing, "--out", "x.png"], "nothing: "),
        (vec!["sample", text, "--out", "x.png"], "checkpoint"),
        (vec!["describe", "gan/mlp", "seed=x"], "seed: "),
    ] {
        let output = genlab(&arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
        assert!(error.contains(sentence), "{arguments:?}: {error}");
    }
}

#[test]
fn a_sweep_compares_variants_over_seeds() {
    let folder = folder("sweep");
    let data = folder.to_str().unwrap();
    let arguments = [
        &["sweep", "--data", data][..],
        &TINY,
        &[
            "data=ring",
            "--vary",
            "loss.kind=minimax,hinge",
            "--seeds",
            "3",
        ],
        &["--steps", "4", "--samples", "60", "--json"],
        &["--figures", "modes,generator.adversarial"],
    ]
    .concat();
    let output = genlab(&arguments);
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 2);
    for row in rows.as_array().unwrap() {
        assert_eq!((&row["diverged"], &row["steps"]), (&0.into(), &4.into()));
        let named = &row["figures"]["modes"];
        assert_eq!(named["values"], row["figures"]["modesCaptured"]["values"]);
        let figure = &row["figures"]["reverseKl"];
        let mut values: Vec<f64> = serde_json::from_value(figure["values"].clone()).unwrap();
        values.sort_by(f64::total_cmp);
        assert_eq!(values.len(), 3);
        assert_eq!(figure["smallest"], values[0]);
        assert_eq!(figure["median"], values[1]);
        assert_eq!(figure["largest"], values[2]);
    }
    assert_ne!(rows[0]["figures"], rows[1]["figures"]);
    // The same again, whichever core took which run.
    assert_eq!(genlab(&arguments).stdout, output.stdout);
    let refused = genlab(&[
        "sweep",
        "gan/mlp",
        "--data",
        data,
        "--vary",
        "train.batch=8,1",
    ]);
    assert_eq!(refused.status.code(), Some(2));
    let refused = genlab(&["sweep", "gan/mlp", "--data", data, "--figures", "codeError"]);
    let error = String::from_utf8(refused.stderr).unwrap();
    assert!(
        error.contains("there is no codeError in this model; there are classes"),
        "{error}"
    );
}

#[test]
fn a_model_with_a_likelihood_says_how_probable_images_are() {
    let folder = folder("likelihood");
    let data = folder.to_str().unwrap();
    let arguments = [
        "pixelcnn/conditional",
        "predictor.width=2",
        "predictor.blocks=1",
        "predictor.batch=8",
        "--steps",
        "3",
    ];
    let out = train(&folder, "run", &arguments);
    let checkpoint = out.join("checkpoint.safetensors");
    let checkpoint = checkpoint.to_str().unwrap();
    let arguments = [
        "evaluate",
        checkpoint,
        "--data",
        data,
        "--samples",
        "4",
        "--json",
    ];
    let output = genlab(&[&arguments[..], &["--other", data]].concat());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let figures: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let likelihood = &figures["likelihood"];
    assert_eq!(likelihood["binarisation"], "dynamic");
    assert_eq!(likelihood["heldOut"]["images"], 16);
    assert_eq!(likelihood["training"]["images"], 32);
    // The other data are the same files here: the same images, binarised in the same way.
    assert_eq!(likelihood["other"], likelihood["heldOut"]);
    let nats = likelihood["heldOut"]["nats"].as_f64().unwrap();
    let bits = likelihood["heldOut"]["bitsPerPixel"].as_f64().unwrap();
    assert!((nats / (784.0 * std::f64::consts::LN_2) - bits).abs() < 1e-9);
    for name in ["own", "black", "white"] {
        assert!(likelihood[name].as_f64().unwrap() > 0.0, "{name}");
    }
    // The judge does not know these images, so that nobody can say which class they show.
    assert!(figures["labels"].is_null() || figures["labels"]["asked"].is_number());
}

//! A run that is there is not overwritten unless that is asked for.

use std::fs;
use std::path::Path;

use crate::program::{TINY, error_of, folder, genlab, train};

/// Every file of a folder, with what is in it.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn another_run_leaves_it_as_it_is_and_says_what_there_is() {
    let folder = folder("run-folder");
    let arguments = [&TINY[..], &["--steps", "4", "--samples", "2"]].concat();
    let out = train(&folder, "run", &arguments);
    let before = contents(&out);
    assert_eq!(before.len(), 4);
    let elsewhere = train(&folder, "other", &[&TINY[..], &["--steps", "2"]].concat());
    let elsewhere = elsewhere.join("checkpoint.safetensors");
    let (data, path) = (folder.to_str().unwrap(), out.to_str().unwrap());
    let start = [
        "train", "gan/mlp", "--steps", "1", "--data", data, "--out", path,
    ];
    let resume = ["--resume", elsewhere.to_str().unwrap()];
    let resume = [&["train"], &start[2..], &resume].concat();
    for arguments in [&start[..], &resume] {
        let output = genlab(arguments);
        let error = error_of(&output);
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(error.contains("there is a run of gan/mlp&"), "{error}");
        assert!(error.contains("--overwrite"), "{error}");
        assert!(contents(&out) == before, "{arguments:?}");
    }
    // Any one of its files is enough, and a folder with other things in it is free.
    for (name, _) in &before {
        let name = Path::new(name).file_name().unwrap();
        let alone = folder.join("alone");
        let _ = fs::remove_dir_all(&alone);
        fs::create_dir(&alone).unwrap();
        fs::write(alone.join("notes.txt"), "mine").unwrap();
        let arguments = [&start[..7], &[alone.to_str().unwrap()]].concat();
        fs::write(alone.join(name), "something").unwrap();
        assert_eq!(genlab(&arguments).status.code(), Some(2), "{name:?}");
        fs::remove_file(alone.join(name)).unwrap();
        assert!(genlab(&arguments).status.success(), "{name:?}");
        assert_eq!(fs::read(alone.join("notes.txt")).unwrap(), b"mine");
    }
}

#[test]
fn what_replaces_it_leaves_nothing_of_it() {
    let folder = folder("run-folder-replaced");
    let arguments = [&TINY[..], &["--steps", "9", "--samples", "2"]].concat();
    let out = train(&folder, "run", &arguments);
    // A run that cannot begin takes nothing away.
    let data = folder.to_str().unwrap();
    let before = contents(&out);
    let wrong = [
        "train",
        "gan/mlp",
        "train.batch=1",
        "--data",
        data,
        "--overwrite",
    ];
    let wrong = [&wrong[..], &["--out", out.to_str().unwrap()]].concat();
    assert_eq!(genlab(&wrong).status.code(), Some(2));
    assert!(contents(&out) == before);
    let arguments = [&TINY[..], &["--steps", "2", "--overwrite"]].concat();
    train(&folder, "run", &arguments);
    let metrics = fs::read_to_string(out.join("metrics.jsonl")).unwrap();
    assert_eq!(metrics.lines().count(), 2);
    assert!(!out.join("samples.npy").exists());
}

#[test]
fn metrics_of_steps_that_were_lost_are_not_told_twice() {
    let folder = folder("run-folder-metrics");
    let out = train(&folder, "run", &[&TINY[..], &["--steps", "3"]].concat());
    let checkpoint = out.join("checkpoint.safetensors");
    let kept = fs::read(&checkpoint).unwrap();
    let resume = ["--resume", checkpoint.to_str().unwrap(), "--steps"];
    train(&folder, "run", &[&resume[..], &["6"]].concat());
    // As after a power cut: the metrics are further than the checkpoint, and the last line is torn.
    fs::write(&checkpoint, kept).unwrap();
    let metrics = out.join("metrics.jsonl");
    let torn = fs::read_to_string(&metrics).unwrap() + "{\"step\":7,\"di";
    fs::write(&metrics, torn).unwrap();
    train(&folder, "run", &[&resume[..], &["5"]].concat());
    let steps: Vec<u64> = fs::read_to_string(&metrics)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|line| line["step"].as_u64().unwrap())
        .collect();
    assert_eq!(steps, [1, 2, 3, 4, 5]);
}

//! What cannot be written, or is no name, is refused before the work is done that it is for.

use std::fs;

use crate::program::{TINY, error_of, folder, genlab, train};

#[test]
fn names_of_files_that_cannot_become_files_are_refused_first() {
    let folder = folder("targets");
    let out = train(&folder, "run", &[&TINY[..], &["--steps", "1"]].concat());
    let checkpoint = out.join("checkpoint.safetensors");
    let checkpoint = checkpoint.to_str().unwrap();
    let data = folder.to_str().unwrap();
    let nowhere = folder.join("no/where.png");
    let nowhere = nowhere.to_str().unwrap();
    let sample = ["sample", checkpoint, "--out"];
    let judge = ["judge", "--data", data, "--epochs", "100000", "--out"];
    // As lessons there are those of the page: hours of work, were it begun.
    let lessons = concat!(env!("CARGO_MANIFEST_DIR"), "/www/lessons");
    let measure = ["lessons", "measure", lessons];
    let gallery = ["gallery", "--seconds", "100000"];
    let work = folder.join("work");
    let work = ["--work", work.to_str().unwrap()];
    for (arguments, sentence) in [
        (
            [&sample[..], &[nowhere]].concat(),
            "where.png: there is no folder",
        ),
        (
            [&sample[..], &[data]].concat(),
            "the name must end in .png or .npy",
        ),
        (
            [&sample[..], &["x.jpg"]].concat(),
            "x.jpg: the name must end in .png or .npy",
        ),
        ([&judge[..], &[nowhere]].concat(), "--out"),
        ([&judge[..], &[data]].concat(), "this is a folder"),
        ([&measure[..], &["--claims", nowhere]].concat(), "--claims"),
        ([&measure[..], &["--table", nowhere]].concat(), "--table"),
        (
            [&measure[..], &["--only", "nothing"]].concat(),
            "--only nothing",
        ),
        (
            [&gallery[..], &work, &["--sprite", nowhere]].concat(),
            "--sprite",
        ),
        (
            [&gallery[..], &work, &["--table", nowhere]].concat(),
            "--table",
        ),
        (
            [&gallery[..], &work, &["--only", "gan/nothing"]].concat(),
            "--only gan/nothing",
        ),
    ] {
        let output = genlab(&arguments);
        let error = error_of(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
        assert!(error.contains(sentence), "{arguments:?}: {error}");
    }
    // The ending is looked at before the checkpoint, which may be large.
    let early = genlab(&["sample", "no such file", "--out", "x.gif"]);
    assert!(error_of(&early).contains("x.gif"), "{}", error_of(&early));
    // A file where the folder of a run should be.
    let file = folder.join("file");
    fs::write(&file, "").unwrap();
    let arguments = [
        &["train", "--data", data, "--out"][..],
        &[file.to_str().unwrap()],
        &TINY[..],
    ];
    let output = genlab(&arguments.concat());
    assert!(!output.status.success());
    assert!(
        error_of(&output).contains("file: "),
        "{}",
        error_of(&output)
    );
}

#[test]
fn a_ci_that_is_asked_for_help_does_not_begin() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/.ci/run");
    if !std::path::Path::new(script).exists() || cfg!(windows) {
        return;
    }
    for (argument, code) in [("--help", 0), ("-h", 0), ("--fast", 2)] {
        let mut command = std::process::Command::new("bash");
        // Were it to begin, there would be no cargo to begin with.
        let output = command
            .args([script, argument])
            .env("PATH", "/usr/bin:/bin")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(code), "{argument}");
        assert!(output.stdout.starts_with(b"usage: "), "{argument}");
    }
}

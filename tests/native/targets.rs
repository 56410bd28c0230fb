//! What cannot be written, or is no name, is refused before the work is done that it is for.

use std::fs;

use crate::program::{TINY, error_of, folder, genlab, train};

/// Each of these is refused with exit status 2 and these words.
fn refused(commands: &[(Vec<&str>, &str)]) {
    for (arguments, sentence) in commands {
        let output = genlab(arguments);
        let error = error_of(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
        assert!(error.contains(sentence), "{arguments:?}: {error}");
    }
}

#[test]
fn names_of_pictures_and_folders_that_cannot_be_written_are_refused_first() {
    let folder = folder("targets");
    let out = train(&folder, "run", &[&TINY[..], &["--steps", "1"]].concat());
    let checkpoint = out.join("checkpoint.safetensors");
    let data = folder.to_str().unwrap();
    let nowhere = folder.join("no/where.png");
    let sample = ["sample", checkpoint.to_str().unwrap(), "--out"];
    let to = |name| [&sample[..], &[name]].concat();
    refused(&[
        (
            to(nowhere.to_str().unwrap()),
            "where.png: there is no folder",
        ),
        (to(data), "the name must end in .png or .npy"),
        (to("x.jpg"), "x.jpg: the name must end in .png or .npy"),
        // The ending is looked at before the checkpoint, which may be large.
        (vec!["sample", "no such file", "--out", "x.gif"], "x.gif"),
    ]);
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
fn long_work_does_not_begin_where_its_result_cannot_be_written() {
    let folder = folder("targets-long");
    let data = folder.to_str().unwrap();
    let nowhere = folder.join("no/where");
    let nowhere = nowhere.to_str().unwrap();
    let work = folder.join("work");
    // All lessons of the page: hours, were it begun.
    let lessons = concat!(env!("CARGO_MANIFEST_DIR"), "/www/lessons");
    let judge = |out| vec!["judge", "--data", data, "--epochs", "100000", "--out", out];
    let measure = |option, value| vec!["lessons", "measure", lessons, option, value];
    let gallery = |option, value| {
        let work = ["--work", work.to_str().unwrap()];
        [
            &["gallery", "--seconds", "100000", option, value][..],
            &work,
        ]
        .concat()
    };
    refused(&[
        (judge(nowhere), "--out"),
        (judge(data), "this is a folder"),
        (measure("--claims", nowhere), "--claims"),
        (measure("--table", nowhere), "--table"),
        (measure("--only", "nothing"), "--only nothing"),
        (gallery("--sprite", nowhere), "--sprite"),
        (gallery("--table", nowhere), "--table"),
        (gallery("--only", "gan/nothing"), "--only gan/nothing"),
    ]);
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

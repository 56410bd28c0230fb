//! Every error about a file names the file, and what is in it if that can be told.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{TINY, error_of, folder, genlab_on, packed, train};

/// What can be in the place of a file, and the word that the error has for it.
const DAMAGED: &[(&[u8], &str)] = &[
    (b"", "empty"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
    (b"<!DOCTYPE html><title>404</title>", "web page"),
    (b"  <HTML>Please log in", "web page"),
    (b"label,pixel0,pixel1\n5,0,0\n", "text"),
    (b"PK\x03\x04 and more", "ZIP"),
    (b"\xff\xd8\xff\xe0 and more", "JPEG"),
    (b"\x93NUMPY\x01\0 and more", "NumPy"),
    (b"\x1f\x8b\x08\0 and then nothing of the kind", ""),
    (&[7, 0, 255, 254, 1, 7, 0, 255, 254, 1], ""),
];

/// A command, and a file that it reads.
struct Reads {
    arguments: Vec<String>,
    file: PathBuf,
}

fn reads(arguments: &[&str], file: &Path) -> Reads {
    Reads {
        arguments: arguments.iter().map(|&part| part.to_owned()).collect(),
        file: file.to_owned(),
    }
}

/// Every command with every file that it reads.
fn commands(folder: &Path, digits: &Path, checkpoint: &Path, lessons: &Path) -> Vec<Reads> {
    let data = folder.to_str().unwrap();
    let out = folder.join("out");
    let out = out.to_str().unwrap();
    let picture = folder.join("x.png");
    let picture = picture.to_str().unwrap();
    let saved = checkpoint.to_str().unwrap();
    let resume = [
        "train", "--resume", saved, "--data", data, "--steps", "1", "--out", out,
    ];
    let question = r#"{"type":"figures","names":["parameters"]}"#;
    let mut all = vec![
        reads(&["train", "pca", "--steps", "1", "--out", out], digits),
        reads(&["sample", saved, "--out", picture], checkpoint),
        reads(&["evaluate", saved, "--data", data], checkpoint),
        reads(&["ask", saved, question, "--data", data], checkpoint),
        reads(&resume, checkpoint),
    ];
    let learning = ["train", "pca", "--data", data, "--steps", "1", "--out", out];
    let comparing = [
        "sweep", "pca", "--data", data, "--steps", "1", "--seeds", "1",
    ];
    let judging = ["judge", "--data", data, "--out", picture, "--epochs", "1"];
    for part in ["train", "t10k"] {
        for kind in ["images-idx3", "labels-idx1"] {
            let file = folder.join(format!("{part}-{kind}-ubyte"));
            for arguments in [&learning[..], &comparing, &judging] {
                all.push(reads(arguments, &file));
            }
        }
    }
    let folder_of_lessons = lessons.parent().unwrap();
    let claims = folder_of_lessons.join("claims.json");
    let table = folder.join("table.md");
    let shown = [folder_of_lessons, &table].map(|path| path.to_str().unwrap());
    all.push(reads(&["lessons", "table", shown[0], shown[1]], lessons));
    all.push(reads(&["lessons", "table", shown[0], shown[1]], &claims));
    all
}

#[test]
fn whatever_is_in_a_file_the_error_names_it() {
    let folder = folder("file-errors");
    let checkpoint = train(&folder, "run", &[&TINY[..], &["--steps", "1"]].concat());
    let checkpoint = checkpoint.join("checkpoint.safetensors");
    let digits = folder.join("digits.gz");
    fs::write(&digits, packed(20, 1)).unwrap();
    let lessons = folder.join("lessons");
    fs::create_dir(&lessons).unwrap();
    let lesson = lessons.join("01-one.md");
    fs::write(&lesson, "").unwrap();
    fs::write(lessons.join("claims.json"), "{}").unwrap();
    for Reads { arguments, file } in commands(&folder, &digits, &checkpoint, &lesson) {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let whole = fs::read(&file).unwrap();
        let cut = (&whole[..whole.len() / 2], "");
        let missing = (&[][..], "missing");
        for (bytes, word) in DAMAGED.iter().copied().chain([cut, missing]) {
            if word == "missing" {
                fs::remove_file(&file).unwrap();
            } else {
                fs::write(&file, bytes).unwrap();
            }
            let output = genlab_on(&digits, &arguments);
            let error = error_of(&output);
            let name = file.file_name().unwrap().to_str().unwrap();
            let place = format!("{arguments:?} with {word} in {name}: {error}");
            let optional = word == "missing" && ["01-one.md", "claims.json"].contains(&name);
            // An unfinished lesson is text, and half of an object may be one.
            let fine = optional || name == "claims.json" && bytes == cut.0;
            if !fine {
                assert_eq!(output.status.code(), Some(2), "{place}");
                assert!(error.contains(name), "{place}");
                assert!(!error.contains("panicked"), "{place}");
            }
            let told = !name.ends_with(".md") && !name.ends_with(".json");
            if told && word != "missing" {
                assert!(error.contains(word), "{place}");
            }
        }
        fs::write(&file, whole).unwrap();
    }
}

#[test]
fn names_with_dots_and_gzip_files_of_several_members_are_read() {
    for (name, dotted, compressed) in [
        ("data-dots", true, false),
        ("data-members", false, true),
        ("data-dots-members", true, true),
    ] {
        let folder = folder(name);
        for part in ["train", "t10k"] {
            for kind in ["images-idx3", "labels-idx1"] {
                let path = folder.join(format!("{part}-{kind}-ubyte"));
                let bytes = fs::read(&path).unwrap();
                fs::remove_file(&path).unwrap();
                let mut name = format!("{part}-{kind}-ubyte");
                if dotted {
                    name = name.replace("-idx", ".idx");
                }
                if !compressed {
                    fs::write(folder.join(name), bytes).unwrap();
                    continue;
                }
                let (one, other) = bytes.split_at(bytes.len() / 2);
                let members: Vec<u8> = [one, other].into_iter().flat_map(member).collect();
                fs::write(folder.join(name + ".gz"), members).unwrap();
            }
        }
        train(&folder, "run", &["pca", "--steps", "1"]);
    }
}

fn member(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut gzip, bytes).unwrap();
    gzip.finish().unwrap()
}

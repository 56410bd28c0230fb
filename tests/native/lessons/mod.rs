//! Lessons: what their tests need.

mod links;
mod measuring;
mod reading;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A run in the plane that takes a millisecond a step, in its shortest text.
pub const TINY: &str = "gan/mlp&data=ring&generator.widths=8&discriminator.widths=8&train.batch=8";

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn genlab(arguments: &[&str]) -> Output {
    let digits = root().join("www/generated/digits.idx.gz");
    let mut command = Command::new(env!("CARGO_BIN_EXE_genlab"));
    if std::env::var_os("GENLAB_DIGITS").is_none() {
        command.env("GENLAB_DIGITS", digits);
    }
    command.args(arguments).output().unwrap()
}

pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn write(folder: &Path) -> Result<Value, String> {
    let out = folder.join("made");
    let output = genlab(&[
        "lessons",
        "write",
        folder.to_str().unwrap(),
        out.to_str().unwrap(),
    ]);
    if !output.status.success() {
        assert_eq!(output.status.code(), Some(2));
        return Err(String::from_utf8(output.stderr).unwrap());
    }
    let mut lessons: Vec<Value> = fs::read_dir(out)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.ends_with("index.ts"))
        .map(|path| {
            let text = fs::read_to_string(path).unwrap();
            let (_, json) = text.split_once(": Lesson = ").unwrap();
            serde_json::from_str(json.trim_end().trim_end_matches(';')).unwrap()
        })
        .collect();
    lessons.sort_by_key(|lesson: &Value| lesson["number"].as_u64());
    Ok(Value::Array(lessons))
}

/// A lesson with these steps.
pub fn lesson(steps: &str) -> String {
    format!(
        "---\ntitle: One\nlead: Two.\ngroup: Three\nminutes: 4\n---\nOpening $x < 1$.\n\n{steps}"
    )
}

/// A step with a run and a claim.
pub fn step(run: &str, claim: &str) -> String {
    format!("## Step\n```run {run}\n```\n\n```claim\n{claim}\n```\n")
}

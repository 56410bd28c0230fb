//! The folder of a run: what is in it is not lost by accident.

use std::fs;
use std::path::Path;

use genlab::session::Session;

use crate::{Failure, Outcome, files};

/// The run, to go on from.
pub const CHECKPOINT: &str = "checkpoint.safetensors";
/// One line a step.
pub const METRICS: &str = "metrics.jsonl";
/// A picture of some samples.
pub const PANEL: &str = "samples.png";
/// Samples as an array.
pub const SAMPLES: &str = "samples.npy";
/// Their classes.
pub const LABELS: &str = "labels.npy";

const FILES: &[&str] = &[CHECKPOINT, METRICS, PANEL, SAMPLES, LABELS];

/// Refuses a folder that holds a run, unless that goes on or is to be replaced.
pub fn check(folder: &Path, resumed: Option<&Path>, overwrite: bool) -> Outcome {
    let Some(found) = FILES.iter().find(|name| folder.join(name).exists()) else {
        return Ok(());
    };
    if overwrite || goes_on(folder, resumed) {
        return Ok(());
    }
    let checkpoint = folder.join(CHECKPOINT);
    let bytes = fs::read(&checkpoint).unwrap_or_default();
    let (what, resume) = match Session::configuration_of(&bytes) {
        Ok(text) => (
            format!("there is a run of {text}"),
            format!(", go on with it by --resume {}", checkpoint.display()),
        ),
        Err(_) => (format!("there is {found} of a run"), String::new()),
    };
    Err(Failure::Input(format!(
        "--out {}: {what} in this folder; give another folder{resume}, or replace it by --overwrite",
        folder.display()
    )))
}

/// Makes the folder. Of the run that goes on there, the metrics stay up to the step that it goes on
/// from; of any other run nothing stays.
pub fn prepare(folder: &Path, resumed: Option<&Path>, step: u64) -> Outcome {
    let wrong = |error: std::io::Error| Failure::File(format!("{}: {error}", folder.display()));
    fs::create_dir_all(folder).map_err(wrong)?;
    let metrics = folder.join(METRICS);
    if !goes_on(folder, resumed) {
        for path in FILES.iter().map(|name| folder.join(name)) {
            if path.exists() {
                let wrong = |error| Failure::File(format!("{}: {error}", path.display()));
                fs::remove_file(&path).map_err(wrong)?;
            }
        }
    } else if metrics.exists() {
        let lines = String::from_utf8_lossy(&files::read(&metrics)?).into_owned();
        let kept: String = lines
            .split_inclusive('\n')
            .take_while(|line| step_of(line).is_some_and(|made| made <= step))
            .collect();
        files::write(&metrics, kept.as_bytes())?;
    }
    Ok(())
}

/// Whether it is this folder's own checkpoint that goes on.
fn goes_on(folder: &Path, resumed: Option<&Path>) -> bool {
    let own = folder.join(CHECKPOINT).canonicalize().ok();
    own.is_some() && own == resumed.and_then(|resumed| resumed.canonicalize().ok())
}

/// The step of a line of metrics.jsonl.
fn step_of(line: &str) -> Option<u64> {
    let line: serde_json::Value = serde_json::from_str(line).ok()?;
    line["step"].as_u64()
}
